"""Every sentence of the News.Az report on the session in Baku, asked as a question."""

import pytest

import cisrecords as cis
from cisrecords.terms import ItemKind

REPORT = "newsaz-2023-10-11"
MEETING = "sorb-053"
SERVICE = "press service of the State Security Service of Azerbaijan"


def _cited(cites: tuple[cis.Citation, ...]) -> bool:
    return any(cite.source == REPORT for cite in cites)


def _said_about(cw: cis.Commonwealth, topic: str) -> list[str]:
    said = cw.account(MEETING, REPORT).statements
    return [row.summary for row in said if topic in row.topics]


class TestTheMeeting:
    """Which meeting it was."""

    def test_the_53rd_session(self, cw: cis.Commonwealth) -> None:
        """It was the 53rd session of the heads of security agencies and special services."""
        (session,) = cw.meetings[MEETING].sessions
        assert (session.body, session.ordinal) == ("council-of-heads-of-security-agencies", 53)

    @pytest.mark.parametrize(
        "name",
        [
            "SORB",
            "СОРБ",
            "sorb",
            "Council of the Heads of Security Agencies and Special Services",
            "Council of the Heads of Security Agencies and Special Services of the CIS",
        ],
    )
    def test_any_name_finds_the_body(self, cw: cis.Commonwealth, name: str) -> None:
        """The body is found by its abbreviation and by its printed name, in either script."""
        assert cw.bodies[name].id == "council-of-heads-of-security-agencies"

    def test_baku_hosted_it(self, cw: cis.Commonwealth) -> None:
        """Asking for that body in Baku since 2023 finds it."""
        assert MEETING in cw.meetings.find(body="СОРБ", place="Baku", since="2023").ids()
        assert cw.meetings[MEETING].host == "AZ"

    def test_the_city_in_another_script(self, cw: cis.Commonwealth) -> None:
        """Asking for Bakı or Баку finds the same."""
        for name in ("Bakı", "Баку"):
            assert MEETING in cw.meetings.find(place=name, since="2023", until="2023").ids()

    def test_the_country_finds_it_too(self, cw: cis.Commonwealth) -> None:
        """Asking for Azerbaijan as the place finds it."""
        assert MEETING in cw.meetings.find(place="Azerbaijan", since="2023-10").ids()

    def test_the_report_gives_no_day(self, cw: cis.Commonwealth) -> None:
        """The day is other sources' word: this report was only published on it."""
        meeting = cw.meetings[MEETING]
        behind = {c.source for c in meeting.cites if "when" in c.supports}
        assert str(meeting.when) == "2023-10-11"
        assert behind == {"vk-sorb53", "casp-geo-sorb53", "ekosular-sorb53"}

    def test_it_was_held(self, cw: cis.Commonwealth) -> None:
        """The report tells of a meeting that took place."""
        assert cw.meetings[MEETING].status is cis.MeetingStatus.HELD
        assert MEETING in cw.meetings.find(held=True, body="СОРБ").ids()

    def test_the_word_is_the_services(self, cw: cis.Commonwealth) -> None:
        """The report passes on the press service of the State Security Service."""
        account = cw.account(MEETING, REPORT)
        cites = [
            *(cite for row in account.attendance for cite in row.cites),
            *(cite for row in account.statements for cite in row.cites),
            *(cite for row in account.adopted for cite in row.cites),
        ]
        assert {cite.according_to for cite in cites if cite.source == REPORT} == {SERVICE}

    def test_kind_and_form_are_inferred(self, cw: cis.Commonwealth) -> None:
        """No source calls it regular or says in words that it was in person."""
        assert {"kind", "format"} <= set(cw.meetings[MEETING].inferred)


