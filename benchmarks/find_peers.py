"""The libraries that `find_cost.py` compares, each used as an expert would use it.

Each keeps the seats (a row for each state at each meeting) or the meetings (with a column for
each state) in memory, sorted and indexed for the question: which meetings of a body did a state
attend from one day to another? Each answers with a tuple of ids, by day and id.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

import attrs

__all__ = ["PEERS", "Data", "Question"]

_DAY = 10_000_000
_SEAT = 1_000
"""The ranges of day and state numbers in a key."""


@attrs.frozen
class Data:
    """Meetings as plain columns, by day and id; all but the ids are numbers."""

    ids: Sequence[str]
    days: Sequence[int]
    bodies: Sequence[int]
    seats: Sequence[Sequence[int]]
    states: int


@attrs.frozen
class Question:
    """The numbers of a body, a state, and the first and last day."""

    body: int
    state: int
    first: int
    last: int


Answer = Callable[[Question], tuple[str, ...]]


def _rows(data: Data) -> Iterator[tuple[int, int, int, str]]:
    for body, seats, day, one in zip(data.bodies, data.seats, data.days, data.ids, strict=True):
        for state in seats:
            yield body, state, day, one


def sqlite(data: Data) -> Answer:
    """Keep the seats in SQLite, in a table that is its own covering index."""
    base = sqlite3.connect(":memory:")
    key = "primary key (body, state, day, id)"
    base.execute(f"create table seat (body int, state int, day int, id text, {key}) without rowid")
    base.executemany("insert into seat values (?, ?, ?, ?)", sorted(_rows(data)))
    base.execute("analyze")
    base.row_factory = lambda _, row: row[0]
    # The order is that of the key and costs nothing.
    text = "select id from seat where body = ? and state = ? and day between ? and ?"

    def answer(q: Question) -> tuple[str, ...]:
        found = base.execute(f"{text} order by day, id", (q.body, q.state, q.first, q.last))
        return tuple(found.fetchall())

    return answer


def _sorted_seats(data: Data) -> tuple[Any, Any]:
    """Return the seats as one sorted column of keys, and the ids beside it."""
    numpy: Any = import_module("numpy")
    flat = [len(seats) for seats in data.seats]
    place = numpy.repeat(numpy.arange(len(data.ids)), flat)
    state = numpy.fromiter((state for seats in data.seats for state in seats), "int64", sum(flat))
    body, day = numpy.array(data.bodies, "int64")[place], numpy.array(data.days, "int64")[place]
    keys = (body * _SEAT + state) * _DAY + day
    order = numpy.argsort(keys, kind="stable")
    return keys[order], numpy.array(data.ids, object)[place[order]]


def pandas_sorted(data: Data) -> Answer:
    """Keep the seats in pandas, sorted by one whole number, which it searches by bisection."""
    pandas: Any = import_module("pandas")
    keys, ids = _sorted_seats(data)
    frame = pandas.DataFrame({"key": keys, "id": pandas.Series(ids, dtype=object)})
    key, names = frame["key"], frame["id"]

    def answer(q: Question) -> tuple[str, ...]:
        base = (q.body * _SEAT + q.state) * _DAY
        low, high = key.searchsorted([base + q.first, base + q.last + 1])
        return tuple(names.iloc[low:high])

    return answer


def _wide(data: Data) -> dict[str, Any]:
    """Return the meetings with a column for each state, by body, day and id."""
    numpy: Any = import_module("numpy")
    sat = numpy.zeros((data.states, len(data.ids)), bool)
    for place, seats in enumerate(data.seats):
        sat[seats, place] = True
    order = numpy.argsort(numpy.array(data.bodies), kind="stable")
    columns = {
        "body": numpy.array(data.bodies, "int16")[order],
        "day": numpy.array(data.days, "int32")[order],
        "id": numpy.array(data.ids, object)[order],
    }
    return columns | {f"s{state}": sat[state][order] for state in range(data.states)}


def pandas_mask(data: Data) -> Answer:
    """Keep the meetings in pandas, and query by a mask."""
    pandas: Any = import_module("pandas")
    columns = _wide(data)
    frame = pandas.DataFrame({**columns, "id": pandas.Series(columns["id"], dtype=object)})
    body, day, names = frame["body"], frame["day"], frame["id"]

    def answer(q: Question) -> tuple[str, ...]:
        fits = (body == q.body) & (day >= q.first) & (day <= q.last) & frame[f"s{q.state}"]
        return tuple(names[fits])

    return answer


def polars_mask(data: Data) -> Answer:
    """Keep the meetings in Polars, and query by an expression."""
    polars: Any = import_module("polars")
    columns = _wide(data)
    frame = polars.DataFrame({**columns, "id": columns["id"].tolist()})
    body, day = polars.col("body"), polars.col("day")

    def answer(q: Question) -> tuple[str, ...]:
        fits = (body == q.body) & day.is_between(q.first, q.last) & polars.col(f"s{q.state}")
        return tuple(frame.filter(fits)["id"].to_list())

    return answer


def polars_parts(data: Data) -> Answer:
    """Keep the meetings of each body in a frame of Polars, and query it by an expression."""
    polars: Any = import_module("polars")
    columns = _wide(data)
    frame = polars.DataFrame({**columns, "id": columns["id"].tolist()})
    parts = frame.partition_by("body", as_dict=True)
    day = polars.col("day")

    def answer(q: Question) -> tuple[str, ...]:
        fits = day.is_between(q.first, q.last) & polars.col(f"s{q.state}")
        return tuple(parts[q.body,].filter(fits)["id"].to_list())

    return answer


def duckdb(data: Data) -> Answer:
    """Keep the meetings in DuckDB, sorted, so that it skips rows outside the span."""
    base: Any = import_module("duckdb").connect()
    polars: Any = import_module("polars")
    columns = _wide(data)
    base.register(
        "columns_in", polars.DataFrame({**columns, "id": columns["id"].tolist()}).to_arrow()
    )
    base.execute("create table meeting as select * from columns_in")
    base.unregister("columns_in")
    text = "select id from meeting where body = ? and day between ? and ?"

    def answer(q: Question) -> tuple[str, ...]:
        sql = f"{text} and s{q.state} order by day, id"
        rows = base.execute(sql, (q.body, q.first, q.last)).fetchall()
        return tuple([one for (one,) in rows])

    return answer


PEERS: dict[str, Callable[[Data], Answer]] = {
    "SQLite, covering index": sqlite,
    "pandas, sorted keys": pandas_sorted,
    "pandas, mask": pandas_mask,
    "Polars, mask": polars_mask,
    "Polars, a frame a body": polars_parts,
    "DuckDB, sorted": duckdb,
}
"""Each peer by its name."""
