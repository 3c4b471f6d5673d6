"""The bodies of the Commonwealth that its Charter and its practice name, asked as questions."""

import pytest

import cisrecords as cis

EIGHT = (
    "council-of-heads-of-state",
    "council-of-heads-of-government",
    "council-of-foreign-ministers",
    "economic-council",
    "council-of-defence-ministers",
    "council-of-border-troops-commanders",
    "economic-court",
    "interparliamentary-assembly",
)
OTHER_TWO = ("commission-on-human-rights", "coordinating-consultative-committee")
CLAIMED = {
    ("council-of-heads-of-state", "established", "1991-12-26"),
    ("council-of-heads-of-state", "established", "1991-12"),
    ("council-of-foreign-ministers", "established", "1993-08-24"),
    ("interparliamentary-assembly", "established", "1995-03"),
    ("interparliamentary-assembly", "figure:founding-parliaments", "6"),
    ("interparliamentary-assembly", "figure:founding-parliaments", "7"),
    ("coordinating-consultative-committee", "established", "1992"),
    ("executive-secretariat", "established", "1993-04-28"),
    ("executive-secretariat", "established", "1994-05-14"),
    ("executive-secretariat", "established", "1992"),
    ("executive-committee", "established", "[1999-10..]"),
    ("interstate-economic-committee", "dissolved", "2000-06-21"),
    ("interstate-economic-committee", "successors", "executive-committee"),
    ("council-of-defence-ministers", "kind", "sectoral"),
    ("council-of-border-troops-commanders", "kind", "sectoral"),
    ("council-of-defence-ministers", "part_of", "executive-committee"),
    ("council-of-border-troops-commanders", "figure:member-states-outside-it", "3"),
    ("economic-court", "established", "1992-05-15"),
    ("economic-council", "kind", "executive"),
    ("anti-terrorism-center", "established", "2001-06"),
    ("anti-terrorism-center", "established", "1999-06-21"),
    ("council-of-heads-of-security-agencies", "established", "1997"),
}


class TestWhichBodies:
    """Which bodies are statutory ones."""

    @pytest.mark.parametrize("body", EIGHT + OTHER_TWO)
    def test_each_is_a_charter_body_of_the_commonwealth(
        self, cw: cis.Commonwealth, body: str
    ) -> None:
        """Each of the ten is of kind charter and belongs to the Commonwealth."""
        record = cw.bodies[body]
        assert (record.kind, record.part_of) == (cis.BodyKind.CHARTER, "cis")

    def test_there_are_ten(self, cw: cis.Commonwealth) -> None:
        """Eight at work, one called into being by the Charter, one of the past."""
        charter = {body.id for body in cw.bodies if body.kind is cis.BodyKind.CHARTER}
        assert charter == {*EIGHT, *OTHER_TWO}

    def test_how_many_others_count(self, cw: cis.Commonwealth) -> None:
        """One source counts eight charter bodies, another seven; both figures are kept."""
        claims = [c for c in cw.rivals("cis") if c.field == "figure:charter-bodies"]
        assert {claim.value for claim in claims} == {"7", "8"}

    def test_the_commonwealth_is_a_body(self, cw: cis.Commonwealth) -> None:
        """The Commonwealth is the one organisation, and is part of nothing."""
        (body,) = [b for b in cw.bodies if b.kind is cis.BodyKind.ORGANISATION]
        assert (body.id, body.part_of) == ("cis", None)

    def test_its_seat(self, cw: cis.Commonwealth) -> None:
        """The Agreement puts the seat of its coordinating organs in Minsk."""
        seat = cw.bodies["cis"].seat
        assert seat is not None
        assert (seat.city, seat.country) == ("Minsk", "BY")


