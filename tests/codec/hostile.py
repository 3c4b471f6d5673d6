"""What strangers may send: at least sixty inputs for each format, made from a table, not kept.

``python tests/codec/hostile.py`` reads each in a process of its own, and lists those that take
more than 2 s or 300 MB, or end in anything but records or an error of the library.
"""

import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cisrecords as cis
from cisrecords.codec.formats.forms import form_of
from cisrecords.codec.formats.yaml_out import to_yaml

MEGA = 10 * 1000 * 1000
SECONDS, MEGABYTES = 2.0, 300
SUFFIXES = {
    "json": ".json",
    "jsonl": ".jsonl",
    "yaml": ".yaml",
    "folder": "",
    "json.gz": ".json.gz",
    "jsonl.gz": ".jsonl.gz",
}
STATE = {"id": "GE", "names": [{"text": "Georgia"}]}
DOCUMENT = {"schema": 1, "states": [STATE]}
NOTHINGS: tuple[Any, ...] = (None, True, 5, "x", [], [DOCUMENT], {})
SCHEMAS: tuple[Any, ...] = (None, "1", True, 99, -1, 0, 2**70, [], {"a": 1}, "../../1")
KINDS: tuple[Any, ...] = (None, {}, "x", 5, [None], [[]], [5], [STATE, None], {"GE": STATE})
IDS: tuple[Any, ...] = (
    *("../../etc/passwd", "/etc/passwd", "C:\\x", "a/b", "..", ".", "", "a\nb", "NUL", "%2e"),
    *("a" * 101, "a" * MEGA, "a\x00b", "\u202eEG", "ＧＥ", "-a", "a--b", "GE.json", "~", "*"),
    *(5, None, True, [], {}, ["GE"]),
)
GOOD = json.dumps(DOCUMENT)
TEXT = GOOD.encode()


def of_record(**fields: Any) -> dict[str, Any]:
    """Return a document whose only state has some fields that it should not have."""
    return {"schema": 1, "states": [{**STATE, **fields}]}


def trees() -> Iterator[tuple[str, Any]]:
    """Yield documents that any format can write down."""
    yield "good", DOCUMENT
    for value in NOTHINGS:
        yield f"top {value!r}"[:30], value
    for value in SCHEMAS:
        yield f"schema {value!r}", {**DOCUMENT, "schema": value}
    for value in KINDS:
        yield f"kind {value!r}"[:40], {"schema": 1, "states": value}
    for value in IDS:
        yield f"id {str(value)[:20]!r} of {len(str(value))}", of_record(id=value)
    for key in ("../states", "__class__", "__init__", "", "states\x00", "a" * 100_000, "schéma"):
        yield f"key {key[:20]!r}", {**DOCUMENT, key: [STATE]}
        yield f"field {key[:20]!r}", of_record(**{key: 1})
    for text in (
        "\x00",
        "\x07",
        "\x85",
        "\u2028",
        "\ufeff",
        "\uffff",
        "\U0001fffe",
        " ",
        "x" * MEGA,
    ):
        yield f"text {text[:3]!r}", of_record(names=[{"text": text}])
    for day in ("9" * 100_000, "2001-13", "0000-00-00", "٢٠٢٠", "1991-12-08" * 1000, "[..]", "-1"):
        yield f"day {day[:20]!r}", {**DOCUMENT, "horizon": {"acts": day}}
    yield "alpha of a text", of_record(alpha_3="G" * 100_000)
    yield "many names", of_record(names=[{"text": "x"}] * 20_000)
    yield "many cites", of_record(cites=["none"] * 20_000)
    yield "many records", {"schema": 1, "states": [STATE] * 5_000}
    yield "many empty", {"schema": 1, "states": [{}] * 50_000}
    yield "many numbers", {"schema": 1, "acts": [1] * 100_000}
    yield "many keys", {"schema": 1, **{f"k{n}": 1 for n in range(50_000)}}
    yield "retired in a ring", {**DOCUMENT, "retired": {"a": "b", "b": "a", "GE": "GE"}}
    topics = [{"id": f"t-{n}", "names": "x", "broader": f"t-{n + 1}"} for n in range(2_000)]
    yield "a chain", {"schema": 1, "topics": topics}
    claim = {"id": "c", "about": "GE", "field": "names[" * 1000, "value": "1", "cites": ["c"]}
    yield "a path", {**DOCUMENT, "claims": [claim]}
    yield "long path", {**DOCUMENT, "claims": [{**claim, "field": "names." * 10_000}]}
    quantity = {"amount": "9" * 200_000, "unit": "x"}
    session = {
        "sessions": [{"body": "b"}],
        "statements": [{"summary": "s", "quantities": [quantity]}],
    }
    yield "large amount", {"schema": 1, "meetings": [{"id": "m", **session}]}
    session["sessions"] = [{"body": "b", "ordinal": 2**60}]
    yield "large ordinal", {"schema": 1, "meetings": [{"id": "m", **session}]}
    yield "knowledge", {**DOCUMENT, "knowledge": {"day": "x", "acts": -1, "facts": "many"}}
    yield "gaps", {**DOCUMENT, "gaps": [{"text": "x", "body": "../.."}, 5, "gap"]}


