"""A Sphinx extension: tables of vocabularies and of the fields of records, from the code itself."""

import inspect
import re
from collections.abc import Iterator, Sequence
from typing import Any

from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import cisrecords as cis
from cisrecords.fields import Spec, specs
from cisrecords.query import coverage
from cisrecords.terms import Term


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the extension."""
    app.add_directive("record-fields", RecordFields)
    app.add_directive("record-coverage", RecordCoverage)
    app.connect("autodoc-process-docstring", list_words)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def list_words(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Add to the docs of a vocabulary a table of its words, what they mean, and the law."""
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
        told = dict(attributes(cls))
        rows = [
            (f"``{name}``", takes(spec, optional=is_optional(cls, name)), told.get(name, ""))
            for name, spec in specs(cls)
        ]
        return self.parse_text_to_nodes("\n".join(table(("field", "takes", "meaning"), rows)))


class RecordCoverage(SphinxDirective):
    """A table of how far the shipped records of meetings go, by body and year."""

    def run(self) -> list[Node]:
        """Return the table."""
        cw = cis.load()
        titles = ("body", "year", "meetings", "held", "one source", "two or more", "disputed")
        rows = [
            (
                cw.bodies[row.body].name,
                str(row.year or "not known"),
                *map(str, (row.meetings, row.held, row.one_source, row.two_sources, row.disputed)),
            )
            for row in coverage(cw)
        ]
        return self.parse_text_to_nodes("\n".join(table(titles, rows)))


def table(titles: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Write a table in reStructuredText, of as many columns as it has titles."""
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
    """Say whether a record can be made without a field."""
    return inspect.signature(cls).parameters[name].default is not inspect.Parameter.empty


def takes(spec: Spec, *, optional: bool) -> str:
    """Say what a field takes, with a link where that is a class of its own."""
    item = spec.item or spec
    words = spec.words
    if item.shape in ("term", "record"):
        words = f"{'any number of ' if spec.item else ''}`{item.type.__name__}`"
    return words if optional else f"{words}; required"
