"""`describe`: any object in plain text, in full."""

import inspect
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from types import FunctionType, MethodType, ModuleType
from typing import Any, cast

from cisrecords.render.parts import (
    NOTHING,
    Parts,
    fields_of,
    heading,
    is_empty,
    items_of,
    wording,
)
from cisrecords.render.width import escaped

__all__ = [
    "DOCUMENTED",
    "describe",
    "documented",
    "outline",
    "parts_within",
    "text_of",
    "words",
]

DOCUMENTED = (type, ModuleType, FunctionType, MethodType)
"""The classes of objects of which the documentation is shown."""

_DEEPEST = 40
_STEP = "  "
_WORD = r"[\w.-]+"


def describe(value: object) -> str:
    r"""Return any object in plain text, in full.

    A record, a row or an answer has a line for each field, and for each field of its rows; a
    collection or a table has all of its records or rows. Nothing is shortened. Control characters
    are escaped (``\n`` for a line break), and a dash stands for what is not known. A dataset
    inside another answer is given by its counts.

    Args:
        value: A record, a row, an answer, a term, a date, a dataset, a tuple of any of these, or
            any other object.

    Returns:
        The lines; never an error.

    Example:
        >>> from cisrecords.records import Session
        >>> print(describe(Session("economic-court", 8)))
        Session: economic-court 8
          body: economic-court
          ordinal: 8
    """
    try:
        return "\n".join(_whole(value))
    except Exception:  # noqa: BLE001 - a part that cannot be read must not hide the object
        return escaped(wording(value))


def _whole(value: Any) -> Iterator[str]:
    if isinstance(value, DOCUMENTED):
        yield from documented(value)
        return
    title, fields, items = outline(value)
    yield from map(escaped, title.splitlines() if _in_lines(value) else [title])
    for name, field in fields:
        yield from _indented(_field(name, field, (id(value),)))
    for item in items:
        yield from _indented(_item(item, (id(value),), titled=True))


def outline(value: Any) -> tuple[str, Iterable[tuple[str, object]], tuple[object, ...]]:
    """Return what is shown of a whole value: its title, its fields and its items."""
    fields, items = fields_of(value), items_of(value)
    if fields is not None:
        return heading(value), fields, items or ()
    if items is not None:
        return f"{type(value).__name__} of {len(items)}", (), items
    fields = _properties(value)
    kind = f"{type(value).__name__} " if fields else ""
    return kind + (wording(value) or "''"), fields, ()


def _in_lines(value: object) -> bool:
    """Check whether a title may have several lines: of an error, or written by another library."""
    single = fields_of(value) is None and not isinstance(value, str)
    return single or isinstance(value, BaseException)


def documented(value: type | ModuleType | FunctionType | MethodType) -> Iterator[str]:
    """Yield the name and the documentation of a class, a function or a module."""
    yield escaped(f"{type(value).__name__} {getattr(value, '__qualname__', value.__name__)}")
    lines = (inspect.getdoc(value) or "").splitlines()
    yield from (escaped(f"{_STEP}{line}".rstrip()) for line in lines)
    if isinstance(value, type) and issubclass(value, Enum):
        for term in value:
            meaning = getattr(term, "meaning", "")
            yield escaped(f"{_STEP}{wording(term)}: {meaning}" if meaning else f"{_STEP}{term!r}")


def _properties(value: Any) -> tuple[tuple[str, object], ...]:
    """Return the properties of a value of this package that has no fields, such as a date."""
    kind = cast(Any, type(value))
    if not str(kind.__module__).startswith(f"{__name__.partition('.')[0]}."):
        return ()
    names = (name for name in dir(kind) if name[:1] != "_")
    named = (name for name in names if isinstance(inspect.getattr_static(kind, name), property))
    return tuple((name, getattr(value, name)) for name in named)


def _field(name: str, value: object, above: tuple[int, ...]) -> Iterator[str]:
    listed = words(value)
    inner = [] if listed else _inner(value, above)
    if not inner:
        yield f"{escaped(name)}: {listed or escaped(text_of(value))}"
    else:
        yield f"{escaped(name)}:"
        yield from _indented(inner)


def words(value: object) -> str:
    """Return a list of ids or terms on one line; nothing for any other value."""
    items: tuple[object, ...] = cast(Any, value) if type(value) is tuple else ()
    listed = [wording(item) if isinstance(item, str) else "" for item in items]
    return ", ".join(listed) if all(re.fullmatch(_WORD, word) for word in listed) else ""


def _item(value: object, above: tuple[int, ...], *, titled: bool) -> Iterator[str]:
    """Yield an item of a list with its bullet; `titled` where nothing else names its class."""
    inner = _inner(value, above)
    if not inner:
        inner = [escaped(text_of(value))]
    elif titled:
        inner = [escaped(heading(value)), *_indented(inner)]
    yield f"- {inner[0]}"
    yield from _indented(inner[1:])


def _inner(value: object, above: tuple[int, ...]) -> list[str]:
    """Return the fields and items of a value inside another; nothing for a single value."""
    try:
        return list(_parts(value, above))
    except Exception:  # noqa: BLE001 - a part that cannot be read must not hide the others
        return []


def _parts(value: object, above: tuple[int, ...]) -> Iterator[str]:
    fields, items = parts_within(value, above)
    within = (*above, id(value))
    for name, field in fields:
        yield from _field(name, field, within)
    for item in items:
        yield from _item(item, within, titled=isinstance(value, Parts))


def parts_within(
    value: object, above: tuple[int, ...]
) -> tuple[list[tuple[str, object]], tuple[object, ...]]:
    """Return the fields and the items to show of a value inside others, whose `id` is in `above`.

    Both are empty for a single value, for a value that holds itself, and for a dataset.
    """
    if isinstance(value, Parts) and not value._printed_in_full:
        return [], ()
    if isinstance(value, Enum | type) or id(value) in above or len(above) > _DEEPEST:
        return [], ()
    fields = [pair for pair in fields_of(value) or () if not is_empty(pair[1])]
    return fields, items_of(value) or ()


def text_of(value: object) -> str:
    """Return a single value in words; a dash for nothing, and quotes for an empty string."""
    return NOTHING if is_empty(value) else wording(value) or "''"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{_STEP}{line}" if line else line for line in lines)
