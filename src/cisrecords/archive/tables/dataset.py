"""The tables of the dataset and of all ids back to parts of an archive."""

from collections.abc import Mapping
from typing import Any

from cisrecords.archive.horizon import Horizon
from cisrecords.archive.knowledge import Knowledge
from cisrecords.archive.tables.cells import plain_cell
from cisrecords.archive.tables.columns import lacking_columns, named_cells, text_cell
from cisrecords.archive.tables.findings import Findings
from cisrecords.archive.tables.schema import DATASET, ID, KEY, RECORDS, VALUE
from cisrecords.archive.tables.schemas import table_schemas
from cisrecords.archive.tables.sheets import Sheet
from cisrecords.errors import InvalidDate, InvalidRecords, Problem
from cisrecords.fields import Spec, specs

__all__ = ["ABOUT", "Header", "check_ids"]

ABOUT = ("title", "licence", "citation")
"""The keys that a file has for its readers, and that are no part of the records."""

_TEXT = Spec("text", optional=True)
_PARTS = ("horizon", "retired", "knowledge")
_KEYS = ("version", *ABOUT, "horizon.KIND", "retired.ID", "knowledge.FIELD")


class Header:
    """The version, horizon, retired ids and knowledge that the table of the dataset names."""

    def __init__(self, sheet: Sheet | None, found: Findings) -> None:
        self.rows: dict[str, int] = {}
        self.values: dict[str, Any] = {}
        self.found = found
        if sheet is not None:
            self._read(sheet)

    def _read(self, sheet: Sheet) -> None:
        schema = table_schemas()[DATASET]
        lacking_columns(schema, sheet, self.found)
        for row, cells in named_cells(schema, sheet, self.found):
            key, value = (
                text_cell(cells.get(field.name), self.found, (DATASET, row, field))
                for field in schema.fields
            )
            if key is not None and value is not None:
                self._take(row, key, value)

    def _take(self, row: int, key: str, value: str) -> None:
        part, _, rest = key.partition(".")
        if key in self.rows:
            problem = Problem("$", "repeated-key", "a key used once", key, "leave one of them out")
            self.found.add(DATASET, row, KEY, problem)
        elif key in ("version", *ABOUT) or (part in _PARTS and rest):
            self.rows[key], self.values[key] = row, value
        else:
            expected = "one of " + ", ".join(_KEYS)
            self.found.add(DATASET, row, KEY, Problem("$", "unknown-key", expected, key))

    def parts(self) -> dict[str, Any]:
        """Return the arguments of an archive that are no records."""
        return {
            "version": self.values.get("version", ""),
            "horizon": self._horizon(),
            "retired": self.of("retired"),
            "knowledge": self._knowledge(),
        }

    def of(self, part: str) -> dict[str, str]:
        """Return the values whose keys begin with the name of a part, by the rest of the key."""
        return {
            key.partition(".")[2]: value
            for key, value in self.values.items()
            if key.startswith(f"{part}.")
        }

    def _horizon(self) -> Horizon | None:
        try:
            return Horizon(self.of("horizon"))
        except InvalidRecords as error:
            for problem in error.problems:
                self.report(problem)
        return None

    def _knowledge(self) -> Knowledge | None:
        texts = self.of("knowledge")
        if not texts:
            return None
        known: Mapping[str, Spec] = dict(specs(Knowledge))
        values = {name: plain_cell(text, known.get(name, _TEXT)) for name, text in texts.items()}
        for name in [name for name in values if name not in known]:
            expected = "one of " + ", ".join(known)
            self.report(Problem(f"$.knowledge.{name}", "unknown-key", expected, name))
            del values[name]
        if "day" not in values:
            hint = "add a row for it, or leave all rows of knowledge out"
            expected = "a row with the key knowledge.day"
            problem = Problem("$", "missing-key", expected, None, hint)
            self.found.add(DATASET, None, "", problem)
            return None
        try:
            return Knowledge(**values)
        except InvalidDate as error:
            problem = Problem("$.knowledge.day", "bad-date", "a day", error.text, error.reason)
            self.report(problem)
        except InvalidRecords as error:
            for problem in error.problems:
                self.report(problem.under("$.knowledge"))
        return None

    def report(self, problem: Problem) -> None:
        """Report a problem of a part of the header at its row."""
        key = problem.path.removeprefix("$.")
        of_key = (
            problem.code in ("unknown-key", "duplicate-id")
            or problem.value == key.partition(".")[2]
        )
        self.found.add(DATASET, self.rows.get(key), KEY if of_key else VALUE, problem)


def check_ids(sheet: Sheet, records: Mapping[str, tuple[str, str | None]], found: Findings) -> None:
    """Compare the table of all ids with the records: the kind and the name of each."""
    schema = table_schemas()[RECORDS]
    lacking_columns(schema, sheet, found)
    for row, cells in named_cells(schema, sheet, found):
        identity, kind, name = (
            text_cell(cells.get(field.name), found, (RECORDS, row, field))
            for field in schema.fields
        )
        if identity is None:
            continue
        if identity not in records:
            hint = "add the record to the table of its kind, or leave this row out"
            problem = Problem("$", "dangling-id", "the id of a record", identity, hint)
            found.add(RECORDS, row, ID, problem)
            continue
        for column, stated, expected in zip(
            ("kind", "name"), (kind, name), records[identity], strict=True
        ):
            if None not in (stated, expected) and stated != expected:
                problem = Problem("$", "mismatch", f"{expected}, as in its own table", stated)
                found.add(RECORDS, row, column, problem)
