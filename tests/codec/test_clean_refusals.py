"""Bad files, texts and arguments: problems or one clean error, and nothing of a parser beneath."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis
from cisrecords.errors import CisRecordsError

Printed = Callable[[BaseException], list[BaseException]]

RECORDS = cis.Commonwealth(version="1")
DOCUMENTS: dict[str, bytes] = {
    "nothing": b"",
    "cut object": b"{",
    "cut list": b"[",
    "cut word": b"nul",
    "no UTF-8": b"\xff\xfe",
    "a zero": b"\x00",
    "a lone surrogate": b'"\\ud800"',
    "too deep": b"[" * 20_000,
    "a number of 5000 digits": b'{"schema": ' + b"9" * 5_000 + b"}",
    "no number": b'{"schema": 1e999}',
    "unknown schema": b'{"schema": 99}',
    "the same key twice": b'{"schema": 1, "schema": 1}',
    "bad fields": b'{"schema": 1, "acts": [{"id": "x", "state": "Z", "date": "1991-13-45"}]}',
    "a bad horizon": b'{"schema": 1, "horizon": {"acts": "someday"}}',
    "a dangling id": b'{"schema": 1, "retired": {"GE": "XX"}}',
    "cut flow": b"a: [1",
    "an alias": b"a: *b",
    "a tag": b"!!python/object:os.system x",
    "two documents": b"a: 1\n---\nb: 2",
    "a bad second line": b'{"schema": 1}\n{',
    "a gzip header": b"\x1f\x8b",
}
ENDINGS = ("json", "jsonl", "yaml", "json.gz", "jsonl.gz")
ARGUMENTS: tuple[Any, ...] = (
    *(
        "",
        " ",
        "nowhere.json",
        "folder",
        "file.json/below.json",
        "a" * 5_000 + ".json",
        "a\0b.json",
    ),
    *(42, -1, 1.5, True, None, object(), int, [], ["x.json"], {}, {"schema": 99}, b"x", b"\xff"),
    *(("GE",), RECORDS, 10**5000),
)


def drained(path: Any) -> None:
    """Read all records of a stream."""
    for _ in cis.stream(path):
        pass


READERS: dict[str, Callable[[Any], object]] = {
    "read": cis.read,
    "validate": cis.validate,
    "salvage": cis.salvage,
    "stream": drained,
}


def faults(call: Callable[..., object], printed: Printed, *arguments: Any) -> Iterator[str]:
    """List what is not clean about a call: a foreign error, or more than one on the screen."""
    try:
        call(*arguments)
    except CisRecordsError as error:
        others = [each for each in printed(error)[1:] if each is not error.__cause__]
        of_python = type(error.__cause__) is ValueError or isinstance(error.__cause__, OSError)
        if others or not (error.__cause__ is None or of_python):
            yield f"{arguments!r:.80}: {printed(error)!r}"
    except Exception as error:  # noqa: BLE001 - any is a finding
        yield f"{arguments!r:.80}: {type(error).__name__} {error}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which a test works."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.json").write_text('{"schema": 1}', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestDocuments:
    """What cannot be read, in every form."""

    @pytest.mark.parametrize("label", DOCUMENTS)
    @pytest.mark.parametrize("name", READERS)
    def test_in_files(self, label: str, name: str, folder: Path, printed: Printed) -> None:
        """A bad file gives problems, or one error, by whichever function it is read."""
        found: list[str] = []
        for number, ending in enumerate(ENDINGS):
            path = folder / f"{number}.{ending}"
            data = DOCUMENTS[label]
            packed = ending.endswith("gz") and label != "a gzip header"
            path.write_bytes(gzip.compress(data) if packed else data)
            found += faults(READERS[name], printed, path)

        assert [] == found

    @pytest.mark.parametrize("label", DOCUMENTS)
    def test_in_texts(self, label: str, printed: Printed) -> None:
        """So does a bad text, as bytes, in every format, for records and for their parts."""
        found: list[str] = []
        for form in ("json", "jsonl", "yaml"):
            for cls in (cis.Commonwealth, cis.State, tuple[cis.Place, ...]):
                found += faults(cis.loads, printed, DOCUMENTS[label], cls, form)

        assert [] == found


class TestArguments:
    """What is no path, no text and no records."""

    @pytest.mark.parametrize("name", READERS)
    def test_of_readers(self, name: str, folder: Path, printed: Printed) -> None:
        """Whatever is given for a path or a document, at most an error of Python is shown too."""
        del folder

        assert [] == [each for one in ARGUMENTS for each in faults(READERS[name], printed, one)]

    def test_of_formats(self, folder: Path, printed: Printed) -> None:
        """So with whatever is given for a format."""
        del folder
        calls: list[tuple[Callable[..., object], Any]] = [
            (cis.validate, "file.json"),
            (cis.salvage, "file.json"),
            (cis.dumps, RECORDS),
            (lambda text, form: cis.loads(text, cis.Commonwealth, form), '{"schema": 1}'),
        ]

        assert [] == [
            each
            for call, given in calls
            for one in ARGUMENTS
            for each in faults(call, printed, given, one)
        ]

    def test_of_texts(self, printed: Printed) -> None:
        """So with whatever is given for a text or a class."""
        texts = [each for one in ARGUMENTS for each in faults(cis.loads, printed, one)]
        classes = [each for one in ARGUMENTS for each in faults(cis.loads, printed, "{}", one)]

        assert [] == texts + classes

    def test_of_the_writer(self, folder: Path, printed: Printed) -> None:
        """So with whatever is given for a path to write to, or for records."""
        del folder
        paths = [each for one in ARGUMENTS for each in faults(cis.write, printed, RECORDS, one)]
        records = [
            each
            for one in ARGUMENTS
            if one is not RECORDS
            for each in faults(cis.write, printed, one, "new.json")
        ]

        assert [] == paths + records
