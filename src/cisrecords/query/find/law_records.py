"""`Acts`, `Instruments` and `Tenures`: what was done, agreed and held, to be asked."""

from typing import Never

import attrs

from cisrecords.dates import Day, day_range, whole_day
from cisrecords.query.find.finder import Findable, check_flag, parse_term, resolve_id
from cisrecords.query.find.resolved_query import narrower_topics
from cisrecords.records import Act, Instrument, Tenure
from cisrecords.terms import ActKind, InstrumentKind

__all__ = ["Acts", "Instruments", "Tenures"]


@attrs.frozen(slots=False, repr=False)
class Acts(Findable[Act]):
    """Acts by day, undated last, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().acts.find(state="Georgia", kind="notice-of-withdrawal")
        >>> [str(act.date) for act in found]
        ['2008-08-18']
    """

    def find(
        self,
        *,
        state: str | None = None,
        instrument: str | None = None,
        body: str | None = None,
        by: str | None = None,
        kind: ActKind | str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "Acts":
        """Return the acts that fit every criterion given.

        Args:
            state: The state, or the outside body, whose act it is, by any name.
            instrument: The instrument that it is about, by any name.
            body: The body that it is about, by any name.
            by: The organ that acted, by any name.
            kind: What kind of step it is.
            since: The first day, of any precision.
            until: The last day, of any precision.
            certain: Whether to leave out the acts that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The acts, in the same order; those of vague or unknown days may fit, and are in
            `maybe`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: An end of the span is no date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is not known or not of its type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> found = cisrecords.load().acts.find(instrument="charter-1993", state="UA")
            >>> found.find(kind="ratification").ids()
            ()
        """
        self._refuse(unknown)
        span = day_range(since, until)
        return self._sifted(
            self._is("state", resolve_id(self.archive, "state", state, "states", "bodies")),
            self._is(
                "instrument", resolve_id(self.archive, "instrument", instrument, "instruments")
            ),
            self._is("body", resolve_id(self.archive, "body", body, "bodies")),
            self._is("by", resolve_id(self.archive, "by", by, "bodies")),
            self._is("kind", parse_term("kind", kind, ActKind)),
            lambda act: span.verdict(act.date),
            certain=certain,
        )


@attrs.frozen(slots=False, repr=False)
class Instruments(Findable[Instrument]):
    """Instruments by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().instruments.find(kind="charter", until="2000")
        >>> found.ids()
        ('charter-1993',)
    """

    def find(
        self,
        *,
        kind: InstrumentKind | str | None = None,
        adopted_by: str | None = None,
        topic: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "Instruments":
        """Return the instruments that fit every criterion given.

        Args:
            kind: What kind of text it is.
            adopted_by: The body that adopted it, or at which it was signed, by any name.
            topic: What it is about, or a wider topic.
            since: The first day that it may bear, of any precision.
            until: The last day that it may bear, of any precision.
            certain: Whether to leave out the instruments that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The instruments, by id; those of vague or unknown days may fit, and are in `maybe`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: An end of the span is no date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is not known or not of its type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> found = cisrecords.load().instruments.find(until="1991-12-08", certain=True)
            >>> "agreement-1991" in found.ids()
            True
        """
        self._refuse(unknown)
        span = day_range(since, until)
        about = resolve_id(self.archive, "topic", topic, "topics")
        return self._sifted(
            self._is("kind", parse_term("kind", kind, InstrumentKind)),
            self._is("adopted_by", resolve_id(self.archive, "adopted_by", adopted_by, "bodies")),
            self._has("topics", narrower_topics(self.archive, about) if about else None),
            lambda instrument: span.verdict(instrument.date),
            certain=certain,
        )


@attrs.frozen(slots=False, repr=False)
class Tenures(Findable[Tenure]):
    """Tenures by id, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().tenures.find(person="Sergey Lebedev", on="2015-01-01")
        >>> {tenure.person for tenure in found}
        {'lebedev-sergey'}
    """

    def find(
        self,
        *,
        person: str | None = None,
        state: str | None = None,
        office: str | None = None,
        of: str | None = None,
        on: Day | None = None,
        since: Day | None = None,
        until: Day | None = None,
        acting: bool | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "Tenures":
        """Return the tenures that fit every criterion given.

        Args:
            person: The person who held the office, by any name.
            state: The state that held it, by any name.
            office: The office, by any name.
            of: The state or body whose office it is, by any name.
            on: A whole day on which it was held.
            since: The first day of a span in which it was held on some day, of any precision.
            until: The last day of that span, of any precision.
            acting: Whether it is said to have been held in an acting capacity.
            certain: Whether to leave out the tenures that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The tenures, by id; where the days are vague or unknown they may fit, and are in
            `maybe`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: A day is no date.
            VagueDate: A day is too vague.
            BadQuery: A criterion is not known or not of its type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> chairs = cisrecords.load().tenures.find(office="cis-chair")
            >>> [str(tenure.period) for tenure in chairs.find(state="Turkmenistan", until="2019")]
            ['2012-01-01/2012', '2019/2019']
        """
        self._refuse(unknown)
        whose = resolve_id(self.archive, "of", of, "states", "bodies")
        offices = [one.id for one in self.archive.offices if one.of == whose] if whose else None
        span = day_range(since, until)
        day = whole_day(on)
        check_flag("acting", acting)
        wanted = None if acting is None else (True,) if acting else (False, None)
        return self._sifted(
            self._is("person", resolve_id(self.archive, "person", person, "people")),
            self._is("state", resolve_id(self.archive, "state", state, "states")),
            self._is("office", resolve_id(self.archive, "office", office, "offices")),
            self._has("office", offices),
            lambda tenure: span.verdict(tenure.period),
            lambda tenure: day.verdict(tenure.period),
            self._has("acting", wanted),
            certain=certain,
        )
