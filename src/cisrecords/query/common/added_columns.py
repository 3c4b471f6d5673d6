"""Columns that an answer has only on demand: names, and codes of states."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import attrs

from cisrecords.archive import AnyRecord, Archive
from cisrecords.archive.columns.codes import CODES
from cisrecords.archive.columns.languages import check_language, name_in, named_records
from cisrecords.query.common.arguments import check_flag
from cisrecords.records import State
from cisrecords.table import Column, Row, Table, cell, optional_columns_of
from cisrecords.table._pick import inserted

__all__ = [
    "NamedBodyRow",
    "NamedPairRow",
    "NamedParticipantRow",
    "NamedPeopleRow",
    "NamedPersonRow",
    "NamedStateRow",
    "add_columns",
]

R = TypeVar("R", bound=Row)

_PAIR = ("a", "b")
_KINDS = ("states", "bodies", "people")
"""The kinds of records of which answers have columns of ids."""


class NamedStateRow(Row):
    """The name of the state of a row; a table has it only with ``lang``."""

    state_name: str | None = cell("Name of the state or the body in `state`.")


class NamedBodyRow(Row):
    """The name of the body of a row; a table has it only with ``lang``."""

    body_name: str | None = cell("Name of the body or the state in `body`.")


class NamedPersonRow(Row):
    """The name of the person of a row; a table has it only with ``lang``."""

    person_name: str | None = cell("Name of the person in `person`.")


class NamedPeopleRow(Row):
    """The names of the people of a row; a table has them only with ``lang``."""

    people_names: str | None = cell("Names of the people in `people`, separated by semicolons.")


class NamedParticipantRow(Row):
    """The name of the participant of a row; a table has it only with ``lang``."""

    participant_name: str | None = cell("Name of the state or the body in `participant`.")


class NamedPairRow(Row):
    """The names of both states of a row; a table has them only with ``lang``."""

    a_name: str | None = cell("Name of the state in `a`.")
    b_name: str | None = cell("Name of the state in `b`.")


def add_columns(
    archive: Archive,
    table: Table[R],
    *,
    codes: bool = False,
    names: bool = False,
    lang: str | None = None,
) -> Table[R]:
    """Add to an answer the columns that its type of rows has besides, if the caller wants them.

    Each follows the column of the ids that it is about: first the name, then the codes.
    """
    check_flag("codes", codes)
    check_flag("names", names)
    wanted = check_language(lang, named_records(archive))
    added: dict[str, list[tuple[Column, Sequence[Any]]]] = {}
    columns = optional_columns_of(table.row_type)
    for column in (*filter(_is_name, columns), *(one for one in columns if not _is_name(one))):
        if names or wanted is not None if _is_name(column) else codes:
            about = _about(column)
            known = {ids: _cell(archive, column, ids, wanted) for ids in {*table[about]}}
            added.setdefault(about, []).append((column, [known[ids] for ids in table[about]]))
    return attrs.evolve(table, **inserted(table, added)) if added else table


def _is_name(column: Column) -> bool:
    return column.name.endswith(("_name", "_names"))


def _about(column: Column) -> str:
    """Return the column of the ids that an added column is about."""
    if _is_name(column):
        return column.name.rpartition("_")[0]
    suffix = column.name.rpartition("_")[2]
    return suffix if suffix in _PAIR else "state"


def _cell(
    archive: Archive, column: Column, ids: str | tuple[str, ...] | None, lang: str | None
) -> str | int | None:
    records = _records(archive, ids)
    if _is_name(column):
        return "; ".join(name_in(record, lang) for record in records) or None
    code = CODES[column.name.partition("_")[0]]
    return next((code(record) for record in records if isinstance(record, State)), None)


def _records(archive: Archive, ids: str | tuple[str, ...] | None) -> Iterator[AnyRecord]:
    for identity in (ids,) if isinstance(ids, str) else ids or ():
        found = (archive.collection(kind).with_id(identity) for kind in _KINDS)
        yield from (record for record in found if record is not None)
