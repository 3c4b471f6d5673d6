"""Tables of fields, records and terms that stand in the pages themselves, renewed from the code.

A table follows what it is about: a heading that is the name of a record class has its fields, and
a block that documents vocabularies or record classes has their terms, or a row for each class.
"""

import inspect
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Any

import attrs

import cisrecords as cis
from cisrecords.bundled import data_dictionary
from cisrecords.fields import Spec, specs
from cisrecords.table import Row
from cisrecords.terms import Term

FOLDER = Path(__file__).parent / "reference"
PAGES = tuple(
    FOLDER / name for name in ("columns.md", "fields.md", "records.md", "vocabularies.md")
)
COLUMNS = data_dictionary()
TERM, RECORD = ("term", "meaning", "law", "group"), ("record", "what it is", "fields")
FIELD = ("field", "takes", "meaning")
COLUMN = ("column", "type", "meaning")


def renewed(page: str) -> str:
    """Return the text of a page with its tables as the code has them now."""
    lines = page.splitlines()
    made: list[str] = []
    while lines:
        made.append(lines.pop(0))
        block: list[str] = []
        if made[-1] == "```{eval-rst}":
            block = [*takewhile("```".__ne__, lines), "```"]
            made += block
            del lines[: len(block)]
        rows = list(_table(made[-1], block))
        if rows:
            lines = list(dropwhile(lambda line: line.startswith("|") or not line, lines))
            made += ["", *rows, ""]
    return "\n".join(made) + "\n"


def _table(line: str, block: Iterable[str]) -> Iterator[str]:
    """Write the table that follows a heading, or a block of directives."""
    title = line.removeprefix("## ") if line.startswith("## ") else ""
    cls = getattr(cis, title, None)
    if isinstance(cls, type) and attrs.has(cls):
        yield from table(FIELD, fields_of(cls))
    kind = line.removeprefix("### ") if line.startswith("### ") else ""
    if kind in COLUMNS:
        yield from table(COLUMN, columns_of(COLUMNS[kind]))
    documented = [_imported(line) for line in block if line.startswith(".. autoclass:: ")]
    for cls in documented:
        if issubclass(cls, Term) and list(cls):
            yield from table(TERM, terms_of(cls))
    for cls in documented:
        if issubclass(cls, Row):
            (rows,) = (one for one in COLUMNS.values() if one["row"] == cls.__name__)
            yield from table(COLUMN, columns_of(rows))
    records = [cls for cls in documented if attrs.has(cls)]
    if records:
        yield from table(RECORD, map(record_of, records))


def _imported(line: str) -> type:
    module, _, name = line.removeprefix(".. autoclass:: ").rpartition(".")
    found: type = getattr(import_module(module), name)
    return found


def table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Write a table in Markdown, without the columns in which no row has anything."""
    cells = list(rows)
    shown = [place for place in range(len(titles)) if any(row[place] for row in cells)]
    for row in (titles, ("---",) * len(titles), *cells):
        yield f"| {' | '.join(row[place].replace('|', '&#124;') for place in shown)} |"


def fields_of(cls: type) -> Iterator[tuple[str, str, str]]:
    """List the fields of a record class: the name, what it takes, and its meaning."""
    meanings = dict(attributes(cls))
    for name, spec in specs(cls):
        meaning = meanings.get(name, "").replace("``", "`")
        yield (f"`{name}`", takes(spec, optional=is_optional(cls, name)), meaning)


def record_of(cls: type) -> tuple[str, str, str]:
    """Return the row of a record class: its name, what it is, and the names of its fields."""
    summary = (inspect.getdoc(cls) or "").partition("\n\n")[0].replace("``", "`")
    names = ", ".join(f"`{name}`" for name, _ in specs(cls))
    return (f"`{cls.__name__}`", " ".join(summary.split()), names)


def columns_of(rows: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """List the columns of a table: the name, the type of the cells, and the meaning."""
    for one in rows["columns"]:
        kind = f"{one['type']}, or empty" if one["empty"] else one["type"]
        argument = f" Only with `{one['with']}`." if "with" in one else ""
        yield (f"`{one['name']}`", kind, f"{one['meaning']}{argument}")


def terms_of(cls: type[Term]) -> Iterator[tuple[str, str, str, str]]:
    """List the terms of a vocabulary: the term, its meaning, its article of law and its group."""
    for term in cls:
        yield (f"`{term.value}`", term.meaning, term.article, term.group)


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
    """Return what a field takes, with the name of its class where that is a class of its own."""
    item = spec.item or spec
    words = spec.words
    if item.shape in ("term", "record"):
        words = f"{'any number of ' if spec.item else ''}`{item.type.__name__}`"
    words = words.replace("``", "`")
    return words if optional else f"{words}; required"


def renew() -> Iterator[str]:
    """Rewrite the pages; yield the name of each that changed."""
    for path in PAGES:
        old = path.read_text(encoding="utf-8")
        new = renewed(old)
        if new != old:
            path.write_text(new, encoding="utf-8")
            yield path.name


if __name__ == "__main__":
    print(*renew(), sep="\n")  # noqa: T201
