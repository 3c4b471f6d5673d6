"""Mutate one room, check which mutants its tests notice, and list the others.

``python tests/mutation/mutate.py dates`` mutates the room ``dates`` and judges each mutant by
``tests/dates``. Names of modules or folders after the room limit the run (``query find.meetings``,
``query find``); ``--again`` tries only the mutants that lived; ``--report`` only writes the report
again. A mutant that lives is tried once more in a process that imports the library anew, since
caches and code that runs at import hide mutants from a process that has imported all of it.

The work is done in ``.mutation``, which git ignores; the score and the list of the mutants that
lived are written to ``.mutation/<room>/report.md``. A mutant that may live has a row in
``judged.md`` with the reason; those rows are written by hand.
"""

import argparse
import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
STATUSES = {0: "survived", 5: "no tests", 33: "no tests"} | dict.fromkeys((1, 2, 3, 4), "killed")
TIMED_OUT = {-24, 24, 36, 152}
UNEXPLAINED = "?"
JUDGED = HERE / "judged.md"
ALWAYS = {
    r"\+ .*\bcast\(None, ": "equivalent: the type in `cast` is never read",
    r"\+ .*\bzip\(.*(strict=None|strict=False|, )\)": "visible only with a fault of the library",
}
"""Changes that may live everywhere, and why."""


class Mutant(NamedTuple):
    """A change, the module that it is in (``find.meetings``), and its status."""

    name: str
    module: str
    status: str

    @property
    def lived(self) -> bool:
        """Check whether no test noticed it."""
        return self.status in {"survived", "no tests"}


def configure(room: str, work: Path) -> None:
    """Write the settings of a run: those of the project and those of the room."""
    # Of these patterns, * also matches the names of folders.
    settings = [f'only_mutate = ["src/cisrecords/{room}/*.py"]']
    settings += [f'pytest_add_cli_args_test_selection = ["tests/{room}"]']
    toml = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    toml = toml.replace("[tool.mutmut]\n", "\n".join(["[tool.mutmut]", *settings, ""]))
    (work / "pyproject.toml").write_text(toml, encoding="utf-8")


def prepare(room: str, work: Path) -> None:
    """Copy the source and the tests to the working folder, and keep earlier results."""
    copied = {f"src/cisrecords/{path.name}" for path in (ROOT / "src" / "cisrecords").iterdir()}
    for name in sorted(copied | {f"tests/{room}", "tests/conftest.py"}):
        source, target = ROOT / name, work / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
        elif source.name != "__pycache__":
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(HERE / "quickest_first.py", work)
    for path in (work / "mutants" / "tests").rglob("test_*.py"):
        if not (work / path.relative_to(work / "mutants")).exists():
            path.unlink()


def results(room: str, work: Path) -> dict[str, Path]:
    """Return the file of results of each module of the room, by the name of the module."""
    folder = work / "mutants" / "src" / "cisrecords" / room
    paths = {path.relative_to(folder): path for path in sorted(folder.rglob("*.py.meta"))}
    return {".".join(name.parts).removesuffix(".py.meta"): path for name, path in paths.items()}


def mutants(room: str, work: Path) -> Iterator[Mutant]:
    """List every mutant of the room with its status."""
    for module, path in results(room, work).items():
        meta: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        for name, code in meta["exit_code_by_key"].items():
            status = "timeout" if code in TIMED_OUT else STATUSES.get(code, "not run")
            yield Mutant(name, module, status)


def lived_of(room: str, work: Path, modules: list[str]) -> list[str]:
    """Return the names of the mutants that no test noticed so far, new ones included.

    Modules or folders limit the list.
    """
    lived = [one for one in mutants(room, work) if one.lived or one.status == "not run"]
    parts = tuple(f"{module}." for module in modules) or ("",)
    return [one.name for one in lived if f"{one.module}.".startswith(parts)]


