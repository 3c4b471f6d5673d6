"""The ids that records refer to, gathered by generated code."""

import linecache
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import evidence, records, testing
from cisrecords.archive import KIND_CLASSES, from_either, from_object, references
from cisrecords.archive.checks.gathered import Gathered, gatherer
from cisrecords.archive.checks.integrity import faults_across
from cisrecords.archive.reference import Reference
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Claim, Source
from cisrecords.fields import Checked, Spec, specs
from cisrecords.records import Gap

ROOMS: tuple[ModuleType, ...] = (evidence, records)
CLASSES: list[Any] = [
    cls
    for room in ROOMS
    for cls in (getattr(room, name) for name in room.__all__)
    if isinstance(cls, type) and issubclass(cls, Checked) and attrs.has(cls) and cls is not Citation
]
KINDS: dict[str, Any] = {**KIND_CLASSES, "gaps": Gap}
of_each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
of_each_kind = pytest.mark.parametrize("kind", KINDS)
LEAVES: dict[str, Any] = {
    "text": "x",
    "integer": 5,
    "yes-no": True,
    "date": "2020-11",
    "period": "2008/..",
    "when": "2020-11-18",
    "amount": "1.50",
}
SPECIAL: dict[str, Any] = {"Claim.field": "figure:members", "Meeting.inferred": ["kind"]}
SPECIAL |= {"Citation.supports": ["cites"]}


def full(cls: Any, count: list[int]) -> Any:
    """Build a record with every field, in which every id is another one."""
    made = {
        name: SPECIAL.get(f"{cls.__name__}.{name}", _full(spec, count)) for name, spec in specs(cls)
    }
    return cls(**made)


def _full(spec: Spec, count: list[int]) -> Any:
    if spec.item is not None:
        return [_full(spec.item, count), _full(spec.item, count)]
    if spec.shape == "record":
        return full(spec.type, count)
    if spec.shape == "term":
        return next(iter(spec.type))
    if spec.shape == "id":
        count[0] += 1
        return f"id-{count[0]}"
    return LEAVES[spec.shape]


def gathered(record: Any) -> tuple[Gathered, bool]:
    """Return what is gathered of a record, and whether a citation in it supports single fields."""
    ids: Gathered = {}
    cls: Any = type(record)
    supports = gatherer(cls)(record, ids)
    return {targets: found for targets, found in ids.items() if found}, supports


def searched(record: Any) -> Gathered:
    """Return the same, by the references of the record."""
    ids: Gathered = {}
    for each in references(record, type(record), "$", from_object):
        ids.setdefault(each.spec.targets, set()).add(each.value)
    return ids


def supporting(value: Any) -> bool:
    """Check whether a citation in a record supports single fields; the slow and obvious way."""
    if isinstance(value, tuple):
        return any(map(supporting, value))
    if not attrs.has(type(value)):
        return False
    if isinstance(value, Citation) and value.supports:
        return True
    return any(supporting(getattr(value, field.name)) for field in attrs.fields(type(value)))


class TestGatherer:
    """The ids of one record."""

    @of_each_class
    def test_of_a_record_with_every_field(self, cls: Any) -> None:
        """Every id at any depth is gathered, but not the id of the record itself."""
        record = full(cls, [0])

        assert (searched(record), supporting(record)) == gathered(record)
        own = getattr(record, "id", None)
        assert not any(own in found for found in gathered(record)[0].values())

    @of_each_class
    @given(data=st.data())
    def test_of_records_as_drawn(self, cls: Any, data: st.DataObject) -> None:
        """So is every id of a record with any other fields."""
        record = data.draw(testing.records(cls))

        assert (searched(record), supporting(record)) == gathered(record)

    @of_each_class
    def test_one_after_the_other(self, cls: Any) -> None:
        """What is gathered of one record is added to that of others."""
        first, second = full(cls, [0]), full(cls, [1_000])
        ids: Gathered = {}
        gatherer(cls)(first, ids)
        gatherer(cls)(second, ids)

        for targets, found in ids.items():
            one, other = (searched(each).get(targets, set()) for each in (first, second))
            assert one | other == found

    @pytest.mark.parametrize("value", [None, 5, "x", {"id": "GE"}, [], object()])
    @of_each_kind
    def test_of_something_else(self, value: object, kind: str) -> None:
        """What is no record of the class raises one of two errors."""
        with pytest.raises((AttributeError, TypeError)):
            gatherer(KINDS[kind])(value, {})

    @of_each_class
    def test_its_code_can_be_shown(self, cls: Any) -> None:
        """Tracebacks show its source."""
        gatherer(cls)
        place = f"<cisrecords generated gather_{cls.__name__}>"

        assert f"def gather_{cls.__name__}(o0, ids):" == linecache.getline(place, 1).strip()


