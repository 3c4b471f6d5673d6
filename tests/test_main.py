"""The command line."""

import subprocess
import sys
from pathlib import Path

import pytest

import cisrecords as cis
from cisrecords.__main__ import main


class TestTour:
    """``python -m cisrecords``."""

    def test_tour_is_cited_and_true(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The tour prints the hard cases with their sources."""
        assert 0 == main([])
        output = capsys.readouterr().out

        assert "Georgia on 2009-08-17: member" in output
        assert "Georgia on 2009-08-18: former" in output
        assert "Ukraine on 2026-03-23: participant" in output
        assert "azerbaijan-security-council-2020 lists" in output
        assert "silent about KG" in output
        assert output.count("sources: ") >= 4

    def test_as_a_module(self) -> None:
        """It runs as a module in a fresh interpreter, without a warning."""
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "cisrecords", "tour"],
            capture_output=True,
            text=True,
            check=False,
        )

        assert (0, "") == (done.returncode, done.stderr)


class TestStatus:
    """``python -m cisrecords status``."""

    def test_status(self, capsys: pytest.CaptureFixture[str]) -> None:
        """It prints the status of a state with reasons, articles, sources and rivals."""
        assert 0 == main(["status", "Узбекистан", "1992-03-15"])
        output = capsys.readouterr().out

        assert output.startswith("Uzbekistan on 1992-03-15: participant (not certain)")
        assert "rival status signatory" in output

    @pytest.mark.parametrize("arguments", [["Atlantis", "2000-01-01"], ["GE", "2009"], ["GE", "x"]])
    def test_errors_are_reported_in_a_line(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A question without an answer is an error on the error stream, without a traceback."""
        assert 2 == main(["status", *arguments])
        caught = capsys.readouterr()

        assert "" == caught.out
        assert 1 == len(caught.err.splitlines())


class TestValidate:
    """``python -m cisrecords validate``."""

    def test_valid(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A valid file has no problem."""
        path = tmp_path / "records.json"
        cis.write(cis.load(), path)

        assert 0 == main(["validate", str(path)])
        assert capsys.readouterr().out.endswith("no problems\n")

    def test_not_valid(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Every problem of a file is printed, and their count."""
        path = tmp_path / "records.json"
        path.write_text('{"schema": 1, "states": [{"id": "X Y"}], "x": 1}', encoding="utf-8")

        assert 1 == main(["validate", str(path)])
        output = capsys.readouterr().out
        assert "$.states[0].id" in output
        assert "$.states[0].names" in output
        assert output.endswith("3 problems\n")

    @pytest.mark.parametrize("name", ["a.jsonl", "a.yaml", "a.json.gz", "folder"])
    def test_every_format(
        self, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Files of every format, and folders, are checked alike."""
        cis.write(cis.Commonwealth(version="1"), tmp_path / name)

        assert 0 == main(["validate", str(tmp_path / name)])
        assert capsys.readouterr().out.endswith("no problems\n")

    def test_lines_are_reported(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Each problem is printed with its line and column."""
        path = tmp_path / "records.yaml"
        path.write_text("schema: 1\nstates:\n- id: G E\n  names: [{text: x}]\n", encoding="utf-8")

        assert 1 == main(["validate", str(path)])
        assert capsys.readouterr().out.startswith("$.states[0].id (line 3, column 7): expected ")

    def test_no_such_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that is not there is reported in one line."""
        assert 2 == main(["validate", str(tmp_path / "none.json")])
        assert "none.json" in capsys.readouterr().err
