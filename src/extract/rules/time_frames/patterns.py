"""How times of measurement are printed, on folded text. Data only; a real phrase above each."""

from __future__ import annotations

import re

from extract.language.durations import UNIT
from extract.language.numbers import FIGURE
from extract.language.people import ANY_PERSON, PERSONS
from extract.language.scanning import Ending, Scanner

_WORD_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|thirty|forty|fifty|sixty|ninety)"
    r"(?![a-z])"  # ninety is not nine
)
NUMBER = rf"(?:{FIGURE}|{_WORD_NUMBER})"
_JOINT = r"(?:, and |, or |, | and | or | & |/)"
_RANGE = r"(?: to |-to-|- to | ?[-–] ?)"
_LIST = rf"{NUMBER}(?:-? ?{_JOINT}{NUMBER}){{0,8}}"
_LIST_OF_ONE = rf"{NUMBER}(?:(?:, {NUMBER}){{0,6}}(?:, and |, or | and | or | & |/){NUMBER})?"

# 28-day, 28 days, 3, 6, and 12 months, 30- and 90-day, 12–15 months, two-year
QUANTITY = re.compile(
    rf"(?<![\w.,–-])(?<!\d )(?P<list>{_LIST}(?P<range>{_RANGE}{NUMBER})?)"
    rf"(?P<spread> ?(?:±|\+/-) ?{FIGURE})?(?P<gap>[ -])(?P<unit>{UNIT})(?![\w(])(?!-\d)"
)
# at one week, four weeks and six months: a time that goes on from the one before
CONTINUED = Ending(
    rf"\b(?:at|after|within|by) [^.;()]{{0,30}}?{UNIT}(?: \([^().;]{{0,40}}\))?(?:,|,? and|,? or)(?: at| after| on)? $"
)
# after 28 days (11% vs 29%; RR, 0.4) and 42 days (: a time of which the figures stand in a bracket
LISTED = Ending(rf"\b(?:at|after|within|by|on) (?:[\w.]{{1,12}}[ -]){{1,3}}{UNIT} $")
CLOSED_LIST = (") and ", "), and ", "), ")
# before starting the treatment (0 hr)
IN_BRACKET = re.compile(r"\($")
# "the one-year rate": after "the", one is no count for the numbers' layer
THE_ONE = re.compile(r"one[- ](?=hour|day|week|month|year)")
UNIT_BEFORE = re.compile(r"\b(?:days?|weeks?|wks?|months?|years?|hours?)[ -]$")
# day 28, weeks 4 and 8, postoperative day 3, days 2 to 5, month-6; but "at week 0 to 2.6 (1.0)"
ORDINAL = re.compile(
    rf"(?<!\d[ -])(?<!\d\d-)\b(?P<unit>(?:day|week|wk|month|year|hour)(?P<many>s)?)[ -]"
    # day 90, 18 (30%); by day 90, 51 in one arm: of one day, no comma goes on with another
    rf"(?P<list>(?(many){_LIST}|{_LIST_OF_ONE})(?:(?P<range>{_RANGE}(?!\d{{1,4}}[.·]\d){NUMBER}(?(many)|(?! ?\()))|(?! ?\(\d|/\d))|{NUMBER})"
    r"(?![\w%])(?!\.\d)(?! ?(?:mg|g|ml|μg|(?:mm|cm|kg|l|ng|iu|u|bpm|mmol|mmhg)\b|%|points?|events?|deaths?|patients|of \d|students|pupils|learners|children|girls|boys|classes))"
)
# at D42, on D7, at d 28
DAY_LETTER = Scanner(rf"\b(?:at|on|to|and) (?P<unit>d) ?(?P<list>{FIGURE})\b")
# day-28 mortality, whose number is part of a word for all other rules; but not a day-3 embryo
DAY_HYPHEN = Scanner(
    rf"\b(?P<unit>day|week|month|year)-(?P<list>{FIGURE})"
    r"(?= (?:[a-z-]{3,12} )?(?:mortality|death|fatality|survival|outcomes?|visit|follow-up|assessment|results|scores?|rates?)\b)"
)
# the third postoperative day, on the second day
COUNTED = Scanner(
    r"\b(?P<list>first|second|third|fourth|fifth|sixth|seventh|tenth)"
    r" (?:post-?operative |study |treatment )?(?P<unit>day|week|month|year)\b"
)
COUNTS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "tenth": 10,
}  # fmt: skip
ONE_NUMBER = re.compile(NUMBER)

