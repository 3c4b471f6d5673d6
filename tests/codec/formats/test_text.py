"""Strict JSON in: what other readers let pass, or change without a word, is refused here."""

import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec.formats import text as text_module
from cisrecords.codec.formats.text import (
    Repeated,
    Unreadable,
    as_integer,
    check_size,
    check_values,
    decode,
    is_suspicious,
    parse,
)
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields import bad_character

NOT_JSON = [
    "",
    " ",
    "nul",
    "{",
    "[1,",
    "[1,]",
    '{"a": 1,}',
    '{"a" 1}',
    "{a: 1}",
    "{'a': 1}",
    '{"a": 1} {"b": 2}',
    "[1] x",
    "[1] // a comment",
    "/* a comment */ [1]",
    '"never closed',
    '"a\tb"',
    '"a\nb"',
    '"a\x00b"',
    "\x00",
    '"\\x41"',
    '"\\u12"',
    "01",
    "+1",
    ".5",
    "1.",
    "0x10",
    "--1",
    "True",
    "\u00a0[]",
]

CONTROLS = [0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x85, 0x9F]
SURROGATES = [0xD800, 0xDBFF, 0xDC00, 0xDFFF]
NONCHARACTERS = [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x10FFFE, 0x10FFFF]
BAD = [*CONTROLS, *SURROGATES, *NONCHARACTERS]


def refusal(data: str | bytes) -> Problem:
    """Return the one problem for which some data is refused."""
    with pytest.raises(InvalidRecords) as caught:
        parse(data)
    (problem,) = caught.value.problems
    return problem


def problems_of(data: str | bytes) -> tuple[Problem, ...]:
    """Return the problems for which some data is refused; none where it is read."""
    try:
        parse(data)
    except InvalidRecords as error:
        return error.problems
    return ()


