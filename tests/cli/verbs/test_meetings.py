"""The verbs of meetings and of attendance."""

import csv
import json
import subprocess
from collections.abc import Callable

import pytest

import cisrecords as cis

Run = Callable[..., subprocess.CompletedProcess[str]]


class TestMeetings:
    """``cisrecords meetings``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """As CSV it is the table of all meetings, as the library writes it."""
        done = process("meetings", "--csv")

        assert (0, "") == (done.returncode, done.stderr)
        assert cw.meetings.table().to_csv() == done.stdout

    @pytest.mark.parametrize(
        "criteria",
        [
            {"body": "СОРБ", "place": "Baku"},
            {"attended_by": "Georgia", "since": "2005"},
            {"held": True, "year": "2022", "level": "head-of-state"},
            {"text": "anniversary", "format": "hybrid"},
            {"person": "Naghiyev", "certain": True, "until": "2023"},
        ],
        ids=str,
    )
    def test_criteria_are_options(
        self, call: Run, cw: cis.Commonwealth, criteria: dict[str, str | bool]
    ) -> None:
        """A criterion of `find` is an option of the same name, and finds the same meetings."""
        words: list[str] = []
        for name, value in criteria.items():
            words += [f"--{name.replace('_', '-')}", *([] if value is True else [str(value)])]
        rows = json.loads(call("meetings", *words, "--json").stdout)

        assert list(cw.meetings.find(**criteria).ids()) == [row["id"] for row in rows]  # type: ignore[arg-type]

    def test_state_is_who_attended(self, call: Run) -> None:
        """``--state`` is another spelling of ``--attended-by``."""
        one = call("meetings", "--state", "GE", "--csv").stdout

        assert one == call("meetings", "--attended-by", "Georgia", "--csv").stdout
        assert len(one.splitlines()) > 1

    def test_no_held(self, call: Run, cw: cis.Commonwealth) -> None:
        """A criterion that is yes or no has an option for each."""
        rows = json.loads(call("meetings", "--no-held", "--json").stdout)

        assert list(cw.meetings.find(held=False).ids()) == [row["id"] for row in rows]

    @pytest.mark.parametrize("verb", ["meetings", "attendance"])
    def test_on_a_day(self, call: Run, verb: str) -> None:
        """A day is a span of one day, and a month one of all its days."""
        for day in ("2020-11-18", "2020-11"):
            span = call(verb, "--since", day, "--until", day, "--csv").stdout
            assert span == call(verb, "--on", day, "--csv").stdout
            assert len(span.splitlines()) > 1
        assert 2 == call(verb, "--on", "2020-11-18", "--since", "2020").returncode

    def test_maybes_are_noted(self, call: Run, cw: cis.Commonwealth) -> None:
        """Meetings that only possibly match are named beside the answer, and may be left out."""
        criteria = ["--since", "1992-01-01", "--until", "1992-01-31"]
        found = cw.meetings.find(since="1992-01-01", until="1992-01-31")
        done = call("meetings", *criteria)

        assert found.maybe
        assert found.maybe[0] in done.stderr
        assert f"{len(found.maybe)} of {len(found)} " in done.stderr
        assert "only" not in call("meetings", *criteria, "--certain").stderr

    def test_nothing_found(self, call: Run) -> None:
        """Without a match the code is 1; CSV still has its header, and JSON is an empty list."""
        done = call("meetings", "--since", "2090")
        header = call("meetings", "--since", "2090", "--csv")

        assert (1, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
        assert (1, "id") == (header.returncode, header.stdout.partition(",")[0])
        assert [] == json.loads(call("meetings", "--since", "2090", "--json").stdout)


class TestAttendance:
    """``cisrecords attendance``."""

    def test_as_a_process(self, process: Run, cw: cis.Commonwealth) -> None:
        """It lists the states at a meeting, with the names where they are asked for."""
        done = process("attendance", "sc-08", "--names", "--csv")

        assert (0, "") == (done.returncode, done.stderr)
        assert cw.attendance("sc-08", names=True).to_csv() == done.stdout

    def test_of_several_meetings(self, call: Run, cw: cis.Commonwealth) -> None:
        """Several meetings may be named."""
        done = call("attendance", "sc-08", "sorb-053", "--csv")

        assert cw.attendance(["sc-08", "sorb-053"]).to_csv() == done.stdout

    def test_takes_its_own_options_and_criteria(self, call: Run, cw: cis.Commonwealth) -> None:
        """States and terms may be several, beside every criterion of `find`."""
        words = "--state KG --state MD --presence absent --presence silent --year 2022".split()
        done = call("attendance", *words, "--body", "Council of Heads of State", "--csv")
        expected = cw.attendance(
            state=["KG", "MD"],
            presence=["absent", "silent"],
            year=2022,
            body="Council of Heads of State",
        )

        assert len(expected) > 1
        assert expected.to_csv() == done.stdout

    def test_certain_is_of_the_rows(self, call: Run) -> None:
        """``--certain`` leaves out the rows that are not certain."""
        rows = list(csv.DictReader(call("attendance", "--certain", "--csv").stdout.splitlines()))

        assert {"true"} == {row["certain"] for row in rows}

    def test_of_no_such_meeting(self, call: Run) -> None:
        """A meeting that is not known is bad input."""
        done = call("attendance", "sc-9999")

        assert (2, "") == (done.returncode, done.stdout)
