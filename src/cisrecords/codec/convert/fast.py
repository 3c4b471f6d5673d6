"""The fast pass over documents: their records, or no answer.

It reads what is valid. It gives no answer to everything else: the diagnosing pass reads that again,
and decides. Each function calls the steps in their order and returns to none of them.

A tally of colons finds repeated keys: a text has one for each key, and those in its strings.
"""

from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any, cast

from cisrecords.codec.convert.fast_parts import read_parts, record_readers
from cisrecords.codec.convert.generated import REFUSED, Tally, fast_reader
from cisrecords.codec.formats.engine import parser
from cisrecords.codec.formats.folders import FILE_NAMES, HEADER_FILE, stray_files
from cisrecords.codec.formats.forms import FOLDER
from cisrecords.codec.formats.header import HEADER_KEYS
from cisrecords.codec.formats.lines import split_lines
from cisrecords.codec.formats.opening import Content
from cisrecords.codec.formats.text import count_colons
from cisrecords.errors import BadQuery
from cisrecords.fields import KINDS, Checked, spec_of

__all__ = ["NO_ANSWER", "fast_document", "fast_line", "fast_values"]

NO_ANSWER: Any = object()
"""What the fast pass returns if the diagnosing pass must decide."""


def fast_document(content: Content, cls: Any) -> Any:
    """Return the records of a document as an object of a class, such as `Commonwealth`."""
    read = _FORMATS.get(content.format)
    if read is None:
        return NO_ANSWER
    tally = [0]
    try:
        values = read(content, tally)
        return NO_ANSWER if tally[0] else cls(**values)
    except BadQuery:
        raise  # the environment names an unknown engine
    except REFUSED:
        return NO_ANSWER


def fast_values(data: str | bytes, annotation: Any, format: str) -> Any:  # noqa: A002
    """Return a record, or a tuple of records of one class, from JSON or JSON Lines."""
    try:
        spec = spec_of(annotation)
        of_one = spec.item or spec
        if format == "yaml" or of_one.optional or not issubclass(of_one.type, Checked):
            return NO_ANSWER
        lines = split_lines(data) if format == "jsonl" and spec.item else None
        colons, tally, parse = count_colons(data), [0], parser()
        read = fast_reader(of_one.type)
        plain: Any = parse(data) if lines is None else map(parse, lines)
        if spec.item is None:
            value = read(plain, tally)
        elif lines is None and type(plain) is not list:
            return NO_ANSWER
        else:
            value = tuple(map(read, cast(Iterable[Any], plain), repeat(tally)))
    except BadQuery:
        raise
    except REFUSED:
        return NO_ANSWER
    return value if colons == tally[0] else NO_ANSWER


def fast_line(line: bytes, parse: Callable[[bytes], Any]) -> Any:
    """Return the kind and the record of a line after the first."""
    try:
        colons, tally = count_colons(line), [1]
        ((kind, plain),) = parse(line).items()
        found = kind, record_readers()[kind](plain, tally)
    except REFUSED:
        return NO_ANSWER
    return found if colons == tally[0] and kind in KINDS else NO_ANSWER


def _json(content: Content, tally: Tally) -> dict[str, Any]:
    tally[0] -= count_colons(content.data)
    return read_parts(parser()(content.data), tally)


def _json_lines(content: Content, tally: Tally) -> dict[str, Any]:
    values: dict[str, Any] = {kind: [] for kind in KINDS}
    first, *lines = split_lines(content.data)
    tally[0] += len(lines) - count_colons(content.data)
    parse = parser()
    header = parse(first)
    if not header.keys() <= _HEADER:
        raise ValueError
    values |= read_parts(header, tally)
    readers = record_readers()
    for line in lines:
        ((kind, plain),) = parse(line).items()
        values[kind].append(readers[kind](plain, tally))
    return values


def _folder(content: Content, tally: Tally) -> dict[str, Any]:
    if stray_files(content.strays):
        raise ValueError
    tally[0] -= sum(map(count_colons, content.data.values())) + len(content.data) - 1
    parse = parser()
    header = parse(content.data[HEADER_FILE])
    if not header.keys() <= _HEADER:
        raise ValueError
    for name, data in content.data.items():
        if name != HEADER_FILE:
            header[FILE_NAMES[name]] = parse(data)
    return read_parts(header, tally)


_HEADER = frozenset(HEADER_KEYS)
_FORMATS = {"json": _json, "jsonl": _json_lines, FOLDER: _folder}
