"""Precision: which known place another one describes, and both combined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.query.merging.precision import cities_by_name, complete_place, find_place
from cisrecords.records import City, Place

CITIES = cities_by_name(
    [
        City(id="astana", names=["Astana", "Nur-Sultan"], country="KZ"),
        City(id="baku", names=["Baku", "Баку"], country="AZ"),
        City(id="kirov-ru", names="Kirov", country="RU"),
        City(id="kirov-by", names="Kirov", country="BY"),
    ]
)
CITY_NAMES = ("Minsk", "Sochi", None)
PLACES = st.builds(
    Place,
    city=st.sampled_from(CITY_NAMES),
    country=st.sampled_from(("BY", "RU", None)),
    venue=st.sampled_from(("House", "Palace")),
)


class TestPlaces:
    """When two descriptions fit one place."""

    @pytest.mark.parametrize(
        ("place", "known", "index"),
        [
            (Place("Baku"), [Place("Baku", "AZ")], 0),
            (Place("Баку"), [Place("Sochi", "RU"), Place("Baku", "AZ")], 1),
            (Place("Astana"), [Place("Nur-Sultan", "KZ", "Akorda")], 0),
            (Place(country="RU"), [Place("Sochi", "RU"), Place("Moscow", "RU")], 0),
            (Place("Moscow", "RU"), [Place(country="RU"), Place("Moscow", "RU", "Kremlin")], 1),
            (Place(country="AZ"), [Place("Sochi"), Place("Baku")], 1),
            (Place("Nur-Sultan"), [Place(country="AZ"), Place(country="KZ")], 1),
            (Place(country="RU"), [Place("Kirov")], None),
            (Place("Baku", "RU"), [Place("Baku", "AZ")], None),
            (Place("Baku", "RU"), [Place("Baku")], None),
            (Place("Sochi"), [Place("Baku", "AZ")], None),
            (Place(venue="Akorda"), [Place("Baku")], None),
            (Place("Baku"), [], None),
        ],
    )
    def test_which_of_those_known_it_is(
        self, place: Place, known: list[Place], index: int | None
    ) -> None:
        """One that shares something and differs in nothing; the one that shares most."""
        assert index == find_place(place, known, CITIES)

    @given(one=PLACES, two=PLACES)
    def test_nothing_is_lost(self, one: Place, two: Place) -> None:
        """Two descriptions of one place combine to all that either has."""
        if find_place(two, [one], {}) is not None:
            whole = complete_place(one, two)
            assert find_place(one, [whole], {}) == find_place(two, [whole], {}) == 0
            assert whole == complete_place(complete_place(whole, one), two)

    @pytest.mark.parametrize(
        ("place", "other", "whole"),
        [
            (Place("Baku"), Place("Baku", "AZ"), Place("Baku", "AZ")),
            (Place(country="AZ"), Place("Baku", "AZ", "House"), Place("Baku", "AZ", "House")),
            (Place("Baku", "AZ", "House"), Place("Baku"), Place("Baku", "AZ", "House")),
            (Place("Astana", "KZ"), Place("Nur-Sultan", "KZ"), Place("Astana", "KZ")),
            (Place(venue="Kremlin"), Place("Moscow", "RU"), Place("Moscow", "RU", "Kremlin")),
        ],
    )
    def test_each_part_not_said_is_taken_from_the_other(
        self, place: Place, other: Place, whole: Place
    ) -> None:
        """City, country and venue are added where they were not said, and stay where they were."""
        assert whole == complete_place(place, other)
