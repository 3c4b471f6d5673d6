"""The data dictionary that is shipped."""

import json
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.bundled import data_dictionary
from cisrecords.bundled.dictionary import DICTIONARY
from cisrecords.bundled.renew_dictionary import derive, main
from cisrecords.query import cow_states, cow_statuses
from cisrecords.table import ColumnType, Row, Table

TABLES = data_dictionary()
DAY: dict[str, Any] = {"since": "2020-11-18", "until": "2020-11-18"}


def asked(cw: cis.Commonwealth) -> dict[str, Table[Any]]:
    """Return an answer for each table of the dictionary, with every column that it may have."""
    both: dict[str, Any] = {"codes": True, "lang": "ru"}
    verbs = {
        "panel": cw.panel("1991/2012", **both),
        "dyads": cw.dyads("2005/2010", states=["GE", "MD", "UA"], **both),
        "agreement": cw.agreement({"state": ["GE"], "year": [2008], "status": [0]}, **both),
        "published": cw.published("cow-igo-3", **both),
        "attendance": cw.attendance(body="council-of-heads-of-state", **both),
        "tally": cw.tally(**DAY, **both),
        "co_attendance": cw.co_attendance(**DAY, **both),
        "parties": cw.parties("cisfta-2011", "2012-10-18", **both),
        "participation": cw.participation("cisfta-2011", **both),
        "positions": cw.positions(**both),
        "chairs": cw.chairs(**both),
        "hosts": cw.hosts(**both),
        "chairmanship": cw.chairmanship("1990/2027", **both),
        "office_holders": cw.office_holders("2020-11-18", **both),
        "history": cw.history("usubov-ramil", lang="ru"),
        "succession": cw.succession("executive-committee"),
        "census": cw.census(),
        "disagreements": cw.disagreements(),
        "backing": cw.backing(),
        "diff": cw.diff(cw.known_on("2010-01-01")).table(),
        "cow_states": cow_states(),
        "cow_statuses": cow_statuses(),
    }
    whole = {f"tables.{name}": table for name, table in cw.tables().items()}
    others = {*TABLES} - {*verbs, *whole}
    kinds = {kind: cw.collection(kind).table() for kind in others}
    return {**verbs, **whole, **kinds, "states": cw.states.table(codes=True)}


@pytest.fixture(scope="module")
def answers(cw: cis.Commonwealth) -> dict[str, Table[Any]]:
    """Return an answer for each table."""
    return asked(cw)


class TestShipped:
    """The file in the package."""

    def test_is_what_the_code_has(self) -> None:
        """Writing it again would change nothing (`cisrecords.bundled.renew_dictionary`)."""
        assert derive() == TABLES

    def test_is_written_once(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The command writes the file where it differs, and says so."""
        assert 0 == main(tmp_path) == main(tmp_path)
        written = json.loads((tmp_path / DICTIONARY).read_text(encoding="utf-8"))

        assert TABLES == written
        assert [DICTIONARY, "nothing to change"] == capsys.readouterr().out.splitlines()


class TestTables:
    """The tables that it describes."""

    def test_are_all_that_return_one(self) -> None:
        """Every verb and every collection that returns a table is there."""
        verbs = (
            "panel dyads agreement published attendance tally co_attendance parties chairs hosts"
        )
        kinds = "states bodies offices people tenures instruments acts topics meetings claims"

        assert {*verbs.split(), *kinds.split(), "sources", "cities", "census"} <= {*TABLES}
        assert {*asked(cis.load())} == {*TABLES}

    @pytest.mark.parametrize("name", TABLES)
    def test_have_these_columns(self, name: str, answers: dict[str, Table[Any]]) -> None:
        """An answer has the columns of its table, with their types and meanings, in their order."""
        table = answers[name]
        described = {one["name"]: one for one in TABLES[name]["columns"]}
        plain = [one for one in described if "with" not in described[one]]

        if name != "participation":
            assert {*described} == {*table.columns}
        assert [one for one in table.columns if one in plain] == [
            one for one in plain if one in table.columns
        ]
        for head in table.schema:
            one = described[head.name]
            assert (head.type.value, head.meaning) == (one["type"], one["meaning"])

    @pytest.mark.parametrize("name", TABLES)
    def test_leave_no_other_cell_empty(self, name: str, answers: dict[str, Table[Any]]) -> None:
        """A cell is empty only where the dictionary, and the type of the rows, say that it may."""
        table = answers[name]
        full = [one["name"] for one in TABLES[name]["columns"] if not one["empty"]]

        assert len(table) > 0 or name == "tables.agenda_participants"  # which the records lack
        for column in full:
            if column in table.columns:
                assert None not in table[column], column

    @pytest.mark.parametrize("name", TABLES)
    def test_say_what_they_are(self, name: str) -> None:
        """A table has a sentence, a call, and a meaning and a known type for each column."""
        table = TABLES[name]

        assert table["about"].endswith(".")
        assert table["call"]
        assert all(one["meaning"].endswith(".") for one in table["columns"])
        assert {one["type"] for one in table["columns"]} <= {*ColumnType}

    @pytest.mark.parametrize("name", TABLES)
    def test_name_the_class_of_their_rows(self, name: str, answers: dict[str, Table[Any]]) -> None:
        """The rows are of the class that the dictionary names; those of records are plain."""
        row_type = answers[name].row_type

        assert TABLES[name]["row"] == row_type.__name__
        assert issubclass(row_type, Row)
        assert {row_type} >= {type(row) for row in answers[name][:1]}
