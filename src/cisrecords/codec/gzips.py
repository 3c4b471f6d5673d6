"""Gzip with the same bytes for the same data, and bounded when it is read."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from cisrecords.codec.gather import refused
from cisrecords.codec.text import MOST_BYTES
from cisrecords.errors import InvalidRecords

__all__ = ["gunzipped", "gzipped", "unpacked"]

_CHUNK = 64 * 1024


def gzipped(data: bytes) -> bytes:
    """Compress bytes without a name or a time, so that equal bytes give equal files.

    Args:
        data: The bytes.

    Returns:
        A gzip file of one member.

    Example:
        >>> gunzipped(gzipped(b"{}"))
        b'{}'
    """
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0, compresslevel=9) as file:
        file.write(data)
    return out.getvalue()


def gunzipped(data: bytes, most: int = MOST_BYTES) -> bytes:
    """Decompress bytes, and stop where more comes out than is read.

    Args:
        data: A gzip file.
        most: How many bytes may come out.

    Returns:
        What was compressed; one byte more than `most` where it is larger.

    Raises:
        InvalidRecords: It is no gzip file, is cut short, or is followed by anything but zeros.

    Example:
        >>> len(gunzipped(gzipped(b"0" * 5_000), most=1_000))
        1001
    """
    out = bytearray()
    for piece in unpacked(io.BytesIO(data)):
        out += piece
        if len(out) > most:
            break
    return bytes(out[: most + 1])


def unpacked(file: BinaryIO) -> Iterator[bytes]:
    """Decompress a file piece by piece.

    Args:
        file: The file, open for reading.

    Yields:
        What was compressed, in pieces of at most 64 KiB.

    Raises:
        InvalidRecords: It is no gzip file, is cut short, or is followed by anything but zeros.

    Example:
        >>> import io
        >>> list(unpacked(io.BytesIO(gzipped(b"{}"))))
        [b'{}']
    """
    try:
        with gzip.GzipFile(fileobj=file, mode="rb") as packed:
            while piece := packed.read(_CHUNK):
                yield piece
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise _broken(str(error)) from None
    if not file.tell():
        raise _broken("it is empty")


def _broken(reason: str) -> InvalidRecords:
    return refused("not-gzip", "a whole gzip file", None, f"{reason}; compress the file again")
