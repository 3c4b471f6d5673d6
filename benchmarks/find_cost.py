"""Time questions to more and more meetings: a point query stays flat, `find` follows its answer.

Run it with ``python benchmarks/find_cost.py [number of meetings ...]``. Meetings are made by a
random generator with a fixed seed, of 80 bodies and 30 states, about ten of which attend each.
Told are medians in microseconds: a prepared question of a body, a state and a span that leaves
about as many meetings at every size, and of a year, each evaluated to its tuple of ids; the
lookup of its words; `find` with everything; and what the status of the twelve states takes.
The exit code is 1 where the point query at the largest size takes more than ten times as long
as at the smallest.
"""

import datetime
import random
import statistics
import sys
import time
from collections.abc import Callable

import cisrecords as cis

SIZES = (250, 2_500, 25_000, 100_000)
BODIES = [f"body-{number}" for number in range(80)]
STATES = [first + second for first in "ABCDE" for second in "UVWXYZ"]
TWELVE = "AM AZ BY GE KG KZ MD RU TJ TM UA UZ".split()
FIRST = datetime.date(1992, 1, 1)
DAYS = 34 * 365
LIMIT = 10.0
ROUNDS = 7


def made(count: int) -> cis.Commonwealth:
    """Make records with some meetings.

    Args:
        count: How many.

    Returns:
        The records.
    """
    draw = random.Random(count)  # noqa: S311 - nothing secret
    rows = {state: cis.Attendance(participant=state, presence="present") for state in STATES}
    meetings = [
        cis.Meeting(
            id=f"m-{number}",
            sessions=(cis.Session(draw.choice(BODIES)),),
            status="held",
            when=FIRST + datetime.timedelta(days=draw.randrange(DAYS)),
            attendance=[rows[state] for state in draw.sample(STATES, 10)],
        )
        for number in range(count)
    ]
    return cis.Commonwealth(
        states=[cis.State(id=state, names=f"State {state}") for state in STATES],
        bodies=[cis.Body(id=body, names=f"The {body}") for body in BODIES],
        meetings=meetings,
    )


def microseconds(task: Callable[[], object], times: int) -> float:
    """Time a task.

    Args:
        task: The task.
        times: How often it is done in each round.

    Returns:
        The median of the rounds, for doing it once.
    """
    taken: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(times):
            task()
        taken.append((time.perf_counter() - start) / times * 1e6)
    return statistics.median(taken)


def measured(count: int) -> tuple[float, ...]:
    """Measure at one size, and tell the result.

    Args:
        count: The number of meetings.

    Returns:
        The figures of the row.
    """
    meetings = made(count).meetings
    start = time.perf_counter()
    meetings.prepare(body=BODIES[0], attended_by=STATES[0], since="2000").ids()
    built = (time.perf_counter() - start) * 1000
    width = max(1, min(DAYS - 1, 8 * DAYS * len(BODIES) // count))
    last = FIRST + datetime.timedelta(days=width)
    point = meetings.prepare(body=BODIES[0], attended_by=STATES[0], since=FIRST, until=last)
    year = meetings.prepare(body=BODIES[0], attended_by=STATES[0], since="2005", until="2005")
    words = {"body": "the body 0", "attended_by": "state au", "since": "2005", "until": "2005"}
    figures = (
        built,
        microseconds(point.ids, 2_000),
        float(len(point.ids())),
        microseconds(year.ids, 2_000),
        float(len(year.ids())),
        microseconds(lambda: meetings.prepare(**words), 50),
        microseconds(lambda: meetings.find(body=BODIES[0], since="2005", until="2005"), 50),
        float(len(meetings.find(body=BODIES[0], since="2005", until="2005"))),
    )
    print(f"{count:10,}" + "".join(f"{figure:12.1f}" for figure in figures))
    return figures


def main(arguments: list[str]) -> int:
    """Measure all sizes, and tell the result.

    Args:
        arguments: Numbers of meetings; none for the usual ones.

    Returns:
        The exit code.
    """
    titles = "built ms,point us,ids,year us,ids,words us,find us,meetings".split(",")
    print(f"{'meetings':>10}" + "".join(f"{title:>12}" for title in titles))
    rows = [measured(count) for count in map(int, arguments or SIZES)]
    cw = cis.load()
    status = microseconds(lambda: [cw.membership(each, on="2009-08-17") for each in TWELVE], 200)
    print(f"status of a state on a day, as words: {status / len(TWELVE):.2f} us")
    return int(rows[-1][1] > LIMIT * rows[0][1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
