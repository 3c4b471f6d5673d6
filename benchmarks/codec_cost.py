"""Time reading and writing of meetings beside pydantic, msgspec, orjson and cattrs.

Run it with ``python -m benchmarks.codec_cost [group ...] [--write]`` from the root; without a
group it does all. The groups of tasks are in `codec_tasks.py`, the peers in `codec_peers.py`, and
the meetings in `meetings.py`. The peers are no requirement of the package: ``pip install
'cisrecords[bench]'``. One that is not installed is left out, and the output says so.

Each engine of the codec runs in a process of its own: the bare one (``CISRECORDS_CODEC=stdlib``),
and that of the extra ``fast`` where it is installed. In a round all tasks of a group take turns in
random order. Every group is timed with the collector paused on all sides, and as a user meets it.

``--write`` writes the tables into `docs/explanation/speed_table.md`.
"""

import argparse
import gc
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks import codec_peers
from benchmarks.codec_tasks import GROUPS, engine
from benchmarks.rounds import median, ratio, time_rounds

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "speed_table.md"
COUNT = 500
ROUNDS = 9
SWITCH = "CISRECORDS_CODEC"
Figures = dict[str, Any]


def figures(group: str, count: int, rounds: int) -> Figures:
    """Time a group in this process, and return its figures as plain data."""
    with tempfile.TemporaryDirectory() as folder:
        made = GROUPS[group](count, Path(folder))
        gc.collect()
        gc.freeze()
        paused = time_rounds(made.tasks, rounds, paused=True)
        met = time_rounds(made.tasks, rounds, paused=False)
    bases = [base for base in made.bases if base in made.tasks]
    rows = {
        name: {
            "paused": median(paused, name) * made.scale,
            "met": median(met, name) * made.scale,
            "ratios": [ratio(paused, name, base) for base in bases],
            "ratios met": [ratio(met, name, base) for base in bases],
        }
        for name in made.tasks
    }
    return {"title": made.title, "unit": made.unit, "bases": bases, "rows": rows}


def environment(bare: bool) -> dict[str, str]:
    """Return the environment of a process with one engine."""
    rest = {key: value for key, value in os.environ.items() if key != SWITCH}
    return rest | ({SWITCH: "stdlib"} if bare else {})


def ask(*arguments: str, bare: bool) -> Any:
    """Run this module in a process of its own, and return what it prints."""
    command = [sys.executable, "-m", "benchmarks.codec_cost", "--inside", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(bare), stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout)


def engines() -> dict[str, bool]:
    """Return the engines that are there, each with whether it is the bare one."""
    return {ask("engine", bare=True): True} | {
        name: False for name in [ask("engine", bare=False)] if name != "stdlib"
    }


def table(name: str, found: Figures) -> Iterator[str]:
    """Return the lines of a table in Markdown."""
    bases = found["bases"]
    yield f"### {found['title']}"
    yield ""
    yield f"Engine: {name}."
    yield ""
    heads = [f"{found['unit']}, paused", *(f"/ {base}" for base in bases), "as met"]
    heads += [f"/ {base}, as met" for base in bases[:1]]
    yield "| | " + " | ".join(heads) + " |"
    yield "|---" * (len(heads) + 1) + "|"
    for task, row in found["rows"].items():
        cells = [f"{row['paused']:,.1f}", *(f"{each:.2f}" for each in row["ratios"])]
        cells += [f"{row['met']:,.1f}", *(f"{each:.2f}" for each in row["ratios met"][:1])]
        yield f"| {task} | " + " | ".join(cells) + " |"
    yield ""


def heading() -> Iterator[str]:
    """Return the lines that say where and with what the figures were taken."""
    names = ["attrs", "cattrs", *(name for name in codec_peers.PEERS if name != "cattrs")]
    absent = codec_peers.missing()
    known = [f"{name} {version(name)}" for name in names if name not in absent]
    yield f"Python {platform.python_version()}, {platform.machine()}, {', '.join(known)}."
    for name in absent:
        yield f"{name} is not installed and left out."
    yield ""


def main() -> int:
    """Time the groups, and print or write the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("groups", nargs="*", default=list(GROUPS))
    parser.add_argument("--count", type=int, default=COUNT, help="number of meetings")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--write", action="store_true", help="write the page of the docs")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        (what,) = asked.groups
        found = engine() if what == "engine" else figures(what, asked.count, asked.rounds)
        print(json.dumps(found))
        return 0
    options = (f"--count={asked.count}", f"--rounds={asked.rounds}")
    written = list(heading())
    print(*written, sep="\n")
    for name, bare in engines().items():
        for group in asked.groups:
            lines = list(table(name, ask(group, *options, bare=bare)))
            print(*lines, sep="\n", flush=True)
            written += lines
    if asked.write:
        PAGE.write_text("\n".join(written), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
