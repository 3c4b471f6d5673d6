"""What a table says of the dataset that it is from."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from cisrecords.errors import BadQuery
from cisrecords.table import About, Column, Table

ABOUT = About(title="T", version="1", licence="CC0-1.0")
TABLE = Table(
    [Column("state"), Column("when", "date")], [["MD", "GE"], ["1991", "1992"]]
).with_about(ABOUT)
SAME: dict[str, Callable[[Table], Table]] = {
    "head": lambda table: table.head(1),
    "slice": lambda table: table[1:],
    "filter": lambda table: table.filter(state="GE"),
    "sort": lambda table: table.sort("state"),
    "select": lambda table: table.select("state"),
    "drop": lambda table: table.drop("state"),
    "with_bounds": Table.with_bounds,
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda table: pickle.loads(pickle.dumps(table)),
    "arrow": lambda table: Table.from_columns(table.to_arrow()),
}


class TestAbout:
    """The value by itself."""

    def test_leaves_out_what_is_not_known(self) -> None:
        """Only what is known goes into a file."""
        assert {"title": "T", "version": "1", "licence": "CC0-1.0"} == ABOUT.to_dict()
        assert {} == About().to_dict()

    @pytest.mark.parametrize("name", [field.name for field in attrs.fields(About)])
    @pytest.mark.parametrize("value", [5, None, b"1", "\ud800"])
    def test_has_strings(self, name: str, value: Any) -> None:
        """Every part is a string that a file can hold."""
        with pytest.raises(BadQuery) as caught:
            About(**{name: value})

        assert (name, value) == (caught.value.criterion, caught.value.value)


class TestTable:
    """The table that has one."""

    @pytest.mark.parametrize("method", SAME)
    def test_passes_it_on(self, method: str) -> None:
        """A part of a table, another order, a copy: all are from the same dataset."""
        assert ABOUT == SAME[method](TABLE).about

    def test_is_equal_to_one_without(self) -> None:
        """What a table is from is no part of its value."""
        without = TABLE.with_about(None)

        assert without == TABLE
        assert (hash(without), None) == (hash(TABLE), without.about)
        assert ABOUT == TABLE.about

    @pytest.mark.parametrize("value", ["1", {"version": "1"}, 5])
    def test_needs_an_about(self, value: Any) -> None:
        """Anything else is an error, in the constructor as in the method."""
        for build in (TABLE.with_about, lambda about: Table((), (), about)):
            with pytest.raises(BadQuery) as caught:
                build(value)
            assert ("about", value) == (caught.value.criterion, caught.value.value)

    def test_may_have_none(self) -> None:
        """A table of one's own is from no dataset."""
        assert Table((), ()).about is Table.from_rows([{"a": 1}]).about is None
