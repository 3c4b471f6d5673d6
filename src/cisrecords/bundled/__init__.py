"""The shipped records, `load`, and the changes since the previous version."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.bundled.dictionary import data_dictionary
    from cisrecords.bundled.history import Changes, Edition, changes_since, edition_of, previous
    from cisrecords.bundled.manifest import Manifest, read_manifest
    from cisrecords.bundled.shipped import load

__all__ = [
    "Changes",
    "Edition",
    "Manifest",
    "changes_since",
    "data_dictionary",
    "edition_of",
    "load",
    "previous",
    "read_manifest",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "dictionary": "data_dictionary",
            "history": "Changes Edition changes_since edition_of previous",
            "manifest": "Manifest read_manifest",
            "shipped": "load",
        },
    )
