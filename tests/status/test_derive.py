"""Courses: the status of one state on every day, its spells, rivals and changes."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.evidence import Claim
from cisrecords.records import Act
from cisrecords.status import CHARTER_RULES, Law, Membership
from cisrecords.status.derive import Course

DAY = datetime.date.fromisoformat


def act(kind: str, date: str, on: str | None = "agreement-1991", body: str | None = None) -> Act:
    """Make an act of a state XX, named by its kind."""
    return Act(
        id=f"a-{kind}-{on or body}", state="XX", kind=kind, date=date, instrument=on, body=body
    )


def course(*acts: Act, claims: tuple[Claim, ...] = ()) -> Course:
    """Work out a course under the Charter's rules."""
    return Course(
        "XX",
        acts,
        lambda identity: [claim for claim in claims if claim.about == identity],
        Law(),
        CHARTER_RULES,
    )


def rival(about: str, field: str, value: str) -> Claim:
    """Make a claim of a source s-2."""
    return Claim(id=f"c-{value}", about=about, field=field, value=value, cites="s-2")


GEORGIA = (
    act("accession", "1993-12-03"),
    act("ratification", "1994-04-19", "charter-1993"),
    act("notice-of-withdrawal", "2008-08-18", "charter-1993"),
    act("withdrawal", "2009-08-18", "charter-1993"),
)
UKRAINE = (
    act("signature", "1991-12-08"),
    act("ratification", "1991-12-10"),
    act("suspension", "2018-05-19"),
)
UZBEK_RATIFICATION = act("ratification", "1992-01-04")
UZBEKISTAN = (act("signature", "1991-12-21", "protocol-1991"), UZBEK_RATIFICATION)


class TestOn:
    """The membership of one day."""

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            ("1993-12-02", "none"),
            ("1993-12-03", "participant"),
            ("1994-04-18", "participant"),
            ("1994-04-19", "member"),
            ("2009-08-17", "member"),
            ("2009-08-18", "former"),
            ("2026-11-21", "former"),
        ],
    )
    def test_status_turns_on_the_day_of_the_act(self, day: str, status: str) -> None:
        """The first day of a status is the day of the act, the last the day before the next."""
        assert status == course(*GEORGIA).on(DAY(day)).status.value

    def test_spell_and_notice(self) -> None:
        """On the last day of a membership the notice runs and the end is told."""
        found = course(*GEORGIA).on(DAY("2009-08-17"))

        assert ("1994-04-19", "2009-08-17") == (str(found.since), str(found.until))
        assert found.notice == GEORGIA[2]
        assert course(*GEORGIA).on(DAY("2009-08-18")).notice is None

    def test_reasons_are_the_grounds_of_the_day_newest_first(self) -> None:
        """A member's reasons are its two ratifications; a former member's the withdrawal."""
        found = course(*GEORGIA)

        assert [GEORGIA[1].id, GEORGIA[0].id] == [
            reason.act for reason in found.on(DAY("2000-01-01")).reasons
        ]
        assert [GEORGIA[3].id] == [reason.act for reason in found.on(DAY("2010-01-01")).reasons]

    def test_suspension_leaves_the_status(self) -> None:
        """A suspension changes participation and not the status, and is a reason."""
        before, after = (course(*UKRAINE).on(DAY(day)) for day in ("2018-05-18", "2018-05-19"))

        assert ("participant", "active") == (before.status.value, before.participation.value)
        assert ("participant", "suspended") == (after.status.value, after.participation.value)
        assert UKRAINE[2].id == after.reasons[0].act

    def test_no_acts(self) -> None:
        """Without acts the status is none, and the reason says that nothing is on record."""
        found = course().on(DAY("2000-01-01"))

        assert ("none", None, None) == (found.status.value, found.since, found.until)
        assert "on record" in found.reasons[0].text

    @pytest.mark.parametrize(
        ("date", "founding"), [("1993-01-22", True), ("1993-01-23", False), ("1993-01", False)]
    )
    def test_founding(self, date: str, founding: bool) -> None:
        """A founding state had certainly ratified the Agreement when the Charter was adopted."""
        assert founding is course(act("ratification", date)).on(DAY("2000-01-01")).founding


