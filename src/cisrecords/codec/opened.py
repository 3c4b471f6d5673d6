"""`Opened`: a document on its way in, of whatever format, and the one road from there on."""

from collections.abc import Iterable
from functools import partial
from typing import Any

import attrs

from cisrecords.codec.bulk import collector_paused
from cisrecords.codec.document import SCHEMA_VERSION, build, problems_of_document
from cisrecords.codec.gather import limited
from cisrecords.codec.plain import is_object
from cisrecords.codec.positions import Place, in_json, placed
from cisrecords.codec.text import decoded, parse
from cisrecords.errors import InvalidRecords, Problem

__all__ = ["Opened", "all_problems", "built", "nowhere", "open_json"]


def nowhere(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave problems as they are: what was given has no text.

    Args:
        problems: The problems.

    Returns:
        The same.

    Example:
        >>> nowhere([])
        ()
    """
    return tuple(problems)


@attrs.frozen
class Opened:
    """The plain data of a document, and where in its text each value stands.

    Attributes:
        tree: The plain data.
        problems: What could not be read as text at all, where the rest could; each has its line.
        place: Says of problems where they stand.

    Example:
        >>> Opened({"schema": 1}).problems
        ()
    """

    tree: Any
    problems: tuple[Problem, ...] = ()
    place: Place = nowhere

    def placed(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say where problems stand, where that can be known.

        Args:
            problems: Problems of the document as it is today; one of an older schema version
                has changed on its way, so that nothing can be said of its text.

        Returns:
            The problems, in their order.

        Example:
            >>> open_json('{"schema": 1}').placed([Problem("$.schema", "c", "e")])[0].column
            12
        """
        named = is_object(self.tree) and "schema" in self.tree
        older = named and self.tree["schema"] != SCHEMA_VERSION
        return tuple(problems) if older else self.place(problems)


def open_json(data: str | bytes) -> Opened:
    """Open a document of JSON.

    Args:
        data: The text, or its bytes in UTF-8.

    Returns:
        The document.

    Raises:
        InvalidRecords: It is no JSON.

    Example:
        >>> open_json("[1]").tree
        [1]
    """
    text = decoded(data)
    return Opened(parse(text), place=partial(_place, text))


def _place(text: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(placed(text, problems, in_json))


def built(opened: Opened, cls: Any) -> Any:
    """Build the records of a document.

    Args:
        opened: The document.
        cls: `Commonwealth`, or another class of the whole.

    Returns:
        The records.

    Raises:
        UnknownSchema: It follows no schema version that is known, or names none.
        InvalidRecords: It has problems; all are told, with their lines.

    Example:
        >>> from cisrecords.commonwealth import Commonwealth
        >>> built(open_json('{"schema": 1, "version": "7"}'), Commonwealth).version
        '7'
    """
    if opened.problems:
        raise InvalidRecords(all_problems(opened))
    with collector_paused():
        try:
            return build(opened.tree, cls)
        except InvalidRecords as error:
            raise InvalidRecords(opened.placed(error.problems)) from None


def all_problems(opened: Opened) -> tuple[Problem, ...]:
    """Tell every problem of a document.

    Args:
        opened: The document.

    Returns:
        The problems: first of what is no text of the format, then the others in their order.

    Example:
        >>> [problem.line for problem in all_problems(open_json('{"schema": 1, "x": 1}'))]
        [1]
    """
    found = problems_of_document(opened.tree)
    return limited((*opened.problems, *opened.placed(found)))
