"""Merging: incoming and existing records become one consistent dataset."""

from typing import Any

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords
from cisrecords.evidence import Claim, Source
from cisrecords.records import (
    Attendance,
    Body,
    Gap,
    Meeting,
    Person,
    Plan,
    Session,
    State,
    Statement,
)

NEWS = Source(id="news", url="https://example.org/1", published="2020-11-20")


def reported(**fields: Any) -> Meeting:
    """Build a meeting as the news report it, by default the first existing one."""
    given: dict[str, Any] = {"id": "mine", "sessions": [Session("council", 8)], "cites": "news"}
    return Meeting(**(given | fields))


class TestMerge:
    """What comes of a merge."""

    def test_a_report_of_a_known_meeting(self, small: Commonwealth) -> None:
        """The existing meeting gets the rows of the report, under its own id."""
        report = Meeting(
            id="mine",
            sessions=[Session("council", 8)],
            attendance=[Attendance(participant="KZ", presence="present", cites="news")],
            cites="news",
        )
        merged = small.merge([NEWS, report])

        assert [("mine", "m-1", "session")] == [attrs.astuple(one) for one in merged.matched]
        assert (NEWS,) == merged.added
        assert "mine" not in merged.commonwealth.meetings
        account = merged.commonwealth.account("m-1", "news")
        assert report.attendance == account.attendance
        assert ("AZ", "KG", "MD") == account.silent

    def test_a_rival_value_becomes_a_claim(self, small: Commonwealth) -> None:
        """Another day becomes a claim about the existing meeting, and the preferred day stays."""
        report = Meeting(
            id="mine", sessions=[Session("council", 8)], when="2020-11-20", cites="news"
        )
        merged = small.merge([report, NEWS])
        (claim,) = merged.disagreements

        assert ("m-1", "when", "2020-11-20") == (claim.about, claim.field, claim.value)
        assert claim in merged.commonwealth.rivals("m-1")
        assert small.meetings["m-1"].when == merged.commonwealth.meetings["m-1"].when

    def test_claims_have_ids_of_their_own(self, small: Commonwealth) -> None:
        """Each claim is called by what it is about, and numbered where several are."""
        days = [
            attrs.evolve(reported(when=f"2020-11-{day}"), id=f"on-{day}")
            for day in (20, 21, 22, 23)
        ]
        merged = small.merge([NEWS, *days, reported(id="m-1", sessions=[Session("council", 9)])])

        assert [
            ("claim-m-1-when", "2020-11-20"),
            ("claim-m-1-when-2", "2020-11-21"),
            ("claim-m-1-when-3", "2020-11-22"),
            ("claim-m-1-when-4", "2020-11-23"),
            ("claim-m-1-sessions-council-ordinal", "9"),
        ] == [(claim.id, claim.value) for claim in merged.disagreements]
        assert 1 == len({claim.note for claim in merged.disagreements})

    def test_a_row_that_is_contradicted(self, small: Commonwealth) -> None:
        """Who has a state absent that sat is heard by a claim about its row."""
        away = Attendance(participant="AZ", presence="absent", cites="news")
        (claim,) = small.merge([NEWS, reported(attendance=[away])]).disagreements

        assert ("claim-m-1-attendance-AZ-presence", "absent") == (claim.id, claim.value)

    @pytest.mark.parametrize(("length", "kept"), [(87, 87), (95, 88)])
    def test_ids_of_claims_are_no_longer_than_ids_may_be(self, length: int, kept: int) -> None:
        """What a claim is about is cut off in its id where it is too long."""
        one = State(id="X" * length, names="Arcadia", alpha_3="ARC", cites="news")
        existing = Commonwealth(states=[one], sources=[NEWS])
        (claim,) = existing.merge(attrs.evolve(one, alpha_3="ARD")).disagreements

        assert "claim-" + "X" * kept == claim.id

    def test_an_existing_rival_is_only_cited_further(self, small: Commonwealth) -> None:
        """A value that is claimed already makes no second claim."""
        report = Meeting(
            id="mine", sessions=[Session("council", 8)], when="2020-11-19", cites="news"
        )
        merged = small.merge([report, NEWS])

        assert () == merged.disagreements
        assert len(small.claims) == len(merged.commonwealth.claims)
        assert {"late", "news"} == {c.source for c in merged.commonwealth.claims["c-1"].cites}

    def test_references_follow_the_existing_ids(self, small: Commonwealth) -> None:
        """References to an incoming record become references to its match."""
        given: list[Any] = [
            Person(id="usubov-r", names="Ramil Usubov", cites="news"),
            Body(id="the-council", names="Council", cites="news"),
            Meeting(
                id="new",
                sessions=[Session("the-council", 11)],
                statements=[Statement(speaker="usubov-r", summary="spoke", cites="news")],
                related=["mine"],
                cites="news",
            ),
            Meeting(id="mine", sessions=[Session("the-council", 8)], cites="news"),
            Claim(
                id="c", about="mine", field="sessions[the-council].ordinal", value="7", cites="news"
            ),
            NEWS,
        ]
        merged = small.merge(given).commonwealth
        new = merged.meetings["new"]

        assert ("council", "usubov-ramil", ("m-1",)) == (
            new.body,
            new.statements[0].speaker,
            new.related,
        )
        assert ("m-1", "sessions[council].ordinal") == (
            merged.claims["c"].about,
            merged.claims["c"].field,
        )

    def test_what_one_report_adds_matches_the_next(self, small: Commonwealth) -> None:
        """A day that one report adds to an existing meeting can match the next report."""
        dated = Meeting(id="m-4", sessions=[Session("court")], when="2021-12-01", cites="news")
        merged = small.merge([NEWS, attrs.evolve(dated, id="b", host="KZ"), dated])

        assert ("b", "m-4", "day") in [attrs.astuple(match) for match in merged.matched]
        assert "KZ" == merged.commonwealth.meetings["m-4"].host

    def test_a_match_that_a_later_report_makes_doubtful(self, small: Commonwealth) -> None:
        """Where another incoming meeting fits as well, an error asks which one is meant."""
        dated = Meeting(id="m-4", sessions=[Session("court")], when="2021-12-01", cites="news")
        either = attrs.evolve(dated, id="either")
        other = attrs.evolve(dated, id="other", related=["m-4"])

        with pytest.raises(Ambiguous) as caught:
            small.merge([NEWS, dated, either, other])
        assert ("m-4", "other") == caught.value.candidates
        assert "other" in small.merge([NEWS, dated, other]).commonwealth.meetings

    def test_a_match_that_a_later_report_makes_another(self, small: Commonwealth) -> None:
        """A day once planned for one meeting may turn out to be that of another existing one."""
        council = [Session("council")]
        planned: Any = {"when": "2024-05-05", "status": "announced"}
        moved = reported(id="moved", sessions=council, when="2024-04-01", plans=[Plan(**planned)])
        third = reported(id="third", sessions=[Session("council", 33)])
        existing = small.merge([NEWS, moved, third]).commonwealth
        report = reported(id="mine", sessions=council, when="2024-05-05")
        numbered = reported(id="numbered", sessions=[Session("council", 33)], when="2024-05-05")

        assert ["moved"] == [match.record for match in existing.merge(report).matched]
        with pytest.raises(Ambiguous, match=r"new=") as caught:
            existing.merge([report, numbered])
        assert ("mine", ("moved", "third")) == (caught.value.query, caught.value.candidates)

    def test_what_another_report_makes_the_preferred_value(self, small: Commonwealth) -> None:
        """A rival of a plan that agrees with the held meeting is no rival any more."""
        reported = Meeting(id="m-4", sessions=[Session("court")], format="in-person", cites="news")
        planned = small.merge([NEWS, reported]).commonwealth
        by_video = attrs.evolve(reported, format="videoconference", cites="early")
        held = attrs.evolve(by_video, status="held", cites="late")
        merged = planned.merge([by_video, held])
        behind = {
            str(cite.source): cite.supports for cite in merged.commonwealth.meetings["m-4"].cites
        }

        assert () == merged.disagreements
        assert planned.claims == merged.commonwealth.claims
        assert "format" in behind["early"]

    def test_a_vaguer_value_that_another_report_makes_the_preferred_one(
        self, small: Commonwealth
    ) -> None:
        """A year is no claim any more where it is the only date of the held meeting."""
        given: dict[str, Any] = {"id": "m-3", "sessions": [Session("council", 10)], "when": "2022"}
        merged = small.merge(
            [reported(cites="early", **given), reported(status="held", cites="late", **given)]
        )

        assert "2022" == str(merged.commonwealth.meetings["m-3"].when)
        assert small.claims == merged.commonwealth.claims

    def test_two_reports_of_one_new_meeting(self, small: Commonwealth) -> None:
        """Incoming records of one meeting are matched with each other, too."""
        one = Meeting(id="a", sessions=[Session("court", 5)], when="2024-05-05", cites="news")
        two = attrs.evolve(one, id="b", host="KZ")
        merged = small.merge([NEWS, one, two])

        assert ["news", "a"] == [record.id for record in merged.added]
        assert [("b", "a", "session")] == [attrs.astuple(match) for match in merged.matched]
        assert "KZ" == merged.commonwealth.meetings["a"].host

    def test_the_version_says_that_it_is_no_longer_the_published_one(
        self, small: Commonwealth
    ) -> None:
        """The version is marked once, however often something is merged in."""
        once = small.merge(NEWS).commonwealth
        twice = once.merge(State(id="AM", names="Armenia")).commonwealth

        assert ("test+local", "test+local") == (once.version, twice.version)

    def test_one_id_twice(self, small: Commonwealth) -> None:
        """Two incoming records of one id become one record with the values of both."""
        one = Meeting(id="a", sessions=[Session("court", 5)], when="2024-05-05", cites="news")
        merged = small.merge([NEWS, one, attrs.evolve(one, host="KZ")])

        assert [("a", "a", "id")] == [attrs.astuple(match) for match in merged.matched]
        assert "KZ" == merged.commonwealth.meetings["a"].host

    def test_gaps_of_another_commonwealth_are_kept(self, small: Commonwealth) -> None:
        """The gaps of the other records are kept, each once."""
        other = Commonwealth(gaps=[Gap(text="more"), Gap(text="others")])
        merged = small.merge(other).commonwealth

        assert ["much", "more", "others"] == [gap.text for gap in merged.gaps]

    def test_a_retired_id_leads_to_its_replacement(self) -> None:
        """A record under a retired id matches the record that replaced it."""
        existing = Commonwealth(states=[State(id="GE", names="Georgia")], retired={"GRU": "GE"})
        merged = existing.merge(State(id="GRU", names="Sakartvelo"))

        assert [("GRU", "GE")] == [(one.incoming, one.record) for one in merged.matched]


