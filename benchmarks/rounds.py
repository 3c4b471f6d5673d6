"""Time tasks side by side: they take turns in random order, so that a busy machine slows all.

A figure is the processor time of this process. A ratio is the median of the ratios of the rounds,
each of two samples that were taken within seconds of each other; it is steadier than the ratio of
two medians.
"""

import gc
import random
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

Task = Callable[[], object]
Times = dict[str, list[float]]
SAMPLE = 0.05
"""The least number of seconds of a sample, for which a short task is repeated."""


@contextmanager
def collector(*, paused: bool) -> Iterator[None]:
    """Collect garbage, and then pause the collector or leave it as it is."""
    gc.collect()
    if paused:
        gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(task: Task) -> float:
    """Return the processor time of one call; what it returns is let go after the clock."""
    start = time.process_time()
    result = task()
    taken = time.process_time() - start
    del result
    return taken


def time_rounds(tasks: Mapping[str, Task], rounds: int, *, paused: bool) -> Times:
    """Return the seconds of a call of each task in each round.

    What is there before, the data of the tasks too, is kept from the collector, which would
    otherwise go through it for whoever happens to be timed.
    """
    gc.collect()
    gc.freeze()
    try:
        return _take_turns(tasks, rounds, paused)
    finally:
        gc.unfreeze()


def _take_turns(tasks: Mapping[str, Task], rounds: int, paused: bool) -> Times:
    repeats: dict[str, int] = {}
    for name, task in tasks.items():
        with collector(paused=paused):
            taken = seconds(task)  # whatever is built once, is built here
            if taken < SAMPLE:
                taken = seconds(task)
            repeats[name] = max(1, round(SAMPLE / max(taken, 1e-7)))
    times: Times = {name: [] for name in tasks}
    order = list(tasks)
    for _ in range(rounds):
        random.shuffle(order)
        for name in order:
            with collector(paused=paused):
                sample = [seconds(tasks[name]) for _ in range(repeats[name])]
            times[name].append(statistics.fmean(sample))
    return times


def median(times: Times, name: str) -> float:
    """Return the median of a task over the rounds."""
    return statistics.median(times[name])


def ratio(times: Times, name: str, base: str) -> float:
    """Return how many times as long as another a task takes."""
    pairs = zip(times[name], times[base], strict=True)
    return statistics.median(one / other for one, other in pairs)
