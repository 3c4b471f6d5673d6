"""Writers are killed in the midst of their work, and nobody sees it."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = [
    pytest.mark.long,
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
    pytest.mark.skipif(
        os.name != "posix" or sys.platform == "darwin", reason="the writers are forked"
    ),
]
KILLS = 8


def _module() -> ModuleType:
    path = Path(__file__).with_name("kills.py")
    found = importlib.util.spec_from_file_location("kills", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules["kills"] = module
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["records.json", "records.jsonl.gz", "records"])
def test_killed_writers(name: str, tmp_path: Path) -> None:
    """Readers see whole records, the old or the new; the next write leaves nothing over.

    The script `kills.py` does the same with two hundred kills.
    """
    seen = _module().rounds(tmp_path, name, KILLS, seed=1)

    assert () == seen.torn
    assert () == seen.litter
    assert seen.reads > 0
