"""`Acts`, `Instruments` and `Tenures`: the collections of law and of offices held, with `find`."""

from __future__ import annotations

from typing import Never

from cisrecords import records
from cisrecords.archive import parse_term
from cisrecords.dates import Day, day_range, whole_day
from cisrecords.query.common.arguments import check_flag, resolve_id
from cisrecords.query.find.finder import Findable
from cisrecords.query.find.narrower_topics import narrower_topics
from cisrecords.terms import ActKind, InstrumentKind

__all__ = ["Acts", "Instruments", "Tenures"]


class Acts(Findable["records.Act"]):
    """Acts by day, undated last, with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().acts.find(state="Georgia", kind="notice-of-withdrawal")
        >>> [str(act.date) for act in found]
        ['2008-08-18']
    """

    def find(
        self,
        *,
        state: records.State | records.Body | str | None = None,
        instrument: records.Instrument | str | None = None,
        body: records.Body | str | None = None,
        by: records.Body | str | None = None,
        kind: ActKind | str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> Acts:
        """Return the acts that match every criterion.

        Args:
            state: The state, or the outside body, whose act it is, by any name.
            instrument: The instrument that it is about, by any name.
            body: The body that it is about, by any name.
            by: The organ that acted, by any name.
            kind: The kind of act.
            since: The first day, of any precision.
            until: The last day, of any precision.
            certain: Whether to leave out the acts that only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The acts, in the same order; those of vague or unknown days possibly match, and are in
            `maybe`.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is unknown or of the wrong type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> found = cisrecords.load().acts.find(instrument="charter-1993", state="UA")
            >>> found.find(kind="ratification").ids()
            ()
        """
        self._refuse_unknown(unknown)
        span = day_range(since, until)
        return self._filter(
            self._equals("state", resolve_id(self.archive, "state", state, "states", "bodies")),
            self._equals(
                "instrument", resolve_id(self.archive, "instrument", instrument, "instruments")
            ),
            self._equals("body", resolve_id(self.archive, "body", body, "bodies")),
            self._equals("by", resolve_id(self.archive, "by", by, "bodies")),
            self._equals("kind", parse_term("kind", kind, ActKind)),
            lambda act: span.verdict(act.date),
            certain=certain,
        )


class Instruments(Findable["records.Instrument"]):
    """Instruments by id, with `find`.

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
        adopted_by: records.Body | str | None = None,
        topic: records.Topic | str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> Instruments:
        """Return the instruments that match every criterion.

        Args:
            kind: The kind of instrument.
            adopted_by: The body that adopted it, or at which it was signed, by any name.
            topic: Its topic, or a wider one.
            since: The first day on which it may be dated, of any precision.
            until: The last day on which it may be dated, of any precision.
            certain: Whether to leave out the instruments that only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The instruments, by id; those of vague or unknown days possibly match, and are in
            `maybe`.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is unknown or of the wrong type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> found = cisrecords.load().instruments.find(until="1991-12-08", certain=True)
            >>> "agreement-1991" in found.ids()
            True
        """
        self._refuse_unknown(unknown)
        span = day_range(since, until)
        widest = resolve_id(self.archive, "topic", topic, "topics")
        return self._filter(
            self._equals("kind", parse_term("kind", kind, InstrumentKind)),
            self._equals(
                "adopted_by", resolve_id(self.archive, "adopted_by", adopted_by, "bodies")
            ),
            self._is_one_of("topics", narrower_topics(self.archive, widest) if widest else None),
            lambda instrument: span.verdict(instrument.date),
            certain=certain,
        )


class Tenures(Findable["records.Tenure"]):
    """Tenures by id, with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().tenures.find(person="Sergey Lebedev", on="2015-01-01")
        >>> {tenure.person for tenure in found}
        {'lebedev-sergey'}
    """

    def find(
        self,
        *,
        person: records.Person | str | None = None,
        state: records.State | str | None = None,
        office: records.Office | str | None = None,
        of: records.State | records.Body | str | None = None,
        on: Day | None = None,
        since: Day | None = None,
        until: Day | None = None,
        acting: bool | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> Tenures:
        """Return the tenures that match every criterion.

        Args:
            person: The person who held the office, by any name.
            state: The state that held it, by any name.
            office: The office, by any name.
            of: The state or body whose office it is, by any name.
            on: A whole day on which it was held.
            since: The first day of a span in which it was held on some day, of any precision.
            until: The last day of that span, of any precision.
            acting: Whether a source says that it was held in an acting capacity.
            certain: Whether to leave out the tenures that only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The tenures, by id; those of vague or unknown days possibly match, and are in `maybe`.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: A day is not a date.
            VagueDate: A day is too vague.
            BadQuery: A criterion is unknown or of the wrong type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> chairs = cisrecords.load().tenures.find(office="cis-chair")
            >>> [str(tenure.period) for tenure in chairs.find(state="Turkmenistan", until="2019")]
            ['2012-01-01/2012', '2019/2019']
        """
        self._refuse_unknown(unknown)
        owner = resolve_id(self.archive, "of", of, "states", "bodies")
        offices = [one.id for one in self.archive.offices if one.of == owner] if owner else None
        span = day_range(since, until)
        day = whole_day(on)
        check_flag("acting", acting)
        wanted = None if acting is None else (True,) if acting else (False, None)
        return self._filter(
            self._equals("person", resolve_id(self.archive, "person", person, "people")),
            self._equals("state", resolve_id(self.archive, "state", state, "states")),
            self._equals("office", resolve_id(self.archive, "office", office, "offices")),
            self._is_one_of("office", offices),
            lambda tenure: span.verdict(tenure.period),
            lambda tenure: day.verdict(tenure.period),
            self._is_one_of("acting", wanted),
            certain=certain,
        )
