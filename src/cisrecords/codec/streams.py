"""`stream`: records one at a time, whatever the size of the file."""

import os
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord
from cisrecords.codec.converter import converter
from cisrecords.codec.disk import cannot, open_file
from cisrecords.codec.document import migrated, structured
from cisrecords.codec.forms import Form, form_of
from cisrecords.codec.gather import refused, told
from cisrecords.codec.gzips import unpacked
from cisrecords.codec.lines import Line, a_line, faults_of_head, faults_of_record
from cisrecords.codec.text import MOST_BYTES
from cisrecords.errors import FileProblem, InvalidRecords

__all__ = ["stream"]

_CHUNK = 64 * 1024


def stream(path: str | os.PathLike[str]) -> Iterator[AnyRecord]:
    """Read the records of a file of JSON Lines one at a time, in constant memory.

    Each record is checked by itself, when it is its turn. What shows only where records are seen
    together is not: ids used twice, references to nothing, and claims about fields that are not
    there; `validate` and `read` tell these.

    Args:
        path: A file of JSON Lines (``.jsonl``, ``.jsonl.gz``) of any size, each of its lines at
            most 64 MiB.

    Returns:
        An iterator over the records, in the order of the file. It raises `InvalidRecords` at the
        first line that is not valid, with every problem of that line; nothing comes after it.

    Raises:
        FileProblem: The file is none of JSON Lines; raised later, when it is first read from,
            where it cannot be read.
        BadQuery: It is no path.
        InvalidRecords: Raised later: a line is not valid; line and column are told.
        UnknownSchema: Raised later: the first line names no schema version that is known.

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
        raise FileProblem(path, "only files of JSON Lines can be streamed (.jsonl, .jsonl.gz)")
    return _records(path, form)


def _records(path: str | os.PathLike[str], form: Form) -> Iterator[AnyRecord]:
    lines = _lines(_pieces(path, form))
    version = _version(next(lines, Line(1, "", {})))
    counts: Counter[str] = Counter()
    for line in lines:
        faults = faults_of_record(line.value)
        if faults:
            raise InvalidRecords(line.placed(faults))
        ((kind, record),) = line.value.items()
        current = migrated({"schema": version, kind: [record]})
        for each, cls in KIND_CLASSES.items():
            for given in current.get(each, ()):
                yield _structured(line, f"$.{kind}[{counts[kind]}]", given, cls)
        counts[kind] += 1


def _version(head: Line) -> int:
    """Check the head, and return the schema version that it names."""
    faults = faults_of_head(head.value)
    if faults:
        raise InvalidRecords(head.placed(faults))
    current = migrated(head.value)
    _, found = structured(current)
    if found.problems:
        raise InvalidRecords(head.placed(told(found.problems, current, found.rest)))
    version: int = head.value["schema"]
    return version


def _structured(line: Line, path: str, record: Any, cls: type[AnyRecord]) -> AnyRecord:
    try:
        made: AnyRecord = converter().structure(record, cls)
    except InvalidRecords as error:
        problems = [problem.under(path) for problem in told(error.problems, record)]
        raise InvalidRecords(line.placed(problems, path)) from None
    return made


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


def _lines(pieces: Iterable[bytes]) -> Iterator[Line]:
    number, held = 1, bytearray()
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for part in ended:
            yield a_line(number, bytes(held) + part)
            number, held = number + 1, bytearray()
        held += rest
        if len(held) > MOST_BYTES:
            mend = "split it into several files"
            error = refused("too-large", f"a line of at most {MOST_BYTES} bytes", len(held), mend)
            raise InvalidRecords(attrs.evolve(each, line=number) for each in error.problems)
    if held:
        yield a_line(number, bytes(held))
