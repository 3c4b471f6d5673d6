"""Every statement of fact or view on the page Azerbaijan - CIS, asked as a question."""

import pytest

import cisrecords as cis
from cisrecords.terms import Outcome, Stance

PAGE = "azerbaijan-mfa-cis"
MINISTRY = "Ministry of Foreign Affairs of Azerbaijan"


def _behind(cites: tuple[cis.Citation, ...], path: str = "") -> bool:
    mine = [cite for cite in cites if cite.source == PAGE]
    return any(not cite.supports or path in cite.supports or not path for cite in mine)


def _figure(cw: cis.Commonwealth, name: str) -> cis.Claim:
    claims = [c for c in cw.rivals("cis") if c.field == f"figure:{name}" and _behind(c.cites)]
    (claim,) = claims
    return claim


def _act(cw: cis.Commonwealth, state: str, instrument: str, kind: str) -> cis.Act:
    acts = [a for a in cw.acts if (a.state, a.instrument, a.kind) == (state, instrument, kind)]
    (act,) = acts
    return act


class TestTheSource:
    """What kind of source the page is."""

    def test_a_foreign_ministry_speaks(self, cw: cis.Commonwealth) -> None:
        """The page is official, the ministry's own, and was read whole."""
        page = cw.sources[PAGE]
        assert (page.kind, page.extent) == (cis.SourceKind.OFFICIAL, "whole")
        assert page.publisher == MINISTRY

    def test_the_page_is_not_dated(self, cw: cis.Commonwealth) -> None:
        """The page shows no day, so none is made up for it."""
        assert cw.sources[PAGE].published is None

    def test_the_page_copies_nobody(self, cw: cis.Commonwealth) -> None:
        """It names no other source, so it counts as one of its own."""
        assert cw.sources[PAGE].copy_of is None


class TestFoundingAndAccession:
    """When the Commonwealth began, and when Azerbaijan joined."""

    def test_the_commonwealth_rests_on_the_agreement(self, cw: cis.Commonwealth) -> None:
        """It was founded by the agreement signed in Minsk on 8 December 1991."""
        body = cw.bodies["Commonwealth of Independent States"]
        assert (body.id, str(body.established)) == ("cis", "1991-12-08")
        assert body.founded_by == ("agreement-1991",)
        assert _behind(body.cites, "established")

    def test_the_agreement_was_signed_in_minsk(self, cw: cis.Commonwealth) -> None:
        """The Agreement bears Minsk and 8 December 1991."""
        agreement = cw.instruments["agreement-1991"]
        assert agreement.place is not None
        assert (str(agreement.date), agreement.place.city) == ("1991-12-08", "Minsk")

    def test_the_founding_meeting(self, cw: cis.Commonwealth) -> None:
        """The meeting of 8 December 1991 is a founding one, at which the Agreement was adopted."""
        meeting = cw.meetings["chs-1991-12-08"]
        assert (meeting.kind, str(meeting.when)) == (cis.MeetingKind.FOUNDING, "1991-12-08")
        assert [place.city for place in meeting.places] == ["Minsk"]
        assert "agreement-1991" in [row.instrument for row in meeting.adopted]

    def test_viskuli_is_kept_beside_minsk(self, cw: cis.Commonwealth) -> None:
        """Another source has the leaders meet at Viskuli; that is a rival place."""
        values = {(claim.field, claim.value) for claim in cw.rivals("chs-1991-12-08")}
        assert ("places", "Viskuli") in values

    def test_the_eve_is_kept_beside_the_day(self, cw: cis.Commonwealth) -> None:
        """Another source counts the day before in; that is a rival reading of the day."""
        values = {(claim.field, claim.value) for claim in cw.rivals("chs-1991-12-08")}
        assert ("when", "1991-12-07/1991-12-08") in values

    def test_who_founded_it(self, cw: cis.Commonwealth) -> None:
        """Belarus, Russia and Ukraine sat on 8 December 1991, and nobody else."""
        assert set(cw.meetings["chs-1991-12-08"].participants) == {"BY", "RU", "UA"}

    def test_a_decision_on_azerbaijan(self, cw: cis.Commonwealth) -> None:
        """On 24 September 1993 the heads of state decided on Azerbaijan's accession."""
        meeting = cw.meetings["chs-1993-09-24"]
        assert (meeting.body, str(meeting.when)) == ("council-of-heads-of-state", "1993-09-24")
        (row,) = cw.account("chs-1993-09-24", PAGE).adopted
        assert row.described is not None
        assert "Azerbaijan into the Commonwealth" in row.described
        assert row.outcome == "adopted"

    def test_the_decision_is_an_act(self, cw: cis.Commonwealth) -> None:
        """The decision is an admission of Azerbaijan by that Council."""
        (act,) = [a for a in cw.acts if a.state == "AZ" and a.kind is cis.ActKind.ADMISSION]
        assert (act.body, act.by) == ("cis", "council-of-heads-of-state")
        assert str(act.date) == "1993-09-24"
        assert _behind(act.cites)

    def test_the_page_does_not_say_moscow(self, cw: cis.Commonwealth) -> None:
        """Where the meeting of 1993 was held is known from other sources."""
        meeting = cw.meetings["chs-1993-09-24"]
        assert [place.city for place in meeting.places] == ["Moscow"]
        assert not _behind(meeting.cites, "places")

    def test_no_attendance_is_copied(self, cw: cis.Commonwealth) -> None:
        """The page lists nobody for 1993, so its account lists nobody and is silent of nobody."""
        account = cw.account("chs-1993-09-24", PAGE)
        assert (account.attendance, account.silent) == ((), ())


