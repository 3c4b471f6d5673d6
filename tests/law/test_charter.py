"""The rules: which acts make which status, on synthetic acts of one state."""

import datetime

import attrs
import pytest

from cisrecords.errors import BadQuery
from cisrecords.law import CHARTER_RULES, PARTICIPATION_RULES, Law, Rules, rules_named
from cisrecords.law.fixed_points import article_of_leaving
from cisrecords.records import Act

AGREEMENT, PROTOCOL, CHARTER = "agreement-1991", "protocol-1991", "charter-1993"


def act(kind: str, date: str | None, on: str | None = AGREEMENT, **more: str) -> Act:
    """Build an act of a state XX."""
    name = f"act-{kind}-{on or 'none'}-{(date or 'undated').replace('/', '-')}"
    return Act(id=name, state="XX", kind=kind, date=date, instrument=on, **more)


def steps_of(rules: Rules, *acts: Act) -> list[tuple[str, str | None]]:
    """Return the day and status of each step, in order."""
    steps = sorted(rules.steps(acts, Law()), key=lambda step: step.on)
    return [(step.on.isoformat(), step.status and step.status.value) for step in steps]


class TestCharterRules:
    """The Charter's own rules."""

    @pytest.mark.parametrize("text", [AGREEMENT, PROTOCOL])
    def test_signature_makes_signatory(self, text: str) -> None:
        """Signing the Agreement or its Protocol makes a signatory, not more."""
        assert [("1991-12-21", "signatory")] == steps_of(
            CHARTER_RULES, act("signature", "1991-12-21", text)
        )

    def test_signature_of_charter_makes_nothing(self) -> None:
        """Signing the Charter alone changes no status."""
        assert [] == steps_of(CHARTER_RULES, act("signature", "1993-01-22", CHARTER))

    @pytest.mark.parametrize("kind", ["ratification", "accession", "deposit", "entry-into-force"])
    def test_consent_to_agreement_makes_participant(self, kind: str) -> None:
        """Every way of consenting to the Agreement makes a participant from that day."""
        assert [("1992-03-06", "participant")] == steps_of(CHARTER_RULES, act(kind, "1992-03-06"))

    def test_ratification_of_protocol_alone_makes_nothing(self) -> None:
        """The Protocol is part of the Agreement, so ratifying it alone does not bind."""
        assert [] == steps_of(CHARTER_RULES, act("ratification", "1993-12-03", PROTOCOL))

    def test_deposit_goes_before_ratification(self) -> None:
        """Where a deposit is known its day counts; the ratification is only a further reason."""
        acts = act("ratification", "1992-03-06"), act("deposit", "1992-05-01")

        assert [("1992-03-06", None), ("1992-05-01", "participant")] == steps_of(
            CHARTER_RULES, *acts
        )

    def test_entry_into_force_for_the_state_goes_first(self) -> None:
        """The day of entry into force for the state counts before all others."""
        acts = (
            act("ratification", "1994-03-01", CHARTER),
            act("deposit", "1994-04-01", CHARTER),
            act("entry-into-force", "1994-06-27", CHARTER),
        )

        assert [("1994-03-01", None), ("1994-04-01", None), ("1994-06-27", "member")] == steps_of(
            CHARTER_RULES, *acts
        )

    def test_charter_binds_nobody_before_its_own_entry_into_force(self) -> None:
        """A ratification of 1993 makes a member only on 22 January 1994."""
        assert [("1994-01-22", "member")] == steps_of(
            CHARTER_RULES, act("ratification", "1993-07-20", CHARTER)
        )

    def test_late_ratification_makes_member_on_its_day(self) -> None:
        """The one year of article 7 is not applied in 1994."""
        step = next(iter(CHARTER_RULES.steps([act("ratification", "1994-04-19", CHARTER)], Law())))

        assert datetime.date(1994, 4, 19) == step.on

    def test_admission_as_associate_and_as_observer(self) -> None:
        """Admissions under article 8 make an associate and an observer."""
        assert [("2005-08-26", "associate")] == steps_of(
            CHARTER_RULES, act("admitted-as-associate", "2005-08-26", None, body="cis")
        )
        assert [("2025-10-10", "observer")] == steps_of(
            CHARTER_RULES, act("admitted-as-observer", "2025-10-10", None, body="cis")
        )

    def test_admission_by_an_organ_is_a_ground_and_no_status(self) -> None:
        """An admission by an organ is a reason, but does not bind the state."""
        assert [("1993-09-24", None)] == steps_of(
            CHARTER_RULES, act("admission", "1993-09-24", None, body="cis")
        )

    def test_withdrawal_makes_former_on_its_day(self) -> None:
        """The day on which the withdrawal takes effect is the first day outside."""
        acts = (
            act("ratification", "1994-04-19", CHARTER),
            act("notice-of-withdrawal", "2008-08-18", CHARTER),
            act("withdrawal", "2009-08-18", CHARTER),
        )

        assert [("1994-04-19", "member"), ("2009-08-18", "former")] == steps_of(
            CHARTER_RULES, *acts
        )

    @pytest.mark.parametrize(
        ("notice", "out"), [("2026-05-01", "2027-05-01"), ("2024-02-29", "2025-03-01")]
    )
    def test_notice_alone_takes_effect_after_twelve_months(self, notice: str, out: str) -> None:
        """Without an act of withdrawal, article 9's twelve months decide, leap days included."""
        acts = act("ratification", "1994-06-27", CHARTER), act("denunciation", notice, CHARTER)

        assert [("1994-06-27", "member"), (out, "former")] == steps_of(CHARTER_RULES, *acts)

    def test_return_after_withdrawal(self) -> None:
        """A state that left and ratified anew is a participant again from the new act."""
        acts = (
            act("ratification", "1992-01-01"),
            act("withdrawal", "2000-01-01", CHARTER),
            act("accession", "2010-01-01"),
        )

        assert [
            ("1992-01-01", "participant"),
            ("2000-01-01", "former"),
            ("2010-01-01", "participant"),
        ] == steps_of(CHARTER_RULES, *acts)

    def test_lesser_tie_does_not_undo_a_greater_one(self) -> None:
        """Ratifying the Agreement after the Charter leaves a member a member."""
        acts = (
            act("ratification", "1994-02-01", CHARTER),
            act("ratification", "1995-02-01"),
            act("admitted-as-observer", "1996-01-01", None, body="cis"),
        )

        assert [("1994-02-01", "member"), ("1995-02-01", None), ("1996-01-01", None)] == steps_of(
            CHARTER_RULES, *acts
        )

    def test_member_admitted_as_associate_becomes_one(self) -> None:
        """Only an admission as an associate steps down from membership."""
        acts = (
            act("ratification", "1994-02-01", CHARTER),
            act("admitted-as-associate", "2005-08-26", None, body="cis"),
        )

        assert [("1994-02-01", "member"), ("2005-08-26", "associate")] == steps_of(
            CHARTER_RULES, *acts
        )

    @pytest.mark.parametrize(
        "kind", ["internal-step", "announcement", "reservation", "declined", "suspension"]
    )
    def test_what_changes_no_status(self, kind: str) -> None:
        """Steps of the state's own organs, announcements and the like change no status."""
        assert [] == steps_of(CHARTER_RULES, act(kind, "2018-05-19"))

    def test_observer_that_later_accedes(self) -> None:
        """An observer that binds itself rises with each step."""
        acts = (
            act("admitted-as-observer", "2000-01-01", None, body="cis"),
            act("accession", "2005-01-01"),
            act("accession", "2006-01-01", CHARTER),
        )

        assert [
            ("2000-01-01", "observer"),
            ("2005-01-01", "participant"),
            ("2006-01-01", "member"),
        ] == steps_of(CHARTER_RULES, *acts)

    def test_earliest_of_ratification_and_accession(self) -> None:
        """Either way of joining counts from its day, whichever came first."""
        acts = act("ratification", "1994-03-01"), act("accession", "1993-12-03")

        assert [("1993-12-03", "participant"), ("1994-03-01", None)] == steps_of(
            CHARTER_RULES, *acts
        )

    @pytest.mark.parametrize(
        ("text", "article"),
        [
            (CHARTER, "Charter art. 9"),
            (AGREEMENT, "Charter art. 9; Agreement of 8 December 1991 art. 10 (suspension)"),
        ],
    )
    def test_leaving_names_the_article_of_the_text(self, text: str, article: str) -> None:
        """Who denounces the Agreement leaves under its own article as well."""
        steps = CHARTER_RULES.steps([act("denunciation", "2018-01-01", text)], Law())

        assert [("2019-01-01", article)] == [
            (step.on.isoformat(), step.reason.article) for step in steps
        ]

    def test_undated_and_unrelated_acts_are_passed_over(self) -> None:
        """An act without a day, or on another instrument or body, makes no status."""
        acts = (
            act("ratification", None),
            act("ratification", "1995-01-01", "fta-1994"),
            act("left", "2006-02-03", None, body="council-of-defence-ministers"),
            act("withdrawal", "1999-04-02", "cst-1992"),
        )

        assert [] == steps_of(CHARTER_RULES, *acts)

    def test_every_reason_names_act_article_and_source(self) -> None:
        """Each step carries the act, an article and the citations of the act."""
        ratified = Act(
            id="a-1",
            state="XX",
            kind="ratification",
            instrument=AGREEMENT,
            date="1992-01-01",
            cites="s-1",
        )

        (step,) = CHARTER_RULES.steps([ratified], Law())

        assert ("a-1", ("s-1",)) == (step.reason.act, tuple(c.source for c in step.reason.cites))
        assert step.reason.article


