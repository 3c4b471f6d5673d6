"""All records as tables that are read wrongly, and exports that are asked for wrongly."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cisrecords as cis
from cisrecords import export

Case = Callable[[Any], object]
_STATE: dict[str, Any] = {
    "states": [{"id": "GE"}],
    "names": [{"record": "GE", "text": "Georgia"}],
}


def _tables(**tables: Any) -> Case:
    return lambda _: cis.Commonwealth.from_tables(tables)


def _dataset(key: Any, value: Any) -> Case:
    return _tables(**_STATE, dataset=[{"key": key, "value": value}])


def _file(text: str) -> Case:
    def read(_: object) -> object:
        with TemporaryDirectory() as folder:
            path = Path(folder, "sources.csv")
            path.write_text(text, encoding="utf-8")
            return cis.Commonwealth.from_tables({"sources": path})

    return read


CASES: dict[str, Case] = {
    "no mapping": lambda _: cis.Commonwealth.from_tables([]),  # type: ignore[arg-type]
    "no table": _tables(acts=5),
    "a row without names": _tables(acts=[5]),
    "an unknown table": _tables(metings=[]),
    "an unknown column": _tables(sources=[{"id": "a", "titel": "b", "qqqq": "c"}]),
    "no column": _tables(**_STATE, acts=[{"id": "a", "state": "GE"}]),
    "a column twice": _file("id,id\na,b\n"),
    "a row too short": _file("id,title\na\n"),
    "bad cells": _tables(
        **_STATE,
        acts=[{"id": "a", "state": "GE", "kind": None}, {"id": "b", "state": "XX", "kind": "sign"}],
        sources=[{"id": "s", "published": "1991-12", "published_latest": "1992-01-01"}],
        quantities=[{"statement": "s", "amount": "1", "amount_number": 2}],
    ),
    "no owner": _tables(names=[{"record": None, "text": "x"}], places=[{"city": "Minsk"}]),
    "two owners": _tables(places=[{"city": "Minsk", "meeting": "m", "plan": "p"}]),
    "an owner of another kind": _tables(
        sources=[{"id": "s"}], names=[{"record": "s", "text": "x"}]
    ),
    "an owner near another": _tables(
        **_STATE, citations=[{"gap": "g", "source": "s"}], gaps=[{"id": "gg", "text": "None."}]
    ),
    "an id twice": _tables(gaps=[{"id": "g", "text": "a"}, {"id": "g", "text": "b"}]),
    "no place": _tables(gaps=[{"position": "last", "text": "a"}]),
    "an unknown key": _dataset("versoin", "1"),
    "no value": _dataset("version", None),
    "an unknown field": _dataset("knowledge.fact", "1"),
    "no day": _dataset("knowledge.facts", "1"),
    "a horizon": _dataset("horizon.states", "soon"),
    "a retired id": _dataset("retired.GE", "XX"),
    "a key twice": _tables(
        dataset=[{"key": "version", "value": "1"}, {"key": "version", "value": "2"}]
    ),
    "ids of no records": _tables(
        **_STATE,
        records=[
            {"id": "MD", "kind": "states"},
            {"id": "GE", "kind": "bodies"},
            {"id": None, "kind": None},
        ],
    ),
    "no format": lambda _: export.package([], "cis", "parqet"),
    "no folder": lambda _: export.package([], 5),  # type: ignore[arg-type]
    "no records": lambda _: export.package("records.jsonl", "cis"),  # type: ignore[arg-type]
    "no record": lambda _: export.package([5], "cis"),  # type: ignore[list-item]
    "no Commonwealth": lambda _: export.sqlite([], "cis.sqlite"),  # type: ignore[arg-type]
    "a string too long": lambda _: export.excel(
        cis.Commonwealth(sources=[cis.Source(id="a", note="x" * 40_000)]), "cis.xlsx"
    ),
    "very many problems": _tables(sources=[{"id": f"{n} a"} for n in range(1_001)]),
}
