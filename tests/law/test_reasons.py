"""The reasons of a membership, on synthetic acts."""

import datetime

import pytest

from cisrecords.evidence import Claim
from cisrecords.law import CHARTER_RULES, Law, Reason
from cisrecords.law.status_timeline import StatusTimeline
from cisrecords.records import Act
from cisrecords.terms import ActKind

DAY = datetime.date.fromisoformat
CHARTER = "charter-1993"
AGREEMENT = "agreement-1991"
RATIFIED = Act(
    id="a-1", state="XX", kind="ratification", date="1994-04-19", instrument=CHARTER, cites="s-1"
)
NOTICE = Act(
    id="a-2",
    state="XX",
    kind="notice-of-withdrawal",
    date="2008-08-18",
    instrument=CHARTER,
    cites="s-2",
)
SUSPENDED = Act(
    id="a-3", state="XX", kind="suspension", date="2005-05-19", instrument=AGREEMENT, cites="s-3"
)


def timeline(*acts: Act, claims: tuple[Claim, ...] = ()) -> StatusTimeline:
    """Derive a timeline under the Charter's rules."""
    return StatusTimeline(
        "XX",
        acts,
        lambda about: [claim for claim in claims if claim.about == about],
        Law(),
        CHARTER_RULES,
    )


def facts(reason: Reason) -> tuple[object, ...]:
    """Return what a reason rests on: its act, its article and its sources."""
    return reason.act, reason.article, reason.cites


class TestReasons:
    """The act, the article and the sources of each reason."""

    def test_of_a_running_notice(self) -> None:
        """While a notice runs it is the first reason, with its article and its sources."""
        found = timeline(RATIFIED, NOTICE).on(DAY("2009-01-01"))

        assert ("XX", NOTICE) == (found.state, found.notice)
        assert ("a-2", "Charter art. 9", NOTICE.cites) == facts(found.reasons[0])

    def test_of_a_suspension(self) -> None:
        """A suspension is a reason of its own, and says that it ends no obligation."""
        found = timeline(RATIFIED, SUSPENDED).on(DAY("2006-01-01"))

        assert ("a-3", None, SUSPENDED.cites) == facts(found.reasons[0])

    def test_of_nothing(self) -> None:
        """Before any act the reason says so, and names the instrument that makes participants."""
        (reason,) = timeline(RATIFIED).on(DAY("1994-04-18")).reasons

        founding = "Protocol of 21 December 1991 (in force for each party from its ratification)"
        assert (None, founding, ()) == facts(reason)

    def test_of_a_rival(self) -> None:
        """A rival status begins with its condition, which has the sources of the claim."""
        claim = Claim(id="c-1", about="a-1", field="date", value="1995-01-01", cites="s-9")
        (rival,) = timeline(RATIFIED, claims=(claim,)).on(DAY("1994-06-01")).rivals

        assert "none" == rival.status.value
        assert ("a-1", None, claim.cites) == facts(rival.reasons[0])

    def test_of_a_day_that_no_source_but_one_tells(self) -> None:
        """Where no day is on record, the rival says in plain words that there is none."""
        undated = Act(id="a-1", state="XX", kind="ratification", instrument=CHARTER)
        claim = Claim(id="c-1", about="a-1", field="date", value="1995-01-01", cites="s-9")
        (rival,) = timeline(undated, claims=(claim,)).on(DAY("1996-01-01")).rivals

        assert ("a-1", None, claim.cites) == facts(rival.reasons[0])
        assert "None" not in rival.reasons[0].text

    def test_of_a_change(self) -> None:
        """A change has the reasons of its first day."""
        found = timeline(RATIFIED, NOTICE)

        assert [found.on(DAY(day)).reasons for day in ("1994-04-19", "2009-08-18")] == [
            change.reasons for change in found.changes()
        ]

    def test_of_an_act_on_the_first_day_there_is(self) -> None:
        """An act of the first day of the calendar has no day before it, and needs none."""
        first = Act(id="a-0", state="XX", kind="signature", date="0001-01-01", instrument=AGREEMENT)
        second = Act(id="a-1", state="XX", kind="admission", date="0001-01-01", body="cis")

        assert {"a-0", "a-1"} == {
            reason.act for reason in timeline(first, second).on(datetime.date.min).reasons
        }
        bound = Act(
            id="a-2", state="XX", kind="ratification", date="0001-01-01", instrument=AGREEMENT
        )
        assert "a-2" == timeline(first, bound).on(datetime.date.min).reasons[0].act
        assert ["signatory"] == [spell.status.value for spell in timeline(first).spells()]

    @pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31", "0001", "9999", "9998-12-31"])
    @pytest.mark.parametrize("kind", list(ActKind))
    def test_of_any_act_at_either_end_of_the_calendar(self, kind: ActKind, on: str) -> None:
        """An act at the end of the calendar has a membership on every day, as others have."""
        act = Act(id="a-1", state="XX", kind=kind, date=on, instrument=CHARTER)
        rival = Claim(id="c-1", about="a-1", field="date", value="0001-01-01", cites="s-9")

        found = timeline(act, claims=(rival,))

        assert all(found.on(day).reasons for day in (datetime.date.min, datetime.date.max))
        assert found.spells()[-1].status is found.on(datetime.date.max).status
