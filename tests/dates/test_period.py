"""`Period`: its two ends, each known, open or unknown, and what is refused."""

import datetime
import itertools
import pickle
from typing import Any

import pytest

from cisrecords.dates import EndKind, PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate, VagueDate

KNOWN, OPEN, UNKNOWN = EndKind.KNOWN, EndKind.OPEN, EndKind.UNKNOWN


class TestMaking:
    """What a period is made from."""

    def test_from_text(self) -> None:
        """A text with a '/' is kept exactly as it is."""
        assert "2008~/2009-08-17" == Period("2008~/2009-08-17").text

    def test_from_itself(self) -> None:
        """A period made from a period is that period."""
        period = Period("2008/..")

        assert period is Period(period)

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("2008", "2009-08-17", "2008/2009-08-17"),
            (PartialDate("2008~"), PartialDate("2009"), "2008~/2009"),
            (datetime.date(1991, 12, 8), "..", "1991-12-08/.."),
            ("", datetime.date(2009, 8, 18), "/2009-08-18"),
            ("1993-09-24", "", "1993-09-24/"),
            ("..", "..", "../.."),
            ("1991", "1991", "1991/1991"),
        ],
    )
    def test_from_two_ends(self, start: Any, end: Any, expected: str) -> None:
        """Two ends, as dates, days or texts, make the period that their text makes."""
        assert Period(expected) == Period(start, end)
        assert Period(expected) == Period(start=start, end=end)

    @pytest.mark.parametrize("value", [PartialDate("1991"), datetime.date(1991, 12, 8)])
    def test_one_date_is_refused(self, value: Any) -> None:
        """One date is no period: the other end is required, never guessed."""
        with pytest.raises(InvalidDate) as caught:
            Period(value)

        assert value is caught.value.text

    @pytest.mark.parametrize("value", [None, 1991, True, ("1991", "1992"), b"1991/1992"])
    def test_other_types_are_refused(self, value: Any) -> None:
        """A period is made from text, dates and periods only."""
        with pytest.raises(InvalidDate) as caught:
            Period(value)

        assert value is caught.value.text

    @pytest.mark.parametrize("value", [1991, True, Period("1991/1992")])
    def test_other_types_of_ends_are_refused(self, value: Any) -> None:
        """So is each of its ends; a period is no end of a period."""
        for ends in (("1991", value), (value, "1993")):
            with pytest.raises(InvalidDate) as caught:
                Period(*ends)

            assert value is caught.value.text

    def test_moment_is_refused(self) -> None:
        """A moment with a time of day is refused as an end, with the way out."""
        moment = datetime.datetime(1991, 12, 8, 14, 17, tzinfo=datetime.UTC)

        with pytest.raises(InvalidDate) as caught:
            Period(moment, "..")

        assert moment is caught.value.text

    @pytest.mark.parametrize(("start", "end"), [("1991/1992", "1993"), ("1991", "1992/1993")])
    def test_text_of_a_period_is_no_end(self, start: str, end: str) -> None:
        """An end that is itself the text of a period is refused."""
        with pytest.raises(InvalidDate) as caught:
            Period(start, end)
        assert "1991/1992/1993" == caught.value.text

    def test_reversed_ends_are_refused(self) -> None:
        """Ends in the wrong order are refused, and the right order is shown."""
        with pytest.raises(InvalidDate) as caught:
            Period("2009", "2008")
        assert "2009/2008" == caught.value.text

    @pytest.mark.parametrize(
        "text",
        ["1991/1991-06", "1991-06/1991", "[..2009]/2008", "2009/2009", "2009-08-18/2009-08-18"],
    )
    def test_perhaps_reversed_is_accepted(self, text: str) -> None:
        """Vague ends that can stand in the right order are accepted."""
        assert text == Period(text).text

    def test_nothing_said_is_refused(self) -> None:
        """Two unknown ends say nothing, so they are no period; two open ends are one."""
        with pytest.raises(InvalidDate) as caught:
            Period("/")

        assert "/" == caught.value.text
        assert (OPEN, OPEN) == (Period("../..").start_kind, Period("../..").end_kind)


class TestSeenOn:
    """Periods of which one day is attested."""

    @pytest.mark.parametrize(
        ("day", "text"),
        [
            ("2015-04-17", "[..2015-04-17]/[2015-04-17..]"),
            (datetime.date(2015, 4, 17), "[..2015-04-17]/[2015-04-17..]"),
            (PartialDate("2015-04"), "[..2015-04-30]/[2015-04-01..]"),
        ],
    )
    def test_it_lasted_on_that_day(self, day: Any, text: str) -> None:
        """It began on that day or earlier and ended on it or later."""
        assert text == Period.seen_on(day).text

    def test_a_day_without_bounds(self) -> None:
        """A date of which only one bound is known attests no day."""
        with pytest.raises(VagueDate) as caught:
            Period.seen_on("[..2015-04-17]")
        assert "[..2015-04-17]" == caught.value.text

    def test_no_date(self) -> None:
        """What is no date is refused as everywhere."""
        with pytest.raises(InvalidDate):
            Period.seen_on("April 2015")