class TestParticipationRules:
    """Counted from signature or accession until withdrawal or suspension."""

    def test_counted_from_signature(self) -> None:
        """A signature is enough to be counted."""
        assert [("1991-12-21", "member")] == steps_of(
            PARTICIPATION_RULES, act("signature", "1991-12-21", PROTOCOL)
        )

    def test_associate_is_counted(self) -> None:
        """An associate is counted as well."""
        assert [("2005-08-26", "member")] == steps_of(
            PARTICIPATION_RULES, act("admitted-as-associate", "2005-08-26", None, body="cis")
        )

    def test_suspension_ends_the_count(self) -> None:
        """From the suspension on the state is not counted."""
        acts = act("signature", "1991-12-08"), act("suspension", "2018-05-19")

        assert [("1991-12-08", "member"), ("2018-05-19", "participant")] == steps_of(
            PARTICIPATION_RULES, *acts
        )

    def test_withdrawal_ends_the_count(self) -> None:
        """From the withdrawal on the state is former."""
        acts = act("accession", "1993-12-03"), act("withdrawal", "2009-08-18", CHARTER)

        assert [("1993-12-03", "member"), ("2009-08-18", "former")] == steps_of(
            PARTICIPATION_RULES, *acts
        )


FOUNDING = "Protocol of 21 December 1991 (in force for each party from its ratification)"


