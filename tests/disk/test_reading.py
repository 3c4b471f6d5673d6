"""Bytes from files, and from nothing else."""

import os
from pathlib import Path

import pytest

from cisrecords.codec import read, stream, validate
from cisrecords.disk import reading as disk
from cisrecords.disk.reading import cannot, open_file, read_bytes
from cisrecords.errors import FileProblem

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices of this kind are POSIX")


class TestBytesOf:
    """What is read."""

    def test_a_file_and_a_link_to_it(self, tmp_path: Path) -> None:
        """A file is read whole; a link is followed."""
        path = tmp_path / "a.json"
        path.write_bytes(b"\r\n\x00\xff")

        assert b"\r\n\x00\xff" == read_bytes(path)
        if os.name == "posix":
            (tmp_path / "b.json").symlink_to(path)
            assert b"\r\n\x00\xff" == read_bytes(tmp_path / "b.json")

    def test_not_beyond_the_limit(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """One byte more than the limit is read, which shows that there is more."""
        monkeypatch.setattr(disk, "MOST_BYTES", 5)
        (tmp_path / "a.json").write_bytes(bytes(1_000))

        assert bytes(6) == read_bytes(tmp_path / "a.json")

    @posix
    def test_a_pipe_never_blocks(self, tmp_path: Path) -> None:
        """A pipe that nobody writes to is refused, not waited for."""
        for name in ("a.json", "a.jsonl", "a.yaml.gz"):
            os.mkfifo(tmp_path / name)
            for call in (read, validate):
                with pytest.raises(FileProblem) as caught:
                    call(tmp_path / name)
                assert str(tmp_path / name) == caught.value.path
        with pytest.raises(FileProblem):
            next(stream(tmp_path / "a.jsonl"))

    @posix
    def test_a_device_never_ends_and_is_refused(self, tmp_path: Path) -> None:
        """A link to a device is no file."""
        (tmp_path / "a.json").symlink_to("/dev/zero")
        with pytest.raises(FileProblem) as caught:
            read(tmp_path / "a.json")
        assert str(tmp_path / "a.json") == caught.value.path

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        """A folder cannot be opened as a file."""
        with pytest.raises(OSError, match=r"."):
            open_file(tmp_path)


class TestCannot:
    """Errors of the system in the words of the library."""

    @pytest.mark.parametrize(
        ("what", "error", "reason"),
        [
            ("read", FileNotFoundError(2, "No such file"), ""),
            ("written", FileNotFoundError(2, "None"), "None"),
            ("read", PermissionError(13, "Permission denied"), "Permission denied"),
            ("written", OSError(28, "No space left"), "No space left"),
            ("read", ValueError("embedded null byte"), "embedded null byte"),
            ("written", TimeoutError("another writes"), "another writes"),
        ],
        ids=repr,
    )
    def test_reasons(self, what: str, error: Exception, reason: str) -> None:
        """The path, what was to be done, and what the system said."""
        found = cannot("a.json", what, error)

        assert "a.json" == found.path
        assert found.reason.endswith(reason)
