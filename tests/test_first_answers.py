"""What a fresh process imports and opens for its first answer, and nothing more."""

import json
import subprocess
import sys
from pathlib import PurePath

import pytest

# Prints the modules and the data files that an answer brings in.
WATCH = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import cisrecords as cis
{question}
print(json.dumps({{"modules": [*sys.modules], "opened": opened}}))
"""
QUESTIONS = {
    "a status": 'cis.load().membership("GE", on="2009-08-17").status',
    "a meeting": 'cis.load().meetings["sc-08"].attendance',
}
# Each is needed for other answers: names in any spelling, advice, tables, documents, other verbs.
NEEDLESS = """
    archive.checks archive.making archive.people archive.columns.tabular bundled.history
    codec.files codec.formats.canonical codec.formats.lines codec.formats.yamls codec.salvaging
    codec.convert.schema codec.texts dates.advice.hints dates.advice.typed_dates law.body law.treaty
    law.treaty_book names.folding names.index names.people names.script names.spellings names.style
    names.titles query.attendance.attendance_sheet query.attendance.meeting_counts
    query.attendance.ranks query.counts.census query.find.meeting_index query.find.meeting_query
    query.find.place_matcher query.find.resolved_query query.merging query.offices query.sources
    query.treaties query.versions query.years records.body records.person render.grid render.html
    table.table
""".split()
LIBRARIES = ["anyascii", "filelock", "difflib", "html", "importlib.resources", "shutil", "tempfile"]
ONLY_FOR_MEETINGS = """
    evidence.source query.attendance.meeting_list query.find.meetings records.meeting records.rows
    records.seats terms.meetings
""".split()


@pytest.fixture(scope="module", params=QUESTIONS)
def watched(request: pytest.FixtureRequest) -> tuple[str, set[str], list[str]]:
    """Return a question, the modules and the files that it needs in a fresh interpreter."""
    program = WATCH.format(question=QUESTIONS[request.param])
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return request.param, set(found["modules"]), found["opened"]


class TestModules:
    """The modules that the first answer imports."""

    def test_are_no_others_of_the_package(self, watched: tuple[str, set[str], list[str]]) -> None:
        """No module is imported that serves other answers alone."""
        question, modules, _ = watched
        other = ONLY_FOR_MEETINGS if question == "a status" else []

        assert [] == [name for name in (*NEEDLESS, *other) if f"cisrecords.{name}" in modules]

    def test_name_modules_that_exist(self) -> None:
        """The list of needless modules has only names that an import finds, so it stays true."""
        listed = [f"cisrecords.{name}" for name in (*NEEDLESS, *ONLY_FOR_MEETINGS)]
        program = (
            "import sys, importlib.util as u;"
            "print([one for one in sys.argv[1:] if u.find_spec(one) is None])"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, *listed],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )

        assert "[]" == done.stdout.strip()

    def test_are_no_needless_libraries(self, watched: tuple[str, set[str], list[str]]) -> None:
        """No library is imported that only other answers need."""
        assert [] == [name for name in LIBRARIES if name in watched[1]]

    def test_are_none_of_cattrs(self, watched: tuple[str, set[str], list[str]]) -> None:
        """The shipped records are read without cattrs."""
        needless = {"cattrs", "cisrecords.codec.convert.reading", "cisrecords.disk"}

        assert set() == needless & watched[1]


class TestFiles:
    """The data files that the first answer opens."""

    def test_are_those_of_the_answer(self, watched: tuple[str, set[str], list[str]]) -> None:
        """A status needs states, acts, claims and instruments; a meeting needs only meetings."""
        question, _, opened = watched
        paths = [PurePath(path) for path in opened if path.endswith(".json")]
        kinds = {path.stem if path.parent.name == "data" else path.parent.name for path in paths}

        expected = {
            "a status": {"manifest", "states", "acts", "claims", "instruments"},
            "a meeting": {"manifest", "meetings"},
        }
        assert expected[question] == kinds
        assert len(paths) == len(set(paths))
