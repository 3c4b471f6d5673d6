"""`OpenDocument`: a document of any format as plain data, and the steps that all formats share."""

from collections.abc import Iterable
from functools import partial
from typing import Any

import attrs

from cisrecords.codec.formats.header import SCHEMA_VERSION
from cisrecords.codec.formats.text import decode, parse
from cisrecords.codec.problems.plain import is_object
from cisrecords.codec.problems.positions import AddPositions, add_positions, in_json
from cisrecords.errors import Problem

__all__ = ["OpenDocument", "open_json"]


@attrs.frozen
class OpenDocument:
    """A document as plain data.

    `problems` are those of its syntax; `add_positions` adds line and column to all others;
    plain data has none.
    """

    tree: Any
    problems: tuple[Problem, ...] = ()
    add_positions: AddPositions = tuple

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
    return OpenDocument(parse(text), add_positions=partial(add_positions, text, find=in_json))