class TestNew:
    """Records listed as new, and those that are possible matches."""

    def test_a_namesake(self, small: Commonwealth) -> None:
        """A person of the same full name is another one where that is said."""
        other = Person(id="usubov-other", names="Ramil Usubov", cites="news")

        assert ["usubov-ramil"] == [one.record for one in small.merge([NEWS, other]).matched]
        merged = small.merge([NEWS, other], new="usubov-other")
        assert ["news", "usubov-other"] == [record.id for record in merged.added]
        again = merged.commonwealth.merge(other, new="usubov-other")
        assert merged.commonwealth is again.commonwealth
        twice = small.merge([NEWS, other, other], new="usubov-other")
        assert [("usubov-other", "id")] == [(one.record, one.by) for one in twice.matched]

    def test_two_incoming_namesakes(self, small: Commonwealth) -> None:
        """A record listed as new is not matched with an earlier incoming one, either."""
        one = Meeting(id="a", sessions=[Session("court", 5)], when="2024-05-05", cites="news")
        two = attrs.evolve(one, id="b")

        assert ["news", "a", "b"] == [r.id for r in small.merge([NEWS, one, two], new=["b"]).added]

    @pytest.mark.parametrize("wrong", ["b", ["a", "b"], 5, [5], None, {"a": 1}])
    def test_an_unknown_id(self, small: Commonwealth, wrong: Any) -> None:
        """An id of no incoming record is an error."""
        with pytest.raises(BadQuery) as caught:
            small.merge(State(id="a", names="Arcadia"), new=wrong)

        value = {"b": "b", "['a', 'b']": "b", "[5]": 5}.get(str(wrong), wrong)
        assert ("new", value) == (caught.value.criterion, caught.value.value)
        assert () == caught.value.suggestions

    def test_a_misspelt_id(self, small: Commonwealth) -> None:
        """The nearest of the incoming ids is suggested."""
        states = [State(id=name, names=name) for name in ("arcadia", "utopia")]

        with pytest.raises(BadQuery) as caught:
            small.merge(states, new="arcadai")
        assert ("new", "arcadai") == (caught.value.criterion, caught.value.value)
        assert ("arcadia",) == caught.value.suggestions

    def test_sessions_of_one_number_far_apart(self, small: Commonwealth) -> None:
        """Two meetings of one number, held months apart, may be two; an error asks."""
        report = Meeting(id="mine", sessions=[Session("council", 8)], when="2021-06", cites="news")

        with pytest.raises(Ambiguous, match="new="):
            small.merge([NEWS, report])
        assert "mine" in small.merge([NEWS, report], new="mine").commonwealth.meetings

    def test_a_meeting_moved_by_months(self, small: Commonwealth) -> None:
        """An announced day may be far from the day on which it was held."""
        plan = Meeting(
            id="mine",
            sessions=[Session("council", 8)],
            status="announced",
            when="2020-05",
            cites="news",
        )
        now = small.merge([NEWS, plan]).commonwealth.meetings["m-1"]

        assert ["2020-05"] == [str(each.when) for each in now.plans]

    def test_a_related_meeting_is_another(self, small: Commonwealth) -> None:
        """A meeting that names an existing one as related does not match it."""
        other = Meeting(
            id="mine",
            sessions=[Session("council")],
            when="2020-11-18",
            related=["m-1"],
            cites="news",
        )

        assert ["news", "mine"] == [record.id for record in small.merge([NEWS, other]).added]

    def test_a_vague_day(self, small: Commonwealth) -> None:
        """A new meeting that may be an existing one is added, and both are named."""
        report = Meeting(id="mine", sessions=[Session("court")], when="2021-11-09", cites="news")
        merged = small.merge([NEWS, report])

        assert [("mine", "m-2", "vague-day")] == [attrs.astuple(one) for one in merged.maybe]
        assert () == small.merge([NEWS, report], new="mine").maybe
        twin = attrs.evolve(report, id="twin", when="2021-11-20")
        assert [("mine", "m-2"), ("twin", "m-2")] == [
            (one.incoming, one.record) for one in small.merge([NEWS, report, twin]).maybe
        ]
        again = attrs.evolve(report, id="m-2")
        assert "2021-11-09" == str(small.merge([NEWS, again]).commonwealth.meetings["m-2"].when)


