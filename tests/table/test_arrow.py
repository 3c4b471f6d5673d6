"""Tables as Arrow data, through pyarrow."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import MissingExtra
from cisrecords.table import Column, Table

Tables = st.SearchStrategy[Table]


@pytest.fixture(scope="module")
def pyarrow() -> Any:
    """Return pyarrow."""
    return import_module("pyarrow")


class TestPyarrow:
    """Tables of pyarrow."""

    def test_have_types_and_meanings(self, pyarrow: Any, every_type: Table) -> None:
        """Each type has its counterpart, and what a column means goes along."""
        schema = every_type.to_arrow().schema

        assert [
            pyarrow.string(),
            pyarrow.list_(pyarrow.string()),
            pyarrow.int64(),
            pyarrow.float64(),
            pyarrow.bool_(),
            pyarrow.string(),
            pyarrow.date32(),
        ] == schema.types
        found = schema.field("state").metadata
        assert {b"type": b"text", b"meaning": b"Id of the state."} == found
        assert {b"type": b"integer"} == schema.field("year").metadata

    @given(st.data())
    def test_lose_nothing(self, pyarrow: Any, any_table: Tables, data: st.DataObject) -> None:
        """What pyarrow holds is what the table holds, by either way into it."""
        table = data.draw(any_table)

        assert table.to_dict() == table.to_arrow().to_pydict()
        assert table.to_dict() == pyarrow.table(table).to_pydict()

    def test_of_nothing(self, pyarrow: Any) -> None:
        """A table without rows keeps its columns, and one without columns is empty."""
        assert (0, ["n"]) == (
            Table.from_rows([], ["n"]).to_arrow().num_rows,
            pyarrow.table(Table.from_rows([], ["n"])).column_names,
        )
        assert 0 == Table((), ()).to_arrow().num_columns == pyarrow.table(Table((), ())).num_columns

    def test_not_installed(self, without: Callable[..., None], every_type: Table) -> None:
        """Without pyarrow the error names the extra that brings it."""
        without("pyarrow")

        with pytest.raises(MissingExtra) as caught:
            every_type.to_arrow()
        assert ("arrow", "pyarrow") == (caught.value.extra, caught.value.library)


class TestStream:
    """The stream that other libraries take."""

    def test_holds_the_oldest_and_the_newest_day(self, pyarrow: Any) -> None:
        """Days go from the first of the year 1 to the last of the year 9999."""
        table = Table((Column("day", "day"),), (("0001-01-01", None, "9999-12-31"),))

        assert table.to_dict() == pyarrow.table(table).to_pydict()

    def test_carries_types_and_meanings(self, pyarrow: Any, every_type: Table) -> None:
        """The stream has the schema of the Arrow table."""
        assert every_type.to_arrow().schema.equals(pyarrow.table(every_type).schema, True)

    def test_is_taken_by_polars(self, pyarrow: Any, every_type: Table) -> None:
        """Polars reads the table without help, and gets every cell."""
        polars = import_module("polars")
        assert pyarrow is not None

        assert every_type.to_dict() == polars.DataFrame(every_type).to_dict(as_series=False)

    def test_is_taken_by_duckdb(self, every_type: Table) -> None:
        """DuckDB reads the table by its name, and can compute with its days and lists."""
        duckdb = import_module("duckdb")
        table_ = every_type  # DuckDB looks for the name
        assert 3 == len(table_)
        found = duckdb.sql("select state, len(acts), year(day) from table_").fetchall()

        assert [("GE", 2, 2009), (None, None, None), ("", 0, 1)] == found

    def test_not_installed(self, without: Callable[..., None], every_type: Table) -> None:
        """Without pyarrow the error names the extra that brings it."""
        without("pyarrow")
        with pytest.raises(MissingExtra) as caught:
            every_type.__arrow_c_stream__()

        assert "arrow" == caught.value.extra
