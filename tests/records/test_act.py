"""`Act`."""

from typing import Any

import attrs
import pytest

from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords
from cisrecords.records import Act
from cisrecords.terms import ActKind


def faults(cls: Any, **given: Any) -> list[tuple[str, str]]:
    """Return the path and code of each problem."""
    with pytest.raises(InvalidRecords) as caught:
        cls(**given)
    return [(problem.path, problem.code) for problem in caught.value.problems]


class TestAct:
    """Acts of states."""

    @pytest.mark.parametrize(
        ("given", "name"),
        [
            (
                {"instrument": "charter-1993", "date": "2009-08-18"},
                "GE withdrawal charter-1993 2009-08-18",
            ),
            ({"body": "cis"}, "GE withdrawal cis"),
            ({"date": "2009"}, "GE withdrawal 2009"),
            ({}, "GE withdrawal"),
        ],
        ids=["instrument", "body", "date", "bare"],
    )
    def test_name(self, given: dict[str, str], name: str) -> None:
        """An act is named by who did what, on what, and when, as far as it is known."""
        act = Act(id="act-1", state="GE", kind="withdrawal", **given)

        assert name == act.name
        assert f"<Act act-1 {name!r}>" == repr(act)

    @pytest.mark.parametrize("kind", ActKind)
    def test_every_kind(self, kind: ActKind) -> None:
        """Every kind of act is accepted as a string."""
        assert kind is Act(id="a", state="GE", kind=kind.value).kind

    def test_state_may_be_an_organisation(self) -> None:
        """An outside organisation that is admitted as an observer acts like a state."""
        act = Act(id="a", state="eurasian-union", kind="admitted-as-observer", body="cis")

        assert "eurasian-union" == act.state

    def test_kind_is_needed(self) -> None:
        """An act of no kind is none."""
        assert [("$.kind", "wrong-type")] == faults(Act, id="a", state="GE", kind=None)

    def test_moving_the_date(self) -> None:
        """A better date is put into a copy, and the first act stays as it was."""
        first = Act(id="a", state="GE", kind="ratification", date="1993-12")
        better = attrs.evolve(first, date="1993-12-03")

        assert (PartialDate("1993-12"), PartialDate("1993-12-03")) == (first.date, better.date)
