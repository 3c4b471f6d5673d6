"""Files that grow table by table."""

from pathlib import Path

import pytest

from cisrecords.export.sinks import SINKS, CsvSink, ParquetSink
from cisrecords.table import Column, Table

COLUMNS = (Column("id"), Column("ordinal", "integer"), Column("day", "day"))
EMPTY = Table(COLUMNS, ((), (), ()))
FIRST = Table(COLUMNS, (("a\nb", "c"), (1, None), ("1991-12-08", None)))
SECOND = Table(COLUMNS, ((" d ",), (2,), (None,)))


def test_csv_has_one_header(tmp_path: Path) -> None:
    """The rows of several tables stand under one header, as in the file of one table."""
    sink = CsvSink(tmp_path / "a.csv", EMPTY)
    sink.add(FIRST)
    sink.add(SECOND)
    sink.close()

    assert 'id,ordinal,day\n"a\nb",1,1991-12-08\nc,,\n" d ",2,\n' == (tmp_path / "a.csv").read_text(
        "utf-8"
    )


def test_parquet_has_the_rows_of_all_tables(tmp_path: Path) -> None:
    """Each table is a group of rows, with the types of the columns."""
    parquet = pytest.importorskip("pyarrow.parquet")
    sink = ParquetSink(tmp_path / "a.parquet", EMPTY)
    sink.add(FIRST)
    sink.add(SECOND)
    sink.close()
    found = parquet.read_table(tmp_path / "a.parquet")

    assert FIRST.to_arrow().schema == found.schema
    assert ["a\nb", "c", " d "] == found["id"].to_pylist()
    assert 2 == parquet.ParquetFile(tmp_path / "a.parquet").num_row_groups


@pytest.mark.parametrize("format", SINKS)
def test_no_rows(tmp_path: Path, format: str) -> None:  # noqa: A002
    """A file without rows has its columns."""
    path = tmp_path / f"a.{format}"
    SINKS[format](path, EMPTY).close()
    if format == "csv":
        assert "id,ordinal,day\n" == path.read_text("utf-8")
    else:
        assert EMPTY.to_arrow().equals(pytest.importorskip("pyarrow.parquet").read_table(path))


@pytest.mark.parametrize("format", SINKS)
def test_a_file_is_never_overwritten(tmp_path: Path, format: str) -> None:  # noqa: A002
    """A file that is there already is an error, not a loss."""
    path = tmp_path / f"a.{format}"
    path.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        SINKS[format](path, EMPTY)

    assert b"mine" == path.read_bytes()
