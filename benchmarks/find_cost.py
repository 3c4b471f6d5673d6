"""Time questions to more and more meetings, beside pandas, Polars, DuckDB and SQLite.

Run it from the root with ``python -m benchmarks.find_cost [number of meetings ...]``. It needs
the libraries of the extra ``tables``. The meetings come from a random generator with a fixed
seed: 80 bodies and 30 states, ten of which attend each; all other records are the shipped ones.

It prints medians in microseconds, of a prepared `MeetingQuery` evaluated to its tuple of ids: one
whose span leaves about the same few meetings at every size, one of a year, and one of ten; of
the question of a year put to each peer; of `membership` of each of the twelve states; and, beside
these, of resolving names and dates, and of `find` with everything. In each round the contenders
take turns in random order, garbage is collected before each sample, and a ratio is the median of
the ratios of the rounds. All answers are compared before the clock starts.

The exit code is 1 if a ratio misses its aim by more than the margin: the few meetings and the
status at the largest size beside the smallest, an id of many beside one of few, and the fastest
peer.
"""

import datetime
import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import attrs

import cisrecords as cis
from benchmarks.find_peers import PEERS, Data, Question
from cisrecords.query import Meetings

SIZES = (250, 2_500, 25_000, 100_000, 1_000_000)
BODIES = tuple(f"made-{number:02}" for number in range(80))
TWELVE = tuple("AM AZ BY GE KG KZ MD RU TJ TM UA UZ".split())
STATES = (*TWELVE, *(f"X{letter}" for letter in "ABCDEFGHIJKLMNOPQR"))
FIRST = datetime.date(1992, 1, 1)
DAYS = 34 * 365
DAY = datetime.date(2009, 8, 17)
YEAR = "2005"
ROUNDS = 9
SAMPLE = 0.02
AIMS = {100_000: (10.0, 5.0), 1_000_000: (40.0, 20.0)}
"""From how many meetings: at most how many microseconds, and how many times as fast as a peer."""
STATUS = 2.0
MARGIN = 1.3
FLAT = 3.0
"""How much more a point query may cost at the largest size: lists no longer fit into caches."""

Task = Callable[[], object]


@attrs.frozen
class Row:
    """The figures of one size.

    `medians` are in microseconds; `ratios` are the times of the peers over ours; `found` are the
    numbers of ids of a few days, a year and ten years.
    """

    size: int
    medians: dict[str, float]
    ratios: dict[str, float]
    found: dict[str, int]

    @property
    def fastest(self) -> float:
        """The ratio of the fastest peer."""
        return min(self.ratios.values())


