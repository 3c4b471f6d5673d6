"""Draw random meetings of about 4.3 kB of JSON each, for the benchmarks of the codec.

One seed gives the same meetings on every machine. Bodies, states, people, topics, instruments and
sources are those of the shipped records, and so are the strings; a third of the names and offices
are in Cyrillic. A `Commonwealth` of the shipped records and these meetings is valid.

A meeting has about ten rows of attendance, four items, two documents with eight stances each, two
statements, one announcement and eleven citations. Default values are left out.
"""

import datetime
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Any

import attrs

import cisrecords as cis
from cisrecords import codec, terms

Plain = dict[str, Any]

SEED = 1991
FIRST = datetime.date(1992, 1, 1)
DAYS = 34 * 365
TWELVE = tuple("AM AZ BY GE KG KZ MD RU TJ TM UA UZ".split())
CYRILLIC = re.compile("[а-я]")
CYRILLIC_SHARE = 1 / 3
PRESENCES = tuple(map(str, terms.Presence))
LEVELS = tuple(map(str, terms.Level))


@attrs.frozen
class Pools:
    """Ids and strings of the shipped records, from which meetings are drawn."""

    bodies: tuple[str, ...]
    people: tuple[str, ...]
    topics: tuple[str, ...]
    instruments: tuple[str, ...]
    sources: tuple[str, ...]
    cities: tuple[str, ...]
    printed_names: tuple[tuple[str, ...], tuple[str, ...]]
    printed_offices: tuple[tuple[str, ...], tuple[str, ...]]
    summaries: tuple[str, ...]
    notes: tuple[str, ...]


def _strings(values: Iterable[str | None], least: int = 1, most: int = 120) -> tuple[str, ...]:
    """Return each string of some length once."""
    return tuple(dict.fromkeys(each for each in values if each and least <= len(each) <= most))


