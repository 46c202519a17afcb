"""Where a list goes on, as an opaque word.

It holds the key of the last record and the place of the last row, and a checksum over these and the
filters: one that was mistyped, or that belongs to another list, is refused instead of giving a page
that nobody asked for. It holds no secret.
"""

from __future__ import annotations

import hashlib
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode

from fastapi import HTTPException

from extract.store.index import Position, Selection

_LAYOUT = struct.Struct(">qi")


def encode(position: Position, of: str, chosen: Selection) -> str:
    """The cursor of a position in a list."""
    packed = _LAYOUT.pack(*position)
    return urlsafe_b64encode(packed + _checksum(packed, of, chosen)).decode().rstrip("=")


def decode(cursor: str | None, of: str, chosen: Selection) -> Position:
    """The position that a cursor means; without one, the beginning.

    Raises:
        HTTPException: it belongs to no list, or to another one.
    """
    if cursor is None:
        return Position()
    content = urlsafe_b64decode(cursor + "==")
    packed, checksum = content[: _LAYOUT.size], content[_LAYOUT.size :]
    if _checksum(packed, of, chosen) != checksum:
        raise HTTPException(400, "cursor: of no list, or of one with other filters; begin again")
    return Position(*_LAYOUT.unpack(packed))


def _checksum(packed: bytes, of: str, chosen: Selection) -> bytes:
    return hashlib.sha256(packed + repr((of, chosen)).encode()).digest()[:4]
