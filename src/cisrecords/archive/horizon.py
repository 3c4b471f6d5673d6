"""`Horizon`: the last day to which each kind of record is known."""

from collections.abc import Iterable, Iterator, Mapping

from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidDate, InvalidRecords, Problem
from cisrecords.fields import KINDS
from cisrecords.names import did_you_mean
from cisrecords.render import Printable, join_fitting

__all__ = ["Horizon"]

_REPR = 49  # of the days, in a repr of at most 60 characters


class Horizon(Printable, Mapping[str, PartialDate]):
    """The last day to which each kind of record is known; immutable and hashable.

    Args:
        days: The day for each kind, such as ``{"acts": "2026-03-23"}``.

    Raises:
        InvalidRecords: A kind is not known, or a day is not a date.

    Example:
        >>> Horizon({"acts": "2026-03-23"})["acts"]
        PartialDate('2026-03-23')
    """

    __slots__ = ("_days",)
    _days: dict[str, PartialDate]

    def __init__(self, days: Mapping[str, PartialDate | str] | None = None) -> None:
        dates: dict[str, PartialDate] = {}
        problems: list[Problem] = []
        for kind, day in sorted((days or {}).items(), key=lambda item: str(item[0])):
            path = f"$.horizon.{kind}"
            if kind not in KINDS:
                near = did_you_mean(kind, KINDS)
                hint = f"did you mean {' or '.join(map(repr, near))}?" if near else ""
                problems.append(Problem(path, "unknown-key", "a kind of record", kind, hint))
                continue
            try:
                dates[kind] = PartialDate(day)
            except InvalidDate as error:
                problems.append(Problem(path, "bad-date", "a date", day, error.reason))
        if problems:
            raise InvalidRecords(problems)
        object.__setattr__(self, "_days", dates)

    def __setattr__(self, name: str, value: object) -> None:
        msg = f"a Horizon cannot be changed ({name}); build a new one"
        raise AttributeError(msg)

    def __getitem__(self, kind: str) -> PartialDate:
        return self._days[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._days)

    def __len__(self) -> int:
        return len(self._days)

    def __hash__(self) -> int:
        return hash(tuple(self._days.items()))

    def __repr__(self) -> str:
        days = (f"{kind!r}: {str(day)!r}" for kind, day in self._days.items())
        return f"Horizon({{{join_fitting(days, _REPR)}}})"

    def _printed_fields(self) -> Iterable[tuple[str, object]]:
        return self._days.items()

    def __reduce__(self) -> tuple[type["Horizon"], tuple[dict[str, PartialDate]]]:
        return type(self), (self._days,)
