"""The rows of tables as nodes of a tree: plain values, an owner, and rows of their own."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from cisrecords.archive.making.plain_values import plain_value
from cisrecords.archive.tables.cells import derived_from, plain_cell
from cisrecords.archive.tables.columns import lacking_columns, named_cells, text_cell
from cisrecords.archive.tables.findings import Findings
from cisrecords.archive.tables.layout import Cell, Layout, Owner
from cisrecords.archive.tables.schema import ID, POSITION, VALUE, TableField, TableSchema
from cisrecords.archive.tables.sheets import Sheet
from cisrecords.errors import Problem
from cisrecords.fields import Spec
from cisrecords.table import Column

__all__ = ["Node", "nodes_of"]

_PLACE = Spec("integer", optional=True)


class Node:
    """A row of a table, and below it the rows that belong to it, by the field of their list."""

    __slots__ = ("below", "key", "layout", "owner", "plain", "position", "row")

    def __init__(self, layout: Layout, row: int) -> None:
        self.layout: Layout = layout
        self.row: int = row
        self.key: str | None = None
        self.owner: tuple[Owner, str] | None = None
        self.position: int | None = None
        self.plain: Any = {}
        self.below: dict[str, list[Node]] = {part.field: [] for part in layout.parts}

    def tree(self) -> Any:
        """Return the plain data of the row and of those below it, without what is no plain cell."""
        if self.layout.is_list:
            return _simple(self.plain)
        lists = {name: [node.tree() for node in nodes] for name, nodes in self.below.items()}
        return {**_simple(self.plain), **lists}


def _simple(plain: Any) -> Any:
    if isinstance(plain, dict):
        cells = cast(dict[str, Any], plain)
        return {name: _simple(value) for name, value in cells.items()}
    return plain if isinstance(plain, str | int) else None


def nodes_of(layout: Layout, schema: TableSchema, sheet: Sheet, found: Findings) -> list[Node]:
    """Return a node for each row of a table, and collect the problems of its cells."""
    free = () if layout.is_kind else (ID, POSITION)
    lacking = lacking_columns(schema, sheet, found, free)
    return [
        _RowReader(layout, row, cells, found).read(lacking)
        for row, cells in named_cells(schema, sheet, found)
    ]


class _RowReader:
    """Reads the cells of one row."""

    def __init__(self, layout: Layout, row: int, cells: dict[str, Any], found: Findings) -> None:
        self.node = Node(layout, row)
        self.cells = cells
        self.found = found
        self.place = (layout.table, row)

    def read(self, lacking: frozenset[str]) -> Node:
        """Return the node of the row."""
        node, layout = self.node, self.node.layout
        if not layout.is_kind:
            self._read_keys()
        for cell in layout.cells:
            value = self._value(cell, lacking)
            if value is not None:
                self._put(cell.path, value)
        if layout.is_list:
            node.plain = self._value(Cell(VALUE, (), layout.spec, "", required=True), lacking)
        elif layout.is_kind:
            identity = node.plain.get(ID)
            node.key = identity if isinstance(identity, str) else None
        return node

    def _read_keys(self) -> None:
        node = self.node
        node.key = self._text(ID)
        position = plain_value(self.cells.get(POSITION), _PLACE)
        if position is not None and type(position) is not int:
            self._report(POSITION, Problem("$", "wrong-type", _PLACE.words, position))
        else:
            node.position = position
        owners = [(owner, self._text(owner.column)) for owner in node.layout.owners]
        named = [(owner, identity) for owner, identity in owners if identity is not None]
        node.owner = named[0] if named else None
        for owner, identity in named[1:]:
            expected = f"an empty cell, as the row belongs to a {named[0][0].column} already"
            self._report(owner.column, Problem("$", "second-owner", expected, identity))
        if owners and not named:
            self._report_no_owner([owner.column for owner, _ in owners])

    def _text(self, column: str) -> str | None:
        """Return a cell that names a row; a whole number is one, too."""
        field = TableField(column=Column(column))
        return text_cell(self.cells.get(column), self.found, (*self.place, field))

    def _report_no_owner(self, columns: list[str]) -> None:
        if len(columns) == 1:
            hint = f"name the {columns[0]} that the row belongs to"
            self._report(columns[0], Problem("$", "missing-key", "an id", None, hint))
        else:
            hint = "a row belongs to a record, or to a row of another table"
            expected = "an id in one of the columns " + ", ".join(columns)
            self._report("", Problem("$", "missing-key", expected, None, hint))

    def _value(self, cell: Cell, lacking: frozenset[str]) -> Any:
        value = plain_cell(self.cells.get(cell.name), cell.spec)
        if isinstance(value, Mapping):  # it would be taken for a part of the row
            stated = self.cells[cell.name]
            self._report(cell.name, Problem("$", "wrong-type", cell.spec.words, stated))
            return None
        if value is None and cell.required and cell.name not in lacking:
            problem = Problem("$", "missing-key", cell.spec.words, None, "fill the cell")
            self._report(cell.name, problem)
        self._check_derived(cell, value)
        return value

    def _check_derived(self, cell: Cell, value: Any) -> None:
        for name, expected, matches in derived_from(cell, value):
            stated = self.cells.get(name)
            if not matches(stated):
                hint = f"it follows from {cell.name}; correct that, or leave this cell empty"
                words = f"{expected} or an empty cell" if expected else "an empty cell"
                self._report(name, Problem("$", "mismatch", words, stated, hint))

    def _put(self, path: Sequence[str], value: Any) -> None:
        plain = self.node.plain
        for name in path[:-1]:
            plain = plain.setdefault(name, {})
        plain[path[-1]] = value

    def _report(self, column: str, problem: Problem) -> None:
        self.found.add(self.node.layout.table, self.node.row, column, problem)
