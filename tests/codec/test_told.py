"""What a user is told about bad input, word by word: where, what was expected, how to mend it."""

import pytest

import cisrecords as cis

KINDS = (
    "states, bodies, offices, people, tenures, instruments, acts, topics, meetings, claims, "
    "sources, cities"
)
HEAD = "schema, version, horizon, gaps, knowledge, retired"
NEWER = "this release reads 1; a newer release of cisrecords may read it"
LINE = 'an object with one key, the kind of its record, such as {"states": {"id": "GE", ...}}'
PLAIN = "text without control characters, lone surrogates and noncharacters"


TOLD: list[tuple[str, bytes, list[str]]] = [
    (
        "json",
        b'\xef\xbb\xbf{"schema": 1}',
        [
            (
                "$: expected UTF-8 without a byte-order mark, got None [byte-order-mark]: save "
                "the file as UTF-8 without a byte-order mark"
            ),
        ],
    ),
    (
        "json",
        b'\xff\xfe{\x00"\x00s\x00c\x00h\x00e\x00m\x00a\x00"\x00:\x00 \x001\x00}\x00',
        [
            (
                "$: expected UTF-8 without a byte-order mark, got None [byte-order-mark]: save "
                "the file as UTF-8 without a byte-order mark"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1,\n "version": "\xff"}',
        [
            (
                "$ (line 2): expected text in UTF-8, got b'\\xff\"}' [not-utf8]: byte 27: "
                "invalid start byte; save the file as UTF-8"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1,\n "version": NaN}',
        [
            (
                "$.version (line 2, column 13): expected JSON, which has no such number, got "
                "'NaN' [not-json]"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1,\n "version": 1e999}',
        [
            "$.version (line 2, column 13): expected a text, got inf [wrong-type]",
        ],
    ),
    (
        "json",
        b'{"schema": 12345678901234567890123}',
        [
            (
                "$.schema: expected 1, got 12345678901234567890123 [unknown-schema]: schema "
                f"version 12345678901234567890123 is not known; {NEWER}"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1,\n "schema": 1}',
        [
            (
                "$.schema (line 2, column 2): expected a key used once, got 1 [repeated-key]: "
                "write the key once"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1}\n{}',
        [
            "$ (line 2, column 1): expected JSON, got '{}' [not-json]: Extra data",
        ],
    ),
    (
        "json",
        b"",
        [
            "$ (line 1, column 1): expected JSON, got '' [not-json]: Expecting value",
        ],
    ),
    (
        "json",
        b"[" * 3000,
        [
            (
                "$: expected JSON that is not nested so deeply, got None [too-deep]: records "
                "nest only a few levels deep"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1,\n "version": "\\ud800"}',
        [
            (
                f"$.version (line 2, column 13): expected {PLAIN}, got '\\ud800' "
                "[bad-character]: U+D800 at position 0"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1, "version": "a\\u0007b"}',
        [
            (
                f"$.version (line 1, column 26): expected {PLAIN}, got 'a\\x07b' "
                "[bad-character]: U+0007 at position 1"
            ),
        ],
    ),
    (
        "json",
        b"[1]",
        [
            (
                "$ (line 1, column 1): expected an object with the key 'schema' and one list a "
                "kind of record, got [1] [wrong-type]"
            ),
        ],
    ),
    (
        "json",
        b"{}",
        [
            (
                "$.schema (line 1, column 1): expected 1, got None [unknown-schema]: schema "
                f"version None is not known; {NEWER}"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 99}',
        [
            (
                "$.schema: expected 1, got 99 [unknown-schema]: "
                f"schema version 99 is not known; {NEWER}"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": "1"}',
        [
            (
                "$.schema: expected 1, got '1' [unknown-schema]: schema version '1' is not "
                f"known; {NEWER}"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1, "metings": []}',
        [
            (
                f"$.metings (line 1, column 15): expected one of {HEAD}, {KINDS}, got [] "
                "[unknown-key]: did you mean 'meetings'?"
            ),
        ],
    ),
    (
        "json",
        b'{"schema": 1, "states": {}}',
        [
            (
                "$.states (line 1, column 25): expected a list of objects, got {} [wrong-type]: "
                "a list, also for one item"
            ),
        ],
    ),
    (
        "json",
        (
            b'{"schema": 1, "states": [5, {"id": "GE", "names": [{"text": '
            b'"Georgia"}], "alpha_3": "geo", "alpha_3": "GEO"}]}'
        ),
        [
            "$.states[0] (line 1, column 26): expected an object (State), got 5 [wrong-type]",
            (
                "$.states[1].alpha_3 (line 1, column 92): expected a key used once, got 'GEO' "
                "[repeated-key]: write the key once"
            ),
        ],
    ),
    (
        "json",
        (
            b'{"schema": 1, "states": [{"id": "G E"}], "horizon": {"acts":'
            b' "2020-13", "actz": "2020"}, "retired": [], "gaps": {}}'
        ),
        [
            (
                "$.states[0].id (line 1, column 33): expected the id of a state, got 'G E' "
                "[bad-id]: letters and digits joined by single hyphens or dots, at most 100 "
                "characters"
            ),
            (
                "$.states[0].names (line 1, column 26): expected a list of objects, got None "
                "[missing-key]: add the key"
            ),
            (
                "$.horizon.acts (line 1, column 62): expected a date as EDTF text, such as "
                "2020-11-18, 2020-11 or 2020, got '2020-13' [bad-date]: there is no month 13; "
                "months run from 01 to 12, seasons from 21 to 24"
            ),
            (
                f"$.horizon.actz (line 1, column 73): expected one of {KINDS}, got '2020' "
                "[unknown-key]: did you mean 'acts'?"
            ),
            (
                "$.retired (line 1, column 101): expected an object from retired ids to the ids "
                "that stand for them, got [] [wrong-type]"
            ),
            (
                "$.gaps (line 1, column 113): expected a list of objects, got {} [wrong-type]: "
                "a list, also for one item"
            ),
        ],
    ),
    (
        "json",
        (
            b'{"schema": 1, "horizon": 5, "knowledge": {"day": "2020/2021"'
            b'}, "version": 7, "retired": {"a": 5, "b": "c"}}'
        ),
        [
            (
                "$.horizon (line 1, column 26): expected an object with a day for each kind of "
                "record, got 5 [wrong-type]"
            ),
            (
                "$.knowledge.day (line 1, column 50): expected a date as EDTF text, such as "
                "2020-11-18, 2020-11 or 2020, got '2020/2021' [bad-date]: a '/' parts the two "
                "ends of a period; give one date, or make it a Period"
            ),
            "$.version (line 1, column 75): expected a text, got 7 [wrong-type]",
            "$.retired.a (line 1, column 95): expected the id of a record, got 5 [wrong-type]",
            "$.retired.b (line 1, column 103): expected the id of a record, got 'c' [dangling-id]",
        ],
    ),
    (
        "jsonl",
        b"",
        [
            (
                "$.schema (line 1, column 1): expected 1, got None [unknown-schema]: schema "
                f"version None is not known; {NEWER}"
            ),
        ],
    ),
    (
        "jsonl",
        b'\n{"schema": 1}',
        [
            "$ (line 1, column 1): expected JSON, got '' [not-json]: Expecting value",
            f"$.schema (line 2, column 2): expected one of {KINDS}, got 1 [unknown-key]",
            (
                "$.schema (line 1, column 1): expected 1, got None [unknown-schema]: schema "
                f"version None is not known; {NEWER}"
            ),
        ],
    ),
    (
        "jsonl",
        b'{"schema": 1}\n{"states": {}, "acts": {}}',
        [
            (
                f"$ (line 2, column 1): expected {LINE}, got {{'states': {{}}, 'acts': {{}}}} "
                "[wrong-type]"
            ),
        ],
    ),
    (
        "jsonl",
        b'{"schema": 99}\n{"states": {}}',
        [
            (
                "$.schema: expected 1, got 99 [unknown-schema]: "
                f"schema version 99 is not known; {NEWER}"
            ),
        ],
    ),
    (
        "jsonl",
        b"5\n",
        [
            "$ (line 1, column 1): expected an object with the key 'schema', got 5 [wrong-type]",
            (
                "$.schema (line 1, column 1): expected 1, got None [unknown-schema]: schema "
                f"version None is not known; {NEWER}"
            ),
        ],
    ),
    (
        "jsonl",
        b'{"states": {}}\n',
        [
            (
                f"$.states (line 1, column 2): expected one of {HEAD}, got {{}} [unknown-key]: "
                "the head has no such key; each record stands on a line of its own"
            ),
            (
                "$.schema (line 1, column 1): expected 1, got None [unknown-schema]: schema "
                f"version None is not known; {NEWER}"
            ),
        ],
    ),
    (
        "jsonl",
        b'{"schema": 1, "states": []}\n',
        [
            (
                f"$.states (line 1, column 15): expected one of {HEAD}, got [] [unknown-key]: "
                "the head has no such key; each record stands on a line of its own"
            ),
        ],
    ),
    (
        "jsonl",
        b'{"schema": 1}\n\n{"gaps": {"text": 5}}',
        [
            "$ (line 2, column 1): expected JSON, got '' [not-json]: Expecting value",
            f"$.gaps (line 3, column 2): expected one of {KINDS}, got {{'text': 5}} [unknown-key]",
        ],
    ),
    (
        "yaml",
        b"schema: 1\nstates: &a []\nacts: *a",
        [
            (
                "$ (line 2, column 9): expected YAML without anchors and aliases, got '&a "
                "[]\\nacts: *a' [not-strict]: write out what it stands for"
            ),
        ],
    ),
    (
        "yaml",
        b"schema: 1\nversion: !!python/object:os.system x",
        [
            (
                "$ (line 2, column 10): expected YAML without tags, got "
                "'!!python/object:os.system x' [not-strict]: leave the tag out"
            ),
        ],
    ),
    (
        "yaml",
        b"schema: 1\n<<: {}",
        [
            (
                "$ (line 2, column 1): expected YAML without merge keys, got '<<: {}' "
                "[not-strict]: write out what it stands for"
            ),
        ],
    ),
    (
        "yaml",
        b"schema: 1\n---\nschema: 1",
        [
            (
                "$ (line 2, column 1): expected one document, got '---\\nschema: 1' "
                "[not-strict]: put each document into a file of its own"
            ),
        ],
    ),
    (
        "yaml",
        b"schema: 1\nschema: 1",
        [
            (
                "$.schema (line 2, column 1): expected a key used once, got 1 [repeated-key]: "
                "write the key once"
            ),
        ],
    ),
    (
        "yaml",
        b"schema: 1\n? [a]\n: b",
        [
            (
                "$ (line 2, column 3): expected a text as the key, got '[a]\\n: b' "
                "[not-strict]: put no list, object or alias before a colon"
            ),
        ],
    ),
    (
        "yaml",
        b"",
        [
            "$ (line 1, column 1): expected YAML, got '' [not-yaml]: there is nothing in it",
        ],
    ),
    (
        "yaml",
        b"- 1",
        [
            (
                "$ (line 1, column 1): expected an object with the key 'schema' and one list a "
                "kind of record, got ['1'] [wrong-type]"
            ),
        ],
    ),
    (
        "yaml",
        b"schema: 0x1",
        [
            (
                "$.schema: expected 1, got '0x1' [unknown-schema]: schema version '0x1' is not "
                f"known; {NEWER}"
            ),
        ],
    ),
    (
        "yaml",
        b'schema: 1\nversion: "\xff"',
        [
            (
                "$ (line 2): expected text in UTF-8, got b'\\xff\"' [not-utf8]: byte 20: "
                "invalid start byte; save the file as UTF-8"
            ),
        ],
    ),
    (
        "yaml",
        b"[" * 400,
        [
            (
                "$ (line 1, column 65): expected YAML that is not nested so deeply, got "
                "'[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[' [too-deep]: records nest only a few "
                "levels deep"
            ),
        ],
    ),
    (
        "yaml",
        b"schema: 1\n1: 2",
        [
            f"$[\"1\"] (line 2, column 1): expected one of {HEAD}, {KINDS}, got '2' [unknown-key]",
        ],
    ),
]


@pytest.mark.parametrize(("form", "data", "told"), TOLD, ids=range(len(TOLD)))
def test_word_by_word(form: str, data: bytes, told: list[str]) -> None:
    """Every problem says where it stands, what was expected, what was found and how to mend it."""
    assert told == [str(problem) for problem in cis.validate(data, form)]
