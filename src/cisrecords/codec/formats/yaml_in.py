"""Strict YAML: syntax that readers interpret differently is refused, with its position."""

import re
from collections.abc import Iterator
from typing import Any

from cisrecords.codec.formats.text import Repeated, check_values
from cisrecords.codec.problems.paths import shorten_key
from cisrecords.codec.problems.positions import WantedValue
from cisrecords.errors import InvalidRecords, Problem, import_optional

__all__ = ["Loose", "in_yaml", "parse_yaml"]

_DEEPEST = 64
_SHOWN = 40
_SURROGATE = re.compile("[\ud800-\udfff]")
_LOOSE = re.compile(r"-?(?:0|[1-9][0-9]*)|true|false", re.ASCII)
_SAYS_NULL = ("", "null")
_UNCLEAR = ("~", "Null", "NULL")
_MERGE = "<<"
_MARKS = ",[{\n"


class Loose(str):
    """A scalar without quotes that may be a number, true or false; its field decides."""

    __slots__ = ()


def parse_yaml(text: str) -> Any:
    """Read strict YAML.

    Anchors, aliases, tags, merge keys, keys that are not strings, a tilde for null and a second
    document are refused. A scalar without quotes is `Loose` if it looks like a number, true or
    false, `None` if it is null or empty, and otherwise a string: ``NO``, ``010``, ``1e5``,
    ``22:22`` and ``1991-12-08`` are strings. A repeated key makes a `Repeated` object.
    """
    return _document(text, None)


def in_yaml(text: str, wanted: WantedValue) -> None:
    """Find the offsets of wanted values in YAML."""
    _document(text, wanted)


def _document(text: str, wanted: WantedValue | None) -> Any:
    check_values(text, _MARKS)
    bad = _SURROGATE.search(text)
    if bad:
        raise _refusal(
            "bad-character",
            "YAML without lone surrogates",
            "remove the character",
            text,
            bad.start(),
        )
    events = _events(text)
    try:
        next(events)
        first = next(events)
        if _name(first) == "StreamEndEvent":
            raise _refusal(
                "not-yaml", "YAML", "the document is empty; write at least the key schema", text, 0
            )
        if first.tags:
            raise _refuse_event(first, text, "YAML without tags", "remove the %TAG line")
        read = _Reader(text, events)
        tree = read.node(next(events), 1, wanted)
        next(events)
        after = next(events)
    except RecursionError:
        raise _refusal(
            "too-deep", "YAML with fewer levels", "remove the nesting", text, 0
        ) from None
    if _name(after) != "StreamEndEvent":
        hint = "write each document to a file of its own"
        raise _refuse_event(after, text, "one document", hint)
    return tree


class _Reader:
    """Reads the nodes of a document from the events of a parser."""

    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self._text = text
        self._events = events

    def node(self, event: Any, depth: int, wanted: WantedValue | None) -> Any:
        kind = _name(event)
        if kind == "AliasEvent" or event.anchor is not None:
            hint = "write out the value that it refers to"
            raise _refuse_event(event, self._text, "YAML without anchors and aliases", hint)
        if event.tag is not None:
            raise _refuse_event(event, self._text, "YAML without tags", "remove the tag")
        if wanted is not None:
            wanted.value = event.start_mark.index
        if kind == "ScalarEvent":
            return self._scalar(event)
        if depth > _DEEPEST:
            hint = "records are only a few levels deep; remove the nesting"
            raise _refuse_event(event, self._text, "YAML with fewer levels", hint, "too-deep")
        read = self._list if kind == "SequenceStartEvent" else self._object
        return read(depth + 1, wanted)

    def _list(self, depth: int, wanted: WantedValue | None) -> list[Any]:
        items: list[Any] = []
        while _name(event := next(self._events)) != "SequenceEndEvent":
            inner = wanted.inner.get(len(items)) if wanted is not None else None
            items.append(self.node(event, depth, inner))
        return items

    def _object(self, depth: int, wanted: WantedValue | None) -> dict[str, Any]:
        pairs: list[tuple[str, Any]] = []
        while _name(event := next(self._events)) != "MappingEndEvent":
            key = self._key(event)
            inner = wanted.inner.get(shorten_key(key)) if wanted is not None else None
            if inner is not None:
                inner.key = event.start_mark.index
            pairs.append((key, self.node(next(self._events), depth, inner)))
        made = dict(pairs)
        return made if len(made) == len(pairs) else Repeated(pairs)

    def _key(self, event: Any) -> str:
        if _name(event) != "ScalarEvent":
            hint = "use a string before the colon, not a list, object or alias"
            raise _refuse_event(event, self._text, "a string as the key", hint)
        if event.implicit[0] and event.value == _MERGE:
            hint = "write out the value that it refers to"
            raise _refuse_event(event, self._text, "YAML without merge keys", hint)
        self.node(event, 0, None)
        return str(event.value)

    def _scalar(self, event: Any) -> str | None:
        text = str(event.value)
        if not event.implicit[0]:
            return text
        if text in _UNCLEAR:
            hint = "write null, or put the string in quotes"
            raise _refuse_event(event, self._text, "null or a string", hint)
        if text in _SAYS_NULL:
            return None
        return Loose(text) if _LOOSE.fullmatch(text) else text


def _events(text: str) -> Iterator[Any]:
    yaml = import_optional("yaml", "yaml", "PyYAML")
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.YAMLError as error:
        mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        at = int(mark.index if mark is not None else getattr(error, "position", 0))
        reason = getattr(error, "problem", None) or getattr(error, "reason", None)
        raise _refusal("not-yaml", "YAML", str(reason or ""), text, at) from None
    except (ValueError, OverflowError):  # of PyYAML itself, where libyaml is missing
        hint = "a number is too large for YAML; put it in quotes"
        raise _refusal("not-yaml", "YAML", hint, text, 0) from None


def _name(event: Any) -> str:
    return type(event).__name__


def _refuse_event(
    event: Any, text: str, expected: str, hint: str, code: str = "not-strict"
) -> InvalidRecords:
    return _refusal(code, expected, hint, text, event.start_mark.index)


def _refusal(code: str, expected: str, hint: str, text: str, at: int) -> InvalidRecords:
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    near = text[at : at + _SHOWN]
    return InvalidRecords([Problem("$", code, expected, near, hint, line, column)])
