"""What tables of answers share: their columns, their sources, the years they are asked for."""

from typing import Any

import pytest

from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer, parse_years, source_ids


class TestAnswer:
    """The table of an answer."""

    def test_has_its_columns_without_rows(self) -> None:
        """An answer of no rows still tells its columns."""
        empty = answer([RECORDS, SOURCES], [])

        assert (("records", "sources"), 0) == (empty.columns, len(empty))

    def test_keeps_the_order_of_rows(self) -> None:
        """Rows stand as they were given, words as tuples."""
        table = answer([RECORDS], [(["b"],), (["a", "c"],)])

        assert (("b",), ("a", "c")) == table["records"]

    def test_drops_no_cell(self) -> None:
        """A row that is longer than another is refused, not cut."""
        with pytest.raises(ValueError, match="longer"):
            answer([RECORDS], [(["a"],), (["b"], ["s-1"])])


class TestSources:
    """The sources behind citations."""

    def test_are_told_once_and_in_order(self) -> None:
        """A source that is cited in several places is named once."""
        assert ("a", "b") == source_ids([Citation("b")], (), [Citation("a"), Citation("b", "p. 2")])


class TestYears:
    """The years of a question."""

    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            (2005, (2005,)),
            (range(1991, 1994), (1991, 1992, 1993)),
            ([2001, 1999, 2001], (1999, 2001)),
            ("2005", (2005,)),
            ("1991/1993", (1991, 1992, 1993)),
            ("1991-12/1992-01-05", (1991, 1992)),
        ],
    )
    def test_are_taken_as_people_say_them(self, asked: Any, expected: tuple[int, ...]) -> None:
        """A number, a range, a list and a span in words all name years."""
        assert expected == parse_years(asked)

    @pytest.mark.parametrize(
        ("asked", "count"),
        [(1, 1), (9_999, 1), (range(1, 2_001), 2_000), ("8000/9999", 2_000)],
    )
    def test_are_taken_up_to_the_last(self, asked: Any, count: int) -> None:
        """The first and the last year that there are, and two thousand at once, are taken."""
        assert count == len(parse_years(asked))

    @pytest.mark.parametrize(
        "asked",
        [
            range(2010, 2000),
            "2010/2000",
            [],
            True,
            None,
            "soon",
            "../2000",
            [2000, "2001"],
            2000.0,
            b"x",
            0,
            10_000,
            range(1, 9_999),
            "1/2001",
            "0001/2001",
        ],
    )
    def test_are_refused_with_what_would_do(self, asked: Any) -> None:
        """A reversed span, an empty one, and what is no year are one error that names the years."""
        with pytest.raises(BadQuery) as caught:
            parse_years(asked)

        told = caught.value
        assert ("years", asked) == (told.criterion, told.value)
