"""How effect estimates without an interval are printed, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.quantities import SIGNED, UNIT
from extract.language.scanning import Ending, Scanner
from extract.rules.findings import Measure

# A sentence without any of these states no effect estimate: words on folded text, short forms on
# the text itself.
WORDS = Scanner(
    r"ratio|risk|differ|needed|relative|absolute|correl|coeffic|cohen|hedge|β|beta|rho"
    r"|=(?:(?<=[rd]=)|(?<=[rd] =))"
)
SHORT_FORMS = re.compile("HR|OR|RR|NN|MD|RD|GMR")

# Measures that are told by their name alone, with how far from the name the figure may stand.
READ: frozenset[Measure] = frozenset(
    {
        "risk_ratio",
        "odds_ratio",
        "hazard_ratio",
        "rate_ratio",
        "ratio",
        "risk_difference",
        "mean_difference",
        "median_difference",
        "standardized_mean_difference",
        "rate_difference",
        "difference",
        "relative_risk_reduction",
        "number_needed_to_treat",
        "number_needed_to_harm",
        "correlation",
        "regression_coefficient",
    }
)
# A second figure without a name is another of these where it is told as the first is.
OF_SEVERAL: frozenset[Measure] = frozenset(
    {"number_needed_to_treat", "number_needed_to_harm", "relative_risk_reduction"}
)

_IS = r"(?:was|were|is|of|=|:|being|estimated at|equal(?:l?ed)? to|by)"
_ABOUT = r"(?: ?(?:only|about|approximately|around|roughly|just|~|≈))?"
_WORD = r"(?:[a-z][a-z/'-]{0,20}|\d{1,3}[ -](?:days?|weeks?|months?|years?))"
_VALUE = (
    rf"(?P<value>{SIGNED})(?![-–]?\d|[.,]\d|-[a-z]| ?[-–] ?\d| ?(?:ci|(?:%|percent|per cent) ?(?:ci|conf)))(?: ?(?P<unit>{UNIT}))?"
    r"(?P<spread>(?: ?%)? ?(?:±|\+/-|\+-) ?[\d.]{1,8}(?: ?%)?)?"
)
# HR 0.74; hazard ratio [HR], 0.61; odds ratio for death was 1.9; mean difference of −3.2 mm Hg
AFTER = re.compile(
    rf"(?: ?[(\[][a-z][a-z.' -]{{0,18}}[)\]])?(?:,? [a-z]{{2,4}}(?= ?[=:,]))?"
    rf"(?:(?: (?:for|in|of|between|on|with|vs\.?|versus|and|the|at)(?: {_WORD}){{1,6}}?)? {_IS}{_ABOUT} |[ ,:;=(\[]{{1,4}}(?:{_IS} ?)?{_ABOUT}[ (\[]{{0,2}})"
    rf"{_VALUE}"
)
# A difference of what is not said needs a closer tie: "difference of 3 points", "(difference 3 points"
AFTER_WEAK = re.compile(
    rf"(?:(?: between (?:the )?(?:[a-z-]{{1,14}} )?(?:groups?|arms))?(?: (?:was|of|=))|(?<=\(difference):?){_ABOUT} ?{_VALUE}"
)
# and 0.81: a second figure after a measure in the plural
FURTHER = re.compile(rf"(?:,|,? (?:and|vs\.?|versus)|;) ?{_VALUE}")

# hazard ratio 0.75 (vs 0.73), 0.75 (and 0.73, respectively); needed to treat was 9 (for response and
# 7) for remission: as the first, so the second
SECOND = re.compile(
    rf"(?: (?:vs\.?|versus) |,? and (?=[\d.]{{1,6}},? respectively\b)| (?P<lead>for|in|among) (?:{_WORD} ){{1,4}}and (?=[\d.]{{1,6}} ?%? (?P=lead) )){_VALUE}"
)
# a 25% relative reduction; 3.4 percentage points absolute difference: right before the words
BEFORE = Ending(rf"(?<![\w.,])(?P<value>{SIGNED})[ -]?(?P<unit>{UNIT})? $")
READ_BEFORE: frozenset[Measure] = frozenset(
    {"relative_risk_reduction", "risk_difference", "mean_difference", "difference"}
)

# What a trial was planned to find is no result.
ASSUMED = re.compile(
    r"\b(?:detect|assum|power(?:ed)? |hypothes[ie]|anticipat|expected|sample size|margin|would be|clinically (?:important|relevant|significant|meaningful))"
)
# A difference or a ratio is no length of follow-up.
TIME = re.compile(r"(?:days?|weeks?|months?|years?|hours?)$")
