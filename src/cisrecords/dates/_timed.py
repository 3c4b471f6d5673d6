"""The common part of dates and periods: string, bounds, order and comparison."""

import datetime
import re
from typing import Any, Never, Protocol, Self

from cisrecords.dates import _bounds
from cisrecords.dates._bounds import NO_LOWER_BOUND, NO_UPPER_BOUND, Bounds
from cisrecords.dates._grammar import read_date, read_period
from cisrecords.dates.verdict import Verdict
from cisrecords.errors import InvalidDate

__all__ = ["CACHED", "Datetime64", "Timed", "date_text"]

# Records repeat their dates; a value that was read before costs a tenth of a new one.
CACHED = 65_536
_MIDNIGHT = r"T00(?::00)*(?:\.0+)?"
_NOT_A_TIME = "this is not a time (NaT); leave it out, or pass None, where no day is known"


class Datetime64(Protocol):
    """A ``numpy.datetime64``, for type checkers; numpy itself is never imported."""

    @property
    def dtype(self) -> Any:
        """Its data type, which has its unit."""
        ...


def date_text(value: object) -> str:
    """Return a string as it is, and a day of the calendar in EDTF; neither is checked yet.

    A day is a `datetime.date`, or a moment at midnight: a `datetime.datetime`, a pandas
    ``Timestamp`` (which is one) or a ``numpy.datetime64``.
    """
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, datetime.datetime):
        return _text_of_moment(value)
    if isinstance(value, datetime.date):
        return datetime.date.isoformat(value)
    if type(value).__name__ == "datetime64" and hasattr(value, "dtype"):
        return _text_of_datetime64(value)
    reason = f"must be a string such as '1991-12' or a date, not {type(value).__name__}"
    raise InvalidDate(value, reason)


def _text_of_moment(moment: Any) -> str:
    if moment != moment:  # noqa: PLR0124 - only NaT of pandas differs from itself
        raise InvalidDate(moment, _NOT_A_TIME)
    day: datetime.date = moment.date()
    parts = (moment.hour, moment.minute, moment.second, moment.microsecond)
    if any(parts) or getattr(moment, "nanosecond", False):
        raise InvalidDate(moment, _without_time(day.isoformat()))
    return day.isoformat()


def _text_of_datetime64(moment: Any) -> str:
    text, unit = str(moment), str(moment.dtype)
    if text == "NaT":
        raise InvalidDate(moment, _NOT_A_TIME)
    if unit.endswith("W]"):
        raise InvalidDate(moment, "this is a week; pass one day, as in numpy.datetime64(day, 'D')")
    day, clock = text[:10], text[10:]
    if clock and not re.fullmatch(_MIDNIGHT, clock):
        raise InvalidDate(moment, _without_time(day))
    return day


def _without_time(day: str) -> str:
    return f"this has a time of day; pass its day, {day}"


