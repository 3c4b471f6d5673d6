"""What `pytest` runs beside the tests: the examples of the README and of the docs."""

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.sybil import SybilCollection

collect_ignore_glob = ["docs/*.py"]

pytest_collect_file = SybilCollection(
    [
        Sybil(
            parsers=[PythonCodeBlockParser(), SkipParser()],
            patterns=["README.md", "docs/*.md", "docs/**/*.md"],
        )
    ]
).pytest()
