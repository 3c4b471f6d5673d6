"""Every sentence of fact of the UrduPoint report of 19 November 2020, asked as a question."""

import cisrecords as cis

REPORT = "urdupoint-2020-11-19"
MEETING = "sc-08"


def _items(cw: cis.Commonwealth, topic: str) -> list[cis.AgendaItem]:
    return [item for item in cw.account(MEETING, REPORT).agenda if topic in item.topics]


class TestTheMeeting:
    """What the report says of the meeting itself."""

    def test_it_was_the_eighth(self, cw: cis.Commonwealth) -> None:
        """It was the eighth meeting of the secretaries of the security councils."""
        body = cw.bodies[
            "meeting of the Secretaries of the Security Council of the CIS member states"
        ]
        meeting = cw.meetings[MEETING]
        assert (meeting.body, meeting.ordinal) == (body.id, 8)

    def test_it_was_held_by_video(self, cw: cis.Commonwealth) -> None:
        """The meeting was held as a videoconference."""
        meeting = cw.meetings[MEETING]
        assert meeting.format is cis.MeetingFormat.VIDEOCONFERENCE
        (cite,) = [c for c in meeting.cites if c.source == REPORT]
        assert "format" in cite.supports and "when" not in cite.supports

    def test_today_is_not_the_day_of_the_meeting(self, cw: cis.Commonwealth) -> None:
        """The report of the 19th says today; the adopted day is the 18th."""
        claims = [c for c in cw.account(MEETING, REPORT).claims if c.field == "when"]
        assert [c.value for c in claims] == ["2020-11-19"]
        assert str(cw.meetings[MEETING].when) == "2020-11-18"

    def test_when_it_was_published(self, cw: cis.Commonwealth) -> None:
        """UrduPoint published it on 19 November 2020, and all of it was read."""
        source = cw.sources[REPORT]
        assert str(source.published) == "2020-11-19"
        assert source.extent is not None and source.extent.value == "whole"


class TestWhoTookPart:
    """Whom the report lists."""

    def test_head_of_the_turkmen_delegation(self, cw: cis.Commonwealth) -> None:
        """Turkmenistan's delegation was headed by Ch. Amanov."""
        (row,) = [r for r in cw.account(MEETING, REPORT).attendance if r.participant == "TM"]
        assert (row.person, row.name_as_reported) == ("amanov-charymurad", "Ch.Amanov")
        assert row.capacities == (cis.Capacity.HEAD_OF_DELEGATION,)

    def test_his_two_offices(self, cw: cis.Commonwealth) -> None:
        """He was deputy chairman of the cabinet and secretary of the State Security Council."""
        held = {t.office for t in cw.tenures if t.person == "amanov-charymurad"}
        assert {"tm-cabinet-deputy-chairman", "tm-security-council-secretary"} <= held
        (row,) = [r for r in cw.account(MEETING, REPORT).attendance if r.participant == "TM"]
        assert row.office_as_reported == (
            "Deputy Chairman of the Cabinet of Ministers,"
            " Secretary of the State Security Council of Turkmenistan"
        )

    def test_another_source_has_one_office(self, cw: cis.Commonwealth) -> None:
        """Kazinform prints his whole first name and one office; both rows are kept."""
        rows = [r for r in cw.account(MEETING, "kazinform-sc8").attendance if r.participant == "TM"]
        assert [(r.person, r.name_as_reported) for r in rows] == [
            ("amanov-charymurad", "Charymurad Amanov")
        ]

    def test_lebedev(self, cw: cis.Commonwealth) -> None:
        """S. Lebedev sat for the Executive Committee, with both of his titles."""
        rows = cw.account(MEETING, REPORT).attendance
        (row,) = [r for r in rows if r.participant == "executive-committee"]
        assert (row.person, row.name_as_reported) == ("lebedev-sergey", "S. Lebedev")
        assert row.office_as_reported == (
            "Chairman of the Executive Committee - CIS Executive Secretary"
        )

    def test_zas(self, cw: cis.Commonwealth) -> None:
        """S. Zas, Secretary General of the CSTO, took part."""
        (row,) = [r for r in cw.account(MEETING, REPORT).attendance if r.participant == "csto"]
        assert (row.person, row.name_as_reported) == ("zas-stanislav", "S. Zas")
        assert cw.offices["csto-secretary-general"].of == "csto"

    def test_nine_heads_of_security_councils(self, cw: cis.Commonwealth) -> None:
        """The heads of the councils of nine states took part, Kyrgyzstan and Moldova included."""
        rows = cw.account(MEETING, REPORT).attendance
        heads = [r for r in rows if r.office_as_reported == "heads of the security councils"]
        expected = {"AZ", "AM", "BY", "KZ", "KG", "MD", "RU", "TJ", "UZ"}
        assert {r.participant for r in heads} == expected
        assert {r.presence for r in heads} == {cis.Presence.PRESENT}

    def test_it_is_silent_on_nobody(self, cw: cis.Commonwealth) -> None:
        """Every participant that other sources attest is on its list."""
        assert cw.account(MEETING, REPORT).silent == ()

    def test_a_collective_title_hides_a_deputy(self, cw: cis.Commonwealth) -> None:
        """It counts Belarus among the heads, while another source names a deputy."""
        claims = {c.field: c for c in cw.account(MEETING, REPORT).claims}
        assert claims["attendance[BY].level"].value == cis.Level.HEAD_OF_AGENCY
        (named,) = [r for r in cw.meetings[MEETING].attendance if r.person == "archakov-vladimir"]
        assert named.level is cis.Level.DEPUTY_HEAD_OF_AGENCY


