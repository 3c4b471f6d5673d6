"""Meanings of classes and their fields, read from docstrings."""

import attrs
import pytest

from cisrecords.archive import KIND_CLASSES, Knowledge
from cisrecords.evidence import Citation, Name
from cisrecords.fields import meaning_of, meanings
from cisrecords.records import Gap, Meeting, Place


class Plain:
    """Something with meanings.

    At length.

    Attributes:
        first: What it is; it has
            two lines, too.
        second: A word: with a colon.

    Raises:
        Nothing: It is no error.
    """


BARE = type("BARE", (), {})


class TestMeanings:
    """The meaning of each field."""

    def test_lines_are_joined(self) -> None:
        """A meaning of several lines is one string, and what follows the section is not a field."""
        expected = {
            "first": "What it is; it has two lines, too.",
            "second": "A word: with a colon.",
        }

        assert expected == meanings(Plain)

    @pytest.mark.parametrize(
        "cls", [*KIND_CLASSES.values(), Citation, Gap, Knowledge, Name, Place], ids=str
    )
    def test_every_field_of_a_record_has_one(self, cls: type) -> None:
        """Record classes document all of their fields, in order."""
        found = meanings(cls)

        assert [field.name for field in attrs.fields(cls)] == list(found)
        assert all(meaning.endswith(".") for meaning in found.values())

    def test_are_the_callers(self) -> None:
        """A change of the answer does not change a later one."""
        meanings(Place).clear()

        assert ["city", "country", "venue"] == list(meanings(Place))

    def test_without_a_section_there_are_none(self) -> None:
        """A class that lists no attributes has no meanings."""
        assert {} == meanings(BARE)


class TestMeaning:
    """The meaning of a class."""

    def test_is_the_first_paragraph(self) -> None:
        """Only the first paragraph is returned."""
        assert "Something with meanings." == meaning_of(Plain)

    def test_of_a_record(self) -> None:
        """A record class has a meaning."""
        expected = "One meeting: its bodies, day, places, participants, agenda and outcome."

        assert expected == meaning_of(Meeting)

    def test_without_a_docstring_is_empty(self) -> None:
        """A class without a docstring has no meaning."""
        assert "" == meaning_of(BARE)
