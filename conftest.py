"""What every run of `pytest` shares: how Hypothesis draws, and the examples of the README and docs.

The profile ``quick`` draws the same examples in every run, so that a run fails only where something
was changed. The sessions ``long`` and ``deep`` draw at random: a failure there is a fault that
nobody has seen yet, and is printed with what draws it again.
"""

from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.sybil import SybilCollection

from cisrecords import testing

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
            parsers=[PythonCodeBlockParser()],
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