class TestFigures:
    """The numbers that the page gives of the whole."""

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("areas-of-cooperation", "9"),
            ("charter-bodies", "8"),
            ("sectoral-bodies", "69"),
            ("other-bodies", "15"),
        ],
    )
    def test_each_number_is_a_claim(self, cw: cis.Commonwealth, name: str, value: str) -> None:
        """One figure is one claim about the Commonwealth, stated as exact or not at all."""
        claim = _figure(cw, name)
        assert (claim.value, claim.bound) == (value, None)

    def test_more_than_ninety_is_a_lower_bound(self, cw: cis.Commonwealth) -> None:
        """More than 90 bodies in all: 90 as the least."""
        claim = _figure(cw, "bodies")
        assert (claim.value, claim.bound) == ("90", "at-least")

    def test_the_sum_fits_the_bound(self, cw: cis.Commonwealth) -> None:
        """Its charter, sectoral and other bodies together are not below its own lower bound."""
        parts = ("charter-bodies", "sectoral-bodies", "other-bodies")
        assert sum(int(_figure(cw, part).value) for part in parts) >= int(
            _figure(cw, "bodies").value
        )

    def test_rival_counts_of_sectoral_bodies(self, cw: cis.Commonwealth) -> None:
        """Others count 66 for 2019 and more than 60 for May 2013; each is dated."""
        claims = [c for c in cw.rivals("cis") if c.field == "figure:sectoral-bodies"]
        dated = {(c.value, str(c.as_of) if c.as_of else None) for c in claims}
        assert {("69", None), ("66", "2019"), ("60", "2013-05-30")} <= dated

    def test_the_main_goal(self, cw: cis.Commonwealth) -> None:
        """The goal is cooperation in the economic, military-political and humanitarian field."""
        area = cw.bodies["cis"].area
        assert area is not None
        assert all(word in area for word in ("economy", "military", "political", "humanitarian"))


