"""Courses: the status of one state on every day, its spells, rivals and changes."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.evidence import Claim
from cisrecords.law import CHARTER_RULES, Law, Membership
from cisrecords.law.status_timeline import StatusTimeline
from cisrecords.records import Act

DAY = datetime.date.fromisoformat


def act(kind: str, date: str, on: str | None = "agreement-1991", body: str | None = None) -> Act:
    """Build an act of a state XX, named by its kind."""
    return Act(
        id=f"a-{kind}-{on or body}", state="XX", kind=kind, date=date, instrument=on, body=body
    )


def timeline(*acts: Act, claims: tuple[Claim, ...] = ()) -> StatusTimeline:
    """Derive a timeline under the Charter's rules."""
    return StatusTimeline(
        "XX",
        acts,
        lambda identity: [claim for claim in claims if claim.about == identity],
        Law(),
        CHARTER_RULES,
    )


def rival(about: str, field: str, value: str) -> Claim:
    """Build a claim of a source s-2."""
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
        assert status == timeline(*GEORGIA).on(DAY(day)).status.value

    def test_spell_and_notice(self) -> None:
        """On the last day of a membership the notice runs and the end is known."""
        found = timeline(*GEORGIA).on(DAY("2009-08-17"))

        assert ("1994-04-19", "2009-08-17") == (str(found.since), str(found.until))
        assert found.notice == GEORGIA[2]
        assert timeline(*GEORGIA).on(DAY("2009-08-18")).notice is None

    def test_reasons_are_the_grounds_of_the_day_newest_first(self) -> None:
        """A member's reasons are its two ratifications; a former member's the withdrawal."""
        found = timeline(*GEORGIA)

        assert [GEORGIA[1].id, GEORGIA[0].id] == [
            reason.act for reason in found.on(DAY("2000-01-01")).reasons
        ]
        assert [GEORGIA[3].id] == [reason.act for reason in found.on(DAY("2010-01-01")).reasons]

    def test_suspension_leaves_the_status(self) -> None:
        """A suspension changes participation and not the status, and is a reason."""
        before, after = (timeline(*UKRAINE).on(DAY(day)) for day in ("2018-05-18", "2018-05-19"))

        assert ("participant", "active") == (before.status.value, before.participation.value)
        assert ("participant", "suspended") == (after.status.value, after.participation.value)
        assert UKRAINE[2].id == after.reasons[0].act

    def test_no_acts(self) -> None:
        """Without acts the status is none, and the reason says that nothing is on record."""
        found = timeline().on(DAY("2000-01-01"))

        assert ("none", None, None) == (found.status.value, found.since, found.until)
        assert found.reasons[0].act is None

    @pytest.mark.parametrize(
        ("date", "founding"), [("1993-01-22", True), ("1993-01-23", False), ("1993-01", False)]
    )
    def test_founding(self, date: str, founding: bool) -> None:
        """A founding state had certainly ratified the Agreement when the Charter was adopted."""
        assert founding is timeline(act("ratification", date)).on(DAY("2000-01-01")).founding

    def test_founding_is_by_ratification_not_by_deposit(self) -> None:
        """A state that had ratified in time is founding, though it deposited later (art. 7)."""
        found = timeline(act("ratification", "1992-06-01"), act("deposit", "1993-06-01"))

        assert ("none", "participant", True) == (
            found.on(DAY("1993-01-22")).status.value,
            found.on(DAY("1993-06-01")).status.value,
            found.on(DAY("2000-01-01")).founding,
        )

    def test_a_suspended_state_that_withdraws(self) -> None:
        """It is suspended until it leaves; afterwards there is nothing left to suspend."""
        found = timeline(
            act("ratification", "1992-01-01"),
            act("suspension", "2005-01-01"),
            act("withdrawal", "2009-08-18"),
        )

        assert [
            ("participant", "active"),
            ("participant", "suspended"),
            ("participant", "suspended"),
            ("former", "active"),
        ] == [
            (found.on(DAY(day)).status.value, found.on(DAY(day)).participation.value)
            for day in ("2004-12-31", "2005-01-01", "2009-08-17", "2009-08-18")
        ]

    def test_notice_by_denunciation_of_the_agreement(self) -> None:
        """A participant that denounces the Agreement runs its notice and is out in a year."""
        denounced = act("denunciation", "2026-05-01")
        found = timeline(act("ratification", "1991-12-10"), denounced)
        last, out = (found.on(DAY(day)) for day in ("2027-04-30", "2027-05-01"))

        assert ("participant", denounced, "2027-04-30") == (
            last.status.value,
            last.notice,
            str(last.until),
        )
        assert ("former", None) == (out.status.value, out.notice)
        assert "art. 10" in str(last.reasons[0].article)

    def test_a_state_that_comes_back(self) -> None:
        """After a return the reasons are those of the return alone."""
        found = timeline(
            *GEORGIA,
            act("signature", "2020-01-01", "protocol-1991"),
            act("ratification", "2021-01-01"),
        )

        assert [
            ("former", ["a-withdrawal-charter-1993"]),
            ("signatory", ["a-signature-protocol-1991"]),
            ("participant", ["a-ratification-agreement-1991", "a-signature-protocol-1991"]),
        ] == [
            (found.on(DAY(day)).status.value, [r.act for r in found.on(DAY(day)).reasons])
            for day in ("2019-12-31", "2020-01-01", "2021-01-01")
        ]


