"""The benchmark of a fresh process times what it names."""

from types import ModuleType

import pytest


class TestStarts:
    """Fresh processes."""

    @pytest.mark.long
    def test_take_turns(self, benchmark: ModuleType) -> None:
        """Each is timed once a round, and takes some time."""
        times = benchmark.time_starts(1)
        assert {len(each) for each in times.values()} == {1}
        assert set(times) <= set(benchmark.TASKS)
        assert 0 < times["nothing"][0]
        assert "one status" in times and benchmark.BASE in times
