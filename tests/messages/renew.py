"""Every message of the library in one file, `messages.txt`, and the command that renews it.

``python tests/messages/renew.py`` writes the messages of all cases, and rewrites the outputs that
docstrings, the README and the docs show, the tables of the docs (not with ``--cases``), and the
shipped schema, which has the meanings of all terms; the difference is then read line by line. It
ends with the places of the source that raise an error and that no case reaches.
"""

import runpy
import sys
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import Any

from cisrecords import Commonwealth
from cisrecords.codec import json_schema
from cisrecords.codec.formats import canonical

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
SNAPSHOT = FOLDER / "messages.txt"
SCHEMA = ROOT / "src" / "cisrecords" / "codec" / "records.schema.json"
PICTURES = "pictures"
_TITLE = "## "

Case = Callable[[Commonwealth], object]


def cases() -> dict[str, Case]:
    """Return every case of the folder by its name."""
    found: dict[str, Case] = {}
    for path in sorted(FOLDER.glob("cases_*.py")):
        room = path.stem.removeprefix("cases_")
        if room == PICTURES and find_spec("matplotlib") is None:
            continue
        listed: dict[str, Case] = runpy.run_path(str(path))["CASES"]
        found.update({f"{room}: {name}": case for name, case in listed.items()})
    return found


def sample() -> Commonwealth:
    """Build the records that the cases are asked of."""
    made: Commonwealth = runpy.run_path(str(FOLDER / "sample.py"))["sample"]()
    return made


def message(case: Case, cw: Commonwealth) -> str:
    """Return what a user reads: warnings, then the error, or the lines that the case returns."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            lines = _lines(case(cw))
        except Exception as error:  # noqa: BLE001 - the message of any error is the outcome
            lines = [f"{type(error).__name__}: {error}"]
    return "\n".join([*(f"{one.category.__name__}: {one.message}" for one in warned), *lines])


def _lines(found: Any) -> list[str]:
    if found is None:
        return []
    return [found] if isinstance(found, str) else [str(line) for line in found]


def _tracer(raised: set[tuple[str, int]]) -> Callable[[FrameType, str, object], Any]:
    """Return what notes the file and the line of every place that raises."""

    def trace(frame: FrameType, event: str, _: object) -> Any:
        frame.f_trace_lines = False
        if event == "exception":
            raised.add((frame.f_code.co_filename, frame.f_lineno))
        return trace

    return trace


def parsed(text: str) -> dict[str, str]:
    """Return the messages of a snapshot by the names of their cases."""
    blocks = f"\n{text}".split(f"\n{_TITLE}")[1:]
    pairs = (block.partition("\n") for block in blocks)
    return {name: body.strip("\n") for name, _, body in pairs}


def written(messages: dict[str, str]) -> str:
    """Return the text of a snapshot."""
    return "\n".join(f"{_TITLE}{name}\n{told}\n" for name, told in messages.items())


def main() -> None:
    """Write the snapshot and the outputs of all examples anew."""
    raised: set[tuple[str, int]] = set()
    cw = sample()
    listed = cases()
    sys.settrace(_tracer(raised))
    messages = {name: message(case, cw) for name, case in listed.items()}
    sys.settrace(None)
    SNAPSHOT.write_text(written(messages), encoding="utf-8")
    sys.stdout.write(f"{len(messages)} messages\n")
    examples: Any = runpy.run_path(str(FOLDER / "examples.py"))
    SCHEMA.write_text(canonical.canonical(json_schema()), encoding="utf-8")
    if "--cases" not in sys.argv:
        tables: Any = runpy.run_path(str(ROOT / "docs" / "plain_tables.py"))
        sys.stdout.writelines(f"renewed the tables of {page}\n" for page in tables["renew"]())
        sys.stdout.writelines(f"{done}\n" for done in examples["renew"](ROOT))
    for place in examples["unreached"](ROOT, raised):
        sys.stdout.write(f"no case reaches {place}\n")


if __name__ == "__main__":
    main()
