"""Rows put below the rows and records that they belong to."""

from collections.abc import Iterator, Mapping

from cisrecords.archive.kinds import noun_of
from cisrecords.archive.tables.findings import Findings
from cisrecords.archive.tables.layout import Owner
from cisrecords.archive.tables.nodes import Node
from cisrecords.archive.tables.schema import ID
from cisrecords.errors import Problem
from cisrecords.fields import KINDS
from cisrecords.names import did_you_mean

__all__ = ["link"]

_MOST_ADVISED = 50

Nodes = Mapping[str, list[Node]]


def link(nodes: Nodes, found: Findings) -> list[Node]:
    """Put each row below its owner, in order, and report owners that no table has.

    The rows without an owner are returned.
    """
    orphans: list[Node] = []
    known = {table: _by_key(table, of_table, found) for table, of_table in nodes.items()}
    for table, of_table in nodes.items():
        for node in sorted(of_table, key=_order):
            if node.owner is None:
                orphans += [node] if node.layout.owners else []
                continue
            owner, identity = node.owner
            above = next(
                (known[one][identity] for one in _tables(owner) if identity in known[one]), None
            )
            if above is None:
                found.add(table, node.row, owner.column, _dangling(owner, identity, known))
                orphans.append(node)
            else:
                field = next(part.field for part in above.layout.parts if part.table == table)
                above.below[field].append(node)
    return orphans


def _order(node: Node) -> tuple[bool, int, int]:
    return node.position is None, node.position or 0, node.row


def _by_key(table: str, nodes: list[Node], found: Findings) -> dict[str, Node]:
    """Return the rows that have an id; a repeated id of a record is reported with all records."""
    known: dict[str, Node] = {}
    for node in nodes:
        if node.key is None:
            continue
        if node.key in known and table not in KINDS:
            hint = f"row {known[node.key].row} has it already; give each row an id of its own"
            problem = Problem("$", "duplicate-id", "an id used once", node.key, hint)
            found.add(table, node.row, ID, problem)
        known.setdefault(node.key, node)
    return known


def _tables(owner: Owner) -> tuple[str, ...]:
    return owner.kinds or (owner.table,)


def _dangling(owner: Owner, identity: str, known: Mapping[str, dict[str, Node]]) -> Problem:
    kinds = [table for table in _tables(owner) if table in KINDS]
    noun = noun_of(kinds) if kinds else f"row of the table {owner.table}"
    elsewhere = next((kind for kind in KINDS if identity in known[kind]), None)
    if elsewhere is not None:
        hint = f"this id is one of {elsewhere}"
    else:
        near = did_you_mean(identity, [*_ids(owner, known)])
        hint = f"did you mean {near[0]!r}?" if near else "add the row, or correct the id"
    return Problem("$", "dangling-id", f"the id of a {noun}", identity, hint)


def _ids(owner: Owner, known: Mapping[str, dict[str, Node]]) -> Iterator[str]:
    for table in _tables(owner):
        yield from known[table]
