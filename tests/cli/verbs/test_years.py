"""The verbs of panels and of parties."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import cisrecords as cis

Run = Callable[..., subprocess.CompletedProcess[str]]


class TestPanel:
    """``cisrecords panel``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It lists states by year, as the library does."""
        done = process("panel", "2008/2010", "--state", "GE", "--coding", "majority", "--csv")

        assert (0, "") == (done.returncode, done.stderr)
        assert cw.panel("2008/2010", states="GE", coding="majority").to_csv() == done.stdout

    @pytest.mark.parametrize(
        "years", [["2008/2009"], ["--since", "2008", "--until", "2009"], ["--since=2008", "2008"]]
    )
    def test_years(self, call: Run, years: list[str]) -> None:
        """The years stand alone or as two ends, and never both."""
        done = call("panel", *years, "--states", "GE", "--json")

        if len(years) == 2:
            assert 2 == done.returncode
        else:
            assert [2008, 2009] == [row["year"] for row in json.loads(done.stdout)]

    def test_of_all_years(self, call: Run, cw: cis.Commonwealth) -> None:
        """Without years it goes from the first change to the end of the records."""
        rows = json.loads(call("panel", "--state", "GE", "--state", "MD", "--json").stdout)
        years = [row["year"] for row in rows if row["state"] == "GE"]

        assert min(change.on.earliest for change in cw.changes()).year == years[0]  # type: ignore[type-var, union-attr]
        assert str(cw.horizon["acts"]).startswith(str(years[-1]))
        assert [*range(years[0], years[-1] + 1)] == years

    def test_of_records_without_changes(self, call: Run, tmp_path: Path) -> None:
        """Records in which no status changes need years."""
        path = str(tmp_path / "records.json")
        states = [cis.State(id="GE", names="Georgia")]
        cis.write(cis.Commonwealth(states=states, horizon={"acts": "2020"}), path)

        assert 2 == call("panel", "--data", path).returncode
        assert 0 == call("panel", "2009", "--state", "GE", "--data", path).returncode

    def test_of_no_such_coding(self, call: Run) -> None:
        """A term that is not known is bad input, with the nearest ones."""
        done = call("panel", "2009", "--coding", "year-and")

        assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))
        assert "year-end" in done.stderr


class TestParties:
    """``cisrecords parties``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It lists who is bound by an instrument on a day."""
        done = process("parties", "cisfta-2011", "--on", "2012-10-18", "--certain", "--csv")

        assert (0, "") == (done.returncode, done.stderr)
        assert cw.parties("cisfta-2011", "2012-10-18", certain=True).to_csv() == done.stdout

    def test_without_a_day(self, call: Run, cw: cis.Commonwealth) -> None:
        """Without a day it answers for the last day to which acts are known, and says so."""
        done = call("parties", "charter-1993", "--csv")

        assert str(cw.horizon["acts"]) in done.stderr
        assert cw.parties("charter-1993", cw.horizon["acts"]).to_csv() == done.stdout

    def test_of_no_such_instrument(self, call: Run) -> None:
        """An instrument that is not known is bad input."""
        assert 2 == call("parties", "no-such-treaty", "2012-10-18").returncode
