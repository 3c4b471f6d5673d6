"""Files and folders: limited reading, replacement as a whole."""

from cisrecords.disk.atomic import replace_file
from cisrecords.disk.reading import MOST_BYTES, cannot, open_file, read_bytes
from cisrecords.disk.staging import read_consistently, replace_files

__all__ = [
    "MOST_BYTES",
    "cannot",
    "open_file",
    "read_bytes",
    "read_consistently",
    "replace_file",
    "replace_files",
]
