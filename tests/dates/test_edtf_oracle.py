"""The library `edtf` as a second opinion on bounds, and the list of where it goes wrong.

Where both read a text they must agree on its first and last day. Each known fault of `edtf`,
and each point where we mean to differ, has a test that shows it: when one of these fails, the
fault was corrected, and the point can be compared with the oracle too.
"""

import datetime
import math
import time
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf


def read(text: str) -> Any:
    """Read a text as `edtf` does."""
    return edtf.parse_edtf(text)


def as_day(bound: Any) -> datetime.date | None:
    """Return a bound of `edtf` as a day, an infinite one as nothing."""
    if isinstance(bound, time.struct_time):
        return datetime.date(bound.tm_year, bound.tm_mon, bound.tm_mday)
    assert math.isinf(bound)
    return None


def bounds(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day of a text as `edtf` has them."""
    value = read(text)
    return as_day(value.lower_strict()), as_day(value.upper_strict())


def our_bounds(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day of a text as we have them."""
    when = parse_when(text)
    return when.earliest, when.latest


days = st.dates().map(str)
plain = days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])
marked = st.builds("{}{}".format, plain, st.sampled_from("?~%"))
seasons = st.builds("{:04}-{}".format, st.integers(1, 9999), st.sampled_from([21, 22, 23]))


@st.composite
def ordered(draw: st.DrawFn, form: str, *, alike: bool = False) -> str:
    """Draw two ends that do not stand in the wrong order, of one precision or of any two."""
    one, other = draw(plain), draw(plain)
    if alike:
        length = min(len(one), len(other))
        one, other = one[:length], other[:length]
    first, last = sorted([PartialDate(one), PartialDate(other)])
    return form.format(first, last)


spans = ordered("[{}..{}]", alike=True) | plain.map("[..{}]".format) | plain.map("[{}..]".format)
periods = ordered("{}/{}") | plain.map("../{}".format) | plain.map("{}/..".format)


class TestAgreement:
    """Texts that both libraries read alike."""

    @given(plain | marked | seasons | spans)
    def test_dates(self, text: str) -> None:
        """The first and the last day of dates, marked dates, seasons and spans agree."""
        assert bounds(text) == our_bounds(text)
        assert text == str(read(text))

    @given(periods)
    def test_periods(self, text: str) -> None:
        """The first and the last day of periods agree, open ends included."""
        assert bounds(text) == our_bounds(text)

    @pytest.mark.parametrize(
        "text",
        [
            *("", "1991-02-30", "2001-13", "2001-7", "1991-W49-7", "19911208", "１９９１", "/"),
            *("[1991~..1992]", "[1998-21..1998-23]", "1991?~", "7 October 2023"),
        ],
    )
    def test_refused_by_both(self, text: str) -> None:
        """Texts that neither library takes."""
        with pytest.raises(edtf.EDTFParseException):
            read(text)
        with pytest.raises(InvalidDate):
            parse_when(text)


class TestFaultsOfTheOracle:
    """What `edtf` gets wrong; a failure here means that it was corrected."""

    def test_invents_an_end(self) -> None:
        """An unknown end is given a day ten years on; ours has none."""
        assert datetime.date(2019, 8, 18) == bounds("2009-08-18/")[1]

        assert Period("2009-08-18/").latest is None

    def test_invents_a_start(self) -> None:
        """An unknown start is given a day ten years back; ours has none."""
        assert datetime.date(1999, 8, 18) == bounds("/2009-08-18")[0]

        assert Period("/2009-08-18").earliest is None

    @pytest.mark.parametrize("text", ["1991-12-08/1991-12-01", "[2012-11-10..2012-11-01]"])
    def test_takes_reversed_ends(self, text: str) -> None:
        """Reversed periods and spans are read, with a last day before the first."""
        first, last = bounds(text)
        assert first is not None
        assert last is not None
        assert first > last

        with pytest.raises(InvalidDate):
            parse_when(text)

    def test_cannot_sort_open_starts(self) -> None:
        """A list with an open start cannot be sorted; ours can."""
        texts = ["1991", "../2009"]
        with pytest.raises(TypeError, match="'<' not supported"):
            sorted(map(read, texts))

        assert ["../2009", "1991"] == [str(when) for when in sorted(map(parse_when, texts))]

    def test_order_contradicts_itself(self) -> None:
        """A month is "at most" its first day, yet neither less than it nor equal to it."""
        month, day = read("1991-12"), read("1991-12-01")
        assert (True, False, False) == (month <= day, month < day, month == day)

        ours = PartialDate("1991-12"), PartialDate("1991-12-01")
        assert (False, True) == (ours[0] <= ours[1], ours[0] > ours[1])

    def test_values_change_and_do_not_hash(self) -> None:
        """Its dates can be changed after reading and have no hash; ours are values."""
        date = read("1991-12")
        date.year = "1999"
        assert "1999-12" == str(date)
        with pytest.raises(TypeError, match="unhashable"):
            hash(date)

        assert {PartialDate("1991-12")} == {PartialDate("1991-12")}

    @pytest.mark.parametrize("text", [" 1991", "1991\n"])
    def test_drops_white_space(self, text: str) -> None:
        """White space around a text is lost without a word; ours refuses it."""
        assert "1991" == str(read(text))

        with pytest.raises(InvalidDate):
            PartialDate(text)

    @pytest.mark.parametrize("text", ["[2012-11..2012-12-10]", "[1991..1992-06]"])
    def test_refuses_mixed_spans(self, text: str) -> None:
        """A span whose ends are not equally exact is refused; ours reads it."""
        with pytest.raises(edtf.EDTFParseException):
            read(text)

        assert text == PartialDate(text).text

    def test_winter_ends_with_the_year(self) -> None:
        """Its winter is December alone; ours runs to the end of February."""
        assert (datetime.date(1998, 12, 1), datetime.date(1998, 12, 31)) == bounds("1998-24")

        assert datetime.date(1999, 2, 28) == PartialDate("1998-24").latest


class TestMeantDifferences:
    """Where we differ from `edtf` on purpose."""

    def test_no_year_nought(self) -> None:
        """EDTF has a year 0000; the calendar of Python, and so ours, has none."""
        assert "0000" == str(read("0000"))

        with pytest.raises(InvalidDate) as caught:
            PartialDate("0000")
        assert "0000" == caught.value.text

    def test_marks_on_seasons(self) -> None:
        """Sources say "about autumn 1998", so we take a mark on a season."""
        with pytest.raises(edtf.EDTFParseException):
            read("1998-23~")

        assert ("~", "1998-23~") == (PartialDate("1998-23~").mark, str(PartialDate("1998-23~")))

    @pytest.mark.parametrize("text", ["[1991,1992]", "{1991,1992}", "199X"])
    def test_lists_and_left_out_digits(self, text: str) -> None:
        """Lists and left-out digits are read by `edtf`; two dates are two claims to us."""
        assert text.replace(",", ", ") == str(read(text))

        with pytest.raises(InvalidDate):
            PartialDate(text)