class TestConceptOf2007:
    """The special opinion of 5 October 2007."""

    def test_azerbaijan_signed(self, cw: cis.Commonwealth) -> None:
        """Azerbaijan signed the decision on the concept of the future development."""
        act = _act(cw, "AZ", "concept-2007", "signature")
        assert str(act.date) == "2007-10-05"
        assert _behind(act.cites)

    def test_with_a_special_opinion(self, cw: cis.Commonwealth) -> None:
        """It did so with a special opinion, which is an act of its own."""
        act = _act(cw, "AZ", "concept-2007", "reservation")
        assert act.note is not None
        assert "special" in act.note
        assert _behind(act.cites)

    def test_the_meeting_that_adopted_it(self, cw: cis.Commonwealth) -> None:
        """The Council of Heads of State adopted it, on the day that the page gives."""
        (row,) = cw.account("chs-2007-10-05", PAGE).adopted
        assert (row.instrument, row.outcome) == ("concept-2007", "adopted")
        assert cw.meetings["chs-2007-10-05"].body == "council-of-heads-of-state"

    def test_the_opinion_has_one_home(self, cw: cis.Commonwealth) -> None:
        """What Azerbaijan did in law is an act, so the meeting has no stance of it beside."""
        rows = cw.meetings["chs-2007-10-05"].adopted
        assert [s for row in rows for s in row.stances if s.participant == "AZ"] == []

    def test_eleven_presidents_and_a_minister(self, cw: cis.Commonwealth) -> None:
        """Other sources have eleven presidents and Ukraine's foreign minister in Dushanbe."""
        rows = cw.account("chs-2007-10-05", "korr-2007-10").attendance
        levels = {row.participant: row.level for row in rows if row.participant != "UA"}
        assert [row.level for row in rows if row.participant == "UA"] == [cis.Level.MINISTER]
        assert len(levels) == 11
        assert set(levels.values()) == {cis.Level.HEAD_OF_STATE}

    def test_what_the_opinion_holds(self, cw: cis.Commonwealth) -> None:
        """The page says that the lines of Azerbaijan's activity stand in that opinion."""
        claim = cw.claims["claim-az-stance-opinion"]
        assert (claim.about, claim.field) == ("AZ", "stance:special-opinion-2007")


class TestFreeTradeTreaty:
    """The treaty of 18 October 2011."""

    def test_azerbaijan_did_not_sign(self, cw: cis.Commonwealth) -> None:
        """Azerbaijan declined; no signature of it is on record."""
        act = _act(cw, "AZ", "cisfta-2011", "declined")
        assert _behind(act.cites)
        kinds = [a.kind for a in cw.acts if (a.state, a.instrument) == ("AZ", "cisfta-2011")]
        assert kinds == [cis.ActKind.DECLINED]

    def test_where_and_when(self, cw: cis.Commonwealth) -> None:
        """It was signed in St Petersburg on 18 October 2011."""
        found = cw.meetings.find(place="Saint Petersburg", since="2011", until="2011")
        assert "chg-2011-10-18" in found.ids()
        assert str(cw.meetings["chg-2011-10-18"].when) == "2011-10-18"

    def test_the_page_names_another_council(self, cw: cis.Commonwealth) -> None:
        """The page has the heads of state sign it, the reports of the day those of government."""
        meeting = cw.meetings["chg-2011-10-18"]
        assert meeting.body == "council-of-heads-of-government"
        (claim,) = cw.account("chg-2011-10-18", PAGE).claims
        assert claim.field == "sessions[council-of-heads-of-government].body"
        assert claim.value == "council-of-heads-of-state"

    def test_the_page_is_no_witness_for_the_council(self, cw: cis.Commonwealth) -> None:
        """It stands behind day and place of that meeting, not behind the body."""
        cites = cw.meetings["chg-2011-10-18"].cites
        assert _behind(cites, "when")
        assert _behind(cites, "places")
        assert not _behind(cites, "sessions")

    def test_the_treaty_was_adopted_there(self, cw: cis.Commonwealth) -> None:
        """The page too says that the treaty was signed at that meeting."""
        (row,) = cw.account("chg-2011-10-18", PAGE).adopted
        assert (row.instrument, row.outcome) == ("cisfta-2011", "adopted")

    def test_eight_states_signed(self, cw: cis.Commonwealth) -> None:
        """Eight states signed on the day; Azerbaijan is none of them."""
        signed = {
            act.state
            for act in cw.acts
            if (act.instrument, act.kind, str(act.date))
            == ("cisfta-2011", cis.ActKind.SIGNATURE, "2011-10-18")
        }
        assert signed == {"AM", "BY", "KZ", "KG", "MD", "RU", "TJ", "UA"}


