"""`States`, `Bodies`, `Offices`, `People`, `Topics` and `Cities`: collections with `find`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Never

from cisrecords import archive, records
from cisrecords import table as tables
from cisrecords.archive import parse_term
from cisrecords.dates import Day, DayRange, Verdict, lasted_on, whole_day
from cisrecords.errors import BadQuery
from cisrecords.query.common.arguments import check_flag, match_texts, resolve_id
from cisrecords.query.find.finder import Findable
from cisrecords.query.find.narrower_topics import narrower_topics
from cisrecords.terms import BodyKind, MembershipStatus

__all__ = ["Bodies", "Cities", "Offices", "People", "States", "Topics"]


class States(Findable["records.State"]):
    """States by id, with `find`.

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
        instrument: records.Instrument | str | None = None,
        body: records.Body | str | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> States:
        """Return the states that match every criterion.

        Args:
            status: Its status in the Commonwealth on a day, by the rules of the Charter.
            on: That day, a whole one; only together with `status`.
            instrument: An instrument on which an act of the state is recorded, by any name.
            body: A body on which an act of the state is recorded, by any name.
            certain: Whether to leave out the states that only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The states, by id; those whose status on the day is uncertain, or is this one by a
            rival claim, possibly match, and are in `maybe`.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: The day is not a date.
            VagueDate: The day is vaguer than a day.
            BadQuery: A criterion is unknown or of the wrong type, or there is a status without a
                day, or a day without a status.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().states.find(instrument="charter-1993", on="2020-01-01")
            Traceback (most recent call last):
            ...
            cisrecords.errors.BadQuery: on='2020-01-01': 'status' and 'on' must be passed together
        """
        self._refuse_unknown(unknown)
        if (status is None) is not (on is None):
            name, value = ("on", on) if status is None else ("status", status)
            raise BadQuery(name, value, "'status' and 'on' must be passed together")
        treaty = resolve_id(self.archive, "instrument", instrument, "instruments")
        organ = resolve_id(self.archive, "body", body, "bodies")
        acts = self.archive.acts
        return self._filter(
            self._of_status(status, on),
            self._is_one_of(
                "id", treaty and [act.state for act in acts if act.instrument == treaty]
            ),
            self._is_one_of("id", organ and [act.state for act in acts if act.body == organ]),
            certain=certain,
        )

    def _of_status(
        self, status: MembershipStatus | str | None, on: Day | None
    ) -> Callable[[records.State], Verdict] | None:
        wanted = parse_term("status", status, MembershipStatus)
        if on is None:
            return None
        day = datetime.date.fromordinal(whole_day(on).first)
        book = self.archive.status_book

        def test(state: records.State) -> Verdict:
            membership = book.membership(state.id, day)
            matches = membership.status is wanted
            by_rival = any(rival.status is wanted for rival in membership.rivals)
            certain = matches and membership.certain
            return Verdict.of(certain=certain, possible=matches or by_rival)

        return test

    def table(self, *, codes: bool = False, lang: str | None = None) -> tables.Table:
        """Return the states as a table, a row each.

        Args:
            codes: Whether to add the codes on which tables are joined: ``iso3``, ``ccode``
                (Correlates of War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where
                a state has none.
            lang: The language of the names, such as ``"ru"``; English where a state has no name in
                it, and by default.

        Returns:
            The columns ``id name alpha_3``, then the codes.

        Raises:
            BadQuery: No name on record is in the language, or `codes` is not True or False.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().members("2009-08-18").table(codes=True)
            >>> table.select("id", "ccode", "m49").rows()[0]
            Row(id='AM', ccode=371, m49=51)
        """
        table = super().table(lang=lang)
        return archive.with_codes(table, self) if check_flag("codes", codes) else table


