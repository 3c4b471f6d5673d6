"""Building tables: rows of any make, columns, and what is refused."""

import collections
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate
from cisrecords.errors import BadQuery, InvalidRecords, NotFound
from cisrecords.records import State
from cisrecords.table import Column, Row, Table


@attrs.frozen
class Seat:
    """A row as a user may define one."""

    state: str
    year: int | None

    @property
    def label(self) -> str:
        """What is derived can be a column too."""
        return f"{self.state}-{self.year}"


Pair = collections.namedtuple("Pair", "state year")  # noqa: PYI024 - users have such too
EXPECTED = Table((Column("state"), Column("year", "integer")), (("GE", "MD"), (2009, None)))


class TestRows:
    """Tables of rows."""

    @pytest.mark.parametrize(
        "rows",
        [
            [{"state": "GE", "year": 2009}, {"state": "MD", "year": None}],
            [{"state": "GE", "year": 2009}, {"state": "MD"}],
            [Seat("GE", 2009), Seat("MD", None)],
            [Pair("GE", 2009), Pair("MD", None)],
            [Row(("state", "year"), ("GE", 2009)), {"year": None, "state": "MD"}],
            (Seat(*cells) for cells in [("GE", 2009), ("MD", None)]),
        ],
        ids=["mappings", "a key left out", "attrs", "named tuples", "mixed", "generator"],
    )
    def test_name_their_own_columns(self, rows: Any) -> None:
        """Rows that have names make columns of them, typed by their values."""
        assert EXPECTED == Table.from_rows(rows)

    @pytest.mark.parametrize("rows", [[("GE", 2009), ("MD", None)], [["GE", 2009], ["MD", None]]])
    def test_without_names_need_columns(self, rows: Any) -> None:
        """Plain sequences are taken in the order of the columns given, and refused without."""
        assert EXPECTED == Table.from_rows(rows, ["state", "year"])
        with pytest.raises(BadQuery) as caught:
            Table.from_rows(rows)
        assert "rows" == caught.value.criterion

    def test_columns_choose(self) -> None:
        """Columns that are given choose and order; properties of an object do too."""
        table = Table.from_rows([Seat("GE", 2009)], ["label", "state"])

        assert (("GE-2009", "GE"),) == table.rows()
        assert ("label", "state") == table.columns

    def test_columns_hold_their_type(self) -> None:
        """A `Column` holds its type, where the values alone would give another."""
        table = Table.from_rows([{"share": 1}], [Column("share", "number", "Of all.")])

        assert Column("share", "number", "Of all.") == table.schema[0]
        assert float is type(table["share"][0])

    def test_from_records(self) -> None:
        """Records of the package are rows like any others."""
        table = Table.from_rows([State(id="GE", names="Georgia")], ["id", "name", "alpha_3"])

        assert (("GE", "Georgia", None),) == table.rows()

    def test_none_at_all(self) -> None:
        """No rows make a table without rows, of the columns that were asked for."""
        assert ((), 0) == (Table.from_rows([]).columns, len(Table.from_rows([])))
        assert ("state",) == Table.from_rows([], ["state"]).columns

    @pytest.mark.parametrize("rows", [[{"yaer": 1}], [Pair("GE", 1)]])
    def test_a_column_in_no_row(self, rows: Any) -> None:
        """A column that no row has is an error, never a column of nothing."""
        with pytest.raises(NotFound) as caught:
            Table.from_rows(rows, ["years_"])
        assert ("years_", "column") == (caught.value.query, caught.value.what)

    def test_an_object_without_the_attribute(self) -> None:
        """An object that lacks a column is refused with the name that it lacks."""
        with pytest.raises(BadQuery) as caught:
            Table.from_rows([Seat("GE", 2009)], ["yaer"])
        assert "rows" == caught.value.criterion

    def test_a_sequence_of_another_length(self) -> None:
        """A row with too few cells is refused."""
        with pytest.raises(BadQuery) as caught:
            Table.from_rows([("GE",)], ["state", "year"])
        assert ("rows", ["GE"]) == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize("rows", ["GE", b"MD", 7, None])
    def test_what_is_no_list(self, rows: Any) -> None:
        """A text or a number is no list of rows."""
        with pytest.raises(BadQuery) as caught:
            Table.from_rows(rows, ["state"])
        assert "rows" == caught.value.criterion