class TestSummitOf2015:
    """The session of 16 October 2015."""

    def test_ilham_aliyev_attended(self, cw: cis.Commonwealth) -> None:
        """The president of Azerbaijan attended as head of state."""
        (row,) = cw.account("chs-2015-10-16", PAGE).attendance
        assert (row.participant, row.person) == ("AZ", "aliyev-ilham")
        assert (row.level, row.presence) == (cis.Level.HEAD_OF_STATE, cis.Presence.PRESENT)

    def test_the_day_is_read_from_a_slip(self, cw: cis.Commonwealth) -> None:
        """The page prints the day after the year; the record has an ordinary day."""
        meeting = cw.meetings["chs-2015-10-16"]
        assert str(meeting.when) == "2015-10-16"
        assert meeting.note is not None
        assert "day after the year" in meeting.note

    def test_he_spoke_of_corridors(self, cw: cis.Commonwealth) -> None:
        """He spoke of Azerbaijan's role in the North-South and East-West corridors."""
        said = cw.account("chs-2015-10-16", PAGE).statements
        assert {row.speaker for row in said} == {"aliyev-ilham"}
        assert any("North-South and the East-West corridors" in row.summary for row in said)
        topics = {topic for row in said for topic in row.topics}
        assert topics == {"north-south-corridor", "east-west-corridor"}

    def test_he_invited_others(self, cw: cis.Commonwealth) -> None:
        """He invited the other countries to join the projects."""
        said = cw.account("chs-2015-10-16", PAGE).statements
        assert sum("invited" in row.summary for row in said) == 1

    def test_a_wider_topic_finds_it(self, cw: cis.Commonwealth) -> None:
        """Asking for transport finds the session at which corridors were spoken of."""
        assert "chs-2015-10-16" in cw.meetings.find(topic="transport").ids()

    def test_he_is_found_by_name_and_year(self, cw: cis.Commonwealth) -> None:
        """Asking for Ilham Aliyev in 2015 finds that session."""
        found = cw.meetings.find(person="Ilham Aliyev", since="2015", until="2015")
        assert "chs-2015-10-16" in found.ids()

    def test_astana_was_only_planned(self, cw: cis.Commonwealth) -> None:
        """It was announced for Astana and held in Burabay: a plan, no rival place."""
        meeting = cw.meetings["chs-2015-10-16"]
        assert [place.city for place in meeting.places] == ["Burabay"]
        assert [place.city for plan in meeting.plans for place in plan.places] == ["Astana"]
        assert [c for c in cw.rivals(meeting) if c.field == "places"] == []

    def test_the_page_does_not_say_burabay(self, cw: cis.Commonwealth) -> None:
        """The place is other sources' word."""
        assert not _behind(cw.meetings["chs-2015-10-16"].cites, "places")

    def test_an_older_name_of_the_place_finds_it(self, cw: cis.Commonwealth) -> None:
        """Asking for Borovoye finds the session in Burabay."""
        assert "chs-2015-10-16" in cw.meetings.find(place="Borovoye", since="2015").ids()

    def test_how_many_documents(self, cw: cis.Commonwealth) -> None:
        """Sixteen by two reports, around two dozen by a third; both are kept."""
        claims = cw.rivals("chs-2015-10-16")
        figures = {(c.value, c.bound) for c in claims if c.field == "figure:documents-signed"}
        assert figures == {("16", None), ("24", "about")}


