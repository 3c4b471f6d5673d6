"""Kinds: which class the records of each collection have."""

import pytest

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES, Archive, kind_of
from cisrecords.evidence import Citation, Name
from cisrecords.fields import KINDS
from cisrecords.records import Attendance, Gap, Place, Session


class TestKinds:
    """The collections and their classes."""

    def test_every_kind_has_a_class_of_its_own(self) -> None:
        """The kinds of ids and the kinds of collections are the same, and no class serves two."""
        assert list(KINDS) == list(KIND_CLASSES)
        assert len(KIND_CLASSES) == len(set(KIND_CLASSES.values()))

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_an_archive_has_a_collection_of_each(self, kind: str) -> None:
        """Each kind is an attribute of an archive, and the collection knows its kind."""
        collection = Archive().collection(kind)

        assert (kind, ()) == (collection.kind, collection.ids())
        assert getattr(Archive(), kind) == collection

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_shipped_records_stand_under_their_kind(self, cw: Commonwealth, kind: str) -> None:
        """Each shipped record is of the kind in whose collection it stands, and has a name."""
        collection = cw.collection(kind)

        assert collection.ids()
        assert {kind} == {kind_of(record) for record in collection}
        assert all(record.name for record in collection)

    @pytest.mark.parametrize(
        "part",
        [
            Session("cis"),
            Place("Baku"),
            Name("Baku"),
            Citation("s-1"),
            Attendance(participant="AZ"),
            Gap(text="much"),
            "GE",
            None,
        ],
    )
    def test_parts_of_records_are_of_no_kind(self, part: object) -> None:
        """What has no id of its own belongs to no collection."""
        with pytest.raises(TypeError):
            kind_of(part)

    def test_an_unknown_kind_has_no_class(self) -> None:
        """A word that is no kind is a missing key, as in any mapping."""
        assert "nothing" not in KIND_CLASSES
        assert KIND_CLASSES.get("nothing") is None
        assert len(KINDS) == len(KIND_CLASSES)
