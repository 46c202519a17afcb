"""How long, when and how changed, on folded text. Data only; a real phrase above each pattern."""

from __future__ import annotations

import re

from extract.language.atoms import NUMBER
from extract.language.durations import UNIT
from extract.language.scanning import Ending, Scanner

QUANTITY = (
    rf"(?P<low>{NUMBER})(?:(?: ?[-–] ?| to | or )(?P<high>{NUMBER}))?[ -]?(?P<unit>{UNIT})(?![\w(])"
)
_VAGUE = (
    r"(?:up to|at least|at most|a further|a total of|a period of|a minimum of|a maximum of|about"
    r"|approximately|the first|the next|the following|an additional|another|a|the|an)"
)
# for 12 weeks, over 30 minutes, during a 6-month period, lasting 4 to 6 weeks
LENGTH = Scanner(
    rf"\b(?:for|over|during|across|lasting)(?: {_VAGUE}){{0,3}} {QUANTITY}(?:'|’)?(?: periods?\b)?"
    # of age, of follow-up, history: no length of giving
    # nor the part of a cycle: for 2 weeks followed by one week off, over 28-day cycles
    r"(?! (?:of (?:age|follow|life|observ|gestat)|follow-?up|old|ago|or more\b|history|observation|mortality|survival|data"
    r"|(?:treatment )?cycles?\b)|(?:,| and)? (?:on(?=[,;/)]| and\b| then\b)|(?:followed by|then) [^.;()]{1,20} (?:off|rest)\b))"
)
# were followed up for a year, was measured over 24 hours, after fasting for 8 hours
NO_LENGTH_BEFORE = Ending(
    r"\b(?:follow(?:ed)?(?:[- ]?up)?|observed|observation|monitor\w{0,3}|record\w{0,3}|measured|assess\w{0,4}|evaluated|surviv\w{1,4}"
    r"|fast(?:ed|ing)|stor(?:ed|age)|present|wash-?out|run-in|abstain\w{0,3}|symptoms?|pain|enrol\w{0,4}|recruit\w{0,4}|conducted|hospitali[sz]ed"
    r"|sampl\w{1,4}|history|data|collected|consecutive\w{0,2}|visits?|diary|diaries|untreated|no treatment)"
    r"(?: (?:patients?|participants?|subjects?|continuously|up|daily|weekly|was|were|and|period|them|all|monthly)){0,4} $"
)
# until hospital discharge, until disease progression or unacceptable toxicity, until day 28
_UNTIL = (
    r"(?:the )?(?:(?:hospital |icu )?discharge|delivery|(?:disease |tumou?r )?progress(?:ion|ed)|extubation|death|birth"
    r"|(?:unacceptable |intolerable )?(?:toxicity|side effects)|(?:day|week|month) \d{1,3}"
    r"|(?:end|completion) of (?:the )?(?:surgery|operation|procedure|study|trial|treatment|chemotherapy|radiotherapy|pregnancy|labou?r)"
    r"|\d{1,2} (?:weeks|months) postpartum|confirmed progression|relapse|recurrence|withdrawal)"
)
UNTIL = Scanner(rf"\buntil {_UNTIL}(?:,? or (?:until )?{_UNTIL}){{0,2}}(?![\w-])")

