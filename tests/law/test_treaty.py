"""The rules by which acts make the standing of a state to one instrument."""

import datetime
from collections.abc import Iterable

import attrs
import pytest

from cisrecords.archive import Archive
from cisrecords.law import AGREEMENT, CHARTER, PROTOCOL
from cisrecords.law.timeline import Timeline
from cisrecords.law.treaty import Treaty, treaty_of, treaty_steps
from cisrecords.law.values import Reason
from cisrecords.records import Act, Instrument, State
from cisrecords.terms import Standing

DAY = datetime.date.fromisoformat
IN_FORCE = Treaty(instrument="t", signed=("t",), consented=("t",), in_force=DAY("2012-09-20"))

ENDED = attrs.evolve(IN_FORCE, in_force=DAY("1994-12-30"), ended=DAY("2012-09-20"))


def act(kind: str, date: str, on: str | None = "t", note: str | None = None) -> Act:
    """Build an act of a state XX."""
    return Act(
        id=f"a-{kind}-{on}-{date}", state="XX", kind=kind, instrument=on, date=date, note=note
    )


def spells(*acts: Act, treaty: Treaty = IN_FORCE) -> list[tuple[str, str]]:
    """Return each standing that the acts make, and its first day."""
    line = Timeline(
        treaty_steps(acts, treaty), Standing.NONE, Standing.FORMER, Reason(text="nothing")
    )
    return [(each.status.value, str(each.since)) for each in line.spells[1:]]


def grounds(*acts: Act, treaty: Treaty = IN_FORCE, undated: Iterable[str] = ()) -> list[Reason]:
    """Return the reasons of a day by which all is done."""
    steps = treaty_steps(acts, treaty, frozenset(undated))
    line = Timeline(steps, Standing.NONE, Standing.FORMER, Reason(text="nothing"))
    return line.reasons(DAY("2020-01-01"))


def reasons(*acts: Act, treaty: Treaty = IN_FORCE, undated: Iterable[str] = ()) -> list[str]:
    """Return the sentences of the reasons of a day by which all is done."""
    return [reason.text for reason in grounds(*acts, treaty=treaty, undated=undated)]


class TestBinding:
    """From a signature to being bound."""

    def test_consent_before_the_text_is_in_force(self) -> None:
        """Who ratified early has consented, and is bound once the instrument is in force."""
        assert [
            ("signatory", "2011-10-18"),
            ("consented", "2012-07-30"),
            ("party", "2012-09-20"),
        ] == spells(act("signature", "2011-10-18"), act("ratification", "2012-07-30"))

    @pytest.mark.parametrize("kind", ["ratification", "accession", "deposit"])
    def test_later_consent_binds_from_its_day(self, kind: str) -> None:
        """Where no entry into force for the state is on record, its consent binds from its day."""
        late = act(kind, "2014-01-31")

        assert [("party", "2014-01-31")] == spells(late)
        assert 2 == len(reasons(late))

    def test_entry_into_force_goes_first(self) -> None:
        """The day of entry into force for the state decides, whatever it did before."""
        assert [("consented", "2013-01-01"), ("party", "2014-05-16")] == spells(
            act("ratification", "2013-01-01"), act("entry-into-force", "2014-05-16")
        )

    def test_a_deposit_goes_before_a_ratification(self) -> None:
        """Where both are on record the deposit decides."""
        assert [("consented", "2013-01-01"), ("party", "2013-06-01")] == spells(
            act("ratification", "2013-01-01"), act("deposit", "2013-06-01")
        )

    def test_text_without_a_day_of_force(self) -> None:
        """Where no entry into force of the instrument is on record, the reasons say so."""
        unknown = Treaty(instrument="t", signed=("t",), consented=("t",))

        assert [("party", "2000-01-01")] == spells(act("deposit", "2000-01-01"), treaty=unknown)
        assert reasons(act("deposit", "2000-01-01"), treaty=unknown)[0]

    def test_entry_into_force_is_one_reason(self) -> None:
        """The act by which an instrument is in force for a state is one reason, not two."""
        assert 1 == len(reasons(act("entry-into-force", "2014-05-16")))

    @pytest.mark.parametrize(
        ("text", "article"), [(CHARTER, "Charter arts. 7 and 41"), (AGREEMENT, None), ("t", None)]
    )
    def test_names_the_article(self, text: str, article: str | None) -> None:
        """Being bound by the Charter rests on two of its articles; others have no article."""
        treaty = treaty_of(Archive(), text)
        bound, *_ = grounds(act("ratification", "1994-04-19", text), treaty=treaty)

        assert article == bound.article

    def test_grounds_have_their_sources(self) -> None:
        """A reason names its act and the sources of the act."""
        cited = attrs.evolve(act("signature", "2011-10-18"), cites=["treaty"])
        (ground,) = grounds(cited)

        assert (cited.id, cited.cites) == (ground.act, ground.cites)

    def test_the_first_of_two_texts_binds(self) -> None:
        """Of two instruments that each bind to the Protocol, the one that did first decides."""
        protocol = treaty_of(Archive(), PROTOCOL)
        earlier = act("ratification", "1992-01-01", PROTOCOL)
        later = act("ratification", "1993-01-01", AGREEMENT)

        assert "1992-01-01" == spells(earlier, later, treaty=protocol)[0][1]

    def test_text_that_ended(self) -> None:
        """Once the instrument has ended nobody is bound by it, and nobody joins it."""
        acts = act("accession", "1995-01-01"), act("accession", "2013-01-01")

        assert 1 == len(reasons(*acts, treaty=ENDED))
        assert [("party", "1995-01-01"), ("former", "2012-09-20")] == spells(*acts, treaty=ENDED)

    def test_nothing_is_done_on_the_day_of_its_end(self) -> None:
        """An act on the first day on which the instrument is in force no longer is too late."""
        found = treaty_steps([act("accession", "2012-09-20")], ENDED)

        assert [Standing.FORMER] == [step.status for step in found]


