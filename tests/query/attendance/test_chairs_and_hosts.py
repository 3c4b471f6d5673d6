"""Who presided over meetings and who hosted them."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords.errors import BadQuery, NotFound
from cisrecords.evidence import Claim, Source
from cisrecords.records import Attendance, Body, Meeting, Person, Place, Plan, Session, State
from cisrecords.table import Row

CHAIRS = (
    *("year", "meeting", "when", "body", "state", "person", "capacity"),
    *("certain", "reasons", "records", "sources"),
)
HOSTS = (
    *("year", "meeting", "when", "body", "state", "place"),
    *("certain", "reasons", "records", "sources"),
)


def _row(state: str | None, *capacities: str, source: str = "s-1", **more: str) -> Attendance:
    values: dict[str, Any] = {"presence": "present", "cites": source} | more
    return Attendance(participant=state, capacities=capacities, **values)


def one(*rows: Attendance, claims: tuple[Claim, ...] = (), **more: Any) -> cis.Commonwealth:
    """Make records of one meeting."""
    values: dict[str, Any] = {"when": "2005-05-05", "status": "held"} | more
    meeting = Meeting(id="m-1", sessions=[Session("cis")], attendance=rows, **values)
    return cis.Commonwealth(
        states=[State(id=code, names=code) for code in ("AZ", "KG")],
        bodies=[Body(id="cis", names="Commonwealth")],
        people=[Person(id=who, names=who) for who in ("one", "two")],
        sources=[Source(id="s-1"), Source(id="s-2"), Source(id="s-3")],
        meetings=[meeting],
        claims=claims,
    )


def only(table: cis.Table) -> Row:
    """Return the one row that there is."""
    (row,) = table
    return row


class TestChairs:
    """Who presided."""

    def test_columns(self, cw: cis.Commonwealth) -> None:
        """Each column has a meaning, also in a year without any chair."""
        empty = cw.chairs(1900)

        assert [] == [row for row in empty if row.year is not None]
        assert CHAIRS == empty.columns == cis.Commonwealth().chairs().columns
        assert all(head.meaning for head in empty.schema)
        assert all(f"``{name}``" in (cis.Commonwealth.chairs.__doc__ or "") for name in CHAIRS)

    def test_of_a_year(self, cw: cis.Commonwealth) -> None:
        """Tokayev presided over the summit of Astana in 2022, by several sources."""
        row = only(cw.chairs(2022, body="Council of Heads of State"))

        assert ("chs-2022-10-14", "KZ", "tokayev-kassym-jomart") == (
            row.meeting,
            row.state,
            row.person,
        )
        assert ("session-chair", True, 2022) == (row.capacity, row.certain, row.year)
        assert len(row.sources) > 1

    def test_two_chairs_by_two_sources(self, cw: cis.Commonwealth) -> None:
        """Where sources name two, neither is certain and each row names the other."""
        rows = [row for row in cw.chairs(2017) if row.meeting == "cfm-2017-04-07"]

        assert {("RU", False), ("UZ", False)} == {(row.state, row.certain) for row in rows}
        assert all(row.reasons for row in rows)

    def test_the_chair_may_pass_on(self, cw: cis.Commonwealth) -> None:
        """Who holds the chair and who is elected to it are two rows, and no dispute."""
        rows = [row for row in cw.chairs("2004") if row.meeting == "chs-2004-09-16"]

        assert [("UA", "body-chair", True), ("RU", "elected-chair", True)] == [
            (row.state, row.capacity, row.certain) for row in rows
        ]

    def test_one_source_that_names_two(self) -> None:
        """Two whom one source names presided together."""
        table = one(_row("AZ", "session-chair"), _row("KG", "session-chair")).chairs()

        assert [("AZ", True), ("KG", True)] == [(row.state, row.certain) for row in table]

    def test_rows_of_one_person_are_one(self) -> None:
        """What several sources say of one chair is one row; a bare one goes beside it."""
        row = only(
            one(
                _row("AZ", "session-chair", person="one"),
                _row("AZ", "session-chair", person="one", source="s-2", office_as_reported="chair"),
                _row("AZ", "session-chair", source="s-2"),
            ).chairs()
        )

        assert ("one", ("s-1", "s-2"), True) == (row.person, row.sources, row.certain)

    def test_nobody_named(self) -> None:
        """The state is alone where no person is named, and a printed name is in the reasons."""
        bare = only(one(_row("AZ", "body-chair")).chairs())
        printed = only(one(_row("AZ", "body-chair", name_as_reported="A. Aliev")).chairs())

        assert (None, "") == (bare.person, bare.reasons)
        assert printed.person is None
        assert printed.reasons

    def test_a_person_and_a_printed_name(self) -> None:
        """A person whose name is printed in two ways is one row, without the printed names."""
        rows = (
            _row("AZ", "session-chair", person="one", name_as_reported="One"),
            _row("AZ", "session-chair", person="one", name_as_reported="Uno", source="s-2"),
        )
        row = only(one(*rows).chairs())

        assert ("one", "", ("s-1", "s-2")) == (row.person, row.reasons, row.sources)

    def test_two_printed_names(self) -> None:
        """Two printed names of one state without a known person are two chairs."""
        rows = (
            _row("AZ", "body-chair", name_as_reported="A. Aliev"),
            _row("AZ", "body-chair", name_as_reported="B. Babaev"),
        )

        assert 2 == len(list(one(*rows).chairs()["reasons"]))

    @pytest.mark.parametrize("cites", [["s-2", "s-3"], []])
    def test_another_chair(self, cites: list[str]) -> None:
        """The reasons name who presided by other sources, or by none."""
        other = Attendance(
            participant="KG", presence="present", capacities=["session-chair"], cites=cites
        )
        records = one(_row("AZ", "session-chair"), other)
        reasons = {row.state: row.reasons for row in records.chairs()}

        assert reasons["AZ"]

    def test_only_announced(self) -> None:
        """A chair that was only announced is not certain, unless another source has it so."""
        announced = _row("AZ", "session-chair", person="one", presence="expected")
        reported = _row("AZ", "session-chair", person="one", source="s-2")

        row = only(one(announced).chairs())
        assert row.certain is False
        assert row.reasons
        assert only(one(announced, reported).chairs()).certain

    def test_away(self) -> None:
        """Who was not there did not preside, and may have been elected."""
        rows = (_row("AZ", "session-chair", "elected-chair", presence="absent"),)

        assert ["elected-chair"] == [row.capacity for row in one(*rows).chairs()]

    def test_a_claim_that_it_was_another(self) -> None:
        """A rival claim for another chair is among the reasons."""
        claim = Claim(
            id="c-1",
            about="m-1",
            field="attendance[KG].capacities",
            value="session-chair",
            cites="s-2",
        )
        row = only(one(_row("AZ", "session-chair"), claims=(claim,)).chairs())
        other = only(one(_row("AZ", "body-chair"), claims=(claim,)).chairs())
        same = only(one(_row("KG", "session-chair"), claims=(claim,)).chairs())

        assert (False, ("m-1", "c-1")) == (row.certain, row.records)
        assert row.reasons
        assert other.certain
        assert (True, "") == (same.certain, same.reasons)

    def test_meetings_that_were_not_held(self) -> None:
        """A meeting that is only announced has no chair."""
        assert not len(one(_row("AZ", "session-chair"), status="announced").chairs())


class TestYears:
    """By year."""

    @pytest.mark.parametrize(
        ("when", "years", "expected"),
        [
            ("2005-05-05", None, [(2005, True)]),
            ("2005-05-05", 2005, [(2005, True)]),
            ("2005-05-05", "2004/2006", [(2005, True)]),
            ("2005-05-05", [2004, 2006], []),
            ("2005-12-31/2006-01-01", 2005, [(2005, True)]),
            ("2005-12-31/2006-01-01", 2006, []),
            ("/2005-05-05", 2005, [(2005, True)]),
            ("[2005-12-30..2006-01-02]", None, [(None, True)]),
            ("[2005-12-30..2006-01-02]", 2006, [(None, False)]),
            ("[2005-12-30..2006-01-02]", range(2005, 2007), [(None, True)]),
            ("[..2005-05]", 2004, [(None, False)]),
            ("[..2005-05]", 2006, []),
            ("[2005-05..]", 2006, [(None, False)]),
            ("[2005-05..]", 2004, []),
            (None, 2005, []),
            (None, None, [(None, True)]),
        ],
    )
    def test_a_vague_day(
        self, when: str | None, years: Any, expected: list[tuple[int | None, bool]]
    ) -> None:
        """A meeting that may have been in another year is a maybe, and has no year."""
        records = one(_row("AZ", "session-chair"), when=when, host="AZ")

        assert expected == [(row.year, row.certain) for row in records.chairs(years)]
        assert expected == [(row.year, row.certain) for row in records.hosts(years)]

    @pytest.mark.parametrize(
        ("years", "expected"), [(2005, [(None, False)]), (2006, []), (None, [(None, True)])]
    )
    def test_a_day_that_was_only_planned(
        self, years: int | None, expected: list[tuple[int | None, bool]]
    ) -> None:
        """A meeting without a day may have been in the year of a plan, and in no other."""
        plans = [Plan(when="2005-05"), Plan(status="postponed")]
        records = one(_row("AZ", "session-chair"), when=None, host="AZ", plans=plans)

        assert expected == [(row.year, row.certain) for row in records.chairs(years)]
        assert expected == [(row.year, row.certain) for row in records.hosts(years)]

    def test_reasons_of_a_vague_day(self) -> None:
        """The doubt about the year comes after all other reasons."""
        printed = _row("AZ", "session-chair", name_as_reported="A. Aliev")
        row = only(one(printed, when="[2005-12-30..2006-01-02]").chairs(2006))

        assert row.reasons

    @pytest.mark.parametrize("verb", ["chairs", "hosts"])
    def test_years_part_the_rows(self, cw: cis.Commonwealth, verb: str) -> None:
        """Each row with a year is in the answer for that year and no other."""
        ask = getattr(cw, verb)
        rows = [row for row in ask() if row.year is not None]
        years = sorted({row.year for row in rows})
        apart = [row for year in years for row in ask(year) if row.year == year]

        assert rows
        assert {*rows} == {*apart}
        assert len(rows) == len(apart)

    @pytest.mark.parametrize(
        ("arguments", "error"),
        [
            ({"years": "2006/2005"}, BadQuery),
            ({"years": "soon"}, BadQuery),
            ({"years": []}, BadQuery),
            ({"body": "Council of Heads of Stage"}, NotFound),
        ],
    )
    @pytest.mark.parametrize("verb", ["chairs", "hosts"])
    def test_wrong_arguments(
        self, cw: cis.Commonwealth, verb: str, arguments: dict[str, Any], error: type[Exception]
    ) -> None:
        """Years that are none and bodies that do not exist are errors."""
        with pytest.raises(error):
            getattr(cw, verb)(**arguments)


class TestHosts:
    """Who hosted, and where."""

    def test_columns(self, cw: cis.Commonwealth) -> None:
        """Each column has a meaning."""
        table = cw.hosts()

        assert HOSTS == table.columns == cis.Commonwealth().hosts().columns
        assert all(head.meaning for head in table.schema)
        assert all(f"``{name}``" in (cis.Commonwealth.hosts.__doc__ or "") for name in HOSTS)

    def test_of_a_year(self, cw: cis.Commonwealth) -> None:
        """Baku was host to SORB in October 2023, by the report of the day."""
        (row,) = [row for row in cw.hosts(2023, body="СОРБ") if row.meeting == "sorb-053"]

        assert ("AZ", "Baku, AZ", True) == (row.state, row.place, row.certain)
        assert "newsaz-2023-10-11" in row.sources

    def test_read_from_the_place(self) -> None:
        """An inferred host is not certain, and rests on the sources of the place."""
        places = cis.Citation("s-1", supports=["places"])
        other = cis.Citation("s-2", supports=["when"])
        values: dict[str, Any] = {"host": "AZ", "places": [Place("Baku", "AZ")]}
        values |= {"inferred": ["host"], "cites": [places, other]}

        row = only(one(**values).hosts())
        assert (False, ("s-1",)) == (row.certain, row.sources)
        assert row.reasons

        row = only(one(_row("AZ", "host", source="s-2"), **values).hosts())
        assert (True, ("s-2",)) == (row.certain, row.sources)

    def test_by_rows_of_attendance(self) -> None:
        """Who sat as host makes the state a host, beside the one of the meeting."""
        table = one(_row("KG", "host"), host="AZ", cites="s-2").hosts()

        assert [("AZ", ("s-2",)), ("KG", ("s-1",))] == [(row.state, row.sources) for row in table]

    def test_by_rows_alone(self) -> None:
        """Where the meeting itself has no host, those who sat as one are listed."""
        places = [Place("Baku", "AZ"), Place("Osh", "KG")]
        row = only(one(_row("KG", "host"), places=places).hosts())

        assert ("KG", "Baku, AZ; Osh, KG", ("s-1",)) == (row.state, row.place, row.sources)

    def test_by_what_stands_behind_it(self) -> None:
        """The sources of a host are those that support it, not the day."""
        cites = [cis.Citation("s-1", supports=["host"]), cis.Citation("s-2", supports=["when"])]

        assert ("s-1",) == only(one(host="AZ", cites=cites).hosts()).sources

    def test_not_by_those_who_stayed_away(self) -> None:
        """A host that did not come, and a host for no state, make no row."""
        rows = (_row("KG", "host", presence="absent"), _row(None, "host", person="one"))

        assert not len(one(*rows).hosts())

    def test_a_claim_that_it_was_another(self) -> None:
        """A rival version makes it less than certain."""
        claim = Claim(id="c-1", about="m-1", field="host", value="KG", cites="s-2")
        row = only(one(host="AZ", claims=(claim,)).hosts())

        assert row.certain is False
        assert row.reasons
        assert ("m-1", "c-1") == row.records

    def test_in_narrowed_records(self, cw: cis.Commonwealth) -> None:
        """What was known on a day is part of what is known."""
        then = cw.known_on("2010-01-01")

        assert {*then.hosts()["meeting"]} < {*cw.hosts()["meeting"]}
        assert {*then.chairs()["meeting"]} < {*cw.chairs()["meeting"]}