_KIND = (
    r"(?:(?:oral|intravenous|supervised|home-based|double-blind|daily|weekly|open-label|active|intensive"
    r"|randomi[sz]ed|placebo-controlled|structured|progressive|controlled) ){0,3}"
)
# What may follow the number of a length: the letter of a unit, another number of a range
BEFORE_UNIT = re.compile(r"[ -]?[smhdwy]| ?[-–]| to | or ")
# 12 weeks of (zinc), 8 weeks' treatment with (zinc), 12 months infusions
FRONT = re.compile(
    rf"(?<![\w.,:-]){QUANTITY}(?:'|’)?(?:"
    r"(?= of (?!(?:the )?(?:age|follow|life|gestat|birth|onset|observ|surg|admission|random|deliver|injur|hospital|icu|symptom"
    r"|storage|pain|diagnos|pregnan|study|stroke|enrol|recruit|baseline|(?:treatment|therapy)\b(?! with\b)|intervention|use\b|exposure)))"
    rf"|(?= {_KIND}(?:courses?|infusions?|(?:treatment|therapy) with)\b))"
)
# a 7-day course of (amoxicillin), 6-week aerobic (training)
ADJECTIVE = re.compile(
    rf"(?<![\w.,:-])(?P<low>{NUMBER})(?:(?: ?[-–] ?| to )(?P<high>{NUMBER}))?"
    r"(?:-| (?!\w{1,8}s\b))(?P<unit>(?:second|minute|min|hour|hr|h|day|week|wk|month|year)s?)(?:[- ]long)?"
    r"(?= (?:[a-z-]{3,20} ){0,4}(?:treatment|therapy|program(?:me)?|regimen|infusion|intervention|supplementation"
    r"|training|exercise|diet|course)s?\b)"
)
# what an adjective of treatment as such stands before: 12-week (treatment period), 6-month (intervention)
AS_SUCH = re.compile(
    rf" {_KIND}(?:treatment|intervention|therapy|supplementation|training)(?! (?:with|of|for)\b)"
    r"(?: (?:period|phase|program(?:me)?|course)s?)?(?![\w-])"
)
# The treatment duration was (12 weeks), duration of therapy: (6 months)
DURATION_OF = Ending(
    r"(?<!mean )(?<!median )(?<!average )(?<!total )(?<!longer )(?<!shorter )\b"
    r"(?:(?:treatment|intervention|therapy|training|supplementation|infusion) (?:duration|period|phase)"
    r"|duration of (?:the )?(?:treatments?|interventions?|therapy|training|supplementation|infusion))"
    r"(?: (?:was|is|of|will be|lasted|were|lasts)|:|,){1,2}(?: (?:a|about|approximately|for))? $"
)
ALONE = re.compile(QUANTITY)
# after (12 weeks) of zinc: when something was measured
MEASURED = Ending(r"\b(?:after|at|within|following)(?: the (?:first|last))? $")

# 30 minutes (before) induction
SIDE = Scanner(r"\b(?:before|prior to|preceding|after|following)(?= )")
# 30 min, one hour, about 2 to 3 days, immediately
AHEAD = Ending(
    rf"(?:(?:starting|beginning|commencing|commenced|initiated|started|about|approximately|within(?: the first)?) ){{0,3}}(?:{QUANTITY}|(?:half )?an hour|immediately|shortly|just) $"
)
# for 2 days (before), in the 8 weeks (prior to enrolment), at 5 and (10 min after): none of these
NO_INTERVAL = re.compile(
    r"\b(?:for|over|during|lasting)(?: [a-z-]{1,12}){0,3} $|\b(?:the|past|last|previous) $|\d,? (?:and|or|to) $|\d, $"
)
# within 3 hours of symptom onset
WITHIN = Scanner(rf"\bwithin (?:the first )?{QUANTITY} (?:of|from)(?= )")