class TestLesserTies:
    """What falls short of being bound."""

    @pytest.mark.parametrize(
        ("kind", "standing"),
        [
            ("signature", "signatory"),
            ("declined", "declined"),
            ("internal-step", "internal"),
            ("announcement", "internal"),
            ("provisional-application", "provisional"),
        ],
    )
    def test_one_act(self, kind: str, standing: str) -> None:
        """Each kind of act gives its own standing."""
        assert [(standing, "2013-01-01")] == spells(act(kind, "2013-01-01"))

    @pytest.mark.parametrize("kind", ["reservation", "admission", "denunciation"])
    def test_only_a_ground(self, kind: str) -> None:
        """Other acts give none of their own on their day, and are among the reasons."""
        alone = act(kind, "2019-06-01", note="As noted.")

        assert [] == [spell for spell in spells(alone) if spell[1] == "2019-06-01"]
        assert "As noted." in reasons(alone)[0]

    @pytest.mark.parametrize(
        "kind",
        [
            "signature",
            "reservation",
            "declined",
            "internal-step",
            "provisional-application",
        ],
    )
    def test_is_a_reason_in_a_sentence(self, kind: str) -> None:
        """The reason of an act has its day, its note, and whether the day is on record."""
        plain, noted = act(kind, "2013-01-01"), act(kind, "2013-01-01", note="As noted.")

        assert 1 == len(reasons(plain))
        assert 1 == len(reasons(noted))
        assert 1 == len(reasons(plain, undated=[plain.id]))

    def test_never_down(self) -> None:
        """A later, lesser act undoes nothing."""
        assert [("party", "2013-01-01")] == spells(
            act("accession", "2013-01-01"),
            act("signature", "2014-01-01"),
            act("internal-step", "2015-01-01"),
            act("declined", "2016-01-01"),
        )

    def test_declined_after_a_signature(self) -> None:
        """Of signing and declining the later counts."""
        signed, declined = act("signature", "2011-10-18"), act("declined", "2013-01-01")

        assert ["signatory", "declined"] == [each[0] for each in spells(signed, declined)]
        assert ["declined", "signatory"] == [
            each[0] for each in spells(declined, act("signature", "2014-01-01"))
        ]