class Bodies(Findable["records.Body"]):
    """Bodies by id, with `find`.

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
        part_of: records.Body | records.State | str | None = None,
        area: str | None = None,
        founded_by: records.Instrument | str | None = None,
        on: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> Bodies:
        """Return the bodies that match every criterion.

        Args:
            kind: The kind of body.
            part_of: The body or state that it belongs to directly, by any name.
            area: Its field of work; one word of it is enough.
            founded_by: An instrument that founded it, by any name.
            on: A whole day on which it existed.
            certain: Whether to leave out the bodies that only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The bodies, by id; those whose establishment or dissolution is vague or unknown
            possibly match, and are in `maybe`.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: The day is not a date.
            VagueDate: The day is vaguer than a day.
            BadQuery: A criterion is unknown or of the wrong type, or no body has this area.

        Example:
            >>> import cisrecords
            >>> found = cisrecords.load().bodies.find(on="1991-01-01", part_of="cis", certain=True)
            >>> found.ids()
            ()
        """
        self._refuse_unknown(unknown)
        founding = resolve_id(self.archive, "founded_by", founded_by, "instruments")
        parent = resolve_id(self.archive, "part_of", part_of, "bodies", "states")
        day = whole_day(on)
        return self._filter(
            self._equals("kind", parse_term("kind", kind, BodyKind)),
            self._equals("part_of", parent),
            self._is_one_of(
                "area", match_texts("area", area, [each.area for each in self.archive.bodies])
            ),
            self._is_one_of("founded_by", founding and [founding]),
            lambda body: lasted_on(day, body.established, body.dissolved),
            certain=certain,
        )


class Offices(Findable["records.Office"]):
    """Offices by id, with `find`.

    Example:
        >>> import cisrecords
        >>> "cis-chair" in cisrecords.load().offices.find(of="cis").ids()
        True
    """

    def find(
        self,
        *,
        of: records.State | records.Body | str | None = None,
        held_by: records.Person | records.State | str | None = None,
        **unknown: Never,
    ) -> Offices:
        """Return the offices that match every criterion.

        Args:
            of: The state or body whose office it is, by any name.
            held_by: A person or a state that ever held it, by any name.
            **unknown: There are no further criteria.

        Returns:
            The offices, by id.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            BadQuery: A criterion is unknown or of the wrong type.

        Example:
            >>> import cisrecords
            >>> "cis-chair" in cisrecords.load().offices.find(held_by="Belarus").ids()
            True
        """
        self._refuse_unknown(unknown)
        who = resolve_id(self.archive, "held_by", held_by, "people", "states")
        tenures = self.archive.tenures
        held = [each.office for each in tenures if who in (each.person, each.state)]
        return self._filter(
            self._equals("of", resolve_id(self.archive, "of", of, "states", "bodies")),
            self._is_one_of("id", who and held),
        )


class People(Findable["records.Person"]):
    """People by id, with `find`.

    Example:
        >>> import cisrecords
        >>> "lebedev-sergey" in cisrecords.load().people.find(of="executive-committee").ids()
        True
    """

    def find(
        self,
        *,
        office: records.Office | str | None = None,
        of: records.State | records.Body | str | None = None,
        state: records.State | str | None = None,
        on: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> People:
        """Return the people who match every criterion.

        Args:
            office: An office that they held, by any name.
            of: The state or body whose office they held, by any name.
            state: A state that they represented at a meeting, or whose office they held.
            on: A whole day on which they held this office, or any office if none is named.
            certain: Whether to leave out the people who only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The people, by id; those whose days in the office are unknown possibly match, and are
            in `maybe`.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: The day is not a date.
            VagueDate: The day is vaguer than a day.
            BadQuery: A criterion is unknown or of the wrong type.

        Example:
            >>> import cisrecords
            >>> "naghiyev-ali" in cisrecords.load().people.find(state="Azerbaijan").ids()
            True
        """
        self._refuse_unknown(unknown)
        post = resolve_id(self.archive, "office", office, "offices")
        owner = resolve_id(self.archive, "of", of, "states", "bodies")
        country = resolve_id(self.archive, "state", state, "states")
        tenures = self._tenure_verdicts(post, owner, whole_day(on))
        by_tenure = (post, owner, on) != (None, None, None)
        return self._filter(
            (lambda person: tenures.get(person.id, Verdict.NO)) if by_tenure else None,
            self._is_one_of("id", country and self._people_of(country)),
            certain=certain,
        )

    def _tenure_verdicts(
        self, office: str | None, of: str | None, day: DayRange
    ) -> dict[str, Verdict]:
        """Return for each person whether one of their tenures matches."""
        verdicts: dict[str, Verdict] = {}
        owners = {each.id: each.of for each in self.archive.offices}
        for tenure in self.archive.tenures:
            right_office = office in (None, tenure.office) and of in (None, owners[tenure.office])
            if tenure.person is not None and right_office:
                before = verdicts.get(tenure.person, Verdict.NO)
                verdicts[tenure.person] = before | day.verdict(tenure.period)
        return verdicts

    def _people_of(self, state: str) -> set[str | None]:
        offices = {each.id for each in self.archive.offices if each.of == state}
        rows = (row for meeting in self.archive.meetings for row in meeting.attendance)
        return {
            *(row.person for row in rows if row.participant == state),
            *(each.person for each in self.archive.tenures if each.office in offices),
        }


class Topics(Findable["records.Topic"]):
    """Topics by id, with `find`.

    Example:
        >>> import cisrecords
        >>> "extremism" in cisrecords.load().topics.find(broader="security").ids()
        True
    """

    def find(self, *, broader: records.Topic | str | None = None, **unknown: Never) -> Topics:
        """Return the topics that match every criterion.

        Args:
            broader: A wider topic, at any distance, by any name.
            **unknown: There are no further criteria.

        Returns:
            The topics, by id, without the wider one.

        Raises:
            NotFound: The name is unknown; the nearest names are suggested.
            Ambiguous: The name has more than one meaning.
            BadQuery: A criterion is unknown or of the wrong type.

        Example:
            >>> import cisrecords
            >>> "security" in cisrecords.load().topics.find(broader="security").ids()
            False
        """
        self._refuse_unknown(unknown)
        wider = resolve_id(self.archive, "broader", broader, "topics")
        narrower = narrower_topics(self.archive, wider) - {wider} if wider else None
        return self._filter(self._is_one_of("id", narrower))


class Cities(Findable["records.City"]):
    """Cities by id, with `find`.

    Example:
        >>> import cisrecords
        >>> "bishkek" in cisrecords.load().cities.find(country="Kyrgyzstan").ids()
        True
    """

    def find(self, *, country: records.State | str | None = None, **unknown: Never) -> Cities:
        """Return the cities that match every criterion.

        Args:
            country: The state in which it lies, by any name.
            **unknown: There are no further criteria.

        Returns:
            The cities, by id.

        Raises:
            NotFound: The name is unknown; the nearest names are suggested.
            Ambiguous: The name has more than one meaning.
            BadQuery: A criterion is unknown or of the wrong type.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().cities.find(country="Kyrgzstan")
            Traceback (most recent call last):
            ...
            cisrecords.errors.NotFound: state not found: 'Kyrgzstan'; did you mean 'Kyrgyzstan'?
        """
        self._refuse_unknown(unknown)
        return self._filter(
            self._equals("country", resolve_id(self.archive, "country", country, "states"))
        )
