"""Runs to segments (a line of one column), and these to lines with their text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from extract.sources.pdf.runs import RUN_GAP, WORD_GAP, Run
from extract.sources.places import Place, Placed

BOLD = re.compile(r"bold|black|heavy|semib|demi|(?:[-,.]|AdvOT\w{0,20}\.)B(?:I|d)?$", re.IGNORECASE)
ITALIC = re.compile(r"ital|obli|(?:[-,.])(?:B?I|It)$", re.IGNORECASE)
ROW = 0.25  # of a size: how far runs of one line may lie apart
SPACES = re.compile(r"\s{2,}")


@dataclass(slots=True)
class Segment:
    """Runs on one line without a wide gap between them."""

    runs: list[Run]
    x0: float = field(init=False)
    x1: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        self.x0, self.x1 = self.runs[0].x0, max(run.x1 for run in self.runs)
        widest = max(self.runs, key=lambda run: (run.host is None, run.x1 - run.x0))
        self.base, self.size = widest.base, widest.size

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.base + 0.22 * self.size

    @property
    def text(self) -> str:
        """What it says, roughly spaced."""
        return " ".join("".join(run.text for run in self.runs).split())


@dataclass(slots=True)
class Line:
    """One line of a column as text."""

    text: Placed
    page: int
    x0: float
    x1: float
    base: float
    size: float
    font: str
    bold: int  # so many characters at its start stand out from the rest: a heading may run in

    @property
    def style(self) -> tuple[str, float]:
        """Its font and size, as far as they tell one kind of text from another."""
        return self.font, round(self.size * 2) / 2

    @property
    def is_bold(self) -> bool:
        """Whether all of it stands out by weight."""
        return BOLD.search(self.font) is not None


def segments_of(runs: list[Run]) -> list[Segment]:
    """The runs of a page that stand on one line with no wide gap, from the top of the page."""
    segments: list[Segment] = []
    for row in rows_of(runs):
        held = [row[0]]
        for run in row[1:]:
            if run.x0 - held[-1].x1 > RUN_GAP * max(run.size, held[-1].size):
                segments.append(Segment(held))
                held = []
            held.append(run)
        segments.append(Segment(held))
    return segments


def rows_of(items: list[Run]) -> list[list[Run]]:
    """What stands on the same line, from left to right, line by line from the top."""
    rows: list[list[Run]] = []
    for item in sorted(items, key=attrgetter("base", "x0")):
        if rows and item.base - rows[-1][0].base <= ROW * min(item.size, rows[-1][0].size):
            rows[-1].append(item)
        else:
            rows.append([item])
    for row in rows:
        row.sort(key=attrgetter("x0"))
    return rows


def line_of(segments: list[Segment], page: int) -> Line:
    """The segments of one line of a column, which are in order, as text."""
    runs = [run for segment in segments for run in segment.runs]
    size, font = _commonest(runs)
    base = next(run.base for run in runs if run.size >= size - 0.1)
    top, bottom = base - 0.8 * size, base + 0.22 * size
    text = ""
    places: list[Place] = []
    end = runs[0].x0
    for run in runs:
        if _is_apart(run, end) and text and not text.endswith(" "):
            text += " "
        first = 1 if run.pieces[:1] == [" "] and (not text or text.endswith(" ")) else 0
        if pieces := run.pieces[first:]:
            places.append(Place(len(text), page, top, bottom, (*run.edges[first:], run.x1)))
            text += "".join(pieces)
        end = max(end, run.x1)
    return Line(
        text=Placed(text, tuple(places)).stripped(),
        page=page,
        x0=runs[0].x0,
        x1=end,
        base=base,
        size=size,
        font=font,
        bold=_standing_out(runs, font, text),
    )


def _is_apart(run: Run, end: float) -> bool:
    return run.x0 - end > WORD_GAP * run.size and run.host is None


def _commonest(runs: Iterable[Run]) -> tuple[float, str]:
    """The size and font of most of the characters."""
    counts: Counter[tuple[float, str]] = Counter()
    for run in runs:
        if run.host is None:
            counts[round(run.size, 1), run.font] += len(run.pieces)
    if not counts:
        return max((round(run.size, 1), run.font) for run in runs)
    return counts.most_common(1)[0][0]


def _standing_out(runs: list[Run], font: str, text: str) -> int:
    """How many characters at the start are in bold, italics or capitals that the rest is not."""
    length = 0
    for run in runs:
        if run.font == font and not BOLD.search(run.font):
            break
        if not (BOLD.search(run.font) or ITALIC.search(run.font) or run.font != font):
            break
        length += len(run.text)
    return min(length, len(text))
