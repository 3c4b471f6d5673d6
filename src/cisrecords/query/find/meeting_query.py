"""`MeetingQuery`: a question to the meetings, as a value."""

from collections.abc import Iterable
from typing import Any, Never, Self, cast

import attrs

from cisrecords import fields
from cisrecords.archive import check_name
from cisrecords.dates import PartialDate, day_range
from cisrecords.errors import BadQuery
from cisrecords.names import did_you_mean
from cisrecords.terms import (
    Capacity,
    Level,
    MeetingFormat,
    MeetingKind,
    MeetingStatus,
    Outcome,
    Term,
)

__all__ = ["CRITERIA", "MeetingQuery", "refuse_unknown"]

CRITERIA = (
    *("body", "kind", "format", "status", "held", "since", "until", "place", "host"),
    *("attended_by", "absent", "person", "capacity", "level", "topic", "adopted", "outcome"),
    *("text", "source", "certain"),
)
"""What meetings can be asked by."""

_PARTS = ("all_of", "any_of", "none_of")
_NAMES = (
    *("body", "place", "host", "attended_by", "absent", "person", "topic", "adopted"),
    *("text", "source"),
)
_WORDS: dict[str, type[Term]] = {
    "kind": MeetingKind,
    "format": MeetingFormat,
    "status": MeetingStatus,
    "capacity": Capacity,
    "level": Level,
    "outcome": Outcome,
}
_OF_ONE_ROW = (
    ({"attended_by", "absent", "person", "capacity", "level"}, {"capacity", "level"}),
    ({"adopted", "outcome"}, {"outcome"}),
)
"""Criteria that are asked of the rows of a meeting, and those that narrow the others."""


def _parts(value: "Iterable[MeetingQuery]") -> "tuple[MeetingQuery, ...]":
    return (value,) if isinstance(value, MeetingQuery) else fields.many(value)


