"""What the command prints where a line of it has a fault, or an answer needs a note."""

import runpy
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cisrecords as cis

Case = Callable[[Any], object]
COMMANDS = runpy.run_path(str(Path(__file__).parent / "commands.py"))


def _line(*arguments: str) -> Case:
    """Run the command in a folder with a few records, and return what it prints."""

    def printed(cw: cis.Commonwealth) -> object:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            cis.write(cw, place / "records.jsonl")
            cis.write(cis.Commonwealth(version="1"), place / "bare.json")
            (place / "bad.json").write_text('{"schema": 1, "x": 1, "y": 2}', encoding="utf-8")
            (place / "new.json").write_text('{"schema": 99}', encoding="utf-8")
            words = [each.replace("DIR", folder) for each in arguments]
            lines: list[str] = COMMANDS["printed"](["cisrecords", *words])
        return [line.replace(folder, "DIR") for line in lines]

    return printed


CASES: dict[str, Case] = {
    "unknown verb": _line("meetngs"),
    "unknown verb, nothing near": _line("qqq"),
    "unknown option": _line("meetings", "--plcae", "Baku"),
    "unknown argument": _line("status", "GE", "2009-08-18", "more"),
    "missing argument": _line("status"),
    "missing value": _line("meetings", "--place"),
    "unknown term": _line("meetings", "--kind", "regualr"),
    "unknown kind": _line("search", "Georgia", "--kind", "state"),
    "unknown shell": _line("--completion", "tsch"),
    "unknown state": _line("status", "Gergia", "2009-08-18"),
    "vague day": _line("status", "GE", "2009"),
    "day in words": _line("status", "GE", "18 August 2009"),
    "two days": _line("status", "GE", "2009-08-18", "--on", "2010-01-01"),
    "years and a span": _line("panel", "2009", "--since", "2008"),
    "no horizon": _line("members", "--data", "DIR/bare.json"),
    "two forms": _line("members", "--json", "--csv"),
    "form of another verb": _line("--csv", "cite"),
    "file that is not there": _line("members", "--data", "DIR/none.json"),
    "file that is not valid": _line("members", "--data", "DIR/bad.json"),
    "file of another schema": _line("members", "--data", "DIR/new.json"),
    "nothing found": _line("search", "zzqqxx"),
    "day and a span": _line("meetings", "--on", "2009-08-18", "--since", "2008"),
    "maybes": _line("meetings", "--on", "1992-01", "--csv"),
    "no change of status": _line("panel", "--data", "DIR/bare.json"),
    "day without a state": _line("cite", "--on", "2009-08-18"),
    "merged": _line("merge", "DIR/bare.json", "DIR/records.jsonl"),
}
"""The cases of the command, by name."""
