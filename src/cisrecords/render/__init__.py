"""Values for reading: in one line, in a summary, or in full; and tables that fit the terminal."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy
from cisrecords.render.describe import describe
from cisrecords.render.printable import Printable
from cisrecords.render.short import call_of, join_fitting, label, short_label
from cisrecords.render.summary import summary
from cisrecords.render.width import SUMMARY_WIDTH, escaped, one_line, shorten, width

if TYPE_CHECKING:
    from cisrecords.render.grid import Grid, as_html, as_markdown, as_text
    from cisrecords.render.html import as_html_of, table_in_html

__all__ = [
    "SUMMARY_WIDTH",
    "Grid",
    "Printable",
    "as_html",
    "as_html_of",
    "as_markdown",
    "as_text",
    "call_of",
    "describe",
    "escaped",
    "join_fitting",
    "label",
    "one_line",
    "short_label",
    "shorten",
    "summary",
    "table_in_html",
    "width",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {"grid": "Grid as_html as_markdown as_text", "html": "as_html_of table_in_html"},
    )
