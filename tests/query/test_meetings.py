"""Meetings: the collection that is asked with `find`."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.errors import Ambiguous, BadQuery, InvalidDate, NotFound
from cisrecords.query import Meetings


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
        """Held meetings, and those of which no source says that they were held."""
        assert ("m-1", "m-2") == small.meetings.find(held=True).ids()
        assert ("m-3", "m-4") == small.meetings.find(held=False).ids()


class TestSpan:
    """Days, both ends included, vague ones maybe."""

    @pytest.mark.parametrize(
        ("since", "until", "ids", "maybe"),
        [
            ("2020", "2020", ("m-1", "m-4"), ("m-4",)),
            ("2020-11-18", "2020-11-18", ("m-1", "m-4"), ("m-4",)),
            ("2020-11-19", "2021-10-31", ("m-4",), ("m-4",)),
            ("2021-11-10", "2021-11-20", ("m-2", "m-4"), ("m-2", "m-4")),
            ("2021", "2021", ("m-2", "m-4"), ("m-4",)),
            ("2022-02-01", None, ("m-3", "m-4"), ("m-4",)),
            (None, "2022-01-30", ("m-1", "m-2", "m-3", "m-4"), ("m-4",)),
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
        """A span takes any precision; a vague or missing day may fit and is listed in maybe."""
        found = small.meetings.find(since=since, until=until)

        assert (ids, maybe) == (found.ids(), found.maybe)

    def test_certain_leaves_the_maybes_out(self, small: Commonwealth) -> None:
        """Asked for certainty, the answer has no maybe."""
        found = small.meetings.find(since="2021-11-10", until="2021-11-20", certain=True)

        assert ((), ()) == (found.ids(), found.maybe)

    def test_a_maybe_stays_one_along_a_chain(self, small: Commonwealth) -> None:
        """A meeting that only may fit is still a maybe after the next question."""
        found = small.meetings.find(since="2021-11-10").find(body="council")

        assert (("m-2", "m-3"), ("m-2",)) == (found.ids(), found.maybe)


class TestErrors:
    """Never an empty answer for a misspelling."""

    @pytest.mark.parametrize(
        ("criterion", "value"),
        [("body", "Cuoncil"), ("place", "Bkau"), ("person", "Usubof"), ("topic", "securty")],
    )
    def test_unknown_names(self, small: Commonwealth, criterion: str, value: str) -> None:
        """A name that nothing bears is an error with suggestions."""
        with pytest.raises(NotFound) as caught:
            small.meetings.find(**{criterion: value})  # type: ignore[arg-type]

        assert (value, True) == (caught.value.query, bool(caught.value.suggestions))

    def test_unknown_criterion(self, small: Commonwealth) -> None:
        """A criterion that does not exist is refused with the nearest one."""
        with pytest.raises(BadQuery, match="did you mean 'place'"):
            small.meetings.find(plaec="Baku")  # type: ignore[arg-type]

    def test_reversed_span(self, small: Commonwealth) -> None:
        """A span that ends before it begins is refused."""
        with pytest.raises(BadQuery, match="before it begins"):
            small.meetings.find(since="2022", until="2021")

    @pytest.mark.parametrize(
        "criteria", [{"held": "yes"}, {"certain": 1}, {"place": 5}, {"body": 5}, {"place": " "}]
    )
    def test_wrong_types(self, small: Commonwealth, criteria: dict[str, object]) -> None:
        """A value of the wrong type is refused in words."""
        with pytest.raises(BadQuery):
            small.meetings.find(**criteria)  # type: ignore[arg-type]

    def test_bad_date(self, small: Commonwealth) -> None:
        """A text that is no date is refused."""
        with pytest.raises(InvalidDate):
            small.meetings.find(since="last year")


class TestKind:
    """What an answer is."""

    def test_an_answer_is_a_collection_of_the_same_kind(self, small: Commonwealth) -> None:
        """Answers chain, and a chain equals the question put at once."""
        chained = small.meetings.find(body="council").find(place="Kazakhstan")

        assert isinstance(chained, Meetings)
        assert small.meetings.find(body="council", place="Kazakhstan") == chained

    def test_pickle(self, small: Commonwealth) -> None:
        """An answer can be pickled, and asked again."""
        found = pickle.loads(pickle.dumps(small.meetings.find(body="council")))

        assert ("m-2",) == found.find(place="Baku").ids()

    def test_order_by_day_undated_last(self, small: Commonwealth) -> None:
        """Meetings come in the order of their days, those without one last."""
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

    def test_ambiguous_names_are_told(self, small: Commonwealth) -> None:
        """A name that fits two bodies is an error that lists both."""
        parts = small.parts()
        twin = type(small.bodies["court"])(id="court-2", names="Economic Court", cites="late")
        both = Commonwealth(**{**parts, "bodies": (*parts["bodies"], twin)})

        with pytest.raises(Ambiguous) as caught:
            both.meetings.find(body="Economic Court")
        assert ("court", "court-2") == caught.value.candidates
