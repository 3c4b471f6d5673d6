"""Every sentence of fact of Azerbaijan's statement on the meeting of 2020, as a question."""

from decimal import Decimal

import cisrecords as cis
from cisrecords.terms import Bound

REPORT = "azerbaijan-security-council-2020"
MEETING = "sc-08"


def _said(cw: cis.Commonwealth, topic: str) -> list[cis.Statement]:
    return [s for s in cw.account(MEETING, REPORT).statements if topic in s.topics]


def _quantity(cw: cis.Commonwealth, words: str) -> cis.Quantity:
    statements = cw.account(MEETING, REPORT).statements
    (found,) = [q for s in statements for q in s.quantities if words in (q.of or "")]
    return found


class TestTheMeeting:
    """What the statement says of the meeting itself."""

    def test_day_and_form(self, cw: cis.Commonwealth) -> None:
        """The meeting was held on 18 November 2020 by video."""
        meeting = cw.meetings[MEETING]
        assert str(meeting.when) == "2020-11-18"
        assert meeting.format is cis.MeetingFormat.VIDEOCONFERENCE
        assert MEETING in cw.meetings.find(since="2020-11-18", until="2020-11-18").ids()

    def test_russia_organised_it(self, cw: cis.Commonwealth) -> None:
        """Russia organised the meeting."""
        (row,) = [r for r in cw.account(MEETING, REPORT).attendance if r.participant == "RU"]
        assert cis.Capacity.HOST in row.capacities
        assert cw.meetings[MEETING].host == "RU"

    def test_it_was_the_eighth(self, cw: cis.Commonwealth) -> None:
        """It was the eighth, which the title says in Azerbaijani."""
        assert cw.meetings[MEETING].ordinal == 8
        source = cw.sources[REPORT]
        assert source.title is not None and "səkkizinci" in source.title

    def test_it_is_called_a_committee(self, cw: cis.Commonwealth) -> None:
        """The statement calls the body a committee; it is the meeting of the secretaries."""
        name = (
            "Committee of the Secretaries of the Security Councils"
            " of the Commonwealth of Independent States"
        )
        assert cw.bodies[name].id == cw.meetings[MEETING].body
        claims = cw.account(MEETING, REPORT).claims
        assert name in {c.value for c in claims if c.field.endswith(".body")}

    def test_the_committee_of_the_csto_is_another_body(self, cw: cis.Commonwealth) -> None:
        """The committee of that name is an organ of another organisation."""
        body = cw.bodies["Комитет секретарей советов безопасности"]
        assert body.id == "csto-committee-of-secretaries-of-security-councils"
        assert (body.kind, body.part_of) == (cis.BodyKind.EXTERNAL, "csto")
        assert body.id != cw.meetings[MEETING].body


class TestWhoTookPart:
    """Whom the statement lists, and whom it does not."""

    def test_usubov(self, cw: cis.Commonwealth) -> None:
        """Ramil Usubov, secretary of Azerbaijan's Security Council, took part."""
        (row,) = [r for r in cw.account(MEETING, REPORT).attendance if r.participant == "AZ"]
        assert (row.person, row.level) == ("usubov-ramil", cis.Level.HEAD_OF_AGENCY)
        assert row.office_as_reported == (
            "secretary of the Security Council of the Republic of Azerbaijan"
        )

    def test_his_initial_finds_him(self, cw: cis.Commonwealth) -> None:
        """R.Usubov in the text is Ramil Usubov."""
        assert cw.people["R.Usubov"] == cw.people["Ramil Usubov"]

    def test_his_office(self, cw: cis.Commonwealth) -> None:
        """He held the office of secretary of the Security Council of Azerbaijan."""
        held = [t.office for t in cw.tenures if t.person == "usubov-ramil"]
        assert "az-security-council-secretary" in held
        assert cw.offices["az-security-council-secretary"].of == "AZ"

    def test_secretaries_of_eight_other_states(self, cw: cis.Commonwealth) -> None:
        """The secretaries of the security councils of eight other states attended."""
        rows = cw.account(MEETING, REPORT).attendance
        listed = [r for r in rows if r.office_as_reported == "secretaries of the Security Councils"]
        assert {r.participant for r in listed} == {"RU", "BY", "KZ", "MD", "AM", "TJ", "TM", "UZ"}
        assert {r.person for r in listed} == {None}

    def test_silence_on_kyrgyzstan(self, cw: cis.Commonwealth) -> None:
        """Kyrgyzstan is not on the list, which does not make it absent."""
        assert cw.account(MEETING, REPORT).silent == ("KG",)
        assert "KG" in cw.meetings[MEETING].participants
        absent = [r for r in cw.meetings[MEETING].attendance if r.presence is cis.Presence.ABSENT]
        assert absent == []

    def test_moldova_is_on_the_list(self, cw: cis.Commonwealth) -> None:
        """Moldova is listed here, while the list passed on by Kazinform is silent on it."""
        rows = cw.account(MEETING, REPORT).attendance
        assert "MD" in {row.participant for row in rows}
        assert cw.account(MEETING, "kazinform-sc8").silent == ("MD",)

    def test_heads_of_two_organisations(self, cw: cis.Commonwealth) -> None:
        """The chairman of the Executive Committee and the head of the CSTO attended, unnamed."""
        rows = cw.account(MEETING, REPORT).attendance
        (committee,) = [r for r in rows if r.participant == "executive-committee"]
        (csto,) = [r for r in rows if r.participant == "csto"]
        assert (committee.person, csto.person) == (None, None)
        assert committee.office_as_reported == "chairman of the CIS Executive Committee"
        assert csto.office_as_reported == "CSTO Secretary-General"


