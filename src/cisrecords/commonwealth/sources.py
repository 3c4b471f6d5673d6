"""The verbs of sources: which sources report a fact, and which report another value."""

from __future__ import annotations

from cisrecords import archive, evidence, query, records
from cisrecords import table as tables
from cisrecords.dates import Day
from cisrecords.query.find.context import Context

__all__ = ["SourceVerbs"]


class SourceVerbs(Context):
    """The verbs about sources, rival claims and citations."""

    def account(
        self, meeting: records.Meeting | str, source: evidence.Source | str
    ) -> query.Account:
        """Return what one source says of a meeting, and about whom it is silent.

        Args:
            meeting: A meeting, or its id or name.
            source: A source, or its id or title.

        Returns:
            The `Account`, empty where the source says nothing of the meeting. Its `silent` has the
            participants that other sources attest and this source does not list; none where the
            source also counts participants that it does not name ("nine states"), as any of them
            may be meant. Silence is not absence.

        Raises:
            NotFound: There is no such meeting or source; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: It is neither a string nor a record of that kind.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> cw.account("sc-08", "urdupoint-2020-11-19").silent
            ()
        """
        return query.account(self, meeting, source)

    def sources_of(self, record: archive.AnyRecord | str) -> query.Sources:
        """List every source that a record or any part of it cites.

        Args:
            record: A record, its id, a retired id of it, or any name of it.

        Returns:
            The sources, each once, in the order in which the record cites them; they have
            `Sources.find`. A record that cites nothing, such as a topic, has none.

        Raises:
            NotFound: No record has this id or name.
            Ambiguous: More than one record has the name.
            BadQuery: It is neither a record nor a string.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().sources_of("sc-08").find(kind="official").ids()[:1]
            ('azerbaijan-security-council-2020',)
        """
        found = super().sources_of(record)
        return self.sources._part(found.records)  # noqa: SLF001 - collections of one class

    def disagreements(
        self,
        *,
        kind: str | None = None,
        field: str | None = None,
        about: archive.AnyRecord | str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        certain: bool = False,
    ) -> tables.Table[query.DisagreementRow]:
        """List the fields on which sources disagree, over all records, the most serious first.

        Fields are ranked by the number of independent sources with a rival value, divided by the
        number with the preferred value; then by the number of different values; then by id and
        path. Copies, translations and repeated statements count once. Figures (``figure:...``) are
        claims beside one another: they are listed where two of them cannot both be right on one
        day, and the one that most sources state counts as if it were preferred. A claim that agrees
        with the preferred value, such as a vaguer date, counts for that value. Remarks (``note``),
        positions (``stance:...``) and rules (``article:...``) contradict no field and are left out;
        `rivals` lists them.

        Args:
            kind: The kind of the record, such as ``"meetings"``.
            field: The path of the field, or the beginning of one (``attendance``, ``figure``).
            about: The record, of any kind, by itself, its id or any name.
            since: The first day, of any precision: of a meeting, an act or an instrument, of the
                establishment of a body, or the day for which a claim is stated.
            until: The last such day, of any precision.
            certain: Whether to leave out fields that only may lie in the span.

        Returns:
            A row for each field of a record, with ``rank``, ``about`` (id), ``kind``, ``field``,
            ``adopted`` (the preferred value; ``None`` where the record has none, and for figures;
            the status of a state is the one that follows from its acts), ``values`` (the rival
            values), ``claims`` (how many state them), ``behind`` and ``independent`` (how many
            independent sources give the preferred value, and a rival one), ``score`` (the second
            divided by the first), ``certain`` (false for a maybe: the day is vague or not known),
            ``reasons`` (the notes on the claims), ``records``, ``sources``. A field without a row
            has no rival claim on record, which does not say that all sources agree.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one record.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: There is no such kind, no claim is about such a field, or the span is
                reversed.

        Example:
            >>> import cisrecords
            >>> (first,) = cisrecords.load().disagreements(field="when", about="sc-08")
            >>> first.adopted, first["values"], first.independent
            ('2020-11-18', '2020-11-19', 1)
        """
        return query.disagreements(
            self,
            kind=kind,
            field=field,
            about=about,
            since=since,
            until=until,
            certain=certain,
        )

    def backing(
        self,
        kind: str | None = None,
        *,
        since: Day | None = None,
        until: Day | None = None,
        at_most: int | None = None,
        certain: bool = False,
    ) -> tables.Table[query.BackingRow]:
        """Count how many independent sources support each fact.

        Copies, translations and reprints of one original count once, and so do sources that repeat
        the statement of the same person or body.

        Args:
            kind: The kind of record, such as ``"meetings"``; by default all that cite sources.
            since: The first day, of any precision: of a meeting or a row of it, of an act or an
                instrument, of the establishment of a body, of a tenure, or the day for which a
                claim is stated.
            until: The last such day, of any precision.
            at_most: The largest number of independent sources to list; 1 for facts that rest on
                one source only.
            certain: Whether to leave out facts that only may lie in the span.

        Returns:
            A row for each record; for each row of a meeting (attendance, agenda, statements,
            documents and stances, plans); and, where citations say which fields they support, for
            each field: ``record``, ``kind``, ``part`` (the path by key, ``None`` for the record
            itself), ``fact`` (in short), ``cited`` (how many sources), ``independent`` (how many of
            these), ``whose`` (the original sources, or who is quoted), ``certain`` (false for a
            maybe: the day is vague or not known), ``records``, ``sources``. A 0 means that nothing
            is cited for it alone. With a span, facts without any day, such as the name of a state,
            are left out. A fact that no source states has no row.

        Raises:
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: There is no such kind or it cites nothing, the span is reversed, or `at_most`
                is not a whole number from zero.

        Example:
            >>> import cisrecords
            >>> rows = cisrecords.load().backing("meetings", since="2020", until="2020", at_most=1)
            >>> {row.independent for row in rows} <= {0, 1}
            True
        """
        return query.backing(self, kind, since=since, until=until, at_most=at_most, certain=certain)

    def cite(self, answer: object, style: str = "text") -> str:
        """Write the citation of an answer: version, records and sources.

        Args:
            answer: A table with the columns ``records`` and ``sources``, a row of one, a
                collection, a record or its id, a membership, a change, an account, a claim, a
                match, a difference, or a tuple of these.
            style: ``"text"`` for lines to read, ``"csl"`` for CSL-JSON, which reference managers
                read.

        Returns:
            The citation as a string, always in the same order. In CSL-JSON the first item is the
            dataset itself, and dates are as exact as they are known. The citation of a view by
            `known_on` says that it is one. An empty answer rests on no record; its citation has the
            version alone.

        Raises:
            NotFound: An id or a name in the answer is not known; the nearest are suggested.
            Ambiguous: A name in it fits more than one record.
            BadQuery: It is not an answer, a table lacks these columns, or there is no such style.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> print(cw.cite(cw.membership("GE", on="2009-08-18")).splitlines()[1])
            Records: GE, act-ge-withdrawal-charter-1993.
        """
        return query.cite(self, answer, style)
