"""The scenarios of what one state did about one instrument."""

import datetime

import attrs
import pytest

from cisrecords import Act, Claim, Instrument, Source
from cisrecords.archive import Archive
from cisrecords.law.timeline import Scenario
from cisrecords.law.treaty import treaty_of
from cisrecords.law.treaty_scenarios import parse_act_claim, treaty_scenarios
from cisrecords.terms import ActKind, Standing

LAST = datetime.date(2026, 3, 23)


def act(kind: str, date: str | None = "2013-01-01", on: str = "t") -> Act:
    """Build an act of a state XX."""
    return Act(id=f"a-{kind}", state="XX", kind=kind, instrument=on, date=date, cites="s")


def claim(field: str, value: str, about: str = "t", as_of: str | None = None) -> Claim:
    """Build a claim of another source."""
    return Claim(id="c", about=about, field=field, value=value, as_of=as_of, cites="other")


def scenarios_of(
    *acts: Act, claims: tuple[Claim, ...] = (), in_force: str | None = "2012-09-20", on: str = "t"
) -> list[Scenario[Standing]]:
    """List the scenarios of some acts."""
    from_2011 = Instrument(id=on, names="T", date="2011-10-18", in_force=in_force, cites="s")
    archive = Archive(
        instruments=[from_2011],
        claims=[each for each in claims if each.about == on],
        sources=[Source(id="s"), Source(id="other")],
    )
    return list(treaty_scenarios(archive, acts, treaty_of(archive, on), "XX", LAST))


def standings(rival: Scenario[Standing]) -> list[tuple[str, str]]:
    """List the steps of a scenario that give a standing."""
    return [(step.status.value, str(step.on)) for step in rival.steps if step.status]


class TestActClaimed:
    """What a claim about an instrument says of an act."""

    @pytest.mark.parametrize(
        ("field", "expected"),
        [
            ("acts[UZ.signature].exists", ("UZ", ActKind.SIGNATURE, "exists")),
            ("acts[KG.entry-into-force].date", ("KG", ActKind.ENTRY_INTO_FORCE, "date")),
            ("acts[un-registration].date", None),
            ("acts[ratification].date", None),
            ("acts[UZ.signature].cites[news].date", ("UZ", ActKind.SIGNATURE, "cites[news].date")),
            ("in_force", None),
            ("names[UZ.signature].exists", None),
        ],
    )
    def test_fields(self, field: str, expected: tuple[str, ActKind, str] | None) -> None:
        """A state and a kind are parsed where both are there."""
        assert expected == parse_act_claim(claim(field, "no"))


class TestActs:
    """Acts on other days, or not at all."""

    def test_nothing_in_doubt(self) -> None:
        """Where no source says otherwise and no day is vague, there is no other reading."""
        assert [] == scenarios_of(act("signature"), act("accession"))

    def test_a_vague_day(self) -> None:
        """A vague day may be its first."""
        (rival,) = scenarios_of(act("accession", "2013"))

        assert ("a-accession", "s") == (rival.record, rival.cites[0].source)
        assert ("party", "2013-01-01") in standings(rival)

    def test_an_act_denied(self) -> None:
        """Without the act that a claim denies the rest stands."""
        denied = claim("acts[XX.accession].exists", "no")
        (rival,) = scenarios_of(act("signature"), act("accession"), claims=(denied,))

        assert ("c", [("signatory", "2013-01-01")]) == (rival.record, standings(rival))
        assert rival.text
        assert denied.cites == rival.cites

    def test_all_who_say_so_are_named(self) -> None:
        """Where several sources say otherwise the text names each."""
        both = ["other", "s"]
        denied = attrs.evolve(claim("acts[XX.accession].exists", "no"), cites=both)
        moved = attrs.evolve(claim("in_force", "2012-10-01"), id="c-2", cites=both)

        assert 2 == len(
            [rival.text for rival in scenarios_of(act("accession"), claims=(denied, moved))]
        )

    def test_a_denial_that_is_adopted(self) -> None:
        """Denying what is not on record is no other reading."""
        assert [] == scenarios_of(
            act("signature"), claims=(claim("acts[XX.accession].exists", "no"),)
        )

    def test_an_act_that_one_source_alone_tells(self) -> None:
        """Without a day it may be of any day from the instrument to the end of the records."""
        first, last = scenarios_of(claims=(claim("acts[XX.signature].exists", "yes"),))

        assert [("signatory", "2011-10-18")] == standings(first)
        assert [("signatory", "2026-03-23")] == standings(last)
        assert 1 == len({first.text, last.text})
        assert {("other",)} == {
            tuple(cite.source for cite in step.reason.cites)
            for rival in (first, last)
            for step in rival.steps
        }

    def test_an_undated_act_beside_others(self) -> None:
        """Only the act without a day is moved, and the text says where to."""
        first, last, _ = scenarios_of(act("signature"), act("accession", None))

        assert ("party", "2012-09-20") == standings(first)[-1]
        assert [
            ("signatory", "2013-01-01"),
            ("consented", "2026-03-23"),
            ("party", "2026-03-23"),
        ] == standings(last)
        assert 2 == len({first.text, last.text})

    def test_an_act_of_which_only_the_first_day_is_known(self) -> None:
        """What was done on some day or later was not done before it."""
        texts = [rival.text for rival in scenarios_of(act("accession", "[2013-05-02..]"))]

        assert any("2 May 2013" in text for text in texts)
        assert not any("8 December 1991" in text for text in texts)

    def test_an_act_that_is_on_record(self) -> None:
        """Saying that an act exists which is on record is no other reading."""
        said = claim("acts[XX.accession].exists", "yes")

        assert [] == scenarios_of(act("signature"), act("accession"), claims=(said,))


