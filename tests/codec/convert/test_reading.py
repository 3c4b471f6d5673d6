"""Readers of plain data: strict, and complete in their problems."""

from decimal import Decimal
from types import GenericAlias
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import records
from cisrecords.archive import KIND_CLASSES, Knowledge, Match
from cisrecords.codec.convert.reading import is_convertible, read_object, reader_of
from cisrecords.codec.convert.writing import to_plain
from cisrecords.codec.formats.text import parse
from cisrecords.codec.problems.collecting import ProblemCollector
from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Claim, Name
from cisrecords.fields import ParticipantId, StateId
from cisrecords.law import Membership
from cisrecords.records import Meeting, Place, Session, State
from cisrecords.terms import ActKind, MembershipStatus

CLASSES = [
    *KIND_CLASSES.values(),
    Citation,
    Name,
    records.Gap,
    Place,
    Session,
    records.Attendance,
    records.AgendaItem,
    records.Quantity,
    records.Statement,
    records.Stance,
    records.Adoption,
    records.Plan,
]
LAWS = [
    *KIND_CLASSES.values(),
    *(pytest.param(cls, marks=pytest.mark.long) for cls in CLASSES[len(KIND_CLASSES) :]),
]
NAMES = [{"text": "Georgia"}]


def problems(data: object, cls: Any) -> list[tuple[str, str, object]]:
    """Return path, code and value of every problem for which data is refused."""
    with pytest.raises(InvalidRecords) as caught:
        reader_of(cls)(data)
    return [(each.path, each.code, each.value) for each in caught.value.problems]


class TestReaders:
    """The reader of a class, and the writer beside it."""

    @pytest.mark.parametrize("cls", LAWS)
    @given(data=st.data())
    def test_round_trip(self, cls: Any, data: st.DataObject) -> None:
        """Every record comes back equal from its plain data."""
        record = data.draw(st.from_type(cls))
        plain = to_plain(record)

        assert record == reader_of(cls)(plain)
        assert hash(record) == hash(reader_of(cls)(plain))

    @pytest.mark.parametrize("cls", LAWS)
    @given(data=st.data())
    def test_plain_data_is_plain(self, cls: type[Any], data: st.DataObject) -> None:
        """Only objects, lists, texts, whole numbers and yes or no come out."""

        def types_in(value: Any) -> set[type]:
            inner = value.values() if type(value) is dict else value if type(value) is list else ()
            return {type(value)}.union(*(types_in(item) for item in inner))

        plain = to_plain(data.draw(st.from_type(cls)))

        assert types_in(plain) <= {dict, list, str, int, bool}


class TestKnown:
    """What can be read and written at all."""

    @pytest.mark.parametrize(
        "annotation",
        [
            *CLASSES,
            Membership,
            Knowledge,
            StateId,
            ActKind,
            PartialDate,
            Decimal,
            str,
            int,
            bool,
            tuple[Meeting, ...],
            tuple[str, ...],
            Place | None,
        ],
        ids=repr,
    )
    def test_known(self, annotation: Any) -> None:
        """Records, values, and tuples of these are known."""
        assert is_convertible(annotation)

    @pytest.mark.parametrize(
        "annotation",
        [float, object, dict, list[str], Any, None, 5, [str], Match, State | Place, Exception],
        ids=repr,
    )
    def test_not_known(self, annotation: Any) -> None:
        """Other types are not: no guess is made about them."""
        assert not is_convertible(annotation)


