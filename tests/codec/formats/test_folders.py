"""A folder with one file a kind, as git likes it."""

from pathlib import Path
from typing import Any

import pytest

from cisrecords.codec import dumps, read, salvage, validate, write
from cisrecords.codec.convert.document import build
from cisrecords.codec.formats import canonical
from cisrecords.codec.formats.folders import (
    FILE_NAMES,
    HEADER_FILE,
    files_of,
    open_files,
    stray_files,
)
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import FileProblem, InvalidRecords, UnknownSchema
from cisrecords.fields import KINDS
from cisrecords.records import Topic

Plain = dict[str, Any]


@pytest.fixture
def folder(tmp_path: Path, fine: Plain) -> Path:
    """Return a folder that holds a small fine document."""
    write(build(fine), tmp_path / "records")
    return tmp_path / "records"


def names(folder: Path) -> set[str]:
    """Return the names of all that stands in a folder."""
    return {path.name for path in folder.iterdir()}


class TestLayout:
    """What stands in which file."""

    def test_a_file_for_each_kind_that_has_records(self, folder: Path, fine: Plain) -> None:
        """The head has a file, and each kind with records; the others have none."""
        kinds = {f"{kind}.json" for kind in KINDS if kind in fine}

        assert {HEADER_FILE, *kinds} == names(folder)
        assert build(fine) == read(folder)

    def test_each_file_is_canonical(self, folder: Path, fine: Plain) -> None:
        """A file holds the canonical JSON of its list, or of the head."""
        assert canonical.canonical(fine["topics"]) == (folder / "topics.json").read_text("utf-8")
        assert '"schema": 1' in (folder / HEADER_FILE).read_text("utf-8")

    def test_a_change_is_small(self, folder: Path, fine: Plain) -> None:
        """A record more changes one file, by as many lines as it has."""
        before = {name: (folder / name).read_text("utf-8") for name in names(folder)}
        fine["topics"].append({"id": "trade", "names": [{"text": "trade"}]})
        write(build(fine), folder)
        after = {name: (folder / name).read_text("utf-8") for name in names(folder)}

        assert {"topics.json"} == {name for name in after if after[name] != before[name]}

    def test_a_kind_that_has_become_empty(self, folder: Path) -> None:
        """Its file is removed; what is not ours stays."""
        (folder / "notes.txt").write_bytes(b"mine")
        write(Commonwealth(topics=[Topic(id="trade", names="trade")]), folder)

        assert {HEADER_FILE, "topics.json", "notes.txt"} == names(folder)
        assert ("trade",) == read(folder).topics.ids()

    @pytest.mark.long
    def test_round_trip_is_byte_identical(self, folder: Path, cw: Commonwealth) -> None:
        """The shipped records come back equal, and writing them again changes no byte."""
        write(cw, folder)
        before = {name: (folder / name).read_bytes() for name in names(folder)}
        write(read(folder), folder)

        assert cw == read(folder)
        assert before == {name: (folder / name).read_bytes() for name in names(folder)}

    def test_files_of(self, fine: Plain) -> None:
        """Every record stands in one file, and every name is a known one."""
        assert files_of(fine).keys() <= FILE_NAMES.keys()
        assert [HEADER_FILE] == list(files_of({"schema": 1}))

    def test_bad_text_is_not_written(self, folder: Path) -> None:
        """What reading would refuse is not written; the old files stay."""
        before = read(folder)
        with pytest.raises(InvalidRecords, match="bad-character"):
            write(Commonwealth(version="a\x07"), folder)

        assert before == read(folder)


