"""`ResolvedQuery`: a question to the meetings whose names are looked up."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import DayRange, Verdict, day_range
from cisrecords.errors import BadQuery
from cisrecords.names import fold
from cisrecords.query.find.finder import resolve_id
from cisrecords.query.find.meeting_index import Key
from cisrecords.query.find.meeting_query import MeetingQuery
from cisrecords.query.find.meeting_terms import FACTS, Seat, attended, folded_texts, stayed_away
from cisrecords.query.find.place_matcher import place_among
from cisrecords.records import Adoption, Attendance, Meeting, Place
from cisrecords.terms import MeetingStatus

__all__ = ["Condition", "ResolvedQuery", "narrower_topics", "resolve_query"]

_SEATS = ("states", "bodies", "people")
_NAMED = {"body": ("bodies",), "host": ("states", "bodies"), "source": ("sources",)}


@attrs.frozen
class Condition:
    """One thing that is asked of a meeting.

    Attributes:
        test: What answers it.
        keys: Under which keys of the index all meetings are that may fit; ``None`` where the
            index does not help.
        exact: Whether those under these keys all fit, but for what is not known of their days
            and of who came.

    Example:
        >>> Condition(lambda meeting: Verdict.YES).keys is None
        True
    """

    test: Callable[[Meeting], Verdict]
    keys: tuple[Key, ...] | None = None
    exact: bool = False


@attrs.frozen
class ResolvedQuery:
    """A question to the meetings whose names are looked up.

    Attributes:
        conditions: What is asked, days apart.
        span: The days that are asked for.
        certain: Whether a maybe is a no.
        all_of: Questions that all have to be fitted.
        any_of: Questions of which one has to be fitted.
        none_of: Questions none of which may be fitted.

    Example:
        >>> resolve_query(MeetingQuery(held=True), Archive(), list).keys(lambda key: 1)
        (('status', <MeetingStatus.HELD: 'held'>),)
    """

    conditions: tuple[Condition, ...]
    span: DayRange
    certain: bool = False
    all_of: tuple["ResolvedQuery", ...] = ()
    any_of: tuple["ResolvedQuery", ...] = ()
    none_of: tuple["ResolvedQuery", ...] = ()

    def verdict(self, meeting: Meeting) -> Verdict:
        """Say whether a meeting fits.

        Args:
            meeting: The meeting.

        Returns:
            The verdict; of a question that asks for certainty never a maybe.

        Example:
            >>> from cisrecords.records import Session
            >>> met = Meeting(id="m-1", sessions=[Session("cis")])
            >>> resolve_query(MeetingQuery(since="2020"), Archive(), list).verdict(met)
            <Verdict.MAYBE: 'maybe'>
        """
        found = self.span.verdict(meeting.when)
        for condition in self.conditions:
            if found is Verdict.NO:
                return found
            found = found & condition.test(meeting)
        for part in self.all_of:
            found = found & part.verdict(meeting)
        if self.any_of:
            found = found & _any(part.verdict(meeting) for part in self.any_of)
        for part in self.none_of:
            found = found & ~part.verdict(meeting)
        return Verdict.NO if self.certain and found is Verdict.MAYBE else found

    def keys(self, count: Callable[[Key], int]) -> tuple[Key, ...] | None:
        """Choose under which keys of the index to look for meetings that may fit.

        Args:
            count: How many meetings are under a key.

        Returns:
            The keys under which there are fewest; ``None`` where all meetings may fit.

        Example:
            >>> resolve_query(MeetingQuery(held=False), Archive(), list).keys(lambda key: 1) is None
            True
        """
        choices = [condition.keys for condition in self.conditions]
        choices += [part.keys(count) for part in self.all_of]
        each = [part.keys(count) for part in self.any_of]
        if each and None not in each:
            choices.append(tuple(dict.fromkeys(key for keys in each for key in keys or ())))
        good = [keys for keys in choices if keys is not None]
        return min(good, key=lambda keys: sum(map(count, keys)), default=None)

    def is_covered(self, keys: tuple[Key, ...] | None) -> bool:
        """Say whether the index answers all of it, days apart.

        Args:
            keys: Under which keys meetings are looked for.

        Returns:
            True where nothing is left to ask of the meetings found there.

        Example:
            >>> resolve_query(MeetingQuery(since="2020"), Archive(), list).is_covered(None)
            True
        """
        if self.all_of or self.any_of or self.none_of:
            return False
        return all(each.exact and each.keys == keys for each in self.conditions)


def resolve_query(
    query: MeetingQuery, archive: Archive, places: Callable[[], Iterable[Place]]
) -> ResolvedQuery:
    """Look up the names in a question.

    Args:
        query: The question.
        archive: The records.
        places: A function that returns the places on record; called where one is asked for.

    Returns:
        The question, ready to be asked.

    Raises:
        NotFound: A name is not known; the nearest are suggested.
        Ambiguous: A name fits more than one.
        BadQuery: A text without a word is asked for.

    Example:
        >>> len(resolve_query(MeetingQuery(kind="regular", held=True), Archive(), list).conditions)
        2
    """
    conditions = [*_of_the_meeting(query, archive, places), *_of_rows(query, archive)]
    return ResolvedQuery(
        conditions=tuple(_joined(conditions)),
        span=day_range(query.since, query.until),
        certain=query.certain,
        all_of=tuple(resolve_query(part, archive, places) for part in query.all_of),
        any_of=tuple(resolve_query(part, archive, places) for part in query.any_of),
        none_of=tuple(resolve_query(part, archive, places) for part in query.none_of),
    )


def narrower_topics(archive: Archive, topic: str) -> frozenset[str]:
    """Collect a topic and all narrower ones.

    Args:
        archive: The records.
        topic: The id of a topic.

    Returns:
        Their ids.

    Example:
        >>> sorted(narrower_topics(Archive(), "energy"))
        ['energy']
    """
    found = {topic}
    while more := {str(t.id) for t in archive.topics if t.broader in found} - found:
        found |= more
    return frozenset(found)


def _any(verdicts: Iterable[Verdict]) -> Verdict:
    found = Verdict.NO
    for verdict in verdicts:
        found = found | verdict
    return found


def _found_under(criterion: str, *values: Hashable) -> Condition:
    told, wanted = FACTS[criterion], frozenset(values)
    return Condition(
        test=lambda meeting: Verdict.sure(not wanted.isdisjoint(told(meeting))),
        keys=tuple((criterion, value) for value in values),
        exact=True,
    )


def _of_the_meeting(
    query: MeetingQuery, archive: Archive, places: Callable[[], Iterable[Place]]
) -> Iterator[Condition]:
    for name, kinds in _NAMED.items():
        if (found := resolve_id(archive, name, getattr(query, name), *kinds)) is not None:
            yield _found_under(name, found)
    for name in ("kind", "format", "status"):
        if (word := getattr(query, name)) is not None:
            yield _found_under(name, word)
    if query.held:
        yield _found_under("status", MeetingStatus.HELD)
    elif query.held is not None:
        yield Condition(lambda meeting: Verdict.sure(meeting.status is not MeetingStatus.HELD))
    if query.place is not None:
        known = tuple(places())
        wanted = place_among(archive, known, query.place)
        yield _found_under("place", *(place for place in known if wanted.matches(place)))
    if query.topic is not None:
        yield _found_under(
            "topic", *sorted(narrower_topics(archive, archive.topics[query.topic].id))
        )
    if query.text is not None:
        yield _of_words(query.text)


def _of_words(text: str) -> Condition:
    words = fold(text)
    if not any(map(str.isalnum, words)):
        raise BadQuery("text", text, "there is no word in it")
    asked = f" {words} "
    longest = max(words.split(), key=len)
    return Condition(
        lambda meeting: Verdict.sure(asked in folded_texts(meeting)), keys=(("text", longest),)
    )


def _of_rows(query: MeetingQuery, archive: Archive) -> Iterator[Condition]:
    narrowed = query.capacity is not None or query.level is not None
    fits = partial(_seat_fits, query=query)
    if query.attended_by is not None:
        who = archive.resolve(query.attended_by, _SEATS).id
        came = partial(attended, who=who, fits=fits)
        yield Condition(came, (("attended_by", who),), exact=not narrowed)
    if query.absent is not None:
        who = archive.resolve(query.absent, _SEATS).id
        yield Condition(partial(stayed_away, who=who, fits=fits), (("absent", who),))
    if query.person is not None:
        yield _of_person(archive.people[query.person].id, query, narrowed=narrowed)
    if narrowed and (query.attended_by, query.absent, query.person) == (None, None, None):
        name = "level" if query.capacity is None else "capacity"
        keys: tuple[Key, ...] = ((name, getattr(query, name)),)
        yield Condition(partial(attended, who=None, fits=fits), keys)
    if query.adopted is not None:
        yield _of_document(archive.instruments[query.adopted].id, query)
    elif query.outcome is not None:
        yield _found_under("outcome", query.outcome)


def _seat_fits(row: Attendance, query: MeetingQuery) -> bool:
    right_capacity = query.capacity is None or query.capacity in row.capacities
    return right_capacity and query.level in (None, row.level)


def _of_person(person: str, query: MeetingQuery, *, narrowed: bool) -> Condition:
    plain = _found_under("person", person)
    if not narrowed:
        return plain

    def test(meeting: Meeting) -> Verdict:
        rows = (row for row in meeting.attendance if row.person == person)
        return Verdict.sure(any(_seat_fits(row, query) for row in rows))

    return Condition(test, plain.keys)


def _of_document(instrument: str, query: MeetingQuery) -> Condition:
    plain = _found_under("adopted", instrument)
    if query.outcome is None:
        return plain

    def fits(row: Adoption) -> bool:
        return row.instrument == instrument and row.outcome is query.outcome

    return Condition(lambda meeting: Verdict.sure(any(map(fits, meeting.adopted))), plain.keys)


def _joined(conditions: list[Condition]) -> list[Condition]:
    """Look up a body and who sat with it at once, where both are asked for."""
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
