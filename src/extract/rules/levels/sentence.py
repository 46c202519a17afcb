"""One sentence with its numbers and what earlier findings have claimed of it."""

from __future__ import annotations

from decimal import Decimal

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.claims import Claims
from extract.rules.findings import Dose, Level
from extract.rules.levels import patterns
from extract.sources.document import SectionKind

# A number with its unit, as in "0.75 mg".
Amount = tuple[Decimal, str]

_READ: frozenset[SectionKind] = frozenset({"results", "abstract", "conclusion"})


class Taken:
    """What earlier findings have made of a text."""

    def __init__(self, layers: Layers) -> None:
        self.claims = Claims(layers, "p_values", "intervals", "proportions", "registrations")
        self.others = Claims(layers, "time_frames", "doses")  # as far as they are known
        self.doses = _amounts_of(layers)


class Sentence:
    """A sentence as the readers of levels see it."""

    def __init__(
        self,
        layers: Layers,
        taken: Taken,
        place: tuple[int, int],
        spread_forms: list[patterns.Form],
    ) -> None:
        self.layers = layers
        self.folded = layers.folded
        self.claims = taken.claims
        self.taken = taken
        self.start, self.end = start, end = place
        self.spread_forms = spread_forms  # whose cues stand in it
        # Figures without a spread are levels only where results are told.
        self.tells_results = layers.kind_at(start) in _READ and not layers.is_planned(start)
        self.has_rates = patterns.RATE_CUE.search(layers.folded, start, end) is not None

    def before(self, offset: int, length: int) -> str:
        """So many characters of the sentence before a character."""
        return self.folded[max(self.start, offset - length) : offset]

    def is_open(self, number: Number) -> bool:
        """Whether a number may be a level without a spread: times and doses are whole numbers."""
        is_whole = "." not in self.folded[number.start : number.end]
        return not (is_whole and self.taken.others.overlap(number.start, number.end))

    def is_dose(self, level: Level) -> bool:
        """Whether a value is a dose that the text names at another place, too."""
        if level.unit is None or not patterns.GIVEN.match(level.unit.lower()):
            return False
        place = self.taken.doses.get((level.value.value, level.unit.lower()))
        return place is not None and place != level.value.start

    def is_free(self, start: int, end: int) -> bool:
        """Whether no finding has claimed any part of a stretch."""
        return not self.claims.overlap(start, end)


def _amounts_of(layers: Layers) -> dict[Amount, int]:
    """Where each dose of a text stands for the first time, by its number and unit."""
    found: dict[Amount, int] = {}
    for dose in layers.findings.get("doses", ()):
        if isinstance(dose, Dose):
            last = dose.high or dose.low
            unit = layers.folded[last.end : dose.end].strip().partition(" ")[0]
            for number in {dose.low, last}:
                found.setdefault((number.value, unit), number.start)
    return found
