"""Strict YAML in: what one reader takes otherwise than another is refused, with its place."""

import re
from collections.abc import Iterator
from typing import Any

from cisrecords.codec.paths import cut
from cisrecords.codec.positions import Wanted
from cisrecords.codec.text import Repeated, check_values
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
    """A scalar without quotes that may be a number, true or false: its field will say.

    Example:
        >>> parse_yaml("[8, '8', NO]")[0].__class__.__name__
        'Loose'
    """

    __slots__ = ()


def parse_yaml(text: str) -> Any:
    """Read strict YAML.

    Anchors, aliases, tags, merge keys, keys that are no text, a tilde for null and a second
    document are refused. A scalar without quotes is `Loose` where it is written as a number,
    true or false, ``None`` where it is null or nothing, and else a text: ``NO``, ``010``,
    ``1e5``, ``22:22`` and ``1991-12-08`` are texts. A key that stands twice is kept as `Repeated`.

    Args:
        text: The text.

    Returns:
        Plain data.

    Raises:
        InvalidRecords: It is no YAML, or not in this subset; the problem has its line.
        MissingExtra: PyYAML is not installed.

    Example:
        >>> parse_yaml("country: NO")
        {'country': 'NO'}
    """
    return _document(text, None)


def in_yaml(text: str, wanted: Wanted) -> None:
    """Find where values stand in YAML.

    Args:
        text: YAML that `parse_yaml` takes.
        wanted: What is looked for.

    Example:
        >>> in_yaml("a: [1, 2]", wanted := Wanted())
        >>> wanted.value
        0
    """
    _document(text, wanted)


def _document(text: str, wanted: Wanted | None) -> Any:
    check_values(text, _MARKS)
    bad = _SURROGATE.search(text)
    if bad:
        raise _refused("bad-character", "text without lone surrogates", "", text, bad.start())
    events = _events(text)
    try:
        next(events)
        first = next(events)
        if _name(first) == "StreamEndEvent":
            raise _refused("not-yaml", "YAML", "there is nothing in it", text, 0)
        if first.tags:
            raise _strict(first, text, "YAML without tags", "leave the %TAG line out")
        read = _Reader(text, events)
        tree = read.node(next(events), 1, wanted)
        next(events)
        after = next(events)
    except RecursionError:
        raise _refused("too-deep", "YAML that is not nested so deeply", "", text, 0) from None
    if _name(after) != "StreamEndEvent":
        mend = "put each document into a file of its own"
        raise _strict(after, text, "one document", mend)
    return tree


class _Reader:
    """What reads the nodes of a document off the events of a parser."""

    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self._text = text
        self._events = events

    def node(self, event: Any, depth: int, wanted: Wanted | None) -> Any:
        kind = _name(event)
        if kind == "AliasEvent" or event.anchor is not None:
            mend = "write out what it stands for"
            raise _strict(event, self._text, "YAML without anchors and aliases", mend)
        if event.tag is not None:
            raise _strict(event, self._text, "YAML without tags", "leave the tag out")
        if wanted is not None:
            wanted.value = event.start_mark.index
        if kind == "ScalarEvent":
            return self._scalar(event)
        if depth > _DEEPEST:
            mend = "records nest only a few levels deep"
            raise _strict(event, self._text, "YAML that is not nested so deeply", mend, "too-deep")
        read = self._list if kind == "SequenceStartEvent" else self._object
        return read(depth + 1, wanted)

    def _list(self, depth: int, wanted: Wanted | None) -> list[Any]:
        items: list[Any] = []
        while _name(event := next(self._events)) != "SequenceEndEvent":
            inner = wanted.inner.get(len(items)) if wanted is not None else None
            items.append(self.node(event, depth, inner))
        return items

    def _object(self, depth: int, wanted: Wanted | None) -> dict[str, Any]:
        pairs: list[tuple[str, Any]] = []
        while _name(event := next(self._events)) != "MappingEndEvent":
            key = self._key(event)
            inner = wanted.inner.get(cut(key)) if wanted is not None else None
            if inner is not None:
                inner.key = event.start_mark.index
            pairs.append((key, self.node(next(self._events), depth, inner)))
        made = dict(pairs)
        return made if len(made) == len(pairs) else Repeated(pairs)

    def _key(self, event: Any) -> str:
        if _name(event) != "ScalarEvent":
            mend = "put no list, object or alias before a colon"
            raise _strict(event, self._text, "a text as the key", mend)
        if event.implicit[0] and event.value == _MERGE:
            mend = "write out what it stands for"
            raise _strict(event, self._text, "YAML without merge keys", mend)
        self.node(event, 0, None)
        return str(event.value)

    def _scalar(self, event: Any) -> str | None:
        text = str(event.value)
        if not event.implicit[0]:
            return text
        if text in _UNCLEAR:
            mend = "write null, or put the text into quotes"
            raise _strict(event, self._text, "null or a text", mend)
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
        raise _refused("not-yaml", "YAML", str(reason or ""), text, at) from None
    except (ValueError, OverflowError):  # of PyYAML itself, where libyaml is missing
        mend = "a number in it is beyond what YAML has"
        raise _refused("not-yaml", "YAML", mend, text, 0) from None


def _name(event: Any) -> str:
    return type(event).__name__


def _strict(
    event: Any, text: str, expected: str, mend: str, code: str = "not-strict"
) -> InvalidRecords:
    return _refused(code, expected, mend, text, event.start_mark.index)


def _refused(code: str, expected: str, mend: str, text: str, at: int) -> InvalidRecords:
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    near = text[at : at + _SHOWN]
    return InvalidRecords([Problem("$", code, expected, near, mend, line, column)])
