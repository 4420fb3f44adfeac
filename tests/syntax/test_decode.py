"""Bytes to text: encodings are read or named, and no byte is in the way of the rest."""

import pytest

from argmap.syntax import decode
from argmap.syntax.decode import MAX_BYTES

MAP = "argmap: 1 # café\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_encodings_are_read(encoding: str) -> None:
    assert decode(MAP.encode(encoding)) == (MAP, [])


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        (MAP.encode("latin-1"), "the byte 0xE9 is not UTF-8", (1, 16)),
        (b"a\r\nb\r\xff", "the byte 0xFF is not UTF-8", (3, 1)),
        (MAP.encode("utf-16-le"), "the file looks like UTF-16 without a byte order mark", (1, 1)),
        (MAP.encode("utf-16-be"), "the file looks like UTF-16 without a byte order mark", (1, 1)),
        (MAP.encode("utf-32"), "the file looks like UTF-32", (1, 1)),
        (b"\xff\xfea\x00\x00\xd8", "the byte 0x00 is not UTF-16", (1, 2)),
    ],
)
def test_other_encodings_are_named(data: bytes, message: str, place: tuple[int, int]) -> None:
    text, (found,) = decode(data, "map.yaml")
    assert (found.rule, found.message, found.span[1:3]) == ("bad-encoding", message, place)
    assert "a" in text


def test_a_file_that_is_too_large_is_not_read() -> None:
    text, (found,) = decode(b"x" * (MAX_BYTES + 1))
    assert (text, found.rule) == ("", "too-large")
