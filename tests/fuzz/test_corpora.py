"""The seeds of the fuzzer as ordinary tests: an input that broke a decoder never does again."""

import runpy
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TARGETS = runpy.run_path(str(HERE / "targets.py"))["TARGETS"]
SEEDS = sorted(path for path in (HERE / "corpora").rglob("*") if path.is_file())


def broken(path: Path) -> bool:
    """Check whether a decoder breaks on a seed: it raises anything, or breaks a promise."""
    try:
        TARGETS[path.parent.name](path.read_bytes())
    except Exception:  # noqa: BLE001 - whatever it is, it is reported
        return True
    return False


class TestSeeds:
    """Every seed, and every input that was a crash."""

    @pytest.mark.parametrize("target", sorted(TARGETS))
    def test_ends_in_a_value_or_an_error_of_ours(self, target: str) -> None:
        """A decoder returns a value that keeps its promises, or raises one of our errors."""
        seeds = [path for path in SEEDS if path.parent.name == target]

        assert [] == [path.name for path in seeds if broken(path)]

    def test_every_target_has_seeds(self) -> None:
        """Every target has seeds, and every seed has a target."""
        assert set(TARGETS) == {path.parent.name for path in SEEDS}
