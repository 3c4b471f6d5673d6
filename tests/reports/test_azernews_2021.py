"""Every sentence of fact of the Azernews report of 17 November 2021, asked as a question."""

import cisrecords as cis

REPORT = "azernews-2021-11-17"
MEETING = "sc-09"


def _cited(cites: tuple[cis.Citation, ...]) -> bool:
    return any(cite.source == REPORT for cite in cites)


class TestTheMeeting:
    """What the report says of the meeting of 2021."""

    def test_azerbaijan_was_there(self, cw: cis.Commonwealth) -> None:
        """The secretary of Azerbaijan's Security Council, Ramil Usubov, took part."""
        (row,) = [r for r in cw.account(MEETING, REPORT).attendance if r.participant == "AZ"]
        expected = ("usubov-ramil", "Ramil Usubov", cis.Presence.PRESENT)
        assert expected == (row.person, row.name_as_reported, row.presence)
        assert row.office_as_reported == "Azerbaijani Security Council Secretary"

    def test_usubov_is_found_by_name(self, cw: cis.Commonwealth) -> None:
        """Asking for Ramil Usubov in 2021 finds the meeting that he attended."""
        found = cw.meetings.find(person="Ramil Usubov", since="2021", until="2021")
        assert MEETING in found.ids()

    def test_it_was_a_meeting_of_the_secretaries(self, cw: cis.Commonwealth) -> None:
        """The meeting was one of the secretaries of the security councils of the CIS."""
        body = cw.bodies["meeting of secretaries of the CIS countries' security councils"]
        assert cw.meetings[MEETING].body == body.id == "meeting-of-security-council-secretaries"

    def test_it_was_held_in_moscow(self, cw: cis.Commonwealth) -> None:
        """The meeting was held in Moscow."""
        found = cw.meetings.find(
            body="meeting-of-security-council-secretaries", place="Moscow", since="2021", held=True
        )
        assert MEETING in found.ids()
        assert [place.city for place in cw.meetings[MEETING].places] == ["Moscow"]

    def test_the_day_is_not_told(self, cw: cis.Commonwealth) -> None:
        """Trend reported on 17 November; that is the last day it can have been, not its day."""
        meeting = cw.meetings[MEETING]
        assert isinstance(meeting.when, cis.PartialDate)
        assert str(meeting.when.latest) == "2021-11-17"
        assert meeting.when.earliest != meeting.when.latest
        assert "when" in meeting.inferred

    def test_the_report_passes_on_trend(self, cw: cis.Commonwealth) -> None:
        """Azernews names Trend as its source, so the two are not independent."""
        source = cw.sources[REPORT]
        assert (str(source.published), source.copy_of) == ("2021-11-17", "trend-sc9")

    def test_security_was_discussed(self, cw: cis.Commonwealth) -> None:
        """National, regional and international security were discussed."""
        items = cw.account(MEETING, REPORT).agenda
        expected = {"national-security", "regional-security", "international-security"}
        assert any(expected == set(item.topics) for item in items)

    def test_the_report_gives_no_number(self, cw: cis.Commonwealth) -> None:
        """The number of the meeting is known from another source, not from this one."""
        meeting = cw.meetings[MEETING]
        behind = [c.source for c in meeting.cites if not c.supports or "sessions" in c.supports]
        assert (meeting.ordinal, behind) == (9, ["kant-sc9"])


class TestPatrushev:
    """What the report says of Nikolai Patrushev."""

    def test_he_asked_for_new_rules(self, cw: cis.Commonwealth) -> None:
        """He asked for new biological safety rules, for reasons of infections and genetics."""
        (said,) = cw.account(MEETING, REPORT).statements
        assert (said.speaker, said.participant) == ("patrushev-nikolai", "RU")
        assert set(said.topics) == {"biological-security", "genetic-engineering"}

    def test_his_office_is_kept_as_printed(self, cw: cis.Commonwealth) -> None:
        """The report calls him chairman of the Russian Security Council."""
        (row,) = [r for r in cw.account(MEETING, REPORT).attendance if r.participant == "RU"]
        assert row.office_as_reported == "Russian Security Council Chairman"
        assert row.person == "patrushev-nikolai"

    def test_he_was_its_secretary(self, cw: cis.Commonwealth) -> None:
        """The adopted office is secretary; the printed one is a rival of it."""
        tenure = cw.tenures["ten-patrushev-nikolai-ru-security-council-secretary"]
        assert tenure.office == "ru-security-council-secretary"
        (claim,) = [c for c in cw.rivals(tenure.id) if _cited(c.cites)]
        assert (claim.field, claim.value) == ("office", "Chairman of the Russian Security Council")


