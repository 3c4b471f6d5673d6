"""Claims that deny, in every spelling and every verb, on a record or on the part that it is."""

from typing import Any

import attrs
import pytest

from cisrecords import (
    Act,
    Attendance,
    Body,
    Claim,
    Commonwealth,
    Instrument,
    Meeting,
    Session,
    Source,
    State,
)
from cisrecords.terms import Participation

DENIALS = ("no", "No", " NO ", "never", "Never", "false", "False")
AFFIRMATIONS = ("yes", "Yes", "true", " TRUE ")
DAY = "2000-01-01"
RATIFIED = Act(
    id="act-ge",
    state="GE",
    kind="ratification",
    instrument="charter-1993",
    date="1994-04-19",
    cites="s",
)
DECLINED = Act(id="act-md", state="MD", kind="declined", instrument="charter-1993", cites="s")
JOINED = Act(id="act-joined", state="GE", kind="joined", body="court", date="1995", cites="s")
ON_TEXT = ("charter-1993", "acts[GE.ratification].exists")
ON_ACT = ("act-ge", "exists")
PLACES = (
    ON_ACT,
    ON_TEXT,
    ("charter-1993", "acts[act-ge].exists"),
    ("charter-1993", "acts[ratification].exists"),
    ("GE", "acts[charter-1993.ratification].exists"),
)
"""Every way to name the existence of the ratification: on itself, and on what it is a part of."""


def claim(about: str, field: str, value: str, identity: str = "c") -> Claim:
    """Make a claim of another source."""
    return Claim(id=identity, about=about, field=field, value=value, cites="other", note=identity)


def build(*claims: Claim, acts: tuple[Act, ...] = (RATIFIED, DECLINED, JOINED)) -> Commonwealth:
    """Make records of two states, the Charter and a court."""
    return Commonwealth(
        states=[State(id="GE", names="Georgia"), State(id="MD", names="Moldova")],
        bodies=[Body(id="cis", names="CIS"), Body(id="court", names="Court", kind="sectoral")],
        instruments=[
            Instrument(id="charter-1993", names="Charter", in_force="1994-01-22", cites="s"),
            Instrument(id="agreement-1991", names="Agreement", in_force="1991-12-21", cites="s"),
        ],
        acts=acts,
        meetings=[Meeting(id="m", sessions=[Session("court", 1)], when="1996", cites="s")],
        claims=claims,
        sources=[
            Source(id="s", published="1995"),
            Source(id="other", published="1996"),
            Source(id="text", kind="treaty-text"),
        ],
        horizon={"acts": "2020-01-01"},
    )


def changed(cw: Commonwealth, **parts: Any) -> Commonwealth:
    """Make the same records with other parts."""
    return Commonwealth(**(cw.parts() | parts))


class TestParties:
    """Whether a party is certain."""

    @pytest.mark.parametrize("value", DENIALS)
    @pytest.mark.parametrize("place", PLACES)
    def test_denied(self, place: tuple[str, str], value: str) -> None:
        """A party whose consent is denied is not certain, on whichever record and in any form."""
        (row,) = build(claim(*place, value)).parties("charter-1993", on=DAY).rows()

        assert ("GE", False) == (row.state, row.certain)

    @pytest.mark.parametrize("value", AFFIRMATIONS)
    @pytest.mark.parametrize("place", PLACES)
    def test_affirmed(self, place: tuple[str, str], value: str) -> None:
        """One whose consent is only confirmed stays certain."""
        (row,) = build(claim(*place, value)).parties("charter-1993", on=DAY).rows()

        assert ("GE", True) == (row.state, row.certain)

    @pytest.mark.parametrize("place", PLACES)
    def test_no_disagreement_where_it_is_affirmed(self, place: tuple[str, str]) -> None:
        """What is certain in one verb is not in dispute in another."""
        assert not build(claim(*place, "TRUE")).disagreements()


class TestStatus:
    """Whether a status is certain."""

    @pytest.mark.parametrize("place", PLACES)
    def test_denied(self, place: tuple[str, str]) -> None:
        """A status that rests on a denied act has a rival, wherever it is denied."""
        found = build(claim(*place, "no")).membership("GE", on=DAY)

        assert not found.certain
        assert [RATIFIED.id] == [rival.reasons[0].act for rival in found.rivals]

    @pytest.mark.parametrize("field", ["date", "acts[GE.ratification].date"])
    def test_another_day(self, field: str) -> None:
        """Another day for the act counts alike on the act and on the instrument."""
        about = "act-ge" if field == "date" else "charter-1993"
        cw = build(claim(about, field, "1995-04-19"))

        assert not cw.membership("GE", on="1994-12-31").certain
        assert cw.membership("GE", on="1995-12-31").certain

    @pytest.mark.parametrize("field", ["date", "acts[GE.ratification].date"])
    def test_a_vaguer_day(self, field: str) -> None:
        """A vaguer date for the same day makes nothing uncertain, in any verb."""
        about = "act-ge" if field == "date" else "charter-1993"
        cw = build(claim(about, field, "1994"))

        assert cw.membership("GE", on="1994-12-31").certain
        assert all(cw.parties("charter-1993", on="1994-12-31")["certain"])
        assert not cw.disagreements()

    def test_two_acts_of_one_kind(self) -> None:
        """A claim that no such act took place denies every one of them at once."""
        again = attrs.evolve(RATIFIED, id="act-ge-2", date="1994-05-19")
        cw = build(claim(*ON_TEXT, "no"), acts=(RATIFIED, again))

        assert not cw.membership("GE", on=DAY).certain

    def test_suspension(self) -> None:
        """The claim that a suspension never happened reaches the body that it was on."""
        act = Act(
            id="act-s", state="GE", kind="suspension", body="cis", date="1999-01-01", cites="s"
        )
        cw = build(claim("cis", "acts[GE.suspension].exists", "never"), acts=(RATIFIED, act))

        assert ["c"] == [one.id for one in cw.rivals("act-s")]
        assert Participation.SUSPENDED is cw.membership("GE", on=DAY).participation


