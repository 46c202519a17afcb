"""A page as lines of text, a chunk at a time: files of citations may be of any size."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.errors import UnreadableSource
from extract.sources.byte_streams import OpenedPage, as_utf8, read_chunk, without_nulls
from extract.sources.limits import MAX_CITATION_BYTES

LOOKED_AT = 8_192
UTF8_MARK = b"\xef\xbb\xbf"


@lru_cache(maxsize=1)  # of a page that several readers look at
def head_text(head: bytes) -> str:
    """What a page begins with, for as long as it is only looked at."""
    plain = without_nulls(head)[:LOOKED_AT].removeprefix(UTF8_MARK)
    text = plain.decode("utf-8", "replace").lstrip("\ufffd\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def lines_of(page: OpenedPage, source: str) -> Iterator[str]:
    """The lines of a page without their ends. They are mended when their report is read.

    Raises:
        UnreadableSource: the page is damaged, or a line longer than any citation.
    """
    stream = as_utf8(page)
    rest = b""
    while chunk := read_chunk(stream, source):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from map(_decoded, lines)
        if len(rest) > MAX_CITATION_BYTES:
            raise UnreadableSource(
                source, f"expected lines of at most {MAX_CITATION_BYTES:,} bytes, found more"
            )
    if rest:
        yield _decoded(rest)


def _decoded(line: bytes) -> str:
    """A line as text: what is not valid UTF-8 is Windows-1252, as in files of older programs."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        text = line.decode("cp1252", "replace")
    return text.removeprefix("\ufeff").rstrip()
