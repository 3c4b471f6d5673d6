"""Doors that import a name at its first use."""

import sys
from types import ModuleType

import pytest

from cisrecords._door import lazy


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A room with one file, which holds one name."""
    made, file = ModuleType("a_room"), ModuleType("a_room.a_file")
    file.__dict__["thing"] = object()
    monkeypatch.setitem(sys.modules, "a_room", made)
    monkeypatch.setitem(sys.modules, "a_room.a_file", file)
    find, list_names = lazy("a_room", ["thing"], {"a_file": "thing"})
    made.__dict__.update(__getattr__=find, __dir__=list_names, _private=1)
    return made


class TestLazy:
    """A room whose names are imported lazily."""

    def test_finds_a_name_in_its_file(self, room: ModuleType) -> None:
        """A name is that of its file, and is kept in the room."""
        thing = room.thing

        assert thing is sys.modules["a_room.a_file"].thing
        assert thing is vars(room)["thing"]

    def test_has_no_other_names(self, room: ModuleType) -> None:
        """Any other name is an `AttributeError` that names the room."""
        with pytest.raises(AttributeError, match="'a_room' has no attribute 'other'"):
            _ = room.other

    def test_lists_names_before_they_are_imported(self, room: ModuleType) -> None:
        """`dir` lists the names and what Python gives every module, and imports none."""
        listed = dir(room)

        assert "thing" in listed
        assert "__name__" in listed
        assert "_private" not in listed
        assert "thing" not in vars(room)