class TestOfNoText:
    """What is neither a text nor a day, given as an end."""

    @pytest.mark.parametrize(
        "value", [1991, datetime.datetime(2009, 8, 17, 10, tzinfo=datetime.UTC)], ids=str
    )
    def test_is_refused_with_what_to_give(self, value: Any) -> None:
        """The refusal holds the value."""
        with pytest.raises(InvalidDate) as caught:
            Period(value, "..")

        assert value is caught.value.text


class TestEnds:
    """Known, open and unknown ends are three different things."""

    @pytest.mark.parametrize(
        ("text", "start", "end", "start_kind", "end_kind"),
        [
            ("1991-12-08/..", "1991-12-08", None, KNOWN, OPEN),
            ("1993-12-09/", "1993-12-09", None, KNOWN, UNKNOWN),
            ("/2009-08-18", None, "2009-08-18", UNKNOWN, KNOWN),
            ("../2009-08-18", None, "2009-08-18", OPEN, KNOWN),
            ("2008/2009-08-17", "2008", "2009-08-17", KNOWN, KNOWN),
            ("../", None, None, OPEN, UNKNOWN),
            ("/..", None, None, UNKNOWN, OPEN),
            ("[..1991]/[1992..]", "[..1991]", "[1992..]", KNOWN, KNOWN),
        ],
    )
    def test_ends_and_kinds(
        self,
        text: str,
        start: str | None,
        end: str | None,
        start_kind: EndKind,
        end_kind: EndKind,
    ) -> None:
        """Each end is a date or nothing, and its kind says which of the two."""
        period = Period(text)

        assert start == (period.start and period.start.text)
        assert end == (period.end and period.end.text)
        assert (start_kind, end_kind) == (period.start_kind, period.end_kind)

    @pytest.mark.parametrize(
        ("text", "earliest", "latest"),
        [
            ("2008/2009-08", datetime.date(2008, 1, 1), datetime.date(2009, 8, 31)),
            ("2008/..", datetime.date(2008, 1, 1), None),
            ("2008/", datetime.date(2008, 1, 1), None),
            ("/2009", None, datetime.date(2009, 12, 31)),
            ("../2009", None, datetime.date(2009, 12, 31)),
            ("[..2008]/2009", None, datetime.date(2009, 12, 31)),
            ("2008/[2009..]", datetime.date(2008, 1, 1), None),
            ("../..", None, None),
        ],
    )
    def test_bounds(
        self, text: str, earliest: datetime.date | None, latest: datetime.date | None
    ) -> None:
        """No day is invented for an end that is open, unknown or unbounded."""
        period = Period(text)

        assert (earliest, latest) == (period.earliest, period.latest)

    def test_never_merged(self) -> None:
        """Periods that differ only in the kind of an end differ, also after pickling."""
        texts = ["2008/..", "2008/", "2008/2009", "../2009", "/2009", "[..2009]/2009"]
        periods = [Period(text) for text in texts]
        copies = [pickle.loads(pickle.dumps(period)) for period in periods]

        assert len(texts) == len({*periods, *copies})
        for (one, period), (other, twin) in itertools.product(
            enumerate(periods), enumerate(copies)
        ):
            assert (one == other) is (period == twin)

    def test_kinds_survive_pickle(self) -> None:
        """The kind of an end is the same after pickling."""
        period = pickle.loads(pickle.dumps(Period("../")))

        assert (OPEN, UNKNOWN) == (period.start_kind, period.end_kind)


class TestParseWhen:
    """Reading a text that may be a date or a period."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2023-10-10/2023-10-11", Period("2023-10-10/2023-10-11")),
            ("2023-10", PartialDate("2023-10")),
            ("[2012-11-01..2012-11-10]", PartialDate("[2012-11-01..2012-11-10]")),
            ("/2009", Period("/2009")),
        ],
    )
    def test_slash_makes_a_period(self, text: str, expected: PartialDate | Period) -> None:
        """What has a '/' is a period, all else a date."""
        assert expected == parse_when(text)

    def test_slashes_in_a_date(self) -> None:
        """A date written with slashes is refused, with a word on hyphens."""
        with pytest.raises(InvalidDate) as caught:
            parse_when("2023/10/07")
        assert "2023/10/07" == caught.value.text

    def test_refuses_what_is_no_text(self) -> None:
        """Only a text can be read."""
        absent: Any = None

        with pytest.raises(InvalidDate) as caught:
            parse_when(absent)
        assert caught.value.text is None
