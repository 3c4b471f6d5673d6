"""Migrations: pure functions from a document of one version of the schema to the next."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from functools import wraps
from typing import Any

from cisrecords.codec.gather import Gathered, refused
from cisrecords.codec.paths import child
from cisrecords.codec.plain import is_list, is_object
from cisrecords.codec.text import Repeated
from cisrecords.errors import Problem

__all__ = ["MIGRATIONS", "Migration", "step"]

Migration = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the plain data of a document, and returns that of the next version."""

MIGRATIONS: dict[int, Migration] = {}
"""What turns a document of an older version into one of the next; none is older yet."""

_BROKEN = (AttributeError, LookupError, TypeError, ValueError)
_MEND = "it is too broken to be brought forward; mend it, or read it with an older release"


def step(*, gone: Collection[str] = ()) -> Callable[[Migration], Migration]:
    """Make a migration that accounts for every key.

    It gets a copy of the document, which it may change as it likes. A key, counted over the
    whole document, that stands in the result less often than before must be one that the
    migration names as gone.

    Args:
        gone: The keys that it renames, joins or drops.

    Returns:
        A decorator. What it makes raises `InvalidRecords` where a key is lost that is not named,
        and where a document is too broken to be brought forward.

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
                mend = "records nest only a few levels deep"
                raise refused("too-deep", "a document of records", None, mend) from None
            except _BROKEN as error:
                expected = f"a document of schema version {tree.get('schema')}"
                raise refused("not-migrated", expected, None, f"{error!r}: {_MEND}") from error
            _refuse_losses(tree, made, gone)
            return made

        return migrate

    return checked


def _refuse_losses(tree: dict[str, Any], made: dict[str, Any], gone: Collection[str]) -> None:
    left = Counter(key for _, key in _keys(made))
    found = Gathered()
    for path, key in _keys(tree):
        left[key] -= 1
        if left[key] < 0 and key not in gone:
            mend = "the step to the next version would lose it"
            found.add(Problem(path, "lost-key", "a key that the next version has", key, mend))
    found.refuse()


def _keys(tree: Any) -> Iterator[tuple[str, str]]:
    """Tell each key of plain data with its path; one that stands twice in its object, twice."""
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
