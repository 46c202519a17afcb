"""How intervals are printed, on folded text. Data only; real phrases above each pattern."""

from __future__ import annotations

import re

from extract.language.atoms import P_SIGN
from extract.language.comparing import COMPARED_WITH
from extract.language.quantities import SIGNED, UNIT
from extract.language.scanning import AnyOf, Ending, Scanner
from extract.rules.findings import IntervalKind

# A sentence without any of these names no interval: words on folded text, short forms on the text.
WORDS = AnyOf(
    "confiden",
    "credib",
    "uncertain",
    "c.i",
    "% ci",
    "%ci",
    "% cl",
    "%cl",
    "cent ci",
    "cent cl",
    "posterior",
    "hpd",
)
SHORT_FORMS = re.compile("CI|Cl|CRI|CrI|CrL|UI|IC")
# Nor holds one without a name: 0.61 (0.47–0.79); −0.00, −0.01 to 0.00
BARE_TRIGGER = re.compile(
    r"\d ?[a-z%]{0,8} ?(?:[(\[]|[,;] ?[-−–+]?)[-−–+$£€]{0,2}[\d.]{1,9} ?%?(?: ?[-–−] ?| to |, |; ?)[-−–+]?[\d.]"
)

# What an interval calls itself, by kind: (alone, only after a percentage).
_NAMES: dict[IntervalKind, tuple[str, str]] = {
    "confidence": (
        r"confiden(?:ce|tial|t)(?:[ -]?intervals?| limits?| bounds?| ranges?)|conf\. ?(?:int(?:erval)?|lim)\.?|cis?|c\.i\.?s?",
        r"confidence|c\.?l\.?|intervals?|ic",
    ),
    "credible": (
        r"(?:bayesian )?credib(?:le|ility)(?:[ -]?intervals?| limits?| regions?)|cri|crl|bci|hpd(?: intervals?)?",
        r"cr\. ?i\.|posterior intervals?",
    ),
    "uncertainty": (r"uncertainty(?:[ -]?intervals?| limits?| ranges?)", r"uis?|uncertainty"),
}
KINDS = tuple((kind, re.compile(f"{alone}|{after}")) for kind, (alone, after) in _NAMES.items())
_ALONE = "|".join(alone for alone, _ in _NAMES.values())
_AFTER = "|".join(after for _, after in _NAMES.values())

# 95% CI, 95%-CI, 99.9 percent confidence interval [CI], 97.5% Wald CI; CI 95%, CI (95%), CI95
_PERCENT = r" ?(?:%|percent|per cent)"
_METHOD = (
    r"(?:wald|bootstrap(?:ped)?|percentile|exact|(?:two|one|2|1)-sided|corrected|bca|profile likelihood|asymptotic"
    r"|adjusted|unadjusted|nominal|simultaneous|wilson|robust|bonferroni)"
)
LEVEL = Scanner(
    rf"(?<![\w.])(?:(?P<level>\d{{2}}(?:\.\d{{1,2}})?)(?:{_PERCENT})?[ -]{{0,2}}(?:{_METHOD}[ -]){{0,2}}"
    rf"(?P<bound>{_ALONE}|{_AFTER})(?![a-z])"
    rf"|(?P<free>{_ALONE})(?![a-z])(?:[ ,]{{0,2}}(?:[(\[]? ?|at |of )(?P<late>9\d(?:\.\d)?){_PERCENT}[)\]]?|(?P<joined>9\d)(?![\d.,]))?)"
    r"(?:,? ?[(\[,]? ?(?:cis?|c\.i\.?|cri?|crl|cl|ui)(?![a-z.])[)\]]?(?:,(?= ))?)?"
    rf"(?: ?9\d{_PERCENT})?"
)

# Between the name and the bounds: ", for the difference between groups, was "
_OF = (
    r"(?: (?:for|of|on|around|about) (?:the )?(?:[a-z][a-z'-]{0,20}[ ,]){0,5}?[a-z][a-z'-]{0,20})?"
)
_IS = (
    r"(?: ?(?:=|:|of|from|was|were|is|are|between|ranging from|ranged from|being|spanning))?"
    r"(?: (?:approximately|about|approx\.?|roughly))?"
)
LEAD = rf"(?P<lead>{_OF}[ ,:;)\]]{{0,3}}{_IS}[ ,:=(\[]{{0,4}})"

