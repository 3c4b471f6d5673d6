"""The tasks of the codec benchmarks run, whatever the codec becomes, and do what they say."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cisrecords import codec

Module = Callable[[str], ModuleType]
COUNT = 20
GROUPS = ("decode", "document", "encode", "canonical", "bad")


def long(group: str) -> Any:
    """Return a group that is run only with the long tests."""
    return pytest.param(group, marks=pytest.mark.long)


class TestGroups:
    """The groups of tasks that take turns."""

    @pytest.mark.parametrize("group", [*GROUPS[:1], *map(long, GROUPS[1:])])
    def test_run(self, benchmark: ModuleType, tmp_path: Path, group: str) -> None:
        """Each task of a group runs, and ours are the first."""
        made = benchmark.GROUPS[group](COUNT, tmp_path)
        for task in made.tasks.values():
            task()
        assert made.scale > 0 and made.unit
        assert next(iter(made.tasks)).startswith(("cisrecords", "json, good"))

    def test_are_all_there(self, benchmark: ModuleType) -> None:
        """Every group is one of those that are run here."""
        assert GROUPS == tuple(benchmark.GROUPS)

    @pytest.mark.long
    def test_are_compared_with_tasks(self, module: Module, tmp_path: Path) -> None:
        """A base is a task of the group, or of a peer that is not installed."""
        absent = tuple(module("codec_peers").missing())
        for group, make in module("codec_tasks").GROUPS.items():
            made = make(COUNT, tmp_path)
            bases = [base for base in made.bases if base not in made.tasks]
            assert (group, [base for base in bases if not base.startswith(absent)]) == (group, [])


class TestBroken:
    """Meetings with faults."""

    def test_have_one_problem_for_each_fault(self, module: Module) -> None:
        """A document of them has as many problems as faults, of eight kinds."""
        meetings, tasks = module("meetings"), module("codec_tasks")
        plain = list(meetings.Meetings()(COUNT))
        faulty = tasks.broken(plain, tasks.KINDS)
        found = codec.validate(meetings.to_json(meetings.document_of(faulty)))
        assert len(found) == tasks.KINDS
        assert {problem.code for problem in found} == {
            "unknown-key",
            "wrong-type",
            "unknown-word",
            "bad-date",
            "empty",
            "bad-id",
            "dangling-id",
            "missing-key",
        }

    def test_leave_the_good_ones_alone(self, module: Module) -> None:
        """The meetings that were given stay as they were."""
        meetings, tasks = module("meetings"), module("codec_tasks")
        plain = list(meetings.Meetings()(COUNT))
        tasks.broken(plain, COUNT)
        assert plain == list(meetings.Meetings()(COUNT))
        assert tasks.refused(meetings.lines_of(plain)) is None
        error = tasks.refused(meetings.lines_of(tasks.broken(plain, 1)))
        assert [problem.code for problem in error.problems] == ["unknown-key"]
