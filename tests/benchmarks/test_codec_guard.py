"""The guard of the hot paths measures tasks that exist, and always passes."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Module = Callable[[str], ModuleType]


class TestHotPaths:
    """The paths that are guarded."""

    @pytest.mark.long
    def test_are_tasks(self, module: Module, tmp_path: Path) -> None:
        """Task and base are in their group, unless the base is a peer that is not installed."""
        guard, starts = module("codec_guard"), module("start_cost").TASKS
        absent = tuple(module("codec_peers").missing())
        groups = {group: make(10, tmp_path).tasks for group, make in guard.GROUPS.items()}
        for path in guard.HOT:
            tasks = {**groups, "start": starts}[path.group]
            assert path.task in tasks
            assert path.base in tasks or path.base.startswith(absent)

    def test_are_the_five_and_both_first_answers(self, benchmark: ModuleType) -> None:
        """Decoding, encoding, canonical JSON, a bad document and a cold start are guarded."""
        groups = [path.group for path in benchmark.HOT]
        assert groups == ["decode", "encode", "canonical", "bad", "start", "start"]

    @pytest.mark.long
    def test_have_ratios(self, benchmark: ModuleType) -> None:
        """A bad document is compared with a good one, whatever else is installed."""
        ((title, ratio),) = benchmark.ratios("bad", 10, 1)
        assert title == "bad / good document"
        assert ratio > 0
