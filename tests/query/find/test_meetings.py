"""Meetings: the collection and its `find`."""

import datetime
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.errors import Ambiguous, BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.query import Meetings
from cisrecords.records import Meeting, Session


class TestCriteria:
    """Each criterion alone."""

    @pytest.mark.parametrize(
        ("body", "ids"),
        [
            ("council", ("m-1", "m-2", "m-3")),
            ("the Council", ("m-1", "m-2", "m-3")),
            ("Economic Court", ("m-2", "m-4")),
        ],
    )
    def test_body(self, small: Commonwealth, body: str, ids: tuple[str, ...]) -> None:
        """A body is found by any name, joint sessions included."""
        assert ids == small.meetings.find(body=body).ids()

    @pytest.mark.parametrize(
        ("place", "ids"),
        [
            ("Baku", ("m-2",)),
            ("Astana", ("m-1", "m-3")),
            ("Nur-Sultan", ("m-1", "m-3")),
            ("nur sultan", ("m-1", "m-3")),
            ("Kazakhstan", ("m-1", "m-3")),
            ("AZ", ("m-2",)),
            ("Akorda", ("m-1",)),
        ],
    )
    def test_place(self, small: Commonwealth, place: str, ids: tuple[str, ...]) -> None:
        """A place is a city by any name it bore, a country, or a venue."""
        assert ids == small.meetings.find(place=place).ids()

    @pytest.mark.parametrize(
        ("person", "ids"), [("Usubov", ("m-1", "m-2")), ("usubov-ramil", ("m-1", "m-2"))]
    )
    def test_person(self, small: Commonwealth, person: str, ids: tuple[str, ...]) -> None:
        """A person is found who attended, spoke, or is named in the agenda."""
        assert ids == small.meetings.find(person=person).ids()

    @pytest.mark.parametrize(
        ("topic", "ids"), [("security", ("m-1", "m-2")), ("artificial intelligence", ("m-1",))]
    )
    def test_topic(self, small: Commonwealth, topic: str, ids: tuple[str, ...]) -> None:
        """A wider topic finds the meetings on its narrower ones."""
        assert ids == small.meetings.find(topic=topic).ids()

    def test_held(self, small: Commonwealth) -> None:
        """Held meetings, and those that no source reports as held."""
        assert ("m-1", "m-2") == small.meetings.find(held=True).ids()
        assert ("m-3", "m-4") == small.meetings.find(held=False).ids()


