"""Parquet: what the metadata of a file say."""

from importlib import import_module
from pathlib import Path

import pandas as pd
import polars as pl

import cisrecords as cis
from cisrecords.table import Table

duckdb = import_module("duckdb")
parquet = import_module("pyarrow.parquet")


def test_names_the_dataset(cw: cis.Commonwealth, tmp_path: Path) -> None:
    """Version, horizon, licence and citation stand in the metadata of the file, for any reader."""
    path = tmp_path / "panel.parquet"
    panel = cw.panel(2009)
    panel.to_parquet(path)
    found = parquet.read_metadata(path).metadata
    question = "select key, value from parquet_kv_metadata($path)"
    by_duckdb = duckdb.sql(question, params={"path": str(path)}).fetchall()

    assert panel.about is not None
    expected = {key.encode(): value.encode() for key, value in panel.about.to_dict().items()}
    assert expected.items() <= found.items()
    assert expected.items() <= dict(by_duckdb).items()


def test_keeps_the_meaning_of_columns(cw: cis.Commonwealth, tmp_path: Path) -> None:
    """A table made of the file has the columns that it had, with type and meaning."""
    path = tmp_path / "panel.parquet"
    panel = cw.panel(2009)
    panel.to_parquet(path)

    assert panel.schema == Table.from_columns(parquet.read_table(path)).schema


def test_is_the_same_for_every_reader(cw: cis.Commonwealth, tmp_path: Path) -> None:
    """Lists are lists in pandas and Polars alike."""
    path = tmp_path / "panel.parquet"
    panel = cw.panel(2009)
    panel.to_parquet(path)
    sources = [list(cell) for cell in panel["sources"]]

    assert sources == pl.read_parquet(path)["sources"].to_list()
    assert sources == [list(cell) for cell in pd.read_parquet(path)["sources"]]


def test_without_columns(tmp_path: Path) -> None:
    """A table without columns is a file without columns."""
    Table((), ()).to_parquet(tmp_path / "none.parquet")

    assert [] == parquet.read_table(tmp_path / "none.parquet").column_names
