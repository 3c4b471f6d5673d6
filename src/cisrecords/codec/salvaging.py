"""`salvage`: the valid records of a document, and the problems of the others."""

import os
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from cisrecords.archive import KIND_CLASSES, from_object, references
from cisrecords.codec.convert.bulk import collector_paused
from cisrecords.codec.convert.document import Parts, migrate, readers, unknown_schema
from cisrecords.codec.convert.fast import NO_ANSWER, fast_document
from cisrecords.codec.formats.opening import content_of
from cisrecords.codec.problems.collecting import (
    ProblemCollector,
    limit_problems,
    refusal,
    report_problems,
)
from cisrecords.codec.problems.paths import child, steps_of
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import InvalidRecords, Problem, UnknownSchema
from cisrecords.records import Gap
from cisrecords.render import Printable

__all__ = ["Salvaged", "salvage"]

_CLASSES: dict[str, type[Any]] = {**KIND_CLASSES, "gaps": Gap}
_RETIRED = "$.retired."
_ENTRIES = ("horizon", "retired")
_Position = tuple[str, int]


@attrs.frozen(repr=False)
class Salvaged(Printable):
    """The valid records of a document, and the problems of the others.

    Attributes:
        commonwealth: The valid records that refer only to other valid records.
        problems: Every problem of the document, as `validate` lists them, except dangling
            references inside records that have other problems. After them there is one with the
            code ``refers-to-refused`` for each record that was left out because it refers to
            another that was.
        dropped: The path of every record, gap and entry that was left out; there is no limit.

    Example:
        >>> salvage({"schema": 1, "states": [{"id": "GE"}]}).dropped
        ('$.states[0]',)
    """

    commonwealth: Commonwealth
    problems: tuple[Problem, ...]
    dropped: tuple[str, ...] = ()

    def _printed_name(self) -> str:
        return f"{len(self.problems)} problems, {len(self.dropped)} dropped"


def salvage(
    path_or_data: str | os.PathLike[str] | bytes | Mapping[str, Any],
    format: str | None = None,  # noqa: A002
) -> Salvaged:
    """Read the valid records of a document, and list the problems of the others.

    A record with a problem is left out, and so is each record that refers to one that is left
    out; of several records with one id the first is kept. Nothing is corrected, and nothing is left
    out without a problem that names it. If the syntax is broken or the schema version is unknown,
    there are no records; if the schema version is missing, it is taken to be the current one. After
    20,000 problems the reading stops, as in `validate`: the records after that are left out, too.

    Args:
        path_or_data: As for `validate`.
        format: As for `validate`.

    Returns:
        The records and the problems.

    Raises:
        FileProblem: The file cannot be read, or its suffix is unknown.
        BadQuery: The argument is neither a path nor a document, or the format is unknown.
        MissingExtra: The file is YAML, and PyYAML is not installed (the extra ``yaml``).

    Example:
        >>> georgia = {"id": "GE", "names": [{"text": "Georgia"}]}
        >>> salvaged = salvage({"schema": 1, "states": [georgia, {"id": "AM"}]})
        >>> salvaged.commonwealth.states.ids(), [problem.path for problem in salvaged.problems]
        (('GE',), ['$.states[1].names'])
    """
    with collector_paused():
        try:
            content = content_of(path_or_data, format)
            whole = fast_document(content, Commonwealth)
            if whole is not NO_ANSWER:
                return Salvaged(whole, ())
            opened = content.opened()
        except InvalidRecords as error:
            return Salvaged(Commonwealth(), error.problems)
        salvaged = _Salvage()
        commonwealth = salvaged.read(opened.tree)
        first, after = (
            opened.with_positions(report_problems(found.problems, opened.tree, found.rest))
            for found in (salvaged.problems, salvaged.after)
        )
        problems = limit_problems((*opened.problems, *first, *after))
        return Salvaged(commonwealth, problems, tuple(salvaged.dropped))


