"""The name of a place, matched with cities, countries and venues."""

import pytest

from cisrecords import Commonwealth
from cisrecords.errors import NotFound
from cisrecords.query.find.place_matcher import KnownPlaces, match_place
from cisrecords.records import City, Place, State


def printed(cw: Commonwealth, *more: Place) -> KnownPlaces:
    """Return the places that the meetings name, and others."""
    return KnownPlaces((*(place for meeting in cw.meetings for place in meeting.places), *more))


class TestMatchPlace:
    """The name of a place, resolved."""

    @pytest.mark.parametrize(
        ("asked", "place", "fits"),
        [
            ("Astana", Place("Nur-Sultan"), True),
            ("astana", Place("Astana", "KZ"), True),
            ("Nur Sultan", Place("Astana"), True),
            ("Kazakhstan", Place("Almaty", "KZ"), True),
            ("KZ", Place(country="KZ"), True),
            ("Akorda", Place("Astana", "KZ", "Akorda Residence"), True),
            ("Astana", Place("Baku", "AZ"), False),
            ("Kazakhstan", Place("Baku", "AZ"), False),
        ],
    )
    def test_matches(self, small: Commonwealth, asked: str, place: Place, fits: bool) -> None:
        """A place matches by any name of its city, by its country, or by its venue."""
        assert fits is match_place(small, printed(small), asked).matches(place)

    @pytest.mark.parametrize(
        ("asked", "place", "fits"),
        [
            ("Астана", Place("Astana"), True),
            ("АСТАНА", Place("Нур-Султан"), True),
            ("Баку", Place("Baku", "AZ"), True),
            ("Резиденция Акорда", Place("Astana", None, "Резиденция «Акорда»"), True),
        ],
    )
    def test_any_script(self, small: Commonwealth, asked: str, place: Place, fits: bool) -> None:
        """A place is found across scripts, in the query and in the record."""
        assert fits is match_place(small, printed(small, place), asked).matches(place)

    @pytest.mark.parametrize("asked", ["a", "Ako", "korda", "---", "…"])
    def test_a_part_of_a_word_is_not_a_place(self, small: Commonwealth, asked: str) -> None:
        """A venue is found by whole words, never by parts of them."""
        with pytest.raises(NotFound):
            match_place(small, printed(small), asked)

    def test_a_word_of_a_venue(self, small: Commonwealth) -> None:
        """One word of a longer venue is enough."""
        place = Place("Saint Petersburg", None, "Tauride Palace")

        assert match_place(small, KnownPlaces((place,)), "palace").matches(place)

    def test_a_city_only_printed_in_a_meeting(self, small: Commonwealth) -> None:
        """A city without a record is found by the places of meetings."""
        assert match_place(small, printed(small), "baku").matches(Place("Baku"))

    def test_unknown(self, small: Commonwealth) -> None:
        """An unknown place is an error with the nearest names."""
        with pytest.raises(NotFound) as caught:
            match_place(small, printed(small), "Astena")

        assert "Astana" in caught.value.suggestions
        assert ("Astena", "place") == (caught.value.query, caught.value.what)

    @pytest.mark.parametrize("asked", ["Astana", "astana", "Kazakhstan"])
    def test_where_nobody_met(self, small: Commonwealth, asked: str) -> None:
        """A recorded city or country is known even if nobody met there."""
        assert match_place(small, KnownPlaces(), asked).matches(Place("Astana", "KZ"))

    @pytest.mark.parametrize("city", ["Leninabad", "Khujand", "Nakhchivan"])
    def test_a_name_of_two_cities(self, city: str) -> None:
        """A name that two cities have had means both, under all their names."""
        cities = [
            City(id="khujand", country="TJ", names=["Leninabad", "Khujand"]),
            City(id="nakhchivan", country="AZ", names=["Leninabad", "Nakhchivan"]),
        ]
        states = [State(id="AZ", names="Azerbaijan"), State(id="TJ", names="Tajikistan")]
        cw = Commonwealth(states=states, cities=cities)

        assert match_place(cw, KnownPlaces(), "Leninabad").matches(Place(city))