class TestProblems:
    """What is wrong with a folder."""

    def test_problems_stand_in_the_file_of_their_path(self, folder: Path) -> None:
        """Line and column are those of the file of the kind, or of the head."""
        (folder / "topics.json").write_text('[\n {"id": 5}\n]\n', "utf-8")
        (folder / HEADER_FILE).write_text('{\n"schema": 1,\n"horizon": {"actts": "2020"}}', "utf-8")

        reported = {each.path: (each.line, each.column) for each in validate(folder)}
        expected = {
            "$.horizon.actts": (3, 13),
            "$.topics[0].id": (2, 9),
            "$.topics[0].names": (2, 2),
        }

        assert expected.items() <= reported.items()

    def test_a_broken_file_does_not_hide_the_others(self, folder: Path) -> None:
        """A file that is no JSON is reported, beside the problems of the rest."""
        (folder / "topics.json").write_text("[\n{", "utf-8")
        (folder / "people.json").write_bytes(b"\xff")
        (folder / "claims.json").write_text('[{"id": "c"}]', "utf-8")
        reported = {(each.path, each.code) for each in validate(folder)}

        assert {("$.topics", "not-json"), ("$.people", "not-utf8")} <= reported
        assert ("$.claims[0].about", "missing-key") in reported
        assert ("GE", "TM") == salvage(folder).commonwealth.states.ids()

    @pytest.mark.parametrize(
        "name", ["metings.json", "states.jsonl", "acts.yaml", "topics.json.gz"]
    )
    def test_files_that_look_like_ours(self, folder: Path, name: str) -> None:
        """A file that should be read by the look of it, and is not, is a problem."""
        (folder / name).write_bytes(b"[]")
        with pytest.raises(InvalidRecords) as caught:
            read(folder)

        assert [("unknown-file", name)] == [
            (each.code, each.value) for each in caught.value.problems
        ]

    @pytest.mark.parametrize(
        "name", ["README.md", "states.md", "package.json", "states", ".gitignore"]
    )
    def test_files_that_do_not(self, folder: Path, name: str) -> None:
        """Other files are none of ours."""
        (folder / name).write_bytes(b"[]")

        assert () == validate(folder)

    def test_records_in_the_head(self, folder: Path) -> None:
        """Records in the head are reported in the wrong file."""
        (folder / HEADER_FILE).write_text('{"schema": 1, "acts": []}', "utf-8")
        (problem,) = [each for each in validate(folder) if each.path == "$.acts"]

        assert ("unknown-key", 1) == (problem.code, problem.line)
        assert "acts.json" in problem.message

    @pytest.mark.parametrize("head", ["[]", "5", "null"])
    def test_a_head_that_is_none(self, folder: Path, head: str) -> None:
        """A head that is no object is reported."""
        (folder / HEADER_FILE).write_text(head, "utf-8")

        assert "wrong-type" in [each.code for each in validate(folder)]

    def test_no_head(self, folder: Path) -> None:
        """A folder without a head is no folder of records."""
        (folder / HEADER_FILE).unlink()
        for call in (read, validate, salvage):
            with pytest.raises(FileProblem) as caught:
                call(folder)
            assert str(folder) == caught.value.path

    def test_other_versions(self, folder: Path) -> None:
        """A folder of another schema version is not read."""
        (folder / HEADER_FILE).write_text('{"schema": 7}', "utf-8")
        with pytest.raises(UnknownSchema):
            read(folder)

    def test_no_such_folder(self, tmp_path: Path) -> None:
        """A folder that is not there is an error, and a file in its place too."""
        (tmp_path / "file").write_bytes(b"{}")
        for name in ("none", "file"):
            with pytest.raises(FileProblem) as caught:
                read(tmp_path / name)
            assert str(tmp_path / name) == caught.value.path

    def test_too_large(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """All files together have no more bytes than one may have."""
        monkeypatch.setattr("cisrecords.codec.formats.opening.MOST_BYTES", 100)

        assert ["too-large"] == [each.code for each in validate(folder)]


class TestPieces:
    """The parts of it."""

    def test_repeated_keys_of_the_head(self) -> None:
        """A key that stands twice in the head is not lost."""
        opened = open_files({HEADER_FILE: b'{"schema": 1, "version": "1", "version": "2"}'})

        assert ["version"] == opened.tree.repeated

    def test_strays(self) -> None:
        """The nearest name is reported."""
        (problem,) = stray_files(["peple.json", "people.txt"])

        assert "'people.json'" in problem.message

    def test_it_says_what_dumps_says(self, folder: Path, fine: Plain) -> None:
        """A folder and a text hold the same."""
        assert dumps(read(folder)) == dumps(build(fine))