class TestGrounds:
    """The act, the article and the sources that are the reason for a status."""

    @pytest.mark.parametrize(
        ("one", "article"),
        [
            (act("signature", "1991-12-08"), FOUNDING),
            (act("signature", "1991-12-21", PROTOCOL), FOUNDING),
            (act("ratification", "1991-12-10"), FOUNDING),
            (act("accession", "1993-12-03"), FOUNDING),
            (act("deposit", "1992-03-06"), FOUNDING),
            (act("entry-into-force", "1992-03-06"), FOUNDING),
            (act("ratification", "1993-07-20", CHARTER), "Charter arts. 7 and 41"),
            (act("ratification", "1994-01-22", CHARTER), "Charter arts. 7 and 41"),
            (act("ratification", "1994-04-19", CHARTER), "Charter arts. 7 and 41"),
            (act("deposit", "1994-06-27", CHARTER), "Charter arts. 7 and 41"),
            (act("admission", "1993-09-24", None, body="cis"), "Charter art. 7"),
            (act("admitted-as-associate", "2005-08-26", None, body="cis"), "Charter art. 8"),
            (
                act("admitted-as-observer", "2025-10-10", None, body="cis"),
                "Charter art. 8; regulation of 13 October 2023",
            ),
            (act("withdrawal", "2009-08-18", CHARTER), article_of_leaving(CHARTER)),
            (act("denunciation", "2023-05-15", AGREEMENT), article_of_leaving(AGREEMENT)),
        ],
    )
    def test_under_the_charter(self, one: Act, article: str) -> None:
        """A step of the Charter's rules has the act, its article, its effect and its sources."""
        cited = attrs.evolve(one, cites="s-1")

        (step,) = CHARTER_RULES.steps([cited], Law())

        found = step.reason
        assert (one.id, article, cited.cites) == (found.act, found.article, found.cites)
        assert found.text

    def test_of_an_act_beside_the_deciding_one(self) -> None:
        """A ratification before its deposit is a reason, and has no article."""
        acts = act("ratification", "1994-03-01", CHARTER), act("deposit", "1994-04-01", CHARTER)

        further, _ = sorted(CHARTER_RULES.steps(acts, Law()), key=lambda step: step.on)

        assert (acts[0].id, None, ()) == (
            further.reason.act,
            further.reason.article,
            further.reason.cites,
        )

    @pytest.mark.parametrize(
        ("acts", "count"),
        [
            ([act("signature", "1991-12-08"), act("suspension", "2018-05-19")], 2),
            ([act("suspension", "2018-05-19"), act("denunciation", "2023-05-15", AGREEMENT)], 2),
            ([act("suspension", "2018-05-19"), act("suspension", "2019-05-19", CHARTER)], 1),
            ([act("ratification", "2001-05-19", "treaty-2000")], 0),
            ([act("admission", "1993-09-24", CHARTER)], 0),
        ],
    )
    def test_of_participation(self, acts: list[Act], count: int) -> None:
        """The rules of participation name the acts from which a state is counted, or no longer."""
        reasons = {step.reason for step in PARTICIPATION_RULES.steps(acts, Law())}

        assert count == len(reasons)
        assert {act.id for act in acts[:count]} == {reason.act for reason in reasons}

    def test_a_status_made_twice_in_a_row_keeps_both_reasons(self) -> None:
        """Two acts that make the same status are two steps, not a step down."""
        acts = act("signature", "1991-12-08"), act("admission", "1993-09-24", None, body="cis")

        assert [("1991-12-08", "signatory"), ("1993-09-24", None)] == steps_of(CHARTER_RULES, *acts)


