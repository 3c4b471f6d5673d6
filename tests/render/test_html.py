"""Any object in HTML: the content of its description, closed parts, and no more than 200 kB."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import testing
from cisrecords.archive import KIND_CLASSES
from cisrecords.render import as_html_of

MOST = 200_000
RECORDS = list(KIND_CLASSES.values())
TAGS = set("a b code details div li p span style summary table tbody td th thead tr ul".split())
ATTRIBUTES = {"class", "colspan", "href", "rel", "scope", "style", "title"}
BULLET = re.compile(r"^ *(- )*")
HOSTILE = [
    "<script>alert(1)</script>",
    "</style></div><img src=x onerror=alert(1)>",
    "\"' onmouseover='x",
    "javascript:alert(1)",
    "\u202egnp.exe",
    "a\x00b\x1b[31m",
    "&lt;b&gt;",
    "\ud800",
]


class Page(HTMLParser):
    """The text, the tags and the attributes of one output, whose elements must be balanced."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.feed(markup)
        self.close()
        assert [] == self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and its attributes."""
        self.open.append(tag)
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        """Check that it is the last one that is open."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Note a text outside the style."""
        if "style" not in self.open:
            self.text.append(data)


def page_of(value: object) -> Page:
    """Return the parsed output of a value, which keeps the laws that hold for any value."""
    markup = as_html_of(value)
    page = Page(markup)
    assert len(markup.encode()) <= MOST
    assert page.tags <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert "url(" not in markup.partition("</style>")[0]
    assert 1 == markup.count("<style>")
    return page


def pieces(value: object) -> Iterable[str]:
    """Yield each heading, field name and wording of the description, in order."""
    for line in cis.describe(value).splitlines():
        whole = BULLET.sub("", line)
        name, colon, rest = whole.partition(": ")
        yield from (name, rest) if colon else (whole.removesuffix(":"),)


def check_same(value: object) -> None:
    """Assert that every piece of the description is in the visible text, in order."""
    text, place = "".join(page_of(value).text), 0
    for piece in pieces(value):
        found = text.find(piece, place)
        assert found >= 0, piece
        place = found + len(piece)


class TestContent:
    """What the output shows."""

    @pytest.mark.parametrize("kind", KIND_CLASSES)
    def test_of_shipped_records(self, kind: str, cw: cis.Commonwealth) -> None:
        """A shipped record has the content of its description, in its order."""
        records = list(cw.collection(kind))
        for record in records[:: len(records) // 5 or 1]:
            check_same(record)

    def test_of_answers(self, cw: cis.Commonwealth) -> None:
        """A membership, an account and a merge have the content of their descriptions."""
        check_same(cw.membership("GE", on="2009-08-17"))
        check_same(cw.account("sc-08", "azerbaijan-security-council-2020"))
        check_same(cw.timeline("GE"))
        check_same(cw.horizon)
        check_same(cw.merge(cw.meetings["sc-08"]))
        check_same(cw.known_on("2025-12-01").diff(cw).before)

    @pytest.mark.parametrize("cls", RECORDS)
    def test_of_any_record(self, cls: type[Any]) -> None:
        """Whatever a record holds, its output has the content of its description, in its order."""
        strategy: st.SearchStrategy[Any] = testing.records(cls)

        @given(strategy)
        def law(record: Any) -> None:
            check_same(record)

        law()

    def test_of_a_term(self) -> None:
        """A term and a vocabulary have their meanings."""
        check_same(cis.Presence.DECLINED)
        check_same(cis.PartialDate("1993-23"))
        assert cis.Presence.DECLINED.meaning in "".join(page_of(cis.Presence).text)


class TestForm:
    """How the output shows it."""

    def test_closes_long_prose_after_its_first_words(self) -> None:
        """The first words of prose are in the summary, and all of it is in the text once."""
        text = "a long story " * 30
        markup = as_html_of({"note": text})

        assert 1 == markup.count("<details")
        assert text.strip() in "".join(Page(markup).text)

    def test_closes_what_is_after_the_first_items(self) -> None:
        """Items after the first twelve are in a closed part, with their number."""
        assert "<summary>8 more</summary>" in as_html_of(tuple(range(20)))

    def test_is_about_a_screen_high(self, cw: cis.Commonwealth) -> None:
        """The frame has a greatest height, and no part of it is open."""
        markup = as_html_of(cw.meetings["sc-08"])

        assert "max-height:36em" in markup
        assert "<details open" not in markup

    @pytest.mark.parametrize("address", ["https://example.org/?a=1&b='2'", "http://example.org"])
    def test_links_addresses(self, address: str) -> None:
        """An address of the web is a link; one with quotation marks stays text."""
        page = page_of({"url": address})

        links = [value for name, value in page.attributes if name == "href"]
        assert links == ([] if "'" in address else [address])

    def test_is_shown_by_notebooks(self, cw: cis.Commonwealth) -> None:
        """Records, collections, datasets and tables give it to notebooks."""
        for value in (cw, cw.states, cw.states["GE"], cw.meetings["sc-08"].sessions[0]):
            assert as_html_of(value) == value._repr_html_()
        assert "<script" not in cw.panel(years=(2005, 2006))._repr_html_()

    def test_table_closes_long_cells(self) -> None:
        """A long cell of a table is closed after its first words, and keeps all of them."""
        table = cis.Table.from_columns({"why": ["so it is " * 40]})
        page = Page(table._repr_html_())

        assert "details" in page.tags
        assert ("so it is " * 40).strip() in "".join(page.text)


class TestBounds:
    """Objects that are hostile, large or broken."""

    @pytest.mark.parametrize("text", HOSTILE, ids=ascii)
    def test_escapes(self, text: str) -> None:
        """Markup, quotation marks, control characters and marks of direction stay text."""
        page = page_of({text: text, "row": (ValueError(text), text)})

        assert "script" not in page.tags
        assert not {"\u202e", "\x00", "\x1b"} & set("".join(page.text))
        assert page_of([text]).tags <= TAGS

    @given(st.recursive(st.text() | st.none(), lambda inner: st.lists(inner) | st.tuples(inner)))
    def test_of_any_nesting(self, value: object) -> None:
        """Lists in lists of any strings are balanced and escaped."""
        page_of(value)

    def test_large_values_are_counted(self) -> None:
        """Beyond 200 kB the number of the other parts is shown, and how to see them."""
        for value in (
            ['é<"' * 100_000] * 9,
            {f"{number}" * 50: "x" * 900 for number in range(5_000)},
            tuple(cis.Gap(text="&" * 5_000) for _ in range(900)),
            [["<" * 400] * 90] * 90,
        ):
            assert "print(cis.describe(x))" in "".join(page_of(value).text)

    def test_large_datasets(self, cw: cis.Commonwealth) -> None:
        """A dataset names every field, and a collection shows its first records."""
        text = "".join(page_of(cw).text)

        assert all(name in text for name in cw.parts())
        assert cw.sources[0].id in "".join(page_of(cw.sources).text)

    def test_never_fails(self) -> None:
        """An object that cannot be read, and a list that holds itself, have an output."""

        class Broken:
            def __getattribute__(self, name: str) -> Any:
                raise RuntimeError(name)

            def __repr__(self) -> str:
                raise RuntimeError

        loop: list[Any] = ["first"]
        loop.append(loop)
        deep: Any = ()
        for _ in range(5_000):
            deep = (deep,)
        for value in (Broken(), loop, deep, {"a": Broken(), "b": 1}, None, "", 10**5_000):
            page_of(value)
        assert "first" in "".join(page_of(loop).text)