_EVENT = (
    r"(?:(?:the|each|every|a|main|elective|planned|general|spinal|evening|morning|skin|surgical|tracheal|first|coronary|cardiac) ){0,3}"
    r"(?:meals?|breakfast|lunch|dinner|supper|food|bedtime|induction|an(?:a)?esthesia|surgery|operation|incision"
    r"|(?:skin |wound |fascial |abdominal )?closure|intubation|extubation|deliver(?:y|ies)|birth|cord clamping|reperfusion"
    r"|procedures?|exercise|angiography|angioplasty|pci|chemotherapy|radiotherapy|irradiation|embryo transfer|oocyte retrieval"
    r"|transplantation|discharge|admission|randomi[sz]ation|vaccination|tourniquet (?:release|deflation|inflation)|hemodialysis|dialysis"
    r"|cardiopulmonary bypass|feeding|feeds|menstruation|sleep)"
    r"(?: of (?:(?:the|general|spinal) ){0,2}(?:an(?:a)?esthesia|surgery|labou?r|operation|meals?|bypass))?(?![\w-])"
)
# before meals, with the evening meal, during surgery, at skin closure, after cord clamping
# but no "effect on sleep", "together with exercise"
_SIDE = (
    r"(?:before|prior to|after|following|during|at"
    r"|on(?= (?:hospital )?(?:admission|discharge|induction|intubation|extubation|randomi[sz]ation|closure))"
    r"|with(?= (?:[a-z]{1,8} ){0,3}(?:meals?|breakfast|lunch|dinner|supper|food|feeds|induction)\b))"
)
EVENT = Scanner(rf"\b{_SIDE} {_EVENT}(?! (?:pain|rates?|score|mortality|group))")
# at the end of surgery, at the beginning of the operation
END_OF = Scanner(
    r"\b(?:at|from|before|towards?|near|just before|immediately before|after) the (?:end|start|beginning|time|completion|conclusion|onset) of(?= )"
)
# preoperatively, in the morning, at night, on days 1 and 8 of each 21-day cycle
CLOCK = Scanner(
    r"\b(?:pre|intra|post|peri)-?operatively\b|\bpre-?prandially\b"
    r"|\bin the (?:mornings?|evenings?|afternoons?)\b|\bat night\b"
    r"|\bon days? \d{1,3}(?:(?:,|,? and|,? or|-|–| to) ?\d{1,3}){0,7}(?!\d|[-–%]|\.\d| ?(?:m?c?g|μg|microg?|iu|ml|units?|u)\b)(?: of (?:each|every|a|the) (?:\d{1,2}-day )?(?:treatment )?cycle)?"
)

_BY = r"(?:to|up to|upto|against|according to|until|over|by|every|based on|on the basis of|in order to|so as to|as|if|for|with|off|from|weekly|daily|in|toward|towards|within|during)"
# titrated to a mean arterial pressure of 65 mm Hg, tapered over 4 weeks, by forced titration
TITRATED = Scanner(
    r"\b(?:(?:gradually|progressively|slowly|individually) )?"
    rf"(?:(?:(?:up-?|down-?)?titrat(?:ed|ing)|taper(?:ed|ing)|dose-adjusted|escalated) {_BY}"
    r"|(?:up-?|down-?)?titration (?:to|up to|until))(?= )"
    # starting at 50 mg daily for 1 week, increasing to 100 mg
    r"|\b(?:starting|beginning|started|initiated) (?:at|with|from) [^.;()]{3,60}? (?:increas|titrat|escalat)(?:ed|ing) (?:to|up to|by)(?= )"
    r"|\bby (?:forced |dose )?titration\b"
)
# increased by 25 mg weekly to 100 mg, reduced to 5 mg after a month, increased every 2 weeks
CHANGED = Scanner(
    r"\b(?:(?:gradually|progressively|slowly|then|subsequently) )?(?:increas(?:ed|ing)|escalat(?:ed|ing)|raised|reduced|decreased|lowered|halved|doubled)"
    r" (?:weekly |daily |stepwise |gradually |if (?:needed|necessary|tolerated) )?(?:by|to|up to|every|from)(?= )"
)
# the dose was adjusted to maintain
ADJUSTED = Scanner(
    r"\b(?:adjusted|individuali[sz]ed) (?:to|according to|based on|for|so as to|in order to|as needed|until)(?= )"
)
DOSE_BEFORE = Ending(
    r"\b(?:doses?|dosages?|dosing|infusions?|rates?|titration|insulin|drugs?|medications?)(?: of [\w-]{2,40}(?: [\w-]{2,40}){0,2} ?)?"
    r"(?: (?:was|were|is|are|will be|could be|can be|being|then|gradually|subsequently|individually)){0,3} $"
)
# Where the words of a change end: "titrated to 40 mg (n = 20)", "... or placebo", "..., and the"
TITRATED_END = re.compile(
    r" ?[;:()\[\]]|\.(?: |$)|,(?! ?(?:\d|(?:and )?then\b))| (?:versus|vs\.?|compared|while|whereas|whilst|in (?:a|an|the|both|all)\b|after which|plus|followed by|with an?|was|were|who|which|than)\b"
    r"| (?:or|and) (?!\d|until|diastolic|above|below|more|less|by |to |unacceptable|then (?:by|to)|at )| for \w{1,8} (?:days|weeks|months)"
)
