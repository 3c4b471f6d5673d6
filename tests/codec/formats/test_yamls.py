"""Documents of YAML: the field says what a scalar is."""

from typing import Any

import pytest

from cisrecords.codec import dumps, loads, validate
from cisrecords.codec.convert.document import build
from cisrecords.codec.formats.yamls import open_yaml
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import InvalidRecords, MissingExtra, UnknownSchema
from cisrecords.evidence import Claim
from cisrecords.fields import spec_of
from cisrecords.query import MeetingQuery
from cisrecords.records import Act, Meeting, Place, Quantity, State, Tenure

Plain = dict[str, Any]
HEAD = "schema: 1\n"


class TestScalars:
    """Scalars without quotes, each in its field."""

    def test_as_a_person_writes_it(self) -> None:
        """Years, days, codes, versions and numbers need no quotes."""
        whole = loads(
            """
            schema: 1
            version: 1.10
            horizon: {acts: 2026}
            retired: {1: 'NO'}
            states:
            - id: NO
              alpha_3: 578
              names: [{text: no, period: 1991/..}]
            bodies: [{id: cis, kind: organisation, names: [{text: true}]}]
            meetings:
            - id: m
              sessions: [{body: cis, ordinal: 8}]
              when: 1991-12-08
              statements:
              - summary: 22:22
                quantities: [{amount: 10000000, unit: 1e5}]
            """,
            format="yaml",
        )

        assert ("1.10", "2026") == (whole.version, str(whole.horizon["acts"]))
        assert ("578", "no") == (whole.states["NO"].alpha_3, whole.states["NO"].name)
        assert "true" == whole.bodies["cis"].name
        meeting = whole.meetings["m"]
        assert (8, "1991-12-08") == (meeting.ordinal, str(meeting.when))
        assert 10**7 == meeting.statements[0].quantities[0].amount

    @pytest.mark.parametrize("text", ["'8'", "eight", "08", "8.0", "true", "1e1", "9" * 30])
    def test_no_number(self, text: str) -> None:
        """What is no plain whole number is none in a field of numbers."""
        given = f"id: m\nsessions: [{{body: cis, ordinal: {text}}}]\n"
        with pytest.raises(InvalidRecords) as caught:
            loads(given, Meeting, "yaml")

        assert ["$.sessions[0].ordinal"] == [each.path for each in caught.value.problems]

    @pytest.mark.parametrize(("text", "expected"), [("true", True), ("false", False)])
    def test_truths(self, text: str, expected: bool) -> None:
        """True and false are true and false in such a field."""
        given = f"id: t\nperson: p\noffice: o\nacting: {text}\n"

        assert expected is loads(given, Tenure, "yaml").acting

    @pytest.mark.parametrize("text", ["yes", "on", "True", "1", "'true'", "y"])
    def test_no_truths(self, text: str) -> None:
        """Nothing else is."""
        with pytest.raises(InvalidRecords, match=r"\$\.acting"):
            loads(f"id: t\nperson: p\noffice: o\nacting: {text}\n", Tenure, "yaml")

    def test_nothing_is_said(self) -> None:
        """Null in a field that may be without a value is the same as no field."""
        assert Place("Minsk") == loads("city: Minsk\ncountry:\nvenue: null\n", Place, "yaml")

    def test_unknown_keys_are_texts(self) -> None:
        """What stands under a key that no class has is shown as it was written."""
        (problem,) = validate(
            HEAD + "states: [{id: GE, names: [{text: x}], founded: 1991}]", "yaml"
        )

        assert ("unknown-key", "1991") == (problem.code, problem.value)


