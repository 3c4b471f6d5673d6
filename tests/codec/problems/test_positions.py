"""Line and column of every problem, found only when there are problems."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec.formats.yaml_in import in_yaml
from cisrecords.codec.formats.yaml_out import to_yaml
from cisrecords.codec.problems.paths import child
from cisrecords.codec.problems.positions import WantedValue, add_positions, in_json
from cisrecords.errors import Problem

KEYS = st.text(st.characters(exclude_categories=["C"]), max_size=6)
LEAVES = st.none() | st.booleans() | st.integers(-9, 10**6) | KEYS
TREES: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
)


def leaves(tree: Any, path: str = "$") -> dict[str, Any]:
    """Return every value of a tree that holds no others, by its path."""
    if isinstance(tree, dict) and tree:
        inner = [leaves(value, child(path, key)) for key, value in tree.items()]
    elif isinstance(tree, list) and tree:
        inner = [leaves(value, f"{path}[{index}]") for index, value in enumerate(tree)]
    else:
        return {path: tree}
    return {path: value for each in inner for path, value in each.items()}


def problem(path: str, code: str = "c") -> Problem:
    """Return a problem at a path."""
    return Problem(path, code, "something else")


def at(text: str, line: int | None, column: int | None) -> str:
    """Return what stands at a line and column."""
    assert line is not None
    assert column is not None
    return "\n".join(text.split("\n")[line - 1 :])[column - 1 :]


class TestInJson:
    """Places in JSON."""

    @given(tree=TREES, indent=st.none() | st.integers(0, 3))
    def test_every_value_is_found(self, tree: Any, indent: int | None) -> None:
        """At the line and column of a path stands the value of that path."""
        text = json.dumps(tree, indent=indent, ensure_ascii=False)
        expected = leaves(tree)
        found = add_positions(text, map(problem, expected), in_json)

        for value, one in zip(expected.values(), found, strict=True):
            there, _ = json.JSONDecoder().raw_decode(at(text, one.line, one.column))
            assert value == there

    def test_a_missing_value_stands_at_what_misses_it(self) -> None:
        """Where the path leads to nothing, the last thing on it that is there is reported."""
        text = '{"a":\n  [{"b": 1}]}'
        (found,) = add_positions(text, [problem("$.a[0].c.d")], in_json)

        assert '{"b": 1}]}' == at(text, found.line, found.column)

    @pytest.mark.parametrize("code", ["unknown-key", "repeated-key"])
    def test_a_wrong_key_stands_at_the_key(self, code: str) -> None:
        """A problem of a key is reported where the key stands; of two, the last."""
        text = '{"a": 1,\n "b": 2,\n "a": 3}'
        (found,) = add_positions(text, [problem("$.a", code)], in_json)

        assert '"a": 3}' == at(text, found.line, found.column)

    def test_keys_that_are_no_words(self) -> None:
        """Keys with any characters, written with escapes or too long for a path, are found."""
        long = "k" * 200
        text = json.dumps({"ж\n": {"a b": 1}, long: {"]": 2}})
        paths = [child(child("$", "ж\n"), "a b"), child(child("$", long), "]")]
        found = add_positions(text, map(problem, paths), in_json)

        assert ["1", "2"] == [at(text, one.line, one.column)[0] for one in found]

    @pytest.mark.parametrize("text", ["", " ", "{", '{"a"', '{"a": [1, 2', "[" * 100_000, "nope"])
    def test_what_is_no_json(self, text: str) -> None:
        """In a text that breaks off nothing more is found, and nothing is raised."""
        (found,) = add_positions(text, [problem("$.a[1].b")], in_json)

        assert found == problem("$.a[1].b")

    def test_a_line_that_is_reported_already_stays(self) -> None:
        """What has its line keeps it."""
        given_one = Problem("$", "c", "e", line=7)

        assert 7 == add_positions("[]", [given_one], in_json)[0].line

    def test_problems_stay_in_their_order(self) -> None:
        """The problems come back in the order in which they were given."""
        paths = ["$[2]", "$[0]", "$", "$[1]"]

        assert paths == [
            one.path for one in add_positions("[1, 2, 3]", map(problem, paths), in_json)
        ]


class TestInYaml:
    """Places in YAML."""

    @given(TREES)
    def test_every_value_is_found(self, tree: Any) -> None:
        """At the line and column of a path stands the value of that path."""
        text = to_yaml(tree)
        expected = leaves(tree)
        found = add_positions(text, map(problem, expected), in_yaml)

        for value, one in zip(expected.values(), found, strict=True):
            assert at(text, one.line, one.column).startswith(to_yaml(value).rstrip("\n"))

    def test_flow_and_block(self) -> None:
        """Values are found in every style."""
        text = 'a: {b: [x, "y"]}\nc:\n- - |\n    z\n'
        paths = ["$.a.b[1]", "$.c[0][0]"]
        found = add_positions(text, map(problem, paths), in_yaml)

        assert [(1, 12), (3, 5)] == [(one.line, one.column) for one in found]


class TestWanted:
    """What is looked for."""

    def test_paths_share_their_beginning(self) -> None:
        """Two paths with one beginning are looked for once."""
        wanted = WantedValue()

        assert wanted.within("$.a[0].b") is not wanted.within("$.a[0].c")
        assert {"a"} == wanted.inner.keys()
        assert {"b", "c"} == wanted.inner["a"].inner[0].inner.keys()
