"""Time the first answers of a fresh process against the import of its two libraries.

Run it with ``python benchmarks/cold_start.py``. In each round a fresh interpreter does each task,
the tasks taking turns in random order, so that a busy machine slows all of them. What counts is the
CPU time of the whole process, its end included; compiled files are kept in a folder of their own.
The ratios are printed with the start of the bare interpreter in both processes, and without it. The
exit code is 1 if a ratio with it is above its limit.
"""

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 21
BARE, BASE = "interpreter alone", "import attrs, cattrs"
TASKS = {
    BARE: "pass",
    BASE: "import attrs, cattrs",
    "import cisrecords": "import cisrecords",
    "first status": 'import cisrecords as cis; cis.load().membership("GE", on="2009-08-17").status',
    "first meeting": 'import cisrecords as cis; cis.load().meetings["sc-08"].attendance',
    "everything": "import cisrecords as cis; cis.load().parts()",
}
LIMITS = {"import cisrecords": 1.0, "first status": 2.0, "first meeting": 2.5}


def seconds(task: str, compiled: str) -> float:
    """Run Python code in a fresh interpreter, and return the seconds of CPU time that it took."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", task], check=True, env={**kept, "PYTHONPYCACHEPREFIX": compiled}
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(rounds: int) -> list[dict[str, float]]:
    """Run every task once in each round, in random order."""
    with tempfile.TemporaryDirectory() as compiled:
        for task in TASKS.values():
            seconds(task, compiled)  # the first run compiles the files and is not timed
        order = [*TASKS]
        measured: list[dict[str, float]] = []
        for _ in range(rounds):
            random.shuffle(order)
            measured.append({name: seconds(TASKS[name], compiled) for name in order})
        return measured


def main() -> int:
    """Measure, print the results, and return the exit code."""
    rounds = measure(ROUNDS)
    print(f"{'':22}{'ms':>8}{'ratio':>8}{'without start':>16}")
    failed = False
    for name in TASKS:
        took = statistics.median(one[name] for one in rounds) * 1000
        whole = statistics.median(one[name] / one[BASE] for one in rounds)
        own = statistics.median((one[name] - one[BARE]) / (one[BASE] - one[BARE]) for one in rounds)
        limit = LIMITS.get(name)
        failed |= limit is not None and whole > limit
        aim = f"  (at most {limit})" if limit else ""
        print(f"{name:22}{took:8.1f}{whole:8.2f}{own:16.2f}{aim}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
