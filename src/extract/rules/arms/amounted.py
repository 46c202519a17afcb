"""Arms that an amount tells apart: "a target temperature of 33 °C or 36 °C", "8 or 15 days"."""

from __future__ import annotations

import re

from extract.rules.arms.names import Name, with_bracket
from extract.rules.arms.patterns import cues
from extract.rules.arms.sentence import Sentence


def amounted(s: Sentence) -> list[Name]:
    """The amounts to which a sentence assigns people; of what they are stands before or behind."""
    match = cues.AMOUNTED.search(s.layers.folded, s.start, s.end)
    if match is None:
        return _with_one_unit(s)
    if match["lead"] in ("at", "in") and cues.AT_A_TIME.search(match["second"]):
        return []
    if s.layers.folded[slice(*match.span("first"))] == match["second"]:
        return []
    return _names(s, match, cues.AMOUNT_BETWEEN)


def _with_one_unit(s: Sentence) -> list[Name]:
    """The amounts of "5, 7 or 10 days of zinc", only the last of which says its unit."""
    match = cues.AMOUNTED_ALIKE.search(s.layers.folded, s.start, s.end)
    return _names(s, match, cues.NUMBER_BETWEEN) if match else []


def _names(s: Sentence, match: re.Match[str], inner: re.Pattern[str]) -> list[Name]:
    """The first amount, those between and the last one of a match, each as a name."""
    between = inner.finditer(s.layers.folded, *match.span("middle"))
    spans = (match.span("first"), *(one.span("amount") for one in between), match.span("second"))
    return [_name(s, *span) for span in spans]


def _name(s: Sentence, start: int, end: int) -> Name:
    first, stop = s.index_at(start), s.index_at(end)
    return with_bracket(s, Name(first, stop - 1, first, stop))
