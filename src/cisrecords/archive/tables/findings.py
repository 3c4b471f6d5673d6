"""The problems of tables, each with table, row and column, in the order of the tables."""

from collections.abc import Iterable
from itertools import islice

import attrs

from cisrecords.archive.tables.schemas import table_schemas
from cisrecords.archive.tables.sheets import Sheet
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.names import did_you_mean

__all__ = ["Findings"]

_MOST_REPORTED = 1_000
_MOST_ADVISED = 50


class Findings:
    """The problems that are found in tables, one for each place."""

    def __init__(self) -> None:
        self.sheets: dict[str, Sheet] = {}
        self._found: dict[str, tuple[int, int, Problem]] = {}

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, table: str, row: int | None, column: str, problem: Problem) -> None:
        """Add a problem of a cell, a row (no column), a column (no row) or a table.

        The cells of a column that has a problem as a whole are not reported.
        """
        if row is not None and f"$.{table}.{column}" in self._found:
            return
        place = "" if row is None else f"[{row}]"
        path = f"$.{table}{place}{f'.{column}' if column else ''}"
        sheet = self.sheets.get(table)
        line = sheet.line(row) if sheet is not None and row is not None else None
        order = [*table_schemas()].index(table) if table in table_schemas() else -1
        placed = attrs.evolve(problem, path=path, line=line)
        self._found.setdefault(path, (order, -1 if row is None else row, placed))

    def unknown(self, table: str, column: str, known: Iterable[str], value: object = None) -> None:
        """Add a problem for an unknown table, column or key, with the nearest known one."""
        names = [*known]
        near = did_you_mean(column or table, names) if len(self._found) < _MOST_ADVISED else ()
        hint = f"did you mean {near[0]!r}?" if near else "leave it out"
        expected = "one of " + ", ".join(names)
        self.add(table, None, column, Problem("$", "unknown-key", expected, value, hint))

    def refuse(self) -> None:
        """Raise `InvalidRecords` if there is any problem; at most 1,000 are reported."""
        if not self._found:
            return
        placed = sorted(self._found.values(), key=lambda found: found[:2])
        problems = [problem for _, _, problem in islice(placed, _MOST_REPORTED)]
        if rest := len(placed) - len(problems):
            hint = f"{rest} more problems are not shown; correct these first"
            expected = f"at most {_MOST_REPORTED} problems"
            problems.append(Problem("$", "too-many", expected, rest, hint))
        raise InvalidRecords(problems)
