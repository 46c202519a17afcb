"""The words by which figures say who took part, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.durations import UNIT
from extract.language.people import PERSONS
from extract.language.scanning import AnyOf, Scanner

_PEOPLE = rf"(?:{PERSONS}|cases|them|whom)"
# Without these a sentence says nothing of ages and sexes.
CUE = Scanner(
    r"\b(?:ages?|aged|(?:fe)?males?|were (?:women|men|girls|boys|white|black)|caucasians?)\b|% ?(?:wo)?men\b"
)
# a mean age of 42; age (median 61; the age of the patients in both groups was similar (A: 54; but not
# a gestational age, the age at onset, "adjusted for age, sex and weight", age-related, school-age,
# the older age group, at two years of age, children of all ages, weight for age
AGE_BEFORE = re.compile(
    r"(?<!gestational )(?<!bone )(?<!brain )(?<!biological )(?<!mental )(?<!adjusted for )(?<!adjusting for )(?<!dental )(?<!reading )"
    r"(?<!-)(?<!\bof all )(?<!(?:day|ear)s of )(?<!(?:eek|nth)s of )(?<!(?:ight|ngth) for )"
    rf"\bages?\b(?!-| groups?\b)(?! (?:at (?!baseline|entry|enrol|inclusion|randomi|study|recruit)|of onset))(?: of (?:all |the |these )?\d{{1,5}} (?:[a-z-]{{1,16}} )?{PERSONS})?[^;.,\d]{{0,90}}$"
    r"|\b(?:mean|median|average) age, ?$|\baged $"
)
FOLLOWED = AnyOf("follow-up", "follow up", "followup")
# after a median follow-up of 24 months; but not "median follow-up was 24 months with one arm"
FOLLOWED_BEFORE = re.compile(
    r"\b(?:after|with|over|during|at|following|in|for) (?:an? |the )?(?:[a-z-]{4,10} ){0,2}follow[- ]?up(?: (?:period|time|duration))?"
    r"(?: of|,|:| [(\[](?=me))? ?(?:(?:a|mean|median|average|of),? ){0,4}$"
)
# A length of time is printed in these, an age also alone.
TIME_UNIT = re.compile(UNIT)
# 42 years old; 61 years of age
OLD_AFTER = re.compile(r" ?(?:years?|yrs?) (?:old|of age)\b")
# 54 and (53 years); losartan group: (54 years)
NEXT_AGE = re.compile(
    r"[\s)\]]{0,3}(?:(?:years?|yrs?)\b)?[^.\d]{0,50}(?:\b(?:and|vs\.?|versus|to|in|for|or)|[,;:(\[=]) ?[(\[]?"
)
# 62% (were) female; 90% women, ...; 12 of 30 patients were men
SEX_AFTER = re.compile(
    rf"[\s)\]%]{{0,3}}(?:\(\d[\d,/ ]{{0,12}}\) )?(?:of (?:the |all |our )?{_PEOPLE} )?"
    r"(?:(?:were|was) (?:(?:fe)?males?|(?:wo)?men|girls|boys|white|black|caucasians?)\b(?! (?:who|with))"
    r"|(?:(?:fe)?males?|caucasian)\b(?! (?:who|had|in|with|patients (?:had|who|in)|rats|mice))|(?:(?:wo)?men|white|black|hispanic|asian)(?= ?[,;)\]]))"
)
# female 62%; male sex (n = 12, 40%); but not "in males (40%)"
SEX_BEFORE = re.compile(
    r"(?<!in )(?<!among )(?<!for )(?<!of )(?<!than )(?<!and )\b(?:fe)?males?(?: sex| gender)?(?: was| were)?[,:]? ?[(\[=]? ?(?:n ?= ?\d{1,5}[,;]? ?)?$"
)
# What is told of the dead is read by others.
DYING = Scanner(r"\b(?:died|dying|deaths?|mortality|surviv\w{1,4}|alive)\b")
# Those who left are counted among what happened.
LEFT = Scanner(r"\b(?:dropped|withdrew|withdrawn|withdrawals?|drop-?outs?|lost to|discontinued)\b")
# 790 of 1,052 patients were enrolled; we recruited; 92% agreed to take part; 417 completed follow-up
_TAKEN = r"(?:enrol{1,2}ed|recruited|randomi[sz]ed|included|screened|registered|approached|eligible|evaluable|assessable|assigned|allocated|contacted|invited|consented|excluded)"
ENROLLED = Scanner(
    rf"\b(?:was|were|had been|could be) (?:then |finally |randomly |prospectively )?{_TAKEN}\b"
    r"|\b(?:we|(?:study|trial)(?: has)?) (?:enrol{1,2}ed|recruited|randomi[sz]ed|included|screened|registered|approached|contacted|invited)\b"
    r"|\b(?:agreed|consented) to\b|\b(?:participated|took part) in\b"
    r"|\bcompleted (?:the )?(?:[\w-]{1,14} ){0,3}(?:study|trial|follow-?up|consent form|questionnaires?|survey)\b"
    rf"|\bof (?:the )?\d[\d,]{{0,7}} (?:[\w-]{{1,14}} )?(?:enrolled|eligible|randomi[sz]ed|screened)\b|\bof eligible {_PEOPLE}\b"
)
