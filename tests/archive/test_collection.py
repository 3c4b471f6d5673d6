"""Collections: records in order, by id or any name in any script."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive import Collection, Match
from cisrecords.errors import Ambiguous, BadQuery, NotFound, OutOfRange
from cisrecords.evidence import Name
from cisrecords.records import Body, Person, State

GEORGIA = State(id="GE", alpha_3="GEO", names=[Name("Georgia", "en"), Name("საქართველო", "ka")])
MOLDOVA = State(
    id="MD", alpha_3="MDA", names=[Name("Moldova", "en"), Name("Moldavia", "en", "former")]
)
STATES = Collection((GEORGIA, MOLDOVA), "states")
PEOPLE = Collection(
    (
        Person(id="aliyev-heydar", names=[Name("Heydar Aliyev", "en"), Name("Гейдар Алиев", "ru")]),
        Person(id="aliyev-ilham", names=[Name("Ilham Aliyev", "en")]),
        Person(id="naghiyev-ali", names=[Name("Ali Naghiyev", "en"), Name("Али Нагиев", "ru")]),
    ),
    "people",
)
BODIES = Collection(
    (
        Body(
            id="economic-court",
            names=[Name("Economic Court", "en"), Name("Экономический Суд СНГ", "ru")],
        ),
    ),
    "bodies",
)


class TestLookup:
    """One record by its id or name."""

    @pytest.mark.parametrize("key", ["GE", "ge", "GEO", "Georgia", "GEORGIA", "საქართველო"])
    def test_state_by_any_code_or_name(self, key: str) -> None:
        """A state answers to its codes and to each of its names, in any case."""
        assert GEORGIA == STATES[key]

    @pytest.mark.parametrize("key", ["Moldavia", "moldova", "MDA"])
    def test_former_names_count(self, key: str) -> None:
        """A name that is no longer used still finds its record."""
        assert MOLDOVA == STATES[key]

    @pytest.mark.parametrize("key", ["Naghiyev", "Nagiyev", "Нагиев", "Али Нагиев"])
    def test_family_name_and_spelling(self, key: str) -> None:
        """A family name borne by one person finds the person, in any spelling and script."""
        assert "naghiyev-ali" == PEOPLE[key].id

    def test_family_name_of_two(self) -> None:
        """A family name of two people is ambiguous, and both are listed."""
        with pytest.raises(Ambiguous) as caught:
            PEOPLE["Aliyev"]

        assert ("aliyev-heydar", "aliyev-ilham") == caught.value.candidates

    def test_another_family_name(self) -> None:
        """A different family name, however near, finds nobody and suggests the near one."""
        with pytest.raises(NotFound) as caught:
            PEOPLE["Nabiyev"]

        assert "Nabiyev" == caught.value.query
        assert caught.value.suggestions

    @pytest.mark.parametrize(
        "key", ["Economic Court of the CIS", "the Economic Court", "CIS Economic Court"]
    )
    def test_body_without_of_the_cis(self, key: str) -> None:
        """A body is found with or without "of the CIS" in its name."""
        assert "economic-court" == BODIES[key].id

    def test_the_full_name_goes_before_the_shortened_one(self) -> None:
        """A body with exactly this name comes before one with "of the CIS" added."""
        ours = Body(id="ours", names="Committee of Secretaries of the CIS")
        theirs = Body(id="theirs", names="Committee of Secretaries")
        both = Collection((ours, theirs), "bodies")

        assert (theirs, ours) == (
            both["Committee of Secretaries"],
            both["Committee of Secretaries of the CIS"],
        )

    def test_not_found_suggests_the_nearest(self) -> None:
        """A misspelling is an error that names the nearest name."""
        with pytest.raises(NotFound) as caught:
            STATES["Goergia"]

        assert ("Goergia", "Georgia") == (caught.value.query, caught.value.suggestions[0])

    @pytest.mark.parametrize("key", [None, 1.5, True, PEOPLE[0]], ids=repr)
    def test_a_key_that_is_no_string(self, key: object) -> None:
        """Anything but a string, a position or a record of this kind is refused."""
        with pytest.raises(BadQuery):
            STATES[key]  # type: ignore[call-overload]

    def test_a_record_is_found_by_its_id(self) -> None:
        """A record leads to the one here with its id, whatever else it says."""
        assert GEORGIA is STATES[attrs.evolve(GEORGIA, names="Gruziya")]
        with pytest.raises(NotFound):
            STATES[attrs.evolve(GEORGIA, id="XX")]

    def test_get_with_a_default(self) -> None:
        """`get` returns the default for an unknown name, but raises for an ambiguous one."""
        assert STATES.get("Atlantis") is None
        assert MOLDOVA == STATES.get("Atlantis", MOLDOVA)
        with pytest.raises(Ambiguous):
            PEOPLE.get("Aliyev")

    def test_named_gives_every_record_of_a_name(self) -> None:
        """Without an error, all records with a name are listed, or the one with the id."""
        assert ["aliyev-heydar", "aliyev-ilham"] == [p.id for p in PEOPLE.named("Алиев")]
        assert ["aliyev-ilham"] == [p.id for p in PEOPLE.named("aliyev-ilham")]
        assert () == PEOPLE.named("Nabiyev")

    def test_an_id_goes_before_a_name(self) -> None:
        """A string that is the id of one record and the name of another means the first."""
        twin = Person(id="naghiyev-rauf", names="aliyev-ilham")
        people = Collection((twin, *PEOPLE), "people")

        assert "aliyev-ilham" == people["aliyev-ilham"].id

    @pytest.mark.parametrize("key", ["!!!", "---", ".", "’"])
    def test_a_text_without_letters_finds_nothing(self, key: str) -> None:
        """Signs alone are nobody's name."""
        assert key not in STATES
        with pytest.raises(NotFound):
            STATES[key]

    def test_nearest_names(self) -> None:
        """At most three names are suggested, the nearest first."""
        assert "Georgia" == STATES.nearest("Goergia")[0]
        assert len(PEOPLE.nearest("Aliyev")) <= 3

    @pytest.mark.parametrize(
        ("kind", "what"),
        [("bodies", "body"), ("people", "person"), ("cities", "city"), ("states", "state")],
    )
    def test_not_found_names_the_kind(self, kind: str, what: str) -> None:
        """The error names the kind that was sought, in the singular."""
        with pytest.raises(NotFound) as caught:
            Collection((), kind)["Atlantis"]

        assert ("Atlantis", what) == (caught.value.query, caught.value.what)


