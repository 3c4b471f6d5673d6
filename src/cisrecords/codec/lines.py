"""JSON Lines: a head, then one record a line, so that a file can be read as it comes in."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import attrs

from cisrecords.codec.document import HEAD
from cisrecords.codec.gather import Gathered, one_of
from cisrecords.codec.opened import Opened
from cisrecords.codec.paths import child, steps_of
from cisrecords.codec.plain import is_object
from cisrecords.codec.positions import in_json, placed
from cisrecords.codec.text import Repeated, check_size, check_values, parse
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields import KINDS
from cisrecords.names import did_you_mean

__all__ = [
    "Line",
    "a_line",
    "faults_of_head",
    "faults_of_record",
    "lines_of",
    "open_lines",
    "open_values",
    "read_lines",
    "to_lines",
]

_ENCODE = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(", ", ": ")
).encode
_RECORD = 'an object with one key, the kind of its record, such as {"states": {"id": "GE", ...}}'
_LONGEST = 100
_MARKS = ",[{\n"


@attrs.frozen
class Line:
    """A line of a file, read.

    Attributes:
        number: Its number, from 1.
        text: The line as it stands.
        value: The plain data that it is.

    Example:
        >>> Line(2, '{"states": {}}', {"states": {}}).number
        2
    """

    number: int
    text: str
    value: Any

    def placed(self, problems: Iterable[Problem], record: str = "") -> list[Problem]:
        """Say where in the line problems stand.

        Args:
            problems: The problems.
            record: The path in the whole document of the record of the line, where their paths
                begin with it.

        Returns:
            The problems, in their order.

        Example:
            >>> line = Line(7, '{"states": {"id": 5}}', None)
            >>> line.placed([Problem("$.states.id", "c", "e")])[0].column
            19
        """
        given = list(problems)
        kind = record.partition("[")[0] or "$"
        inner = [
            attrs.evolve(each, path=kind + each.path.removeprefix(record or "$")) for each in given
        ]
        found = placed(self.text, inner, in_json)
        return [
            attrs.evolve(one, line=self.number, column=other.column)
            for one, other in zip(given, found, strict=True)
        ]


def to_lines(values: Iterable[Any]) -> str:
    r"""Write plain data as JSON Lines.

    Args:
        values: What each line is.

    Returns:
        The text, each line ended by a newline.

    Example:
        >>> to_lines([{"schema": 1}, {"topics": {"id": "trade"}}])
        '{"schema": 1}\n{"topics": {"id": "trade"}}\n'
    """
    return "".join(f"{_ENCODE(value)}\n" for value in values)


def lines_of(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Lay a document out in lines.

    Args:
        document: The plain data of a document.

    Yields:
        The head, then each record under its kind.

    Example:
        >>> list(lines_of({"schema": 1, "topics": [{"id": "trade"}]}))
        [{'schema': 1}, {'topics': {'id': 'trade'}}]
    """
    yield {key: value for key, value in document.items() if key in HEAD}
    for kind in KINDS:
        for record in document.get(kind, ()):
            yield {kind: record}


def read_lines(data: str | bytes, found: Gathered) -> Iterator[Line]:
    r"""Read every line that can be read.

    Args:
        data: The text, or its bytes in UTF-8; a last newline ends the last line.
        found: Where the problems of the lines that are no JSON go; where it is full, the lines
            end.

    Yields:
        The lines.

    Raises:
        InvalidRecords: It is too large.

    Example:
        >>> [line.number for line in read_lines('{"schema": 1}\n{"sta\n{}', Gathered())]
        [1, 3]
    """
    check_size(data)
    check_values(data, _MARKS)
    for number, piece in enumerate(_split(data), 1):
        if found.full:
            return
        try:
            line = a_line(number, piece)
        except InvalidRecords as error:
            found.take(error, "$")
        else:
            yield line


def _split(data: str | bytes) -> list[Any]:
    pieces: list[Any] = data.split(b"\n") if isinstance(data, bytes) else data.split("\n")
    return pieces if pieces[-1] else pieces[:-1]


def a_line(number: int, piece: str | bytes) -> Line:
    """Read one line.

    Args:
        number: Its number, from 1.
        piece: Its text, or its bytes in UTF-8, without the newline.

    Returns:
        The line.

    Raises:
        InvalidRecords: It is no JSON.

    Example:
        >>> a_line(1, "[]").value
        []
    """
    try:
        value = parse(piece)
        return Line(number, piece if isinstance(piece, str) else piece.decode(), value)
    except InvalidRecords as error:
        raise InvalidRecords(attrs.evolve(each, line=number) for each in error.problems) from None


