"""Tables as values: what they hold, choose, compare and give back."""

import copy
import datetime
import html.parser
import pickle
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import BadQuery, NotFound
from cisrecords.render import width
from cisrecords.table import Column, Row, Table, cell, columns_of

Tables = st.SearchStrategy[Table]
DAY = datetime.date(2009, 8, 18)
LONG = Table.from_columns({"n": range(150)})


class Reader(html.parser.HTMLParser):
    """Collects the tags and the cells of a table in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.titles: list[str | None] = []
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and begin a row or a cell."""
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")
        if tag == "th":
            self.titles.append(dict(attrs).get("title"))

    def handle_data(self, data: str) -> None:
        """Add a text to the cell that is open."""
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip("\n")


def read(text: str) -> Reader:
    """Read a table in HTML."""
    reader = Reader()
    reader.feed(text)
    return reader


class TestReading:
    """The schema and the size of a table."""

    def test_columns_and_schema(self, every_type: Table) -> None:
        """The schema has names, types and meanings of the columns, in order."""
        assert ("state", "acts", "year", "share", "acting", "when", "day") == every_type.columns
        assert Column("state", "text", "Id of the state.") == every_type.schema[0]

    def test_cells_by_column(self, every_type: Table) -> None:
        """A column is had by its name."""
        assert ("GE", None, "") == every_type["state"]
        assert (PartialDate("2009-08"), None, Period("2008/..")) == every_type["when"]

    def test_a_column_that_is_not_there(self, every_type: Table) -> None:
        """A misspelled column is an error that suggests the right one."""
        with pytest.raises(NotFound) as caught:
            every_type["yeer"]
        assert ("yeer", "column") == (caught.value.query, caught.value.what)
        assert ("year",) == caught.value.suggestions
        with pytest.raises(NotFound) as again:
            every_type["zz"]
        assert ("zz", "column") == (again.value.query, again.value.what)
        assert ("state", "acts", "year", "share", "acting") == again.value.suggestions

    @pytest.mark.parametrize("key", [True, None, 1.0, ("state",)])
    def test_a_key_that_is_no_name(self, every_type: Table, key: Any) -> None:
        """Anything but a name is an error in words."""
        with pytest.raises(NotFound) as caught:
            every_type[key]
        assert "column" == caught.value.what

    def test_rows(self, every_type: Table) -> None:
        """Rows come in order, each with its cells by name and by place."""
        first, second, _ = every_type.rows()

        assert ("GE", 2009, 2009) == (first[0], first[2], first["year"])
        assert (None,) * 7 == second
        assert {Row} == {type(row) for row in every_type}

    @given(st.data())
    def test_length_is_that_of_the_iteration(self, any_table: Tables, data: st.DataObject) -> None:
        """`len`, iteration, `rows` and every column have the same number of rows."""
        table = data.draw(any_table)

        assert len(table) == len(list(table)) == len(table.rows())
        assert {len(table)} == {len(table[name]) for name in table.columns}
        assert [table[name] for name in table.columns] == [
            tuple(row[name] for row in table) for name in table.columns
        ]

    def test_short_form(self, every_type: Table) -> None:
        """The `repr` shows rows and columns with their types, and no cells."""
        assert "<Table of 3 rows: year (integer)>" == repr(every_type.select("year"))
        assert "<Table of 1 row: a (text)>" == repr(Table.from_columns({"a": ["x"]}))
        assert "<Table without columns>" == repr(Table((), ()))

    def test_is_at_the_top(self) -> None:
        """The class is had from the package itself."""
        assert Table is cis.Table


class TestSelect:
    """Choosing columns."""

    def test_orders_as_asked(self, every_type: Table) -> None:
        """The columns come in the order in which they are named, heads and cells together."""
        chosen = every_type.select("day", "state")

        assert ("day", "state") == chosen.columns
        assert (every_type["day"], every_type["state"]) == chosen.data
        assert "Id of the state." == chosen.schema[1].meaning

    @given(st.data())
    def test_of_all_is_the_same(self, any_table: Tables, data: st.DataObject) -> None:
        """A table of all its columns is the table, and choosing twice is choosing once."""
        table = data.draw(any_table)
        some = data.draw(st.lists(st.sampled_from(table.columns), unique=True))

        assert table == table.select(*table.columns)
        assert table.select(*some) == table.select(*some).select(*some)

    def test_refuses_unknown_and_repeated_names(self, every_type: Table) -> None:
        """A name that is not there, or that is given twice, is refused."""
        with pytest.raises(NotFound):
            every_type.select("state", "yeer")
        with pytest.raises(BadQuery) as caught:
            every_type.select("state", "state")
        assert ("columns", "state") == (caught.value.criterion, caught.value.value)


