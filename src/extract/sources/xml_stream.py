"""XML of one report or of millions, cut into reports as a stream in constant memory.

The stream is cut at the end of each report and every piece is parsed by itself: a broken one costs
itself alone, no document type is ever read (so that there is no entity to expand), and what one
report may cost is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.entities import html5
from itertools import pairwise

from lxml import etree

from extract.errors import ExtractError, UnreadableSource
from extract.sources.byte_streams import OpenedPage, Readable, as_utf8, read_chunk, without_nulls
from extract.sources.document import Document
from extract.sources.limits import MAX_CITATION_BYTES
from extract.sources.many_reports import read_each
from extract.values import frozen

NAMED_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
XML_ENTITIES = frozenset({b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"})
# Control characters, which no XML may hold, as bytes and as references: Word leaves some behind.
CONTROLS = bytes({*range(32)} - set(b"\t\n\r"))
REFERENCE_TO_CONTROL = re.compile(
    rb"&#(?:0{0,6}(?:[0-8]|1[124-9]|2[0-9]|3[01])|[xX]0{0,6}(?:[0-8bcefBCEF]|1[0-9a-fA-F]));"
)
ANY_ELEMENT = re.compile(rb"<[A-Za-z]")
PARSER = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    remove_comments=True,
    remove_pis=True,
)


@frozen
class Shape:
    """How reports stand in a file, and what reads one.

    Attributes:
        element: the element that holds one report.
        sets: the elements that may stand around many.
        identifier: what names a report among many, in its bytes.
        read: the document of one element's bytes; the second argument names it in messages.
    """

    element: str
    sets: tuple[str, ...]
    identifier: re.Pattern[bytes]
    read: Callable[[bytes, str], Document]

    @property
    def opening(self) -> re.Pattern[bytes]:
        """Where a report begins."""
        return re.compile(rb"<%b[\s>]" % self.element.encode())

    @property
    def closing(self) -> bytes:
        """Where it ends."""
        return b"</%b>" % self.element.encode()

    @property
    def end_of_set(self) -> re.Pattern[bytes]:
        """Where a file of many ends."""
        return re.compile(rb"</(?:%b)\s{0,10}>" % "|".join(self.sets).encode())

    def is_report(self, piece: bytes) -> bool:
        """Whether a piece of a file is a report, and not what stands between two."""
        return self.opening.match(piece) is not None

    def name_of(self, report: bytes) -> str:
        """What names a report in messages; "" where it does not say."""
        identifier = self.identifier.search(report)
        return identifier[1].decode("ascii") if identifier else ""


def root_of(head: bytes, names: tuple[str, ...]) -> str | None:
    """The name of the root element, if it is one of these."""
    head = without_nulls(head)
    first = ANY_ELEMENT.search(head)
    root = first and re.compile(rb"<(%b)[\s>]" % "|".join(names).encode()).match(
        head, first.start()
    )
    return root[1].decode("ascii") if root else None


def read_reports(page: OpenedPage, shape: Shape, source: str) -> Iterator[Document | ExtractError]:
    """The reports of a file in their order, each a Document or the reason why it is none.

    Raises:
        ExtractError: the file as a whole is of no use, or its only report is none.
    """
    if root_of(page.head, (shape.element,)) is not None:
        yield shape.read(_only(page, shape, source), source)
        return
    pieces = (piece for piece in cut(page, shape, source) if shape.is_report(piece))
    yield from read_each(pieces, shape.read, shape.name_of, source)


def cut(page: OpenedPage, shape: Shape, source: str) -> Iterator[bytes]:
    """The reports of a set and what stands between them, piece by piece.

    Raises:
        UnreadableSource: the file breaks off, when what was whole has been given.
    """
    rest = b""
    for rest in _slices(as_utf8(page), shape, source):
        yield from _split(rest, shape)
    if shape.end_of_set.search(rest) is None:
        raise UnreadableSource(source, "the file is cut off")


def parse(piece: bytes, source: str) -> etree._Element:
    """The tree of one report, whose named entities need no document type that defines them.

    Raises:
        UnreadableSource: it is no well-formed XML, or nested deeper than any real one.
    """
    piece = _well_formed(piece)
    try:
        return etree.fromstring(piece if _is_utf8(piece) else _from_windows(piece), PARSER)
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(source, f"expected a citation, found broken XML: {error}") from error


def _is_utf8(piece: bytes) -> bool:
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _from_windows(piece: bytes) -> bytes:
    """A piece in Windows-1252, which older programs write without saying so, in UTF-8."""
    return piece.decode("cp1252", "replace").encode("utf-8")


def _well_formed(piece: bytes) -> bytes:
    piece = piece.translate(None, CONTROLS)
    if b"&" not in piece:
        return piece
    return NAMED_ENTITY.sub(_numbered, REFERENCE_TO_CONTROL.sub(b"", piece))


def _numbered(match: re.Match[bytes]) -> bytes:
    """An entity that the document type would define, as the character that it stands for."""
    name = match[1]
    if name in XML_ENTITIES or name.decode() not in html5:
        return match[0]
    return "".join(f"&#{ord(character)};" for character in html5[name.decode()]).encode()


def _only(page: OpenedPage, shape: Shape, source: str) -> bytes:
    slices = list(_slices(as_utf8(page), shape, source))
    if len(slices) != 2 or slices[1].strip():
        raise UnreadableSource(source, f"expected one whole {shape.element}, found it cut off")
    return slices[0][_start(slices[0], shape) :]


def _slices(stream: Readable, shape: Shape, source: str) -> Iterator[bytes]:
    """The stream, cut after the end of each report; the last piece is what follows them.

    Raises:
        UnreadableSource: the stream is damaged, or a report larger than any that is real.
    """
    closing = shape.closing
    buffer = b""
    searched = 0
    while chunk := read_chunk(stream, source):
        buffer += chunk
        done = 0
        while (end := buffer.find(closing, searched)) >= 0:
            searched = end + len(closing)
            yield buffer[done:searched]
            done = searched
        buffer = buffer[done:]
        searched = max(0, len(buffer) - len(closing))
        if len(buffer) > MAX_CITATION_BYTES:
            raise UnreadableSource(
                source, f"expected a citation of at most {MAX_CITATION_BYTES:,} bytes, found more"
            )
    yield buffer


def _split(piece: bytes, shape: Shape) -> list[bytes]:
    """What stands before the reports of a piece, and these: one, or several that have no end.

    Where the file breaks off in the midst of a report, that one is not among them.
    """
    starts = [match.start() for match in shape.opening.finditer(piece)]
    if piece.endswith(shape.closing) or shape.end_of_set.search(piece) is not None:
        starts.append(len(piece))
    return [piece[start:end] for start, end in pairwise([0, *starts])]


def _start(piece: bytes, shape: Shape) -> int:
    """Where the report begins: what stands before it (a document type) is never parsed."""
    opening = shape.opening.search(piece)
    return 0 if opening is None else opening.start()
