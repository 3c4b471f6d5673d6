"""The further criteria of `Meetings.find`, on the small archive and on the shipped records."""

from inspect import signature
from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Commonwealth, MeetingQuery
from cisrecords.errors import BadQuery, NotFound
from cisrecords.query import CRITERIA, Meetings


class TestCriteria:
    """Each criterion alone."""

    @pytest.mark.parametrize(
        ("criteria", "ids"),
        [
            ({"status": "announced"}, ("m-3",)),
            ({"kind": "regular"}, ()),
            ({"attended_by": "Azerbaijan"}, ("m-1",)),
            ({"attended_by": "Moldova"}, ()),
            ({"attended_by": "Usubov"}, ("m-1",)),
            ({"absent": "Moldova"}, ("m-1",)),
            ({"absent": "Azerbaijan"}, ()),
            ({"source": "undated"}, ("m-2",)),
            ({"source": "early"}, ("m-1",)),
            ({"text": "SPOKE"}, ("m-1",)),
            ({"text": "Акорда"}, ("m-1",)),
            ({"text": "kord"}, ()),
            ({"adopted": "Agreement"}, ()),
            ({"host": "Azerbaijan"}, ()),
        ],
    )
    def test_finds(
        self, small: Commonwealth, criteria: dict[str, Any], ids: tuple[str, ...]
    ) -> None:
        """A criterion finds the meetings with its value."""
        assert ids == small.meetings.find(**criteria).ids()

    @pytest.mark.parametrize("text", ["…", " - ", "«»"])
    def test_a_text_without_words(self, small: Commonwealth, text: str) -> None:
        """A text without a word is an error, as it could find nothing."""
        with pytest.raises(BadQuery) as caught:
            small.meetings.find(text=text)
        assert "text" == caught.value.criterion

    @pytest.mark.parametrize(
        ("criterion", "value"),
        [
            *(("host", "Azerbajan"), ("attended_by", "Kyrgystan"), ("absent", "Moldvoa")),
            *(("adopted", "Agremeent x"), ("source", "erly")),
        ],
    )
    def test_unknown_names(self, small: Commonwealth, criterion: str, value: str) -> None:
        """A name of no record is an error with suggestions."""
        with pytest.raises(NotFound) as caught:
            small.meetings.find(**{criterion: value})  # type: ignore[arg-type]

        assert caught.value.suggestions

    def test_rank_and_capacity_are_of_one_row(self) -> None:
        """Together with a state, a level is the level of that state."""
        rows = [
            cis.Attendance(participant="AZ", level="minister", capacities=["host"]),
            cis.Attendance(participant="BY", level="official"),
        ]
        cw = Commonwealth(
            states=[cis.State(id="AZ", names="A"), cis.State(id="BY", names="B")],
            bodies=[cis.Body(id="cis", names="Commonwealth")],
            meetings=[cis.Meeting(id="m-1", sessions=[cis.Session("cis")], attendance=rows)],
        )
        belarus, minister = MeetingQuery(attended_by="BY"), MeetingQuery(level="minister")

        assert () == cw.meetings.find(attended_by="BY", level="minister").ids()
        assert () == cw.meetings.find(level="official", capacity="host").ids()
        assert ("m-1",) == cw.meetings.find(belarus & minister).ids()


