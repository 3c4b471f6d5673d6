"""Notebooks with our output: nbconvert makes a page of them, and nothing is lost or added."""

from typing import Any

import pytest

import cisrecords as cis

REASON = "nbconvert is not installed; the extra `test` brings it"
nbconvert: Any = pytest.importorskip("nbconvert", reason=REASON)
bs4: Any = pytest.importorskip("bs4", reason=REASON)  # nbconvert reads and writes pages with it
v4: Any = pytest.importorskip("nbformat.v4", reason=REASON)


def converted(value: Any, *, sanitised: bool) -> str:
    """Return the page of a notebook of one cell, whose answer is the value."""
    data = {"text/plain": repr(value), "text/html": value._repr_html_()}
    answer = v4.new_output("execute_result", data=data, execution_count=1)
    cell = v4.new_code_cell("answer", outputs=[answer], execution_count=1)
    exporter = nbconvert.HTMLExporter(sanitize_html=sanitised, embed_images=False)
    language = {"name": "python", "pygments_lexer": "python"}
    notebook = v4.new_notebook(cells=[cell], metadata={"language_info": language})
    page, _ = exporter.from_notebook_node(notebook)
    return str(page)


def ours(page: str) -> str:
    """Return our part of a page, as the library that nbconvert uses writes it."""
    (part,) = bs4.BeautifulSoup(page, "html.parser").select("div.cisrecords")
    return str(part)


class TestConverted:
    """The page that nbconvert makes."""

    def test_has_our_output_as_it_is(self, cw: cis.Commonwealth) -> None:
        """Records, collections, answers and tables are in the page, tag for tag; no scripts."""
        answers = (cw.membership("GE", on="2009-08-17"), cw.panel(years=(2005, 2006)))
        for value in (cw.meetings["sc-08"], cw.states, *answers):
            part = ours(converted(value, sanitised=False))

            assert ours(value._repr_html_()) == part
            assert not any(mark in part for mark in ("<script", " src=", "url(", "@import"))

    def test_keeps_the_words_when_sanitised(self, cw: cis.Commonwealth) -> None:
        """A page that takes our markup away still has the words, and no script of ours."""
        page = converted(cw.membership("GE", on="2009-08-17"), sanitised=True)

        assert "Notice of withdrawal given on 2008-08-18" in page
        assert "participation" in page
