"""Tables for reading: as aligned columns, as Markdown and as HTML."""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence

from cisrecords.table._cells import Cell, written
from cisrecords.table.columns import Column, ColumnType

_MISSING = "–"
_WIDEST = 60
_RIGHT = (ColumnType.INTEGER, ColumnType.NUMBER)
_NO_WIDTH = {"Mn", "Me", "Cf"}
# Control characters, and the marks that turn the direction of a line, would tear the layout.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&$#!])")


def width(text: str) -> int:
    """Return the width of a string in a terminal: wide characters count two, marks none."""
    return sum(map(_places, text))


def _places(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown_cell(kind: ColumnType, cell: Cell) -> str:
    """Return a cell as one line; a dash if it is missing."""
    if cell is None:
        return _MISSING
    if kind is ColumnType.YES_NO:
        return "yes" if cell else "no"
    return one_line(written(kind, cell))


def one_line(text: str) -> str:
    """Return a string on one line, with control characters made visible."""
    return _CONTROLS.sub("\ufffd", " ".join(text.splitlines()).replace("\t", " "))


def _cut(text: str) -> str:
    if width(text) <= _WIDEST:
        return text
    kept, room = "", _WIDEST - 1
    for character in text:
        room -= _places(character)
        if room < 0:
            break
        kept += character
    return kept + "…"


def _grid(
    heads: Sequence[Column], data: Sequence[Sequence[Cell]], limit: int | None
) -> list[list[str]]:
    columns = [
        [one_line(head.name), *(shown_cell(head.type, cell) for cell in cells[:limit])]
        for head, cells in zip(heads, data, strict=True)
    ]
    return [list(line) for line in zip(*columns, strict=True)]


def _more(data: Sequence[Sequence[Cell]], limit: int | None) -> str:
    rows = len(data[0]) if data else 0
    left = rows - limit if limit is not None else 0
    return f"{left} more row{'s' if left > 1 else ''}" if left > 0 else ""


def as_text(heads: Sequence[Column], data: Sequence[Sequence[Cell]], limit: int | None) -> str:
    """Format a table in aligned columns, with numbers to the right."""
    if not heads:
        return "a table without columns"
    grid = [[_cut(cell) for cell in line] for line in _grid(heads, data, limit)]
    widths = [max(map(width, column)) for column in zip(*grid, strict=True)]
    grid.insert(1, ["─" * size for size in widths])
    lines = ["  ".join(_padded(heads, widths, line)).rstrip() for line in grid]
    more = _more(data, limit)
    return "\n".join([*lines, *([f"… {more}"] if more else [])])


def _padded(heads: Sequence[Column], widths: list[int], line: list[str]) -> Iterator[str]:
    for head, size, cell in zip(heads, widths, line, strict=True):
        gap = " " * (size - width(cell))
        yield gap + cell if head.type in _RIGHT else cell + gap


def as_markdown(heads: Sequence[Column], data: Sequence[Sequence[Cell]], limit: int | None) -> str:
    """Format a table in Markdown with pipes, with every cell escaped."""
    if not heads:
        return ""
    head, *rows = [
        [_MARKDOWN.sub(r"\\\1", cell) for cell in line] for line in _grid(heads, data, limit)
    ]
    rule = ["---:" if column.type in _RIGHT else "---" for column in heads]
    lines = [f"| {' | '.join(line)} |" for line in (head, rule, *rows)]
    more = _more(data, limit)
    return "\n".join([*lines, *(["", f"… {more}"] if more else [])]) + "\n"


def as_html(heads: Sequence[Column], data: Sequence[Sequence[Cell]], limit: int | None) -> str:
    """Format a table in HTML, escaped and without scripts; the meaning of a column is a tooltip."""
    styles = [' style="text-align: right"' if head.type in _RIGHT else "" for head in heads]
    lines = ["<table>", "<thead>", "<tr>"]
    for head, style in zip(heads, styles, strict=True):
        title = f' title="{html.escape(head.meaning)}"' if head.meaning else ""
        lines.append(f'<th scope="col"{title}{style}>{html.escape(one_line(head.name))}</th>')
    lines.extend(["</tr>", "</thead>", "<tbody>"])
    for row in _grid(heads, data, limit)[1:]:
        cells = (
            f"<td{style}>{html.escape(cell)}</td>" for style, cell in zip(styles, row, strict=True)
        )
        lines.append(f"<tr>{''.join(cells)}</tr>")
    lines.extend(["</tbody>", "</table>"])
    more = _more(data, limit)
    return "\n".join([*lines, *([f"<p>… {more}</p>"] if more else [])]) + "\n"
