"""Days by the convention that a month is 30.4375 and a year 365.25 of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.language.durations import days_of


@pytest.mark.parametrize(
    ("value", "unit", "days"),
    [
        ("28", "days", "28"),
        ("1", "day", "1"),
        ("6", "h", "0.25"),
        ("10", "min", "0.0069"),
        ("12", "weeks", "84"),
        ("2.5", "wks", "17.5"),
        ("6", "mo", "182.625"),
        ("12", "months", "365.25"),
        ("5", "yrs", "1826.25"),
        ("100", "days", "100"),
        ("0", "weeks", "0"),
    ],
)
def test_days(value: str, unit: str, days: str) -> None:
    found = days_of(Decimal(value), unit)
    assert found is not None
    assert format(found, "f") == days


@pytest.mark.parametrize("unit", ["cycles", "s", "", "visits"])
def test_what_is_no_unit_of_time_has_no_days(unit: str) -> None:
    assert days_of(Decimal(3), unit) is None
