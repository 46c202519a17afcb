"""Lengths of time in days, by one convention for time frames, follow-up and treatment.

A week has 7 days, a month 30.4375 and a year 365.25, so that 12 months and one year are the same
number of days, whatever the calendar says; an hour is a 24th of a day. What does not come out even
is rounded to four decimals (a minute is 0.0007). Zeros at the end say nothing and are left out.
"""

from __future__ import annotations

from decimal import Decimal

# The units as printed, for patterns: longest first, plurals and the short forms of journals.
UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|mths?|mos?"
    r"|years?|yrs?|y)"
)

_DAYS: dict[str, Decimal] = {
    **dict.fromkeys(("second", "sec"), Decimal(1) / 86_400),
    **dict.fromkeys(("minute", "min"), Decimal(1) / 1_440),
    **dict.fromkeys(("hour", "hr", "h"), Decimal(1) / 24),
    **dict.fromkeys(("day", "d"), Decimal(1)),
    **dict.fromkeys(("week", "wk"), Decimal(7)),
    **dict.fromkeys(("month", "mth", "mo"), Decimal("30.4375")),
    **dict.fromkeys(("year", "yr", "y"), Decimal("365.25")),
}
_FINEST = Decimal("0.0001")


def days_of(value: Decimal, unit: str) -> Decimal | None:
    """The days in so many units; None where the unit is none of time.

    >>> [str(days_of(Decimal(6), unit)) for unit in ("hours", "weeks", "mo", "yr")]
    ['0.25', '42', '182.625', '2191.5']
    >>> days_of(Decimal(6), "cycles") is None
    True
    """
    days = _DAYS.get(unit) or _DAYS.get(unit.removesuffix("s"))
    if days is None:
        return None
    exact = (value * days).quantize(_FINEST)
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
