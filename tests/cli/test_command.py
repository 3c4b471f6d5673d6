"""The command as a whole: what it costs, its exit codes, and what it does with faults."""

import ast
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import cisrecords as cis
from cisrecords.cli.command import VERBS, main

Run = Callable[..., subprocess.CompletedProcess[str]]
SOURCE = Path(cis.__file__).parent / "cli"
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "command-line.md"
PROMISED = """
    show members status timeline meetings attendance panel parties search cite validate convert
    merge export
""".split()

# Prints what the help imports and which files it opens.
WATCH = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from cisrecords.cli import main
code = main(["--help"])
own = [name for name in sys.modules if name.startswith("cisrecords.")]
print(json.dumps({"code": code, "own": own, "modules": list(sys.modules), "opened": opened}))
"""


def used_names(tree: ast.AST) -> Iterator[tuple[str, ...]]:
    """List what is taken of the package: a name, or a room and a name of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            parts = ast.unparse(node).split(".")
            if parts[0] == "cis" and all(part.isidentifier() for part in parts):
                yield tuple(parts[1:3])


class TestMain:
    """`main`."""

    def test_has_the_verbs_that_were_promised(self) -> None:
        """Every verb is there, and the tour that was there before."""
        assert {*PROMISED, "tour"} == VERBS.keys()

    @pytest.mark.parametrize("verb", VERBS)
    def test_each_verb_has_help(self, call: Run, verb: str) -> None:
        """The help of a verb says what it does and lists its options."""
        done = call(verb, "--help")

        assert (0, "") == (done.returncode, done.stderr)
        assert done.stdout.startswith(f"usage: cisrecords {verb} ")

    def test_help_has_verbs_and_codes(self, process: Run) -> None:
        """The help of the command lists verbs and exit codes."""
        done = process("--help", encoding="ascii")

        assert (0, "") == (done.returncode, done.stderr)
        words = done.stdout.split()
        assert [] == [verb for verb in VERBS if verb not in words]
        assert [] == [code for code in ("0", "1", "2", "130") if code not in words]

    def test_page_has_verbs_with_their_help(self) -> None:
        """The page of the docs has a row for each verb, with the words of the help."""
        rows = [line.split(" | ")[:2] for line in PAGE.read_text(encoding="utf-8").splitlines()]

        wanted = [[f"| `{verb.name}`", verb.help] for verb in VERBS.values()]
        assert [] == [row for row in wanted if row not in rows]

    def test_help_costs_little(self) -> None:
        """The help imports no room but the command, no library, and opens no file of records."""
        done = subprocess.run(
            [sys.executable, "-c", WATCH], capture_output=True, text=True, check=True, timeout=60
        )
        found = json.loads(done.stdout.splitlines()[-1])

        assert 0 == found["code"]
        assert [] == [name for name in found["own"] if not name.startswith("cisrecords.cli")]
        assert set() == {"attr", "attrs", "cattrs", "rich", "argcomplete"} & {*found["modules"]}
        assert [] == [path for path in found["opened"] if path.endswith(".json")]

    def test_version(self, process: Run, cw: cis.Commonwealth) -> None:
        """It prints the version of the package and that of the records."""
        done = process("--version")

        assert (0, "") == (done.returncode, done.stderr)
        assert f"cisrecords {cis.__version__}, records of {cw.version}\n" == done.stdout

    @pytest.mark.parametrize(
        "arguments",
        [
            ["meetngs"],
            ["--no-such"],
            ["status"],
            ["status", "Atlantis"],
            ["status", "GE", "2009"],
            ["status", "GE", "2009-02-30"],
            ["status", "GE", "2009-08-18", "more"],
            ["meetings", "--plcae", "Baku"],
            ["meetings", "--kind", "regualr"],
            ["meetings", "--since", "2010", "--until", "2009"],
            ["meetings", "--year", "x"],
            ["meetings", "--place"],
            ["meetings", "--json", "--csv"],
            ["--csv", "cite"],
            ["members", "--data", "no-such.json"],
            ["members", "--data", "no-such.txt"],
            ["show", ""],
            ["show", "a\nb\x1b[31m"],
            ["--completion", "tsch"],
        ],
        ids=" ".join,
    )
    def test_bad_input_is_one_line(self, call: Run, arguments: list[str]) -> None:
        """Bad input is one line on the stream of errors, exit code 2, and no answer."""
        done = call(*arguments)

        assert (2, "") == (done.returncode, done.stdout)
        assert 1 == len(done.stderr.splitlines())
        assert done.stderr.startswith("cisrecords")
        assert done.stderr[:-1].isprintable()

    @pytest.mark.parametrize(
        ("arguments", "near"),
        [
            (["meetngs"], "meetings"),
            (["meetings", "--plcae", "Baku"], "--place"),
            (["meetings", "--plcae=Baku"], "--place"),
            (["meetings", "--kind", "regualr"], "regular"),
            (["status", "Gergia"], "Georgia"),
            (["status", "GE", "18 August 2009"], "2009-08-18"),
            (["search", "x", "--kind", "state"], "states"),
            (["--completion", "tsch"], "tcsh"),
        ],
    )
    def test_bad_input_comes_with_what_is_meant(
        self, call: Run, arguments: list[str], near: str
    ) -> None:
        """The line has the nearest verb, option, term, name or date."""
        assert near in call(*arguments).stderr

    def test_bad_input_as_a_process(self, process: Run) -> None:
        """Nothing else is printed by the process, no traceback either."""
        done = process("status", "Atlantis")

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))

    @pytest.mark.parametrize("place", [0, 1])
    def test_common_options_stand_on_both_sides(
        self, call: Run, tmp_path: Path, place: int
    ) -> None:
        """The options that verbs share stand before or after the verb."""
        path = str(tmp_path / "records.json")
        cis.write(cis.Commonwealth(states=[cis.State(id="XX", names="Utopia")]), path)
        words = [["search", "Utopia"], ["--data", path, "--csv"]]
        done = call(*words[1 - place], *words[place])

        assert ["kind,id,name,score", "states,XX,Utopia,1.0"] == done.stdout.splitlines()


