"""Converters of users: our values as fields of their classes, and nothing else changed."""

import enum
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from importlib import import_module
from operator import eq
from typing import Annotated, Any, Generic, NamedTuple, NewType, TypedDict, TypeVar

import cattrs
import pytest
from attrs import evolve, frozen
from cattrs import (
    BaseConverter,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    UnstructureStrategy,
)
from cattrs.strategies import configure_tagged_union
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive import KIND_CLASSES, Archive
from cisrecords.codec import dumps, loads, register
from cisrecords.codec.convert.writing import to_plain
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import BadQuery, InvalidRecords, Problem, UnknownSchema
from cisrecords.fields import StateId
from cisrecords.law import Membership
from cisrecords.query import MeetingQuery
from cisrecords.records import Meeting, Place, Session, State, Topic
from cisrecords.terms import ActKind

T = TypeVar("T")
Make = Callable[..., Any]
MAKERS: dict[str, Make] = {
    name: import_module(f"cattrs.preconf.{name}").make_converter
    for name in ("json", "msgspec", "orjson", "pyyaml")
}
DETAILED: dict[str, Make] = {"cattrs": Converter, **MAKERS}
ALL_MAKERS: dict[str, Make] = {"base": BaseConverter, **DETAILED}
GEORGIA = State(id="GE", names="Georgia")
MINSK = Place("Minsk", "BY")


@frozen
class Note:
    """A class of a user with fields of every kind of ours."""

    text: str
    meeting: Meeting
    kind: ActKind
    on: PartialDate | Period
    state: StateId
    lasting: Period | None = None
    places: tuple[Place, ...] = ()
    kinds: tuple[ActKind, ...] = ()
    states: tuple[StateId, ...] | None = None
    maybe: PartialDate | Period | None = None
    query: MeetingQuery | None = None
    records: Commonwealth | None = None


@frozen
class Own:
    """A class of a user with no field of ours."""

    text: str
    number: int
    yes: bool
    amount: float
    texts: tuple[str, ...]
    numbers: list[int]


NOTE = Note(
    text="",
    meeting=Meeting(id="m-1", sessions=[Session("cis", 1)], when="1991-12", places="Minsk"),
    kind=ActKind.SIGNATURE,
    on=PartialDate("1991-12-08"),
    state=StateId("GE"),
    lasting=Period("2008/.."),
    places=(MINSK,),
    kinds=(ActKind.SIGNATURE, ActKind.DEPOSIT),
    states=(StateId("AZ"),),
    query=MeetingQuery(place="Baku") | ~MeetingQuery(kind="regular"),
    records=Commonwealth(states=[GEORGIA], version="1"),
)
OWN = {"text": 5, "number": "7", "yes": 1, "amount": "1.5", "texts": [5], "numbers": ["1"]}

WRONG: dict[str, Any] = {
    "text": "",
    "meeting": {"id": "x y", "sesions": [], "kind": "regulr"},
    "kind": "signatur",
    "on": "last week",
    "state": "G E",
    "places": "Minsk",
    "kinds": ["deposit", 5],
    "records": {"schema": 1, "states": [{"id": "GE"}]},
}


def registered(make: Make = Converter, **options: Any) -> Any:
    """Return a new converter with our hooks."""
    converter = make(**options)
    register(converter)
    return converter


def problems(error: BaseException) -> list[tuple[str, str]]:
    """Return path and code of every problem in an error."""
    assert isinstance(error, InvalidRecords)
    return [(problem.path, problem.code) for problem in error.problems]


def refused(converter: Any, data: object, cls: Any) -> dict[str | int, list[tuple[str, str]]]:
    """Return the problems of each field or item for which data is refused."""
    with pytest.raises((ClassValidationError, IterableValidationError)) as caught:
        converter.structure(data, cls)
    error: Any = caught.value
    noted, others = error.group_exceptions()
    assert [] == others
    return {getattr(note, "name", getattr(note, "index", "")): problems(e) for e, note in noted}


