"""Keys that an interactive shell completes: ids first, then names."""

from collections.abc import Iterable
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES, Collection
from cisrecords.records import State, Topic


def keys(collection: Collection[Any]) -> list[str]:
    """Return what IPython asks a collection for."""
    return collection._ipython_key_completions_()


class TestKeys:
    """What is offered."""

    def test_are_ids_and_then_names(self) -> None:
        """All ids stand first, in order, then the best names, in order."""
        states = Collection(
            (State(id="GE", names=["Georgia", "Грузия"]), State(id="AM", names="Armenia")), "states"
        )

        assert ["GE", "AM", "Georgia", "Armenia"] == keys(states)

    def test_are_each_offered_once(self) -> None:
        """A name that is an id too is offered once."""
        assert ["trade"] == keys(Collection((Topic(id="trade", names="trade"),), "topics"))

    def test_are_never_names_of_several(self) -> None:
        """A name of two records is not a key, and is not offered."""
        twins = (Topic(id="t-1", names="Trade"), Topic(id="t-2", names="Trade"))

        assert ["t-1", "t-2"] == keys(Collection(twins, "topics"))

    def test_of_nothing(self) -> None:
        """An empty collection offers nothing."""
        assert [] == keys(Collection((), "states"))

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_are_all_taken(self, cw: cis.Commonwealth, kind: str) -> None:
        """Whatever is offered finds one record, in every collection of the shipped records."""
        collection = cw.collection(kind)
        offered = keys(collection)

        assert list(collection.ids()) == offered[: len(collection)]
        assert {record.id for record in collection} == {collection[key].id for key in offered}

    def test_of_what_was_found(self, cw: cis.Commonwealth) -> None:
        """What `find` returns offers its own keys and no others."""
        found = cw.bodies.find(kind="external")

        assert len(found) < len(cw.bodies)
        assert {*found.ids()} == {found[key].id for key in keys(found)}


class TestReading:
    """What is read for it."""

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_stays_within_the_kind(self, kind: str) -> None:
        """Completing the keys of one collection reads no other kind."""
        read: list[str] = []

        def reader(wanted: str) -> Iterable[Any]:
            read.append(wanted)
            return ()

        assert [] == keys(cis.Commonwealth.read_late(reader).collection(kind))
        assert [kind] == read