class Timed:
    """The base class of `PartialDate` and `Period`; use one of these two.

    Values cannot be changed. They are equal if their class and their string are equal. They sort
    by earliest day, latest day and string, with unbounded sides outermost. That order is for
    sorting only; use `PartialDate.before`, `PartialDate.after` and `PartialDate.within` to find out
    whether something came before something else.

    Two values are compared as if they were independent: ``1991`` may be before ``1991``.

    Example:
        >>> from cisrecords.dates import PartialDate, Period
        >>> sorted([PartialDate("1992"), Period("1991/.."), PartialDate("1991")])
        [PartialDate('1991'), Period('1991/..'), PartialDate('1992')]
    """

    __slots__ = ("_bounds", "_earliest_ordinal", "_frame", "_latest_ordinal", "_text")

    _text: str
    _bounds: Bounds
    _frame: Bounds
    _earliest_ordinal: int
    _latest_ordinal: int

    @classmethod
    def _made(cls, text: str, bounds: Bounds, frame: Bounds) -> Self:
        """Build a value from its string and its bounds."""
        value = object.__new__(cls)
        put = object.__setattr__
        put(value, "_text", text)
        put(value, "_bounds", bounds)
        put(value, "_frame", frame)
        put(value, "_earliest_ordinal", max(bounds.first_low, NO_LOWER_BOUND))
        put(value, "_latest_ordinal", min(bounds.last_high, NO_UPPER_BOUND))
        return value

    @staticmethod
    def _faces(other: object) -> tuple[Bounds, Bounds]:
        """Return the bounds of the other value, as one unknown day and as all days it covers."""
        if isinstance(other, Timed):
            return other._bounds, other._frame  # noqa: SLF001 - a value of this class
        text = date_text(other)
        if "/" in text:
            bounds = read_period(text).bounds
            return bounds, bounds
        reading = read_date(text)
        low, high = reading.low, reading.high
        return _bounds.one_day(low, high), _bounds.stretch(low, high)

    @property
    def text(self) -> str:
        """The EDTF string, exactly as it was passed.

        Example:
            >>> from cisrecords.dates import Period
            >>> Period("2008/..").text
            '2008/..'
        """
        return self._text

    @property
    def earliest(self) -> datetime.date | None:
        """The first possible day; ``None`` if nothing bounds it.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("1991-12").earliest
            datetime.date(1991, 12, 1)
        """
        number = self._earliest_ordinal
        return None if number == NO_LOWER_BOUND else datetime.date.fromordinal(number)

    @property
    def latest(self) -> datetime.date | None:
        """The last possible day; ``None`` if nothing bounds it.

        Example:
            >>> from cisrecords.dates import Period
            >>> Period("1991-12/1993-01").latest
            datetime.date(1993, 1, 31)
        """
        number = self._latest_ordinal
        return None if number == NO_UPPER_BOUND else datetime.date.fromordinal(number)

    @property
    def earliest_ordinal(self) -> int:
        """`earliest` as a day number (`datetime.date.toordinal`), for indexes.

        An unbounded side is 0, one less than the number of the first day of the calendar.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("[..2008-05]").earliest_ordinal
            0
        """
        return self._earliest_ordinal

    @property
    def latest_ordinal(self) -> int:
        """`latest` as a day number (`datetime.date.toordinal`), for indexes.

        An unbounded side is one more than the number of the last day of the calendar.

        Example:
            >>> from cisrecords.dates import Period
            >>> Period("2008/..").latest_ordinal == datetime.date.max.toordinal() + 1
            True
        """
        return self._latest_ordinal

    def before(self, other: "Timed | datetime.date | Datetime64 | str") -> Verdict:
        """Compare whether all of it is before the first day of another.

        Args:
            other: A date or a period, or the string of one. The first day of a date is the one
                day that it means, which may be any from its earliest to its latest.

        Returns:
            `YES` if its last possible day is before the other's first possible day, `NO` if no
            possible day is before any possible start of the other, otherwise `MAYBE`. Nothing is
            before a period with an open start (``../2009``), and a period with an open end is
            before nothing.

        Raises:
            InvalidDate: The other is not a date or a period.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("1991-12").before("1991-12-08")
            <Verdict.MAYBE: 'maybe'>
        """
        return _bounds.before(self._bounds, self._faces(other)[0])

    def after(self, other: "Timed | datetime.date | Datetime64 | str") -> Verdict:
        """Compare whether all of it is after the last day of another.

        Args:
            other: A date or a period, or the string of one.

        Returns:
            The verdict of ``other.before(self)``. Nothing is after a period with an open end; a
            day after the start of a period with an unknown end is perhaps after it.

        Raises:
            InvalidDate: The other is not a date or a period.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("2010").after("2008/2009-08-17"), PartialDate("2010").after("2008/")
            (<Verdict.YES: 'yes'>, <Verdict.MAYBE: 'maybe'>)
        """
        return _bounds.before(self._faces(other)[0], self._bounds)

    def within(self, other: "Timed | datetime.date | Datetime64 | str") -> Verdict:
        """Compare whether all of it is inside another, both ends included.

        Args:
            other: A period or a date, or the string of one. The ends of a period may be vague
                (``1991/1993`` began on one unknown day of 1991), open (there is no such end) or
                unknown (it ended on its start or later). A date means all of its days here, as
                in "in 1991".

        Returns:
            `YES` if it is inside for all possible days, `NO` if it is for none, otherwise `MAYBE`.

        Raises:
            InvalidDate: The other is not a date or a period.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> day = PartialDate("1991-12-08")
            >>> day.within("1991"), day.within("1991/1993"), day.within("1993/..")
            (<Verdict.YES: 'yes'>, <Verdict.MAYBE: 'maybe'>, <Verdict.NO: 'no'>)
        """
        return _bounds.within(self._bounds, self._faces(other)[1])

    def _key(self) -> tuple[int, int, str]:
        return self._earliest_ordinal, self._latest_ordinal, self._text

    def __lt__(self, other: object) -> bool:
        """Return whether it sorts before another date or period."""
        return self._key() < other._key() if isinstance(other, Timed) else NotImplemented

    def __le__(self, other: object) -> bool:
        """Return whether it sorts before another date or period, or equals it."""
        return self._key() <= other._key() if isinstance(other, Timed) else NotImplemented

    def __gt__(self, other: object) -> bool:
        """Return whether it sorts after another date or period."""
        return self._key() > other._key() if isinstance(other, Timed) else NotImplemented

    def __ge__(self, other: object) -> bool:
        """Return whether it sorts after another date or period, or equals it."""
        return self._key() >= other._key() if isinstance(other, Timed) else NotImplemented

    def __eq__(self, other: object) -> bool:
        """Return whether the other has the same class and the same string."""
        if not isinstance(other, Timed):
            return NotImplemented
        return self._text == other._text and type(self) is type(other)

    def __hash__(self) -> int:
        """Return the hash of the string."""
        return hash(self._text)

    def __str__(self) -> str:
        """Return the EDTF string, exactly as it was given."""
        return self._text

    def __repr__(self) -> str:
        """Return the call that builds this value."""
        return f"{type(self).__name__}({self._text!r})"

    def __setattr__(self, name: str, value: object) -> Never:
        """Refuse to change the value."""
        raise AttributeError(f"{self!r} cannot be changed; build a new one")

    def __delattr__(self, name: str) -> Never:
        """Refuse to change the value."""
        raise AttributeError(f"{self!r} cannot be changed; build a new one")

    def __copy__(self) -> Self:
        """Return the value itself, which never changes."""
        return self

    def __deepcopy__(self, memo: object) -> Self:
        """Return the value itself, which never changes."""
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        """Pickle the value as its string."""
        return type(self), (self._text,)
