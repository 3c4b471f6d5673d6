"""`read_tables`: an archive from tables, with every problem of all of them."""

from collections.abc import Mapping
from itertools import chain
from typing import Any, TypeVar

from cisrecords.archive.archive import Archive
from cisrecords.archive.checks.integrity import faults_across, faults_of_retired
from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.archive.reference import from_either
from cisrecords.archive.tables.building import build, locate
from cisrecords.archive.tables.dataset import Header, check_ids
from cisrecords.archive.tables.findings import Findings
from cisrecords.archive.tables.layout import GAPS, layouts
from cisrecords.archive.tables.linking import link
from cisrecords.archive.tables.nodes import Node, nodes_of
from cisrecords.archive.tables.schema import DATASET, RECORDS
from cisrecords.archive.tables.schemas import table_schemas
from cisrecords.archive.tables.sheets import Sheet, open_sheet
from cisrecords.errors import BadQuery, InvalidRecords, Problem
from cisrecords.fields import KINDS

__all__ = ["read_tables"]

A = TypeVar("A", bound=Archive)


def read_tables(cls: type[A], tables: Mapping[str, Any]) -> A:
    """Build an archive of a class from tables; see `Commonwealth.from_tables`."""
    found = Findings()
    nodes = _nodes(_sheets(tables, found), found)
    header = Header(found.sheets.get(DATASET), found)
    parts: dict[str, Any] = {**header.parts(), **_records(nodes, found)}
    if RECORDS in found.sheets:
        check_ids(found.sheets[RECORDS], _named(nodes, parts), found)
    if found:
        _check_across(nodes, header, found)
        found.refuse()
    try:
        return cls(**parts)
    except InvalidRecords as error:
        for problem in error.problems:
            _report(problem, nodes, header, found)
    found.refuse()
    raise AssertionError  # every problem of an archive has a place


def _sheets(tables: object, found: Findings) -> dict[str, Sheet]:
    named: Any = tables
    if not isinstance(tables, Mapping):
        raise BadQuery("tables", tables, "must be a mapping from the names of tables to tables")
    known = table_schemas()
    for name, source in named.items():
        if name not in known:
            found.unknown(str(name), "", known, name)
        else:
            found.sheets[name] = open_sheet(name, source)
    return found.sheets


def _nodes(sheets: Mapping[str, Sheet], found: Findings) -> dict[str, list[Node]]:
    """Return the rows of each table, with the rows of lists below those they belong to."""
    schemas = table_schemas()
    nodes = {
        table: nodes_of(layout, schemas[table], sheets[table], found) if table in sheets else []
        for table, layout in layouts().items()
    }
    nodes[GAPS].sort(key=lambda gap: (gap.position is None, gap.position or 0))
    for orphan in link(nodes, found):
        build(orphan, found)  # for its own problems
    return nodes


def _records(nodes: Mapping[str, list[Node]], found: Findings) -> dict[str, tuple[Any, ...]]:
    return {table: tuple(build(node, found) for node in nodes[table]) for table in (*KINDS, GAPS)}


def _named(
    nodes: Mapping[str, list[Node]], records: Mapping[str, Any]
) -> dict[str, tuple[str, str | None]]:
    """Return the kind and the name of each record by its id; no name where it is not valid."""
    return {
        node.key: (kind, None if record is None else record.name)
        for kind in KINDS
        for node, record in zip(nodes[kind], records[kind], strict=True)
        if node.key is not None
    }


def _check_across(nodes: Mapping[str, list[Node]], header: Header, found: Findings) -> None:
    """Report what is wrong between records, although some of them are not valid themselves."""
    tree = {table: [node.tree() for node in nodes[table]] for table in (*KIND_CLASSES, GAPS)}
    used = {node.key for kind in KINDS for node in nodes[kind] if node.key is not None}
    retired = faults_of_retired(header.of("retired"), used, "$.retired.{}".format)
    for problem in chain(faults_across(tree, from_either), retired):
        _report(problem, nodes, header, found)


def _report(
    problem: Problem, nodes: Mapping[str, list[Node]], header: Header, found: Findings
) -> None:
    """Report a problem of a part of an archive at its table, row and column."""
    table, _, rest = problem.path.removeprefix("$.").partition("[")
    if not rest:
        header.report(problem)
        return
    place, _, path = rest.partition("]")
    found.add(*locate(nodes[table][int(place)], f"${path}"), problem)
