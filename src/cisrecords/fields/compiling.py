"""Functions made from source code at run time, whose tracebacks show that code."""

import linecache
from collections.abc import Iterable
from typing import Any

__all__ = ["compiled"]


def compiled(name: str, lines: Iterable[str], names: dict[str, Any]) -> Any:
    """Compile the lines of a module that defines `name`, and return its value.

    `names` are the globals of the code.
    """
    source = "".join(f"{line}\n" for line in lines)
    filename = f"<cisrecords {name}>"
    linecache.cache[filename] = len(source), None, source.splitlines(keepends=True), filename
    exec(compile(source, filename, "exec"), names)  # noqa: S102 - made from the record classes
    return names[name]
