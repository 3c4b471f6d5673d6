"""The number of independent sources of each fact."""

from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.errors import BadQuery, InvalidDate, VagueDate
from cisrecords.evidence import Citation, Source
from cisrecords.query import backing, independent_sources
from cisrecords.records import Attendance, Body, Meeting, Session, State, Statement, Topic
from cisrecords.table import Row, Table

CITING = "these cite nothing; expected one of states, "
NUMBER = "expected a whole number from zero, or None for all"


def build(*cites: Citation | str, **more: Any) -> Commonwealth:
    """Return one meeting that cites sources, some of which copy others."""
    return Commonwealth(
        states=[State(id="AZ", names="Azerbaijan", cites="other")],
        bodies=[Body(id="cis", names="Commonwealth")],
        topics=[Topic(id="law", names="law")],
        sources=[
            Source(id="original"),
            Source(id="reprint", copy_of="original"),
            Source(id="translation", copy_of="reprint"),
            Source(id="other"),
        ],
        meetings=[
            Meeting(id="m-1", sessions=[Session("cis")], when="2020-11", cites=cites, **more)
        ],
    )


def parts(table: Table) -> dict[str | None, int]:
    """Return the number of independent sources of each part."""
    return {row.part: row.independent for row in table}


class TestRows:
    """A row for each fact."""

    def test_of_a_meeting_and_its_rows(self, small: Commonwealth) -> None:
        """The meeting itself and each row of it are facts, named by their paths by key."""
        rows = [row for row in small.backing("meetings") if row.record == "m-1"]

        assert [
            (None, 2, ("early", "late")),
            ("attendance[AZ]", 1, ("early",)),
            ("attendance[KG]", 1, ("early",)),
            ("attendance[AZ]", 1, ("late",)),
            ("attendance[MD]", 1, ("late",)),
            ("agenda[ai]", 1, ("late",)),
            ("statements[usubov-ramil]", 1, ("late",)),
        ] == [(row.part, row.independent, row.sources) for row in rows]

    def test_columns(self) -> None:
        """A row has the fact in short, the number of its sources, and their originals."""
        row = Attendance(participant="AZ", cites=["original", "reprint"])
        fact = build("other", attendance=[row]).backing("meetings").rows()[1]

        assert {
            "record": "m-1",
            "kind": "meetings",
            "part": "attendance[AZ]",
            "fact": "AZ",
            "cited": 2,
            "independent": 1,
            "whose": "original",
            "certain": True,
            "records": ("m-1",),
            "sources": ("original", "reprint"),
        } == fact.to_dict()

    @pytest.mark.parametrize(
        ("cites", "cited", "independent"),
        [
            ((), 0, 0),
            (("original", "reprint", "translation"), 3, 1),
            (("reprint", "translation"), 2, 1),
            (("original", "other"), 2, 2),
            (
                (
                    Citation("original", according_to="the press service"),
                    Citation("other", according_to="the press service"),
                ),
                2,
                1,
            ),
            ((Citation("original", "p. 1"), Citation("original", "p. 2")), 1, 1),
        ],
    )
    def test_copies_and_passed_on_words_count_once(
        self, cites: tuple[Citation | str, ...], cited: int, independent: int
    ) -> None:
        """A copy, a translation and a quotation add no independent source."""
        (row,) = build(*cites).backing("meetings")

        assert (cited, independent) == (row.cited, row.independent)

    def test_fields_where_citations_tell_them(self) -> None:
        """Where a citation names what it supports, each field is a fact of its own."""
        some = build(Citation("original", supports=["when"]), "other", note="A remark.")

        assert {None: 2, "sessions": 1, "when": 2, "note": 1} == parts(some.backing("meetings"))

    def test_parts_of_fields(self) -> None:
        """A path into a field is listed beside the field."""
        some = build(Citation("original", supports=["sessions[cis].ordinal", "when"]))
        rows = parts(some.backing("meetings"))

        assert (1, 1) == (rows["sessions"], rows["sessions[cis].ordinal"])

    def test_a_field_that_nobody_stands_behind(self) -> None:
        """A field that no citation covers is listed with 0 sources."""
        some = build(Citation("original", supports=["when"]), note="A remark.")

        assert (0, 1) == (parts(some.backing())["note"], parts(some.backing())["when"])


