"""Whether words of direction compare arms, and not a state with the one before."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.comparisons import patterns
from extract.rules.comparisons.cues import Cue

_NEAR = 60  # how far round the words a state at baseline is told of
_BEHIND = 160  # how far behind the words what is compared may be named


def compares(layers: Layers, cue: Cue, sentence: Span) -> bool:
    """Whether arms are compared, and not a state with the one before, or the state at baseline."""
    folded = layers.folded
    near = (max(sentence[0], cue.start - _NEAR), min(sentence[1], cue.end + _NEAR))
    others = (patterns.BASELINE, patterns.RELATION)
    if any(p.search(folded, *near) for p in others) or _begins_before(folded, sentence, cue):
        return False
    if patterns.OF_SUBGROUPS.search(folded, near[0], cue.start) is not None:
        return False
    clause = (max(sentence[0], cue.start - 2 * _NEAR), min(sentence[1], cue.end + _BEHIND))
    if cue.way == patterns.NULL:
        if patterns.DIFFERING.search(folded, cue.start, cue.end) is not None:
            return True
        return patterns.ONE_ARM.search(folded, *clause) is None or _is_against(folded, clause)
    is_within = patterns.WITHIN.search(folded, *clause) is not None
    if cue.rule == "change_verb" and is_intransitive(layers, cue):
        return not is_within and _is_against(folded, clause)
    return not is_within or _is_against(folded, clause)


def _begins_before(folded: str, sentence: Span, cue: Cue) -> bool:
    """Whether the clause of a cue tells how the arms were before: "baseline, age was"."""
    opened = patterns.AT_BASELINE.match(folded, sentence[0], cue.start)
    return opened is not None and patterns.LATER.search(folded, opened.end(), cue.start) is None


def _is_against(folded: str, clause: Span) -> bool:
    return patterns.AGAINST.search(folded, *clause) is not None


def is_intransitive(layers: Layers, cue: Cue) -> bool:
    """Whether a verb of change has no object: "X decreased in A"."""
    return patterns.NO_OBJECT.match(layers.folded, cue.end) is not None