class TestNames:
    """What the bodies are called."""

    @pytest.mark.parametrize(
        ("name", "body"),
        [
            ("СГГ", "council-of-heads-of-state"),
            ("CHS", "council-of-heads-of-state"),
            ("Совет глав государств СНГ", "council-of-heads-of-state"),
            ("CIS Heads of State Council", "council-of-heads-of-state"),
            ("СГП", "council-of-heads-of-government"),
            ("Совет глав правительств", "council-of-heads-of-government"),
            ("СМИД", "council-of-foreign-ministers"),
            ("Council of Ministers of Foreign Affairs", "council-of-foreign-ministers"),
            ("Council of Foreign Ministers", "council-of-foreign-ministers"),
            ("Экономический совет", "economic-council"),
            ("СМО", "council-of-defence-ministers"),
            ("Council of Defence Ministers of the CIS", "council-of-defence-ministers"),
            ("СКПВ", "council-of-border-troops-commanders"),
            ("Экономический Суд СНГ", "economic-court"),
            ("МПА", "interparliamentary-assembly"),
            ("Interparliamentary Assembly", "interparliamentary-assembly"),
            ("Комиссия по правам человека СНГ", "commission-on-human-rights"),
            ("KKK", "coordinating-consultative-committee"),
            ("Executive Committee", "executive-committee"),
            ("Исполнительный комитет СНГ", "executive-committee"),
            ("МЭК", "interstate-economic-committee"),
            ("СОРБ", "council-of-heads-of-security-agencies"),
            ("АТЦ", "anti-terrorism-center"),
            ("АТЦ СНГ", "anti-terrorism-center"),
            ("Содружество Независимых Государств", "cis"),
            ("СНГ", "cis"),
        ],
    )
    def test_each_name_finds_the_body(self, cw: cis.Commonwealth, name: str, body: str) -> None:
        """Full names and abbreviations find the body, in English and in Russian."""
        assert cw.bodies[name].id == body

    @pytest.mark.parametrize("body", [*EIGHT, *OTHER_TWO, "executive-committee"])
    def test_each_has_a_name_in_both_languages(self, cw: cis.Commonwealth, body: str) -> None:
        """Each has at least one name in English and one in Russian."""
        assert {"en", "ru"} <= {name.lang for name in cw.bodies[body].names}

    def test_an_older_name_leads_to_the_same_body(self, cw: cis.Commonwealth) -> None:
        """The Coordination Council of the heads of security bodies is the later Council."""
        old = "Координационный совет руководителей органов безопасности и спецслужб"
        assert cw.bodies[old].id == "council-of-heads-of-security-agencies"

    def test_two_formats_of_the_services(self, cw: cis.Commonwealth) -> None:
        """The conference of the intelligence services is another body than the Council."""
        conference = cw.bodies["Conference of Heads of Security and Intelligence Agencies"]
        assert conference.id == "conference-of-heads-of-intelligence-services"
        assert conference.id != cw.bodies["SORB"].id

    def test_english_names_of_the_council_differ(self, cw: cis.Commonwealth) -> None:
        """Two other English names are claims, and both find the body all the same."""
        claims = [c for c in cw.rivals("SORB") if c.field == "names"]
        assert len(claims) == 2
        assert {cw.bodies[claim.value].id for claim in claims} == {
            "council-of-heads-of-security-agencies"
        }


class TestFounding:
    """When and by what the bodies were founded."""

    @pytest.mark.parametrize(
        ("body", "day", "instrument"),
        [
            ("council-of-heads-of-state", "1991-12-30", "councils-agreement-1991"),
            ("council-of-heads-of-government", "1991-12-30", "councils-agreement-1991"),
            ("council-of-foreign-ministers", "1993-09-24", "cfm-regulations-1993"),
            ("council-of-defence-ministers", "1992-02-14", "decision-defence-council-1992"),
            (
                "council-of-border-troops-commanders",
                "1992-07-06",
                "decision-border-troops-council-1992",
            ),
            ("economic-court", "1992-07-06", "economic-court-status-1992"),
            ("interparliamentary-assembly", "1992-03-27", "ipa-agreement-1992"),
            ("coordinating-consultative-committee", "1993-05-14", "kkk-decision-1993"),
            ("executive-committee", "1999-04-02", "executive-committee-decision-1999"),
            ("interstate-economic-committee", "1994-10-21", "iec-agreement-1994"),
            ("anti-terrorism-center", "2000-06-21", "atc-decision-2000"),
        ],
    )
    def test_day_and_instrument_agree(
        self, cw: cis.Commonwealth, body: str, day: str, instrument: str
    ) -> None:
        """A body bears the day of the instrument that founded it."""
        record = cw.bodies[body]
        assert str(record.established) == day
        assert record.founded_by[0] == instrument
        assert str(cw.instruments[instrument].date) == day

    def test_the_charter_names_the_commission(self, cw: cis.Commonwealth) -> None:
        """The Commission on Human Rights is founded by the Charter; its day is not known."""
        body = cw.bodies["commission-on-human-rights"]
        assert (body.founded_by, body.established) == (("charter-1993",), None)

    def test_the_court_has_two_instruments(self, cw: cis.Commonwealth) -> None:
        """The Court rests on the agreement on its status and on one of May 1992."""
        dates = [str(cw.instruments[i].date) for i in cw.bodies["economic-court"].founded_by]
        assert dates == ["1992-07-06", "1992-05-15"]

    def test_no_day_is_made_up(self, cw: cis.Commonwealth) -> None:
        """Where no source gives a day, the Economic Council and the Secretariat have none."""
        for body in ("economic-council", "executive-secretariat"):
            assert cw.bodies[body].established is None

    @pytest.mark.parametrize("claim", sorted(CLAIMED))
    def test_what_others_say_is_kept(
        self, cw: cis.Commonwealth, claim: tuple[str, str, str]
    ) -> None:
        """Every differing version is a claim, with a source and a word on why it was not taken."""
        body, field, value = claim
        (found,) = [c for c in cw.rivals(body) if (c.field, c.value) == (field, value)]
        assert found.about == body
        assert found.cites
        assert found.note

    def test_the_convention_of_1995(self, cw: cis.Commonwealth) -> None:
        """The Convention on the Assembly is of 26 May 1995; two pages print 1996."""
        assert str(cw.instruments["ipa-convention-1995"].date) == "1995-05-26"
        values = [c.value for c in cw.rivals("ipa-convention-1995") if c.field == "date"]
        assert values == ["1996-05-26"]