class TestKept:
    """What is said less exactly, or of a source."""

    def test_a_vaguer_day(self, small: Commonwealth) -> None:
        """A month is no disagreement, and stays on record as a claim of that source."""
        report = Meeting(id="mine", sessions=[Session("council", 8)], when="2020-11", cites="news")
        merged = small.merge([NEWS, report])

        assert () == merged.disagreements
        assert ("when", "2020-11") in [
            (claim.field, claim.value)
            for claim in merged.commonwealth.account("m-1", "news").claims
        ]

    def test_a_day_of_two(self, small: Commonwealth) -> None:
        """One day of a meeting of several days agrees with it and does not replace it."""
        report = Meeting(
            id="mine", sessions=[Session("council", 10)], when="2022-01-31", cites="news"
        )
        merged = small.merge([NEWS, report])

        assert "2022-01-30/2022-02-02" == str(merged.commonwealth.meetings["m-3"].when)
        assert ["2022-01-31"] == [claim.value for claim in merged.disagreements]

    @pytest.mark.parametrize("city", ["Nur-Sultan", "Astana"])
    def test_a_city_without_its_country(self, small: Commonwealth, city: str) -> None:
        """A shorter description of a place, or another name of the city, agrees."""
        assert () == small.merge([NEWS, reported(places=[city])]).disagreements

    def test_names_without_citations(self, small: Commonwealth) -> None:
        """Names without citations keep those of the record that had them first."""
        given = attrs.evolve(small.bodies["council"], area="security", cites="news")
        merged = small.merge([NEWS, given]).commonwealth
        before = merged.known_on("2020-11-19").bodies["council"]

        assert "security" == merged.bodies["council"].area
        assert (small.bodies["council"].names, None) == (before.names, before.area)

    def test_rows_without_a_source(self, small: Commonwealth) -> None:
        """They get the only source of the meeting."""
        report = Meeting(
            id="mine",
            sessions=[Session("council", 8)],
            attendance=[Attendance(participant="KZ")],
            cites="news",
        )
        account = small.merge([NEWS, report]).commonwealth.account("m-1", "news")

        assert ["KZ"] == [row.participant for row in account.attendance]

    @pytest.mark.parametrize(
        ("described", "note"),
        [
            ({"kind": "agency"}, None),
            ({"extent": "excerpt"}, None),
            ({"publisher": "the «AGENCY»"}, None),
            ({"title": "«A Report»"}, None),
            ({"title": "The report"}, 'Also titled "The report".'),
            ({"url": "https://WWW.example.org/1/?utm_source=x#top"}, None),
        ],
    )
    def test_a_source_in_other_words(
        self, small: Commonwealth, described: dict[str, str], note: str | None
    ) -> None:
        """Another kind, extent or wording of a title is no disagreement about the source."""
        known = attrs.evolve(
            NEWS, kind="news", extent="whole", publisher='The "Agency"', title='"A report"'
        )
        first = small.merge(known).commonwealth
        merged = first.merge(attrs.evolve(known, id="mine", **described))
        now = merged.commonwealth.sources["news"]

        assert [("mine", "news", "address")] == [attrs.astuple(one) for one in merged.matched]
        assert ((), first.claims) == (merged.disagreements, merged.commonwealth.claims)
        assert attrs.evolve(known, note=note) == now
        assert merged.commonwealth is merged.commonwealth.merge(now).commonwealth

    def test_another_day_of_a_source(self, small: Commonwealth) -> None:
        """Another day of publication is a claim about the source that cites the source itself."""
        first = small.merge(NEWS).commonwealth
        (claim,) = first.merge(attrs.evolve(NEWS, id="mine", published="2020-11-21")).disagreements

        assert ("news", "published", "2020-11-21") == (claim.about, claim.field, claim.value)
        assert ["news"] == [cite.source for cite in claim.cites]

    def test_a_second_address_of_a_source(self, small: Commonwealth) -> None:
        """A page with two addresses is one source by publisher, title and day."""
        known = attrs.evolve(NEWS, publisher="Agency", title="A report")
        merged = small.merge([known]).commonwealth.merge(
            attrs.evolve(known, id="mine", url="https://m.example.org/a-report")
        )

        assert [("mine", "news", "publisher")] == [attrs.astuple(one) for one in merged.matched]
        assert () == merged.disagreements
        assert (NEWS.url, "Also at https://m.example.org/a-report.") == (
            merged.commonwealth.sources["news"].url,
            merged.commonwealth.sources["news"].note,
        )


