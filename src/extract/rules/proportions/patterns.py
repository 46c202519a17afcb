"""How events, totals and percentages of one arm stand together, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.numbers import FIGURE, NUMBER_WORDS
from extract.language.people import ANY_PERSON
from extract.language.scanning import AnyOf, Ending

# Quick looks at a sentence: what is not there need not be sought.
PERCENT_WORDS = AnyOf("%", "percent", "per cent")
OF_WORDS = AnyOf(" of ", "/")

_STOP = (
    r"in|of|on|at|by|for|with|without|from|to|and|or|vs|v|versus|than|was|were|is|are|had|has|have|who|that|which|after"
    r"|before|during|within|per|among|between|as|but|while|whereas|compared|respectively|receiving|received|treated|given"
    r"|assigned|allocated|randomi[sz]ed|did|do|does|not|no|the|a|an|died|developed|experienced|showed|survived|achieved|only"
    r"|relapsed|responded|reported|withdrew|discontinued|completed|out|consist(?:s|ed|ing)|comprised|p|ci|n|each|every|all|both|when|where|because|due"
)
WORD = rf"(?!(?:{_STOP})(?![\w-]))[a-z][a-z0-9'/-]{{0,24}}"
NOUN = rf"(?:{WORD}(?: {WORD}){{0,3}})"
COUNT = rf"(?:\d{{1,3}}(?:[, ]\d{{3}}){{1,2}}(?![\w]|[.,]\d)|\d{{1,6}}(?![\w]|[.,]\d|-[a-z])|{NUMBER_WORDS})"
PERCENT_SIGN = r" ?(?:%|percent\b|per cent\b)(?! ?(?:c\.?i|confidence|predicted))"
OWN_SIGN = re.compile(r" ?(?:%|percent\b|per cent\b)")
PERCENT_FIGURE = rf"(?:{FIGURE})(?={PERCENT_SIGN})"
# "One of 74%" has no total.
TOTAL = rf"(?:{COUNT})(?!{PERCENT_SIGN})"
# 6 of 58 controls (25% v 10%): the share of another and its own; but "6 of 58, 10% v 15 of 60, 25%"
_NO_PAIR = r"(?! ?(?:vs\.?|v\.?|versus|and|compared (?:with|to)) ?\d[\d.]{0,5} ?(?:%|percent\b|per cent\b))"
_OF = r"(?: ?/ ?|,? (?:out )?of (?:the |all |all the |these |those |our |a total of |its |their )?)"
_OPEN = r"(?: ?[(\[] ?|, ?|; ?|: ?| = ?| or )(?:n ?= ?|i\.e\.,? |about |approximately )?"
# 26 of 50 patients (52%); 26/50; 46 out of the 89 [51.7%]; three of 40 children; 4/15; 27%
OF_TOTAL = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>{NOUN}))?{_OF}(?P<total>{TOTAL})(?: (?P<noun2>{NOUN}))?"
    rf"(?:{_OPEN}(?P<percent>{PERCENT_FIGURE}){PERCENT_SIGN}{_NO_PAIR}| ?[(\[](?P<percent2>{PERCENT_FIGURE}){PERCENT_SIGN}{_NO_PAIR})?"
)
# 83 deaths among 335 patients (24.8%)
AMONG_TOTAL = re.compile(
    rf"(?P<events>{COUNT}) (?P<noun>{NOUN}) (?:among|in) (?:the |all |all the )?(?P<total>{TOTAL})(?: (?P<noun2>{NOUN}))?"
    rf" ?[(\[](?P<percent>{PERCENT_FIGURE}){PERCENT_SIGN}{_NO_PAIR}"
)
# 55 [34%] of 161; 12 patients (24%) of the 50; 12 falls (24%) among 50 adults; 23 (47%; 95% CI 33-62) of 49
PERCENT_BETWEEN = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>{NOUN}))? ?[(\[] ?(?P<percent>{PERCENT_FIGURE}){PERCENT_SIGN}(?:[,;] [^()\[\]%]{{0,4}}%? ?(?:ci:? )?[^()\[\]]{{3,20}})? ?[)\]]"
    rf"(?: (?P<noun3>{NOUN}))?(?:{_OF}| among (?:the |all (?:the )?)?)(?P<total>{TOTAL})(?: (?P<noun2>{NOUN}))?"
)
# 12 patients (24%); n = 12 (24%); 31 (36%); n = 57, 1.8%; 57 cases, 0.3% per year
EVENTS_PERCENT = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>{NOUN}))?"
    rf"(?: ?[(\[] ?(?:about |approximately |n ?= ?)?|[,;] (?=[\d.]{{1,5}} ?(?:%|percent|per cent) ?(?:(?:per|a) (?:year|annum) ?)?[)\],;]))(?P<percent>{PERCENT_FIGURE}){PERCENT_SIGN}{_NO_PAIR}"
)
# 21.9% (11/59 in A and 16/64 in B): parts of those of whom the share is
_NO_PARTS = r"(?! (?:\w{3,14} )?(?:in|with|on|for|after|among|receiving|given) [^()\[\];\d]{1,60}(?:,|\band|\bvs\.?|\bversus) \d[\d,]{0,6} ?(?:/|of|out of) ?\d)"
# 35.4% (26 of 50); 11% (8/72); 24% of patients (n = 12 of 50); 20.1%, 73/363
PERCENT_OF_TOTAL = re.compile(
    rf"(?P<percent>{PERCENT_FIGURE}){PERCENT_SIGN}(?:(?: of)?(?: the)? (?P<noun>{NOUN}))?"
    rf"(?:,? ?[(\[] ?|, ?|; ?|: ?)(?:n ?= ?|or )?(?P<events>{COUNT})(?: {NOUN})?{_OF}(?P<total>{TOTAL}){_NO_PARTS}(?: (?P<noun2>{NOUN}))?"
)
# 24% (12 patients); 24% (n = 12); 24% (12)
PERCENT_EVENTS = re.compile(
    rf"(?P<percent>{PERCENT_FIGURE}){PERCENT_SIGN}(?:(?: of)?(?: the)? (?P<noun>{NOUN}))?"
    rf" ?[(\[] ?(?P<n>n ?= ?)?(?P<events>{COUNT})(?: (?P<noun2>{NOUN}))? ?[)\],;]"
)
# 20% of 150 patients; 20% (of 150)
PERCENT_OF = re.compile(
    rf"(?P<percent>{PERCENT_FIGURE}){PERCENT_SIGN} ?[(\[]?of (?:the |all |all the |these |those |our )?(?P<total>{TOTAL})(?: (?P<noun>{NOUN}))?"
)
# In this order they are tried at a number without a percent sign: the fuller form first.
EVENTS_FIRST: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("percent_between", PERCENT_BETWEEN),
    ("among_total", AMONG_TOTAL),
    ("of_total", OF_TOTAL),
    ("events_percent", EVENTS_PERCENT),
)
# And these at one with a percent sign.
PERCENT_FIRST: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("percent_of_total", PERCENT_OF_TOTAL),
    ("percent_events", PERCENT_EVENTS),
    ("percent_of", PERCENT_OF),
)
WITHOUT_PERCENT: tuple[tuple[str, re.Pattern[str]], ...] = (("of_total", OF_TOTAL),)
# What is counted by such words is a length, an amount or a part of the design, not people or events.
NOT_COUNTED = re.compile(
    r"(?:(?:post|pre)[\w-]{0,14} )?(?:seconds?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|wks?|months?|mos?|years?|yrs?|mg|g|kg|μg|mcg|ml|l|mm|cm"
    r"|mmol|units?|iu|grades?|points?|times?|gy|percent|mm hg|mmhg|beats|fold|sets?|main|primary|secondary|more)(?![a-z])"
    r"|(?:[a-z-]{1,24} ){0,3}(?:groups?|arms?|doses?|regimens?|schedules?|cycles?|treatments?|trials?|studies|hospitals?|cent(?:er|re)s?|sites?"
    r"|criteria|items?|scales?|domains?|dimensions?|countries|variables|parameters|components|modes|methods|techniques|strategies|approaches|conditions|phases|periods|time ?points|occasions|agents|devices|formulations|diets)$"
)
# "1 of 2 groups", "grade 3/4", "120/80 mm Hg", "20/40 vision", "phase 1/2", "week 12/24"
NO_RATIO_BEFORE = re.compile(
    r"(?:\bgrades?|stages?|phases?|weeks?|days?|months?|years?|visual acuity|\bvision|\bhpv|\btypes?|\bpressure|\bbp|\b[a-z]{1,5}-|scores?|scale|ratio|\b(?:19|20)\d\d|and/or|\d/)"
    r"[ (:=]{0,3}(?:of |was |were |from |to )? ?$|[<>≤≥]=? ?$|\b(?:scores?|vas|nrs|scales?)\b(?:[^.;]|\bvs\.){0,90}$"
)
NO_RATIO_AFTER = re.compile(
    r"[ -]?(?:person|patient|participant|wom[ae]n|child|population|subject)s?[ -](?:years?|months?|weeks?|days?)| or (?:above|below|more|less|higher|lower|greater|over|worse|better)\b| ?(?:/|mm ?hg|mg|μg|ml|h\b|hours|iu|w\b|°|gy|years?|months?|weeks?|days?)|-\d|\.\d"
    # 5/06 ± 0.52: a decimal written with a slash
    r"| ?(?:±|\+ ?/ ?-) ?\d"
)
# a score of ≥ (4 out of 10)
BOUNDS = ("≥", "≥ ", "≤", "≤ ", "> ", "< ", ">", "<", ">= ", "<= ")
GRADE = re.compile(r"[ -]grades?\b")
PEOPLE = rf"(?:{ANY_PERSON}|recipients?|controls?|users?|eyes?|cases?)"
EVENT = (
    r"(?:deaths?|fatalit(?:y|ies)|adverse (?:events?|effects?|reactions?)|complications?|recurrences?|relapses?|infections?|failures?|withdrawals?|drop-?outs?"
    r"|events?|episodes?|exacerbations?|strokes?|fractures?|bleeds?|h(?:a)?emorrhages?|perforations?|hospitali[sz]ations?|admissions?|readmissions?|reactions?|responses?|remissions?|toxicit(?:y|ies)"
    r"|injur(?:y|ies)|leaks?|thromboses|thrombosis|pneumonias?|malignanc(?:y|ies)|cancers?|tumou?rs?|metastases|pregnancies|births|miscarriages|stillbirths|conversions?|reoperations?|re-?interventions?"
    r"|transfusions?|falls|losses to follow-up|side effects|seizures?|amputations?|suicides?|attacks?|cases?)"
)
# between 3/1998 and 5/2006
MONTH_BEFORE = Ending(r"\b(?:between|from|and|to|in|since|until|before|after|through) $")
# One in three patients, grade 3 or 4 events, ASA 4–5, at least two exacerbations: no counts
NO_COUNT_BEFORE = Ending(
    r"(?:© ?|\b(?:one|two|three|\d{1,2}) (?:in|out of) |\b(?:grades?|stages?|asa|acr|phases?|types?|codons?|class|classes|levels?|scores?|version|figures?|figs?\.?|tables?|status(?: of)?|visits?|cycles?|groups|arms|cohorts|doses?|steps?|lines?|n ?=)"
    r"[ -]?(?:(?:\d{1,2}|i{1,3}v?)(?: ?(?:[-–/]|to|or|and|,) ?)){0,3}|\b(?:group|arm|study|trial|experiment|part|cohort)[ -]|(?<!\d )\b(?:days?|weeks?|months?|years?)[ -](?:\d{1,3} ?(?:[-–/]|to|or|and) ?){0,3}|\b(?:at least|up to|more than|less than|fewer than|minimum of|maximum of|below|above|under|exceeding|every|per|each|(?:prevent|avoid|avert|cause|save)(?:ing)?|pasi|easi|scorad) |[)\]] (?:(?:out )?of|among|in) (?:the |all )?|[<>≤≥=±] ?)$"
)
PERSON = re.compile(rf"(?:.* )?(?:{PEOPLE}|{EVENT})$")
# Verbs behind people are no part of their name.
PEOPLE_END = re.compile(
    rf"(?:[\w'/-]{{1,24}} ){{0,3}}?(?:{PEOPLE}|{EVENT})(?![\w-])", re.IGNORECASE
)
