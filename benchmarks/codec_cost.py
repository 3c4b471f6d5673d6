"""Time reading and writing of meetings beside pydantic, msgspec, orjson and cattrs.

Run it from the root with ``python -m benchmarks.codec_cost [section ...]``; without a section it
does all, in about ten minutes. `codec_tasks.py` has the tasks, `codec_peers.py` the peers,
`meetings.py` the data. The peers are no requirement of the package: ``pip install -e '.[bench]'``.
One that is not installed is left out, and the output says so.

decode, document, encode, canonical, bad
    A group of tasks each. In a round all tasks of the group take turns in random order; first with
    the collector of garbage paused on all sides, then as a user meets it.
memory
    What a meeting takes that is kept, and what the collector costs among many.
growth
    1,000, 10,000 and 100,000 meetings one at a time; ``--million`` adds 1,000,000, for which the
    temporary folder needs 4.5 GB.
start
    A fresh process, until the first answers.

Each engine of the codec runs in processes of its own. ``--write`` writes the tables into
`docs/explanation/speed_table.txt`.
"""

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks import codec_memory, codec_peers, engines
from benchmarks.codec_tasks import GROUPS
from benchmarks.rounds import time_rounds
from benchmarks.start_cost import start
from benchmarks.tables import Table, compare

PAGE = engines.ROOT / "docs" / "explanation" / "speed_table.txt"
COUNT = 500
ROUNDS = 9


def group_table(group: str, count: int, rounds: int) -> Table:
    """Time the tasks of a group in this process."""
    with tempfile.TemporaryDirectory() as folder:
        made = GROUPS[group](count, Path(folder))
        paused = time_rounds(made.tasks, rounds, paused=True)
        met = time_rounds(made.tasks, rounds, paused=False)
    bases = [base for base in made.bases if base in made.tasks]
    left = compare(paused, bases, made.scale, made.sort)
    right = compare(met, bases[:1], made.scale, made.sort)
    over = [f"/ {base}" for base in bases]
    columns = [made.unit, *over, f"{made.unit}, as met", *over[:1]]
    return Table(made.title, columns, {name: [*left[name], *right[name]] for name in made.tasks})


def section_table(section: str, asked: argparse.Namespace) -> Table:
    """Return the table of a section, measured in this process or its children."""
    others: dict[str, Callable[[], Table]] = {
        "memory": codec_memory.memory,
        "growth": lambda: codec_memory.growth(million=asked.million),
        "start": start,
    }
    if section in others:
        return others[section]()
    return group_table(section, asked.count, asked.rounds)


def heading() -> Iterator[str]:
    """Return the lines that say with what the figures were taken."""
    absent = codec_peers.missing()
    names = dict.fromkeys(("attrs", "cattrs", *codec_peers.PEERS))
    known = [f"{name} {version(name)}" for name in names if name not in absent]
    yield f"Python {platform.python_version()} on {platform.machine()}; {', '.join(known)}."
    yield from (f"{name} is not installed, and left out." for name in absent)
    yield ""


def measure(sections: list[str], options: list[str]) -> Iterator[str]:
    """Measure every section for every engine, and return the lines of the page as they come."""
    yield from heading()
    for name, bare in engines.engines().items():
        yield f"## Engine {name}"
        yield ""
        for section in sections:
            module = ("-m", "benchmarks.codec_cost", "--inside")
            found = engines.run(*module, section, *options, bare=bare)
            yield from Table(**json.loads(found)).lines()


def main(arguments: list[str]) -> int:
    """Measure the given or all sections, and print or write the tables."""
    sections = (*GROUPS, "memory", "growth", "start")
    parser = argparse.ArgumentParser(prog="benchmarks.codec_cost")
    parser.add_argument("sections", nargs="*", metavar="section", help=", ".join(sections))
    parser.add_argument("--count", type=int, default=COUNT, help="meetings of a sample")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--million", action="store_true", help="let growth end at 1,000,000")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.name}")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    wanted = asked.sections or list(sections)
    if unknown := set(wanted) - set(sections):
        parser.error(f"unknown section {unknown.pop()!r}; one of {', '.join(sections)}")
    if asked.inside:
        print(section_table(wanted[0], asked).to_json())
        return 0
    options = [f"--count={asked.count}", f"--rounds={asked.rounds}"]
    lines: list[str] = []
    for line in measure(wanted, [*options, *(["--million"] if asked.million else [])]):
        print(line, flush=True)
        lines.append(line)
    if asked.write:
        PAGE.write_text("\n".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
