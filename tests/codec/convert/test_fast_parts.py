"""The fast readers of the parts of a document."""

from typing import Any

import pytest

from cisrecords.archive import KIND_CLASSES, Horizon, Knowledge
from cisrecords.codec.convert.fast_parts import read_parts, record_readers
from cisrecords.codec.convert.generated import REFUSED
from cisrecords.records import Gap, State

GEORGIA = {"id": "GE", "names": [{"text": "Georgia"}]}

BAD: dict[str, list[Any]] = {
    "version": [None, 5, [], "a\0", "\ud800"],
    "horizon": [
        *(None, [], "x", {"actz": "2020"}, {"acts": None}, {"acts": 2020}, {"acts": ["2020"]}),
        *({"acts": ""}, {"acts": "2020-13"}, {"acts": "2020/2021"}),
    ],
    "retired": [None, [], "GE", {"a": None}, {"a": "b c"}, {"a": []}],
    "knowledge": [None, [], {}, {"day": "2020", "acts": None}],
    "states": [None, {}, "", [None], [[]]],
    "gaps": [None, {}, "", [None], [[]]],
    "stats": [[]],
}
WRONG = [(key, value) for key, values in BAD.items() for value in values]


def colons(plain: Any) -> int:
    """Count the keys of plain data, and the colons in their strings."""
    if isinstance(plain, dict):
        return len(plain) + sum(map(colons, plain.values()))
    if isinstance(plain, list):
        return sum(map(colons, plain))
    return plain.count(":") if isinstance(plain, str) else 0


class TestReadParts:
    """Documents as plain data."""

    def test_every_part(self) -> None:
        """Metadata and records are read in any order of keys, and their colons are counted."""
        plain = {
            "states": [GEORGIA, {**GEORGIA, "id": "AM"}],
            "gaps": [{"text": "a: b"}],
            "knowledge": {"day": "2020"},
            "retired": {"geo": "GE"},
            "version": "1: a",
            "horizon": {"acts": "2026-03"},
            "schema": 1,
        }
        tally = [0]

        assert {
            "states": (State(id="GE", names="Georgia"), State(id="AM", names="Georgia")),
            "gaps": (Gap(text="a: b"),),
            "knowledge": Knowledge(day="2020"),
            "retired": {"geo": "GE"},
            "version": "1: a",
            "horizon": Horizon({"acts": "2026-03"}),
        } == read_parts(plain, tally)
        assert [colons(plain)] == tally

    @pytest.mark.parametrize("version", [0, 2, True, 1.0, "1", None, [1], {}])
    def test_another_schema_version(self, version: object) -> None:
        """Only the whole number of this schema version is read."""
        with pytest.raises(REFUSED):
            read_parts({"schema": version}, [0])

    @pytest.mark.parametrize("plain", [{}, [], "schema", None, 5, {"states": []}])
    def test_no_document(self, plain: object) -> None:
        """Without a schema version, nothing is read."""
        with pytest.raises(REFUSED):
            read_parts(plain, [0])

    @pytest.mark.parametrize(("key", "value"), WRONG, ids=str)
    def test_what_is_not_valid(self, key: str, value: object) -> None:
        """A part that is not valid, or that no document has, is refused."""
        with pytest.raises(REFUSED):
            read_parts({"schema": 1, key: value}, [0])


class TestRecordReaders:
    """Readers by key."""

    def test_there_is_one_for_each_key(self) -> None:
        """Each kind has one, and so have gaps and knowledge."""
        assert {*KIND_CLASSES, "gaps", "knowledge"} == record_readers().keys()
