"""What a place that somebody names can be: a city by any of its names, a country, a venue."""

from collections.abc import Iterable, Iterator

import attrs

from cisrecords.archive import Archive
from cisrecords.errors import NotFound
from cisrecords.names import did_you_mean, fold
from cisrecords.records import Place

__all__ = ["PlaceWanted", "place_among"]


@attrs.frozen
class PlaceWanted:
    """A place that is asked for, resolved.

    Attributes:
        key: The folded text as asked for.
        cities: Folded names of the cities meant.
        countries: Ids of the countries meant.

    Example:
        >>> PlaceWanted("baku", frozenset({"baku"}), frozenset()).matches(Place("Baku", "AZ"))
        True
    """

    key: str
    cities: frozenset[str]
    countries: frozenset[str]

    def matches(self, place: Place) -> bool:
        """Say whether a place is the one that is asked for.

        Args:
            place: A place on record.

        Returns:
            True for the city under any of its names, for the country, and for a venue whose
            name has the words of the text in it.

        Example:
            >>> PlaceWanted("az", frozenset(), frozenset({"AZ"})).matches(Place("Baku", "AZ"))
            True
        """
        return (
            (place.city is not None and fold(place.city) in self.cities)
            or (place.country is not None and place.country in self.countries)
            or (place.venue is not None and f" {self.key} " in f" {fold(place.venue)} ")
        )


def place_among(archive: Archive, places: Iterable[Place], text: str) -> PlaceWanted:
    """Resolve the name of a place, among the places on record.

    Args:
        archive: The records, with the tables of cities and states.
        places: The places on record.
        text: The name of a city, a country or a venue, in any script.

    Returns:
        What is meant by it.

    Raises:
        NotFound: No city, country or venue on record is called so.
        Ambiguous: More than one country is called so.

    Example:
        >>> place_among(Archive(), [Place("Minsk", "BY")], "MINSK").matches(Place("Minsk"))
        True
        >>> place_among(Archive(), [], "Atlantis")
        Traceback (most recent call last):
        ...
        cisrecords.errors.NotFound: no place is called 'Atlantis'
    """
    key = fold(text)
    cities = {key}
    found = False
    for city in archive.cities:
        names = {fold(name.text) for name in city.names}
        if key in names or text == city.id:
            cities |= names
            found = True
    countries = frozenset({archive.states[text].id} if text in archive.states else ())
    wanted = PlaceWanted(key, frozenset(cities), countries)
    printed = tuple(dict.fromkeys(places))
    if found or countries or any(wanted.matches(place) for place in printed):
        return wanted
    raise NotFound(text, did_you_mean(text, _known(archive, printed)), "place")


def _known(archive: Archive, printed: Iterable[Place]) -> Iterator[str]:
    for record in (*archive.cities, *archive.states):
        yield from (name.text for name in record.names)
    for place in printed:
        yield from (part for part in (place.city, place.venue) if part)
