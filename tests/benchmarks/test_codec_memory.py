"""The benchmark of memory reads its files in fresh processes."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

COUNT = 30


class TestMemory:
    """What a fresh process takes to read meetings."""

    @pytest.mark.parametrize("name", ["cisrecords, `stream`", "cisrecords, `loads`", "cattrs"])
    def test_readers_read_the_same_file(
        self, benchmark: ModuleType, tmp_path: Path, name: str
    ) -> None:
        """Each reads every meeting, in the order of the file."""
        path = benchmark.write_files(str(tmp_path), COUNT)
        ids = [f"drawn-{number:07}" for number in range(COUNT)]
        assert ids == [record.id for record in benchmark.reader(name)(path)]

    @pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
    @pytest.mark.long
    def test_kept_meetings_take_memory(self, benchmark: ModuleType, tmp_path: Path) -> None:
        """Kept meetings take more than a kilobyte each, those that are let go next to nothing."""
        path = benchmark.write_files(str(tmp_path), COUNT)
        kept = benchmark.measured("cisrecords, `stream`", "traced", path, COUNT)
        assert kept["kept"] > COUNT * 1_000
        passed = benchmark.measured("cisrecords, `stream`", "passed", path, COUNT)
        assert 0 <= passed["peak"] < 2**24 and passed["seconds"] > 0
