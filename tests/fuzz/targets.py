"""Fuzz targets: the functions that turn foreign bytes into values, and what must hold for each.

A target takes bytes. They end in a value that keeps its promises or in one of the library's own
errors, whose message can be read. Anything else is a crash.
"""

import json
import math
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import cisrecords as cis
from cisrecords import codec, evidence, records
from cisrecords.archive import KIND_CLASSES
from cisrecords.codec.formats.forms import FORMATS
from cisrecords.codec.formats.text import Repeated, Unreadable
from cisrecords.dates import parse_when
from cisrecords.errors import BadQuery, CisRecordsError, InvalidRecords, UnknownSchema
from cisrecords.names import fold, score

ACROSS = {"dangling-id", "duplicate-id"}
CLASSES: tuple[Any, ...] = (
    *KIND_CLASSES.values(),
    *(cis.MeetingQuery, evidence.Name, evidence.Citation, records.Attendance, records.Adoption),
    *(records.AgendaItem, records.Place, records.Plan, records.Quantity, records.Session),
    *(records.Stance, records.Statement, records.Gap),
    tuple[records.Place, ...],
    tuple[records.Meeting, ...],
)


@contextmanager
def own_errors(*kinds: type[CisRecordsError]) -> Iterator[None]:
    """Accept the errors of the library that a function may raise, if they can be shown."""
    found: list[CisRecordsError] = []
    try:
        yield
    except kinds as error:
        found.append(error)
    assert all(str(error) and repr(error) for error in found)


def when(data: bytes) -> None:
    """Dates and periods: the text is kept, read again the same, and lies between its bounds."""
    text = _text(data)
    for read in (cis.PartialDate, cis.Period, parse_when):
        with own_errors(cis.errors.InvalidDate):
            value = read(text)
            assert value.text == str(value) == text
            assert read(value.text) == value
            assert value.earliest_ordinal <= value.latest_ordinal
            assert (value.earliest is None) == (value.earliest_ordinal == 0)
            assert value.before(value) is not cis.Verdict.YES
            assert value.within(value) is not cis.Verdict.NO
            assert sorted([value, read(text)]) == [value, value]


def names(data: bytes) -> None:
    """Names: folding twice is folding once, only blank text has no key, and every text a score."""
    text = _text(data)
    key = fold(text)
    assert fold(key) == key
    assert bool(key) == bool(text.strip())
    assert score(text, text) == 1
    assert 0 <= score(text, "Ramil Usubov") <= 1


def strict_json(data: bytes) -> None:
    """JSON: what is read is what the standard library reads, where that is strict enough."""
    with own_errors(InvalidRecords):
        tree = codec.parse(data)
        if not _marked(tree):
            assert _same(tree, json.loads(data))


def document(data: bytes) -> None:
    """Documents of each format: `validate` and `loads` agree; what is read can be written."""
    form, text = _form(data)
    problems = codec.validate(text, form)
    assert all(str(problem) for problem in problems)
    assert len(problems) <= 1_001
    with own_errors(InvalidRecords, UnknownSchema):
        found = codec.loads(text, format=form)
        assert not problems
        written = codec.dumps(found, form)
        assert codec.loads(written, format=form) == found
        assert codec.dumps(codec.loads(written, format=form), form) == written
        return
    assert problems
    kept = codec.salvage(text, form)
    reported = {problem.path for problem in kept.problems}  # what is left out may settle others
    own = {problem.path for problem in problems if problem.code not in ACROSS}
    assert all(path.startswith(kept.dropped) for path in own - reported - {"$"})
    assert len(reported) > 1_000 or all(_reaches(reported, path) for path in kept.dropped)
    assert codec.loads(codec.dumps(kept.commonwealth)) == kept.commonwealth


def record(data: bytes) -> None:
    """Single records and tuples of them, in each format: what is read can be written."""
    form, text = _form(data)
    cls, text = CLASSES[text[0] % len(CLASSES) if text else 0], text[1:]
    with own_errors(InvalidRecords):
        found = codec.loads(text, cls, form)
        assert codec.loads(codec.dumps(found, form), cls, form) == found


def query(data: bytes) -> None:
    """Questions to the meetings: written and read again the same, and denied thrice as once."""
    with own_errors(InvalidRecords, BadQuery):
        found = codec.loads(data, cis.MeetingQuery)
        assert codec.loads(codec.dumps(found), cis.MeetingQuery) == found
        assert repr(found)
        assert found & found == found
        assert (found | found) | found == found | found
        assert ~~~found == ~found


def edited(data: bytes) -> None:
    """A fine document with some of its values taken out, doubled, swapped or made strange."""
    tree: Any = json.loads(FINE)
    for step in range(0, min(len(data), 40), 4):
        _edit(tree, *data[step : step + 4].ljust(4, b"\0"))
    document(b"\0" + json.dumps(tree).encode())