def texts() -> dict[str, bytes]:
    """Return bytes that are no good document of JSON, nor of most other formats."""
    return {
        "nothing": b"",
        "blank": b" \n\t\n",
        "NUL": b"\x00" * 1000,
        "byte-order mark": b"\xef\xbb\xbf" + TEXT,
        "UTF-16": GOOD.encode("utf-16"),
        "UTF-16 without mark": GOOD.encode("utf-16-le"),
        "UTF-32": GOOD.encode("utf-32"),
        "Latin-1": TEXT.replace(b"Georgia", b"G\xe9orgie"),
        "overlong": TEXT.replace(b"Georgia", b"\xc0\xaf"),
        "raw surrogate": TEXT.replace(b"Georgia", b"\xed\xa0\x80"),
        "cut in a letter": TEXT.replace(b"Georgia", b"\xd0"),
        "beyond Unicode": TEXT.replace(b"Georgia", b"\xf4\x90\x80\x80"),
        "raw NUL": TEXT.replace(b"Georgia", b"a\x00b"),
        "raw escape": TEXT.replace(b"Georgia", b"\x1b[2J"),
        "a picture": b"\x89PNG\r\n\x1a\n" + b"\x00\xff" * 500,
        "a program": b"\x7fELF\x02\x01\x01" + b"\x00" * 500,
        "an archive": b"PK\x03\x04" + b"\x14\x00" * 500,
        "gzip inside": gzip.compress(TEXT),
        "a web page": b"<!DOCTYPE html><html>" + b"<div>" * 10_000,
        "lone quote": b'"',
        "never closed": b'{"schema": 1, "version": "' + b"x" * MEGA,
        "long string": b'{"schema": 1, "version": "' + b"x" * MEGA + b'"}',
        "wide string": b'{"schema": 1, "version": "' + "Ж".encode() * 5_000_000 + b'"}',
        "cut short": TEXT[:-5],
        "text after the end": TEXT + b" x",
        "two documents": TEXT + TEXT,
        "deep lists": b"[" * 100_000,
        "deep closed lists": b"[" * 100_000 + b"]" * 100_000,
        "deep objects": b'{"a":' * 100_000,
        "deep within": b'{"schema": 1, "states": ' + b"[" * 900 + b"]" * 900 + b"}",
        "deep field": TEXT.replace(b'"Georgia"', b'[{"a": ' * 300 + b"1" + b"}]" * 300),
        "NaN": TEXT.replace(b'"Georgia"', b"NaN"),
        "Infinity": TEXT.replace(b'"Georgia"', b"-Infinity"),
        "a float": TEXT.replace(b'"Georgia"', b"1e999"),
        "long integer": TEXT.replace(b'"Georgia"', b"9" * 1_000_000),
        "integer at the limit": TEXT.replace(b'"Georgia"', b"9" * 4_299),
        "long schema": b'{"schema": ' + b"1" * 100_000 + b"}",
        "repeated root key": b'{"schema": 1, "schema": 1, "states": [], "states": [5]}',
        "repeated key": TEXT.replace(b'"id"', b'"id": "AM", "id"'),
        "key repeated often": b'{"schema": 1' + b', "a": 1' * 100_000 + b"}",
        "escaped surrogate": TEXT.replace(b"Georgia", rb"\ud800"),
        "escaped pair turned round": TEXT.replace(b"Georgia", rb"\udc00\ud800"),
        "escaped NUL": TEXT.replace(b"Georgia", rb"\u0000"),
        "escaped noncharacter": TEXT.replace(b"Georgia", rb"\uffff"),
        "escaped key": TEXT.replace(b'"id"', rb'"\u0069\ud800d"'),
        "wrong escape": TEXT.replace(b"Georgia", rb"\x41"),
        "short escape": TEXT.replace(b"Georgia", rb"\u12"),
        "single quotes": TEXT.replace(b'"', b"'"),
        "trailing comma": TEXT.replace(b"}]}", b"},]}"),
        "comment": b"/* x */" + TEXT,
        "hash": b"# x\n" + TEXT,
        "hexadecimal": TEXT.replace(b"1,", b"0x1,"),
        "plus": TEXT.replace(b"1,", b"+1,"),
        "leading zero": TEXT.replace(b"1,", b"01,"),
        "carriage returns": TEXT.replace(b", ", b",\r"),
        "many empty lists": b'{"schema": 1, "states": [' + b"[]," * 100_000 + b"[]]}",
        "many empty objects": b'{"schema": 1, "states": [' + b"{}," * 50_000 + b"{}]}",
        "too many values": b'{"schema": 1, "states": [' + b"1," * 3_100_000 + b"1]}",
        "too large": b" " * (64 * 1024 * 1024 + 1),
        "many blank lines": b"\n" * 100_000,
        "many words": b"x\n" * 50_000,
    }


