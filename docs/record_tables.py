"""A Sphinx extension: tables of vocabularies, fields, coverage and abbreviations, from the code."""

import inspect
import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import cisrecords as cis
from cisrecords.fields import Spec, specs
from cisrecords.query import Coverage, coverage
from cisrecords.terms import BodyKind, NameKind, Term

COUNTS = ("meetings", "held", "one source", "two or more", "disputed")
DASH = "\N{EN DASH}"
LANGUAGES = {"en": "English", "ru": "Russian", "az": "Azerbaijani"}


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the extension."""
    app.add_directive("record-fields", RecordFields)
    app.add_directive("record-coverage", RecordCoverage)
    app.add_directive("record-abbreviations", RecordAbbreviations)
    app.connect("autodoc-process-docstring", list_terms)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def list_terms(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Add to the docs of a vocabulary a table of its terms, with meaning, article and group."""
    del app, what, name, options
    if isinstance(obj, type) and issubclass(obj, Term) and obj is not Term:
        rows = [(f"``{term.value}``", term.meaning, term.article, term.group) for term in obj]
        titles = ("term", "meaning", "law", "group")
        shown = [place for place in range(4) if any(row[place] for row in rows)]
        cells = [tuple(row[place] for place in shown) for row in rows]
        lines.extend(["", *table(tuple(titles[place] for place in shown), cells)])


class RecordFields(SphinxDirective):
    """A table of the fields of the record class that is its argument."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Return the table."""
        cls = getattr(cis, self.arguments[0])
        meanings = dict(attributes(cls))
        rows = [
            (f"``{name}``", takes(spec, optional=is_optional(cls, name)), meanings.get(name, ""))
            for name, spec in specs(cls)
        ]
        return self.parse_text_to_nodes("\n".join(table(("field", "takes", "meaning"), rows)))


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


def attributes(cls: type) -> Iterator[tuple[str, str]]:
    """Read from the docstring of a class what each of its attributes is."""
    section = (inspect.getdoc(cls) or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    for entry in re.split(r"\n(?=    \S)", section):
        name, _, meaning = entry.partition(":")
        yield name.strip(), " ".join(meaning.split())


def is_optional(cls: type, name: str) -> bool:
    """Check whether a record can be built without a field."""
    return inspect.signature(cls).parameters[name].default is not inspect.Parameter.empty


def takes(spec: Spec, *, optional: bool) -> str:
    """Return what a field takes, with a link where that is a class of its own."""
    item = spec.item or spec
    words = spec.words
    if item.shape in ("term", "record"):
        words = f"{'any number of ' if spec.item else ''}`{item.type.__name__}`"
    return words if optional else f"{words}; required"
