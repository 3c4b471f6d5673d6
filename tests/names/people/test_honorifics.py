"""Titles before and after a name: folded words that are no names."""

import pytest

from cisrecords.names import fold
from cisrecords.names.people.given_names import GIVEN_NAMES
from cisrecords.names.people.honorifics import AFTER, BEFORE
from cisrecords.names.people.person import parse_person


class TestTables:
    """What the tables hold."""

    @pytest.mark.parametrize("table", [BEFORE, AFTER], ids=["before", "after"])
    def test_folded_words(self, table: frozenset[str]) -> None:
        """Every title is a single folded word."""
        assert {word for word in table if word != fold(word) or " " in word} == set()

    def test_no_given_name_is_a_title(self) -> None:
        """No given name of the tables is taken for a title before a name."""
        assert BEFORE & set(GIVEN_NAMES.split()) == set()


class TestTitles:
    """Titles with a name."""

    @pytest.mark.parametrize(
        "text",
        [
            "President Boris Yeltsin",
            "Президент Борис Ельцин",
            "Mr. Boris Yeltsin",
            "His Excellency Boris Yeltsin",
            "Господин Борис Ельцин",
            "Prime Minister Boris Yeltsin",
            "Премьер-министр Борис Ельцин",
            "генерал-полковник Борис Ельцин",
            "Dr. Boris Yeltsin",
            "Präsident Boris Yeltsin",
            "Boris Yeltsin Jr.",
        ],
    )
    def test_left_out(self, text: str) -> None:
        """Titles are no names."""
        assert [word.fold for word in parse_person(text).names] in (
            ["boris", "eltsin"],
            ["boris", "ieltsin"],
        )

    @pytest.mark.parametrize("text", ["President", "Minister", "Jr", "Leader"])
    def test_title_alone(self, text: str) -> None:
        """A title alone stays a name, as a name has at least one word."""
        assert len(parse_person(text).names) == 1

    @pytest.mark.parametrize("text", ["Boris President", "Anna Minister Petrova", "Aga Aliyev"])
    def test_elsewhere(self, text: str) -> None:
        """A word that is not at the place of a title is a name."""
        assert len(parse_person(text).names) == len(text.split())
