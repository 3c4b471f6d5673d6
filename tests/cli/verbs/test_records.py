"""The verbs of single records, and the tour."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import cisrecords as cis

Run = Callable[..., subprocess.CompletedProcess[str]]


class TestShow:
    """``cisrecords show``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It describes a record in full, by any name."""
        done = process("show", "Грузия")

        assert (0, "") == (done.returncode, done.stderr)
        assert f"{cis.describe(cw.states['GE'])}\n" == done.stdout

    def test_json_is_the_record(self, call: Run, cw: cis.Commonwealth) -> None:
        """As JSON it is the record as it stands in a document."""
        done = call("show", "sc-08", "--json")

        assert cw.meetings["sc-08"] == cis.loads(done.stdout, cis.Meeting)

    def test_csv_is_its_row(self, call: Run, cw: cis.Commonwealth) -> None:
        """As CSV it is its row in the table of its kind."""
        assert cw.states[:1].table().to_csv() == call("show", cw.states[0].id, "--csv").stdout

    def test_of_nothing(self, call: Run) -> None:
        """A name that is not known is bad input, with the nearest ones."""
        done = call("show", "Turkmenistn")

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
        assert "Turkmenistan" in done.stderr

    def test_of_a_retired_id(self, call: Run, tmp_path: Path) -> None:
        """An id that is no longer used leads to its record, and a line says so."""
        path = str(tmp_path / "records.json")
        state = cis.State(id="GE", names="Georgia")
        cis.write(cis.Commonwealth(states=[state], retired={"GEO-old": "GE"}), path)
        done = call("show", "GEO-old", "--data", path)

        assert (0, 1) == (done.returncode, len(done.stderr.splitlines()))
        assert "'GE'" in done.stderr


class TestSearch:
    """``cisrecords search``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It lists the nearest names, best first; words need no quotes."""
        done = process("search", "heads", "of", "state", "--limit", "3", "--json")
        matches = cw.search("heads of state", 3)

        assert (0, "") == (done.returncode, done.stderr)
        assert [(match.record.id, match.score) for match in matches] == [
            (row["id"], row["score"]) for row in json.loads(done.stdout)
        ]

    def test_of_a_kind(self, call: Run) -> None:
        """A kind narrows the search."""
        rows = json.loads(call("search", "Turkmenistan", "--kind", "states", "--json").stdout)

        assert ("states", "TM", 1) == (rows[0]["kind"], rows[0]["id"], rows[0]["score"])
        assert {"states"} == {row["kind"] for row in rows}

    def test_finds_nothing(self, call: Run) -> None:
        """Words that are near to no name end with 1."""
        assert 1 == call("search", "zzqqxx").returncode

    def test_limit_is_a_number(self, call: Run) -> None:
        """A limit that is no number from 1 is bad input."""
        assert 2 == call("search", "Georgia", "--limit", "many").returncode
        assert 2 == call("search", "Georgia", "--limit", "0").returncode


class TestCite:
    """``cisrecords cite``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It cites a record with its sources."""
        done = process("cite", "sc-08")

        assert (0, "") == (done.returncode, done.stderr)
        assert f"{cw.cite(cw.meetings['sc-08'])}\n" == done.stdout

    def test_of_a_status(self, call: Run, cw: cis.Commonwealth) -> None:
        """With a day it cites the statuses of states."""
        done = call("cite", "GE", "MD", "--on", "2009-08-18")
        both = tuple(cw.membership(state, "2009-08-18") for state in ("GE", "MD"))

        assert f"{cw.cite(both)}\n" == done.stdout

    def test_of_a_day_alone(self, call: Run) -> None:
        """A day without a state is bad input."""
        assert 2 == call("cite", "--on", "2009-08-18").returncode

    def test_of_the_dataset(self, call: Run, cw: cis.Commonwealth) -> None:
        """Without a record it cites the dataset."""
        assert cw.version in call("cite").stdout

    def test_json_is_for_reference_managers(self, call: Run, cw: cis.Commonwealth) -> None:
        """JSON and the style ``csl`` are the same."""
        text = call("cite", "sc-08", "--json").stdout

        assert json.loads(cw.cite(cw.meetings["sc-08"], "csl")) == json.loads(text)
        assert text == call("cite", "sc-08", "--style", "csl").stdout

    def test_of_no_such_style(self, call: Run) -> None:
        """A style that is not known is bad input."""
        assert 2 == call("cite", "sc-08", "--style", "apa").returncode


class TestTour:
    """``cisrecords tour``."""

    def test_as_a_process(self, process: Run, call: Run) -> None:
        """It is what the command prints without a verb."""
        done = process()

        assert (0, "") == (done.returncode, done.stderr)
        assert "Georgia on 2009-08-18: former" in done.stdout
        assert done.stdout == call("tour").stdout

    def test_takes_no_form(self, call: Run) -> None:
        """It has no table, and refuses to be asked for one."""
        assert 2 == call("tour", "--csv").returncode
        assert 2 == call("--json", "tour").returncode