def lines() -> dict[str, bytes]:
    """Return bytes that are no good JSON Lines."""
    return {
        "no head": b'{"states": {"id": "GE", "names": [{"text": "Georgia"}]}}\n',
        "head only": b'{"schema": 1}',
        "head twice": b'{"schema": 1}\n{"schema": 1}\n',
        "records in the head": TEXT + b"\n" + TEXT,
        "two kinds in a line": b'{"schema": 1}\n{"states": {}, "acts": {}}\n',
        "a kind twice in a line": b'{"schema": 1}\n{"states": {}, "states": {}}\n',
        "unknown kind": b'{"schema": 1}\n{"../states": {}}\n{"metings": {}}\n{"": 1}\n',
        "blank between": b'{"schema": 1}\n\n{"states": {"id": "GE", "names": "x"}}\n',
        "a list a line": b'{"schema": 1}\n[]\n[{}]\n"x"\nnull\n5\n',
        "a list of records": b'{"schema": 1}\n{"states": [{"id": "GE"}]}\n',
        "good and bad": b'{"schema": 1}\n{"sta\n{"states": 5}\n\xff\n' * 5_000,
        "deep line": b'{"schema": 1}\n' + b"[" * 100_000 + b"\n" + b'{"states": ' + b"[" * 50_000,
        "one long line": b'{"schema": 1}\n{"states": "' + b"x" * MEGA,
    }


BOMB = "\n".join(
    ["a0: &a0 [x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))]
)
MERGES = "\n".join(
    ["m0: &m0 {x: 1}"]
    + [f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}], y{n}: 1}}" for n in range(1, 25)]
)


def yamls() -> dict[str, bytes]:
    """Return bytes that are no YAML, or none of the kind that is read."""
    return {
        name: text.encode()
        for name, text in {
            "alias bomb": BOMB,
            "merge bomb": MERGES,
            "alias to itself": "a: &a [*a]",
            "anchor only": "schema: &x 1",
            "anchor on a key": "&x schema: 1",
            "alias as key": "a: &x b\n*x : c",
            "unknown alias": "a: *x",
            "merge": "schema: 1\n<<: {states: []}",
            "quoted merge": 'schema: 1\n"<<": {states: []}',
            "python": "!!python/object/apply:os.system [echo]",
            "python name": "a: !!python/name:os.system",
            "tag": "schema: !!int 1",
            "own tag": "schema: !x 1",
            "no tag": "schema: ! 1",
            "tag on a list": "states: !!set {a, b}",
            "binary": "version: !!binary aGVsbG8=",
            "tag line": "%TAG ! tag:example.org,2000:\n---\nschema: 1",
            "YAML 2": "%YAML 2.0\n---\nschema: 1",
            "YAML 1.2": "%YAML 1.2\n---\nschema: 1",
            "large YAML": f"%YAML {'9' * 5_000}.1\n---\nschema: 1",
            "unknown directive": "%FOO\n---\nschema: 1",
            "second document": "schema: 1\n---\nschema: 1",
            "ended twice": "schema: 1\n...\n...\n",
            "list as key": "? [a]\n: b",
            "flow list as key": "{[a]: b}",
            "object as key": "{{a: b}: c}",
            "empty key": ": b",
            "null key": "null: b",
            "deep blocks": "- " * 100_000,
            "deep keys": "? " * 50_000,
            "deep flow": "[" * 100_000,
            "deep maps": "{" * 100_000,
            "deep flow keys": "{a: " * 50_000,
            "deep indents": "\n".join(" " * n + f"k{n}:" for n in range(500)),
            "tab": "schema: 1\nstates:\n\t- id: x",
            "colon twice": "a: b: c",
            "open quote": "a: 'b",
            "open double quote": 'a: "b',
            "large escape": r'a: "\UFFFFFFFF"',
            "escaped surrogate too": r'a: "\ud800"',
            "wrong escape here": r'a: "\q"',
            "indicator": "a: |99999999999\n b",
            "tilde": "schema: 1\nversion: ~",
            "capital null": "schema: 1\nversion: NULL",
            "norway": "schema: 1\nstates:\n- id: NO\n  names:\n  - text: no\n",
            "octal": "schema: 0o1",
            "underscores": "schema: 1_0",
            "sexagesimal": "schema: 1:00",
            "float": "schema: 1.0",
            "not a number": "schema: .nan",
            "truth": "schema: true",
            "an impossible day": "schema: 1\nhorizon: {acts: 1991-02-30}",
            "many documents": "---\n" * 20_000,
            "long plain text": "a: " + "x " * 200_000,
            "long block": "a: |\n" + " x\n" * 100_000,
            "long comment": "#" * 1_000_000 + "\nschema: 1",
            "long key": "x" * 100_000 + ": 1",
            "many anchors": "\n".join(f"a{n}: &a{n} 1" for n in range(10_000)),
            "reserved": "a: @b",
            "backtick": "a: `b`",
            "percent": "a: %b",
            "line separator": "a\u2028b: c",
            "next line": "schema: 1\x85version: x",
        }.items()
    }


