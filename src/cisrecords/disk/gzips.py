"""Gzip with equal output for equal input, and a limit on the decompressed size."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from cisrecords.disk.reading import MOST_BYTES
from cisrecords.errors import InvalidRecords, Problem

__all__ = ["gunzipped", "gzipped", "unpacked"]

_CHUNK = 64 * 1024


def gzipped(data: bytes) -> bytes:
    """Compress bytes without a name or a time, so that equal bytes give equal files."""
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0, compresslevel=9) as file:
        file.write(data)
    return out.getvalue()


def gunzipped(data: bytes, most: int = MOST_BYTES) -> bytes:
    """Decompress bytes, and stop at one byte more than the limit."""
    out = bytearray()
    for piece in unpacked(io.BytesIO(data)):
        out += piece
        if len(out) > most:
            break
    return bytes(out[: most + 1])


def unpacked(file: BinaryIO) -> Iterator[bytes]:
    """Decompress a file in pieces of at most 64 KiB.

    Raises `InvalidRecords` if the file is not gzip, is cut short, or has anything but zeros after
    its end.
    """
    try:
        with gzip.GzipFile(fileobj=file, mode="rb") as packed:
            while piece := packed.read(_CHUNK):
                yield piece
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise _broken(str(error)) from None
    if not file.tell():
        raise _broken("the file is empty")


def _broken(reason: str) -> InvalidRecords:
    hint = f"{reason}; compress the file again"
    return InvalidRecords([Problem("$", "not-gzip", "a whole gzip file", None, hint)])
