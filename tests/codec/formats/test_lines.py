"""JSON Lines: a head, then a record a line; a broken line breaks nothing else."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec import dumps, loads, validate
from cisrecords.codec.convert.document import build
from cisrecords.codec.convert.writing import to_lines
from cisrecords.codec.formats.lines import (
    header_problems,
    line_problems,
    lines_of,
    open_lines,
    open_values,
    parse_line,
    read_lines,
)
from cisrecords.codec.problems.collecting import MOST_COUNTED, ProblemCollector
from cisrecords.errors import InvalidRecords, UnknownSchema
from cisrecords.records import State

Plain = dict[str, Any]
HEAD = '{"schema": 1}\n'
GEORGIA = '{"states": {"id": "GE", "names": [{"text": "Georgia"}]}}\n'


def problems_of(text: str | bytes) -> list[tuple[str, str, int | None]]:
    """Return path, code and line of every problem."""
    return [(each.path, each.code, each.line) for each in validate(text, "jsonl")]


class TestLayout:
    """How a document is laid out."""

    def test_head_then_records_by_kind(self, fine: Plain) -> None:
        """The head has all that is no record; the records come kind by kind."""
        head, *rest = list(lines_of(fine))

        assert {"schema", "version", "horizon", "gaps"} == head.keys()
        assert [list(each) for each in rest[:3]] == [["states"], ["states"], ["bodies"]]
        assert sum(len(fine[kind]) for kind in fine if kind not in head) == len(rest)

    @given(st.lists(st.dictionaries(st.text(), st.text(), max_size=2), max_size=4))
    def test_each_value_is_one_line(self, values: list[Plain]) -> None:
        """No text breaks a line, whatever stands in it."""
        text = b"".join(to_lines(values)).decode()

        assert values == [json.loads(line) for line in text.split("\n")[:-1]]
        assert values == [line.value for line in read_lines(text, ProblemCollector())]

    def test_a_document_comes_back(self, fine: Plain) -> None:
        """What is written is read again, from text and from bytes, and is canonical."""
        whole = build(fine)
        text = dumps(whole, format="jsonl")

        assert whole == loads(text, format="jsonl") == loads(text.encode(), format="jsonl")
        assert text == dumps(loads(text, format="jsonl"), format="jsonl")

    def test_order_and_line_ends_do_not_matter(self, fine: Plain) -> None:
        """Records may stand in any order after the head, with any line ends and no last one."""
        head, *rest = dumps(build(fine), format="jsonl").splitlines()
        text = "\r\n".join([head, *reversed(rest)])

        assert build(fine) == loads(text, format="jsonl")

    def test_records_in_a_row(self) -> None:
        """A tuple of records has no head; a single record is one line."""
        states = (State(id="GE", names="Georgia"), State(id="AM", names="Armenia"))
        text = dumps(states, format="jsonl")

        assert 2 == text.count("\n")
        assert states == loads(text, tuple[State, ...], "jsonl")
        assert states[0] == loads(dumps(states[0], format="jsonl"), State, "jsonl")
        assert () == loads("", tuple[State, ...], "jsonl")


class TestProblems:
    """What is wrong with a file."""

    def test_each_broken_line_is_reported(self) -> None:
        """Lines that are no JSON are reported with their numbers, beside the others' problems."""
        text = HEAD + "{\n" + GEORGIA + '{"states": {"id": 5}}\n'.replace("5", "!") + "\n"

        assert [("$", "not-json", 2), ("$", "not-json", 4), ("$", "not-json", 5)] == problems_of(
            text
        )

    def test_line_and_column_are_those_of_the_file(self) -> None:
        """The path counts records, the line counts lines, the column begins at the line."""
        text = HEAD + GEORGIA + '{"states": {"id": "AM", "names": 5}}\n'
        (problem,) = validate(text, "jsonl")

        assert ("$.states[1].names", 3, 34) == (problem.path, problem.line, problem.column)

    @pytest.mark.parametrize(
        ("line", "path", "code"),
        [
            ('{"metings": {}}', "$.metings", "unknown-key"),
            ('{"schema": 1}', "$.schema", "unknown-key"),
            ("{}", "$", "wrong-type"),
            ("[]", "$", "wrong-type"),
            ("5", "$", "wrong-type"),
            ('{"states": {}, "acts": {}}', "$", "wrong-type"),
            ('{"states": {}, "states": {}}', "$.states", "repeated-key"),
        ],
    )
    def test_lines_that_are_no_record(self, line: str, path: str, code: str) -> None:
        """A line that holds anything but one record of a known kind is reported."""
        assert [(path, code, 2)] == problems_of(HEAD + line + "\n" + GEORGIA)

    def test_the_nearest_kind_is_reported(self) -> None:
        """A kind that is misspelt is reported with the nearest."""
        (problem,) = validate(HEAD + '{"metings": {}}', "jsonl")

        assert "'meetings'" in problem.message

    @pytest.mark.parametrize("text", ["", GEORGIA, '{"version": "1"}\n' + GEORGIA])
    def test_no_head(self, text: str) -> None:
        """Without a schema version in the first line nothing is read."""
        with pytest.raises((UnknownSchema, InvalidRecords)):
            loads(text, format="jsonl")

        assert "unknown-schema" in [code for _, code, _ in problems_of(text)]

    def test_records_in_the_head(self) -> None:
        """A whole document in the first line is none of JSON Lines."""
        assert [("$.states", "unknown-key", 1)] == problems_of('{"schema": 1, "states": []}\n')

    def test_a_key_of_the_head_that_stands_twice(self) -> None:
        """A key that stands twice in the head is reported as in JSON."""
        assert [("$.version", "repeated-key", 1)] == problems_of(
            '{"schema": 1, "version": "1", "version": "2"}'
        )

    def test_what_refers_across_lines_is_checked(self) -> None:
        """Ids used twice and references to nothing are reported where they stand."""
        act = '{"acts": {"id": "a", "state": "XX", "kind": "signature", "body": "cis"}}\n'

        assert [
            ("$.states[1].id", "duplicate-id", 3),
            ("$.acts[0].state", "dangling-id", 4),
            ("$.acts[0].body", "dangling-id", 4),
        ] == problems_of(HEAD + GEORGIA + GEORGIA + act)

    def test_bad_bytes_break_their_line_only(self) -> None:
        """A line that is no UTF-8 is reported, and the others are read."""
        found = open_lines(HEAD.encode() + b"\xff\n" + GEORGIA.encode())

        assert ["not-utf8"] == [problem.code for problem in found.problems]
        assert ["GE"] == [state["id"] for state in found.tree["states"]]

    def test_it_ends_where_there_is_too_much(self) -> None:
        """After twenty thousand broken lines no other is looked at."""
        problems = validate(HEAD + "x\n" * (MOST_COUNTED + 5_000), "jsonl")

        assert 1_001 == len(problems)
        assert ("too-many", MOST_COUNTED - 1_000) == (problems[-1].code, problems[-1].value)


class TestPieces:
    """The parts of it."""

    def test_a_line_knows_its_number(self) -> None:
        """A line that is no JSON is reported with the number that it was given."""
        with pytest.raises(InvalidRecords) as caught:
            parse_line(7, '{"a": }')

        assert (7, 7) == (caught.value.problems[0].line, caught.value.problems[0].column)

    def test_values_a_line(self) -> None:
        """A list of values has one a line, and problems know it."""
        found = open_values(b'{"id": "GE"}\n{"id": 5}\n')
        (placed,) = found.add_positions([problem_at("$[1].id")])

        assert [{"id": "GE"}, {"id": 5}] == found.tree
        assert (2, 8) == (placed.line, placed.column)

    def test_faults(self) -> None:
        """Good heads and records have none."""
        assert [] == header_problems({"schema": 1}) == line_problems({"acts": 5})


def problem_at(path: str) -> Any:
    """Return a problem at a path."""
    return validate({"schema": 1, "x": 1})[0].__class__(path, "c", "e")
