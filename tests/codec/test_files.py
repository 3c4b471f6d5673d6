"""`read`, `write` and `validate`: files in, files out, and every problem reported."""

import gzip
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords.archive import KIND_CLASSES, Archive
from cisrecords.codec import dumps, loads, read, validate, write
from cisrecords.codec.convert.document import build
from cisrecords.codec.convert.writing import to_lines
from cisrecords.codec.formats import text as text_module
from cisrecords.codec.formats.yaml_out import to_yaml
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords, UnknownSchema
from cisrecords.fields import KINDS
from cisrecords.records import Act, Meeting, State

Plain = dict[str, Any]
LAWS = [
    pytest.param(cls, marks=() if cls in (Act, Meeting) else pytest.mark.long)
    for cls in KIND_CLASSES.values()
]
OTHERS = ["a.jsonl", "a.yaml", "a.yml", "a.json.gz", "a.jsonl.gz", "a.yaml.gz"]
EVERY = ["a.json", "folder", *(pytest.param(name, marks=pytest.mark.long) for name in OTHERS)]


def content(path: Path) -> dict[str, bytes]:
    """Return the bytes of a file, or of each file of a folder, by name."""
    files = path.rglob("*") if path.is_dir() else [path]
    return {each.name: each.read_bytes() for each in files}


