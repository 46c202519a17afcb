"""Whether a difference is more than chance, by the interval and the p value that stand with it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from extract.records.binding.sentences import Sentence
from extract.rules.findings import Estimate, Interval, PValue

Verdict = Literal["above", "below", "chance"]
_ALPHA = Decimal("0.05")
_RATIOS = ("hazard_ratio", "risk_ratio", "odds_ratio", "rate_ratio")
_DIFFERENCES = ("risk_difference", "rate_difference", "difference", "median_difference")
_EVEN = {**dict.fromkeys(_RATIOS, Decimal(1)), **dict.fromkeys(_DIFFERENCES, Decimal(0))}


def is_null(test: PValue | Interval) -> bool | None:
    """Whether a p value is above 0.05, or an interval holds no difference.

    None where that is not told, as by "P < 0.1", "P > 0.01" or an interval of anything else.
    "P = NS" is above it.
    """
    if isinstance(test, Interval):
        return _holds_none(test)
    if test.value is None:
        return True
    is_above = test.value > _ALPHA or (test.value == _ALPHA and test.comparator == ">")
    is_open = test.comparator in (("<", "<=") if is_above else (">", ">="))
    return None if is_open and test.value != _ALPHA else is_above


def verdict_of(sentence: Sentence, effect: Interval | Estimate, limit: int) -> Verdict | None:
    """Whether a ratio lies above or below 1, or is of chance; None where that is not told.

    Args:
        sentence: where the ratio stands.
        effect: the ratio, with its interval or without.
        limit: where the next one begins.
    """
    if effect.measure is None or effect.measure not in _RATIOS:
        return None
    value = effect.estimate if isinstance(effect, Interval) else effect.value
    p_values = [p for p in sentence.p_values if effect.start <= p.start < limit]
    tests: list[PValue | Interval] = [
        *p_values,
        *([effect] if isinstance(effect, Interval) else []),
    ]
    told = {is_null(test) for test in tests}
    if (
        value is None
        or len(told) != 1
        or None in told
        or any(p.kind != "between_arm" for p in p_values)
    ):
        return None  # all of them must say the same
    if told == {True}:
        return "chance"
    return "above" if value.value > _EVEN[effect.measure] else "below"


def _holds_none(interval: Interval) -> bool | None:
    """Whether an interval holds no difference, None where it is of none or lacks a bound."""
    even = None if interval.measure is None else _EVEN.get(interval.measure)
    if even is None or interval.low is None or interval.high is None:
        return None
    return interval.low.value <= even <= interval.high.value
