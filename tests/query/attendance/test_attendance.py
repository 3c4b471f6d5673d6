"""The table of attendance of the shipped dataset, and its arguments."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords import MeetingQuery
from cisrecords.errors import BadQuery, InvalidDate, NotFound, VagueDate
from cisrecords.query import Turnout
from cisrecords.table import ColumnType

COLUMNS = (
    *("meeting", "when", "body", "state", "presence", "level", "people"),
    *("certain", "reasons", "records", "sources"),
)
SUMMITS = "Council of Heads of State"
SECRETARIES = "meeting-of-security-council-secretaries"


def turnouts(cw: cis.Commonwealth, meeting: str, **criteria: Any) -> dict[str, str]:
    """Return the turnout of each state at one meeting."""
    return {row.state: row.presence for row in cw.attendance(**criteria) if row.meeting == meeting}


class TestColumns:
    """The form of the answer."""

    def test_are_documented(self, cw: cis.Commonwealth) -> None:
        """Each column has a type and a meaning, also without any row."""
        empty = cw.attendance(state="Estonia")

        assert (COLUMNS, 0) == (empty.columns, len(empty))
        assert all(head.meaning for head in empty.schema)
        assert ColumnType.DATE is empty.schema[1].type
        assert all(f"``{name}``" in (cis.Commonwealth.attendance.__doc__ or "") for name in COLUMNS)

    def test_order_is_by_day_and_state(self, cw: cis.Commonwealth) -> None:
        """Meetings come in their order, states by id within each."""
        rows = cw.attendance(body=SUMMITS).rows()
        order = cw.meetings.ids()

        assert sorted(rows, key=lambda row: (order.index(row.meeting), row.state)) == list(rows)

    def test_every_presence_is_of_the_vocabulary(self, cw: cis.Commonwealth) -> None:
        """Every presence is a term of `Turnout`, and each term has a meaning."""
        assert {*cw.attendance()["presence"]} <= {term.value for term in Turnout}
        assert all(term.meaning.endswith(".") for term in Turnout)

    def test_can_be_cited(self, cw: cis.Commonwealth) -> None:
        """Records and sources are ids that the records know."""
        for row in cw.attendance(body=SECRETARIES):
            assert all(record in cw.meetings or record in cw.claims for record in row.records)
            assert all(source in cw.sources for source in row.sources)


class TestMeetingsGiven:
    """Attendance of one meeting, or of meetings from an earlier query."""

    def test_one_meeting_by_id(self, cw: cis.Commonwealth) -> None:
        """The id of a meeting selects it alone, and a misspelt id is an error."""
        table = cw.attendance("sc-08")

        assert {"sc-08"} == set(table["meeting"])
        day = cw.meetings.find(since="2020-11-18", until="2020-11-18", certain=True)
        assert table == cw.attendance(day)
        with pytest.raises(NotFound) as caught:
            cw.attendance("sc-88")
        assert ("sc-88", "meeting") == (caught.value.query, caught.value.what)

    def test_meetings_that_were_found(self, cw: cis.Commonwealth) -> None:
        """Meetings from an earlier query are kept, and criteria narrow them."""
        found = cw.meetings.find(body=SECRETARIES)

        assert set(found.ids()) == set(cw.tally(found, state="RU")["records"][0])
        later = cw.attendance(found, since="2020")
        assert set(found.find(since="2020").ids()) == set(later["meeting"])
        assert cw.co_attendance(found, states=["AM", "AZ"]) == cw.co_attendance(
            body=SECRETARIES, held=None, states=["AM", "AZ"]
        )

    def test_a_meeting_that_was_not_held(self, cw: cis.Commonwealth) -> None:
        """A meeting selected by its id has rows whether or not it was held."""
        announced = cw.meetings.find(held=False).ids()[0]

        assert {announced} >= set(cw.attendance(announced)["meeting"])
        assert len(cw.attendance(announced)) > 0

    @pytest.mark.parametrize("wrong", [5, ["sc-08", 5], b"sc-08", cis.Session("cis")])
    def test_anything_else_is_refused(self, cw: cis.Commonwealth, wrong: Any) -> None:
        """What is neither a question, meetings nor an id is one error of ours."""
        with pytest.raises(BadQuery):
            cw.attendance(wrong)


class TestSeeds:
    """Meetings with five reports."""

    def test_a_state_that_one_source_passes_over(self, cw: cis.Commonwealth) -> None:
        """Kyrgyzstan was at the eighth meeting of secretaries, though one source is silent."""
        (row,) = [row for row in cw.attendance(state="KG") if row.meeting == "sc-08"]

        assert ("present", True) == (row.presence, row.certain)
        assert "azerbaijan-security-council-2020" not in row.sources
        assert {"urdupoint-2020-11-19", "kazinform-sc8"} <= {*row.sources}

    def test_who_was_at_the_eighth_meeting(self, cw: cis.Commonwealth) -> None:
        """All came but Ukraine, which nobody names; Belarus sent a deputy."""
        found = turnouts(cw, "sc-08", body=SECRETARIES)

        assert {"UA"} == {state for state, turnout in found.items() if turnout == "silent"}
        assert {"BY"} == {state for state, turnout in found.items() if turnout == "represented"}
        assert {"present", "represented", "silent"} == {*found.values()}

    def test_a_rank_that_sources_differ_on(self, cw: cis.Commonwealth) -> None:
        """Two reports count Belarus among the heads, so that its turnout is not certain."""
        (row,) = [row for row in cw.attendance(state="BY") if row.meeting == "sc-08"]

        assert (False, ("archakov-vladimir",)) == (row.certain, row.people)
        assert ("sc-08", "claim-sc-08-by-level") == row.records

    def test_who_was_in_baku(self, cw: cis.Commonwealth) -> None:
        """Seven states were at the 53rd meeting of SORB; of the others nothing is certain."""
        rows = [row for row in cw.attendance(body="СОРБ") if row.meeting == "sorb-053"]

        present = {row.state for row in rows if row.presence == "present"}
        assert {"AZ", "BY", "KG", "KZ", "RU", "TJ", "UZ"} == present
        assert {("silent", False)} == {
            (row.presence, row.certain) for row in rows if row.state not in present
        }

    def test_the_ninth_meeting_on_a_day_not_known(self, cw: cis.Commonwealth) -> None:
        """A day out of a span leaves a turnout as certain as the statuses in the span."""
        rows = [row for row in cw.attendance(body=SECRETARIES) if row.meeting == "sc-09"]

        assert {"AZ", "RU", "KG"} <= {row.state for row in rows if row.presence == "present"}
        assert all(row.certain for row in rows)


class TestWho:
    """Which states have a row."""

    def test_those_that_belonged(self, cw: cis.Commonwealth) -> None:
        """Georgia has rows until it left, Mongolia and the Baltic states have none of silence."""
        left = {row.state for row in cw.attendance(since="2009-08-18", certain=True)}

        assert "GE" in turnouts(cw, "chs-2006-11-28")
        assert "GE" not in left
        assert {"EE", "LV", "LT"}.isdisjoint(cw.attendance()["state"])

    def test_those_that_are_named(self, cw: cis.Commonwealth) -> None:
        """An observer has a row where a source names it, and only there."""
        found = cw.attendance(state="Mongolia")

        assert len(found)
        assert {"silent", "unknown"}.isdisjoint(found["presence"])

    def test_organisations_only_where_asked_for(self, cw: cis.Commonwealth) -> None:
        """Bodies have rows where a source names them and the query does, too."""
        found = cw.attendance(state=["ОДКБ", "AZ"])

        assert {"csto", "AZ"} == {*found["state"]}
        assert {"present"} == {row.presence for row in found if row.state == "csto"}
        assert {*cw.attendance()["state"]} <= {*cw.states.ids()}

    def test_suspended(self, cw: cis.Commonwealth) -> None:
        """The reasons for the silence on Ukraine since 2018 include its suspension."""
        rows = cw.attendance(state="UA", since="2019", presence="silent", certain=True)

        assert len(rows)
        assert all(row.reasons for row in rows)
        assert "suspended" not in cw.attendance(state="UA", until="2017")["reasons"][0]


class TestAbsence:
    """Absences and their sources."""

    def test_with_their_sources(self, cw: cis.Commonwealth) -> None:
        """The summit of October 2022 was without Moldova and Ukraine, according to agencies."""
        rows = cw.attendance(body=SUMMITS, since="2022-10-14", until="2022-10-14", certain=True)
        away = {row.state: row.sources for row in rows if row.presence == "absent"}

        both = ("annanews-2022", "kazinform-2022-10-14")
        assert {"MD": both, "UA": both} == away

    def test_a_president_is_not_a_state(self, cw: cis.Commonwealth) -> None:
        """Where a source has only the president away, the state may be."""
        (row,) = [row for row in cw.attendance(state="KG") if row.meeting == "chs-2022-10-07"]

        assert ("absent", False) == (row.presence, row.certain)
        assert "Sadyr Japarov was absent" in row.reasons

    def test_present_by_the_record_and_absent_by_a_claim(self, cw: cis.Commonwealth) -> None:
        """Georgia came late to the summit of 1995; a first report has it missing."""
        (row,) = [row for row in cw.attendance(state="GE") if row.meeting == "chs-1995-05-26"]

        assert ("present", False) == (row.presence, row.certain)
        assert row.reasons
        assert len(row.records) > 1

    def test_announced_but_not_reported(self, cw: cis.Commonwealth) -> None:
        """An ambassador was announced for Armenia, whose secretary had declined."""
        (row,) = [row for row in cw.attendance(state="AM") if row.meeting == "sc-11"]

        assert ("expected", "ambassador", False) == (row.presence, row.level, row.certain)
        assert "Armen Grigoryan declined to come" in row.reasons

    def test_silence_is_not_absence(self, cw: cis.Commonwealth) -> None:
        """No row that is called absent or declined is without a source that says so."""
        for row in cw.attendance(presence=["absent", "declined"]):
            said = [
                one for one in cw.meetings[row.meeting].attendance if one.participant == row.state
            ]
            assert {"absent", "declined"} & {one.presence for one in said}
            assert row.sources


class TestQuestions:
    """Arguments of the query."""

    def test_only_what_was_held(self, cw: cis.Commonwealth) -> None:
        """Meetings that were only announced have rows where the query includes them."""
        announced = cw.attendance(status="announced")

        assert {"held"} == {cw.meetings[one].status for one in cw.attendance()["meeting"]}
        assert {"announced"} == {cw.meetings[one].status for one in announced["meeting"]}
        assert len(cw.attendance(held=False)) > len(announced)

    def test_a_meeting_query(self, cw: cis.Commonwealth) -> None:
        """A query object and the same criteria have the same answer, and narrow each other."""
        query = MeetingQuery(body="СОРБ")

        assert cw.attendance(body="СОРБ") == cw.attendance(query)
        assert cw.attendance(query, since="2020") == cw.attendance(
            query & MeetingQuery(since="2020")
        )

    @pytest.mark.parametrize(
        "query",
        [
            MeetingQuery(held=False),
            MeetingQuery(status="announced") | MeetingQuery(status="cancelled"),
            ~MeetingQuery(held=True),
        ],
    )
    def test_a_question_that_says_which(self, cw: cis.Commonwealth, query: MeetingQuery) -> None:
        """A question about whether meetings were held is not narrowed to those that were."""
        assert {*cw.attendance(query)["meeting"]} <= {*cw.meetings.find(query).ids()}
        assert len(cw.attendance(query))

    def test_the_meetings_of_a_person(self, cw: cis.Commonwealth) -> None:
        """A person as criterion selects the meetings of that person."""
        table = cw.attendance(person="Usubov", state="AZ")

        assert {*cw.meetings.find(person="Usubov", held=True).ids()} == {*table["meeting"]}
        assert any("usubov-ramil" in row.people for row in table)

    def test_an_undated_meeting_may_fit(self, cw: cis.Commonwealth) -> None:
        """A meeting without a day may lie in a span of its plans; its rows are never certain."""
        rows = cw.attendance(planned="1998-10", year=1998, held=False).rows()

        assert {None} == {row.when for row in rows}
        assert not any(row.certain for row in rows)
        assert None not in cw.attendance(since="2020")["when"]
        assert all(row.reasons for row in rows)

    def test_terms_as_members_or_strings(self, cw: cis.Commonwealth) -> None:
        """A term may be a member or a string, alone or with others."""
        one = cw.attendance(presence=Turnout.ABSENT)

        assert one == cw.attendance(presence="absent") == cw.attendance(presence=["absent"])
        assert {"absent"} == {*one["presence"]}

    @pytest.mark.parametrize(
        ("arguments", "error", "expected"),
        [
            ({"presense": "absent"}, BadQuery, ("presense", "presence")),
            ({"stat": "AZ"}, BadQuery, ("stat", "state")),
            ({"placee": "Baku"}, BadQuery, ("placee", "place")),
            ({"presence": "abcent"}, BadQuery, ("presence", "absent")),
            ({"presence": ["absent", 3]}, BadQuery, ("presence",)),
            ({"presence": []}, BadQuery, ("presence",)),
            ({"state": []}, BadQuery, ("state",)),
            ({"state": [None]}, BadQuery, ("state",)),
            ({"state": 3}, BadQuery, ("state",)),
            ({"state": "Azerbaijann"}, NotFound, ("Azerbaijann", "Azerbaijan")),
            (
                {"body": "Council of Heads of Stage"},
                NotFound,
                ("Council of Heads of Stage", "Council of Heads of Government"),
            ),
            ({"certain": "yes"}, BadQuery, ("certain",)),
            ({"since": "2020", "until": "2019"}, BadQuery, ("until",)),
            ({"since": "last year"}, InvalidDate, ("last year",)),
            ({"since": "[..2008]"}, VagueDate, ("[..2008]",)),
            ({"query": "СОРБ"}, NotFound, ("СОРБ", "sorb-057")),
        ],
    )
    def test_what_is_wrong_is_one_error(
        self,
        cw: cis.Commonwealth,
        arguments: dict[str, Any],
        error: type[Exception],
        expected: tuple[str, ...],
    ) -> None:
        """The error names what is misspelt, of another type or reversed, with a suggestion."""
        with pytest.raises(error) as caught:
            cw.attendance(**arguments)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts


class TestViews:
    """Records narrowed to what was known on a day."""

    @pytest.mark.parametrize("day", ["1990-01-01", "2000-01-01", "2012-06-01", "2030-01-01"])
    def test_can_be_asked(self, cw: cis.Commonwealth, day: str) -> None:
        """A narrowed view has fewer rows, and knows no silence for certain."""
        then = cw.known_on(day)
        table = then.attendance()

        assert COLUMNS == table.columns
        assert len(table) <= len(cw.attendance())
        assert not [row for row in table if row.certain and row.presence in ("silent", "unknown")]
        assert not len(cw.known_on("1990-01-01").attendance())

    def test_no_records(self) -> None:
        """Without records there are no rows."""
        assert (COLUMNS, 0) == (
            cis.Commonwealth().attendance().columns,
            len(cis.Commonwealth().attendance()),
        )


class TestNames:
    """Attendance with names."""

    def test_stand_beside_the_ids(self) -> None:
        """Each column of ids has one of names after it, and the others stay as they are."""
        cw = cis.load()
        plain, named = cw.attendance("sc-08"), cw.attendance("sc-08", names=True)
        added = {"body_name", "state_name", "people_names"}

        assert plain == named.drop(*added)
        assert {*named.columns} - {*plain.columns} == added
        for row in named:
            assert cw.states[row.state].name == row.state_name
            assert cw.bodies[row.body].name == row.body_name
            names = "; ".join(cw.people[one].name for one in row.people)
            assert (names or None) == row.people_names
        for column in ("body", "state"):
            assert named.columns.index(column) + 1 == named.columns.index(f"{column}_name")

    def test_is_a_flag(self) -> None:
        """Anything but true or false is an error."""
        with pytest.raises(BadQuery) as caught:
            cis.load().attendance("sc-08", names="yes")  # type: ignore[arg-type]
        assert "names" == caught.value.criterion
