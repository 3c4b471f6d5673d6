"""`Place`: where something happened or has its seat."""

from collections.abc import Iterable
from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.errors import Problem
from cisrecords.fields import StateId

__all__ = ["Place", "to_place", "to_places"]


@attrs.frozen(weakref_slot=False, repr=False)
class Place(fields.Checked):
    """A place: a city as the source names it, a country, a venue, or any of these.

    Attributes:
        city: The city, by the name it bore or as the source prints it.
        country: Id of the state in which it lies.
        venue: The building or district.

    Raises:
        InvalidRecords: A field is not of its type, or nothing is said at all.

    Example:
        >>> str(Place("Saint Petersburg", "RU", "Tauride Palace"))
        'Tauride Palace, Saint Petersburg, RU'
    """

    _takes_text: ClassVar[bool] = True

    city: str | None = None
    country: StateId | None = attrs.field(default=None, converter=fields.state_id)
    venue: str | None = None

    @property
    def name(self) -> str:
        """The venue, the city and the id of the country, as far as they are given."""
        return ", ".join(part for part in (self.venue, self.city, self.country) if part)

    def __str__(self) -> str:
        return self.name

    def _faults(self) -> tuple[Problem, ...]:
        if (self.city, self.country, self.venue) != (None, None, None):
            return ()
        return (Problem("$", "empty", "a city, a country or a venue", None),)


def to_place(value: Place | str | None) -> Place | None:
    """Take a place, the bare name of a city, or nothing.

    Args:
        value: A place, or the name of a city.

    Returns:
        The place. What is neither is handed on, for the check of the record to tell.

    Example:
        >>> to_place("Minsk")
        Place(city='Minsk')
    """
    return None if value is None else fields.of_text(Place, value)


def to_places(value: Place | str | Iterable[Place | str]) -> tuple[Place, ...]:
    """Take places, or the bare names of cities, one or many.

    Args:
        value: A place, the name of a city, or any number of either.

    Returns:
        The places. What is neither is handed on, for the check of the record to tell.

    Example:
        >>> to_places(["Minsk", "Moscow"])
        (Place(city='Minsk'), Place(city='Moscow'))
    """
    return fields.many_of_text(Place, value)
