"""Loading the shipped records."""

from importlib import import_module

import attrs
import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.bundled.manifest import read_manifest, text_of
from cisrecords.bundled.shipped import kind_of_file, load
from cisrecords.errors import FileProblem


class TestLoad:
    """The one Commonwealth of the shipped records."""

    def test_version_and_horizon_are_those_of_the_manifest(self, cw: Commonwealth) -> None:
        """What is loaded is what the manifest announces."""
        manifest = read_manifest()

        assert (manifest.version, manifest.horizon) == (
            cw.version,
            {kind: str(day) for kind, day in cw.horizon.items()},
        )
        assert len(manifest.gaps) == len(cw.gaps)

    @pytest.mark.long
    def test_all_files_together_are_one_valid_document(self, cw: Commonwealth) -> None:
        """Written out and read back, the shipped records are the same."""
        assert cw == cis.loads(cis.dumps(cw))
        assert () == cis.validate(cis.dumps(cw))

    def test_a_changed_file_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A data file that is not the shipped one is reported, and nothing is loaded."""
        manifest = read_manifest()
        wrong = attrs.evolve(manifest, files={**manifest.files, "acts.json": "0" * 64})
        module = import_module("cisrecords.bundled.shipped")
        monkeypatch.setattr(module, "read_manifest", lambda: wrong)
        cw = load.__wrapped__()

        assert len(cw.states)
        with pytest.raises(FileProblem, match=r"acts\.json"):
            len(cw.acts)

    def test_each_kind_is_read_when_used(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nothing but the manifest is read before the first question, and only what it needs."""
        read: list[str] = []
        module = import_module("cisrecords.bundled.shipped")

        def noted(name: str) -> bytes:
            read.append(name)
            return text_of(name)

        monkeypatch.setattr(module, "text_of", noted)
        cw = load.__wrapped__()

        assert [] == read
        assert "GE" == cw.states["GE"].id
        assert ["states.json"] == read

    @pytest.mark.parametrize(
        ("name", "kind"),
        [("acts.json", "acts"), ("meetings/economic-court.json", "meetings")],
    )
    def test_kind_of_file(self, name: str, kind: str) -> None:
        """A file holds the kind that it, or its folder, is named for."""
        assert kind == kind_of_file(name)
