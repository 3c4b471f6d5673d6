"""The manifest: what is shipped, with checksums."""

from pathlib import Path

import pytest

from cisrecords.bundled.history import PREVIOUS
from cisrecords.bundled.manifest import FOLDER, MANIFEST, checksum, read_manifest, text_of
from cisrecords.dates import PartialDate
from cisrecords.errors import FileProblem
from cisrecords.fields import KINDS


class TestManifest:
    """The manifest and the files beside it."""

    def test_every_file_has_its_checksum(self) -> None:
        """Each listed file is there and is the one that was listed."""
        for name, expected in read_manifest().files.items():
            assert expected == checksum(text_of(name)), name

    def test_every_file_is_listed(self) -> None:
        """No data file lies beside the manifest without being listed."""
        there = {entry.name for entry in Path(FOLDER).iterdir() if entry.is_file()}
        meetings = {f"meetings/{entry.name}" for entry in (Path(FOLDER) / "meetings").iterdir()}

        assert {MANIFEST, PREVIOUS, *read_manifest().files} == there | meetings

    def test_horizon_is_of_known_kinds_and_real_days(self) -> None:
        """The horizon has days of kinds that exist."""
        for kind, day in read_manifest().horizon.items():
            assert kind in KINDS
            assert PartialDate(day).is_day

    def test_missing_file(self) -> None:
        """A missing file is an error of ours, with a hint."""
        with pytest.raises(FileProblem) as caught:
            text_of("nothing.json")

        assert "nothing.json" == caught.value.path

    @pytest.mark.parametrize("text", [b"", b"{", b"[]", b"{}", b'{"schema": 1, "x": 2}', b"\xff"])
    def test_a_broken_manifest(self, monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
        """A damaged manifest is an error of ours, with a hint."""
        monkeypatch.setattr("cisrecords.bundled.manifest.text_of", lambda _: text)

        with pytest.raises(FileProblem) as caught:
            read_manifest()

        assert "manifest.json" == caught.value.path
