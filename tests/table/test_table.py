"""Tables as values: what they hold, choose, compare and give back."""

import copy
import datetime
import pickle
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import BadQuery, NotFound
from cisrecords.table import Column, Row, Table

Tables = st.SearchStrategy[Table]
DAY = datetime.date(2009, 8, 18)


class TestReading:
    """The schema and the size of a table."""

    def test_columns_and_schema(self, every_type: Table) -> None:
        """The schema has names, types and meanings of the columns, in order."""
        assert ("state", "acts", "year", "share", "acting", "when", "day") == every_type.columns
        assert Column("state", "text", "Id of the state.") == every_type.schema[0]

    def test_cells_by_column(self, every_type: Table) -> None:
        """A column is had by its name."""
        assert ("GE", None, "") == every_type["state"]
        assert (PartialDate("2009-08"), None, Period("2008/..")) == every_type["when"]

    def test_a_column_that_is_not_there(self, every_type: Table) -> None:
        """A misspelled column is an error that suggests the right one."""
        with pytest.raises(NotFound) as caught:
            every_type["yeer"]
        assert ("yeer", "column") == (caught.value.query, caught.value.what)
        assert ("year",) == caught.value.suggestions
        with pytest.raises(NotFound) as again:
            every_type["zz"]
        assert ("zz", "column") == (again.value.query, again.value.what)
        assert ("state", "acts", "year", "share", "acting") == again.value.suggestions

    @pytest.mark.parametrize("key", [True, None, 1.0, ("state",)])
    def test_a_key_that_is_no_name(self, every_type: Table, key: Any) -> None:
        """Anything but a name is an error in words."""
        with pytest.raises(NotFound) as caught:
            every_type[key]
        assert "column" == caught.value.what

    def test_rows(self, every_type: Table) -> None:
        """Rows come in order, each with its cells by name and by place."""
        first, second, _ = every_type.rows()

        assert ("GE", 2009, 2009) == (first[0], first[2], first["year"])
        assert (None,) * 7 == second
        assert {Row} == {type(row) for row in every_type}

    @given(st.data())
    def test_length_is_that_of_the_iteration(self, any_table: Tables, data: st.DataObject) -> None:
        """`len`, iteration, `rows` and every column have the same number of rows."""
        table = data.draw(any_table)

        assert len(table) == len(list(table)) == len(table.rows())
        assert {len(table)} == {len(table[name]) for name in table.columns}
        assert [table[name] for name in table.columns] == [
            tuple(row[name] for row in table) for name in table.columns
        ]

    def test_short_form(self, every_type: Table) -> None:
        """The `repr` shows rows and columns with their types, and no cells."""
        assert "<Table of 3 rows: year (integer)>" == repr(every_type.select("year"))
        assert "<Table of 1 row: a (text)>" == repr(Table.from_columns({"a": ["x"]}))
        assert "<Table without columns>" == repr(Table((), ()))

    def test_is_at_the_top(self) -> None:
        """The class is had from the package itself."""
        assert Table is cis.Table


class TestSelect:
    """Choosing columns."""

    def test_orders_as_asked(self, every_type: Table) -> None:
        """The columns come in the order in which they are named, heads and cells together."""
        chosen = every_type.select("day", "state")

        assert ("day", "state") == chosen.columns
        assert (every_type["day"], every_type["state"]) == chosen.data
        assert "Id of the state." == chosen.schema[1].meaning

    @given(st.data())
    def test_of_all_is_the_same(self, any_table: Tables, data: st.DataObject) -> None:
        """A table of all its columns is the table, and choosing twice is choosing once."""
        table = data.draw(any_table)
        some = data.draw(st.lists(st.sampled_from(table.columns), unique=True))

        assert table == table.select(*table.columns)
        assert table.select(*some) == table.select(*some).select(*some)

    def test_refuses_unknown_and_repeated_names(self, every_type: Table) -> None:
        """A name that is not there, or that is given twice, is refused."""
        with pytest.raises(NotFound):
            every_type.select("state", "yeer")
        with pytest.raises(BadQuery) as caught:
            every_type.select("state", "state")
        assert ("columns", "state") == (caught.value.criterion, caught.value.value)


