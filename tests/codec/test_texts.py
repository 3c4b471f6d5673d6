"""`dumps` and `loads`: every value comes back equal, and bad text never gets in or out."""

import json
import pickle
from decimal import Decimal
from typing import Any, assert_type

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords.archive import KIND_CLASSES, Archive
from cisrecords.codec import dumps, loads
from cisrecords.codec.formats.forms import FORMATS
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import BadQuery, InvalidRecords, UnknownSchema
from cisrecords.evidence import Name
from cisrecords.fields import ParticipantId
from cisrecords.law import Membership, Reason
from cisrecords.records import Act, Body, Meeting, Place, Quantity, Session, State
from cisrecords.terms import ActKind, MembershipStatus

Plain = dict[str, Any]
LAWS = [
    pytest.param(cls, marks=() if cls in (Act, Meeting) else pytest.mark.long)
    for cls in KIND_CLASSES.values()
]
FEW = settings().max_examples // 5
GEORGIA = State(id="GE", alpha_3="GEO", names="Georgia")
SMALL = dumps(
    Commonwealth(
        bodies=[Body(id="cis", names=[Name("Содружество", "ru", "short", "1991-12-08/..")])],
        meetings=[Meeting(id="m-1", sessions=[Session("cis", 1)], when="1991-12", places="Minsk")],
        horizon={"meetings": "2026-03"},
        version="1",
    )
).encode()


def outcome(data: str | bytes) -> Any:
    """Return the records that some data gives, or the error that it ends in."""
    try:
        return loads(data)
    except (InvalidRecords, UnknownSchema) as error:
        return error


class TestRoundTrip:
    """There and back."""

    @pytest.mark.parametrize("cls", LAWS)
    @given(data=st.data())
    def test_every_record(self, cls: type[Any], data: st.DataObject) -> None:
        """A record of any class comes back equal from its text, and the text is canonical."""
        record = data.draw(st.from_type(cls))
        text = dumps(record)

        assert record == loads(text, cls)
        assert record == loads(text.encode(), cls)
        assert text == dumps(loads(text, cls))

    @given(st.lists(st.from_type(State), max_size=3))
    def test_tuples(self, states: list[State]) -> None:
        """Records in a row come back as a tuple."""
        assert tuple(states) == loads(dumps(states), tuple[State, ...])

    def test_one_term(self) -> None:
        """A term by itself comes back as a term, and another word is refused."""
        assert ActKind.SIGNATURE is loads('"signature"', ActKind)
        with pytest.raises(InvalidRecords) as caught:
            loads('"signatur"', ActKind)
        assert ["unknown-word"] == [problem.code for problem in caught.value.problems]

    @settings(max_examples=FEW)
    @given(st.from_type(Commonwealth))
    def test_the_whole(self, whole: Commonwealth) -> None:
        """A Commonwealth comes back equal, with its horizon, gaps and version."""
        text = dumps(whole)

        assert whole == loads(text)
        assert text == dumps(loads(text))

    @pytest.mark.long
    def test_the_shipped_records(self, cw: Commonwealth) -> None:
        """The shipped records come back equal, as does each of their collections."""
        assert cw == loads(dumps(cw))
        for kind, cls in KIND_CLASSES.items():
            records = cw.collection(kind)
            row: Any = tuple[cls, ...]  # type: ignore[valid-type]
            assert tuple(records) == loads(dumps(records), row)

    @pytest.mark.parametrize(
        "value",
        [PartialDate("1991-12~"), Period("2008/"), ActKind.DEPOSIT, Decimal("1.50"), True, 5, "é"],
        ids=repr,
    )
    def test_single_values(self, value: Any) -> None:
        """Values that stand in records can stand alone."""
        assert value == loads(dumps(value), type(value))

    def test_derived_values(self, cw: Commonwealth) -> None:
        """What the library derives can be kept as text as well."""
        spells = cw.timeline("GE")

        assert spells == loads(dumps(spells), tuple[Membership, ...])


