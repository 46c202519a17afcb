"""Arms that an amount tells apart: "a target temperature of 33 °C or 36 °C", "8 or 15 days"."""

from __future__ import annotations

from extract.rules.arms.names import Name, with_bracket
from extract.rules.arms.patterns import cues
from extract.rules.arms.sentence import Sentence


def amounted(s: Sentence) -> list[Name]:
    """The amounts to which a sentence assigns people; of what they are stands before or behind."""
    match = cues.AMOUNTED.search(s.layers.folded, s.start, s.end)
    if match is None:
        return []
    if match["lead"] in ("at", "in") and cues.AT_A_TIME.search(match["second"]):
        return []
    if s.layers.folded[slice(*match.span("first"))] == match["second"]:
        return []
    names = []
    for group in ("first", "second"):
        first, stop = s.index_at(match.start(group)), s.index_at(match.end(group))
        names.append(with_bracket(s, Name(first, stop - 1, first, stop)))
    return names
