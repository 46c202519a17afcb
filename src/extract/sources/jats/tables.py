"""The tables of a JATS article, written so that every cell stands beside its row and column.

A row is a line: "Dead at day 28: Starch (N = 398), 154 (39); Ringer's Acetate (N = 400), 144 (36)".
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extract.sources.jats.text import lines_of, text_of
from extract.sources.limits import MAX_TEXT
from extract.sources.report import Passage

MAX_COLUMNS = 60
MAX_ROWS = 1_000

Row = list[str]


def tables_of(article: etree._Element) -> Iterator[Passage]:
    """The tables of the body and behind it, each with its label, caption and notes.

    A cell that spans many is written many times: no more is written than a text may hold.
    """
    left = MAX_TEXT
    for part in ("body", "back", "floats-group"):
        for holder in article.iterfind(part):
            for wrap in holder.iter("table-wrap"):
                passage = _passage(wrap, left)
                if passage is not None:
                    yield passage
                    left -= len(passage.body)


def _passage(wrap: etree._Element, most: int) -> Passage | None:
    table = wrap.find(".//table")
    lines: list[str] = []
    for line in () if table is None or most < 0 else _lines(table):
        lines.append(line)
        most -= len(line)
        if most < 0:
            break
    if not lines:
        return None
    notes = [
        line
        for foot in wrap.iterfind("table-wrap-foot")
        for paragraph in foot.iter("p")
        for line in lines_of(paragraph)
    ]
    caption = " ".join(line for c in wrap.iterfind("caption") for line in lines_of(c))
    label = text_of(wrap.find("label")).rstrip(". ")
    heading = ". ".join(part for part in (label, caption) if part)
    return Passage("\n".join(lines + notes), heading or None, "table", part="body")


def _lines(table: etree._Element) -> Iterator[str]:
    heads, rows = _rows(table)
    columns = [" ".join(dict.fromkeys(filter(None, cells))) for cells in zip(*heads, strict=False)]
    for row in rows:
        name, *values = row or [""]
        cells = [
            f"{column}, {value}" if column else value
            for column, value in zip([*columns[1:], *[""] * len(row)], values, strict=False)
            if value and value != name
        ]
        if name or cells:
            yield ": ".join(part for part in (name, "; ".join(cells)) if part)


def _rows(table: etree._Element) -> tuple[list[Row], list[Row]]:
    """The rows of the head and those below it. Without a head, rows of heading cells are one."""
    head = _grid(table.findall("thead/tr"))
    rows = table.findall("tbody/tr") + table.findall("tr")
    while not head and len(rows) > 1 and rows[0].find("td") is None:
        head = _grid([rows.pop(0)])
    return head, _grid(rows)


def _grid(rows: list[etree._Element]) -> list[Row]:
    """The text of each cell in every row and column that it spans."""
    grid: list[Row] = []
    below: dict[int, tuple[int, str]] = {}  # columns that a cell further up still fills
    for row in rows[:MAX_ROWS]:
        cells: Row = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, below)
            text = text_of(cell)
            for _ in range(_span(cell, "colspan", MAX_COLUMNS)):
                if len(cells) < MAX_COLUMNS:
                    below[len(cells)] = (_span(cell, "rowspan", MAX_ROWS), text)
                    cells.append(text)
        _fill(cells, below)
        below = {column: (left - 1, text) for column, (left, text) in below.items() if left > 1}
        grid.append(cells)
    return grid


def _fill(cells: Row, below: dict[int, tuple[int, str]]) -> None:
    """Appends the cells of rows above that reach down to here."""
    while len(cells) in below and len(cells) < MAX_COLUMNS:
        cells.append(below[len(cells)][1])


def _span(cell: etree._Element, name: str, most: int) -> int:
    value = str(cell.get(name, "1")).strip()
    return (
        min(max(int(value), 1), most)
        if value.isascii() and value.isdigit() and len(value) < 6
        else 1
    )
