"""Run a benchmark once for each engine of the codec, in processes of their own.

The library reads ``CISRECORDS_CODEC`` when it is imported: ``stdlib`` is the bare engine; without
the variable it is that of the extra ``fast``, where that is installed.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from cisrecords import codec

ROOT = Path(__file__).parents[1]
SWITCH = "CISRECORDS_CODEC"
BARE = "stdlib"
NAMED = "from benchmarks.engines import engine; print(engine())"


def engine() -> str:
    """Return the name of the engine of this process."""
    named: Callable[[], str] = getattr(codec, "engine", lambda: BARE)
    return named()


def run(*arguments: str, bare: bool) -> str:
    """Run Python in a process with the bare or the fast engine, and return what it prints."""
    rest = {key: value for key, value in os.environ.items() if key != SWITCH}
    env = rest | ({SWITCH: BARE} if bare else {})
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.strip()


def engines() -> dict[str, bool]:
    """Return the engines that are there, each with whether it is the bare one."""
    fast = run("-c", NAMED, bare=False)
    return {BARE: True} | ({} if fast == BARE else {fast: False})
