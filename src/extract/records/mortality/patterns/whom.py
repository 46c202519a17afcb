"""Status, time and people of a figure, by the words round it, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import PERSONS
from extract.language.scanning import Ending

# In an abstract without headings, what comes before is background.
BEGUN = re.compile(
    r"\b(?:randomi[sz]|assigned|allocated|enrol|recruited|underwent|were (?:included|studied|treated|given)|n ?= ?\d|\bwe\b|this (?:study|trial)|\bof (?:the )?\d[\d,]{0,8} (?:[a-z-]{2,16} )?(?:patients|people|women|men|children|infants)\b|in th(?:is|e present) |\bgroups?\b|\barms?\b|\bp ?[<=>])"
)
# What is known of a disease and not found by this trial
KNOWN = re.compile(
    r"\b(?:remains?|has been|have been|previous(?:ly)?|estimated|worldwide|annually|each year|every year|ranges? from|as high as|is common|current(?:ly)?|reported to|literature|historical(?:ly)?)\b"
)
PEOPLE = re.compile(
    rf"\b(?:for|in|of|among) (?:the |all )?(?P<phrase>(?:[\w/+-]{{1,20}} ){{0,4}}?(?:{PERSONS}|recipients)\b)"
)
# mortality following emergency surgery: the words right behind the name say whose it is
WHOSE = re.compile(
    r"(?: rates?| probability)? (?:in|of|among|following|after) (?:the )?(?!this\b|that\b|such\b)(?=[a-z])"
)
RANGES = re.compile(r" (?:ranges?|ranged|varies|varied|remains?|exceeds?|is|was|are|were)\b")
# many pre-school children are underweight and 2-3% die
NAMED_PEOPLE = re.compile(
    r"\b(?P<phrase>(?!(?:many|some|most|these|those|the|of|in|for|among|all|and|or|that|which|with|than|more)\b)[a-z-]{3,20}"
    r" (?:infants|neonates|children|adults|women|men|babies|newborns|recipients))\b"
)
# Severe malaria carries a mortality of 15-25%
CARRIES = re.compile(
    r"(?P<phrase>[^.;:,()]{3,70}?) (?:still )?(?:has|have|carr(?:y|ies)|is associated with|are associated with|results in|leads to) (?:an? )?(?:[\w-]{1,16} ){0,4}$"
)
# The score marks a group of patients (18% of all) with (a two-year survival of 31%)
GROUP_WITH = re.compile(
    rf"\b(?:identif(?:y|ies|ied)|define[sd]?|select(?:s|ed)|mark(?:s|ed)|found|recogni[sz]e[sd]?|(?:there|this) (?:is|was)) (?P<phrase>(?:a|an|one|the) (?:[a-z-]{{2,16}} ){{0,2}}(?:sub)?(?:group|set) of (?:[a-z-]{{3,16}} ){{0,2}}{PERSONS}(?: \([^()]{{1,40}}\))?)"
    r" (?:with|who (?:have|had)|whose|having) (?:an? |the )?[^.;,()]{0,40}$"
)
# In the old the arms were alike. Those who (got the drug died less often); of these patients, (20%)
STILL_OF = re.compile(
    rf"(?:(?:of|among|in|for) )?(?:those (?:who (?:were|had|received|got|underwent)|given|treated|receiving|assigned|randomi[sz]ed|allocated)|(?:these|those) {PERSONS}|this (?:subgroup|subset|stratum))\b|(?:of|among|in) (?:these|those|them)\b(?! \d| (?:two|three|four|studies|trials))"
)
CLAUSE_MARK = re.compile(r"[,;]")
PEOPLE_FIRST = re.compile(
    rf"(?P<phrase>\b(?:{PERSONS}|those) (?:with|who|undergoing|aged|treated|older) )"
)
# These infants have a 20% mortality rate: the sentence before says who they are
THESE = re.compile(rf"\b(?:these|such) (?:[a-z-]{{3,20}} )?{PERSONS}\b")
# 25,000 infants are born extremely preterm
TOLD_PEOPLE = re.compile(
    rf"\b(?P<phrase>{PERSONS} (?:are|is|were) (?:born|treated|admitted|diagnosed)(?: [a-z-]{{2,20}}){{1,4}})"
)
# survival (79% v 83%), survival without oxygen at 36 weeks: the time is of another item
NEXT_ITEM = re.compile(r"[)\]\s%]{0,3}, (?:and )?[^,;()]{0,40}\b(?:surviv|mortalit|death)")
# 4% at (six weeks) and 9% at (six months); 166 in (men) and 613 in (women)
TIME_BESIDE = re.compile(
    r"[)\]]{0,2}(?: (?:had |have |were )?(?:died|dead|survived|alive))? (?:at|by|after|within|on|in|during|over|for) (?:the |a |about )?"
)
SUBSET_BESIDE = re.compile(r"[)\]]{0,2} (?:in|among|for|of) (?:the )?")
# 12% in patients with and (8% in those without) diabetes: whose the first is stands behind the second
CUT_SHORT = re.compile(
    r"[)\]%]{0,2} (?:in|among|for|of) (?:the )?[a-z-]{3,20} (?:with|without|on|off|using)(?:,? and|,? vs\.?|,? versus) \d"
)
# at (3) and (5 years), in stages (I), (II) and (III)
PLACES_JOINT = re.compile(r"(?:,|,? and|,? or|/)? ?")
# 28-day (all-cause) mortality; but "lactate at 24 hours and mortality"
TIME_OF_NAME = re.compile(r"[ -](?:(?!(?:and|or|nor|but|while|whereas)\b)[a-z-]{2,16} ){0,2}")
# mortality (rates at) 90 days, deaths (were recorded until) week eight, died (within) 28 days
TIME_OF_DEATH = re.compile(
    r"(?: rates?)?(?: (?:from|of|due to) (?:any|all) causes?)?(?: (?:was|were) (?:recorded|assessed|measured|determined|counted|ascertained))?(?: in (?:the )?hospital)?"
    r" (?:at|by|within|until|till|through|over|during|in|to|up to|after|before|for) (?:the )?(?:first )?"
)
# At (30 days), the drug had no effect; after a median follow-up of (5 years)
OPENING = re.compile(r"(?:at|after|by|during|over|within|in|on)(?: [a-z±-]{1,12}){0,5} ")
# died between (days 8) and (30), between (day 8) and (day 30)
BETWEEN = Ending(r"\bbetween (?:the )?$")
AND_TIME = re.compile(r" and (?:the )?")
# They were followed up for (12 months); a follow-up of (5 years)
FOLLOWED = re.compile(r"\bfollow(?:ed(?! by\b)|[- ]?up)\b[^.;]{0,60}$")
# The main outcome, at 28 days, was (death); but "lactate at 24 hours was measured and (deaths)"
NEXT_MEASURE = re.compile(r"[;:]|.,|\b(?:and|but|while|whereas)\b")
# The outcomes were mortality and the days alive at (day 28); but "mortality, infections and lactate
# at 24 hours"
NEXT_CLAUSE = re.compile(r"[;:,]|\b(?:but|while|whereas)\b")
# 30-day (11% v 2%) and long-term (17% v 5%) deaths: a time of its own, which has no days
NO_DAYS = Ending(r"\b(?:long-term|short-term|late|early|overall|subsequent|total) [(\[]$")
# What says of a figure that it is of a time or of people of its own: deaths during treatment, later,
# at the final analysis; operative mortality, infant deaths
OWN_PERIOD = re.compile(
    r"\b(?:during|before|while|until|within|throughout|beyond|subsequent(?:ly)?|later|thereafter|eventually|ultimately|long-term|short-term|on-study|(?<!lost to )follow-up|so far|to date"
    r"|(?:early|late|operative|neonatal|perinatal|infant|maternal) (?=deaths?|mortality)|(?:interim|final|last) analys[ei]s|(?:data )?cut-?off"
    r"|after (?!adjust|controlling|random|correct|receiving|exclu)|(?<=[a-z\d][ -])(?:hours?|days?|weeks?|wks?|months?|mos?|years?|yrs?)(?! (?:of age|old)))\b"
)
