"""What is left out of an outcome's name when two names are compared, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import PERSONS

BRACKET = re.compile(r" ?[(\[][^()\[\]]{0,80}[)\]]")
_COUNT = r"(?:\d{1,4}|one|two|three|four|five|six|twelve|thirty|ninety)"
_UNIT = r"(?:hour|h|day|d|week|wk|month|mo|year|yr|y)s?"
# Times and stays, which are kept as time frames: 28-day, in-hospital, at day 30
TIME = re.compile(
    rf"\b{_COUNT}[- ]{_UNIT}\b[- ]?"
    r"|\b(?:in-?hospital|hospital|icu|in-icu)\b(?= (?:all-cause )?(?:mortality|death|survival))"
    r"|\b(?:(?:at|on|by|within|after|to|until) )?(?:day|week|month|year)s? \d{1,4}\b"
)
# What is counted or averaged is the same outcome, however it is summed up: mean pain, rate of falls
STATISTIC = re.compile(
    r"\b(?:mean|median|average|total number|number|rates?|incidences?|risks?|frequency|frequencies|proportions?|percentages?|prevalence|occurrences?"
    r"|probability|likelihood|odds|hazard|cumulative|crude|adjusted|estimated|actuarial|kaplan-meier|observed"
    r"|use(?= of\b)|levels?|concentrations?|values?|measurements?|annual|annuali[sz]ed|significant|excess|absolute|relative)\b"
    rf"(?: (?:of|for) {PERSONS} (?:with|who|having|achieving))?"
)
# change in pain, reduction of blood pressure, change from baseline in weight
CHANGE = re.compile(
    r"\b(?:changes?|reductions?|increases?|decreases?|improvements?|differences?|declines?|amelioration|excess) (?:from baseline )?(?:in|of|to)\b|\bchanges? from baseline\b"
)
# (mean) decrease in X: what is measured is X
FALL = re.compile(
    r"(?:[\w-]{1,14} ){0,2}(?:reductions?|decreases?|declines?) (?:from baseline )?(?:in|of) (?:both )?(?:the )?"
)
# mean scores (for the) ARM: the arm is that of the figures, but that of "the need for ARM" is none
TO_ARM_WORDS = (" for ", " with ", " receiving ", " of ", " belonging ")
TO_ARM = re.compile(
    r"(?:scores?|rates?|values?|levels?|risks?|means?|medians?|times?|ratings?|incidences?|percentages?)(?P<lead> (?:for|with) (?:the )?)$"
)
# the proportion of patients receiving (the) ARM
SHARE_OF_ARM = re.compile(
    rf"(?:[a-z]{{4,7}} )?(?:proportions?|numbers?|percentages?|rates?) of (?:the )?(?:[a-z]{{1,20}} )?(?:{PERSONS}|eyes|cases)"
    r" (?:receiving|belonging to|given|treated with|assigned to|taking|in|on|with) (?:the )?"
)
# (low-dose oral) ARM (or) ARM (40 mg daily)
DOSE_AHEAD = re.compile(
    r"(?: (?:and|or) )?(?:(?:low|high|full|medium|single|multiple|repeated|standard|daily|oral|intravenous|topical|intranasal|subcutaneous|adjuvant|combined|additional)(?:[- ]doses?)?(?: of)? ){0,3}"
)
DOSE_BEHIND = re.compile(
    r"(?: \d[\d.,]{0,6} ?(?:mg|g|μg|mcg|iu|ml|mg/kg)(?:/(?:d|day|kg))?)?(?: (?:once |twice |three times )?daily)?"
)
DEATH = re.compile(r"\b(?:deaths?|died?|dies|dead|mortalit(?:y|ies)|dying|fatalit(?:y|ies))\b")
ANY_CAUSE = re.compile(
    r"\b(?:all[- ]cause|(?:from|of|due to) (?:any|all) causes?|overall|total)\b(?! survival)"
)
WORD = re.compile(r"[^\W_][\w'+/-]{0,60}")
EMPTY_WORDS = frozenset(
    "a an the of in on at to for with by and from as per during after total any all no their its".split()
)
# Words that say where or how a thing is measured, and not what: a text leaves them out later on.
QUALIFIERS = frozenset(
    """
    serum plasma blood circulating urinary score scale index subscale questionnaire baseline
    postoperative overall total patient severity intensity clinical
    """.split()
)
