"""Heads of columns: name, type and meaning."""

import copy
import pickle

import pytest
from attrs.exceptions import FrozenInstanceError

from cisrecords.errors import BadQuery
from cisrecords.table import Column, ColumnType


class TestColumn:
    """One head."""

    def test_is_text_by_default(self) -> None:
        """A column of which only the name is given holds texts and says no more."""
        assert Column("state", ColumnType.TEXT, "") == Column("state")

    @pytest.mark.parametrize("kind", list(ColumnType))
    def test_takes_the_word_of_a_type(self, kind: ColumnType) -> None:
        """The type can be given as its word, and is then the member itself."""
        assert kind is Column("x", kind.value).type

    @pytest.mark.parametrize("kind", ["", "TEXT", "string", 1, None, str])
    def test_refuses_other_types(self, kind: object) -> None:
        """What is no type is refused with the list of those that are."""
        with pytest.raises(BadQuery) as caught:
            Column("x", kind)
        assert "type" == caught.value.criterion

    def test_suggests_the_nearest_type(self) -> None:
        """A misspelled type is answered with the one that was meant."""
        with pytest.raises(BadQuery) as caught:
            Column("x", "integr")

        assert ("type", ("integer",)) == (caught.value.criterion, caught.value.suggestions)

    @pytest.mark.parametrize("name", ["", None, 3, "\ud800", ("a",)])
    def test_refuses_what_is_no_name(self, name: object) -> None:
        """A name is a text that is not empty and that a file can hold."""
        with pytest.raises(BadQuery) as caught:
            Column(name)
        assert "name" == caught.value.criterion

    @pytest.mark.parametrize("meaning", [None, 3, "\udfff"])
    def test_refuses_what_is_no_meaning(self, meaning: object) -> None:
        """What a column means is a text that a file can hold."""
        with pytest.raises(BadQuery) as caught:
            Column("x", "text", meaning)
        assert "meaning" == caught.value.criterion

    def test_takes_plain_texts_out_of_vocabularies(self) -> None:
        """A name that is a word of a vocabulary becomes a plain text."""
        assert str is type(Column(ColumnType.DATE).name)

    def test_is_a_value(self) -> None:
        """It can be compared, hashed, copied and pickled, and not be changed."""
        column = Column("year", "integer", "The year.")

        assert column == copy.deepcopy(column) == pickle.loads(pickle.dumps(column))
        assert 1 == len({column, Column("year", "integer", "The year.")})
        assert column != Column("year", "number", "The year.")
        with pytest.raises(FrozenInstanceError):
            column.name = "month"  # type: ignore[misc]
