"""Axes for a picture, its legend and caption, and a figure with room for all of them."""

import datetime
import textwrap
from collections.abc import Mapping
from typing import Any

from cisrecords.errors import BadQuery, import_optional

SMALL = 7.5
"""The size of the legend and the caption, in points."""

_DOTS = 100
_MARGIN = 0.12
_RESOLUTIONS = (72, 100, 160)
_LETTER = 0.52
_SHORTEST = 80


def library(part: str) -> Any:
    """Return a module of matplotlib, which only this function imports."""
    return import_optional(f"matplotlib.{part}", "plot", "matplotlib")


def axes_for(ax: Any, width: float, height: float) -> Any:
    """Return the given axes, or new ones of a size in inches in a new figure."""
    new = library("figure").Figure(figsize=(width, height), dpi=_DOTS, facecolor="white")
    if ax is None:
        return new.add_axes((0, 0, 1, 1))
    if isinstance(ax, library("axes").Axes):
        return ax
    raise BadQuery("ax", ax, "must be Axes of matplotlib, or None for new ones")


def day_number(day: int) -> float:
    """Return the position on an axis of dates where a day begins."""
    number: float = library("dates").date2num(datetime.date.fromordinal(day))
    return number


def day_after(day: int) -> float:
    """Return the position on an axis of dates where a day ends."""
    return day_number(day) + 1


def width_of(ax: Any) -> float:
    """Return the width of axes in inches."""
    width: float = ax.get_window_extent().width / ax.figure.dpi
    return width


def sign(ax: Any, entries: Mapping[str, Any], caption: str, below: float) -> None:
    """Put the legend below the axes, at a distance in points, and the caption below it."""
    width = width_of(ax) * 72
    longest = max(map(len, entries), default=0)
    columns = max(1, int(width // ((longest * _LETTER + 5) * SMALL)))
    move = library("transforms").ScaledTranslation(0, -below / 72, ax.figure.dpi_scale_trans)
    legend = ax.legend(
        tuple(entries.values()),
        tuple(entries),
        loc="upper left",
        bbox_to_anchor=(0, 0),
        bbox_transform=ax.transAxes + move,
        borderaxespad=0,
        borderpad=0,
        fontsize=SMALL,
        frameon=False,
        handleheight=1.1,
        handlelength=2.4,
        labelspacing=0.7,
        ncols=columns,
    )
    ax.annotate(
        textwrap.fill(caption, max(_SHORTEST, int(width / (_LETTER * SMALL)))),
        (0, 0),
        xycoords=legend,
        xytext=(0, -9),
        textcoords="offset points",
        ha="left",
        va="top",
        fontsize=SMALL,
        gid="caption",
        annotation_clip=False,
    )


def framed(ax: Any) -> Any:
    """Make room in a new figure for everything around its axes, and return the figure.

    Letters fill whole dots, so they have another size at another resolution.
    """
    figure = ax.figure
    width, height = figure.get_size_inches()
    boxes: list[Any] = []
    for dots in _RESOLUTIONS:
        figure.set_dpi(dots)
        boxes.append(figure.get_tightbbox())
    box = library("transforms").Bbox.union(boxes).padded(_MARGIN)
    figure.set_dpi(_DOTS)
    figure.set_size_inches(box.width, box.height)
    left, bottom = -box.x0 / box.width, -box.y0 / box.height
    ax.set_position((left, bottom, width / box.width, height / box.height))
    return figure
