"""The order in which a page is read: columns from left to right, and what spans them in between.

A gutter is a strip that text stands on both sides of, line beside line. What crosses it parts the
page into bands, and each band is looked at again by itself, so that a title over two columns, an
abstract beside a narrow column of notes and a figure across the page all find their place.
"""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from statistics import median

from extract.sources.pdf.lines import ROW, Line, Segment, line_of

MIN_BESIDE = 3  # lines that stand side by side
# Of the width of a column, on the fuller side and on the other; the cells of a table fill less.
MIN_FILLED, MIN_FILLED_BESIDE = 0.45, 0.25
MAX_DEPTH = 8
MAX_CANDIDATES = 120
PITCH = 1.15  # sizes from one line to the next
BETWEEN = 2.2  # sizes: what crosses a gutter again within these goes on


def in_reading_order(segments: list[Segment], page: int) -> list[Line]:
    """The lines of a page in the order in which they are read."""
    return _ordered(segments, page, 0)


def _ordered(segments: list[Segment], page: int, depth: int) -> list[Line]:
    if not segments:
        return []
    gutter = _gutter(segments) if depth < MAX_DEPTH else None
    if gutter is None:
        return _lines(segments, page)
    lines: list[Line] = []
    for band, is_crossed in _bands(segments, gutter):
        if not is_crossed:
            for side in (
                [s for s in band if s.x1 <= gutter],
                [s for s in band if s.x1 > gutter],
            ):
                lines += _ordered(side, page, depth + 1)
        elif len(band) < len(segments):
            lines += _ordered(band, page, depth + 1)
        else:
            lines += _lines(band, page)
    return lines


def _lines(segments: list[Segment], page: int) -> list[Line]:
    """Segments of one column: what stands on one line is one."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=attrgetter("base", "x0")):
        if rows and segment.base - rows[-1][0].base <= ROW * rows[-1][0].size:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    found = (line_of(sorted(row, key=attrgetter("x0")), page) for row in rows)
    return [line for line in found if line.text]


def _gutter(segments: list[Segment]) -> float | None:
    """The middle of the strip that most lines stand on both sides of; None if there is none."""
    height = PITCH * median(segment.size for segment in segments)
    best: tuple[int, float, float] | None = None
    for x in _candidates(segments):
        rows: defaultdict[int, list[Segment]] = defaultdict(list)
        for segment in segments:
            rows[int((segment.base - segment.size / 3) / height)].append(segment)
        beside = [row for row in rows.values() if _stands_beside(row, x)]
        if len(beside) < MIN_BESIDE:
            continue
        left = max(s.x1 for row in beside for s in row if s.x1 <= x)
        right = min(s.x0 for row in beside for s in row if s.x0 >= x)
        found = (len(beside), right - left, (left + right) / 2)
        if (best is None or found > best) and _is_filled(beside, x, left, right):
            best = found
    return None if best is None else best[2]


def _candidates(segments: list[Segment]) -> list[float]:
    """Where a gutter may be: right behind the end of a segment, by how many end there."""
    ends: defaultdict[int, int] = defaultdict(int)
    for segment in segments:
        ends[int(segment.x1 // 3)] += 1
    often = sorted(ends, key=lambda place: (-ends[place], place))[:MAX_CANDIDATES]
    return sorted(3.0 * place + 3.5 for place in often)


def _stands_beside(row: list[Segment], x: float) -> bool:
    has_left = has_right = False
    for segment in row:
        if segment.x0 < x < segment.x1:
            return False
        if segment.x1 <= x:
            has_left = True
        else:
            has_right = True
    return has_left and has_right


def _is_filled(rows: list[list[Segment]], x: float, left: float, right: float) -> bool:
    """Whether both sides hold running text and not the cells of a table."""
    start = min(s.x0 for row in rows for s in row)
    end = max(s.x1 for row in rows for s in row)
    width_left, width_right = left - start, end - right
    if width_left <= 0 or width_right <= 0:
        return False
    on_left = sum(s.x1 - s.x0 for row in rows for s in row if s.x1 <= x)
    on_right = sum(s.x1 - s.x0 for row in rows for s in row if s.x1 > x)
    shares = sorted((on_left / width_left / len(rows), on_right / width_right / len(rows)))
    return shares[0] >= MIN_FILLED_BESIDE and shares[1] >= MIN_FILLED


def _bands(segments: list[Segment], x: float) -> list[tuple[list[Segment], bool]]:
    """The page from top to bottom: bands that something crosses the gutter in, and the others.

    What stands between two that are crossed, and has no lines side by side, belongs to them.
    """
    rest = sorted(segments, key=attrgetter("base"))
    bands: list[tuple[list[Segment], bool]] = []
    for top, bottom in _crossed(segments, x):
        before = [s for s in rest if s.base <= top]
        within = [s for s in rest if top < s.base <= bottom]
        rest = [s for s in rest if s.base > bottom]
        if bands and not _has_columns(before, x):
            bands[-1] = ([*bands[-1][0], *before, *within], True)
        else:
            bands += [(before, False), (within, True)]
    return [(band, is_crossed) for band, is_crossed in [*bands, (rest, False)] if band]


def _crossed(segments: list[Segment], x: float) -> list[tuple[float, float]]:
    """The stretches of the height in which something crosses the gutter."""
    stretches: list[tuple[float, float]] = []
    for segment in sorted((s for s in segments if s.x0 < x < s.x1), key=attrgetter("top")):
        if stretches and segment.top - stretches[-1][1] <= BETWEEN * segment.size:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], segment.bottom))
        else:
            stretches.append((segment.top, segment.bottom))
    return stretches


def _has_columns(segments: list[Segment], x: float) -> bool:
    return min(sum(s.x1 <= x for s in segments), sum(s.x0 >= x for s in segments)) >= MIN_BESIDE
