"""A plugin for pytest: of the tests that reach a mutant, the likely and quick ones first.

The tests of the module that was changed go before all others, then by the time that each took
without a mutant. Some seconds' worth of them judge; what would take longer is left out, which
can only let a mutant live that those would have killed.
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
    "mutation",  # the same examples for every mutant, and no time lost on making them small
    max_examples=15,
    database=None,
    deadline=None,
    derandomize=True,
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    suppress_health_check=tuple(hypothesis.HealthCheck),
)
hypothesis.settings.load_profile("mutation")

LONGEST = float(os.environ.get("LONGEST", "2"))
LEAST = 0.005  # what a test takes at least, with what is done around it
STATS = Path("mutmut-stats.json")


def module_of(mutant: str) -> str:
    """Tell the name of the module that a mutant changes, without what marks it as private."""
    found = re.search(r"(\w+)\.x[_ǁ]", mutant)
    return found[1].strip("_") if found else ""


def judged() -> str:
    """Tell the name of the mutant that is judged; it is empty in a run without one."""
    mutant = os.environ.get("MUTANT_UNDER_TEST", "")
    return mutant if "__mutmut_" in mutant and STATS.exists() else ""


def in_time(times: Iterable[float]) -> int:
    """Tell how many tests there is time for, one at least."""
    return max(1, sum(spent <= LONGEST for spent in accumulate(times)))


def pytest_configure(config: pytest.Config) -> None:
    """Ask for all tests of the module, and of the others for no more than there is time for.

    All of the module, since some functions run at import or are cached; no more of the others,
    since looking for thousands of tests by name takes longer than to run a few. pytest does not
    find again by their names tests whose values it had to escape: without a mutant all are run.
    """
    named = [arg for arg in config.args if "::" in arg]
    folders = {"/".join(arg.split("/")[:2]) for arg in named}
    if not judged():
        config.args = [*({*config.args} - {*named}), *sorted(folders)]
        return
    took: dict[str, float] = json.loads(STATS.read_text(encoding="utf-8"))["duration_by_test"]
    paths = [Path(folder, f"test_{module_of(judged())}.py") for folder in sorted(folders)]
    own = [str(path) for path in paths if path.exists()]
    others = {arg for arg in named if arg.partition("::")[0] not in own and "\\" not in arg}
    order = sorted(others, key=lambda arg: took.get(arg, 0.0))
    kept = order[: in_time(max(took.get(arg, 0.0), LEAST) for arg in order)]
    config.args = [*own, *kept, *({*config.args} - {*named})]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the tests in order, new ones first, and leave out those past the time there is."""
    if not judged():
        return
    stats = json.loads(STATS.read_text(encoding="utf-8"))
    took: dict[str, float] = stats["duration_by_test"]
    reached = {*stats["tests_by_mangled_function_name"].get(judged().partition("__mutmut_")[0], ())}
    own = f"test_{module_of(judged())}.py"
    once = {item.nodeid: item for item in items}
    may = [
        item
        for name, item in once.items()
        if item.path.name == own or name in reached or name not in took
    ]
    order = sorted(
        may,
        key=lambda item: (item.nodeid in took, item.path.name != own, took.get(item.nodeid, 0.0)),
    )
    kept = in_time(took.get(item.nodeid, 0.0) for item in order)
    config.hook.pytest_deselected(items=order[kept:])
    items[:] = order[:kept]
