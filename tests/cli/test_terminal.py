"""Colour, signs of progress, and completion."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

import cisrecords as cis
from cisrecords.cli import terminal
from cisrecords.errors import MissingExtra

Run = Callable[..., subprocess.CompletedProcess[str]]
CODES = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Return whether it is a terminal."""
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no variable of the machine that runs the tests turn colour off."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def no_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make Rich look as if it were not installed."""
    for name in [name for name in sys.modules if f"{name}.".startswith("rich.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rich", None)


class TestHasColour:
    """`has_colour`."""

    def test_in_a_terminal(self) -> None:
        """A terminal has colour, a file and a closed stream have none."""
        streams = (Terminal(), io.StringIO(), None)

        assert [True, False, False] == [terminal.has_colour("auto", each) for each in streams]

    @pytest.mark.parametrize(
        ("name", "value", "expected"),
        [("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False)],
    )
    def test_environment(
        self, monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: object
    ) -> None:
        """``NO_COLOR`` that is not empty turns colour off, and so does a dumb terminal."""
        monkeypatch.setenv(name, value)

        assert expected == terminal.has_colour("auto", Terminal())

    def test_choice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The option decides over everything else."""
        monkeypatch.setenv("NO_COLOR", "1")

        assert terminal.has_colour("always", io.StringIO())
        assert not terminal.has_colour("never", Terminal())

    @pytest.mark.usefixtures("no_rich")
    def test_without_rich(self) -> None:
        """Without Rich a terminal has no colour, and asking for it names what to install."""
        assert not terminal.has_colour("auto", Terminal())
        with pytest.raises(MissingExtra) as caught:
            terminal.has_colour("always", Terminal())
        assert ("cli", "rich") == (caught.value.extra, caught.value.library)


class TestColoured:
    """`coloured`."""

    def test_changes_no_word(self, cw: cis.Commonwealth) -> None:
        """Without its codes the text is the same, brackets and emoji codes too."""
        tables = [cw.members("2020-01-01").table().to_text(), cw.attendance("sc-08").to_text()]
        for text in (*tables, cis.describe(cw.states["GE"]), "[bold]a[/bold] :smile: " + "x" * 300):
            assert f"{text}\n" == CODES.sub("", terminal.coloured(text))

    def test_cells(self) -> None:
        """Names of columns and terms in cells have colours, words of sentences have none."""
        table = cis.Table.from_columns({"status": ["member", "a member of it"]})
        head, rule, cell, sentence = terminal.coloured(table.to_text()).splitlines()

        assert CODES.search(head)
        assert CODES.search(rule)
        assert CODES.search(cell)
        assert not CODES.search(sentence)

    def test_as_a_process(self, process: Run) -> None:
        """``--color always`` writes colours into a pipe; by default there are none."""
        done = process("status", "GE", "--color", "always")

        assert (0, "") == (done.returncode, done.stderr)
        assert CODES.search(done.stdout)

    def test_by_default_none_in_a_pipe(self, call: Run) -> None:
        """A pipe gets no colours."""
        assert not CODES.search(call("status", "GE").stdout)


class TestBusy:
    """`busy`."""

    def test_in_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """In a terminal the message is shown while work goes on, with a count."""
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        with terminal.busy("Reading") as status:
            assert "Reading" == str(status.status)
            assert list(range(2_500)) == list(terminal.counted(range(2_500), status))
            assert "2,000" in str(status.status)

        assert "2,000" in stream.getvalue()

    @pytest.mark.usefixtures("no_rich")
    def test_without_rich(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without Rich, and outside of a terminal, nothing is shown."""
        for stream in (Terminal(), io.StringIO()):
            monkeypatch.setattr(sys, "stderr", stream)
            with terminal.busy("Reading") as status:
                assert [1, 2] == list(terminal.counted([1, 2], status))
            assert "" == stream.getvalue()


class TestCompletion:
    """Completion in a shell."""

    def complete(self, line: str) -> list[str]:
        """Return what may follow at the end of a line, as a shell asks for it."""
        program = (
            "import os, sys; os.dup2(1, 8); os.dup2(2, 9); import cisrecords.cli as c; c.main()"
        )
        done = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env={
                **os.environ,
                "_ARGCOMPLETE": "1",
                "_ARGCOMPLETE_IFS": "\n",
                "_ARGCOMPLETE_COMP_WORDBREAKS": " \t\n",
                "COMP_LINE": line,
                "COMP_POINT": str(len(line)),
            },
            timeout=60,
        )
        return [word.strip() for word in done.stdout.splitlines()]

    @pytest.mark.skipif(sys.platform == "win32", reason="file descriptors of POSIX")
    @pytest.mark.parametrize(
        ("line", "words"),
        [
            ("cisrecords mem", ["members"]),
            ("cisrecords meetings --pl", ["--planned", "--place"]),
            ("cisrecords meetings --status he", ["held"]),
            ("cisrecords attendance sorb-05", ["sorb-053", "sorb-054", "sorb-055", "sorb-057"]),
        ],
    )
    def test_completes(self, line: str, words: list[str]) -> None:
        """Verbs, options, terms and ids are completed."""
        completed = self.complete(line)

        assert {*words} <= {*completed}
        begun = line.rsplit(maxsplit=1)[-1]
        assert [] == [word for word in completed if not word.startswith(begun)]

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_code(self, call: Run, shell: str) -> None:
        """The code for a shell names the command."""
        done = call("--completion", shell)

        assert (0, "") == (done.returncode, done.stderr)
        assert "cisrecords" in done.stdout
