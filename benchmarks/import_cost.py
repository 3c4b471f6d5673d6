"""Time `import cisrecords` against importing the two libraries that it stands on.

Run it with ``python benchmarks/import_cost.py``. Each import runs in a fresh interpreter, the
two taking turns, so that a busy machine slows both. The exit code is 1 where the package costs
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
    """Import modules in a fresh interpreter.

    Args:
        modules: Their names, as an import statement takes them.

    Returns:
        How long the import took, in seconds.
    """
    command = [sys.executable, "-c", TIMED.format(modules=modules)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> int:
    """Measure, and tell the result.

    Returns:
        The exit code.
    """
    seconds("cisrecords, attrs, cattrs")  # files are compiled and cached once, untimed
    pairs = [(seconds("cisrecords"), seconds("attrs, cattrs")) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"import cisrecords     {ours * 1000:7.2f} ms")
    print(f"import attrs, cattrs  {theirs * 1000:7.2f} ms")
    print(f"ratio                 {ours / theirs:7.3f} (at most {LIMIT})")
    return int(ours / theirs > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
