"""`MeetingQuery`: a query of meetings as a value, and the meaning of each criterion."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from types import NoneType
from typing import Any, Never, Self, cast, get_args

import attrs

from cisrecords import fields
from cisrecords.archive import (
    AnyRecord,
    check_name,
    check_reference,
    parse_term,
)
from cisrecords.dates import Day, DayRange, PartialDate, Period, day_range, parse_when
from cisrecords.errors import BadQuery, whole_number
from cisrecords.query.common.arguments import check_flag, refuse_unknown
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

__all__ = ["CRITERIA", "REFERENCES", "SIMPLE", "TERMS", "MeetingQuery", "span_of"]

_TermsOf = Callable[[Meeting], Iterable[Hashable]]

_PARTICIPANTS = ("states", "bodies", "people")
_FIRST_YEAR = 1000
_LAST_YEAR = 9999
_SPAN = ("since", "until", "year")
"""Criteria that hold for one day; two queries may match by two days that were planned."""
_COMBINED = ("all_of", "any_of", "none_of")
_OF_ONE_ROW = (
    ({"attended_by", "absent", "person", "capacity", "level"}, {"capacity", "level"}),
    ({"adopted", "outcome"}, {"outcome"}),
)
"""Criteria that hold for one row of a meeting, and those among them that narrow the others."""


def _queries(value: "Iterable[MeetingQuery]") -> "tuple[MeetingQuery, ...]":
    return (value,) if isinstance(value, MeetingQuery) else fields.many(value)


def _one_of(terms_of: _TermsOf, *kinds: str) -> Mapping[str, Any]:
    """Describe a criterion that matches the terms of a meeting; it names records of these kinds."""
    return {"terms": terms_of, "kinds": kinds, "simple": True}


def _indexed(terms_of: _TermsOf, *kinds: str) -> Mapping[str, Any]:
    """Describe a criterion that the index finds by term, with its rule in `resolve_query`."""
    return {"terms": terms_of, "kinds": kinds, "simple": False}


def _named(value: AnyRecord | str | None) -> str | None:
    """Return the value unchanged; the check of the query turns a record into its id."""
    return cast(str | None, value)


def _year(value: int | str | None) -> int | None:
    """Return a year as a whole number, or the input unchanged."""
    number = whole_number(value)
    if number is None and isinstance(value, str) and value.isascii() and value.isdigit():
        number = int(value)
    return cast(int | None, value) if number is None else number


def _planned(value: Day | Period | None) -> PartialDate | Period | None:
    """Return a date or a period read from its EDTF string."""
    if value is None or isinstance(value, PartialDate | Period):
        return value
    return parse_when(value) if isinstance(value, str) else PartialDate(value)


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
    body: str | None = attrs.field(
        default=None, converter=_named, metadata=_one_of(terms.bodies, "bodies")
    )
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
    year: int | None = attrs.field(default=None, converter=_year)
    planned: PartialDate | Period | None = attrs.field(default=None, converter=_planned)
    place: str | None = attrs.field(
        default=None, converter=_named, metadata=_indexed(terms.places, "cities", "states")
    )
    host: str | None = attrs.field(
        default=None,
        converter=_named,
        metadata=_one_of(lambda meeting: (meeting.host,), "states", "bodies"),
    )
    attended_by: str | None = attrs.field(
        default=None, converter=_named, metadata=_indexed(terms.attendees, *_PARTICIPANTS)
    )
    absent: str | None = attrs.field(
        default=None, converter=_named, metadata=_indexed(terms.absentees, *_PARTICIPANTS)
    )
    person: str | None = attrs.field(
        default=None, converter=_named, metadata=_indexed(terms.people, "people")
    )
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
    topic: str | None = attrs.field(
        default=None,
        converter=_named,
        metadata=_indexed(lambda meeting: meeting.topics, "topics"),
    )
    adopted: str | None = attrs.field(
        default=None,
        converter=_named,
        metadata=_indexed(
            lambda meeting: {row.instrument for row in meeting.adopted}, "instruments"
        ),
    )
    outcome: Outcome | None = attrs.field(
        default=None,
        converter=fields.outcome,
        metadata=_indexed(lambda meeting: {row.outcome for row in meeting.adopted}),
    )
    text: str | None = attrs.field(default=None, metadata=_indexed(terms.words))
    source: str | None = attrs.field(
        default=None, converter=_named, metadata=_one_of(terms.sources, "sources")
    )
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
        for name, kinds in REFERENCES.items():
            if getattr(self, name) is not None:
                reference = check_reference(name, getattr(self, name), kinds)
                # A query is kept and written: it has the id, not the record.
                identity = reference if isinstance(reference, str) else reference.id
                object.__setattr__(self, name, identity)
        if self.text is not None:
            check_name("text", self.text)
        for name, vocabulary in _VOCABULARIES.items():
            parse_term(name, getattr(self, name), vocabulary)
        for name in _FLAGS:
            flag: object = getattr(self, name)
            if check_flag(name, flag) is None and name == "certain":
                raise BadQuery(name, flag, "must be True or False")
        span_of(self.since, self.until, self.year)
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
        days = [{name: one[name] for name in _SPAN if name in one} for one in (mine, theirs)]
        return not all(days) or days[0] == days[1]


def _identity(meeting: Meeting) -> Iterable[Hashable]:
    return (meeting.id,)


def span_of(since: PartialDate | None, until: PartialDate | None, year: int | None) -> DayRange:
    """Return the days that are in a span and in a year; raise `BadQuery` where there are none."""
    span = day_range(since, until)
    if year is None:
        return span
    if type(year) is not int or not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise BadQuery("year", year, "must be a year of four digits, such as 2013")
    whole = day_range(str(year), str(year))
    both = DayRange(max(span.first, whole.first), min(span.last, whole.last))
    if both.first > both.last:
        raise BadQuery("year", year, "no day of the year is in the span; leave one of them out")
    return both


CRITERIA: tuple[str, ...] = tuple(
    field.name for field in attrs.fields(MeetingQuery) if field.name not in _COMBINED
)
"""The names of the criteria of `Meetings.find`."""

TERMS: dict[str, _TermsOf] = {"id": _identity} | {
    field.name: field.metadata["terms"]
    for field in attrs.fields(MeetingQuery)
    if "terms" in field.metadata
}
"""For each criterion that the index knows, the function that lists the terms of a meeting."""

REFERENCES: dict[str, tuple[str, ...]] = {
    field.name: field.metadata["kinds"]
    for field in attrs.fields(MeetingQuery)
    if field.metadata.get("kinds")
}
"""Criteria that name a record, and the kinds of record among which it is resolved."""

SIMPLE: tuple[str, ...] = tuple(
    field.name for field in attrs.fields(MeetingQuery) if field.metadata.get("simple")
)
"""Criteria that match one term, or the record that they name."""

_TYPES = {
    field.name: next(each for each in (*get_args(field.type), field.type) if each is not NoneType)
    for field in attrs.fields(MeetingQuery)
}
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