class TestSpan:
    """Days, both ends included, vague ones maybe."""

    @pytest.mark.parametrize(
        ("since", "until", "ids", "maybe"),
        [
            ("2020", "2020", ("m-1",), ()),
            ("2020-11-18", "2020-11-18", ("m-1",), ()),
            ("2020-11-19", "2021-10-31", (), ()),
            ("2021-11-10", "2021-11-20", ("m-2",), ("m-2",)),
            ("2021", "2021", ("m-2",), ()),
            ("2022-02-01", None, ("m-3",), ()),
            (None, "2022-01-30", ("m-1", "m-2", "m-3"), ()),
        ],
    )
    def test_span(
        self,
        small: Commonwealth,
        since: str | None,
        until: str | None,
        ids: tuple[str, ...],
        maybe: tuple[str, ...],
    ) -> None:
        """A span has any precision; a vague day is a maybe, and no day at all is in no span."""
        found = small.meetings.find(since=since, until=until)

        assert (ids, maybe) == (found.ids(), found.maybe)

    @pytest.mark.parametrize(
        ("when", "since", "until", "verdict"),
        [
            ("2021-11/2021-12-05", "2021-12-01", "2021-12-31", "yes"),
            ("2021-11/2021-12-05", "2021-11-01", "2021-11-10", "maybe"),
            ("2021-11-20/2021-12", "2021-11-25", "2021-11-26", "yes"),
            ("2021-11-20/..", "2030-01-01", None, "yes"),
            ("2021-11-20/", "2021-11-25", None, "maybe"),
            ("2021-11-20/", None, "2021-11-20", "yes"),
            ("../2021-11-20", None, "2021-11-01", "yes"),
            ("/2021-11-20", None, "2021-11-01", "maybe"),
            ("2021-11/2021-11-20", "2021-11-20", "2021-11-25", "yes"),
            ("2021-11-10/2021-11", "2021-11-08", "2021-11-12", "yes"),
            ("[2021-11-01..2021-11-10]", "2021-11-05", None, "maybe"),
            ("[2021-11-01..2021-11-10]", "2021-11", None, "yes"),
            ("[2021-11..]", "2021-12", None, "maybe"),
            ("2021-11-20", None, "2021-11-19", "no"),
        ],
    )
    def test_verdict_of_a_span(
        self,
        small: Commonwealth,
        when: str,
        since: str | None,
        until: str | None,
        verdict: str,
    ) -> None:
        """A meeting certainly matches if it does so on all days it may have been, else perhaps."""
        parts = small.parts()
        only = Meeting(id="m-9", sessions=[Session("council")], when=when)
        found = Commonwealth(**{**parts, "meetings": [only], "claims": ()}).meetings.find(
            since=since, until=until
        )

        assert verdict == ("no" if not found else "maybe" if found.maybe else "yes")

    @pytest.mark.parametrize(
        ("since", "until"), [("[..2020]", None), (None, "[2020..]"), ("[..2020]", "[2021..]")]
    )
    def test_ends_without_a_bound(
        self, small: Commonwealth, since: str | None, until: str | None
    ) -> None:
        """An end of the span without a bound is an error."""
        with pytest.raises(VagueDate):
            small.meetings.find(since=since, until=until)

    def test_days_of_the_calendar(self, small: Commonwealth) -> None:
        """Ends may be dates; a time of day is an error."""
        day = datetime.date(2020, 11, 18)

        assert ("m-1",) == small.meetings.find(since=day, until=day).ids()
        with pytest.raises(InvalidDate):
            small.meetings.find(since=datetime.datetime(2020, 11, 18, 10, tzinfo=datetime.UTC))

    def test_certain_leaves_the_maybes_out(self, small: Commonwealth) -> None:
        """With `certain`, the answer has no maybe."""
        found = small.meetings.find(since="2021-11-10", until="2021-11-20", certain=True)

        assert ((), ()) == (found.ids(), found.maybe)

    def test_a_maybe_stays_one_along_a_chain(self, small: Commonwealth) -> None:
        """A possible match is still a maybe after the next query."""
        found = small.meetings.find(since="2021-11-10").find(body="council")

        assert (("m-2", "m-3"), ("m-2",)) == (found.ids(), found.maybe)


class TestErrors:
    """A misspelling is an error, never an empty answer."""

    @pytest.mark.parametrize(
        ("criterion", "value"),
        [("body", "Cuoncil"), ("place", "Bkau"), ("person", "Usubon"), ("topic", "securty")],
    )
    def test_unknown_names(self, small: Commonwealth, criterion: str, value: str) -> None:
        """A name of no record is an error with suggestions."""
        with pytest.raises(NotFound) as caught:
            small.meetings.find(**{criterion: value})  # type: ignore[arg-type]

        assert (value, True) == (caught.value.query, bool(caught.value.suggestions))

    def test_unknown_criterion(self, small: Commonwealth) -> None:
        """An unknown criterion is an error with the nearest one."""
        with pytest.raises(BadQuery) as caught:
            small.meetings.find(plaec="Baku")  # type: ignore[arg-type]
        assert ("plaec", None) == (caught.value.criterion, caught.value.value)
        assert "place" == caught.value.suggestions[0]

    def test_reversed_span(self, small: Commonwealth) -> None:
        """A span that ends before it begins is an error."""
        with pytest.raises(BadQuery) as caught:
            small.meetings.find(since="2022", until="2021")
        assert ("until", "2021") == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize(
        "criteria", [{"held": "yes"}, {"certain": 1}, {"place": 5}, {"body": 5}, {"place": " "}]
    )
    def test_wrong_types(self, small: Commonwealth, criteria: dict[str, object]) -> None:
        """A value of the wrong type is an error with the name of its criterion."""
        with pytest.raises(BadQuery) as caught:
            small.meetings.find(**criteria)  # type: ignore[arg-type]

        assert criteria == {caught.value.criterion: caught.value.value}

    @pytest.mark.parametrize("criterion", ["person", "topic", "body", "place"])
    @pytest.mark.parametrize("value", ["", "  ", ["x"], 0, False])
    def test_names_that_are_no_strings(
        self, small: Commonwealth, criterion: str, value: object
    ) -> None:
        """A criterion that takes a name accepts nothing else, falsy values included."""
        with pytest.raises(BadQuery) as caught:
            small.meetings.find(**{criterion: value})  # type: ignore[arg-type]

        assert criterion == caught.value.criterion

    @pytest.mark.parametrize("place", ["a", "kor", "---"])
    def test_letters_are_no_place(self, small: Commonwealth, place: str) -> None:
        """A part of a word in the name of a venue is an error, not an empty answer."""
        with pytest.raises(NotFound):
            small.meetings.find(place=place)

    def test_bad_date(self, small: Commonwealth) -> None:
        """An invalid date is an error."""
        with pytest.raises(InvalidDate):
            small.meetings.find(since="last year")


