"""Print the ratios of the hot paths beside their aims; a report, which never fails.

Run it from the root with ``python -m benchmarks.codec_guard``; it takes a minute for each engine.
Every figure is the median of paired ratios, with the collector paused on all sides. The aims are
those of a quiet machine, so one that is missed by a third on a busy one means little; the same
miss in two runs means a change for the worse.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import attrs

from benchmarks import codec_peers, engines
from benchmarks.codec_tasks import GROUPS
from benchmarks.rounds import Times, ratio, time_rounds
from benchmarks.start_cost import BASE, time_starts

COUNT = 150
ROUNDS = 7


@attrs.frozen
class HotPath:
    """A hot path: a task, what it is compared with, and the aims for it.

    Attributes:
        title: What is measured.
        group: The group of tasks; ``start`` for a fresh process.
        task: The name of the task.
        base: The name of the task that it is compared with.
        bare: The most that the ratio may be without the extra ``fast``.
        fast: The same with it.
    """

    title: str
    group: str
    task: str
    base: str
    bare: float
    fast: float


_LINES = "pydantic, a line at a time"
_TENTH = "a fault in every tenth, `validate`"
HOT = (
    HotPath("decode / pydantic", "decode", "cisrecords, JSON Lines", _LINES, 1.3, 0.8),
    HotPath("encode / pydantic", "encode", "cisrecords", "pydantic", 1.5, 0.8),
    HotPath(
        "canonical JSON / pydantic",
        "canonical",
        "cisrecords, meetings",
        "pydantic, meetings",
        3,
        3,
    ),
    HotPath("bad / good document", "bad", f"json, {_TENTH}", "json, good, `loads`", 3, 3),
    HotPath("first status / attrs and cattrs", "start", "one status", BASE, 2, 2),
    HotPath("first meeting / attrs and cattrs", "start", "one meeting", BASE, 2.5, 2.5),
)


def ratios(group: str, count: int = COUNT, rounds: int = ROUNDS) -> Iterator[tuple[str, float]]:
    """Measure the hot paths of a group: the title and the ratio of each."""
    paths = [path for path in HOT if path.group == group]
    wanted = {name for path in paths for name in (path.task, path.base)}
    times = time_starts(rounds) if group == "start" else _times(group, wanted, count, rounds)
    for path in paths:
        if path.base in times:
            yield path.title, ratio(times, path.task, path.base)


def _times(group: str, wanted: set[str], count: int, rounds: int) -> Times:
    with tempfile.TemporaryDirectory() as folder:
        tasks = GROUPS[group](count, Path(folder)).tasks
        named = {name: task for name, task in tasks.items() if name in wanted}
        return time_rounds(named, rounds, paused=True)


def main(arguments: list[str]) -> int:
    """Measure every hot path with every engine, and print the ratios; always return 0."""
    if arguments:
        print(json.dumps(dict(ratios(arguments[0]))))
        return 0
    for name in codec_peers.missing():
        print(f"{name} is not installed, and left out")
    for name, bare in engines.engines().items():
        print(f"engine {name}")
        for group in dict.fromkeys(path.group for path in HOT):
            found = json.loads(engines.run("-m", "benchmarks.codec_guard", group, bare=bare))
            for path in (path for path in HOT if path.title in found):
                aim = path.bare if bare else path.fast
                mark = "" if found[path.title] <= aim else "  above it"
                print(f"  {path.title:34}{found[path.title]:8.2f}, aim {aim:g}{mark}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
