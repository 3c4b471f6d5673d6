"""The verb of merging: what two documents have in common, and what they say otherwise."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.signature import add_options, given
from cisrecords.cli.terminal import busy
from cisrecords.cli.verb import Answer, Options, Verb, read
from cisrecords.cli.verbs.files import DOCUMENT, written

__all__ = ["VERBS"]

_COLUMNS = {
    "outcome": "Whether it was matched, added, maybe an existing record, or disagrees.",
    "kind": "The kind of record.",
    "incoming": "The id of the incoming record, or of the claim with its value.",
    "record": "The id of the existing record.",
    "by": "What the two have in common; for a claim, the field that differs.",
    "value": "The incoming value, where it differs.",
}
_LINES = (".jsonl", ".jsonl.gz")


def _merge(options: Options) -> Answer:
    existing, incoming = read(options["existing"]), _incoming(options["incoming"])
    with busy("Merging"):
        merged = existing.merge(incoming, **given(options, existing.merge))
    heads = [cis.table.Column(name, "text", meaning) for name, meaning in _COLUMNS.items()]
    table = cis.Table.from_rows(list(_outcomes(merged)), heads)
    lines = [*map(_line, table), _summary(merged)]
    if "output" in options:
        lines.append(written(merged.commonwealth, options["output"]))
    return Answer(table, "\n".join(lines))


def _incoming(path: str) -> cis.Commonwealth | tuple[cis.archive.AnyRecord, ...]:
    """Read what is merged; in JSON Lines it may refer to records of the existing document."""
    try:
        return read(path)
    except cis.errors.FileProblem:
        if path.endswith(_LINES):
            codes = {problem.code for problem in cis.validate(Path(path))}
            if codes == {"dangling-id"}:
                return tuple(cis.stream(path))
        raise


def _outcomes(merged: cis.query.Merge[cis.Commonwealth]) -> Iterator[tuple[str | None, ...]]:
    for outcome, pairs in (("matched", merged.matched), ("maybe", merged.maybe)):
        for pair in pairs:
            kind = cis.archive.kind_of(merged.commonwealth.resolve(pair.record))
            yield outcome, kind, pair.incoming, pair.record, pair.by, None
    for record in merged.added:
        yield "added", cis.archive.kind_of(record), record.id, None, None, None
    for claim in merged.disagreements:
        kind = cis.archive.kind_of(merged.commonwealth.resolve(claim.about))
        yield "disagreement", kind, claim.id, claim.about, claim.field, claim.value


def _line(row: cis.table.Row) -> str:
    """Return what became of a record in a line."""
    outcome, kind, incoming, record, by, value = row
    if outcome == "disagreement":
        return f"{outcome}: {record} {by} = {value} ({incoming})"
    if outcome == "added":
        return f"{outcome}: {kind} {incoming}"
    verb = "is" if outcome == "matched" else "may be"
    same = "" if incoming == record else f" {verb} {record}"
    return f"{outcome}: {kind} {incoming}{same} (by {by})"


def _summary(merged: cis.query.Merge[cis.Commonwealth]) -> str:
    counts = {
        "matched": merged.matched,
        "added": merged.added,
        "maybe": merged.maybe,
        "disagreements": merged.disagreements,
    }
    return ", ".join(f"{len(each)} {name}" for name, each in counts.items())


def _add_merge(parser: Parser) -> None:
    parser.add_argument("existing", metavar="EXISTING", help=DOCUMENT)
    incoming = "the document that is merged with it; as JSON Lines it may refer to its records"
    parser.add_argument("incoming", metavar="INCOMING", help=incoming)
    output = "write the merged records to this file or folder"
    parser.add_argument("-o", "--output", metavar="OUT", default=argparse.SUPPRESS, help=output)
    add_options(parser, cis.Commonwealth.merge)


VERBS = (
    Verb(
        "merge",
        "merge a document with another, and list what was matched and what differs",
        _add_merge,
        _merge,
        ("json", "csv"),
    ),
)
"""The verbs of this file."""