class TestTopicsOfTwoYears:
    """Which topics belong to 2021, and which to the videoconference of 2020."""

    def test_three_more_topics(self, cw: cis.Commonwealth) -> None:
        """Biological threats, the information sphere and AI are on its list of topics."""
        topics = {t for item in cw.account(MEETING, REPORT).agenda for t in item.topics}
        assert {"biological-security", "information-security", "artificial-intelligence"} <= topics

    def test_artificial_intelligence_is_taken_to_be_of_2020(self, cw: cis.Commonwealth) -> None:
        """That the sentence was moved from 2020 to 2021 is told beside it."""
        claims = {claim.field: claim for claim in cw.rivals(MEETING)}
        claim = claims["agenda[artificial-intelligence]"]
        assert (claim.value, [c.source for c in claim.cites]) == ("sc-08", ["trend-sc9"])
        assert claim.note is not None

    def test_artificial_intelligence_finds_2020(self, cw: cis.Commonwealth) -> None:
        """Asking for artificial intelligence finds the meeting of 2020."""
        assert "sc-08" in cw.meetings.find(topic="artificial intelligence").ids()

    def test_the_videoconference_of_2020(self, cw: cis.Commonwealth) -> None:
        """The heads of the security councils met by video in 2020."""
        meeting = cw.meetings["sc-08"]
        (cite,) = [c for c in meeting.cites if c.source == REPORT]
        assert set(cite.supports) == {"status", "format"}
        assert meeting.format is cis.MeetingFormat.VIDEOCONFERENCE
        assert "sc-08" in cw.meetings.find(since="2020", until="2020", held=True).ids()

    def test_what_it_calls_that_meeting(self, cw: cis.Commonwealth) -> None:
        """The report speaks of heads of the councils where the body is one of secretaries."""
        values = [c.value for c in cw.account("sc-08", REPORT).claims]
        assert values == ["meeting of the heads of the Security Councils of the CIS countries"]


