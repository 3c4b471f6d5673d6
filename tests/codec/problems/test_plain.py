"""What counts as an object, as a list, and as data of a parser."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cisrecords.codec.formats.text import Unreadable, parse
from cisrecords.codec.problems.plain import is_exact, is_list, is_object
from cisrecords.terms import Presence


class TestKinds:
    """Objects and lists, and what merely looks like them."""

    @pytest.mark.parametrize("value", [{}, {"a": 1}, parse('{"a": 1, "a": 2}')])
    def test_objects(self, value: object) -> None:
        """An object is an object, also where it has a key twice."""
        assert is_object(value) and not is_list(value)

    @pytest.mark.parametrize("value", [[], [1, 2]])
    def test_lists(self, value: object) -> None:
        """A list is a list."""
        assert is_list(value) and not is_object(value)

    @pytest.mark.parametrize(
        "value", [None, True, 5, 1.5, "abc", b"abc", (), {1}, frozenset()], ids=repr
    )
    def test_neither(self, value: object) -> None:
        """What can be walked through is no list for that."""
        assert not is_list(value) and not is_object(value)


class Derived(dict[str, Any]):
    """An object of another class."""


class TestIsExact:
    """Data as a parser of JSON returns them."""

    @pytest.mark.parametrize(
        "value",
        [None, True, 5, -(2**70), 1.5, "", "x", [], {}, [[{}], "x"], {"a": [None, {"b": False}]}],
        ids=repr,
    )
    def test_of_a_parser(self, value: object) -> None:
        """Plain values, lists and objects of them."""
        assert is_exact(value)

    @pytest.mark.parametrize(
        "value",
        [
            *((), {1}, b"x", Decimal(1), date(2020, 1, 1), range(3), int, Presence.PRESENT),
            *(Derived(), parse('{"a": 1, "a": 2}'), Unreadable("1", "x", "y"), bytearray()),
        ],
        ids=repr,
    )
    @pytest.mark.parametrize("depth", [0, 1, 2, 50])
    def test_of_other_classes(self, value: object, depth: int) -> None:
        """Values of any other class, also of a derived one, at any depth."""
        for level in range(depth):
            value = {"a": 1, "b": value} if level % 2 else ["x", value]

        assert not is_exact(value)

    def test_data_that_contain_themselves(self) -> None:
        """A circle of lists or objects ends."""
        ring: list[Any] = [5]
        ring.append({"ring": ring})

        assert not is_exact(ring)
        assert not is_exact({"a": ring})

    def test_much_data(self) -> None:
        """Very large data are not looked through to their end."""
        assert is_exact(["x"] * 99_999)
        assert not is_exact(["x"] * 100_001)
        assert not is_exact([["x"] * 1_000] * 1_000)

    def test_deep_data(self) -> None:
        """Data of any depth are looked through."""
        deep: Any = "x"
        for _ in range(50_000):
            deep = [deep]

        assert is_exact(deep)