class TestTurkmenistan:
    """What the report says of Turkmenistan."""

    def test_it_is_called_an_associate(self, cw: cis.Commonwealth) -> None:
        """Turkmenistan is called an associate member that takes an active part."""
        claims = [c for c in cw.rivals("TM") if REPORT in {x.source for x in c.cites}]
        assert [(c.field, c.value) for c in claims] == [("status", "associate")]
        assert "active in its affairs" in (claims[0].note or "")

    def test_neutrality_and_the_afghan_talks(self, cw: cis.Commonwealth) -> None:
        """Amanov told of neutrality, of the Afghan settlement and of support for the talks."""
        said = [s for s in cw.account(MEETING, REPORT).statements if "neutrality" in s.topics]
        assert [(s.speaker, s.participant) for s in said] == [("amanov-charymurad", "TM")]
        assert {"afghanistan", "peace-talks"} <= set(said[0].topics)

    def test_offer_to_host_talks(self, cw: cis.Commonwealth) -> None:
        """Turkmenistan offered to host the next rounds, open to all interested parties."""
        said = [s for s in cw.account(MEETING, REPORT).statements if "peace-talks" in s.topics]
        offers = [s for s in said if "further rounds" in s.summary]
        assert [s.participant for s in offers] == ["TM"]
        assert "every interested party" in offers[0].summary


class TestWhatWasDiscussed:
    """The topics that the report lists."""

    def test_regional_and_international_agenda(self, cw: cis.Commonwealth) -> None:
        """Views were exchanged on the regional and the international agenda."""
        (item,) = _items(cw, "international-security")
        assert "regional-security" in item.topics

    def test_biological_threats(self, cw: cis.Commonwealth) -> None:
        """Countering biological threats in the Commonwealth was considered."""
        assert len(_items(cw, "biological-security")) == 1
        assert MEETING in cw.meetings.find(topic="biological security").ids()

    def test_the_pandemic(self, cw: cis.Commonwealth) -> None:
        """Joint work against the pandemic and its social and economic effects was considered."""
        topics = {topic for item in _items(cw, "pandemic") for topic in item.topics}
        assert topics == {"pandemic", "economy", "social-policy"}

    def test_information_security_and_cyberspace(self, cw: cis.Commonwealth) -> None:
        """Information security and the potential in cyberspace were a topic of their own."""
        assert len(_items(cw, "information-security")) == 1
        assert len(_items(cw, "cyberspace")) == 1

    def test_artificial_intelligence(self, cw: cis.Commonwealth) -> None:
        """Artificial intelligence was discussed for what it means to national security."""
        (item,) = _items(cw, "artificial-intelligence")
        assert "national-security" in item.topics
        found = cw.meetings.find(topic="artificial intelligence", since="2020", until="2020")
        assert MEETING in found.ids()

    def test_afghanistan(self, cw: cis.Commonwealth) -> None:
        """The heads of the delegations wanted more joint efforts for peace in Afghanistan."""
        together = [s for s in cw.account(MEETING, REPORT).statements if s.speaker is None]
        assert [s.participant for s in together] == ["meeting-of-security-council-secretaries"]
        assert "afghanistan" in together[0].topics

    def test_topics_were_announced_before(self, cw: cis.Commonwealth) -> None:
        """The announcement of 13 November had named four topics, for the 18th."""
        meeting = cw.meetings[MEETING]
        planned = [item for item in meeting.agenda if item.planned]
        assert {item.topics[0] for item in planned} == {
            "biological-security",
            "emergency-response",
            "information-security",
            "afghanistan",
        }
        assert {str(plan.when) for plan in meeting.plans} == {"2020-11-18"}
