"""Byte streams that can be looked into: what a page begins with, and what gzip hides."""

from __future__ import annotations

import codecs
import gzip
import zlib
from typing import Protocol

from extract.errors import UnreadableSource
from extract.sources.decoding import declared_encoding, marked_encoding
from extract.sources.limits import CHUNK_BYTES, HEAD_BYTES, MAX_PAGE_BYTES

GZIP_MARK = b"\x1f\x8b"
UNPACKING_ERRORS = (gzip.BadGzipFile, EOFError, zlib.error)


class Readable(Protocol):
    """What is asked of a stream here."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""


class OpenedPage:
    """A stream whose first bytes have been looked at, and are still to be read."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._head = b""
        while len(self._head) < HEAD_BYTES and (chunk := stream.read(HEAD_BYTES)):
            self._head += chunk
        self.head = self._head

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes, first those already looked at."""
        if not self._head:
            return self._stream.read(size)
        cut = len(self._head) if size < 0 else size
        chunk, self._head = self._head[:cut], self._head[cut:]
        return chunk + self._stream.read() if size < 0 else chunk


def open_page(stream: Readable, source: str) -> OpenedPage:
    """The page's own bytes, unpacked where they came as gzip.

    Raises:
        UnreadableSource: the gzip is broken from its start.
    """
    page = OpenedPage(stream)
    if page.head.startswith(GZIP_MARK):
        try:
            page = OpenedPage(gzip.GzipFile(fileobj=page))  # type: ignore[call-overload]
        except UNPACKING_ERRORS as error:
            raise UnreadableSource(source, f"expected gzip, found damage: {error}") from error
    return page


def read_whole(page: OpenedPage, source: str) -> bytes:
    """All bytes of a page that is read at once.

    Raises:
        UnreadableSource: the page is larger than `MAX_PAGE_BYTES`, or its gzip breaks off.
    """
    chunks, size = [], 0
    try:
        while chunk := page.read(HEAD_BYTES):
            chunks.append(chunk)
            size += len(chunk)
            if size > MAX_PAGE_BYTES:
                raise UnreadableSource(
                    source, f"expected a page of at most {MAX_PAGE_BYTES:,} bytes, found more"
                )
    except UNPACKING_ERRORS as error:
        raise UnreadableSource(source, f"expected gzip, found damage: {error}") from error
    return b"".join(chunks)


def as_utf8(page: OpenedPage) -> Readable:
    """The same text in UTF-8, a chunk at a time."""
    encoding = marked_encoding(page.head) or _declared(page.head) or "utf-8"
    if encoding in ("utf-8", "utf-8-sig"):
        return page
    return codecs.EncodedFile(page, "utf-8", encoding)  # type: ignore[arg-type]


def _declared(head: bytes) -> str | None:
    """The encoding that is declared, unless the page plainly begins in UTF-8."""
    if head.isascii():
        is_wide = (declared_encoding(head) or "").startswith(("utf-16", "utf-32"))
        return None if is_wide else declared_encoding(head)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return declared_encoding(head)
    return None


def read_chunk(stream: Readable, source: str) -> bytes:
    """The next bytes of a page that is read as a stream; none at its end.

    Raises:
        UnreadableSource: its gzip breaks off, or its bytes are not what its mark says.
    """
    try:
        return stream.read(CHUNK_BYTES)
    except (*UNPACKING_ERRORS, UnicodeError) as error:
        raise UnreadableSource(source, f"the file is damaged: {error}") from error


def without_nulls(head: bytes) -> bytes:
    """What a page begins with, in one byte a letter also where it came as UTF-16."""
    return head.replace(b"\0", b"") if b"\0" in head[:8] else head