class TestFields:
    """Our values in classes of users."""

    @pytest.mark.parametrize("make", ALL_MAKERS.values(), ids=ALL_MAKERS)
    def test_come_back_from_plain_data(self, make: Make) -> None:
        """A value of a user's class with ours in every kind of field comes back equal."""
        converter = registered(make)

        assert NOTE == converter.structure(converter.unstructure(NOTE), Note)

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_come_back_from_strings(self, make: Make) -> None:
        """`dumps` and `loads` of a preconfigured converter lose nothing."""
        converter = registered(make)

        assert NOTE == converter.loads(converter.dumps(NOTE), Note)

    @pytest.mark.parametrize("make", ALL_MAKERS.values(), ids=ALL_MAKERS)
    def test_have_the_form_of_documents(self, make: Make) -> None:
        """Each field is written as `dumps` writes it, in plain types."""
        plain = registered(make).unstructure(NOTE)

        assert json.loads(dumps(NOTE.meeting)) == plain["meeting"]
        assert [{"city": "Minsk", "country": "BY"}] == plain["places"]
        assert ("1991-12-08", "2008/..", "GE") == (plain["on"], plain["lasting"], plain["state"])
        assert (str, "signature") == (type(plain["kind"]), plain["kind"])
        assert [str, str] == [type(kind) for kind in plain["kinds"]]
        assert json.loads(dumps(NOTE.records)) == plain["records"]
        assert plain["maybe"] is None

    @pytest.mark.parametrize("cls", KIND_CLASSES.values())
    @given(data=st.data())
    def test_every_record(self, cls: type[Any], data: st.DataObject) -> None:
        """A record of any kind goes through a converter as through a document."""
        record = data.draw(st.from_type(cls))
        converter = registered()
        plain = converter.unstructure(record)

        assert to_plain(record) == plain
        assert record == converter.structure(plain, cls)
        assert record == converter.get_structure_hook(cls)(plain, None)

    def test_answers(self, cw: Commonwealth) -> None:
        """An answer is a field like a record."""
        converter, answer = registered(), cw.membership("GE", on="2009-08-17")

        assert answer == converter.structure(converter.unstructure(answer), Membership)

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_collections_are_written_as_lists(self, cw: Commonwealth, make: Make) -> None:
        """A collection is written as `dumps` writes it, and read as a tuple of records."""
        converter = registered(make)
        text = converter.dumps(cw.topics)

        assert tuple(cw.topics) == converter.loads(text, tuple[Topic, ...])

    def test_other_kinds_of_classes(self) -> None:
        """Dataclasses, typed dicts, named tuples and generic classes take our values, too."""

        @dataclass
        class Stop:
            at: Place
            on: Annotated[PartialDate, "the day"]

        class Row(TypedDict):
            at: Place

        class Pair(NamedTuple):
            at: Place
            kind: ActKind

        Seat = NewType("Seat", Place)

        @frozen
        class Box(Generic[T]):
            held: T
            more: list[T]
            by_day: dict[PartialDate, Seat]

        converter, day = registered(), PartialDate("2020")
        values = {
            Stop: Stop(MINSK, day),
            Row: {"at": MINSK},
            Pair: Pair(MINSK, ActKind.DEPOSIT),
            Box[Place]: Box(MINSK, [MINSK], {day: Seat(MINSK)}),
            list[Place]: [MINSK],
            tuple[Place, ActKind]: (MINSK, ActKind.DEPOSIT),
        }

        for cls, value in values.items():
            plain = json.loads(json.dumps(converter.unstructure(value, unstructure_as=cls)))
            assert value == converter.structure(plain, cls)

    def test_a_subclass_of_a_record(self) -> None:
        """A record class of a user is read and written as ours are."""

        @frozen
        class Hall(Place):
            seats: int = 0

        converter, hall = registered(), Hall("Minsk", seats=3)

        assert {"city": "Minsk", "seats": 3} == converter.unstructure(hall)
        assert hall == converter.structure({"city": "Minsk", "seats": 3}, Hall)
        with pytest.raises(InvalidRecords) as caught:
            converter.structure({"city": "Minsk", "seats": "3"}, Hall)
        assert [("$.seats", "wrong-type")] == problems(caught.value)

    @pytest.mark.parametrize("cls", [Archive, Commonwealth])
    def test_all_records_together(self, cls: type[Archive]) -> None:
        """An archive is a document, of the class of its field."""
        converter, archive = registered(), cls(states=[GEORGIA], version="1")
        plain = converter.unstructure(archive)

        assert 1 == plain["schema"]
        assert archive == converter.structure(plain, cls)


