"""Documents with something wrong in them: every problem with its place, expectation and advice.

What CPython says of JSON and of bytes is left out, since it differs between its versions.
"""

import io
import json
import re
from collections.abc import Callable, Iterator

import attrs

import cisrecords as cis
from cisrecords.codec.convert.migrations import step
from cisrecords.codec.formats.text import check_values
from cisrecords.disk.gzips import gunzipped, gzipped, unpacked
from cisrecords.errors import Problem

Case = Callable[[cis.Commonwealth], object]

DOCUMENTS: dict[str, tuple[str, bytes]] = {
    "byte-order mark": ("json", b'\xef\xbb\xbf{"schema": 1}'),
    "utf-16": ("json", b"\xff\xfe{\x00}\x00"),
    "no utf-8": ("json", b'{"schema": 1,\n "version": "\xff"}'),
    "not a number": ("json", b'{"schema": 1,\n "version": NaN}'),
    "beyond all numbers": ("json", b'{"schema": 1,\n "version": 1e999}'),
    "number too large": ("json", b'{"schema": 1, "version": 9999999999999999999}'),
    "schema of many digits": ("json", b'{"schema": 12345678901234567890123}'),
    "repeated key of the head": ("json", b'{"schema": 1,\n "schema": 1}'),
    "extra data": ("json", b'{"schema": 1}\n{}'),
    "nothing": ("json", b""),
    "nested deeply": ("json", b"[" * 3000),
    "lone surrogate": ("json", b'{"schema": 1,\n "version": "\\ud800"}'),
    "control character": ("json", b'{"schema": 1, "version": "a\\u0007b"}'),
    "list": ("json", b"[1]"),
    "no schema": ("json", b"{}"),
    "newer schema": ("json", b'{"schema": 99}'),
    "schema in quotes": ("json", b'{"schema": "1"}'),
    "unknown key": ("json", b'{"schema": 1, "metings": []}'),
    "unknown key near to none": ("json", b'{"schema": 1, "qqqqqqq": []}'),
    "no list": ("json", b'{"schema": 1, "states": {}}'),
    "no object, repeated key": (
        "json",
        b'{"schema": 1, "states": [5, {"id": "GE", "alpha_3": "geo", "alpha_3": "GEO"}]}',
    ),
    "id, names, horizon, retired, gaps": (
        "json",
        b'{"schema": 1, "horizon": {"acts": "2020-13", "actz": "2020"}, "retired": [], "gaps": {}}',
    ),
    "horizon, knowledge, retired": (
        "json",
        b'{"schema": 1, "horizon": 5, "knowledge": {"day": "2020/21"}, "retired": {"a": 5}}',
    ),
    "lines: nothing": ("jsonl", b""),
    "lines: empty line": ("jsonl", b'\n{"schema": 1}'),
    "lines: two kinds": ("jsonl", b'{"schema": 1}\n{"states": {}, "acts": {}}'),
    "lines: newer schema": ("jsonl", b'{"schema": 99}\n{"states": {}}'),
    "lines: no object": ("jsonl", b"5\n"),
    "lines: no head": ("jsonl", b'{"states": {}}\n'),
    "lines: records in the head": ("jsonl", b'{"schema": 1, "states": []}\n'),
    "lines: gap": ("jsonl", b'{"schema": 1}\n\n{"gaps": {"text": 5}}'),
    "lines: repeated key": ("jsonl", b'{"schema": 1}\n{"gaps": {}, "gaps": {}}'),
    "lines: unknown kind": ("jsonl", b'{"schema": 1}\n{"metings": {}}'),
    "yaml: anchor": ("yaml", b"schema: 1\nstates: &a []\nacts: *a"),
    "yaml: tag": ("yaml", b"schema: 1\nversion: !!python/object:os.system x"),
    "yaml: tag line": ("yaml", b"%TAG ! tag:x,2000:\n---\nschema: 1"),
    "yaml: merge key": ("yaml", b"schema: 1\n<<: {}"),
    "yaml: two documents": ("yaml", b"schema: 1\n---\nschema: 1"),
    "yaml: repeated key": ("yaml", b"schema: 1\nschema: 1"),
    "yaml: key that is a list": ("yaml", b"schema: 1\n? [a]\n: b"),
    "yaml: tilde": ("yaml", b"schema: 1\nversion: ~"),
    "yaml: nothing": ("yaml", b""),
    "yaml: list": ("yaml", b"- 1"),
    "yaml: schema in hexadecimal": ("yaml", b"schema: 0x1"),
    "yaml: no utf-8": ("yaml", b'schema: 1\nversion: "\xff"'),
    "yaml: nested deeply": ("yaml", b"[" * 400),
    "yaml: key that is a number": ("yaml", b"schema: 1\n1: 2"),
}

