"""Of what people died, by the words round a figure, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.atoms import NUMBER
from extract.language.people import PERSONS

# "cardiovascular mortality", "treatment-related deaths": the words before say the cause
BEFORE = re.compile(
    r"((?:[\w-]{1,20}-(?:related|specific|associated|caused)|cardiovascular|cardiac|coronary|(?:(?:breast|lung|prostate|colorectal|colon|ovarian|gastric|bladder|pancreatic)[- ])?cancer|sudden(?: cardiac)?|vascular|non-vascular|maternal|toxic"
    r"|infectious|respiratory|sepsis|stroke|tumou?r)(?:[ -](?:cause|cardiac|specific|related))?) $"
)
_OF = (
    r"(?:of|from|due to|because of|as a result of|secondary to|caused by|resulting from|related to"
    r"|attributed to|attributable to|ascribed to)"
)
_CAUSE = rf"(?:the |a |an )?(?P<cause>(?!any\b|all\b|both\b|(?:this|these|that|those|such|our|their)\b|(?:whole|entire|total|overall|study|combined|full)\b|{PERSONS}\b|those|about|around|approximately|nearly|almost|roughly|only|less|more|up)(?:(?!\d|(?:the|occurred|occurring|was|were|in|at|with|within|and|or|during|after|by|among|for|had|while|versus|vs|compared|is|on|between)\b)[\w-]{{1,20}} ?){{1,4}})"
# "died of prostate cancer", "deaths were attributed to sepsis", "death from any cause" (no cause)
BEHIND = re.compile(
    rf"(?: (?:that|which|was|were|had been|considered|judged|deemed|directly)){{0,4}} {_OF} {_CAUSE}"
)
# 11 deaths were due to shock(, and) 93 patients died: a statement of its own
CLAUSE = re.compile(r";|, (?:and|but|with) |\b(?:whereas|while|although)\b")
# nine deaths with zinc and 10 deaths in the iron group (were related to surgery)
BEHIND_ROW = re.compile(
    rf"[\s)%\]]{{0,3}}[^.,;:()\d]{{0,60}}?\b(?:was|were)(?: considered| judged| deemed| directly)? {_OF} {_CAUSE}"
)
# fatal bleeding occurred
FATAL = re.compile(
    r" (?P<cause>(?!(?:events?|cases?|outcomes?|adverse|serious|or|and|in|to|was|were|complications?)\b)[a-z][a-z-]{2,20})"
)
# 40 vascular, 9 from cancer and 5 from other causes; eight died (five of sepsis): what stands behind a count of a list
OF_COUNT = re.compile(
    r" (?:from|due to|because of|of(?! (?:the )?(?:former|latter|others|remaining|which|whom|them|these|those|all|any|both|our|patients|women|men|children|infants|participants)\b)) (?:the )?(?![a-z -]{0,40}\b(?:groups?|arms?|patients|hospitals?|cent(?:re|er)s?)\b)"
    r"(?P<cause>(?:(?!(?:in|at|with|and|or|during|after|by|among|for)\b)[a-z-]{2,20} ?){1,3})(?=[,.;)]| and|$)"
)
# fewer died of sepsis (six deaths): a bare count, whose cause is that of the deaths told of before
BARE_COUNT = re.compile(rf"\b{NUMBER} $")
# 30 deaths from sepsis on the drug (and) 46 deaths on placebo
AND_COUNT = re.compile(r",? and $")
# Not so where a statement of its own begins, or where all deaths are counted
OTHER_DEATHS = re.compile(
    r"[;:]|, (?:and|with|of which|including) |\b(?:and|but|while|whereas|although|there (?:was|were)|total|overall|all|any|other|all-cause|further|additional)\b"
)
