"""Tables to be read: aligned text, Markdown and HTML."""

import html.parser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import BadQuery
from cisrecords.table import Column, Table
from cisrecords.render import one_line, width

Tables = st.SearchStrategy[Table]
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


class TestWidth:
    """How many places a text takes."""

    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("", 0),
            ("Minsk", 5),
            ("Минск", 5),
            ("北京", 4),
            ("e\u0301", 1),
            ("ｶ", 1),
            ("a\u200bb", 2),
        ],
    )
    def test_counts_what_is_seen(self, text: str, places: int) -> None:
        """Wide characters take two places, marks and invisible ones none, all others one."""
        assert places == width(text)


class TestText:
    """Aligned text."""

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

    def test_cuts_long_cells(self) -> None:
        """A long text is cut in the layout at sixty places, wide characters whole."""
        table = Table.from_columns({"a": ["x" * 61, "北" * 40, "y" * 60]})
        rows = str(table).splitlines()[2:]

        assert ["x" * 59 + "…", "北" * 29 + "…", "y" * 60] == rows

    @pytest.mark.parametrize("text", ["\x1b[31m", "a\u202eb", "\x00", "\x9b"])
    def test_no_character_steers_the_terminal(self, text: str) -> None:
        """Control characters, and those that turn a line around, are made visible."""
        assert "\ufffd" in one_line(text)
        assert not set("\x1b\u202e\x00\x9b") & set(str(Table.from_columns({"a": [text]})))

    def test_line_breaks_become_spaces(self) -> None:
        """A text of several lines stands on one."""
        assert "one two three four" == one_line("one\ntwo\tthree\u2028four")

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
        assert "50" in LONG._repr_html_().splitlines()[-1]
        assert 151 == LONG.to_html().count("<tr>")
