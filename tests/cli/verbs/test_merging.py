"""The verb of merging."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import attrs

import cisrecords as cis

Run = Callable[..., subprocess.CompletedProcess[str]]


class TestMerge:
    """``cisrecords merge``."""

    def test_as_a_process(self, process: Run, report: str, tmp_path: Path) -> None:
        """A report in JSON Lines may refer to existing records; the merged ones are written."""
        done = process("merge", "shipped", report, "-o", str(tmp_path / "merged.json"), "--json")
        rows = json.loads(done.stdout)

        assert (0, "") == (done.returncode, done.stderr)
        assert ["matched", "disagreement"] == [row["outcome"] for row in rows]
        assert ("my-1", "sorb-053", "session") == tuple(
            rows[0][name] for name in ("incoming", "record", "by")
        )
        assert ("when", "2023-10-12") == (rows[1]["by"], rows[1]["value"])
        merged = cis.read(tmp_path / "merged.json")
        assert [claim.value for claim in merged.rivals("sorb-053") if claim.field == "when"] == [
            "2023-10-12"
        ]

    def test_in_lines(self, call: Run, report: str) -> None:
        """The text has a line for each outcome, and counts them."""
        *lines, counts = call("merge", "shipped", report).stdout.splitlines()

        assert ["matched", "disagreement"] == [line.partition(":")[0] for line in lines]
        assert "1 matched, 0 added, 0 maybe, 1 disagreements" == counts

    def test_new_records(self, call: Run, report: str) -> None:
        """``--new`` says that a record matches no existing one."""
        rows = json.loads(call("merge", "shipped", report, "--new", "my-1", "--json").stdout)

        assert {"added"} == {row["outcome"] for row in rows} - {"maybe"}
        assert 2 == call("merge", "shipped", report, "--new", "my-2").returncode

    def test_of_whole_documents(self, call: Run, tmp_path: Path) -> None:
        """Two documents of any format are merged; the first wins."""
        state = cis.State(id="GE", names="Georgia")
        other = cis.State(id="MD", names="Moldova")
        cis.write(cis.Commonwealth(states=[state]), tmp_path / "a.json")
        cis.write(cis.Commonwealth(states=[state, other]), tmp_path / "b.yaml")
        out = str(tmp_path / "out")
        done = call("merge", str(tmp_path / "a.json"), str(tmp_path / "b.yaml"), "--output", out)

        assert "1 matched, 1 added, 0 maybe, 0 disagreements" in done.stdout
        assert ("GE", "MD") == cis.read(out).states.ids()

    def test_possible_matches(self, call: Run, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """A record that may be an existing one is listed as such."""
        met = cw.meetings["sorb-053"]
        vague = cis.Meeting(
            id="my-2",
            sessions=[attrs.evolve(met.sessions[0], ordinal=None)],
            when="2023",
            cites=met.cites,
        )
        path = tmp_path / "vague.jsonl"
        lines = ['{"schema": 1}', json.dumps({"meetings": json.loads(cis.dumps(vague))})]
        path.write_text("\n".join(lines), encoding="utf-8")
        done = call("merge", "shipped", str(path), "--json")
        expected = [match.record for match in cw.merge(vague).maybe]

        maybe = [row["record"] for row in json.loads(done.stdout) if row["outcome"] == "maybe"]
        assert expected == maybe
        assert maybe

    def test_what_does_not_fit_is_refused(self, call: Run, tmp_path: Path) -> None:
        """A report that refers to nothing on either side is bad input, in one line."""
        path = tmp_path / "lost.jsonl"
        path.write_text('{"schema": 1}\n{"acts": {"id": "a", "state": "ZZ"}}', encoding="utf-8")
        done = call("merge", "shipped", str(path))

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
