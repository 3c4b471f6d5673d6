"""The entry point of Hypothesis, and the error where Hypothesis is missing."""

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import cisrecords as cis

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ENTRY_POINTS: dict[str, str] = PROJECT["entry-points"]["hypothesis"]
Run = Callable[[str], "subprocess.CompletedProcess[str]"]

BY_TYPE = """
import cisrecords as cis
from hypothesis import given, settings, strategies as st
def seat(meeting: cis.Meeting, row: cis.Attendance) -> tuple:
    return meeting, row
for cls in (cis.Meeting, cis.Place, cis.Name, cis.PartialDate, cis.Period, cis.Commonwealth):
    @settings(max_examples=1, database=None)
    @given(st.from_type(cls))
    def law(one):
        assert isinstance(one, cls)
        print(cls.__name__)
    law()
@settings(max_examples=1, database=None)
@given(st.builds(seat))
def law(both):
    print(*(type(one).__name__ for one in both))
law()
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return what runs a program as if the package were installed, every warning an error."""
    metadata = tmp_path / "installed-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: installed\nVersion: 1\n")
    lines = [f"{name} = {value}" for name, value in ENTRY_POINTS.items()]
    (metadata / "entry_points.txt").write_text("\n".join(["[hypothesis]", *lines, ""]))
    start = f"import sys\nsys.path[:0] = [{str(Path(cis.__file__).parents[1])!r}, '{tmp_path}']\n"

    def running(program: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-W", "error", "-c", start + program]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    return running


class TestEntryPoint:
    """What Hypothesis finds."""

    @pytest.mark.parametrize(
        "first",
        [
            "hypothesis",
            "cisrecords",
            *(
                pytest.param(room, marks=pytest.mark.long)
                for room in ("cisrecords.testing", "cisrecords.testing.parts")
            ),
        ],
    )
    def test_types_are_known(self, run: Run, first: str) -> None:
        """Types of records can be drawn by type, whatever is imported first."""
        done = run(f"import {first}\n{BY_TYPE}")

        expected = "Meeting\nPlace\nName\nPartialDate\nPeriod\nCommonwealth\nMeeting Attendance\n"
        assert (expected, "") == (done.stdout, done.stderr)

    def test_the_package_does_not_need_it(self, run: Run) -> None:
        """Importing the package and reading the records brings in no Hypothesis."""
        done = run(
            "import cisrecords; cisrecords.load().meetings; print('hypothesis' in sys.modules)"
        )

        assert ("False\n", "") == (done.stdout, done.stderr)

    @pytest.mark.parametrize("way", ["from cisrecords import testing", "import cisrecords.testing"])
    def test_without_hypothesis_the_extra_is_named(self, run: Run, way: str) -> None:
        """Where Hypothesis is missing, the error names the extra that installs it."""
        done = run(f"sys.modules['hypothesis'] = None\n{way}")

        assert "MissingExtra: " in done.stderr
        assert "cisrecords[testing]" in done.stderr
