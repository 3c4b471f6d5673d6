"""Canonical YAML: every reader takes it for what it is."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec.formats.yaml_out import to_yaml

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"))
LEAVES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXTS
TREES: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4)
)
LIBYAML = pytest.mark.skipif(
    not hasattr(yaml, "CSafeLoader"), reason="PyYAML was installed without libyaml"
)
TRICKY = """
    no yes on off y n true False NULL null ~ nan .nan .inf inf 010 0o17 0x1F 1_000 1e5 1.5 22:22
    1991-12-08 1991 = << - -- --- ... a:b a: :a #a a#b &a *a !a |a >a %a @a `a {a} [a] ? , a,b "a 'a
    2020-11-18T00:00:00Z +1 -1 .5
""".split()


class TestToYaml:
    """Plain data to text."""

    @pytest.mark.parametrize("loader", ["SafeLoader", pytest.param("CSafeLoader", marks=LIBYAML)])
    @given(tree=TREES)
    def test_others_read_the_same(self, loader: str, tree: Any) -> None:
        """The usual reader gives back what was written, with or without libyaml."""
        assert tree == getattr(yaml, loader)(to_yaml(tree)).get_single_data()

    @pytest.mark.parametrize("text", [*TRICKY, "", " ", "a ", " a", "a: b", "a #b", "\n", "a\nb\n"])
    def test_texts_that_look_like_something_else(self, text: str) -> None:
        """A text that another reader could take for no text is one to any reader."""
        assert text == yaml.safe_load(to_yaml(text))

    @pytest.mark.parametrize("char", ["\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\ufeff"])
    def test_characters_that_break_lines(self, char: str) -> None:
        """A character that some take for the end of a line is escaped."""
        text = to_yaml({"a": f"x{char}y"})

        assert char not in text
        assert {"a": f"x{char}y"} == yaml.safe_load(text)

    def test_layout(self) -> None:
        """Keys are sorted, lists are not indented, nothing is folded."""
        tree: dict[str, Any] = {
            "b": [{"z": 1, "x": []}, "a b"],
            "a": {"z": {}, "c": None},
            "é": "word " * 60,
        }

        assert (
            "a:\n  c: null\n  z: {}\nb:\n- x: []\n  z: 1\n- a b\n"
            f'é: "{"word " * 60}"\n' == to_yaml(tree)
        )

    def test_lists_in_lists(self) -> None:
        """Lists may hold lists."""
        assert "- - 1\n  - - 2\n- []\n" == to_yaml([[1, [2]], []])

    @pytest.mark.parametrize("value", [None, True, 5, "a", [], {}])
    def test_single_values(self, value: Any) -> None:
        """A value that holds no others is one line."""
        assert value == yaml.safe_load(to_yaml(value))
        assert 1 == to_yaml(value).count("\n")
