"""Plain values as notes, YAML and frames have them, in the form that record classes take."""

import datetime
import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, cast

from cisrecords.fields import Checked, Spec, specs
from cisrecords.table import Table
from cisrecords.table.values import is_missing, python_value

__all__ = ["is_blank", "plain_fields", "plain_value"]

_DAYS = ("date", "period", "when")
_DIGITS = re.compile("[0-9]{1,15}")
_YEARS = range(1000, 10_000)
_MOST_EXACT = 2**53


def is_blank(value: Any) -> bool:
    """Check whether a value is an empty cell: a blank string, or what any library has for it."""
    return not value.strip() if isinstance(value, str) else is_missing(value)


def plain_fields(fields: Mapping[Any, Any], cls: type) -> dict[str, Any]:
    """Return the fields of a record of a class as plain values, without empty cells.

    Keys that are no fields are kept as they are.
    """
    known = dict(specs(cls))
    plain = {
        str(key): plain_value(value, known[key]) if key in known else value
        for key, value in fields.items()
    }
    return {key: value for key, value in plain.items() if key not in known or not _empty(value)}


def _empty(value: Any) -> bool:
    return type(value) is not tuple and is_blank(value)


def plain_value(value: Any, spec: Spec) -> Any:
    """Return a value with rows as dicts, one or several as a tuple, and cells as Python values.

    A record stays as it is, and so does a value that the field cannot take.
    """
    value = python_value(value)
    if is_blank(value):
        return None
    if spec.item is not None:
        return _several(value, spec.item)
    if spec.shape == "record":
        row = _row(value)
        return value if row is None else plain_fields(row, spec.type)
    return _cell(value, spec.shape)


def _several(value: Any, item: Spec) -> Any:
    items: Any = _rows_of_frame(value)
    kind: type = cast(Any, type(value))
    if issubclass(kind, AbstractSet) or (issubclass(kind, Mapping) and item.shape != "record"):
        return value
    if items is None:
        one = issubclass(kind, str | bytes | Checked) or not issubclass(kind, Iterable)
        row = item.shape == "record" and _row(value) is not None
        items = (value,) if one or row else value
    return tuple(plain_value(each, item) for each in items)


def _rows_of_frame(value: Any) -> Iterable[Any] | None:
    """Return the rows of a table of this package, of polars, pyarrow or pandas."""
    if isinstance(value, Table):
        return cast(Table, value).rows()
    read: Any = getattr(value, "to_dicts", None) or getattr(value, "to_pylist", None)
    if read is None and hasattr(value, "iterrows"):
        read = partial(value.to_dict, "records")
    return None if read is None else cast(Iterable[Any], read())


def _row(value: Any) -> Mapping[Any, Any] | None:
    """Return a mapping, a tuple with names or a row of a pandas frame as a mapping, else none."""
    if isinstance(value, Mapping):
        return cast(Mapping[str, Any], value)
    if isinstance(cast(object, value), tuple) and hasattr(value, "_fields"):
        return dict(zip(value._fields, value, strict=True))
    if not hasattr(value, "keys") or not hasattr(value, "iloc"):
        return None
    cells: dict[Any, Any] = dict(value)
    return cells if all(isinstance(key, str) for key in cells) else None


def _cell(value: Any, shape: str) -> Any:
    if isinstance(value, float) and value.is_integer() and abs(value) <= _MOST_EXACT:
        value = int(value) if shape in ("integer", "amount") else value
    elif shape == "integer" and isinstance(value, str) and _DIGITS.fullmatch(value):
        value = int(value)
    elif shape in _DAYS:
        value = _day(value)
    elif shape in ("text", "id") and isinstance(value, str):
        value = str.__str__(value)
    elif shape == "text" and type(value) is int and abs(value) <= _MOST_EXACT:
        value = str(value)
    return value


def _day(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        return value.date() if value.time() == datetime.time() else value
    return str(value) if type(value) is int and value in _YEARS else value
