"""Gzip: the same bytes for the same text, no bombs, nothing cut short."""

import gzip
import io
import os
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.disk.gzips import gunzipped, gzipped, unpacked
from cisrecords.errors import InvalidRecords

DATA = st.binary(max_size=200) | st.integers(1, 300_000).map(lambda size: b"ab" * size)
TEXT = b'{"schema": 1}' * 40
PACKED = gzipped(TEXT)
BROKEN = {
    "empty": b"",
    "no gzip": TEXT,
    "another method": PACKED[:2] + b"\x07" + PACKED[3:],
    "magic only": PACKED[:2],
    "cut in the middle": PACKED[:20],
    "without its sums": PACKED[:-8],
    "one byte short": PACKED[:-1],
    "wrong sum": PACKED[:-8] + bytes(4) + PACKED[-4:],
    "wrong length": PACKED[:-1] + b"\x01",
    "rubbish after it": PACKED + b"x",
    "rubbish after zeros": PACKED + bytes(512) + b"x",
    "zeros before it": bytes(512) + PACKED,
    "zlib": zlib.compress(TEXT),
}


def streamed(data: bytes) -> bytes:
    """Decompress piece by piece."""
    return b"".join(unpacked(io.BytesIO(data)))


class TestGzipped:
    """Out."""

    @given(DATA)
    def test_others_read_it(self, data: bytes) -> None:
        """The standard library reads what is written, and we read what it writes."""
        assert data == gzip.decompress(gzipped(data))
        assert data == gunzipped(gzip.compress(data)) == streamed(gzip.compress(data))

    def test_the_bytes_never_change(self) -> None:
        """The header holds no name, no time and no system, and the rest is fixed too."""
        expected = "1f8b08000000000002ffab562a4ece48cd4d54b25230ac0500881f19590d000000"

        assert bytes.fromhex(expected) == gzipped(b'{"schema": 1}')


class TestGunzipped:
    """In, at once and piece by piece."""

    @given(DATA)
    def test_round_trip(self, data: bytes) -> None:
        """What comes out is what went in."""
        assert data == gunzipped(gzipped(data)) == streamed(gzipped(data))

    @given(st.lists(st.binary(max_size=50), min_size=1, max_size=5))
    def test_several_members(self, parts: list[bytes]) -> None:
        """Files that were put one after the other are one."""
        packed = b"".join(map(gzipped, parts))

        assert b"".join(parts) == gunzipped(packed) == streamed(packed)

    @pytest.mark.parametrize("name", BROKEN)
    def test_broken(self, name: str) -> None:
        """What is no whole gzip file is one problem, read at once or piece by piece."""
        for read in (gunzipped, streamed):
            with pytest.raises(InvalidRecords) as caught:
                read(BROKEN[name])

            assert ["not-gzip"] == [problem.code for problem in caught.value.problems]

    def test_zeros_at_the_end_are_padding(self) -> None:
        """A file that a tape or a disk has filled up with zeros is whole."""
        assert TEXT == gunzipped(PACKED + bytes(512)) == streamed(PACKED + bytes(512))
        assert TEXT * 2 == gunzipped(PACKED + bytes(512) + PACKED)

    def test_a_bomb_is_stopped(self) -> None:
        """No more comes out than may, and one byte that shows that there was more."""
        bomb = gzip.compress(bytes(50_000_000), 1)

        assert 1_001 == len(gunzipped(bomb, most=1_000))
        assert 1_001 == len(gunzipped(gzipped(b"a") * 5_000, most=1_000))

    def test_the_limit_itself_may_come_out(self) -> None:
        """Exactly as much as may is all that there is."""
        assert bytes(1_000) == gunzipped(gzipped(bytes(1_000)), most=1_000)

    def test_pieces_are_small(self) -> None:
        """A large file comes in pieces of at most 64 KiB, also where nothing repeats."""
        for data in (bytes(1_000_000), os.urandom(300_000)):
            pieces = list(unpacked(io.BytesIO(gzipped(data))))

            assert data == b"".join(pieces)
            assert max(map(len, pieces)) <= 64 * 1024
