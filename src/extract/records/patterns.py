"""Words that decide about unused numbers, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.months import MONTH

# What stands before and behind a number that no rule has read; None where that does not matter.
SIGNS: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...] = tuple(
    (
        reason,
        re.compile(before + "$") if before else None,
        re.compile("^" + after) if after else None,
    )
    for reason, before, after in (
        ("date", rf"{MONTH}\.? (?:\d{{1,2}},? )?", r""),
        ("date", r"", rf"(?:st|nd|rd|th)? (?:of )?{MONTH}\b"),
        (
            "age limit",
            r"(?:aged?|older than|younger than) (?:of )?(?:[≥≤<>] ?)?(?:\d{1,3} ?(?:-|–|to|and) ?)?",
            r"",
        ),
        ("age limit", r"", r"[ -](?:years?|yrs?|months?) (?:of age|old|or older)"),
        (
            "time",
            r"",
            r"[ -]?(?:h|hours?|hrs?|min|minutes?|days?|weeks?|wks?|months?|years?|yrs?)\b",
        ),
        ("sample size plan", r"\bpower (?:of|at) (?:a )?", r""),
        ("sample size plan", r"", r" ?% power"),
        ("confidence level", r"", r" ?% ?(?:ci\b|confidence|credible|c\.i)"),
        (
            "name",
            r"(?:grades?|stages?|phases?|types?|class|levels?|groups?|arms?|figures?|tables?|model|protocol|version|cycles?) ",
            r"",
        ),
        (
            "design",
            r"\b(?:of the|the|these|those|between|of) ",
            r"(?! ?%) (?:groups?|arms?|treatments?|regimens?|trials?|studies|strategies|targets|drugs?|interventions?|were|was|is)\b",
        ),
        ("ratio", r"", r" ?(?::|×) ?\d"),
        ("ratio", r"\d ?(?::|×) ?", r""),
        ("unit", r"[a-z]/ ?[ck]?m ?[(\^]?", r"(?!\w)"),  # mg/m(2), kg/m2
        ("dose", r"", r" ?(?:mg|μg|mcg|g|ml|iu|mmol|gy|units?)(?:/|\b)"),
    )
)
# "in 2009": a year alone is a date only where it looks like one.
YEAR = re.compile(r"(?:19|20)\d\d$")
BEFORE_YEAR = re.compile(r"\b(?:in|since|until|from|between|during|and|to) $")
AFTER_YEAR = re.compile(r"(?!\.\d)")
