"""What `pytest` runs beside the tests: the examples of the README and of the docs."""

import doctest
import re
from importlib.util import find_spec

import pytest
from sybil import Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.sybil import SybilCollection

from cisrecords import testing

PROSE = re.compile(r"[a-z,;] [a-z]+ [a-z]")
STRING = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")
_EQUAL = doctest.OutputChecker.check_output
_STALE: list[str] = []


def masked(output: str) -> list[str]:
    """Return the lines of an output without sentences: strings of words, and lines of words.

    An example shows messages and reasons, and does not hold them: `tests/messages` does.
    """
    found: list[str] = []
    for line in output.splitlines():
        bare = STRING.sub(lambda one: "..." if PROSE.search(one.group()) else one.group(), line)
        name = re.match(r"[\w.]*: |", bare)
        shown = f"{name.group() if name else ''}..." if PROSE.search(bare) else bare
        if not (found and shown == found[-1] == "..."):
            found.append(shown)
    return found


def check_output(self: doctest.OutputChecker, want: str, got: str, optionflags: int) -> bool:
    """Whether an output is the one shown, or differs only in the wording of sentences."""
    if _EQUAL(self, want, got, optionflags):
        return True
    if masked(want) != masked(got):
        return False
    _STALE.append(want)
    return True


doctest.OutputChecker.check_output = check_output  # type: ignore[method-assign]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the command that renews examples whose wording is no longer that of the library."""
    if _STALE:
        terminalreporter.section(f"{len(_STALE)} examples show older wording")
        terminalreporter.line("run python tests/messages/renew.py")


testing.register()  # as Hypothesis does itself where the package is installed

collect_ignore_glob = ["docs/*.py"]
if find_spec("matplotlib") is None:  # the session `plots` runs what draws
    collect_ignore_glob += ["src/cisrecords/show/*.py", "docs/reference/pictures.md"]

pytest_collect_file = SybilCollection(
    [
        Sybil(
            # messages are held by tests/messages
            parsers=[PythonCodeBlockParser(doctest_optionflags=doctest.IGNORE_EXCEPTION_DETAIL)],
            patterns=["README.md", "docs/*.md", "docs/**/*.md"],
        )
    ]
).pytest()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the examples of a page in their order: each builds on those before it."""
    places = [place for place, item in enumerate(items) if isinstance(item, SybilItem)]
    examples = [item for item in items if isinstance(item, SybilItem)]
    examples.sort(key=lambda item: (str(item.path), item.example.line))
    for place, item in zip(places, examples, strict=True):
        items[place] = item
