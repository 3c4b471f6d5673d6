"""The fast pass over documents: their records, or no answer.

It reads what is valid. It gives no answer to everything else: the diagnosing pass reads that again,
and decides.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from cisrecords.archive import KIND_CLASSES, Horizon, Knowledge
from cisrecords.codec.convert.generated import (
    KNOWN,
    REFUSED,
    FastReader,
    Tally,
    fast_reader,
)
from cisrecords.codec.formats.engine import parser
from cisrecords.codec.formats.folders import FILE_NAMES, stray_files
from cisrecords.codec.formats.forms import FOLDER
from cisrecords.codec.formats.header import HEADER_KEYS, SCHEMA_VERSION
from cisrecords.codec.formats.lines import split_lines
from cisrecords.codec.formats.opening import Content
from cisrecords.codec.formats.text import check_size, check_values
from cisrecords.fields import KINDS, Checked, bad_character, spec_of
from cisrecords.records import Gap

__all__ = ["NO_ANSWER", "fast_document", "fast_lines", "fast_values", "read_line"]

_CLASSES: dict[str, Any] = dict(KIND_CLASSES)

NO_ANSWER: Any = object()
"""What the fast pass returns if the diagnosing pass must decide."""


def fast_document(content: Content, cls: Any) -> Any:
    """Return the records of a document as an object of a class, such as `Commonwealth`."""
    read = _FORMATS.get(content.format)
    if read is None:
        return NO_ANSWER
    try:
        return cls(**read(content))
    except REFUSED:
        return NO_ANSWER


def fast_values(data: str | bytes, annotation: Any, format: str) -> Any:  # noqa: A002
    """Return a record, or a tuple of records of one class, from JSON or JSON Lines."""
    try:
        spec = spec_of(annotation)
        of_one = spec.item or spec
        if format == "yaml" or of_one.optional or not issubclass(of_one.type, Checked):
            return NO_ANSWER
        if format == "jsonl" and spec.item:
            return tuple(map(fast_lines(fast_reader(of_one.type)), split_lines(data)))
        check_size(data)
        check_values(data)
        read = _list_reader(of_one.type) if spec.item else fast_reader(of_one.type)
        return fast_lines(read)(data)
    except REFUSED:
        return NO_ANSWER


def fast_lines(read: FastReader) -> Callable[[str | bytes], Any]:
    """Return a function that reads one text of JSON after the other.

    It raises one of `REFUSED` for a text that may not be valid.
    """
    parse = parser()

    def read_text(text: str | bytes) -> Any:
        tally = [0]
        value = read(parse(text), tally)
        colons = text.count(":") if isinstance(text, str) else text.count(b":")
        if colons != tally[0]:
            raise ValueError  # a key is repeated, or a colon is written as an escape
        return value

    return read_text


def read_line(plain: Any, tally: Tally) -> tuple[str, Any]:
    """Return the kind and the record of a line after the first."""
    ((kind, record),) = plain.items()
    tally[0] += 1
    return kind, fast_reader(_CLASSES[kind])(record, tally)


def _json(content: Content) -> dict[str, Any]:
    check_size(content.data)
    check_values(content.data)
    values: dict[str, Any] = fast_lines(_read_document(_parts()))(content.data)
    return values


def _json_lines(content: Content) -> dict[str, Any]:
    first, *lines = split_lines(content.data)
    values: dict[str, Any] = fast_lines(_read_document(_header_parts()))(first)
    lists: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for kind, record in map(fast_lines(read_line), lines):
        lists[kind].append(record)
    return {**values, **{kind: tuple(records) for kind, records in lists.items()}}


def _folder(content: Content) -> dict[str, Any]:
    if stray_files(content.strays):
        raise ValueError
    values: dict[str, Any] = {}
    for name, data in content.data.items():
        kind = FILE_NAMES[name]
        check_size(data)
        check_values(data)
        if kind is None:
            values |= fast_lines(_read_document(_header_parts()))(data)
        else:
            values[kind] = fast_lines(_parts()[kind])(data)
    return values


_FORMATS = {"json": _json, "jsonl": _json_lines, FOLDER: _folder}


def _read_document(readers: dict[str, FastReader]) -> FastReader:
    def read(plain: Any, tally: Tally) -> dict[str, Any]:
        tally[0] += len(plain)
        values = {key: readers[key](value, tally) for key, value in plain.items()}
        del values["schema"]
        return values

    return read


@cache
def _parts() -> dict[str, FastReader]:
    """Return the reader of the value of each key of a document."""
    return {
        "schema": _schema,
        "version": _version,
        "horizon": _horizon,
        "gaps": _list_reader(Gap),
        "knowledge": fast_reader(Knowledge),
        "retired": _retired,
        **{kind: _list_reader(cls) for kind, cls in _CLASSES.items()},
    }


def _header_parts() -> dict[str, FastReader]:
    return {key: _parts()[key] for key in HEADER_KEYS}


def _list_reader(cls: Any) -> FastReader:
    read_one = fast_reader(cls)

    def read(plain: Any, tally: Tally) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise TypeError
        return tuple([read_one(each, tally) for each in plain])

    return read


def _schema(plain: Any, _: Tally) -> None:
    if type(plain) is not int or plain != SCHEMA_VERSION:
        raise ValueError


def _version(plain: Any, tally: Tally) -> str:
    if type(plain) is not str or bad_character(plain):
        raise ValueError
    tally[0] += plain.count(":")
    return plain


def _horizon(plain: Any, tally: Tally) -> Horizon:
    tally[0] += len(plain)
    return Horizon({kind: KNOWN["date"][day] for kind, day in plain.items()})


def _retired(plain: Any, tally: Tally) -> dict[str, str]:
    tally[0] += len(plain)
    return {old: KNOWN["id"][new] for old, new in plain.items()}