class TestContainer:
    """What a collection is as a container."""

    def test_length_order_and_ids(self) -> None:
        """It iterates over its records in order."""
        assert (2, [GEORGIA, MOLDOVA], ("GE", "MD")) == (len(STATES), list(STATES), STATES.ids())

    def test_membership_by_record_id_and_name(self) -> None:
        """`in` takes a record, an id or a name."""
        assert GEORGIA in STATES
        assert "GE" in STATES
        assert "Georgia" in STATES
        assert "Atlantis" not in STATES
        assert 5 not in STATES

    def test_equality_hash_copy_and_pickle(self) -> None:
        """Equal collections are equal after copying and pickling, and hash alike."""
        STATES["GE"]
        for other in (copy.copy(STATES), copy.deepcopy(STATES), pickle.loads(pickle.dumps(STATES))):
            assert (STATES, hash(STATES)) == (other, hash(other))
            assert GEORGIA == other["Georgia"]

    def test_a_pickle_holds_the_records_and_no_index(self) -> None:
        """What was worked out for lookups is left out of a pickle, and worked out anew."""
        fresh = Collection((GEORGIA, MOLDOVA), "states")
        before = pickle.dumps(fresh)
        assert fresh["Moldavia"] == MOLDOVA

        assert before == pickle.dumps(fresh)
        assert MOLDOVA == pickle.loads(before)["Moldavia"]

    def test_same_records_of_another_kind_differ(self) -> None:
        """A collection is equal only to one of the same kind."""
        assert Collection((), "states") != Collection((), "bodies")

    def test_a_long_collection_shows_its_first_ids(self) -> None:
        """It shows six ids at most, and that there are more."""
        many = Collection(tuple(State(id=f"X{n}", names="X") for n in range(7)), "states")

        assert "<7 states: X0, X1, X2, X3, X4, X5, ...>" == repr(many)

    def test_immutable(self) -> None:
        """Its records cannot be replaced."""
        with pytest.raises(AttributeError):
            STATES.records = ()  # type: ignore[misc]

    def test_repr_shows_what_is_in_it(self) -> None:
        """It shows its kind, its length and the first ids."""
        assert ("<2 states: GE, MD>", "<no states>") == (
            repr(STATES),
            repr(Collection((), "states")),
        )


