"""What dates and periods share: being values, one order, and comparing."""

import copy
import datetime
import itertools
import operator
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, Timed, Verdict, parse_when
from cisrecords.errors import InvalidDate

YES, NO, MAYBE = Verdict.YES, Verdict.NO, Verdict.MAYBE


@st.composite
def plain_texts(draw: st.DrawFn) -> str:
    """Draw a year, a month or a day; close together, so that they touch and overlap."""
    day = draw(st.dates(datetime.date(1990, 11, 1), datetime.date(1992, 3, 31)) | st.dates())
    return day.isoformat()[: draw(st.sampled_from([4, 7, 10]))]


@st.composite
def date_texts(draw: st.DrawFn) -> str:
    """Draw the text of any date: plain, marked, a season, or a span with one end or two."""
    form = draw(st.sampled_from(["plain", "season", "span", "half"]))
    if form == "span":
        low, high = sorted([draw(st.dates()), draw(st.dates())])
        return f"[{low}..{high}]"
    one = draw(plain_texts())
    if form == "half":
        return draw(st.sampled_from([f"[..{one}]", f"[{one}..]"]))
    mark = draw(st.sampled_from(["", "?", "~", "%"]))
    if form == "season" and one[:4] != "9999":
        one = f"{one[:4]}-{draw(st.integers(21, 24))}"
    return one + mark


@st.composite
def period_texts(draw: st.DrawFn) -> str:
    """Draw the text of any period."""
    end = date_texts() | st.sampled_from(["", ".."])
    ends = draw(end), draw(end)
    text = "/".join(ends)
    try:
        return Period(text).text
    except InvalidDate:
        return f"{ends[1]}/{ends[0]}" if any(ends) else "../.."


texts = date_texts() | period_texts()
whens = texts.map(parse_when)


def sort_key(when: Timed) -> tuple[bool, datetime.date, bool, datetime.date, str]:
    """Return the order as the documentation words it, worked out from the days alone."""
    return (
        when.earliest is not None,
        when.earliest or datetime.date.min,
        when.latest is None,
        when.latest or datetime.date.min,
        when.text,
    )


class TestValues:
    """Dates and periods are plain values that never change."""

    @given(texts)
    def test_text_round_trip(self, text: str) -> None:
        """The text is kept exactly, and reading it again gives an equal value."""
        when = parse_when(text)

        assert text == str(when) == when.text == f"{when}"
        assert when == parse_when(str(when))

    @given(whens)
    def test_repr_is_evaluable(self, when: Timed) -> None:
        """The representation is the call that makes the value."""
        names = {"PartialDate": PartialDate, "Period": Period}

        assert when == eval(repr(when), names)  # noqa: S307

    @pytest.mark.parametrize(
        ("when", "expected"),
        [
            (PartialDate("1991-12"), "PartialDate('1991-12')"),
            (Period("1991-12-08/.."), "Period('1991-12-08/..')"),
        ],
    )
    def test_repr(self, when: Timed, expected: str) -> None:
        """The representation is short."""
        assert expected == repr(when)

    @given(whens)
    def test_pickle_and_copy(self, when: Timed) -> None:
        """A pickled or copied value equals the first one in class, text, days and hash."""
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            again = pickle.loads(pickle.dumps(when, protocol))

            assert when == again
            assert type(when) is type(again)
            assert hash(when) == hash(again)
            assert sort_key(when) == sort_key(again)
        assert when is copy.copy(when) is copy.deepcopy(when)

    @pytest.mark.parametrize("when", [PartialDate("1991-12"), Period("1991-12-08/..")])
    @pytest.mark.parametrize("name", ["text", "earliest", "latest_ordinal", "_text", "note"])
    def test_cannot_be_changed(self, when: Timed, name: str) -> None:
        """No attribute can be set or deleted, public, private or new."""
        before = repr(when)

        with pytest.raises(AttributeError):
            setattr(when, name, "1999")
        with pytest.raises(AttributeError):
            delattr(when, name)
        assert before == repr(when)
        assert not hasattr(when, "__dict__")

    @given(texts, texts)
    def test_equal_where_the_text_is_equal(self, one: str, other: str) -> None:
        """Equality is equality of the texts, and equal values have equal hashes."""
        left, right = parse_when(one), parse_when(other)

        assert (one == other) is (left == right)
        assert (one != other) is (left != right)
        assert len({one, other}) == len({left, right})

    @pytest.mark.parametrize("other", ["1991", 7, None, datetime.date(1991, 1, 1)])
    def test_equals_no_other_type(self, other: object) -> None:
        """A date equals dates only: not its text, and not the day of the calendar."""
        assert PartialDate("1991") != other
        assert PartialDate("1991-01-01") != other

    def test_a_day_differs_from_a_period_of_that_day(self) -> None:
        """Something on a day is not something that lasted that day."""
        day: Timed = PartialDate("1991-12-08")

        assert day != Period("1991-12-08/1991-12-08")


