"""Cells of tables from anywhere as plain values, and the cells that follow from others."""

from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from cisrecords.archive.making.plain_values import plain_value
from cisrecords.archive.tables.layout import DATED, Cell
from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate
from cisrecords.fields import Spec

__all__ = ["derived_from", "plain_cell"]

_DAY = Spec("date", optional=True)
_YES_NO = {"true": True, "false": False}


def plain_cell(value: Any, spec: Spec) -> Any:
    """Return a cell as plain data have it: dates and amounts as strings; `None` if it is empty.

    A value that the field cannot take stays as it is.
    """
    plain = plain_value(value, spec)
    if spec.shape in DATED:
        return _as_text(plain)
    if spec.shape == "amount":
        return _as_digits(plain)
    return _as_yes_no(plain) if spec.shape == "yes-no" else plain


def _as_yes_no(value: Any) -> Any:
    if isinstance(value, str):
        return _YES_NO.get(value.lower(), value)
    whole = type(value) in (int, float) and value in (0, 1)  # as databases and pandas have them
    return bool(value) if whole else value


def _as_text(value: Any) -> Any:
    if isinstance(value, PartialDate | Period):
        return value.text
    if isinstance(value, float) and value.is_integer():  # years beside empty cells, in pandas
        value = int(value)
    return str(value) if value is not None and not isinstance(value, float) else value


def _as_digits(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}" if value.is_finite() else value
    return repr(value) if type(value) in (int, float) else value


def derived_from(cell: Cell, value: Any) -> Iterator[tuple[str, str, Callable[[Any], bool]]]:
    """Yield each column that follows from a cell: name, value in words, and a test of a cell."""
    if cell.spec.shape in DATED:
        known = _parsed(value)
        for end in ("earliest", "latest"):
            day = None if known is None else getattr(known, end)
            text = "" if day is None else str(day)
            if value is None or known is not None:
                yield f"{cell.name}_{end}", text, _is_day(text)
    elif cell.spec.shape == "amount":
        number = _number(value)
        if value is None or number is not None:
            yield f"{cell.name}_number", "" if number is None else str(number), _is_number(number)


def _parsed(value: Any) -> PartialDate | Period | None:
    try:
        return parse_when(value) if isinstance(value, str) else None
    except InvalidDate:
        return None


def _number(value: Any) -> float | None:
    try:
        return float(Decimal(value)) if isinstance(value, str) else None
    except (InvalidOperation, OverflowError, ValueError):
        return None


def _is_day(expected: str) -> Callable[[Any], bool]:
    def matches(cell: Any) -> bool:
        stated = plain_cell(cell, _DAY)
        return stated is None or stated == expected

    return matches


def _is_number(expected: float | None) -> Callable[[Any], bool]:
    def matches(cell: Any) -> bool:
        stated = plain_value(cell, Spec("amount", optional=True))
        try:
            return stated is None or float(stated) == expected
        except (TypeError, ValueError, OverflowError):
            return False

    return matches
