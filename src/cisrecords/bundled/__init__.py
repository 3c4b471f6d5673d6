"""The shipped records, `load`, and the changes since the previous version."""

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
