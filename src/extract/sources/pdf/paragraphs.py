"""Lines to paragraphs, over the ends of columns and pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise

from extract.sources.headings import is_heading
from extract.sources.pdf.hyphens import Words
from extract.sources.pdf.lines import Line
from extract.sources.places import Placed

SAME_SIZE = 0.6  # points
SAME_FACE_SIZE = 0.3  # of another face, as of a line in italics
PITCH = 1.25  # sizes from one line to the next, where nothing else is known
MAX_PITCH, MIN_PITCHES = 3.0, 4
WIDE_GAP = 1.55  # lines: a blank line, or half of one
INDENT = 0.7  # sizes
SHORT_BY = 3.0  # sizes that the last line of a paragraph falls short
SENTENCE_END = re.compile(r"[.!?][)\]”’\"]?$")
AFTER_HEADING = " .:;—–-\u00a0|"
MAX_LINES = 400
MAX_NOTES = 8  # paragraphs at the foot of a column
FAMILY = re.compile(r"^[A-Z]{6}\+|[-,].{0,20}$")  # what is beside the name of a face


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, as one text."""

    text: Placed
    lines: list[Line]

    @property
    def page(self) -> int:
        """The page that it begins on."""
        return self.lines[0].page

    @property
    def size(self) -> float:
        """The size of its print."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def style(self) -> tuple[str, float]:
        """The font and size of its longest line."""
        return max(self.lines, key=lambda line: len(line.text)).style

    @property
    def is_bold(self) -> bool:
        """Whether all of it stands out by weight."""
        return all(line.is_bold for line in self.lines)

    @property
    def run_in(self) -> str:
        """The words at its start that stand out from the rest, without the sign behind them."""
        first = self.lines[0]
        if first.bold >= len(self.text):
            return ""
        return str(first.text[: first.bold]).strip(AFTER_HEADING)


def paragraphs_of(lines: list[Line], words: Words) -> list[Paragraph]:
    """The paragraphs of lines in reading order."""
    held: list[list[Line]] = []
    pitches = _pitches(lines)
    for line in lines:
        pitch = pitches.get(round(line.size), PITCH * line.size)
        if held and len(held[-1]) < MAX_LINES and _goes_on(held[-1], line, pitch):
            held[-1].append(line)
        else:
            held.append([line])
    held = _over_notes(held)
    return [Paragraph(words.join([line.text for line in lines]), lines) for lines in held]


def _over_notes(held: list[list[Line]]) -> list[list[Line]]:
    """The paragraphs, where one that notes at the foot of a column cut in two is one again."""
    joined: list[list[Line]] = []
    for lines in held:
        at = len(joined) - 1
        while at >= 0 and len(joined) - at <= MAX_NOTES and _is_note(joined[at], lines):
            at -= 1
        if 0 <= at < len(joined) - 1 and _was_cut(joined[at], lines):
            joined[at].extend(lines)
        else:
            joined.append(lines)
    return joined


def _is_note(lines: list[Line], beside: list[Line]) -> bool:
    return lines[0].size < beside[0].size - SAME_SIZE


def _was_cut(lines: list[Line], after: list[Line]) -> bool:
    """Whether what comes after is the rest of a sentence in the same print."""
    is_same = lines[-1].font == after[0].font and abs(lines[-1].size - after[0].size) < SAME_SIZE
    return is_same and not _ends(lines) and not after[0].text[:1].isupper()


def _pitches(lines: list[Line]) -> dict[int, float]:
    """How far the lines of each size are apart most often: those of a manuscript twice as far."""
    counts: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for above, below in pairwise(lines):
        gap = below.base - above.base
        if above.page == below.page and 0 < gap < MAX_PITCH * below.size:
            counts[round(below.size)][round(2 * gap)] += 1
    found = ((size, gaps.most_common(1)[0]) for size, gaps in counts.items())
    return {size: gap / 2 for size, (gap, count) in found if count >= MIN_PITCHES}


def _goes_on(lines: list[Line], line: Line, pitch: float) -> bool:
    """Whether a line belongs to the paragraph that these are; `pitch` is usual for its size."""
    last = lines[-1]
    if abs(line.size - last.size) > SAME_SIZE or not _same_font(lines, line):
        return False
    if is_heading(str(line.text[: line.bold]).strip(AFTER_HEADING)):
        return False
    if line.page != last.page or line.base <= last.base or line.x0 > last.x1 or line.x1 < last.x0:
        return not _ends(lines) and line.text[:1] != "•"
    if line.base - last.base > WIDE_GAP * _pitch(lines, pitch):
        return False
    if _ends(lines) and (_is_indented(lines, line) or _is_short(lines)):
        return False
    return not (_is_short(lines) and _is_alone(last))


def _same_font(lines: list[Line], line: Line) -> bool:
    """Whether weight and face go on, but for words that stand out."""
    last = lines[-1]
    if line.font == last.font:
        return True
    is_family = FAMILY.sub("", line.font) == FAMILY.sub("", last.font)
    is_set_on = abs(line.size - last.size) < SAME_FACE_SIZE and not _ends(lines)
    return not (line.is_bold or last.is_bold) and (is_family or is_set_on)


def _pitch(lines: list[Line], usual: float) -> float:
    """How far the lines of a paragraph are apart, as far as that can be told."""
    gaps = [
        below.base - above.base
        for above, below in pairwise(lines)
        if below.page == above.page and below.base > above.base
    ]
    return min(gaps, default=usual)


def _ends(lines: list[Line]) -> bool:
    return SENTENCE_END.search(lines[-1].text) is not None


def _is_indented(lines: list[Line], line: Line) -> bool:
    return line.x0 - min(lines[-1].x0, lines[0].x0) > INDENT * line.size


def _is_short(lines: list[Line]) -> bool:
    """Whether the last line ends well before the others do."""
    last = lines[-1]
    return max(line.x1 for line in lines) - last.x1 > SHORT_BY * last.size


def _is_alone(line: Line) -> bool:
    """Whether a line is a heading by itself."""
    return is_heading(str(line.text).strip(AFTER_HEADING))
