"""What the tests of tables share: the problems that a reading reports, by path."""

from collections.abc import Callable
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.errors import InvalidRecords, Problem

Refused = Callable[..., dict[str, Problem]]


@pytest.fixture(scope="session")
def refused() -> Refused:
    """Return a function that reads tables and returns the problems of each path."""

    def read(**tables: Any) -> dict[str, Problem]:
        with pytest.raises(InvalidRecords) as caught:
            cis.Commonwealth.from_tables(tables)
        return {problem.path: problem for problem in caught.value.problems}

    return read
