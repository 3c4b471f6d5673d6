"""The seeds of the fuzzer, run as ordinary tests: what broke a decoder once never does again."""

import runpy
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TARGETS = runpy.run_path(str(HERE / "targets.py"))["TARGETS"]
SEEDS = sorted(path for path in (HERE / "corpora").rglob("*") if path.is_file())


class TestSeeds:
    """Every seed, and every input that was a crash."""

    @pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
    def test_ends_in_a_value_or_an_error_of_ours(self, path: Path) -> None:
        """A decoder gives a value that keeps its promises, or raises one of our errors."""
        TARGETS[path.parent.name](path.read_bytes())

    def test_every_target_has_seeds(self) -> None:
        """No door is fuzzed from nothing, and no seed is of a door that is gone."""
        assert set(TARGETS) == {path.parent.name for path in SEEDS}
