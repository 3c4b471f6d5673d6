"""Places: what a place that somebody names can be."""

import pytest

from cisrecords import Commonwealth
from cisrecords.errors import NotFound
from cisrecords.query.places import place_named
from cisrecords.records import Place


class TestPlaceNamed:
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
        """A place fits by any name of its city, by its country, or by its venue."""
        assert fits is place_named(small, small.meetings, asked).matches(place)

    def test_a_city_only_printed_in_a_meeting(self, small: Commonwealth) -> None:
        """A city that no table has is found where a meeting prints it."""
        assert place_named(small, small.meetings, "baku").matches(Place("Baku"))

    def test_unknown(self, small: Commonwealth) -> None:
        """A place that nothing names is an error that suggests the nearest names."""
        with pytest.raises(NotFound) as caught:
            place_named(small, small.meetings, "Astena")

        assert "Astana" in caught.value.suggestions
