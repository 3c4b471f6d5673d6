"""The tasks of the codec benchmarks: each reads or writes the same meetings as the others.

A group is a set of tasks that take turns. Its first name is ours; a ratio of the tables is over
one of its bases.
"""

import copy
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import attrs

from benchmarks.codec_peers import peers
from benchmarks.meetings import (
    Meetings,
    Plain,
    document_of,
    lines_of,
    lines_of_document,
    to_json,
)
from benchmarks.rounds import Task
from cisrecords import Meeting, codec
from cisrecords.errors import InvalidRecords

EVERY = 10
"""A bad document has a fault in one of so many meetings."""
KINDS = 9
"""How many kinds of faults there are."""
MISSING = object()


@attrs.frozen
class Group:
    """Tasks that take turns.

    Attributes:
        title: The heading of its table.
        tasks: The tasks by name; those of a peer begin with its name.
        bases: The names of tasks over which ratios are taken.
        unit: The unit of the table.
        scale: How many of that unit a second of a call is.
        sort: What a task is of, by its name; a ratio is over a base of the same sort.
    """

    title: str
    tasks: dict[str, Task]
    bases: tuple[str, ...]
    unit: str
    scale: float
    sort: Callable[[str], str] = attrs.field(default=lambda _: "")


def break_meeting(meeting: Plain, number: int) -> None:
    """Put a fault into a meeting, of the kinds in turn."""
    row, stance = meeting["attendance"][0], meeting["adopted"][0]["stances"][0]
    kinds: list[tuple[Plain, str, Any]] = [
        (row, "presense", "present"),
        (meeting["sessions"][0], "ordinal", "8"),
        (meeting, "status", "hold"),
        (meeting, "when", "2020-13-45"),
        (row, "name_as_reported", " "),
        (meeting["agenda"][0], "topics", "trade"),
        (row, "person", "nobody of this name"),
        (row, "person", "nobody-of-this-name"),
        (stance, "stance", MISSING),
    ]
    part, key, value = kinds[number % KINDS]
    part[key] = value
    if value is MISSING:
        del part[key]


def broken(meetings: list[Plain], faults: int) -> list[Plain]:
    """Return meetings of which some, evenly spread, have one fault each."""
    found = copy.deepcopy(meetings)
    step = len(found) // faults
    for number in range(faults):
        break_meeting(found[number * step + step // 2], number)
    return found


def refused(data: bytes) -> InvalidRecords | None:
    """Read meetings from JSON Lines, and return the error with all problems."""
    try:
        codec.loads(data, tuple[Meeting, ...], "jsonl")
    except InvalidRecords as error:
        return error
    return None


def decode(count: int, folder: Path) -> Group:
    """Read meetings from JSON Lines, and from an array."""
    meetings = list(Meetings()(count))
    data, array = lines_of(meetings), to_json(meetings)
    path = folder / "meetings.jsonl"
    path.write_bytes(lines_of([{"schema": 1}, *({"meetings": one} for one in meetings)]))
    many = tuple[Meeting, ...]
    tasks: dict[str, Task] = {
        "cisrecords, JSON Lines": lambda: codec.loads(data, many, "jsonl"),
        "cisrecords, `stream` of a file": lambda: list(codec.stream(path)),
        "cisrecords, array": lambda: codec.loads(array, many),
    }
    for name, peer in peers().items():
        tasks[f"{name}, a line at a time"] = partial(peer.read_lines, data)
        tasks[f"{name}, array"] = partial(peer.read_array, array)
    bases = ("pydantic, a line at a time", "pydantic, array", "msgspec, a line at a time")
    return Group("Reading meetings", tasks, bases, "µs a meeting", 1e6 / count)


def document(count: int, folder: Path) -> Group:
    """Read the shipped records and meetings as a whole, checked across records by us alone."""
    del folder
    whole = document_of(Meetings()(count))
    data, rows = to_json(whole), lines_of_document(whole)
    tasks: dict[str, Task] = {
        "cisrecords, JSON": lambda: codec.loads(data),
        "cisrecords, JSON Lines": lambda: codec.loads(rows, format="jsonl"),
    }
    for name, peer in peers().items():
        if peer.read_document is not None:
            tasks[f"{name}, JSON"] = partial(peer.read_document, data)
    bases = ("pydantic, JSON", "msgspec, JSON")
    title = f"Reading a whole document: the shipped records and {count:,} meetings"
    return Group(title, tasks, bases, "ms", 1e3)


def encode(count: int, folder: Path) -> Group:
    """Write meetings as JSON Lines."""
    del folder
    data = lines_of(Meetings(bare=False)(count))
    records = codec.loads(data, tuple[Meeting, ...], "jsonl")
    tasks: dict[str, Task] = {"cisrecords": lambda: codec.dumps(records, "jsonl")}
    for name, peer in peers().items():
        tasks[name] = partial(peer.write_lines, peer.read_lines(data))
    bases = ("pydantic", "msgspec")
    return Group("Writing JSON Lines", tasks, bases, "µs a meeting", 1e6 / count)


def canonical(count: int, folder: Path) -> Group:
    """Write canonical JSON, beside the compact JSON of peers with the same content."""
    del folder
    plain = list(Meetings(bare=False)(count))
    whole = to_json(document_of(plain))
    records = codec.loads(lines_of(plain), tuple[Meeting, ...], "jsonl")
    dataset = codec.loads(whole)
    tasks: dict[str, Task] = {
        "cisrecords, meetings": lambda: codec.dumps(records),
        "cisrecords, whole document": lambda: codec.dumps(dataset),
    }
    for name, peer in peers().items():
        array = peer.read_array(to_json(plain))
        tasks[f"{name}, meetings"] = partial(peer.write_array, array)
        if peer.read_document is not None and peer.write_document is not None:
            tasks[f"{name}, whole document"] = partial(
                peer.write_document, peer.read_document(whole)
            )
    bases = ("pydantic, meetings", "pydantic, whole document")
    title = f"Writing canonical JSON: {count:,} meetings, and all records with them"
    return Group(title, tasks, bases, "ms", 1e3, lambda name: name.partition(", ")[2])


def bad(count: int, folder: Path) -> Group:
    """Report every problem of a document, beside a good one of its size."""
    del folder
    meetings = list(Meetings()(count))
    texts = {
        "good": meetings,
        "one fault": broken(meetings, 1),
        "a fault in every tenth": broken(meetings, count // EVERY),
    }
    tasks: dict[str, Task] = {}
    for form, pack in (("json", to_json), ("jsonl", lines_of_document)):
        for what, plain in texts.items():
            data = pack(document_of(plain))
            if what == "good":
                tasks[f"{form}, good, `loads`"] = partial(codec.loads, data, format=form)
            tasks[f"{form}, {what}, `validate`"] = partial(codec.validate, data, form)
    for what, plain in texts.items():
        tasks[f"meetings, {what}, `loads`"] = partial(refused, lines_of(plain))
    bases = ("json, good, `loads`", "jsonl, good, `loads`", "meetings, good, `loads`")
    title = f"All problems of a document: the shipped records and {count:,} meetings"
    return Group(title, tasks, bases, "ms", 1e3, lambda name: name.partition(", ")[0])


GROUPS: dict[str, Callable[[int, Path], Group]] = {
    "decode": decode,
    "document": document,
    "encode": encode,
    "canonical": canonical,
    "bad": bad,
}