def _by_script(values: Iterable[str | None]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the strings in Cyrillic, and the others."""
    found = _strings(values)
    cyrillic = tuple(each for each in found if CYRILLIC.search(each))
    return cyrillic, tuple(each for each in found if each not in set(cyrillic))


@cache
def pools() -> Pools:
    """Return what is drawn from, in the order of the shipped records."""
    cw = cis.load()
    rows = [row for meeting in cw.meetings for row in meeting.attendance]
    items = (item.summary for meeting in cw.meetings for item in meeting.agenda)
    statements = (one.summary for meeting in cw.meetings for one in meeting.statements)
    return Pools(
        bodies=tuple(sorted(each.id for each in cw.bodies)),
        people=tuple(sorted(each.id for each in cw.people)),
        topics=tuple(sorted(each.id for each in cw.topics)),
        instruments=tuple(sorted(each.id for each in cw.instruments)),
        sources=tuple(sorted(each.id for each in cw.sources)),
        cities=_strings(place.city for meeting in cw.meetings for place in meeting.places),
        printed_names=_by_script(row.name_as_reported for row in rows),
        printed_offices=_by_script(row.office_as_reported for row in rows),
        summaries=_strings(chain(items, statements), 30),
        notes=_strings((each.note for each in cw.meetings), 30),
    )


class Meetings:
    """A source of random meetings as plain data.

    Attributes:
        bare: Whether half of the citations are the bare id of their source, which a reader takes
            and no writer writes.
    """

    def __init__(self, seed: int = SEED, *, bare: bool = True) -> None:
        self._draw = random.Random(seed)  # noqa: S311 - nothing secret
        self.bare = bare

    def __call__(self, count: int) -> Iterator[Plain]:
        """Draw a number of meetings, each with an id of its own."""
        return (self._meeting(number) for number in range(count))

    def _meeting(self, number: int) -> Plain:
        draw, known = self._draw, pools()
        states = draw.sample(TWELVE, draw.randint(9, 11))
        meeting: Plain = {
            "id": f"drawn-{number:07}",
            "sessions": [{"body": draw.choice(known.bodies), "ordinal": draw.randint(1, 90)}],
            "kind": str(draw.choice(list(terms.MeetingKind))),
            "status": "held",
            "format": str(draw.choice(list(terms.MeetingFormat))),
            "when": self._when(),
            "places": [{"city": draw.choice(known.cities), "country": states[0]}],
            "host": states[0],
            "attendance": [self._row(state) for state in states],
            "agenda": [self._item() for _ in range(draw.randint(3, 5))],
            "statements": [self._statement(state) for state in draw.sample(states, 2)],
            "adopted": [self._adoption(states) for _ in range(2)],
            "plans": [self._plan()],
            "note": draw.choice(known.notes),
            "cites": self._cites(2, supports=("when", "places")),
        }
        self._sometimes(meeting, "inferred", 0.2, lambda: ["format"])
        return meeting

    def _row(self, state: str) -> Plain:
        draw, known = self._draw, pools()
        row: Plain = {
            "participant": state,
            "person": draw.choice(known.people),
            "name_as_reported": self._printed(known.printed_names),
            "level": draw.choice(LEVELS),
            "presence": draw.choice(PRESENCES),
        }
        self._sometimes(
            row, "office_as_reported", 0.5, lambda: self._printed(known.printed_offices)
        )
        self._sometimes(row, "capacities", 0.1, lambda: ["session-chair"])
        self._sometimes(row, "reason_withheld", 0.05, lambda: True)
        self._sometimes(row, "cites", 0.2, lambda: self._cites(1))
        return row

    def _item(self) -> Plain:
        draw, known = self._draw, pools()
        item: Plain = {
            "kind": "item",
            "summary": draw.choice(known.summaries),
            "topics": draw.sample(known.topics, draw.randint(1, 2)),
        }
        self._sometimes(item, "planned", 0.2, lambda: True)
        self._sometimes(item, "cites", 0.5, lambda: self._cites(1))
        return item

    def _statement(self, state: str) -> Plain:
        draw, known = self._draw, pools()
        statement: Plain = {
            "speaker": draw.choice(known.people),
            "participant": state,
            "summary": draw.choice(known.summaries),
            "topics": [draw.choice(known.topics)],
            "cites": self._cites(1),
        }
        figure = {"amount": str(draw.randint(1, 10**9)), "unit": "USD", "bound": "about"}
        self._sometimes(statement, "quantities", 0.2, lambda: [figure])
        return statement

    def _adoption(self, states: list[str]) -> Plain:
        draw, known = self._draw, pools()
        stances = [str(each) for each in terms.Stance]
        return {
            "instrument": draw.choice(known.instruments),
            "outcome": "adopted",
            "stances": [
                {"participant": state, "stance": draw.choice(stances)} for state in states[:8]
            ],
            "cites": self._cites(1),
        }

    def _plan(self) -> Plain:
        days = {"as_of": self._date(), "when": self._when()}
        return {**days, "status": "announced", "cites": self._cites(1)}

    def _cites(self, count: int, supports: tuple[str, ...] = ()) -> list[Any]:
        sources = self._draw.sample(pools().sources, count)
        return [self._cite(source, supports) for source in sources]

    def _cite(self, source: str, supports: tuple[str, ...]) -> Any:
        draw, known = self._draw, pools()
        if draw.random() < 0.5:
            return source if self.bare else {"source": source}
        cite: Plain = {"source": source, "locator": f"p. {draw.randint(1, 99)}"}
        if supports:
            cite["supports"] = list(supports)
        self._sometimes(cite, "according_to", 0.2, lambda: self._printed(known.printed_names))
        return cite

    def _printed(self, pool: tuple[tuple[str, ...], tuple[str, ...]]) -> str:
        return self._draw.choice(pool[self._draw.random() > CYRILLIC_SHARE])

    def _date(self) -> str:
        draw = self._draw
        day = (FIRST + datetime.timedelta(draw.randrange(DAYS))).isoformat()
        return draw.choices((day, day[:7], day[:4], f"{day[:7]}?"), (85, 8, 5, 2))[0]

    def _when(self) -> str:
        draw = self._draw
        if draw.random() < 0.85:
            return self._date()
        first = FIRST + datetime.timedelta(draw.randrange(DAYS))
        return f"{first}/{first + datetime.timedelta(1)}"

    def _sometimes(self, plain: Plain, key: str, odds: float, make: Callable[[], Any]) -> None:
        if self._draw.random() < odds:
            plain[key] = make()


def to_json(value: object) -> bytes:
    """Return compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def lines_of(values: Iterable[object]) -> bytes:
    """Return JSON Lines, one value on each line."""
    return b"".join(to_json(value) + b"\n" for value in values)


@cache
def shipped() -> Plain:
    """Return the shipped records as the plain data of a document."""
    document: Plain = json.loads(codec.dumps(cis.load()))
    return document


def document_of(meetings: Iterable[Plain]) -> Plain:
    """Return a document of the shipped records and further meetings."""
    document = shipped()
    return {**document, "meetings": [*document["meetings"], *meetings]}


def lines_of_document(document: Plain) -> bytes:
    """Return a document as JSON Lines: its metadata, then each record under its kind."""
    header = {key: value for key, value in document.items() if key not in cis.fields.KINDS}
    kinds = [kind for kind in cis.fields.KINDS if kind in document]
    return lines_of([header, *({kind: one} for kind in kinds for one in document[kind])])
