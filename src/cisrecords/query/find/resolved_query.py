"""`ResolvedQuery`: a query of meetings with its names resolved to ids."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import DayRange, Verdict, When
from cisrecords.errors import BadQuery
from cisrecords.names import fold
from cisrecords.query.common.arguments import resolve_id
from cisrecords.query.common.record_dates import met_within
from cisrecords.query.find.meeting_query import (
    REFERENCES,
    SIMPLE,
    TERMS,
    MeetingQuery,
    span_of,
)
from cisrecords.query.find.meeting_terms import Key, Seat, attended, folded_texts, stayed_away
from cisrecords.query.find.narrower_topics import narrower_topics
from cisrecords.query.find.place_matcher import KnownPlaces, match_place
from cisrecords.records import Adoption, Attendance, Meeting
from cisrecords.terms import MeetingStatus

__all__ = ["Condition", "ResolvedQuery", "resolve_query"]


@attrs.frozen
class Condition:
    """A test of a meeting, and the keys under which the index lists all meetings that may pass it.

    Without keys the index does not help. If ``exact``, all meetings under the keys pass, except
    that days and attendance that are not known may leave it open.
    """

    test: Callable[[Meeting], Verdict]
    keys: tuple[Key, ...] | None = None
    exact: bool = False


@attrs.frozen
class ResolvedQuery:
    """The conditions, days and combined queries of a `MeetingQuery`, with names resolved."""

    conditions: tuple[Condition, ...]
    span: DayRange
    certain: bool = False
    all_of: tuple["ResolvedQuery", ...] = ()
    any_of: tuple["ResolvedQuery", ...] = ()
    none_of: tuple["ResolvedQuery", ...] = ()

    def verdict(self, meeting: Meeting) -> Verdict:
        """Check whether a meeting matches; if ``certain``, a maybe is a no."""
        verdict = met_within(self.span, meeting)
        for condition in self.conditions:
            if verdict is Verdict.NO:
                return verdict
            verdict = verdict & condition.test(meeting)
        for part in self.all_of:
            verdict = verdict & part.verdict(meeting)
        if self.any_of:
            verdict = verdict & _any(part.verdict(meeting) for part in self.any_of)
        for part in self.none_of:
            verdict = verdict & ~part.verdict(meeting)
        return Verdict.NO if self.certain and verdict is Verdict.MAYBE else verdict

    def keys(self, count: Callable[[Key], int]) -> tuple[Key, ...] | None:
        """Return the keys with the fewest meetings that include all that may match, if any."""
        choices = [condition.keys for condition in self.conditions]
        choices += [part.keys(count) for part in self.all_of]
        alternatives = [part.keys(count) for part in self.any_of]
        if alternatives and None not in alternatives:
            together = (key for keys in alternatives for key in keys or ())
            choices.append(tuple(dict.fromkeys(together)))
        usable = [keys for keys in choices if keys is not None]
        return min(usable, key=lambda keys: sum(map(count, keys)), default=None)

    def is_covered(self, keys: tuple[Key, ...] | None) -> bool:
        """Check whether every condition but the days holds for all meetings under these keys."""
        if self.all_of or self.any_of or self.none_of:
            return False
        return all(each.exact and each.keys == keys for each in self.conditions)


def resolve_query(
    query: MeetingQuery, archive: Archive, places: Callable[[], KnownPlaces]
) -> ResolvedQuery:
    """Resolve the names in a query; ``places`` lists the places of meetings, when needed."""
    conditions = [*_of_meeting(query, archive, places), *_of_rows(query, archive)]
    return ResolvedQuery(
        conditions=tuple(_join_seat(conditions)),
        span=span_of(query.since, query.until, query.year),
        certain=query.certain,
        all_of=tuple(resolve_query(part, archive, places) for part in query.all_of),
        any_of=tuple(resolve_query(part, archive, places) for part in query.any_of),
        none_of=tuple(resolve_query(part, archive, places) for part in query.none_of),
    )


def _any(verdicts: Iterable[Verdict]) -> Verdict:
    best = Verdict.NO
    for verdict in verdicts:
        best = best | verdict
    return best


def _has_term(criterion: str, *values: Hashable) -> Condition:
    """Return the condition that one of the values is among the terms of a meeting."""
    terms_of, wanted = TERMS[criterion], frozenset(values)
    return Condition(
        test=lambda meeting: Verdict.sure(not wanted.isdisjoint(terms_of(meeting))),
        keys=tuple((criterion, value) for value in values),
        exact=True,
    )


def _of_meeting(
    query: MeetingQuery, archive: Archive, places: Callable[[], KnownPlaces]
) -> Iterator[Condition]:
    for name in SIMPLE:
        value = getattr(query, name)
        if kinds := REFERENCES.get(name):
            value = resolve_id(archive, name, value, *kinds)
        if value is not None:
            yield _has_term(name, value)
    if query.held:
        yield _has_term("status", MeetingStatus.HELD)
    elif query.held is not None:
        yield Condition(lambda meeting: Verdict.sure(meeting.status is not MeetingStatus.HELD))
    if query.place is not None:
        yield _is_at(query.place, archive, places())
    if query.planned is not None:
        days = DayRange(query.planned.earliest_ordinal, query.planned.latest_ordinal)
        yield Condition(partial(_planned_within, days))
    topic = _resolved(query, "topic", archive)
    if topic is not None:
        yield _has_term("topic", *sorted(narrower_topics(archive, topic)))
    if query.text is not None:
        yield _has_words(query.text)


def _resolved(query: MeetingQuery, name: str, archive: Archive) -> str | None:
    """Return the id of the record that a criterion names, if it is used."""
    return resolve_id(archive, name, getattr(query, name), *REFERENCES[name])


def _is_at(name: str, archive: Archive, known: KnownPlaces) -> Condition:
    """Return the condition that a meeting, or a part of it, was at a place; a rival is a maybe."""
    wanted = match_place(archive, known, name)
    recorded = _has_term("place", *(place for place in known.recorded if wanted.matches(place)))
    rivals = frozenset(
        meeting for meeting, texts in known.rivals.items() if any(map(wanted.matches_text, texts))
    )
    if not rivals:
        return recorded

    def test(meeting: Meeting) -> Verdict:
        return recorded.test(meeting) | Verdict.of(certain=False, possible=meeting.id in rivals)

    by_id = (("id", meeting) for meeting in sorted(rivals))
    return Condition(test, (*(recorded.keys or ()), *by_id))


def _planned_within(span: DayRange, meeting: Meeting) -> Verdict:
    """Check whether a plan for a meeting was for a day of a span."""
    days: Iterator[When] = (plan.when for plan in meeting.plans if plan.when is not None)
    return _any(map(span.verdict, days))


def _has_words(text: str) -> Condition:
    words = fold(text)
    if not any(map(str.isalnum, words)):
        raise BadQuery("text", text, "must contain a letter or a digit")
    phrase = f" {words} "
    longest = max(words.split(), key=len)
    return Condition(
        lambda meeting: Verdict.sure(phrase in folded_texts(meeting)), keys=(("text", longest),)
    )


def _of_rows(query: MeetingQuery, archive: Archive) -> Iterator[Condition]:
    narrowed = query.capacity is not None or query.level is not None
    fits = partial(_row_fits, query=query)
    who = _resolved(query, "attended_by", archive)
    if who is not None:
        came = partial(attended, who=who, fits=fits)
        yield Condition(came, (("attended_by", who),), exact=not narrowed)
    who = _resolved(query, "absent", archive)
    if who is not None:
        yield Condition(partial(stayed_away, who=who, fits=fits), (("absent", who),))
    who = _resolved(query, "person", archive)
    if who is not None:
        yield _has_person(who, query, narrowed=narrowed)
    if narrowed and (query.attended_by, query.absent, query.person) == (None, None, None):
        name = "level" if query.capacity is None else "capacity"
        keys: tuple[Key, ...] = ((name, getattr(query, name)),)
        yield Condition(partial(attended, who=None, fits=fits), keys)
    document = _resolved(query, "adopted", archive)
    if document is not None:
        yield _has_document(document, query)
    elif query.outcome is not None:
        yield _has_term("outcome", query.outcome)


def _row_fits(row: Attendance, query: MeetingQuery) -> bool:
    right_capacity = query.capacity is None or query.capacity in row.capacities
    return right_capacity and query.level in (None, row.level)


def _has_person(person: str, query: MeetingQuery, *, narrowed: bool) -> Condition:
    simple = _has_term("person", person)
    if not narrowed:
        return simple

    def test(meeting: Meeting) -> Verdict:
        rows = (row for row in meeting.attendance if row.person == person)
        return Verdict.sure(any(_row_fits(row, query) for row in rows))

    return Condition(test, simple.keys)


def _has_document(instrument: str, query: MeetingQuery) -> Condition:
    simple = _has_term("adopted", instrument)
    if query.outcome is None:
        return simple

    def fits(row: Adoption) -> bool:
        return row.instrument == instrument and row.outcome is query.outcome

    return Condition(lambda meeting: Verdict.sure(any(map(fits, meeting.adopted))), simple.keys)


def _join_seat(conditions: list[Condition]) -> list[Condition]:
    """Join the conditions of a body and of who attended into one, which the index answers alone."""
    by = {each.keys[0][0]: each for each in conditions if each.exact and each.keys}
    if not {"body", "attended_by"} <= by.keys():
        return conditions
    body, who = by["body"], by["attended_by"]
    seat = Seat(*(str(each.keys[0][1]) for each in (body, who) if each.keys))
    both = Condition(
        lambda meeting: body.test(meeting) & who.test(meeting),
        (("attended_by", seat),),
        exact=True,
    )
    return [both, *(each for each in conditions if each not in (body, who))]
