"""What the examples of docstrings and pages show, and which places that raise no case reaches."""

import ast
import contextlib
import doctest
import importlib
import io
import runpy
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

_CHECKER = doctest.OutputChecker()
_FENCE, _COMMANDS, _END = "```python", "```console", "```"
_WIDTH = 100
_NOT_IMPORTED = {"__main__.py"}


@attrs.frozen
class _Edit:
    """The lines of an output that are to be replaced, and by what."""

    first: int
    old: list[str]
    new: list[str]


def _got(example: doctest.Example, globs: dict[str, Any]) -> str:
    """Run an example, and return what it prints, shows or raises."""
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(example.source, "<example>", "single"), globs)  # noqa: S102
    except Exception as error:  # noqa: BLE001 - examples show errors, too
        message = "".join(traceback.format_exception_only(error))
        head = example.want.removesuffix(example.exc_msg) if example.exc_msg else ""
        return out.getvalue() + head + message
    return out.getvalue()


def _edits(test: doctest.DocTest, begins: int) -> Iterator[_Edit]:
    """Run the examples of a test; yield what they show otherwise than the text."""
    for example in test.examples:
        if example.options.get(doctest.SKIP):
            continue
        got = _got(example, test.globs)
        wanted, flags = example.want, sum(flag for flag, on in example.options.items() if on)
        same = got.endswith(example.exc_msg) if example.exc_msg else False
        if same or _CHECKER.check_output(wanted, got, flags):
            continue
        indent = " " * example.indent
        old = [indent + line if line else line for line in wanted.splitlines()]
        new = [indent + line if line else "<BLANKLINE>" for line in got.splitlines()]
        yield _Edit(begins + example.lineno + example.source.count("\n"), old, new)


def _of_module(path: Path, root: Path) -> Iterator[_Edit]:
    name = ".".join(path.relative_to(root / "src").with_suffix("").parts)
    module = importlib.import_module(name.removesuffix(".__init__"))
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        if test.examples and test.lineno is not None:
            yield from _edits(test, test.lineno)


def _of_page(path: Path) -> Iterator[_Edit]:
    globs: dict[str, Any] = {"__name__": path.stem}
    lines = path.read_text(encoding="utf-8").splitlines()
    begins = [place for place, line in enumerate(lines) if line.strip() == _FENCE]
    for first in begins:
        last = next(n for n in range(first + 1, len(lines)) if lines[n].strip() == _END)
        block = "\n".join(lines[first + 1 : last]) + "\n"
        if ">>>" in block:
            test = doctest.DocTestParser().get_doctest(block, {}, path.name, str(path), 0)
            test.globs = globs
            yield from _edits(test, first + 1)
        else:
            exec(compile(block, str(path), "exec"), globs)  # noqa: S102


def _of_commands(path: Path) -> Iterator[_Edit]:
    """Run the commands that a page shows, in a new folder; yield what they print otherwise."""
    made: Any = runpy.run_path(str(Path(__file__).parent / "commands.py"))
    lines = path.read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for first in [place for place, line in enumerate(lines) if line.strip() == _COMMANDS]:
            last = next(n for n in range(first + 1, len(lines)) if lines[n].strip() == _END)
            for command in made["commands"]("\n".join(lines[first + 1 : last])):
                got = made["printed"](command.words)
                if got != command.following:
                    yield _Edit(first + command.line + 2, command.following, got)


def renew(root: Path) -> Iterator[str]:
    """Rewrite what examples show; yield what was done, and what has to be done by hand."""
    modules = [path for path in sorted(root.glob("src/**/*.py")) if path.name not in _NOT_IMPORTED]
    for path in [*modules, root / "README.md", *sorted(root.glob("docs/**/*.md"))]:
        of = _of_module(path, root) if path.suffix == ".py" else _of_page(path)
        edits = [*of, *(_of_commands(path) if path.suffix == ".md" else ())]
        edits = sorted(edits, key=lambda edit: edit.first, reverse=True)
        lines = path.read_text(encoding="utf-8").splitlines()
        place = path.relative_to(root)
        for edit in edits:
            last = edit.first + len(edit.old)
            fits = path.suffix == ".md" or max(map(len, edit.new), default=0) <= _WIDTH
            if lines[edit.first : last] == edit.old and fits:
                lines[edit.first : last] = edit.new
                yield f"renewed {place}:{edit.first + 1}"
            else:
                yield f"to be renewed by hand: {place}:{edit.first + 1}"
        if edits:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def unreached(root: Path, raised: set[tuple[str, int]]) -> Iterator[str]:
    """Yield the places of the source that raise something new, and that no case reaches."""
    for path in sorted(root.glob("src/**/*.py")):
        lines = {line for name, line in raised if name == str(path)}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                span = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                if lines.isdisjoint(span):
                    yield f"{path.relative_to(root)}:{node.lineno}"