class TestOtherTypes:
    """What is not ours."""

    @pytest.mark.parametrize("make", ALL_MAKERS.values(), ids=ALL_MAKERS)
    def test_are_read_as_before(self, make: Make) -> None:
        """The fields of a class without ours are read by the converter as it comes."""
        assert make().structure(OWN, Own) == registered(make).structure(OWN, Own)

    @pytest.mark.parametrize(
        "annotation", [str, int, bool, Decimal, Own, str | None, tuple[str, ...]], ids=str
    )
    def test_have_the_hooks_of_the_user(self, annotation: Any) -> None:
        """A hook that a user registered before for a type of his own is still called."""
        converter, same = Converter(), partial(eq, annotation)
        if isinstance(annotation, type):
            converter.register_structure_hook(annotation, lambda value, _: ("read", value))
            converter.register_unstructure_hook(annotation, lambda value: ("written", value))
        else:
            converter.register_structure_hook_func(same, lambda value, _: ("read", value))
            converter.register_unstructure_hook_func(same, lambda value: ("written", value))
        register(converter)

        assert ("read", 5) == converter.structure(5, annotation)
        assert ("written", 5) == converter.unstructure(5, unstructure_as=annotation)

    def test_terms_of_the_user(self) -> None:
        """An enumeration or a kind of id of a user is none of ours."""

        class Colour(enum.StrEnum):
            RED = "red"

        Key = NewType("Key", str)
        converter = registered()

        assert Colour.RED == converter.structure("red", Colour)
        assert "5" == converter.structure(5, Key)
        with pytest.raises(ValueError, match="blue") as caught:
            converter.structure("blue", Colour)
        assert not isinstance(caught.value, InvalidRecords)

    def test_documents_need_no_converter(self) -> None:
        """Documents are read, refused and written without an import of cattrs."""
        program = (
            "import sys, cisrecords as cis\n"
            """print(cis.validate('{"schema": 1, "states": [{}]}') != (), end=" ")\n"""
            """cis.dumps(cis.loads('{"schema": 1}'))\n"""
            "print('cattrs' in sys.modules)"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
        )

        assert "True False\n" == done.stdout

    def test_the_global_converter_is_left_alone(self) -> None:
        """Other programs that share the converter of cattrs notice nothing."""
        registered()

        assert isinstance(cattrs.unstructure(PartialDate("2020")), PartialDate)


class TestErrors:
    """What is refused, and where."""

    @pytest.mark.parametrize("make", DETAILED.values(), ids=DETAILED)
    def test_every_problem_of_every_field(self, make: Make) -> None:
        """All problems are there, under the field that cattrs names."""
        assert {
            "meeting": [
                ("$.id", "bad-id"),
                ("$.sesions", "unknown-key"),
                ("$.kind", "unknown-word"),
                ("$.sessions", "missing-key"),
            ],
            "kind": [("$", "unknown-word")],
            "on": [("$", "bad-date")],
            "state": [("$", "bad-id")],
            "places": [("$", "wrong-type")],
            "kinds": [("$[1]", "wrong-type")],
            "records": [("$.states[0].names", "missing-key")],
        } == refused(registered(make), WRONG, Note)

    def test_problems_can_be_put_under_the_field(self) -> None:
        """The path of a problem and the field that cattrs names make the full path."""
        with pytest.raises(ClassValidationError) as caught:
            registered().structure({**WRONG, "kind": "deposit"}, Note)
        noted, _ = caught.value.group_exceptions()
        found: list[Problem] = [
            problem.under(f"$.{note.name}")
            for error, note in noted
            if isinstance(error, InvalidRecords)
            for problem in error.problems
        ]

        assert {"$.meeting.id", "$.on", "$.kinds[1]", "$.records.states[0].names"} <= {
            problem.path for problem in found
        }

    def test_are_those_of_documents(self) -> None:
        """The problems are those that `loads` finds, with the nearest key or term as a hint."""
        plain = WRONG["meeting"]
        with pytest.raises(InvalidRecords) as here:
            registered().structure(plain, Meeting)
        with pytest.raises(InvalidRecords) as there:
            loads(json.dumps(plain), Meeting)

        assert there.value.problems == here.value.problems
        assert any("regular" in problem.message for problem in here.value.problems)

    def test_items_of_lists_of_the_user(self) -> None:
        """The position in a list or dict of the user is noted."""
        data = [{"city": "Minsk"}, {"city": 5}]

        assert {1: [("$.city", "wrong-type")]} == refused(registered(), data, list[Place])
        assert {"a": [("$.city", "wrong-type")]} == refused(
            registered(), {"a": data[1]}, dict[str, Place]
        )

    def test_without_detail_the_first_is_raised(self) -> None:
        """Without detailed validation, all problems of one field are raised, without its name."""
        converter = registered(detailed_validation=False)
        plain = {**converter.unstructure(NOTE), "meeting": WRONG["meeting"]}

        with pytest.raises(InvalidRecords) as caught:
            converter.structure(plain, Note)

        assert 4 == len(caught.value.problems)

    def test_an_unknown_schema(self) -> None:
        """A document of another schema version is refused as such."""
        with pytest.raises(UnknownSchema) as caught:
            registered().structure({"schema": 99}, Commonwealth)

        assert 99 == caught.value.found

    def test_data_that_hold_themselves(self) -> None:
        """Data without an end are refused, and no recursion error comes out."""
        data: dict[str, Any] = {"any_of": []}
        data["any_of"].append(data)

        with pytest.raises(InvalidRecords) as caught:
            registered().structure(data, MeetingQuery)
        assert [("$", "too-deep")] == problems(caught.value)

    @pytest.mark.parametrize(
        "wrong", [{"meeting": "m-1"}, {"kind": "signature"}, {"on": None}, {"records": GEORGIA}]
    )
    def test_a_value_that_is_not_of_its_field(self, wrong: dict[str, Any]) -> None:
        """A value that no field of its type may hold is not written."""
        with pytest.raises(BadQuery) as caught:
            registered().unstructure(evolve(NOTE, **wrong))

        assert next(iter(wrong.values())) == caught.value.value

    @pytest.mark.parametrize("thing", [None, 5, "json", {}, Converter, cattrs, json], ids=repr)
    def test_what_is_no_converter(self, thing: Any) -> None:
        """Only a converter of cattrs takes hooks; its class is none."""
        with pytest.raises(BadQuery) as caught:
            register(thing)

        assert ("converter", thing) == (caught.value.criterion, caught.value.value)


