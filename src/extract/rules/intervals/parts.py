"""What an interval is made of while it is read."""

from __future__ import annotations

from decimal import Decimal

from extract.language.numbers import Number
from extract.rules.findings import IntervalKind
from extract.values import frozen


@frozen
class Said:
    """What a text said last of its intervals; those without a name are of the same kind."""

    kind: IntervalKind
    level: Decimal | None
    has_decimals: bool = True  # of its bounds; as good as always where none followed


@frozen
class Bounds:
    """Both bounds, or the one that is printed; from the interval's name to its last unit."""

    start: int
    end: int
    low: Number | None
    high: Number | None
    unit: str | None

    @property
    def has_zero(self) -> bool:
        """Whether zero lies between the bounds, as only for differences and changes."""
        return (
            self.low is not None
            and self.high is not None
            and self.low.value <= 0 <= self.high.value
        )

    def hold(self, number: Number) -> bool:
        """Whether a number lies between the bounds; a fall of 3 lies between -5 and -1."""
        values = [bound.value for bound in (self.low, self.high) if bound is not None]
        low = values[0] if self.low is not None else -Decimal("Infinity")
        high = values[-1] if self.high is not None else Decimal("Infinity")
        return any(low <= value <= high for value in (number.value, -number.value))


@frozen
class Point:
    """An estimate, with its unit where one is printed."""

    number: Number
    unit: str | None
