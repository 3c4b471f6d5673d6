"""Texts that are no date and no period, and dates too vague for a question."""
# What is called here is called wrongly on purpose.
# mypy: disable-error-code="arg-type, type-var, call-overload, misc"

import datetime
from collections.abc import Callable
from typing import Any

import attrs

from cisrecords import PartialDate, Period
from cisrecords.dates import first_day, last_day, parse_when

Case = Callable[[Any], object]

_MOMENT = datetime.datetime(1991, 12, 8, 10, 30, tzinfo=datetime.UTC)


@attrs.frozen
class datetime64:  # noqa: N801 - the name of the class of numpy, which is not needed here
    """A stand-in for a moment of numpy."""

    text: str
    dtype: str

    def __str__(self) -> str:
        return self.text


DATES: tuple[object, ...] = (
    *("2001-7", "2001-7~", "2001-7-3", "2001-1-31", "2001-07-3", "19911208", "199112"),
    *("1991.12.08", "1991-W49-7", "1991W497", "1991-W49", "1991-12-08T10:30:00Z"),
    *("1991-12-08 10:30", "", " 1991", "1991\n", "\u00a01991", "１９９１", "1991-१२", "1991/1992"),
    *("1991-W99", "0000-W01-1", "1991?~", "~1991", "1991~-12", "[1991~..1992]", "[1991..1992]~"),
    *("199X", "199u", "1991-XX", "[..]", "[]", "[1991,1992]", "{1991,1992}", "{1991..1992}"),
    *("[[1991..1992]]", "[1998..1999", "1991..1993", "1991\u20131993", "1991\u201112", "11"),
    *("10-11", "7 October 2023", "today", "-0500", "+1991", "2001-0", "2001-1-32", "2001-13"),
    *("2001-00", "1991-02-30", "1992-02-30", "0000", "9999-24", "[2012-11-10..2012-11-01]"),
    *("1998-21-01", "[1998-21..1998-23]", "[1998-21-01..1999]", "x" * 1_000),
    *(None, 1991, True, _MOMENT, Period("1991/1992")),
)
TYPED: tuple[str, ...] = (
    *("08.12.1991", "8 December 1991", "8 декабря 1991", "12/8/1991", "1991-12-08 - 1991-12-21"),
    *("1991/open", "unknown/1991", "Oct 1991", "bis Oktober 2023", "8.12.91", "c. 1991", "1990s"),
    *("1991-93", "since October 2023", "between 1 and 17 November 2021", "1991-W49", "winter 1998"),
)
PERIODS: tuple[object, ...] = (
    *("", "1991", "2023/10/07", "//", "/", "1991-12-08/1991-12-01", "1992/1991-12-31"),
    *("[2009..]/[..2008]", "2001-7/2001-08", "2023-10-10/11", "1991/1992-02-30", "1991/..."),
    *(" /1991", "1991/..\n", "1991/null", "1998-21/1998-23-01"),
    *(1991, PartialDate("1991"), _MOMENT),
)
ENDS: tuple[tuple[Any, Any], ...] = (
    *(("1991/1992", "1993"), ("1991", "1992/1993"), ("2009", "2008"), ("1991", 1991)),
    *((_MOMENT, ".."), (Period("1991/1992"), "1993")),
)


def _made(make: Callable[..., object], *given: Any) -> Case:
    return lambda _: make(*given)


def _set(_: object) -> None:
    PartialDate("1991").text = "1992"


def _deleted(_: object) -> None:
    del PartialDate("1991").text


CASES: dict[str, Case] = {
    **{f"date {str(value)[:40]!r}": _made(PartialDate, value) for value in DATES},
    **{
        f"typed {value!r} for a {make.__name__}": _made(make, value)
        for value in TYPED
        for make in (PartialDate, Period, parse_when)
    },
    **{f"period {str(value)!r}": _made(Period, value) for value in PERIODS},
    **{f"period of {str(a)!r} and {str(b)!r}": _made(Period, a, b) for a, b in ENDS},
    "no first day": _made(first_day, "[..2008-05]"),
    "no last day": _made(last_day, "[2008-05..]"),
    "not one day": _made(PartialDate("1991-12").as_day, "ask timeline()"),
    "not one day, without a hint": _made(PartialDate("1991-12").as_day),
    "compared with a number": _made(PartialDate("1991").before, 1991),
    "compared with a moment": _made(Period("1991/..").before, _MOMENT),
    "seen on no day": _made(Period.seen_on, "[1991-12..]"),
    "NaT of numpy": _made(PartialDate, datetime64("NaT", "datetime64")),
    "a week of numpy": _made(PartialDate, datetime64("1991-12-05", "datetime64[W]")),
    "a moment of numpy": _made(PartialDate, datetime64("1991-12-08T10:30", "datetime64[m]")),
    "a date is set": _set,
    "a date is deleted": _deleted,
}
