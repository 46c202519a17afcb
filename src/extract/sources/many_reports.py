"""The reports of a file that holds many: each by itself, and a bad one costs itself alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources.decoding import begin_report
from extract.sources.document import Document

Piece = TypeVar("Piece")


def read_each(
    pieces: Iterator[Piece],
    read: Callable[[Piece, str], Document],
    name: Callable[[Piece], str],
    source: str,
) -> Iterator[Document | ExtractError]:
    """The documents of the pieces in their order, or the reason why one is none.

    Args:
        pieces: what is read of each report; where the file breaks off, it says so by an error.
        read: the document of a piece; its second argument names the piece in messages.
        name: what tells a piece from the others, such as a PMID; its number if that is empty.
        source: the file's name.

    Raises:
        NoAbstract: there is no piece.
    """
    number = 0
    try:
        for number, piece in enumerate(pieces, start=1):
            yield read_one(piece, read, f"{source}#{name(piece) or number}")
    except UnreadableSource as error:
        yield UnreadableSource(source, f"after citation {number}: {error.message}")
        return
    if not number:
        raise NoAbstract(source, "expected citations, found none")


def read_one(
    piece: Piece, read: Callable[[Piece, str], Document], name: str
) -> Document | ExtractError:
    """The document of one piece, or the reason why there is none."""
    begin_report()
    try:
        return read(piece, name)
    except ExtractError as error:
        return error
