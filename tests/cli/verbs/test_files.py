"""The verbs of files: check a document, and convert one."""

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import cisrecords as cis

Run = Callable[..., subprocess.CompletedProcess[str]]
BAD = '{"schema": 1,\n "states": [{"id": "X Y"}], "x": 1}'
GEORGIA = cis.State(id="GE", names=[cis.Name("Грузия", lang="ru")])
RECORDS = cis.Commonwealth(states=[GEORGIA], version="1")


class TestValidate:
    """``cisrecords validate``."""

    def test_as_a_process(self, process: Run, tmp_path: Path) -> None:
        """Each problem is a line with path, line and column; the last line counts them."""
        (tmp_path / "bad.json").write_text(BAD, encoding="utf-8")
        done = process("validate", str(tmp_path / "bad.json"))
        *problems, count = done.stdout.splitlines()

        assert (1, "") == (done.returncode, done.stderr)
        assert "$.states[0].id (line 2, column 20): " == problems[0].partition("expected")[0]
        assert count.endswith("3 problems")

    def test_as_rows(self, call: Run, tmp_path: Path) -> None:
        """As JSON and CSV each problem is a row."""
        path = tmp_path / "bad.json"
        path.write_text(BAD, encoding="utf-8")
        rows = json.loads(call("validate", str(path), "--json").stdout)
        lines = call("validate", str(path), "--csv").stdout.splitlines()

        problems = cis.validate(path)
        expected = [(one.path, one.code, one.line, one.column) for one in problems]
        assert expected == [(row["path"], row["code"], row["line"], row["column"]) for row in rows]
        assert [row["path"] for row in rows] == [row["path"] for row in csv.DictReader(lines)]

    def test_valid(self, call: Run, tmp_path: Path) -> None:
        """A valid document has no problem."""
        cis.write(cis.Commonwealth(version="1"), tmp_path / "records.yaml")
        done = call("validate", str(tmp_path / "records.yaml"))

        assert (0, "") == (done.returncode, done.stderr)
        assert [] == json.loads(call("validate", str(tmp_path / "records.yaml"), "--json").stdout)

    @pytest.mark.parametrize("name", ["none.json", "{}", "records.txt", ""])
    def test_of_no_file(self, call: Run, name: str) -> None:
        """A path that cannot be read is bad input, however it looks."""
        done = call("validate", name)

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))


class TestConvert:
    """``cisrecords convert``."""

    def test_as_a_process(self, process: Run, tmp_path: Path) -> None:
        """A file becomes one of another format."""
        cis.write(RECORDS, tmp_path / "a.yaml")
        done = process("convert", str(tmp_path / "a.yaml"), str(tmp_path / "b.jsonl.gz"))

        assert (0, "") == (done.returncode, done.stderr)
        assert RECORDS == cis.read(tmp_path / "b.jsonl.gz")

    @pytest.mark.parametrize("target", ["b.json", "b.jsonl", "b.yaml", "b.yml.gz", "folder"])
    @pytest.mark.parametrize("source", ["a.json", "a.jsonl.gz", "a.yaml", "folder-a"])
    def test_any_format_to_any(self, call: Run, tmp_path: Path, source: str, target: str) -> None:
        """Each format becomes each other, with equal records."""
        cis.write(RECORDS, tmp_path / source)
        done = call("convert", str(tmp_path / source), str(tmp_path / target))

        assert (0, "") == (done.returncode, done.stderr)
        assert RECORDS == cis.read(tmp_path / target)

    def test_what_is_not_valid_is_not_written(self, call: Run, tmp_path: Path) -> None:
        """Of a document with problems the first is named in one line, and nothing is written."""
        (tmp_path / "bad.json").write_text(BAD, encoding="utf-8")
        done = call("convert", str(tmp_path / "bad.json"), str(tmp_path / "b.yaml"))

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
        assert "$.states[0].id" in done.stderr
        assert not (tmp_path / "b.yaml").exists()

    def test_of_another_schema(self, call: Run, tmp_path: Path) -> None:
        """A document of an unknown schema version is named in the message."""
        (tmp_path / "new.json").write_text('{"schema": 99}', encoding="utf-8")
        done = call("convert", str(tmp_path / "new.json"), str(tmp_path / "b.yaml"))

        assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))
        assert "new.json" in done.stderr
        assert "99" in done.stderr
