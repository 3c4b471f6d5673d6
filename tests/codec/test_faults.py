"""Every fault of a document is reported at once, however many there are."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES, Archive, from_object, kind_of, references
from cisrecords.codec import dumps, validate
from cisrecords.codec.problems.paths import steps_of
from cisrecords.fields import Spec, specs

Plain = dict[str, Any]
Fault = tuple[str, Any]

MOST = 50
WRONG: dict[str, tuple[Any, ...]] = {
    "text": ("", 5, True, {}, ["x"], "a\x00"),
    "id": ("no id", "", 5, [], "no-such-record"),
    "integer": ("8", True, 8.5, [], 2**60),
    "yes-no": ("yes", 1, {}),
    "term": ("no such word", 5, ["x"]),
    "date": ("18.11.2020", "", 2020, "2001-13"),
    "period": ("2020", "2021/2020", 2020),
    "when": ("soon", 2020, True),
    "amount": ("ten", 1.5, True),
    "record": (5, [], True),
    "many": (5, {}, "x", True),
}


def places(value: Any, spec: Spec, path: str) -> Iterator[tuple[str, Spec]]:
    """Yield every value of a record, with what its field takes, but for its own id."""
    if spec.shape == "record":
        for name, inner in specs(spec.type):
            if isinstance(value, dict) and name in value and name != "id":
                yield from places(value[name], inner, f"{path}.{name}")
    elif spec.item is not None and value:
        for index, item in enumerate(value):
            yield from places(item, spec.item, f"{path}[{index}]")
    else:
        yield path, spec


def whole() -> Plain:
    """Return a few of the shipped records with all that they refer to."""
    cw = cis.load()
    waiting = [*list(cw.meetings.ids())[:3], *cw.acts.ids()[:40], *cw.claims.ids()[:12]]
    found: dict[str, Any] = {}
    while waiting:
        identity = waiting.pop()
        if identity not in found:
            record = found[identity] = cw.resolve(identity)
            referred = references(record, type(record), "$", from_object)
            waiting += [reference.value for reference in referred]
    kinds: dict[str, Any] = {}
    for record in found.values():
        kinds.setdefault(kind_of(record), []).append(record)
    kept: Plain = json.loads(dumps(cis.Commonwealth(**kinds)))
    return kept


DOCUMENT = whole()
PLACES = [
    place
    for kind in KIND_CLASSES
    for index, record in enumerate(DOCUMENT.get(kind, ())[:15])
    for place in places(record, Spec("record", type=KIND_CLASSES[kind]), f"$.{kind}[{index}]")
]
assert len(PLACES) > MOST * 10


def broken(faults: list[Fault]) -> Plain:
    """Return the document with a value put in at each of some paths."""
    tree = copy.deepcopy(DOCUMENT)
    for path, value in faults:
        *way, last = steps_of(path)
        holder: Any = tree
        for step in way:
            holder = holder[step]
        holder[last] = value
    return tree


@st.composite
def some_faults(draw: st.DrawFn) -> list[Fault]:
    """Draw up to fifty faults, each at a place of its own."""
    chosen = draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=MOST, unique=True))
    return [(path, draw(st.sampled_from(WRONG[spec.shape]))) for path, spec in chosen]


class TestManyFaults:
    """Faults put into a valid document."""

    @settings(max_examples=settings().max_examples // 2)
    @given(some_faults())
    def test_each_is_reported_with_its_path(self, faults: list[Fault]) -> None:
        """Of k faults at k places at least k problems are reported, one with each path."""
        reported = {problem.path for problem in validate(broken(faults))}

        for path, _ in faults:
            assert path in reported

    @settings(max_examples=settings().max_examples // 10)
    @given(some_faults())
    def test_each_is_reported_with_its_line(self, faults: list[Fault]) -> None:
        """From a text each is reported with the line and column at which its value stands."""
        text = json.dumps(broken(faults), indent=1)
        lines = text.split("\n")
        reported = {problem.path: problem for problem in validate(text)}

        for path, value in faults:
            line, column = reported[path].line, reported[path].column
            assert line is not None
            assert column is not None
            assert lines[line - 1][column - 1 :].startswith(json.dumps(value)[:1])

    def test_fifty_at_once(self) -> None:
        """Fifty faults of all sorts in fifty records give fifty problems and no more."""
        faults: list[Fault] = [(f"$.sources[{n}].kind", "no such word") for n in range(10)]
        faults += [(f"$.topics[{n}].nmaes", 5) for n in range(10)]
        faults += [(f"$.acts[{n}].date", "2001-13") for n in range(10)]
        faults += [(f"$.acts[{n}].state", "no-such-state") for n in range(20, 30)]
        faults += [(f"$.claims[{n}].field", "no-such-field") for n in range(10)]
        problems = validate(broken(faults))

        assert sorted(path for path, _ in faults) == sorted(each.path for each in problems)

    def test_faults_of_retired_ids_are_reported_with_others(self) -> None:
        """A retired id that is used, or leads nowhere, is reported beside other faults."""
        faults: list[Fault] = [("$.retired", {"GE": "AM", "x": "none"}), ("$.acts[0].kind", 5)]

        assert {"$.retired.GE", "$.retired.x", "$.acts[0].kind"} == {
            problem.path for problem in validate(broken(faults))
        }

    def test_without_other_faults_the_class_shows_them(self) -> None:
        """They are reported alike where nothing else is wrong."""
        alone = validate(broken([("$.retired", {"GE": "AM", "x": "none"})]))

        assert {("$.retired.GE", "duplicate-id"), ("$.retired.x", "dangling-id")} == {
            (problem.path, problem.code) for problem in alone
        }
        with pytest.raises(cis.CisRecordsError):
            Archive(retired={"x": "none"})

    def test_the_document_has_none(self) -> None:
        """Before faults are put in there is no problem."""
        assert () == validate(DOCUMENT)