class TestBareInstall:
    """The command without any library that is not needed."""

    @pytest.mark.parametrize(
        "words",
        [
            ["show", "GE"],
            ["members", "2020-01-01"],
            ["status", "GE", "2009-08-18"],
            ["timeline", "GE"],
            ["meetings", "--year", "2020"],
            ["attendance", "sc-08"],
            ["panel", "2009", "--state", "GE"],
            ["parties", "charter-1993", "2000-01-01"],
            ["search", "Georgia"],
            ["cite", "GE"],
            ["validate", "DIR/a.json"],
            ["convert", "DIR/a.json", "DIR/b.yaml"],
            ["merge", "DIR/a.json", "DIR/a.json"],
            ["tour"],
        ],
        ids=lambda words: words[0],
    )
    def test_every_verb_works(
        self, call: Run, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Every verb answers without Rich and the others, though the stream is a terminal."""
        for library in ("rich", "argcomplete", "pandas", "polars", "pyarrow", "yaml"):
            for name in [name for name in sys.modules if f"{name}.".startswith(f"{library}.")]:
                monkeypatch.delitem(sys.modules, name)
            monkeypatch.setitem(sys.modules, library, None)
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
        monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True)
        cis.write(
            cis.Commonwealth(states=[cis.State(id="GE", names="Georgia")]), tmp_path / "a.json"
        )
        done = call(*(word.replace("DIR", str(tmp_path)) for word in words))

        assert (0, "") == (done.returncode, done.stderr)
        assert done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
class TestProcess:
    """The command among others: in a pipe, and interrupted."""

    @pytest.mark.parametrize("words", [["meetings", "--csv"], ["show", "sc-08"], ["--help"]])
    def test_reader_may_leave(self, words: list[str]) -> None:
        """A reader that closes the pipe before it has all ends the command quietly."""
        command = [sys.executable, "-W", "error", "-m", "cisrecords", *words]
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run(
            command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60
        )
        os.close(writing)

        assert (0, b"") == (done.returncode, done.stderr)

    def test_interrupt_is_quiet(self) -> None:
        """Ctrl-C ends it with 130 and prints nothing, though what it wrote is not read."""
        command = [sys.executable, "-m", "cisrecords", "attendance", "--csv"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            assert b"m" == process.stdout.read(1)  # more follows than a pipe holds
            process.send_signal(signal.SIGINT)
            assert 130 == process.wait(60)
            assert b"" == process.stderr.read()

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
    @pytest.mark.parametrize("words", [["show", "sc-08"], ["--version"]])
    def test_full_disk(self, words: list[str]) -> None:
        """An answer that cannot be written is one line, and 2."""
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "cisrecords", *words],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                timeout=60,
            )

        assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))


class TestPublic:
    """What the command is made of."""

    def test_is_public(self) -> None:
        """It uses what every user may: names of the package, and names that rooms list."""
        used = {
            name
            for path in SOURCE.rglob("*.py")
            for name in used_names(ast.parse(path.read_text(encoding="utf-8")))
        }
        of_rooms = {name for name in used if name[0] not in cis.__all__}
        unlisted = [
            name
            for name in of_rooms
            if len(name) == 2 and name[1] not in import_module(f"cisrecords.{name[0]}").__all__
        ]

        assert len(of_rooms) > 10
        assert [] == unlisted

    def test_returns_within_a_program(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Called by a program it returns the code, for help and faults, too."""
        assert [0, 2, 1] == [main(["--help"]), main(["nothing"]), main(["search", "zzqqxx"])]
        assert capsys.readouterr().out
