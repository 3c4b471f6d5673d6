"""Both passes over a document, side by side: what tests of one verdict share."""

import copy
import json
from collections.abc import Iterator
from contextlib import contextmanager
from types import GenericAlias
from typing import Any

import attrs
import pytest

from cisrecords import evidence, records
from cisrecords.archive import Knowledge
from cisrecords.codec import dumps
from cisrecords.codec.convert.document import build_opened
from cisrecords.codec.convert.fast import NO_ANSWER, fast_document, fast_values
from cisrecords.codec.convert.reading import structure
from cisrecords.codec.formats.engine import VARIABLE
from cisrecords.codec.formats.lines import open_values
from cisrecords.codec.formats.opened import OpenDocument, open_json
from cisrecords.codec.formats.opening import Content
from cisrecords.codec.formats.text import Repeated
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import InvalidRecords
from cisrecords.fields import Checked, Spec, specs

ENGINES = ("stdlib", "msgspec", "orjson")
CLASSES: list[type[Any]] = [
    Knowledge,
    *(
        cls
        for room in (evidence, records)
        for cls in (getattr(room, name) for name in room.__all__)
        if isinstance(cls, type) and issubclass(cls, Checked) and attrs.has(cls)
    ),
]


class Slow(dict[str, Any]):
    """An object that no fast reader takes."""


def slowed(plain: Any) -> Any:
    """Return plain data with objects that only the diagnosing pass reads."""
    if isinstance(plain, list):
        return [slowed(each) for each in plain]
    if isinstance(plain, Repeated):
        plain.update({key: slowed(value) for key, value in plain.items()})
        return plain
    if isinstance(plain, dict):
        return Slow({key: slowed(value) for key, value in plain.items()})
    return plain


def diagnosed(opened: OpenDocument, cls: Any) -> Any:
    """Read an open document by the diagnosing pass alone."""
    slow = attrs.evolve(opened, tree=slowed(opened.tree))
    if cls is Commonwealth:
        return build_opened(slow, cls)
    if opened.problems:
        raise InvalidRecords(opened.problems)
    return structure(slow.tree, cls)


@contextmanager
def chosen(name: str) -> Iterator[None]:
    """Choose an engine for a block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, name)
        yield


def many(cls: Any) -> Any:
    """Return the annotation of a tuple of records of a class."""
    return GenericAlias(tuple, (cls, ...))


def fast(data: Any, cls: Any, format: str) -> Any:  # noqa: A002
    """Return the answer of the fast pass."""
    if cls is Commonwealth:
        return fast_document(Content(format, data), cls)
    return fast_values(data, cls, format)


def opened(data: Any, cls: Any, format: str) -> OpenDocument:  # noqa: A002
    """Parse a document for the diagnosing pass."""
    if cls is Commonwealth:
        return Content(format, data).opened()
    as_lines = format == "jsonl" and not isinstance(cls, type)
    return open_values(data) if as_lines else open_json(data)


def check(data: Any, cls: Any, format: str) -> list[Any]:  # noqa: A002
    """Check that what the fast pass answers, with any engine, is the answer of the other pass."""
    answers: list[Any] = []
    for engine in ENGINES:
        with chosen(engine):
            answers.append(fast(data, cls, format))
    found = [answer for answer in answers if answer is not NO_ANSWER]
    if found:
        expected = diagnosed(opened(data, cls, format), cls)
        assert [expected] * len(found) == found
        assert {dumps(expected)} == set(map(dumps, found))
    return answers


def answered(data: Any, cls: Any, format: str) -> None:  # noqa: A002
    """Check that the fast pass gives the answer of the other pass, and gives it with any engine."""
    for each in (data, data.encode()):
        assert not any(answer is NO_ANSWER for answer in check(each, cls, format))


LEAVES: dict[str, Any] = {
    "text": 'a: "b"',
    "integer": 5,
    "yes-no": True,
    "date": "2020-11",
    "period": "2008/..",
    "when": "2020-11-18/2020-11-19",
    "amount": "1.50",
}
SPECIAL: dict[str, Any] = {
    "Claim.field": "figure:members",
    "Source.copy_of": "a-2",
    "Meeting.inferred": ["kind"],
}


def full(cls: Any) -> dict[str, Any]:
    """Return the plain data of a record with every field."""
    special = copy.deepcopy(SPECIAL)
    return {name: special.get(f"{cls.__name__}.{name}", _full(spec)) for name, spec in specs(cls)}


def _full(spec: Spec) -> Any:
    if spec.item is not None:
        return [_full(spec.item)]
    if spec.shape == "record":
        return full(spec.type)
    if spec.shape == "term":
        return next(iter(spec.type)).value
    return LEAVES.get(spec.shape, "a-1")


def texts_of(plain: Any) -> list[str]:
    """Return plain data as JSON: with escapes, and with marks of any script as they are."""
    return [json.dumps(plain), json.dumps(plain, ensure_ascii=False, separators=(",", ":"))]


def in_bytes(text: str) -> bytes:
    """Return a string in UTF-8, also one with a lone surrogate."""
    return text.encode(errors="surrogatepass")


def places(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each place of a value, as the object or list and the key or index."""
    for key, value in list(plain.items() if isinstance(plain, dict) else enumerate(plain)):
        yield plain, key
        if isinstance(value, dict | list):
            yield from places(value)


def mutants(plain: Any) -> Iterator[Any]:
    """Yield plain data with one key gone, renamed, added or null, or one value wrapped."""
    for holder, key in list(places(plain)):
        value = holder[key]
        if isinstance(holder, dict):
            before = dict(holder)
            for changed in (
                {other: each for other, each in before.items() if other != key},
                {f"{key}s" if other == key else other: each for other, each in before.items()},
                {**before, f"{key}:": value},
                {**before, f"{key} ": None},
                {**before, "id": None, "note": None, key: value},
            ):
                holder.clear()
                holder.update(changed)
                yield plain
            holder.clear()
            holder.update(before)
        for other in (None, [value], {"x": value}, str(value), [], {}):
            holder[key] = other
            yield plain
        holder[key] = value


def in_files(files: dict[str, Any]) -> dict[str, bytes]:
    """Return the bytes of each file of a folder."""
    return {name: json.dumps(plain).encode() for name, plain in files.items()}


def converted(plain: Any, cls: Any) -> bool:
    """Return whether plain data are a valid record."""
    try:
        structure(slowed(plain), cls)
    except InvalidRecords:
        return False
    return True


def check_text(text: str, cls: Any, format: str) -> None:  # noqa: A002
    """Check a string, and its bytes."""
    check(text, cls, format)
    check(in_bytes(text), cls, format)
