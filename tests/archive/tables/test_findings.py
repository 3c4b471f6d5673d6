"""The collection of problems."""

from collections.abc import Callable
from typing import Any

import pytest

from cisrecords.archive.tables.findings import Findings
from cisrecords.errors import InvalidRecords, Problem

Refused = Callable[..., dict[str, Any]]
FAULT = Problem("$", "wrong-type", "a string", 5)


def paths(found: Findings) -> list[str]:
    """Return the paths of the problems in the order in which they are reported."""
    with pytest.raises(InvalidRecords) as caught:
        found.refuse()
    return [problem.path for problem in caught.value.problems]


def test_nothing_found_is_no_error() -> None:
    """Tables without problems pass."""
    found = Findings()
    found.refuse()

    assert not found


def test_problems_stand_in_the_order_of_tables_and_rows() -> None:
    """Whatever is found first, the report follows the tables."""
    found = Findings()
    found.add("names", 2, "text", FAULT)
    found.add("names", 0, "", FAULT)
    found.add("states", 10, "id", FAULT)
    found.add("states", None, "alpha_3", FAULT)
    found.add("nonsense", None, "", FAULT)

    assert [
        "$.nonsense",
        "$.states.alpha_3",
        "$.states[10].id",
        "$.names[0]",
        "$.names[2].text",
    ] == paths(found)


def test_a_place_is_reported_once() -> None:
    """The first problem of a cell stands, and a column as a whole stands for its cells."""
    found = Findings()
    found.add("names", 0, "text", FAULT)
    found.add("names", 0, "text", Problem("$", "empty", "a string", ""))
    found.add("names", None, "lang", FAULT)
    found.add("names", 0, "lang", FAULT)

    assert ["$.names.lang", "$.names[0].text"] == paths(found)


def test_very_many_problems_are_counted(refused: Refused) -> None:
    """A thousand problems are reported, and then the number of the rest."""
    problems = refused(sources=[{"id": "no id!"} for _ in range(1_500)])

    assert 1_001 == len(problems)
    assert ("too-many", 500) == (problems["$"].code, problems["$"].value)