class TestRecords:
    """Objects of JSON into records."""

    @pytest.mark.parametrize("data", [None, 5, True, 1.5, "abc", [], [["id", "GE"]]], ids=repr)
    def test_a_record_is_an_object(self, data: object) -> None:
        """Anything but an object is refused at the root."""
        assert [("$", "wrong-type", data)] == problems(data, State)

    def test_all_problems_of_a_record_are_reported(self) -> None:
        """Unknown, missing and wrong keys of one object are reported together."""
        assert [
            ("$.nmaes", "unknown-key", "Georgia"),
            ("$.alpha_3", "wrong-type", True),
            ("$.cites[1].source", "wrong-type", 5),
            ("$.cites[1].locatr", "unknown-key", "p. 1"),
            ("$.cites[2]", "wrong-type", 7),
            ("$.id", "missing-key", None),
            ("$.names", "missing-key", None),
        ] == problems(
            {
                "nmaes": "Georgia",
                "alpha_3": True,
                "cites": [{"source": "a"}, {"source": 5, "locatr": "p. 1"}, 7],
            },
            State,
        )

    @pytest.mark.parametrize(
        "data", ["abc", {"text": "abc"}, None, 5, True, ({"text": "abc"},)], ids=repr
    )
    def test_a_list_is_a_list(self, data: object) -> None:
        """One item without brackets is no list of one, and a text no list of letters."""
        assert [("$.names", "wrong-type", data)] == problems({"id": "GE", "names": data}, State)

    @pytest.mark.parametrize("data", ["Georgia", None, 5, ["Georgia"]], ids=repr)
    def test_an_item_is_an_object(self, data: object) -> None:
        """The short forms that Python code may use are not read from documents."""
        assert [("$.names[0]", "wrong-type", data)] == problems(
            {"id": "GE", "names": [data]}, State
        )

    def test_rules_between_fields_are_reported_beside_wrong_fields(self) -> None:
        """A wrong field hides no rule that is broken between the others, and is reported once."""
        data = {"id": "b", "names": [], "kind": 5, "seat": {"venue": 5}, "area": ""}
        dates = {"established": "2001", "dissolved": "1999"}

        assert [
            ("$.kind", "wrong-type", 5),
            ("$.seat.venue", "wrong-type", 5),
            ("$.area", "empty", ""),
            ("$.names", "empty", ()),
            ("$.dissolved", "out-of-order", PartialDate("1999")),
        ] == problems({**data, **dates}, records.Body)

    def test_what_is_wrong_between_fields_is_reported_with_its_path(self) -> None:
        """A rule of the record itself is reported where the record stands."""
        data = {"id": "m", "sessions": [{"body": "cis", "ordinal": 0}], "places": [{}]}

        assert [
            ("$.sessions[0].ordinal", "out-of-range", 0),
            ("$.places[0]", "empty", None),
        ] == problems(data, Meeting)

    def test_null_is_nothing_where_nothing_may_be_said(self) -> None:
        """Null in an optional field is the same as no key."""
        plain = {"id": "GE", "alpha_3": None, "names": [{"text": "Georgia", "period": None}]}

        assert State(id="GE", names="Georgia") == reader_of(State)(plain)

    @pytest.mark.parametrize("key", ["id", "names", "cites"])
    def test_null_is_refused_where_something_must_be_said(self, key: str) -> None:
        """Null is no text, no id and no list."""
        assert [(f"$.{key}", "wrong-type", None)] == problems(
            {"id": "GE", "names": NAMES, key: None}, State
        )

    def test_a_key_that_is_no_text(self) -> None:
        """Plain data with a key that JSON could not have is reported, not read."""
        assert [('$["5"]', "unknown-key", "x")] == problems(
            {"id": "GE", "names": NAMES, 5: "x"}, State
        )

    def test_repeated_keys_are_reported(self) -> None:
        """A key that stands twice is reported, at any depth, beside other problems."""
        tree = parse('{"id": "GE", "id": 5, "names": [{"text": "a", "lang": "en", "lang": "ka"}]}')

        assert [
            ("$.id", "wrong-type", 5),
            ("$.names[0].lang", "repeated-key", "ka"),
            ("$.id", "repeated-key", 5),
        ] == sorted(problems(tree, State), key=lambda each: each[1] != "wrong-type")

    def test_many_problems_are_counted(self) -> None:
        """A list with more problems than are reported says how many more there are."""
        found = problems([5] * 1_500, tuple[str, ...])

        assert 1_001 == len(found)
        assert ("$", "too-many", 500) == found[-1]


class TestCitations:
    """The one short form that documents may use."""

    def test_a_bare_id_stands_for_a_citation(self) -> None:
        """The id of a source is a citation of it; it is written as an object."""
        plain = {"id": "GE", "names": NAMES, "cites": ["src-1", {"source": "src-2"}]}
        state = reader_of(State)(plain)

        assert (Citation("src-1"), Citation("src-2")) == state.cites
        assert [{"source": "src-1"}, {"source": "src-2"}] == to_plain(state)["cites"]

    def test_a_bare_text_that_is_no_id(self) -> None:
        """A text that cannot be an id is reported."""
        assert [("$.cites[0].source", "bad-id", "a b")] == problems(
            {"id": "GE", "names": NAMES, "cites": ["a b"]}, State
        )

    def test_a_list_stays_a_list(self) -> None:
        """One bare id without brackets is no list of citations."""
        plain = {"id": "c", "about": "GE", "field": "exists", "value": "no", "cites": "src-1"}

        assert [("$.cites", "wrong-type", "src-1")] == problems(plain, Claim)


class TestWriting:
    """Records into plain data."""

    def test_defaults_are_left_out(self) -> None:
        """Only what is said is written."""
        assert {"id": "GE", "names": NAMES} == to_plain(State(id="GE", names="Georgia"))

    def test_what_is_required_is_written(self) -> None:
        """A required field is written whatever its value."""
        meeting = Meeting(id="m", sessions=[Session("cis")])

        assert {"id": "m", "sessions": [{"body": "cis"}]} == to_plain(meeting)

    def test_false_is_said(self) -> None:
        """No is another thing than nothing."""
        tenure = records.Tenure(id="t", person="p", office="o", acting=False)

        assert to_plain(tenure)["acting"] is False

    def test_derived_values_are_written_too(self) -> None:
        """What the library derives has a plain form, and comes back from it."""
        membership = Membership(
            state=ParticipantId("GE"),
            status=MembershipStatus.FORMER,
            since=PartialDate("2009-08-18"),
            certain=False,
        )
        plain = to_plain(membership)

        assert {"state": "GE", "status": "former", "since": "2009-08-18", "certain": False} == plain
        assert membership == reader_of(Membership)(plain)


class TestReadObject:
    """Reading the keys of an object one by one."""

    def test_what_is_fine_is_kept_beside_what_is_not(self) -> None:
        """The good values are given back, the problems gathered."""
        found = ProblemCollector()
        read = reader_of(GenericAlias(tuple, (str, ...)))
        readers = {"a": read, "b": read}

        assert {"b": ("x",)} == read_object(
            {"a": [5], "b": ["x"]}, readers, {"c": "a thing"}, found
        )
        assert ["$.a[0]", "$.c"] == [problem.path for problem in found.problems]
