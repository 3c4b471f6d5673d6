"""Accounts: what one source says of a meeting, and what it is silent about."""

import pytest

from cisrecords import Commonwealth
from cisrecords.errors import NotFound


class TestAccount:
    """One source's account of one meeting."""

    def test_rows_of_the_source_only(self, small: Commonwealth) -> None:
        """Only rows that cite the source are its account."""
        told = small.account("m-1", "early")

        assert ["AZ", "KG"] == [row.participant for row in told.attendance]
        assert ((), (), ()) == (told.agenda, told.statements, told.claims)

    def test_the_other_account(self, small: Commonwealth) -> None:
        """The other source has its own rows, agenda, statements and rival claims."""
        told = small.account("m-1", "late")

        assert ["AZ", "MD"] == [row.participant for row in told.attendance]
        assert (1, 1, ["c-1"]) == (
            len(told.agenda),
            len(told.statements),
            [claim.id for claim in told.claims],
        )

    def test_silence_is_not_absence(self, small: Commonwealth) -> None:
        """Whom others attest and this source does not list, it is silent about; no row is made."""
        assert ("KG",) == small.account("m-1", "late").silent
        assert ("MD",) == small.account("m-1", "early").silent
        assert "KG" in small.meetings["m-1"].participants

    def test_a_source_that_lists_nobody_is_silent_about_nobody(self, small: Commonwealth) -> None:
        """Silence is told only of a source that lists participants at all."""
        told = small.account("m-1", "undated")

        assert ((), ()) == (told.attendance, told.silent)

    @pytest.mark.parametrize(("meeting", "source"), [("m-9", "early"), ("m-1", "earlier")])
    def test_unknown_names(self, small: Commonwealth, meeting: str, source: str) -> None:
        """An unknown meeting or source is an error that suggests the nearest."""
        with pytest.raises(NotFound) as caught:
            small.account(meeting, source)

        assert caught.value.suggestions
