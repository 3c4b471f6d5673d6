"""Strict YAML: what one reader takes otherwise than another is refused, or is a text."""

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec.formats.text import Repeated
from cisrecords.codec.formats.yaml_in import Loose, parse_yaml
from cisrecords.codec.formats.yaml_out import to_yaml
from cisrecords.errors import InvalidRecords, MissingExtra, Problem

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"))
TREES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
)


@pytest.fixture
def libyaml(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Read with libyaml, or with what is written in Python."""
    if not request.param:
        monkeypatch.delattr("yaml.CSafeLoader")
    return bool(request.param)


BOTH = pytest.mark.parametrize("libyaml", [True, False], indirect=True)


def refused(text: str) -> Problem:
    """Return the one problem of a text."""
    with pytest.raises(InvalidRecords) as caught:
        parse_yaml(text)
    (problem,) = caught.value.problems
    return problem


@BOTH
@pytest.mark.usefixtures("libyaml")
class TestStrict:
    """What is refused, with either parser."""

    @pytest.mark.parametrize(
        ("text", "line", "column"),
        [
            ("a: &x 1", 1, 4),
            ("a: 1\nb: *a", 2, 4),
            ("&x a: 1", 1, 1),
            ("a:\n- &x [b]", 2, 3),
            ("a: !!int 1", 1, 4),
            ("a: !x 1", 1, 4),
            ("a: ! 1", 1, 4),
            ("!!map {a: 1}", 1, 1),
            ("!!python/object/apply:os.system [x]", 1, 1),
            ("%TAG ! tag:example.org,2000:\n---\na: 1", 1, 1),
            ("a: 1\n<<: {b: 2}", 2, 1),
            ("? [a]\n: b", 1, 3),
            ("{{a: b}: c}", 1, 2),
            ("a: ~", 1, 4),
            ("a: Null", 1, 4),
            ("a: NULL", 1, 4),
            ("a: 1\n---\nb: 1", 2, 1),
        ],
    )
    def test_what_is_not_in_the_subset(self, text: str, line: int, column: int) -> None:
        """The problem says what is accepted, how to correct it, and where it is."""
        problem = refused(text)

        assert "not-strict" == problem.code
        assert (line, column) == (problem.line, problem.column)
        assert problem.message

    @pytest.mark.parametrize(
        "text", ["a: [1", "a: 'b", "a: b: c", "\ta: 1", "a: @b", "a: `b", "- a\nb: 1", "a: \x01"]
    )
    def test_what_is_no_yaml(self, text: str) -> None:
        """What is no YAML is one problem, with its line."""
        problem = refused(text)

        assert ("not-yaml", "$") == (problem.code, problem.path)
        assert problem.line is not None
        assert problem.message

    @pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n"])
    def test_nothing(self, text: str) -> None:
        """A text without a document is reported as empty."""
        assert ("not-yaml", 1, 1) == (refused(text).code, refused(text).line, refused(text).column)

    @pytest.mark.parametrize("text", [r'a: "\UFFFFFFFF"', f"%YAML {'9' * 5_000}.1\n---\na: 1"])
    def test_numbers_beyond_what_there_is(self, text: str) -> None:
        """Numbers that the parser itself stumbles over are reported like anything else."""
        assert "not-yaml" == refused(text).code

    @pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
    def test_depth(self, opening: str) -> None:
        """What is nested too deeply is reported, and stops the reading at once."""
        assert refused(opening * 20_000).code in {"too-deep", "not-strict", "not-yaml"}

    def test_the_depth_that_is_read(self) -> None:
        """Sixty-four levels are read, and one more is not."""
        assert [[]] == parse_yaml("[[]]")
        assert "too-deep" == refused("[" * 66 + "]" * 66).code
        parse_yaml("[" * 64 + "]" * 64)

    def test_lone_surrogates(self) -> None:
        """A text that could not be written down is reported before it is read."""
        assert ("bad-character", 2) == (
            refused("a: 1\nb: \ud800").code,
            refused("a:\n \udfff").line,
        )


@BOTH
@pytest.mark.usefixtures("libyaml")
class TestScalars:
    """What a scalar is."""

    @pytest.mark.parametrize(
        "text",
        "NO no yes on off y 010 0o17 0x1F 1_000 1e5 1.5 .nan .inf 22:22 1991-12-08 True +1".split(),
    )
    def test_no_type_is_guessed(self, text: str) -> None:
        """What other readers take for a truth, a number or a day is a text."""
        assert [text] == parse_yaml(f"- {text}")
        assert type(parse_yaml(f"- {text}")[0]) is str

    @pytest.mark.parametrize("text", ["8", "-8", "0", "true", "false", "9" * 30])
    def test_what_its_field_decides(self, text: str) -> None:
        """Whole numbers, true and false are left to the field; in quotes they are texts."""
        loose, quoted, single = parse_yaml(f"[{text}, \"{text}\", '{text}']")

        assert (Loose, str, str) == (type(loose), type(quoted), type(single))
        assert text == loose == quoted == single

    @pytest.mark.parametrize("text", ["a: null", "a:", "{a: null}", "a: # nothing"])
    def test_nothing_is_said(self, text: str) -> None:
        """Null, or nothing at all, is nothing."""
        assert {"a": None} == parse_yaml(text)

    @pytest.mark.parametrize("text", ['a: ""', "a: 'null'", 'a: "~"', "a: |\n  null\n"])
    def test_quoted_texts(self, text: str) -> None:
        """In quotes and in blocks everything is a text."""
        assert type(parse_yaml(text)["a"]) is str

    def test_keys_are_texts(self) -> None:
        """A key is the text that stands there, whatever it looks like."""
        assert {"no": "a", "1": "b", "null": "c"} == parse_yaml("no: a\n1: b\n'null': c")

    def test_blocks(self) -> None:
        """Blocks are read as YAML reads them."""
        assert {"a": "x\ny\n", "b": "x y"} == parse_yaml("a: |\n  x\n  y\nb: >-\n  x\n  y\n")

    def test_keys_that_stand_twice(self) -> None:
        """They are kept, for the problem to be reported with its path."""
        found = parse_yaml("a: x\nb: y\na: z")

        assert isinstance(found, Repeated)
        assert (["a"], "z") == (found.repeated, found["a"])

    @given(TREES)
    def test_what_is_written_is_read(self, tree: Any) -> None:
        """Whatever stands in a text comes back from canonical YAML."""
        assert tree == parse_yaml(to_yaml(tree))


class TestMissing:
    """Where PyYAML is not installed."""

    def test_the_extra_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The error says what to install."""
        monkeypatch.setitem(sys.modules, "yaml", None)
        with pytest.raises(MissingExtra) as caught:
            parse_yaml("a: 1")
        assert ("yaml", "PyYAML") == (caught.value.extra, caught.value.library)