class TestOrder:
    """One total order for sorting dates and periods together."""

    @given(whens, whens)
    def test_same_as_the_key(self, one: Timed, other: Timed) -> None:
        """All four signs agree with earliest day, latest day and text, and with equality."""
        left, right = sort_key(one), sort_key(other)

        assert (left < right) is (one < other)
        assert (left <= right) is (one <= other)
        assert (left > right) is (one > other)
        assert (left >= right) is (one >= other)
        assert (left == right) is (one == other)

    @given(whens, whens)
    def test_total_and_antisymmetric(self, one: Timed, other: Timed) -> None:
        """Just one of less, equal and greater holds; both ways "at most" is equality."""
        assert [one < other, one == other, one > other].count(True) == 1
        assert (one <= other <= one) is (one == other)
        assert one <= one  # noqa: PLR0124

    @given(whens, whens, whens)
    def test_transitive(self, one: Timed, two: Timed, three: Timed) -> None:
        """Whatever three values are sorted, the first is at most the last."""
        low, middle, high = sorted([one, two, three])

        assert low <= middle <= high
        assert low <= high

    @given(st.lists(whens, max_size=8), st.randoms(use_true_random=False))
    def test_sorting_does_not_depend_on_the_start(self, values: list[Timed], random: Any) -> None:
        """Mixed lists sort to the same list however they were shuffled."""
        shuffled = values.copy()
        random.shuffle(shuffled)

        assert sorted(values) == sorted(shuffled) == sorted(values, key=sort_key)

    def test_mixed_list(self) -> None:
        """A list with every kind of value, in its order; unbounded sides lie outermost."""
        expected = [
            "[..1991]",
            "../1992",
            "/1992",
            "../..",
            "1991-01-01",
            "1991-01",
            "1991",
            "1991?",
            "1991-01-01/9999-12-31",
            "1991/",
            "1991/..",
            "[1991..]",
            "1991-01-02",
            "1992-02",
        ]

        values = sorted(parse_when(text) for text in reversed(expected))

        assert expected == [value.text for value in values]

    @given(whens)
    def test_day_numbers(self, when: Timed) -> None:
        """The day numbers are those of the days; a missing bound is just out of the calendar."""
        first, last = when.earliest, when.latest

        assert when.earliest_ordinal == (first.toordinal() if first else 0)
        assert when.latest_ordinal == (
            last.toordinal() if last else datetime.date.max.toordinal() + 1
        )

    @pytest.mark.parametrize("other", ["1991", 7, None, datetime.date(1991, 1, 1)])
    def test_no_order_with_other_types(self, other: Any) -> None:
        """A date sorts among dates and periods only."""
        for sign in (operator.lt, operator.le, operator.gt, operator.ge):
            with pytest.raises(TypeError, match="not supported between"):
                sign(PartialDate("1991"), other)


FIRST = datetime.date(2000, 2, 27)
LENGTH = 5
World = tuple[int, int]


def number(date: datetime.date | None, missing: int) -> int:
    """Return the number of a day in the small calendar that starts with `FIRST`."""
    return missing if date is None else (date - FIRST).days


def date_days(date: PartialDate) -> range:
    """Return all days that a date can mean; an unbounded one may lie just outside."""
    return range(number(date.earliest, -1), number(date.latest, LENGTH) + 1)


def end_days(kind: str, end: PartialDate | None, nowhere: int) -> range:
    """Return all days that an end of a period can be; an open end lies furthest out."""
    if end is not None:
        return date_days(end)
    return range(nowhere, nowhere + 1) if kind == "open" else range(-1, LENGTH + 1)


def worlds(when: PartialDate | Period) -> list[World]:
    """Return every pair of a first and a last day that a value leaves possible."""
    if isinstance(when, PartialDate):
        return [(day, day) for day in date_days(when)]
    firsts = end_days(when.start_kind, when.start, -2)
    lasts = end_days(when.end_kind, when.end, LENGTH + 1)
    return [pair for pair in itertools.product(firsts, lasts) if pair[0] <= pair[1]]


