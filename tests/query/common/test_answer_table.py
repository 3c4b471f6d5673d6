"""Tables of answers: their columns, their sources, and years as an argument."""

from typing import Any

import pytest

from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer, parse_years, source_ids
from cisrecords.table import Row, cell


class TestAnswer:
    """The table of an answer."""

    def test_has_its_columns_without_rows(self) -> None:
        """An answer without rows still has its columns."""
        empty = answer([RECORDS, SOURCES], [])

        assert (("records", "sources"), 0) == (empty.columns, len(empty))

    def test_keeps_the_order_of_rows(self) -> None:
        """Rows keep their order, and lists of words become tuples."""
        table = answer([RECORDS], [(["b"],), (["a", "c"],)])

        assert (("b",), ("a", "c")) == table["records"]

    def test_drops_no_cell(self) -> None:
        """A row that is longer than another is an error, and is not cut."""
        with pytest.raises(ValueError, match="longer"):
            answer([RECORDS], [(["a"],), (["b"], ["s-1"])])


class Found(Row):
    """A row of these tests."""

    state: str = cell("Id of the state.")
    sources: tuple[str, ...] = cell(SOURCES.meaning)


class TestTyped:
    """The table of an answer whose rows are of a class of their own."""

    def test_has_the_columns_of_the_class(self) -> None:
        """Columns, types and meanings are those of the class, with rows and without."""
        table, empty = answer(Found, [("GE", ["s-1"])]), answer(Found, [])

        assert (("state", "sources"), 0) == (empty.columns, len(empty))
        assert empty.schema == table.schema
        assert SOURCES == table.schema[1]
        assert ("GE", ("s-1",), Found) == (table[0].state, table[0].sources, type(table[0]))

    def test_may_lack_some_of_them(self) -> None:
        """A column that an answer has not is left out, and the rows have no such attribute."""
        table = answer(Found, [(["s-1"],)], without=["state"])

        assert ("sources",) == table.columns
        with pytest.raises(AttributeError):
            _ = table[0].state


class TestSources:
    """The sources of citations."""

    def test_are_listed_once_and_in_order(self) -> None:
        """A source that is cited in several places is named once."""
        assert ("a", "b") == source_ids([Citation("b")], (), [Citation("a"), Citation("b", "p. 2")])


class TestYears:
    """Years as an argument."""

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
    def test_are_accepted_in_any_form(self, asked: Any, expected: tuple[int, ...]) -> None:
        """A number, a range, a list and an EDTF span all name years."""
        assert expected == parse_years(asked)

    @pytest.mark.parametrize(
        ("asked", "count"),
        [(1, 1), (9_999, 1), (range(1, 10_000), 9_999), ("0001/9999", 9_999)],
    )
    def test_are_accepted_up_to_the_limits(self, asked: Any, count: int) -> None:
        """The first year, the last year, and all between them are accepted."""
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
            range(10_001),
            range(1, 10**15),
            range(10**15, 1, -1),
            "1/2001",
        ],
    )
    def test_of_a_wrong_kind_are_an_error(self, asked: Any) -> None:
        """A reversed span, an empty one, and anything that is not a year are an error."""
        with pytest.raises(BadQuery) as caught:
            parse_years(asked)

        assert ("years", asked) == (caught.value.criterion, caught.value.value)