def files(data: bytes) -> None:
    """Files of every suffix, which the first byte chooses: every door that takes a path."""
    suffixes = (".json", ".jsonl", ".yaml", ".json.gz", ".jsonl.gz", ".yaml.gz")
    suffix = suffixes[data[0] % len(suffixes) if data else 0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"records{suffix}")
        path.write_bytes(data[1:])
        for door in (codec.validate, codec.read, codec.salvage):
            with own_errors(CisRecordsError):
                door(path)
        with own_errors(CisRecordsError):
            assert all(one.id for one in codec.stream(path))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "when": when,
    "names": names,
    "strict_json": strict_json,
    "document": document,
    "record": record,
    "query": query,
    "edited": edited,
    "files": files,
}

FINE = json.dumps(
    {
        "schema": 1,
        "version": "1",
        "horizon": {"meetings": "2024-01-01"},
        "gaps": [{"text": "Nothing before 1991", "cites": [{"source": "s"}]}],
        "states": [
            {"id": "GE", "names": [{"text": "Georgia"}, {"text": "Грузия", "lang": "ru"}]},
            {"id": "AM", "names": [{"text": "Armenia", "period": "1991/.."}]},
        ],
        "bodies": [{"id": "cis", "kind": "organisation", "names": [{"text": "CIS"}]}],
        "people": [{"id": "p", "names": [{"text": "P"}]}],
        "instruments": [{"id": "i", "kind": "treaty", "names": [{"text": "T"}], "date": "1991"}],
        "acts": [{"id": "a", "state": "GE", "instrument": "i", "kind": "signature"}],
        "meetings": [
            {
                "id": "m",
                "sessions": [{"body": "cis", "ordinal": 1}],
                "when": "1991-12-08/1991-12-09",
                "places": [{"city": "Minsk", "country": "GE"}],
                "attendance": [{"participant": "GE", "presence": "present", "person": "p"}],
                "agenda": [{"summary": "Talk", "planned": True}],
                "statements": [
                    {"participant": "AM", "summary": "Said", "quantities": [{"amount": "1.5"}]}
                ],
                "adopted": [{"instrument": "i", "stances": []}],
                "plans": [{"as_of": "1991-11", "when": "1991-12"}],
                "cites": [{"source": "s", "supports": ["when"]}],
            }
        ],
        "claims": [{"id": "c", "about": "m", "field": "when", "value": "1991", "cites": ["s"]}],
        "sources": [{"id": "s", "kind": "news", "title": "S", "url": "https://example.org/"}],
    }
)
STRANGE: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**53, 10**30, 1.5, 1e300, "", " ", "..", "/", "1991-13"),
    *("GE", "m", "\ud800", "\x00", "a" * 200, [], [[]], {}, {"id": "GE"}, {"": None}),
    *("$", "[..]", "0000", "9999-24", "1991/1990", "attendance[GE].presence", "figure:x"),
)


def _edit(tree: Any, way: int, where: int, what: int, how: int) -> None:
    """Change one place of plain data."""
    places = list(_places(tree))
    if not places:
        return
    holder, key = places[(where * 256 + way) % len(places)]
    kind = how % 5
    if kind == 0:
        holder[key] = STRANGE[what % len(STRANGE)]
    elif kind == 1:
        del holder[key]
    elif kind == 2:
        other, name = places[what * 7 % len(places)]
        holder[key] = json.loads(json.dumps(other[name]))
    elif isinstance(holder, list):
        holder.append(json.loads(json.dumps(holder[key])))
    else:
        holder[str(STRANGE[what % len(STRANGE)])] = holder[key]


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Return every position of plain data, as what holds it and its key there."""
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in list(inside):
        yield tree, key
        if isinstance(value, dict | list):
            yield from _places(value)


def _text(data: bytes) -> str:
    """Read text that may hold lone surrogates, where it begins with what looks like one."""
    try:
        return data.decode("utf-8", "surrogatepass" if data[:1] == b"\xed" else "replace")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _reaches(reported: set[str], dropped: str) -> bool:
    """Check whether a problem lies at what was left out or inside it."""
    return any(path.startswith(dropped) for path in reported)


def _form(data: bytes) -> tuple[str, bytes]:
    """Take a format off the first byte."""
    return FORMATS[data[0] % len(FORMATS) if data else 0], data[1:]


def _marked(tree: Any) -> bool:
    """Check whether plain data holds what strict JSON does not."""
    if isinstance(tree, Repeated | Unreadable):
        return True
    inside = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return any(map(_marked, inside))


def _same(one: Any, other: Any) -> bool:
    """Check whether plain data is equal, types and signs included."""
    if isinstance(one, dict):
        return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float):
        return math.copysign(1, one) == math.copysign(1, other) and one == other
    return type(one) is type(other) and bool(one == other)
