"""What counts as an object and as a list."""

import pytest

from cisrecords.codec.formats.text import parse
from cisrecords.codec.problems.plain import is_list, is_object


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
