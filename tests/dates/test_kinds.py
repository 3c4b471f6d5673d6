"""The words for precision and for what is known of an end."""

import pytest

from cisrecords.dates import EndKind, PartialDate, Period, Precision


class TestPrecision:
    """How exactly a date names its day."""

    def test_is_plain_text(self) -> None:
        """A precision goes into tables and JSON as its word."""
        assert ["year", "month", "day", "season", "span"] == list(Precision)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("1991", "year"), ("1991-12", "month"), ("1991-12-08", "day"), ("1998-23", "season")],
    )
    def test_compares_with_its_word(self, text: str, expected: str) -> None:
        """The precision of a date equals the plain word for it."""
        assert expected == PartialDate(text).precision


class TestEndKind:
    """What is known of the end of a period."""

    def test_three_different_things(self) -> None:
        """Known, open and unknown are three words, never two."""
        assert ["known", "open", "unknown"] == list(EndKind)

    def test_compares_with_its_word(self) -> None:
        """The kind of an end equals the plain word for it."""
        assert ("known", "open") == (Period("2008/..").start_kind, Period("2008/..").end_kind)
