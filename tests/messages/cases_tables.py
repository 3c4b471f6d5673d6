"""Tables and strategies that are asked for wrongly."""
# What is called here is called wrongly on purpose.
# mypy: disable-error-code="arg-type, type-var, call-overload, misc"

import contextlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cisrecords as cis
from cisrecords import testing
from cisrecords.table import About, Column, Table

Case = Callable[[Any], object]
_TABLE = Table.from_rows([{"state": "GE", "year": 1991, "note": "n"}])


def _rows(rows: Any, columns: Any = None) -> Case:
    return lambda _: Table.from_rows(rows, columns)


def _csv(text: str, encoding: str = "utf-8", columns: Any = None) -> Case:
    """Read a CSV file, whose folder no message names."""

    def read(_: Any) -> object:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            Path("table.csv").write_text(text, encoding)
            return Table.from_csv("table.csv", columns)

    return read


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
    "no about": lambda _: _TABLE.with_about("2026"),
    "no version": lambda _: About(version=2026),
    "no delimiter": lambda _: _TABLE.to_csv(delimiter="a"),
    "no path of a table": lambda _: _TABLE.to_json(5),
    "a name of a table": lambda _: _TABLE.to_sqlite("tables.sqlite", ""),
    "a reserved name": lambda _: _TABLE.to_sqlite("tables.sqlite", "sqlite_a"),
    "columns of one name in SQLite": lambda _: Table.from_columns({"a": [], "A": []}).to_sqlite(
        "tables.sqlite", "a"
    ),
    "no columns for SQLite": lambda _: Table((), ()).to_sqlite("tables.sqlite", "a"),
    "a cell that Excel cannot hold": lambda _: Table.from_columns({"a": ["\a"]}).to_excel("a.xlsx"),
    "more columns than Excel has": lambda _: Table.from_columns(
        {f"c{place}": () for place in range(16_385)}
    ).to_excel("a.xlsx"),
    "no CSV file": lambda _: Table.from_csv("no-such-file.csv"),
    "a short line of CSV": _csv("state,year\nGE\n"),
    "a quote astray": _csv('state,year\n"GE"x,2009\n'),
    "a column without a name": _csv(",year\nGE,2009\n"),
    "two columns of CSV of one name": _csv("year,year\n2008,2009\n"),
    "CSV in another encoding": _csv("é\n", "latin-1"),
    "a cell of CSV": _csv("year\nsoon\n", columns=[Column("year", "integer")]),
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
    "no openpyxl": _without("openpyxl", lambda _: _TABLE.to_excel("a.xlsx")),
    "no pyarrow": _without("pyarrow", lambda _: _TABLE.to_arrow()),
    "no yaml": _without("yaml", lambda _: cis.loads("a: 1", cis.State, format="yaml")),
    "a strategy of no class": lambda _: testing.records(str),
    "a strategy of a field": lambda _: testing.records(cis.Meeting, hots=None),
    "no matplotlib": _without("matplotlib", cis.show.timeline),
}
