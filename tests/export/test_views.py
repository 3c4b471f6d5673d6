"""The views of the database."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

import cisrecords as cis
from cisrecords import export
from cisrecords.export.views import SUMMITS, VIEWS


@pytest.fixture(scope="module")
def base(cw: cis.Commonwealth, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Open the database of the shipped records, with columns by name."""
    path = tmp_path_factory.mktemp("views") / "cis.sqlite"
    export.sqlite(cw, path)
    with closing(sqlite3.connect(path)) as opened:
        opened.row_factory = sqlite3.Row
        yield opened


def test_each_view_has_rows(base: sqlite3.Connection) -> None:
    """No view is empty for the shipped records."""
    for view in VIEWS:
        assert base.execute(f"SELECT count(*) FROM {view}").fetchone()[0]  # noqa: S608


def test_members_by_year_are_those_of_the_library(
    cw: cis.Commonwealth, base: sqlite3.Connection
) -> None:
    """The number of members of each year is what `members` returns for its last day."""
    for row in base.execute("SELECT * FROM members_by_year WHERE year IN (1993, 1994, 2009)"):
        members = cw.members(f"{row['year']}-12-31")
        assert len(members) == row["members"]
        assert sorted(one.name for one in members) == sorted(
            row["names"].split(", ") if row["names"] else []
        )


def test_attendance_by_summit_is_that_of_the_library(
    cw: cis.Commonwealth, base: sqlite3.Connection
) -> None:
    """The counts of each summit are those of `attendance`."""
    rows = base.execute("SELECT * FROM attendance_by_summit").fetchall()
    table = cw.attendance()
    meetings = {one.meeting for one in cw.tables()["sessions"] if one.body == SUMMITS}

    assert meetings & {*table["meeting"]} == {row["meeting"] for row in rows}
    for row in rows:
        found = table.filter(meeting=row["meeting"])["presence"]
        for presence in ("present", "represented", "absent", "silent", "unknown"):
            assert found.count(presence) == row[presence]


def test_summits_stand_in_the_order_of_their_days(base: sqlite3.Connection) -> None:
    """The first summit is the one at which the Commonwealth was founded."""
    first = base.execute("SELECT meeting FROM attendance_by_summit LIMIT 1").fetchone()

    assert "chs-1991-12-08" == first["meeting"]


def test_parties_of_text_have_titles_and_names(
    cw: cis.Commonwealth, base: sqlite3.Connection
) -> None:
    """The parties of the Charter are those that `parties` returns, by name."""
    rows = base.execute("SELECT * FROM parties_of_text WHERE instrument = 'charter-1993'")
    found = {row["name"]: row["title"] for row in rows}
    parties = cw.parties("charter-1993", on=cw.horizon["acts"])

    assert {cw.states[state].name for state in parties["state"]} == set(found)
    assert {cw.instruments["charter-1993"].name} == {*found.values()}
