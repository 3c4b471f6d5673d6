"""Files are replaced whole or not at all, as they are, where they are."""

import os
import stat
import time
from pathlib import Path

import pytest

from cisrecords.disk.atomic import SCRATCH, remove_leftovers, replace_file, scratch_path

posix = pytest.mark.skipif(os.name != "posix", reason="modes and links of this kind are POSIX")


class Stop(BaseException):
    """What a user who presses a key raises: no error, but the end."""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return a file that stands already."""
    path = tmp_path / "records.json"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    """Return the names of all that stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


class TestContent:
    """What the file holds."""

    def test_a_new_file(self, tmp_path: Path) -> None:
        """A file that is not there is made, and nothing else is left."""
        replace_file(tmp_path / "new.json", "Грузия\n".encode())

        assert "Грузия\n".encode() == (tmp_path / "new.json").read_bytes()
        assert ["new.json"] == names(tmp_path)

    def test_an_old_file(self, target: Path) -> None:
        """A file that is there is replaced; line ends are not touched."""
        replace_file(target, b"new\r\n\n")

        assert b"new\r\n\n" == target.read_bytes()
        assert ["records.json"] == names(target.parent)

    def test_who_reads_the_old_file_goes_on_reading_it(self, target: Path) -> None:
        """The old file is never written into: a reader that has it open sees all of it."""
        with target.open("rb") as reader:
            replace_file(target, b"new and longer")
            if os.name == "posix":
                assert b"old" == reader.read()

    def test_relative_paths(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A bare name is a file in the folder that the program stands in."""
        monkeypatch.chdir(target.parent)
        replace_file(Path("records.json"), b"new")

        assert b"new" == target.read_bytes()


@posix
class TestModesAndLinks:
    """What the file is."""

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o666, 0o755])
    def test_the_mode_is_kept(self, target: Path, mode: int) -> None:
        """Who could read the old file can read the new one, and nobody else."""
        target.chmod(mode)
        replace_file(target, b"new")

        assert mode == stat.S_IMODE(target.stat().st_mode)

    @pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0, 0o666)])
    def test_a_new_file_has_the_usual_mode(self, tmp_path: Path, umask: int, expected: int) -> None:
        """A new file gets the mode that the user has set for new files."""
        before = os.umask(umask)
        try:
            replace_file(tmp_path / "new.json", b"new")
        finally:
            os.umask(before)

        assert expected == stat.S_IMODE((tmp_path / "new.json").stat().st_mode)

    def test_links_are_followed(self, target: Path, tmp_path: Path) -> None:
        """A link stays a link; the file that it points at is replaced, where it stands."""
        (tmp_path / "elsewhere").mkdir()
        link = tmp_path / "elsewhere" / "link.json"
        link.symlink_to(Path("..") / target.name)
        replace_file(link, b"new")

        assert link.is_symlink()
        assert b"new" == target.read_bytes()
        assert ["link.json"] == names(tmp_path / "elsewhere")

    def test_a_link_to_nothing(self, tmp_path: Path) -> None:
        """A link to a file that is not there yet makes that file."""
        link = tmp_path / "link.json"
        link.symlink_to("later.json")
        replace_file(link, b"new")

        assert link.is_symlink()
        assert b"new" == (tmp_path / "later.json").read_bytes()

    def test_a_link_to_itself(self, tmp_path: Path) -> None:
        """Links that go round in a circle are no file; they stay, and nothing else comes."""
        link = tmp_path / "link.json"
        link.symlink_to(link.name)
        with pytest.raises((OSError, RuntimeError)):
            replace_file(link, b"new")

        assert ["link.json"] == names(tmp_path)


class TestFailures:
    """What is left where it fails."""

    @pytest.mark.parametrize("error", [OSError("disk"), MemoryError(), Stop()], ids=repr)
    @pytest.mark.parametrize("step", ["replace", "chmod"])
    def test_the_old_file_stays(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
    ) -> None:
        """Whatever stops the work, the old file is whole and no scratch file is left."""

        def fail(*_: object) -> None:
            raise error

        monkeypatch.setattr(Path, step, fail)
        with pytest.raises(type(error)):
            replace_file(target, b"new")

        assert b"old" == target.read_bytes()
        assert ["records.json"] == names(target.parent)

    def test_a_full_disk(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the new bytes do not reach the disk the old ones stay."""

        def fail(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="No space left"):
            replace_file(target, b"new")

        assert b"old" == target.read_bytes()
        assert ["records.json"] == names(target.parent)

    def test_a_folder_that_cannot_be_synced(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A system that does not sync folders is no failure: the file is there."""

        def fail(*_: object) -> int:
            raise PermissionError

        monkeypatch.setattr(os, "open", fail)
        monkeypatch.setattr(Path, "open", lambda path, mode: open(os.fspath(path), mode))  # noqa: PTH123, SIM115
        replace_file(target, b"new")

        assert b"new" == target.read_bytes()

    def test_no_such_folder(self, tmp_path: Path) -> None:
        """Folders are not made on the way."""
        with pytest.raises(FileNotFoundError):
            replace_file(tmp_path / "none" / "a.json", b"new")

        assert [] == names(tmp_path)

    def test_a_folder_in_the_place(self, tmp_path: Path) -> None:
        """A folder is not replaced by a file."""
        (tmp_path / "a.json").mkdir()
        with pytest.raises(OSError, match=r"a\.json"):
            replace_file(tmp_path / "a.json", b"new")

        assert ["a.json"] == names(tmp_path)


class TestSweep:
    """What killed writers left."""

    def test_the_next_write_removes_it(self, target: Path) -> None:
        """A scratch file that nobody finishes is gone after the next write of any file there."""
        for _ in range(3):
            scratch_path(target.parent).write_bytes(b"[")
        replace_file(target.with_name("other.json"), b"new")

        assert ["other.json", "records.json"] == names(target.parent)

    def test_only_what_is_ours_is_removed(self, target: Path) -> None:
        """Names that only begin alike are somebody else's; a folder goes with what is in it."""
        others = [f"{SCRATCH}notes.tmp", f"x{SCRATCH}{'0' * 16}.tmp", f"{SCRATCH}{'0' * 15}.tmp"]
        for name in others:
            (target.parent / name).write_bytes(b"x")
        left = scratch_path(target.parent)
        left.mkdir()
        (left / "a.json").write_bytes(b"[")
        remove_leftovers(target.parent, held=True)

        assert sorted([*others, "records.json"]) == names(target.parent)

    @posix
    def test_a_link_is_removed_and_not_followed(self, target: Path, tmp_path: Path) -> None:
        """A link under such a name goes; what it points at stays."""
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "a").write_bytes(b"theirs")
        scratch_path(target.parent).symlink_to(outside)
        remove_leftovers(target.parent, held=True)

        assert ["outside", "records.json"] == names(target.parent)
        assert ["a"] == names(outside)

    def test_without_a_lock_only_what_is_old(self, target: Path) -> None:
        """Where another may be writing, only what is older than an hour is removed."""
        old, young = scratch_path(target.parent), scratch_path(target.parent)
        for path in (old, young):
            path.write_bytes(b"[")
        long_ago = time.time() - 7_200
        os.utime(old, (long_ago, long_ago))
        remove_leftovers(target.parent, held=False)

        assert sorted([young.name, "records.json"]) == names(target.parent)

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        """There is nothing to be swept."""
        remove_leftovers(tmp_path / "none", held=True)

        assert [] == names(tmp_path)


class TestScratch:
    """The file that is written first."""

    def test_it_stands_beside_the_target_under_a_known_name(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A scratch file, should the machine stop, is found by its name, with the whole text."""
        seen: list[tuple[str, bytes]] = []

        def look(scratch: Path, _: Path) -> None:
            seen.append((scratch.name, scratch.read_bytes()))
            scratch.unlink()

        monkeypatch.setattr(Path, "replace", look)
        replace_file(target, b"new")
        replace_file(target, b"newer")

        assert [b"new", b"newer"] == [content for _, content in seen]
        assert all(name.startswith(SCRATCH) for name, _ in seen)
        assert 2 == len({name for name, _ in seen})
