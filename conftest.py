"""What `pytest` runs beside the tests: the examples of the README and of the docs."""

from doctest import IGNORE_EXCEPTION_DETAIL
from importlib.util import find_spec

import pytest
from sybil import Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.sybil import SybilCollection

from cisrecords import testing

testing.register()  # as Hypothesis does itself where the package is installed

collect_ignore_glob = ["docs/*.py"]
if find_spec("matplotlib") is None:  # the session `plots` runs what draws
    collect_ignore_glob += ["src/cisrecords/show/*.py", "docs/reference/pictures.md"]

pytest_collect_file = SybilCollection(
    [
        Sybil(
            # messages are held by tests/messages
            parsers=[PythonCodeBlockParser(doctest_optionflags=IGNORE_EXCEPTION_DETAIL)],
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