class TestParticipation:
    """Whether a standing is certain."""

    @pytest.mark.parametrize("place", PLACES)
    @pytest.mark.parametrize("value", ["no", "False"])
    def test_denied(self, place: tuple[str, str], value: str) -> None:
        """A standing that rests on a denied act is not certain, by instrument and by state."""
        cw = build(claim(*place, value))
        by_text = {row.state: row.certain for row in cw.participation("charter-1993", on=DAY)}
        by_state = {row.instrument: row.certain for row in cw.participation("GE", on=DAY)}

        assert (by_text["GE"], by_state["charter-1993"]) == (False, False)

    @pytest.mark.parametrize(
        "place", [("act-joined", "exists"), ("court", "acts[GE.joined].exists")]
    )
    def test_seats(self, place: tuple[str, str]) -> None:
        """A seat in a body that rests on a denied act of joining is not certain."""
        (row,) = build(claim(*place, "Never")).parties("court", on=DAY).rows()

        assert ("GE", False) == (row.state, row.certain)


class TestPositions:
    """Whether a position is certain."""

    @pytest.mark.parametrize("value", DENIALS)
    @pytest.mark.parametrize(
        "place", [("act-md", "exists"), ("charter-1993", "acts[MD.declined].exists")]
    )
    def test_denied(self, place: tuple[str, str], value: str) -> None:
        """A refusal that is denied is not certain; the claim is named once."""
        (row,) = build(claim(*place, value)).positions("charter-1993").rows()

        assert (False, ("act-md", "c")) == (row.certain, row.records)

    @pytest.mark.parametrize("value", AFFIRMATIONS)
    def test_affirmed_signature(self, value: str) -> None:
        """A refusal is not certain where another source has a signature."""
        cw = build(claim("charter-1993", "acts[MD.signature].exists", value))

        assert [False] == list(cw.positions("charter-1993")["certain"])


class TestHistory:
    """Claims about an act in the history of its state."""

    @pytest.mark.parametrize("place", PLACES)
    def test_denied(self, place: tuple[str, str]) -> None:
        """The act is not certain, and the claim has a row of its own."""
        cw = build(claim(*place, "No"))
        rows = {(row.what, row.record): row.certain for row in cw.history("GE")}

        assert (False, False) == (rows["act", "act-ge"], rows["claim", "c"])

    def test_a_claim_of_an_act_that_is_not_on_record(self) -> None:
        """A claim on an instrument that names a state is part of the history of the state."""
        cw = build(claim("charter-1993", "acts[MD.signature].exists", "yes"))

        assert ["c"] == [row.record for row in cw.history("MD") if row.what == "claim"]

    @pytest.mark.parametrize("value", AFFIRMATIONS)
    def test_affirmed(self, value: str) -> None:
        """An act that is only confirmed stays certain."""
        cw = build(claim(*ON_ACT, value))

        assert [True] == [row.certain for row in cw.history("GE") if row.record == "act-ge"]


class TestRivals:
    """The claims about one record."""

    @pytest.mark.parametrize("place", PLACES)
    def test_of_an_act(self, place: tuple[str, str]) -> None:
        """The claim on the instrument is among those about the act, as it is recorded."""
        cw = build(claim(*place, "no"))

        assert (cw.claims["c"],) == cw.rivals("act-ge")
        assert ("c",) == cw.claims.find(about="act-ge").ids()

    def test_of_a_text(self) -> None:
        """It stays among those about the instrument."""
        cw = build(claim(*ON_TEXT, "no"))

        assert (cw.claims["c"],) == cw.rivals("charter-1993")

    def test_not_of_other_acts(self) -> None:
        """No other act is meant."""
        cw = build(claim(*ON_TEXT, "no"))

        assert () == cw.rivals("act-md") == cw.rivals("act-joined")

    def test_ids_with_dots(self) -> None:
        """The ids of states and acts may hold dots."""
        body = Body(id="a.b", names="Outside", kind="external")
        act = attrs.evolve(RATIFIED, id="act.a.b", state="a.b")
        cw = build(claim("charter-1993", "acts[a.b.ratification].exists", "no"), acts=())
        cw = changed(cw, bodies=(*cw.bodies, body), acts=(act,))

        assert ["c"] == [one.id for one in cw.rivals("act.a.b")]
        assert [False] == list(cw.participation("charter-1993", on=DAY)["certain"])


