"""The tables that the record classes make: one for each kind, and one for each list in them."""

import re
from collections import deque
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from cisrecords.archive.kinds import KIND_CLASSES, noun_of
from cisrecords.fields import KINDS, Spec, meanings, specs
from cisrecords.fields._meanings import meaning_of
from cisrecords.records import Gap

__all__ = ["DATED", "GAPS", "Cell", "Layout", "Owner", "Part", "layouts"]

DATED = ("date", "period", "when")
"""The shapes of fields whose column has the first and the last possible day beside it."""

GAPS = "gaps"
"""The table of gaps, whose rows have no owner and no id in the records."""

_TABLE_OF = {"cites": "citations"}
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


@attrs.frozen
class Cell:
    """A column that holds a field of a record class, or a field of a single part of it."""

    name: str
    path: tuple[str, ...]
    spec: Spec
    meaning: str
    required: bool


@attrs.frozen
class Part:
    """A field with a list, and the table of its rows."""

    field: str
    table: str


@attrs.frozen
class Owner:
    """A column with the ids of the rows or records that the rows of a table belong to."""

    column: str
    table: str
    kinds: tuple[str, ...] = ()
    """The kinds of records, where the column may have records of several."""

    def covers(self, table: str) -> bool:
        """Check whether rows of a table stand in the column as owners."""
        return table == self.table or table in self.kinds


@attrs.frozen(kw_only=True)
class Layout:
    """How the values of a record class, or the values of a list, stand in a table."""

    table: str
    spec: Spec
    meaning: str
    owners: tuple[Owner, ...]
    cells: tuple[Cell, ...]
    parts: tuple[Part, ...]

    @property
    def is_kind(self) -> bool:
        """Whether it is the table of a kind of records."""
        return self.table in KINDS

    @property
    def is_list(self) -> bool:
        """Whether a row is one id, term or string of a list."""
        return self.spec.shape != "record"

    @property
    def has_id(self) -> bool:
        """Whether its rows have an id by which others refer to them."""
        return not self.is_list


class _Draft:
    """A table whose owners are still being collected."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.owners: dict[str, Any] = {}


@cache
def layouts() -> Mapping[str, Layout]:
    """Return the layout of each table: kinds and gaps first, then the lists in them."""
    drafts = {kind: _Draft(Spec("record", type=cls)) for kind, cls in KIND_CLASSES.items()}
    drafts[GAPS] = _Draft(Spec("record", type=Gap))
    waiting = deque(drafts)
    while waiting:
        owner = waiting.popleft()
        for part, spec in _parts(owner, drafts[owner].spec):
            known = drafts.setdefault(part.table, _Draft(spec))
            if known.spec != spec:
                msg = f"two lists of different classes make the table {part.table}"
                raise TypeError(msg)
            if not known.owners and spec.shape == "record":
                waiting.append(part.table)
            known.owners[owner] = drafts[owner].spec.type
    return MappingProxyType({table: _layout(table, draft) for table, draft in drafts.items()})


def _layout(table: str, draft: _Draft) -> Layout:
    shared = draft.spec.shape == "record"
    return Layout(
        table=table,
        spec=draft.spec,
        meaning=meaning_of(draft.spec.type) if shared else "",
        owners=tuple(_owners(draft)),
        cells=tuple(_cells(draft.spec.type)) if shared else (),
        parts=tuple(part for part, _ in _parts(table, draft.spec)),
    )


def _owners(draft: _Draft) -> Iterator[Owner]:
    kinds = tuple(kind for kind in KINDS if kind in draft.owners)
    if len(kinds) > 1:
        yield Owner("record", "records", kinds)
    elif kinds:
        yield Owner(noun_of(kinds), kinds[0])
    for table, cls in draft.owners.items():
        if table not in KINDS:
            yield Owner(_WORDS.sub("_", cls.__name__).lower(), table)


def _parts(table: str, spec: Spec) -> Iterator[tuple[Part, Spec]]:
    """Yield the lists of a class, each with the values of its items."""
    if spec.shape != "record":
        return
    for name, value in specs(spec.type):
        if value.item is not None:
            listed = value.item.shape == "record"
            own = _TABLE_OF.get(name, name) if listed else f"{table}_{name}"
            yield Part(name, own), value.item


def _cells(cls: type[Any], outer: tuple[str, ...] = (), *, required: bool = True) -> Iterator[Cell]:
    meaning = meanings(cls)
    needed = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
    for name, spec in specs(cls):
        path = (*outer, name)
        needs = required and name in needed
        if spec.shape == "record":
            yield from _cells(spec.type, path, required=needs)
        elif spec.item is None:
            yield Cell("_".join(path), path, spec, meaning.get(name, ""), needs)
        elif outer:
            msg = f"a list within the single part {'.'.join(outer)} has no table"
            raise TypeError(msg)
