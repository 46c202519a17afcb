"""PDF, as journals set their articles, read through pdfplumber (the extra `pdf`).

    glyphs      what pdfplumber finds on a page      characters   what a glyph stands for
    runs        glyphs to runs, superscripts         lines        runs to lines
    columns     the order in which a page is read    furniture    heads, feet and page numbers
    tables      taken out of the text                paragraphs, hyphens   lines to paragraphs
    front, abstract, body                            what the paragraphs are
    reading     all of these, in order               worker, process       where it is done

Whoever wrote a PDF decides what it costs to read it. So it is read in a process of its own, which
is held to so much time and memory, and is ended where it takes more.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.errors import ExtractError
from extract.sources.byte_streams import OpenedPage, read_whole
from extract.sources.document import Document
from extract.sources.pdf import worker

MARK = b"%PDF-"


def claims(head: bytes) -> bool:
    """Whether the file says that it is a PDF."""
    return head.lstrip(b"\0\t\n\r\f \xef\xbb\xbf").startswith(MARK)


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The document of title and abstract.

    Raises:
        UnreadableSource: the file is damaged, locked, a scan, or costs more than any real one.
        NoAbstract: no abstract can be told from what stands around it.
    """
    yield worker.read(read_whole(page, source), source)


def read_full_text(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The same with the sections and tables of the body.

    Raises:
        UnreadableSource: the file is damaged, locked, a scan, or costs more than any real one.
        NoAbstract: no abstract can be told from what stands around it.
    """
    yield worker.read(read_whole(page, source), source, full_text=True)
