"""Every invalid value of a record is reported at once, whichever fields are invalid."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import InvalidRecords, Problem
from cisrecords.evidence import Citation, Claim
from cisrecords.fields import Checked, Spec, specs
from cisrecords.records import (
    Act,
    Adoption,
    AgendaItem,
    Attendance,
    Meeting,
    Place,
    Session,
    State,
    Tenure,
)

# For each shape of field: values that a person might well type, and the code of each.
WRONG: dict[str, list[tuple[Any, str]]] = {
    "text": [("", "empty"), (5, "wrong-type"), (True, "wrong-type"), ("a\x00", "bad-character")],
    "id": [("no id", "bad-id"), ("", "bad-id"), (5, "wrong-type"), (True, "wrong-type")],
    "integer": [("8", "wrong-type"), (True, "wrong-type"), (8.0, "wrong-type")],
    "yes-no": [("yes", "wrong-type"), (1, "wrong-type")],
    "term": [("no such word", "unknown-word"), (5, "wrong-type"), (["x"], "wrong-type")],
    "date": [("18.11.2020", "bad-date"), ("", "bad-date"), (2020, "wrong-type")],
    "period": [("2020", "bad-date"), ("2021/2020", "bad-date"), (2020, "wrong-type")],
    "when": [("soon", "bad-date"), (2020, "wrong-type"), (True, "wrong-type")],
    "amount": [("ten", "wrong-type"), (1.5, "wrong-type"), (True, "wrong-type")],
    "record": [(5, "wrong-type"), (True, "wrong-type"), ({"city": "x"}, "wrong-type")],
    "many": [(5, "wrong-type"), (True, "wrong-type"), ({"x": 1}, "wrong-type")],
}


def wrong_values(spec: Spec) -> list[tuple[Any, str, str]]:
    """Return wrong values for a field, each with the rest of its path and its code."""
    found = [(value, "", code) for value, code in WRONG[spec.shape]]
    if not spec.optional:
        found.append((None, "", "wrong-type"))
    if spec.item is not None:
        found += [([value], "[0]", code) for value, code in WRONG[spec.item.shape]]
        found.append(([None], "[0]", "wrong-type"))
    return found


def problems(cls: type[Checked], given_fields: dict[str, Any]) -> tuple[Problem, ...]:
    """Return the problems of a record that cannot be made."""
    with pytest.raises(InvalidRecords) as caught:
        cls(**given_fields)
    return caught.value.problems


class TestSingleFields:
    """Wrong values in any fields."""

    @given(data=st.data())
    def test_as_many_as_injected(
        self, cls: type[Checked], full: dict[str, Any], data: st.DataObject
    ) -> None:
        """Exactly the invalid fields are reported, each with path, code and value."""
        names = [name for name, _ in specs(cls)]
        chosen = data.draw(st.sets(st.sampled_from(names), min_size=1))
        faulty, expected = dict(full), []
        for name, spec in specs(cls):
            if name in chosen:
                value, rest, code = data.draw(st.sampled_from(wrong_values(spec)))
                faulty[name] = value
                expected.append((f"$.{name}{rest}", code))

        found = problems(cls, faulty)

        assert expected == [(problem.path, problem.code) for problem in found]
        assert all(problem.expected for problem in found)

    def test_everything_wrong(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """A record in which every field is invalid has one problem for each field."""
        junk = object()
        found = problems(cls, dict.fromkeys(full, junk))

        assert [f"$.{name}" for name in full] == [problem.path for problem in found]
        assert {"wrong-type"} == {problem.code for problem in found}
        assert all(problem.value is junk for problem in found)

    def test_only_optional_fields_take_none(self, cls: Any, full: dict[str, Any]) -> None:
        """None is the same as leaving out a field that may be None, and else wrong."""
        for name, spec in specs(cls):
            if not spec.optional:
                (problem,) = problems(cls, full | {name: None})
                assert (f"$.{name}", "wrong-type", None) == (
                    problem.path,
                    problem.code,
                    problem.value,
                )

    def test_each_wrong_value_alone(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """Each invalid value of each field is reported alone, with the value."""
        for name, spec in specs(cls):
            for value, rest, code in wrong_values(spec):
                (problem,) = problems(cls, full | {name: value})
                assert (f"$.{name}{rest}", code) == (problem.path, problem.code)

    def test_letters_are_no_list(self, cls: type[Checked], full: dict[str, Any]) -> None:
        """A string never becomes a list of letters."""
        for name, spec in specs(cls):
            if spec.item is None:
                continue
            takes_bare = spec.item.shape == "record" and spec.item.type._takes_text
            if not takes_bare:
                (problem,) = problems(cls, full | {name: "abc"})
                assert (f"$.{name}", "abc") == (problem.path, problem.value)


class TestBetweenFields:
    """What is wrong between fields, beside what is wrong with one."""

    @pytest.mark.parametrize(
        ("cls", "given_fields", "expected"),
        [
            (Session, {"body": "b", "ordinal": 0}, [("$.ordinal", "out-of-range")]),
            (Session, {"body": "b", "ordinal": -1}, [("$.ordinal", "out-of-range")]),
            (Session, {"body": "b", "ordinal": True}, [("$.ordinal", "wrong-type")]),
            (
                Session,
                {"body": "?", "ordinal": 0},
                [("$.body", "bad-id"), ("$.ordinal", "out-of-range")],
            ),
            (State, {"id": "GE", "names": []}, [("$.names", "empty")]),
            (State, {"id": "?", "names": ()}, [("$.id", "bad-id"), ("$.names", "empty")]),
            (State, {"id": "GE", "names": None}, [("$.names", "wrong-type")]),
            (Tenure, {"id": "t", "office": "o"}, [("$", "empty")]),
            (Tenure, {"id": "t", "office": "?"}, [("$.office", "bad-id"), ("$", "empty")]),
            (Tenure, {"id": "t", "office": "o", "person": "?"}, [("$.person", "bad-id")]),
            (Attendance, {}, [("$", "empty")]),
            (Attendance, {"presence": "here"}, [("$.presence", "unknown-word"), ("$", "empty")]),
            (Attendance, {"participant": ""}, [("$.participant", "bad-id")]),
            (Adoption, {"outcome": "adopted", "count": 3}, [("$", "empty")]),
            (
                Adoption,
                {"count": -1},
                [("$", "empty"), ("$.count", "out-of-range")],
            ),
            (Adoption, {"described": "x", "count": "3"}, [("$.count", "wrong-type")]),
            (AgendaItem, {"planned": True, "cites": "s"}, [("$", "empty")]),
            (AgendaItem, {"title": ""}, [("$.title", "empty")]),
            (Place, {}, [("$", "empty")]),
            (Place, {"city": ""}, [("$.city", "empty")]),
            (Meeting, {"id": "m", "sessions": []}, [("$.sessions", "empty")]),
            (Meeting, {"id": "m", "sessions": None}, [("$.sessions", "wrong-type")]),
            (
                Claim,
                {"id": "c", "about": "?", "field": "a", "value": "1", "cites": []},
                [("$.about", "bad-id"), ("$.cites", "no-source")],
            ),
        ],
    )
    def test_reported(
        self, cls: type[Checked], given_fields: dict[str, Any], expected: list[tuple[str, str]]
    ) -> None:
        """The rules of each class hold, and are reported beside other faults, never twice."""
        found = problems(cls, given_fields)

        assert expected == [(problem.path, problem.code) for problem in found]


class TestMessages:
    """What the user reads."""

    def test_whole_message(self) -> None:
        """The message counts the problems and shows each in a line."""
        with pytest.raises(InvalidRecords) as caught:
            Act(id="act 1", state="GE", kind="signatur", date="1993-13", cites=["no id"])

        lines = str(caught.value).splitlines()

        assert "4" in lines[0]
        assert [str(problem) for problem in caught.value.problems] == lines[1:]
        assert [
            ("$.id", "bad-id", "act 1"),
            ("$.kind", "unknown-word", "signatur"),
            ("$.date", "bad-date", "1993-13"),
            ("$.cites[0].source", "bad-id", "no id"),
        ] == [(found.path, found.code, found.value) for found in caught.value.problems]

    def test_nested_records_are_reported_where_they_are_built(self) -> None:
        """A wrong row is refused when the row is made, before any meeting has it."""
        with pytest.raises(InvalidRecords) as caught:
            Meeting(id="m", sessions=[Session("b", 0)])

        assert ["$.ordinal"] == [problem.path for problem in caught.value.problems]

    def test_a_citation_in_a_list(self) -> None:
        """The place of an invalid citation among valid ones is reported."""
        found = problems(State, {"id": "GE", "names": "Georgia", "cites": ["a", Citation("b"), 5]})

        assert [("$.cites[2]", 5)] == [(problem.path, problem.value) for problem in found]
