"""Time `import cisrecords` against the import of its two libraries.

Run it with ``python benchmarks/import_cost.py``. Each import runs in a fresh interpreter, the
two taking turns, so that a busy machine slows both. The exit code is 1 if the package costs
more than the libraries.
"""

import statistics
import subprocess
import sys

ROUNDS = 15
LIMIT = 1.0
TIMED = """
import time
start = time.perf_counter()
import {modules}
print(time.perf_counter() - start)
"""


def seconds(modules: str) -> float:
    """Import modules in a fresh interpreter, and return the seconds."""
    command = [sys.executable, "-c", TIMED.format(modules=modules)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> int:
    """Measure, print the result, and return the exit code."""
    seconds("cisrecords, attrs, cattrs")  # the first import compiles the files and is not timed
    pairs = [(seconds("cisrecords"), seconds("attrs, cattrs")) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"import cisrecords     {ours * 1000:7.2f} ms")
    print(f"import attrs, cattrs  {theirs * 1000:7.2f} ms")
    print(f"ratio                 {ours / theirs:7.3f} (at most {LIMIT})")
    return int(ours / theirs > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
