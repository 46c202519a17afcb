"""Tables of a page: found by their caption and rules, and taken out of the text.

A table is written as every reader writes one, a line a row, with each cell beside its row and
column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from extract.sources.pdf.glyphs import Rule, Sheet
from extract.sources.pdf.lines import BOLD, ROW, Segment, line_of
from extract.sources.places import Placed, joined
from extract.sources.report import Passage

CAPTION = re.compile(
    r"(?P<label>(?:Supplementa(?:ry|l) )?(?:Table|TABLE)\s{0,3}(?:S?\d{1,2}|[IVX]{1,5})\b)"
    r"(?P<sign>\s{0,2}[.:|—–]|$)?"
)
NEAR = 90.0  # points from a caption to the first rule of its table
SAME_EXTENT = 8.0
MIN_ROWS = 2
MAX_ROWS = 300
ROW_GAP = 2.6  # sizes: where a table without rules ends
NOTE_GAP = 1.9
MAX_NOTES = 12
CELL_GAP = 1.5  # points between the columns of a table


class Table(NamedTuple):
    """A table, and all that stands on the page as part of it."""

    passage: Passage
    segments: list[Segment]

    @property
    def width(self) -> float:
        """From its left edge to its right one."""
        return max(s.x1 for s in self.segments) - min(s.x0 for s in self.segments)

    @property
    def middle(self) -> float:
        """The height that half of it is above."""
        return (min(s.base for s in self.segments) + max(s.base for s in self.segments)) / 2


def tables_of(sheet: Sheet, segments: list[Segment]) -> Iterator[Table]:
    """The tables of a page that have a caption above them, from the top."""
    rules = _whole_rules(sheet.rules)
    captions = sorted(filter(_is_caption, segments), key=attrgetter("base"))
    taken: set[int] = set()
    for caption in captions:
        left = [s for s in segments if id(s) not in taken]
        end = min(
            (c.top for c in captions if c.base > caption.base + 5 and _beside(c, caption)),
            default=sheet.height,
        )
        table = _ruled(caption, end, rules, left, sheet.number)
        if table is None:
            table = _unruled(caption, end, left, sheet.number)
        if table is not None:
            taken.update(map(id, table.segments))
            yield table


def _is_caption(segment: Segment) -> bool:
    match = CAPTION.match(segment.text)
    if match is None:
        return False
    return match["sign"] is not None or BOLD.search(segment.runs[0].font) is not None


def _beside(one: Segment, other: Segment) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1


def _whole_rules(rules: list[Rule]) -> list[Rule]:
    """The rules of a page from its top, with those that touch on one height as one."""
    whole: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.top), rule.x0)):
        last = whole[-1] if whole else None
        if last and abs(last.top - rule.top) < 1.5 and rule.x0 - last.x1 < 3:
            whole[-1] = Rule(min(last.x0, rule.x0), max(last.x1, rule.x1), last.top)
        else:
            whole.append(rule)
    return whole


def _ruled(
    caption: Segment, end: float, rules: list[Rule], segments: list[Segment], page: int
) -> Table | None:
    """A table between rules of one width, the first of which is near the caption."""
    below = [r for r in rules if caption.top - 12 <= r.top <= end]
    near = [r for r in below if r.x0 - 20 <= caption.x0 <= r.x1 and r.top - caption.base <= NEAR]
    if not near:
        return None
    widest = max(near, key=lambda rule: (round(rule.x1 - rule.x0), -rule.top))
    same = [
        r
        for r in below
        if abs(r.x0 - widest.x0) < SAME_EXTENT and abs(r.x1 - widest.x1) < SAME_EXTENT
    ]
    same = [r for r in same if r.top > caption.base]
    if len(same) < MIN_ROWS:
        return None
    x0, x1, top, bottom = widest.x0 - 6, widest.x1 + 6, same[0].top, same[-1].top
    heading = [s for s in segments if x0 <= s.x0 and s.x1 <= x1 and caption.top <= s.base <= top]
    inside = [s for s in segments if x0 <= s.x0 and s.x1 <= x1 and top < s.base <= bottom + 1]
    head_end = same[1].top if len(same) > 2 else None
    notes = _notes(segments, x0, x1, bottom, caption)
    return _table(heading or [caption], inside, notes, head_end, page)


def _unruled(caption: Segment, end: float, segments: list[Segment], page: int) -> Table | None:
    """A table that only its rows of several cells tell."""
    below = sorted((s for s in segments if caption.base < s.base < end), key=attrgetter("base"))
    heading = [caption]
    inside: list[Segment] = []
    bottom = caption.base
    for row in _rows(below):
        if row[0].base - bottom > ROW_GAP * row[0].size:
            break
        if not inside and len(row) == 1:
            heading += row
        elif len(row) > 1 or (inside and row[0].x1 < max(s.x1 for s in inside) * 0.6):
            inside += row
        else:
            break
        bottom = row[0].base
    while inside and len([s for s in inside if abs(s.base - inside[-1].base) < 2]) == 1:
        inside.pop()
    return _table(heading, inside, [], None, page)


def _notes(
    segments: list[Segment], x0: float, x1: float, bottom: float, caption: Segment
) -> list[Segment]:
    """What stands right below a table in print that is smaller than that of the page."""
    usual = median(s.size for s in segments)
    notes: list[Segment] = []
    for row in _rows([s for s in segments if x0 <= s.x0 and s.x1 <= x1 and s.base > bottom]):
        gap = row[0].base - (notes[-1].base if notes else bottom)
        if gap > NOTE_GAP * row[0].size or row[0].size > usual - 0.5 or len(notes) > MAX_NOTES:
            break
        notes += row
    return notes


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=attrgetter("base", "x0")):
        if rows and segment.base - rows[-1][0].base <= ROW * rows[-1][0].size:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=attrgetter("x0")) for row in rows[:MAX_ROWS]]


def _table(
    heading: list[Segment],
    inside: list[Segment],
    notes: list[Segment],
    head_end: float | None,
    page: int,
) -> Table | None:
    rows = _rows(inside)
    if len(rows) < MIN_ROWS or max(map(len, rows)) < 2:
        return None
    if head_end is None:
        head_end = rows[0][0].base + 1
    heads = [row for row in rows if row[0].base <= head_end]
    body = [row for row in rows if row[0].base > head_end]
    if not heads or not body:
        heads, body = rows[:1], rows[1:]
    lines = _lines(heads, body, page)
    note = joined(" ", [line_of(row, page).text for row in _rows(notes)])
    caption = joined(" ", [line_of(row, page).text for row in _rows(heading)])
    text = joined("\n", [*lines, note] if note else lines)
    return Table(Passage(text, _label(caption), "table", part="body"), [*heading, *inside, *notes])


def _label(caption: Placed) -> Placed:
    """The label and caption as a heading: "Table 1. Who took part"."""
    match = CAPTION.match(caption)
    if match is None:
        return caption
    rest = caption.cut(match.end()).stripped()
    return joined(
        ". ",
        [caption.cut(0, match.end("label")), rest]
        if rest
        else [caption.cut(0, match.end("label"))],
    )


def _lines(heads: list[list[Segment]], body: list[list[Segment]], page: int) -> list[Placed]:
    """The rows as text, each cell behind the head of its column."""
    columns = _columns(body)
    names = [
        joined(" ", [line_of([s], page).text for row in heads for s in row if _is_over(s, column)])
        for column in columns
    ]
    lines: list[Placed] = []
    label: list[Placed] = []  # of a row whose name is on several lines
    for row in body:
        cells = [
            joined(" ", [line_of([s], page).text for s in row if _is_over(s, column)])
            for column in columns
        ]
        name = joined(" ", [*label, cells[0]] if cells[0] else label)
        values = [
            joined(", ", [head, cell]) if head else cell
            for head, cell in zip(names[1:], cells[1:], strict=True)
            if cell
        ]
        label = []
        if values:
            lines.append(
                joined(": ", [name, joined("; ", values)]) if name else joined("; ", values)
            )
        elif name and not name[-1:].isalnum():
            lines.append(name)
        elif name:
            label = [name] if len(row) == 1 and _goes_on_below(row, body) else []
            lines += [] if label else [name]
    return lines + label


def _goes_on_below(row: list[Segment], body: list[list[Segment]]) -> bool:
    """Whether the name of a row, which has no cells, ends on the line below it."""
    at = body.index(row)
    return at + 1 < len(body) and body[at + 1][0].text[:1].islower()


def _columns(rows: list[list[Segment]]) -> list[tuple[float, float]]:
    """Where the columns are: the stretches of the width that cells stand in."""
    full = [row for row in rows if len(row) > 1] or rows
    spans = sorted((s.x0, s.x1) for row in full for s in row)
    columns: list[tuple[float, float]] = []
    for x0, x1 in spans:
        if columns and x0 < columns[-1][1] + CELL_GAP:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def _is_over(segment: Segment, column: tuple[float, float]) -> bool:
    """Whether a cell stands in a column, or above it."""
    return segment.x0 < column[1] and column[0] < segment.x1
