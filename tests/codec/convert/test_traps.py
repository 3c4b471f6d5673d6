"""Documents that one parser or reader could take and another refuse: both passes agree."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cisrecords.archive import Knowledge
from cisrecords.codec.formats.forms import FOLDER
from cisrecords.commonwealth import Commonwealth
from cisrecords.evidence import Citation, Name
from cisrecords.records import Attendance, Quantity, Session, State


def _module(name: str) -> ModuleType:
    path = Path(__file__).parents[1] / f"{name}.py"
    found = importlib.util.spec_from_file_location(name, path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


BOTH = _module("passes")

NUMBERS = (
    *("-0", "0", "5", "1.0", "5e0", "1e2", "1E400", "-1", "0.5", "0.0", "-0.0", "00", "01"),
    *("+1", ".5", "1.", "1e", "0x1", "1_0", "١", "NaN", "-NaN", "Infinity", "-Infinity", "nan"),
    *("9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740992"),
    *("18446744073709551615", "18446744073709551616", "99999999999999999999", "9" * 400),
    *("9" * 4_300, "9" * 5_000, "1" + "0" * 400, "1e-400", "- 1", "1 2", "5\x00", "5\x0c"),
    *("5\xa0", "True", "null", "true"),
)
STRINGS = (
    *(r'"\ud800"', r'"\udc00\ud800"', r'"\ud83d\udd4a"', r'"\ud83d"', r'"\ud83dx"', '"\ud800"'),
    *(r'"\u0000"', r'"\u003a"', r'"x\u003Ay"', r'"\\u003a"', r'"\u0022a\u0022: "', r'"\"a\":"'),
    *('":"', '"a:b:c"', '"a\\\\": "', r'"\x41"', r'"\u12"', r'"\u12g4"', r'"\q"', '"\\', '"x'),
    *("'x'", '""', '" "', '"\u00a0"', '"\u2003"', r'"\u00a0"', r'"\t"', '"\t"', '"\n"', r'"\n"'),
    *(r'"a\nb"', '"a\tb"', '"a\x01b"', '"a\x7fb"', '"a\x80b"', '"\u2028"', '"\ufeff"', "A"),
    *('"\ufffe"', r'"\ufffe"', r'"\b"', r'"\f"', r'"a\rb"', r'"\/"', '"/"', '"\ufdd0"', "{}"),
    *('"\U0001ffff"', r'"\ud83f\udfff"', '"e\u0301"', '"\U0001f54a"', '"\u202e"', "[]"),
    *(r'"\u0041\u005A"', '"A" "B"', '"A", "B"', r'"\u0047\u0045"', '"GE"', '"2020"', "5"),
)
KEYS = (
    *('"text" : ', '"text"\t:\n', '"text"\u00a0:', r'"te\u0078t": ', '"text": "y", "text": '),
    *(r'"te\u0078t": "y", "text": ', '"Text": ', '"text ": ', '"text:": ', '"":', "text: "),
    *(r'"lang": "a", "lang": "x\u003a", "text": ', r'"lang": "x\u003A", "lang": "a", "text": '),
    *('"lang": null, "lang": null, "text": ', '"lang": null, "text": ', '"text": null, "text": '),
    *(r'"text\u003a": ', r'"a\u003a": null, "text": ', '"text"; ', '"text": : ', '"text" '),
    *(r'"\ud800": 1, "text": ', '"\ud800": 1, "text": ', r'"text\u0000": ', '"te\x01xt": '),
)
AROUND: tuple[tuple[str, str], ...] = (
    *(("", " "), (" ", ""), ("\r\n", "\r\n"), ("\t", "\n\n"), ("\n", ""), ("", "\r"), ("", ",")),
    *(("\ufeff", ""), ("", "\ufeff"), ("\x00", ""), ("", "\x00"), ("\x0c", ""), ("", "\x0c")),
    *(("\u2028", ""), ("", "\u2028"), ("", "x"), ("", "{}"), ("", "}"), ("[", "]"), ("\xa0", "")),
    *(("[" * 3_000, "]" * 3_000), ('{"a":' * 3_000, "}" * 3_000), ("// x\n", ""), ("", "# x")),
    *(("\ud800", ""), ("", "\ud800"), ('{"schema": 1}\n', ""), ("", '\n{"schema": 1}')),
)
LINES: tuple[list[Any], ...] = (
    *(["", 0, 1], [0, "", 1], [0, 1, ""], [0, 1, "", ""], [0, " ", 1], [1, 0], [0, 0, 1], [0]),
    *([1], [0, 1, 1], [0, '{"states": {}, "acts": {}}'], [0, '{"gaps": {"text": "x"}}']),
    *([0, '{"knowledge": {"day": "2020"}}'], [0, '{"schema": 1}'], [0, "{}"], [0, "[]"]),
    *([0, '{"states": []}'], [0, '{"version": "x"}'], ['{"schema": 1, "acts": []}', 1]),
    *(['{"schema": 0}', 1], ['{"schema": 2}', 1], ['{"version": "x"}', 1], ["[]", 1]),
    *([0, '{"states": null}'], [0, '{"states": {}, "states": {}}'], [0, "null"], ["null", 1]),
    [0, r'{"states": 5, "states": {"id": "a", "names": [{"text": "\u003a"}]}}'],
    [0, '{"states": {"id": "a", "names": [{"text": "::"}]}}', 1],
    ['{"schema": 1, "gaps": [{"text": "y"}]}', '{"gaps": {"text": "x"}}', 1],
    ['{"schema": 1, "knowledge": {"day": "2020"}}', '{"knowledge": {"day": "2020"}}'],
)
GOOD = {
    "json": '{"schema": 1, "version": "v", "states": [{"id": "GE", "names": [{"text": "x"}]}]}',
    "jsonl": '{"schema": 1, "version": "v"}\n{"states": {"id": "GE", "names": [{"text": "x"}]}}\n',
}
NAME, SESSION = '{"text": "x"}', '{"body": "cis", "ordinal": 5}'
QUANTITY = '{"amount": 5, "unit": "x"}'
in_each_format = pytest.mark.parametrize("format", [*GOOD])


class TestTraps:
    """Strings that one parser or reader could take for what another refuses."""

    @pytest.mark.parametrize("number", NUMBERS, ids=lambda text: ascii(text)[:24] + str(len(text)))
    def test_numbers(self, number: str) -> None:
        """Numbers of any form, in each place that takes one."""
        for text, cls in (
            (SESSION.replace("5", number), Session),
            (QUANTITY.replace("5", number), Quantity),
            ('{"day": "2020", "acts": 5, "undated": 5}'.replace("5", number), Knowledge),
            ('{"day": "2020", "facts": 5}'.replace("5", number), Knowledge),
            ('{"name_as_reported": "x", "reason_withheld": 5}'.replace("5", number), Attendance),
            (GOOD["json"].replace("1", number), Commonwealth),
            (GOOD["json"].replace('"x"', number), Commonwealth),
        ):
            BOTH.check_text(text, cls, "json")
        BOTH.check_text(GOOD["jsonl"].replace("1", number), Commonwealth, "jsonl")

    @pytest.mark.parametrize("string", STRINGS, ids=ascii)
    def test_strings(self, string: str) -> None:
        """Strings of any form, in each place that takes one."""
        for text, cls in (
            (NAME.replace('"x"', string), Name),
            (NAME.replace('"x"', f'"x", "lang": {string}'), Name),
            (NAME.replace('"x"', f'"x", "kind": {string}'), Name),
            (NAME.replace('"x"', f'"x", "period": {string}'), Name),
            (NAME.replace('"x"', f'"x", "cites": [{string}]'), Name),
            (NAME.replace('"x"', f'"x", "cites": [{{"source": {string}}}]'), Name),
            (SESSION.replace('"cis"', string), Session),
            (QUANTITY.replace("5", string), Quantity),
            (string, Citation),
        ):
            BOTH.check_text(text, cls, "json")
        for format, good in GOOD.items():  # noqa: A001
            for place in ('"v"', '"x"', '"GE"', '"states"', '"names"'):
                BOTH.check_text(good.replace(place, string), Commonwealth, format)
            changed = good.replace('"v"', f'"v", "horizon": {{"acts": {string}}}')
            BOTH.check_text(changed, Commonwealth, format)
            changed = good.replace('"v"', f'"v", "retired": {{{string}: "GE", "b": {string}}}')
            BOTH.check_text(changed, Commonwealth, format)

    @pytest.mark.parametrize("key", KEYS, ids=ascii)
    def test_keys(self, key: str) -> None:
        """Keys that are repeated, escaped or spaced."""
        for text, cls in (
            (NAME, Name),
            (f'{{"id": "GE", "names": [{NAME}]}}', State),
            (GOOD["json"], Commonwealth),
        ):
            BOTH.check_text(text.replace('"text": ', key), cls, "json")
            BOTH.check_text(
                text.replace('"id": ', key.replace("te", "i").replace("xt", "d")), cls, "json"
            )
        BOTH.check_text(GOOD["jsonl"].replace('"text": ', key), Commonwealth, "jsonl")

    @pytest.mark.parametrize("around", AROUND, ids=lambda pair: ascii(pair)[:24])
    def test_text_around(self, around: tuple[str, str]) -> None:
        """Text before and after a document, a line and a record."""
        before, after = around
        for text, cls in ((NAME, Name), (GOOD["json"], Commonwealth)):
            BOTH.check_text(f"{before}{text}{after}", cls, "json")
        BOTH.check_text(f"{before}{NAME}{after}\n{NAME}", BOTH.many(Name), "jsonl")
        BOTH.check_text(f"{NAME}\n{before}{NAME}{after}", BOTH.many(Name), "jsonl")
        BOTH.check_text(f"{before}{GOOD['jsonl']}{after}", Commonwealth, "jsonl")
        BOTH.check_text(GOOD["jsonl"].replace("\n", f"{after}\n{before}", 1), Commonwealth, "jsonl")

    @in_each_format
    def test_text_that_is_cut(self, format: str) -> None:  # noqa: A002
        """A document that ends, or lacks a character, at any place."""
        good = GOOD[format]
        for place in range(len(good)):
            BOTH.check(good[:place].encode(), Commonwealth, format)
            BOTH.check(f"{good[:place]}{good[place + 1 :]}".encode(), Commonwealth, format)

    @pytest.mark.parametrize(
        "raw",
        [b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xd0", b"\xf4\x90\x80\x80", b"\xe2\x80", b"\x00"],
    )
    @in_each_format
    def test_bytes_that_are_no_text(self, raw: bytes, format: str) -> None:  # noqa: A002
        """Bytes that are not UTF-8, at any place."""
        good = GOOD[format].encode()
        for place in range(len(good) + 1):
            BOTH.check(good[:place] + raw + good[place:], Commonwealth, format)
        for encoding in ("utf-16", "utf-16-le", "utf-32", "utf-8-sig"):
            BOTH.check(GOOD[format].encode(encoding), Commonwealth, format)

    @pytest.mark.parametrize("lines", LINES, ids=str)
    def test_lines(self, lines: list[Any]) -> None:
        """Lines that are empty, missing, twice there, or in another order."""
        good = GOOD["jsonl"].split("\n")
        for end in ("\n", "\r\n", "\r", "\n\n", "\u2028", "\x85", "\x0b"):
            for last in ("", end):
                text = end.join(good[each] if isinstance(each, int) else each for each in lines)
                BOTH.check_text(text + last, Commonwealth, "jsonl")

    @pytest.mark.parametrize("name", ["states.json", "acts.json", "records.json", "meetings.json"])
    @pytest.mark.parametrize(
        "data",
        ["", "{}", "[]", "null", "[5]", '{"schema": 1}', '{"schema": 1, "acts": []}', "[[]]"],
    )
    def test_files_of_a_folder(self, name: str, data: str) -> None:
        """Files that hold something else."""
        files = {"records.json": b'{"schema": 1}', "states.json": b"[]", name: data.encode()}

        BOTH.check(files, Commonwealth, FOLDER)
