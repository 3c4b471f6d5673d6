"""Strict YAML: what one reader takes otherwise than another is refused, or is a text."""

import sys
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cisrecords.codec.formats.text import Repeated
from cisrecords.codec.formats.yaml_in import Loose, parse_yaml
from cisrecords.codec.formats.yaml_out import to_yaml
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.errors import InvalidRecords, MissingExtra, Problem

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"))
TREES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
)


NEEDS_LIBYAML = pytest.mark.skipif(
    not hasattr(yaml, "CSafeLoader"), reason="PyYAML was installed without libyaml"
)
BOTH = pytest.mark.parametrize(
    "libyaml", [pytest.param(True, marks=NEEDS_LIBYAML), False], indirect=True
)
# What syntax of YAML is made of, and what libyaml and PyYAML are known to read differently.
MARKS = """
    a b x: a: - ? ?: : , [ ] { } ' " # #c | > |2 |- >+ &a *a ! !!str --- ... %YAML %FOO 1.2 1.3 % @
    ` ~ null << http://x/?a=b a..b [a..b] 2012-11-01? {a:{b:c}} [?x] a?b ># |# \\ \\x41 '' é 😀
""".split()
BREAKS = ["\n", "\n ", "\n  ", "\n- ", "\r\n", "\r", "\t", " ", "  ", "\x85", "\u2028", "\ufeff"]
PIECES = st.sampled_from([*MARKS, *BREAKS, "k" * 1_025, "\x01", "\ufffe"])


@pytest.fixture
def libyaml(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Read with libyaml, or with what is written in Python."""
    if not request.param:
        monkeypatch.delattr("yaml.CSafeLoader", raising=False)
    return bool(request.param)


def outcome(text: str) -> str:
    """Return what a text is read as with its types, or the problem that refuses it."""
    try:
        found = parse_yaml(text)
    except InvalidRecords as error:
        return repr(error.problems)
    return repr(typed(found))


def typed(value: Any) -> Any:
    """Return plain data in which a loose scalar and an object with repeated keys are marked."""
    if is_object(value):
        return type(value), [(key, typed(each)) for key, each in value.items()]
    return [typed(each) for each in value] if is_list(value) else (type(value), value)


def outcome_without_libyaml(text: str) -> str:
    """Return the outcome where PyYAML has no libyaml."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr("yaml.CSafeLoader", raising=False)
        return outcome(text)


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
            ("a: 1\r\nb: *x\r\n", 2, 4),
            ("[?x]", 1, 3),
            ("[?'x']", 1, 3),
            ("{?x: a}", 1, 3),
            ("{a:{b:c}}", 1, 2),
            ("{a:[b]}", 1, 2),
            ("{a:}", 1, 2),
            ("[a:, b]", 1, 2),
            ("{? : a}", 1, 3),
            ("? \n: a", 1, 2),
            ("%FOO x\n---\na: 1", 1, 1),
            ("%YAML 1.3\n---\na: 1", 1, 1),
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

    @pytest.mark.parametrize(
        ("text", "line", "column"),
        [
            ("{when: 2012-11-01?}", 1, 18),
            ("a: 1\nb: {url: https://x/?a=b}", 2, 20),
            ("[who ?]", 1, 6),
            ("a: b\t", 1, 5),
            ("a:\tb", 1, 3),
            ("a: b\t# c", 1, 5),
            ("a:\n  b\n\tc", 3, 1),
            ("a: ># c\n  b", 1, 5),
            ("%YAML 1.1#\n---\na: 1", 1, 10),
        ],
    )
    def test_what_parsers_read_differently(self, text: str, line: int, column: int) -> None:
        """What libyaml reads and PyYAML does not is refused, with a hint."""
        problem = refused(text)

        assert ("not-yaml", line, column) == (problem.code, problem.line, problem.column)
        assert problem.message

    @pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\ufeff"])
    @pytest.mark.parametrize("quote", ["", "'", '"'])
    def test_characters_that_may_end_lines(self, char: str, quote: str) -> None:
        """A character that only some readers take for the end of a line is refused."""
        problem = refused(f"a: 1\nb: {quote}x{char}y{quote}")

        assert ("bad-character", 2) == (problem.code, problem.line)

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

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a: 2012-11-01?", {"a": "2012-11-01?"}),
            ("- a?b ? c", ["a?b ? c"]),
            ("{a: \"2012-11-01?\", 'b?': c}", {"a": "2012-11-01?", "b?": "c"}),
            ("{url: https://x/}", {"url": "https://x/"}),
            ("{url: https://x:80/a:b, t: 22:22}", {"url": "https://x:80/a:b", "t": "22:22"}),
            ("[https://x]", ["https://x"]),
            ("[a..b]", ["a..b"]),
            ("{'a':b}", {"a": "b"}),
            ("[? x]", [{"x": None}]),
            ("[a: b]", [{"a": "b"}]),
            ("? a\n: b", {"a": "b"}),
            ("a: |\n  x\ty\n", {"a": "x\ty\n"}),
            ("a: |\n \tx\n", {"a": "\tx\n"}),
            ("a: 'x\ty'", {"a": "x\ty"}),
            ("a: 'b ># c'", {"a": "b ># c"}),
            ("%YAML 1.2\n---\na: b", {"a": "b"}),
            ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
            ("a: 😀\n😀: é", {"a": "😀", "😀": "é"}),
        ],
    )
    def test_what_both_parsers_read(self, text: str, expected: Any) -> None:
        """Marks are part of a string where YAML says so, with either parser."""
        assert expected == parse_yaml(text)

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


@NEEDS_LIBYAML
class TestEitherParser:
    """The outcome does not depend on libyaml."""

    @given(st.lists(PIECES, max_size=16).map("".join))
    @example("[" * 1_200)
    @example("- " * 1_200)
    @example("k" * 1_025 + ": 1")
    @example("[? ]")
    @example("{a: '\\UFFFFFFFF'}")
    def test_any_text(self, text: str) -> None:
        """Any text has the same value or the same problem at the same place."""
        assert outcome(text) == outcome_without_libyaml(text)

    @given(TREES, st.data())
    def test_damaged_documents(self, tree: Any, data: st.DataObject) -> None:
        """Canonical YAML with a piece replaced has the same value or the same problem."""
        text = to_yaml(tree)
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 3)))
        damaged = text[:start] + data.draw(PIECES) + text[end:]

        assert outcome(damaged) == outcome_without_libyaml(damaged)


class TestMissing:
    """Where PyYAML is not installed."""

    def test_the_extra_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The error says what to install."""
        monkeypatch.setitem(sys.modules, "yaml", None)
        with pytest.raises(MissingExtra) as caught:
            parse_yaml("a: 1")
        assert ("yaml", "PyYAML") == (caught.value.extra, caught.value.library)
