"""Pictures that are asked for wrongly; left out where matplotlib is not installed."""
# What is called here is called wrongly on purpose.
# mypy: disable-error-code="arg-type, type-var, call-overload, misc"

from collections.abc import Callable
from typing import Any

import cisrecords as cis
from cisrecords.table import Table

Case = Callable[[Any], object]


def _twice(presence: str) -> Table:
    row: dict[str, object] = {"meeting": "m-1", "when": None, "body": "council", "state": "GE"}
    row |= {"presence": presence, "certain": True, "sources": ("early",)}
    return Table.from_rows([row] * 2)


CASES: dict[str, Case] = {
    "of nothing": lambda _: cis.show.timeline({}),
    "of no states": lambda cw: cis.show.timeline(cw, states=[]),
    "of a number": lambda cw: cis.show.timeline(cw, states=7),
    "on no axes": lambda cw: cis.show.timeline(cw, ax="axes"),
    "of records alone": lambda cw: cis.show.attendance({}, cw.attendance()),
    "of no table": lambda cw: cis.show.attendance(cw, "table"),
    "of another table": lambda cw: cis.show.attendance(cw, Table.from_rows([{"a": 1}])),
    "of a state twice": lambda cw: cis.show.attendance(cw, _twice("present")),
    "of a wrong presence": lambda cw: cis.show.attendance(cw, _twice("presnt")),
}