# Looked for at the end of what stands before a quantity; the first that matches decides.
# aged 18 years, ≥ 60 years, at least 6 months, every 3 weeks, 5.2 ± 1.1 days
NO_TIME_BEFORE = re.compile(
    r"(?:[<>≥≤=±×+]|\b(?:age[ds]?\b(?: \w{1,12}){0,3}|older than|younger than|every|each|per|least|most"
    rf"|(?:{PERSONS}|those) (?:over|under|above|below)"
    r"|than|grades?|minimum of|maximum of|past|previous|prior|preceding|q|alternate|vs\.?|versus"
    r"|sd|mean|median|range|lasting|duration of|course of|spent))[ ,(:]{0,2}(?:of |was )?(?:the )?$"
)
# at 28 days, within the first 24 hours, after a median of 5 years, over 12 weeks
LED = Ending(
    r"(?<!\bfor )\b(?P<lead>at|by|within|after|during|over|through|throughout|until|till|in|on|following|for the first)"
    r" (?:and including )?(?:the |a |an |each |both )?(?:about |approximately |around )?"
    r"(?:(?:first|initial|last|final|entire|whole|end of|mean|median|average|subsequent|next|following|full|postoperative|period"
    r"|follow-up)(?: of)? ){0,3}$"
    r"|\b(?:baseline|enrol?ment|entry|discharge)(?: \([^()]{1,40}\))?(?:,| and|, and) $"
)
# After a mean of (27 months), 12 had died: in front of a clause it is when, and no figure of its own
IN_FRONT = Ending(
    r"(?:^|[.;:,]\s|\band )(?:at|after|over|during|within) (?:a|an|the) (?:(?:mean|median|average|maximum|minimum) ){1,2}of (?:about |approximately )?$"
)
# followed for 12 months, a median follow-up of 6.6 years, follow-up was 33 months; follow-up (median
# 3.2 years), median follow-up, 3.2 years
FOLLOWED = re.compile(
    r"follow-?up(?:,| [(\[]|: ?) ?(?:(?:mean|median|average|range|of) ){0,3}"
    rf"|follow(?:ed)?[- ]?(?:up)?\b(?: (?:period|time|duration|interval|{ANY_PERSON}|them|all|was|were|is|of|for|at|a|an|the|mean|median|average|about|approximately|up|to|over|until)){{1,6}} "
)
# the figures for 90 days: where the results of a time are told, and no treatment
TOLD_FOR = re.compile(r"\b(?:figures|rates|values|proportions|percentages|results) for (?:the )?$")
# survival to 30 days, from baseline to 12 weeks
TO = Ending(
    r"\b(?:survival|alive|baseline|(?<!for )up|follow-up|randomi[sz]ation|surgery|entry|enrol?ment) to $|\bsurvived? (?:for |to |beyond )?$|\b(?:died|dying|deaths?|mortality) before $"
)
# prolonged survival by 3 months, increased by 2 days: a difference, not a time
DIFFERENCE = Ending(
    r"\b(?:increas|decreas|reduc|prolong|delay|shorten|improv|extend|differ|longer|shorter|earlier|later)"
    r"\w{0,4}\b[^,;.]{0,60} by (?:about |approximately |a (?:mean|median) of )?$"
)
# What follows a quantity. 3 days a week, 5 days/week, 60 years old, 18 years of age, 2 weeks before
NO_TIME_AFTER = re.compile(
    r"[- ]?old\b| point[- ]prevalence\b| of age\b|/| of \d| (?:a (?:day|week|month|year|night)|(?:per|each|every|out of) )|[- ]?(?:prior|before|earlier|ago|apart|intervals?)\b"
    r"| (?:interval|history|cycles?|blocks?|duration)\b| \(range| \(iqr| \(sd|'? (?:of )?gestation"
)
# 90 days after randomization, 60 months postoperatively, six months later
SINCE = re.compile(
    r" (?:after|post|following|later\b|postoperative|post-|of follow-up|of treatment|of therapy|from randomi"
    r"|since|follow-up|postpartum|thereafter)"
)
# 30 minutes and one hour after it: of a list the last says what they are since
SINCE_LISTED = re.compile(
    rf"(?:(?:,|,? and|,? or) (?:at )?{NUMBER}[ -]{UNIT}\b){{1,4}} (?:after|post|following|later|from randomi|thereafter)"
)
# A 12-week programme is a length of treatment, unless "during" or "after" leads to it.
TREATMENT = re.compile(
    r"(?:[ ,]{1,2}(?!(?:of|in|for|following|after|with|was|were|and|by|at|is|rates?)\b)[a-z-]{1,20})"
    r"{0,4}? (?:intervention|program(?:me)?|course|treatment|therapy|regimen|training|diet|exercise"
    r"|trial|study|period|wash-?out|run-in|cycles?|supplement|infusion|old|sessions?|class|placebo"
    r"|randomi|double|parallel|phase|history|cohort|interval|schedule|exposure|prescription|dosing"
    r"|extension|walk|adjuvant|wait|delay|prolongation|gain|supply|setting|cooling|monitoring|recording)"
)
# 5 year survival: a noun follows, or it does behind the figures: "30-day (11% v 2%) and late deaths";
# but a stay of 1.0 day with one arm
NOUN = re.compile(
    r" (?!(?:of|in|for|with|without|and|or|to|at|by|on|from|than|vs|versus|compared|was|were|is|are|had|among|per|but|while|whereas)\b)[a-z]"
    r"| \(\d{1,3}(?:\.\d{1,2})? ?(?:%|vs?\b|versus\b|/)"
)
# the 3 years PFS, 2 years overall survival
OUTCOME_AFTER = re.compile(
    r" (?:(?:overall|actuarial|cumulative|estimated|disease-free|event-free|relapse-free|progression-free|graft|patient|local) ){0,2}"
    r"(?:survival|mortality|os|pfs|dfs|efs|rfs|recurrence|relapse|incidence|local control)\b"
)
# forced expiratory volume in one second
ONE_SECOND = re.compile(r"(?:1|one)[ -]sec(?:ond)?")
FOLLOW_UP_AFTER = re.compile(
    r"(?:[ ,]{1,2}[a-z-]{1,20}){0,2}? (?:follow-?up|assessment|visit|evaluation|time[- ]?point)"
)
PERIOD_LEAD = ("during", "over", "after", "following", "throughout")
# At 8 weeks of age
OF_AGE = re.compile(r" of age\b")
# Infants born at 23 to 25 weeks
BORN = Ending(r"\b(?:born|delivered) (?:alive )?(?:at|after|by|before|between|from|within) $")
# 2-3% die at ages 1-6 years, deaths before 5 years of age, survival to age 60: the age of the dead
DIED_AT = Ending(
    r"\b(?:die[sd]?|dying|deaths?|dead|mortality|surviv(?:al|ed|e)|alive)\b[^;:.,()]{0,40}?"
    r"\b(?P<lead>at|by|before|between|until|till|to|from) (?:the )?(?P<age>ages? (?:of )?)?$"
)
AT_AGE = re.compile(
    r"'?(?: of| corrected| post-?menstrual| post-?conceptional| chronological){0,2} age\b"
)
NO_PERIOD = re.compile(r"wash-?out|run-in|recruit|enrol|interval|lead-in|cycle|old\b")
# Enrolment: over a 3-year period, patients were recruited
ENROLLING = Scanner(r"recruit|enrol|admitted|were included|eligib|consecutive|screened")
# within 6 hours of symptom onset
ELIGIBLE = re.compile(
    r" (?:of|after|from|following) (?:the )?(?:symptom|onset|admission|arrival|diagnosis|stroke|injury|birth|delivery)"
)
# The primary outcome was death in hospital within 4 weeks of injury: no window of enrolment
OF_DEATH = re.compile(r"\b(?:deaths?|died|dying|mortality|surviv\w{1,3})\b[^;.,]{0,30}$")
# docetaxel 75 mg/m2 on day 1, given on days 1 and 8 of a 21-day cycle
DOSING_BEFORE = re.compile(
    r"(?:\b(?:mg|g|iu|μg|mcg|auc|gy|miu|kg)\b(?!/[dm]?l\b)|mg/(?![dm]?l\b)|m2|m\(2\)|\bgiven\b|\badminist|\binject|\binfus)"
    r"(?:(?!\b(?:died|dead|survived|alive)\b)[^;.]){0,45}$"  # 20 given placebo died by day 28
)
DOSING_AFTER = re.compile(
    r"[^;.]{0,40}(?:\bcycles?\b|\bof each\b|\bq\d|\bevery \w{1,8} (?:weeks?|days)|\bmg\b|mg/m)"
)