class TestDumps:
    """Writing."""

    def test_a_record_is_its_bare_object(self) -> None:
        """The keys are the names of the fields, sorted; defaults are left out."""
        expected = '{"alpha_3": "GEO", "id": "GE", "names": [{"text": "Georgia"}]}\n'

        assert expected == dumps(GEORGIA)

    def test_a_sequence_is_a_list(self) -> None:
        """Tuples, lists and collections of records are lists of their objects."""
        expected = [{"city": "Minsk"}, {"city": "Baku"}]

        assert expected == json.loads(dumps((Place("Minsk"), Place("Baku"))))
        assert expected == json.loads(dumps([Place("Minsk"), Place("Baku")]))
        assert [{"id": "GE", "names": [{"text": "Georgia"}]}] == json.loads(
            dumps(Archive(states=[State(id="GE", names="Georgia")]).states)
        )

    def test_the_whole_is_a_document(self) -> None:
        """A Commonwealth is an object with the schema version and one list a kind."""
        whole = Commonwealth(states=[GEORGIA], version="1", horizon={"acts": "2026"})

        assert {
            "schema": 1,
            "version": "1",
            "horizon": {"acts": "2026"},
            "states": [{"id": "GE", "alpha_3": "GEO", "names": [{"text": "Georgia"}]}],
        } == json.loads(dumps(whole))

    def test_equal_records_have_one_text(self) -> None:
        """The order in which records were given does not show."""
        states = [State(id="GE", names="Georgia"), State(id="AM", names="Armenia")]

        assert dumps(Commonwealth(states=states)) == dumps(Commonwealth(states=states[::-1]))

    def test_dates_and_amounts_are_exact(self) -> None:
        """Dates are their own text, amounts are digits."""
        meeting = Meeting(id="m", sessions=[Session("b")], when="2023-10-10/2023-10-11")

        assert "2023-10-10/2023-10-11" == json.loads(dumps(meeting))["when"]
        assert '{"amount": "0.10"}\n' == dumps(Quantity(amount=Decimal("0.10")))

    @pytest.mark.parametrize(
        "x",
        [None, 1.5, object(), {"id": "GE"}, {1}, b"abc", [1.5], (GEORGIA, None), State],
    )
    def test_what_cannot_be_written(self, x: object) -> None:
        """What is no record, no value of one and no row of these is refused."""
        with pytest.raises(BadQuery) as caught:
            dumps(x)
        assert "x" == caught.value.criterion

    @pytest.mark.parametrize("character", ["\x00", "\r", "\x7f", "\ud800", "\uffff"])
    def test_no_bad_character_gets_out(self, character: str) -> None:
        """A text that could not be read again is not written, alone or in company."""
        bad = f"1{character}"
        reason = Reason(text=bad)
        for x, path in (
            (bad, "$"),
            (reason, "$.text"),
            ((GEORGIA, reason), "$.text"),
            (Commonwealth(version=bad), "$.version"),
        ):
            with pytest.raises(InvalidRecords) as caught:
                dumps(x)
            (problem,) = caught.value.problems
            assert (path, "bad-character", bad) == (problem.path, problem.code, problem.value)

    @pytest.mark.parametrize("format", sorted(FORMATS))
    def test_a_value_that_is_not_of_its_field(self, format: str) -> None:  # noqa: A002
        """An answer that holds a value of another type is refused in every format."""
        since: Any = "2009-08-18"
        wrong = Membership(
            state=ParticipantId("GE"), status=MembershipStatus.FORMER, since=since, certain=True
        )

        with pytest.raises(BadQuery) as caught:
            dumps(wrong, format)
        assert wrong == caught.value.value

    @pytest.mark.parametrize("text", ["a\\u0007b", "\\", '"', "a\tb\nc", "\\r"])
    def test_what_only_looks_bad_is_written(self, text: str) -> None:
        """Letters that look like an escape are letters."""
        assert text == loads(dumps(Place(text)), Place).city

    @pytest.mark.parametrize("format", ["yml", "JSON", "jso", "", None, 5, []], ids=repr)
    def test_unknown_formats(self, format: Any) -> None:  # noqa: A002
        """A format that this release does not know is refused with those that it knows."""
        with pytest.raises(BadQuery) as caught:
            dumps(GEORGIA, format=format)

        assert "format" == caught.value.criterion
        assert set(caught.value.suggestions) <= set(FORMATS)
        with pytest.raises(BadQuery):
            loads("{}", format=format)


