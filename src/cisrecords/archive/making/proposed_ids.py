"""Ids proposed for new records from what they state, in the form of those on record."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

from cisrecords.archive.archive import Archive
from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.dates import PartialDate, When
from cisrecords.evidence import Claim, Name, Source, best_name
from cisrecords.fields import ID_LENGTH, is_id
from cisrecords.names import family_first, plain_words
from cisrecords.records import Act, Instrument, Meeting, Office, Person, Session, State, Tenure
from cisrecords.terms import NameKind

__all__ = ["propose_id", "unused_id"]

_SPARE = 6
"""Characters left for the number of a repeated id."""

_WORDS_LENGTH = 60
_DAY = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_OTHER = re.compile(r"[^A-Za-z0-9]+")
_HOST = re.compile(r"(?:\w+://)?(?:www\.)?([^/:?#]+)")

_Fields = Mapping[str, Any]


def unused_id(wish: str, used: Container[str]) -> str:
    """Return an unused id made from a string, with a number where the id is used."""
    plain = _OTHER.sub("-", wish)[: ID_LENGTH - _SPARE].strip("-") or "record"
    return next(identity for identity in _numbered(plain) if identity not in used)


def _numbered(plain: str) -> Iterator[str]:
    yield plain
    number = 2
    while True:
        yield f"{plain}-{number}"
        number += 1


def propose_id(archive: Archive, cls: type, fields: _Fields) -> str | None:
    """Return an id for a new record with some fields, which no record in the archive has.

    ``None`` for a state, whose id is its ISO code.
    """
    if cls is State:
        return None
    used = _UsedIds(archive)
    wishes = [wish for wish in _WISHES.get(cls, _of_name)(archive, fields) if wish]
    plain = [_OTHER.sub("-", wish).strip("-") for wish in wishes]
    free = (wish for wish in plain if is_id(wish) and wish not in used)
    return next(free, None) or unused_id(wishes[0] if wishes else cls.__name__.lower(), used)


class _UsedIds:
    """The ids of an archive, with the retired ones."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def __contains__(self, identity: object) -> bool:
        return identity in self.archive.retired or any(
            self.archive.collection(kind).with_id(str(identity)) is not None
            for kind in KIND_CLASSES
        )


def _of_meeting(archive: Archive, fields: _Fields) -> Iterator[str]:
    if not fields["sessions"]:
        return
    session: Session = fields["sessions"][0]
    prefix, width = _meeting_form(archive, session.body)
    if session.ordinal is not None:
        yield f"{prefix}-{session.ordinal:0{width}}"
        return
    days = [fields.get("when"), *(plan.when for plan in reversed(fields.get("plans", ())))]
    day = next((day for day in map(_day, days) if day), "")
    cities = [place.city for place in fields.get("places", ()) if place.city]
    place = "".join(plain_words(cities[0])) if cities else ""
    yield f"{prefix}-{day or place or 'meeting'}"
    if day and place:
        yield f"{prefix}-{day}-{place}"


def _meeting_form(archive: Archive, body: str) -> tuple[str, int]:
    """Return how ids of meetings of a body begin, and how many digits their numbers have."""
    beginnings: Counter[str] = Counter()
    width = 1
    for meeting in archive.meetings:
        if meeting.body != body:
            continue
        head, _, number = meeting.id.rpartition("-")
        if meeting.ordinal is not None and number.isdigit() and int(number) == meeting.ordinal:
            width = max(width, len(number))
            beginnings[head] += 1
        elif day := re.search(r"-[0-9]{4}(?=-|$)", meeting.id):
            beginnings[meeting.id[: day.start()]] += 1
    if beginnings:
        return beginnings.most_common(1)[0][0], width
    known = archive.bodies.with_id(body)
    return (known and _abbreviation(known.names)) or body, width


def _abbreviation(names: tuple[Name, ...]) -> str:
    short = [name.text for name in names if name.kind is NameKind.ABBREVIATION]
    return next((text.lower() for text in short if text.isascii() and is_id(text)), "")


def _of_source(archive: Archive, fields: _Fields) -> Iterator[str]:
    del archive
    host = _HOST.match(fields.get("url") or "")
    named = fields.get("publisher") or (host and host[1]) or fields.get("title")
    words = plain_words((named or "").replace(".", ""))
    begin = _short("-".join(words)) or str(fields.get("kind") or "source")
    day = _day(fields.get("published"))
    yield f"{begin}-{day}" if day else begin


def _of_person(archive: Archive, fields: _Fields) -> Iterator[str]:
    del archive
    yield "-".join(family_first(best_name(fields["names"])))


def _of_name(archive: Archive, fields: _Fields) -> Iterator[str]:
    """Yield the best English name without its article."""
    del archive
    words = plain_words(best_name(fields.get("names", ())))
    yield _short("-".join(words[1:] if words[1:] and words[0] in ("the", "a", "an") else words))


def _of_instrument(archive: Archive, fields: _Fields) -> Iterator[str]:
    name = next(_of_name(archive, fields))
    year = _day(fields.get("date"))[:4]
    yield name if not year or year in name.split("-") else f"{name}-{year}"
    yield f"{name}-{_day(fields.get('date'))}"


def _of_office(archive: Archive, fields: _Fields) -> Iterator[str]:
    name = next(_of_name(archive, fields))
    owner = fields.get("of")
    if owner is None:
        yield name
        return
    known = archive.states.with_id(owner) or archive.bodies.with_id(owner)
    of = _short("-".join(plain_words(known.name if known else owner)))
    bare = name.removesuffix(f"-of-the-{of}").removesuffix(f"-of-{of}").removeprefix(f"{of}-")
    begin = (known and _abbreviation(known.names)) or owner.lower()
    yield f"{begin}-{bare}"


def _of_tenure(archive: Archive, fields: _Fields) -> Iterator[str]:
    del archive
    person, state, office = (fields.get(name) for name in ("person", "state", "office"))
    begin = f"ten-{person or str(state).lower()}-{office}"
    day = _day(getattr(fields.get("period"), "start", None))
    if person is not None or not day:
        yield begin
    if day:
        yield f"{begin}-{day[:4]}"
        yield f"{begin}-{day}"


def _of_act(archive: Archive, fields: _Fields) -> Iterator[str]:
    del archive
    on = fields.get("instrument") or fields.get("body")
    kind = fields["kind"]
    begin = "-".join(filter(None, ("act", fields["state"].lower(), str(kind), on)))
    yield begin
    if day := _day(fields.get("date")):
        yield f"{begin}-{day}"


def _of_claim(archive: Archive, fields: _Fields) -> Iterator[str]:
    del archive
    field = str(fields["field"]).partition(":")
    yield f"claim-{fields['about'].lower()}-{field[2] or field[0]}"


def _day(when: When | None) -> str:
    """Return the year, month or day on which a date begins; empty where it is not known."""
    if isinstance(when, PartialDate) or when is None:
        known = _DAY.search(when.text) if when else None
        return known.group() if known else ""
    return _day(when.start or when.end)


def _short(words: str) -> str:
    if len(words) <= _WORDS_LENGTH:
        return words
    return words[: _WORDS_LENGTH + 1].rpartition("-")[0] or words[:_WORDS_LENGTH]


_WISHES: dict[type, Callable[[Archive, _Fields], Iterator[str]]] = {
    Meeting: _of_meeting,
    Source: _of_source,
    Person: _of_person,
    Instrument: _of_instrument,
    Office: _of_office,
    Tenure: _of_tenure,
    Act: _of_act,
    Claim: _of_claim,
}
"""How to propose ids for each class, the best first; other records have the words of a name."""