# Parts of a document that has nothing else wrong in it.
PARTS: dict[str, dict[str, object]] = {
    "texts": {"gaps": [{"text": value} for value in (5, " ", "a\u0007", None)]},
    "ids": {"acts": [{"id": "a", "state": value, "kind": "signature"} for value in (5, "-", "GE")]},
    "words": {"acts": [{"id": f"a{n}", "kind": kind} for n, kind in enumerate([5, "signatur"])]},
    "dates": {"acts": [{"id": "a", "kind": "signature", "date": date} for date in (5, "1991-13")]},
    "numbers": {"meetings": [{"id": "m", "sessions": [{"body": "m", "ordinal": "8"}]}]},
    "amounts": {
        "meetings": [{"id": "m", "statements": [{"quantities": [{"amount": 0.5, "unit": "USD"}]}]}]
    },
    "yes or no": {"tenures": [{"id": "t", "acting": "no"}]},
    "ids used twice": {"topics": [{"id": "a", "names": [{"text": "a"}]}] * 2},
    "dangling ids": {
        "topics": [
            {"id": "alpha", "names": [{"text": "a"}]},
            {"id": "b", "names": [{"text": "b"}], "broader": "alpah"},
            {"id": "c", "names": [{"text": "c"}], "broader": "zzz"},
            {"id": "d", "names": [{"text": "c"}], "cites": [{"source": "b"}]},
        ]
    },
    "retired ids": {
        "topics": [{"id": "a", "names": [{"text": "a"}]}],
        "retired": {"a": "a", "../x": "a"},
    },
    "value of a claim": {
        "bodies": [{"id": "cis", "names": [{"text": "CIS"}]}],
        "meetings": [{"id": "m-1", "sessions": [{"body": "cis"}]}],
        "claims": [
            {
                "id": "c",
                "about": "m-1",
                "field": "format",
                "value": "online",
                "cites": [{"source": "s"}],
            }
        ],
        "sources": [{"id": "s"}],
    },
    "field of a claim": {
        "topics": [{"id": "a", "names": [{"text": "a"}]}],
        "claims": [
            {"id": "c", "about": "a", "field": "nmaes", "value": "x", "cites": [{"source": "s"}]}
        ],
        "sources": [{"id": "s"}],
    },
    "links in a circle": {
        "topics": [
            {"id": "a", "names": [{"text": "a"}], "broader": "b"},
            {"id": "b", "names": [{"text": "b"}], "broader": "a"},
        ]
    },
    "tenures at one time": {
        "people": [{"id": "p", "names": [{"text": "p"}]}],
        "offices": [{"id": "o", "names": [{"text": "o"}]}],
        "tenures": [
            {"id": "t-1", "person": "p", "office": "o", "period": "2001/2005"},
            {"id": "t-2", "person": "p", "office": "o", "period": "2003/2004"},
            {"id": "t-3", "person": "p", "office": "o", "period": "2001/2005"},
        ],
    },
    "supported paths": {
        "topics": [],
        "bodies": [{"id": "b", "names": [{"text": "b"}]}],
        "meetings": [
            {
                "id": "m",
                "sessions": [{"body": "b"}],
                "attendance": [{"participant": "b"}],
                "plans": [{"as_of": "2001-05"}, {"as_of": "2001-04"}],
                "cites": [
                    {"source": "s", "supports": ["wen", "qqqqqqqq", "attendance[c]", "agenda[x]"]}
                ],
            }
        ],
        "sources": [{"id": "s"}],
    },
    "fields that are not known": {"gaps": [{"txt": "a", "text": "b"}]},
}


def _told(problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in problems:
        if problem.code == "not-json":
            yield str(attrs.evolve(problem, message=""))
        elif problem.code == "not-utf8":
            yield str(attrs.evolve(problem, message=re.sub(": .*?;", ": ...;", problem.message)))
        else:
            yield str(problem)


def _document(form: str, data: bytes) -> Case:
    return lambda _: _told(cis.validate(data, form))


def _part(part: dict[str, object]) -> Case:
    return lambda _: _told(cis.validate({"schema": 1, **part}))


def _salvaged(_: object) -> object:
    topics = [{"id": "a", "names": [{"text": "a"}], "broader": "b"}, {"id": "b"}]
    return _told(cis.salvage(json.dumps({"schema": 1, "topics": topics})).problems)


def _salvaged_key(_: object) -> object:
    return _told(cis.salvage('{"schema": 1, "topics": [], "topics": [], "horizn": {}}').problems)


CASES: dict[str, Case] = {
    **{name: _document(form, data) for name, (form, data) in DOCUMENTS.items()},
    **{name: _part(part) for name, part in PARTS.items()},
    "many problems": lambda _: _told(cis.validate({"schema": 1, "gaps": [5] * 1_200})[-1:]),
    "problems beyond counting": lambda _: _told(
        cis.validate({"schema": 1, "gaps": [5] * 30_000})[-1:]
    ),
    "refused for another's sake": _salvaged,
    "salvaged beside a repeated key": _salvaged_key,
    "gzip cut short": lambda _: gunzipped(gzipped(b"0" * 50)[:-9], most=100),
    "vague end of a query": lambda _: cis.loads('{"since": "[..2008]"}', cis.MeetingQuery),
    "reversed query": lambda _: cis.loads('{"since": "2020", "until": "2019"}', cis.MeetingQuery),
    "too many values": lambda _: check_values("," * 3_000_001),
    "a migration that loses a key": lambda _: step(gone=[])(lambda _: {})({"schema": 0, "a": 1}),
    "a migration of a broken document": lambda _: step(gone=[])(lambda tree: tree["a"])(
        {"schema": 0}
    ),
    "empty gzip": lambda _: list(unpacked(io.BytesIO(b""))),
    "one record": lambda _: cis.loads('{"id": "GE", "nmaes": []}', cis.State),
}
