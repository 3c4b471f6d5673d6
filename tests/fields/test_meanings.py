"""What docstrings tell of classes and their fields."""

import attrs
import pytest

from cisrecords.archive import KIND_CLASSES, Knowledge
from cisrecords.evidence import Citation, Name
from cisrecords.fields import meaning_of, meanings
from cisrecords.records import Gap, Meeting, Place


class Plain:
    """Something that is told.

    At length.

    Attributes:
        first: What it is; it is told
            on two lines, too.
        second: A word: with a colon.

    Raises:
        Nothing: It is no error.
    """


BARE = type("BARE", (), {})


class TestMeanings:
    """The meaning of each field."""

    def test_lines_are_joined(self) -> None:
        """A meaning of several lines is one text, and what follows the section is no field."""
        expected = {
            "first": "What it is; it is told on two lines, too.",
            "second": "A word: with a colon.",
        }

        assert expected == meanings(Plain)

    @pytest.mark.parametrize(
        "cls", [*KIND_CLASSES.values(), Citation, Gap, Knowledge, Name, Place], ids=str
    )
    def test_every_field_of_a_record_has_one(self, cls: type) -> None:
        """Record classes tell all of their fields, in order."""
        told = meanings(cls)

        assert [field.name for field in attrs.fields(cls)] == list(told)
        assert all(meaning.endswith(".") for meaning in told.values())

    def test_are_the_callers(self) -> None:
        """What is done to the answer changes no later one."""
        meanings(Place).clear()

        assert ["city", "country", "venue"] == list(meanings(Place))

    def test_without_a_section_there_are_none(self) -> None:
        """A class that lists no attributes has no meanings."""
        assert {} == meanings(BARE)


class TestMeaning:
    """The meaning of a class."""

    def test_is_the_first_paragraph(self) -> None:
        """Only the first paragraph is told."""
        assert "Something that is told." == meaning_of(Plain)

    def test_of_a_record(self) -> None:
        """A record class tells what it is."""
        expected = "One meeting: its bodies, day, places, participants, agenda and outcome."

        assert expected == meaning_of(Meeting)

    def test_without_a_docstring_is_empty(self) -> None:
        """A class without a docstring has no meaning to tell."""
        assert "" == meaning_of(BARE)
