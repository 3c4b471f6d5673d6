"""One writer at a time in a folder."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from cisrecords.codec import read, write
from cisrecords.commonwealth import Commonwealth
from cisrecords.disk import locks
from cisrecords.disk.locks import folder_locked
from cisrecords.errors import FileProblem
from cisrecords.records import Topic

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows opens no folders")
HOLD = """
import sys
from pathlib import Path
from cisrecords.disk.locks import folder_locked
with folder_locked(Path(sys.argv[1])) as held:
    print(held, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def by_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lock a file in the folder, as on Windows, and not the folder."""
    monkeypatch.setattr(locks, "_NEEDS_FILE", True)


@posix
class TestFolderLocked:
    """The lock itself."""

    def test_it_is_held_and_given_back(self, tmp_path: Path) -> None:
        """The lock is held within the block, can be had again after it, and leaves no file."""
        for _ in range(2):
            with folder_locked(tmp_path) as held:
                assert held
                assert [] == list(tmp_path.iterdir())

    def test_a_second_writer_waits_and_gives_up(self, tmp_path: Path) -> None:
        """Another writer in the same process, or in another, gets an error that it has to wait."""
        with (
            folder_locked(tmp_path),
            pytest.raises(TimeoutError),
            folder_locked(tmp_path, patience=0.02),
        ):
            pass

    def test_other_folders_are_free(self, tmp_path: Path) -> None:
        """A lock is on one folder, not on those within or above it."""
        (tmp_path / "inner").mkdir()
        with folder_locked(tmp_path), folder_locked(tmp_path / "inner", patience=0) as held:
            assert held

    def test_an_error_gives_it_back(self, tmp_path: Path) -> None:
        """A block that ends in an error has ended."""
        with pytest.raises(KeyError), folder_locked(tmp_path):
            raise KeyError
        with folder_locked(tmp_path, patience=0) as held:
            assert held

    def test_it_ends_with_its_process(self, tmp_path: Path) -> None:
        """The lock of a process that is killed is gone with it."""
        command = [sys.executable, "-c", HOLD, str(tmp_path)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
            assert other.stdout is not None
            assert b"True\n" == other.stdout.readline()
            with pytest.raises(TimeoutError), folder_locked(tmp_path, patience=0.02):
                pass
            other.kill()
            other.wait()
            with folder_locked(tmp_path) as held:
                assert held

    def test_where_there_are_no_locks(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A folder that cannot be locked is written without, and the block knows."""

        def fail(*_: object, **__: object) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr("filelock.lock_descriptor", fail)
        with folder_locked(tmp_path) as held:
            assert not held

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        """There is nothing to be locked; the writer reports it."""
        with folder_locked(tmp_path / "none") as held:
            assert not held


class TestLockFile:
    """The lock where folders cannot be opened."""

    @pytest.mark.usefixtures("by_file")
    def test_a_second_writer_waits_and_gives_up(self, tmp_path: Path) -> None:
        """The block has the lock, another writer waits for it, and it can be had again."""
        for _ in range(2):
            with folder_locked(tmp_path) as held:
                assert held
                with pytest.raises(TimeoutError), folder_locked(tmp_path, patience=0.02):
                    pass

    @posix
    @pytest.mark.usefixtures("by_file")
    def test_the_file_is_private(self, tmp_path: Path) -> None:
        """Nobody else may read or write the lock file, whatever the files beside it are like."""
        (tmp_path / "a.json").touch(mode=0o666)
        before = os.umask(0)
        try:
            with folder_locked(tmp_path):
                (lock,) = set(tmp_path.iterdir()) - {tmp_path / "a.json"}
                assert 0o600 == stat.S_IMODE(lock.stat().st_mode)
        finally:
            os.umask(before)

    @pytest.mark.usefixtures("by_file")
    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        """There is nothing to be locked, and the folder is not made."""
        with folder_locked(tmp_path / "none") as held:
            assert not held
        assert [] == list(tmp_path.iterdir())


@posix
class TestWriters:
    """Writers that meet."""

    @pytest.mark.parametrize("name", ["a.json", "archive"])
    def test_a_clear_error(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        """Where another goes on writing, it is reported, and the old records stay."""
        write(Commonwealth(version="1"), tmp_path / name)
        monkeypatch.setattr(locks, "PATIENCE", 0.02)
        folder = tmp_path / name if name == "archive" else tmp_path
        with (
            folder_locked(folder),
            pytest.raises(FileProblem) as caught,
        ):
            write(Commonwealth(version="2"), tmp_path / name)

        assert str(tmp_path / name) == caught.value.path
        assert "1" == read(tmp_path / name).version
        assert [name] == [path.name for path in tmp_path.iterdir()]

    @pytest.mark.parametrize("name", ["a.json", "archive"])
    def test_many_writers(self, tmp_path: Path, name: str) -> None:
        """Of many that write at once, the records of one are there at the end, whole."""
        wholes = [
            Commonwealth(version=f"{n}", topics=[Topic(id=f"t-{n}-{m}", names="x") for m in (1, 2)])
            for n in range(6)
        ]
        threads = [threading.Thread(target=write, args=(each, tmp_path / name)) for each in wholes]
        write(wholes[0], tmp_path / name)
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert read(tmp_path / name) in wholes
        assert [name] == [path.name for path in tmp_path.iterdir()]
