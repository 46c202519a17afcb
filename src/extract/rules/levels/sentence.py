"""One sentence with its numbers and what earlier findings have claimed of it."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.claims import Claims
from extract.rules.levels import patterns
from extract.sources.document import SectionKind

_READ: frozenset[SectionKind] = frozenset({"results", "abstract", "conclusion"})


class Sentence:
    """A sentence as the readers of levels see it."""

    def __init__(
        self,
        layers: Layers,
        claims: Claims,
        others: Claims,
        place: tuple[int, int],
        spread_forms: list[patterns.Form],
    ) -> None:
        self.layers = layers
        self.folded = layers.folded
        self.claims = claims
        self.others = others  # times and doses, as far as they are known
        self.start, self.end = start, end = place
        self.spread_forms = spread_forms  # whose cues stand in it
        # Figures without a spread are levels only where results are told.
        self.tells_results = layers.kind_at(start) in _READ
        self.has_rates = patterns.RATE_CUE.search(layers.folded, start, end) is not None

    def before(self, offset: int, length: int) -> str:
        """So many characters of the sentence before a character."""
        return self.folded[max(self.start, offset - length) : offset]

    def is_open(self, number: Number) -> bool:
        """Whether a number may be a level without a spread: times and doses are whole numbers."""
        is_whole = "." not in self.folded[number.start : number.end]
        return not (is_whole and self.others.overlap(number.start, number.end))

    def is_free(self, start: int, end: int) -> bool:
        """Whether no finding has claimed any part of a stretch."""
        return not self.claims.overlap(start, end)