def frame_worlds(when: PartialDate | Period) -> list[World]:
    """Return the same for what something may lie in: a date is all of its days."""
    if isinstance(when, Period):
        return worlds(when)
    return [(number(when.earliest, -2), number(when.latest, LENGTH + 1))]


def by_counting(
    holds: Callable[[World, World], bool], ones: list[World], others: list[World]
) -> Verdict:
    """Return yes where something holds for all days, no where for none, else maybe."""
    answers = [holds(one, other) for one in ones for other in others]
    return YES if all(answers) else MAYBE if any(answers) else NO


@st.composite
def near_dates(draw: st.DrawFn) -> str:
    """Draw a day or a span of the small calendar, over a leap day."""
    days = st.integers(0, LENGTH - 1).map(lambda days: FIRST + datetime.timedelta(days))
    low, high = sorted([draw(days), draw(days)])
    return draw(
        st.sampled_from([f"{low}", f"{low}?", f"[{low}..{high}]", f"[..{low}]", f"[{low}..]"])
    )


@st.composite
def near_whens(draw: st.DrawFn) -> PartialDate | Period:
    """Draw a date or a period of the small calendar, with every kind of end."""
    if draw(st.booleans()):
        return PartialDate(draw(near_dates()))
    ends = near_dates() | st.sampled_from(["", ".."])
    start, end = draw(ends), draw(ends)
    try:
        return Period(start, end)
    except InvalidDate:
        return Period(end, start) if start or end else Period("../..")


class TestAgainstCounting:
    """Before, after and within say what trying out every possible day says."""

    @settings(max_examples=settings().max_examples * 6)
    @given(near_whens(), near_whens())
    def test_before_and_after(self, one: PartialDate | Period, other: PartialDate | Period) -> None:
        """Before is yes for all days, no for none, else maybe; after is its mirror image."""
        expected = by_counting(lambda a, b: a[1] < b[0], worlds(one), worlds(other))

        assert expected is one.before(other)
        assert expected is one.before(other.text)
        assert expected is other.after(one)
        assert expected is other.after(one.text)

    @settings(max_examples=settings().max_examples * 6)
    @given(near_whens(), near_whens())
    def test_within(self, one: PartialDate | Period, frame: PartialDate | Period) -> None:
        """Within is yes for all days, no for none, else maybe."""
        expected = by_counting(
            lambda a, b: b[0] <= a[0] and a[1] <= b[1], worlds(one), frame_worlds(frame)
        )

        assert expected is one.within(frame)
        assert expected is one.within(frame.text)

    @given(st.dates(), whens)
    def test_days_of_the_calendar(self, day: datetime.date, when: Timed) -> None:
        """A `datetime.date` is compared with as its text is."""
        text = day.isoformat()

        assert when.before(text) is when.before(day)
        assert when.after(text) is when.after(day)
        assert when.within(text) is when.within(day)

    @given(whens, st.dates(), st.sampled_from(["?", "~", "%"]))
    def test_marks_move_no_verdict(self, when: Timed, day: datetime.date, mark: str) -> None:
        """The mark shows the doubt of a source; it changes no comparison."""
        for text in (f"{day}", f"{day}"[:7]):
            plain, marked = PartialDate(text), PartialDate(text + mark)

            assert plain.before(when) is marked.before(when)
            assert when.before(plain) is when.before(marked)
            assert plain.within(when) is marked.within(when)
            assert when.within(plain) is when.within(marked)

    @given(whens, whens)
    def test_not_both_before_and_after(self, one: Timed, other: Timed) -> None:
        """What is certainly before something is certainly not after it, nor within it."""
        if one.before(other):
            assert NO is one.after(other)
            assert not one.within(other)


