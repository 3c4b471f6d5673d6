"""`PartialDate`: one day, as exact as its source."""

import datetime
import functools
from typing import final

from cisrecords.dates._bounds import one_day, stretch
from cisrecords.dates._grammar import read_date
from cisrecords.dates._timed import CACHED, Datetime64, Timed, date_text
from cisrecords.dates.kinds import Precision
from cisrecords.errors import VagueDate

__all__ = ["PartialDate"]

_HINT = "write a whole day, such as 1991-12-08"


@final
class PartialDate(Timed):
    """One day in EDTF, as exact as its source.

    A date is a year (``1991``), a month (``1991-12``), a day (``1991-12-08``) or a season
    (``1998-21`` March to May, ``22`` June to August, ``23`` September to November, ``24``
    December to the end of the next February), with or without a mark at its end (``?`` uncertain,
    ``~`` approximate, ``%`` both), or one day out of a span (``[2012-11-01..2012-11-10]``,
    ``[..2008-05]``, ``[2008-05..]``). Years run from 0001 to 9999. A mark means that the source
    doubts the date; it does not move the bounds.

    Args:
        value: A string, a `datetime.date`, or a `PartialDate`. A `datetime.datetime`, a pandas
            ``Timestamp`` or a ``numpy.datetime64`` is a day only at midnight.

    Raises:
        InvalidDate: The value is not such a date; the reason says what is accepted.

    Example:
        >>> PartialDate("1991-12").precision
        <Precision.MONTH: 'month'>
        >>> PartialDate(datetime.date(1991, 12, 8))
        PartialDate('1991-12-08')
    """

    __slots__ = ("_mark", "_precision")

    _mark: str
    _precision: Precision

    def __new__(cls, value: "PartialDate | datetime.date | Datetime64 | str") -> "PartialDate":
        """Parse a date; see the class."""
        return value if isinstance(value, PartialDate) else cls._read(date_text(value))

    @classmethod
    @functools.lru_cache(maxsize=CACHED)
    def _read(cls, text: str) -> "PartialDate":
        reading = read_date(text)
        low, high = reading.low, reading.high
        date = cls._made(text, one_day(low, high), stretch(low, high))
        object.__setattr__(date, "_mark", reading.mark)
        object.__setattr__(date, "_precision", reading.precision)
        return date

    @property
    def precision(self) -> Precision:
        """How exact the date is.

        Example:
            >>> PartialDate("1998-23").precision
            <Precision.SEASON: 'season'>
        """
        return self._precision

    @property
    def mark(self) -> str:
        """``?`` uncertain, ``~`` approximate, ``%`` both, or an empty string.

        Example:
            >>> PartialDate("1991-12~").mark
            '~'
        """
        return self._mark

    @property
    def is_day(self) -> bool:
        """Whether there is only one possible day; a mark of doubt does not count.

        Example:
            >>> PartialDate("1991-12-08").is_day, PartialDate("1991-12").is_day
            (True, False)
        """
        return self._earliest_ordinal == self._latest_ordinal

    def as_day(self, hint: str = _HINT) -> datetime.date:
        """Return the only possible day.

        Args:
            hint: The advice in the error.

        Returns:
            The day.

        Raises:
            VagueDate: More than one day is possible.

        Example:
            >>> PartialDate("1991-12-08").as_day()
            datetime.date(1991, 12, 8)
        """
        if not self.is_day:
            raise VagueDate(self._text, hint)
        return datetime.date.fromordinal(self._earliest_ordinal)
