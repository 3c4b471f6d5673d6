"""Rows: tuples that know the names of their columns."""

import copy
import datetime
import pickle

import pytest
from attrs.exceptions import FrozenInstanceError

from cisrecords.dates import PartialDate, Period
from cisrecords.errors import NotFound
from cisrecords.table import Row, cell, columns_of, may_be_empty, optional_columns_of

ROW = Row(("state", "year", "note"), ("GE", 2009, None))


class TestRow:
    """One row."""

    def test_is_the_tuple_of_its_cells(self) -> None:
        """It equals, hashes and unpacks like a plain tuple."""
        state, year, note = ROW

        assert ("GE", 2009, None) == ROW == (state, year, note)
        assert hash(("GE", 2009, None)) == hash(ROW)
        assert isinstance(ROW, tuple)

    @pytest.mark.parametrize(
        ("key", "cell"), [("state", "GE"), ("note", None), (1, 2009), (-1, None)]
    )
    def test_has_cells_by_name_and_by_place(self, key: str | int, cell: object) -> None:
        """A cell is had by the name of its column or by its place."""
        assert cell == ROW[key]

    def test_has_cells_as_attributes(self) -> None:
        """A cell is an attribute by the name of its column; another name is refused with these."""
        assert ("GE", 2009) == (ROW.state, ROW.year)
        with pytest.raises(AttributeError):
            _ = ROW.yeer

    def test_has_slices(self) -> None:
        """A slice is a plain tuple of the cells."""
        assert ("GE", 2009) == ROW[:2]
        assert tuple is type(ROW[:2])

    def test_a_column_that_is_not_there(self) -> None:
        """A misspelled name is an error that suggests the right one."""
        with pytest.raises(NotFound) as caught:
            ROW["yeer"]
        assert ("yeer", "column") == (caught.value.query, caught.value.what)

        assert ("year",) == caught.value.suggestions

    def test_a_place_that_is_not_there(self) -> None:
        """A place beyond the end is the error that tuples have for it."""
        with pytest.raises(IndexError):
            ROW[3]

    def test_is_a_mapping_to_dict(self) -> None:
        """`dict` and `to_dict` give the cells by name, in order."""
        expected = {"state": "GE", "year": 2009, "note": None}

        assert expected == dict(ROW) == ROW.to_dict()
        assert ("state", "year", "note") == ROW.keys() == tuple(ROW.to_dict())

    def test_is_shown_with_names(self) -> None:
        """Its `repr` shows each cell with the name of its column."""
        assert "Row(state='GE', year=2009, note=None)" == repr(ROW)

    def test_is_copied_and_pickled_with_names(self) -> None:
        """Copies and pickles still know the names."""
        for twin in (copy.copy(ROW), copy.deepcopy(ROW), pickle.loads(pickle.dumps(ROW))):
            assert (ROW, ROW.keys(), Row) == (twin, twin.keys(), type(twin))

    def test_cannot_be_changed(self) -> None:
        """No attribute can be set or deleted."""
        with pytest.raises(FrozenInstanceError):
            ROW._fields = ("a", "b", "c")
        with pytest.raises(FrozenInstanceError):
            del ROW._fields


class Member(Row):
    """A row of these tests."""

    state: str = cell("Id of the state.")
    since: PartialDate | None = cell("Its first day.")
    years: tuple[str, ...] = cell("Its years.")
    share: float = cell("Its share.")
    count_of_acts: int = cell("How many acts it has.")
    bound: bool = cell("Whether it is bound.")
    on: datetime.date = cell("The day.")
    when: PartialDate | Period | None = cell("When it was.")


class Named(Row):
    """The name of a row of these tests."""

    name: str | None = cell("Its name.")


class NamedMember(Named):
    """A row with a name on demand."""

    state: str = cell("Id of the state.")


MEMBER = Member(("state", "since"), ("GE", None))


class TestTypes:
    """Classes of rows, whose attributes are the columns."""

    def test_declare_the_columns(self) -> None:
        """Each attribute is a column: its name, the type of its annotation, its meaning."""
        kinds = "text date words number integer yes-no day date"

        assert kinds.split() == [head.type for head in columns_of(Member)]
        assert tuple(vars(Member)["__annotations__"]) == tuple(
            head.name for head in columns_of(Member)
        )
        assert "Id of the state." == columns_of(Member)[0].meaning

    def test_inherit_columns_on_demand(self) -> None:
        """Columns of a base are there only where a table has them."""
        assert ["state"] == [head.name for head in columns_of(NamedMember)]
        assert ["name"] == [head.name for head in optional_columns_of(NamedMember)]
        assert () == optional_columns_of(Member) == columns_of(Row)

    @pytest.mark.parametrize(("name", "expected"), [("state", False), ("since", True)])
    def test_say_what_may_be_empty(self, name: str, expected: bool) -> None:
        """An annotation with `None` means that a cell may be empty."""
        assert expected is may_be_empty(Member, name)

    def test_have_cells_as_attributes(self) -> None:
        """A cell is an attribute of the row, also where the tuple has less columns."""
        assert ("GE", None) == (MEMBER.state, MEMBER.since)
        with pytest.raises(AttributeError):
            _ = MEMBER.years
        with pytest.raises(AttributeError):
            _ = MEMBER.yeer

    def test_are_rows(self) -> None:
        """They are tuples as all rows are, shown by the name of the class."""
        assert {"state": "GE", "since": None} == dict(MEMBER) == MEMBER.to_dict()
        assert "Member(state='GE', since=None)" == repr(MEMBER)
        assert "Member\n" in str(MEMBER)
        assert ("GE", None) == MEMBER

    def test_cannot_be_changed(self) -> None:
        """No cell can be set or deleted."""
        with pytest.raises(FrozenInstanceError):
            MEMBER.state = "MD"
        with pytest.raises(FrozenInstanceError):
            del MEMBER.state

    def test_are_copied_and_pickled(self) -> None:
        """Copies and pickles are of the same class."""
        for twin in (copy.copy(MEMBER), copy.deepcopy(MEMBER), pickle.loads(pickle.dumps(MEMBER))):
            assert (MEMBER, MEMBER.keys(), Member) == (twin, twin.keys(), type(twin))
