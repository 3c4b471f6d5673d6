"""Tasks of a benchmark take turns, and a ratio is that of samples of one round."""

import gc
from types import ModuleType

import pytest


class TestRounds:
    """Rounds of tasks."""

    @pytest.mark.parametrize("paused", [True, False])
    def test_time_each_task_in_each_round(self, benchmark: ModuleType, paused: bool) -> None:
        """Every task has one figure a round, with the collector as asked, and on afterwards."""
        running: list[bool] = []

        def work() -> int:
            running.append(gc.isenabled())
            return sum(range(200_000))

        times = benchmark.time_rounds({"one": work, "other": work}, 3, paused=paused)
        assert {name: len(each) for name, each in times.items()} == {"one": 3, "other": 3}
        assert min(times["one"] + times["other"]) > 0
        assert set(running) == {not paused}
        assert gc.isenabled()

    def test_pair_their_samples(self, benchmark: ModuleType) -> None:
        """A ratio is the median of the ratios of rounds, not the ratio of two medians."""
        times = {"ours": [1.0, 30.0, 4.0], "base": [2.0, 10.0, 1.0]}
        assert benchmark.ratio(times, "ours", "base") == 3.0
        assert benchmark.median(times, "ours") == 4.0
