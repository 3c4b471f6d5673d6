"""Editions: what changed in the records since a version that somebody cited."""

from pathlib import Path

import attrs
import pytest

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.bundled import history
from cisrecords.bundled.history import changes_since, edition_of, previous, save
from cisrecords.evidence import Source
from cisrecords.records import State

GEORGIA = State(id="GE", names="Georgia")
BEFORE = Archive(states=[GEORGIA], sources=[Source(id="atlas")], version="1")


class TestChanges:
    """Added, removed, changed."""

    def test_nothing_changed(self) -> None:
        """An edition has no changes from itself."""
        changes = changes_since(edition_of(BEFORE), BEFORE)

        assert ("1", (), (), ()) == attrs.astuple(changes)

    def test_each_kind_of_change(self) -> None:
        """A record that is new, gone or different is listed by its id."""
        renamed = attrs.evolve(GEORGIA, names=("Georgia", "Sakartvelo"))
        after = Archive(states=[renamed, State(id="AM", names="Armenia")], version="2")
        changes = changes_since(edition_of(BEFORE), after)

        assert (("AM",), ("atlas",), ("GE",)) == (changes.added, changes.removed, changes.changed)

    @pytest.mark.long
    def test_equal_records_have_equal_digests(self, cw: Commonwealth) -> None:
        """The digest depends on the content of a record only."""
        again = Commonwealth(**cw.parts())

        assert edition_of(cw) == edition_of(again)


class TestPrevious:
    """The edition before the shipped one."""

    def test_it_is_shipped(self, cw: Commonwealth) -> None:
        """It has another version, and no id of it is lost without a successor."""
        edition = previous()
        changes = changes_since(edition, cw)

        assert edition.version < cw.version
        assert changes.added
        assert set(changes.removed) <= set(cw.retired)

    def test_save(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is saved as the edition before is read back as such."""
        save(BEFORE, tmp_path)
        monkeypatch.setattr(history, "text_of", lambda name: (tmp_path / name).read_bytes())

        assert edition_of(BEFORE) == previous()
