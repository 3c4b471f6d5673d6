"""Values and frames of other libraries, none of which is imported for it."""

import datetime
import re
from collections.abc import Sequence
from typing import Any, cast

from cisrecords.errors import import_optional

__all__ = ["is_missing", "listed", "named_columns", "python_value"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0:.]+)?")
_READERS = ("to_pylist", "to_list", "tolist")
_MISSING = ("NAType", "NaTType")  # of pandas


def is_missing(value: Any) -> bool:
    """Check whether a value is the empty cell of any library: ``None``, NaN, NaT or NA."""
    not_a_number = isinstance(value, float) and value != value  # noqa: PLR0124 - alone unequal
    return value is None or not_a_number or type(value).__name__ in _MISSING


def python_value(value: Any) -> Any:
    """Return a scalar of numpy, pandas or Arrow as a Python value; ``None`` if it is empty.

    Other values stay as they are.
    """
    if hasattr(value, "as_py"):
        value = value.as_py()
    if getattr(value, "dtype", None) is not None and getattr(value, "ndim", None) == 0:
        value = _scalar(value)
    return None if is_missing(value) else value


def listed(values: Any) -> Any:
    """Return a list, a tuple or a column of any library as a list; anything else as it is."""
    if isinstance(values, list | tuple):
        return list(cast(Sequence[Any], values))
    read = next((getattr(values, name) for name in _READERS if hasattr(values, name)), None)
    return values if read is None else read()


def _scalar(value: Any) -> Any:
    if getattr(value.dtype, "kind", "") != "M":
        return value.item() if hasattr(value, "item") else value
    text = str(value)
    whole = _DAY.fullmatch(text) and not str(value.dtype).endswith("W]")
    return None if text == "NaT" else datetime.date.fromisoformat(text[:10]) if whole else value


def named_columns(frame: Any) -> dict[str, list[Any]] | None:
    """Return the columns of a frame of pandas, Polars, Arrow or DuckDB, or of a table, by name.

    ``None`` if it is nothing of the kind.
    """
    names = getattr(frame, "column_names", None) or getattr(frame, "columns", None)
    if hasattr(frame, "__getitem__") and names is not None and not callable(names):
        found = {str(name): listed(frame[name]) for name in names}
        if all(isinstance(cells, list) for cells in found.values()):
            return found
    if hasattr(frame, "dtype") or not hasattr(frame, "__arrow_c_stream__"):
        return None
    pyarrow = import_optional("pyarrow", "arrow", "pyarrow")
    try:
        return named_columns(pyarrow.table(frame))
    except (NotImplementedError, TypeError, ValueError):  # a stream without names
        return None
