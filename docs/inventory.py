"""Writes `python.inv`: the few names of Python's own docs that ours link to.

Run it with ``python docs/inventory.py`` after adding a name.
"""

import zlib
from pathlib import Path

INVENTORY = Path(__file__).with_name("python.inv")
_HEAD = b"""# Sphinx inventory version 2
# Project: Python
# Version: 3
# The remainder of this file is compressed using zlib.
"""
# What each page holds, as ROLE:NAME; the anchor of each is its name.
_PAGES = {
    "library/collections.abc.html": "class:collections.abc.Callable class:collections.abc.Iterable"
    " class:collections.abc.Iterator class:collections.abc.Mapping"
    " class:collections.abc.Sequence",
    "library/constants.html": "data:False data:None data:NotImplemented data:True",
    "library/datetime.html": "class:datetime.date class:datetime.datetime"
    " method:datetime.date.toordinal",
    "library/decimal.html": "class:decimal.Decimal",
    "library/enum.html": "class:enum.Enum class:enum.StrEnum",
    "library/exceptions.html": "exception:AttributeError exception:Exception exception:ImportError"
    " exception:KeyError exception:LookupError exception:OSError exception:TypeError"
    " exception:UserWarning exception:ValueError",
    "library/functions.html": "class:bool class:float class:int class:object class:type"
    " function:repr",
    "library/os.html": "class:os.PathLike",
    "library/pathlib.html": "class:pathlib.Path",
    "library/stdtypes.html": "class:bytes class:dict class:frozenset class:list class:set"
    " class:str class:tuple",
    "library/typing.html": "data:typing.Any data:typing.Never data:typing.Self",
}


def content() -> bytes:
    """Return the inventory as Sphinx reads it."""
    lines = [
        f"{name} py:{role} 1 {page}#$ -\n"
        for page, entries in _PAGES.items()
        for role, _, name in (entry.partition(":") for entry in entries.split())
    ]
    return _HEAD + zlib.compress("".join(sorted(lines)).encode(), 9)


if __name__ == "__main__":
    INVENTORY.write_bytes(content())
