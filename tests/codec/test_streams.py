"""Records one at a time, in constant memory, each checked by itself."""

import gc
import tracemalloc
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from cisrecords.archive import AnyRecord, kind_of
from cisrecords.codec import read, stream, streams, write
from cisrecords.codec.convert.document import build
from cisrecords.codec.convert.migrations import MIGRATIONS
from cisrecords.codec.convert.writing import to_lines
from cisrecords.codec.formats.engine import VARIABLE
from cisrecords.commonwealth import Commonwealth
from cisrecords.disk.gzips import gzipped
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords, Problem, UnknownSchema
from cisrecords.fields import KINDS

Plain = dict[str, Any]
HEAD = b'{"schema": 1}\n'
TOPIC = b'{"topics": {"id": "t-%d", "names": [{"text": "x"}]}}\n'


def put(folder: Path, data: bytes, name: str = "a.jsonl") -> Path:
    """Put a file where it can be read."""
    path = folder / name
    path.write_bytes(gzipped(data) if name.endswith(".gz") else data)
    return path


def until_broken(records: Iterator[AnyRecord]) -> tuple[list[str], tuple[Problem, ...]]:
    """Return the ids of what came, and the problems at which it ended."""
    ids: list[str] = []
    with pytest.raises(InvalidRecords) as caught:
        ids.extend(record.id for record in records)
    return ids, caught.value.problems


