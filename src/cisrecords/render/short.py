"""Values in one short line: as the call that builds them, or as a label with their name."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, cast

from cisrecords.render.parts import Parts, defaults_of, wording
from cisrecords.render.width import MORE, SUMMARY_WIDTH, one_line, shorten, width

__all__ = ["call_of", "join_fitting", "label", "short_label", "short_repr"]

_ROW = 60
_LEFT_OUT = "..."
_MOST_ITEMS = 20  # of a tuple in a call: more never fit
_TERM = 24


def short_repr(value: Parts) -> str:
    """Return a record as a label with its id and its name, or a row in at most 60 characters.

    A row is the call that builds it, without arguments that have their default, where that fits;
    else a label with its name and its terms, or the call with some of the arguments.
    """
    defaults = defaults_of(type(value)) or {}
    kind, name = type(value).__name__, value._printed_name()
    if name and "id" in defaults:
        return label(kind, wording(getattr(value, "id", None)), name)
    pairs = [(field, getattr(value, field)) for field in defaults]
    given = [pair for pair in pairs if not _equal(pair[1], defaults[pair[0]])]
    if not name or "name" in defaults or _fits(_whole_call(kind, given), _ROW):
        return call_of(kind, given)
    return _row_label(kind, name, [entry for _, entry in given])


def label(kind: str, identity: str, name: str) -> str:
    """Return the label of a record, such as ``<State GE 'Georgia'>``; its id is always whole."""
    start = f"<{kind} {one_line(identity)} "
    return f"{start}{_quoted(name, SUMMARY_WIDTH - len(start) - 1)}>"


def short_label(kind: str, text: str) -> str:
    """Return a label of at most 60 characters with an unquoted text, shortened by whole words."""
    return f"<{kind} {shorten(one_line(text), _ROW - len(f'<{kind} >'))}>"


def _row_label(kind: str, name: str, values: Iterable[object]) -> str:
    """Return a label with a name, the last of its terms, and others where the name is whole."""
    start, terms = f"<{kind} ", ""
    for term in reversed([term for term in _terms(values) if term not in name.split()]):
        room = _ROW - len(f"{start} {term}{terms}>")
        if _fits(repr(name), room) or (not terms and len(term) < _TERM):
            terms = f" {term}{terms}"
    return f"{start}{_quoted(name, _ROW - len(f'{start}{terms}>'))}{terms}>"


def _terms(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        items = cast(tuple[object, ...], value) if isinstance(value, tuple) else (value,)
        yield from (wording(item) for item in items if isinstance(item, Enum))


def call_of(kind: str, arguments: Sequence[tuple[str, object]]) -> str:
    """Return a call in at most 60 characters, with as many of its arguments as fit."""
    whole = _whole_call(kind, arguments)
    if _fits(whole, _ROW):
        return whole
    shown: list[str] = []
    room = _ROW - len(f"{kind}({_LEFT_OUT})")
    for name, value in arguments:
        start = f"{one_line(name)}="
        literal = _literal(value, room - width(start) - len(", "))
        if _fits(f"{start}{literal}, ", room) and not literal.strip("'").startswith(MORE):
            shown.append(f"{start}{literal}")
            room -= max(len(shown[-1]), width(shown[-1])) + len(", ")
    left_out = [_LEFT_OUT] if len(shown) < len(arguments) else []
    return f"{kind}({', '.join((*shown, *left_out))})"


def _whole_call(kind: str, arguments: Sequence[tuple[str, object]]) -> str:
    shown = (f"{one_line(name)}={_literal(value)}" for name, value in arguments)
    return f"{kind}({', '.join(shown)})"


def join_fitting(parts: Iterable[str], room: int) -> str:
    """Join parts by commas, as many as fit into some columns, with dots for the others."""
    listed = list(parts)
    whole = ", ".join(listed)
    while listed and not _fits(whole, room):
        listed.pop()
        whole = ", ".join((*listed, _LEFT_OUT))
    return whole


def _fits(text: str, room: int) -> bool:
    return len(text) <= room and width(text) <= room


def _equal(value: Any, other: Any) -> bool:
    try:
        return bool(value == other)
    except Exception:  # noqa: BLE001 - what cannot be compared is shown
        return False


def _literal(value: object, room: int | None = None) -> str:
    """Return the `repr` of a value, or of the words of a string that fit into some characters."""
    if isinstance(value, Enum):
        return repr(value.value)
    if isinstance(value, str) and room is not None:
        return _quoted(value, room)
    if _is_long(value):
        return MORE * _ROW
    return _safe_repr(value)


def _is_long(value: Any) -> bool:
    return isinstance(value, tuple) and len(cast(tuple[object, ...], value)) > _MOST_ITEMS


def _safe_repr(value: object) -> str:
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 - a value that cannot be shown must not hide the others
        return f"<{type(value).__name__} that cannot be shown>"


def _quoted(text: str, room: int) -> str:
    """Return the `repr` of a string, with as many whole words as fit into some characters."""
    for space in range(room - 2, 0, -1):
        string = repr(shorten(text, space))
        if _fits(string, room):
            return string
    return MORE
