"""Which way an outcome goes by words of direction, and whether the text calls that chance."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeVar

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.comparisons.cues import Cue
from extract.rules.comparisons.patterns import ways as patterns
from extract.rules.findings import Direction, Interval, Measure, PValue, TimeFrame

Test = TypeVar("Test", PValue, Interval)

_DIRECTIONS: dict[str, Direction] = {
    patterns.UP: "higher",
    patterns.DOWN: "lower",
    patterns.NULL: "no_difference",
}
_ALPHA = Decimal("0.05")
_RATIOS: tuple[Measure, ...] = (
    "risk_ratio",
    "odds_ratio",
    "hazard_ratio",
    "rate_ratio",
    "ratio",
)
_DIFFERENCES: tuple[Measure, ...] = (
    "risk_difference",
    "mean_difference",
    "median_difference",
    "standardized_mean_difference",
    "rate_difference",
    "difference",
)
# What a measure of two arms amounts to where neither has more.
_NO_EFFECT: dict[Measure | None, Decimal] = {
    **dict.fromkeys(_RATIOS, Decimal(1)),
    **dict.fromkeys(_DIFFERENCES, Decimal(0)),
}
# What is no better in getting an outcome to where it should be.
_LESS_EFFECTIVE = ("less", "a less", "not as", "inferior", "an inferior")
_NEXT = ", a "  # where the next of several findings begins
_BEFORE = 25  # how far before the words "not significant" is of them
_TRENDING = 100  # and how far before "a trend toward less X and (more Y)" may begin
_FOLLOWING = 200  # and how far behind them that, or a p value


def direction_of(
    layers: Layers, cue: Cue, outcome: Span, start: int, p_values: list[PValue]
) -> Direction:
    """Which way an outcome goes; no way where the text behind `start` calls it chance."""
    way = cue.way
    if way in (patterns.GOOD, patterns.BAD):
        is_less = is_better_less(layers.folded[slice(*outcome)])
        way = patterns.DOWN if is_less == (way == patterns.GOOD) else patterns.UP
    if way == patterns.DOWN and _is_longer(layers, cue, outcome):
        way = patterns.UP
    if way != patterns.NULL and (
        _is_chance(layers, cue, outcome, start, p_values) or _is_revoked(layers, cue, outcome)
    ):
        return "no_difference"
    return _DIRECTIONS[way]


def _is_longer(layers: Layers, cue: Cue, outcome: Span) -> bool:
    """Whether what is delayed is itself a time: "delayed the time to relapse"."""
    if layers.folded.find(patterns.DELAY, cue.start, cue.end) < 0:
        return False
    return patterns.TIMES.search(layers.folded, *outcome) is not None


def is_of_pace(layers: Layers, cue: Cue, outcome: Span | None) -> bool:
    """Whether it is told when something came, and not how much of it: "healing was faster"."""
    begin = max(layers.sentence_at(cue.start)[0], cue.start - _BEFORE)
    match = patterns.PACE.search(layers.folded[begin : cue.end])
    if match is None or cue.way == patterns.NULL:
        return False
    if outcome is None:
        return True
    if patterns.TIMES.search(layers.folded, *outcome) is not None:
        return False
    is_late = match[0].endswith("delayed")
    return is_late or patterns.PACED.search(layers.folded, *outcome) is not None


def is_better_less(name: str) -> bool:
    """Whether less of an outcome is better: of pain and healing time, but not of pain relief."""
    if patterns.MORE_TIME.search(name) is not None:
        return False
    if patterns.LESS_TIME.search(name) is not None:
        return True
    if patterns.LESS_IS_BETTER.search(name) is None:
        return False
    return patterns.RELIEVING.search(name) is None


def worth_of(layers: Layers, cue: Cue, outcome: Span) -> Literal["better", "worse"] | None:
    """Whether it is good for the subject which way an outcome goes; None where that is not said."""
    words = layers.folded[cue.start : cue.end]
    if cue.way in (patterns.GOOD, patterns.BAD):
        return "better" if cue.way == patterns.GOOD else "worse"
    if cue.way == patterns.NULL or patterns.OF_TIME.search(words) is not None:
        return None
    if cue.rule == "effective":
        return "worse" if words.startswith(_LESS_EFFECTIVE) else "better"
    name = layers.folded[slice(*outcome)]
    is_less = is_better_less(name)
    is_named = patterns.LESS_IS_BETTER.search(name) is not None
    is_more = patterns.MORE_IS_BETTER.search(name) is not None or (is_named and not is_less)
    if is_less == is_more:
        return None
    return "better" if is_less == (cue.way == patterns.DOWN) else "worse"


def _is_chance(layers: Layers, cue: Cue, outcome: Span, begin: int, p_values: list[PValue]) -> bool:
    """Whether the text or its p value says that the difference is no more than chance."""
    sentence = layers.sentence_at(cue.start)
    left = max(sentence[0], cue.start - _BEFORE)
    left = max(left, layers.folded.rfind(_NEXT, left, cue.start))
    if patterns.NOT_SIGNIFICANT.search(layers.folded, left, cue.end):
        return True
    far = max(sentence[0], cue.start - _TRENDING)
    if patterns.TRENDING.search(layers.folded, far, cue.start):
        return True
    behind = max(cue.end, outcome[1])
    end = min(sentence[1], behind + _FOLLOWING)
    later = _ended_at(layers, begin, behind, sentence[1])
    end = end if later is None else min(end, later)
    for next_thing in (patterns.ANOTHER, patterns.OWN_TREND):
        another = next_thing.search(layers.folded, behind, end)
        end = end if another is None else another.start()
    tested = [p for p in p_values if begin <= p.start < end and p.kind in ("between_arm", "other")]
    if tested:
        p = _own(layers, cue, outcome, tested)
        if p.value is None:
            return True
        if patterns.SIGNIFICANT.search(layers.folded, begin, p.start):
            return False
        return p.value > _ALPHA or p.comparator in (">", ">=")
    start = max(sentence[0], begin - 40)
    start = max(start, layers.folded.rfind(_NEXT, start, begin))
    is_said = patterns.NOT_SIGNIFICANT.search(layers.folded, start, end) is not None
    return is_said or _holds_no_effect(layers, cue, outcome, (begin, end))


def _ended_at(layers: Layers, begin: int, behind: int, end: int) -> int | None:
    """Where it is told that a difference was chance at another time than the one told before."""
    match = patterns.CHANCE_LATER.search(layers.folded, behind, end)
    if match is None:
        return None
    times = [t.start for t in layers.findings.get("time_frames", ()) if isinstance(t, TimeFrame)]
    is_timed = any(begin <= start < match.start() for start in times)
    return match.start() if is_timed and any(match.start() < t < end for t in times) else None


def _holds_no_effect(layers: Layers, cue: Cue, outcome: Span, stretch: Span) -> bool:
    """Whether the interval of a difference holds 0, or that of a ratio 1.

    Not where the text itself says that it is more than chance, or which arm is favored.
    """
    if cue.rule == "favoring":
        return False
    found = layers.findings.get("intervals", ())
    told = [
        one
        for one in found
        if isinstance(one, Interval)
        and stretch[0] <= one.start < stretch[1]
        and one.measure in _NO_EFFECT
    ]
    if not told:
        return False
    interval = _own(layers, cue, outcome, told)
    if patterns.SIGNIFICANT.search(layers.folded, stretch[0], interval.start):
        return False
    no_effect = _NO_EFFECT[interval.measure]
    if interval.low is None or interval.high is None:
        return False
    return interval.low.value < no_effect < interval.high.value


def _is_revoked(layers: Layers, cue: Cue, outcome: Span) -> bool:
    """Whether the clause or sentence behind says that the difference was no more than chance."""
    end = layers.sentence_at(cue.start)[1]
    another = patterns.ANOTHER.search(layers.folded, max(cue.end, outcome[1]), end)
    return (
        patterns.REVOKED.match(layers.folded, end if another is None else another.start())
        is not None
    )


def _own(layers: Layers, cue: Cue, outcome: Span, tested: list[Test]) -> Test:
    """The p value or interval of an outcome: that in its bracket, where it is an item of a list.

    Else the first behind the words: "a loss (p<0.001) that was greater (p=0.4)".
    """
    bracket = patterns.OWN_BRACKET.match(layers.folded, outcome[1])
    if bracket is not None and cue.start < outcome[0]:
        own = [p for p in tested if bracket.start() < p.start < bracket.end()]
        if own:
            return own[0]
    return next((p for p in tested if p.start >= cue.end), tested[0])