class TestThePandemic:
    """What Usubov said of the pandemic."""

    def test_work_against_the_virus(self, cw: cis.Commonwealth) -> None:
        """He told of the work against the virus and of the health system."""
        said = [s for s in _said(cw, "public-health") if "pandemic" in s.topics]
        assert [(s.speaker, s.participant) for s in said] == [("usubov-ramil", "AZ")]

    def test_ten_million_dollars(self, cw: cis.Commonwealth) -> None:
        """Azerbaijan gave ten million dollars to the World Health Organization."""
        gift = _quantity(cw, "World Health Organization")
        assert (gift.amount, gift.unit) == (Decimal(10_000_000), "USD")

    def test_more_than_thirty_countries(self, cw: cis.Commonwealth) -> None:
        """More than thirty countries had financial and humanitarian help from it."""
        help_given = _quantity(cw, "humanitarian help")
        assert (help_given.amount, help_given.unit) == (Decimal(30), "countries")
        assert help_given.bound is Bound.AT_LEAST

    def test_one_and_a_half_billion(self, cw: cis.Commonwealth) -> None:
        """The state set aside 1.5 billion dollars for employment and health care."""
        spent = _quantity(cw, "employment and health care")
        assert (spent.amount, spent.unit) == (Decimal(1_500_000_000), "USD")

    def test_five_million_people(self, cw: cis.Commonwealth) -> None:
        """A social package covered five million people."""
        covered = _quantity(cw, "social support")
        assert (covered.amount, covered.unit) == (Decimal(5_000_000), "people")

    def test_growth_of_infections(self, cw: cis.Commonwealth) -> None:
        """He spoke of the rate at which infections grow."""
        assert any("growing" in said.summary for said in _said(cw, "pandemic"))

    def test_special_session_was_proposed(self, cw: cis.Commonwealth) -> None:
        """Ilham Aliyev, chairing the Non-Aligned Movement, proposed a special UN session."""
        (said,) = _said(cw, "united-nations")
        assert "Ilham Aliyev" in said.summary and "Non-Aligned Movement" in said.summary
        held = {t.office for t in cw.tenures if t.person == "aliyev-ilham"}
        assert {"az-president", "non-aligned-movement-chairman"} <= held

    def test_when_that_session_was_to_be(self, cw: cis.Commonwealth) -> None:
        """The session was to be held on 3 and 4 December 2020, on the pandemic."""
        session = cw.meetings["unga-2020-12-03"]
        assert str(session.when) == "2020-12-03/2020-12-04"
        assert session.status is cis.MeetingStatus.ANNOUNCED
        assert (session.body, session.topics) == ("un-general-assembly", ("pandemic",))

    def test_the_welcome_is_the_speakers_word(self, cw: cis.Commonwealth) -> None:
        """That all countries welcomed the proposal is attributed to the speaker."""
        (said,) = _said(cw, "united-nations")
        assert said.speaker == "usubov-ramil"
        assert "said that all countries had welcomed it" in said.summary

    def test_biological_safety_at_home(self, cw: cis.Commonwealth) -> None:
        """He told of preventive measures to protect the population from infections."""
        (said,) = _said(cw, "biological-security")
        assert "preventive measures" in said.summary


class TestOtherSubjects:
    """What else Usubov said."""

    def test_digital_silk_road(self, cw: cis.Commonwealth) -> None:
        """A project with Central Asian operators is to make a Digital Silk Road."""
        (said,) = _said(cw, "digital-silk-road")
        assert {"digital-economy", "telecommunications", "central-asia"} <= set(said.topics)
        assert MEETING in cw.meetings.find(topic="Digital Silk Road").ids()

    def test_bridge_to_europe(self, cw: cis.Commonwealth) -> None:
        """He spoke of the dialogue with Central Asia and of a bridge to Europe."""
        assert any("bridge" in said.summary for said in _said(cw, "central-asia"))

    def test_afghanistan(self, cw: cis.Commonwealth) -> None:
        """He said that Azerbaijan works with Afghanistan in trade, energy and transport."""
        (said,) = _said(cw, "afghanistan")
        assert all(word in said.summary for word in ("economy", "trade", "energy", "transport"))

    def test_laws_on_information_security(self, cw: cis.Commonwealth) -> None:
        """He said that the laws are there, and told of threats to national security."""
        said = [s for s in _said(cw, "information-security") if "national-security" in s.topics]
        assert [s.participant for s in said] == ["AZ"]

    def test_information_aggression_is_his_claim(self, cw: cis.Commonwealth) -> None:
        """That Azerbaijan met with information aggression is told as his words."""
        (said,) = _said(cw, "disinformation")
        assert said.speaker == "usubov-ramil"
        assert said.summary.startswith("Said that")

    def test_joint_efforts(self, cw: cis.Commonwealth) -> None:
        """At the close, joint efforts against global challenges were called for."""
        (said,) = _said(cw, "international-security")
        assert "global challenges" in said.summary
