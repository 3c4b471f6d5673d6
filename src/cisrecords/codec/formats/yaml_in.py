"""Strict YAML: syntax that readers interpret differently is refused, with its position."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from cisrecords.codec.formats.text import Repeated, check_values
from cisrecords.codec.problems.paths import shorten_key
from cisrecords.codec.problems.positions import WantedValue
from cisrecords.errors import InvalidRecords, Problem, import_optional

__all__ = ["Loose", "in_yaml", "parse_yaml"]

_DEEPEST = 64
_SHOWN = 40
_BAD = re.compile("[\x85\u2028\u2029\ufeff\ud800-\udfff]")
# What libyaml and PyYAML read differently, beside what the reader refuses after either of them.
_UNLIKE = re.compile(r"\t|^%|[|>][-+0-9]*#", re.MULTILINE)
_VERSIONS = ((1, 1), (1, 2))
_TIGHT = re.compile(r":[],[{}]")
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

    What readers interpret differently is refused: tabs between values, line separators beyond
    ASCII, and in brackets ``?`` without quotes or a colon right before a bracket. A scalar without
    quotes is `Loose` if it looks like a number, true or false, `None` if it is null or empty, and
    otherwise a string, as ``NO``, ``010`` and ``22:22``. Repeated keys make a `Repeated` object.
    """
    return _document(text, None)


def in_yaml(text: str, wanted: WantedValue) -> None:
    """Find the offsets of wanted values in YAML."""
    _document(text, wanted)


def _document(text: str, wanted: WantedValue | None) -> Any:
    """Read a document with libyaml, or with PyYAML itself if libyaml is missing or refuses it.

    PyYAML decides what is refused and where; libyaml is about eight times as fast.
    """
    check_values(text, _MARKS)
    bad = _BAD.search(text)
    if bad:
        expected = "YAML without lone surrogates, byte-order marks and unusual ends of lines"
        hint = "remove the character, or write it as an escape in double quotes"
        raise _refusal("bad-character", expected, hint, text, bad.start())
    yaml = import_optional("yaml", "yaml", "PyYAML")
    libyaml = getattr(yaml, "CSafeLoader", None)
    if libyaml is not None and not _UNLIKE.search(text):
        with suppress(InvalidRecords):
            return _tree(text, _events(yaml, text, libyaml), wanted)
    return _tree(text, _events(yaml, text, yaml.SafeLoader), wanted)


def _tree(text: str, events: Iterator[Any], wanted: WantedValue | None) -> Any:
    next(events)
    first = next(events)
    if _name(first) == "StreamEndEvent":
        hint = "the document is empty; write at least the key schema"
        raise _refusal("not-yaml", "YAML", hint, text, 0)
    if first.tags or (text[first.start_mark.index] == "%" and first.version not in _VERSIONS):
        hint = "remove the lines that begin with %"
        raise _refuse_event(first, text, "YAML 1.2 without tags and unknown directives", hint)
    tree = _Reader(text, events).node(next(events), 1, wanted)
    next(events)
    after = next(events)
    if _name(after) != "StreamEndEvent":
        hint = "write each document to a file of its own"
        raise _refuse_event(after, text, "one document", hint)
    return tree


class _Reader:
    """Reads the nodes of a document from the events of a parser."""

    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self._text = text
        self._events = events
        self._in_flow = False

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
        around, self._in_flow = self._in_flow, bool(event.flow_style)
        read = self._list if kind == "SequenceStartEvent" else self._object
        tree = read(depth + 1, wanted)
        self._in_flow = around
        return tree

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
        plain = _name(event) == "ScalarEvent" and event.implicit[0]
        if _name(event) != "ScalarEvent" or (plain and not event.value):
            hint = "use a string before the colon, not a list, object or alias"
            raise _refuse_event(event, self._text, "a string as the key", hint)
        if plain and event.value == _MERGE:
            hint = "write out the value that it refers to"
            raise _refuse_event(event, self._text, "YAML without merge keys", hint)
        at = event.start_mark.index
        if self._text.endswith("?", 0, at) or (
            plain and _TIGHT.match(self._text, event.end_mark.index)
        ):
            hint = "put a blank after the mark, or the string into quotes"
            raise _refuse_event(event, self._text, "a blank after ? and :", hint)
        self.node(event, 0, None)
        return str(event.value)

    def _scalar(self, event: Any) -> str | None:
        text = str(event.value)
        if not event.implicit[0]:
            return text
        if self._in_flow and "?" in text:
            raise _refuse_event(event, self._text, "a string in quotes", "put it into quotes")
        if text in _UNCLEAR:
            hint = "write null, or put the string in quotes"
            raise _refuse_event(event, self._text, "null or a string", hint)
        if text in _SAYS_NULL:
            return None
        return Loose(text) if _LOOSE.fullmatch(text) else text


def _events(yaml: Any, text: str, loader: Any) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.YAMLError as error:
        mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is None:
            at, hint = int(getattr(error, "position", 0)), str(getattr(error, "reason", ""))
        else:
            at = int(mark.index)
            hint = f"{error.problem}; put strings with marks such as ? or : into quotes"
        raise _refusal("not-yaml", "YAML", hint, text, at) from None
    except (ValueError, OverflowError):  # of PyYAML itself
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
