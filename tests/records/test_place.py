"""`Place`: where something happened."""

from typing import Any

import pytest

from cisrecords.errors import InvalidRecords
from cisrecords.records import Place, to_place, to_places


class TestPlace:
    """One place."""

    @pytest.mark.parametrize(
        ("place", "text"),
        [
            (Place("Minsk"), "Minsk"),
            (Place("Minsk", "BY"), "Minsk, BY"),
            (Place(country="BY"), "BY"),
            (Place(venue="Tauride Palace"), "Tauride Palace"),
            (
                Place("Saint Petersburg", "RU", "Tauride Palace"),
                "Tauride Palace, Saint Petersburg, RU",
            ),
            (Place(country="KZ", venue="Akorda"), "Akorda, KZ"),
        ],
        ids=str,
    )
    def test_text(self, place: Place, text: str) -> None:
        """A place is written from the narrow to the wide, as far as it is known."""
        assert text == str(place) == place.name

    def test_nowhere(self) -> None:
        """A place without any field is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Place()

        assert [("$", "empty")] == [(p.path, p.code) for p in caught.value.problems]

    def test_country_is_an_id(self) -> None:
        """The country is the id of a state, not its name."""
        with pytest.raises(InvalidRecords) as caught:
            Place("Minsk", "Republic of Belarus")

        assert [("$.country", "bad-id")] == [(p.path, p.code) for p in caught.value.problems]


class TestConverters:
    """`to_place` and `to_places`."""

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [("Minsk", Place("Minsk")), (Place(country="BY"), Place(country="BY")), (None, None)],
        ids=repr,
    )
    def test_one(self, typed: Any, expected: Place | None) -> None:
        """A string is the name of a city, and None stays None."""
        assert expected == to_place(typed)

    @pytest.mark.parametrize(
        ("typed", "cities"),
        [
            ("Minsk", ["Minsk"]),
            (Place("Minsk"), ["Minsk"]),
            (["Minsk", Place("Moscow")], ["Minsk", "Moscow"]),
            ((), []),
        ],
        ids=repr,
    )
    def test_many(self, typed: Any, cities: list[str]) -> None:
        """One place or many are taken, in their order."""
        assert cities == [place.city for place in to_places(typed)]

    @pytest.mark.parametrize("wrong", [5, True, {"city": "Minsk"}, b"Minsk"], ids=repr)
    def test_passes_unchanged(self, wrong: Any) -> None:
        """An invalid place passes unchanged, for the record to report."""
        one: Any = to_place(wrong)
        many: Any = to_places(wrong)

        assert wrong is one
        assert wrong is many
