"""Problems gathered: all counted, the first thousand reported, the first fifty with suggestions."""

import pickle
from typing import Any

import pytest

from cisrecords.codec.problems.collecting import (
    MOST_REPORTED,
    NEAREST_FOR,
    ProblemCollector,
    one_of,
    refusal,
    report_problems,
)
from cisrecords.errors import InvalidRecords, Problem


def many(count: int) -> list[Problem]:
    """Return problems of a list of so many items, last first."""
    return [Problem(f"$[{index}]", "wrong-type", "a text", index) for index in range(count)][::-1]


class TestGathered:
    """What hooks gather on their way."""

    def test_nothing_to_refuse(self) -> None:
        """Without problems nothing is raised."""
        ProblemCollector().refuse()

    def test_paths_grow_outwards(self) -> None:
        """A problem of an inner value is reported with the path from the outer one."""
        inner, outer = ProblemCollector(), ProblemCollector()
        inner.take(refusal("wrong-type", "a text", 5), "$.note")
        with pytest.raises(InvalidRecords) as caught:
            inner.refuse()
        outer.take(caught.value, "$.acts[3]")

        assert ["$.acts[3].note"] == [problem.path for problem in outer.problems]

    def test_counts_survive_each_level(self) -> None:
        """What is over a thousand is counted, through every level, and never kept."""
        inner, outer = ProblemCollector(), ProblemCollector()
        for problem in many(MOST_REPORTED + 7):
            inner.add(problem)
        with pytest.raises(InvalidRecords) as caught:
            inner.refuse()
        outer.take(caught.value, "$.a")
        outer.take(caught.value, "$.b")

        assert MOST_REPORTED == len(outer.problems)
        assert MOST_REPORTED + 7 + 7 == outer.rest


class TestTold:
    """The problems that users see."""

    def test_in_the_order_of_the_document(self) -> None:
        """Problems that were found in any order are reported in that of the document."""
        assert list(range(30)) == [
            problem.value for problem in report_problems(many(30), list(range(30)))
        ]

    def test_exactly_as_many_as_are_reported(self) -> None:
        """A thousand problems are reported without a last word."""
        assert [0, MOST_REPORTED - 1] == [
            problem.value for problem in report_problems(many(MOST_REPORTED), [0] * MOST_REPORTED)
        ][:: MOST_REPORTED - 1]

    def test_more_than_are_reported_are_counted(self) -> None:
        """Of more than a thousand problems the first are reported, then the number of the rest."""
        problems = report_problems(many(MOST_REPORTED + 5), [0] * (MOST_REPORTED + 5), rest=10)

        assert MOST_REPORTED + 1 == len(problems)
        assert ("$[999]", "too-many", 15) == (
            problems[-2].path,
            problems[-1].code,
            problems[-1].value,
        )

    def test_the_nearest_word_for_the_first_fifty_only(self) -> None:
        """Only the first problems are worth the search for the nearest word."""
        found = [Problem(f"$[{n}]", "unknown-word", one_of(["held"]), "hold") for n in range(60)]
        messages = [problem.message for problem in report_problems(found, ["hold"] * 60)]

        assert all("'held'" in message for message in messages[:NEAREST_FOR])
        assert [""] * 10 == messages[NEAREST_FOR:]

    def test_the_nearest_key_is_that_of_the_path(self) -> None:
        """For an unknown key the nearest known key is reported, whatever its value."""
        found = Problem("$.nmaes", "unknown-key", one_of(["id", "names"]), 5)

        assert "'names'" in report_problems([found], {"nmaes": 5})[0].message

    @pytest.mark.parametrize("value", ["x" * 1_000_000, 5, None, ["held"], "zzzzzz", ""])
    def test_no_advice_where_none_helps(self, value: object) -> None:
        """Long texts, other types and words that are near to nothing get no advice."""
        found = Problem("$", "unknown-word", one_of(["held", "announced"]), value)

        assert report_problems([found], value)[0].message == ""

    @pytest.mark.long
    def test_deep_values_are_not_carried(self) -> None:
        """A value nested beyond all reason is replaced: it can be shown, compared, pickled."""
        deep: list[Any] = []
        for _ in range(100_000):
            deep = [deep]
        problem = report_problems([Problem("$.a", "wrong-type", "a text", deep)], {})[0]

        assert "50" in str(problem.value)
        assert problem == pickle.loads(pickle.dumps(problem))

    def test_values_that_hold_themselves_are_not_walked_for_ever(self) -> None:
        """Plain data that users give may hold itself, many times over."""
        knot: list[Any] = []
        knot.extend([knot, knot, {"knot": knot}])

        assert report_problems([Problem("$", "wrong-type", "a text", knot)], knot)[0].value is knot

    def test_plain_values_are_kept(self) -> None:
        """Values of a usual depth are reported as they are."""
        value = {"a": [1, {"b": [2]}]}

        assert (
            value == report_problems([Problem("$", "wrong-type", "a text", value)], value)[0].value
        )
