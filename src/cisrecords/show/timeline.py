"""`timeline`: a picture of the status of states in the Commonwealth through time."""

import datetime
import textwrap
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import attrs

from cisrecords.archive.columns.languages import check_language, name_in, named_records
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import Day, day_range
from cisrecords.errors import BadQuery
from cisrecords.law import CHARTER_RULES, Rules, rules_named
from cisrecords.law.eras import on_whole
from cisrecords.records import Act
from cisrecords.show._bars import Bars
from cisrecords.show._canvas import SMALL, axes_for, day_after, day_number, framed, library, sign
from cisrecords.show._caption import caption
from cisrecords.show._marks import draw_marks, may_lie
from cisrecords.show._stretches import stretches
from cisrecords.show._styles import INK

__all__ = ["timeline"]

_FOUNDED = datetime.date(1991, 12, 8)
_WIDTH = 7.0
_ROW = 0.44
_BELOW = 24
_LEAD = 150


@attrs.frozen
class _Row:
    """A row of the picture: a state with its name, its first day with a status, and its acts."""

    state: str
    name: str
    begins: int | None
    acts: tuple[Act, ...]


def timeline(
    cw: Commonwealth,
    *,
    states: Iterable[str] | str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    rules: Rules | str = CHARTER_RULES,
    lang: str | None = None,
    ax: Any = None,
) -> Any:
    """Draw the status of states in the Commonwealth through time (Charter arts. 7 to 9 and 41).

    There is one row for each state and one bar for each spell, filled by its status. If a vague day
    of an act, or a rival source, leaves another status possible, the bar is split between the
    earliest and the latest of these days: the preferred status above, the rivals below, in a dashed
    frame. A running notice of withdrawal and suspended participation are hatched. Acts are marked
    on their days: signature above the bar, consent and admission on it, internal steps and leaving
    below; a line joins the possible days of a vague date. Past the horizon of the acts a bar is an
    empty dotted frame. A gap in a row is a time without status: the records have no act up to then.
    Silent sources leave no trace here, as a status depends on acts.

    Args:
        cw: The records.
        states: States, or outside bodies, by id, ISO code or any name, in the order of the
            rows; by default all that ever had a status, by name.
        since: The first day, of any precision; by default shortly before the first status.
        until: The last day, of any precision; by default shortly after the horizon.
        rules: ``"charter"``, ``"participation"``, or `Rules` of your own.
        lang: The language of the names, such as ``"ru"``; English where a record has no name in it,
            and by default.
        ax: Axes of matplotlib; by default new ones in a new figure with enough room. The legend
            and the caption are below the axes.

    Returns:
        The ``matplotlib.figure.Figure``; ``figure.savefig("timeline.png")`` writes it.

    Raises:
        MissingExtra: matplotlib is not installed; it comes with the extra ``plot``.
        NotFound: No state or body has this name; the nearest are suggested.
        Ambiguous: The name fits more than one.
        InvalidDate: An end is not a date.
        VagueDate: An end has no day that bounds it.
        BadQuery: The span is reversed, the rules are unknown, the list of states is empty, no name
            on record is in the language, or an argument is not a `Commonwealth` or axes.

    Example:
        >>> import cisrecords
        >>> figure = cisrecords.show.timeline(cisrecords.load(), states=["Georgia", "Ukraine"])
        >>> [label.get_text() for label in figure.axes[0].get_yticklabels()]
        ['Georgia', 'Ukraine']
    """
    if not isinstance(cw, Commonwealth):
        raise BadQuery("cw", cw, "must be a Commonwealth, such as load() returns")
    wanted = check_language(lang, named_records(cw))
    rows = _rows(cw, states, rules, wanted)
    first, last = _ends(cw, rows, since, until)
    if states is None:
        rows = [row for row in rows if row.begins is not None and row.begins <= last]
    canvas = axes_for(ax, _WIDTH, max(1, len(rows)) * _ROW + 0.1)
    bars = Bars(canvas, _horizon(cw) or last)
    shown = [tuple(stretches(cw, row.state, first, last, rules)) for row in rows]
    for place, found in enumerate(shown):
        bars.draw(place, found)
    acts = [[act for act in row.acts if may_lie(act, first, last)] for row in rows]
    entries = {**bars.entries(), **draw_marks(canvas, acts)}
    if first <= bars.horizon < last:
        entries["horizon of the records"] = _line_at(canvas, bars.horizon)
    _label(canvas, [row.name for row in rows], first, last)
    canvas.set_title(
        f"What states were to the Commonwealth by the rules {_name_of(rules)}",
        loc="left",
        fontsize=11,
    )
    cites = chain(
        chain.from_iterable(one.cites for one in chain(*shown)),
        chain.from_iterable(act.cites for act in chain(*acts)),
    )
    sources = (cite.source for cite in cites)
    sign(canvas, entries, caption(cw, "acts", sources), _BELOW)
    return framed(canvas) if ax is None else canvas.get_figure(root=True)