class TestConsent:
    """Who signed an instrument that binds by consent."""

    def test_nothing_on_record(self) -> None:
        """Who signed may have consented, of which nothing is on record."""
        (rival,) = scenarios_of(act("signature"))

        assert rival.text
        assert ("a-signature", "party") == (rival.record, standings(rival)[-1][0])

    @pytest.mark.parametrize("kind", ["ratification", "accession", "deposit", "entry-into-force"])
    def test_denied(self, kind: str) -> None:
        """A source that says that it did not consent leaves no doubt."""
        assert [] == scenarios_of(
            act("signature"), claims=(claim(f"acts[XX.{kind}].exists", "no"),)
        )

    @pytest.mark.parametrize("field", ["acts[YY.ratification].exists", "acts[XX.signature].exists"])
    def test_denied_of_another(self, field: str) -> None:
        """What a source denies of another state, or another step, denies no consent of its own."""
        denied = scenarios_of(act("signature"), claims=(claim(field, "no"),))

        assert [each.text for each in denied]

    def test_a_text_that_may_bind_by_signature(self) -> None:
        """Where no consent and no entry into force is on record, none may be needed."""
        texts = [rival.text for rival in scenarios_of(act("signature"), in_force=None)]

        assert not any("consented" in text for text in texts)

    def test_after_a_withdrawal(self) -> None:
        """A consent that came after a withdrawal is not one to the first signature."""
        acts = (act("signature"), act("withdrawal", "2014"), act("accession", "2015-01-01"))

        assert [r.text for r in scenarios_of(*acts)]

    def test_after_a_consent_and_a_withdrawal(self) -> None:
        """Who consented, withdrew and signed again may have consented again."""
        first = (act("signature"), act("ratification"), act("withdrawal", "2014-01-01"))
        again = attrs.evolve(act("signature", "2015-01-01"), id="again")
        found = scenarios_of(*first, again)

        assert ["again"] == [rival.record for rival in found]

    def test_another_day_by_the_text(self) -> None:
        """A day in a claim about the instrument moves the act that is on record."""
        moved = claim("acts[XX.accession].date", "2014-02")
        first, last = scenarios_of(act("accession"), claims=(moved,))

        assert ("party", "2014-02-01") in standings(first)
        assert ("party", "2014-02-28") in standings(last)
        assert ("party", "2013-01-01") not in standings(first)

    def test_an_open_date_begins_with_the_founding(self) -> None:
        """A claimed date without a first day may be any since the Commonwealth was founded."""
        claimed = claim("acts[XX.accession].date", "[..1995-01-01]")
        first, last = scenarios_of(claims=(claimed,), in_force="1991-12-08")

        assert [("party", "1991-12-08")] == standings(first)[-1:]
        assert [("party", "1995-01-01")] == standings(last)[-1:]

    @pytest.mark.parametrize("value", ["soon", "defunct"])
    def test_what_is_no_day(self, value: str) -> None:
        """A claim whose value is no date moves nothing."""
        assert [] == scenarios_of(
            act("accession"), claims=(claim("acts[XX.accession].date", value),)
        )
        assert [] == scenarios_of(act("accession"), claims=(claim("in_force", value),))

    def test_other_states(self) -> None:
        """What is claimed of another state does not touch this one."""
        assert [] == scenarios_of(claims=(claim("acts[YY.accession].exists", "yes"),))

    def test_undated_on_the_whole(self) -> None:
        """An undated act on the Charter may have been done on any day."""
        undated = act("ratification", None, "charter-1993")
        found = scenarios_of(undated, in_force=None, on="charter-1993")

        assert ["a-ratification", "a-ratification"] == [rival.record for rival in found]
        assert [("party", "1994-01-22"), ("party", "2026-03-23")] == [
            standings(rival)[-1] for rival in found
        ]


