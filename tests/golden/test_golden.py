"""The shipped records are what they were, but for changes that somebody read."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

import cisrecords as cis

FOLDER = Path(__file__).parent


def _module() -> ModuleType:
    found = importlib.util.spec_from_file_location("snapshots", FOLDER / "snapshots.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


EXPECTED: dict[Path, str] = dict(_module().snapshots(cis.load()))


class TestGolden:
    """One snapshot a state, one a body."""

    @pytest.mark.parametrize(
        "path", EXPECTED, ids=lambda path: str(path.relative_to(FOLDER).with_suffix(""))
    )
    def test_unchanged(self, path: Path) -> None:
        """The snapshot agrees with the records; after a meant change, write it anew and read it."""
        assert path.exists(), "run python tests/golden/snapshots.py"
        assert path.read_text(encoding="utf-8") == EXPECTED[path]

    def test_nothing_is_left_over(self) -> None:
        """There is no snapshot of a state or body that is gone."""
        assert set(EXPECTED) == set(FOLDER.rglob("*.json"))
