"""Names in a language, in every verb whose function takes one."""

import subprocess
from collections.abc import Callable

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


class TestLang:
    """The option ``--lang``."""

    @pytest.mark.parametrize(
        "words",
        [
            ["status", "GE", "2009-08-18"],
            ["status", "GE"],
            ["timeline", "GE"],
            ["timeline", "--since", "2009"],
            ["members", "2008-01-01"],
            ["panel", "2009", "--state", "GE"],
            ["parties", "charter-1993", "2000-01-01"],
            ["attendance", "--state", "GE", "--year", "2006"],
        ],
        ids=" ".join,
    )
    def test_gives_names_in_it(self, call: Run, words: list[str]) -> None:
        """The names in the answer are those of the language."""
        named = call(*words, "--lang", "ru", "--csv")

        assert (0, "") == (named.returncode, named.stderr)
        assert "Грузия" in named.stdout
        assert "Грузия" not in call(*words, "--csv").stdout

    def test_of_meetings(self, call: Run) -> None:
        """The names of bodies are those of the language."""
        done = call("meetings", "--body", "council-of-heads-of-state", "--lang", "ru", "--csv")

        assert "Совет глав государств" in done.stdout

    def test_in_text(self, call: Run) -> None:
        """A sentence names the state in it, too."""
        done = call("status", "GE", "2009-08-18", "--lang", "ru")

        assert done.stdout.startswith("Грузия ")

    @pytest.mark.parametrize("words", [["members", "2008-01-01"], ["panel", "2009"]], ids=" ".join)
    def test_of_no_such_language(self, call: Run, words: list[str]) -> None:
        """A language in which no name is on record is bad input."""
        done = call(*words, "--lang", "xx")

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
