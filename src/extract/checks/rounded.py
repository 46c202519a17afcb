"""What a printed number may stand for: all values within half a unit of its last digit.

>>> from decimal import Decimal
>>> Rounded.of(Decimal("0.26")).holds(0.2591), Rounded.of(Decimal("0.260")).holds(0.2591)
(True, False)
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

# Floats differ from decimals by less than this share of themselves; papers by far more.
_SLACK = 1e-9


class Rounded(NamedTuple):
    """Every value from `low` to `high`, both included: a tie may have been rounded either way."""

    low: float
    high: float

    @classmethod
    def of(cls, printed: Decimal) -> Rounded:
        """What a number printed with these digits may stand for."""
        return _of_digits(str(printed))

    @classmethod
    def exactly(cls, value: float) -> Rounded:
        """One value, such as a count."""
        return cls(value, value)

    @classmethod
    def around(cls, *values: float) -> Rounded:
        """The smallest stretch that holds all these values."""
        return cls(min(values), max(values))

    def holds(self, value: float) -> bool:
        """Whether the printed number may stand for this value."""
        slack = _SLACK * abs(value)
        return self.low - slack <= value <= self.high + slack

    def meets(self, other: Rounded) -> bool:
        """Whether both may stand for the same value."""
        slack = _SLACK * max(abs(self.low), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def distance(self, other: Rounded) -> float:
        """How far both are apart at least; 0 where they meet."""
        return 0.0 if self.meets(other) else max(self.low - other.high, other.low - self.high)

    def minus(self, other: Rounded) -> Rounded:
        """Every difference of the two."""
        return Rounded(self.low - other.high, self.high - other.low)

    def times(self, factor: float) -> Rounded:
        """Every value times a number."""
        return Rounded.around(self.low * factor, self.high * factor)

    def over(self, other: Rounded) -> Rounded | None:
        """Every ratio of two amounts; None where the divisor may be zero or less."""
        if other.low <= 0 or self.high < 0:
            return None
        return Rounded(max(self.low, 0.0) / other.high, self.high / other.low)

    def size(self) -> Rounded:
        """Every value without its sign."""
        if self.low <= 0 <= self.high:
            return Rounded(0.0, max(-self.low, self.high))
        return Rounded.around(abs(self.low), abs(self.high))


@lru_cache(maxsize=4096)
def _of_digits(printed: str) -> Rounded:
    """The range of a number by its digits, which say more than its value does."""
    value, exponent = float(printed), Decimal(printed).as_tuple().exponent
    half = float(f"5e{exponent}") / 10
    return Rounded(value - half, value + half)
