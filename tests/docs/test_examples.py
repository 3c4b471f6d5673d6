"""The examples: pages of the gallery that are scripts, short, readable, and run."""

import ast
import runpy
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
QUESTIONS = (ROOT / "docs" / "start" / "questions.md").read_text(encoding="utf-8")
WIDEST = 86
LONGEST = 60
MOST_LINES = 15


def named(path: Path) -> str:
    """Return the name of an example in a test report."""
    return path.stem


def questions() -> list[tuple[str, int]]:
    """List the questions of the page, each with the number of lines of code that answer it."""
    sections = [section.partition("\n") for section in QUESTIONS.split("\n## ")[1:]]
    return [
        (heading, sum(line.startswith((">>> ", "... ")) for line in text.splitlines()))
        for heading, _, text in sections
        if heading.endswith("?")
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=named)
class TestExamples:
    """The scripts of the gallery."""

    def test_begin_with_a_title(self, path: Path) -> None:
        """The first line of the docstring is underlined to its last letter; words follow."""
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        title, line, blank, *words = text.splitlines()

        assert ("=" * len(title), "") == (line, blank)
        assert f"python examples/{path.name}" in " ".join(words)

    def test_are_short(self, path: Path) -> None:
        """A page is read at a glance."""
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST

    def test_run_and_print_what_can_be_read(
        self, path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An example runs without arguments, and prints lines that fit on a page."""
        if "cis.show." in path.read_text(encoding="utf-8") and not find_spec("matplotlib"):
            pytest.skip("the session `plots` runs what draws")
        monkeypatch.setattr(sys, "argv", [str(path)])
        runpy.run_path(str(path), run_name="__main__")
        printed = capsys.readouterr().out.splitlines()

        assert printed != []
        assert [] == [line for line in printed if len(line) > WIDEST]


class TestQuestions:
    """The page of ten questions."""

    def test_are_ten(self) -> None:
        """The page has ten questions."""
        assert 10 == len(questions())

    def test_are_answered_in_few_lines(self) -> None:
        """Each question is answered in at most fifteen lines."""
        lengths = dict(questions())

        assert {} == {one: long for one, long in lengths.items() if not 1 <= long <= MOST_LINES}

    def test_link_to_the_gallery(self) -> None:
        """The page links to every example."""
        assert [] == [path.stem for path in EXAMPLES if f"../gallery/{path.stem}" not in QUESTIONS]