def _rows(
    cw: Commonwealth, states: Iterable[str] | str | None, rules: Rules | str, lang: str | None
) -> list[_Row]:
    """Return the rows of the given states, each once; by default all with acts, by name."""
    if states is None:
        every = dict.fromkeys((*cw.states.ids(), *(act.state for act in cw.acts)))
        return sorted((_row(cw, one, rules, lang) for one in every), key=lambda row: row.name)
    listed = [states] if isinstance(states, str) else states
    if not isinstance(listed, Iterable):
        raise BadQuery("states", states, "must be the names of states, or None for all")
    rows = {row.state: row for row in (_row(cw, one, rules, lang) for one in listed)}
    if not rows:
        raise BadQuery(
            "states", states, "the list of states is empty; name a state, or leave it out for all"
        )
    return list(rows.values())


def _row(cw: Commonwealth, state: str, rules: Rules | str, lang: str | None) -> _Row:
    spells = cw.timeline(state, rules=rules)
    identity = spells[0].state
    begun = (spell.since for spell in spells if spell.since is not None)
    return _Row(
        state=identity,
        name=name_in(cw.resolve(identity), lang),
        begins=next((day.earliest_ordinal for day in begun), None),
        acts=tuple(act for act in cw.acts if act.state == identity and on_whole(act)),
    )


def _horizon(cw: Commonwealth) -> int | None:
    """Return the number of the last day to which acts are known, if the dataset has one."""
    day = cw.horizon.get("acts")
    bound = None if day is None else day.latest or day.earliest
    return None if bound is None else bound.toordinal()


def _ends(
    cw: Commonwealth, rows: Iterable[_Row], since: Day | None, until: Day | None
) -> tuple[int, int]:
    """Return the first and the last day of the picture: the given ones, or all with acts."""
    given = day_range(since, until)
    founded = _FOUNDED.toordinal()
    begun = min((row.begins for row in rows if row.begins is not None), default=founded)
    first = given.first if since is not None else max(1, min(begun, given.last) - _LEAD)
    known = max(begun, _horizon(cw) or begun, first)
    last = given.last if until is not None else min(known + _LEAD, datetime.date.max.toordinal())
    return first, last


def _line_at(canvas: Any, horizon: int) -> Any:
    return canvas.axvline(
        day_after(horizon),
        color=INK,
        gid="horizon",
        linestyle=(0, (6, 3)),
        linewidth=1.1,
    )


def _label(canvas: Any, names: Sequence[str], first: int, last: int) -> None:
    """Label the rows and the days."""
    dates = library("dates")
    canvas.set_xlim(day_number(first), day_after(last))
    canvas.set_ylim(len(names) - 0.45, -0.55)
    canvas.set_yticks(range(len(names)), [textwrap.fill(name, 22) for name in names], fontsize=9)
    locator = dates.AutoDateLocator(minticks=4, maxticks=12)
    canvas.xaxis.set_major_locator(locator)
    canvas.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator, show_offset=False))
    canvas.tick_params(axis="y", length=0)
    canvas.tick_params(axis="x", labelsize=SMALL + 0.5)
    canvas.grid(visible=True, axis="x", color="#dddddd", linewidth=0.6)
    canvas.set_axisbelow(True)
    for side in ("top", "right", "left"):
        canvas.spines[side].set_visible(False)


def _name_of(rules: Rules | str) -> str:
    name = rules_named(rules).name
    return "of the Charter" if name == CHARTER_RULES.name else repr(name)
