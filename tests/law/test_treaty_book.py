"""`TreatyBook`: what each state did about each instrument and body."""

import datetime

from cisrecords import (
    Act,
    Adoption,
    Body,
    Claim,
    Commonwealth,
    Instrument,
    Meeting,
    Session,
    Source,
    Stance,
    State,
)
from cisrecords.law import StatusBook, TreatyBook

CW = Commonwealth(
    states=[State(id=state, names=state) for state in ("AZ", "GE", "MN", "UZ")],
    bodies=[Body(id="cis", names="CIS"), Body(id="council", names="Council")],
    instruments=[
        Instrument(id="t", names="T", date="2011"),
        Instrument(id="agreement-1991", names="Agreement"),
        Instrument(id="protocol-1991", names="Protocol"),
    ],
    acts=[
        Act(id="a-1", state="GE", kind="signature", instrument="t", date="2011-10-18"),
        Act(id="a-2", state="GE", kind="accession", instrument="t"),
        Act(id="a-3", state="GE", kind="reservation", instrument="t", date="2011-10"),
        Act(id="a-4", state="UZ", kind="joined", body="council", date="2018-07-05"),
        Act(id="a-5", state="UZ", kind="signature", instrument="protocol-1991"),
    ],
    meetings=[
        Meeting(
            id="m",
            sessions=[Session("council")],
            adopted=[
                Adoption(instrument="t", stances=[Stance(participant="AZ", stance="deferred")]),
                Adoption(described="papers", stances=[Stance(participant="AZ", stance="signed")]),
            ],
        )
    ],
    claims=[
        Claim(id="c-1", about="t", field="acts[MN.signature].exists", value="no", cites="s"),
        Claim(id="c-2", about="t", field="acts[XX.signature].exists", value="no", cites="s"),
    ],
    sources=[Source(id="s")],
)


def ledger(cw: Commonwealth = CW) -> TreatyBook:
    """Build a treaty book."""
    return TreatyBook(cw, StatusBook(cw))


class TestGathered:
    """What is gathered from acts, stances and claims."""

    def test_acts_by_day(self) -> None:
        """The acts of a state on an instrument come by day, undated last."""
        assert ["a-1", "a-3", "a-2"] == [act.id for act in ledger().acts("GE", "t")]

    def test_states_of_a_text(self) -> None:
        """States of acts, stances and claims are listed; one without a record is not."""
        assert ("AZ", "GE", "MN") == ledger().states_of("t")

    def test_sibling_texts(self) -> None:
        """Who signed the Protocol is listed for the Agreement too, of which it is a part."""
        assert ("UZ",) == ledger().states_of("agreement-1991")
        assert ("agreement-1991", "protocol-1991") == ledger().texts_of("UZ")

    def test_texts_of_a_state(self) -> None:
        """Documents of no known title are no instrument."""
        assert ("t",) == ledger().texts_of("AZ")
        assert () == ledger().texts_of("XX")

    def test_stance_as_a_step(self) -> None:
        """A stance is read as a step that bears the id of its meeting."""
        (step,) = ledger().acts("AZ", "t")

        assert ("m", "announcement") == (step.id, step.kind.value)
        assert step.note

    def test_acts_on_a_body(self) -> None:
        """Acts on a body are those of the state on that body."""
        assert ["a-4"] == [act.id for act in ledger().on_body("UZ", "council")]
        assert () == ledger().on_body("UZ", "cis")
        assert () == ledger().on_body("GE", "council")


class TestLast:
    """The last day to which acts are known."""

    def test_the_horizon(self, cw: Commonwealth) -> None:
        """It is the horizon where there is one."""
        assert datetime.date(2026, 3, 23) == ledger(cw).last

    def test_without_a_horizon(self) -> None:
        """Else it is the day of the last act, or that of the founding."""
        assert datetime.date(2018, 7, 5) == ledger().last
        assert datetime.date(1991, 12, 8) == ledger(Commonwealth()).last


class TestTies:
    """The ties that it works out."""

    def test_once(self) -> None:
        """A timeline is derived once."""
        book = ledger()

        assert book.tie("GE", "t") is book.tie("GE", "t")

    def test_undated_acts_are_done_by_the_end(self) -> None:
        """An act without a day lies between its instrument and the end of the records."""
        tie = ledger().tie("GE", "t")

        assert "party" == tie.on(datetime.date(2018, 7, 5)).standing.value
        assert "signatory" == tie.on(datetime.date(2018, 7, 4)).standing.value
        assert tie.on(datetime.date(2018, 7, 4)).maybe
        assert not tie.on(datetime.date(2010, 12, 31)).maybe

    def test_undated_acts_on_the_whole(self) -> None:
        """An undated signature of the Protocol gives no standing, and leaves one open."""
        stand = ledger().tie("UZ", "agreement-1991").on(datetime.date(2018, 7, 5))

        assert ("none", False) == (stand.standing.value, stand.certain)
        assert ("a-5",) == stand.records
