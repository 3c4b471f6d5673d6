"""Resolution of the name of a place: a city by any of its names, a country, or a venue."""

import re
from collections.abc import Iterator, Mapping

import attrs

from cisrecords.archive import Archive
from cisrecords.errors import NotFound
from cisrecords.names import did_you_mean, fold
from cisrecords.records import Place

__all__ = ["KnownPlaces", "PlaceMatcher", "match_place", "rival_places"]

_PARTS = re.compile(r"[;,]")
_KEY = re.compile(r"\[[^\]]*\]")
_PLACE_PATHS = frozenset(
    head + part
    for head in ("places", "agenda.place")
    for part in ("", ".city", ".country", ".venue")
)


@attrs.frozen
class KnownPlaces:
    """The places of all meetings, each once, and the rival places of meetings, by their ids."""

    recorded: tuple[Place, ...] = ()
    rivals: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])


@attrs.frozen
class PlaceMatcher:
    """What the name of a place means: cities and words (folded names), and countries (ids).

    The words of a resolved city or country are those of all of its names, so that each of them
    finds the same; they are looked for in venues of which neither city nor country is known.
    """

    words: frozenset[str]
    cities: frozenset[str]
    countries: frozenset[str]
    resolved: bool = True

    def matches(self, place: Place) -> bool:
        """Check whether a place is one of the cities or countries, or a venue with these words."""
        if place.city is not None and fold(place.city) in self.cities:
            return True
        if place.country is not None and place.country in self.countries:
            return True
        only_venue = place.city is None and place.country is None
        return (
            (only_venue or not self.resolved)
            and place.venue is not None
            and self._in_words_of(place.venue)
        )

    def matches_text(self, text: str) -> bool:
        """Check whether the value of a claim names it: places written as ``Place.name`` is."""
        parts = [part.strip() for part in _PARTS.split(text)]
        return any(
            fold(part) in (self.cities | self.words)
            or part in self.countries
            or (not self.resolved and self._in_words_of(part))
            for part in parts
        )

    def _in_words_of(self, text: str) -> bool:
        folded = f" {fold(text)} "
        return any(f" {word} " in folded for word in self.words)


def match_place(archive: Archive, known: KnownPlaces, name: str) -> PlaceMatcher:
    """Resolve the name of a place among cities, states and the places of meetings.

    Raises `NotFound` if it means none of them; a known city where nobody met is no error.
    """
    key = fold(name)
    cities = {key}
    words = {key}
    is_city = False
    for city in archive.cities:
        names = {fold(one.text) for one in city.names}
        if key in names or name == city.id:
            cities |= names
            is_city = True
    words |= cities
    country = archive.states.get(name)
    if country is not None:
        words |= {fold(one.text) for one in country.names}
    countries = frozenset({str(country.id)} if country is not None else ())
    resolved = is_city or country is not None
    matcher = PlaceMatcher(frozenset(words), frozenset(cities), countries, resolved)
    claimed = (text for texts in known.rivals.values() for text in texts)
    if (
        resolved
        or any(matcher.matches(place) for place in known.recorded)
        or any(matcher.matches_text(text) for text in claimed)
    ):
        return matcher
    raise NotFound(name, did_you_mean(name, _known_names(archive, known)), "place")


def rival_places(archive: Archive) -> dict[str, tuple[str, ...]]:
    """Return the places that claims give instead of the recorded ones, by the id of the meeting."""
    found: dict[str, list[str]] = {}
    meetings = frozenset(archive.meetings.ids())
    for claim in archive.claims:
        if claim.about in meetings and _KEY.sub("", claim.field) in _PLACE_PATHS:
            found.setdefault(claim.about, []).append(claim.value)
    return {meeting: tuple(dict.fromkeys(values)) for meeting, values in found.items()}


def _known_names(archive: Archive, known: KnownPlaces) -> Iterator[str]:
    for record in (*archive.cities, *archive.states):
        yield from (name.text for name in record.names)
    for place in known.recorded:
        yield from (part for part in (place.city, place.venue) if part)
