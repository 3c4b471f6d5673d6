"""Checks of whole records, and of values that hold other values."""

from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import fields
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.evidence import Citation, Name
from cisrecords.fields import Checked, problems_of, spec_of
from cisrecords.records import Place, Session
from cisrecords.terms import Capacity


def faults(value: Any, annotation: Any, path: str = "$") -> list[tuple[str, str]]:
    """Return the path and code of each problem of a value."""
    return [(p.path, p.code) for p in problems_of(value, spec_of(annotation), path)]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Sitting(Checked):
    """A record of these tests: some seats, taken by no more people than there are."""

    seats: int
    people: tuple[str, ...] = attrs.field(default=(), converter=fields.texts)
    note: str | None = None

    def _faults(self) -> Iterable[Problem]:
        if "nobody" in self.people:
            yield Problem(f"$.people[{self.people.index('nobody')}]", "nobody", "somebody")
        if type(self.seats) is not int or self.seats < len(self.people):
            yield Problem("$.seats", "too-few", "a seat for each")


class TestProblemsOfItems:
    """Values in tuples."""

    def test_each_item_has_its_place(self) -> None:
        """Every invalid item is reported, each with its index."""
        value = ("fine", "", 5, None, "fine")

        assert [
            ("$.note[1]", "empty"),
            ("$.note[2]", "wrong-type"),
            ("$.note[3]", "wrong-type"),
        ] == faults(value, tuple[str, ...], "$.note")

    @pytest.mark.parametrize("value", ["abc", ["abc"], {"abc"}, {"a": 1}, 5, True], ids=repr)
    def test_no_tuple(self, value: Any) -> None:
        """What the converter could not make a tuple is reported once."""
        (problem,) = problems_of(value, spec_of(tuple[str, ...]), "$.note")

        assert ("$.note", "wrong-type", value) == (problem.path, problem.code, problem.value)

    @given(st.lists(st.sampled_from(["fine", "", 5, None])))
    def test_as_many_problems_as_wrong_items(self, items: list[Any]) -> None:
        """The invalid items, and no others, are reported, in their order."""
        wrong = [f"$[{index}]" for index, item in enumerate(items) if item != "fine"]

        assert wrong == [path for path, _ in faults(tuple(items), tuple[str, ...])]

    def test_nested(self) -> None:
        """Terms in tuples are checked as terms."""
        value = (Capacity.HOST, "hst")

        assert [("$.capacities[1]", "unknown-word")] == faults(
            value, tuple[Capacity, ...], "$.capacities"
        )


class TestProblemsOfRecords:
    """Records in records."""

    def test_a_record_is_checked_already(self) -> None:
        """A record that exists has no problem."""
        assert [] == faults(Place("Minsk"), Place)

    @pytest.mark.parametrize("value", [5, True, Name("Minsk"), {"city": "Minsk"}, ["x"]], ids=repr)
    def test_no_record(self, value: Any) -> None:
        """Another value, or a record of another class, is of the wrong type."""
        assert [("$", "wrong-type")] == faults(value, Place)

    @pytest.mark.parametrize(
        ("value", "annotation", "expected"),
        [
            ("not an id", Citation, ("$.cites[0].source", "bad-id")),
            ("", Citation, ("$.cites[0].source", "bad-id")),
            (" ", Name, ("$.cites[0].text", "empty")),
            ("\x00", Name, ("$.cites[0].text", "bad-character")),
            ("", Place, ("$.cites[0].city", "empty")),
            ("council", Session, ("$.cites[0]", "wrong-type")),
        ],
    )
    def test_bare_string(self, value: Any, annotation: Any, expected: tuple[str, str]) -> None:
        """A string that makes no record is reported at the field for which it stands."""
        assert [expected] == faults(value, annotation, "$.cites[0]")


class TestChecked:
    """`Checked`, the base of every record."""

    def test_good(self) -> None:
        """A record without problems is made."""
        assert ("anna",) == Sitting(seats=2, people=["anna"]).people

    def test_faults_between_fields(self) -> None:
        """Faults between fields are reported."""
        with pytest.raises(InvalidRecords) as caught:
            Sitting(seats=1, people=["anna", "nobody"])

        assert ["nobody", "too-few"] == [problem.code for problem in caught.value.problems]

    def test_all_at_once(self) -> None:
        """Faults between fields are reported beside those of single fields."""
        with pytest.raises(InvalidRecords) as caught:
            Sitting(seats=1, people=["nobody", "", "eve"], note="")

        assert [
            ("$.people[1]", "empty"),
            ("$.note", "empty"),
            ("$.people[0]", "nobody"),
            ("$.seats", "too-few"),
        ] == [(problem.path, problem.code) for problem in caught.value.problems]

    def test_nothing_twice(self) -> None:
        """An invalid value is not reported again by a fault at the same path."""
        with pytest.raises(InvalidRecords) as caught:
            Sitting(seats=True)

        assert [("$.seats", "wrong-type")] == [(p.path, p.code) for p in caught.value.problems]

    def test_repr_shows_what_is_set(self) -> None:
        """Fields that were left out are left out of the repr."""
        assert "Sitting(seats=3)" == repr(Sitting(seats=3))
        assert "Sitting(seats=3, note='x')" == repr(Sitting(seats=3, note="x"))

    def test_class_has_no_dict(self) -> None:
        """Records are slotted: a misspelled attribute is refused."""
        with pytest.raises(AttributeError):
            object.__setattr__(Sitting(seats=3), "seat", 4)
