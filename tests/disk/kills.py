"""Writers that are killed at any moment, with readers beside them.

``python tests/disk/kills.py [KILLS]`` kills two hundred writers of each form and prints what
the readers saw: nothing but whole records, old or new, and after the next write no litter.
"""

import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import attrs

import cisrecords as cis
from cisrecords.disk.atomic import SCRATCH

NAMES = ("records.json", "records.jsonl.gz", "records.yaml", "records")
LONGEST = 0.06
FORK = multiprocessing.get_context("fork")


@attrs.frozen
class Seen:
    """What the readers saw, what a kill left half done, and what the next write left over."""

    reads: int
    unfinished: int
    torn: tuple[str, ...]
    litter: tuple[str, ...]


def states() -> tuple[cis.Commonwealth, cis.Commonwealth]:
    """Return two Commonwealths whose files differ, and are not all the same ones."""
    topics = [cis.Topic(id=f"topic-{n}", names=f"Topic {n}") for n in range(150)]
    old = cis.Commonwealth(version="old", topics=topics, states=[cis.State(id="GE", names="x")])
    cities = [cis.City(id=f"city-{n}", names=f"City {n}", country="GE") for n in range(150)]
    new = cis.Commonwealth(
        version="new", cities=cities, states=[cis.State(id="GE", names="y")], topics=topics[:75]
    )
    return old, new


def write_for_ever(path: Path) -> None:
    """Write one and the other until the end."""
    while True:
        for whole in states():
            cis.write(whole, path)


def read_for_ever(path: Path, end: Connection) -> None:
    """Read until stopped, and print what was seen."""
    good, reads, torn = states(), 0, list[str]()
    while not end.poll():
        try:
            if cis.read(path) not in good:
                torn.append("a mixture")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is reported
            torn.append(repr(error)[:300])
        reads += 1
    end.recv()
    end.send((reads, torn))


def killed(path: Path, kills: int, draw: random.Random) -> Iterator[None]:
    """Start a writer and kill it, again and again."""
    for _ in range(kills):
        writer = FORK.Process(target=write_for_ever, args=(path,))
        writer.start()
        time.sleep(draw.uniform(0, LONGEST))
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
        yield


def rounds(folder: Path, name: str, kills: int, seed: int = 0) -> Seen:
    """Kill writers of one file or folder, with a reader beside them, and look what is left."""
    path, good = folder / name, states()
    cis.write(good[0], path)
    ours, theirs = FORK.Pipe()
    reader = FORK.Process(target=read_for_ever, args=(path, theirs))
    reader.start()
    torn, unfinished = list[str](), 0
    for _ in killed(path, kills, random.Random(seed)):  # noqa: S311 - no secret
        unfinished += any(each.name.startswith(SCRATCH) for each in folder.rglob("*"))
        if cis.read(path) not in good:
            torn.append("a mixture after a kill")
    ours.send("stop")
    reads, seen = ours.recv()
    reader.join()
    cis.write(good[1], path)
    litter = [each.name for each in folder.rglob("*") if each.name.startswith(".")]
    litter += [each.name for each in folder.iterdir() if each != path]
    return Seen(reads, unfinished, (*torn, *seen), tuple(litter))


def main(kills: int) -> int:
    """Run every form, and print what was seen."""
    bad = 0
    for name in NAMES:
        with tempfile.TemporaryDirectory() as folder:
            seen = rounds(Path(folder), name, kills)
        bad += len(seen.torn) + len(seen.litter)
        sys.stdout.write(
            f"{name}: {kills} kills, {seen.unfinished} in the midst of a write, "
            f"{seen.reads} reads, {len(seen.torn)} torn, "
            f"{len(seen.litter)} left over\n"
        )
        sys.stdout.write("".join(f"  {line}\n" for line in (*seen.torn, *seen.litter)[:10]))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
