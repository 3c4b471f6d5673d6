"""`attendance`: a picture of who took part in which meetings."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from cisrecords.archive.columns.languages import check_language, name_in, named_records
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery
from cisrecords.names import did_you_mean
from cisrecords.show._canvas import SMALL, axes_for, framed, library, sign, width_of
from cisrecords.show._caption import caption
from cisrecords.show._styles import INK, PRESENCE
from cisrecords.table import Row, Table

__all__ = ["attendance"]

_NEEDED = ("meeting", "when", "body", "state", "presence", "certain", "sources")
_WIDEST = 7.2
_CELL = 0.3
_LEAST = 0.11
_LABEL = 0.15
_BELOW = 9
_MARK = 5.5
_MARK_BY_WIDTH = 40

_Cell = tuple[int, int, Row]


def attendance(cw: Commonwealth, table: Table, *, lang: str | None = None, ax: Any = None) -> Any:
    """Draw who took part in which meetings: a row for each state, a column for each meeting.

    The lightness and the mark of a cell show whether the state was present, took part by video, was
    represented (present below the level of the body), was absent (or declined to come), is only
    expected or possible (a maybe, with a question mark), is silent (sources name others and not
    this state: a grey cell with a dot), or is unknown (no source names anybody, or the state is
    named and no source reports whether it was there: a white cell with a dash). Neither of the last
    two is an absence. A dashed frame marks a cell that is not certain. If the table has no row for
    a state and a meeting, there is no cell.

    Args:
        cw: The records, for the names of states and bodies and for the version.
        table: The result of ``cw.attendance(...)``, or some of its rows: a `Table` with the columns
            ``meeting when body state presence certain sources``, one row for each state and
            meeting.
        lang: The language of the names, such as ``"ru"``; English where a record has no name in it,
            and by default.
        ax: Axes of matplotlib; by default new ones in a new figure with enough room. The legend
            and the caption are below the axes.

    Returns:
        The ``matplotlib.figure.Figure``; ``figure.savefig("attendance.png")`` writes it.

    Raises:
        MissingExtra: matplotlib is not installed; it comes with the extra ``plot``.
        NotFound: A state or a body of the table is not among the records.
        BadQuery: A column is missing, a presence is unknown, a state has two rows for one
            meeting, no name on record is in the language, or an argument is not a `Commonwealth`, a
            `Table` or axes.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> table = cw.attendance(body="Council of Heads of State", since="2022", presence="absent")
        >>> figure = cisrecords.show.attendance(cw, table)
        >>> [label.get_text() for label in figure.axes[0].get_xticklabels()]
        ['2022-10-07', '2022-10-14', '2023-10-13', '2024-12-25', '2025-12-21/2025-12-22']
    """
    rows = _rows(cw, table)
    wanted = check_language(lang, named_records(cw))
    names = {one: name_in(cw.resolve(one), wanted) for one in {row.state for row in rows}}
    states = sorted(names, key=lambda one: (names[one], one))
    meetings = {row.meeting: row for row in rows}
    number = max(1, len(meetings))
    wide = min(_CELL, max(_LEAST, _WIDEST / number))
    canvas = axes_for(ax, wide * number, _CELL * max(1, len(states)))
    wide = width_of(canvas) / number
    columns, lines = _places(meetings), _places(states)
    cells = [(columns[row.meeting], lines[row.state], row) for row in rows]
    entries = {
        **_fill_cells(canvas, cells, min(_MARK, wide * _MARK_BY_WIDTH)),
        **_frame_uncertain(canvas, cells),
    }
    _label(canvas, [names[one] for one in states], tuple(meetings.values()), wide)
    canvas.set_title(_title(cw, rows, wanted), loc="left", fontsize=11)
    sources = (source for row in rows for source in row.sources or ())
    sign(canvas, entries, caption(cw, "meetings", sources), _BELOW)
    return framed(canvas) if ax is None else canvas.get_figure(root=True)


def _rows(cw: Commonwealth, table: Table) -> tuple[Row, ...]:
    """Return the rows of a table of attendance, or raise `BadQuery` for any other value."""
    if not isinstance(cw, Commonwealth):
        raise BadQuery("cw", cw, "must be a Commonwealth, such as load() returns")
    if not isinstance(table, Table):
        raise BadQuery(
            "table", table, "must be a Table, such as attendance() of a Commonwealth returns"
        )
    missing = [name for name in _NEEDED if name not in table.columns]
    if missing:
        raise BadQuery(
            "table",
            table,
            f"the table has no column {', '.join(missing)}; take one from attendance()",
        )
    rows = table.rows()
    for value in sorted({str(row.presence) for row in rows} - PRESENCE.keys()):
        reason = f"must be one of {', '.join(PRESENCE)}"
        raise BadQuery("presence", value, reason, did_you_mean(value, PRESENCE))
    if len({(row.state, row.meeting) for row in rows}) < len(rows):
        raise BadQuery(
            "table", table, "must have one row for each state and meeting; remove the duplicates"
        )
    return rows


def _places(names: Iterable[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(names)}


def _fill_cells(canvas: Any, cells: Sequence[_Cell], size: float) -> dict[str, Any]:
    """Fill and mark the cells, and return the entries of the legend for the looks in use."""
    patches, lines = library("patches"), library("lines")
    entries: dict[str, Any] = {}
    for look in dict.fromkeys(PRESENCE.values()):
        met = [cell for cell in cells if PRESENCE[cell[2].presence] is look]
        if not met:
            continue
        fill = {"facecolor": look.face, "edgecolor": "#8c8c8c", "linewidth": 0.5}
        for across, down, row in met:
            gid = f"{row.state} {row.meeting} {row.presence}"
            canvas.add_patch(patches.Rectangle((across - 0.5, down - 0.5), 1, 1, gid=gid, **fill))
        mark = {
            "color": look.ink,
            "label": look.label,
            "linestyle": "",
            "marker": look.shape,
            "markersize": size,
        }
        canvas.plot([cell[0] for cell in met], [cell[1] for cell in met], **mark)
        entries[look.label] = (patches.Patch(**fill), lines.Line2D([], [], **mark))
    return entries


def _frame_uncertain(canvas: Any, cells: Sequence[_Cell]) -> dict[str, Any]:
    """Draw a dashed frame in the uncertain cells, and return the entry of the legend."""
    patches = library("patches")
    found = [cell for cell in cells if cell[2].certain is False]
    look = {"fill": False, "linestyle": (0, (2, 1)), "linewidth": 1.0}
    for across, down, row in found:
        ink = PRESENCE[row.presence].ink
        corner = (across - 0.38, down - 0.38)
        frame = patches.Rectangle(corner, 0.76, 0.76, edgecolor=ink, **look)
        frame.set_gid(f"{row.state} {row.meeting} not certain")
        canvas.add_patch(frame)
    return {"not certain": patches.Patch(edgecolor=INK, **look)} if found else {}


def _label(canvas: Any, names: Sequence[str], meetings: Sequence[Row], wide: float) -> None:
    """Label the rows and the columns; not every column if they are narrow."""
    several = len({row.body for row in meetings}) > 1
    step = math.ceil(_LABEL / wide)
    days = [str(row.when or f"{row.meeting}, undated") for row in meetings]
    if several:
        days = [f"{row.body} {day}" for row, day in zip(meetings, days, strict=True)]
    canvas.set_xlim(-0.5, max(1, len(meetings)) - 0.5)
    canvas.set_ylim(max(1, len(names)) - 0.5, -0.5)
    canvas.xaxis.tick_top()
    canvas.set_xticks(range(0, len(days), step), days[::step], rotation=90, fontsize=SMALL)
    canvas.set_yticks(range(len(names)), names, fontsize=9)
    canvas.tick_params(length=0)
    for spine in canvas.spines.values():
        spine.set_visible(False)


def _title(cw: Commonwealth, rows: Iterable[Row], lang: str | None) -> str:
    bodies = tuple({row.body: None for row in rows})
    if len(bodies) == 1:
        return f"Attendance: {name_in(cw.resolve(bodies[0]), lang)}"
    return f"Attendance: {len(bodies)} bodies" if bodies else "Attendance: no meeting"