class TestRecords:
    """What comes."""

    @pytest.mark.parametrize(
        "name", [pytest.param("a.jsonl", marks=pytest.mark.long), "a.jsonl.gz"]
    )
    def test_every_record_in_order(self, tmp_path: Path, cw: Commonwealth, name: str) -> None:
        """All records of a file come, kind by kind, equal to those that `read` gives."""
        write(cw, tmp_path / name)
        found = list(stream(tmp_path / name))

        assert found == [record for kind in KINDS for record in read_by_id(cw, kind)]
        assert list(dict.fromkeys(map(kind_of, found))) == [k for k in KINDS if cw.collection(k)]

    def test_it_can_be_left_off(self, tmp_path: Path, cw: Commonwealth) -> None:
        """Who needs only the first records reads no further."""
        write(cw, tmp_path / "a.jsonl")
        records = stream(str(tmp_path / "a.jsonl"))

        assert 3 == len(list(islice(records, 3)))
        del records

    @pytest.mark.long
    def test_memory_is_constant(self, tmp_path: Path) -> None:
        """Four times the records need no more memory."""
        peaks: list[int] = []
        for count in (20_000, 80_000):  # more than the ids that are remembered
            path = put(tmp_path, HEAD + b"".join(TOPIC % n for n in range(count)), "a.jsonl.gz")
            tracemalloc.start()
            assert count == sum(1 for _ in stream(path))
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()

        assert peaks[1] < peaks[0] * 1.5

    def test_only_a_head(self, tmp_path: Path) -> None:
        """A file without records has none."""
        assert [] == list(stream(put(tmp_path, HEAD.rstrip())))

    def test_what_refers_across_records_is_not_checked(self, tmp_path: Path) -> None:
        """An id used twice, or a reference to nothing, is for `read` to refuse."""
        act = b'{"acts": {"id": "a", "state": "XX", "body": "cis", "kind": "signature"}}\n'
        path = put(tmp_path, HEAD + TOPIC % 1 + TOPIC % 1 + act)

        assert ["t-1", "t-1", "a"] == [record.id for record in stream(path)]
        with pytest.raises(InvalidRecords):
            read(path)

    def test_gaps_may_refer_to_records_that_come_later(self, tmp_path: Path, fine: Plain) -> None:
        """The head is checked by itself, too."""
        write(build(fine), tmp_path / "a.jsonl")

        assert 9 == len(list(stream(tmp_path / "a.jsonl")))

    def test_older_versions(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each record of an older schema version is migrated by itself."""

        def newer(document: Plain) -> Plain:
            renamed = {"subjects": "topics", "schema": "schema"}
            kinds = {renamed.get(key, key): value for key, value in document.items()}
            topics = [{**each, "names": each["names"][:1]} for each in kinds.get("topics", [])]
            return {**kinds, "schema": 1, **({"topics": topics} if topics else {})}

        monkeypatch.setitem(MIGRATIONS, 0, newer)
        names = b'{"topics": {"id": "t", "names": [{"text": "x"}, 5]}}\n'
        (topic,) = stream(put(tmp_path, b'{"schema": 0}\n' + names))

        assert "x" == topic.name


def read_by_id(cw: Commonwealth, kind: str) -> list[AnyRecord]:
    """Return the records of a kind in the order in which they are written."""
    return sorted(cw.collection(kind), key=lambda record: record.id)


class TestProblems:
    """What is wrong."""

    @pytest.mark.parametrize(
        ("line", "path", "code", "column"),
        [
            (b'{"topics": {"id": "t 2"}}', "$.topics[1].id", "bad-id", 19),
            (b'{"topics": 5}', "$.topics[1]", "wrong-type", 12),
            (b'{"acts": {"id": "a", "sate": 1}}', "$.acts[0].sate", "unknown-key", 22),
            (b'{"metings": {}}', "$.metings", "unknown-key", 2),
            (b"[]", "$", "wrong-type", 1),
            (b'{"topics": ', "$", "not-json", 12),
            (b"", "$", "not-json", 1),
        ],
    )
    def test_the_line_is_reported(
        self, tmp_path: Path, line: bytes, path: str, code: str, column: int
    ) -> None:
        """It ends at the first line that is wrong, with line and column, after the good ones."""
        data = HEAD + TOPIC % 1 + line + b"\n" + TOPIC % 3
        ids, problems = until_broken(stream(put(tmp_path, data)))

        assert ["t-1"] == ids
        assert (path, code, 3, column) == (
            problems[0].path,
            problems[0].code,
            problems[0].line,
            problems[0].column,
        )

    def test_every_problem_of_the_line(self, tmp_path: Path) -> None:
        """All problems of one line are reported at once, with the nearest key."""
        path = put(tmp_path, HEAD + b'{"topics": {"id": 5, "nmaes": []}}\n')
        _, problems = until_broken(stream(path))

        assert ["$.topics[0].id", "$.topics[0].nmaes", "$.topics[0].names"] == [
            problem.path for problem in problems
        ]
        assert "'names'" in problems[1].message

    @pytest.mark.parametrize(
        "head",
        [b"{", b"[]", b'{"schema": 1, "acts": []}', b'{"schema": 1, "horizon": 5}', b"\xff"],
    )
    def test_a_head_that_is_wrong(self, tmp_path: Path, head: bytes) -> None:
        """The head is checked before the first record comes."""
        ids, problems = until_broken(stream(put(tmp_path, head + b"\n" + TOPIC % 1)))

        assert ([], 1) == (ids, problems[0].line)

    @pytest.mark.parametrize("data", [b"", b"{}\n", b'{"schema": 9}\n', TOPIC % 1])
    def test_a_head_without_a_version(self, tmp_path: Path, data: bytes) -> None:
        """Without a schema version that is known nothing is read."""
        with pytest.raises((UnknownSchema, InvalidRecords)):
            list(stream(put(tmp_path, data)))

    def test_a_line_that_is_too_long(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A line beyond the limit is not read to its end."""
        monkeypatch.setattr(streams, "MOST_BYTES", 1_000)
        _, problems = until_broken(stream(put(tmp_path, HEAD + b'{"topics": "' + b"x" * 100_000)))

        assert ("too-large", 2) == (problems[0].code, problems[0].line)

    def test_a_file_that_is_cut_short(self, tmp_path: Path) -> None:
        """A gzip file that is cut short gives what came before, and then a problem."""
        path = put(tmp_path, HEAD + b"".join(TOPIC % n for n in range(9_000)), "a.jsonl.gz")
        path.write_bytes(path.read_bytes()[:-20])
        ids, problems = until_broken(stream(path))

        assert ids[:2] == ["t-0", "t-1"]
        assert "not-gzip" == problems[0].code


class TestBothPasses:
    """Lines that the fast pass reads, between lines that it leaves to the other one."""

    @pytest.mark.parametrize("engine", ["stdlib", "msgspec", "orjson"])
    @pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
    def test_what_comes_before_a_wrong_line(
        self, tmp_path: Path, name: str, engine: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A wrong line among others that are read at once ends the stream after those before it."""
        monkeypatch.setenv(VARIABLE, engine)
        good = [TOPIC % n for n in range(1_000)]
        for place in (0, 1, 500, 998):
            lines = [*good[:place], b'{"topics": {"id": "x y", "names": "x"}}\n', *good[place:]]
            path = put(tmp_path, HEAD + b"".join(lines), name)
            ids, problems = until_broken(stream(path))

            assert [f"t-{n}" for n in range(place)] == ids
            assert {("bad-id", place + 2), ("wrong-type", place + 2)} == {
                (problem.code, problem.line) for problem in problems
            }
            assert f"$.topics[{place}].id" == problems[0].path

    @pytest.mark.parametrize("engine", ["stdlib", "msgspec", "orjson"])
    @pytest.mark.parametrize(
        "line",
        [
            b'{"topics": {"id": "o", "names": [{"text": "a\\u003a"}]}}\n',
            b'{"topics": {"id": "o", "names": [{"text": "x", "cites": ["s"]}]}}\r\n',
            b' {"topics" : {"names": [{"text": "x", "cites": ["s"]}], "id": "o"}}\n',
        ],
    )
    def test_what_comes_after_a_valid_line(
        self, tmp_path: Path, line: bytes, engine: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A valid line that only the diagnosing pass reads stands in its place among the others."""
        monkeypatch.setenv(VARIABLE, engine)
        before, after = (b"".join(TOPIC % n for n in numbers) for numbers in ((0, 1), (2, 3)))
        wrong = b'{"topics": {"id": 5, "names": [{"text": "x"}]}}\n'
        path = put(tmp_path, HEAD + before + line + after + line + wrong)
        ids, problems = until_broken(stream(path))

        assert ["t-0", "t-1", "o", "t-2", "t-3", "o"] == ids
        assert [("$.topics[6].id", 8)] == [(problem.path, problem.line) for problem in problems]

    def test_lines_over_several_pieces(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The records do not depend on where the pieces of a file end."""
        text = "Душанбе 🕊".encode()
        lines = b"".join((TOPIC % n).replace(b'"x"', b'"%s"' % text) for n in range(30))
        path = put(tmp_path, HEAD + lines)
        expected = list(stream(path))
        for size in (1, 2, 3, 7, 64, len(HEAD), len(HEAD) - 1, len(HEAD) + 1):
            monkeypatch.setattr(streams, "_CHUNK", size)
            assert expected == list(stream(path))

        assert 30 == len(expected)


class TestCollector:
    """The garbage collector of the user's program."""

    @pytest.mark.parametrize("running", [True, False])
    def test_is_as_it_was(self, tmp_path: Path, running: bool) -> None:
        """It is as the program has it between the records, and after the last or a wrong one."""
        path = put(tmp_path, HEAD + b"".join(TOPIC % n for n in range(3)) + b"{}\n")
        seen: list[bool] = []
        (gc.enable if running else gc.disable)()
        try:
            with pytest.raises(InvalidRecords):
                seen.extend(gc.isenabled() for _ in stream(path))
            seen.append(gc.isenabled())
        finally:
            gc.enable()

        assert [running] * 4 == seen

    def test_is_as_it_is_set_between_records(self, tmp_path: Path) -> None:
        """What the program sets while it reads stays, through all later pieces of the file."""
        path = put(tmp_path, HEAD + b"".join(TOPIC % n for n in range(5_000)))
        seen: list[bool] = []
        try:
            for number, _ in enumerate(stream(path)):
                seen.append(gc.isenabled())
                if number == 10:
                    gc.disable()
                if number == 4_000:
                    gc.enable()
            assert gc.isenabled()
        finally:
            gc.enable()

        assert [True] * 11 + [False] * 3_990 + [True] * 999 == seen

    def test_runs_when_a_stream_is_left(self, tmp_path: Path) -> None:
        """A stream that is not read to its end leaves the collector running."""
        records = stream(put(tmp_path, HEAD + b"".join(TOPIC % n for n in range(5_000))))
        next(records)
        del records

        assert gc.isenabled()


class TestFiles:
    """Which files are read."""

    @pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.json.gz", "folder", "a.csv", ""])
    def test_other_formats(self, name: str) -> None:
        """Only JSON Lines come line by line; the call itself says so."""
        with pytest.raises(FileProblem):
            stream(name)

    def test_no_path(self) -> None:
        """What is no path is a mistake of the caller."""
        nothing: Any = None
        with pytest.raises(BadQuery):
            stream(nothing)

    def test_no_such_file(self, tmp_path: Path) -> None:
        """A file that is missing is reported when it is first read from."""
        records = stream(tmp_path / "none.jsonl")
        with pytest.raises(FileProblem):
            next(records)

    def test_lines_of_others(self, tmp_path: Path) -> None:
        """Lines that another program wrote are read as well, in any order of kinds."""
        lines = [
            {"schema": 1},
            {"sources": {"id": "s", "kind": "news", "title": "A"}},
            {"states": {"id": "GE", "names": [{"text": "Georgia"}]}},
        ]

        assert ["s", "GE"] == [
            record.id for record in stream(put(tmp_path, b"".join(to_lines(lines))))
        ]
