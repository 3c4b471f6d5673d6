"""Time the first answers from the shipped records against parsing the same bytes.

Run it with ``python benchmarks/load_cost.py``. In each round fresh interpreters, the package and
its libraries imported before the clock starts, parse all shipped files with ``json.loads`` alone,
read one status, one meeting, or everything. The exit code is 1 if the first status or meeting takes
more than three times as long as the parsing.
"""

import statistics
import subprocess
import sys

ROUNDS = 9
LIMIT = 3.0
PREPARE = """
import time, json, attrs, cattrs
import cisrecords as cis
from cisrecords import bundled, codec, commonwealth
from cisrecords.bundled.manifest import read_manifest, text_of
"""
TASKS = {
    "json.loads of all files": "[json.loads(text_of(name)) for name in read_manifest().files]",
    "first status": 'cis.load().membership("GE", on="2009-08-17").status',
    "first meeting": 'cis.load().meetings["sc-08"].attendance',
    "everything": "cis.load().parts()",
}


def seconds(task: str) -> float:
    """Run Python code in a fresh interpreter, and return the seconds."""
    timed = f"start = time.perf_counter()\n{task}\nprint(time.perf_counter() - start)"
    command = [sys.executable, "-c", PREPARE + timed]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> int:
    """Measure, print the result, and return the exit code."""
    rounds = [{name: seconds(task) for name, task in TASKS.items()} for _ in range(ROUNDS)]
    base = "json.loads of all files"
    ratios = {name: statistics.median(one[name] / one[base] for one in rounds) for name in TASKS}
    for name, ratio in ratios.items():
        took = statistics.median(one[name] for one in rounds) * 1000
        print(f"{name:26}{took:9.1f} ms {ratio:8.2f} x")
    return int(max(ratios["first status"], ratios["first meeting"]) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