class TestWhoAttended:
    """Who sat there by this report, and by others."""

    def test_both_heads_of_azerbaijan(self, cw: cis.Commonwealth) -> None:
        """The heads of the State Security Service and of Foreign Intelligence attended."""
        rows = cw.account(MEETING, REPORT).attendance
        offices = [(row.person, row.office_as_reported) for row in rows if row.level]
        rank = ", Colonel General"
        assert offices == [
            ("naghiyev-ali", "Head of Azerbaijan's State Security Service" + rank),
            ("sultanov-orkhan", "Head of the Foreign Intelligence Service of Azerbaijan" + rank),
        ]

    def test_they_head_agencies(self, cw: cis.Commonwealth) -> None:
        """Both are heads of agencies, and both are of the host."""
        rows = [row for row in cw.account(MEETING, REPORT).attendance if row.level]
        assert {row.level for row in rows} == {cis.Level.HEAD_OF_AGENCY}
        assert all(cis.Capacity.HOST in row.capacities for row in rows)

    def test_colonel_generals(self, cw: cis.Commonwealth) -> None:
        """The rank of both is kept as printed."""
        rows = [row for row in cw.account(MEETING, REPORT).attendance if row.participant == "AZ"]
        assert all("Colonel General" in (row.office_as_reported or "") for row in rows)

    def test_two_spellings_of_one_man(self, cw: cis.Commonwealth) -> None:
        """The report prints Nagiyev and Naghiyev; both rows are of one person."""
        rows = cw.account(MEETING, REPORT).attendance
        printed = {row.name_as_reported for row in rows if row.person == "naghiyev-ali"}
        assert printed == {"Ali Nagiyev", "Ali Naghiyev"}

    @pytest.mark.parametrize("name", ["Nagiyev", "Naghiyev", "Нагиев", "Nağıyev", "Ali Nagiyev"])
    def test_any_spelling_finds_him(self, cw: cis.Commonwealth, name: str) -> None:
        """He is found under every spelling, by family name alone."""
        assert cw.people[name].id == "naghiyev-ali"
        assert MEETING in cw.meetings.find(person=name, since="2023", until="2023").ids()

    def test_another_family_name_does_not(self, cw: cis.Commonwealth) -> None:
        """Nabiyev is another name and finds nobody here."""
        found = cw.people.get("Nabiyev")
        assert found is None or found.id != "naghiyev-ali"

    def test_the_others_are_not_named(self, cw: cis.Commonwealth) -> None:
        """Heads of relevant bodies of CIS countries attended; no country is named for them."""
        rows = cw.account(MEETING, REPORT).attendance
        (row,) = [row for row in rows if row.participant is None]
        assert row.participant_as_reported == "CIS countries"
        assert row.office_as_reported == "heads of relevant bodies"

    def test_what_this_report_is_silent_about(self, cw: cis.Commonwealth) -> None:
        """Others list six more states and two bodies; this report names none of them."""
        silent = set(cw.account(MEETING, REPORT).silent)
        assert {"RU", "BY", "KZ", "KG", "UZ", "TJ", "anti-terrorism-center"} <= silent

    def test_silence_is_not_absence(self, cw: cis.Commonwealth) -> None:
        """Armenia, Moldova and Turkmenistan are in no list; no row calls them absent."""
        meeting = cw.meetings[MEETING]
        assert {"AM", "MD", "TM"}.isdisjoint(row.participant for row in meeting.attendance)
        assert all(row.presence is cis.Presence.PRESENT for row in meeting.attendance)

    def test_the_standing_chair(self, cw: cis.Commonwealth) -> None:
        """By another report Bortnikov holds the chair of the Council; nobody is said to preside."""
        rows = cw.account(MEETING, "vk-sorb53").attendance
        chairs = [row.person for row in rows if cis.Capacity.BODY_CHAIR in row.capacities]
        assert chairs == ["bortnikov-alexander"]
        assert cw.meetings[MEETING].chair is None

    def test_members_and_guests(self, cw: cis.Commonwealth) -> None:
        """A third source has seven services as members, and four bodies and services as guests."""
        rows = cw.account(MEETING, "casp-geo-sorb53").attendance
        members = {row.participant for row in rows if cis.Capacity.MEMBER in row.capacities}
        guests = [row.participant for row in rows if cis.Capacity.GUEST in row.capacities]
        assert members == {"AZ", "BY", "KG", "KZ", "RU", "TJ", "UZ"}
        assert sorted(g or "" for g in guests) == [
            "AZ",
            "RU",
            "anti-terrorism-center",
            "executive-committee",
        ]

    def test_a_garbled_office_is_kept(self, cw: cis.Commonwealth) -> None:
        """One report garbles the office of the Tajik head; it is kept as printed."""
        rows = cw.account(MEETING, "vk-sorb53").attendance
        (row,) = [row for row in rows if row.participant == "TJ"]
        printed = "Chairman of the State Committee for National of Tajikistan Security"
        assert (row.person, row.office_as_reported) == ("yatimov-saimumin", printed)


