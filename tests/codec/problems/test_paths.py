"""Paths of problems, and the order in which they stand in a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec.problems.paths import Order, child, last_key
from cisrecords.errors import Problem

TREE = {"second": [{"x": 1, "y": 2}, {"y": 3}], "first": {"a b": 1, "z": [0, 1, 2]}}


def at(path: str) -> Problem:
    """Return some problem at a path."""
    return Problem(path, "code", "expected")


class TestChild:
    """The path of what stands under a key."""

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            ("date", "$.date"),
            ("as_of", "$.as_of"),
            ("figure-1", "$.figure-1"),
            ("a key", '$["a key"]'),
            ("a.b", '$["a.b"]'),
            ("a[0]", '$["a[0]"]'),
            ("", '$[""]'),
            ('say "no"', '$["say \\"no\\""]'),
            ("\ud800", '$["\\ud800"]'),
            (5, '$["5"]'),
            (None, '$["None"]'),
        ],
    )
    def test_plain_words_follow_a_dot_and_others_are_quoted(
        self, key: object, expected: str
    ) -> None:
        """A plain word follows a dot; any other key is quoted, so that paths stay clear."""
        assert expected == child("$", key)

    def test_a_long_key_is_cut(self) -> None:
        """A key of a million characters does not make a path of a million characters."""
        assert '$["' + "k" * 80 + '"]' == child("$", "k" * 1_000_000)

    @given(st.text(max_size=80))
    def test_the_key_can_be_read_back(self, key: str) -> None:
        """The key at the end of a path is the key that it was made from."""
        assert key == last_key(child("$.states[3]", key))

    @pytest.mark.parametrize("path", ["$", "$[3]", "$.states[0]"])
    def test_no_key_at_the_end(self, path: str) -> None:
        """A path that ends in an index, or has no step, has no key at its end."""
        assert last_key(path) == ""


class TestOrder:
    """Sorting by place in the document."""

    def test_order_is_that_of_the_document_not_of_the_alphabet(self) -> None:
        """Problems come as their values stand in the document, indexes by number."""
        expected = [
            "$",
            "$.second[0]",
            "$.second[0].x",
            "$.second[0].y",
            "$.second[1].y",
            "$.first",
            '$.first["a b"]',
            "$.first.z[2]",
            "$.first.z[10]",
        ]

        shuffled = expected[4:] + expected[:4]

        assert expected == sorted(shuffled, key=lambda path: Order(TREE)(at(path)))

    def test_a_missing_key_stands_after_the_keys_that_are_there(self) -> None:
        """What an object lacks is reported after what it has, and before the next object."""
        order = Order(TREE)

        assert order(at("$.second[0].y")) < order(at("$.second[0].none"))
        assert order(at("$.second[0].none")) < order(at("$.second[1].y"))

    @pytest.mark.parametrize(
        "path", ["$.second.x", "$.second[9].x.y", "$.first[0]", "$.first.z.a[1]"]
    )
    def test_paths_that_lead_nowhere_have_a_place_too(self, path: str) -> None:
        """A path of another document than this one is no error."""
        assert isinstance(Order(TREE)(at(path)), tuple)

    @pytest.mark.parametrize("tree", [None, 5, "text", [], {}])
    def test_any_tree_will_do(self, tree: object) -> None:
        """The document may be anything."""
        assert (0, 3) == Order(tree)(at("$.states[3]"))