class TestParse:
    """Reading."""

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            ("null", None),
            (" [1, -2, true, false, null]\r\n", [1, -2, True, False, None]),
            ('{"a": {"b": []}}', {"a": {"b": []}}),
            ('"\\u0413\\ud83d\\ude00\\n"', "Г😀\n"),
            ('"Грузия"'.encode(), "Грузия"),
            ("[9007199254740991, -9007199254740991]", [2**53 - 1, 1 - 2**53]),
        ],
        ids=repr,
    )
    def test_plain_data(self, data: str | bytes, expected: object) -> None:
        """Fine JSON gives what it says, from text and from bytes."""
        assert expected == parse(data)

    @pytest.mark.parametrize("data", NOT_JSON, ids=repr)
    def test_what_is_not_json(self, data: str) -> None:
        """Anything but JSON is one problem at the root, with the line and column."""
        problem = refusal(data)

        assert ("$", "not-json") == (problem.path, problem.code)
        assert 1 == problem.line
        assert problem.column is not None

    def test_the_line_and_column_are_those_of_the_fault(self) -> None:
        """The message leads to the place that is to be corrected."""
        problem = refusal('{\n "a": 1,\n "b": oops\n}')

        assert (3, 7) == (problem.line, problem.column)
        assert str(problem.value).startswith("oops")

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"\xef\xbb\xbf[]", "byte-order-mark"),
            ("\ufeff[]", "byte-order-mark"),
            ("[]".encode("utf-16"), "byte-order-mark"),
            ("[]".encode("utf-16-be"), "not-json"),
            ("[]".encode("utf-32"), "byte-order-mark"),
            ('"é"'.encode("latin-1"), "not-utf8"),
            ('"Грузия"'.encode("cp1251"), "not-utf8"),
            (b'"\xed\xa0\x80"', "not-utf8"),
            (b'"\xc0\xaf"', "not-utf8"),
            (b'"\xf4\x90\x80\x80"', "not-utf8"),
            (b'"\xe2\x82', "not-utf8"),
        ],
        ids=repr,
    )
    def test_only_plain_utf8(self, data: str | bytes, code: str) -> None:
        """Bytes are UTF-8 without a mark; no other encoding is guessed, none half accepted."""
        assert code == refusal(data).code

    def test_where_the_bytes_are_wrong(self) -> None:
        """A problem of encoding has the byte and how to correct it."""
        problem = refusal(b'["ok", "\xe9"]')

        assert ("not-utf8", b'\xe9"]') == (problem.code, problem.value)
        assert " 8" in problem.message

    @pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
    def test_nested_beyond_reason(self, opening: str) -> None:
        """A document of a million levels is a problem, not the end of the program."""
        assert "too-deep" == refusal(opening * 1_000_000).code

    @pytest.mark.parametrize("data", ['"123456789"', b'"123456789"'], ids=repr)
    def test_too_large(self, data: str | bytes, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is larger than the limit is refused before it is read."""
        monkeypatch.setattr(text_module, "MOST_BYTES", 10)
        problem = refusal(data)

        assert ("too-large", 11) == (problem.code, problem.value)

    @given(st.binary(max_size=200))
    def test_any_bytes(self, data: bytes) -> None:
        """Whatever the bytes, they are read or refused with problems."""
        problems = problems_of(data)

        assert problems == pickle.loads(pickle.dumps(InvalidRecords(problems))).problems
        assert len(problems) <= 1

    @given(st.data())
    def test_any_change_of_one_byte(self, data: st.DataObject) -> None:
        """A fine document with one byte changed is read or refused with problems."""
        whole = bytearray('{"a": [1, "é", {"b": null}], "c": 1.5e3, "d": "\\ud83d"}'.encode())
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place] = data.draw(st.integers(0, 255))

        assert len(problems_of(bytes(whole))) <= 1

    @given(st.recursive(st.text() | st.integers(-(2**53) + 1, 2**53 - 1), st.lists))
    def test_it_agrees_with_other_readers_on_fine_json(self, value: Any) -> None:
        """What is fine for all readers reads the same here."""
        assert value == parse(json.dumps(value))


class TestRepeated:
    """Keys that stand more than once."""

    def test_repeated_keys_are_remembered(self) -> None:
        """Each key that stands more than once is remembered once, in order."""
        found = parse('{"b": 1, "a": 2, "c": 3, "a": 4, "b": 5, "a": 6}')

        assert isinstance(found, Repeated)
        assert ["b", "a"] == found.repeated
        assert {"b": 5, "a": 6, "c": 3} == found

    def test_escapes_do_not_hide_a_repetition(self) -> None:
        """A key and the same key with escapes are one key."""
        assert ["a"] == parse('{"a": 1, "\\u0061": 2}').repeated

    def test_other_objects_are_plain(self) -> None:
        """An object without repetition is a plain one, and so are its neighbours."""
        outer = parse('{"x": {"a": 1, "a": 2}, "y": {"a": 1}}')

        assert [dict, Repeated, dict] == [type(each) for each in (outer, *outer.values())]


class TestNumbers:
    """Numbers that readers of JSON do not agree on."""

    @pytest.mark.parametrize(
        "digits", ["9007199254740992", "-9007199254740992", "18446744073709551616", "1" * 18]
    )
    def test_integers_that_some_readers_change(self, digits: str) -> None:
        """A whole number beyond 2^53 - 1 is kept as what it is: unreadable."""
        (found,) = parse(f"[{digits}]")

        assert isinstance(found, Unreadable)
        assert ("out-of-range", digits) == (found.code, repr(found))

    def test_a_million_digits_cost_nothing(self) -> None:
        """The digits of a huge number are not read, and reported in short."""
        (found,) = parse(f"[{'7' * 1_000_000}]")

        assert "7" * 40 + "..." == found.text

    @pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
    def test_words_that_are_no_numbers(self, word: str) -> None:
        """The words that some writers put for numbers are unreadable."""
        (found,) = parse(f"[{word}]")

        assert ("not-json", word) == (found.code, found.text)


def json_of(value: str) -> bytes:
    """Return a string as JSON in UTF-8, lone surrogates included."""
    return json.dumps(value, ensure_ascii=False).encode(errors="surrogatepass")


class TestCharacters:
    """Characters that no text may have."""

    @pytest.mark.parametrize("code", BAD, ids=hex)
    def test_bad_ones(self, code: int) -> None:
        """Controls, lone surrogates and noncharacters are found, and reported by code point."""
        character = chr(code)

        assert bad_character(f"abc{character}").startswith(f"U+{code:04X} ")
        assert bad_character(f"abc{character}").endswith(" 3")
        assert is_suspicious(json_of(f"abc{character}"))
        assert is_suspicious(json_of(f"Г{character}"))

    @pytest.mark.parametrize(
        "fine",
        ["", "a\tb\nc", " ", "\u00a0", "Ҷумҳурии", "ო", "Հ", "\u200d", "😀", "\ufdcf", "\ufdf0"],
        ids=repr,
    )
    def test_good_ones(self, fine: str) -> None:
        """Tabs, newlines and the letters of all scripts are fine."""
        assert "" == bad_character(fine)
        assert not is_suspicious(json_of(fine))

    @given(st.text())
    def test_nothing_bad_escapes_suspicion(self, value: str) -> None:
        """JSON that is not suspicious holds no bad character."""
        assert is_suspicious(json_of(value)) or not bad_character(value)


class TestBounds:
    """How much is read."""

    @pytest.mark.parametrize("mark", [",", "[", "{"])
    def test_too_many_values(self, monkeypatch: pytest.MonkeyPatch, mark: str) -> None:
        """A document with more values than may be is refused before any is made."""
        monkeypatch.setattr(text_module, "MOST_VALUES", 10)
        for data in (mark * 11, mark.encode() * 11):
            with pytest.raises(InvalidRecords) as caught:
                parse(data)

            assert [("too-large", 11)] == [
                (each.code, each.value) for each in caught.value.problems
            ]

    def test_as_many_values_as_may_be(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The limit itself is read, and a long text has few values."""
        monkeypatch.setattr(text_module, "MOST_VALUES", 10)

        assert [0] * 10 == parse("[" + "0," * 9 + "0]")
        assert "x" * 1_000 == parse(f'"{"x" * 1_000}"')

    def test_bytes_and_text_are_counted_alike(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What counts may be given; it is counted in text and in bytes."""
        monkeypatch.setattr(text_module, "MOST_VALUES", 2)
        for data in ("a\nb\nc\n", b"a\nb\nc\n"):
            check_values(data)
            with pytest.raises(InvalidRecords, match="too-large"):
                check_values(data, "\n")

    def test_size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Size is that of the text as it is given."""
        monkeypatch.setattr(text_module, "MOST_BYTES", 4)
        check_size("жжжж")
        with pytest.raises(InvalidRecords, match="too-large"):
            check_size("жжжж".encode())

    @pytest.mark.parametrize(
        ("digits", "expected"), [("0", 0), ("-8", -8), (str(2**53 - 1), 2**53 - 1)]
    )
    def test_whole_numbers(self, digits: str, expected: int) -> None:
        """Numbers that every reader keeps exact are numbers."""
        assert expected == as_integer(digits)

    @pytest.mark.parametrize("digits", [str(2**53), str(-(2**53)), "9" * 5_000])
    def test_numbers_that_are_too_large(self, digits: str) -> None:
        """Others are kept as what cannot be read."""
        assert isinstance(as_integer(digits), Unreadable)

    def test_the_line_of_bytes_that_are_no_text(self) -> None:
        """The line is reported of bytes that are no UTF-8."""
        with pytest.raises(InvalidRecords) as caught:
            decode(b"{\n\n\xff")

        assert 3 == caught.value.problems[0].line
