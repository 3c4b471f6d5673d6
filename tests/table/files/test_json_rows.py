"""JSON: the rows as objects, alone and in a file with its metadata."""

import io
import json
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.errors import BadQuery, FileProblem
from cisrecords.table import Table

Tables = st.SearchStrategy[Table]


def test_of_every_type(every_type: Table) -> None:
    """Each type has its form in JSON, and what is not known is null."""
    first, second, third = json.loads(every_type.to_json())

    assert {
        "state": "GE",
        "acts": ["act-1", "act-2"],
        "year": 2009,
        "share": 0.5,
        "acting": True,
        "when": "2009-08",
        "day": "2009-08-18",
    } == first
    assert {None} == set(second.values())
    assert ("", [], -(2**63)) == (third["state"], third["acts"], third["year"])


@given(st.data())
def test_brings_the_table_back(any_table: Tables, data: st.DataObject) -> None:
    """The rows, with the columns of the table, are the table."""
    table = data.draw(any_table)

    assert table == Table.from_rows(json.loads(table.to_json()), table.schema)


def test_has_a_row_on_each_line(every_type: Table) -> None:
    """Between the brackets each line is a row, so that a change of one is a change of one line."""
    opening, *lines, closing = every_type.to_json().splitlines()

    assert ("[", "]", 3) == (opening, closing, len(lines))
    assert [dict] * 3 == [type(json.loads(line.rstrip(","))) for line in lines]


def test_of_nothing() -> None:
    """Without rows it is an empty array."""
    assert "[]\n" == Table.from_columns({"a": []}).to_json() == Table((), ()).to_json()


def test_is_read_by_others(cw: cis.Commonwealth) -> None:
    """Pandas and Polars read the array as the frame that it is."""
    panel = cw.panel(2009)
    text = panel.to_json()

    assert list(panel["state"]) == list(pd.read_json(io.StringIO(text))["state"])
    assert [*map(list, panel["records"])] == pl.read_json(text.encode())["records"].to_list()


def test_file_has_its_metadata_beside_it(cw: cis.Commonwealth, tmp_path: Path) -> None:
    """The file holds what is returned, and the one beside it says what it is from."""
    path = tmp_path / "panel.json"
    text = cw.panel(2009).to_json(path)
    beside = json.loads((tmp_path / "panel.json-metadata.json").read_text(encoding="utf-8"))

    assert text.encode() == path.read_bytes()
    assert (cw.version, "panel.json") == (beside["schema:version"], beside["url"])


@pytest.mark.parametrize(("path", "error"), [(5, BadQuery), ("", FileProblem), (b"a", BadQuery)])
def test_path_that_is_none(path: str, error: type[Exception]) -> None:
    """What is no path of a file is an error of ours."""
    with pytest.raises(error):
        Table.from_columns({"a": ["x"]}).to_json(path)
