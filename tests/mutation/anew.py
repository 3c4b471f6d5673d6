"""Judge mutants in processes that have not imported the library: names in, exit codes out.

Run it in the folder of the mutants, with names of mutants on standard input. Each is tried in a
fork of a process that has imported pytest and the other libraries of the tests, but nothing of this
library, so that code that runs at import is the mutant's and caches are empty.
"""

import json
import os
import signal
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest

FOREIGN = ("attrs", "cattrs", "edtf", "hypothesis.strategies", "pycountry")
HEEDLESS = "ignore::pytest.PytestAssertRewriteWarning"  # for modules imported before pytest starts
LONGEST = 60.0


def judge(mutant: str, tests: list[str]) -> int:
    """Run the tests of one mutant, and return the exit code of pytest."""
    child = os.fork()
    if not child:
        os.environ["MUTANT_UNDER_TEST"] = mutant
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        plugins = ("no:randomly", "no:cacheprovider", "quickest_first")
        chosen = [word for plugin in plugins for word in ("-p", plugin)]
        chosen += ["--rootdir=.", "-x", "-q", "-n", "0", "-m", "", "-W", HEEDLESS]
        os._exit(int(pytest.main([*chosen, *tests])))
    ends = time.monotonic() + LONGEST
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -signal.SIGXCPU


def main() -> None:
    """Judge the mutants on standard input."""
    for module in FOREIGN:
        import_module(module)
    stats = json.loads(Path("mutmut-stats.json").read_text(encoding="utf-8"))
    reached: dict[str, list[str]] = stats["tests_by_mangled_function_name"]
    seen = {test.partition("::")[0] for test in stats["duration_by_test"]}
    if judge("", sorted(seen)) != 0:
        sys.exit("the tests also fail without a mutant; correct them first")
    for mutant in sys.stdin.read().split():
        files = Path("tests", mutant.split(".")[1]).rglob("test_*.py")
        tests = [str(path) for path in files if str(path) not in seen]
        tests += reached.get(mutant.partition("__mutmut_")[0], [])
        sys.stdout.write(f"{mutant} {judge(mutant, tests)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
