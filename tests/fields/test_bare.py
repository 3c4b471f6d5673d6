"""Strings that stand for small records."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Name
from cisrecords.fields import bad_character, many_of_text, of_text
from cisrecords.records import Place


class TestOfText:
    """`of_text`, one record."""

    @given(st.text(st.characters()))
    def test_a_text_makes_a_record_or_stays(self, text: str) -> None:
        """A string that can be a name becomes one; any other passes unchanged."""
        made: Any = of_text(Name, text)

        if text.strip() and not bad_character(text):
            assert Name(text) == made
        else:
            assert text is made

    @pytest.mark.parametrize("value", [Place("Minsk"), 5, None, ["Minsk"]], ids=repr)
    def test_others_stay(self, value: Any) -> None:
        """A record, and anything else but a string, passes unchanged."""
        assert value is of_text(Place, value)

    def test_other_errors_are_not_hidden(self) -> None:
        """Only `InvalidRecords` is caught, and no error of the function that builds the record."""

        def broken(text: str) -> Place:
            raise ZeroDivisionError(text)

        with pytest.raises(ZeroDivisionError):
            of_text(broken, "Minsk")

    def test_wrong_strings_are_refused_alone(self) -> None:
        """The same string is refused by the class itself."""
        with pytest.raises(InvalidRecords):
            Citation("not an id")


class TestManyOfText:
    """`many_of_text`, one record or many."""

    @pytest.mark.parametrize(
        ("typed", "count"),
        [
            ("Minsk", 1),
            (Place("Minsk"), 1),
            (["Minsk", Place("Minsk")], 2),
            (("Minsk",) * 3, 3),
            ((city for city in ["Minsk", "Minsk"]), 2),
            ([], 0),
        ],
        ids=["text", "record", "mixed", "tuple", "generator", "none"],
    )
    def test_one_or_many(self, typed: Any, count: int) -> None:
        """One string, one record, or any number of both, makes a tuple of records."""
        assert (Place("Minsk"),) * count == many_of_text(Place, typed)

    @pytest.mark.parametrize(
        "wrong", [None, 5, True, {"city": "Minsk"}, {"Minsk"}, b"Minsk"], ids=repr
    )
    def test_passes_unchanged(self, wrong: Any) -> None:
        """Anything else passes unchanged."""
        assert wrong is many_of_text(Place, wrong)

    def test_wrong_items_pass_unchanged(self) -> None:
        """Of many items only the invalid ones stay unchanged."""
        mixed: Any = ["Minsk", "", 5, None]

        assert (Place("Minsk"), "", 5, None) == many_of_text(Place, mixed)

    def test_a_record_of_another_class_stays(self) -> None:
        """A record of another class passes unchanged; the check reports it."""
        other: Any = Name("Minsk")

        assert (other,) == many_of_text(Place, other)