class TestWholeRecords:
    """All records together, each id checked."""

    @of_each_kind
    def test_one_id_that_leads_nowhere(self, kind: str) -> None:
        """Each id of each kind of record is refused with its path if it alone leads nowhere."""
        record = full(KINDS[kind], [0])
        found = [*references(record, type(record), f"$.{kind}[0]", from_object)]
        known = {each.value: each.spec.targets[0] for each in found}
        assert found
        for lost in found:
            parts: dict[str, list[Any]] = {kind: [record]}
            for identity, target in known.items():
                if identity != lost.value:
                    parts.setdefault(target, []).append(Known(identity))
            faults = [each for each in faults_across(parts, get) if each.code == "dangling-id"]
            assert [(lost.path, lost.value)] == [(each.path, each.value) for each in faults]

    @of_each_kind
    def test_one_id_of_another_kind(self, kind: str) -> None:
        """So is one that leads to a record of a kind that its field does not take."""
        record = full(KINDS[kind], [0])
        found = [*references(record, type(record), f"$.{kind}[0]", from_object)]
        for lost in found:
            wrong = [each for each in KIND_CLASSES if each not in lost.spec.targets][:1]
            parts: dict[str, list[Any]] = {kind: [record]}
            for each in found:
                (target,) = wrong if each is lost and wrong else each.spec.targets[:1]
                parts.setdefault(target, []).append(Known(each.value))
            faults = [each for each in faults_across(parts, get) if each.code == "dangling-id"]
            assert [(lost.path, lost.value)] * len(wrong) == [
                (each.path, each.value) for each in faults
            ]

    @given(testing.commonwealths(), st.integers(0, 2**32))
    def test_of_a_commonwealth(self, whole: Commonwealth, place: int) -> None:
        """A Commonwealth without one record to which others refer is refused, with each path."""
        parts = whole.parts()
        used = [
            (each, reference) for each, reference in referring(parts) if each != reference.value
        ]
        if not used:
            return
        lost = used[place % len(used)][1].value
        for kind in KIND_CLASSES:
            parts[kind] = tuple(each for each in parts[kind] if each.id != lost)
        with pytest.raises(InvalidRecords) as caught:
            Commonwealth(**{**parts, "retired": {}})
        assert {each.path for _, each in referring(parts) if each.value == lost} == {
            each.path for each in caught.value.problems if each.code == "dangling-id"
        }

    @pytest.mark.parametrize("field", ["about", "cites"])
    @pytest.mark.parametrize("lost", [0, 1])
    def test_of_objects_and_plain_data_together(self, lost: int, field: str) -> None:
        """An id that leads nowhere is found in either, also if all others lead to a record."""
        plain: dict[str, Any] = {
            "id": "c-1",
            "about": "GE",
            "field": "figure:x",
            "value": "1",
            "cites": ["s"],
        }
        nowhere: dict[str, Any] = {**plain, field: ["x"] if field == "cites" else "x"}
        claims = [Claim(**nowhere), plain] if lost == 0 else [Claim(**plain), nowhere]
        parts: dict[str, list[Any]] = {
            "states": [{"id": "GE"}],
            "sources": [Source(id="s")],
            "claims": claims,
        }
        (fault,) = [each for each in faults_across(parts, from_either) if each.value == "x"]
        path = "about" if field == "about" else "cites[0].source"

        assert (f"$.claims[{lost}].{path}", "dangling-id") == (fault.path, fault.code)


def referring(parts: dict[str, Any]) -> list[tuple[str | None, Reference]]:
    """Return each reference of the parts of a Commonwealth, with the id of its record."""
    return [
        (getattr(record, "id", None), reference)
        for kind, cls in KINDS.items()
        for index, record in enumerate(parts[kind])
        for reference in references(record, cls, f"$.{kind}[{index}]", from_object)
    ]


@attrs.frozen
class Known:
    """A record of any kind that has nothing but an id."""

    id: str


def get(record: Any, name: str) -> Any:
    """Return a field of a record, or nothing of one that has only an id."""
    return getattr(record, name, None)
