"""Rules between the fields of a record."""

from decimal import Decimal
from typing import Any

import attrs
import pytest

from cisrecords.errors import InvalidRecords
from cisrecords.fields import AtLeast, Checked, Filled, OneOf, faults_beyond_rules, rules_of
from cisrecords.records import Attendance, Body, Place, Session, State


@attrs.frozen
class Row:
    """Something with fields of any value."""

    first: Any = None
    second: Any = None


class TestOneOf:
    """At least one of several fields."""

    RULE = OneOf(("first", "second"), "a first or a second", "give one of them")

    @pytest.mark.parametrize("value", ["x", 0, False, "", Decimal(0), ("x",)])
    def test_one_is_enough(self, value: Any) -> None:
        """Any value of one field is enough, also one that counts as false."""
        assert self.RULE.fault(Row(first=value)) is None
        assert self.RULE.fault(Row(second=value)) is None

    @pytest.mark.parametrize("row", [Row(), Row((), None), Row((), ())])
    def test_none_is_a_fault(self, row: Row) -> None:
        """A record that has none of them is at fault as a whole."""
        fault = self.RULE.fault(row)

        assert fault is not None
        assert ("$", "empty", None) == (fault.path, fault.code, fault.value)
        assert ("a first or a second", "give one of them") == (fault.expected, fault.message)


class TestAtLeast:
    """A whole number that must not be too small."""

    RULE = AtLeast("first", 1)

    @pytest.mark.parametrize("number", [1, 2, 10**20])
    def test_large_enough(self, number: int) -> None:
        """The least number is large enough."""
        assert self.RULE.fault(Row(number)) is None

    @pytest.mark.parametrize("number", [0, -1, -(10**20)])
    def test_too_small(self, number: int) -> None:
        """A smaller one is a fault of its field."""
        fault = self.RULE.fault(Row(number))

        assert fault is not None
        assert ("$.first", "out-of-range", number) == (fault.path, fault.code, fault.value)

    @pytest.mark.parametrize("value", [None, "0", 0.5, True, False, ()])
    def test_other_values(self, value: Any) -> None:
        """What is no whole number is a fault that the field reports."""
        assert self.RULE.fault(Row(value)) is None


class TestFilled:
    """A list that must not be empty."""

    RULE = Filled("first", "at least one", "add one")

    def test_with_an_item(self) -> None:
        """One item is enough."""
        assert self.RULE.fault(Row(("x",))) is None

    @pytest.mark.parametrize("value", [(), None])
    def test_empty(self, value: Any) -> None:
        """An empty list is a fault of its field."""
        fault = self.RULE.fault(Row(value))

        assert fault is not None
        assert ("$.first", "empty", value) == (fault.path, fault.code, fault.value)

    def test_with_a_code_of_its_own(self) -> None:
        """A rule may name the code of its problem."""
        fault = Filled("first", "at least one", "add one", "no-source").fault(Row(()))

        assert fault is not None
        assert "no-source" == fault.code


class TestRulesOf:
    """The rules of a record class."""

    def test_of_one_class(self) -> None:
        """A class has its own, those of its base, or none."""
        assert (AtLeast("ordinal", 1),) == rules_of(Session)
        assert ["names"] == [rule.name for rule in rules_of(State) if isinstance(rule, Filled)]
        assert () == rules_of(Checked)

    def test_beyond_rules(self) -> None:
        """Only a class that has other checks has a function for them."""
        body: Any = Body(id="b", kind="organisation", names="x", established="2000")
        object.__setattr__(body, "dissolved", attrs.evolve(body, established="1990").established)
        faults = faults_beyond_rules(Body)

        assert faults is not None
        assert ["out-of-order"] == [fault.code for fault in faults(body)]
        assert faults_beyond_rules(Place) is None

    def test_every_broken_rule_is_reported(self) -> None:
        """A record that breaks several rules has a problem for each."""
        with pytest.raises(InvalidRecords) as caught:
            Attendance(participant=None, count=0)
        assert ["$.count"] == [problem.path for problem in caught.value.problems]
        with pytest.raises(InvalidRecords) as caught:
            Attendance()
        assert ["$"] == [problem.path for problem in caught.value.problems]

    def test_a_field_is_reported_once(self) -> None:
        """A rule about a field that has a problem of its own is not reported as well."""
        wrong: Any = 5
        with pytest.raises(InvalidRecords) as caught:
            State(id="GE", names=wrong)
        assert [("$.names", "wrong-type")] == [
            (problem.path, problem.code) for problem in caught.value.problems
        ]