class TestQueries:
    """Queries and criteria together."""

    def test_a_query_and_criteria(self, small: Commonwealth) -> None:
        """Criteria together with a query narrow it."""
        query = MeetingQuery(body="council") | MeetingQuery(body="court")

        assert ("m-1", "m-2") == small.meetings.find(query, held=True).ids()
        assert ("m-1", "m-2", "m-3", "m-4") == small.meetings.find(query).ids()

    def test_a_query_and_certainty(self, small: Commonwealth) -> None:
        """With `certain`, no maybe of the query is left."""
        vague = MeetingQuery(since="2021-11-10", until="2021-11-20")

        assert ("m-2",) == small.meetings.find(vague).ids()
        assert () == small.meetings.find(vague, certain=True).ids()

    def test_everything(self, small: Commonwealth) -> None:
        """No criterion finds every meeting, for sure."""
        found = small.meetings.find()

        assert (small.meetings.ids(), ()) == (found.ids(), found.maybe)

    @pytest.mark.parametrize("query", ["council", 5, {"body": "council"}])
    def test_no_query(self, small: Commonwealth, query: Any) -> None:
        """Anything but a query is an error."""
        with pytest.raises(BadQuery) as caught:
            small.meetings.find(query)

        assert ("query", query) == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize("place", ["Baku", "Akorda"])
    def test_a_place_of_other_meetings(self, small: Commonwealth, place: str) -> None:
        """A place of other meetings than those of an answer is still a known place."""
        assert () == small.meetings.find(status="announced").find(place=place).ids()

    def test_prepare_refuses_as_find_does(self, small: Commonwealth) -> None:
        """An unknown criterion of a prepared query is an error."""
        with pytest.raises(BadQuery) as caught:
            small.meetings.prepare(plaec="Baku")
        assert ("plaec", None) == (caught.value.criterion, caught.value.value)
        assert "place" == caught.value.suggestions[0]

    def test_prepared_on_an_answer(self, small: Commonwealth) -> None:
        """A query prepared on an answer keeps the maybes of the answer."""
        vague = small.meetings.find(since="2021-11-10", until="2021-11-20")

        assert ("m-2",) == vague.prepare(body="court").ids()
        assert () == vague.prepare(body="court", certain=True).ids()

    def test_every_criterion_is_one_of_a_question(self) -> None:
        """`find` has the criteria of `MeetingQuery`, under the same names."""
        arguments = signature(Meetings.find).parameters.values()

        assert {*CRITERIA} == {one.name for one in arguments if one.kind is one.KEYWORD_ONLY}


class TestShipped:
    """Queries of the shipped records."""

    @pytest.mark.parametrize(
        ("criterion", "spellings"),
        [
            ("body", "СГГ|совет глав  государств|Council of Heads of State of the CIS|CHS"),
            ("person", "Лукашенко|Lukashenka|ALEXANDER LUKASHENKO|lukashenko-alexander"),
            ("person", "Нагиев|Nağıyev|Naghiyev|Əli Nağıyev"),
            ("place", "Фрунзе|Bishkek|Frunze|БИШКЕК"),
            ("place", "Nur Sultan|Астана|astana"),
            ("place", "KZ|kaz|Казахстан|Қазақстан"),
            ("attended_by", "AZ|aze|Azərbaycan|Азербайджан|Republic of Azerbaijan"),
            ("attended_by", "UZ|O'zbekiston|Oʻzbekiston|Ўзбекистон"),
            ("attended_by", "AM|Հայաստան|Армения"),
        ],
    )
    def test_the_words_of_a_user(self, cw: Commonwealth, criterion: str, spellings: str) -> None:
        """Every name in every script finds the same."""
        found: list[Any] = [
            cw.meetings.find(MeetingQuery(**{criterion: spelling}))  # type: ignore[arg-type]
            for spelling in spellings.split("|")
        ]

        assert found[0]
        assert [found[0]] * len(found) == found

    def test_a_person_absent_is_not_a_state_absent(self, cw: Commonwealth) -> None:
        """A summit at which a deputy represented the leader is not one that the state missed."""
        found = cw.meetings.find(absent="Armenia", since="2023", certain=True)

        assert all(
            row.person is None and row.presence in ("absent", "declined")
            for meeting in found
            for row in meeting.attendance
            if row.participant == "AM" and row.presence in ("absent", "declined")
        )

    def test_participants_are_those_who_attend(self, cw: Commonwealth) -> None:
        """`attended_by` finds the meetings that list the state in `Meeting.participants`."""
        expected = tuple(one.id for one in cw.meetings if "UZ" in one.participants)

        assert expected == cw.meetings.find(attended_by="Ўзбекистон").ids()

    def test_sources(self, cw: Commonwealth) -> None:
        """A meeting is found by a source that `sources_of` lists for it."""
        first, *_ = cw.sources_of("sc-08")

        assert "sc-08" in cw.meetings.find(source=first.id).ids()
