"""Any object in HTML: the content of `describe`, where long parts are closed until a click."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from typing import Any

from cisrecords.render.describe import (
    DOCUMENTED,
    documented,
    outline,
    parts_within,
    text_of,
    words,
)
from cisrecords.render.grid import Grid
from cisrecords.render.parts import Parts, brief, heading, wording
from cisrecords.render.width import MORE, escaped, one_line, shorten

__all__ = ["as_html_of", "table_in_html"]

_ROOM = 160_000  # bytes of the parts: with the markup around them they stay below 200 kB
_LEAST_FIELD = 400
_LEAST_ITEM = 4_000
_RESERVE = 1_000  # of each part that follows a large one
_LONG = 110
_LONG_CELL = 48
_SHORT_CELL = 20  # a date or a term: never broken
_FIRST_ITEMS = 12
_FEW_FIELDS = 3
_WIDEST_ENTITY = 6  # bytes of one escaped character, such as a quotation mark
_URL = re.compile(r"https?://[^\s<>\"'\\]+")
# Colours are those of the page around it, light or dark; only a header that stays in place needs
# a background of its own: that of JupyterLab, VS Code, the documentation, or the browser.
_STYLE = """
.cisrecords{font-size:13px;line-height:1.45;color:inherit;overflow-wrap:anywhere}
.cisrecords p{margin:0 0 .3em}
.cisrecords table{border-collapse:collapse;margin:0;font-size:inherit}
.cisrecords th,.cisrecords td{text-align:left;vertical-align:top;padding:.15em .9em .15em 0;
border:0;border-bottom:1px solid color-mix(in srgb,currentColor 15%,transparent);
background:none;white-space:normal;max-width:60em}
.cisrecords th{font-weight:600;white-space:nowrap;overflow-wrap:normal}
.cisrecords thead th{position:sticky;top:0;background:var(--jp-layout-color0,
var(--vscode-editor-background,var(--color-background-primary,Canvas)))}
.cisrecords .cis-grid td{overflow-wrap:normal}
.cisrecords .cis-grid td:not(:has(details)):not(.cis-wide){white-space:nowrap}
.cisrecords .cis-grid td:has(details),.cisrecords .cis-wide{min-width:13em}
.cisrecords .cis-grid .cis-right{text-align:right}
.cisrecords ul{margin:0;padding-left:1.2em}
.cisrecords>ul{padding-left:0}
.cisrecords li:has(>details){list-style:none}
.cisrecords summary{cursor:pointer}
.cisrecords .cis-prose:not([open])>summary::after{content:" \\2026"}
.cisrecords .cis-more{opacity:.7}
.cisrecords a{color:inherit}
@media(max-width:600px){.cisrecords th{white-space:normal;max-width:8em}}
"""
_Fields = Iterable[tuple[str, object]]


def as_html_of(value: object) -> str:
    """Return any object in HTML, with the content of `describe`.

    Everything is escaped, and there is no script and nothing from the network. Long prose, rows and
    long lists are closed parts, whose first words are visible. The output is at most 200 kB: of a
    larger object the first parts are shown, and the number of the others.

    Args:
        value: A record, a row, an answer, a dataset, a tuple of any of these, or any other object.

    Returns:
        One ``<div>`` with its own style; never an error.

    Example:
        >>> from cisrecords.records import Session
        >>> '<th scope="row">ordinal</th><td>8</td>' in as_html_of(Session("economic-court", 8))
        True
    """
    try:
        body = _whole(value)
    except Exception:  # noqa: BLE001 - a part that cannot be read must not hide the object
        body = f"<p>{_prose(wording(value), _ROOM)}</p>"
    return _framed(body)


def table_in_html(title: str, grid: Grid) -> str:
    """Return the rows of a table in HTML under a title; long cells are closed parts."""
    heads = zip(grid.names, grid.meanings, grid.to_the_right, strict=True)
    cells = "".join(_column_head(*head) for head in heads)
    body = _shared([_grid_row(grid, row) for row in grid.rows], _ROOM, _LEAST_FIELD, _more_row)
    more = f'<p class="cis-more">{MORE} {grid.more}: <code>to_html()</code> has all rows</p>'
    return _framed(
        f"<p><b>{_text(title)}</b></p>"
        f'<table class="cis-grid"><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>'
        f"{more if grid.more else ''}"
    )


def _framed(body: str) -> str:
    frame = 'class="cisrecords" style="max-height:36em;overflow:auto"'
    return f"<div {frame}><style>{_STYLE}</style>{body}</div>\n"


def _column_head(name: str, meaning: str, right: bool) -> str:
    title = f' title="{_text(shorten(one_line(meaning), 400))}"' if meaning else ""
    return f'<th scope="col"{title}{_kind(right=right)}>{_text(name)}</th>'


def _kind(*, right: bool, wide: bool = False) -> str:
    name = "cis-right" if right else "cis-wide" if wide else ""
    return f' class="{name}"' if name else ""


def _grid_row(grid: Grid, row: Sequence[str]) -> Callable[[int], str]:
    def make(room: int) -> str:
        each = room // max(len(row), 1)
        rights = zip(grid.to_the_right, row, strict=True)
        kinds = (_kind(right=right, wide=len(cell) > _SHORT_CELL) for right, cell in rights)
        cells = (
            f"<td{kind}>{_prose(cell, each, _LONG_CELL)}</td>"
            for kind, cell in zip(kinds, row, strict=True)
        )
        return f"<tr>{''.join(cells)}</tr>"

    return make


def _whole(value: Any) -> str:
    if isinstance(value, DOCUMENTED):
        return "".join(f"<p>{_prose(line, _ROOM // 4)}</p>" for line in documented(value))
    title, fields, items = outline(value)
    above = (id(value),)
    table = _table(fields, above, _ROOM)
    rows = _list(items, above, _ROOM - _size(table), titled=True)
    return f"<p><b>{_prose(title, _ROOM // 8)}</b></p>{table}{rows}"


def _table(fields: _Fields, above: tuple[int, ...], room: int) -> str:
    makers = [_field(name, field, above) for name, field in fields]
    rows = _shared(makers, room, _LEAST_FIELD, _more_row)
    return f"<table><tbody>{rows}</tbody></table>" if makers else ""


def _field(name: str, value: object, above: tuple[int, ...]) -> Callable[[int], str]:
    def make(room: int) -> str:
        listed = words(value)
        inner = "" if listed else _inner(value, above, room)
        shown = inner or _prose(listed or text_of(value), room)
        return f'<tr><th scope="row">{_cut(name, room // 4)}</th><td>{shown}</td></tr>'

    return make


def _inner(value: object, above: tuple[int, ...], room: int) -> str:
    """Return the parts of a value inside another as a closed part; nothing for a single value."""
    try:
        markup, _ = _parts(value, above, room)
        return _closed(_text(_shown_first(value)), markup) if markup else ""
    except Exception:  # noqa: BLE001 - a part that cannot be read must not hide the others
        return ""


def _parts(value: object, above: tuple[int, ...], room: int) -> tuple[str, int]:
    """Return the parts of a value inside another, and how many they are."""
    fields, items = parts_within(value, above)
    within = (*above, id(value))
    table = _table(fields, within, room)
    rows = _list(items, within, room - _size(table), titled=isinstance(value, Parts))
    return table + rows, len(fields) + len(items)


def _list(items: Sequence[object], above: tuple[int, ...], room: int, *, titled: bool) -> str:
    """Return items, with those after the first in a closed part."""
    makers = [_item(item, above, titled=titled) for item in items]
    least = max(_LEAST_FIELD, min(_LEAST_ITEM, room // 10))
    first, others = makers[:_FIRST_ITEMS], makers[_FIRST_ITEMS:]
    shown = _shared(first, room * 3 // 4 if others else room, least, _more_item)
    if others:
        rest = _shared(others, room - _size(shown), least, _more_item)
        shown += f"<li>{_closed(f'{len(others)} more', f'<ul>{rest}</ul>')}</li>"
    return f"<ul>{shown}</ul>" if makers else ""


def _item(value: object, above: tuple[int, ...], *, titled: bool) -> Callable[[int], str]:
    def make(room: int) -> str:
        try:
            markup, count = _parts(value, above, room)
            title = heading(value) if titled else _shown_first(value)
        except Exception:  # noqa: BLE001 - an item that cannot be read must not hide the others
            markup, count, title = "", 0, ""
        if not markup:
            return f"<li>{_prose(text_of(value), room)}</li>"
        few = count <= _FEW_FIELDS and not titled
        return f"<li>{markup if few else _closed(_cut(title, room // 4), markup)}</li>"

    return make


def _shown_first(value: object) -> str:
    return shorten(one_line(brief(value)), _LONG)


def _shared(
    makers: Sequence[Callable[[int], str]], room: int, least: int, more: Callable[[int], str]
) -> str:
    """Join parts, each within its share of the bytes that are left; count those without room."""
    return "".join(_fitting(makers, room, least, more))


def _fitting(
    makers: Sequence[Callable[[int], str]], room: int, least: int, more: Callable[[int], str]
) -> Iterator[str]:
    for place, make in enumerate(makers):
        left = len(makers) - place
        if room < least:
            yield more(left)
            return
        kept = min(room * 3 // 4, room - _RESERVE * (left - 1))
        part = make(room if left == 1 else max(least, room // left, kept))
        room -= _size(part)
        yield part


def _more_item(count: int) -> str:
    return f'<li class="cis-more">{_more(count)}</li>'


def _more_row(count: int) -> str:
    return f'<tr class="cis-more"><td colspan="2">{_more(count)}</td></tr>'


def _more(count: int) -> str:
    return f"{MORE} {count} more: <code>print(cis.describe(x))</code> shows all"


def _closed(title: str, markup: str) -> str:
    return f"<details><summary>{title}</summary>{markup}</details>"


def _prose(text: str, room: int, most: int = _LONG) -> str:
    """Return a text with its first words visible, or a link where it is an address."""
    line = escaped(text)
    if line == text and _URL.fullmatch(line) and _size(line) * 2 < room:
        address = escape(line)
        return f'<a href="{address}" rel="noopener noreferrer">{address}</a>'
    start = shorten(line, most)
    if start == line:
        return escape(line)
    place = len(start) - len(f" {MORE}") if len(start) > len(MORE) else most
    rest = _cut(line[place:], room)
    return f'<details class="cis-prose"><summary>{escape(line[:place])}</summary>{rest}</details>'


def _cut(text: str, room: int) -> str:
    """Return a text, or as much of it as has room, and how many characters are left out."""
    line = escaped(text)
    most = max(room // _WIDEST_ENTITY, _LONG)
    if len(line) <= most or _size(escape(line)) <= room:
        return escape(line)
    return f'{escape(line[:most])}<span class="cis-more">{_more(len(line) - most)}</span>'


def _text(text: str) -> str:
    return escape(escaped(text))


def _size(markup: str) -> int:
    return len(markup.encode())