class TestSearch:
    """Scored search."""

    def test_exact_name_scores_one(self) -> None:
        """A name that is equal after folding scores 1, and is returned."""
        (best, *_) = STATES.search("georgia")

        assert (GEORGIA, 1.0, "Georgia") == (best.record, best.score, best.name)

    def test_variant_beats_stranger(self) -> None:
        """A misspelt name scores high, and below 1."""
        best = PEOPLE.search("Ali Naghiev")[0]

        assert "naghiyev-ali" == best.record.id
        assert 0.8 < best.score <= 1

    def test_limit(self) -> None:
        """No more matches are returned than the limit, one a record."""
        assert 1 == len(PEOPLE.search("Aliyev", limit=1))
        found = [match.record.id for match in PEOPLE.search("Aliyev", limit=5)]
        assert len(found) == len(set(found))

    @pytest.mark.parametrize(
        ("text", "limit"),
        [("", 5), ("  ", 5), (None, 5), ("Georgia", 0), ("Georgia", "5"), ("Georgia", 1.5)],
    )
    def test_bad_questions(self, text: object, limit: object) -> None:
        """An empty name, and a limit that is not a whole number of at least 1, are refused."""
        with pytest.raises(BadQuery):
            STATES.search(text, limit)  # type: ignore[arg-type]

    @given(st.text(min_size=1).filter(str.strip))
    def test_scores_lie_between_nought_and_one_best_first(self, text: str) -> None:
        """Whatever is searched, scores fall and stay within bounds."""
        scores = [match.score for match in PEOPLE.search(text)]

        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)

    def test_only_a_folded_equal_scores_one(self) -> None:
        """Another spelling of one person scores high, a neighbouring family name does not."""
        scores = {
            text: PEOPLE.search(text)[0].score if PEOPLE.search(text) else 0.0
            for text in ("Али Нагиев", "A. Naghiyev", "Ali Nabiyev")
        }

        assert 1 == scores["Али Нагиев"]
        assert 0.8 < scores["A. Naghiyev"] < 1
        assert scores["Ali Nabiyev"] < 0.8

    def test_match_is_a_value(self) -> None:
        """Matches compare by what they hold."""
        assert Match(GEORGIA, 1.0, "Georgia") == Match(GEORGIA, 1.0, "Georgia")


class TestSequence:
    """Positions and slices, as sequences have them."""

    def test_positions(self) -> None:
        """A whole number is a position, counted from the end if negative."""
        first, *_, last = STATES

        assert (first, last) == (STATES[0], STATES[-1])

    def test_slices(self) -> None:
        """A slice is a collection of the same kind, in which names are still found."""
        part = STATES[:1]

        assert isinstance(part, Collection)
        assert (STATES.records[:1], "states") == (part.records, part.kind)
        assert STATES.records[::-1] == STATES[::-1].records
        assert 0 == len(STATES[5:5])

    def test_reversed(self) -> None:
        """The records come backwards, too."""
        assert [*STATES][::-1] == [*reversed(STATES)]

    @pytest.mark.parametrize("position", [99, -99])
    def test_out_of_range(self, position: int) -> None:
        """A position without a record is an error of ours, and an `IndexError`."""
        with pytest.raises(IndexError) as caught:
            STATES[position]

        assert isinstance(caught.value, OutOfRange)
        assert (position, len(STATES)) == (caught.value.position, caught.value.length)

    def test_a_string_is_never_a_position(self) -> None:
        """A string of digits is an id or a name."""
        with pytest.raises(NotFound):
            STATES["0"]
