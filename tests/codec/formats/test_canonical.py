"""Canonical JSON: one text for one value, fit for reading and for diffs."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec.formats.canonical import canonical

plain_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)

wide = st.recursive(
    st.integers(0, 99).map("x".__mul__),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=36)
        | st.dictionaries(st.sampled_from(["a", "cites", "name_as_reported"]), inner, min_size=1)
    ),
    max_leaves=60,
)


def encode(value: Any) -> str:
    """Return a value on one line."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def lay(value: Any, head: str, tail: str, lines: list[str]) -> None:
    """Add the lines of a value: the slow and obvious layout, which writes each value whole."""
    line = encode(value)
    leaf = not value or not isinstance(value, dict | list)
    if leaf or (len(value) < 34 and len(f"{head}{line},") <= 100):
        lines.append(f"{head}{line}{tail}")
        return
    margin = head[: len(head) - len(head.lstrip(" "))]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    inner = f"{margin} "
    lines.append(f"{head}{opening}")
    items = sorted(value.items()) if isinstance(value, dict) else [(None, item) for item in value]
    for count, (key, item) in enumerate(items, 1):
        start = inner if key is None else f"{inner}{encode(key)}: "
        lay(item, start, "," if count < len(items) else "", lines)
    lines.append(f"{margin}{closing}{tail}")


def laid(value: Any) -> str:
    """Return the slow and obvious layout of a value."""
    lines: list[str] = []
    lay(value, "", "", lines)
    return "\n".join(lines) + "\n"


class TestLayout:
    """Where lines break."""

    def test_what_fits_stands_on_one_line(self) -> None:
        """A short object is one line, its keys sorted."""
        assert '{"a": [1, 2], "b": {"c": true}}\n' == canonical({"b": {"c": True}, "a": [1, 2]})

    def test_what_does_not_fit_is_broken_one_item_a_line(self) -> None:
        """A long object has one key a line, indented by one space a level."""
        value = {"note": "n" * 90, "ids": ["a" * 50, "b" * 50], "x": [1]}

        expected = "\n".join(
            [
                "{",
                ' "ids": [',
                f'  "{"a" * 50}",',
                f'  "{"b" * 50}"',
                " ],",
                f' "note": "{"n" * 90}",',
                ' "x": [1]',
                "}",
                "",
            ]
        )
        assert expected == canonical(value)

    @pytest.mark.parametrize(("length", "lines"), [(95, 1), (96, 3)])
    def test_a_line_has_at_most_a_hundred_columns(self, length: int, lines: int) -> None:
        """A line of 100 columns, with room for a comma, is the longest that holds a list."""
        assert lines == canonical(["x" * length]).count("\n")

    @pytest.mark.parametrize(("length", "lines"), [(87, 4), (88, 6)])
    def test_the_indent_and_the_key_count(self, length: int, lines: int) -> None:
        """What stands before a list on its line, and the comma after it, count too."""
        value = {"key": ["x" * length], "other": ["y" * 60]}

        assert lines == canonical(value).count("\n")

    @pytest.mark.parametrize(("count", "lines"), [(33, 1), (34, 36)])
    def test_a_long_list_of_short_items(self, count: int, lines: int) -> None:
        """The shortest items that there are fill a line at 33."""
        assert lines == canonical([1] * count).count("\n")

    def test_a_text_is_never_broken(self) -> None:
        """A text stays on its line, however long."""
        assert f'"{"x" * 500}"\n' == canonical("x" * 500)

    @pytest.mark.parametrize(("value", "expected"), [([], "[]\n"), ({}, "{}\n"), (None, "null\n")])
    def test_empty_values(self, value: object, expected: str) -> None:
        """What is empty stands on one line."""
        assert expected == canonical(value)

    @given(plain_data | st.lists(st.text(min_size=20) | plain_data) | wide)
    def test_is_the_obvious_one(self, value: Any) -> None:
        """Every line breaks where it would if each value were written whole to be measured."""
        assert laid(value) == canonical(value)

    @pytest.mark.parametrize("depth", range(1, 9))
    @pytest.mark.parametrize("length", range(70, 96))
    def test_at_the_edge(self, depth: int, length: int) -> None:
        """Around the last column too, at any depth, in lists and objects."""
        value: Any = "x" * length
        for level in range(depth):
            value = [value] if level % 3 else {"key" * level: value, "a": {}}

        assert laid(value) == canonical(value)
        assert laid([value, 1]) == canonical([value, 1])

    def test_commas_in_texts_stay(self) -> None:
        """A text that ends in a comma keeps it, at the end of a broken list too."""
        value = ["x" * 60, "y" * 60 + ","]

        assert value == json.loads(canonical(value))


class TestContent:
    """What the text says."""

    def test_scripts_are_written_as_they_are(self) -> None:
        """Letters of any script are not escaped, nor composed in another way."""
        assert '"Ҷумҳурии e\u0301 é"\n' == canonical("Ҷумҳурии e\u0301 é")

    @pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")]])
    def test_no_numbers_that_json_has_not(self, value: object) -> None:
        """NaN and Infinity are refused rather than written."""
        with pytest.raises(ValueError, match="JSON"):
            canonical(value)

    @given(plain_data)
    def test_json_readers_read_it_back(self, value: Any) -> None:
        """Any reader of JSON gets the value back."""
        assert value == json.loads(canonical(value))

    @given(plain_data)
    def test_it_is_its_own_canonical_form(self, value: Any) -> None:
        """Reading it and writing it again changes no character."""
        text = canonical(value)

        assert text == canonical(json.loads(text))

    @given(st.dictionaries(st.text(), st.integers(), min_size=2))
    def test_the_order_of_keys_does_not_matter(self, value: dict[str, int]) -> None:
        """Equal objects have one text, in whatever order their keys were set."""
        assert canonical(value) == canonical(dict(reversed(value.items())))

    @given(plain_data)
    def test_there_is_one_final_newline(self, value: Any) -> None:
        """The text ends in exactly one newline, and no line has blanks at its end."""
        text = canonical(value)

        assert text.endswith("\n") and not text.endswith("\n\n")
        assert all(line == line.rstrip(" ") for line in text.split("\n"))