class TestBefore:
    """Before and after, case by case."""

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("1991-12-07", "1991-12-08", YES),
            ("1991-12-08", "1991-12-08", NO),
            ("1991-12-09", "1991-12-08", NO),
            ("1991-11", "1991-12", YES),
            ("1991-12", "1991-12-08", MAYBE),
            ("1991-12", "1991-12-01", NO),
            ("1991-12-31", "1991-12", NO),
            ("1991", "1991", MAYBE),
            ("1998-24", "1999-02", MAYBE),
            ("1998-24", "1999-03", YES),
            ("[..2008-05]", "2008-06", YES),
            ("[..2008-05]", "2008", MAYBE),
            ("[2008-05..]", "2008-05-01", NO),
            ("[2008-05..]", "2100", MAYBE),
            ("1991-12-07", "1991-12-08/..", YES),
            ("1991-12-08", "1991-12-08/..", NO),
            ("1991-12-07", "../2009", NO),
            ("1991-12-07", "/2009", MAYBE),
            ("2009", "/2009-01-01", NO),
            ("2008/2009-08-17", "2009-08-18", YES),
            ("2008/2009-08", "2009-08-18", MAYBE),
            ("2008/..", "2100", NO),
            ("2008/", "2100", MAYBE),
            ("2008/", "2008", MAYBE),
            ("2008-01-01/", "2008-01-01", NO),
            ("1991/1993", "1993/1995", MAYBE),
            ("../..", "../..", NO),
        ],
    )
    def test_cases(self, one: str, other: str, expected: Verdict) -> None:
        """The verdict as a person would give it; after is the same, asked the other way."""
        assert expected is parse_when(one).before(other)
        assert expected is parse_when(other).after(one)


class TestWithin:
    """Within, case by case."""

    @pytest.mark.parametrize(
        ("one", "frame", "expected"),
        [
            ("1991-12-08", "1991", YES),
            ("1991-12", "1991", YES),
            ("1991", "1991", YES),
            ("1991", "1991-12", MAYBE),
            ("1992", "1991", NO),
            ("1998-24", "1998", MAYBE),
            ("1991-12-08", "1991-12-08/1993-01-22", YES),
            ("1993-01-22", "1991-12-08/1993-01-22", YES),
            ("1993-01-23", "1991-12-08/1993-01-22", NO),
            ("1991-06", "1991/1993", MAYBE),
            ("1992", "1991/1993", YES),
            ("1993-06", "1991/1993", MAYBE),
            ("1994", "1991/1993", NO),
            ("2100", "1991/..", YES),
            ("1990", "1991/..", NO),
            ("2100", "1991/", MAYBE),
            ("1990", "1991/", NO),
            ("1991-12-08", "1991-12-08/", YES),
            ("1991-12-09", "1991-12-08/", MAYBE),
            ("0001-01-01", "../2009", YES),
            ("1991", "/2009", MAYBE),
            ("2009-08-18", "/2009-08-18", YES),
            ("2010", "/2009-08-18", NO),
            ("2023-10-10/2023-10-11", "2023-10", YES),
            ("2023-09-30/2023-10-11", "2023-10", NO),
            ("2023-09/2023-10-11", "2023-10", NO),
            ("2023/2023-10-11", "2023-10", MAYBE),
            ("2008/..", "1991/..", YES),
            ("2008/..", "1991/2020", NO),
            ("2008/", "1991/2020", MAYBE),
            ("2008/", "1991/..", YES),
            ("2008/..", "1991/", NO),
            ("2008/", "[1991..]", YES),
            ("[2008..]", "2008/..", MAYBE),
            ("[2008..]", "2007/..", YES),
            ("[..1991]", "../1991", MAYBE),
            ("[..1990]", "../1991", YES),
            ("../1990", "/1991", NO),
            ("/1990", "../1991-01-01", YES),
            ("../1990-01", "[..2008-05]", YES),
            ("1990-01/..", "[1980..]", YES),
        ],
    )
    def test_cases(self, one: str, frame: str, expected: Verdict) -> None:
        """The verdict as a person would give it, both ends of the frame included."""
        assert expected is parse_when(one).within(frame)


class TestOperands:
    """What a date or a period can be compared with."""

    @pytest.mark.parametrize("name", ["before", "after", "within"])
    @pytest.mark.parametrize(
        "other",
        [None, 1991, True, "", "soon", "1991/1990", datetime.datetime(1991, 12, 8, 10)],  # noqa: DTZ001
    )
    def test_refused(self, name: str, other: Any) -> None:
        """What is no date and no period is refused, never answered with a no."""
        for when in (PartialDate("1991"), Period("1991/..")):
            with pytest.raises(InvalidDate):
                getattr(when, name)(other)

    @pytest.mark.parametrize(
        "other", [1991, datetime.datetime(2009, 8, 17, 10, tzinfo=datetime.UTC)], ids=str
    )
    def test_refusals_say_what_to_give(self, other: Any) -> None:
        """The refusal holds the value."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate("1991").before(other)

        assert other is caught.value.text

    def test_in_an_if(self) -> None:
        """Doubt does not pass an ``if``."""
        held = PartialDate("1991-12").before("1991-12-08")

        assert "certain" == ("certain" if PartialDate("1991-11").before("1991-12") else "doubt")
        assert "doubt" == ("certain" if held else "doubt")
