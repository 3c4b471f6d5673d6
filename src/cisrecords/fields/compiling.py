"""Functions that are compiled from generated source."""

import linecache
from collections.abc import Callable, Iterable
from typing import Any

__all__ = ["compile_function"]


def compile_function(name: str, lines: Iterable[str], names: dict[str, Any]) -> Callable[..., Any]:
    """Compile the definition of a function and add it to the global names that it uses.

    Tracebacks and debuggers show its source, as they do for the code that attrs generates.
    """
    source = "".join(f"{line}\n" for line in lines)
    place = f"<cisrecords generated {name}>"
    linecache.cache[place] = (len(source), None, source.splitlines(keepends=True), place)
    exec(compile(source, place, "exec"), names)  # noqa: S102 - the source is our own
    function: Callable[..., Any] = names[name]
    return function