# perioperative mortality, postoperative deaths, interstage mortality
# in-hospital mortality, ICU mortality, hospital mortality; ICU, hospital, and 28-day mortality
_OTHER_TIME = r"(?:(?:in-)?hospital|(?:in-)?[pn]?icu|\d{1,3}-(?:day|month|year)|one-year)"
STAY_MODIFIER = Scanner(
    r"\b(?<!days )(?<!day )(?<!nights )(?<!hours )(?<!weeks )(?<!time )(?<!stay )(?<!stays )(?<!spent )(?<!stay in the icu and )(?<!stay in the intensive care unit and )(?:in[- ]hospital|intra-?hospital|in-icu|in the (?:icu|intensive care unit))\b(?!-free| (?:stays?|costs?|admissions?|days)\b)"
    # deaths in the ICU and in the hospital; died in the hospital; but not "in the hospital group"
    r"|(?:(?<=died )|(?<=death )|(?<=deaths )|(?<=mortality )|(?<=icu and )|(?<=unit and )|(?<=icu, )|(?<=unit, ))in the hospital\b(?! (?:groups?|arms?)\b)"
    r"|\b(?:(?:peri|post|intra)-?operative|inter-?stage)(?= (?:mortality|deaths?)\b)"
    rf"|\b(?:hospital|inpatient|[pn]?icu|intensive care unit)(?=(?:(?:,|,? and|,? or) {_OTHER_TIME}){{0,3}} (?:all-cause )?(?:mortality|deaths?|survival)\b)"
)
# survived to be discharged from the hospital; survival to hospital discharge, at discharge, until discharge, during the hospital stay, on leaving
# hospital; at ICU discharge, hospital discharge and 6 months
STAY = Scanner(
    r"\b(?:at|until|till|before|(?<!time )(?<!days )(?<!duration )(?<!interval )to|by|upon|on) (?:the )?(?P<span>(?:hospital |icu |live )?discharge)\b"
    r"|(?:(?<=discharge, )|(?<=discharge and )|(?<=discharge, and ))(?P<span3>(?:hospital|icu) discharge)\b"
    r"|(?<=\) and )(?P<span5>(?:hospital|icu)(?: discharge)?)(?= \(\d)"
    r"|\bsurviv(?:ed|al|e) to be (?P<span6>(?:discharged from|admitted to) (?:the )?hospital)\b"
    r"|\bon (?P<span4>leaving (?:the )?(?:hospital|icu|intensive care(?: unit)?))\b"
    r"|\bduring (?:the |their )?(?:index |initial |same )?(?P<span2>(?:(?:hospital|icu|intensive care)(?: unit)? (?:stay|admission)|hospitali[sz]ation|admission))\b"
)
# at baseline, at study entry; baseline, 6 and 12 weeks
BASELINE = Scanner(
    r"\bat (?:the )?(?P<span>baseline|(?:study )?entry|inclusion|enrol?ment)\b(?! (?:to(?! [-−–]?\d)|visit))"
    r"|\bat (?:the )?(?P<span3>(?:start|beginning|outset)(?: of (?:the )?(?:study|trial|treatment|intervention|therapy))?)\b(?! of)"
    r"|(?<!post )(?<!from )(?P<span2>\bbaseline)(?=(?:,| and|, and)(?: at| after)? (?:\d{1,3}(?![\d.]| ?%)|one|two|three|four|six|twelve|day|week|month))"
)
# at the end of treatment, after completion of the intervention, post-treatment, at study end
# but not "the conclusion of the study is ..."
_ENDED = r"(?:the |this )?(?:study|treatment|trial|therapy|intervention|follow-up|experiment|surgery|operation|program(?:me)?|training|infusion)(?: period)?"
END = Scanner(
    rf"\b(?P<span>end of {_ENDED}|study end)\b(?! ?points?)|\bat (?P<span4>(?:its|the) end)\b(?! of)"
    r"|\b(?:at|by|until|till|to|after|before|upon|on|following|from|since) (?:the )?(?:(?:successful|planned|early) )?"
    rf"(?P<span3>(?:completion|conclusion|termination|cessation) of {_ENDED})\b"
    r"|\b(?:at|immediately) (?P<span2>post-?(?:treatment|intervention|test|operatively))\b(?! (?:days?|weeks?|months?|years?)\b)"
    r"|(?<=\) )(?P<span5>post-?(?:treatment|intervention))(?=[.,;]|$| (?:and|but)\b)"
)
# immediately after the intervention; immediately (71 v 59) and 1 month after it
AT_ONCE = Scanner(
    r"\b(?:immediately|directly|right|just) (?:after|following) (?:the |each )?(?:end of |completion of )?(?:the )?"
    r"(?:intervention|treatment|surgery|operation|procedure|training|program(?:me)?|therapy|exercise|infusion|injection|session|course|intubation|extubation|birth|delivery)\b"
    rf"|\bimmediately(?= (?:[(\[][^()\[\]]{{1,80}}(?:[(\[][^()\[\]]{{1,12}}[)\]][^()\[\]]{{0,40}}){{0,4}}[)\]] )?and (?:at )?\d{{1,3}} {UNIT} (?:after|later|post))"
)
# during follow-up, at long-term follow-up, during the trial, during the study period, during the same
# time period, in the last year of the study
PERIOD = Scanner(
    r"\b(?<!-)(?:during|throughout|over|at|after) (?:the |a )?(?P<span>(?:(?:long-term|short-term|final|last|mean|median|entire|whole|complete|subsequent|first)"
    r" ){0,2}follow-?up(?: period)?|(?:interstage|study|trial|treatment|observation|postoperative|follow-up|intervention|perioperative|wash-?out|same(?: time)?)"
    r" period|(?:study|trial)(?= ?[,.;)]|$| in (?:either|each|both|any)\b))\b(?! (?:of|was|time) )"
    r"|\b(?:in|during|over|for) the (?P<span2>(?:last|final) (?:year|month|half) of (?:the )?(?:study|trial|follow-?up|intervention|treatment))\b"
)
UNIT_LETTERS = ("h", "d", "y")
