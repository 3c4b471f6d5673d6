"""A Sphinx extension: figures and tables of coverage and abbreviations, from the records."""

from collections.abc import Iterable, Iterator
from html import escape

from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import cisrecords as cis
from cisrecords.query import Coverage, coverage
from cisrecords.terms import BodyKind, NameKind

COUNTS = ("meetings", "held", "one source", "two or more", "disputed")
DASH = "\N{EN DASH}"
LANGUAGES = {"en": "English", "ru": "Russian", "az": "Azerbaijani"}


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the extension."""
    app.add_directive("record-coverage", RecordCoverage)
    app.add_directive("record-abbreviations", RecordAbbreviations)
    app.add_directive("record-figures", RecordFigures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class RecordCoverage(SphinxDirective):
    """Tables of the coverage of the shipped meetings: one by body, one a body by year."""

    def run(self) -> list[Node]:
        """Return a table of all bodies, and beneath it a folded table for each of them."""
        cw = cis.load()
        by_body: dict[str, list[Coverage]] = {}
        for row in coverage(cw):
            by_body.setdefault(row.body, []).append(row)
        named = [(cw.bodies[body].name, found) for body, found in by_body.items()]
        bodies = sorted(named, key=lambda body: (-total(body[1])[0], body[0].casefold()))
        rows = [(name, years(found), *map(str, total(found))) for name, found in bodies]
        lines = [*table(("body", "years", *COUNTS), rows), ""]
        for name, found in bodies:
            lines += folded(name, table(("year", *COUNTS), map(of_year, found)))
        return self.parse_text_to_nodes("\n".join(lines))


class RecordAbbreviations(SphinxDirective):
    """A table of the bodies that have an abbreviation, with one column a language."""

    def run(self) -> list[Node]:
        """Return the table."""
        titles = ("body", "kind", *LANGUAGES.values())
        return self.parse_text_to_nodes("\n".join(table(titles, abbreviations())))


class RecordFigures(SphinxDirective):
    """How many records are shipped, and how far they reach."""

    def run(self) -> list[Node]:
        """Return one line with the figures."""
        found = " · ".join(f"**{count}** {what}" for what, count in figures().items())
        return self.parse_text_to_nodes(found)


def figures() -> dict[str, str]:
    """Return the size of the dataset, and the last day that the acts and meetings are known to."""
    cw = cis.load()
    kinds = ("meetings", "acts", "instruments", "people", "sources")
    ends = {f"is the horizon of {kind}": str(cw.horizon[kind]) for kind in ("acts", "meetings")}
    return {kind: f"{len(cw.collection(kind)):,}" for kind in kinds} | ends


def abbreviations() -> Iterator[tuple[str, ...]]:
    """List the bodies that have an abbreviation, by kind and name."""
    bodies = sorted(cis.load().bodies, key=lambda body: body.name)
    for kind in (*BodyKind, None):
        for body in (body for body in bodies if body.kind is kind):
            short = [name for name in body.names if name.kind is NameKind.ABBREVIATION]
            cells = [", ".join(one.text for one in short if one.lang == lang) for lang in LANGUAGES]
            if any(cells):
                yield (body.name, kind or DASH, *(cell or DASH for cell in cells))


def counts(row: Coverage) -> tuple[int, ...]:
    """Return the counts of one body in one year, in the order of the columns."""
    return (row.meetings, row.held, row.one_source, row.two_sources, row.disputed)


def total(rows: Iterable[Coverage]) -> list[int]:
    """Return the sum of each count over some years."""
    return [sum(column) for column in zip(*map(counts, rows), strict=True)]


def of_year(row: Coverage) -> tuple[str, ...]:
    """Return the cells of one year."""
    return (str(row.year or "not known"), *map(str, counts(row)))


def years(rows: Iterable[Coverage]) -> str:
    """Return the first and the last year of some rows."""
    known = sorted(row.year for row in rows if row.year is not None)
    ends = dict.fromkeys(str(year) for year in (*known[:1], *known[-1:]))
    return " to ".join(ends) or "not known"


def folded(summary: str, lines: Iterable[str]) -> Iterator[str]:
    """Return lines of reStructuredText that are hidden until the reader opens them."""
    yield from (".. raw:: html", "", f"   <details><summary>{escape(summary)}</summary>", "")
    yield from lines
    yield from ("", ".. raw:: html", "", "   </details>", "")


def table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Write a table in reStructuredText, with as many columns as titles."""
    yield from (".. list-table::", "   :header-rows: 1", "")
    for row in (titles, *rows):
        for mark, cell in zip("*" + " " * (len(titles) - 1), row, strict=False):
            yield f"   {mark} - {cell}"
