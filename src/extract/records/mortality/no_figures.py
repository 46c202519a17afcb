"""Numbers beside a word of death that count nobody: changes, rates, plans, shares of deaths."""

from __future__ import annotations

from extract.records.binding.sentences import Sentence
from extract.records.mortality.patterns import counted
from extract.records.mortality.told import Printed

LEAD = 110  # how far before a figure a change is told


def is_no_figure(folded: str, sentence: Sentence, one: Printed) -> bool:
    """Whether a figure is a change, a share of the deaths, or a number that was planned."""
    limit = sentence.end
    before = folded[max(sentence.start, one.start - LEAD) : one.start]
    if one.figure.percent is None and counted.PER_AFTER.match(folded, one.end, limit):
        return True
    if counted.NO_FIGURE_BEFORE.search(before) or counted.SHARE_BEFORE.search(before):
        return True
    if one.figure.events is not None:
        return counted.OF_DEATHS.match(folded, one.figure.events.end, limit) is not None
    return one.figure.percent is not None and _is_no_share(folded, sentence, one, before)


def _is_no_share(folded: str, sentence: Sentence, one: Printed, before: str) -> bool:
    """Whether a percentage alone is a change, a rate over time or a share of the deaths."""
    limit = sentence.end
    end = one.end - folded.endswith("%", one.start, one.end)
    behind = (
        counted.PER_YEAR,
        counted.SHARE_OF_DEATHS,
        counted.SHARE_OF_PLAN,
        counted.CHANGE_AFTER,
    )
    if any(pattern.match(folded, end, limit) for pattern in behind):
        return True
    return counted.CHANGE_BEFORE.search(counted.LIST_BEFORE.sub("", before)) is not None