# A bound may be one that was not reached, and each may carry the unit.
OPEN = (
    r"(?:(?:upper limit )?not (?:reached|estimable|evaluable|available|calculable|attained|determined|yet reached)"
    r"|(?:n\.?r|n\.?e|n/?a|n/r|n/e)(?![a-z])|[-−–+]?(?:∞|infinity)|undefined)"
)
TO = (
    r"(?: ?[-–−] ?| ?- ?- ?| ?(?:\.\.\.|…) ?| to ?| and |; ?|, (?=[\d.+$£€−–-]|n)|,(?=[-−–.\d]{0,3}\d{0,3}\.\d)"
    r"| through | ?/ ?| ?~ ?|, to )"
)
STOP = r"(?!\d|[.,]\d| ?[-–−]\d|-[a-z])"
BOUNDS = (
    rf"(?P<low>(?:[-–] )?{SIGNED}|{OPEN})(?: ?(?P<low_unit>{UNIT}))?{TO}\(?"
    rf"(?P<high>(?:[-–] (?=\d))?{SIGNED}|{OPEN}){STOP}(?: ?(?P<high_unit>{UNIT}))?"
)
# 95% CI 1.03–2.08; 95% confidence interval, 0.79 to 0.97; 95% CI for difference: -£1410 to £1599
AFTER_LEVEL = re.compile(LEAD + BOUNDS)

# 95% CI 21,73; [95% CI: 1.2,3.4]: no comma of thousands, and none of decimals
GLUED = re.compile(
    LEAD + rf"(?P<low>\d{{1,3}}(?:\.\d{{1,3}})?)(?: ?(?P<low_unit>{UNIT}))?,"
    rf"(?P<high>\d{{1,2}}(?:\.\d{{1,3}})?)(?![\d.,]| ?(?:to|[-–−]) ?\d)(?: ?(?P<high_unit>{UNIT}))?"
)

# 95% CI: 0.72, 0.60–0.85; HR; 95% CI 1.9; 1.2, 3.1; HR (95% CI) 0.72 (0.60 to 0.85); [95% CI] = 0.031 [0.004 – 0.237]
ESTIMATE_INSIDE = re.compile(
    rf"{LEAD}(?P<estimate>{SIGNED})(?: ?(?P<unit>{UNIT}))?(?: ?[(\[] ?|[,;] )(?:from )?{BOUNDS} ?(?:[)\],;]|$)"
)
# 0.61 (0.47–0.79); 0.49, [-0.18 to 1.16]; −0.00, −0.01 to 0.00: the level was said before
BARE = re.compile(
    rf"(?<![\w.])(?<!\d,)(?<![a-z][-–])(?P<estimate>{SIGNED})(?: ?(?P<unit>{UNIT}))?"
    rf"(?:,? ?[(\[] ?|[,;] ?(?={SIGNED}(?: to |, |[-–]\d?\.\d)))(?!{SIGNED} ?(?:%|percent|per cent)? ?ci){BOUNDS} ?(?:[)\],;]|$)"
)

# 18% with A and 3% with B (6% to 30%); 38% v 8%, 19% to 41%: of a difference that is not printed
_SHARE = rf"(?<![\w.-])\d{{1,3}}(?:\.\d{{1,2}})?{_PERCENT}"
APART = re.compile(
    rf"(?P<one>{_SHARE})[^;%]{{1,100}}?(?P<other>{_SHARE})[^;%\d]{{0,60}}?(?: ?[(\[] ?|, )"
    rf"(?P<low>{_SHARE})(?: to |[-–])(?P<high>{_SHARE})(?=[)\],;])"
)

# 95% CI, <1.25; one-sided 95% CI ≥ −2.3; 95% CI upper limit, 1.2; the 95% CI lower bound was −7.1
_LIMIT = r"(?:bounds?|limits?|boundary|end|margin|confidence limits?|value)"
_SIDE = rf"(?P<side>upper|lower)(?: {_LIMIT})?"
ONE_SIDED = re.compile(
    rf"{LEAD}(?:(?P<sign>[<>≤≥]=?) ?|(?:an? |the |its |with an? )?{_SIDE}(?: of| was| is|:|,| =| at)? ?)"
    rf"(?P<only>{SIGNED}){STOP}(?: ?(?P<unit>{UNIT}))?"
)
# the upper limit of the 95% CI [for the difference was 1.25]
SIDE_BEFORE = re.compile(
    rf"{_SIDE} (?:of|for|in) (?:the |its |this |their |a )?(?:[a-z-]{{1,10}} ){{0,2}}$"
)
SIDE_VALUE = re.compile(rf"{LEAD}(?P<only>{SIGNED}){STOP}(?: ?(?P<unit>{UNIT}))?")