class _Salvage:
    """Separates the valid records of a document from the others."""

    def __init__(self) -> None:
        self.problems = ProblemCollector()
        self.after = ProblemCollector()
        self.dropped: list[str] = []
        self._kept: dict[_Position, Any] = {}
        self._values: dict[str, Any] = {}
        self._refused: dict[str, str] = {}

    def read(self, tree: Any) -> Commonwealth:
        if not is_object(tree):
            self.problems.take(refusal("wrong-type", "an object with the key 'schema'", tree), "$")
            return Commonwealth()
        try:
            tree = migrate(tree)
        except UnknownSchema as error:
            self.problems.add(unknown_schema(error))
            if "schema" in tree:
                return Commonwealth()
        parts = Parts(tree)
        parts.found.problems[:0] = self.problems.problems
        self.problems = parts.found
        for key, value in tree.items():
            if key in _CLASSES and is_list(value):
                self._records(key, value, parts.lists.get(key, []))
            elif key in _ENTRIES and is_object(value):
                self._values[key] = {}
                for name, item in value.items():
                    self._entry(key, name, item)
            elif key in parts.values:
                self._values[key] = parts.values[key]
            elif key != "schema":
                self.dropped.append(child("$", key))
        return self._build()

    def _records(self, kind: str, items: list[Any], kept: list[Any]) -> None:
        """Keep the records that are valid; those after too many problems are not read."""
        for index, item in enumerate(items):
            place = kind, index
            if index < len(kept) and isinstance(kept[index], _CLASSES[kind]):
                self._kept[place] = kept[index]
                continue
            self.dropped.append(_path(place))
            if is_object(item) and isinstance(item.get("id"), str):
                self._refused.setdefault(item["id"], _path(place))

    def _entry(self, key: str, name: str, item: Any) -> None:
        """Keep an entry of the horizon or of the retired ids, if it is valid."""
        try:
            self._values[key] |= dict(readers()[key]({name: item}))
        except InvalidRecords:  # reported with the whole
            self.dropped.append(child(f"$.{key}", name))

    def _build(self) -> Commonwealth:
        """Build the records, and leave out those with problems until all are valid."""
        ids = {record.id for (kind, _), record in self._kept.items() if kind in KIND_CLASSES}
        self._cascade(identity for identity in list(self._refused) if identity not in ids)
        while True:
            places: dict[str, list[int]] = {kind: [] for kind in _CLASSES}
            for kind, index in self._kept:
                places[kind].append(index)
            parts: dict[str, Any] = {
                kind: [self._kept[kind, index] for index in found] for kind, found in places.items()
            }
            try:
                return Commonwealth(**parts, **self._values)
            except InvalidRecords as error:
                self._leave_out(error.problems, places)

    def _leave_out(self, problems: Iterable[Problem], places: dict[str, list[int]]) -> None:
        lost: list[str] = []
        for problem in problems:
            if problem.path.startswith(_RETIRED):
                self._leave_out_retired(problem)
                continue
            kind, step = steps_of(problem.path)[:2]
            place = str(kind), places[str(kind)][int(step)]
            tail = problem.path.removeprefix(f"$.{kind}[{step}]")
            self.problems.add(attrs.evolve(problem, path=_path(place) + tail))
            record = self._drop(place)
            if record is not None and problem.code != "duplicate-id" and kind != "gaps":
                self._refused.setdefault(record.id, _path(place))
                lost.append(record.id)
        self._cascade(lost)

    def _leave_out_retired(self, problem: Problem) -> None:
        identity = problem.path.removeprefix(_RETIRED)
        path = child(_RETIRED.removesuffix("."), identity)
        self.problems.add(attrs.evolve(problem, path=path))
        if self._values["retired"].pop(identity, None) is not None:
            self.dropped.append(path)

    def _cascade(self, lost: Iterable[str]) -> None:
        """Leave out the records that refer to records left out, and so on."""
        waiting = list(lost)
        if not waiting:
            return
        referrers: dict[str, list[tuple[_Position, Any]]] = {}
        for place, record in self._kept.items():
            for reference in references(record, _CLASSES[place[0]], _path(place), from_object):
                referrers.setdefault(reference.value, []).append((place, reference))
        while waiting:
            identity = waiting.pop()
            for place, reference in referrers.pop(identity, ()):
                record = self._drop(place)
                if record is None:
                    continue
                hint = f"{self._refused[identity]} is not valid; correct it first"
                words = reference.spec.words
                self.after.add(Problem(reference.path, "refers-to-refused", words, identity, hint))
                if place[0] != "gaps":
                    self._refused.setdefault(record.id, _path(place))
                    waiting.append(record.id)

    def _drop(self, place: _Position) -> Any:
        record = self._kept.pop(place, None)
        if record is not None:
            self.dropped.append(_path(place))
        return record


def _path(place: _Position) -> str:
    return f"$.{place[0]}[{place[1]}]"
