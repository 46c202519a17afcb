"""The pages of a PDF as pdfplumber reads them: glyphs and ruled lines, and nothing of fonts' trade.

This is the only module that knows pdfplumber. Whatever it or the file does wrong comes out as an
`UnreadableSource`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.errors import UnreadableSource
from extract.sources.pdf.characters import meaning

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

MAX_GLYPHS = 150_000  # of a page; one of tables in small print has ten thousand
MAX_MARKS = 500_000  # glyphs, lines and boxes together: a page may hold a drawing
MAX_PAGE = 15_000  # points
MIN_SIZE, MAX_SIZE = 2.5, 150.0
MIN_RULE = 30.0  # points
MAX_RULE_HEIGHT = 2.5


class Glyph(NamedTuple):
    """A printed character, or several that one glyph stands for; from the upper left corner."""

    text: str
    x0: float
    x1: float
    base: float  # of the line that it stands on
    size: float
    font: str


class Rule(NamedTuple):
    """A line that is drawn across a page, such as those of a table."""

    x0: float
    x1: float
    top: float


class Sheet(NamedTuple):
    """What stands upright on a page, in the order in which the file has it."""

    number: int  # from 1
    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[Rule]
    has_picture: bool


@contextmanager
def opened(data: bytes, source: str) -> Iterator[PDF]:
    """The PDF, until the block ends.

    Raises:
        UnreadableSource: pdfplumber is not there, or the file is locked or no PDF at all.
    """
    try:
        import pdfplumber
    except ImportError as error:
        raise UnreadableSource(
            source, "reading a PDF needs pdfplumber: install trial-abstractor[pdf]"
        ) from error
    try:
        pdf = pdfplumber.open(BytesIO(data))
    except Exception as error:  # of any kind, and few of them are its own
        raise _refusal(error, source) from error
    yield pdf


def title_of(pdf: PDF) -> str:
    """The title that the file's properties give, which may be anything."""
    title = pdf.metadata.get("Title")
    return " ".join(title.split()) if isinstance(title, str) else ""


def sheets_of(pdf: PDF, source: str, most: int) -> Iterator[Sheet]:
    """The pages one by one, at most so many.

    Raises:
        UnreadableSource: a page cannot be read, or holds more than any real one.
    """
    from pdfminer.pdfpage import PDFPage
    from pdfplumber.page import Page

    pages = PDFPage.create_pages(pdf.doc)  # one at a time: `pdf.pages` would make them all
    for number in range(1, most + 1):
        try:
            for found in islice(pages, 1):
                page = Page(pdf, found, page_number=number)
                sheet = _sheet(page, number, source)
                page.close()
                break
            else:
                return
        except UnreadableSource:
            raise
        except Exception as error:
            raise _refusal(error, source) from error
        yield sheet


def _refusal(error: Exception, source: str) -> UnreadableSource:
    """Why pdfplumber could not go on. Its errors carry others, and often no words."""
    names = {type(error).__name__, *(type(given).__name__ for given in error.args)}
    if isinstance(error, MemoryError) or "MemoryError" in names:
        return UnreadableSource(source, "expected a PDF of a common size, found one too large")
    if names & {"PDFPasswordIncorrect", "PDFEncryptionError"}:
        return UnreadableSource(source, "the PDF is encrypted: a password is needed to read it")
    reason = min(names - {"PdfminerException"} or names)
    return UnreadableSource(source, f"expected a whole PDF, found damage ({reason})")


def _sheet(page: Any, number: int, source: str) -> Sheet:
    """What pdfminer found on a page; pdfplumber's own dictionaries would take as long again."""
    left, up = page.cropbox[0] - page.mediabox[0], page.cropbox[1] - page.mediabox[1]
    width, height = page.cropbox[2] - page.cropbox[0], page.cropbox[3] - page.cropbox[1]
    if not (0 < width < MAX_PAGE and 0 < height < MAX_PAGE):
        raise UnreadableSource(source, f"page {number} is {width:g} by {height:g} points")
    sheet = Sheet(number, width, height, [], [], _has_picture(page.layout))
    bottom = float(page.mediabox[3] - page.mediabox[1])
    for marks, item in enumerate(_items(page.layout)):
        kind = type(item).__name__
        if kind == "LTChar":
            _add_glyph(sheet, item, left, bottom - up)
        elif item.height <= MAX_RULE_HEIGHT and item.width >= MIN_RULE:
            sheet.rules.append(Rule(item.x0 - left, item.x1 - left, bottom - item.y1 - up))
        if marks > MAX_MARKS or len(sheet.glyphs) > MAX_GLYPHS:
            raise UnreadableSource(source, f"page {number} holds more marks than any real page")
    return sheet


def _items(layout: Any) -> Iterator[Any]:
    """The glyphs and drawn lines of a page, also those within its figures."""
    waiting = [iter(layout)]
    while waiting:
        for item in waiting[-1]:
            if type(item).__name__ == "LTFigure":
                waiting.append(iter(item))
                break
            if type(item).__name__ in ("LTChar", "LTLine", "LTRect", "LTCurve"):
                yield item
        else:
            waiting.pop()


def _has_picture(layout: Any) -> bool:
    return any(type(item).__name__ in ("LTFigure", "LTImage") for item in layout)


def _add_glyph(sheet: Sheet, char: Any, left: float, bottom: float) -> None:
    """Adds a character, unless it is turned, out of the page, or nothing to be seen."""
    size = char.size
    a, b, _, d, _, base = char.matrix
    if not (MIN_SIZE <= size <= MAX_SIZE) or abs(b) > 0.3 * abs(a) or a <= 0 or d <= 0:
        return
    x0, x1 = char.x0 - left, char.x1 - left
    if not -0.35 * size <= char.y0 - base <= 0:  # it was raised above its line, or sunk
        base = char.y0 + 0.2 * size
    base = bottom - base
    if x1 <= 0 or x0 >= sheet.width or base <= 0 or base - size >= sheet.height:
        return
    font = str(char.fontname)
    if text := meaning(char.get_text(), font):
        sheet.glyphs.append(Glyph(text, x0, x1, base, size, font))
