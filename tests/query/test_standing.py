"""The rules by which acts make the standing of a state to one text."""

import datetime

import pytest

from cisrecords.archive import Archive
from cisrecords.query.standing import Treaty, standing_steps, treaty_of
from cisrecords.records import Act, Instrument
from cisrecords.status import AGREEMENT, CHARTER, PROTOCOL
from cisrecords.status.line import Line
from cisrecords.status.values import Reason
from cisrecords.terms import Standing

DAY = datetime.date.fromisoformat
IN_FORCE = Treaty(instrument="t", signed=("t",), consented=("t",), in_force=DAY("2012-09-20"))


def act(kind: str, date: str, on: str = "t", note: str | None = None) -> Act:
    """Make an act of a state XX."""
    return Act(
        id=f"a-{kind}-{on}-{date}", state="XX", kind=kind, instrument=on, date=date, note=note
    )


def spells(*acts: Act, treaty: Treaty = IN_FORCE) -> list[tuple[str, str]]:
    """Tell each standing that the acts make, and its first day."""
    line = Line(
        standing_steps(acts, treaty), Standing.NONE, Standing.FORMER, Reason(text="nothing")
    )
    return [(each.status.value, str(each.since)) for each in line.spells[1:]]


def reasons(*acts: Act, day: str = "2020-01-01", treaty: Treaty = IN_FORCE) -> list[str]:
    """Tell the grounds of a day."""
    line = Line(
        standing_steps(acts, treaty), Standing.NONE, Standing.FORMER, Reason(text="nothing")
    )
    return [reason.text for reason in line.reasons(DAY(day))]


class TestBinding:
    """From a signature to being bound."""

    def test_consent_before_the_text_is_in_force(self) -> None:
        """Who ratified early has consented, and is bound once the text is in force."""
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
        assert "no entry into force for it is on record" in reasons(late)[0]

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
        """Where no entry into force of the text is on record, the reasons say so."""
        unknown = Treaty(instrument="t", signed=("t",), consented=("t",))

        assert [("party", "2000-01-01")] == spells(act("deposit", "2000-01-01"), treaty=unknown)
        assert (
            "Nor is that of the text itself."
            in reasons(act("deposit", "2000-01-01"), treaty=unknown)[0]
        )

    def test_text_that_ended(self) -> None:
        """Once the text has ended nobody is bound by it, and nobody joins it."""
        ended = Treaty(
            instrument="t",
            signed=("t",),
            consented=("t",),
            in_force=DAY("1994-12-30"),
            ended=DAY("2012-09-20"),
        )

        assert [("party", "1995-01-01"), ("former", "2012-09-20")] == spells(
            act("accession", "1995-01-01"), act("accession", "2013-01-01"), treaty=ended
        )


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
        """Other acts give none of their own on their day, and are told among the reasons."""
        alone = act(kind, "2019-06-01", note="As told.")

        assert [] == [spell for spell in spells(alone) if spell[1] == "2019-06-01"]
        assert "As told." in reasons(alone)[0]

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
        """A party that suspends its part is told apart."""
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


class TestLeaving:
    """The end of being bound, and coming back."""

    def test_withdrawal(self) -> None:
        """The day a withdrawal takes effect is the first day outside."""
        assert [("party", "2013-01-01"), ("former", "2020-01-01")] == spells(
            act("accession", "2013-01-01"), act("withdrawal", "2020-01-01")
        )

    def test_notice_alone(self) -> None:
        """A denunciation runs for twelve months, and the reasons say whose term that is."""
        acts = act("accession", "2013-01-01"), act("denunciation", "2018-03-01")

        assert [("party", "2013-01-01"), ("former", "2019-03-01")] == spells(*acts)
        assert "a term taken from Charter art. 9" in reasons(*acts)[0]

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


class TestTreatyOf:
    """What is read off the records."""

    def test_agreement_and_protocol(self) -> None:
        """Signing either counts for both, and ratifying the Agreement counts for the Protocol."""
        agreement, protocol = (treaty_of(Archive(), text) for text in (AGREEMENT, PROTOCOL))

        assert (AGREEMENT, PROTOCOL) == agreement.texts == agreement.signed
        assert ((AGREEMENT,), (AGREEMENT, PROTOCOL)) == (agreement.consented, protocol.consented)
        assert [("party", "1991-12-26")] == spells(
            act("ratification", "1991-12-26", AGREEMENT), treaty=protocol
        )
        assert [] == spells(act("ratification", "1991-12-26", PROTOCOL), treaty=agreement)

    def test_vague_day_of_force(self) -> None:
        """A text is in force by the last day that its date allows."""
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
        assert "took effect" in reasons(*acts, treaty=agreement)[0]

    def test_other_treaties_stand_alone(self) -> None:
        """Leaving the Commonwealth ends no other treaty."""
        assert [("party", "2013-01-01")] == spells(
            act("accession", "2013-01-01"), act("withdrawal", "2015-01-01", CHARTER)
        )