class TestBounds:
    """The days that dates can mean."""

    def test_stand_beside_the_date(self) -> None:
        """The first and the last day follow the date, each a day or nothing."""
        dates = ["2009-08", None, "2008/..", "/1993-01-22"]
        table = Table.from_rows(
            [(date, 1) for date in dates], [Column("when", "date"), "n"]
        ).with_bounds()

        assert ("when", "when_earliest", "when_latest", "n") == table.columns
        assert ["date", "day", "day", "integer"] == [head.type for head in table.schema]
        assert (datetime.date(2009, 8, 1), None, datetime.date(2008, 1, 1), None) == table[
            "when_earliest"
        ]
        assert (datetime.date(2009, 8, 31), None, None, datetime.date(1993, 1, 22)) == table[
            "when_latest"
        ]

    def test_of_some_columns(self) -> None:
        """Only the columns that are named get bounds."""
        table = Table.from_columns({"a": [PartialDate("1991")], "b": [PartialDate("1992")]})

        assert ("a", "b", "b_earliest", "b_latest") == table.with_bounds("b").columns

    def test_without_dates(self) -> None:
        """A table without dates stays as it is."""
        table = Table.from_columns({"a": ["x"]})

        assert table == table.with_bounds()

    def test_of_a_column_without_dates(self, every_type: Table) -> None:
        """Asked of a column that holds none, it names those that do."""
        with pytest.raises(BadQuery) as caught:
            every_type.with_bounds("state")
        assert ("names", "state") == (caught.value.criterion, caught.value.value)
        assert ("when",) == caught.value.suggestions
        with pytest.raises(NotFound):
            every_type.with_bounds("wehn")

    def test_cannot_take_a_name_that_is_there(self) -> None:
        """Where a column of that name stands already, nothing is overwritten."""
        table = Table.from_columns({"a": [PartialDate("1991")], "a_latest": ["x"]})

        with pytest.raises(BadQuery) as caught:
            table.with_bounds()
        assert ("columns", "a_latest") == (caught.value.criterion, caught.value.value)


class TestDict:
    """Columns of plain values."""

    def test_holds_plain_values(self, every_type: Table) -> None:
        """Dates are EDTF text, words lists, days days, and what is not known is `None`."""
        assert {
            "state": ["GE", None, ""],
            "acts": [["act-1", "act-2"], None, []],
            "year": [2009, None, -(2**63)],
            "share": [0.5, None, 0.0],
            "acting": [True, None, False],
            "when": ["2009-08", None, "2008/.."],
            "day": [DAY, None, datetime.date(1, 1, 1)],
        } == every_type.to_dict()

    @given(st.data())
    def test_comes_back(self, any_table: Tables, data: st.DataObject) -> None:
        """A table made of the columns of a table, with its heads, is that table."""
        table = data.draw(any_table)

        assert table == Table.from_columns(table.to_dict(), table.schema)
        assert table == Table.from_rows([row.to_dict() for row in table], table.schema)

    def test_is_new_each_time(self, every_type: Table) -> None:
        """What is done to the dictionary does not reach the table."""
        every_type.to_dict()["acts"][0].append("act-3")

        assert ("act-1", "act-2") == every_type["acts"][0]


class TestValue:
    """Tables are values."""

    @given(st.data())
    def test_survives_copies_and_pickles(self, any_table: Tables, data: st.DataObject) -> None:
        """A copy or a pickle of a table is equal to it and has its hash."""
        table = data.draw(any_table)

        for twin in (copy.copy(table), copy.deepcopy(table), pickle.loads(pickle.dumps(table))):
            assert table == twin
            assert hash(table) == hash(twin)

    def test_differs_by_type_and_meaning(self) -> None:
        """Tables of equal cells under other heads are other tables."""
        one = Table((Column("n", "integer"),), ((1,),))

        assert one != Table((Column("n", "number"),), ((1,),))
        assert one != Table((Column("n", "yes-no"),), ((True,),))
        assert one != Table((Column("n", "integer", "How many."),), ((1,),))

    def test_cannot_be_changed(self, every_type: Table) -> None:
        """No attribute can be set."""
        with pytest.raises(FrozenInstanceError):
            every_type.data = ()  # type: ignore[misc]

    def test_holds_in_sets(self, every_type: Table) -> None:
        """Equal tables are one in a set, and a row is found in its table."""
        again = Table(every_type.schema, every_type.data)

        assert 1 == len({every_type, again})
        assert every_type.rows()[0] in every_type


