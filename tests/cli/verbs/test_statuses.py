"""The verbs of status: what a state is on a day, and through time."""

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import cisrecords as cis

Run = Callable[..., subprocess.CompletedProcess[str]]


class TestStatus:
    """``cisrecords status``."""

    def test_of_a_day_as_a_process(self, process: Run) -> None:
        """The day may stand after ``--on``; the answer has reasons and sources."""
        done = process("status", "Грузия", "--on", "2009-08-17")

        assert (0, "") == (done.returncode, done.stderr)
        assert done.stdout.startswith("Georgia on 2009-08-17: member\n")
        assert "sources: " in done.stdout

    def test_without_a_day_is_the_timeline(self, process: Run) -> None:
        """Without a day it answers as `timeline` does."""
        done = process("status", "GE", "--csv")
        rows = list(csv.DictReader(done.stdout.splitlines()))

        assert (0, "") == (done.returncode, done.stderr)
        assert ["none", "participant", "member", "former"] == [row["status"] for row in rows]
        assert "2009-08-18" == rows[-1]["since"]

    @pytest.mark.parametrize("day", [["2009-08-18"], ["--on", "2009-08-18"], ["--on=2009-08-18"]])
    def test_json_is_a_row(self, call: Run, cw: cis.Commonwealth, day: list[str]) -> None:
        """As JSON it is one row, with what the function of the library answers."""
        (row,) = json.loads(call("status", "GE", *day, "--json").stdout)
        expected = cw.membership("GE", "2009-08-18")

        assert ("GE", "Georgia", "2009-08-18") == (row["state"], row["name"], row["on"])
        assert (expected.status.value, str(expected.since)) == (row["status"], row["since"])
        assert [reason.act for reason in expected.reasons] == row["records"]

    def test_doubt_is_shown(self, call: Run) -> None:
        """A status that is not certain says so, and has its rivals."""
        text = call("status", "UZ", "1992-03-15").stdout
        (row,) = json.loads(call("status", "UZ", "1992-03-15", "--json").stdout)

        assert "(not certain)" in text
        assert "rival status signatory" in text
        assert (False, ["signatory"]) == (row["certain"], row["rivals"])

    def test_rules_may_be_others(self, call: Run) -> None:
        """The rules are an option."""
        counted = call("status", "TM", "2020-01-01", "--rules", "participation", "--json").stdout

        assert "member" == json.loads(counted)[0]["status"]

    def test_two_days_are_refused(self, call: Run) -> None:
        """A day that is given twice is bad input, unless it is the same."""
        assert 2 == call("status", "GE", "2009-08-18", "--on", "2010-01-01").returncode
        assert 0 == call("status", "GE", "2009-08-18", "--on", "2009-08-18").returncode


class TestMembers:
    """``cisrecords members``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It lists the states that the function of the library lists."""
        done = process("members", "--on", "2010-01-01", "--json")

        assert (0, "") == (done.returncode, done.stderr)
        states = [row["state"] for row in json.loads(done.stdout)]
        assert list(cw.members("2010-01-01").ids()) == states

    def test_without_a_day(self, call: Run, cw: cis.Commonwealth) -> None:
        """Without a day it answers for the last day to which acts are known, and says so."""
        done = call("members", "--json")
        day = str(cw.horizon["acts"])

        assert day in done.stderr
        assert {day} == {row["on"] for row in json.loads(done.stdout)}
        assert list(cw.members(day).ids()) == [row["state"] for row in json.loads(done.stdout)]

    def test_of_another_status(self, call: Run) -> None:
        """The status is an option."""
        done = call("members", "2020-01-01", "--status", "associate", "--csv")

        assert ["TM"] == [row["state"] for row in csv.DictReader(done.stdout.splitlines())]

    def test_nobody(self, call: Run) -> None:
        """Where no state has the status, nothing is found."""
        done = call("members", "1990-01-01")

        assert (1, "") == (done.returncode, done.stdout)

    def test_of_records_without_a_horizon(self, call: Run, tmp_path: Path) -> None:
        """Records that do not say how far they go need a day."""
        path = str(tmp_path / "records.json")
        cis.write(cis.Commonwealth(version="1"), path)

        assert 2 == call("members", "--data", path).returncode
        assert 1 == call("members", "2020-01-01", "--data", path).returncode


class TestTimeline:
    """``cisrecords timeline``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It lists the spells of a state."""
        done = process("timeline", "Moldova", "--json")
        rows = json.loads(done.stdout)

        assert (0, "") == (done.returncode, done.stderr)
        expected = [(spell.status.value, spell.since) for spell in cw.timeline("MD")]
        assert [(status, since and str(since)) for status, since in expected] == [
            (row["status"], row["since"]) for row in rows
        ]

    @pytest.mark.parametrize(
        ("span", "statuses"),
        [
            (["--since", "2009-08-18"], ["former"]),
            (["--since", "2009-08-17"], ["member", "former"]),
            (["--until", "1993-12-02"], ["none"]),
            (["--since", "1993", "--until", "1993"], ["none", "participant"]),
        ],
    )
    def test_of_a_span(self, call: Run, span: list[str], statuses: list[str]) -> None:
        """A span leaves the spells of which a day lies in it, both ends included."""
        rows = json.loads(call("timeline", "GE", *span, "--json").stdout)

        assert statuses == [row["status"] for row in rows]

    def test_of_all_states(self, call: Run, cw: cis.Commonwealth) -> None:
        """Without a state it lists every change of status."""
        rows = json.loads(call("timeline", "--since", "2005", "--until", "2010", "--json").stdout)

        assert [change.name for change in cw.changes("2005", "2010")] == [
            f"{row['on']} {row['state']} {row['before']} -> {row['after']}" for row in rows
        ]

    def test_reversed_span(self, call: Run) -> None:
        """A span that ends before it begins is bad input."""
        assert 2 == call("timeline", "GE", "--since", "2010", "--until", "2009").returncode
