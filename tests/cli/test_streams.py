"""Any encoding of the terminal, and streams that cannot be written."""

import io
import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.cli import streams
from cisrecords.errors import FileProblem

Run = Callable[..., subprocess.CompletedProcess[str]]
ENCODINGS = ("ascii", "cp1251", "cp437", "koi8-r", "latin-1", "utf-8", "utf-16")


def stdout(encoding: str, errors: str = "strict") -> io.TextIOWrapper:
    """Return a stream of an encoding."""
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors, newline="\n")


def content(stream: io.TextIOWrapper) -> str:
    """Return what was written to a stream."""
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(stream.encoding)


class TestProcess:
    """The command in terminals of many encodings."""

    @pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
    def test_answers_in_any(self, process: Run, encoding: str) -> None:
        """What the encoding lacks is escaped, in the answer and in errors."""
        done = process("show", "GE", encoding=encoding)

        assert (0, "") == (done.returncode, done.stderr)
        assert ("Грузия" if encoding == "cp1251" else r"\u0413\u0440") in done.stdout
        assert r"\u10e1" in done.stdout

    def test_error_in_ascii(self, process: Run) -> None:
        """An error is one line in any encoding."""
        done = process("status", "Груззия", encoding="ascii")

        assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))
        assert r"\u0413" in done.stderr

    @pytest.mark.skipif(sys.platform == "win32", reason="locales of POSIX")
    def test_arguments_in_the_c_locale(self, process: Run) -> None:
        """A name in UTF-8 is understood where the locale knows ASCII only."""
        c_locale = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
        done = process("status", "Грузия", "2009-08-18", encoding="ascii", **c_locale)

        assert (0, "") == (done.returncode, done.stderr)
        assert done.stdout.startswith("Georgia on 2009-08-18: former\n")


class TestAnyEncoding:
    """`any_encoding`."""

    @pytest.mark.parametrize("encoding", ENCODINGS)
    @given(text=st.text())
    def test_json_loses_nothing(self, encoding: str, text: str) -> None:
        """JSON that is written in any encoding is read back as it was."""
        stream = stdout(encoding)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdout", stream)
            with streams.any_encoding():
                streams.write(json.dumps({"text": text}, ensure_ascii=False))

        assert {"text": text} == json.loads(content(stream).removeprefix("\ufeff"))

    def test_gives_the_stream_back(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A program that calls the command has its streams as before."""
        stream = stdout("ascii")
        monkeypatch.setattr(sys, "stdout", stream)
        with streams.any_encoding():
            assert "strict" != stream.errors

        assert "strict" == stream.errors


class TestWriteText:
    """`write_text`."""

    @pytest.mark.parametrize(
        ("encoding", "expected"),
        [("ascii", "a--b+-"), ("cp1251", "a--b…–"), ("utf-8", "a──b…–"), ("cp437", "a──b+-")],
    )
    def test_ornaments(self, monkeypatch: pytest.MonkeyPatch, encoding: str, expected: str) -> None:
        """Rules, dashes and the mark for shortened text stay, or become as wide a character."""
        stream = stdout(encoding)
        monkeypatch.setattr(sys, "stdout", stream)
        streams.write_text("a──b…–")

        assert expected == content(stream)

    def test_tables_stay_aligned(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """In ASCII a table has the same columns."""
        stream = stdout("ascii")
        monkeypatch.setattr(sys, "stdout", stream)
        text = cis.Table.from_columns({"state": ["GE", None], "year": [2008, None]}).to_text()
        streams.write_text(text)

        assert [len(line) for line in text.splitlines()] == [
            len(line) for line in content(stream).splitlines()
        ]


class TestRepaired:
    """`repaired`."""

    @given(text=st.text(st.characters(codec="utf-8")))
    def test_undoes_what_an_ascii_locale_does(self, text: str) -> None:
        """An argument in UTF-8 that was read as ASCII is the argument again."""
        read = text.encode().decode("ascii", "surrogateescape")

        assert text == streams.repaired(read)

    @given(text=st.text(st.characters(codec="utf-8")))
    def test_leaves_others(self, text: str) -> None:
        """An argument that was read well stays as it is."""
        assert text == streams.repaired(text)

    def test_leaves_what_is_no_utf_8(self) -> None:
        """Bytes that are no UTF-8 stay as they were read."""
        assert "\udcff" == streams.repaired("\udcff")


class TestFaults:
    """Streams that cannot be written."""

    def test_full_disk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A stream that cannot be written is an error of the library."""

        class Full(io.StringIO):
            def write(self, _: str, /) -> int:
                raise OSError(28, "No space left on device")

        monkeypatch.setattr(sys, "stdout", Full())
        with pytest.raises(FileProblem) as caught:
            streams.write("x")
        assert "stdout" == caught.value.path

    def test_closed_streams(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without streams, as a shell may start a process, nothing is written and nothing fails."""
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)
        with streams.any_encoding():
            streams.write_text("x")
            streams.note("x")
            streams.flush()
            streams.abandon()
