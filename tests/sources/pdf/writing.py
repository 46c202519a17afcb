"""A small writer of PDFs, which the tests' files are made with.

It knows the standard fonts, whose widths pdfminer knows too, and prints text at places. In a text,
`**bold**`, `//italics//` and `^{9}` (raised) are understood; a tilde says where a word may be
parted.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field

from pdfminer.fontmetrics import FONT_METRICS

WIDTH, HEIGHT = 595.0, 792.0
FONTS = {
    "serif": "Times-Roman",
    "serif-bold": "Times-Bold",
    "serif-italic": "Times-Italic",
    "sans": "Helvetica",
    "sans-bold": "Helvetica-Bold",
    "sans-italic": "Helvetica-Oblique",
}
NAMES = {font: f"F{number}" for number, font in enumerate(FONTS, start=1)}
SIGNS = {"ﬁ": "fi", "ﬂ": "fl", "−": "minus", "≥": "greaterequal", "≤": "lessequal"}
CODES = {sign: number for number, sign in enumerate(SIGNS, start=1)}
MARKUP = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|//(?P<italic>.+?)//|\^\{(?P<raised>.+?)\}|(?P<plain>.)", re.S
)
LEADING = 1.2  # sizes from one line to the next
SHY = "~"

Piece = tuple[str, str, float, float]  # text, font, size, rise


def width_of(text: str, font: str, size: float) -> float:
    """How wide a text is printed, in points."""
    widths = FONT_METRICS[FONTS[font]][1]
    return sum(widths.get(character, 500) for character in text) * size / 1000


def pieces_of(text: str, font: str, size: float) -> list[Piece]:
    """A marked-up text in pieces of one font each."""
    pieces: list[Piece] = []
    for match in MARKUP.finditer(text):
        if match["bold"]:
            pieces.append((match["bold"], f"{font}-bold", size, 0.0))
        elif match["italic"]:
            pieces.append((match["italic"], f"{font}-italic", size, 0.0))
        elif match["raised"]:
            pieces.append((match["raised"], font, 0.62 * size, 0.36 * size))
        elif pieces and pieces[-1][1:] == (font, size, 0.0):
            pieces[-1] = (pieces[-1][0] + match["plain"], font, size, 0.0)
        else:
            pieces.append((match["plain"], font, size, 0.0))
    return pieces


@dataclass
class Page:
    """What is printed on a page, from its upper left corner."""

    width: float = WIDTH
    height: float = HEIGHT
    content: list[str] = field(default_factory=list)

    def text(
        self, x: float, base: float, text: str, font: str = "serif", size: float = 10
    ) -> float:
        """Prints a line; where it ends."""
        for piece, own, its_size, rise in pieces_of(text, font, size):
            place = f"{x:.2f} {self.height - base + rise:.2f} Td"
            self.content.append(f"BT /{NAMES[own]} {its_size:.2f} Tf {place} <{_hex(piece)}> Tj ET")
            x += width_of(piece, own, its_size)
        return x

    def turned(self, x: float, base: float, text: str, font: str = "sans", size: float = 8) -> None:
        """Prints a line that runs upwards."""
        place = f"0 1 -1 0 {x:.2f} {self.height - base:.2f} Tm"
        self.content.append(f"BT /{NAMES[font]} {size} Tf {place} <{_hex(text)}> Tj ET")

    def rule(self, x0: float, x1: float, top: float) -> None:
        """Draws a line across."""
        y = self.height - top
        self.content.append(f"0.5 w {x0:.2f} {y:.2f} m {x1:.2f} {y:.2f} l S")

    def paragraph(
        self,
        place: tuple[float, float, float],
        text: str,
        font: str = "serif",
        size: float = 10,
        indent: float = 0,
    ) -> float:
        """Prints a paragraph from a left and an upper edge, in lines of a width; its lower edge."""
        x, top, width = place
        for number, line in enumerate(wrapped(text, width, font, size, indent)):
            top += LEADING * size
            self.text(x + (indent if number == 0 else 0), top - 0.25 * size, line, font, size)
        return top


def wrapped(text: str, width: float, font: str, size: float, indent: float = 0) -> list[str]:
    """The lines of a paragraph. A word is parted at a soft hyphen, or behind its own hyphen."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        parts = re.split(f"(?<=-)|({SHY})", word)
        parts = [part for part in parts if part]
        room = width - (0 if lines else indent)
        whole = word.replace(SHY, "")
        if not line or _printed(f"{line} {whole}", font, size) <= room:
            line = f"{line} {whole}".strip()
            continue
        for end in range(len(parts) - 1, 0, -1):
            first = "".join(parts[:end]).replace(SHY, "")
            first = first if first.endswith("-") else first + "-"
            if _printed(f"{line} {first}", font, size) <= room:
                lines.append(f"{line} {first}")
                line = "".join(parts[end:]).replace(SHY, "")
                break
        else:
            lines.append(line)
            line = whole
    return [*lines, line]


def _printed(text: str, font: str, size: float) -> float:
    return sum(width_of(piece, own, its) for piece, own, its, _ in pieces_of(text, font, size))


def _hex(text: str) -> str:
    return "".join(
        f"{CODES[sign]:02x}" if sign in CODES else sign.encode("cp1252").hex() for sign in text
    )


def write(
    pages: list[Page], title: str = "", trailer: str = "", more: tuple[str, ...] = ()
) -> bytes:
    """The file, with compressed pages.

    Args:
        pages: in their order.
        title: for the file's properties.
        trailer: what else stands in the trailer.
        more: further objects, which follow the others.
    """
    signs = " ".join(f"/{name}" for name in SIGNS.values())
    encoding = f"<</BaseEncoding/WinAnsiEncoding/Differences[1 {signs}]>>"
    fonts = " ".join(
        f"/{NAMES[font]}<</Type/Font/Subtype/Type1/BaseFont/{base}/Encoding {encoding}>>"
        for font, base in FONTS.items()
    )
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        f"<</Font<<{fonts}>>>>".encode(),
        f"<</Title({title})>>".encode("latin-1"),
    ]
    for number, page in enumerate(pages):
        box = f"[0 0 {page.width:g} {page.height:g}]"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Resources 3 0 R"
            f"/Contents {6 + 2 * number} 0 R>>".encode()
        )
        objects.append(stream("\n".join(page.content).encode("latin-1")))
    return assembled([*objects, *(one.encode("latin-1") for one in more)], trailer)


def stream(content: bytes, level: int = 9) -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content, level)
    head = f"<</Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
    return head + packed + b"\nendstream"


def assembled(objects: list[bytes], trailer: str = "") -> bytes:
    """Objects as a file, with their table behind them. The first is the catalogue."""
    data = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(data)
    data += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(data)
