"""What dates and periods share: their text, their bounds, one order, and comparing."""

import datetime
from typing import Never, Self

from cisrecords.dates import _bounds
from cisrecords.dates._bounds import NO_LOWER_BOUND, NO_UPPER_BOUND, Bounds
from cisrecords.dates._grammar import read_date, read_period
from cisrecords.dates.verdict import Verdict
from cisrecords.errors import InvalidDate

__all__ = ["CACHED", "Timed", "date_text"]

# Records repeat their dates; a value that was read before costs a tenth of a new one.
CACHED = 65_536


def date_text(value: object) -> str:
    """Return a date as text: a text as it is, a day of the calendar in EDTF.

    Args:
        value: A text or a `datetime.date`.

    Returns:
        The text, not yet checked.

    Raises:
        InvalidDate: The value is neither, or is a `datetime.datetime`.

    Example:
        >>> date_text(datetime.date(1991, 12, 8))
        '1991-12-08'
    """
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, datetime.datetime):
        raise InvalidDate(value, "it has a time of day; give its day with .date()")
    if isinstance(value, datetime.date):
        return datetime.date.isoformat(value)
    reason = f"it is of type {type(value).__name__}; give a text such as '1991-12', or a date"
    raise InvalidDate(value, reason)


class Timed:
    """What `PartialDate` and `Period` have in common; make one of these two.

    Values cannot be changed. They are equal where the class and the text are equal. They sort
    in one order, by earliest day, latest day and text, an unbounded side lying outermost. That
    order is for sorting; whether something came before something else is for
    `PartialDate.before`, `PartialDate.after` and `PartialDate.within`.

    Two values that are compared are taken to be independent: ``1991`` may be before ``1991``.

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
        """Make a value from its text and what was read of it."""
        made = object.__new__(cls)
        put = object.__setattr__
        put(made, "_text", text)
        put(made, "_bounds", bounds)
        put(made, "_frame", frame)
        put(made, "_earliest_ordinal", max(bounds.first_low, NO_LOWER_BOUND))
        put(made, "_latest_ordinal", min(bounds.last_high, NO_UPPER_BOUND))
        return made

    @staticmethod
    def _faces(other: object) -> tuple[Bounds, Bounds]:
        """Read what is compared with: once as one unknown day, once as all the days it covers."""
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
        """The EDTF text, exactly as it was given.

        Example:
            >>> from cisrecords.dates import Period
            >>> Period("2008/..").text
            '2008/..'
        """
        return self._text

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it can mean; ``None`` where nothing bounds it.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("1991-12").earliest
            datetime.date(1991, 12, 1)
        """
        number = self._earliest_ordinal
        return None if number == NO_LOWER_BOUND else datetime.date.fromordinal(number)

    @property
    def latest(self) -> datetime.date | None:
        """The last day that it can mean; ``None`` where nothing bounds it.

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

        An unbounded side is 0, one less than the number of the first day there is.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("[..2008-05]").earliest_ordinal
            0
        """
        return self._earliest_ordinal

    @property
    def latest_ordinal(self) -> int:
        """`latest` as a day number (`datetime.date.toordinal`), for indexes.

        An unbounded side is one more than the number of the last day there is.

        Example:
            >>> from cisrecords.dates import Period
            >>> Period("2008/..").latest_ordinal == datetime.date.max.toordinal() + 1
            True
        """
        return self._latest_ordinal

    def before(self, other: "Timed | datetime.date | str") -> Verdict:
        """Return whether all of it lies before the first day of another.

        Args:
            other: A date or a period, or the text of one. The first day of a date is the one
                day that it means, which may be any from its earliest to its latest.

        Returns:
            `YES` where its last possible day is before the other's first possible day, `NO`
            where no possible day is before any possible start of the other, else `MAYBE`.
            Nothing is before what was there from the first (``../2009``), and what is still
            going is before nothing.

        Raises:
            InvalidDate: The other is no date and no period.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("1991-12").before("1991-12-08")
            <Verdict.MAYBE: 'maybe'>
        """
        return _bounds.before(self._bounds, self._faces(other)[0])

    def after(self, other: "Timed | datetime.date | str") -> Verdict:
        """Return whether all of it lies after the last day of another.

        Args:
            other: A date or a period, or the text of one.

        Returns:
            What ``other.before(self)`` would say. Nothing is after what is still going; what
            follows the start of something that ended on an unknown day is perhaps after it.

        Raises:
            InvalidDate: The other is no date and no period.

        Example:
            >>> from cisrecords.dates import PartialDate
            >>> PartialDate("2010").after("2008/2009-08-17"), PartialDate("2010").after("2008/")
            (<Verdict.YES: 'yes'>, <Verdict.MAYBE: 'maybe'>)
        """
        return _bounds.before(self._faces(other)[0], self._bounds)

    def within(self, other: "Timed | datetime.date | str") -> Verdict:
        """Return whether all of it lies inside another, both ends included.

        Args:
            other: A period, or the text of one: its ends may be vague (``1991/1993`` began on
                one unknown day of 1991), open (there is no such end) or unknown (it ended, on
                its start or some day after it). A date here means all of its days, as "in
                1991" does, or the text of one.

        Returns:
            `YES` where it is inside whichever days are right, `NO` where it cannot be, else
            `MAYBE`.

        Raises:
            InvalidDate: The other is no date and no period.

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
        """Return whether the other is of the same class and has the same text."""
        if not isinstance(other, Timed):
            return NotImplemented
        return self._text == other._text and type(self) is type(other)

    def __hash__(self) -> int:
        """Return the hash of the text."""
        return hash(self._text)

    def __str__(self) -> str:
        """Return the EDTF text, exactly as it was given."""
        return self._text

    def __repr__(self) -> str:
        """Return the call that makes this value."""
        return f"{type(self).__name__}({self._text!r})"

    def __setattr__(self, name: str, value: object) -> Never:
        """Refuse to change the value."""
        raise AttributeError(f"{self!r} cannot be changed; make a new one")

    def __delattr__(self, name: str) -> Never:
        """Refuse to change the value."""
        raise AttributeError(f"{self!r} cannot be changed; make a new one")

    def __copy__(self) -> Self:
        """Return the value itself, which never changes."""
        return self

    def __deepcopy__(self, memo: object) -> Self:
        """Return the value itself, which never changes."""
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        """Pickle the value as its text."""
        return type(self), (self._text,)
