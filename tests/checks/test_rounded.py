"""A printed number stands for half a unit of its last digit to either side."""

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extract.checks.rounded import Rounded

UNITS = st.sampled_from(["1", "0.1", "0.01", "0.001"])


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [("35.4", 35.35, 35.45), ("0.050", 0.0495, 0.0505), ("12", 11.5, 12.5), ("-2.9", -2.95, -2.85)],
)
def test_digits_say_how_wide(printed: str, low: float, high: float) -> None:
    assert Rounded.of(Decimal(printed)) == pytest.approx((low, high))


@given(st.integers(-(10**6), 10**6), st.integers(1, 10**4), UNITS)
def test_holds_what_it_was_rounded_from(over: int, under: int, unit: str) -> None:
    value = Decimal(over) / Decimal(under)
    for rounding in (ROUND_HALF_UP, ROUND_HALF_DOWN):
        printed = value.quantize(Decimal(unit), rounding=rounding)
        assert Rounded.of(printed).holds(over / under)


@given(st.integers(-(10**6), 10**6), UNITS, st.sampled_from([-1, 1]))
def test_holds_nothing_further_off(units: int, unit: str, side: int) -> None:
    printed = units * Decimal(unit)
    beyond = printed + side * Decimal(unit) * Decimal("0.51")
    assume(abs(units) < 10**6)
    assert not Rounded.of(printed).holds(float(beyond))


def sample(stretch: Rounded, share: float) -> float:
    return stretch.low + share * (stretch.high - stretch.low)


STRETCHES = st.tuples(st.floats(-100, 100), st.floats(-100, 100)).map(lambda v: Rounded.around(*v))
SHARES = st.floats(0, 1)


@given(STRETCHES, STRETCHES, SHARES, SHARES)
def test_arithmetic_holds_every_outcome(a: Rounded, b: Rounded, s: float, t: float) -> None:
    x, y = sample(a, s), sample(b, t)
    slack = 1e-6
    assert a.minus(b).low - slack <= x - y <= a.minus(b).high + slack
    assert a.size().low - slack <= abs(x) <= a.size().high + slack
    assert a.times(-3).low - slack <= -3 * x <= a.times(-3).high + slack


@given(STRETCHES, STRETCHES, SHARES, SHARES)
def test_ratio_of_amounts(a: Rounded, b: Rounded, s: float, t: float) -> None:
    a, b = a.size(), b.size()
    ratio = a.over(b)
    assert (ratio is None) == (b.low <= 0)
    assume(ratio is not None and b.low > 1e-3)
    assert ratio.low * (1 - 1e-9) <= sample(a, s) / sample(b, t) <= ratio.high * (1 + 1e-9) + 1e-9


def test_meets_and_distance() -> None:
    a, b = Rounded(1, 2), Rounded(3, 4)
    assert not a.meets(b)
    assert a.distance(b) == b.distance(a) == 1
    assert Rounded(1, 3).meets(b)
    assert Rounded(1, 3).distance(b) == 0
