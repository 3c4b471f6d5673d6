"""A folder changes from one state to the next as a whole."""

import os
from pathlib import Path
from typing import Any

import pytest

from cisrecords.disk import staging
from cisrecords.disk.atomic import SCRATCH, scratch_path
from cisrecords.disk.staging import NEXT, read_consistently, replace_files

posix = pytest.mark.skipif(os.name != "posix", reason="modes and links of this kind are POSIX")
KNOWN = ("a.json", "b.json", "c.json")
OLD = {"a.json": b"[1]", "b.json": b"[2]"}
NEW = {"a.json": b"[10]", "c.json": b"[30]"}


def content(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder, by their names."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def seen(folder: Path) -> dict[str, bytes]:
    """Return what a reader sees."""
    return read_consistently(folder, KNOWN, Path.read_bytes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that holds the old files."""
    replace_files(tmp_path / "records", OLD, KNOWN)
    return tmp_path / "records"


class TestReplaceFiles:
    """Writing."""

    def test_a_new_folder(self, folder: Path) -> None:
        """A folder that is not there is made, with nothing else beside it."""
        assert OLD == content(folder) == seen(folder)
        assert ["records"] == [path.name for path in folder.parent.iterdir()]

    def test_an_old_folder(self, folder: Path) -> None:
        """Files are replaced, added and removed."""
        replace_files(folder, NEW, KNOWN)

        assert NEW == content(folder) == seen(folder)

    def test_other_files_are_left_alone(self, folder: Path) -> None:
        """What is not the library's stays, in folders too."""
        (folder / "README.md").write_bytes(b"hello")
        (folder / ".git").mkdir()
        (folder / ".git" / "a.json").write_bytes(b"theirs")
        replace_files(folder, NEW, KNOWN)

        assert {**NEW, "README.md": b"hello", ".git/a.json": b"theirs"} == content(folder)

    def test_what_has_not_changed_is_not_touched(self, folder: Path) -> None:
        """A file that holds already what it should is not written again."""
        before = (folder / "a.json").stat()
        replace_files(folder, {**OLD, "b.json": b"[3]"}, KNOWN)
        after = (folder / "a.json").stat()

        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)

    @posix
    def test_modes_are_kept(self, folder: Path) -> None:
        """A file that is replaced keeps its mode."""
        (folder / "a.json").chmod(0o640)
        replace_files(folder, NEW, KNOWN)

        assert 0o640 == (folder / "a.json").stat().st_mode & 0o777

    @posix
    def test_a_link_to_the_folder_is_followed(self, folder: Path) -> None:
        """A link stays a link, and the folder that it points at is written."""
        link = folder.with_name("link")
        link.symlink_to("records")
        replace_files(link, NEW, KNOWN)

        assert link.is_symlink()
        assert NEW == content(folder)

    @posix
    @pytest.mark.parametrize("name", ["a.json", "c.json"])
    def test_links_and_folders_in_the_place_of_a_file(self, folder: Path, name: str) -> None:
        """They are refused before anything is written."""
        outside = folder.with_name("outside")
        outside.write_bytes(b"theirs")
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(outside)
        with pytest.raises(OSError):  # noqa: PT011
            replace_files(folder, NEW, KNOWN)

        assert b"theirs" == outside.read_bytes()
        assert b"[2]" == (folder / "b.json").read_bytes()

    def test_a_file_in_the_place_of_the_folder(self, tmp_path: Path) -> None:
        """A file is not replaced by a folder, and nothing is left beside it."""
        (tmp_path / "records").write_bytes(b"theirs")
        with pytest.raises(OSError, match=r"records"):
            replace_files(tmp_path / "records", OLD, KNOWN)

        assert {"records": b"theirs"} == content(tmp_path)
        assert 1 == len(list(tmp_path.iterdir()))

    def test_no_folder_above(self, tmp_path: Path) -> None:
        """Only the folder itself is made."""
        with pytest.raises(FileNotFoundError):
            replace_files(tmp_path / "none" / "records", OLD, KNOWN)

        assert [] == list(tmp_path.iterdir())


class TestFailures:
    """Whatever stops a write."""

    @pytest.mark.parametrize("step", ["open", "rename", "mkdir"])
    def test_before_the_new_state_holds(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        """The old files are as they were, and nothing is left over."""
        before = content(folder)

        def fail(*_: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(Path, step, fail)
            with pytest.raises(OSError, match="No space left"):
                replace_files(folder, NEW, KNOWN)

        assert before == content(folder)
        assert set(OLD) == {path.name for path in folder.iterdir()}

    @pytest.mark.parametrize("moved", [0, 1, 2])
    def test_after_it_holds(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, moved: int
    ) -> None:
        """A reader sees the new state however many files are moved; the next write moves them."""
        self.stop_after(moved, folder, monkeypatch)
        (folder / NEXT).is_dir()

        assert NEW == seen(folder)
        replace_files(folder, NEW, KNOWN)
        assert NEW == content(folder)
        assert set(NEW) == {path.name for path in folder.iterdir()}

    def test_the_next_write_may_be_of_something_else(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What was half moved is moved first, and then replaced."""
        self.stop_after(1, folder, monkeypatch)
        replace_files(folder, OLD, KNOWN)

        assert OLD == content(folder) == seen(folder)

    @posix
    def test_a_link_is_no_half_write(self, folder: Path) -> None:
        """A link under the name of what is to be moved leads nowhere."""
        outside = folder.with_name("outside")
        outside.mkdir()
        (outside / "a.json").write_bytes(b"theirs")
        (folder / NEXT).symlink_to(outside)

        assert OLD == seen(folder)
        assert b"theirs" == (outside / "a.json").read_bytes()

    @staticmethod
    def stop_after(moved: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Write the new files, and stop when some of them are moved."""
        kept, left = Path.replace, [moved]

        def stop(path: Path, target: Any) -> Path:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return kept(path, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", stop)
            if moved < 2:
                with pytest.raises(KeyboardInterrupt):
                    replace_files(folder, NEW, KNOWN)
            else:
                replace_files(folder, NEW, KNOWN)


class TestScratch:
    """What killed writers left."""

    def test_it_is_swept(self, folder: Path) -> None:
        """Unfinished folders and files are removed by the next write, inside and beside."""
        left = scratch_path(folder)
        left.mkdir()
        (left / "a.json").write_bytes(b"[")
        scratch_path(folder).write_bytes(b"[")
        scratch_path(folder.parent).mkdir()
        replace_files(folder, OLD, KNOWN)
        replace_files(folder.with_name("other"), OLD, KNOWN)

        assert OLD == content(folder)
        assert ["other", "records"] == sorted(path.name for path in folder.parent.iterdir())

    def test_names_that_only_look_like_it_stay(self, folder: Path) -> None:
        """Files of others whose names begin alike are left alone."""
        others = {f"{SCRATCH}notes.tmp": b"x", f"{SCRATCH}{'0' * 16}.json": b"y"}
        for name, data in others.items():
            (folder / name).write_bytes(data)
        replace_files(folder, NEW, KNOWN)

        assert {**NEW, **others} == content(folder)


class TestReadWhole:
    """Reading."""

    def test_an_empty_file_is_a_file(self, folder: Path) -> None:
        """A file with nothing in it is not taken for one that is gone."""
        (folder / "a.json").write_bytes(b"")

        assert {**OLD, "a.json": b""} == seen(folder)

    def test_a_change_while_reading_is_seen(self, folder: Path) -> None:
        """Where files change under a reader, it reads again, and sees one state."""
        changes = [NEW, OLD, NEW]

        def read(path: Path) -> bytes:
            data = path.read_bytes()
            if changes:
                replace_files(folder, changes.pop(), KNOWN)
            return data

        assert NEW == read_consistently(folder, KNOWN, read)

    def test_a_folder_that_never_rests(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A reader gives up where it never sees one state."""
        monkeypatch.setattr(staging, "_PAUSE", 0)
        monkeypatch.setattr(staging, "_TRIES", 5)

        def read(path: Path) -> bytes:
            replace_files(folder, NEW if content(folder) == OLD else OLD, KNOWN)
            return path.name.encode()

        with pytest.raises(OSError):  # noqa: PT011
            read_consistently(folder, KNOWN, read)

    def test_what_is_not_known_is_not_read(self, folder: Path) -> None:
        """Only files that are asked for are read."""
        assert {"b.json": b"[2]"} == read_consistently(
            folder, ["b.json", "z.json"], Path.read_bytes
        )
