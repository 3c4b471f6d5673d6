"""Doors of rooms that import a name at its first use.

What stands behind such a door is imported only by those who need it, so that a first answer does
not wait for the code of all others.
"""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from sys import modules
from typing import Any

__all__ = ["lazy"]


def lazy(
    room: str, listed: Iterable[str], files: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the `__getattr__` and `__dir__` of a room that imports its names lazily.

    `files` has, for each file of the room, the names that it holds, separated by spaces.
    """
    homes = {name: f"{room}.{file}" for file, names in files.items() for name in names.split()}

    def find(name: str) -> Any:
        if name not in homes:
            msg = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(import_module(homes[name]), name)
        setattr(modules[room], name, value)
        return value

    def list_names() -> list[str]:
        own = vars(modules[room])
        parts = [name for name in own if f"{room}.{name}" in modules]
        return sorted({*listed, *parts, *(name for name in own if name.startswith("__"))})

    return find, list_names
