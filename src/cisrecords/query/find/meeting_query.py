"""`MeetingQuery`: a query of meetings as a value, and the meaning of each criterion."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from types import NoneType
from typing import Any, Never, Self, cast, get_args

import attrs

from cisrecords import fields
from cisrecords.archive import check_name
from cisrecords.dates import PartialDate, day_range
from cisrecords.errors import BadQuery
from cisrecords.query.common.arguments import check_flag, parse_term, refuse_unknown
from cisrecords.query.find import meeting_terms as terms
from cisrecords.records import Meeting
from cisrecords.render import Printable
from cisrecords.terms import (
    Capacity,
    Level,
    MeetingFormat,
    MeetingKind,
    MeetingStatus,
    Outcome,
    Term,
)

__all__ = ["CRITERIA", "KINDS", "TERMS", "MeetingQuery"]

_TermsOf = Callable[[Meeting], Iterable[Hashable]]

_COMBINED = ("all_of", "any_of", "none_of")
_OF_ONE_ROW = (
    ({"attended_by", "absent", "person", "capacity", "level"}, {"capacity", "level"}),
    ({"adopted", "outcome"}, {"outcome"}),
)
"""Criteria that hold for one row of a meeting, and those among them that narrow the others."""


def _queries(value: "Iterable[MeetingQuery]") -> "tuple[MeetingQuery, ...]":
    return (value,) if isinstance(value, MeetingQuery) else fields.many(value)


def _one_of(terms_of: _TermsOf, *kinds: str) -> Mapping[str, Any]:
    """Describe a criterion that matches the terms of a meeting; names are ids of these kinds."""
    return {"terms": terms_of, "kinds": kinds}


def _indexed(terms_of: _TermsOf) -> Mapping[str, Any]:
    """Describe a criterion that the index finds by term, with its rule in `resolve_query`."""
    return {"terms": terms_of}


@attrs.frozen(kw_only=True, repr=False)
class MeetingQuery(Printable):
    """A query of meetings that can be kept, compared, combined, written and read.

    Its criteria are those of `Meetings.find`, under the same names; each is an attribute, ``None``
    where it is not used. A meeting matches if it matches every criterion. Names stay as they are
    typed; `Meetings.find` resolves them.

    ``&``, ``|`` and ``~`` combine queries; a meeting that possibly matches a query possibly matches
    its opposite, too. ``and``, ``or`` and ``not`` raise an error, as Python would drop a query
    silently.

    `capacity` and `level` apply to the rows of attendance of those that `attended_by`, `absent` and
    `person` name, or to all rows; `outcome` applies to the row of the document that `adopted`
    names. Two queries joined by ``&`` may match by two different rows.

    Attributes:
        all_of: Queries that all have to match as well.
        any_of: Queries of which at least one has to match as well; without any, no condition.
        none_of: Queries of which none may match.

    Raises:
        BadQuery: A criterion is unknown or of the wrong type, or the span is reversed.
        InvalidDate: An end of the span is not a date.
        VagueDate: An end of the span has no day that bounds it.

    Example:
        >>> security = MeetingQuery(body="СОРБ", since="2020")
        >>> security & MeetingQuery(held=True)
        MeetingQuery(body='СОРБ', held=True, since='2020')
        >>> ~(security | MeetingQuery(place="Baku")) == ~security & ~MeetingQuery(place="Baku")
        True
    """

    # A new criterion is a field here, and a parameter of `Meetings.find` with its `Args`.
    body: str | None = attrs.field(default=None, metadata=_one_of(terms.bodies, "bodies"))
    kind: MeetingKind | None = attrs.field(
        default=None,
        converter=fields.meeting_kind,
        metadata=_one_of(lambda meeting: (meeting.kind,)),
    )
    format: MeetingFormat | None = attrs.field(
        default=None,
        converter=fields.meeting_format,
        metadata=_one_of(lambda meeting: (meeting.format,)),
    )
    status: MeetingStatus | None = attrs.field(
        default=None,
        converter=fields.meeting_status,
        metadata=_one_of(lambda meeting: (meeting.status,)),
    )
    held: bool | None = None
    since: PartialDate | None = attrs.field(default=None, converter=fields.date)
    until: PartialDate | None = attrs.field(default=None, converter=fields.date)
    place: str | None = attrs.field(
        default=None, metadata=_indexed(lambda meeting: set(meeting.places))
    )
    host: str | None = attrs.field(
        default=None, metadata=_one_of(lambda meeting: (meeting.host,), "states", "bodies")
    )
    attended_by: str | None = attrs.field(default=None, metadata=_indexed(terms.attendees))
    absent: str | None = attrs.field(default=None, metadata=_indexed(terms.absentees))
    person: str | None = attrs.field(default=None, metadata=_indexed(terms.people))
    capacity: Capacity | None = attrs.field(
        default=None,
        converter=fields.capacity,
        metadata=_indexed(
            lambda meeting: {one for row in meeting.attendance for one in row.capacities}
        ),
    )
    level: Level | None = attrs.field(
        default=None,
        converter=fields.level,
        metadata=_indexed(lambda meeting: {row.level for row in meeting.attendance}),
    )
    topic: str | None = attrs.field(default=None, metadata=_indexed(lambda meeting: meeting.topics))
    adopted: str | None = attrs.field(
        default=None,
        metadata=_indexed(lambda meeting: {row.instrument for row in meeting.adopted}),
    )
    outcome: Outcome | None = attrs.field(
        default=None,
        converter=fields.outcome,
        metadata=_indexed(lambda meeting: {row.outcome for row in meeting.adopted}),
    )
    text: str | None = attrs.field(default=None, metadata=_indexed(terms.words))
    source: str | None = attrs.field(default=None, metadata=_one_of(terms.sources, "sources"))
    certain: bool = False
    all_of: tuple["MeetingQuery", ...] = attrs.field(default=(), converter=_queries)
    any_of: tuple["MeetingQuery", ...] = attrs.field(default=(), converter=_queries)
    none_of: tuple["MeetingQuery", ...] = attrs.field(default=(), converter=_queries)

    def __new__(cls, **criteria: object) -> Self:
        """Raise `BadQuery` for unknown criteria, with the nearest known ones."""
        refuse_unknown(criteria.keys() - {*CRITERIA, *_COMBINED}, CRITERIA)
        return object.__new__(cls)

    def __attrs_post_init__(self) -> None:
        """Raise `BadQuery` for a value of the wrong type, and for a span that is reversed."""
        for name in _NAMES:
            if getattr(self, name) is not None:
                check_name(name, getattr(self, name))
        for name, vocabulary in _VOCABULARIES.items():
            parse_term(name, getattr(self, name), vocabulary)
        for name in _FLAGS:
            flag: object = getattr(self, name)
            if check_flag(name, flag) is None and name == "certain":
                raise BadQuery(name, flag, "must be True or False")
        day_range(self.since, self.until)
        for name in _COMBINED:
            if not _are_queries(getattr(self, name)):
                raise BadQuery(
                    name, getattr(self, name), "must be a MeetingQuery or a tuple of them"
                )

    def __and__(self, other: "MeetingQuery") -> "MeetingQuery":
        """Return a query of the meetings that match both."""
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
        """Return a query of the meetings that match one or the other."""
        if not isinstance(other, MeetingQuery):
            return NotImplemented
        parts = _each_once(self._only("any_of"), other._only("any_of"))
        return parts[0] if len(parts) == 1 else MeetingQuery(any_of=parts)

    def __invert__(self) -> "MeetingQuery":
        """Return a query of the meetings that do not match."""
        if self._only("none_of") != (self,):
            one, *more = self.none_of
            return MeetingQuery(any_of=self.none_of) if more else one
        return MeetingQuery(none_of=self._only("any_of"))

    def __bool__(self) -> Never:
        """Raise `BadQuery`: ``and``, ``or`` and ``not`` would silently drop a query."""
        raise BadQuery(
            "query", self, "a query is neither true nor false; combine queries by &, | and ~"
        )

    def __repr__(self) -> str:
        arguments = [f"{name}={_written(value)}" for name, value in self.criteria().items()]
        combined = [name for name in _COMBINED if getattr(self, name)]
        arguments += [f"{name}={getattr(self, name)!r}" for name in combined]
        return f"MeetingQuery({', '.join(arguments)})"

    def criteria(self) -> dict[str, Any]:
        """Return the criteria that are used, without the combined queries.

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
        """Return the queries combined under a name, or the query itself if it has anything else."""
        combined: tuple[MeetingQuery, ...] = getattr(self, name)
        alone = not self.criteria() and not any(
            getattr(self, other) for other in _COMBINED if other != name
        )
        return combined if combined and alone else (self,)

    def _can_join(self, other: "MeetingQuery") -> bool:
        """Check whether one query can hold the criteria of both with the same meaning."""
        mine, theirs = self.criteria(), other.criteria()
        if self.certain != other.certain or (self.any_of and other.any_of):
            return False
        if self.all_of or other.all_of:
            return False
        if any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys()):
            return False
        for rows, narrowing in _OF_ONE_ROW:
            used = [rows & criteria.keys() for criteria in (mine, theirs)]
            if all(used) and narrowing & (used[0] | used[1]):
                return False
        try:
            day_range(self.since or other.since, self.until or other.until)
        except BadQuery:
            return False
        return True


