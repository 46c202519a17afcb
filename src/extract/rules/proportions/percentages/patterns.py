"""Percentages that stand alone, and what they are of, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.numbers import FIGURE, NUMBER_WORDS
from extract.language.people import PERSONS
from extract.language.quantities import UNIT
from extract.language.scanning import Ending, Scanner
from extract.rules.proportions.patterns import NOUN

_SIGN = r" ?(?P<sign>%|percent\b|per cent\b)"
_SMALL = r"\d{1,3}(?:\.\d{1,3})?"
# 35.4%; 20 percent of patients
PERCENT = re.compile(
    rf"(?P<percent>{FIGURE}|{NUMBER_WORDS}){_SIGN}(?:(?: of)?(?: the| all)? (?P<noun>{NOUN}))?"
)
# 35.4 and 39.3%; 5.9 versus 37.5 versus 18.4 %: one sign for all of them
_JOIN = rf"(?:,? (?:and|or|vs\.?|v\.?|versus|{COMPARED_WITH}) (?:only )?|, ?| ?/ ?)"
_LAST_JOIN = rf"(?:,? (?:and|or|vs\.?|v\.?|versus|{COMPARED_WITH}) (?:only )?|/)"
SHARED = re.compile(rf"(?P<percent>{_SMALL})(?:{_JOIN}{_SMALL}){{0,6}}{_LAST_JOIN}{_SMALL}{_SIGN}")
# 10-15%; from 7 to 9%; 10% to 15%; but not "in 1990-94 to 6.4%"
RANGE = re.compile(
    rf"(?<!\d{{4}}[-–])(?P<percent>{_SMALL})(?: ?(?:%|percent))?(?: ?[-–−] ?| to ){_SMALL}{_SIGN}"
)
RANGE_BEFORE = Ending(rf"{_SMALL}(?: ?(?:%|percent))?(?: ?[-–−] ?| to )$")
FROM_BEFORE = Ending(
    rf"(?<!rang)(?<!ranging )(?<!ranged )\bfrom (?:about )?(?:{_SMALL}(?: ?(?:%|percent))?(?: [^\d,;.]{{1,30}})? to (?:about )?)?$"
)
# by 20% and [30%]: what is said of the first of a list holds for all
LIST_BEFORE = Ending(rf"(?:{_SMALL}(?: ?%)?{_JOIN}){{1,6}}$")
# −5.7%, +12%: but not the dash of "10–15%"
SIGN_BEFORE = Ending(r"(?<![\w.)\]%])[-−–+]$|(?<=[ (\[])[−+] ?$")
ALONE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("range", RANGE),
    ("shared_sign", SHARED),
    ("percent", PERCENT),
)
# What stands right before a percentage that is a change: "reduced by", "an increase of", "fell"
CHANGE_BEFORE = re.compile(
    r"\b(?:reduc|decreas|increas|declin|fell|fall|rose|ris(?!k)|improv|lower|higher|drop|chang|gain|loss|lost|differ|gr[eo]w|cut|diminish|attenuat"
    r"|shorten|prolong|less|more|greater|fewer|enhanc|slow|sav)[a-z]{0,6}(?:\)|,)?(?: (?:in|of|for) (?:the )?(?:(?!(?:was|were) (?:achieved|reached|attained|obtained|seen|observed|noted|found|reported)\b)[a-z-]{1,18} ){1,5}?)?"
    r" ?(?:by|of)? ?(?:a |an |(?:almost|about|approximately|around|nearly|over|at least|only|up to|as much as|more than|≥|>|~)){0,2} ?$"
    r"|\bby (?<!reported by )(?<!achieved by )(?<!experienced by )(?<!reached by )(?<!completed by )(?<!chosen by )(?<!preferred by )(?<!used by )(?<!required by )(?<!needed by )(?<!received by )(?<!taken by )(?<!given by )(?<!tolerated by )(?<!accepted by )(?<!attended by )(?:about |approximately |around |nearly |only |almost |up to |at least )?(?:a (?:mean|median|factor) of )?$"
)
# pain decreased more with zinc (34%) than ...: how far it fell, and no share; but not "more often"
CHANGE_MORE = re.compile(
    r"\b(?:reduced|decreased|increased|declined|fell|rose|dropped) (?:[a-z]{4,14}ly )?(?:more|less|further|better)\b(?! (?:often|frequently|likely))[^.;]{0,120}$"
)
# and right after one: "25% reduction", "12% lower", "10% relative risk"
CHANGE_AFTER = re.compile(
    r"(?:%|percent|per cent)(?: [(\[][a-z][a-z ,-]{1,30}[)\]])?[ -](?:(?!(?:of|in|and|for|with|vs|versus|to|had|were|was|on|at|by|or)\b)[a-z-]{2,14} ){0,3}"
    r"(?:reductions?|reduced|increases?|increased|decreases?|decreased|declines?|lower|higher|greater|less|more|fewer|improvements?|improved|changes?"
    r"|gains?|loss|losses|differences?|drop|rise|risk reduction|excess|smaller|larger|better|worse|longer|shorter|faster|slower|greater)\b"
)
# a change by its bounds: "from 26% to 35%": these are levels of the two times and not set apart
THRESHOLD_BEFORE = Ending(
    r"(?:[<>≤≥⩾⩽]=? ?|\b(?:at least|more than|less than|greater than|over|under|above|below|up to|exceed(?:s|ed|ing)?|minimum of|maximum of|as (?:much|high) as|fewer than"
    r"|or more than|no more than|within|cut-?off (?:of|at|was)?|threshold of) (?:a |an )?)$"
)
THRESHOLD_AFTER = re.compile(
    r"(?:%|percent|per cent)(?:-| )?(?:or (?:more|greater|less|higher|lower|better|worse|above|below|fewer)|and (?:above|over|more)|cut-?off|threshold|margin)"
)
POWER = re.compile(r"(?:%|percent|per cent)[ -](?:statistical |study )?power")
POWER_BEFORE = Ending(r"\bpower (?:of|at|was|=|set at|to be|≥|>)? ?(?:at )?(?:least )?$")
LEVEL_AFTER = re.compile(
    r"(?:%|percent|per cent)[ -]{0,2}(?:c\.?i|cls?\b|confiden(?:ce|tial)|credib|cri\b|(?:visual )?(?:analog(?:ue)? )?scale\b|uncertain|limits|prediction int|level of significance|significance|alpha|two-sided|one-sided|probability)"
)
# A percentage of a substance in another is a strength: 0.9% saline, 2% lidocaine, travoprost 0.004%
STRENGTH_AFTER = re.compile(
    r"(?:%|percent|per cent)[ -](?:(?!of |in |for |with |on |and |to |from |by |vs |versus |at |after |when |were |was |had )[\w-]{2,18} ){0,3}?(?:saline|nacl|sodium|dextrose|glucose|solutions?|creams?|gels?|ointments?|lotions?|oxygen|o2|alcohol|ethanol|albumin|suspension"
    r"|emulsion|foam|spray|drops?|eye|ophthalmic|mouthwash|paste|toothpaste|varnish|patch|hydrogel|shampoo|vinegar|acid|peroxide|chlorhexidine|iodine|povidone|formalin|concentration|(?:w/w|w/v|v/v)"
    r"|\w{3,18}(?:caine|prost|olol|azole|mycin|micin|floxacin|cycline|sone|solone|lone|tinib|mod|zine|amide|fenac|profen|tadine|pine|urea|oxide|olone|tacrolimus|imus|flurane|sulfone))\b"
    r"|(?:%|percent|per cent)(?: of)?(?: the| their| an?)? (?:(?:initial |ideal )?body[ -]?weight|(?:one|1)[ -]?rep|1[ -]?rm\b|maxim|max\b|peak|vo2|(?:target )?heart rate|hr[- ]?(?:max|peak|r)\b|mvc\b)"
    r"|%(?:,? (?:once|twice|three times) (?:daily|a day)|,? (?:qd|bid|tid)\b)"
)
STRENGTH_BEFORE = Ending(
    r"(?:\w{3,18}(?:caine|prost|olol|azole|mycin|floxacin|cycline|sone|solone|flurane|fenac|tacrolimus|imus|tadine|hyaluronate|zine)|saline|chlorhexidine|fio2|oxygen|alcohol|dextrose|albumin|iodine|concentrations? of|solution|cream|gel|ointment)(?: at| of)? $"
)
# an absolute risk of dying of roughly 2.5% albendazole versus 2.6% control: a share, and no strength
RISK_BEFORE = Ending(
    r"\b(?:risks?|mortality|incidences?|probabilit(?:y|ies)|rates?)\b[^;()%]{0,70}\b(?:of|was|were) (?:about |around |roughly |approximately )?$"
)
# These are measured in percent: a figure of them is a level, no share of people
MEASURED = Scanner(
    r"\b(?:predicted(?<=\w% predicted)|hba ?1?c|a1c|glyc(?:at|osylat)ed ha?emoglobin|ejection fraction|lvef|fev|fvc|dlco|ha?ematocrit|(?:oxygen )?saturations?|spo2|sao2|svo2|scvo2|body fat"
    r"|fat mass|bone (?:mineral )?density|bmd|stenosis|coefficients? of variation|lean mass|body weight|flow-mediated|fmd|time in range|energy intake|total energy"
    rf"|plaque volume|atheroma volume|shortening|percent(?:age)? (?:of )?change)\b(?!.{{0,80}}\b(?:{PERSONS}|proportion|incidence|rates?|survival|mortality|probability|prevalence)\b)"
)
# A mean or a spread in percent is a level too: 54% (IQR: 46-59%), 12% (8-20), 3.7% (SD 5.4)
_BOUND = r"[-−–+]? ?\d{1,3}(?:\.\d{1,3})?(?: ?%)?"
SPREAD_AFTER = re.compile(
    r"(?:%|percent|per cent)? ?[)\]]? ?(?:±|\+/-|\+-|[(\[] ?(?:sd|se|sem|s\.d\.|±)\b)"
)
RANGE_IN_BRACKETS = re.compile(
    r"(?:%|percent|per cent)? ?[(\[] ?(?:(?:iqr|inter-?quartile|range|p25|q1)\b"
    rf"|{_BOUND}(?: ?[-–−] ?| to |, ?){_BOUND} ?[)\]])"
)
# The bounds of a spread are no shares: "(IQR: [46-59%])", "12% ([8-20%])"
BOUNDS_BEFORE = Ending(
    rf"(?:\b(?:iqrs?|inter-?quartile(?: range)?|ranges?(?! from )|quartiles|percentiles|p25|q1)[ :=,]{{0,3}}(?:of |from )?[(\[]?|\d(?: ?%)? ?[(\[] ?)(?:{_BOUND}(?: ?[-–−] ?| to |, ?))?$"
)
# at day 42 (20.2% vs 30.6%): what is compared is no bound
AGAINST_AFTER = re.compile(r"(?:%|percent|per cent) ?(?:vs\.?|v\.?|versus|compared)[ .]")
# 30% (25% with A, 35% with B), 80% (25% complete responses): the parts of a whole are no bounds
PART_AFTER = re.compile(r"(?:%|percent|per cent) (?:in|with|for|among) (?:the )?[a-z]")
OF_SHARE = Ending(r"% ?[(\[]$")
NAMED_AFTER = re.compile(
    r"(?:%|percent|per cent) (?!(?:to|and|or|vs|versus|of|at|by|c\.?i|cl|predicted)\b)[a-z][a-z-]{1,20}[ ,;)\]]"
)
# "8.77 mm Hg ([33.39%])": the same figure once more
VALUE_BEFORE = Ending(
    rf"\d ?(?!%|(?:h|hours?|days?|weeks?|months?|years?|yrs?|events|episodes|times|nodes)\b){UNIT} ?[(\[]$"
)
# At day 180 (46.6% ...: a time is no figure that comes once more
TIME_BEFORE = Ending(r"\b(?:days?|weeks?|months?|years?|hours?|visits?)[ -]\d{1,4} ?[(\[]$")
# in group 2 (17.5%), groups 1 and 2 (34% and 18%): no more is the number of a group
NUMBERED_BEFORE = Ending(
    r"\b(?:groups?|arms?|cohorts?|stages?|grades?|class(?:es)?|periods?|phases?)[ -](?:\d(?: and| or| versus| vs\.?|,) )?\d ?[(\[]$"
)
# A mean of what is measured, right before it: "mean tumor reduction was 31.0 vs."
_SHARES = rf"rates?|survival|mortality|probability|incidence|proportions?|prevalence|{PERSONS}|response|o?rr|cbr|pcr"
MEAN_BEFORE = re.compile(
    rf"\b(?:means?|medians?|average|scores?)\b(?! follow)(?![^,;()]{{0,80}}\b(?:{_SHARES})\b)[^,;()\d]{{0,80}}(?: [(\[])?$"
)
# The percentage of patients whose score fell: a share, whatever was measured
SHARE_OF_PEOPLE = Scanner(
    rf"\b(?:percentages?|proportions?|fractions?|numbers?) of (?:the )?(?:[a-z-]{{1,18}} ){{0,2}}?(?:{PERSONS}|eyes|cases)\b[^;]{{0,200}}$"
    # the incidence of a 5% fall in bone density was [10%]
    r"|\b(?:incidences?|prevalences?|frequenc(?:y|ies)) of [^;]{0,160}\b(?:was|were|of)\b[^;]{0,80}$"
)
SHARE_BEFORE = re.compile(rf"\b(?:{_SHARES})\b[^;.]{{0,60}}(?:\.\d[^;.]{{0,40}}){{0,4}}$")
SPREAD = re.compile(r"(?:±|\+/-|\+-|\bsd|\bse|\bsem) ?[=:]? ?\(?\|")
# After a change: "fell 23% in one arm and [14% in the other]"
SAME_AGAIN = re.compile(
    rf" (?:in|with|for|on|among|after) [^\d.;:]{{2,60}}(?:,? and|,|,? vs\.?|,? versus|,? {COMPARED_WITH}) (?:only |by )?$"
)
# and in the same list: "fell 23% and 12% in one arm and 14%[, 9%] in the other"
LISTED = re.compile(_JOIN)
# 64% of eyes improved with one drug and [36% with the other]: what is said of both is no change
SAME_VERB = re.compile(
    rf"(?: of [^\d.,;:()]{{2,40}})? (?:improved|worsened|increased|decreased|declined|changed|gained|lost) (?:in|with|on|for|among|after) [^\d.,;:()]{{2,50}},? (?:and|vs\.?|versus|{COMPARED_WITH}|but) (?:only )?"
)
# of grade ≥ (2 versus 63%): a label begins no list
LABEL_BEFORE = Ending(r"\b(?:grades?|stages?|types?|class(?:es)?|phases?)[ -][<>≤≥]?=? ?$")
# After a share: "19.5% of children had a low score compared with [6.9%]"
AGAINST_BEFORE = Ending(rf"(?:\bvs\.?|\bv\.?|\bversus|{COMPARED_WITH}) (?:only )?$")
# What a percentage is that is no share of people, in the order in which it is asked.
NO_SHARES: tuple[tuple[str, Ending | re.Pattern[str], re.Pattern[str]], ...] = (
    ("power", POWER_BEFORE, POWER),
    ("strength", STRENGTH_BEFORE, STRENGTH_AFTER),
    ("threshold", THRESHOLD_BEFORE, THRESHOLD_AFTER),
    ("change", CHANGE_BEFORE, CHANGE_AFTER),
)
