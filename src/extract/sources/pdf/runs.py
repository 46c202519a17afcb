"""Glyphs to runs (one font, one line, no wide gap), with superscripts put where they belong.

A run is what a printer set in one go. Those in smaller print beside another run are its
superscripts and subscripts, and are written as every reader writes them: 10⁹, V_(T).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from extract.sources.markup import PLAIN_SUPERSCRIPTS, marked
from extract.sources.pdf.glyphs import Glyph

# In sizes of the print.
SAME_LINE = 0.08
WORD_GAP = 0.16  # more than this is a space, whether the file has one or not
RUN_GAP = 0.7  # more than this may be the gap between columns
BACK = 0.35  # letters that overlap more than this are not set one behind the other
SMALLER = 0.86
RAISED, SUNK = 0.17, -0.06
REACH_UP, REACH_DOWN, REACH = 0.75, -0.4, 0.3
LATER = 1_000.0  # of two hosts the one that it stands behind is taken
DOUBLED = 1.2  # points: bold that is made by printing twice

# A raised number behind a word or a stop points to a reference; these are exponents.
MARKING = re.compile(r"[\d\s,;–—-]{1,40}")
NOTING = re.compile(r"[*†‡§¶‖#|,\s]{1,12}")
UNIT = re.compile(
    r"(?:^|[\s/(·.\d])"
    r"(?:[munpkcd]?m|[mund]?[lL]|[munpk]?g|s|sec|min|h|hr|d|wk|y|yr|kPa|mm ?Hg|Hg|beats?)$"
)
EXPONENT = re.compile(r"[2-4]|[-−–]\d")
SHORT = re.compile(r"(?:^|[^A-Za-z])[A-Za-zα-ωΑ-Ω]$")  # I², R², χ²


class Run:
    """Text in one font on one line."""

    __slots__ = ("base", "edges", "font", "host", "pieces", "size", "x0", "x1")

    def __init__(self, glyph: Glyph) -> None:
        self.pieces: list[str] = []
        self.edges: list[float] = []  # the left edge of each character
        self.x0 = self.x1 = glyph.x0
        self.base, self.size, self.font = glyph.base, glyph.size, glyph.font
        self.host: Run | None = None  # the run that it is a superscript or subscript of
        self.add(glyph)

    @property
    def text(self) -> str:
        """What is printed."""
        return "".join(self.pieces)

    def add(self, glyph: Glyph) -> None:
        """Appends a glyph; the characters of a ligature share its width."""
        text = glyph.text
        if glyph.x0 - self.x1 > WORD_GAP * self.size and text != " " and self.pieces[-1:] != [" "]:
            self.pieces.append(" ")
            self.edges.append(self.x1)
        width = (glyph.x1 - glyph.x0) / len(text)
        for number, character in enumerate(text):
            self.pieces.append(character)
            self.edges.append(glyph.x0 + number * width)
        self.x1 = glyph.x1

    def goes_on(self, glyph: Glyph) -> bool:
        """Whether a glyph is set right behind this run."""
        size = self.size
        return (
            glyph.font == self.font
            and abs(glyph.base - self.base) <= SAME_LINE * size
            and abs(glyph.size - size) <= 0.05 * size
            and -BACK * size <= glyph.x0 - self.x1 <= RUN_GAP * size
        )

    def write(self, text: str) -> None:
        """Puts another text in place of the one that is printed, over the same width."""
        width = (self.x1 - self.x0) / max(len(text), 1)
        self.pieces = list(text)
        self.edges = [self.x0 + number * width for number in range(len(text))]


def runs_of(glyphs: Iterable[Glyph]) -> list[Run]:
    """The runs of a page, each once, those above and below the line among the others."""
    runs: list[Run] = []
    for glyph in glyphs:
        if runs and runs[-1].goes_on(glyph):
            runs[-1].add(glyph)
        elif glyph.text != " ":
            runs.append(Run(glyph))
        elif runs and glyph.x0 - runs[-1].x1 < RUN_GAP * runs[-1].size:
            runs[-1].goes_on(glyph)
    runs = _each_once(runs)
    _attach(runs)
    return runs  # also those that nothing is left of: there is no gap where they stand


def _each_once(runs: list[Run]) -> list[Run]:
    """Without what is printed a second time to look bold, or to cast a shadow."""
    kept: list[Run] = []
    places: dict[str, list[Run]] = {}
    for run in runs:
        same = places.setdefault(run.text, [])
        if not any(
            abs(other.x0 - run.x0) < DOUBLED and abs(other.base - run.base) < DOUBLED
            for other in same[-8:]
        ):
            kept.append(run)
            same.append(run)
    return kept


def _attach(runs: list[Run]) -> None:
    """Puts each run of smaller print on the line of the run that it stands beside."""
    by_base = sorted(runs, key=attrgetter("base"))
    bases = [run.base for run in by_base]
    largest = max((run.size for run in runs), default=0.0)
    for run in sorted(runs, key=attrgetter("x0")):
        if run.size > SMALLER * largest:
            continue  # nothing here is large enough to be its host
        reach = 2 * run.size / SMALLER
        first, last = bisect_left(bases, run.base - reach), bisect_left(bases, run.base + reach)
        host = _host(run, by_base[first:last])
        if host is not None:
            _mark(run, host)


def _host(run: Run, near: list[Run]) -> Run | None:
    """The larger run that a run stands right behind or, at the start of a line, right before."""
    best: tuple[float, Run] | None = None
    for other in near:
        root = other.host or other
        if root is run or run.size > SMALLER * root.size or other.host is run:
            continue
        raised = (root.base - run.base) / root.size if other.host is None else RAISED
        behind = abs(run.x0 - other.x1)
        before = abs(other.x0 - run.x1) if raised > RAISED else LATER
        gap = min(behind, before + LATER)
        is_near = min(behind, before) <= REACH * root.size
        if is_near and REACH_DOWN <= raised <= REACH_UP and (best is None or gap < best[0]):
            best = (gap, other)
    return None if best is None else best[1]


def _mark(run: Run, beside: Run) -> None:
    """Writes a superscript or subscript as text, and moves it to the line of its host."""
    host = beside.host or beside
    raised = (host.base - run.base) / host.size
    run.base = host.base
    if SUNK <= raised <= RAISED and beside.host is None:
        return  # small capitals
    run.host = host
    text = run.text.strip()
    if raised < 0:
        run.write(marked(text, "sub"))
    elif is_reference(text, beside.text):
        run.write("")
    else:
        run.write(marked(text, "sup"))


def is_reference(raised: str, before: str) -> bool:
    """Whether raised characters point to a reference or a note, and are no part of the text.

    >>> is_reference("3-5", "sepsis"), is_reference("9", "10"), is_reference("2", "kg/m")
    (True, False, False)
    """
    if NOTING.fullmatch(raised):
        return True
    if not MARKING.fullmatch(raised) or raised in PLAIN_SUPERSCRIPTS:
        return False
    before = before.rstrip()
    if not before or before[-1].isdecimal():
        return False
    is_exponent = EXPONENT.fullmatch(raised) is not None
    return not (is_exponent and (UNIT.search(before) or SHORT.search(before)))