class TestAsked:
    """Narrowed to a kind, a span, a number of sources."""

    def test_one_source_only(self, small: Commonwealth) -> None:
        """The largest number of sources selects what rests on one source."""
        rows = small.backing("meetings", at_most=1)

        assert {"m-2", "m-3", "m-4"} == {row.record for row in rows if row.part is None}
        assert 0 == len(small.backing("acts", at_most=0))

    def test_by_span(self, small: Commonwealth) -> None:
        """Meetings count by their days; those of vague days are maybes, and without one in none."""
        span: dict[str, Any] = {"since": "2021-11-10", "until": "2022"}
        rows = small.backing("meetings", **span)

        assert {("m-2", False), ("m-3", True)} == {(row.record, row.certain) for row in rows}
        certain = small.backing("meetings", **span, certain=True)
        assert {"m-3"} == {*certain["record"]}

    def test_maybes_are_the_default(self, small: Commonwealth) -> None:
        """By default what only may lie in the span is listed, too."""
        found = backing(small, "meetings", since="2021-11-10", until="2022")

        assert {"m-2", "m-3"} == {*found["record"]}

    def test_rows_of_other_days(self) -> None:
        """A row of a meeting counts by its own day, whatever the days of the rows before."""
        said = [
            Statement(summary=f"On {day}.", when=day, cites="other")
            for day in ("2020-11-01", "2020-11-30")
        ]
        some = build("other", statements=said).backing(
            "meetings", since="2020-11-30", until="2020-11-30"
        )

        assert [("cis (2020-11)", False), ("On 2020-11-30.", True)] == [
            (row.fact, row.certain) for row in some
        ]

    def test_what_has_no_day_is_of_no_year(self, small: Commonwealth) -> None:
        """The names of states are facts of no year, and of all years together."""
        assert 0 == len(small.backing("states", since="2020"))
        assert 4 == len(small.backing("states"))

    @pytest.mark.parametrize(
        ("arguments", "error", "expected"),
        [
            ({"kind": "meeting"}, BadQuery, ("kind", "meetings")),
            ({"kind": "topics"}, BadQuery, ("kind",)),
            ({"kind": "sources"}, BadQuery, ("kind",)),
            ({"at_most": -1}, BadQuery, ("at_most",)),
            ({"at_most": True}, BadQuery, ("at_most",)),
            ({"at_most": "1"}, BadQuery, ("at_most",)),
            ({"certain": 1}, BadQuery, ("certain",)),
            ({"since": "2021", "until": "2020"}, BadQuery, ("until",)),
            ({"until": "never"}, InvalidDate, ("never",)),
            ({"since": "[..2008]"}, VagueDate, ("[..2008]",)),
        ],
    )
    def test_errors_name_what_would_do(
        self,
        small: Commonwealth,
        arguments: dict[str, Any],
        error: type[Exception],
        expected: tuple[str, ...],
    ) -> None:
        """A misspelt kind, a wrong number or a reversed span is an error that helps."""
        with pytest.raises(error) as caught:
            small.backing(**arguments)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    def test_nothing_keeps_the_columns(self) -> None:
        """Without records there are no rows, and all columns."""
        table = Commonwealth().backing()

        assert (0, "record", "sources") == (len(table), table.columns[0], table.columns[-1])


class TestShipped:
    """The shipped records."""

    def test_every_row_of_a_meeting_is_told(self, cw: Commonwealth) -> None:
        """There is a row for each record that can cite, and for each row of a meeting."""
        rows = [row for row in cw.backing("meetings") if row.part is None or _is_row(row)]
        expected = sum(
            1
            + len(meeting.attendance)
            + len(meeting.agenda)
            + len(meeting.statements)
            + len(meeting.plans)
            + sum(1 + len(one.stances) for one in meeting.adopted)
            for meeting in cw.meetings
        )

        assert expected == len(rows)

    def test_counts_are_those_of_the_citations(self, cw: Commonwealth) -> None:
        """The record itself is listed with all its own citations."""
        rows = {row.record: row for row in cw.backing("acts") if row.part is None}

        assert {
            act.id: (
                len({cite.source for cite in act.cites}),
                len(independent_sources(cw, act.cites)),
            )
            for act in cw.acts
        } == {identity: (row.cited, row.independent) for identity, row in rows.items()}

    def test_at_most_is_a_part_of_the_whole(self, cw: Commonwealth) -> None:
        """A number selects what a scan of all rows finds."""
        every = cw.backing(since="2020", until="2020")

        assert [row for row in every if row.independent <= 1] == list(
            cw.backing(since="2020", until="2020", at_most=1)
        )


def _is_row(row: Row) -> bool:
    """Check whether a row is about a row of a meeting, not a field."""
    path: str = row.part
    heads = ("attendance[", "agenda[", "statements[", "adopted[", "plans[")
    return path.startswith(heads) and path.endswith("]")
