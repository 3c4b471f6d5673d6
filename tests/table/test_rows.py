"""Rows: tuples that know the names of their columns."""

import copy
import pickle

import pytest
from attrs.exceptions import FrozenInstanceError

from cisrecords.errors import NotFound
from cisrecords.table import Row

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