class TestLoads:
    """Reading."""

    def test_types_follow_the_class(self) -> None:
        """Type checkers know what comes back."""
        assert_type(loads('{"schema": 1}'), Commonwealth)
        assert_type(loads(dumps(GEORGIA), State), State)
        assert_type(loads("[]", tuple[State, ...]), tuple[State, ...])

        assert loads("[]", tuple[State, ...]) == ()

    def test_an_archive_where_one_is_asked_for(self) -> None:
        """The whole can be read without the verbs of a Commonwealth."""
        assert type(loads('{"schema": 1}', Archive)) is Archive

    @pytest.mark.parametrize("data", [None, 5, {"schema": 1}, bytearray(b"{}"), ["{}"]], ids=repr)
    def test_only_text_and_bytes(self, data: Any) -> None:
        """Other types are refused before anything is read."""
        with pytest.raises(BadQuery) as caught:
            loads(data)
        assert "data" == caught.value.criterion

    @pytest.mark.parametrize(
        "cls",
        [list[State], dict, float, object, Any, None, "State", [State], State | Place],
        ids=repr,
    )
    def test_only_known_types(self, cls: Any) -> None:
        """A type that no text stands for is refused with what would do."""
        with pytest.raises(BadQuery) as caught:
            loads("{}", cls)
        assert "cls" == caught.value.criterion

    @pytest.mark.parametrize("data", ["null", "5", '"abc"', "[]", "true"])
    def test_a_record_is_an_object(self, data: str) -> None:
        """JSON of another shape is refused at the root, for a record and for the whole."""
        for cls in (State, Commonwealth):
            with pytest.raises(InvalidRecords) as caught:
                loads(data, cls)
            (problem,) = caught.value.problems
            assert ("$", "wrong-type") == (problem.path, problem.code)

    def test_all_problems_in_order_with_advice(self) -> None:
        """The problems of a row of records are reported as those of a document are."""
        with pytest.raises(InvalidRecords) as caught:
            loads('[{"nmaes": 5, "id": 7}, {"id": "GE", "names": "abc"}]', tuple[State, ...])

        assert ["$[0].nmaes", "$[0].id", "$[0].names", "$[1].names"] == [
            problem.path for problem in caught.value.problems
        ]
        assert "'names'" in caught.value.problems[0].message

    def test_no_schema_version(self) -> None:
        """A document without a schema version is not read."""
        with pytest.raises(UnknownSchema):
            loads("{}")

    def test_errors_pickle(self) -> None:
        """The errors of reading can be sent to another process."""
        with pytest.raises(InvalidRecords) as caught:
            loads('{"schema": 1, "states": [NaN, {"a": [99999999999999999999]}]}')

        assert caught.value.problems == pickle.loads(pickle.dumps(caught.value)).problems


class TestHostileText:
    """Text that is made to do harm ends in the records or in problems."""

    @pytest.mark.parametrize(
        "data",
        [
            "[" * 100_000,
            '{"schema": 1, "states": ' + "[" * 900 + "]" * 900 + "}",
            '{"schema": 1, "x": ' + '{"a":' * 400 + "1" + "}" * 400 + "}",
            '{"schema": 1, "states": [' + ",".join(["0"] * 20_000) + "]}",
            '{"schema": 1,' + ",".join(f'"k{n}": 0' for n in range(20_000)) + "}",
            '{"schema": 1,' + ",".join(['"k": 0'] * 20_000) + "}",
            '{"schema": 1, "topics": "' + "x" * 1_000_000 + '"}',
            '{"schema": 1, "states": [{"id": "' + "x" * 1_000_000 + '"}]}',
            '{"schema": 1, "' + "k" * 1_000_000 + '": 1}',
            '{"schema": ' + "1" * 100_000 + "}",
            '{"schema": 1, "version": 1e999}',
            '{"schema": 1.0}',
            '{"schema": 1, "states": [{"id": "\\ud800", "names": [{"text": "\\udfff"}]}]}',
            '{"schema": 1, "acts": [{"kind": "' + "z" * 100_000 + '"}]}',
            '{"__proto__": 1, "schema": 1, "__class__": {"__init__": 1}}',
        ],
        ids=lambda data: data[:40],
    )
    def test_ends_in_problems(self, data: str) -> None:
        """No text brings the program down, and what is reported is short enough to show."""
        found = outcome(data)

        assert isinstance(found, InvalidRecords | UnknownSchema | Commonwealth)
        assert len(str(found)) < 10_000
        assert len(getattr(found, "problems", ())) <= 1_001

    @given(place=st.integers(0), byte=st.integers(0, 255))
    def test_any_changed_byte_of_a_document(self, place: int, byte: int) -> None:
        """One changed byte gives other records or problems, never another error."""
        data = bytearray(SMALL)
        data[place % len(data)] = byte
        whole = outcome(bytes(data))

        assert isinstance(whole, InvalidRecords | UnknownSchema) or whole == loads(dumps(whole))

    @given(start=st.integers(0), length=st.integers(0, 50))
    def test_any_gap_in_a_document(self, start: int, length: int) -> None:
        """A document from which something is cut gives records or problems."""
        start %= len(SMALL)
        whole = outcome(SMALL[:start] + SMALL[start + length :])

        assert isinstance(whole, InvalidRecords | UnknownSchema | Commonwealth)
