"""Codes of states as columns, on which tables of others are joined."""

from collections.abc import Callable, Iterable
from functools import partial

import attrs

from cisrecords.archive.identifiers import identifier_in
from cisrecords.records import State
from cisrecords.table import Row, Table, cell, columns_of
from cisrecords.table._pick import inserted
from cisrecords.terms import Scheme

__all__ = ["CODES", "CodedPairRow", "CodedRow", "with_codes"]


class CodedRow(Row):
    """The codes of the state of a row; a table has them only with ``codes``."""

    iso3: str | None = cell("ISO 3166-1 alpha-3 code of the state; empty where it has none.")
    ccode: int | None = cell("Its number in the list of the Correlates of War.")
    gwno: int | None = cell("Its number in the list of Gleditsch and Ward.")
    vdem: int | None = cell("Its number in the data of V-Dem (`country_id`).")
    m49: int | None = cell("Its number in the standard M49 of the United Nations.")


class CodedPairRow(Row):
    """The codes of both states of a row; a table has them only with ``codes``."""

    iso3_a: str | None = cell("ISO 3166-1 alpha-3 code of `a`; empty where it has none.")
    ccode_a: int | None = cell("Number of `a` in the list of the Correlates of War.")
    gwno_a: int | None = cell("Number of `a` in the list of Gleditsch and Ward.")
    vdem_a: int | None = cell("Number of `a` in the data of V-Dem (`country_id`).")
    m49_a: int | None = cell("Number of `a` in the standard M49 of the United Nations.")
    iso3_b: str | None = cell("ISO 3166-1 alpha-3 code of `b`; empty where it has none.")
    ccode_b: int | None = cell("Number of `b` in the list of the Correlates of War.")
    gwno_b: int | None = cell("Number of `b` in the list of Gleditsch and Ward.")
    vdem_b: int | None = cell("Number of `b` in the data of V-Dem (`country_id`).")
    m49_b: int | None = cell("Number of `b` in the standard M49 of the United Nations.")


def _number(scheme: Scheme, state: State) -> int | None:
    row = identifier_in(state, scheme)
    return None if row is None else row.number


CODES: dict[str, Callable[[State], str | int | None]] = {
    "iso3": lambda state: state.alpha_3,
    "ccode": partial(_number, Scheme.COW),
    "gwno": partial(_number, Scheme.GW),
    "vdem": partial(_number, Scheme.VDEM),
    "m49": partial(_number, Scheme.M49),
}
"""The codes of a state, by the names of their columns."""


def with_codes(table: Table, states: Iterable[State]) -> Table:
    """Add the codes of states to a table with a row for each of them, behind its last column."""
    listed = list(states)
    columns = [(head, [CODES[head.name](one) for one in listed]) for head in columns_of(CodedRow)]
    return attrs.evolve(table, **inserted(table, {table.columns[-1]: columns}))
