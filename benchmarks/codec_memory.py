"""Measure the memory of meetings that were read, and what the collector of garbage costs.

Every figure is of a fresh process that reads one file of JSON Lines; so it works on Linux alone.
"""

import gc
import json
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.codec_peers import PEERS, missing
from benchmarks.meetings import Meetings, to_json
from benchmarks.tables import Table, figure
from cisrecords import Meeting, codec

TRACED = 2_000
"""How many meetings are read with every allocation traced, which is slow."""
HELD = 10_000
"""How many are kept; the text of more is longer than `loads` takes."""
SIZES = (1_000, 10_000, 100_000)
MILLION = 1_000_000
WARM = 20
RUN = "import sys; from benchmarks.codec_memory import inside; inside(*sys.argv[1:])"
BEFORE, AFTER = len('{"meetings":'), -len("}\n")
Read = Callable[[Path], Iterable[Any]]


def reader(name: str) -> Read:
    """Return the function that reads a file, a record at a time where the library can."""
    if name == "cisrecords, `stream`":
        return codec.stream
    if name == "cisrecords, `loads`":
        return _loads
    peer = PEERS[name]()

    def read(path: Path) -> Iterator[Any]:
        with path.open("rb") as file:
            next(file)  # the metadata
            for line in file:
                yield peer.read_line(line[BEFORE:AFTER])

    return read


def _loads(path: Path) -> tuple[Meeting, ...]:
    with path.open("rb") as file:
        next(file)
        data = b"\n".join([line[BEFORE:AFTER] for line in file])
    return codec.loads(data, tuple[Meeting, ...], "jsonl")


def inside(name: str, how: str, path: str, count: str) -> None:
    """Read a file in this process, and print its seconds and bytes.

    `how` is ``held`` (all records are kept), ``passed`` (none is), ``paused`` (kept, without
    collection of garbage) or ``traced`` (kept, with every allocation traced). The last is the
    second reading of the file, so that dates and whatever else records share do not count.
    """
    read, file = reader(name), Path(path)
    first = file if how == "traced" else file.with_suffix(".warm.jsonl")
    deque(islice(read(first), int(count)), maxlen=0)
    gc.collect()
    if how == "paused":
        gc.disable()
    if how == "traced":
        tracemalloc.start()
    before = resident("VmRSS")
    start = time.process_time()
    records = islice(read(file), int(count))
    held: Any = deque(records, maxlen=0) if how == "passed" else list(records)
    taken = time.process_time() - start
    peak = resident("VmHWM") - before
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0] if how == "traced" else resident("VmRSS") - before
    del held
    print(json.dumps({"seconds": taken, "peak": peak, "kept": kept}))


def resident(what: str) -> int:
    """Return the memory of this process in bytes: now (``VmRSS``), or at most (``VmHWM``)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{what}:")[2].split()[0]) * 1024


def measured(name: str, how: str, path: Path, count: int) -> dict[str, float]:
    """Read a file in a fresh process, and return its figures."""
    command = [sys.executable, "-c", RUN, name, how, str(path), str(count)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def contenders() -> list[str]:
    """Return what reads: ours, and the peers that are installed."""
    ours = ["cisrecords, `stream`", "cisrecords, `loads`"]
    return ours + [name for name in PEERS if name not in missing()]


def write_files(folder: str, count: int, name: str = "meetings") -> Path:
    """Write a file of meetings, and a short one beside it to warm up with."""
    path = Path(folder, f"{name}.jsonl")
    for file, number, seed in ((path, count, 1), (path.with_suffix(".warm.jsonl"), WARM, 2)):
        with file.open("wb") as out:
            out.write(b'{"schema":1}\n')
            for one in Meetings(seed, bare=False)(number):
                out.write(to_json({"meetings": one}) + b"\n")
    return path


def memory(held: int = HELD, traced: int = TRACED) -> Table:
    """Read and keep meetings, with the collector as it is, paused, and with memory traced."""
    rows: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = write_files(folder, held)
        few = write_files(folder, traced, "few")
        for name in contenders():
            one = {how: measured(name, how, path, held) for how in ("held", "paused")}
            bytes_kept = measured(name, "traced", few, traced)["kept"] / traced
            rows[name] = [
                figure(bytes_kept),
                figure(one["held"]["kept"] / held),
                figure(one["held"]["peak"] / held),
                figure(one["held"]["seconds"] / held * 1e6),
                figure(one["paused"]["seconds"] / held * 1e6),
            ]
    columns = ("bytes of objects", "bytes of the process", "of these at the peak")
    speeds = ("µs as met", "µs with the collector paused")
    return Table(f"A meeting in memory, of {held:,} kept", (*columns, *speeds), rows)


def growth(*, million: bool = False) -> Table:
    """Read more and more meetings one at a time, keeping none."""
    sizes = (*SIZES, MILLION) if million else SIZES
    rows: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = write_files(folder, sizes[-1])
        for name in contenders():
            if name == "cisrecords, `loads`":
                continue
            found = [(size, measured(name, "passed", path, size)) for size in sizes]
            rows[name] = [
                f"{figure(one['seconds'] / size * 1e6)} µs, {figure(one['peak'] / 2**20)} MiB"
                for size, one in found
            ]
    columns = [f"{size:,}" for size in sizes]
    return Table("Meetings one at a time: time of each, and memory at the peak", columns, rows)