def run(work: Path, *names: str) -> None:
    """Run mutmut in the working folder, with one second of tests for each mutant."""
    command = [str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", "1", *names]
    subprocess.run(command, cwd=work, env=environment("1"), check=False)


def environment(longest: str, *paths: Path) -> dict[str, str]:
    """Return the environment of a run with so many seconds of tests for each mutant."""
    return {**os.environ, "LONGEST": longest, "PYTHONPATH": os.pathsep.join(map(str, paths))}


def again(room: str, work: Path, lived: list[str]) -> None:
    """Judge the mutants that lived again, by up to four seconds of tests, and save the results."""
    folder = work / "mutants"
    verdicts = work / "verdicts.txt"
    with verdicts.open("w", encoding="utf-8") as out:
        subprocess.run(
            [sys.executable, str(HERE / "anew.py")],
            cwd=folder,
            env=environment("4", folder, folder / "src"),
            input="\n".join(lived),
            stdout=out,
            encoding="utf-8",
            check=False,
        )
    lines = verdicts.read_text(encoding="utf-8").splitlines()
    codes_again = {name: int(code) for name, code in map(str.split, lines)}
    for path in results(room, work).values():
        meta: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        codes = meta["exit_code_by_key"]
        codes |= {name: codes_again[name] for name in codes.keys() & codes_again.keys()}
        path.write_text(json.dumps(meta), encoding="utf-8")


def change(room: str, mutant: Mutant) -> tuple[str, str]:
    """Return the function and the changed lines of a mutant, as the report shows them."""
    from mutmut.mutation.diff_apply import get_diff_for_mutant  # noqa: PLC0415

    path = f"src/cisrecords/{room}/{mutant.module.replace('.', '/')}.py"
    diff = get_diff_for_mutant(mutant.name, path=path).splitlines()
    lines = [line for line in diff if re.match(r"[-+](?![-+])", line)]
    text = " ".join(f"{line[0]} {line[1:].strip()}" for line in lines)
    place = re.sub(r"__mutmut_\d+$", "", mutant.name).rpartition(".x")[2]
    return place.strip("_ǁ").replace("ǁ", "."), text.replace("|", "¦").replace("`", "'")


def judged(room: str) -> dict[tuple[str, str, str], str]:
    """Read the reasons why mutants of a room may live."""
    rows = re.findall(
        r"^\| (\S+) \| (\S+) \| (\S+) \| `(.*)` \| (.*) \|$",
        JUDGED.read_text("utf-8"),
        re.MULTILINE,
    )
    return {(module, place, text): why for where, module, place, text, why in rows if where == room}


def reason(text: str) -> str:
    """Return the reason why a change may live everywhere, or a question mark."""
    return next((why for pattern, why in ALWAYS.items() if re.search(pattern, text)), UNEXPLAINED)


def report(room: str, work: Path) -> float:
    """Write the report of a room, print its summary, and return the score."""
    known, every = judged(room), list(mutants(room, work))
    tried = [mutant for mutant in every if mutant.status != "not run"]
    caught = [mutant for mutant in tried if mutant.status in {"killed", "timeout"}]
    score = 100 * len(caught) / max(len(tried), 1)
    counts = Counter(mutant.status for mutant in tried)
    summary = f"{len(tried)} of {len(every)} mutants tried, {len(caught)} caught ({score:.1f} %). "
    lines = [f"# Mutants of the room `{room}`", "", summary + in_words(counts), ""]
    lines += ["| module | mutants | caught | % |", "|---|--:|--:|--:|"]
    for module, count in sorted(Counter(mutant.module for mutant in tried).items()):
        well = sum(mutant.module == module for mutant in caught)
        lines.append(f"| {module} | {count} | {well} | {100 * well / count:.1f} |")
    rows, open_ = [], 0
    for mutant in tried:
        if mutant.lived:
            with contextlib.chdir(work):
                place, text = change(room, mutant)
            why = known.pop((mutant.module, place, text), "") or reason(text)
            open_ += why == UNEXPLAINED
            rows.append(f"| {room} | {mutant.module} | {place} | `{text}` | {why} |")
    lines += ["", "## Mutants that lived, and why they may", ""]
    lines += ["| room | module | function | change | why it may live |", "|---|---|---|---|---|"]
    page = work / "report.md"
    page.write_text("\n".join([*lines, *rows]) + "\n", encoding="utf-8")
    summary += (
        f"{open_} that lived are not judged, {len(known)} judged rows fit no mutant that lived."
    )
    sys.stdout.write(f"{summary}\n{page}\n")
    return score


def in_words(counts: Counter[str]) -> str:
    """Return the counts of a run as a sentence."""
    return ", ".join(f"{status}: {count}" for status, count in sorted(counts.items())) + "."


def main() -> None:
    """Mutate the room and modules of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("room")
    parser.add_argument("modules", nargs="*")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    work = ROOT / ".mutation" / options.room
    names = [f"cisrecords.{options.room}.{module}.*" for module in options.modules]
    if not options.report:
        prepare(options.room, work)
        configure(options.room, work)
        if not options.again:
            run(work, *names)
        elif lived := lived_of(options.room, work, options.modules):
            run(work, *lived)
        if lived := lived_of(options.room, work, options.modules):
            again(options.room, work, lived)
    sys.exit(0 if report(options.room, work) >= 90 else 1)


if __name__ == "__main__":
    main()