class TestSummitOf2022:
    """The session of 14 October 2022."""

    def test_ilham_aliyev_attended(self, cw: cis.Commonwealth) -> None:
        """President Ilham Aliyev attended."""
        (row,) = cw.account("chs-2022-10-14", PAGE).attendance
        assert (row.person, row.office_as_reported) == ("aliyev-ilham", "President")
        assert row.presence is cis.Presence.PRESENT

    def test_it_was_held_in_astana(self, cw: cis.Commonwealth) -> None:
        """It was held in Astana, and asking for the city by its former name finds it."""
        found = cw.meetings.find(place="Nur-Sultan", since="2022-10-14", until="2022-10-14")
        assert "chs-2022-10-14" in found.ids()
        assert _behind(cw.meetings["chs-2022-10-14"].cites, "places")

    def test_decisions_on_security(self, cw: cis.Commonwealth) -> None:
        """A number of decisions on security was taken; the page names none of them."""
        rows = cw.account("chs-2022-10-14", PAGE).adopted
        (row,) = [r for r in rows if r.described]
        assert row.described is not None
        assert "security" in row.described
        assert row.instrument is None

    def test_the_agreement_against_corruption(self, cw: cis.Commonwealth) -> None:
        """The heads of state signed the agreement against corruption."""
        rows = cw.account("chs-2022-10-14", PAGE).adopted
        outcomes = [row.outcome for row in rows if row.instrument == "anticorruption-2022"]
        assert outcomes == [Outcome.ADOPTED]

    def test_no_signature_is_made_up(self, cw: cis.Commonwealth) -> None:
        """No list of signatories was seen, so no state has an act on that agreement."""
        assert [act.id for act in cw.acts if act.instrument == "anticorruption-2022"] == []

    def test_what_the_agreement_is_about(self, cw: cis.Commonwealth) -> None:
        """Legal assistance, exchange of information, programmes, training of staff."""
        instrument = cw.instruments["anticorruption-2022"]
        expected = {"corruption", "legal-assistance", "information-exchange", "staff-training"}
        assert expected <= set(instrument.topics)
        assert instrument.note is not None
        assert "programmes" in instrument.note

    def test_the_programme_against_terrorism(self, cw: cis.Commonwealth) -> None:
        """A programme against terrorism and extremism for 2023 to 2025 was approved."""
        programme = cw.instruments["counterterror-2023-2025"]
        assert (programme.kind, str(programme.covers)) == ("programme", "2023/2025")
        rows = cw.account("chs-2022-10-14", PAGE).adopted
        assert "counterterror-2023-2025" in [row.instrument for row in rows]

    def test_another_source_has_it_signed(self, cw: cis.Commonwealth) -> None:
        """The foreign minister of Kazakhstan tells of the signing too."""
        rows = cw.account("chs-2022-10-14", "islworld-2022-10").adopted
        assert {"anticorruption-2022", "counterterror-2023-2025"} <= {r.instrument for r in rows}

    def test_moldova_and_ukraine_were_away(self, cw: cis.Commonwealth) -> None:
        """That Moldova and Ukraine were not there is another source's word, not this page's."""
        meeting = cw.meetings["chs-2022-10-14"]
        absent = {
            row.participant for row in meeting.attendance if row.presence is cis.Presence.ABSENT
        }
        assert absent == {"MD", "UA"}
        assert {"MD", "UA"}.isdisjoint(meeting.participants)
        assert all(not _behind(row.cites) for row in meeting.attendance if row.participant != "AZ")


class TestViews:
    """What the ministry thinks; it is Azerbaijan's view and no record takes it over."""

    @pytest.mark.parametrize(
        "words",
        [
            "bilateral-cooperation",
            "cooperation-where-interested",
            "dialogue-platform",
            "special-opinion-2007",
            "expectations-not-realised",
            "continued-activity",
            "use-of-accession",
            "consent-needed",
            "vetoed-documents",
            "security-system",
            "prevented-integration",
            "kept-out-of-processes",
        ],
    )
    def test_each_view_is_attributed(self, cw: cis.Commonwealth, words: str) -> None:
        """Every view is a claim about Azerbaijan, on the ministry's own word."""
        (claim,) = [c for c in cw.claims if (c.about, c.field) == ("AZ", f"stance:{words}")]
        assert [cite.source for cite in claim.cites] == [PAGE]
        assert [cite.according_to for cite in claim.cites] == [MINISTRY]

    def test_views_are_among_the_rivals_of_the_state(self, cw: cis.Commonwealth) -> None:
        """Asking what is said of Azerbaijan brings the ministry's views."""
        fields = {claim.field for claim in cw.rivals("AZ")}
        assert {"stance:bilateral-cooperation", "stance:dialogue-platform"} <= fields

    def test_no_veto_becomes_an_act(self, cw: cis.Commonwealth) -> None:
        """The page names no document that was vetoed, so no meeting has a blocking stance of it."""
        stances = [
            stance
            for meeting in cw.meetings
            for row in meeting.adopted
            for stance in row.stances
            if stance.stance is Stance.BLOCKED and _behind(stance.cites)
        ]
        assert stances == []
