"""Tables and strategies that are asked for wrongly."""
# What is called here is called wrongly on purpose.
# mypy: disable-error-code="arg-type, type-var, call-overload, misc"

import sys
from collections.abc import Callable
from typing import Any

import cisrecords as cis
from cisrecords import testing
from cisrecords.table import Column, Table

Case = Callable[[Any], object]
_TABLE = Table.from_rows([{"state": "GE", "year": 1991, "note": "n"}])


def _rows(rows: Any, columns: Any = None) -> Case:
    return lambda _: Table.from_rows(rows, columns)


def _without(library: str, case: Case) -> Case:
    """Hide a library while a case runs."""

    def hidden(cw: cis.Commonwealth) -> object:
        known = {name: sys.modules[name] for name in sys.modules if name.split(".")[0] == library}
        sys.modules.update(dict.fromkeys((*known, library)))
        try:
            return case(cw)
        finally:
            for name in (*known, library):
                sys.modules.pop(name, None)
            sys.modules.update(known)

    return hidden


CASES: dict[str, Case] = {
    "a number of rows": lambda _: _TABLE.head(-1),
    "a row that is not there": lambda _: _TABLE[7],
    "no test": lambda _: _TABLE.filter("state"),
    "a value that no cell has": lambda _: _TABLE.filter(year="soon"),
    "sorted by nothing": lambda _: _TABLE.sort(),
    "no order": lambda _: _TABLE.sort("year", descending="no"),
    "rows of lists without names": _rows([[1, 2]]),
    "no list of rows": _rows(5),
    "a row too short": _rows([[1, 2], [3]], ["a", "b"]),
    "a row without an attribute": _rows([_TABLE], ["yaer"]),
    "rows without a key": _rows([{"year": 1}], ["yaer"]),
    "cells of two types": _rows([{"year": 1}, {"year": "x"}]),
    "no names of columns": _rows([{"a": 1}], [5]),
    "two columns of one name": _rows([[1, 2]], ["a", "a"]),
    "a cell of a wrong type": _rows([["x"]], [Column("a", "integer")]),
    "a number too large": _rows([[2**70]], [Column("a", "integer")]),
    "columns of two lengths": lambda _: Table.from_columns({"a": [1], "b": [1, 2]}),
    "no mapping": lambda _: Table.from_columns([1]),
    "a text as a column": lambda _: Table.from_columns({"state": "GE"}),
    "heads of texts": lambda _: Table(["a"], [[1]]),
    "more heads than columns": lambda _: Table([Column("a", "integer")], []),
    "a column": lambda _: _TABLE["yeer"],
    "a column near to none": lambda _: _TABLE["qqqqq"],
    "an attribute of a row": lambda _: _TABLE.rows()[0].yeer,
    "a key of a row": lambda _: _TABLE.rows()[0]["yeer"],
    "bounds of no dates": lambda _: _TABLE.with_bounds("year"),
    "a row left out": lambda _: Table.from_columns({"a": [1, 2]}).to_text(1),
    "rows left out": lambda _: Table.from_columns({"a": [1, 2, 3]}).to_text(1),
    "no columns": lambda _: str(Table((), ())),
    "a limit": lambda _: _TABLE.to_markdown(limit=-1),
    "no width": lambda _: _TABLE.to_text(width=0),
    "a name of a column": lambda _: Column("", "text"),
    "a type of a column": lambda _: Column("a", "txt"),
    "a meaning of a column": lambda _: Column("a", "text", 5),
    "no pandas": _without("pandas", lambda _: _TABLE.to_pandas()),
    "no polars": _without("polars", lambda _: _TABLE.to_polars()),
    "no pyarrow": _without("pyarrow", lambda _: _TABLE.to_arrow()),
    "no yaml": _without("yaml", lambda _: cis.loads("a: 1", cis.State, format="yaml")),
    "a strategy of no class": lambda _: testing.records(str),
    "a strategy of a field": lambda _: testing.records(cis.Meeting, hots=None),
    "no matplotlib": _without("matplotlib", cis.show.timeline),
}