BODY = gzip.compress(TEXT, mtime=0)


def gzips() -> dict[str, bytes]:
    """Return bytes that are no good gzip file, or are one with something in it."""
    return {
        "not gzip": TEXT,
        "empty": b"",
        "magic only": b"\x1f\x8b",
        "header only": BODY[:10],
        "cut in the middle": BODY[:40],
        "without its sums": BODY[:-8],
        "cut in its sums": BODY[:-3],
        "wrong sum": BODY[:-8] + b"\x00" * 8,
        "wrong length": BODY[:-4] + b"\xff" * 4,
        "other method": BODY[:2] + b"\x07" + BODY[3:],
        "reserved flags": BODY[:3] + b"\xe0" + BODY[4:],
        "endless name": BODY[:3] + b"\x08" + BODY[4:10] + b"x" * 100_000,
        "endless extra field": BODY[:3] + b"\x04" + BODY[4:10] + b"\xff\xff" + b"x" * 100,
        "rubbish after": BODY + b"rubbish",
        "zeros after": BODY + b"\x00" * 512,
        "two members": gzip.compress(TEXT[:30]) + gzip.compress(TEXT[30:]),
        "many members": b"".join(gzip.compress(TEXT[n : n + 1]) for n in range(len(TEXT))),
        "many empty members": gzip.compress(b"") * 20_000 + BODY,
        "gzip of gzip": gzip.compress(BODY),
        "zlib": zlib.compress(TEXT),
        "raw deflate": zlib.compress(TEXT)[2:-4],
        "bomb": gzip.compress(b"\x00" * (100 * 1000 * 1000), 1),
        "bomb of spaces": gzip.compress(b" " * (80 * 1000 * 1000), 1),
        "bomb of lines": gzip.compress(b"{}\n" * 10_000_000, 1),
        "bomb of brackets": gzip.compress(b"[" * (40 * 1000 * 1000), 1),
    }


def as_json(tree: Any) -> bytes:
    """Write a document as JSON."""
    return json.dumps(tree, ensure_ascii=False).encode()


def as_yaml(tree: Any) -> bytes:
    """Write a document as YAML."""
    return to_yaml(tree).encode()


def as_lines(tree: Any) -> bytes:
    """Write a document as JSON Lines, also one that is none."""
    if not isinstance(tree, dict):
        return json.dumps(tree).encode()
    head = {key: value for key, value in tree.items() if key not in ("states", "acts", "meetings")}
    lines = [head]
    for kind in ("states", "acts", "meetings"):
        given = tree.get(kind, [])
        lines += [{kind: record} for record in (given if isinstance(given, list) else [given])]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def as_files(tree: Any) -> dict[str, bytes]:
    """Write a document as the files of a folder, also one that is none."""
    if not isinstance(tree, dict):
        return {"records.json": json.dumps(tree).encode()}
    head = {key: value for key, value in tree.items() if key not in ("states", "acts")}
    lists = {f"{kind}.json": tree[kind] for kind in ("states", "acts") if kind in tree}
    return {
        name: json.dumps(value, ensure_ascii=False).encode()
        for name, value in {"records.json": head, **lists}.items()
    }


