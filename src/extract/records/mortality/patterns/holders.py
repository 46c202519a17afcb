"""The words that say of which arm a figure is, or that it is of all, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import PERSONS

# No deaths occurred, and 3% of the drug group: what follows is another statement
CLAUSE_END = re.compile(r"[,;(]|\b(?:and|but|while|whereas)\b")
# in the drug group (stroke, 5%; death, 2%)
TO_BRACKET = re.compile(r" ?(?:group|arm|patients|recipients)? ?")
# Overall mortality was 20%: a name, which does not say that all arms are meant
OVERALL_NAME = re.compile(r"\boverall (?:mortality|survival|deaths?|risk|rates? of)\b")
# 20% in the conservative therapy group: an arm that the text names nowhere else
UNKNOWN_GROUP = re.compile(
    r"\b(?:in|of|on|with|for|among) the (?!(?:whole|entire|total|overall|combined|study|pooled|same|first|second|third|other|age|treatment|patient)\b)(?:[\w/+-]{1,20} ){1,4}(?:group|arm)\b"
)
# in the four treatment groups were as follows: A, 7%; B, 9%
SEVERAL_GROUPS = re.compile(
    r"\bin (?:the |each of the )(?:two|three|four|five|six|\d|treatment|study|different)(?: \w{3,12})? (?:groups|arms|strata|cohorts|subgroups)\b"
)
# 12.7% in 1:1:1 group: of those, whoever they are
GROUP_BEHIND = re.compile(
    r"[\s%)]{0,3}(?:in|of|for|with) (?:the )?(?!(?:whole|entire|total|overall|combined|study|pooled|same|age|patient)\b)(?:[\w:/+-]{1,20} ){1,3}(?:group|arm)\b"
)
# 28% in the whole cohort, 25% with A
OF_ALL_BEHIND = re.compile(
    r"[\s%)]{0,3}(?:in|of|for|among) (?:the )?(?:whole|entire|total|overall|combined|all)\b (?:[a-z]{3,14} ){0,2}[a-z]{3,14}\b"
)
# 30% (25% with A, 35% with B); 30%: 25% with A
PARTS_BEHIND = re.compile(r"[\s%)]{0,3}[(\[:,] ?\d")
# 6% (4 of 60) after early feeding; early feeding (6%), early feeding, 6%: words that may be of a name
_LED = r"(?:in|with|after|on|for|among|given|receiving|under|by|who received|assigned to|treated with|of those given)"
PART_BEHIND = re.compile(
    rf"[\s)\]%]{{0,3}}(?:\([^()]{{1,40}}\) )?{_LED} (?:the |those |an? )?(?P<phrase>(?!(?:who|given|aged|with|of)\b)[a-z][\w/+-]{{1,20}}(?: [a-z][\w/+-]{{1,20}}){{0,3}}?)"
    r"(?= (?:groups?|arms?|patients|period|strategy|versus|vs\.?|v|compared|than|and|but)\b|[,.;)]| ?[(\[]|$)"
)
PART_IN_FRONT = re.compile(
    rf"(?:\b{_LED} (?:the )?|[,;:(] ?(?:and )?)(?P<phrase>[a-z][\w/+-]{{1,20}}(?: [a-z][\w/+-]{{1,20}}){{0,3}}?)(?: (?:groups?|arms?|patients|period|strategy))?(?:[,:]? ?[(\[]|[,:] )$"
)
# Three patients died, including one in the control group
INCLUDING_AFTER = re.compile(r"[^;.()\d]{0,40}, (?:including|comprising)\b")
# There were 8 deaths, 5 (of which) in the drug group; three died, two (of them) on the drug
# (as did one of those given contrast: no part, but others)
PART_AFTER = re.compile(
    r"(?: [a-z]{1,16})? of (?:which|whom|them|these|those(?! (?:who|with|without|receiving|given|\w{3,14}ed)\b))\b"
)
PART_BEFORE = re.compile(r"\bof (?:which|whom|them|these|those) (?:[a-z]{2,8} )?$")
# Mortality was 21% (25 of 118)(, with no difference between) A and B: the arms are of the other
# statement
NONE_APART = re.compile(
    r"[^;()\d]{0,20}(?:\([^()]{1,40}\))?[^;()\d]{0,30}\b(?:no|not|without|nor)\b[^;()\d]{0,40}\bdiffer\w{0,6}\b[^;()\d]{0,40}"
)
# Of (85 deaths), 35 were in the drug group
WHOLE_BEFORE = re.compile(r"(?:^|[.;:] |, )(?:of|among) (?:the |these |all |a total of ){0,2}$")
# 17% in the drug group, 25% in controls and 21% overall
ALL_AFTER = re.compile(
    rf"[\s)\]%]{{0,3}}(?:of (?:all )?{PERSONS} )?(?:overall(?! (?:survival|mortality|death))|in total|altogether|in all patients)\b"
)
# to detect a fall in mortality from 22% (to 15%): the first is supposed of the comparator
FROM_BEFORE = re.compile(
    r"\b(?:reduc|decreas|improv|lower|increas|declin|fall|drop|differ|chang)\w{0,7}\b[^.]{0,120}\bfrom (?:about |approximately |around |roughly )?$"
)
TO_GAP = re.compile(
    r"[\s%)]{0,3}(?:at (?:baseline|\d{1,3} \w{3,6}) )?to (?:about |approximately |around |roughly )?$"
)
# 35% compared with 13% in the general population: neither is of an arm
GENERAL_AFTER = re.compile(
    r"[\s%)]{0,2}(?:for|in|among|from|of) (?:the )?(?:general|national|united states|whole country|historical|literature|matched|expected|population|previous|earlier)\b"
)
# 4 deaths (with X, and) 9 (with Y): each is of some, whoever they are
WITH_ONE = re.compile(
    r"[^.;:()\[\]\d]{0,40}\b(?:with|on|given|receiving|taking) (?!the same\b)[^.;:()\[\]\d]{1,50}?,? (?:and|but|versus|vs\.?|compared with) (?:only )?"
)
WITH_OTHER = re.compile(
    r"[^.;:()\[\]\d]{0,20}\b(?:with|on|given|receiving|taking) (?!the same\b)[a-z]"
)
# Dying was commoner in women (20% v 10%): one side is the rest, and no arm
SIDE_BEFORE = re.compile(
    r"\b(?:higher|lower|greater|less|more|fewer|worse|better|commoner|common|frequent|likely|poorer|increased|reduced) (?:in|among|for|with) (?:the )?$"
)
