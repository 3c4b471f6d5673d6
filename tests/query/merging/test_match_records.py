"""Matching: by id or by content, never by a guess."""

from typing import Any

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.dates import Period
from cisrecords.errors import Ambiguous
from cisrecords.evidence import Claim, Name, Source
from cisrecords.query.merging.match_records import (
    Matched,
    find_matches,
    match_record,
    possible_matches,
)
from cisrecords.records import (
    Act,
    Body,
    City,
    Instrument,
    Meeting,
    Office,
    Person,
    Plan,
    Session,
    State,
    Tenure,
)

COUNCIL = "council"


def met(identity: str = "new", number: int | None = None, **fields: Any) -> Meeting:
    """Make a meeting of the council."""
    return Meeting(id=identity, sessions=[Session(COUNCIL, number)], **fields)


EXISTING = Commonwealth(
    states=[State(id="AZ", names="Azerbaijan"), State(id="GE", names="Georgia")],
    bodies=[
        Body(id="cis", names="CIS"),
        Body(id=COUNCIL, names=[Name("Council of Heads of State", "en"), Name("СГГ", "ru")]),
        Body(id="court", names="Economic Court"),
    ],
    cities=[City(id="baku", names="Baku", country="AZ")],
    people=[
        Person(id="usubov-ramil", names="Ramil Usubov"),
        Person(id="aliyev-ilham", names="Ilham Aliyev"),
        Person(id="aliyev", names="Aliyev"),
    ],
    offices=[Office(id="judge", of="court", names="Chairman")],
    tenures=[
        Tenure(id="t-1", person="usubov-ramil", office="judge", period="2019/2021"),
    ],
    instruments=[
        Instrument(id="charter", names="Charter", date="1993-01-22"),
        Instrument(id="plan", names="Plan of work"),
    ],
    acts=[
        Act(id="a-1", state="GE", instrument="charter", kind="accession", date="1993-12-03"),
        Act(id="a-2", state="GE", instrument="charter", kind="internal-step", date="1993-10-08"),
        Act(id="a-3", state="AZ", instrument="charter", kind="signature", date="1993-09-24"),
        Act(id="a-4", state="AZ", instrument="charter", kind="signature", date="1993-12-24"),
        Act(id="a-5", state="AZ", instrument="charter", kind="signature", date="1993-12"),
    ],
    meetings=[
        met("m-8", 8, when="2020-11-18", status="held"),
        met("m-9", 9, when="2021-11-10/2021-11-11", kind="regular"),
        met("m-x", when="2022", kind="informal"),
        met("m-10", 10, plans=[Plan(when="2022-06-01", status="announced")], status="postponed"),
    ],
    claims=[Claim(id="c-1", about="m-8", field="when", value="2020-11-19", cites="s-1")],
    sources=[
        Source(id="s-1", url="https://www.example.org/news/1/"),
        Source(id="s-2", title="Report", publisher="Agency", published="2020-11-19"),
        Source(id="s-3", title="News"),
        Source(id="s-4", title="Digest", publisher="Agency"),
        Source(id="s-5", title="Digest", published="2020"),
    ],
)


class TestMeetings:
    """When two meetings are one."""

    @pytest.mark.parametrize(
        ("given", "record", "by"),
        [
            (met("m-8"), "m-8", "id"),
            (met(number=8), "m-8", "session"),
            (met(number=8, when="2020-11-19"), "m-8", "session"),
            (met(when="2020-11-18"), "m-8", "day"),
            (met(number=7, when="2020-11-18"), "m-8", "day"),
            (met(when="2021-11-11"), "m-9", "day"),
            (met(when="2021-11-11", kind="regular"), "m-9", "day"),
            (met(when="2022-06-01"), "m-10", "plan"),
            (met(plans=[Plan(when="2020-11-18")]), "m-8", "plan"),
            (met(when="2020-11-18/2020-11-27"), "m-8", "day"),
        ],
    )
    def test_same_session_or_day(self, given: Meeting, record: str, by: str) -> None:
        """The number of a session goes first, then the day, then a day once planned."""
        assert Matched(given.id, record, by) == match_record(EXISTING, given)

    def test_a_joint_meeting_is_found_by_any_of_its_sessions(self) -> None:
        """A meeting of two bodies is the one that either of them held that day."""
        joint = Meeting(id="j", sessions=[Session("court"), Session(COUNCIL)], when="2020-11-18")
        found = match_record(EXISTING, joint)

        assert found is not None
        assert "m-8" == found.record

    @pytest.mark.parametrize(
        "given",
        [
            met(),
            met(when="2020-11-19"),
            met(when="2020-11"),
            met(when="2020-11-18/2020-11-28"),
            met(when="2022-03-01"),
            met(when="2021-11-11", kind="informal"),
            met(number=11),
            Meeting(id="other", sessions=[Session("court", 8)], when="2020-11-18"),
        ],
    )
    def test_another_day_body_or_kind_is_another_meeting(self, given: Meeting) -> None:
        """A vague day, another kind or another body is no match: nothing is guessed."""
        assert match_record(EXISTING, given) is None

    def test_a_day_on_which_there_were_two(self) -> None:
        """Where two existing meetings fit, both are named and neither is taken."""
        twins = Commonwealth(
            bodies=EXISTING.bodies,
            meetings=[met("one", when="2020-11-18"), met("two", when="2020-11-18")],
        )

        with pytest.raises(Ambiguous) as caught:
            match_record(twins, met(when="2020-11-18"))
        assert ("one", "two") == caught.value.candidates
        assert ("one", "two") == caught.value.candidates