WRITERS = {"jsonl": as_lines, "jsonl.gz": as_lines, "yaml": as_yaml}


def folders() -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield the files of hostile folders."""
    for name, tree in trees():
        yield name, as_files(tree)
    for name, data in texts().items():
        yield f"{name} as head", {"records.json": data}
        yield f"{name} as states", {"records.json": b'{"schema": 1}', "states.json": data}
    yield "nothing in it", {}
    yield "no head", {"states.json": b"[]"}
    yield "misspelt", {"records.json": b'{"schema": 1}', "sates.json": b"[]"}
    yield "other suffix", {"records.json": b'{"schema": 1}', "states.jsonl": b"[]"}
    yield "half a write", {"records.json": b'{"schema": 1}', ".cisrecords-next/states.json": b"["}


def corpus(
    format: str,  # noqa: A002
    most: int = 2**40,
) -> Iterator[tuple[str, bytes | dict[str, bytes]]]:
    """Yield the inputs for a format: a name, and bytes or, for a folder, files.

    What has more than `most` bytes, before it is compressed, is left out.
    """
    if format == "folder":
        for name, files in folders():
            if sum(map(len, files.values())) <= most:
                yield name, files
        return
    write = WRITERS.get(format, as_json)
    gzipped = format.endswith(".gz")
    for name, tree in trees():
        data = write(tree)
        if len(data) <= most:
            yield name, gzip.compress(data, 1) if gzipped else data
    more = {"jsonl": lines, "yaml": yamls}.get(format)
    tables = [gzips()] if gzipped else [texts(), more() if more else {}]
    for table in tables:
        yield from ((name, data) for name, data in table.items() if len(data) <= most)


def put(folder: Path, format: str, data: bytes | dict[str, bytes]) -> Path:  # noqa: A002
    """Put an input where it can be read, and return its path."""
    target = folder / f"records{SUFFIXES[format]}"
    if isinstance(data, bytes):
        target.write_bytes(data)
        return target
    target.mkdir(exist_ok=True)
    for name, content in data.items():
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_bytes(content)
    return target


def attempt(path: Path) -> None:
    """Do with a file whatever a user can do; only errors of the library end a step."""
    steps: list[Callable[[Path], object]] = [cis.read, cis.validate, cis.salvage]
    if form_of(path).format == "jsonl":
        steps.append(lambda given: list(cis.stream(given)))
    for step in steps:
        try:
            step(path)
        except cis.CisRecordsError as error:
            str(error)


def measure(path: Path) -> str:
    """Read a file in this process, and return seconds for the slowest call and megabytes."""
    slowest = 0.0
    for step in (cis.read, cis.validate, cis.salvage):
        begin = time.process_time()
        try:
            step(path)
        except cis.CisRecordsError as error:
            str(error)
        slowest = max(slowest, time.process_time() - begin)
    return json.dumps([slowest, peak()])


def peak() -> int:
    """Return how many megabytes this process had at most."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    found = next(row for row in status.read_text("utf-8").splitlines() if row.startswith("VmHWM"))
    return int(found.split()[1]) // 1024


def main() -> int:
    """Measure every input, and print what is too slow, too large or wrong."""
    bad = 0
    for format in SUFFIXES:  # noqa: A001
        figures: list[tuple[float, int, str]] = []
        for name, data in corpus(format):
            with tempfile.TemporaryDirectory() as folder:
                path = put(Path(folder), format, data)
                command = [sys.executable, __file__, str(path)]
                done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                bad += 1
                sys.stdout.write(f"{format}: {name}: {done.stderr[-300:]}\n")
                continue
            seconds, megabytes = json.loads(done.stdout)
            figures.append((seconds, megabytes, name))
            if seconds > SECONDS or megabytes > MEGABYTES:
                bad += 1
                sys.stdout.write(f"{format}: {name}: {seconds:.2f} s, {megabytes} MB\n")
        slow, large = max(figures), max(figures, key=lambda each: each[1])
        sys.stdout.write(
            f"{format}: {len(figures)} inputs; slowest {slow[0]:.2f} s ({slow[2]}), "
            f"largest {large[1]} MB ({large[2]})\n"
        )
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(measure(Path(sys.argv[1])))
        sys.exit(0)
    sys.exit(main())
