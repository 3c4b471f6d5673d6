"""`Asking`: the records in collections that know `find`, on which every verb stands."""

from functools import cached_property

from cisrecords import query, status
from cisrecords.archive import Archive
from cisrecords.status import StatusBook

__all__ = ["Asking"]


class Asking(Archive):
    """The records in collections that know `find`; the verbs of `Commonwealth` stand on it.

    Example:
        >>> Asking(version="1").states.find()
        <no states>
    """

    @cached_property
    def states(self) -> query.States:
        """The states, by id (ISO 3166-1 alpha-2); `States.find` asks them."""
        return query.States(self._records["states"], "states", self._retired, archive=self)

    @cached_property
    def bodies(self) -> query.Bodies:
        """The bodies, by id; the Commonwealth itself is ``cis``; `Bodies.find` asks them."""
        return query.Bodies(self._records["bodies"], "bodies", self._retired, archive=self)

    @cached_property
    def offices(self) -> query.Offices:
        """The offices, by id; `Offices.find` asks them."""
        return query.Offices(self._records["offices"], "offices", self._retired, archive=self)

    @cached_property
    def people(self) -> query.People:
        """The people, by id; `People.find` asks them."""
        return query.People(self._records["people"], "people", self._retired, archive=self)

    @cached_property
    def tenures(self) -> query.Tenures:
        """The tenures, by id; `Tenures.find` asks them."""
        return query.Tenures(self._records["tenures"], "tenures", self._retired, archive=self)

    @cached_property
    def instruments(self) -> query.Instruments:
        """The instruments, by id; `Instruments.find` asks them."""
        return query.Instruments(
            self._records["instruments"], "instruments", self._retired, archive=self
        )

    @cached_property
    def acts(self) -> query.Acts:
        """The acts, by day, undated last; `Acts.find` asks them."""
        return query.Acts(self._records["acts"], "acts", self._retired, archive=self)

    @cached_property
    def topics(self) -> query.Topics:
        """The topics, by id; `Topics.find` asks them."""
        return query.Topics(self._records["topics"], "topics", self._retired, archive=self)

    @cached_property
    def meetings(self) -> query.Meetings:
        """The meetings, by day, undated last; `Meetings.find` asks them."""
        return query.Meetings(self._records["meetings"], "meetings", self._retired, archive=self)

    @cached_property
    def claims(self) -> query.Claims:
        """The claims, by id; `Claims.find` asks them."""
        return query.Claims(self._records["claims"], "claims", self._retired, archive=self)

    @cached_property
    def sources(self) -> query.Sources:
        """The sources, by id; `Sources.find` asks them."""
        return query.Sources(self._records["sources"], "sources", self._retired, archive=self)

    @cached_property
    def cities(self) -> query.Cities:
        """The cities, by id, with their names by period; `Cities.find` asks them."""
        return query.Cities(self._records["cities"], "cities", self._retired, archive=self)

    @cached_property
    def _book(self) -> StatusBook:
        return status.StatusBook(self)
