"""A folder that a function fills takes the place of the old one as a whole."""

from pathlib import Path

import pytest

from cisrecords.disk import replace_file, replace_folder
from cisrecords.disk.atomic import SCRATCH
from cisrecords.disk.locks import folder_locked
from cisrecords.disk.staging import read_consistently

KNOWN = ("a.csv", "b.csv")


def fill(scratch: Path) -> None:
    """Write the new files."""
    (scratch / "a.csv").write_bytes(b"new a")
    (scratch / "c.csv").write_bytes(b"new c")


def content(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with old files, one of them not of this library."""
    path = tmp_path / "package"
    path.mkdir()
    for name in ("a.csv", "b.csv", "mine.txt"):
        (path / name).write_bytes(b"old")
    return path


def test_a_new_folder_appears_as_a_whole(tmp_path: Path) -> None:
    """The files are written elsewhere, and then stand there together."""

    def look(scratch: Path) -> None:
        fill(scratch)
        assert not (tmp_path / "package").exists()

    replace_folder(tmp_path / "package", look, KNOWN)

    assert {"package/a.csv": b"new a", "package/c.csv": b"new c"} == content(tmp_path)


def test_known_files_are_removed_and_others_stay(folder: Path) -> None:
    """A known file that is not written is removed; a file of others is left alone."""
    replace_folder(folder, fill, KNOWN)

    assert {"a.csv": b"new a", "c.csv": b"new c", "mine.txt": b"old"} == content(folder)


def test_readers_see_the_old_state_until_the_end(folder: Path) -> None:
    """While the function runs, the old files are what a reader sees."""
    states: list[dict[str, bytes]] = []

    def look(scratch: Path) -> None:
        fill(scratch)
        states.append(read_consistently(folder, KNOWN, Path.read_bytes))

    replace_folder(folder, look, KNOWN)

    assert [{"a.csv": b"old", "b.csv": b"old"}] == states
    assert {"a.csv": b"new a"} == read_consistently(folder, KNOWN, Path.read_bytes)


@pytest.mark.parametrize("error", [OSError, ValueError, KeyboardInterrupt])
def test_an_error_changes_nothing(folder: Path, error: type[BaseException]) -> None:
    """Where the function fails, the old files stay, and nothing else is left."""
    before = content(folder.parent)

    def fail(scratch: Path) -> None:
        fill(scratch)
        raise error

    with pytest.raises(error):
        replace_folder(folder, fail, KNOWN)
    with pytest.raises(error):
        replace_folder(folder.with_name("other"), fail, KNOWN)

    assert before == content(folder.parent)
    assert ["package"] == [path.name for path in folder.parent.iterdir()]


def test_other_writers_need_not_wait_for_the_function(tmp_path: Path) -> None:
    """Meanwhile a file can be written in the same folder, and nothing is taken away."""

    def write(scratch: Path) -> None:
        replace_file(tmp_path / "records.json", b"{}")
        replace_folder(tmp_path / "second", fill, KNOWN)
        fill(scratch)

    replace_folder(tmp_path / "package", write, KNOWN)

    assert {"package", "second", "records.json"} == {path.name for path in tmp_path.iterdir()}


def test_what_a_killed_process_was_filling_is_removed(tmp_path: Path) -> None:
    """A folder that nobody fills any more is removed by the next one that is filled."""
    left = tmp_path / f"{SCRATCH}{'0' * 16}.part"
    left.mkdir()
    (left / "a.csv").write_bytes(b"half")
    replace_folder(tmp_path / "package", fill, KNOWN)

    assert ["package"] == [path.name for path in tmp_path.iterdir()]


def test_what_another_process_is_filling_stays(tmp_path: Path) -> None:
    """A folder whose lock is held is left alone."""
    filling = tmp_path / f"{SCRATCH}{'1' * 16}.part"
    filling.mkdir()
    with folder_locked(filling):  # a lock of the folder, held through another handle
        replace_folder(tmp_path / "package", fill, KNOWN)

    assert {"package", filling.name} == {path.name for path in tmp_path.iterdir()}


def test_a_folder_in_the_place_of_a_file_is_refused(folder: Path) -> None:
    """What is no regular file is not replaced, and the old files stay."""
    (folder / "c.csv").mkdir()
    with pytest.raises(OSError, match=r"c\.csv"):
        replace_folder(folder, fill, KNOWN)

    assert {"a.csv": b"old", "b.csv": b"old", "mine.txt": b"old"} == content(folder)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A file is not taken for a folder, and nothing is left beside it."""
    (tmp_path / "package").write_bytes(b"file")
    with pytest.raises(OSError, match="package"):
        replace_folder(tmp_path / "package", fill, KNOWN)

    assert {"package": b"file"} == content(tmp_path)