class TestOthers:
    """When other records are one."""

    @pytest.mark.parametrize(
        ("given", "record", "by"),
        [
            (Source(id="x", url="http://example.org/news/1"), "s-1", "address"),
            (
                Source(id="x", title="Report", publisher="Agency", published="2020-11-19"),
                "s-2",
                "publisher",
            ),
            (Source(id="x", title="Digest", publisher="Agency"), "s-4", "publisher"),
            (Source(id="x", title="Digest", published="2020"), "s-5", "publisher"),
            (State(id="GEO", names="GEORGIA"), "GE", "name"),
            (Body(id="x", names="СГГ"), COUNCIL, "name"),
            (Person(id="x", names="Usubov Ramil"), "usubov-ramil", "name"),
            (Person(id="x", names="Усубов Рамиль Идрисович"), "usubov-ramil", "name"),
            (Person(id="x", names="Usubov R."), None, ""),
            (Person(id="x", names="Usubov"), None, ""),
            (Person(id="x", names="Ramil Usubov"), "usubov-ramil", "name"),
            (City(id="x", names="BAKU"), "baku", "name"),
            (Office(id="x", of="court", names="Chairman"), "judge", "name"),
            (Instrument(id="x", names="charter", date="1993-01-22"), "charter", "name"),
            (Instrument(id="x", names="Plan of Work", date="2001"), "plan", "name"),
            (
                Act(id="x", state="GE", instrument="charter", kind="accession", date="1994"),
                "a-1",
                "content",
            ),
            (Act(id="x", state="GE", instrument="charter", kind="internal-step"), "a-2", "content"),
            (
                Act(id="x", state="AZ", instrument="charter", kind="signature", date="1993-12-24"),
                "a-4",
                "content",
            ),
            (
                Act(id="x", state="AZ", instrument="charter", kind="signature", date="1993-09"),
                "a-3",
                "content",
            ),
            (Tenure(id="x", person="usubov-ramil", office="judge"), "t-1", "content"),
            (
                Tenure(id="x", person="usubov-ramil", office="judge", period="2020/2022"),
                "t-1",
                "content",
            ),
            (
                Tenure(
                    id="x", person="usubov-ramil", office="judge", period=Period.seen_on("2020")
                ),
                "t-1",
                "content",
            ),
            (
                Claim(id="x", about="m-8", field="when", value="2020-11-19", cites="s-2"),
                "c-1",
                "content",
            ),
        ],
        ids=repr,
    )
    def test_are_found_by_what_they_are_about(
        self, given: Any, record: str | None, by: str
    ) -> None:
        """Sources have addresses, named things names, acts and tenures who did or held what."""
        found = match_record(EXISTING, given)

        assert (record, by) == ((found.record, found.by) if found else (None, ""))

    @pytest.mark.parametrize(
        "given",
        [
            Source(id="x", url="https://example.org/news/2", title="Report"),
            Source(id="x"),
            Source(id="x", title="News"),
            Source(id="x", url="https://example.org/news/1X", title="1X"),
            Source(
                id="x",
                url="https://archive.example.org/2021/https://example.org/news/1",
                title="Copy",
            ),
            Act(id="x", state="AZ", instrument="charter", kind="signature", date="1994"),
            Person(id="x", names="Aliyev"),
            Person(id="x", names="Heydar Aliyev"),
            Office(id="x", of=COUNCIL, names="Chairman"),
            City(id="x", names="Baku", country="GE"),
            Instrument(id="x", names="Charter", date="2002-10-07"),
            Act(id="x", state="AZ", instrument="charter", kind="accession"),
            Act(id="x", state="GE", instrument="charter", kind="internal-step", date="1994-03-01"),
            Tenure(id="x", person="usubov-ramil", office="judge", period="2022/2023"),
            Tenure(id="x", person="usubov-ramil", office="judge", period=Period.seen_on("2022")),
            Claim(id="x", about="m-8", field="when", value="2020-11-20", cites="s-1"),
        ],
        ids=repr,
    )
    def test_are_new_where_anything_differs(self, given: Any) -> None:
        """A family name, a title of another day, a later step of the same kind are no match."""
        assert match_record(EXISTING, given) is None


