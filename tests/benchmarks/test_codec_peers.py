"""The peers of the codec have the fields of our classes, and give back the JSON that they read."""

import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import attrs
import pytest

from cisrecords.archive import KIND_CLASSES
from cisrecords.fields import specs

Module = Callable[[str], ModuleType]
NAMES = ("pydantic", "msgspec", "orjson", "cattrs")
COUNT = 50


def peer(benchmark: ModuleType, name: str) -> Any:
    """Return a peer, or skip the test where it is not installed."""
    pytest.importorskip(name)
    return benchmark.PEERS[name]()


class TestModels:
    """Models made from the fields of our record classes."""

    def test_have_every_field(self, benchmark: ModuleType) -> None:
        """A model of each kind, and of each part, has the names and defaults of its class."""
        made: dict[str, Any] = {}

        def define(name: str, fields: list[Any]) -> type:
            made[name] = {one.name: one.default for one in fields}
            return type(name, (), {})

        models = benchmark.Models(lambda _: str, define)
        for cls in KIND_CLASSES.values():
            models.of(cls)
            defaults = {field.name: field.default for field in attrs.fields(cls)}
            assert made[cls.__name__] == {name: defaults[name] for name, _ in specs(cls)}
        assert {"Attendance", "Stance", "Citation", "Quantity", "Place"} <= set(made)


class TestPeers:
    """Each library beside ours."""

    def test_are_there_or_named(self, benchmark: ModuleType) -> None:
        """Each is either made, or listed as missing."""
        assert sorted([*benchmark.peers(), *benchmark.missing()]) == sorted(NAMES)

    @pytest.mark.parametrize("name", NAMES)
    @pytest.mark.parametrize("bare", [True, False])
    def test_give_back_what_they_read(self, module: Module, name: str, bare: bool) -> None:
        """Lines, an array and a whole document come back with the same content."""
        meetings, library = module("meetings"), peer(module("codec_peers"), name)
        plain = list(meetings.Meetings(bare=bare)(COUNT))
        read = library.read_lines(meetings.lines_of(plain))
        assert plain == list(map(json.loads, library.write_lines(read).splitlines()))
        array = library.write_array(library.read_array(meetings.to_json(plain)))
        assert plain == json.loads(array)
        if library.read_document is not None:
            document = meetings.document_of(plain)
            whole = library.read_document(meetings.to_json(document))
            assert document == json.loads(library.write_document(whole))

    @pytest.mark.parametrize(
        ("name", "unchecked"), [("pydantic", {7}), ("msgspec", {4, 6, 7})], ids=NAMES[:2]
    )
    def test_are_strict(self, module: Module, name: str, unchecked: set[int]) -> None:
        """A fault of each kind is refused, but for references, which a line cannot show.

        msgspec takes blank strings and ids of any form.
        """
        meetings, tasks = module("meetings"), module("codec_tasks")
        library = peer(module("codec_peers"), name)
        taken: set[int] = set()
        for number in range(tasks.KINDS):
            (meeting,) = meetings.Meetings()(1)
            library.read_line(meetings.to_json(meeting))
            tasks.break_meeting(meeting, number)
            try:
                library.read_line(meetings.to_json(meeting))
                taken.add(number)
            except ValueError:
                continue
        assert taken == unchecked
