"""Time what a fresh interpreter costs until the first answers, beside the import of libraries.

Run it with ``python -m benchmarks.start_cost`` from the root. A figure is the processor time of a
whole process, from its start; the contenders take turns in random order. All modules are compiled
before, into a folder of the benchmark, whatever the environment says about bytecode.
"""

import os
import random
import subprocess
import sys
import tempfile
from importlib.util import find_spec

from benchmarks.rounds import Times
from benchmarks.tables import Table, compare

ROUNDS = 15
BASE = "import attrs, cattrs"
TIMED = "\nimport time\nprint(time.process_time())"
TASKS = {
    "nothing": "pass",
    BASE: BASE,
    "import cisrecords": "import cisrecords",
    "one status": 'import cisrecords as cis; cis.load().membership("GE", on="2009-08-17").status',
    "one meeting": 'import cisrecords as cis; cis.load().meetings["sc-08"].attendance',
    "pydantic.BaseModel": "from pydantic import BaseModel",
    "import msgspec": "import msgspec",
}
NEEDS = {"pydantic.BaseModel": "pydantic", "import msgspec": "msgspec"}


def seconds(code: str, folder: str) -> float:
    """Run code in a fresh interpreter whose bytecode is in a folder; return its processor time."""
    command = [sys.executable, "-c", code + TIMED]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env = {**kept, "PYTHONPYCACHEPREFIX": folder}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return float(done.stdout)


def time_starts(rounds: int = ROUNDS) -> Times:
    """Return the seconds of each process in each round."""
    tasks = {name: code for name, code in TASKS.items() if find_spec(NEEDS.get(name, "attrs"))}
    taken: Times = {name: [] for name in tasks}
    order = list(tasks)
    with tempfile.TemporaryDirectory() as folder:
        for code in tasks.values():
            seconds(code, folder)  # the first import compiles the files and is not timed
        for _ in range(rounds):
            random.shuffle(order)
            for name in order:
                taken[name].append(seconds(tasks[name], folder))
    return taken


def start(rounds: int = ROUNDS) -> Table:
    """Time whole processes, and also what each adds to one that does nothing."""
    times = time_starts(rounds)
    over = {
        name: [one - idle for one, idle in zip(each, times["nothing"], strict=True)]
        for name, each in times.items()
        if name != "nothing"
    }
    added = compare(over, [BASE], 1e3)
    rows = {
        name: [*cells, *added.get(name, ("", ""))]
        for name, cells in compare(times, [BASE], 1e3).items()
    }
    columns = ("whole process, ms", f"/ {BASE}", "over a process that does nothing, ms")
    return Table("A fresh process", (*columns, f"/ {BASE}"), rows)


if __name__ == "__main__":
    print(*start().lines(), sep="\n")