class TestRivals:
    """What would follow if another source were right."""

    def test_rival_day_makes_the_days_between_uncertain(self) -> None:
        """Between the two days the status is not certain, and the other one is named."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-04-01")
        found = course(*UZBEKISTAN, claims=(claim,))
        days = ["1992-01-03", "1992-01-04", "1992-03-31", "1992-04-01"]

        assert [True, False, False, True] == [found.on(DAY(day)).certain for day in days]
        (other,) = found.on(DAY("1992-03-01")).rivals
        assert "signatory" == other.status.value
        assert "1992-04-01" in other.reasons[0].text
        assert claim.cites == other.reasons[0].cites

    def test_an_earlier_rival_day_counts_as_well(self) -> None:
        """A rival day before the adopted one makes the days before it uncertain."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1991-12-25")
        found = course(*UZBEKISTAN, claims=(claim,)).on(DAY("1991-12-30"))

        assert ("signatory", ["participant"]) == (
            found.status.value,
            [other.status.value for other in found.rivals],
        )

    def test_a_vaguer_word_for_the_same_day_is_no_rival(self) -> None:
        """A source that says only the month of the adopted day contradicts nothing."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-01")

        assert course(*UZBEKISTAN, claims=(claim,)).on(DAY("1992-01-02")).certain

    def test_a_vague_rival_counts_from_either_end(self) -> None:
        """A rival month makes every day uncertain that it might move."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-03")
        found = course(*UZBEKISTAN, claims=(claim,))

        assert [False, False, True] == [
            found.on(DAY(day)).certain for day in ("1992-02-29", "1992-03-30", "1992-03-31")
        ]

    def test_disputed_existence(self) -> None:
        """If a source says that the act did not take place, the status it made is not certain."""
        claim = rival(UZBEK_RATIFICATION.id, "exists", "no")
        found = course(*UZBEKISTAN, claims=(claim,)).on(DAY("2020-01-01"))

        assert (False, "signatory") == (found.certain, found.rivals[0].status.value)

    def test_a_vague_act_counts_from_its_last_day(self) -> None:
        """An act known by its month counts from the end of it, the days before being uncertain."""
        found = course(act("ratification", "1992-03"))

        assert [("none", False), ("participant", True)] == [
            (found.on(DAY(day)).status.value, found.on(DAY(day)).certain)
            for day in ("1992-03-15", "1992-03-31")
        ]

    @pytest.mark.parametrize("field", ["note", "figure:votes", "by"])
    def test_claims_about_other_fields_touch_nothing(self, field: str) -> None:
        """A claim about anything but the day or the existence leaves the status certain."""
        claim = rival(UZBEK_RATIFICATION.id, field, "1999-01-01")

        assert course(*UZBEKISTAN, claims=(claim,)).on(DAY("1995-01-01")).certain


class TestSpells:
    """The spells of one status each."""

    def test_spells_of_a_state_that_left(self) -> None:
        """The spells follow each other without a gap, the time before any act included."""
        told = [
            (spell.status.value, str(spell.since), str(spell.until))
            for spell in course(*GEORGIA).spells()
        ]

        assert [
            ("none", "None", "1993-12-02"),
            ("participant", "1993-12-03", "1994-04-18"),
            ("member", "1994-04-19", "2009-08-17"),
            ("former", "2009-08-18", "None"),
        ] == told

    def test_a_suspension_or_notice_begins_no_spell(self) -> None:
        """A new spell begins only where the status changes."""
        assert ["none", "signatory", "participant"] == [
            spell.status.value for spell in course(*UKRAINE).spells()
        ]
        assert "suspended" == course(*UKRAINE).spells()[-1].participation.value

    def test_an_uncertain_stretch_marks_its_spell(self) -> None:
        """A spell with an uncertain stretch is not certain, and carries the rival."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-04-01")
        none, signatory, participant = course(*UZBEKISTAN, claims=(claim,)).spells()

        assert (True, True, False) == (none.certain, signatory.certain, participant.certain)
        assert "signatory" == participant.rivals[0].status.value

    def test_changes(self) -> None:
        """Each change tells the statuses before and after, and its first day."""
        assert [
            "1993-12-03 XX none -> participant",
            "1994-04-19 XX participant -> member",
            "2009-08-18 XX member -> former",
        ] == [change.name for change in course(*GEORGIA).changes()]


_KINDS = ["signature", "ratification", "accession", "notice-of-withdrawal", "withdrawal"]
_ACTS = st.lists(
    st.tuples(
        st.sampled_from(_KINDS),
        st.sampled_from(["agreement-1991", "charter-1993"]),
        st.dates(datetime.date(1991, 12, 1), datetime.date(1999, 12, 31)),
    ),
    max_size=6,
)


class TestLaws:
    """What holds whatever the acts."""

    @given(_ACTS, st.dates(datetime.date(1991, 1, 1), datetime.date(2002, 1, 1)))
    def test_spells_and_days_agree(
        self, drawn: list[tuple[str, str, datetime.date]], day: datetime.date
    ) -> None:
        """Each day lies in exactly one spell, which has its status and bounds."""
        found = course(*_acts(drawn))

        around = [spell for spell in found.spells() if _holds(spell, day)]

        assert [(found.on(day).status, found.on(day).since, found.on(day).until)] == [
            (spell.status, spell.since, spell.until) for spell in around
        ]

    @given(_ACTS)
    def test_neighbouring_spells_differ(self, drawn: list[tuple[str, str, datetime.date]]) -> None:
        """Two spells in a row never have one status, and changes are their borders."""
        found = course(*_acts(drawn))
        statuses = [spell.status for spell in found.spells()]

        assert all(one is not two for one, two in itertools.pairwise(statuses))
        assert [spell.since for spell in found.spells()[1:]] == [c.on for c in found.changes()]

    @given(_ACTS)
    def test_order_of_acts_does_not_matter(
        self, drawn: list[tuple[str, str, datetime.date]]
    ) -> None:
        """The acts make the same course in whatever order they are given."""
        acts = _acts(drawn)

        assert course(*acts).spells() == course(*reversed(acts)).spells()


def _acts(drawn: list[tuple[str, str, datetime.date]]) -> list[Act]:
    return [
        Act(id=f"a-{index}", state="XX", kind=kind, instrument=text, date=day)
        for index, (kind, text, day) in enumerate(drawn)
    ]


def _holds(spell: Membership, day: datetime.date) -> bool:
    begun = spell.since is None or spell.since.as_day() <= day
    return begun and (spell.until is None or day <= spell.until.as_day())