# The estimate before the interval's name: "HR 0.56 (", "£95, ", "0.5 point/month (", "-0.26 mm; "
_ASIDE = (
    r"(?:p[ -]?(?:value)? ?[=<>≤≥] ?[\d.]{1,8}|n ?= ?\d{1,6}|\d{1,6} ?(?:of|out of|/) ?(?:the )?\d{1,6}"
    r"|s\.?[ed]\.?m?\.?[ =,]{1,3}[\d.]{1,8}|± ?[\d.]{1,8})"
)
_WORD = r"(?:[a-z][a-z/'-]{0,20}|(?:week|month|day|year) \d{1,3}|\d{1,3}[ -](?:days?|weeks?|months?|years?))"
ESTIMATE_BEFORE = re.compile(
    rf"(?<![\w.])(?<!\d,)(?<![a-z][-–−])(?<!\d[-–])(?P<estimate>{SIGNED})(?: ?(?P<unit>{UNIT}))?(?P<words>(?: {_WORD}){{0,6}})"
    rf"(?:[ ,;:)\]]{{0,3}}[(\[]?(?: ?{_ASIDE}[;,)]{{1,2}} ?)?[ (\[]{{0,2}}|,? (?:and|with)(?: an?| the| its| a corresponding)? )"
    rf"(?:with |(?:two|one|2|1)-sided |exact |adjusted )?$"
)
# After a p or a spread comes no estimate: "P=0.03 (", "1.2 ± 0.3 ("; nor after the statistic of a
# test or a margin: "Wald = 4.3, P = .04, 95% CI", "a margin of 0.2 and the 95% CI"
NO_ESTIMATE_BEFORE = Ending(
    rf"(?:{P_SIGN}|\bn ?=|± ?|\+/-|\bs\.?[de]\.?m?\.?[ =:,]{{0,3}}|\b(?:phase|aged|grade|day|week|month)"
    r"|\b(?:wald|chi[- ]?squared?|χ ?2|χ²|[ftz])(?: (?:test|statistic|value)s?)? ?="
    r"|\bmargin (?:of|was|=)) ?$"
)
# The words of another clause: "at 40 min, when (the CI was above 10"
OTHER_CLAUSE = re.compile(r"\b(?:when|where)\b")
# Nor after words of time: "for 12 weeks (", "at 28 days ("
TIME_BEFORE = Ending(
    r"\b(?:at|after|for|within|until|over|during|first|next|last|from|to|of) (?:the )?(?:first |last |next )?$"
)
TIME_UNIT = re.compile(r"(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|hours?|hrs?|h|d|y)$")

# 77% (CI, 73 to 81) (for the control group and) 75% (CI, 70 to 80): one arm's behind the other's
NEXT_ARM = re.compile(
    rf"[)\]]{{0,2}},? (?:for|in|with|among|on) (?:the )?(?:[\w/+-]{{1,20}} ){{0,3}}?(?:groups?|arms?|placebo|controls?|patients|participants),? (?:and|versus|vs\.?|v|{COMPARED_WITH}) (?:to )?"
)
# 20.5% (95% CI, 2.6 to 38.4) greater: by so much
MORE_BEHIND = re.compile(
    r"[)\]]{0,2}(?: ?\(p ?[=<] ?[\d.]{1,8}\))? (?:greater|higher|lower|more|less|fewer|larger|smaller|longer|shorter|better|worse)\b"
)

# What makes two numbers in brackets something other than an interval.
SCATTER = Scanner(
    r"\b(?:iqrs?|inter-?quartile|ranges?|ranging|quartiles?|percentiles?|25th|q1|q3|min(?:imum)?|max(?:imum)?"
    r"|standard deviations?|sds?|s\.d\.|aged|(?:mean|median|average) ages?|ages? (?:was|were)|years old|tertiles?|quintiles?)\b"
)
# "CI 2.5 L/min/m2" is a cardiac index.
OTHER_CI = re.compile(
    r"cardiac (?:index|output)|l ?[/·.] ?min|min(?:ute)?[-−–]1|ml/m|\b(?:chief investigator|cochlear)"
)