class TestSuspension:
    """A part that is suspended."""

    def test_of_a_party(self) -> None:
        """A party that suspends its part has a standing of its own."""
        assert [("party", "2013-01-01"), ("suspended", "2016-01-01")] == spells(
            act("accession", "2013-01-01"), act("suspension", "2016-01-01")
        )

    def test_before_it_is_bound(self) -> None:
        """A suspension of before holds once the state is bound."""
        assert [("signatory", "2011-10-18"), ("suspended", "2013-01-01")] == spells(
            act("signature", "2011-10-18"),
            act("suspension", "2012-01-01"),
            act("accession", "2013-01-01"),
        )[:1] + spells(act("suspension", "2012-01-01"), act("accession", "2013-01-01"))

    @pytest.mark.parametrize("text", [AGREEMENT, None])
    def test_of_the_whole(self, text: str | None) -> None:
        """Who suspends its part in the Commonwealth suspends it in the Agreement."""
        agreement = treaty_of(Archive(), AGREEMENT)
        acts = act("ratification", "1992-01-01", AGREEMENT), act("suspension", "2016-01-01", text)

        assert ("suspended", "2016-01-01") == spells(*acts, treaty=agreement)[-1]

    def test_other_acts_on_the_whole_are_no_ground(self) -> None:
        """An admission to the Commonwealth is no reason for the standing to the Agreement."""
        agreement = treaty_of(Archive(), AGREEMENT)

        assert ["nothing"] == reasons(act("admission", "1993-12-03", None), treaty=agreement)


class TestLeaving:
    """The end of being bound, and coming back."""

    def test_the_grounds_of_a_withdrawal(self) -> None:
        """The reason of a withdrawal has its day and its note."""
        joined, left = act("accession", "2013-01-01"), act("withdrawal", "2015-01-01")
        noted = attrs.evolve(left, note="As noted.")

        assert 1 == len(reasons(joined, left))
        assert 1 == len(reasons(joined, noted))

    @pytest.mark.parametrize(
        ("text", "article"),
        [
            (CHARTER, "Charter art. 9"),
            (
                AGREEMENT,
                "Charter art. 9; Agreement of 8 December 1991 art. 10 (suspension)",
            ),
            ("t", None),
        ],
    )
    def test_the_article_of_a_withdrawal(self, text: str, article: str | None) -> None:
        """One leaves the Commonwealth under an article; that of another treaty is not known."""
        treaty = treaty_of(Archive(), text)
        (ground,) = grounds(act("withdrawal", "2009-08-18", text), treaty=treaty)

        assert article == ground.article

    def test_withdrawal(self) -> None:
        """The day a withdrawal takes effect is the first day outside."""
        assert [("party", "2013-01-01"), ("former", "2020-01-01")] == spells(
            act("accession", "2013-01-01"), act("withdrawal", "2020-01-01")
        )

    def test_notice_alone(self) -> None:
        """A denunciation runs for twelve months, and the reasons say whose term that is."""
        acts = act("accession", "2013-01-01"), act("denunciation", "2018-03-01")

        assert [("party", "2013-01-01"), ("former", "2019-03-01")] == spells(*acts)
        assert 1 == len(reasons(*acts))

    def test_notice_of_leaving_the_whole(self) -> None:
        """The twelve months of a notice to the Commonwealth are its own term."""
        notice = act("notice-of-withdrawal", "2018-03-01", CHARTER)

        assert 1 == len(reasons(notice, treaty=treaty_of(Archive(), CHARTER)))

    def test_signing_again(self) -> None:
        """Who has left and signs again is a signatory."""
        acts = (
            act("accession", "2013-01-01"),
            act("withdrawal", "2015-01-01"),
            act("signature", "2016-01-01"),
        )

        assert ("signatory", "2016-01-01") == spells(*acts)[-1]

    def test_coming_back(self) -> None:
        """Who accedes again is a party again; steps at home do not count before that."""
        acts = (
            act("accession", "2013-01-01"),
            act("withdrawal", "2015-01-01"),
            act("internal-step", "2016-01-01"),
            act("declined", "2017-01-01"),
            act("accession", "2018-01-01"),
        )

        assert [
            ("party", "2013-01-01"),
            ("former", "2015-01-01"),
            ("party", "2018-01-01"),
        ] == spells(*acts)

    def test_an_associate_is_a_member_no_longer(self) -> None:
        """Who becomes an associate after being a member is not bound by the Charter as one."""
        charter = treaty_of(Archive(), CHARTER)
        acts = (
            act("ratification", "1994-04-19", CHARTER),
            act("admitted-as-associate", "2005-08-26", CHARTER),
        )

        assert [("party", "1994-04-19"), ("former", "2005-08-26")] == spells(*acts, treaty=charter)
        (ground, *_) = grounds(*acts, treaty=charter)
        assert (acts[1].id, "Charter art. 8") == (ground.act, ground.article)
        assert ground.text

    def test_an_associate_from_the_first_day(self) -> None:
        """Who is admitted as an associate on the day it is bound counts as bound."""
        charter = treaty_of(Archive(), CHARTER)
        acts = (
            act("ratification", "1994-04-19", CHARTER),
            act("admitted-as-associate", "1994-04-19", CHARTER),
        )

        assert [("party", "1994-04-19")] == spells(*acts, treaty=charter)