class TestReadAndWrite:
    """There and back."""

    @settings(max_examples=settings().max_examples // 5)
    @given(whole=st.from_type(Commonwealth))
    def test_round_trip(self, tmp_path: Path, whole: Commonwealth) -> None:
        """What is read is what was written, and writing it again changes no byte."""
        first, second = tmp_path / "a.json", tmp_path / "b.json"
        write(whole, first)
        write(read(first), second)

        assert whole == read(first)
        assert first.read_bytes() == second.read_bytes()

    def test_the_file_is_what_dumps_gives(self, tmp_path: Path, fine: Plain) -> None:
        """The file holds the canonical text in UTF-8, byte for byte."""
        whole = build(fine)
        write(whole, tmp_path / "a.json")

        assert dumps(whole).encode() == (tmp_path / "a.json").read_bytes()

    def test_paths_as_text(self, tmp_path: Path, fine: Plain) -> None:
        """A path may be text; the case of the suffix does not matter."""
        write(build(fine), str(tmp_path / "A.JSON"))

        assert build(fine) == read(str(tmp_path / "A.JSON"))

    def test_other_layouts_are_read(self, tmp_path: Path, fine: Plain) -> None:
        """A file need not be canonical to be read."""
        path = tmp_path / "a.json"
        path.write_text(json.dumps(fine, indent=8).replace("\n", "\r\n"), encoding="utf-8")

        assert build(fine) == read(path)


class TestEveryFormat:
    """There and back, whatever the suffix."""

    @pytest.mark.parametrize(
        "name",
        ["folder", *(pytest.param(name, marks=pytest.mark.long) for name in OTHERS)],
    )
    @settings(max_examples=settings().max_examples // 5)
    @given(whole=st.from_type(Commonwealth))
    def test_round_trip(self, tmp_path: Path, name: str, whole: Commonwealth) -> None:
        """What is read is what was written, and writing it again changes no byte."""
        write(whole, tmp_path / name)
        before = content(tmp_path / name)
        found = read(tmp_path / name)
        write(found, tmp_path / name)

        assert whole == found
        assert before == content(tmp_path / name)
        assert () == validate(tmp_path / name)

    @pytest.mark.parametrize("format", ["jsonl", pytest.param("yaml", marks=pytest.mark.long)])
    @pytest.mark.parametrize("cls", LAWS)
    @given(data=st.data())
    def test_every_record(self, cls: type[Any], format: str, data: st.DataObject) -> None:  # noqa: A002
        """A record of any class comes back equal from each format of text."""
        record = data.draw(st.from_type(cls))
        text = dumps(record, format=format)

        assert record == loads(text, cls, format)
        assert text == dumps(loads(text, cls, format), format=format)

    @pytest.mark.parametrize("name", EVERY)
    def test_the_shipped_records(self, tmp_path: Path, cw: Commonwealth, name: str) -> None:
        """The shipped records come back equal from each."""
        write(cw, tmp_path / name)

        assert cw == read(tmp_path / name)
        assert [name] == [path.name for path in tmp_path.iterdir()]

    def test_one_document_in_all(self, fine: Plain) -> None:
        """The same problem is reported at the same path in every format."""
        fine["acts"][0]["date"] = "2001-13"
        lines = [{key: fine[key] for key in ("schema", "horizon")}]
        lines += [{kind: each} for kind in KINDS for each in fine.get(kind, [])]
        texts = {
            "json": json.dumps(fine),
            "yaml": to_yaml(fine),
            "jsonl": b"".join(to_lines(lines)).decode(),
        }
        for format, text in texts.items():  # noqa: A001
            (problem,) = validate(text, format)

            assert ("$.acts[0].date", "bad-date") == (problem.path, problem.code)
            assert problem.line is not None

    def test_a_format_that_is_not_known(self) -> None:
        """A format that is not known is refused, whatever the data."""
        forms: list[Any] = ["{}", b"{}", {}, "a.json"]
        for data in forms:
            with pytest.raises(BadQuery) as caught:
                validate(data, "xml")
            assert ("format", "xml") == (caught.value.criterion, caught.value.value)

    def test_with_a_format_text_is_no_path(self) -> None:
        """Where the format is given, text is the document, whatever it looks like."""
        assert ["not-json"] == [problem.code for problem in validate("records.json", "json")]
        assert () == validate("schema: 1", "yaml")

    def test_gzip_files_are_the_same_each_time(self, tmp_path: Path, fine: Plain) -> None:
        """Nothing but the records goes into a compressed file."""
        whole = build(fine)
        for name in ("a.json.gz", "b.json.gz"):
            write(whole, tmp_path / name)

        assert (tmp_path / "a.json.gz").read_bytes() == (tmp_path / "b.json.gz").read_bytes()
        assert dumps(whole).encode() == gzip.decompress((tmp_path / "a.json.gz").read_bytes())


class TestWrite:
    """Writing only."""

    def test_only_the_whole(self, tmp_path: Path) -> None:
        """A file holds a Commonwealth; a single record is refused, and no file is made."""
        with pytest.raises(BadQuery) as caught:
            write(State(id="GE", names="Georgia"), tmp_path / "a.json")  # type: ignore[arg-type]
        assert "x" == caught.value.criterion

        assert not list(tmp_path.iterdir())

    def test_bad_text_leaves_the_old_file(self, tmp_path: Path, fine: Plain) -> None:
        """Where the records cannot be written the old file is as it was."""
        path = tmp_path / "a.json"
        write(build(fine), path)
        before = path.read_bytes()
        with pytest.raises(InvalidRecords):
            write(Commonwealth(version="\ud800"), path)

        assert before == path.read_bytes()

    def test_a_failure_is_reported_with_the_path(self, tmp_path: Path) -> None:
        """Where the system refuses, the error has the path and the reason, and pickles."""
        path = tmp_path / "none" / "a.json"
        with pytest.raises(FileProblem) as caught:
            write(Commonwealth(), path)

        assert str(path) == caught.value.path
        assert caught.value.reason == pickle.loads(pickle.dumps(caught.value)).reason

    def test_a_failure_of_the_disk_leaves_the_old_file(
        self, tmp_path: Path, fine: Plain, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where the file cannot be put in its place the old one stays, alone."""
        path = tmp_path / "a.json"
        write(build(fine), path)
        before = path.read_bytes()

        def fail(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(FileProblem):
            write(Commonwealth(), path)

        assert before == path.read_bytes()
        assert ["a.json"] == os.listdir(tmp_path)  # noqa: PTH208


FULL = """
import resource, sys
import cisrecords as cis
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, resource.RLIM_INFINITY))
topics = [cis.Topic(id=f"t-{n}", names=f"Topic {n * n * n}") for n in range(3_000)]
try:
    cis.write(cis.Commonwealth(version="new", topics=topics), sys.argv[1])
except OSError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of this kind are POSIX")
class TestFullDisk:
    """Writes for which there is no room."""

    @pytest.mark.parametrize(
        "name",
        ["a.json", *(pytest.param(n, marks=pytest.mark.long) for n in ("a.jsonl.gz", "folder"))],
    )
    def test_the_old_records_stay(self, tmp_path: Path, name: str) -> None:
        """Where the system takes no more bytes, the old records are whole and alone."""
        write(Commonwealth(version="old"), tmp_path / name)
        command = [sys.executable, "-c", FULL, str(tmp_path / name)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)

        assert done.stdout.startswith("FileProblem")
        assert str(tmp_path / name) in done.stdout
        assert "old" == read(tmp_path / name).version
        assert [name] == [path.name for path in tmp_path.iterdir()]
        assert not list(tmp_path.rglob(".*"))


class TestRefusedPaths:
    """Paths that this release does not read or write."""

    @pytest.mark.parametrize(
        "name", ["a.csv", "a.gz", "a.csv.gz", "a.json.zip", ".json", ".json.gz", ""]
    )
    def test_unknown_suffixes(self, tmp_path: Path, name: str) -> None:
        """Another suffix is refused with those that are known, read or written."""
        for call in (read, validate, lambda path: write(Commonwealth(), path)):
            with pytest.raises(FileProblem) as caught:
                call(str(tmp_path / name) if name else name)
            assert (str(tmp_path / name) if name else name) == caught.value.path

    @pytest.mark.parametrize("name", ["folder.json", "folder.yaml.gz"])
    def test_folders(self, tmp_path: Path, name: str) -> None:
        """A folder whose name has the suffix of a file is reported as one."""
        (tmp_path / name).mkdir()
        for call in (read, validate, lambda path: write(Commonwealth(), path)):
            with pytest.raises(FileProblem) as caught:
                call(tmp_path / name)
            assert str(tmp_path / name) == caught.value.path

    def test_no_such_file(self, tmp_path: Path) -> None:
        """A missing file is an error that says so."""
        for call in (read, validate):
            with pytest.raises(FileProblem) as caught:
                call(tmp_path / "none.json")
            assert str(tmp_path / "none.json") == caught.value.path

    def test_names_that_no_file_has(self) -> None:
        """A name that the system cannot have is a problem of the file too."""
        for call in (read, validate, lambda path: write(Commonwealth(), path)):
            with pytest.raises(FileProblem):
                call("a\x00b.json")

    def test_file_problems_are_errors_of_the_system(self) -> None:
        """Programs that catch errors of the system catch these."""
        with pytest.raises(OSError) as caught:  # noqa: PT011
            read("none.json")

        assert "none.json" == caught.value.filename


class TestRead:
    """Reading only."""

    def test_problems_refuse_the_file(self, tmp_path: Path, fine: Plain) -> None:
        """A file with problems gives them all, and nothing else."""
        fine["states"][0]["alpha_3"] = 5
        fine["acts"][0]["date"] = "2001-13"
        path = tmp_path / "a.json"
        path.write_text(json.dumps(fine), encoding="utf-8")
        with pytest.raises(InvalidRecords) as caught:
            read(path)

        assert ["$.states[0].alpha_3", "$.acts[0].date"] == [
            problem.path for problem in caught.value.problems
        ]
        assert validate(path) == caught.value.problems

    def test_other_versions_refuse_the_file(self, tmp_path: Path) -> None:
        """A file of another schema version is not read."""
        path = tmp_path / "a.json"
        path.write_text('{"schema": 2}', encoding="utf-8")
        with pytest.raises(UnknownSchema):
            read(path)

        assert ["unknown-schema"] == [problem.code for problem in validate(path)]

    @pytest.mark.parametrize("content", [b"", b"\xff\xfe{\x00", b"{", b"\xef\xbb\xbf{}"], ids=repr)
    def test_what_is_no_json(self, tmp_path: Path, content: bytes) -> None:
        """A file that is no JSON in plain UTF-8 is one problem."""
        path = tmp_path / "a.json"
        path.write_bytes(content)
        with pytest.raises(InvalidRecords) as caught:
            read(path)

        assert 1 == len(caught.value.problems)
        assert validate(path) == caught.value.problems

    def test_files_beyond_the_limit_are_not_read_to_the_end(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file that is too large is refused by its size."""
        monkeypatch.setattr("cisrecords.disk.reading.MOST_BYTES", 20)
        monkeypatch.setattr(text_module, "MOST_BYTES", 20)
        path = tmp_path / "a.json"
        path.write_bytes(b'{"schema": 1}' + b" " * 1_000)

        assert [("too-large", 21)] == [(each.code, each.value) for each in validate(path)]


class TestValidate:
    """What `validate` takes, and what it reports."""

    def test_every_form_of_one_document(self, tmp_path: Path, fine: Plain) -> None:
        """A file, its path as text, bytes, text and plain data give the same problems."""
        fine["states"][0]["alpha_3"] = 5
        text = json.dumps(fine)
        path = tmp_path / "a.json"
        path.write_text(text, encoding="utf-8")
        expected = validate(path)

        assert ["$.states[0].alpha_3"] == [problem.path for problem in expected]
        for form in (str(path), text, f"\n \t{text}", text.encode(), fine, MappingProxyType(fine)):
            assert expected == validate(form)

    def test_a_fine_document(self, fine: Plain, cw: Commonwealth) -> None:
        """A fine document has no problems, and the shipped records are one."""
        assert () == validate(fine)
        assert () == validate(dumps(cw))

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            ("[]", "wrong-type"),
            ("{}", "unknown-schema"),
            ("{", "not-json"),
            ("\ufeff{}", "byte-order-mark"),
            (b"", "not-json"),
            (b"\xff", "not-utf8"),
            ({}, "unknown-schema"),
            ({"schema": 99}, "unknown-schema"),
        ],
        ids=repr,
    )
    def test_bad_content_is_reported_never_raised(self, data: Any, code: str) -> None:
        """Whatever the content, it ends in problems."""
        assert [code] == [problem.code for problem in validate(data)]

    @pytest.mark.parametrize("data", [None, 5, ["{}"], State, Archive()], ids=repr)
    def test_neither_path_nor_document(self, data: Any) -> None:
        """What can be no document and no path is a mistake of the caller."""
        with pytest.raises(BadQuery) as caught:
            validate(data)
        assert "path_or_data" == caught.value.criterion

    def test_plain_data_that_is_no_json(self) -> None:
        """Plain data that JSON could not hold, or that holds itself, ends in problems."""
        knot: Plain = {"schema": 1}
        knot["states"] = [knot, (1, 2), {3}, b"x", 1.5, object(), {5: knot}]

        assert {"$.states"} == {problem.path[:8] for problem in validate(knot)}

    @given(st.binary(max_size=60))
    def test_any_bytes(self, data: bytes) -> None:
        """No bytes at all make it raise."""
        assert validate(data)

    @given(st.text(max_size=60))
    def test_any_text_that_looks_like_a_document(self, text: str) -> None:
        """Nor does any text that begins like a document."""
        assert isinstance(validate("{" + text), tuple)
