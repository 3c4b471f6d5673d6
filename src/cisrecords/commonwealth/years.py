"""The verbs of panels: states by year and in pairs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cisrecords import evidence, query, records
from cisrecords import table as tables
from cisrecords.law import CHARTER_RULES, Rules
from cisrecords.query.find.context import Context
from cisrecords.terms import Coding

__all__ = ["YearVerbs"]


class YearVerbs(Context):
    """The verbs about states by year, in pairs, and compared with the codings of others."""

    def panel(
        self,
        years: int | str | Iterable[int],
        *,
        coding: Coding | str = Coding.YEAR_END,
        rules: Rules | str = CHARTER_RULES,
        states: records.State
        | records.Body
        | str
        | Iterable[records.State | records.Body | str]
        | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.PanelRow]:
        """List the status of states year by year (Charter arts. 7 to 9, 41).

        A maybe is a row with `certain` false: a vague day or a rival claim would
        give another status (`rivals`), or the day that decides is past the horizon of the
        records (the last day of the year, for ``"year-start"`` the first). A silence is the
        status ``none``: no act is on record by then, which does not say that there was none.
        A year in which nothing happened has an empty `changes`; no state or year is left out.

        Args:
            years: A year, several, or a span such as ``"1991/2024"``.
            coding: Which status of a year stands for it: ``"year-end"`` (31 December),
                ``"year-start"`` (1 January), ``"majority"`` (most days; of two with as many, the
                later), ``"any-day"`` (the highest of any day, in the order none, former,
                signatory, observer, participant, associate, member).
            rules: ``"charter"``, ``"participation"``, or your own `Rules`.
            states: One or several states or outside bodies: records, ids or names; by default
                all states that by these rules ever have a status.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add `state_name`;
                English where a record has no name in it.

        Returns:
            A row for each state and year, by state, then year. The columns are `state` (id),
            `year`, `coding`, `rules` (their name), `status`, `member` (whether that is member),
            `since` (first day of the status; empty before any act), `reasons` (why, in
            sentences, as of the last day that decides), `certain`, `rivals` (the statuses that
            would stand if another source is right), `changes` (every change in the year with
            its reason, as in ``2009-08-18 member -> former: ...``), `records` (ids of the acts),
            `sources` (ids).

        Raises:
            NotFound: No state or body has this name; the nearest are suggested.
            Ambiguous: A name fits more than one.
            BadQuery: The years, the coding or the rules are not known, there is no state, or the
                years by the states are more than a million rows;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().panel("2008/2009", states="Georgia")
            >>> print(table.select("state", "year", "status", "member", "since"))
            state  year  status  member  since
            ─────  ────  ──────  ──────  ──────────
            GE     2008  member  yes     1994-04-19
            GE     2009  former  no      2009-08-18
        """
        return query.panel(
            self, years, coding=coding, rules=rules, states=states, codes=codes, lang=lang
        )

    def dyads(
        self,
        years: int | str | Iterable[int],
        *,
        coding: Coding | str = Coding.YEAR_END,
        rules: Rules | str = CHARTER_RULES,
        states: records.State
        | records.Body
        | str
        | Iterable[records.State | records.Body | str]
        | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.DyadRow]:
        """List the statuses of pairs of states year by year.

        A maybe is a row with `certain` false: the status of either state, or the number of days,
        may be another one. A silence is the status ``none``. No pair and no year is left out.

        Args:
            years: A year, several, or a span such as ``"1991/2024"``.
            coding: Which status of a year stands for it; see `panel`.
            rules: ``"charter"``, ``"participation"``, or your own `Rules`.
            states: The states to pair, two or more: records, ids or names; by default all that by
                these rules ever have a status.
            codes: Whether to add codes of both states to join on, ``iso3_a`` to ``m49_b``; see
                `panel`.
            lang: A language, such as ``"ru"``, in which to add `a_name` and `b_name`;
                English where a record has no name in it.

        Returns:
            A row for each pair, once, and year, by pair, then year. The columns are `a` and `b`
            (ids, the first in order is `a`), `year`, `coding`, `rules`, `status_a`, `status_b`,
            `joint` (whether both are member by the coding), `days` (of the year, on which both
            were members, whatever the coding), `certain`, `records` (ids of the acts), `sources`.

        Raises:
            NotFound: No state or body has this name; the nearest are suggested.
            Ambiguous: A name fits more than one.
            BadQuery: The years, the coding or the rules are not known, there are no two states, or
                the years by the pairs are more than a million rows;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().dyads(2009, states=["Georgia", "Moldova"])
            >>> print(table.select("a", "b", "year", "status_a", "status_b", "joint", "days"))
            a   b   year  status_a  status_b  joint  days
            ──  ──  ────  ────────  ────────  ─────  ────
            GE  MD  2009  former    member    no      229
        """
        return query.dyads(
            self, years, coding=coding, rules=rules, states=states, codes=codes, lang=lang
        )

    def agreement(
        self,
        table: Any,
        *,
        coding: Coding | str = Coding.YEAR_END,
        rules: Rules | str = CHARTER_RULES,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.AgreementRow]:
        """Compare another coding with ours, cell by cell, with our reasons.

        A maybe is a row with `certain` false: our own status may be another one. A silence on
        our side is the status ``none``, on theirs an empty `theirs`. A state and year of which
        neither side says anything has no row.

        Args:
            table: A `Table`, a mapping of columns, any number of rows as mappings, or a pandas or
                Polars DataFrame. Columns: `state` (id, ISO code, any name, or number or
                abbreviation of the Correlates of War), `year`, and `status` or else `member`.
                `status` takes our terms, the codes of the Correlates of War (0, 1, 2, 3; -9 and
                -1 are missing) or igoR's labels for them; `member` takes yes, no, 1, 0, true,
                false. A status is compared in the terms of the other side: a code with the code
                that ours has, a yes or no with whether ours is member.
            coding: Which status of a year stands for it here; see `panel`.
            rules: ``"charter"``, ``"participation"``, or your own `Rules`.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add `state_name`;
                English where a record has no name in it.

        Returns:
            A row for each cell of either side, in the years from the first to the last of the
            table, by state, then year. The columns are `state`, `year`, `coding`, `rules`, `ours`,
            `theirs` (as in the table), `verdict` (see `cisrecords.terms.Agreement`), `certain`,
            `reasons` (for our status), `records`, `sources`.

        Raises:
            BadQuery: It is not a table, it lacks columns (the error names them all), the coding or
                the rules are not known, or its years by the states are more than a million rows;
                or no name on record is in the language.
            InvalidRecords: States are unknown, years or cells unreadable, or cells repeated;
                the error lists all of them.

        Example:
            >>> import cisrecords
            >>> theirs = {"state": ["GRG", "GRG"], "year": [2007, 2008], "status": [1, 0]}
            >>> table = cisrecords.load().agreement(theirs)
            >>> [tuple(row[:2] + row[4:7]) for row in table if row.state == "GE"]
            [('GE', 2007, 'member', '1', 'confirmed'), ('GE', 2008, 'member', '0', 'conflict')]
        """
        return query.agreement(self, table, coding=coding, rules=rules, codes=codes, lang=lang)

    def published(
        self,
        source: evidence.Source | str,
        years: int | str | Iterable[int] | None = None,
        *,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.PublishedRow]:
        """List the labels that a source gives to states by year, in the form for `agreement`.

        The labels are the claims with the field ``status`` that cite the source; they never change
        a status. There is no maybe here: a source uses a label or it does not. A silence is a state
        without a row: the source does not list it, which does not say that it denies it. A gap is a
        year before the first that the source covers.

        Args:
            source: The source, or its id or title.
            years: The years for which the list is read: each year has the last label by then, and
                a label without a day counts in all of them. By default the years by which the
                labels, or the source, are dated.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add `state_name`;
                English where a record has no name in it.

        Returns:
            A row for each state and year, by state, then year. The columns are `state` (id),
            `year`, `status` (the label, where `agreement` knows it), `said` (the label as stated),
            `as_of` (the day that it is for, or the day of the source), `records` (ids of the
            claims), `sources`.

        Raises:
            NotFound: There is no such source; the nearest are suggested.
            Ambiguous: A title fits more than one.
            BadQuery: No claim cites it for a status; or it is not dated and `years` is missing;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().published("cow-igo-3")
            >>> [(row.year, row.status) for row in table if row.state == "TM"]
            [(1991, 'Full Membership'), (2005, 'Associate Membership')]
        """
        return query.published(self, source, years, codes=codes, lang=lang)