class TestRulesNamed:
    """Rules are named, or passed as an object."""

    def test_names(self) -> None:
        """The two shipped rules answer to their names."""
        assert (CHARTER_RULES, PARTICIPATION_RULES) == (
            rules_named("charter"),
            rules_named("participation"),
        )

    def test_own_rules_pass(self) -> None:
        """Rules of one's own are taken as they are."""
        own = Rules("nobody", lambda *_: ())

        assert own is rules_named(own)

    @pytest.mark.parametrize("rules", [["charter"], None, 5, {"charter": 1}])
    def test_rules_that_are_no_text(self, rules: object) -> None:
        """Anything but a name or rules is refused in words."""
        with pytest.raises(BadQuery) as caught:
            rules_named(rules)  # type: ignore[arg-type]
        assert "rules" == caught.value.criterion

    def test_rules_equal_only_themselves(self) -> None:
        """Two rules of one name are two rules; neither is taken for the other."""
        one, two = (Rules("mine", lambda *_: ()) for _ in range(2))

        assert (1, 2) == (len({one, one}), len({one, two}))

    def test_unknown_rules(self) -> None:
        """An unknown name is refused with the nearest known one."""
        with pytest.raises(BadQuery) as caught:
            rules_named("chartre")

        assert ("rules", "chartre") == (caught.value.criterion, caught.value.value)
        assert "charter" in caught.value.suggestions
