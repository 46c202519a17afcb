"""Printed dates to partial dates. What is not printed is not filled in.

A range that crosses months keeps only its year, since no one month is stated; one that crosses
years has no date at all.
"""

from __future__ import annotations

import calendar
import re

from extract.sources.document import PartialDate

MONTH_NAMES = (
    "january february march april may june july august september october november december"
).split()
MONTHS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)}

YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
SEASON = r"(?:Spring|Summer|Autumn|Fall|Winter)"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?"

FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{YEAR}",
        rf"{YEAR} {MONTH}",
        rf"{YEAR} {MONTH} {DAY}",
        rf"{YEAR} {MONTH} \d{{1,2}}[-–]\d{{1,2}}",  # a range of days is within one month
        rf"{YEAR} {MONTH}(?: \d{{1,2}})?[-–]{MONTH.replace('month', 'until')}(?: \d{{1,2}})?",
        rf"{YEAR} {SEASON}(?:[-–]{SEASON})?",
        rf"{MONTH} {YEAR}",
        rf"{MONTH} {DAY}, {YEAR}",
        rf"{DAY} {MONTH} {YEAR}",
        rf"{YEAR}-(?P<number>0[1-9]|1[0-2])",
        rf"{YEAR}-(?P<number>0[1-9]|1[0-2])-{DAY}",
        rf"{YEAR} (?P<number>0?[1-9]|1[0-2])",
        rf"{YEAR} (?P<number>0?[1-9]|1[0-2]) {DAY}",
    )
)
LAST = re.compile(
    rf"(?:\b{MONTH} (?:{DAY}, )?{YEAR}|\b{DAY.replace('day', 'day2')} "
    rf"{MONTH.replace('month', 'month2')} {YEAR.replace('year', 'year2')}|"
    rf"\b{YEAR.replace('year', 'year3')})\s{{0,4}}$",
    re.IGNORECASE,
)
SHORT_NAMES = dict(zip(MONTHS.values(), (name.capitalize() for name in MONTHS), strict=True))
MAX_PRINTED = 60


def read_date(printed: str) -> PartialDate | None:
    """The date as far as it is printed, or None where it is none.

    >>> read_date("2008 Feb").isoformat()
    '2008-02'
    >>> read_date("2008 Feb-Mar").isoformat()
    '2008'
    >>> read_date("1998 Dec-1999 Jan") is None
    True
    """
    printed = " ".join(printed.split()).rstrip(".") if len(printed) <= MAX_PRINTED else ""
    for form in FORMS:
        match = form.fullmatch(printed)
        if match is not None:
            return _partial_date(match.groupdict())
    return None


def print_date(year: str, month: str = "", day: str = "") -> str:
    """A date in parts as a citation prints it; a month that is none is left out.

    >>> print_date("2008", "02", "08")
    '2008 Feb 8'
    >>> print_date("2008", "Winter")
    '2008 Winter'
    """
    if month.isdecimal() and len(month) <= 2:
        month = SHORT_NAMES.get(int(month), "")
    day = day.lstrip("0") if month else ""
    return " ".join(part for part in (year, month, day) if part)


def split_last_date(line: str) -> tuple[str, str]:
    """What stands before the date at the end of a line, and the date as printed or ""."""
    tail = line[-MAX_PRINTED:]
    match = LAST.search(tail)
    if match is None:
        return line, ""
    start = len(line) - len(tail) + match.start()
    return line[:start], line[start:].rstrip()


def _partial_date(printed: dict[str, str | None]) -> PartialDate | None:
    year = int(printed["year"] or 0)
    if printed.get("until"):
        same = MONTHS[_short(printed["month"])] == MONTHS[_short(printed["until"])]
        return PartialDate(year, MONTHS[_short(printed["month"])] if same else None)
    if printed.get("month"):
        month = MONTHS[_short(printed["month"])]
    elif printed.get("number"):
        month = int(printed["number"] or 0)
    else:
        return PartialDate(year)
    if not printed.get("day"):
        return PartialDate(year, month)
    day = int(printed["day"] or 0)
    if day > calendar.monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


def _short(month: str | None) -> str:
    return (month or "")[:3].lower()