class TestDisagreements:
    """The list of what is in dispute."""

    @pytest.mark.parametrize("place", PLACES)
    def test_alike(self, place: tuple[str, str]) -> None:
        """A denied act has the same row, wherever it is denied."""
        assert (
            build(claim(*ON_ACT, "no")).disagreements()
            == build(claim(*place, "no")).disagreements()
        )

    def test_one_dispute(self) -> None:
        """Denied on the act and on the instrument, it is one dispute of two claims."""
        cw = build(claim(*ON_ACT, "no"), claim(*ON_TEXT, "never", "c-2"))
        (row,) = cw.disagreements()

        assert ("act-ge", "exists", 2) == (row.about, row.field, row.claims)
        for about in ("act-ge", "charter-1993"):
            assert 1 == len(cw.disagreements(about=about))

    @pytest.mark.parametrize("value", DENIALS)
    def test_what_is_not_on_record(self, value: str) -> None:
        """That there was no row of which none is on record disputes nothing."""
        cw = build(claim("m", "attendance[GE].exists", value), claim("GE", "exists", "yes", "c-2"))

        assert not cw.disagreements()


class TestKnownOn:
    """What sources dated by a day support."""

    @pytest.mark.parametrize("place", [ON_ACT, ON_TEXT])
    def test_undated_texts_count_from_the_day_of_the_act(self, place: tuple[str, str]) -> None:
        """A claim by an undated treaty text counts from the day of the act, not of the text."""
        cw = build(attrs.evolve(claim(*place, "no"), cites=["text"]))
        text = attrs.evolve(cw.instruments["charter-1993"], date="1993-01-22")
        cw = changed(cw, instruments=(cw.instruments["agreement-1991"], text))

        assert [0, 1] == [len(cw.known_on(day).claims) for day in ("1994-01-01", "1995-12-31")]

    def test_rivals_stay(self) -> None:
        """What is denied on the instrument stays denied in the view."""
        then = build(claim(*ON_TEXT, "no")).known_on("1997-01-01")

        assert ["c"] == [reason.id for reason in then.rivals("act-ge")]


class TestBacking:
    """The number of sources of a claim in a span of time."""

    @pytest.mark.parametrize("place", [ON_ACT, ON_TEXT])
    def test_the_day_of_a_claim(self, place: tuple[str, str]) -> None:
        """A claim about an act counts by the day of the act, on whichever record it is made."""
        cw = build(claim(*place, "no"))

        assert [1, 0] == [
            len(cw.backing("claims", since=f"{year}", until=f"{year}", certain=True))
            for year in (1994, 1993)
        ]


def test_other_fields_deny_nothing() -> None:
    """Only what ends in ``exists`` denies: another field may say no of something else."""
    said = claim("court", "area", "no")

    assert (False, False) == (said.denies, said.affirms)


class TestAttendance:
    """Whether who sat at a meeting is certain."""

    ROW = Attendance(participant="GE", presence="present", cites="s")

    def records(self, value: str, *rows: Attendance) -> Commonwealth:
        """Make the records of a meeting of which another source says whether there was a row."""
        cw = build(claim("m", "attendance[GE].exists", value))
        met = attrs.evolve(cw.meetings["m"], attendance=rows, status="held")
        return changed(cw, meetings=(met,))

    @pytest.mark.parametrize("value", DENIALS)
    def test_denied(self, value: str) -> None:
        """A row that is denied is not certain, for the meeting and in the history of the state."""
        cw = self.records(value, self.ROW)
        (row,) = [row for row in cw.attendance("m") if row.state == "GE"]
        (seat,) = [row for row in cw.history("GE") if row.what == "meeting"]

        assert ("present", False) == (row.presence, row.certain)
        assert (False, ("m", "c")) == (seat.certain, seat.records)

    @pytest.mark.parametrize("value", AFFIRMATIONS)
    def test_affirmed(self, value: str) -> None:
        """One that is only confirmed stays certain."""
        cw = self.records(value, self.ROW)

        assert [True] == [row.certain for row in cw.attendance("m") if row.state == "GE"]
        assert [True] == [row.certain for row in cw.history("GE") if row.what == "meeting"]

    @pytest.mark.parametrize(("value", "certain"), [("Yes", False), ("No", True)])
    def test_somebody_without_a_row(self, value: str, certain: bool) -> None:
        """Who has no row may have been there where a source says so; a denial changes nothing."""
        cw = self.records(value, attrs.evolve(self.ROW, participant="MD"))
        (row,) = [row for row in cw.attendance("m") if row.state == "GE"]

        assert ("silent", certain) == (row.presence, row.certain)