CRITERIA: tuple[str, ...] = tuple(
    field.name for field in attrs.fields(MeetingQuery) if field.name not in _COMBINED
)
"""The names of the criteria of `Meetings.find`."""

TERMS: dict[str, _TermsOf] = {
    field.name: field.metadata["terms"]
    for field in attrs.fields(MeetingQuery)
    if "terms" in field.metadata
}
"""For each criterion that the index knows, the function that lists the terms of a meeting."""

KINDS: dict[str, tuple[str, ...]] = {
    field.name: field.metadata["kinds"]
    for field in attrs.fields(MeetingQuery)
    if "kinds" in field.metadata
}
"""Criteria that match one term, and the kinds of record among which a name is resolved."""

_TYPES = {
    field.name: next(each for each in (*get_args(field.type), field.type) if each is not NoneType)
    for field in attrs.fields(MeetingQuery)
}
_NAMES = [name for name, type_ in _TYPES.items() if type_ is str]
_FLAGS = [name for name, type_ in _TYPES.items() if type_ is bool]
_VOCABULARIES: dict[str, type[Term]] = {
    name: type_
    for name, type_ in _TYPES.items()
    if isinstance(type_, type) and issubclass(type_, Term)
}


def _are_queries(value: object) -> bool:
    if not isinstance(value, tuple):
        return False
    return all(isinstance(part, MeetingQuery) for part in cast(tuple[object, ...], value))


def _each_once(*several: tuple[MeetingQuery, ...]) -> tuple[MeetingQuery, ...]:
    return tuple(dict.fromkeys(query for queries in several for query in queries))


def _written(value: object) -> str:
    return repr(value if isinstance(value, bool) else str(value))


_EVERYTHING = MeetingQuery()