class TestRefused:
    """What is refused; nothing of it is taken."""

    @pytest.mark.parametrize(
        ("wrong", "value"),
        [
            (None, None),
            (5, 5),
            ("m-1", "m-1"),
            ({"id": "x"}, {"id": "x"}),
            ([NEWS, "m-1"], "m-1"),
            ([Session("cis")], Session("cis")),
        ],
    )
    def test_what_is_no_record(self, small: Commonwealth, wrong: Any, value: Any) -> None:
        """Anything but records is an error with the value and a hint."""
        with pytest.raises(BadQuery) as caught:
            small.merge(wrong)

        assert ("records", value) == (caught.value.criterion, caught.value.value)

    def test_a_rival_without_a_source(self, small: Commonwealth) -> None:
        """A rival value has to cite its source."""
        report = Meeting(id="mine", sessions=[Session("council", 8)], when="2020-12-01")

        with pytest.raises(InvalidRecords) as caught:
            small.merge(report)

        assert [("$.m-1.when", "no-source", "2020-12-01")] == [
            (each.path, each.code, each.value) for each in caught.value.problems
        ]

    def test_a_reference_to_nothing(self, small: Commonwealth) -> None:
        """A dangling reference is an error as in any other build."""
        with pytest.raises(InvalidRecords, match="dangling-id"):
            small.merge(Meeting(id="mine", sessions=[Session("court")], cites="nobody"))

    def test_an_id_of_another_kind(self, small: Commonwealth) -> None:
        """A meeting cannot take the id of a body."""
        with pytest.raises(InvalidRecords) as caught:
            small.merge(Meeting(id="court", sessions=[Session("court", 1)]))

        assert [("$.meetings.court", "duplicate-id", "court")] == [
            (each.path, each.code, each.value) for each in caught.value.problems
        ]

    def test_more_than_one_match(self, small: Commonwealth) -> None:
        """Where two existing records fit, both are named."""
        twin = attrs.evolve(small.meetings["m-1"], id="m-1-again")
        both = Commonwealth(**(small.parts() | {"meetings": [*small.meetings, twin]}))

        with pytest.raises(Ambiguous, match="m-1-again"):
            both.merge(Meeting(id="mine", sessions=[Session("council", 8)]))
