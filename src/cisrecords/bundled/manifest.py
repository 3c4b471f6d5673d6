"""The manifest of the shipped records: their version, files, checksums, horizon and gaps."""

import hashlib
import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import attrs

from cisrecords.errors import FileProblem
from cisrecords.render import Printable

__all__ = ["MANIFEST", "Manifest", "folder", "read_manifest", "read_shipped", "text_of"]

MANIFEST = "manifest.json"


@attrs.frozen(kw_only=True, repr=False)
class Manifest(Printable):
    """The version, files, horizon and gaps of the shipped records.

    Attributes:
        schema: The version of the schema that the files follow.
        version: The version of the records.
        files: The SHA-256 of each data file, by its name.
        horizon: The last day to which each kind of record is known.
        gaps: What is known to be missing, as plain data.
        retired: Ids that are no longer used, each with the id that replaces it.

    Example:
        >>> read_manifest().files["states.json"][:1].isalnum()
        True
    """

    schema: int
    version: str
    files: dict[str, str]
    horizon: dict[str, str]
    gaps: list[dict[str, Any]]
    retired: dict[str, str]


def folder() -> Traversable:
    """Return the folder of the shipped data files."""
    return files("cisrecords.bundled") / "data"


def text_of(name: str) -> bytes:
    """Return the bytes of a shipped file; raise `FileProblem` where it cannot be read."""
    return read_shipped(folder() / name)


def read_shipped(file: Traversable) -> bytes:
    """Return the bytes of a file of the package; raise `FileProblem` where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        reason = f"the shipped file cannot be read ({error}); reinstall cisrecords"
        raise FileProblem(file.name, reason) from None


def read_manifest() -> Manifest:
    """Read the manifest of the shipped records.

    Returns:
        The manifest.

    Raises:
        FileProblem: It is missing, cannot be read, or is not a manifest.

    Example:
        >>> read_manifest().schema
        1
    """
    try:
        return Manifest(**json.loads(text_of(MANIFEST)))
    except (TypeError, ValueError) as error:
        reason = f"the shipped manifest is damaged ({error}); reinstall cisrecords"
        raise FileProblem(MANIFEST, reason) from None


def checksum(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