class TestOptions:
    """Converters that are set up differently."""

    @pytest.mark.parametrize(
        "options",
        [
            {"detailed_validation": False},
            {"forbid_extra_keys": True},
            {"omit_if_default": True},
            {"prefer_attrib_converters": True},
            {"unstruct_strat": UnstructureStrategy.AS_TUPLE},
            {"unstruct_collection_overrides": {tuple: set}},
            {"use_alias": True},
        ],
        ids=str,
    )
    def test_leave_records_as_they_are(self, options: dict[str, Any]) -> None:
        """An option changes the classes of the user, and no record."""
        converter = registered(**options)
        plain = converter.unstructure(NOTE)

        assert NOTE == converter.structure(plain, Note)
        assert to_plain(NOTE.meeting) == (plain[1] if type(plain) is tuple else plain["meeting"])

    def test_extra_keys(self) -> None:
        """Whether a user's class has other keys is his choice; a record never has."""
        plain = {**registered().unstructure(NOTE), "extra": 1}

        assert NOTE == registered().structure(plain, Note)
        with pytest.raises(ClassValidationError) as caught:
            registered(forbid_extra_keys=True).structure(plain, Note)
        assert caught.group_contains(ForbiddenExtraKeysError)
        with pytest.raises(InvalidRecords):
            registered().structure({"city": "Minsk", "extra": 1}, Place)

    def test_tagged_unions(self) -> None:
        """A strategy that tags the members of a union works where it removes the tag."""
        converter = registered(forbid_extra_keys=True)
        configure_tagged_union(Place | State, converter)
        plain = converter.unstructure(MINSK, unstructure_as=Place | State)

        assert MINSK == converter.structure(plain, Place | State)

    def test_hooks_of_the_user_for_our_classes(self) -> None:
        """A hook for one of our classes counts for its fields, and not inside records."""

        def read(city: str, _: object) -> Place:
            return Place(city)

        def write(place: Place) -> str | None:
            return place.city

        converter = registered()
        converter.register_structure_hook(Place, read)
        converter.register_unstructure_hook(Place, write)
        meeting = {"id": "m", "sessions": [{"body": "cis"}], "places": [{"city": "Minsk"}]}

        assert Place("Baku") == converter.structure("Baku", Place)
        assert "Baku" == converter.unstructure(Place("Baku"))
        assert meeting == converter.unstructure(converter.structure(meeting, Meeting))

    def test_registering_late_and_twice(self) -> None:
        """A class that the converter knew before is read with our hooks from then on."""
        converter = Converter()
        plain = registered().unstructure(NOTE)
        with pytest.raises((ClassValidationError, cattrs.StructureHandlerNotFoundError)):
            converter.structure(plain, Note)
        register(converter)
        register(converter)

        assert NOTE == converter.structure(plain, Note)

    def test_copies(self) -> None:
        """A copy of a converter has our hooks, too."""
        copied = registered().copy(detailed_validation=False)

        assert NOTE == copied.structure(copied.unstructure(NOTE), Note)
        assert str is type(copied.unstructure(ActKind.SIGNATURE))

    def test_yaml_without_quotes(self) -> None:
        """What PyYAML takes for a day or for false is refused, and no guess is made."""
        text = "{city: Minsk, country: NO, venue: 2020-11-18}"

        with pytest.raises(InvalidRecords) as caught:
            registered(MAKERS["pyyaml"]).loads(text, Place)
        assert ["False", "2020-11-18"] == [str(each.value) for each in caught.value.problems]
