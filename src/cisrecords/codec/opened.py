"""`OpenDocument`: a document of any format as plain data, and the steps that all formats share."""

from collections.abc import Iterable
from functools import partial
from typing import Any

import attrs

from cisrecords.codec.bulk import collector_paused
from cisrecords.codec.document import SCHEMA_VERSION, build, problems_of_document
from cisrecords.codec.gather import limit_problems
from cisrecords.codec.plain import is_object
from cisrecords.codec.positions import AddPositions, add_positions, in_json
from cisrecords.codec.text import decode, parse
from cisrecords.errors import InvalidRecords, Problem

__all__ = ["OpenDocument", "all_problems", "build_opened", "open_json", "without_positions"]


def without_positions(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems unchanged, as plain data has no lines and columns."""
    return tuple(problems)


@attrs.frozen
class OpenDocument:
    """A document as plain data.

    `problems` are those of its syntax; `add_positions` adds line and column to all others.
    """

    tree: Any
    problems: tuple[Problem, ...] = ()
    add_positions: AddPositions = without_positions

    def with_positions(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Add line and column to problems, if the document is of the current schema version.

        The paths of a migrated document no longer fit its string.
        """
        named = is_object(self.tree) and "schema" in self.tree
        older = named and self.tree["schema"] != SCHEMA_VERSION
        return tuple(problems) if older else self.add_positions(problems)


def open_json(data: str | bytes) -> OpenDocument:
    """Open a document of JSON."""
    text = decode(data)
    return OpenDocument(parse(text), add_positions=partial(_add_positions, text))


def _add_positions(text: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(add_positions(text, problems, in_json))


def build_opened(opened: OpenDocument, cls: Any) -> Any:
    """Build the records of a document.

    If it is not valid, every problem is reported with its line.
    """
    if opened.problems:
        raise InvalidRecords(all_problems(opened))
    with collector_paused():
        try:
            return build(opened.tree, cls)
        except InvalidRecords as error:
            raise InvalidRecords(opened.with_positions(error.problems)) from None


def all_problems(opened: OpenDocument) -> tuple[Problem, ...]:
    """List every problem of a document: first those of its syntax, then the others in order."""
    found = problems_of_document(opened.tree)
    return limit_problems((*opened.problems, *opened.with_positions(found)))