class TestTheCeremony:
    """What came before the opening."""

    def test_the_alley_of_honour(self, cw: cis.Commonwealth) -> None:
        """The participants first went to the Alley of Honour."""
        items = cw.account(MEETING, REPORT).agenda
        (item,) = [i for i in items if i.kind is ItemKind.CEREMONY]
        assert item.place is not None
        assert (item.place.city, item.place.venue) == ("Baku", "Alley of Honor")
        assert items[0] == item

    def test_flowers_for_heydar_aliyev(self, cw: cis.Commonwealth) -> None:
        """They honoured Heydar Aliyev and laid flowers at his tomb."""
        (item,) = [i for i in cw.account(MEETING, REPORT).agenda if i.kind is ItemKind.CEREMONY]
        assert item.people == ("aliyev-heydar",)
        assert item.summary is not None
        assert "flowers" in item.summary

    def test_he_is_no_participant(self, cw: cis.Commonwealth) -> None:
        """Being named in a ceremony makes nobody an attendant of the meeting."""
        people = {row.person for row in cw.meetings[MEETING].attendance}
        assert "aliyev-heydar" not in people

    def test_the_president_received_them(self, cw: cis.Commonwealth) -> None:
        """By other sources the president of Azerbaijan received them, which is no attendance."""
        meeting = cw.meetings[MEETING]
        receptions = [i for i in meeting.agenda if i.kind is ItemKind.RECEPTION]
        assert {person for i in receptions for person in i.people} == {"aliyev-ilham"}
        assert not any(_cited(i.cites) for i in receptions)
        assert "aliyev-ilham" not in {row.person for row in meeting.attendance}


class TestTheOpening:
    """What Ali Naghiyev said in his introduction."""

    def test_he_opened_it(self, cw: cis.Commonwealth) -> None:
        """Naghiyev opened the meeting with a speech."""
        rows = cw.account(MEETING, REPORT).attendance
        opened = [row.person for row in rows if cis.Capacity.OPENED in row.capacities]
        assert opened == ["naghiyev-ali"]

    def test_every_statement_is_his(self, cw: cis.Commonwealth) -> None:
        """All that the report quotes was said by him, for Azerbaijan, in opening."""
        said = cw.account(MEETING, REPORT).statements
        keys = {(row.speaker, row.participant, row.capacity) for row in said}
        assert keys == {("naghiyev-ali", "AZ", cis.Capacity.OPENED)}

    def test_the_world_had_changed(self, cw: cis.Commonwealth) -> None:
        """He said that the world had changed radically since the session in Minsk."""
        (summary,) = _said_about(cw, "geopolitics")
        assert "Minsk" in summary

    def test_new_conflicts(self, cw: cis.Commonwealth) -> None:
        """He said that new hotbeds of conflict had arisen."""
        (summary,) = _said_about(cw, "armed-conflicts")
        assert "conflict" in summary

    @pytest.mark.parametrize(
        "topic", ["terrorism", "organised-crime", "religious-extremism", "drug-trafficking"]
    )
    def test_what_had_grown(self, cw: cis.Commonwealth, topic: str) -> None:
        """Terrorism, organised crime, religious extremism and drug trafficking had grown."""
        assert any("had grown" in summary for summary in _said_about(cw, topic))

    def test_hope_for_exchange(self, cw: cis.Commonwealth) -> None:
        """He hoped for more exchange of opinions and experience."""
        (summary,) = _said_about(cw, "information-exchange")
        assert summary.startswith("hoped")

    def test_hope_for_cooperation(self, cw: cis.Commonwealth) -> None:
        """He hoped that cooperation of two and of many sides would rise to a new stage."""
        assert any("new stage" in summary for summary in _said_about(cw, "security-cooperation"))

    def test_important_issues(self, cw: cis.Commonwealth) -> None:
        """He said that important issues were to be solved and hoped for important decisions."""
        assert any("important decisions" in summary for summary in _said_about(cw, "security"))

    def test_contested_matters_are_attributed(self, cw: cis.Commonwealth) -> None:
        """What he said of Karabakh is told as said, described or called by him."""
        summaries = _said_about(cw, "karabakh")
        assert len(summaries) == 4
        assert all(text.startswith(("said that", "told of")) for text in summaries)
        assert sum("what he called" in text for text in summaries) == 1

    def test_the_statement_of_2020(self, cw: cis.Commonwealth) -> None:
        """He referred to the trilateral statement of 10 November 2020, which is on record."""
        assert any("10 November 2020" in text for text in _said_about(cw, "karabakh"))
        assert str(cw.instruments["trilateral-statement-2020"].date) == "2020-11-10"

    def test_sovereignty(self, cw: cis.Commonwealth) -> None:
        """He said that Azerbaijan had so restored its sovereignty."""
        (summary,) = _said_about(cw, "sovereignty")
        assert summary.startswith("said that")

    def test_the_topics_lead_to_the_meeting(self, cw: cis.Commonwealth) -> None:
        """Asking for extremism finds it, though only religious extremism was spoken of."""
        assert MEETING in cw.meetings.find(topic="extremism").ids()