class TestSuccession:
    """Which body took over from which."""

    def test_the_line_to_the_executive_committee(self, cw: cis.Commonwealth) -> None:
        """Working commission, Consultative Committee, Economic Committee, Executive Committee."""
        line = ["consultative-economic-working-commission"]
        while successors := cw.bodies[line[-1]].successors:
            line.append(successors[0])
        assert line[1:] == [
            "coordinating-consultative-committee",
            "interstate-economic-committee",
            "executive-committee",
        ]

    def test_two_bodies_went_into_it(self, cw: cis.Commonwealth) -> None:
        """The Executive Committee took over from Secretariat and Economic Committee."""
        expected = ("executive-secretariat", "interstate-economic-committee")
        assert cw.bodies["executive-committee"].predecessors == expected

    def test_both_ends_tell_the_same(self, cw: cis.Commonwealth) -> None:
        """Wherever a body names a successor, that one names it as predecessor."""
        for body in cw.bodies:
            for successor in body.successors:
                assert body.id in cw.bodies[successor].predecessors

    def test_they_ended_when_it_began(self, cw: cis.Commonwealth) -> None:
        """Both predecessors ended on the day on which the Executive Committee was made."""
        begun = cw.bodies["executive-committee"].established
        for body in cw.bodies["executive-committee"].predecessors:
            assert cw.bodies[body].dissolved == begun

    def test_the_economic_council_succeeds_nobody(self, cw: cis.Commonwealth) -> None:
        """No source makes the Economic Council a successor, so no record does."""
        body = cw.bodies["economic-council"]
        assert (body.predecessors, body.successors) == ((), ())
        assert all("economic-council" not in other.successors for other in cw.bodies)

    def test_a_body_of_the_past_is_still_listed(self, cw: cis.Commonwealth) -> None:
        """A report of 2021 still lists the Economic Committee of 1994; that is a claim."""
        assert str(cw.bodies["interstate-economic-committee"].dissolved) == "1999-04-02"
        fields = {c.field for c in cw.rivals("interstate-economic-committee")}
        assert "exists" in fields


class TestFigures:
    """What others count."""

    @pytest.mark.parametrize(
        ("state", "value"), [("AM", "66"), ("RU", "66"), ("AZ", "30"), ("UA", "42"), ("TM", "14")]
    )
    def test_sectoral_bodies_by_state(self, cw: cis.Commonwealth, state: str, value: str) -> None:
        """For 2019 the Executive Committee tells in how many of 66 bodies each state takes part."""
        field = "figure:sectoral-bodies-taken-part-in"
        (claim,) = [c for c in cw.rivals(state) if c.field == field]
        assert (claim.value, str(claim.as_of)) == (value, "2019")

    def test_the_spheres_sum_up(self, cw: cis.Commonwealth) -> None:
        """The five spheres of 2019 add up to the 66 sectoral bodies of that year."""
        spheres = ("economic", "security", "humanitarian", "information", "legal")
        wanted = {f"figure:sectoral-bodies-{sphere}" for sphere in spheres}
        claims = [c for c in cw.rivals("cis") if c.field in wanted and str(c.as_of) == "2019"]
        assert (len(claims), sum(int(c.value) for c in claims)) == (5, 66)

    def test_by_number_of_states_too(self, cw: cis.Commonwealth) -> None:
        """Counted by the number of states in them, the bodies of 2019 are 66 again."""
        prefix = "figure:sectoral-bodies-of-"
        claims = [c for c in cw.rivals("cis") if c.field.startswith(prefix)]
        assert sum(int(claim.value) for claim in claims) == 66

    def test_security_has_sixteen_twice(self, cw: cis.Commonwealth) -> None:
        """Sixteen in security for 2019 and for 2025, then with three specialised bodies beside."""
        claims = [c for c in cw.rivals("cis") if c.field == "figure:sectoral-bodies-security"]
        assert {(c.value, str(c.as_of)) for c in claims} == {("16", "2019"), ("16", "2025")}


class TestOffices:
    """Who heads a body, and for how long."""

    def test_heads_of_the_anti_terrorism_center(self, cw: cis.Commonwealth) -> None:
        """Three heads one after the other; the last one's time is open."""
        tenures = [t for t in cw.tenures if t.office == "anti-terrorism-center-head"]
        spans = {t.person: str(t.period) for t in tenures}
        assert spans == {
            "mylnikov-boris": "2000/2006",
            "novikov-andrei": "2006-11/2021-12-31",
            "sysoyev-yevgeny": "2022-01-01/..",
        }

    def test_an_office_belongs_to_its_body(self, cw: cis.Commonwealth) -> None:
        """The head of the Center sits for the Center, the head of a service for its state."""
        assert cw.offices["anti-terrorism-center-head"].of == "anti-terrorism-center"
        assert cw.offices["ru-fsb-director"].of == "RU"

    def test_a_tenure_seen_only_on_days_has_no_period(self, cw: cis.Commonwealth) -> None:
        """Where sources only attest the office on some days, the note tells which."""
        tenure = cw.tenures["ten-tertel-ivan-by-kgb-chairman"]
        assert tenure.period is None
        assert tenure.note is not None
        assert "2023-10-11" in tenure.note