def open_lines(data: str | bytes) -> Opened:
    r"""Open a document of JSON Lines.

    Args:
        data: The text, or its bytes in UTF-8.

    Returns:
        The document, with the problems of the lines that could not be taken into it.

    Raises:
        InvalidRecords: It is too large.

    Example:
        >>> open_lines('{"schema": 1}\n{"topics": {"id": "trade"}}\n').tree
        {'schema': 1, 'topics': [{'id': 'trade'}]}
    """
    found, homes = Gathered(), dict[str, list[int]]()
    tree: dict[str, Any] = {}
    records: dict[str, list[Any]] = {}
    for line in read_lines(data, found):
        faults = (faults_of_record if line.number > 1 else faults_of_head)(line.value)
        found.extend(line.placed(faults))
        if line.number == 1:
            tree = line.value if is_object(line.value) else tree
        elif not faults:
            ((kind, record),) = line.value.items()
            homes.setdefault(kind, []).append(line.number)
            records.setdefault(kind, []).append(record)
    for kind in KINDS:
        tree.pop(kind, None)
    tree.update(records)
    return Opened(tree, found.all, partial(_placed, data, homes))


def open_values(data: str | bytes) -> Opened:
    r"""Open a list that has one item a line.

    Args:
        data: The text, or its bytes in UTF-8.

    Returns:
        The list.

    Raises:
        InvalidRecords: It is too large.

    Example:
        >>> open_values('{"id": "GE"}\n{"id": "AM"}').tree
        [{'id': 'GE'}, {'id': 'AM'}]
    """
    found, numbers, values = Gathered(), list[int](), list[Any]()
    for line in read_lines(data, found):
        numbers.append(line.number)
        values.append(line.value)
    return Opened(values, found.all, partial(_placed, data, {"": numbers}))


def faults_of_head(value: Any) -> list[Problem]:
    """Tell what is wrong with the first line, but for the values in it.

    Args:
        value: The plain data of the line.

    Returns:
        The problems.

    Example:
        >>> [problem.path for problem in faults_of_head({"schema": 1, "acts": []})]
        ['$.acts']
    """
    if not is_object(value):
        return [Problem("$", "wrong-type", "an object with the key 'schema'", value)]
    mend = "the head has no such key; each record stands on a line of its own"
    records = [key for key in value if key in KINDS]
    return [Problem(f"$.{key}", "unknown-key", one_of(HEAD), value[key], mend) for key in records]


def faults_of_record(value: Any) -> list[Problem]:
    """Tell what is wrong with a line after the first, but for the record in it.

    Args:
        value: The plain data of the line.

    Returns:
        The problems.

    Example:
        >>> faults_of_record({"topics": {"id": "trade"}})
        []
    """
    if not is_object(value) or len(value) != 1:
        return [Problem("$", "wrong-type", _RECORD, value)]
    (key,) = value
    if key in KINDS:
        return _repeated(value)
    near = did_you_mean(key[:_LONGEST], KINDS, 1)
    mend = f"did you mean {near[0]!r}?" if near else ""
    return [Problem(child("$", key), "unknown-key", one_of(KINDS), value[key], mend)]


def _repeated(value: Any) -> list[Problem]:
    mend = "write the key once, and each record on a line of its own"
    again = value.repeated if isinstance(value, Repeated) else ()
    return [
        Problem(child("$", key), "repeated-key", "a key used once", value[key], mend)
        for key in again
    ]


def _placed(
    data: str | bytes, homes: dict[str, list[int]], problems: Iterable[Problem]
) -> tuple[Problem, ...]:
    """Say where problems stand; the lines are only looked at again where there are any."""
    given, pieces = list(problems), _split(data)
    by_line: dict[int, tuple[str, list[int]]] = {}
    for place, problem in enumerate(given):
        number, record = _home(homes, problem.path)
        by_line.setdefault(number, (record, []))[1].append(place)
    for number, (record, places) in by_line.items():
        piece = pieces[number - 1] if number <= len(pieces) else ""
        text = piece if isinstance(piece, str) else piece.decode(errors="replace")
        found = Line(number, text, None).placed([given[place] for place in places], record)
        for place, problem in zip(places, found, strict=True):
            given[place] = problem
    return tuple(given)


def _home(homes: dict[str, list[int]], path: str) -> tuple[int, str]:
    """Return the line of a path, and the path of its record; the head where it is in none."""
    first, second = (*steps_of(path), None, None)[:2]
    kind, index = ("", first) if isinstance(first, int) else (first, second)
    numbers = homes.get(kind) if isinstance(kind, str) else None
    if numbers is None or not isinstance(index, int) or index >= len(numbers):
        return 1, ""
    return numbers[index], f"$.{kind}[{index}]" if kind else f"$[{index}]"
