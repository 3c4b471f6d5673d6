"""Index terms of a meeting, who attended it, and who stayed away."""

from typing import Any

import pytest

from cisrecords import Verdict
from cisrecords.names import fold
from cisrecords.query import CRITERIA
from cisrecords.query.find.meeting_query import REFERENCES, SIMPLE, TERMS
from cisrecords.query.find.meeting_terms import Seat, attended, folded_texts, stayed_away
from cisrecords.records import Adoption, AgendaItem, Attendance, Meeting, Place, Session


def met(*rows: dict[str, Any]) -> Meeting:
    """Make a meeting with rows of attendance."""
    attendance = [Attendance(**row) for row in rows]
    return Meeting(id="m-1", sessions=[Session("cis"), Session("court")], attendance=attendance)


def row(presence: str, **more: str) -> dict[str, str]:
    """Make a row of Armenia."""
    return {"participant": "AM", "presence": presence, **more}


class TestAttended:
    """Who attended."""

    @pytest.mark.parametrize(
        ("rows", "verdict"),
        [
            ([row("present")], Verdict.YES),
            ([row("by-video")], Verdict.YES),
            ([{"participant": "AM"}], Verdict.MAYBE),
            ([row("expected")], Verdict.MAYBE),
            ([row("possible")], Verdict.MAYBE),
            ([row("expected"), row("present")], Verdict.YES),
            ([row("absent")], Verdict.NO),
            ([row("declined")], Verdict.NO),
            ([{"participant": "AZ"}], Verdict.NO),
            ([], Verdict.NO),
        ],
    )
    def test_by_presence(self, rows: list[dict[str, str]], verdict: Verdict) -> None:
        """A row is a yes, an expectation a maybe, and silence a no."""
        assert verdict is attended(met(*rows), "AM")

    def test_of_a_person(self) -> None:
        """A person is found by the row that names them."""
        assert Verdict.YES is attended(
            met(row("present", person="pashinyan-nikol")), "pashinyan-nikol"
        )

    def test_of_anybody_who_fits(self) -> None:
        """Without a name, any row that fits is enough."""
        meeting = met(row("present", level="minister"), row("expected", level="expert"))

        assert Verdict.YES is attended(meeting, None, lambda row: row.level == "minister")
        assert Verdict.MAYBE is attended(meeting, None, lambda row: row.level == "expert")
        assert Verdict.NO is attended(meeting, None, lambda row: row.level == "official")


class TestStayedAway:
    """Who was absent."""

    @pytest.mark.parametrize(
        ("rows", "verdict"),
        [
            ([row("absent")], Verdict.YES),
            ([row("declined")], Verdict.YES),
            ([row("absent"), row("present")], Verdict.MAYBE),
            ([row("absent", person="pashinyan-nikol")], Verdict.MAYBE),
            ([row("absent", name_as_reported="N. Pashinyan")], Verdict.MAYBE),
            ([row("absent", person="pashinyan-nikol"), row("present")], Verdict.NO),
            ([row("present")], Verdict.NO),
            ([row("expected")], Verdict.NO),
            ([], Verdict.NO),
        ],
    )
    def test_of_a_state(self, rows: list[dict[str, str]], verdict: Verdict) -> None:
        """A person absent is not a state absent, and silence is not absence."""
        assert verdict is stayed_away(met(*rows), "AM")

    def test_of_a_person(self) -> None:
        """For a person the row is enough."""
        meeting = met(row("absent", person="pashinyan-nikol"), row("present"))

        assert Verdict.YES is stayed_away(meeting, "pashinyan-nikol")

    def test_fitting_rows_only(self) -> None:
        """A row that does not fit is ignored."""
        meeting = met(row("absent", level="minister"))

        assert Verdict.NO is stayed_away(meeting, "AM", lambda row: row.level == "expert")


class TestTexts:
    """The texts of a meeting."""

    def test_all_of_them(self) -> None:
        """Notes, titles, summaries, places and descriptions count; sources and ids do not."""
        meeting = Meeting(
            id="m-1",
            sessions=[Session("cis")],
            places=[Place("Minsk", "BY", "Palace")],
            agenda=[AgendaItem(title="Пограничники", summary="On borders", cites="s-1")],
            adopted=[Adoption(described="a plan")],
            note="Put off twice",
        )
        texts = {text.strip() for text in folded_texts(meeting).split("\n")}

        expected = ("Пограничники", "On borders", "Palace", "Minsk", "a plan", "Put off twice")

        assert {fold(text) for text in expected} <= texts
        assert set() == {"m-1", "m 1", "s-1", "s 1", "cis"} & texts


class TestTerms:
    """The terms under which the index lists a meeting."""

    def test_exist_for_all_criteria_but_days_and_flags(self) -> None:
        """Only days and flags have no index terms of their own."""
        days = {"since", "until", "year", "planned"}

        assert {"held", "certain", *days} == {*CRITERIA} - TERMS.keys()

    def test_of_one_value(self) -> None:
        """A criterion that matches one term may be a name, which is resolved among some kinds."""
        assert {"kind", "format", "status"} == {*SIMPLE} - REFERENCES.keys()
        assert ("states", "bodies") == REFERENCES["host"]
        assert {*SIMPLE, *REFERENCES} <= TERMS.keys()

    def test_seats(self) -> None:
        """An attendee is listed alone and with each body; an absentee is not."""
        meeting = met(row("present"), {"participant": "AZ", "presence": "absent"})

        assert {"AM", Seat("cis", "AM"), Seat("court", "AM")} == {*TERMS["attended_by"](meeting)}
        assert {"AZ"} == {*TERMS["absent"](meeting)}
