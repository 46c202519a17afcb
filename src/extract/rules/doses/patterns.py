"""How doses are printed, on folded text. Data only; a real phrase above each pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from extract.language.atoms import MINUS
from extract.language.scanning import Scanner


def _units() -> dict[str, tuple[str, bool]]:
    """For each printed unit its UCUM code, and whether it needs a word of giving nearby."""
    table = Path(__file__).with_name("units.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in table if line and not line.startswith("#")]
    return {printed: (code, kind == "measured") for printed, code, kind in rows[1:]}


UNITS = _units()

# What an amount is given by: printed form -> UCUM.
PER: dict[str, str] = {
    "kg": "kg",
    "kilogram": "kg",
    "kilogram of body weight": "kg",
    **dict.fromkeys(
        (
            f"kg{link}{what}{weight}"
            for link in (" ", " of ", "/")
            for what in ("", "ideal ", "predicted ", "lean ", "actual ")
            for weight in ("body weight", "bodyweight", "body mass", "bw")
        ),
        "kg",
    ),
    "m2": "m2",
    "m²": "m2",
    "m(2)": "m2",
    "m^2": "m2",
    "square meter": "m2",
    "square metre": "m2",
    "m": "m2",  # what is left of "m(-2)" and "m⁻²"
    "min": "min",
    "minute": "min",
    "h": "h",
    "hr": "h",
    "hour": "h",
    "d": "d",
    "day": "d",
    "daily": "d",
    "24 h": "d",
    "24 hours": "d",
    "week": "wk",
    "wk": "wk",
    "month": "mo",
    "year": "a",
}


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_UNIT = _either(UNITS)
_DENOMINATOR = _either(PER)
_PER_WORD = _either(PER.keys() - {"m"})
# /kg, per kg, ·kg−1, " · kg−1", kg⁻¹, m(-2), m^-2
PER_STEP = (
    rf"(?: ?/ ?| per | a (?=day|week))(?:{_PER_WORD})(?![a-z0-9])"
    rf"|(?: ?[.·∙⋅•*] ?| )?(?:kg|m|min|hr?|day|d) ?(?:\(\^?{MINUS}[12]\)|\^?{MINUS}[12]|⁻[¹²])"
)
# What follows the number in "10 mg", "0.03 U/min", "1 μg/kg/hr"; "12 mg/dL", "5 IU per liter" are none.
UNIT = re.compile(
    rf"[ -]?(?P<unit>{_UNIT})(?P<per>(?:{PER_STEP}){{0,3}})"
    r"(?![\w%±]|/(?! ?\d{1,2} (?:fractions|fx)\b)| ?±|-\d|[.·]m?l\b| m?l ?\(?[-−–]1| [a-z]{2,12}/(?:kg|day|d)\b| per (?:(?:deci|milli)?lit(?:er|re)|[dm]?l\b))"
)
# What stands between two numbers of one unit: "0.01 to 0.03 U/min"; "75 or 150 mg", "320/9 μg".
RANGE = re.compile(r" ?[-–] ?| to ")
LIST = re.compile(r" ?, ?(?:(?:or|and) )?| (?:or|and) | ?/ ?")
# A number after one of these is no dose: "± 3 mg", "= 3 mg" (a result), "n-3 g".
NO_DOSE = re.compile(r"(?:± ?|= ?|[/.]|\w-)$")
# on day 1 (and 1250 mg), 5 ng · min-1 (or 2 mg): no number of the list
COUNTED = re.compile(
    rf"\b(?:days?|weeks?|months?|cycles?|courses?|parts?|groups?|visits?) $|(?<=[a-z]){MINUS}$"
)
PER_PART = re.compile(rf"(?<![a-z])(?:{_DENOMINATOR})(?![a-z0-9])")

# An amount of what is measured in people is a dose only where the text speaks of giving it.
GIVING = Scanner(
    r"\b(?:receiv|given|giving|gave|administ|inject|infus|inhal|ingest|dos(?:e|ag)|bolus|solution"
    r"|consum|supplement|drink|drank|took|taking|contain|treated|random|assign|lavage|saline"
    r"|diluted|tablets?|capsules?|drops?|instill|regimen|loading|maintenance|iv\b|oral|protein powder)"
)

ROUTES = Scanner(
    r"(?<![\w-])(?:oral(?:ly)?|p\.?o\.?(?![\w-])|by mouth|intravenous(?:ly)?|i\.?v\.?(?![\w-])|sub-?cutaneous(?:ly)?"
    r"|s\.?c\.?(?![\w-])|intramuscular(?:ly)?|i\.?m\.?(?![\w-])|inhaled|inhalation|nebuli[sz]ed|topical(?:ly)?"
    r"|intra-?nasal(?:ly)?|sublingual(?:ly)?|rectal(?:ly)?|vaginal(?:ly)?|transdermal(?:ly)?|epidural(?:ly)?"
    r"|intrathecal(?:ly)?|intravitreal(?:ly)?|intraperitoneal(?:ly)?|perineural(?:ly)?|intra-?articular(?:ly)?"
    r"|enteral(?:ly)?|buccal(?:ly)?|intradermal(?:ly)?)(?![\w-])"
)
_TIMES = r"(?:once|twice|thrice|one|two|three|four|five|six|[1-9])(?:-| )?(?:times?)?"
SCHEDULES = re.compile(
    rf"(?<![\w−–-])(?:(?:{_TIMES} )?(?:daily|weekly|monthly|nightly|a day|a week|per day|per week)"
    rf"|{_TIMES}[- ](?:daily|weekly|monthly|a day|a week|a month|per day|per week|each day|every day)"
    r"|every (?:other )?(?:\w{1,12} |\d{1,2} ?-?)?(?:hours?|h|hrs?|days?|weeks?|months?|night|morning)"
    r"|each (?:day|night|morning|week)|on alternate days|b\.?i\.?d\.?|t\.?i\.?d\.?|q\.?i\.?d\.?|o\.?d\.?|q\.?d\.?|b\.?d\.?"
    r"|q\d{1,2}h(?:ours)?|at bedtime|as a single dose|single[- ]dose)(?![\w-])"
)
# What lies between a dose and its route or schedule ends where another arm or dose begins.
BREAK = re.compile(r" or | and[ ,]| plus | with | versus | vs\.? |[;:]")