class TestDiscussionAndEnd:
    """What was discussed, and how it ended."""

    def test_destabilisation(self, cw: cis.Commonwealth) -> None:
        """Activity that aims to destabilise the area of the Commonwealth was discussed."""
        items = cw.account(MEETING, REPORT).agenda
        assert ["item"] == [i.kind for i in items if "destabilisation" in i.topics]

    def test_new_challenges(self, cw: cis.Commonwealth) -> None:
        """Joint efforts against new challenges were discussed."""
        items = cw.account(MEETING, REPORT).agenda
        (item,) = [i for i in items if "new-challenges" in i.topics]
        assert item.summary == "joint efforts against new challenges"

    def test_opening_and_discussion(self, cw: cis.Commonwealth) -> None:
        """An official opening was followed by the discussion of the items."""
        items = cw.account(MEETING, REPORT).agenda
        assert [i.kind for i in items if i.kind is ItemKind.SITTING] == [ItemKind.SITTING]

    def test_final_documents(self, cw: cis.Commonwealth) -> None:
        """Final documents were signed; none is named and none is counted."""
        (row,) = cw.account(MEETING, REPORT).adopted
        assert (row.instrument, row.count, row.outcome) == (None, None, "adopted")
        assert row.described is not None
        assert "final documents" in row.described


class TestTheSessionBefore:
    """The session in Minsk of which he spoke."""

    def test_it_is_a_record_of_its_own(self, cw: cis.Commonwealth) -> None:
        """The session before was in Minsk and is the 52nd."""
        before = cw.meetings["sorb-052"]
        assert (before.body, before.ordinal) == ("council-of-heads-of-security-agencies", 52)
        assert [place.city for place in before.places] == ["Minsk"]
        assert _cited(before.cites)

    def test_the_two_are_related(self, cw: cis.Commonwealth) -> None:
        """Each of the two sessions refers to the other."""
        assert "sorb-052" in cw.meetings[MEETING].related
        assert MEETING in cw.meetings["sorb-052"].related

    def test_its_day_is_a_reading(self, cw: cis.Commonwealth) -> None:
        """Only the day of a report on a reception is known, so the day is about, and inferred."""
        before = cw.meetings["sorb-052"]
        assert (str(before.when), "when" in before.inferred) == ("2023-06-01~", True)

    def test_nothing_is_copied_between_them(self, cw: cis.Commonwealth) -> None:
        """No row of the session in Baku stands on the session in Minsk."""
        before = cw.meetings["sorb-052"]
        assert {row.person for row in before.attendance} == {None}
        assert not any(_cited(row.cites) for row in before.statements)
