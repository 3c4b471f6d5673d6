"""What the status rules give back, as values."""

import datetime
import pickle

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation
from cisrecords.fields import ActId, ParticipantId
from cisrecords.law import Change, Membership, Reason, RivalStatus
from cisrecords.terms import MembershipStatus, Participation

REASON = Reason(
    act=ActId("act-1"), article="Charter art. 9", text="It left.", cites=(Citation("s-1"),)
)
MEMBER = Membership(
    state=ParticipantId("GE"),
    status=MembershipStatus.MEMBER,
    since=PartialDate("1994-04-19"),
    until=PartialDate("2009-08-17"),
    reasons=(REASON,),
)
CHANGE = Change(
    state=ParticipantId("GE"),
    before=MembershipStatus.MEMBER,
    after=MembershipStatus.FORMER,
    on=PartialDate("2009-08-18"),
    reasons=(REASON,),
)
RIVAL = RivalStatus(status=MembershipStatus.SIGNATORY, reasons=(REASON,))


class TestValues:
    """What all four have in common."""

    @pytest.mark.parametrize("value", [REASON, MEMBER, CHANGE, RIVAL], ids=repr)
    def test_pickled_equal_and_hashable(self, value: object) -> None:
        """Each is equal after pickling, and hashes alike."""
        again = pickle.loads(pickle.dumps(value))

        assert (value, hash(value)) == (again, hash(again))

    @pytest.mark.parametrize("value", [REASON, MEMBER, CHANGE, RIVAL], ids=repr)
    def test_immutable(self, value: object) -> None:
        """No field of any can be set."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            value.reasons = ()  # type: ignore[attr-defined]

    @pytest.mark.parametrize("cls", [Reason, Membership, Change, RivalStatus])
    def test_only_by_keyword(self, cls: type) -> None:
        """None can be made by position, so that fields can be added later."""
        with pytest.raises(TypeError):
            cls("GE")


class TestMembership:
    """A membership."""

    def test_what_is_not_said(self) -> None:
        """Only state and status are required; a bare one is certain, active and not founding."""
        bare = Membership(state=ParticipantId("MN"), status=MembershipStatus.NONE)

        assert (None, None, False, None, Participation.ACTIVE, (), True, ()) == (
            bare.since,
            bare.until,
            bare.founding,
            bare.notice,
            bare.participation,
            bare.reasons,
            bare.certain,
            bare.rivals,
        )

    @pytest.mark.parametrize(
        ("change", "name"),
        [
            ({}, "GE member 1994-04-19/2009-08-17"),
            ({"until": None}, "GE member 1994-04-19/.."),
            ({"since": None, "status": MembershipStatus.NONE}, "GE none ../2009-08-17"),
        ],
    )
    def test_name(self, change: dict[str, object], name: str) -> None:
        """It is named by its state, its status and its spell."""
        assert name == attrs.evolve(MEMBER, **change).name  # type: ignore[arg-type]

    def test_repr_tells_doubt(self) -> None:
        """One that is not certain says so."""
        doubted = attrs.evolve(MEMBER, certain=False)

        assert [
            "<Membership GE member 1994-04-19/2009-08-17>",
            "<Membership GE member 1994-04-19/2009-08-17 (not certain)>",
        ] == [repr(MEMBER), repr(doubted)]


class TestChange:
    """A change."""

    def test_name(self) -> None:
        """It is named by its day, its state and the two statuses."""
        assert "2009-08-18 GE member -> former" == CHANGE.name

    def test_shipped_changes_are_borders_of_spells(self, cw: Commonwealth) -> None:
        """Each shipped change is where a spell of the timeline ends and the next begins."""
        for change in cw.changes():
            eve = change.on.as_day() - datetime.timedelta(days=1)
            before, after = (cw.membership(change.state, on=day) for day in (eve, change.on))

            assert (change.before, str(eve)) == (before.status, str(before.until))
            assert (change.after, change.on) == (after.status, after.since)


class TestReason:
    """A reason."""

    def test_a_reading_has_neither_act_nor_source(self) -> None:
        """Only its sentence is required."""
        bare = Reason(text="The acts on record reach to 2026-03-23.")

        assert (None, None, ()) == (bare.act, bare.article, bare.cites)
