"""Bringing the shipped files in order after an edit."""

import json
import shutil
from pathlib import Path

import pytest

from cisrecords.bundled.manifest import FOLDER, MANIFEST, checksum
from cisrecords.bundled.refresh import main, refresh
from cisrecords.errors import InvalidRecords


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the shipped files."""
    target = tmp_path / "data"
    shutil.copytree(FOLDER, target)
    return target


def edit(path: Path, change: dict[str, object]) -> None:
    """Change the first record of a file, and write it carelessly."""
    records = json.loads(path.read_text(encoding="utf-8"))
    records[0] |= change
    path.write_text(json.dumps(records[::-1]), encoding="utf-8")


class TestRefresh:
    """Canonical files and a true manifest, or nothing."""

    def test_the_shipped_files_are_in_order(self, copied: Path) -> None:
        """Nothing is left to change in what is shipped."""
        assert [] == refresh(copied)

    def test_a_careless_edit_is_put_in_order(self, copied: Path) -> None:
        """An edited file is written canonically, and only its checksum changes."""
        edit(copied / "topics.json", {"names": [{"text": "another name", "lang": "en"}]})

        assert ["topics.json", MANIFEST] == refresh(copied)
        manifest = json.loads((copied / MANIFEST).read_text(encoding="utf-8"))
        assert checksum((copied / "topics.json").read_bytes()) == manifest["files"]["topics.json"]
        assert [] == refresh(copied)

    def test_a_bad_edit_changes_nothing(self, copied: Path) -> None:
        """Where the records have a problem nothing is written."""
        edit(copied / "acts.json", {"state": "ZZ"})
        before = {path: path.read_bytes() for path in copied.rglob("*.json")}

        with pytest.raises(InvalidRecords, match="ZZ"):
            refresh(copied)
        assert before == {path: path.read_bytes() for path in copied.rglob("*.json")}

    @pytest.mark.long
    def test_meetings_are_filed_by_body(self, copied: Path) -> None:
        """A meeting that was filed under another body is moved to its own file."""
        (copied / "meetings" / "council-of-heads-of-government.json").rename(
            copied / "meetings" / "somewhere.json"
        )

        refresh(copied)
        assert (copied / "meetings" / "council-of-heads-of-government.json").exists()
        assert not (copied / "meetings" / "somewhere.json").exists()


class TestMain:
    """The command of contributors."""

    def test_success(self, copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """It prints what changed, or that nothing did."""
        assert 0 == main(copied)
        assert 1 == len(capsys.readouterr().out.splitlines())

    def test_failure(self, copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """It prints every problem and fails."""
        edit(copied / "acts.json", {"state": "ZZ", "kind": "signatur"})

        assert 1 == main(copied)
        assert 2 == len(capsys.readouterr().err.splitlines())
