"""No test and no example depends on what a random draw happens to find."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FOLDERS = ("src", "tests", "examples", "benchmarks")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
DRAWN = re.compile(r"from hypothesis import .*\bfind\b|hypothesis\.find\(|\.example\(\)")


def draws(text: str) -> Iterator[str]:
    """List the calls in a Python file whose outcome is what a random draw finds."""
    if not re.search(r"\bhypothesis\b|\.example\(", text):
        return
    tree = ast.parse(text)
    finds = "hypothesis" in text and re.search(r"\bfind\b", text)
    imported = any(
        isinstance(node, ast.ImportFrom)
        and node.module == "hypothesis"
        and any(name.name == "find" for name in node.names)
        for node in (ast.walk(tree) if finds else ())
    )
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            bare = called.endswith(".example") and not node.args and not node.keywords
            if bare or called == "hypothesis.find" or (called == "find" and imported):
                yield ast.unparse(node)


def examples_of(path: Path) -> str:
    """Return the lines of a file that are run as examples of a docstring."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if re.match(r"\s*(>>>|\.\.\.) ", line))


class TestDraws:
    """What is drawn at random."""

    @pytest.mark.parametrize(
        "text",
        [
            "from hypothesis import find\nfind(dates(), bool)",
            "from hypothesis import given, find\nassert find(dates(), bool) == 1",
            "import hypothesis\nhypothesis.find(dates(), bool)",
            "dates().example()",
        ],
    )
    def test_are_noticed(self, text: str) -> None:
        """What depends on a draw is detected, in a file and in an example."""
        assert [text.splitlines()[-1].removeprefix("assert ").removesuffix(" == 1")] == [
            *draws(text)
        ]
        assert DRAWN.search(text)

    @pytest.mark.parametrize(
        "text",
        [
            "from hypothesis import given\nmeetings.find(body='cis')",
            "from hypothesis import example, given\n@example('x')\ndef law(): ...",
        ],
    )
    def test_others_are_let_be(self, text: str) -> None:
        """What only has the same name is allowed."""
        assert [] == [*draws(text)]

    def test_are_in_no_test(self) -> None:
        """No file calls `find` or `example`."""
        texts = {path: path.read_text(encoding="utf-8") for path in FILES}

        assert [] == [(path.name, call) for path, text in texts.items() for call in draws(text)]

    def test_are_in_no_example(self) -> None:
        """No docstring and no page shows what a draw finds."""
        texts = {path: examples_of(path) for path in [*FILES, *PAGES]}

        assert [] == [path.name for path, text in texts.items() if DRAWN.search(text)]


class TestNames:
    """The names of tests, which workers have to agree on."""

    @pytest.mark.long
    def test_are_the_same_in_every_process(self) -> None:
        """Names of tests have nothing in them that differs from process to process."""
        command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", "-m", ""]
        command += ["-p", "no:cacheprovider", "tests"]
        collected: set[str] = set()
        for seed in ("1", "2", "3"):
            environment = {**os.environ, "PYTHONHASHSEED": seed}
            done = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
            )
            collected.add(done.stdout.rpartition("\n\n")[0])

        assert 1 == len(collected)


class TestProfile:
    """The default settings of Hypothesis."""

    def test_the_usual_draws_are_the_same_every_time(self, pytestconfig: pytest.Config) -> None:
        """The usual run draws the same examples each time, has no memory and no deadline."""
        if pytestconfig.getoption("--hypothesis-profile", None):
            pytest.skip("another profile was chosen")

        assert settings.default is not None
        assert settings.default.derandomize
        assert settings.default.database is None
        assert settings.default.deadline is None

    @pytest.mark.long
    def test_examples_hold_on_random_draws(self) -> None:
        """The examples of the strategies hold on draws that are new each time."""
        command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "--hypothesis-profile=long"]
        command += ["-p", "no:cacheprovider", "src/cisrecords/testing"]
        environment = {name: word for name, word in os.environ.items() if name != "CI"}
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

        assert 0 == done.returncode, done.stdout
