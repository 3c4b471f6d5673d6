"""`stream`: records one at a time, for files of any size."""

import os
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord
from cisrecords.codec.convert.bulk import collector_paused
from cisrecords.codec.convert.document import Parts, migrate
from cisrecords.codec.convert.fast import NO_ANSWER, fast_line
from cisrecords.codec.convert.reading import structure
from cisrecords.codec.formats.engine import parser
from cisrecords.codec.formats.forms import Form, form_of
from cisrecords.codec.formats.header import SCHEMA_VERSION
from cisrecords.codec.formats.lines import Line, header_problems, line_problems, parse_line
from cisrecords.codec.problems.collecting import refusal, report_problems
from cisrecords.disk import MOST_BYTES, cannot, open_file
from cisrecords.disk.gzips import unpacked
from cisrecords.errors import FileProblem, InvalidRecords

__all__ = ["stream"]

_CHUNK = 64 * 1024


def stream(path: str | os.PathLike[str]) -> Iterator[AnyRecord]:
    """Read the records of a file of JSON Lines one at a time, in constant memory.

    Each record is checked by itself when it is read. Problems across records are not reported
    (repeated ids, dangling references, claims about missing fields); `validate` and `read` report
    them.

    Args:
        path: A file of JSON Lines (``.jsonl``, ``.jsonl.gz``) of any size, with lines of at most
            64 MiB.

    Returns:
        An iterator over the records, in the order of the file. It ends with `InvalidRecords` at
        the first line that is not valid, with every problem of that line.

    Raises:
        FileProblem: The file is not JSON Lines; or, at the first record, it cannot be read.
        BadQuery: The argument is not a path.
        InvalidRecords: Raised later: a line is not valid; the problems have line and column.
        UnknownSchema: Raised later: the schema version of the first line is unknown or missing.

    Example:
        >>> import tempfile
        >>> from cisrecords.codec import write
        >>> from cisrecords.commonwealth import Commonwealth
        >>> from cisrecords.records import State
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     name = f"{folder}/records.jsonl"
        ...     write(Commonwealth(states=[State(id="GE", names="Georgia")]), name)
        ...     [record.name for record in stream(name)]
        ['Georgia']
    """
    form = form_of(path)
    if form.format != "jsonl":
        raise FileProblem(
            path, "must be a file of JSON Lines (.jsonl or .jsonl.gz); use read() for other files"
        )
    return _records(path, form)


def _records(path: str | os.PathLike[str], form: Form) -> Iterator[AnyRecord]:
    version: int | None = None
    counts = Counter[str]()
    for first, batch in _lines(_pieces(path, form)):
        lines = iter(enumerate(batch, first))
        if version is None:
            version = _version(parse_line(*next(lines)))
        for number, text, found in _read_fast(lines, version):
            if found is NO_ANSWER:
                yield from _read(parse_line(number, text), version, counts)
                continue
            kind, record = found
            counts[kind] += 1
            yield record
    if version is None:
        _version(Line(1, "", {}))


@collector_paused
def _read_fast(lines: Iterable[tuple[int, bytes]], version: int) -> list[tuple[int, bytes, Any]]:
    """Read several lines at once: each line with its kind and its record, or with no answer."""
    if version != SCHEMA_VERSION:
        return [(number, line, NO_ANSWER) for number, line in lines]
    parse = parser()
    return [(number, line, fast_line(line, parse)) for number, line in lines]


def _read(line: Line, version: int, counts: Counter[str]) -> Iterator[AnyRecord]:
    """Read the record of a line by the diagnosing pass, and count it."""
    faults = line_problems(line.value)
    if faults:
        raise InvalidRecords(line.with_positions(faults))
    ((kind, record),) = line.value.items()
    current = migrate({"schema": version, kind: [record]})
    for each, cls in KIND_CLASSES.items():
        for plain in current.get(each, ()):
            yield _structure(line, f"$.{kind}[{counts[kind]}]", plain, cls)
    counts[kind] += 1


def _version(header: Line) -> int:
    """Check the metadata, and return the schema version in it."""
    faults = header_problems(header.value)
    if faults:
        raise InvalidRecords(header.with_positions(faults))
    current = migrate(header.value)
    found = Parts(current).found
    if found.problems:
        raise InvalidRecords(
            header.with_positions(report_problems(found.problems, current, found.rest))
        )
    version: int = header.value["schema"]
    return version


def _structure(line: Line, path: str, record: Any, cls: type[AnyRecord]) -> AnyRecord:
    try:
        structured: AnyRecord = structure(record, cls)
    except InvalidRecords as error:
        problems = [problem.under(path) for problem in error.problems]
        raise InvalidRecords(line.with_positions(problems, path)) from None
    return structured


def _pieces(path: str | os.PathLike[str], form: Form) -> Generator[bytes, None, None]:
    try:
        with open_file(Path(path)) as file:
            yield from unpacked(file) if form.gzipped else _chunks(file)
    except InvalidRecords:
        raise
    except (OSError, ValueError) as error:
        raise cannot(path, "read", error) from error


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _lines(pieces: Iterable[bytes]) -> Iterator[tuple[int, list[bytes]]]:
    """Yield the lines that end in each piece, with the number of the first of them."""
    number, rest_of_line = 1, bytearray()
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        if ended:
            ended[0] = bytes(rest_of_line) + ended[0]
            rest_of_line = bytearray()
            yield number, ended
            number += len(ended)
        rest_of_line += rest
        if len(rest_of_line) > MOST_BYTES:
            hint = "split it into several files"
            error = refusal(
                "too-large", f"a line of at most {MOST_BYTES} bytes", len(rest_of_line), hint
            )
            raise InvalidRecords(attrs.evolve(each, line=number) for each in error.problems)
    if rest_of_line:
        yield number, [bytes(rest_of_line)]
