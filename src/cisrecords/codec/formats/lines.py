"""JSON Lines: metadata on the first line, then one record on each line."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import attrs

from cisrecords.codec.formats.header import HEADER_KEYS
from cisrecords.codec.formats.opened import OpenDocument
from cisrecords.codec.formats.text import Repeated, check_size, check_values, parse
from cisrecords.codec.problems.collecting import ProblemCollector, one_of
from cisrecords.codec.problems.paths import child, steps_of
from cisrecords.codec.problems.plain import is_object
from cisrecords.codec.problems.positions import add_in_parts, add_positions, in_json
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields import KINDS
from cisrecords.names import did_you_mean

__all__ = [
    "Line",
    "header_problems",
    "line_problems",
    "lines_of",
    "open_lines",
    "open_values",
    "parse_line",
    "read_lines",
    "split_lines",
]

_RECORD = 'an object with one key, the kind of its record, such as {"states": {"id": "GE", ...}}'
_LONGEST = 100
_MARKS = ",[{\n"


@attrs.frozen
class Line:
    """A line of a file: its number from 1, its string and its plain data."""

    number: int
    text: str
    value: Any

    def with_positions(self, problems: Iterable[Problem], record: str = "") -> list[Problem]:
        """Add line and column to problems.

        `record` is the path of the record of this line in the whole document, if the paths of the
        problems begin with it.
        """
        positioned = list(problems)
        kind = record.partition("[")[0] or "$"
        inner = [
            attrs.evolve(each, path=kind + each.path.removeprefix(record or "$"))
            for each in positioned
        ]
        found = add_positions(self.text, inner, in_json)
        return [
            attrs.evolve(one, line=self.number, column=other.column)
            for one, other in zip(positioned, found, strict=True)
        ]


def lines_of(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Return the metadata of a document, and then each record under its kind."""
    yield {key: value for key, value in document.items() if key in HEADER_KEYS}
    for kind in KINDS:
        for record in document.get(kind, ()):
            yield {kind: record}


def read_lines(data: str | bytes, found: ProblemCollector) -> Iterator[Line]:
    """Read every valid line, and collect the problems of the others; stop if there are too many."""
    for number, piece in enumerate(split_lines(data), 1):
        if found.full:
            return
        try:
            line = parse_line(number, piece)
        except InvalidRecords as error:
            found.take(error, "$")
        else:
            yield line


def split_lines(data: str | bytes) -> list[Any]:
    """Return the lines of a document, or raise `InvalidRecords` if it is too large."""
    check_size(data)
    check_values(data, _MARKS)
    pieces: list[Any] = data.split(b"\n") if isinstance(data, bytes) else data.split("\n")
    return pieces if pieces[-1] else pieces[:-1]


def parse_line(number: int, piece: str | bytes) -> Line:
    """Read one line, whose number counts from 1."""
    try:
        value = parse(piece)
        return Line(number, piece if isinstance(piece, str) else piece.decode(), value)
    except InvalidRecords as error:
        raise InvalidRecords(attrs.evolve(each, line=number) for each in error.problems) from None


def open_lines(data: str | bytes) -> OpenDocument:
    """Open a document of JSON Lines, with the problems of the lines that are not valid."""
    found, homes = ProblemCollector(), dict[str, list[int]]()
    tree: dict[str, Any] = {}
    records: dict[str, list[Any]] = {}
    for line in read_lines(data, found):
        faults = (line_problems if line.number > 1 else header_problems)(line.value)
        found.extend(line.with_positions(faults))
        if line.number == 1:
            tree = line.value if is_object(line.value) else tree
        elif not faults:
            ((kind, record),) = line.value.items()
            homes.setdefault(kind, []).append(line.number)
            records.setdefault(kind, []).append(record)
    for kind in KINDS:
        tree.pop(kind, None)
    tree.update(records)
    return OpenDocument(tree, found.all, partial(_add_positions, data, homes))


def open_values(data: str | bytes) -> OpenDocument:
    """Open a list that has one item on each line."""
    found, numbers, values = ProblemCollector(), list[int](), list[Any]()
    for line in read_lines(data, found):
        numbers.append(line.number)
        values.append(line.value)
    return OpenDocument(values, found.all, partial(_add_positions, data, {"": numbers}))


def header_problems(value: Any) -> list[Problem]:
    """List the problems of the first line, except those of its values."""
    if not is_object(value):
        return [Problem("$", "wrong-type", "an object with the key 'schema'", value)]
    hint = "write each record on a line of its own after the first"
    records = [key for key in value if key in KINDS]
    return [
        Problem(f"$.{key}", "unknown-key", one_of(HEADER_KEYS), value[key], hint) for key in records
    ]


def line_problems(value: Any) -> list[Problem]:
    """List the problems of a later line, except those of the record in it."""
    if not is_object(value) or len(value) != 1:
        return [Problem("$", "wrong-type", _RECORD, value)]
    (key,) = value
    if key in KINDS:
        return _repeated(value)
    near = did_you_mean(key[:_LONGEST], KINDS, 1)
    hint = f"did you mean {near[0]!r}?" if near else ""
    return [Problem(child("$", key), "unknown-key", one_of(KINDS), value[key], hint)]


def _repeated(value: Any) -> list[Problem]:
    hint = "write the key once, and each record on a line of its own"
    again = value.repeated if isinstance(value, Repeated) else ()
    return [
        Problem(child("$", key), "repeated-key", "a key used once", value[key], hint)
        for key in again
    ]


def _add_positions(
    data: str | bytes, homes: dict[str, list[int]], problems: Iterable[Problem]
) -> tuple[Problem, ...]:
    """Add line and column to problems; the lines are read again only if there are any."""
    pieces = split_lines(data)

    def add(number: int, record: str, of_line: list[Problem]) -> list[Problem]:
        piece = pieces[number - 1] if number <= len(pieces) else ""
        text = piece if isinstance(piece, str) else piece.decode(errors="replace")
        return Line(number, text, None).with_positions(of_line, record)

    return add_in_parts(problems, partial(_record_at, homes), add)


def _record_at(homes: dict[str, list[int]], path: str) -> tuple[int, str]:
    """Return the line of a path and the path of its record; the first line for metadata."""
    first, second = (*steps_of(path), None, None)[:2]
    kind, index = ("", first) if isinstance(first, int) else (first, second)
    numbers = homes.get(kind) if isinstance(kind, str) else None
    if numbers is None or not isinstance(index, int) or index >= len(numbers):
        return 1, ""
    return numbers[index], f"$.{kind}[{index}]" if kind else f"$[{index}]"
