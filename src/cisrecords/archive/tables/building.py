"""Records from the rows of tables, bottom up."""

import re
from collections.abc import Mapping
from typing import Any, cast

import attrs

from cisrecords.archive.tables.findings import Findings
from cisrecords.archive.tables.nodes import Node
from cisrecords.archive.tables.schema import VALUE
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields import Spec, problems_of, specs

__all__ = ["build", "locate"]

_STEP = re.compile(r"\.([^.\[]+)|\[(\d+)\]")


def build(node: Node, found: Findings) -> Any:
    """Return the value of a row and of all rows below it, or `None` where any of them is wrong."""
    if node.layout.is_list:
        return _item(node, found)
    lists = {name: [build(one, found) for one in nodes] for name, nodes in node.below.items()}
    broken = {name for name, values in lists.items() if any(value is None for value in values)}
    listed = {
        name: tuple(value for value in values if value is not None)
        for name, values in lists.items()
    }
    return _made(node, {**cast(dict[str, Any], node.plain), **listed}, broken, found)


def _item(node: Node, found: Findings) -> Any:
    spec, value = node.layout.spec, node.plain
    if spec.shape == "term" and isinstance(value, str) and value in tuple(spec.type):
        return spec.type(value)
    problems = [] if value is None else [*problems_of(value, spec, "$")]
    for problem in problems:
        found.add(node.layout.table, node.row, VALUE, problem)
    return None if problems else value


def _made(node: Node, values: Mapping[str, Any], broken: set[str], found: Findings) -> Any:
    problems: list[Problem] = []
    made = _record(node.layout.spec.type, values, problems)
    for problem in problems:
        steps = _steps(problem.path)
        if not broken or (steps and steps[0] not in broken):
            table, row, column = _place(node, steps)
            found.add(table, row, column, problem)
    return None if broken or problems else made


def _record(cls: Any, values: Mapping[str, Any], problems: list[Problem]) -> Any:
    """Return a record with single parts as records, or `None`, and collect what is wrong."""
    known: dict[str, Spec] = dict(specs(cls))
    required = (one.name for one in attrs.fields(cls) if one.default is attrs.NOTHING)
    arguments = {**dict.fromkeys(required), **values}
    for name, value in arguments.items():
        if known[name].shape == "record" and value is not None:
            inner: list[Problem] = []
            arguments[name] = _record(known[name].type, value, inner)
            problems += (problem.under(f"$.{name}") for problem in inner)
    try:
        return cls(**arguments)
    except InvalidRecords as error:
        problems += error.problems
    return None


def locate(node: Node, path: str) -> tuple[str, int, str]:
    """Return the table, the row and the column of the value at a path below a row."""
    return _place(node, _steps(path))


def _steps(path: str) -> list[str | int]:
    return [name or int(index) for name, index in _STEP.findall(path)]


def _place(node: Node, steps: list[str | int]) -> tuple[str, int, str]:
    field, *rest = steps or [""]
    nodes = node.below.get(str(field), ())
    if rest and isinstance(rest[0], int) and rest[0] < len(nodes):
        return _place(nodes[rest[0]], rest[1:])
    column = VALUE if node.layout.is_list else "_".join(map(str, (field, *rest) if field else ()))
    known = {cell.name for cell in node.layout.cells} | {VALUE}
    return node.layout.table, node.row, column if column in known else ""