class TestTreatyOf:
    """What is read off the records."""

    def test_agreement_and_protocol(self) -> None:
        """Signing either counts for both, and ratifying the Agreement counts for the Protocol."""
        agreement, protocol = (treaty_of(Archive(), text) for text in (AGREEMENT, PROTOCOL))

        assert (AGREEMENT, PROTOCOL) == agreement.instruments == agreement.signed
        assert ((AGREEMENT,), (AGREEMENT, PROTOCOL)) == (agreement.consented, protocol.consented)
        assert [("party", "1991-12-26")] == spells(
            act("ratification", "1991-12-26", AGREEMENT), treaty=protocol
        )
        assert [] == spells(act("ratification", "1991-12-26", PROTOCOL), treaty=agreement)

    def test_of_two_texts_each_has_its_own_lesser_ties(self) -> None:
        """Declining the Protocol gives no standing to the Agreement, though it is a reason."""
        agreement, protocol = (treaty_of(Archive(), text) for text in (AGREEMENT, PROTOCOL))
        declined = act("declined", "1992-01-01", PROTOCOL)

        assert [("declined", "1992-01-01")] == spells(declined, treaty=protocol)
        assert [] == spells(declined, treaty=agreement)
        assert 1 == len(reasons(declined, treaty=agreement))

    def test_the_agreement_takes_effect_with_its_ratification(self) -> None:
        """No day of entry into force is missed of an instrument that had none."""
        agreement = treaty_of(Archive(), AGREEMENT)

        assert reasons(act("ratification", "1991-12-26", AGREEMENT), treaty=agreement)[0]

    def test_a_text_without_a_record(self) -> None:
        """Of an instrument that is not on record nothing is known."""
        unknown = treaty_of(Archive(), "t")

        assert (None, False) == (unknown.in_force, unknown.by_consent)

    @pytest.mark.parametrize(("kind", "binds"), [("ratification", True), ("signature", False)])
    def test_binds_by_consent(self, kind: str, binds: bool) -> None:
        """Without a day of force, an instrument binds by consent if some state consented."""
        archive = Archive(
            states=[State(id="XX", names="X")],
            instruments=[Instrument(id="t", names="T")],
            acts=[act(kind, "1995-01-01")],
        )

        assert binds is treaty_of(archive, "t").by_consent

    def test_vague_day_of_force(self) -> None:
        """An instrument is in force by the last day that its date allows."""
        archive = Archive(instruments=[Instrument(id="t", names="T", in_force="1995")])

        assert DAY("1995-12-31") == treaty_of(archive, "t").in_force

    def test_who_leaves_the_charter_leaves_the_agreement(self) -> None:
        """A withdrawal from the Commonwealth ends the Agreement for the state too."""
        acts = (
            act("accession", "1993-12-03", AGREEMENT),
            act("withdrawal", "2009-08-18", CHARTER),
        )
        agreement = treaty_of(Archive(), AGREEMENT)

        assert [("party", "1993-12-03"), ("former", "2009-08-18")] == spells(
            *acts, treaty=agreement
        )
        assert reasons(*acts, treaty=agreement)[0]

    def test_other_treaties_stand_alone(self) -> None:
        """Leaving the Commonwealth ends no other treaty."""
        assert [("party", "2013-01-01")] == spells(
            act("accession", "2013-01-01"), act("withdrawal", "2015-01-01", CHARTER)
        )
