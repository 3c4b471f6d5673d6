"""The fast readers of the parts of a document: its metadata, and its lists of records."""

from collections.abc import Iterable
from functools import cache
from itertools import repeat
from typing import Any

from cisrecords.archive import KIND_CLASSES, Horizon, Knowledge
from cisrecords.codec.convert.generated import KNOWN, FastReader, Tally, fast_reader
from cisrecords.codec.formats.header import SCHEMA_VERSION
from cisrecords.fields import bad_character
from cisrecords.records import Gap

__all__ = ["read_parts", "record_readers"]


def read_parts(plain: Any, tally: Tally) -> dict[str, Any]:
    """Return the parts of a document by their keys, without its schema version.

    The metadata come first, so that only generated code runs after them.
    """
    tally[0] += len(plain)
    values = {key: read(plain[key], tally) for key, read in _METADATA.items() if key in plain}
    del values["schema"]
    readers = record_readers()
    for key, value in plain.items():
        if key in _METADATA:
            continue
        read = readers[key]
        records: Iterable[Any] = value
        if key == "knowledge":
            values[key] = read(value, tally)
        elif type(value) is list:
            values[key] = tuple(map(read, records, repeat(tally)))
        else:
            raise TypeError
    return values


@cache
def record_readers() -> dict[str, FastReader]:
    """Return the reader of a record under each key of a document that holds records."""
    classes: dict[str, Any] = {**KIND_CLASSES, "gaps": Gap, "knowledge": Knowledge}
    return {key: fast_reader(cls) for key, cls in classes.items()}


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


_METADATA: dict[str, FastReader] = {
    "schema": _schema,
    "version": _version,
    "horizon": _horizon,
    "retired": _retired,
}