class TestRivals:
    """What would follow if another source were right."""

    def test_rival_day_makes_the_days_between_uncertain(self) -> None:
        """Between the two days the status is not certain, and the other one is named."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-04-01")
        found = timeline(*UZBEKISTAN, claims=(claim,))
        days = ["1992-01-03", "1992-01-04", "1992-03-31", "1992-04-01"]

        assert [True, False, False, True] == [found.on(DAY(day)).certain for day in days]
        (other,) = found.on(DAY("1992-03-01")).rivals
        assert "signatory" == other.status.value
        assert claim.cites == other.reasons[0].cites

    def test_an_earlier_rival_day_counts_as_well(self) -> None:
        """A rival day before the preferred one makes the days before it uncertain."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1991-12-25")
        found = timeline(*UZBEKISTAN, claims=(claim,)).on(DAY("1991-12-30"))

        assert ("signatory", ["participant"]) == (
            found.status.value,
            [other.status.value for other in found.rivals],
        )

    def test_a_vaguer_word_for_the_same_day_is_no_rival(self) -> None:
        """A source that says only the month of the preferred day contradicts nothing."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-01")

        assert timeline(*UZBEKISTAN, claims=(claim,)).on(DAY("1992-01-02")).certain

    def test_a_vague_rival_counts_from_either_end(self) -> None:
        """A rival month makes every day uncertain that it might move."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-03")
        found = timeline(*UZBEKISTAN, claims=(claim,))

        assert [False, False, True] == [
            found.on(DAY(day)).certain for day in ("1992-02-29", "1992-03-30", "1992-03-31")
        ]

    def test_one_rival_is_listed_once(self) -> None:
        """A vague rival that gives the same status from both ends is listed once."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-03")

        assert 1 == len(timeline(*UZBEKISTAN, claims=(claim,)).on(DAY("1992-02-01")).rivals)

    def test_a_day_for_an_undated_act(self) -> None:
        """An act without a day makes no status, but a claimed day makes the rest uncertain."""
        undated = Act(id="a-1", state="XX", kind="ratification", instrument="agreement-1991")
        found = timeline(undated, claims=(rival("a-1", "date", "1992-04-01"),))

        assert [("none", True), ("none", False)] == [
            (found.on(DAY(day)).status.value, found.on(DAY(day)).certain)
            for day in ("1992-03-31", "1992-04-01")
        ]
        assert "participant" == found.on(DAY("2000-01-01")).rivals[0].status.value

    def test_an_act_known_only_to_be_no_later(self) -> None:
        """An act of "by the end of 1993" leaves the days since the founding uncertain."""
        found = timeline(act("ratification", "[..1993-12-31]"))

        assert [True, False, False, True] == [
            found.on(DAY(day)).certain
            for day in ("1991-12-07", "1991-12-08", "1993-12-30", "1993-12-31")
        ]

    def test_rival_claims_on_several_acts(self) -> None:
        """Each act's rival makes its own days uncertain, and names its own act."""
        claims = (
            rival(GEORGIA[0].id, "date", "1993-10-23"),
            rival(GEORGIA[1].id, "date", "1993-12-09"),
            rival(GEORGIA[2].id, "date", "2008-08-20"),
        )
        found = timeline(*GEORGIA, claims=claims)

        assert [
            ("none", ["participant"]),
            ("participant", ["member"]),
            ("member", []),
            ("member", []),
        ] == [
            (found.on(DAY(day)).status.value, [r.status.value for r in found.on(DAY(day)).rivals])
            for day in ("1993-11-01", "1994-02-01", "2000-01-01", "2008-08-19")
        ]

    def test_disputed_existence(self) -> None:
        """If a source says that the act did not take place, the status it made is not certain."""
        claim = rival(UZBEK_RATIFICATION.id, "exists", "no")
        found = timeline(*UZBEKISTAN, claims=(claim,)).on(DAY("2020-01-01"))

        assert (False, "signatory") == (found.certain, found.rivals[0].status.value)

    def test_a_vague_act_counts_from_its_last_day(self) -> None:
        """An act known by its month counts from the end of it, the days before being uncertain."""
        found = timeline(act("ratification", "1992-03"))

        assert [("none", False), ("participant", True)] == [
            (found.on(DAY(day)).status.value, found.on(DAY(day)).certain)
            for day in ("1992-03-15", "1992-03-31")
        ]

    @pytest.mark.parametrize("field", ["note", "figure:votes", "by"])
    def test_claims_about_other_fields_touch_nothing(self, field: str) -> None:
        """A claim about anything but the day or the existence leaves the status certain."""
        claim = rival(UZBEK_RATIFICATION.id, field, "1999-01-01")

        assert timeline(*UZBEKISTAN, claims=(claim,)).on(DAY("1995-01-01")).certain


