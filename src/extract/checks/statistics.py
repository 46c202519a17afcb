"""Plain tests and estimates for two arms: what an abstract's counts and means give by themselves.

Own formulas, since the core brings in no numerical library; the tests hold them against one.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist
from typing import NamedTuple

_NORMAL = NormalDist()
_TINY = 1e-300
_PRECISION = 3e-14
_STEPS = 2000
# Beyond this many events Fisher's exact test is the corrected chi-squared test to all digits
# that are printed, and would only take time.
_LARGEST_EXACT = 20_000
# Tables that are as likely as the one at hand but for rounding count as equally extreme.
_TIE = 1 + 1e-7
_NEGLIGIBLE = 1e-20


class Table(NamedTuple):
    """Events and participants of two arms. Both arms have participants; events are within them."""

    events: int
    total: int
    other_events: int
    other_total: int


class Effect(NamedTuple):
    """An estimate with its confidence interval."""

    value: float
    low: float
    high: float


def two_sided(z: float) -> float:
    """The p value of a normal deviate."""
    return math.erfc(abs(z) / math.sqrt(2))


def deviate(p: float) -> float:
    """The size of the normal deviate whose two-sided p value this is; p from above 0 to 1."""
    return abs(_NORMAL.inv_cdf(p / 2))


@lru_cache(maxsize=16)
def critical(level: float) -> float:
    """The normal deviate of an interval's bounds; `level` in percent, above 0 and below 100."""
    return _NORMAL.inv_cdf(0.5 + level / 200)


def risk_ratio(table: Table, level: float) -> Effect | None:
    """The ratio of the risks with its Wald interval; None where an arm had no event."""
    a, n, b, m = table
    if a == 0 or b == 0:
        return None
    return _ratio((a / n) / (b / m), 1 / a - 1 / n + 1 / b - 1 / m, level)


def odds_ratio(table: Table, level: float) -> Effect | None:
    """The ratio of the odds with its Wald interval; None where a cell of the table is empty."""
    a, n, b, m = table
    if 0 in (a, b, n - a, m - b):
        return None
    variance = 1 / a + 1 / (n - a) + 1 / b + 1 / (m - b)
    return _ratio(a * (m - b) / (b * (n - a)), variance, level)


def _ratio(value: float, variance: float, level: float) -> Effect:
    factor = math.exp(critical(level) * math.sqrt(max(variance, 0.0)))
    return Effect(value, value / factor, value * factor)


def risk_difference(table: Table, level: float) -> Effect:
    """The difference of the risks, as fractions, with its Wald interval."""
    p, q = table.events / table.total, table.other_events / table.other_total
    half = critical(level) * math.sqrt(_unpooled_variance(table))
    return Effect(p - q, p - q - half, p - q + half)


def _unpooled_variance(table: Table) -> float:
    p, q = table.events / table.total, table.other_events / table.other_total
    return p * (1 - p) / table.total + q * (1 - q) / table.other_total


def chi_squared_p(table: Table, *, is_corrected: bool = False) -> float | None:
    """The p value of Pearson's chi-squared test; None where all or none had the event."""
    a, n, b, m = table
    total, events = n + m, a + b
    if events in (0, total):
        return None
    difference = float(abs(a * m - b * n))
    if is_corrected:
        difference = max(difference - total / 2, 0.0)
    chi_squared = total * difference**2 / (events * (total - events) * n * m)
    return math.erfc(math.sqrt(chi_squared / 2))


def z_p(table: Table) -> float | None:
    """The p value of the z test with unpooled variance; None where the variance is zero."""
    variance = _unpooled_variance(table)
    if variance <= 0:
        return None
    difference = table.events / table.total - table.other_events / table.other_total
    return two_sided(difference / math.sqrt(variance))


def fisher_p(table: Table) -> float | None:
    """The two-sided p value of Fisher's exact test; None for very large tables."""
    a, n, b, m = table
    events = a + b
    if events > n + m - events:  # the test is the same for those without the event
        a, events = n - a, n + m - events
    if events > _LARGEST_EXACT:
        return None
    weights = _tables_by_likelihood(events, n, m)
    limit = weights.get(a, 0.0) * _TIE
    extreme = math.fsum(weight for weight in weights.values() if weight <= limit)
    return min(1.0, extreme / math.fsum(weights.values()))


def _tables_by_likelihood(events: int, n: int, m: int) -> dict[int, float]:
    """How likely each count of events in the first arm is, relative to the likeliest.

    Walks outwards from the likeliest one, until what comes no longer matters.
    """
    least, most = max(0, events - m), min(events, n)
    mode = min(max((events + 1) * (n + 1) // (n + m + 2), least), most)
    weights = {mode: 1.0}
    weight = 1.0
    for k in range(mode, most):
        weight *= (events - k) * (n - k) / ((k + 1) * (m - events + k + 1))
        if weight < _NEGLIGIBLE:
            break
        weights[k + 1] = weight
    weight = 1.0
    for k in range(mode, least, -1):
        weight *= k * (m - events + k) / ((events - k + 1) * (n - k + 1))
        if weight < _NEGLIGIBLE:
            break
        weights[k - 1] = weight
    return weights


def t_p(t: float, freedom: float) -> float:
    """The two-sided p value of Student's t with so many degrees of freedom."""
    return _incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t))


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularized incomplete beta function, by Lentz's continued fraction."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _incomplete_beta(b, a, 1 - x)
    log_front = (
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    return math.exp(log_front) / (a * _continued_fraction(a, b, x))


def _continued_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 0.0
    fraction = 1.0
    for step in range(1, _STEPS):
        half, is_odd = divmod(step, 2)
        if is_odd:
            term = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        else:
            term = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        d = 1 / _nonzero(1 + term * d)
        c = _nonzero(1 + term / c)
        fraction *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return fraction


def _nonzero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def student_p(difference: float, sds: tuple[float, float], ns: tuple[int, int]) -> float | None:
    """The p value of Student's t test; None where it cannot be made, as for an SD of zero."""
    (s, r), (n, m) = sds, ns
    freedom = n + m - 2
    if freedom < 1:
        return None
    variance = ((n - 1) * s * s + (m - 1) * r * r) / freedom * (1 / n + 1 / m)
    return None if variance <= 0 else t_p(difference / math.sqrt(variance), freedom)


def welch_p(difference: float, sds: tuple[float, float], ns: tuple[int, int]) -> float | None:
    """The p value of Welch's t test; None where it cannot be made."""
    (s, r), (n, m) = sds, ns
    if n < 2 or m < 2:
        return None
    v, w = s * s / n, r * r / m
    if v + w <= 0:
        return None
    freedom = (v + w) ** 2 / (v * v / (n - 1) + w * w / (m - 1))
    return t_p(difference / math.sqrt(v + w), freedom)
