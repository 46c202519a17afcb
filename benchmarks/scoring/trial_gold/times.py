"""When: whether a printed time and a time frame of a record are the same."""

from __future__ import annotations

import re

from benchmarks.scoring.matching import SAME, similarity
from extract.records.schema import TimeFrame

DAYS = {"day": 1.0, "d": 1.0, "week": 7.0, "wk": 7.0, "month": 30.44, "mo": 30.44}
DAYS |= {"year": 365.25, "yr": 365.25, "y": 365.25, "hour": 1 / 24, "hr": 1 / 24, "h": 1 / 24}
SMALL = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
TOLERANCE = 0.03  # a month has 30 days for one, 30.44 for another
NUMBER = r"(\d+(?:[.·]\d+)?|" + "|".join(SMALL) + ")"
UNIT = r"(day|d|week|wk|month|mo|year|yr|y|hour|hr|h)s?"
FORWARD = re.compile(rf"\b{NUMBER}[\s-]*{UNIT}\b", re.IGNORECASE)
BACKWARD = re.compile(rf"\b{UNIT}\s+{NUMBER}\b", re.IGNORECASE)


def days(printed: str) -> float | None:
    """The days of a printed time with one number, such as "28-day", "day 7", "7.4 yr"."""
    found = FORWARD.search(printed)
    number, unit = found.groups() if found else (None, None)
    if found is None:
        found = BACKWARD.search(printed)
        unit, number = found.groups() if found else (None, None)
    if number is None or unit is None:
        return None
    value = SMALL.get(number.lower()) or float(number.replace("·", "."))
    return value * DAYS[unit.lower()]


def same(gold: str | None, frame: TimeFrame | None) -> bool:
    """Whether both say the same time, or neither says one."""
    if gold is None or frame is None:
        return gold is None and frame is None
    wanted = days(gold)
    given = float(frame.days) if frame.days is not None else days(frame.printed)
    if wanted is None or given is None:
        return similarity(gold, frame.printed) >= SAME
    return abs(wanted - given) <= TOLERANCE * wanted
