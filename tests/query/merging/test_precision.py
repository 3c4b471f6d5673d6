"""Precision: which of two dates or places is more exact, and both places combined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.query.merging.precision import complete_place, find_place, is_finer
from cisrecords.records import Place

CITIES = {"astana": "astana", "nur sultan": "astana", "baku": "baku", "баку": "baku"}
CITY_NAMES = ("Minsk", "Sochi", None)
PLACES = st.builds(
    Place,
    city=st.sampled_from(CITY_NAMES),
    country=st.sampled_from(("BY", "RU", None)),
    venue=st.sampled_from(("House", "Palace")),
)
DATES = st.sampled_from(
    ["2001", "2001-06", "2001-06-01", "[2001-06-01..2001-06-10]", "2001-05-31/2001-06-01"]
).map(parse_when)


class TestIsFiner:
    """When one date is more exact than another."""

    @pytest.mark.parametrize(
        ("inner", "outer", "exact"),
        [
            ("2001-06-01", "2001-06", True),
            ("2001-06", "2001-06-01", False),
            ("2001-06-03", "[2001-06-01..2001-06-10]", True),
            ("2001-05-31/2001-06-01", "2001", True),
            ("2001-06-01", "2001-05-31/2001-06-01", False),
            ("2001-05-31/2001-06-01", "2001-06-01", False),
            ("2019-03/2021-05", "2019/2021", True),
            ("2019/2021", "2019-03/2021", False),
            ("2019/2021", "2019/..", True),
            ("2019/2021", "2019/", True),
            ("2019/..", "2019/", False),
            ("2019/", "2019/2021", False),
            ("/2021", "2019/2021", False),
            ("2019/2021", "2019/2020", False),
            ("2019-03/..", "2019/..", True),
            ("2019-03/", "2019/", True),
            ("../2021-05", "../2021", True),
            ("/2021-05", "/2021", True),
            ("/2021", "../2021", False),
        ],
    )
    def test_days_months_and_times(self, inner: str, outer: str, *, exact: bool) -> None:
        """A day of a month is; a day of a time is not, as that lasted longer."""
        assert exact is is_finer(parse_when(inner), parse_when(outer))

    def test_what_is_no_date(self) -> None:
        """Strings are never more exact than one another."""
        assert (False, False) == (is_finer("a", "ab"), is_finer(PartialDate("2001"), "2001"))

    @given(one=DATES, two=DATES, three=DATES)
    def test_it_is_an_order(
        self, one: PartialDate | Period, two: PartialDate | Period, three: PartialDate | Period
    ) -> None:
        """A date that is finer than a finer one is finer than the third."""
        assert is_finer(one, one)
        assert is_finer(one, three) or not (is_finer(one, two) and is_finer(two, three))


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
            (Place("Baku", "RU"), [Place("Baku", "AZ")], None),
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
