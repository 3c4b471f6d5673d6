"""The countries of cities that reports name without one."""

from collections.abc import Iterable

import attrs

from cisrecords.dates import Verdict, When
from cisrecords.evidence import Name
from cisrecords.names import fold
from cisrecords.records import City, Meeting, Place

__all__ = ["fill_countries"]


def fill_countries(meeting: Meeting, cities: Iterable[City]) -> Meeting:
    """Return a meeting whose places have the countries that their cities are on record with.

    The field that is filled is named in `inferred`. A place with a country stays as it is, and so
    does a city that is not on record, or that may be one of several in different countries. Rows
    stay as they are, since they have what their sources say and nothing else.
    """
    if all(place.city is None or place.country is not None for place in meeting.places):
        return meeting
    known = tuple(cities)
    places = tuple(_with_country(place, meeting.when, known) for place in meeting.places)
    filled = [new for old, new in zip(meeting.places, places, strict=True) if new != old]
    if not filled:
        return meeting
    names = [place.city or "" for place in filled]
    paths = [f"places[{name}].country" for name in names]
    if len(filled) == len(places) or "]" in "".join(names):
        paths = ["places.country"]
    inferred = tuple(dict.fromkeys((*meeting.inferred, *paths)))
    return attrs.evolve(meeting, places=places, inferred=inferred)


def _with_country(place: Place, when: When | None, cities: tuple[City, ...]) -> Place:
    """Return a place with the country of its city, preferably of the one of that name then."""
    if place.city is None or place.country is not None:
        return place
    key = fold(place.city)
    named = [(city, name) for city in cities for name in city.names if fold(name.text) == key]
    then = [pair for pair in named if _in_use(pair[1], when)]
    countries = {city.country for city, _ in then or named}
    return attrs.evolve(place, country=countries.pop()) if len(countries) == 1 else place


def _in_use(name: Name, when: When | None) -> bool:
    return name.period is None or when is None or when.within(name.period) is not Verdict.NO
