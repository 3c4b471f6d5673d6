"""Tables for reading: as aligned columns that fit the terminal, as Markdown and as HTML."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from cisrecords.render.width import MORE, shorten, width

__all__ = ["Grid", "as_html", "as_markdown", "as_text"]

_GAP = "  "
# The width that a column of prose keeps; before it has less, columns on the right are left out.
_LEAST = 20
_MOST_OF_FIRST = 40
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&$#!])")


@attrs.frozen(kw_only=True)
class Grid:
    """The cells of a table as strings on one line, row by row, and how each column is shown.

    `left_out` counts the rows of the table that the grid does not have.
    """

    names: tuple[str, ...]
    meanings: tuple[str, ...]
    to_the_right: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0

    @property
    def more(self) -> str:
        """The number of rows that are left out, in words; empty where there are none."""
        rows = "row" if self.left_out == 1 else "rows"
        return f"{self.left_out} more {rows}" if self.left_out else ""


def as_text(grid: Grid, columns: int | None = None) -> str:
    """Format a table in aligned columns that fit into a width, by default that of the terminal.

    Prose is shortened, never inside a word. Where that is not enough, columns on the right are left
    out and named below.
    """
    if not grid.names:
        return "a table without columns"
    room = columns or _columns_of_terminal()
    widths = _widths(grid, room)
    names = [shorten(name, size) for name, size in zip(grid.names, widths, strict=False)]
    rows = [
        [shorten(cell, size) for cell, size in zip(row, widths, strict=False)] for row in grid.rows
    ]
    widths = [max(map(width, column)) for column in zip(names, *rows, strict=True)]
    lines = [names, ["─" * size for size in widths], *rows]
    text = [_GAP.join(_padded(grid, widths, line)).rstrip() for line in lines]
    if grid.more:
        text.append(shorten(f"{MORE} {grid.more}", room))
    if grid.names[len(widths) :]:
        text.extend(_missing(grid.names[len(widths) :], room))
    return "\n".join(text)


def _widths(grid: Grid, room: int) -> list[int]:
    """Return the width of each column that is shown; the first one always is."""
    widest = [max(map(width, column)) for column in zip(grid.names, *grid.rows, strict=True)]
    columns = list(zip(*grid.rows, strict=True)) or [()] * len(widest)
    least = [
        min(size, max(width(name), _least(cells)))
        for size, name, cells in zip(widest, grid.names, columns, strict=True)
    ]
    counts = range(len(least), 1, -1)
    shown = next((count for count in counts if _total(least[:count]) <= room), 1)
    return _stretched(least[:shown], widest[:shown], room)


def _least(cells: Sequence[str]) -> int:
    """Return the width that a column keeps: all of it, or of prose at least the first words."""
    if not any(" " in cell for cell in cells):
        return max(map(width, cells), default=0)
    firsts = (width(cell.partition(" ")[0]) + len(f" {MORE}") for cell in cells)
    return max(_LEAST, min(max(firsts), _MOST_OF_FIRST))


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _stretched(least: list[int], widest: list[int], room: int) -> list[int]:
    """Return widths that fill the room, with one limit for all columns that are shortened."""
    if len(least) == 1:
        return [min(widest[0], room)]
    limits = range(max(widest) + 1)
    limit = bisect_right(limits, room, key=lambda limit: _total(_within(least, widest, limit))) - 1
    return _within(least, widest, limit)


def _within(least: list[int], widest: list[int], limit: int) -> list[int]:
    return [max(low, min(high, limit)) for low, high in zip(least, widest, strict=True)]


def _padded(grid: Grid, widths: list[int], line: list[str]) -> Iterator[str]:
    for to_the_right, size, cell in zip(grid.to_the_right, widths, line, strict=False):
        gap = " " * (size - width(cell))
        yield gap + cell if to_the_right else cell + gap


def _missing(names: Sequence[str], room: int) -> Iterator[str]:
    """Yield lines that name the columns that are left out."""
    line = f"{MORE} {len(names)} more column{'s' if len(names) > 1 else ''}:"
    for place, name in enumerate(names, 1):
        word = name if place == len(names) else f"{name},"
        if width(f"{line} {word}") > room:
            yield shorten(line, room)
            line = " "
        line = f"{line} {word}"
    yield shorten(line, room)


def _columns_of_terminal() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - it imports every compression

    return get_terminal_size().columns


def as_markdown(grid: Grid) -> str:
    """Format a table in Markdown with pipes, with every cell escaped."""
    if not grid.names:
        return ""
    head, *rows = [
        [_MARKDOWN.sub(r"\\\1", cell) for cell in line] for line in (grid.names, *grid.rows)
    ]
    rule = ["---:" if to_the_right else "---" for to_the_right in grid.to_the_right]
    lines = [f"| {' | '.join(line)} |" for line in (head, rule, *rows)]
    return "\n".join([*lines, *(["", f"{MORE} {grid.more}"] if grid.more else [])]) + "\n"


def as_html(grid: Grid) -> str:
    """Format a table in HTML, escaped and without scripts; the meaning of a column is a tooltip."""
    from html import escape  # noqa: PLC0415 - its table of entities is large

    styles = [' style="text-align: right"' if right else "" for right in grid.to_the_right]
    lines = ["<table>", "<thead>", "<tr>"]
    for name, meaning, style in zip(grid.names, grid.meanings, styles, strict=True):
        title = f' title="{escape(meaning)}"' if meaning else ""
        lines.append(f'<th scope="col"{title}{style}>{escape(name)}</th>')
    lines.extend(["</tr>", "</thead>", "<tbody>"])
    for row in grid.rows:
        cells = (f"<td{style}>{escape(cell)}</td>" for style, cell in zip(styles, row, strict=True))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    lines.extend(["</tbody>", "</table>"])
    return "\n".join([*lines, *([f"<p>{MORE} {grid.more}</p>"] if grid.more else [])]) + "\n"
