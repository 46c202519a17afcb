"""The flow of participants, after CONSORT: only the numbers that are reported."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from extract.export.errors import ExportError
from extract.export.plots.style import (
    INK,
    MARGIN,
    SOFT,
    WIDTH,
    Canvas,
    heading_of,
    lines_of,
    wrapped,
)
from extract.export.references import References
from extract.records.schema import Arm, TrialRecord
from extract.rules.findings import CountKind

_BEFORE: tuple[CountKind, ...] = ("planned", "screened", "randomized")
_OF_ARMS: tuple[CountKind, ...] = ("randomized", "treated", "completed", "analyzed")
_AFTER: tuple[CountKind, ...] = ("treated", "completed", "analyzed")
_SAID: dict[CountKind, str] = {
    "planned": "Planned",
    "screened": "Screened",
    "randomized": "Randomized",
    "treated": "Treated",
    "completed": "Completed",
    "analyzed": "Analyzed",
}
_LINE, _PAD, _GAP = 0.175, 0.09, 0.3  # of a box: a line, its inner margin, the arrow to the next
_WIDEST = 3.0
_APART = 0.25  # one arm from the next
_BETWEEN = 0.5  # one record and the next


@dataclass
class Box:
    """A box with its middle and its top, in inches."""

    text: str
    middle: float
    top: float
    width: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + _LINE * lines_of(self.text) + 2 * _PAD


def has_flow(of: References) -> bool:
    """Whether a number of participants is reported."""
    return bool(of.record.counts)


def flow(records: list[References]) -> Canvas:
    """The flow of the participants of each record, one below the other.

    Raises:
        ExportError: no number of participants is reported.
    """
    if not records:
        raise ExportError("no number of participants is reported")
    flows = []
    top = MARGIN
    for of in records:
        flows.append(_Flow(of.record, top))
        top = flows[-1].bottom + _BETWEEN
    canvas = Canvas(flows[0].title.replace("\n", " "), top)
    for one in flows:
        one.draw(canvas)
    note = "Only numbers that the report states; nothing is computed."
    canvas.text(MARGIN, top - 0.25, note, fontsize=7.5, color=SOFT)
    return canvas


class _Flow:
    """The boxes of one record, laid out from the top."""

    def __init__(self, record: TrialRecord, top: float) -> None:
        self._record, self._top = record, top
        self.title = wrapped(heading_of(record), 95, 3)
        self._boxes: list[Box] = []
        self._arrows: list[tuple[Box, Box]] = []
        self._lay_out()

    @property
    def bottom(self) -> float:
        """The lower edge of the lowest box."""
        return max(box.bottom for box in self._boxes)

    def draw(self, canvas: Canvas) -> None:
        """Puts the boxes and the arrows between them on the canvas."""
        canvas.text(MARGIN, self._top, self.title, fontsize=11, fontweight="bold")
        for box in self._boxes:
            _draw_box(canvas, box)
        for above, below in self._arrows:
            _draw_arrow(canvas, above, below)

    def _lay_out(self) -> None:
        top = self._top + 0.22 * lines_of(self.title) + 0.15
        whole = [self._whole(kind) for kind in _BEFORE]
        head = self._column([text for text in whole if text], WIDTH / 2, top, _WIDEST)
        if head:
            top = head[-1].bottom + _GAP * (1.6 if len(self._record.arms) > 1 else 1)
        feet = self._arms(head[-1] if head else None, top)
        after = [text for kind in _AFTER if (text := self._whole(kind))]
        if after:
            lowest = max((box.bottom for box in (*feet, *head)), default=top - _GAP)
            foot = self._column(after, WIDTH / 2, lowest + _GAP * 1.6, _WIDEST)
            self._arrows += [(box, foot[0]) for box in feet or head[-1:]]

    def _arms(self, above: Box | None, top: float) -> list[Box]:
        """A column of boxes for each arm; gives the lowest of each."""
        arms = self._record.arms
        room = (WIDTH - 2 * MARGIN + _APART) / max(len(arms), 1)
        width = min(room - _APART, _WIDEST)
        feet = []
        for place, arm in enumerate(arms):
            middle = WIDTH / 2 + (place - (len(arms) - 1) / 2) * (width + _APART)
            column = self._column(self._texts(arm, width), middle, top, width)
            feet.append(column[-1])
            if above is not None:
                self._arrows.append((above, column[0]))
        return feet

    def _texts(self, arm: Arm, width: float) -> list[str]:
        """The boxes of an arm: its name with the first number, then the others."""
        name = wrapped(arm.label, max(int(width * 12), 8), 4)
        numbers = [text for kind in _OF_ARMS if (text := self._number(kind, arm.id))]
        return [f"{name}\n{numbers[0]}", *numbers[1:]] if numbers else [name]

    def _whole(self, kind: CountKind) -> str | None:
        return self._number(kind, None)

    def _number(self, kind: CountKind, arm: str | None) -> str | None:
        """The number of a kind; where the text states several, all of them."""
        counts = [one.value for one in self._record.counts if (one.kind, one.arm) == (kind, arm)]
        numbers = " and ".join(f"n = {count:,}" for count in dict.fromkeys(counts))
        return f"{_SAID[kind]}: {numbers}" if numbers else None

    def _column(self, texts: list[str], middle: float, top: float, width: float) -> list[Box]:
        """Boxes one below the other, with arrows between them."""
        column: list[Box] = []
        for text in texts:
            shown = "\n".join(
                wrapped(line, max(int(width * 12), 8), 4) for line in text.split("\n")
            )
            column.append(Box(shown, middle, top, width))
            top = column[-1].bottom + _GAP
        self._boxes += column
        self._arrows += pairwise(column)
        return column


def _draw_box(canvas: Canvas, box: Box) -> None:
    left, right = box.middle - box.width / 2, box.middle + box.width / 2
    for edge in (box.top, box.bottom):
        canvas.line(left, edge, right, edge)
    for side in (left, right):
        canvas.line(side, box.top, side, box.bottom)
    canvas.text(box.middle, box.top + _PAD, box.text, ha="center", fontsize=9)


def _draw_arrow(canvas: Canvas, above: Box, below: Box) -> None:
    """Down from one box to another, with a bend where they stand side by side."""
    bend = (above.bottom + below.top) / 2
    if below.top - above.bottom > _GAP * 1.7:
        bend = below.top - _GAP * 0.8
    canvas.line(above.middle, above.bottom, above.middle, bend)
    canvas.line(above.middle, bend, below.middle, bend)
    canvas.line(below.middle, bend, below.middle, below.top)
    style = {"color": INK, "fontsize": 7, "ha": "center", "va": "bottom"}
    canvas.text(below.middle, below.top + 0.02, "▼", **style)
