"""`FieldPath`: the field that a claim or a citation is about, by key and never by index."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import attrs

__all__ = ["ACTS", "ARTICLE", "EXISTS", "FIGURE", "STANCE", "FieldPath", "FieldStep"]

FIGURE = "figure:"
"""The beginning of the field of a claim that gives a figure about a record."""

STANCE = "stance:"
"""The beginning of the field of a claim that states a position of somebody."""

ARTICLE = "article:"
"""The beginning of the field of a claim that states the rule of an article."""

ACTS = "acts"
"""The field by which a path leads from a record to the acts on it or by it."""

EXISTS = "exists"
"""The last field of the path of a claim that says whether something exists at all."""

_FREE = (FIGURE, STANCE, ARTICLE)
_STEP = re.compile(r"(\w+)(?:\[([^\]]+)\])?", re.ASCII)
_HEAD_ENDS = r"[.\[]"
_INDEX = r"\[[0-9]+\]"
_CACHED = 8192


class FieldStep(NamedTuple):
    """One step of a path: a field, and the key of one of its rows where it has rows."""

    name: str
    key: str | None = None

    def __str__(self) -> str:
        return self.name if self.key is None else f"{self.name}[{self.key}]"


@attrs.frozen(weakref_slot=False, repr=False)
class FieldPath:
    """The path of a field of a record, by key: ``attendance[MD].presence``.

    A path is a list of fields joined by dots; a row of a field is named by its key in brackets,
    and a key may hold dots (``acts[KZ.ratification].date``). A field may also be free
    (``figure:sectoral-bodies``, ``stance:security-system``, ``article:9``): such a field is not
    part of any record. Any string is accepted; a malformed path has no steps.

    Attributes:
        text: The path as it is written, which `str` returns.

    Example:
        >>> path = FieldPath("acts[KZ.ratification].exists")
        >>> path.head, path.key, str(path.rest), path.leaf
        ('acts', 'KZ.ratification', 'exists', 'exists')
    """

    text: str

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    @property
    def steps(self) -> tuple[FieldStep, ...]:
        """The steps of the path; none where it is free or malformed."""
        return _steps(self.text)

    @property
    def free(self) -> str | None:
        """`FIGURE`, `STANCE` or `ARTICLE` where the field is free, else ``None``."""
        return next((prefix for prefix in _FREE if self.text.startswith(prefix)), None)

    @property
    def head(self) -> str:
        """The name of the first field; in a malformed path the part before a bracket or a dot."""
        return self.steps[0].name if self.steps else re.split(_HEAD_ENDS, self.text)[0]

    @property
    def key(self) -> str | None:
        """The key of the row of the first field, where the path names one."""
        return self.steps[0].key if self.steps else None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all rows that the path names, in order."""
        return tuple(step.key for step in self.steps if step.key is not None)

    @property
    def rest(self) -> "FieldPath | None":
        """The path after the first step; ``None`` where that is the last."""
        return _path(self.steps[1:]) if len(self.steps) > 1 else None

    @property
    def leaf(self) -> str:
        """The name of the field that the path ends in; empty where it ends in a row."""
        last = self.steps[-1] if self.steps else FieldStep("")
        return last.name if last.key is None else ""

    @property
    def act(self) -> tuple[str, str] | None:
        """The party and the kind of the act that the path leads to; ``None`` for another path.

        Example:
            >>> FieldPath("acts[KZ.ratification].date").act
            ('KZ', 'ratification')
        """
        return _party_and_kind(self.steps[0]) if self.head == ACTS and self.steps else None

    @property
    def has_index(self) -> bool:
        """Whether a row is named by its number, which changes when rows are added."""
        return re.search(_INDEX, self.text) is not None

    @property
    def beginnings(self) -> tuple["FieldPath", ...]:
        """Every path that covers this one, the shortest first and this one last.

        Example:
            >>> [str(path) for path in FieldPath("attendance[MD].level").beginnings]
            ['attendance', 'attendance[MD]', 'attendance[MD].level']
            >>> [str(path) for path in FieldPath("figure:members").beginnings]
            ['figure', 'figure:members']
        """
        return tuple(map(FieldPath, _beginnings(self.text)))

    def covers(self, other: "FieldPath") -> bool:
        """Check whether another path is this one, or leads into the part that this one names.

        Args:
            other: The other path.

        Returns:
            True where it does: ``attendance`` covers ``attendance[MD]``, which covers
            ``attendance[MD].presence``.

        Example:
            >>> FieldPath("attendance[MD]").covers(FieldPath("attendance[MD].presence"))
            True
            >>> FieldPath("attendance[M]").covers(FieldPath("attendance[MD]"))
            False
        """
        return self.text in _beginnings(other.text)

    def mentions(self, identity: str) -> bool:
        """Check whether an id is the key of a row in the path, or the party of its act.

        Args:
            identity: The id.

        Returns:
            True where it does.

        Example:
            >>> FieldPath("acts[MD.left].date").mentions("MD")
            True
        """
        return identity in self.keys or (self.act is not None and self.act[0] == identity)

    def with_ids(self, ids: Mapping[str, str]) -> "FieldPath":
        """Replace ids in the keys of a path.

        Args:
            ids: The new id for each id to be replaced.

        Returns:
            The path; ids of parties before the kind of an act are replaced too.

        Example:
            >>> str(FieldPath("acts[KAZ.ratification].date").with_ids({"KAZ": "KZ"}))
            'acts[KZ.ratification].date'
        """
        return _path(tuple(_with_ids(step, ids) for step in self.steps)) if self.steps else self


def _path(steps: tuple[FieldStep, ...]) -> FieldPath:
    return FieldPath(".".join(map(str, steps)))


def _with_ids(step: FieldStep, ids: Mapping[str, str]) -> FieldStep:
    if step.key is not None and step.key in ids:
        return step._replace(key=ids[step.key])
    act = _party_and_kind(step)
    if act is None or act[0] not in ids:
        return step
    return step._replace(key=f"{ids[act[0]]}.{act[1]}")


def _party_and_kind(step: FieldStep) -> tuple[str, str] | None:
    """Return the two parts of the key of an act; the party is empty where there is a kind alone."""
    if step.name != ACTS or step.key is None:
        return None
    party, _, kind = step.key.rpartition(".")
    return party, kind


@lru_cache(_CACHED)
def _steps(text: str) -> tuple[FieldStep, ...]:
    """Parse a path; a malformed one has no steps."""
    steps: list[FieldStep] = []
    start = 0
    while (step := _STEP.match(text, start)) is not None:
        steps.append(FieldStep(*step.groups()))
        if step.end() == len(text):
            return tuple(steps)
        if text[step.end()] != ".":
            break
        start = step.end() + 1
    return ()


@lru_cache(_CACHED)
def _beginnings(text: str) -> tuple[str, ...]:
    path = FieldPath(text)
    if path.free is not None:
        return (path.free.removesuffix(":"), text)
    paths: list[str] = []
    before = ""
    for step in path.steps:
        paths.append(before + step.name)
        if step.key is not None:
            paths.append(before + str(step))
        before = f"{before}{step}."
    return tuple(paths) or (text,)