@contextmanager
def paused_gc() -> Iterator[None]:
    """Pause the garbage collector."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def draw_meetings(count: int) -> Data:
    """Draw random meetings, sorted by day and id."""
    draw = random.Random(count)  # noqa: S311 - nothing secret
    days = sorted(FIRST.toordinal() + draw.randrange(DAYS) for _ in range(count))
    return Data(
        ids=[f"m-{number:07}" for number in range(count)],
        days=days,
        bodies=[draw.randrange(len(BODIES)) for _ in range(count)],
        seats=[draw.sample(range(len(STATES)), 10) for _ in range(count)],
        states=len(STATES),
    )


def build(data: Data) -> cis.Commonwealth:
    """Build the shipped records with other meetings, which share their rows, sessions and days."""
    rows = [cis.Attendance(participant=state, presence="present") for state in STATES]
    sessions = [(cis.Session(body),) for body in BODIES]
    dates = {day: cis.PartialDate(datetime.date.fromordinal(day)) for day in set(data.days)}
    shipped: dict[str, Any] = cis.load().parts()
    more: dict[str, Any] = {
        "states": [cis.State(id=s, names=f"State {s}") for s in STATES if s not in TWELVE],
        "bodies": [cis.Body(id=body, names=f"The {body}") for body in BODIES],
    }
    meetings = [
        cis.Meeting(
            id=one,
            sessions=sessions[body],
            status=cis.MeetingStatus.HELD,
            when=dates[day],
            attendance=tuple([rows[seat] for seat in seats]),
        )
        for one, body, day, seats in zip(data.ids, data.bodies, data.days, data.seats, strict=True)
    ]
    kinds = {kind: (*shipped[kind], *more.get(kind, ())) for kind in cis.fields.KINDS}
    kinds["meetings"] = tuple(meetings)
    return cis.Commonwealth.read_late(kinds.__getitem__, horizon=shipped["horizon"])


def rounds(tasks: dict[str, Task]) -> dict[str, list[float]]:
    """Time tasks that take turns, and return the microseconds of each in each round."""
    times: dict[str, int] = {}
    for name, task in tasks.items():
        task()
        start = time.perf_counter()
        for _ in range(3):
            task()
        times[name] = max(3, int(SAMPLE * 3 / max(time.perf_counter() - start, 1e-7)))
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    order = list(tasks)
    for _ in range(ROUNDS):
        random.shuffle(order)
        for name in order:
            gc.collect()
            task, repeat = tasks[name], range(times[name])
            with paused_gc():
                start = time.perf_counter()
                for _ in repeat:
                    task()
                taken[name].append((time.perf_counter() - start) / len(repeat) * 1e6)
    return taken


def measure(count: int) -> Row:
    """Measure one number of meetings, and print and return the figures."""
    with paused_gc():
        data = draw_meetings(count)
        start = time.perf_counter()
        cw = build(data)
        meetings = cw.meetings
        read = time.perf_counter() - start
        start = time.perf_counter()
        year = meetings.prepare(body=BODIES[0], attended_by=STATES[0], since=YEAR, until=YEAR)
        index = time.perf_counter() - start
        number = Question(
            0, 0, *(datetime.date(2005, *end).toordinal() for end in ((1, 1), (12, 31)))
        )
        answers = {name: make(data) for name, make in PEERS.items()}
        del data
    gc.collect()
    gc.freeze()
    expected = year.ids()
    for name, answer in answers.items():
        if answer(number) != expected:
            raise SystemExit(f"{name} gives another answer")
    width = max(1, min(DAYS - 1, 8 * 3 * DAYS * len(BODIES) // count))
    last = FIRST + datetime.timedelta(days=width)
    few = meetings.prepare(body=BODIES[0], attended_by=STATES[0], since=FIRST, until=last)
    ten = meetings.prepare(body=BODIES[0], attended_by=STATES[0], since="1995", until="2004")
    tasks: dict[str, Task] = {
        "few": few.ids,
        "year": year.ids,
        "ten": ten.ids,
        **{name: partial(answer, number) for name, answer in answers.items()},
        "status": lambda: [cw.membership(state, on=DAY) for state in TWELVE],
        **_beside(meetings),
    }
    taken = rounds(tasks)
    taken["status"] = [each / len(TWELVE) for each in taken["status"]]
    gc.unfreeze()
    row = Row(
        size=count,
        medians={name: statistics.median(each) for name, each in taken.items()},
        ratios={
            name: statistics.median(
                peer / ours for peer, ours in zip(taken[name], taken["year"], strict=True)
            )
            for name in answers
        },
        found={"few": len(few.ids()), "year": len(expected), "ten": len(ten.ids())},
    )
    show(row, read, index)
    return row


def _beside(meetings: Meetings) -> dict[str, Task]:
    ids: dict[str, Any] = {"body": BODIES[0], "attended_by": STATES[0]}
    words: dict[str, Any] = {"body": "the MADE 00", "attended_by": "Армения"}
    span: dict[str, Any] = {"since": YEAR, "until": YEAR}
    return {
        "resolving ids and dates": lambda: meetings.prepare(**ids, **span),
        "resolving names and dates": lambda: meetings.prepare(**words, **span),
        "find with all of that": lambda: meetings.find(**words, **span),
    }


def show(row: Row, read: float, index: float) -> None:
    """Print the figures of one size, with the seconds of building the records and the index."""
    print(f"\n{row.size:,} meetings, built in {read:.1f} s, indexed in {index:.2f} s")
    words = {"few": "few days", "year": "a year", "ten": "ten years"}
    names = {name: f"{words[name]} ({count} ids)" for name, count in row.found.items()}
    for name, median in row.medians.items():
        ratio = f"{row.ratios[name]:10.1f} x" if name in row.ratios else ""
        print(f"  {names.get(name, name):28}{median:12.2f} us{ratio}")


def compare(rows: list[Row]) -> Iterator[tuple[str, float, float]]:
    """Compare the figures with the aims: what is compared, the figure, and its limit."""
    small, large = rows[0].medians, rows[-1].medians
    yield "few days, largest beside smallest", large["few"] / small["few"], FLAT
    yield "status, largest beside smallest", large["status"] / small["status"], MARGIN
    few, ten = rows[-1].found["few"], rows[-1].found["ten"]
    if ten > few > 0:
        yield (
            "an id of ten years beside one of few days",
            large["ten"] / ten / large["few"] * few,
            1.0,
        )
    for row in rows:
        limits = [aim for size, aim in AIMS.items() if row.size >= size]
        if limits:
            yield f"ours beside the fastest peer, {row.size:,}", 1 / row.fastest, 1 / limits[-1][1]
            yield f"a year in us, {row.size:,}", row.medians["year"], limits[-1][0]
        yield f"status in us, {row.size:,}", row.medians["status"], STATUS


def main(arguments: list[str]) -> int:
    """Measure the given or all sizes, print the result, and return the exit code."""
    rows = [measure(count) for count in sorted(map(int, arguments or SIZES))]
    missed = False
    for what, found, aim in compare(rows):
        print(f"{what:44}{found:8.3f}, aim {aim:g}")
        missed |= found > aim * MARGIN and " us" not in what
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
