"""A page to documents, by the one reader that claims it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from extract.errors import ExtractError
from extract.sources import jats, pdf
from extract.sources.byte_streams import OpenedPage, open_page, read_whole
from extract.sources.decoding import begin_report, decode
from extract.sources.detect import reader_of, stream_reader_of
from extract.sources.document import Document


def read(
    stream: BinaryIO, name: str, *, full_text: bool = False
) -> Iterator[Document | ExtractError]:
    """The reports of a page, in order; of a file of many, also why one of them is none.

    Args:
        stream: the page's bytes, plain or gzip. It is read once, from where it stands.
        name: what to call the page in messages. The format is never taken from it.
        full_text: read the body of an article too, where the format has one.

    Raises:
        ExtractError: nothing can be made of the page as a whole (see `extract.errors`).
    """
    yield from read_opened(open_page(stream, name), name, full_text=full_text)


def read_opened(
    page: OpenedPage, name: str, *, full_text: bool = False
) -> Iterator[Document | ExtractError]:
    """The same of a page that was looked into already."""
    begin_report()
    stream_reader = stream_reader_of(page.head)
    if full_text and stream_reader is jats:
        yield from jats.read_full_text(page, name)
    elif full_text and stream_reader is pdf:
        yield from pdf.read_full_text(page, name)
    elif stream_reader is not None:
        yield from stream_reader.read(page, name)
    else:
        text = decode(read_whole(page, name), name)
        yield reader_of(text, name).read(text, name)
