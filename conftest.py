"""What every run of `pytest` shares: how Hypothesis draws, and the examples of the README and docs.

The profile ``quick`` draws the same examples in every run, so that a run fails only where something
was changed. The sessions ``long`` and ``deep`` draw at random: a failure there is a fault that
nobody has seen yet, and is printed with what draws it again.
"""

import doctest
import os
import re
import runpy
import shutil
import tempfile
from contextlib import chdir
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
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
_CHECKER = doctest.OutputChecker()
COMMANDS = runpy.run_path(str(Path(__file__).parent / "tests" / "messages" / "commands.py"))


def run_commands(example: Example) -> str | None:
    """Run the commands that a page shows, in a folder of the page; return what differs."""
    with chdir(example.namespace["folder_of_page"]):
        for command in COMMANDS["commands"](example.parsed):
            got = COMMANDS["printed"](command.words)
            if not check_output(_CHECKER, _joined(command.following), _joined(got), 0):
                return f"{' '.join(command.words)} prints\n{_joined(got)}"
    return None


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def make_folder(namespace: dict[str, Any]) -> None:
    """Make the folder in which the commands of a page are run."""
    namespace["folder_of_page"] = tempfile.mkdtemp()


def remove_folder(namespace: dict[str, Any]) -> None:
    """Remove the folder of a page."""
    shutil.rmtree(namespace["folder_of_page"])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the command that renews examples whose wording is no longer that of the library."""
    if _STALE:
        terminalreporter.section(f"{len(_STALE)} examples show older wording")
        terminalreporter.line("run python tests/messages/renew.py")


os.environ["COLUMNS"] = "80"  # tables of examples are as wide in every terminal

testing.register()  # as Hypothesis does itself where the package is installed

# These rest on the speed of the machine and on luck; and a folder need not be new for each draw.
UNHEEDED = (
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,
    HealthCheck.function_scoped_fixture,
    HealthCheck.large_base_example,
    HealthCheck.too_slow,
)
for name, examples in (("quick", 12), ("long", 50), ("deep", 5_000)):
    settings.register_profile(
        name,
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=name == "quick",
        print_blob=True,
        suppress_health_check=UNHEEDED,
    )
settings.load_profile("quick")

collect_ignore_glob = ["docs/*.py"]
if find_spec("matplotlib") is None:  # the session `plots` runs what draws
    collect_ignore_glob += ["src/cisrecords/show/*.py", "docs/reference/pictures.md"]

pytest_collect_file = SybilCollection(
    [
        Sybil(
            # messages are held by tests/messages
            parsers=[
                PythonCodeBlockParser(doctest_optionflags=doctest.IGNORE_EXCEPTION_DETAIL),
                CodeBlockParser(language="console", evaluator=run_commands),
            ],
            setup=make_folder,
            teardown=remove_folder,
            patterns=["README.md", "docs/*.md", "docs/**/*.md"],
        )
    ]
).pytest()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Return 0 where only files are asked for: to start workers takes longer than a few tests."""
    paths = [Path(argument.partition("::")[0]) for argument in config.args]
    return 0 if all(path.is_file() for path in paths) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the examples of a page in their order: each builds on those before it."""
    places = [place for place, item in enumerate(items) if isinstance(item, SybilItem)]
    examples = [item for item in items if isinstance(item, SybilItem)]
    examples.sort(key=lambda item: (str(item.path), item.example.line))
    for place, item in zip(places, examples, strict=True):
        items[place] = item