class TestKind:
    """The collection that `find` returns."""

    def test_an_answer_is_a_collection_of_the_same_kind(self, small: Commonwealth) -> None:
        """Answers chain, and a chain equals one query with all criteria."""
        chained = small.meetings.find(body="council").find(place="Kazakhstan")

        assert isinstance(chained, Meetings)
        assert small.meetings.find(body="council", place="Kazakhstan") == chained

    def test_pickle(self, small: Commonwealth) -> None:
        """An answer can be pickled, and searched again."""
        found = pickle.loads(pickle.dumps(small.meetings.find(body="council")))

        assert ("m-2",) == found.find(place="Baku").ids()

    def test_order_by_day_undated_last(self, small: Commonwealth) -> None:
        """Meetings are in the order of their days, those without a day last."""
        assert ("m-1", "m-2", "m-3", "m-4") == small.meetings.ids()

    @given(
        criteria=st.fixed_dictionaries(
            {},
            optional={
                "body": st.sampled_from(["council", "court"]),
                "place": st.sampled_from(["Baku", "Kazakhstan"]),
                "held": st.booleans(),
                "since": st.sampled_from(["2020", "2021-11-10", "2022-02"]),
            },
        )
    )
    def test_more_criteria_only_narrow(
        self, small: Commonwealth, criteria: dict[str, object]
    ) -> None:
        """All criteria together find exactly what each of them finds."""
        together = set(small.meetings.find(**criteria).ids())  # type: ignore[arg-type]

        each = set(small.meetings.ids())
        for name, value in criteria.items():
            each &= set(small.meetings.find(**{name: value}).ids())  # type: ignore[arg-type]
        assert each == together

    @given(
        st.permutations(
            [
                {"body": "council"},
                {"place": "Kazakhstan"},
                {"since": "2020-11-18"},
                {"until": "2022-01-31"},
                {"held": True},
                {"person": "Usubov"},
                {"topic": "security"},
            ]
        ),
        st.integers(0, 7),
    )
    def test_a_chain_is_a_conjunction(
        self, small: Commonwealth, criteria: list[dict[str, object]], length: int
    ) -> None:
        """Criteria one after the other, in any order, find the same as together."""
        chained: Meetings = small.meetings
        for criterion in criteria[:length]:
            chained = chained.find(**criterion)  # type: ignore[arg-type]
        together = {name: value for c in criteria[:length] for name, value in c.items()}

        assert small.meetings.find(**together) == chained  # type: ignore[arg-type]

    def test_a_joint_session_is_found_by_each_body(self, small: Commonwealth) -> None:
        """A meeting of two bodies is found by either, and once."""
        assert ("m-2",) == small.meetings.find(body="council").find(body="court").ids()

    def test_an_ambiguous_name_is_an_error(self, small: Commonwealth) -> None:
        """A name of two bodies is an error that lists both."""
        parts = small.parts()
        twin = type(small.bodies["court"])(id="court-2", names="Economic Court", cites="late")
        both = Commonwealth(**{**parts, "bodies": (*parts["bodies"], twin)})

        with pytest.raises(Ambiguous) as caught:
            both.meetings.find(body="Economic Court")
        assert ("court", "court-2") == caught.value.candidates
