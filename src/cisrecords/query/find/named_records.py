"""`States`, `Bodies`, `Offices`, `People`, `Topics` and `Cities`: what bears names, to be asked."""

import datetime
from collections.abc import Callable
from typing import Never

import attrs

from cisrecords.dates import Day, DayRange, Verdict, lasted_on, whole_day
from cisrecords.errors import BadQuery
from cisrecords.query.find.finder import Findable, match_texts, parse_term, resolve_id
from cisrecords.query.find.resolved_query import narrower_topics
from cisrecords.records import Body, City, Office, Person, State, Topic
from cisrecords.terms import BodyKind, MembershipStatus

__all__ = ["Bodies", "Cities", "Offices", "People", "States", "Topics"]


@attrs.frozen(slots=False, repr=False)
class States(Findable[State]):
    """States by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().states.find(status="associate", on="2020-01-01").ids()
        ('TM',)
    """

    def find(
        self,
        *,
        status: MembershipStatus | str | None = None,
        on: Day | None = None,
        instrument: str | None = None,
        body: str | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "States":
        """Return the states that fit every criterion given.

        Args:
            status: What the state is to the Commonwealth on a day, by the Charter's rules.
            on: That day, a whole one; it is asked for together with `status`.
            instrument: An instrument on which an act of the state is on record, by any name.
            body: A body on which an act of the state is on record, by any name.
            certain: Whether to leave out the states that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The states, by id; those of which it is not certain what they were on the day, or
            that a source makes to have been it, may fit, and are in `maybe`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: The day is no date.
            VagueDate: The day is vaguer than a day.
            BadQuery: A criterion is not known or not of its type, or a status is asked for
                without a day, or a day without a status.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().states.find(instrument="charter-1993", on="2020-01-01")
            Traceback (most recent call last):
            ...
            cisrecords.errors.BadQuery: on='2020-01-01': 'status' and 'on' are asked for together
        """
        self._refuse(unknown)
        if (status is None) is not (on is None):
            name, value = ("on", on) if status is None else ("status", status)
            raise BadQuery(name, value, "'status' and 'on' are asked for together")
        text = resolve_id(self.archive, "instrument", instrument, "instruments")
        organ = resolve_id(self.archive, "body", body, "bodies")
        acts = self.archive.acts
        return self._sifted(
            self._of_status(status, on),
            self._has("id", text and [act.state for act in acts if act.instrument == text]),
            self._has("id", organ and [act.state for act in acts if act.body == organ]),
            certain=certain,
        )

    def _of_status(
        self, status: MembershipStatus | str | None, on: Day | None
    ) -> Callable[[State], Verdict] | None:
        wanted = parse_term("status", status, MembershipStatus)
        if on is None:
            return None
        day = datetime.date.fromordinal(whole_day(on).first)
        book = self.archive.book

        def test(state: State) -> Verdict:
            found = book.membership(state.id, day)
            fits = found.status is wanted
            may_fit = any(rival.status is wanted for rival in found.rivals)
            return Verdict.of(certain=fits and found.certain, possible=fits or may_fit)

        return test


@attrs.frozen(slots=False, repr=False)
class Bodies(Findable[Body]):
    """Bodies by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().bodies.find(kind="charter", area="legal")
        >>> "economic-court" in found.ids()
        True
    """

    def find(
        self,
        *,
        kind: BodyKind | str | None = None,
        part_of: str | None = None,
        area: str | None = None,
        founded_by: str | None = None,
        on: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "Bodies":
        """Return the bodies that fit every criterion given.

        Args:
            kind: What kind of body it is.
            part_of: The body or state that it belongs to directly, by any name.
            area: Its field of work; a word of it will do.
            founded_by: An instrument that founded it, by any name.
            on: A whole day on which it was there.
            certain: Whether to leave out the bodies that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The bodies, by id; those of which it is not known since when or until when they were
            there may fit, and are in `maybe`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: The day is no date.
            VagueDate: The day is vaguer than a day.
            BadQuery: A criterion is not known or not of its type, or no body has such an area.

        Example:
            >>> import cisrecords
            >>> found = cisrecords.load().bodies.find(on="1991-01-01", part_of="cis", certain=True)
            >>> found.ids()
            ()
        """
        self._refuse(unknown)
        text = resolve_id(self.archive, "founded_by", founded_by, "instruments")
        above = resolve_id(self.archive, "part_of", part_of, "bodies", "states")
        day = whole_day(on)
        return self._sifted(
            self._is("kind", parse_term("kind", kind, BodyKind)),
            self._is("part_of", above),
            self._has(
                "area", match_texts("area", area, [each.area for each in self.archive.bodies])
            ),
            self._has("founded_by", text and [text]),
            lambda body: lasted_on(day, body.established, body.dissolved),
            certain=certain,
        )


@attrs.frozen(slots=False, repr=False)
class Offices(Findable[Office]):
    """Offices by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> "cis-chair" in cisrecords.load().offices.find(of="cis").ids()
        True
    """

    def find(
        self, *, of: str | None = None, held_by: str | None = None, **unknown: Never
    ) -> "Offices":
        """Return the offices that fit every criterion given.

        Args:
            of: The state or body whose office it is, by any name.
            held_by: A person or a state that ever held it, by any name.
            **unknown: There are no further criteria.

        Returns:
            The offices, by id.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            BadQuery: A criterion is not known or not of its type.

        Example:
            >>> import cisrecords
            >>> "cis-chair" in cisrecords.load().offices.find(held_by="Belarus").ids()
            True
        """
        self._refuse(unknown)
        who = resolve_id(self.archive, "held_by", held_by, "people", "states")
        tenures = self.archive.tenures
        held = [each.office for each in tenures if who in (each.person, each.state)]
        return self._sifted(
            self._is("of", resolve_id(self.archive, "of", of, "states", "bodies")),
            self._has("id", who and held),
        )


@attrs.frozen(slots=False, repr=False)
class People(Findable[Person]):
    """People by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> "lebedev-sergey" in cisrecords.load().people.find(of="executive-committee").ids()
        True
    """

    def find(
        self,
        *,
        office: str | None = None,
        of: str | None = None,
        state: str | None = None,
        on: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "People":
        """Return the people that fit every criterion given.

        Args:
            office: An office that they held, by any name.
            of: The state or body whose office they held, by any name.
            state: A state for which they sat at a meeting, or whose office they held.
            on: A whole day on which they held such an office, or any where none is told.
            certain: Whether to leave out the people that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The people, by id; where the days of an office are not known they may fit, and are in
            `maybe`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: The day is no date.
            VagueDate: The day is vaguer than a day.
            BadQuery: A criterion is not known or not of its type.

        Example:
            >>> import cisrecords
            >>> "naghiyev-ali" in cisrecords.load().people.find(state="Azerbaijan").ids()
            True
        """
        self._refuse(unknown)
        post = resolve_id(self.archive, "office", office, "offices")
        whose = resolve_id(self.archive, "of", of, "states", "bodies")
        sent_by = resolve_id(self.archive, "state", state, "states")
        tenures = self._verdicts(post, whose, whole_day(on))
        asked = (post, whose, on) != (None, None, None)
        return self._sifted(
            (lambda person: tenures.get(person.id, Verdict.NO)) if asked else None,
            self._has("id", sent_by and self._sent_by(sent_by)),
            certain=certain,
        )

    def _verdicts(self, office: str | None, of: str | None, day: DayRange) -> dict[str, Verdict]:
        """Say for each person whether one of their tenures fits."""
        found: dict[str, Verdict] = {}
        owners = {each.id: each.of for each in self.archive.offices}
        for tenure in self.archive.tenures:
            right_office = office in (None, tenure.office) and of in (None, owners[tenure.office])
            if tenure.person is not None and right_office:
                before = found.get(tenure.person, Verdict.NO)
                found[tenure.person] = before | day.verdict(tenure.period)
        return found

    def _sent_by(self, state: str) -> set[str | None]:
        offices = {each.id for each in self.archive.offices if each.of == state}
        rows = (row for meeting in self.archive.meetings for row in meeting.attendance)
        return {
            *(row.person for row in rows if row.participant == state),
            *(each.person for each in self.archive.tenures if each.office in offices),
        }


@attrs.frozen(slots=False, repr=False)
class Topics(Findable[Topic]):
    """Topics by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> "extremism" in cisrecords.load().topics.find(broader="security").ids()
        True
    """

    def find(self, *, broader: str | None = None, **unknown: Never) -> "Topics":
        """Return the topics that fit every criterion given.

        Args:
            broader: A wider topic, at any distance, by any name.
            **unknown: There are no further criteria.

        Returns:
            The topics, by id; the wider one is not among them.

        Raises:
            NotFound: The name is not known; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: A criterion is not known or not of its type.

        Example:
            >>> import cisrecords
            >>> "security" in cisrecords.load().topics.find(broader="security").ids()
            False
        """
        self._refuse(unknown)
        above = resolve_id(self.archive, "broader", broader, "topics")
        narrower = narrower_topics(self.archive, above) - {above} if above else None
        return self._sifted(self._has("id", narrower))


@attrs.frozen(slots=False, repr=False)
class Cities(Findable[City]):
    """Cities by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> "bishkek" in cisrecords.load().cities.find(country="Kyrgyzstan").ids()
        True
    """

    def find(self, *, country: str | None = None, **unknown: Never) -> "Cities":
        """Return the cities that fit every criterion given.

        Args:
            country: The state in which it lies, by any name.
            **unknown: There are no further criteria.

        Returns:
            The cities, by id.

        Raises:
            NotFound: The name is not known; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: A criterion is not known or not of its type.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().cities.find(country="Kyrgzstan")
            Traceback (most recent call last):
            ...
            cisrecords.errors.NotFound: no state is called 'Kyrgzstan'; did you mean 'Kyrgyzstan'?
        """
        self._refuse(unknown)
        return self._sifted(
            self._is("country", resolve_id(self.archive, "country", country, "states"))
        )