class TestBounds:
    """The days that dates can mean."""

    def test_stand_beside_the_date(self) -> None:
        """The first and the last day follow the date, each a day or nothing."""
        dates = ["2009-08", None, "2008/..", "/1993-01-22"]
        table = Table.from_rows(
            [(date, 1) for date in dates], [Column("when", "date"), "n"]
        ).with_bounds()

        assert ("when", "when_earliest", "when_latest", "n") == table.columns
        assert ["date", "day", "day", "integer"] == [head.type for head in table.schema]
        assert (datetime.date(2009, 8, 1), None, datetime.date(2008, 1, 1), None) == table[
            "when_earliest"
        ]
        assert (datetime.date(2009, 8, 31), None, None, datetime.date(1993, 1, 22)) == table[
            "when_latest"
        ]

    def test_of_some_columns(self) -> None:
        """Only the columns that are named get bounds."""
        table = Table.from_columns({"a": [PartialDate("1991")], "b": [PartialDate("1992")]})

        assert ("a", "b", "b_earliest", "b_latest") == table.with_bounds("b").columns

    def test_without_dates(self) -> None:
        """A table without dates stays as it is."""
        table = Table.from_columns({"a": ["x"]})

        assert table == table.with_bounds()

    def test_of_a_column_without_dates(self, every_type: Table) -> None:
        """Asked of a column that holds none, it names those that do."""
        with pytest.raises(BadQuery) as caught:
            every_type.with_bounds("state")
        assert ("names", "state") == (caught.value.criterion, caught.value.value)
        assert ("when",) == caught.value.suggestions
        with pytest.raises(NotFound):
            every_type.with_bounds("wehn")

    def test_cannot_take_a_name_that_is_there(self) -> None:
        """Where a column of that name stands already, nothing is overwritten."""
        table = Table.from_columns({"a": [PartialDate("1991")], "a_latest": ["x"]})

        with pytest.raises(BadQuery) as caught:
            table.with_bounds()
        assert ("columns", "a_latest") == (caught.value.criterion, caught.value.value)


class TestDict:
    """Columns of plain values."""

    def test_holds_plain_values(self, every_type: Table) -> None:
        """Dates are EDTF text, words lists, days days, and what is not known is `None`."""
        assert {
            "state": ["GE", None, ""],
            "acts": [["act-1", "act-2"], None, []],
            "year": [2009, None, -(2**63)],
            "share": [0.5, None, 0.0],
            "acting": [True, None, False],
            "when": ["2009-08", None, "2008/.."],
            "day": [DAY, None, datetime.date(1, 1, 1)],
        } == every_type.to_dict()

    @given(st.data())
    def test_comes_back(self, any_table: Tables, data: st.DataObject) -> None:
        """A table made of the columns of a table, with its heads, is that table."""
        table = data.draw(any_table)

        assert table == Table.from_columns(table.to_dict(), table.schema)
        assert table == Table.from_rows([row.to_dict() for row in table], table.schema)

    def test_is_new_each_time(self, every_type: Table) -> None:
        """What is done to the dictionary does not reach the table."""
        every_type.to_dict()["acts"][0].append("act-3")

        assert ("act-1", "act-2") == every_type["acts"][0]


class TestValue:
    """Tables are values."""

    @given(st.data())
    def test_survives_copies_and_pickles(self, any_table: Tables, data: st.DataObject) -> None:
        """A copy or a pickle of a table is equal to it and has its hash."""
        table = data.draw(any_table)

        for twin in (copy.copy(table), copy.deepcopy(table), pickle.loads(pickle.dumps(table))):
            assert table == twin
            assert hash(table) == hash(twin)

    def test_differs_by_type_and_meaning(self) -> None:
        """Tables of equal cells under other heads are other tables."""
        one = Table((Column("n", "integer"),), ((1,),))

        assert one != Table((Column("n", "number"),), ((1,),))
        assert one != Table((Column("n", "yes-no"),), ((True,),))
        assert one != Table((Column("n", "integer", "How many."),), ((1,),))

    def test_cannot_be_changed(self, every_type: Table) -> None:
        """No attribute can be set."""
        with pytest.raises(FrozenInstanceError):
            every_type.data = ()  # type: ignore[misc]

    def test_holds_in_sets(self, every_type: Table) -> None:
        """Equal tables are one in a set, and a row is found in its table."""
        again = Table(every_type.schema, every_type.data)

        assert 1 == len({every_type, again})
        assert every_type.rows()[0] in every_type