class TestColumns:
    """Tables of columns."""

    def test_are_typed_by_their_values(self) -> None:
        """A mapping of names to values makes a table, in its order."""
        assert EXPECTED == Table.from_columns({"state": ["GE", "MD"], "year": (2009, None)})

    def test_can_be_chosen(self) -> None:
        """Columns that are given choose and order."""
        data = {"a": [1], "b": ["x"], "c": [True]}

        assert ("c", "a") == Table.from_columns(data, ["c", Column("a", "number")]).columns

    def test_that_are_not_there(self) -> None:
        """A column that the mapping lacks is an error that suggests the nearest."""
        with pytest.raises(NotFound) as caught:
            Table.from_columns({"state": []}, ["stat"])

        assert ("state",) == caught.value.suggestions

    def test_of_different_lengths(self) -> None:
        """Columns of different lengths are refused, and the error has their lengths."""
        with pytest.raises(BadQuery) as caught:
            Table.from_columns({"a": [1], "b": [1, 2]})
        assert ("data", {"a": 1, "b": 2}) == (caught.value.criterion, caught.value.value)

    def test_of_no_one_type(self) -> None:
        """Values of different sorts are refused with the name of the column."""
        with pytest.raises(BadQuery) as caught:
            Table.from_columns({"year": [1, "x", None]})
        assert ("year", ["int", "str"]) == (
            caught.value.criterion,
            caught.value.value,
        )

    def test_a_text_is_no_column(self) -> None:
        """A text is not taken for the list of its characters."""
        with pytest.raises(BadQuery) as caught:
            Table.from_columns({"state": "GE"})
        assert ("state", "GE") == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize("data", [[("a", [1])], None, 5, "ab"])
    def test_what_is_no_mapping(self, data: Any) -> None:
        """Anything but a mapping is refused."""
        with pytest.raises(BadQuery) as caught:
            Table.from_columns(data)
        assert "data" == caught.value.criterion

    @pytest.mark.parametrize("columns", ["state", 5, [1], [None]])
    def test_heads_are_names_or_columns(self, columns: Any) -> None:
        """The list of columns is a list, and of names or `Column` objects."""
        with pytest.raises(BadQuery, match=r"^columns"):
            Table.from_columns({"state": ["GE"]}, columns)

    @pytest.mark.parametrize("name", ["", 3, None])
    def test_names_are_texts(self, name: Any) -> None:
        """A mapping with a key that can be no name is refused."""
        with pytest.raises(BadQuery):
            Table.from_columns({name: [1]})


class TestChecks:
    """What holds of every table, however made."""

    def test_every_wrong_cell_is_reported(self) -> None:
        """All cells that do not fit are reported at once, each with row, column and value."""
        with pytest.raises(InvalidRecords) as caught:
            Table.from_rows(
                [("x", 1.5), ("y", 3)], [Column("state", "integer"), Column("n", "integer")]
            )

        reported = [(problem.path, problem.value) for problem in caught.value.problems]
        assert [("$[0].state", "x"), ("$[1].state", "y"), ("$[0].n", 1.5)] == reported

    def test_problems_have_an_end(self) -> None:
        """At most a thousand problems are reported."""
        with pytest.raises(InvalidRecords) as caught:
            Table((Column("n", "integer"),), (("x",) * 1_500,))

        assert 1_000 == len(caught.value.problems)

    def test_names_are_distinct(self) -> None:
        """Two columns of one name are refused."""
        with pytest.raises(BadQuery) as caught:
            Table((Column("a"), Column("a")), ((), ()))
        assert ("columns", "a") == (caught.value.criterion, caught.value.value)

    def test_there_is_a_head_for_each_column(self) -> None:
        """As many heads as columns are wanted."""
        with pytest.raises(BadQuery) as caught:
            Table((Column("a"),), ((), ()))
        assert ("data", 2) == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize(
        ("schema", "data"), [(["a"], [[1]]), ("a", [[1]]), ([Column("a")], ["x"]), (1, 2)]
    )
    def test_the_constructor_takes_heads_and_cells(self, schema: Any, data: Any) -> None:
        """The constructor refuses bare names, texts and numbers in place of lists."""
        with pytest.raises(BadQuery):
            Table(schema, data)

    def test_lists_are_taken_and_kept_as_tuples(self) -> None:
        """What was given as lists cannot be changed from outside."""
        cells: Any = [["GE"]]
        table = Table([Column("state")], cells)
        cells[0].append("MD")

        assert (("GE",),) == table.data

    @given(st.lists(st.tuples(st.text("ab", max_size=2), st.none() | st.integers(0, 9))))
    def test_rows_and_columns_agree(self, rows: list[tuple[str, int | None]]) -> None:
        """The same cells, given by rows or by columns, make the same table."""
        heads = [Column("state"), Column("n", "integer")]
        by_column = {"state": [row[0] for row in rows], "n": [row[1] for row in rows]}

        assert Table.from_rows(rows, heads) == Table.from_columns(by_column, heads)

    def test_numbers_of_any_class_are_floats(self) -> None:
        """Whole and decimal numbers in one column become floats."""
        table = Table.from_columns({"n": [1, Decimal("0.5"), None]})

        assert (1.0, 0.5, None) == table["n"]
        assert "number" == table.schema[0].type

    def test_dates_of_any_class_meet(self) -> None:
        """Days and vague dates in one column become dates of the package."""
        day = PartialDate("1991-12-08")

        assert (day, PartialDate("1991")) == Table.from_columns(
            {"when": [day.as_day(), PartialDate("1991")]}
        )["when"]
