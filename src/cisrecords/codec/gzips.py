"""Gzip that gives the same bytes for the same text, and that no bomb gets through."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from cisrecords.codec.gather import refused
from cisrecords.codec.text import MOST_BYTES
from cisrecords.errors import InvalidRecords

__all__ = ["gunzipped", "gzipped", "unpacked"]

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
_WITH_HEADER = 31
_CHUNK = 64 * 1024


def gzipped(data: bytes) -> bytes:
    """Compress bytes; no name and no day goes in, so equal bytes give equal files.

    Args:
        data: The bytes.

    Returns:
        A gzip file of one member.

    Example:
        >>> gunzipped(gzipped(b"{}"))
        b'{}'
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = packer.compress(data) + packer.flush()
    sums = (zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return _HEADER + body + b"".join(number.to_bytes(4, "little") for number in sums)


def gunzipped(data: bytes, most: int = MOST_BYTES) -> bytes:
    """Decompress bytes, and stop where more comes out than is read.

    Args:
        data: A gzip file.
        most: How many bytes may come out.

    Returns:
        What was compressed; one byte more than `most` where it is larger.

    Raises:
        InvalidRecords: It is no gzip file, is cut short, or something stands after its end.

    Example:
        >>> len(gunzipped(gzipped(b"0" * 5_000), most=1_000))
        1001
    """
    packer, out = zlib.decompressobj(_WITH_HEADER), bytearray()
    while True:
        out += _step(packer, data, most + 1 - len(out))
        if len(out) > most:
            return bytes(out)
        if not packer.eof:
            raise _broken("it is cut short")
        data = packer.unused_data
        if not data:
            return bytes(out)
        packer = zlib.decompressobj(_WITH_HEADER)


def unpacked(file: BinaryIO) -> Iterator[bytes]:
    """Decompress a file piece by piece.

    Args:
        file: The file, open for reading.

    Yields:
        What was compressed, in pieces of at most 64 KiB.

    Raises:
        InvalidRecords: It is no gzip file, is cut short, or something stands after its end.

    Example:
        >>> import io
        >>> list(unpacked(io.BytesIO(gzipped(b"{}"))))
        [b'{}']
    """
    packer, data = zlib.decompressobj(_WITH_HEADER), file.read(_CHUNK)
    if not data:
        raise _broken("it is empty")
    while data or not packer.eof:
        if not data:
            raise _broken("it is cut short")
        if packer.eof:
            packer = zlib.decompressobj(_WITH_HEADER)
        piece = _step(packer, data, _CHUNK)
        if piece:
            yield piece
        data = packer.unused_data or packer.unconsumed_tail or file.read(_CHUNK)


def _step(packer: "zlib._Decompress", data: bytes, most: int) -> bytes:
    try:
        return packer.decompress(data, most)
    except zlib.error as error:
        raise _broken(str(error)) from None


def _broken(reason: str) -> InvalidRecords:
    return refused("not-gzip", "a whole gzip file", None, f"{reason}; compress the file anew")