@attrs.frozen(kw_only=True, repr=False)
class MeetingQuery:
    """A question to the meetings: it can be kept, compared, combined, written and read.

    A meeting fits where it fits every criterion that is given. ``&``, ``|`` and ``~`` combine
    questions; a meeting of which it is not known whether it fits a question only may fit its
    opposite, too. Names stay as they are typed, and are looked up when `Meetings.find` is asked.

    `capacity` and `level` are asked of the rows of attendance of those that `attended_by`,
    `absent` and `person` name, and of all rows where none is named; `outcome` is asked of the
    row of the document that `adopted` names. Two questions joined by ``&`` may be answered by
    two rows. ``and``, ``or`` and ``not`` are refused: Python would drop a question unseen.

    Attributes:
        body: The body that met, by any name.
        kind: The kind of meeting.
        format: The form in which it met.
        status: Whether it took place, as a word of `MeetingStatus`.
        held: Whether a source reports that it was held.
        since: The first day, of any precision; a meeting that lasts into it fits.
        until: The last day, of any precision; a meeting that begins by it fits.
        place: A city by any name it ever bore, a country, or a venue.
        host: The state or body that hosted it.
        attended_by: A state, body or person with a row that does not say they stayed away; one
            that was only expected, or is only said to be possible, may have attended.
        absent: A state, body or person that a source says was absent or declined. A person absent
            is not a state absent: where only persons are said to have stayed away, the state may
            have, unless somebody sat for it.
        person: Somebody who has a row of attendance (absent ones too), spoke, or is named in the
            agenda.
        capacity: In which capacity somebody sat.
        level: The rank of somebody who sat.
        topic: A topic of its agenda or statements, or a wider topic of one.
        adopted: A document that was before it, whatever became of it.
        outcome: What became of a document.
        text: Words that stand in this order in one of its texts, in any spelling.
        source: A source that stands behind it or any part of it.
        certain: Whether to leave out what only may fit.
        all_of: Questions that all have to be fitted, too.
        any_of: Questions of which one has to be fitted, too; none for no such demand.
        none_of: Questions none of which may be fitted.

    Raises:
        BadQuery: A criterion is not known or not of its type, or the span is reversed.
        InvalidDate: An end of the span is no date.
        VagueDate: An end of the span has no day that bounds it.

    Example:
        >>> security = MeetingQuery(body="СОРБ", since="2020")
        >>> security & MeetingQuery(held=True)
        MeetingQuery(body='СОРБ', held=True, since='2020')
        >>> ~(security | MeetingQuery(place="Baku")) == ~security & ~MeetingQuery(place="Baku")
        True
    """

    body: str | None = None
    kind: MeetingKind | None = attrs.field(default=None, converter=fields.meeting_kind)
    format: MeetingFormat | None = attrs.field(default=None, converter=fields.meeting_format)
    status: MeetingStatus | None = attrs.field(default=None, converter=fields.meeting_status)
    held: bool | None = None
    since: PartialDate | None = attrs.field(default=None, converter=fields.date)
    until: PartialDate | None = attrs.field(default=None, converter=fields.date)
    place: str | None = None
    host: str | None = None
    attended_by: str | None = None
    absent: str | None = None
    person: str | None = None
    capacity: Capacity | None = attrs.field(default=None, converter=fields.capacity)
    level: Level | None = attrs.field(default=None, converter=fields.level)
    topic: str | None = None
    adopted: str | None = None
    outcome: Outcome | None = attrs.field(default=None, converter=fields.outcome)
    text: str | None = None
    source: str | None = None
    certain: bool = False
    all_of: tuple["MeetingQuery", ...] = attrs.field(default=(), converter=_parts)
    any_of: tuple["MeetingQuery", ...] = attrs.field(default=(), converter=_parts)
    none_of: tuple["MeetingQuery", ...] = attrs.field(default=(), converter=_parts)

    def __new__(cls, **criteria: object) -> Self:
        """Refuse what is no criterion, in words."""
        refuse_unknown(criteria.keys() - {*CRITERIA, *_PARTS}, CRITERIA)
        return object.__new__(cls)

    def __attrs_post_init__(self) -> None:
        """Refuse what is not of its type, and a span that is reversed."""
        for name in _NAMES:
            if getattr(self, name) is not None:
                check_name(name, getattr(self, name))
        for name, vocabulary in _WORDS.items():
            _check_word(name, getattr(self, name), vocabulary)
        for name in ("held", "certain"):
            flag: object = getattr(self, name)
            if type(flag) is not bool and (flag is not None or name == "certain"):
                raise BadQuery(name, flag, "this is asked by True or False")
        day_range(self.since, self.until)
        for name in _PARTS:
            if not _are_queries(getattr(self, name)):
                raise BadQuery(name, getattr(self, name), "give a tuple of MeetingQuery")

    def __and__(self, other: "MeetingQuery") -> "MeetingQuery":
        """Ask for the meetings that fit both."""
        if not isinstance(other, MeetingQuery):
            return NotImplemented
        if other in (self, _EVERYTHING):
            return self
        if self == _EVERYTHING:
            return other
        if self._can_join(other):
            return MeetingQuery(
                **(self.criteria() | other.criteria()),
                any_of=self.any_of or other.any_of,
                none_of=_each_once(self.none_of, other.none_of),
            )
        return MeetingQuery(all_of=_each_once(self._only("all_of"), other._only("all_of")))

    def __or__(self, other: "MeetingQuery") -> "MeetingQuery":
        """Ask for the meetings that fit one or the other."""
        if not isinstance(other, MeetingQuery):
            return NotImplemented
        parts = _each_once(self._only("any_of"), other._only("any_of"))
        return parts[0] if len(parts) == 1 else MeetingQuery(any_of=parts)

    def __invert__(self) -> "MeetingQuery":
        """Ask for the meetings that do not fit."""
        if self._only("none_of") != (self,):
            one, *more = self.none_of
            return MeetingQuery(any_of=self.none_of) if more else one
        return MeetingQuery(none_of=self._only("any_of"))

    def __bool__(self) -> Never:
        """Refuse ``and``, ``or`` and ``not``, which would drop one of two questions unseen."""
        raise BadQuery("query", self, "a question is neither true nor false; combine by &, | and ~")

    def __repr__(self) -> str:
        given = [f"{name}={_written(value)}" for name, value in self.criteria().items()]
        given += [f"{name}={getattr(self, name)!r}" for name in _PARTS if getattr(self, name)]
        return f"MeetingQuery({', '.join(given)})"

    def criteria(self) -> dict[str, Any]:
        """Tell the criteria that are given, without the questions inside.

        Returns:
            The value of each, by its name.

        Example:
            >>> MeetingQuery(held=True, all_of=MeetingQuery(place="Baku")).criteria()
            {'held': True}
        """
        values = {name: getattr(self, name) for name in CRITERIA}
        return {
            name: value
            for name, value in values.items()
            if value is not None and (name != "certain" or value)
        }

    def _only(self, name: str) -> "tuple[MeetingQuery, ...]":
        """Return the questions inside where there is nothing else to it, or else itself."""
        inside: tuple[MeetingQuery, ...] = getattr(self, name)
        alone = not self.criteria() and not any(
            getattr(self, other) for other in _PARTS if other != name
        )
        return inside if inside and alone else (self,)

    def _can_join(self, other: "MeetingQuery") -> bool:
        """Say whether one question can hold the criteria of both and mean the same."""
        mine, theirs = self.criteria(), other.criteria()
        if self.certain != other.certain or (self.any_of and other.any_of):
            return False
        if self.all_of or other.all_of:
            return False
        if any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys()):
            return False
        for rows, narrowing in _OF_ONE_ROW:
            asked = [rows & given.keys() for given in (mine, theirs)]
            if all(asked) and narrowing & (asked[0] | asked[1]):
                return False
        try:
            day_range(self.since or other.since, self.until or other.until)
        except BadQuery:
            return False
        return True


def refuse_unknown(names: Iterable[str], known: Iterable[str]) -> None:
    """Refuse criteria that do not exist.

    Args:
        names: The names of the criteria that are too many.
        known: Those that there are.

    Raises:
        BadQuery: There is one too many; the nearest good ones are suggested.

    Example:
        >>> refuse_unknown(["plaec"], ["place", "body"])
        Traceback (most recent call last):
        ...
        cisrecords.errors.BadQuery: plaec: no such criterion; did you mean 'place'?
    """
    for name in sorted(names):
        near = did_you_mean(name, known)
        reason = "no such criterion" if near else f"no such criterion; there are {_list(known)}"
        raise BadQuery(name, None, reason, near)


def _list(words: Iterable[str]) -> str:
    return ", ".join(words)


def _check_word(name: str, value: object, vocabulary: type[Term]) -> None:
    if value is None or isinstance(value, vocabulary):
        return
    near = did_you_mean(value, vocabulary) if isinstance(value, str) else ()
    raise BadQuery(name, value, f"this is asked by one of {_list(vocabulary)}", near)


def _are_queries(value: object) -> bool:
    if not isinstance(value, tuple):
        return False
    return all(isinstance(part, MeetingQuery) for part in cast(tuple[object, ...], value))


def _each_once(*several: tuple[MeetingQuery, ...]) -> tuple[MeetingQuery, ...]:
    return tuple(dict.fromkeys(query for queries in several for query in queries))


def _written(value: object) -> str:
    return repr(value if isinstance(value, bool) else str(value))


_EVERYTHING = MeetingQuery()
