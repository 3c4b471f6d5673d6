"""Readers that are generated for each record class."""

import copy
import gc
import importlib.util
import json
import linecache
import pickle
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest

from cisrecords.codec.convert.generated import KNOWN, REFUSED, fast_reader
from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation
from cisrecords.fields import (
    AtLeast,
    OneOf,
    Rule,
    bad_character,
    faults_beyond_rules,
    rules_of,
    specs,
)
from cisrecords.records import Body, Meeting, Place, Session, State


def _passes() -> ModuleType:
    path = Path(__file__).parents[1] / "passes.py"
    found = importlib.util.spec_from_file_location("passes", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


BOTH = _passes()
CLASSES: list[Any] = BOTH.CLASSES
MOST = 16_384
of_each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def read(cls: Any, plain: Any) -> Any:
    """Read a record by the generated reader of its class."""
    return fast_reader(cls)(plain, [0])


def broken(cls: Any, rule: Rule) -> dict[str, Any]:
    """Return the plain data of a record that breaks one rule."""
    plain: dict[str, Any] = BOTH.full(cls)
    if isinstance(rule, OneOf):
        return {key: value for key, value in plain.items() if key not in rule.names}
    return {**plain, rule.name: rule.least - 1 if isinstance(rule, AtLeast) else []}


def rules() -> Iterator[Any]:
    """Yield each rule between fields with its class."""
    for cls in CLASSES:
        for rule in rules_of(cls):
            yield pytest.param(cls, rule, id=f"{cls.__name__} {rule[0]}")


class TestRecords:
    """The records that they make."""

    @of_each_class
    def test_are_those_of_the_class(self, cls: Any) -> None:
        """A record is equal to one that its class makes, of that class and as hard to change."""
        made = read(cls, BOTH.full(cls))
        usual = cls(**{field.name: getattr(made, field.name) for field in attrs.fields(cls)})

        assert (usual, hash(usual), repr(usual)) == (made, hash(made), repr(made))
        assert type(made) is cls
        assert not hasattr(made, "__dict__")
        for name, _ in specs(cls):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(made, name, None)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(made, name)

    @of_each_class
    def test_are_copied_as_usual(self, cls: Any) -> None:
        """Copies, pickles and evolved records are equal."""
        made = read(cls, BOTH.full(cls))

        assert made == copy.copy(made) == copy.deepcopy(made)
        assert made == pickle.loads(pickle.dumps(made)) == attrs.evolve(made)

    @of_each_class
    def test_leave_defaults(self, cls: Any) -> None:
        """Fields that are not given have the defaults of the class."""
        every = BOTH.full(cls)
        fields = attrs.fields(cls)
        needed = {each.name for each in fields if each.default is attrs.NOTHING}
        one_of = {rule.names[0] for rule in rules_of(cls) if isinstance(rule, OneOf)}
        plain = {key: every[key] for key in every if key in needed | one_of}
        made = read(cls, plain)

        for each in fields:
            if each.name not in plain:
                assert each.default == getattr(made, each.name)

    @of_each_class
    def test_input_stays_as_it_is(self, cls: Any) -> None:
        """The plain data are read only, and not held by the record."""
        plain = BOTH.full(cls)
        made = read(cls, plain)
        before = hash(made)

        assert BOTH.full(cls) == plain
        for holder, key in [*BOTH.places(plain)]:
            holder[key] = None
        assert before == hash(made)


class TestSharing:
    """Values that many records have are made once."""

    def test_citations(self) -> None:
        """Records that cite one source have one tuple, and one citation, of it."""
        plain = [
            {"id": f"s-{n}", "names": [{"text": "x"}], "cites": [{"source": "src-" + "1" * 3}]}
            for n in range(2)
        ]
        first, second = (read(State, each) for each in plain)

        assert first.cites is second.cites
        assert (Citation("src-111"),) == first.cites

    def test_ids(self) -> None:
        """Equal ids are one string."""
        first, second = (
            read(Place, {"country": json.loads('"AZ"'), "city": city}) for city in ("Baku", "Gəncə")
        )

        assert first.country is second.country

    def test_parts_of_ids_and_terms_alone(self) -> None:
        """So are parts that have nothing but ids and terms; others are not mixed up with them."""
        plain = [
            {"id": "m", "sessions": [{"body": "cis"}, {"body": "cis", "ordinal": number}]}
            for number in (1, 2)
        ]
        first, second = (read(Meeting, each) for each in plain)

        assert first.sessions[0] is second.sessions[0]
        assert [(Session("cis"), Session("cis", number)) for number in (1, 2)] == [
            first.sessions,
            second.sessions,
        ]

    def test_dates(self) -> None:
        """So are dates and periods; one string in fields of two shapes gives each its own."""
        plain = {"id": "b", "kind": "organisation", "names": [{"text": "x", "period": "1991/.."}]}
        first, second = (read(Body, {**plain, "established": "1991"}) for _ in range(2))

        assert first.established is second.established
        assert first.names[0].period is second.names[0].period
        assert (PartialDate("1991"), Period("1991/..")) == (
            first.established,
            first.names[0].period,
        )

    def test_tables_are_bounded(self) -> None:
        """More values than a table holds empty it, and are read like the others."""
        for number in range(MOST + 2):
            assert f"id-{number}" == read(Place, {"country": f"id-{number}"}).country
            assert len(KNOWN["id"]) <= MOST

        assert read(Place, {"country": "id-0"}).country == "id-0"

    @pytest.mark.parametrize("shape", sorted(KNOWN))
    def test_tables_hold_what_is_valid(self, shape: str) -> None:
        """A value that is refused is not held."""
        before = len(KNOWN[shape])
        for value in ("no value", "", 5, True, None, 1.5):
            with pytest.raises(REFUSED):
                KNOWN[shape][value]

        assert before == len(KNOWN[shape])


class TestRefusals:
    """Values that are not valid."""

    @pytest.mark.parametrize(("cls", "rule"), [*rules()])
    def test_rules_between_fields(self, cls: Any, rule: Rule) -> None:
        """A record that breaks a rule between its fields is refused, as its class refuses it."""
        assert rule.fault(read(cls, BOTH.full(cls))) is None
        with pytest.raises(REFUSED):
            read(cls, broken(cls, rule))
        assert not BOTH.converted(broken(cls, rule), cls)

    @pytest.mark.parametrize(
        ("name", "changes"),
        [
            ("Source", {"copy_of": "a-1"}),
            ("Claim", {"field": "attendance[0].presence"}),
            ("Claim", {"field": "exists", "value": "perhaps"}),
            ("Body", {"established": "2020", "dissolved": "2010"}),
            ("Meeting", {"inferred": ["no-field"]}),
        ],
    )
    def test_other_faults_between_fields(self, name: str, changes: dict[str, Any]) -> None:
        """So are faults that no rule states."""
        (cls,) = [each for each in CLASSES if each.__name__ == name]
        plain = {**BOTH.full(cls), **changes}

        assert faults_beyond_rules(cls) is not None
        assert not BOTH.converted(plain, cls)
        with pytest.raises(REFUSED):
            read(cls, plain)

    def test_every_bad_character(self) -> None:
        """Each character that no string may have is refused, and every other one is read."""
        found = [char for char in map(chr, range(0x110000)) if bad_character(char)]
        assert not any(map(str.isprintable, found))
        for char in (*found[::7], *found[-5:]):
            with pytest.raises(REFUSED):
                read(Place, {"city": f"a{char}"})
        for char in ("\t", "\n", "\u2028", "\u200b", "\ue000", "\u0378", "\U0010fffd"):
            assert f"a{char}" == read(Place, {"city": f"a{char}"}).city


class TestCode:
    """The generated code."""

    @of_each_class
    def test_is_shown_in_tracebacks(self, cls: Any) -> None:
        """A traceback shows the line of the reader that raised the error."""
        place = f"<cisrecords generated read_{cls.__name__}>"
        with pytest.raises(REFUSED) as caught:
            read(cls, {"no such key": 1})
        *_, frame = [
            each
            for each in traceback.extract_tb(caught.value.__traceback__)
            if each.filename == place
        ]
        assert frame.line
        assert linecache.getline(place, frame.lineno or 0).strip() == frame.line

    @of_each_class
    def test_is_made_once(self, cls: Any) -> None:
        """A class has one reader."""
        assert fast_reader(cls) is fast_reader(cls)

    def test_adds_to_the_tally(self) -> None:
        """The tally counts keys and the colons in strings, over several records."""
        tally, counts = [3], []
        for plain in ({"city": "a:b:c"}, {"city": "a", "venue": "::"}, {"country": "AZ"}):
            fast_reader(Place)(plain, tally)
            counts.append(tally[0])

        assert [6, 10, 11] == counts

    def test_leaves_no_garbage(self) -> None:
        """Records are in no cycle that only the collector frees."""
        reader, plain = fast_reader(Meeting), BOTH.full(Meeting)
        reader(plain, [0])
        gc.collect()
        made = [reader(plain, [0]) for _ in range(50)]
        del made
        assert 0 == gc.collect()
