"""The verb of exports."""

import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest

import cisrecords as cis

Run = Callable[..., subprocess.CompletedProcess[str]]
GEORGIA = cis.Commonwealth(states=[cis.State(id="GE", names="Georgia")], version="7")


def listing(x: cis.Commonwealth, path: str | None = None, *, capital: bool = False) -> str:
    """List `names` of states.

    Args:
        x: The records.
        path: The file.
        capital: Whether in capitals.
    """
    text = "\n".join(state.name.upper() if capital else state.name for state in x.states)
    if path is not None:
        Path(path).write_text(text, encoding="utf-8")
    return text


def lines(
    records: cis.Commonwealth | Iterable[object],
    folder: str,
    format: str = "csv",  # noqa: A002
) -> None:
    """Write a line for each record."""
    listed = records.states if isinstance(records, cis.Commonwealth) else records
    Path(folder).write_text(f"{format} {len(list(listed))}", encoding="utf-8")


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a room of two formats in the place of `export`, as later ones will be there."""
    formats = {"listing": listing, "lines": lines}
    stand_in = SimpleNamespace(__all__=[*formats, "NAME"], NAME="no format", **formats)
    monkeypatch.setattr(cis, "export", stand_in, raising=False)


@pytest.fixture
def data(tmp_path: Path) -> str:
    """Return the path of a document of one state."""
    cis.write(GEORGIA, tmp_path / "records.jsonl")
    return str(tmp_path / "records.jsonl")


@pytest.mark.usefixtures("room")
class TestFormats:
    """Any function of the room is a format of the verb."""

    def test_help(self, call: Run) -> None:
        """The formats are listed with the first sentence of their docstrings."""
        words = " ".join(call("export", "--help").stdout.split())

        assert "listing List names of states" in words
        assert "lines Write a line for each record" in words
        assert "NAME" not in words

    def test_text_without_a_path(self, call: Run, data: str) -> None:
        """A format that returns text writes it where no path is given."""
        done = call("export", "listing", "--data", data)

        assert (0, "Georgia\n", "") == (done.returncode, done.stdout, done.stderr)

    def test_a_file(self, call: Run, data: str, tmp_path: Path) -> None:
        """With a path the text goes there, and a line says so."""
        done = call("export", "listing", str(tmp_path / "x.txt"), "--data", data)

        assert "Georgia" == (tmp_path / "x.txt").read_text(encoding="utf-8")
        assert done.stdout.startswith(str(tmp_path / "x.txt"))

    def test_options_are_parameters(self, call: Run, data: str, tmp_path: Path) -> None:
        """Further parameters of a function are options, also one named like another's argument."""
        out = tmp_path / "x"
        assert "GEORGIA\n" == call("export", "listing", "--capital", "--data", data).stdout
        assert 0 == call("export", "lines", str(out), "--format", "tsv", "--data", data).returncode
        assert "tsv 1" == out.read_text(encoding="utf-8")

    def test_streams(self, call: Run, data: str, tmp_path: Path) -> None:
        """Where a function takes records one at a time, a file may be streamed into it."""
        out = tmp_path / "x"

        assert 0 == call("export", "lines", str(out), "--data", data, "--stream").returncode
        assert "csv 1" == out.read_text(encoding="utf-8")
        assert 2 == call("export", "lines", str(out), "--stream").returncode
        assert 2 == call("export", "listing", "--stream").returncode

    @pytest.mark.parametrize("words", [[], ["listng"], ["lines"], ["listing", "--csv"]])
    def test_bad_input(self, call: Run, words: list[str]) -> None:
        """No format, an unknown one, and a missing path are bad input."""
        done = call("export", *words)

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))


class TestRoom:
    """The formats of the room `export`."""

    def test_as_a_process(self, process: Run, data: str, tmp_path: Path) -> None:
        """It writes a database that begins as one."""
        done = process("export", "sqlite", str(tmp_path / "x.sqlite"), "--data", data)

        assert (0, "") == (done.returncode, done.stderr)
        assert (tmp_path / "x.sqlite").read_bytes().startswith(b"SQLite format 3")

    def test_package(self, call: Run, data: str, tmp_path: Path) -> None:
        """It writes a package, from all records at once or one at a time."""
        for name, words in {"a": [], "b": ["--stream"]}.items():
            folder = tmp_path / name
            done = call("export", "package", str(folder), "--data", data, *words)

            assert (0, "") == (done.returncode, done.stderr)
            assert "GE" in (folder / "states.csv").read_text(encoding="utf-8")
            assert (folder / "datapackage.json").exists()

    def test_bad_input(self, call: Run, data: str, tmp_path: Path) -> None:
        """A term that the function refuses, and a path that cannot be written, are bad input."""
        out = str(tmp_path / "none" / "x")

        assert 2 == call("export", "package", out, "--format", "xls", "--data", data).returncode
        assert 2 == call("export", "sqlite", f"{out}.sqlite", "--data", data).returncode
