"""A plugin for pytest: of the tests that reach a mutant, the likely and quick ones first.

The tests of the changed module run before all others, which follow by the time that each took
without a mutant. The tests of some seconds judge a mutant; the slower ones are left out, so a
mutant may live that they would have killed.
"""

import json
import os
import re
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile(
    "mutation",  # the same examples for every mutant, and no shrinking
    max_examples=15,
    database=None,
    deadline=None,
    derandomize=True,
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    suppress_health_check=tuple(hypothesis.HealthCheck),
)
hypothesis.settings.load_profile("mutation")

LONGEST = float(os.environ.get("LONGEST", "2"))
LEAST = 0.005  # the shortest time of a test with its setup
STATS = Path("mutmut-stats.json")


def tests_of(mutant: str) -> str:
    """Return the file of the tests of the module that a mutant changes."""
    found = re.match(r"cisrecords\.([\w.]+)\.x[_ǁ]", mutant)
    *folders, module = found[1].split(".") if found else [""]
    return "/".join(["tests", *folders, f"test_{module.strip('_')}.py"])


def judged() -> str:
    """Return the name of the mutant that is judged; empty in a run without one."""
    mutant = os.environ.get("MUTANT_UNDER_TEST", "")
    return mutant if "__mutmut_" in mutant and STATS.exists() else ""


def in_time(times: Iterable[float]) -> int:
    """Return the number of tests that there is time for, at least one."""
    return max(1, sum(spent <= LONGEST for spent in accumulate(times)))


def pytest_configure(config: pytest.Config) -> None:
    """Select all tests of the module, and as many of the others as there is time for.

    All tests of the module run, since some functions run at import or are cached. The number of
    the others is limited here, since to find thousands of tests by name takes longer than to run
    a few. pytest cannot find tests by name if it had to escape their parameters; without a mutant
    all are run.
    """
    named = [arg for arg in config.args if "::" in arg]
    folders = {"/".join(arg.split("/")[:2]) for arg in named}
    if not judged():
        config.args = [*({*config.args} - {*named}), *sorted(folders)]
        return
    took: dict[str, float] = json.loads(STATS.read_text(encoding="utf-8"))["duration_by_test"]
    path = Path(tests_of(judged()))
    own = [str(path)] if path.exists() else []
    others = {arg for arg in named if arg.partition("::")[0] not in own and "\\" not in arg}
    order = sorted(others, key=lambda arg: took.get(arg, 0.0))
    kept = order[: in_time(max(took.get(arg, 0.0), LEAST) for arg in order)]
    config.args = [*own, *kept, *({*config.args} - {*named})]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Sort the tests, new ones first, and leave out those that there is no time for."""
    if not judged():
        return
    stats = json.loads(STATS.read_text(encoding="utf-8"))
    took: dict[str, float] = stats["duration_by_test"]
    reached = {*stats["tests_by_mangled_function_name"].get(judged().partition("__mutmut_")[0], ())}
    own = tests_of(judged())
    once = {item.nodeid: item for item in items}
    may = [
        item
        for name, item in once.items()
        if item.path.match(own) or name in reached or name not in took
    ]
    order = sorted(
        may,
        key=lambda item: (
            item.nodeid in took,
            not item.path.match(own),
            took.get(item.nodeid, 0.0),
        ),
    )
    kept = in_time(took.get(item.nodeid, 0.0) for item in order)
    config.hook.pytest_deselected(items=order[kept:])
    items[:] = order[:kept]
