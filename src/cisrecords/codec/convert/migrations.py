"""Migrations: pure functions that convert a document to the next schema version."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from functools import wraps
from typing import Any

from cisrecords.codec.formats.text import Repeated
from cisrecords.codec.problems.collecting import ProblemCollector, refusal
from cisrecords.codec.problems.paths import child
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.errors import Problem

__all__ = ["MIGRATIONS", "Migration", "step"]

Migration = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the plain data of a document and returns that of the next version."""

MIGRATIONS: dict[int, Migration] = {}
"""The migration from each older schema version to the next; there is no older version yet."""

_BROKEN = (AttributeError, LookupError, TypeError, ValueError)
_HINT = "the document is too broken to be migrated; correct it, or read it with an older release"


def step(*, gone: Collection[str] = ()) -> Callable[[Migration], Migration]:
    """Build a decorator for a migration that must account for every key.

    The migration gets a copy of the document, which it may change. If a key occurs less often in
    the result than in the document, the migration must list it in `gone`.

    Args:
        gone: The keys that the migration renames, merges or drops.

    Returns:
        A decorator. The decorated function raises `InvalidRecords` if a key that is not listed is
        lost, or if the document is too broken to be migrated.

    Example:
        >>> @step(gone=["lands"])
        ... def from_0(tree):
        ...     tree["states"] = tree.pop("lands")
        ...     return {**tree, "schema": 1}
        >>> from_0({"schema": 0, "lands": []})
        {'schema': 1, 'states': []}
    """

    def checked(change: Migration) -> Migration:
        @wraps(change)
        def migrate(tree: dict[str, Any]) -> dict[str, Any]:
            try:
                made = change(deepcopy(tree))
            except RecursionError:
                hint = "records are only a few levels deep; remove the nesting"
                raise refusal("too-deep", "a document of records", None, hint) from None
            except _BROKEN as error:
                expected = f"a document of schema version {tree.get('schema')}"
                raise refusal("not-migrated", expected, None, f"{error!r}: {_HINT}") from error
            _refuse_losses(tree, made, gone)
            return made

        return migrate

    return checked


def _refuse_losses(tree: dict[str, Any], made: dict[str, Any], gone: Collection[str]) -> None:
    left = Counter(key for _, key in _keys(made))
    found = ProblemCollector()
    for path, key in _keys(tree):
        left[key] -= 1
        if left[key] < 0 and key not in gone:
            hint = "the migration to the next version loses it; list it in `gone`"
            found.add(Problem(path, "lost-key", "a key that the next version has", key, hint))
    found.refuse()


def _keys(tree: Any) -> Iterator[tuple[str, str]]:
    """Return each key of plain data with its path; a repeated key once for each time it occurs."""
    waiting: list[tuple[str, Any]] = [("$", tree)]
    while waiting:
        path, value = waiting.pop()
        if is_list(value):
            waiting.extend((f"{path}[{index}]", item) for index, item in enumerate(value))
        elif is_object(value):
            inside = [(child(path, key), key) for key in value]
            repeated = value.repeated if isinstance(value, Repeated) else []
            yield from inside
            yield from ((child(path, key), key) for key in repeated)
            waiting.extend((where, value[key]) for where, key in inside)
