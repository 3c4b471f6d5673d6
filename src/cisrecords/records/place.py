"""`Place`: where something happened, or the seat of a body."""

from collections.abc import Iterable
from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.fields import StateId
from cisrecords.render import SUMMARY_WIDTH, one_line, shorten

__all__ = ["Place", "to_place", "to_places"]


@attrs.frozen(weakref_slot=False, repr=False)
class Place(fields.Checked):
    """A place: a city as the source names it, a country, a venue, or any of these.

    Attributes:
        city: The city, by its name at the time or as the source prints it.
        country: Id of the state.
        venue: The building or district.

    Raises:
        InvalidRecords: A field is not of its type, or all fields are empty.

    Example:
        >>> str(Place("Saint Petersburg", "RU", "Tauride Palace"))
        'Tauride Palace, Saint Petersburg, RU'
    """

    _takes_text: ClassVar[bool] = True

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.OneOf(
            ("city", "country", "venue"),
            "a city, a country or a venue",
            "leave the place out if nothing is known of it",
        ),
    )

    city: str | None = None
    country: StateId | None = attrs.field(default=None, converter=fields.state_id)
    venue: str | None = None

    @property
    def name(self) -> str:
        """The venue, the city and the id of the country, as far as they are known."""
        return ", ".join(part for part in (self.venue, self.city, self.country) if part)

    def __str__(self) -> str:
        return shorten(one_line(self.name), SUMMARY_WIDTH)


def to_place(value: Place | str | None) -> Place | None:
    """Return a place made from a place or the name of a city."""
    return None if value is None else fields.of_text(Place, value)


def to_places(value: Place | str | Iterable[Place | str]) -> tuple[Place, ...]:
    """Return places made from one or many places or names of cities."""
    return fields.many_of_text(Place, value)