class TestPrinted:
    """Aligned text, as `print` shows a table."""

    def test_of_every_type(self, every_type: Table) -> None:
        """Columns are aligned, numbers to the right, a dash where nothing is known."""
        assert str(every_type).splitlines() == [
            "state  acts                         year  share  acting  when     day",
            "─────  ───────────  ────────────────────  ─────  ──────  ───────  ──────────",
            "GE     act-1 act-2                  2009    0.5  yes     2009-08  2009-08-18",
            "–      –                               –      –  –       –        –",
            "                    -9223372036854775808   -0.0  no      2008/..  0001-01-01",
        ]

    def test_aligns_wide_characters(self) -> None:
        """Rows with wide and with combining characters end at one place."""
        table = Table.from_columns({"city": ["北京", "Астана", "Cafe\u0301"], "n": [1, 2, 3]})
        lines = str(table).splitlines()

        assert {len("Астана") + 2 + 1} == {width(line) for line in lines}

    @given(st.data())
    def test_has_a_line_for_each_row(self, any_table: Tables, data: st.DataObject) -> None:
        """Whatever the cells hold, each row is one line, and no line is wider than the rule."""
        table = data.draw(any_table)
        lines = str(table).split("\n")

        assert len(table) + 2 == len(lines)
        assert max(map(width, lines)) <= width(lines[1])

    @pytest.mark.parametrize("columns", [20, 60, 80, 200])
    def test_fits_the_terminal(self, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
        """No line is wider than the terminal, and prose is shortened by whole words."""
        monkeypatch.setenv("COLUMNS", str(columns))
        prose = ["one two three four five six seven eight nine ten eleven", "x" * 300, "北 " * 90]
        table = Table.from_columns({"id": ["a-1", "b-2", "c-3"], "note": prose, "year": [1, 2, 3]})
        whole = {word for text in prose for word in text.split()}
        lines = str(table).splitlines()

        assert max(map(width, lines)) <= columns
        assert {word for line in lines[2:5] for word in line.split()} <= {
            *whole,
            *table["id"],
            "…",
            "1",
            "2",
            "3",
        }

    def test_shortens_prose_before_other_columns(self) -> None:
        """A column of sentences gives way to columns of ids, dates and numbers."""
        table = Table.from_columns({"note": ["a word " * 30], "id": ["a-long-id-of-a-record"]})
        last = table.to_text(width=60).splitlines()[-1]

        assert last.endswith("word …  a-long-id-of-a-record")

    def test_names_columns_that_do_not_fit(self) -> None:
        """Columns that do not fit are left out, at the right, and named below."""
        table = Table.from_columns({f"column-{n}": ["x" * 20] for n in range(6)})
        lines = table.to_text(width=50).splitlines()

        assert ["column-0", "column-1"] == lines[0].split()
        assert "4 more columns" in lines[3]
        assert "column-5" == lines[-1].split()[-1]

    @pytest.mark.parametrize("limit", [0, -1, 1.5, "80", True])
    def test_widths_are_whole_numbers(self, limit: Any) -> None:
        """A width that is no whole number from one is refused."""
        with pytest.raises(BadQuery, match="width="):
            LONG.to_text(width=limit)

    @pytest.mark.parametrize("text", ["\x1b[31m", "a\u202eb", "\x00", "\x9b"])
    def test_no_character_steers_the_terminal(self, text: str) -> None:
        """Control characters, and those that turn a line around, are made visible."""
        assert not set("\x1b\u202e\x00\x9b") & set(str(Table.from_columns({"a": [text]})))

    def test_prints_the_first_rows(self) -> None:
        """Of a long table forty rows are printed, and the others counted."""
        lines = str(LONG).splitlines()

        assert 43 == len(lines)
        assert "110" in lines[-1]
        assert 152 == len(LONG.to_text().splitlines())
        assert " 1 " in LONG.to_text(149).splitlines()[-1]

    @pytest.mark.parametrize("limit", [-1, 1.0, "3", True])
    @pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html"])
    def test_limits_are_whole_numbers(self, form: str, limit: Any) -> None:
        """A limit that is no whole number from zero is refused."""
        with pytest.raises(BadQuery, match="limit="):
            getattr(LONG, form)(limit)

    def test_without_rows_or_columns(self) -> None:
        """A table without rows shows its heads; one without columns says so."""
        assert "a\n─" == str(Table.from_columns({"a": []}))
        assert str(Table((), ()))


class TestMarkdown:
    """Markdown with pipes."""

    def test_of_every_type(self, every_type: Table) -> None:
        """A head, a rule that puts numbers to the right, and the rows."""
        lines = every_type.select("state", "year", "when").to_markdown().splitlines()

        assert lines == [
            "| state | year | when |",
            "| --- | ---: | --- |",
            "| GE | 2009 | 2009-08 |",
            "| – | – | – |",
            "|  | -9223372036854775808 | 2008/.. |",
        ]

    @pytest.mark.parametrize(
        ("cell", "text"),
        [
            ("a|b", r"a\|b"),
            ("<b>", r"\<b\>"),
            ("*x*_y_", r"\*x\*\_y\_"),
            ("a\nb", "a b"),
            ("\\", r"\\"),
        ],
    )
    def test_escapes_what_has_a_meaning(self, cell: str, text: str) -> None:
        """No cell breaks the table or becomes markup."""
        assert f"| {text} |" == Table.from_columns({"a": [cell]}).to_markdown().splitlines()[2]

    def test_limits(self) -> None:
        """A limit leaves rows out and shows how many; a notebook shows a hundred."""
        assert "149" in LONG.to_markdown(1).splitlines()[-1]
        assert "50" in LONG._repr_markdown_().splitlines()[-1]
        assert "" == Table((), ()).to_markdown()


class TestHtml:
    """HTML."""

    def test_holds_every_cell(self, every_type: Table) -> None:
        """Heads and cells stand in their rows, with the meaning as the title of the head."""
        found = read(every_type.to_html())

        assert list(every_type.columns) == found.rows[0]
        assert ["GE", "act-1 act-2", "2009", "0.5", "yes", "2009-08", "2009-08-18"] == found.rows[1]
        assert ["–"] * 7 == found.rows[2]
        assert ["Id of the state.", *[None] * 6] == found.titles

    @pytest.mark.parametrize(
        "text", ["<script>alert(1)</script>", '"><img onerror=x>', "a & b", "'"]
    )
    def test_is_escaped(self, text: str) -> None:
        """Texts stay texts in cells, heads and titles alike."""
        table = Table((Column(text, "text", text),), ((text,),))
        found = read(table.to_html())

        assert {"table", "thead", "tbody", "tr", "th", "td"} == set(found.tags)
        assert ([[text], [text]], [text]) == (found.rows, found.titles)

    @given(st.data())
    def test_has_a_row_for_each(self, any_table: Tables, data: st.DataObject) -> None:
        """Whatever the cells hold, there are as many rows and cells as in the table."""
        table = data.draw(any_table)
        found = read(table.to_html())

        assert len(table) + 1 == len(found.rows)
        assert {len(table.columns)} == {len(row) for row in found.rows}

    def test_in_notebooks_is_cut(self) -> None:
        """A notebook shows a hundred rows and counts the others; `to_html` gives all."""
        assert 101 == LONG._repr_html_().count("<tr>")
        assert "50 more rows" in LONG._repr_html_()
        assert 151 == LONG.to_html().count("<tr>")


class Member(Row):
    """A row of these tests."""

    state: str = cell("Id of the state.")
    since: PartialDate | None = cell("Its first day.")


MEMBERS = Table(columns_of(Member), (("MD", "GE"), ("1994", None)), row_type=Member)


class TestRowType:
    """Tables whose rows are of a class of their own."""

    @pytest.mark.parametrize(
        "table",
        [
            MEMBERS,
            MEMBERS[:1],
            MEMBERS.head(1),
            MEMBERS.filter(state="GE"),
            MEMBERS.sort("state"),
            MEMBERS.with_bounds(),
            copy.deepcopy(MEMBERS),
            pickle.loads(pickle.dumps(MEMBERS)),
        ],
        ids="itself slice head filter sort bounds copy pickle".split(),
    )
    def test_is_kept(self, table: Table[Member]) -> None:
        """The rows of some of the table, in whatever order, and of a copy are of the class."""
        assert {Member} == {type(row) for row in (*table, *table.rows(), table[0], table[-1])}
        assert [row.state for row in table] == [*table["state"]]
        assert Member is next(reversed(table)).__class__

    def test_is_lost_with_columns(self) -> None:
        """A table of other columns has plain rows."""
        assert {Row} == {
            type(row) for row in (MEMBERS.select("state")[0], MEMBERS.drop("since")[0])
        }

    def test_is_no_part_of_the_value(self) -> None:
        """A table equals one of plain rows with the same cells, and has its hash."""
        plain = Table(MEMBERS.schema, MEMBERS.data)

        assert (plain, hash(plain)) == (MEMBERS, hash(MEMBERS))
        assert Row is type(plain[0])

    @pytest.mark.parametrize("wrong", [None, int, Member, "Row", ("state",)], ids=repr)
    def test_of_another_class(self, wrong: Any) -> None:
        """What is no class of rows is a bad query."""
        if wrong is Member:
            assert Member is Table((), (), row_type=wrong).row_type
            return
        with pytest.raises(BadQuery) as caught:
            Table((), (), row_type=wrong)

        assert ("row_type", wrong) == (caught.value.criterion, caught.value.value)