class TestPerhaps:
    """Meetings that a new one may be."""

    @pytest.mark.parametrize(
        ("given", "records"),
        [
            (met(when="2022-03-01"), ["m-x"]),
            (met(when="2020-11"), ["m-8"]),
            (met(number=7, when="2020-11"), []),
            (met(number=7, when="2022-03-01"), ["m-x"]),
            (met(when="[2020-01-01..2020-12-31]"), ["m-8"]),
            (met(when="[2020-01-01..2021-01-01]"), []),
            (met(when="2022", kind="regular"), []),
            (met(when="2020-11", related=["m-8"]), []),
            (met(when="/2023"), []),
            (met(), []),
            (Meeting(id="new", sessions=[Session("court")], when="2020-11"), []),
        ],
    )
    def test_of_days_too_vague_to_decide(self, given: Meeting, records: list[str]) -> None:
        """Same body, overlapping vague days, and no other difference."""
        assert records == [one.record for one in possible_matches(EXISTING, given)]

    @pytest.mark.parametrize(
        ("names", "records"),
        [
            ("Aliyev", ["aliyev-ilham", "aliyev"]),
            ("I. Aliyev", ["aliyev-ilham", "aliyev"]),
            ("R. Usubov", ["usubov-ramil"]),
            ("Р.А. Усубов", ["usubov-ramil"]),
            ("Heydar Usubov", []),
            ("Ramil Hasanov", []),
        ],
    )
    def test_of_names_that_are_near(self, names: str, records: list[str]) -> None:
        """Family names alone and initials are asked about; a contradicting name is not."""
        found = possible_matches(EXISTING, Person(id="x", names=names))

        assert {(each, "possible-name") for each in records} == {
            (one.record, one.by) for one in found
        }

    def test_only_meetings_and_people(self) -> None:
        """A record of another kind is never a possible match."""
        assert () == possible_matches(EXISTING, EXISTING.cities["baku"])


class TestFarApart:
    """Two meetings of one number, held months apart."""

    @pytest.mark.parametrize("when", ["2019-11-18", "2021-01-20", "2021-02", "2021-11-18"])
    def test_nothing_is_guessed(self, when: str) -> None:
        """The number or the day may be wrong, so the existing meeting is named in an error."""
        with pytest.raises(Ambiguous, match="new=") as caught:
            match_record(EXISTING, met(number=8, when=when))
        assert ("m-8",) == caught.value.candidates

    @pytest.mark.parametrize(
        "given",
        [
            met(number=8, when="2021-01-19"),
            met(number=8, when="2020"),
            met(number=8),
            met(number=8, when="2021-11-18", status="announced"),
            met("m-8", 8, when="2021-11-18"),
            met(number=10, when="2023-01-01"),
        ],
    )
    def test_what_is_one_meeting_still(self, given: Meeting) -> None:
        """Some weeks, a vague day, an announcement and an own id leave no doubt."""
        found = match_record(EXISTING, given)

        assert found is not None
        assert found.by in ("session", "id")


class TestFindMatches:
    """Records that are like another."""

    def test_no_record_matches_itself(self) -> None:
        """A record never matches itself by content."""
        assert ("", ()) == find_matches(EXISTING, EXISTING.meetings["m-8"])

    def test_acts_of_which_any_may_be_the_one(self) -> None:
        """An act without a day may be any of several like it, so that none is taken."""
        undated = Act(id="x", state="AZ", instrument="charter", kind="signature")

        assert ("content", ("a-3", "a-5", "a-4")) == find_matches(EXISTING, undated)

    def test_all_matches_are_returned(self) -> None:
        """Where several records match, all are returned."""
        one = EXISTING.people["usubov-ramil"]
        twins = Commonwealth(people=[one, attrs.evolve(one, id="usubov-ramil-2")])

        assert ("name", ("usubov-ramil", "usubov-ramil-2")) == find_matches(
            twins, Person(id="x", names="Ramil Usubov")
        )