class TestSpells:
    """The spells of one status each."""

    def test_spells_of_a_state_that_left(self) -> None:
        """The spells follow each other without a gap, the time before any act included."""
        spells = [
            (spell.status.value, str(spell.since), str(spell.until))
            for spell in timeline(*GEORGIA).spells()
        ]

        assert [
            ("none", "None", "1993-12-02"),
            ("participant", "1993-12-03", "1994-04-18"),
            ("member", "1994-04-19", "2009-08-17"),
            ("former", "2009-08-18", "None"),
        ] == spells

    def test_a_suspension_or_notice_begins_no_spell(self) -> None:
        """A new spell begins only where the status changes."""
        assert ["none", "signatory", "participant"] == [
            spell.status.value for spell in timeline(*UKRAINE).spells()
        ]
        assert "suspended" == timeline(*UKRAINE).spells()[-1].participation.value

    def test_an_uncertain_stretch_marks_its_spell(self) -> None:
        """A spell with an uncertain stretch is not certain, and carries the rival."""
        claim = rival(UZBEK_RATIFICATION.id, "date", "1992-04-01")
        none, signatory, participant = timeline(*UZBEKISTAN, claims=(claim,)).spells()

        assert (True, True, False) == (none.certain, signatory.certain, participant.certain)
        assert "signatory" == participant.rivals[0].status.value

    def test_changes(self) -> None:
        """Each change has the statuses before and after, and its first day."""
        assert [
            "1993-12-03 XX none -> participant",
            "1994-04-19 XX participant -> member",
            "2009-08-18 XX member -> former",
        ] == [change.name for change in timeline(*GEORGIA).changes()]


_KINDS = ["signature", "ratification", "accession", "notice-of-withdrawal", "withdrawal"]
_ACTS = st.lists(
    st.tuples(
        st.sampled_from(_KINDS),
        st.sampled_from(["agreement-1991", "charter-1993"]),
        st.dates(datetime.date(1991, 12, 1), datetime.date(1999, 12, 31)),
    ),
    max_size=6,
)

_CLAIMS = st.lists(
    st.one_of(
        st.tuples(
            st.integers(0, 5),
            st.just("date"),
            st.dates(datetime.date(1991, 12, 1), datetime.date(1999, 12, 31)).map(str)
            | st.sampled_from(["1992", "1993-05", "1994-23", "[..1993-12]", "[1995..]", "soon"]),
        ),
        st.tuples(st.integers(0, 5), st.just("exists"), st.sampled_from(["no", "yes"])),
        st.tuples(st.integers(0, 5), st.just("note"), st.just("1992-01-01")),
    ),
    max_size=4,
)


