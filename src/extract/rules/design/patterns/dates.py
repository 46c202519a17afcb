"""When participants were enrolled, and for how long they were followed."""

from __future__ import annotations

import re

from extract.language.durations import UNIT
from extract.language.months import MONTH
from extract.language.numbers import FIGURE
from extract.language.scanning import Scanner

_MONTH = rf"{MONTH}\.?"
_DAY = r"(?:the )?[0-3]?\d(?:st|nd|rd|th)?(?: of)?"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"


# "June 2001", "1 June 2001", "June 1, 2001", "06/2001", "2001"; in a range the first year may lack
def _date(name: str, *, year: str) -> str:
    return (
        rf"(?:(?:(?P<{name}_day>{_DAY}) )?(?P<{name}_month>{_MONTH})(?: (?P<{name}_day2>{_DAY}))?(?:,? ?(?:of )?(?P<{name}_year>{_YEAR})){year}"
        rf"|(?P<{name}_number>0?[1-9]|1[0-2])/(?P<{name}_year2>{_YEAR})|(?P<{name}_year3>{_YEAR}))"
    )


YEAR = Scanner(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)")
PERIOD = re.compile(
    rf"(?<![\d/-])\b{_date('first', year='?')}(?: ?(?:and|to|through|until|till|up to|thru)(?: the end of)? | ?[-–] ?){_date('last', year='')}(?![\d/-])"
)
BEGUN = re.compile(
    rf"\b(?:began|started|starting|commenced|beginning|opened|commencing|since)(?: in| on)? {_date('first', year='')}(?![\d/-])"
)
# When participants came in; not when the literature was searched or patients were followed until.
ENROLLING = Scanner(
    r"\b(?:enrol|recruit|randomi|includ|admitted|admission|entered|entry|assign|allocat|conduct|performed|carried out|took place|undertaken|study period|participa|treated|underwent|attend|screen|accru|present|undergoing|patients|women|children|infants|adults|men|subjects|newborns|neonates|eligible|registered|hospital|setting)"
)
NOT_ENROLLING = Scanner(
    r"\b(?:search(?:ed|es)?|medline|pubmed|embase|literature|published|database|surveillance|guidelines?|follow(?:ed)?[ -]?up (?:until|to|through)|vaccine season|was approved)\b"
)
# how long: "followed for 28 days", "median follow-up of 3.5 years", "follow-up was 4.8 (range 1-9) years"
_AMOUNT = (
    rf"(?P<number>{FIGURE}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)"
    rf"(?:[ -]\((?:range|iqr|sd|interquartile range)?[^()]{{1,30}}\))?[ -](?P<unit>{UNIT})\b"
    # "2 years and 6 months" is one length; two times are told in their order
    r"(?:(?:(?<=year)|(?<=years)),? (?:and )?(?P<months>\d{1,2}) months\b)?"
)
_OF = (
    r"(?:(?: (?:of|was|were|is|for|until|till|to|up|up to|a|an|mean|median|average|total|minimum|maximum|at least|about"
    r"|approximately|period|time|duration|lasted|continued|over|through)\b|:|,| \(=?){1,6} ?)"
)
# How long: "followed for 28 days", "a median follow-up of 3.5 years"
FOLLOWED_FOR = re.compile(
    rf"(?:followed(?:[- ]?up)?(?: them| patients| participants)?|follow[- ]?up){_OF}(?P<span>{_AMOUNT})(?! (?:after|later|follow))"
)
# When: "at 12-month follow-up"; the last of these is how long
BEFORE_FOLLOW_UP = re.compile(rf"(?<![\w.-])(?P<span>{_AMOUNT})(?: of)?(?: post-?\w{{0,12}})? $")
FOLLOW = re.compile(r"(?<!lost to )\bfollow(?:ed|-?[ ]?up)\b")
# The value of a card's "Duration: 28 days"
DURATION = re.compile(rf"(?P<span>{_AMOUNT})")
YEAR_CUE = Scanner(r"(?:19|20)\d\d")
FOLLOW_UP_CUE = Scanner("follow")