class TestDocuments:
    """Whole documents, and records by themselves."""

    def test_a_document_comes_back(self, fine: Plain) -> None:
        """What is written is read again, from text and from bytes, and is canonical."""
        whole = build(fine)
        text = dumps(whole, format="yaml")

        assert whole == loads(text, format="yaml") == loads(text.encode(), format="yaml")
        assert text == dumps(loads(text, format="yaml"), format="yaml")

    def test_without_libyaml(self, cw: Commonwealth, monkeypatch: pytest.MonkeyPatch) -> None:
        """The parser that is written in Python reads the same."""
        whole = Commonwealth(topics=cw.topics, version=cw.version)
        monkeypatch.delattr("yaml.CSafeLoader", raising=False)

        assert whole == loads(dumps(whole, format="yaml"), format="yaml")

    def test_records(self) -> None:
        """Records and tuples of them need no head."""
        states = (State(id="GE", names="Georgia"), State(id="NO", names="No"))

        assert states == loads(dumps(states, format="yaml"), tuple[State, ...], "yaml")
        assert states[1] == loads(dumps(states[1], format="yaml"), State, "yaml")
        assert () == loads("[]", tuple[State, ...], "yaml")

    def test_questions(self) -> None:
        """A question that holds others comes back too."""
        asked = MeetingQuery(place="Minsk") | ~MeetingQuery(held=True, since="1991")

        assert asked == loads(dumps(asked, format="yaml"), MeetingQuery, "yaml")

    def test_amounts(self) -> None:
        """Amounts are exact, with or without quotes."""
        for text in ("10000000.50", "'10000000.50'"):
            found = loads(f"amount: {text}\nunit: USD\n", Quantity, "yaml")

            assert Quantity(amount="10000000.50", unit="USD") == found

    def test_problems_have_their_places(self) -> None:
        """Each problem stands at the line and column of its value or key."""
        text = HEAD + "states:\n- id: G E\n  nmaes:\n  - text: x\n"

        assert [
            ("$.states[0].id", 3, 7),
            ("$.states[0].nmaes", 4, 3),
            ("$.states[0].names", 3, 3),
        ] == [(each.path, each.line, each.column) for each in validate(text, "yaml")]

    @pytest.mark.parametrize(
        ("cls", "field", "name"),
        [
            (Meeting, "when: [2012-11-01..2012-11-30]", "when"),
            (Meeting, "when: [2012-11-01..]", "when"),
            (Meeting, "when:\n- ..2012", "when"),
            (Meeting, "when: {2012-11-01, 2012-11-30}", "when"),
            (Tenure, "period: [2012..2013]", "period"),
            (Act, "date: [2012..2013]", "date"),
            (Claim, "value: [2012..2013]", "value"),
            (MeetingQuery, "since: [2012..2013]", "since"),
        ],
    )
    def test_dates_in_brackets(self, cls: type, field: str, name: str) -> None:
        """A date in brackets needs quotes, and the hint says so at its place."""
        with pytest.raises(InvalidRecords) as caught:
            loads(field, cls, "yaml")

        (problem,) = (each for each in caught.value.problems if each.path == f"$.{name}")
        assert "wrong-type" == problem.code
        assert "quotes" in problem.message
        assert (problem.line, problem.column) in {(1, len(name) + 3), (2, 1)}

    def test_dates_in_brackets_and_quotes(self) -> None:
        """In quotes it is the span of days that it says."""
        given = "id: m\nsessions: [{body: cis, ordinal: 8}]\nwhen: '[2012-11-01..2012-11-30]'\n"

        assert "[2012-11-01..2012-11-30]" == str(loads(given, Meeting, "yaml").when)

    def test_keys_that_stand_twice(self) -> None:
        """A key that stands twice is a problem, at the second."""
        (problem,) = validate(HEAD + "version: a\nversion: b\n", "yaml")

        assert ("repeated-key", 3) == (problem.code, problem.line)

    @pytest.mark.parametrize("text", ["", "5", "[]", "schema", "- schema: 1"])
    def test_no_document(self, text: str) -> None:
        """A text that holds no object is no document."""
        with pytest.raises(InvalidRecords):
            loads(text, format="yaml")

    @pytest.mark.parametrize("version", ["2", "'1'", "1.0", "true", "null", "one"])
    def test_versions_that_are_not_known(self, version: str) -> None:
        """The schema version is a plain whole number that is known."""
        with pytest.raises(UnknownSchema):
            loads(f"schema: {version}", format="yaml")


class TestOpenYaml:
    """The plain data, before it is read."""

    def test_a_class_may_be_given(self) -> None:
        """With what it holds, a text is settled as that."""
        assert {"body": "8", "ordinal": 8} == open_yaml(
            "sessions: [{body: 8, ordinal: 8}]", spec_of(Meeting)
        ).tree["sessions"][0]

    def test_without_a_class_everything_else_is_text(self) -> None:
        """What no field is known for is a text."""
        assert {"what": ["8", "true", None]} == open_yaml("what: [8, true, null]").tree

    def test_it_needs_pyyaml(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without PyYAML the extra is named, and the other formats still work."""
        monkeypatch.setitem(__import__("sys").modules, "yaml", None)
        with pytest.raises(MissingExtra):
            validate("schema: 1", "yaml")

        assert "schema: 1\n" == dumps(Commonwealth(), format="yaml")
        assert Commonwealth() == loads('{"schema": 1}')