class TestLaws:
    """What holds whatever the acts."""

    @given(_ACTS, st.dates(datetime.date(1991, 1, 1), datetime.date(2002, 1, 1)))
    def test_spells_and_days_agree(
        self, drawn: list[tuple[str, str, datetime.date]], day: datetime.date
    ) -> None:
        """Each day lies in exactly one spell, which has its status and bounds."""
        found = timeline(*_acts(drawn))

        around = [spell for spell in found.spells() if _holds(spell, day)]

        assert [(found.on(day).status, found.on(day).since, found.on(day).until)] == [
            (spell.status, spell.since, spell.until) for spell in around
        ]

    @given(_ACTS)
    def test_neighbouring_spells_differ(self, drawn: list[tuple[str, str, datetime.date]]) -> None:
        """Two spells in a row never have one status, and changes are their borders."""
        found = timeline(*_acts(drawn))
        statuses = [spell.status for spell in found.spells()]

        assert all(one is not two for one, two in itertools.pairwise(statuses))
        assert [spell.since for spell in found.spells()[1:]] == [c.on for c in found.changes()]

    @given(_ACTS)
    def test_order_of_acts_does_not_matter(
        self, drawn: list[tuple[str, str, datetime.date]]
    ) -> None:
        """The acts make the same timeline in whatever order."""
        acts = _acts(drawn)

        assert timeline(*acts).spells() == timeline(*reversed(acts)).spells()

    @given(_ACTS, _CLAIMS, st.dates(datetime.date(1991, 1, 1), datetime.date(2002, 1, 1)))
    def test_claims_touch_certainty_and_nothing_else(
        self,
        drawn: list[tuple[str, str, datetime.date]],
        said: list[tuple[int, str, str]],
        day: datetime.date,
    ) -> None:
        """Claims leave the preferred status; it is certain where no rival differs."""
        acts = _acts(drawn)
        plain = timeline(*acts).on(day)
        found = timeline(*acts, claims=_claims(said)).on(day)
        others = [other.status for other in found.rivals]

        assert (plain.status, plain.since, plain.until) == (found.status, found.since, found.until)
        assert found.certain is (others == [])
        assert found.status not in others
        assert len(found.rivals) == len(set(found.rivals))
        assert all(r.reasons[0].cites and r.reasons[0].act for r in found.rivals)

    @given(_ACTS, _CLAIMS)
    def test_a_spell_is_certain_where_every_day_is(
        self, drawn: list[tuple[str, str, datetime.date]], said: list[tuple[int, str, str]]
    ) -> None:
        """A spell gathers the doubts and the rivals of its days."""
        found = timeline(*_acts(drawn), claims=_claims(said))
        days = [datetime.date(1991, 11, 1) + datetime.timedelta(days=n) for n in range(0, 3200, 29)]

        for spell in found.spells():
            inside = [found.on(day) for day in days if _holds(spell, day)]

            assert not (spell.certain and not all(one.certain for one in inside))
            assert {r.status for one in inside for r in one.rivals} <= {
                r.status for r in spell.rivals
            }


def _claims(said: list[tuple[int, str, str]]) -> tuple[Claim, ...]:
    return tuple(
        Claim(id=f"c-{place}", about=f"a-{number}", field=field, value=value, cites="s-2")
        for place, (number, field, value) in enumerate(said)
    )


def _acts(drawn: list[tuple[str, str, datetime.date]]) -> list[Act]:
    return [
        Act(id=f"a-{index}", state="XX", kind=kind, instrument=text, date=day)
        for index, (kind, text, day) in enumerate(drawn)
    ]


def _holds(spell: Membership, day: datetime.date) -> bool:
    begun = spell.since is None or spell.since.as_day() <= day
    return begun and (spell.until is None or day <= spell.until.as_day())


class TestVersions:
    """The spells by every version of the acts."""

    def test_without_rivals(self) -> None:
        """Undisputed acts have one version, whose spells are those of the timeline."""
        made = timeline(*GEORGIA)
        (version,) = made.versions()

        assert version.scenario is None
        assert [spell.status for spell in made.spells()] == [
            spell.status for spell in version.spells
        ]

    def test_with_a_rival_day(self) -> None:
        """A rival day is a version of its own, with the act in question."""
        _, other = timeline(
            *UZBEKISTAN, claims=(rival(UZBEK_RATIFICATION.id, "date", "1992-04-01"),)
        ).versions()

        assert other.scenario is not None
        assert other.scenario.record == UZBEK_RATIFICATION.id
        assert DAY("1992-04-01") == other.spells[-1].since

    def test_leave_no_day_out(self) -> None:
        """Each spell begins on the day after the one before it ended."""
        (version,) = timeline(*GEORGIA).versions()

        for before, after in itertools.pairwise(version.spells):
            assert before.until is not None
            assert before.until + datetime.timedelta(days=1) == after.since
        assert (None, None) == (version.spells[0].since, version.spells[-1].until)
