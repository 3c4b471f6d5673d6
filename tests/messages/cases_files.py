"""Files, folders and texts that cannot be read or written, each in a folder of its own."""
# What is called here is called wrongly on purpose.
# mypy: disable-error-code="arg-type, type-var, call-overload, misc"

import contextlib
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cisrecords as cis
from cisrecords.bundled.manifest import text_of
from cisrecords.disk.reading import cannot
from cisrecords.errors import FileProblem

Case = Callable[[Any], object]


def _in_folder(case: Case, **files: bytes) -> Case:
    """Run a case in a folder that holds some files; a name that ends with ``_`` is a folder's."""

    def inside(cw: cis.Commonwealth) -> object:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            for name, data in files.items():
                path = Path(name.replace("_", "."))
                if data:
                    path.write_bytes(data)
                else:
                    path.mkdir()
            return case(cw)

    return inside


def _stray(cw: cis.Commonwealth) -> object:
    cis.write(cw, "records")
    Path("records", "metings.json").write_text("[]", encoding="utf-8")
    return list(cis.validate("records"))


def _shipped(name: str) -> str:
    """Return the message without what the system says, which has the folder in it."""
    try:
        return str(text_of(name))
    except FileProblem as error:
        return re.sub(r"\(.*\)", "(...)", str(error))


def _written(name: str) -> Case:
    return lambda cw: cis.write(cw, name)


CASES: dict[str, Case] = {
    "no file": _in_folder(lambda _: cis.read("a.json")),
    "no folder": _in_folder(lambda _: cis.read("records")),
    "a file for a folder": _in_folder(lambda _: cis.read("records"), records=b"{}"),
    "a folder for a file": _in_folder(lambda _: cis.read("a.json"), a_json=b""),
    "a folder without a head": _in_folder(lambda _: cis.read("records"), records=b""),
    "a suffix": _in_folder(_written("a.csv")),
    "no name": _in_folder(_written("")),
    "only a suffix": _in_folder(_written(".json")),
    "no path": lambda _: cis.read(5),
    "neither a path nor data": lambda _: cis.validate(5),
    "a format": lambda _: cis.loads("{}", format="jsn"),
    "no text": lambda _: cis.loads(5),
    "a class": lambda _: cis.loads("{}", list[cis.State]),
    "no record": lambda _: cis.dumps(...),
    "a stray file": _in_folder(_stray),
    "no Commonwealth": lambda cw: cis.write(cw.states["GE"], "a.json"),
    "a stream of json": _in_folder(lambda _: list(cis.stream("a.json"))),
    "a stream with faults": _in_folder(
        lambda _: list(cis.stream("a.jsonl")), a_jsonl=b'{"schema": 1}\n{"acts": {"id": 5}}\n'
    ),
    "a stream without a head": _in_folder(lambda _: list(cis.stream("a.jsonl")), a_jsonl=b"{}\n"),
    "no shipped file": lambda _: _shipped("nothing.json"),
    "an error of the system": lambda _: str(cannot("a.json", "written", OSError(28, "Full"))),
}
