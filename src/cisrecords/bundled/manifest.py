"""The manifest of the shipped records: their version, files, checksums, horizon and gaps."""

import hashlib
import json
import os
from typing import Any, Protocol, cast

import attrs

from cisrecords.errors import FileProblem
from cisrecords.render import Printable

__all__ = ["FOLDER", "MANIFEST", "Manifest", "read_manifest", "read_shipped", "text_of"]

MANIFEST = "manifest.json"
FOLDER = os.path.join(os.path.dirname(__file__), "data")  # noqa: PTH118, PTH120 - pathlib is slow
"""The folder of the shipped data files, which may lie in an archive."""


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


class _Loader(Protocol):
    """What has loaded this module, from a folder or from an archive; it reads the data, too."""

    def get_data(self, path: str) -> bytes: ...


def text_of(name: str) -> bytes:
    """Return the bytes of a shipped file; raise `FileProblem` where it cannot be read."""
    return read_shipped(os.path.join(FOLDER, *name.split("/")))  # noqa: PTH118


def read_shipped(path: str) -> bytes:
    """Return the bytes of a file of the package; raise `FileProblem` where it cannot be read."""
    try:
        return cast(_Loader, globals()["__loader__"]).get_data(path)
    except OSError as error:
        reason = f"the shipped file cannot be read ({error}); reinstall cisrecords"
        raise FileProblem(os.path.basename(path), reason) from None  # noqa: PTH119


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
