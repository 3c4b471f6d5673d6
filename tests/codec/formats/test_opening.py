"""One door: whatever is given is opened as the format says."""

import os
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from cisrecords.codec.convert.document import all_problems, build_opened
from cisrecords.codec.formats.opened import OpenDocument
from cisrecords.codec.formats.opening import Content, content_at, content_of
from cisrecords.commonwealth import Commonwealth
from cisrecords.disk.gzips import gzipped
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords, Problem

SAME = {
    "json": '{"schema": 1, "version": "7"}',
    "jsonl": '{"schema": 1, "version": "7"}\n',
    "yaml": "schema: 1\nversion: 7\n",
}
TREE = {"schema": 1, "version": "7"}


class Pathlike:
    """A path of another library."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __fspath__(self) -> str:
        return str(self.path)


class TestOpenText:
    """Text and bytes."""

    @pytest.mark.parametrize("format", SAME)
    def test_every_format(self, format: str) -> None:  # noqa: A002
        """Each gives the same plain data."""
        assert TREE == Content(format, SAME[format]).opened().tree
        assert TREE == Content(format, SAME[format].encode()).opened().tree

    @pytest.mark.parametrize("format", SAME)
    def test_a_byte_order_mark(self, format: str) -> None:  # noqa: A002
        """A byte-order mark is a problem in each."""
        for data in ("\ufeff" + SAME[format], b"\xef\xbb\xbf" + SAME[format].encode()):
            try:
                problems = Content(format, data).opened().problems
            except InvalidRecords as error:
                problems = error.problems
            assert ["byte-order-mark"] == [problem.code for problem in problems]


class TestOpenPath:
    """Files and folders."""

    @pytest.mark.parametrize("format", SAME)
    @pytest.mark.parametrize("gz", ["", ".gz"])
    def test_every_format(self, tmp_path: Path, format: str, gz: str) -> None:  # noqa: A002
        """The suffix says what a file is, compressed or not."""
        path = tmp_path / f"a.{format}{gz}"
        path.write_bytes(gzipped(SAME[format].encode()) if gz else SAME[format].encode())

        assert TREE == content_at(path).opened().tree == content_at(str(path)).opened().tree
        assert TREE == content_of(Pathlike(path)).opened().tree

    def test_a_folder(self, tmp_path: Path) -> None:
        """A folder is one document."""
        (tmp_path / "records.json").write_text('{"schema": 1, "version": "7"}', "utf-8")
        (tmp_path / "acts.json").write_text("[]", "utf-8")

        assert {**TREE, "acts": []} == content_at(tmp_path).opened().tree

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read anything")
    def test_no_right_to_read(self, tmp_path: Path) -> None:
        """A file that may not be read is an error."""
        path = tmp_path / "a.json"
        path.write_bytes(b"{}")
        path.chmod(0)
        with pytest.raises(FileProblem, match="cannot be read"):
            content_at(path).opened()

    def test_errors_of_the_system(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whatever the system says is a problem of the file."""

        def fail(*_: object) -> None:
            raise OSError(5, "Input/output error")

        (tmp_path / "folder").mkdir()
        monkeypatch.setattr(os, "open", fail)
        monkeypatch.setattr(os, "listdir", fail)
        for name in ("a.json", "folder"):
            with pytest.raises(FileProblem):
                content_at(tmp_path / name).opened()


class TestOpenAny:
    """Paths and documents."""

    def test_plain_data(self) -> None:
        """Plain data is taken as it is, from any mapping, and is not touched."""
        given = MappingProxyType(TREE)

        assert TREE == content_of(given).opened().tree
        assert content_of(TREE).opened().tree is not TREE

    @pytest.mark.parametrize("text", ['{"schema": 1}', ' \n{"schema": 1}', '\t{"schema": 1}'])
    def test_text_that_looks_like_json(self, text: str) -> None:
        """A text that begins like JSON is a document and no path."""
        assert {"schema": 1} == content_of(text).opened().tree

    @pytest.mark.parametrize("text", ["[", "\ufeff{}", "{schema: 1}"])
    def test_text_that_only_looks_like_json(self, text: str) -> None:
        """Also where it is none."""
        with pytest.raises(InvalidRecords):
            content_of(text).opened()

    def test_other_text_is_a_path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Any other text is a path, unless the format is given."""
        monkeypatch.chdir(tmp_path)
        with pytest.raises(FileProblem):
            content_of("schema: 1").opened()

        assert {"schema": 1} == content_of("schema: 1", "yaml").opened().tree

    @pytest.mark.parametrize("given", [None, 5, [], {1}, object, True], ids=repr)
    def test_neither(self, given: Any) -> None:
        """What is neither is a mistake of the caller."""
        with pytest.raises(BadQuery):
            content_of(given).opened()


class TestOpened:
    """A document on its way in."""

    def test_problems_of_the_text_refuse_it(self) -> None:
        """A document with a part that is no text of its format is not built."""
        opened = OpenDocument({"schema": 1}, (Problem("$", "not-json", "JSON", line=3),))
        with pytest.raises(InvalidRecords) as caught:
            build_opened(opened, Commonwealth)

        assert [3] == [problem.line for problem in caught.value.problems]
        assert all_problems(opened) == caught.value.problems

    def test_documents_of_older_versions_have_no_lines(self) -> None:
        """What was migrated has no text any more."""
        opened = Content("json", '{"schema": 0, "x": 1}').opened()

        assert [None] == [each.line for each in opened.with_positions([Problem("$.x", "c", "e")])]

    def test_problems_are_reported_up_to_the_limit(self) -> None:
        """Those of the text and of the records together are at most a thousand, and a count."""
        reported = tuple(Problem("$", "not-json", "JSON", line=n) for n in range(900))
        opened = OpenDocument({"schema": 1, "states": [5] * 900}, reported)
        problems = all_problems(opened)

        assert (1_001, "too-many", 800) == (len(problems), problems[-1].code, problems[-1].value)
