"""An external coding, read from a table of any library."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from cisrecords.archive import Archive
from cisrecords.errors import BadQuery, CisRecordsError, InvalidRecords, Problem
from cisrecords.names import fold
from cisrecords.query.years.cow import COW_CODES, COW_STATES, IGOR_LABELS
from cisrecords.table import Row
from cisrecords.table.values import is_missing, named_columns, python_value
from cisrecords.terms import MembershipStatus

_KEYS = ("state", "year")
_VALUES = ("status", "member")
_FORMS = "expected a Table, a mapping of columns, rows as mappings, or a DataFrame"
_CODES = tuple(sorted(set(IGOR_LABELS.values())))
_LABELS = {fold(label): code for label, code in IGOR_LABELS.items()}
_STATUSES = {fold(status): status for status in MembershipStatus}
_YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_STATES = {
    str(code): state for state, codes in COW_STATES.items() for code in (*codes, codes[1].lower())
}
_FIRST, _LAST = 1, 9999


@attrs.frozen
class ExternalCode:
    """The external code of a state in a year, as printed and as parsed."""

    text: str
    value: MembershipStatus | int | bool

    def fits(self, status: MembershipStatus) -> bool:
        """Check whether a status has this code."""
        if isinstance(self.value, MembershipStatus):
            return self.value is status
        if isinstance(self.value, bool):
            return self.value is (status is MembershipStatus.MEMBER)
        return self.value == COW_CODES[status]

    @property
    def has_status(self) -> bool:
        """Whether it is any status but none."""
        return self.value not in (0, MembershipStatus.NONE)


def read_codes(
    archive: Archive, table: Any
) -> tuple[dict[tuple[str, int], ExternalCode], tuple[int, ...]]:
    """Read the cells of a table by state and year, and the years that it spans."""
    columns = _columns(table)
    missing = [name for name in _KEYS if name not in columns]
    value = next((name for name in _VALUES if name in columns), None)
    missing += [] if value else ["status or member"]
    if value is None or missing:
        reason = f"it lacks {', '.join(missing)}; it takes state, year, and status or member"
        raise BadQuery("table", ", ".join(columns) or "no columns", reason)
    lengths = {len(columns[name]) for name in (*_KEYS, value)}
    if len(lengths) > 1:
        raise BadQuery(
            "table",
            sorted(lengths),
            "its columns differ in length; write the same number of cells in each",
        )
    problems: list[Problem] = []
    codes: dict[tuple[str, int], ExternalCode] = {}
    seen: set[tuple[str, int]] = set()
    years: set[int] = set()
    rows = zip(columns["state"], columns["year"], columns[value], strict=True)
    for place, (state, year, cell) in enumerate(rows):
        key = _state(archive, state, place, problems), _year(year, place, problems)
        code = _cell(cell, value, place, problems)
        if key[0] is None or key[1] is None:
            continue
        if key in seen:
            problems.append(_duplicate(place, (key[0], key[1])))
        seen.add((key[0], key[1]))
        years.add(key[1])
        if code is not None:
            codes[key[0], key[1]] = code
    if problems:
        raise InvalidRecords(problems)
    return codes, tuple(range(min(years), max(years) + 1)) if years else ()


def _columns(table: Any) -> Mapping[str, Sequence[Any]]:
    """Return the columns of a table of any library, by name."""
    source: Any = table
    if isinstance(table, Mapping) and all(isinstance(each, Iterable) for each in source.values()):
        return {str(name): list(source[name]) for name in source}
    if (columns := named_columns(source)) is not None:
        return columns
    if isinstance(table, Iterable) and not isinstance(table, str | bytes):
        rows: list[Any] = list(source)
        if all(isinstance(row, Mapping | Row) for row in rows):
            keyed: list[dict[str, Any]] = [dict(row) for row in rows]
            names = dict.fromkeys(name for row in keyed for name in row)
            return {name: [row.get(name) for row in keyed] for name in names}
    raise BadQuery("table", type(source).__name__, _FORMS)


def _state(archive: Archive, value: Any, place: int, problems: list[Problem]) -> str | None:
    whole = _whole(value)
    text = str(value).strip() if whole is None else str(whole)
    if (known := _STATES.get(text)) is not None and archive.states.get(known) is not None:
        return known
    try:
        return str(archive.resolve(text, ("states", "bodies")).id)
    except CisRecordsError as error:
        expected = "the id, ISO code or name of a state, or its Correlates of War number"
        problems.append(Problem(f"$[{place}].state", "unknown-state", expected, value, str(error)))
        return None


def _year(value: Any, place: int, problems: list[Problem]) -> int | None:
    year = _whole(value)
    if year is not None and _FIRST <= year <= _LAST:
        return year
    problems.append(Problem(f"$[{place}].year", "wrong-year", "a year such as 2010", value))
    return None


def _cell(value: Any, column: str, place: int, problems: list[Problem]) -> ExternalCode | None:
    value = python_value(value)
    if is_missing(value) or not str(value).strip():
        return None
    whole = _whole(value)
    text = str(value) if whole is None else str(whole)
    if column == "member":
        known: MembershipStatus | int | bool | None = _YES_NO.get(text.strip().lower())
        expected = "yes, no, 1, 0, true or false"
    else:
        known = parse_status(text)
        expected = "a status, a code from -9 to 3, or a label of igoR"
    if known is None:
        problems.append(Problem(f"$[{place}].{column}", "wrong-cell", expected, value))
        return None
    if known is not True and known is not False and isinstance(known, int) and known < 0:
        return None
    return ExternalCode(text, known)


def parse_status(text: str) -> MembershipStatus | int | None:
    """Return the status or the code that a string stands for, ``None`` if it is unknown."""
    if text.lstrip("-").isdigit():
        return int(text) if int(text) in _CODES else None
    folded = fold(text)
    return _STATUSES.get(folded, _LABELS.get(folded))


def _duplicate(place: int, key: tuple[str, int]) -> Problem:
    expected = "one row for each state and year"
    hint = "remove the repeated row"
    return Problem(f"$[{place}]", "duplicate-cell", expected, f"{key[0]} {key[1]}", hint)


def _whole(value: Any) -> int | None:
    """Return the whole number of a number of any library or of digits, else ``None``."""
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return int(number) if number.is_integer() else None
