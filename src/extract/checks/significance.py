"""What printed p values and intervals say of chance, as far as their digits tell."""

from __future__ import annotations

from extract.checks.rounded import Rounded
from extract.checks.statistics import deviate, two_sided
from extract.records.schema import PValue

# What "significant" and "NS" mean where no other level is told.
ALPHA = 0.05
# How far, in normal deviates, p values of a Wald, score, likelihood, log-rank or exact test of the
# same difference are apart, as a rule. Of 230 published ratios with interval and p value, 91 in 100
# were nearer than this, and most others misprints or p values of something else.
NEAR = 0.25
OTHER_TESTS = "p values of other tests differ as much"
# Beyond this no p value is printed but as a limit.
_FARTHEST = 37.0


def possible_p(p: PValue) -> Rounded:
    """Every p value that the printed one may stand for; "NS" stands for all above the level."""
    if p.value is None:
        return Rounded(ALPHA, 1.0)
    value = min(float(p.value), 1.0)
    if p.comparator in ("<", "<="):
        return Rounded(0.0, value)
    if p.comparator in (">", ">="):
        return Rounded(value, 1.0)
    rounded = Rounded.of(p.value)
    return Rounded(min(max(rounded.low, 0.0), 1.0), min(rounded.high, 1.0))


def is_below(p: PValue, alpha: float) -> bool | None:
    """Whether p is below a level; None where its digits leave that open."""
    possible, slack = possible_p(p), alpha * 1e-9
    # A level that is printed as a limit is exact; one that is printed as a value is rounded.
    slack = slack if p.comparator in ("<", ">", ">=", None) else -slack
    if possible.low >= alpha - slack:
        return False
    return True if possible.high <= alpha + slack else None


def deviates(p: Rounded) -> Rounded:
    """The normal deviates of p values."""
    return Rounded(_deviate(p.high), _deviate(p.low))


def _deviate(p: float) -> float:
    return _FARTHEST if p <= two_sided(_FARTHEST) else deviate(p)


def distance(z: Rounded, p: PValue) -> float:
    """How far, in normal deviates, a test's result is from the printed p value."""
    bounded = Rounded(min(z.low, _FARTHEST), min(z.high, _FARTHEST))
    return bounded.distance(deviates(possible_p(p)))