class TestForce:
    """The instrument's own entry into force, and its end."""

    def test_not_on_record(self) -> None:
        """Where none is on record, nobody may be bound yet."""
        (rival,) = scenarios_of(act("accession"), in_force=None)

        assert ("t", "s") == (rival.record, rival.cites[0].source)
        assert [("consented", "2013-01-01"), ("party", "9999-12-31")] == standings(rival)
        assert rival.text

    def test_of_a_text_that_is_not_on_record(self) -> None:
        """Of an instrument without a record, nobody is cited for its entry into force."""
        (rival,) = treaty_scenarios(Archive(), (), treaty_of(Archive(), "t"), "XX", LAST)

        assert ("t", ()) == (rival.record, rival.cites)

    def test_vague(self) -> None:
        """An instrument in force in some year may have been so from its first day."""
        (rival,) = scenarios_of(act("accession", "2011-11-01"), in_force="2012")

        assert ("party", "2012-01-01") in standings(rival)
        assert ("t", "s") == (rival.record, rival.cites[0].source)
        assert rival.text

    def test_claimed(self) -> None:
        """Another day of entry into force moves whom it binds."""
        moved = claim("in_force", "2012-10-01")
        (rival,) = scenarios_of(act("accession", "2011-11-01"), claims=(moved,))

        assert rival.text
        assert moved.cites == rival.cites
        assert ("c", ("party", "2012-10-01")) == (rival.record, standings(rival)[-1])

    def test_ended(self) -> None:
        """A source by which the instrument ended has everybody out from the day it names."""
        ended = claim("status", "ended", as_of="2015-09-20")
        (rival,) = scenarios_of(act("accession"), claims=(ended,))

        assert ("former", "2015-09-20") == standings(rival)[-1]
        assert rival.text
        assert ended.cites == rival.cites

    def test_ended_on_no_known_day(self) -> None:
        """A source by which the instrument ended on no known day leaves nobody bound on any."""
        (rival,) = scenarios_of(act("accession"), claims=(claim("status", "terminated"),))

        assert rival.text
        assert ("former", "1991-12-08") in standings(rival)

    def test_still_in_force(self) -> None:
        """A source that has it in force says nothing else."""
        assert [] == scenarios_of(
            act("accession"), claims=(claim("status", "in-force", as_of="2023"),)
        )


class TestNotices:
    """Notices whose own term is not on record."""

    def test_may_work_at_once_or_not_at_all(self) -> None:
        """Without an act of withdrawal the state may be out at once, or not yet."""
        at_once, never = scenarios_of(act("accession"), act("denunciation", "2018-03-01"))

        assert ("former", "2018-03-01") == standings(at_once)[-1]
        assert ("party", "2013-01-01") == standings(never)[-1]
        assert 2 == len({at_once.text, never.text})

    def test_of_a_second_time_as_a_party(self) -> None:
        """After a withdrawal that is on record a later notice is still open."""
        found = scenarios_of(
            act("accession"),
            act("withdrawal", "2014-01-01"),
            attrs.evolve(act("accession", "2015-01-01"), id="again"),
            act("denunciation", "2018-03-01"),
        )

        assert 2 == len({rival.text for rival in found})

    def test_with_a_withdrawal(self) -> None:
        """Where the withdrawal is on record its day is no matter of reading."""
        assert [] == scenarios_of(
            act("accession"), act("denunciation", "2018-03-01"), act("withdrawal", "2018-09-01")
        )

    def test_of_the_charter(self) -> None:
        """The twelve months of the Charter are its own term."""
        notice = act("notice-of-withdrawal", "2018-03-01", "charter-1993")

        assert [] == scenarios_of(act("ratification", on="charter-1993"), notice, on="charter-1993")