class TestTheCommonwealth:
    """What the report says of the Commonwealth and its Charter."""

    def test_founded_in_1991(self, cw: cis.Commonwealth) -> None:
        """The Commonwealth was founded in 1991, after the dissolution of the Soviet Union."""
        (claim,) = [c for c in cw.rivals("cis") if c.field == "established" and _cited(c.cites)]
        assert (claim.value, "Soviet Union" in (claim.note or "")) == ("1991", True)

    def test_informal_summit_of_2001(self, cw: cis.Commonwealth) -> None:
        """An informal summit was held in Sochi in Russia in 2001."""
        found = cw.meetings.find(place="Sochi", since="2001", until="2001", held=True)
        assert "chs-2001-08-01" in found.ids()
        meeting = cw.meetings["chs-2001-08-01"]
        assert meeting.kind is cis.MeetingKind.INFORMAL
        assert meeting.places == (cis.Place("Sochi", "RU"),)

    def test_the_month_of_that_summit_is_disputed(self, cw: cis.Commonwealth) -> None:
        """The report says July; reports of the time say 1 and 2 August."""
        assert str(cw.meetings["chs-2001-08-01"].when) == "2001-08-01/2001-08-02"
        claims = [c for c in cw.rivals("chs-2001-08-01") if c.field == "when" and _cited(c.cites)]
        assert [c.value for c in claims] == ["2001-07"]

    def test_who_stayed_away_from_sochi(self, cw: cis.Commonwealth) -> None:
        """Other sources on that summit say that Georgia and Turkmenistan were not there."""
        rows = cw.meetings["chs-2001-08-01"].attendance
        away = {row.participant for row in rows if row.presence is cis.Presence.ABSENT}
        assert away == {"GE", "TM"}
        reasons = [r.reason for r in rows if r.person == "shevardnadze-eduard" and r.reason]
        assert len(reasons) == 1 and "journalist" in reasons[0]

    def test_forums(self, cw: cis.Commonwealth) -> None:
        """The heads of state, the prime ministers and the foreign ministers have councils."""
        names = ("Council of Heads of State", "Council of Prime Ministers")
        found = [cw.bodies[name].id for name in (*names, "Council of Foreign Ministers")]
        assert found == [
            "council-of-heads-of-state",
            "council-of-heads-of-government",
            "council-of-foreign-ministers",
        ]

    def test_the_charter_was_adopted(self, cw: cis.Commonwealth) -> None:
        """The heads of state adopted the Charter on 22 January 1993."""
        meeting = cw.meetings["chs-1993-01-22"]
        (row,) = [r for r in meeting.adopted if r.instrument == "charter-1993"]
        assert row.outcome is not None and row.outcome.value == "adopted"
        assert (_cited(row.cites), str(meeting.when)) == (True, "1993-01-22")
        assert meeting.body == "council-of-heads-of-state"
        assert str(cw.instruments["charter-1993"].date) == "1993-01-22"

    def test_what_the_charter_sets_out(self, cw: cis.Commonwealth) -> None:
        """It has the aims and principles, and the rights and duties of the countries."""
        note = cw.instruments["charter-1993"].note or ""
        assert "what the Commonwealth aims at, its principles" in note and "may and must do" in note

    def test_sovereign_equality(self, cw: cis.Commonwealth) -> None:
        """The Charter says that the members are equal, sovereign and subjects of law."""
        note = cw.instruments["charter-1993"].note or ""
        assert "sovereign equality" in note and "international law" in note

    def test_friendship_and_trust(self, cw: cis.Commonwealth) -> None:
        """The Charter says that the Commonwealth serves friendship, accord and trust."""
        note = cw.instruments["charter-1993"].note or ""
        assert all(word in note for word in ("friendship", "accord", "trust", "cooperation"))
        assert _cited(cw.instruments["charter-1993"].cites)

    def test_no_supranational_powers(self, cw: cis.Commonwealth) -> None:
        """The Commonwealth has no supranational powers and meets in its capitals by turns."""
        note = cw.bodies["cis"].note or ""
        assert "no supranational powers" in note and "capitals" in note
        assert _cited(cw.bodies["cis"].cites)

    def test_coordinating_institutions(self, cw: cis.Commonwealth) -> None:
        """It lists eight institutions through which the countries work together."""
        listed = (
            "Council of Heads of State",
            "Council of Heads of Government",
            "Council of Foreign Ministers",
            "Council of Defense Ministers",
            "Council of Border Troops Commanders",
            "Inter-Parliamentary Assembly",
            "Executive Committee",
            "Interstate Economic Committee of the Economic Union",
        )
        found = [cw.bodies[name] for name in listed]
        assert len({body.id for body in found}) == len(listed)
        behind = [any(_cited(name.cites) for name in body.names) for body in found]
        assert all(behind)

    def test_an_institution_that_was_gone(self, cw: cis.Commonwealth) -> None:
        """It still lists the Interstate Economic Committee, merged away in 1999."""
        (claim,) = [c for c in cw.rivals("interstate-economic-committee") if _cited(c.cites)]
        assert (claim.field, claim.value, str(claim.as_of)) == ("exists", "yes", "2021-11-17")


class TestCollectiveSecurity:
    """What the report says of the Collective Security Council."""

    def test_three_documents(self, cw: cis.Commonwealth) -> None:
        """The Collective Security Council adopted a concept, a declaration and guidelines."""
        council = cw.bodies["Collective Security Council"]
        found = [i for i in cw.instruments if i.adopted_by == council.id and _cited(i.cites)]
        guidelines = (
            "Basic Guidelines for Deepening Military Cooperation"
            " among the Collective Security Treaty States"
        )
        declaration = "Declaration by the Collective Security Treaty States"
        assert {i.name for i in found} == {"Collective Security Concept", declaration, guidelines}

    def test_their_days_are_not_told(self, cw: cis.Commonwealth) -> None:
        """The report gives no day for them, and none is made up."""
        assert cw.instruments["Collective Security Concept"].date is None

    def test_it_is_no_organ_of_the_commonwealth(self, cw: cis.Commonwealth) -> None:
        """The council belongs to another organisation, though the report names it with the CIS."""
        council = cw.bodies["collective-security-council"]
        assert (council.kind, council.part_of) == (cis.BodyKind.EXTERNAL, "csto")
