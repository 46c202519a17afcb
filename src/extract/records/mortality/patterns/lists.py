"""The words between two figures, and between a name and its figure, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import PEOPLE_WORDS

# 11 of 50 given albumin, 10 of 47 given saline, and 7 of 44
LIST_JOINT = re.compile(rf"(?:,|\band\b|\bvs\.?|\bversus\b|{COMPARED_WITH})")
# (27%) than in the control period (13%)
OTHER_SIDE = re.compile(
    rf"[\s%]{{0,2}}[)\]] (?:than|{COMPARED_WITH}|versus|vs\.?) (?:(?:in|with|on|for|after|the|those|patients) ){{0,4}}(?:[\w/+-]{{1,20}} ){{1,4}}[(\[]"
)
# Between the figures of one list nothing but such words, arms, times and brackets stands.
GO_ON = PEOPLE_WORDS | frozenset(
    """
    and vs vs. v versus not nor with in the of group groups arm arms
    compared to for at after those given receiving received assigned allocated
    randomized randomised respectively while whereas was were by on among from who had a an as than
    but or only treated also it rate rates corresponding figures figure respective values day days
    week weeks month months year years both each overall during within per cent percent all that
    versus, died alive deaths death mortality survival respectively, i.e. ie n against between using
    hospital icu unit intensive care discharge also disease tumour tumours tumor tumors
    one two three the patient control placebo intervention treatment therapy this these other
    lower higher greater less more fewer significantly similar occurred occurring reported observed
    recorded population intention-to-treat per-protocol analysis proportions percentages values numbers
    """.split()
)
# deaths (10%), of whom 14 had received treatment (5%)
ASIDE = re.compile(r"\bof (?:whom|which)\b|\b(?:had|have)\b(?! died| survived| occurred| one of)")
WORD = re.compile(r"[^\W\d_][\w'./-]{0,40}")
# A bracket, which may hold another: (35 [17%])
BRACKET = re.compile(r"[(\[](?:[^()\[\]]|[(\[][^()\[\]]{0,80}[)\]]){0,200}[)\]]")
# What the words between two figures of a list may hold beside the names of arms that are known.
# 58% in the high-dose arm, 52% in the low-dose arm; 102 from breast cancer, 50 from other causes
KNOWN_GAP = re.compile(
    r"\b(?:in|for|with|of|on) (?:the )?(?:[\w+/-]{1,20} ){1,4}(?:groups?|arms?)\b|^ (?:from|of|due to) [a-z -]{2,40}(?=,| and)"
)
# relapse and death; relapse, progression, and the death
LIST_GAP = re.compile(r"(?:,|,? and|,? or) (?:the )?(?:[\w-]{1,20} ){0,2}")
CORRESPONDING = re.compile(
    r"\b(?:corresponding|respective) (?:figures|rates|values|percentages)\b|\b(?:it|they|this|these|(?:the|these|those) (?:figures|rates|values|percentages|proportions|numbers)) (?:was|were)\b"
)
# 6% surgery versus 4% stenting
VERSUS_GAP = re.compile(rf"[^,;()]{{0,40}}\b(?:vs\.?|versus|{COMPARED_WITH}) [^,;()]{{0,20}}$")
# 12(, 17 and )23 deaths
COUNTS_GAP = re.compile(r"(?:, \d{1,6}){0,3},? (?:and|vs\.?|versus) ")
RANGE_GAP = re.compile(r" ?%?(?: ?[-–−] ?| to | and )$")
# five died (7%); 60 deaths of other causes (30%)
SHARE_GAP = re.compile(r"[^;.,()\d]{0,40}[(\[]")
# 41 percent (a total of 26 deaths)
COUNT_GAP = re.compile(r" ?[(\[](?:a total of |n ?= ?)?")
# mortality and no difference in the complication rate (8%): another outcome has come between
OTHER_OUTCOME = re.compile(
    r"(?:\band\b|\bor\b|\bbut\b|,|;|(?<!patients )(?<!those )(?<!infants )(?<!neonates )(?<!children )(?<!adults )(?<!women )(?<!men )(?<!people )(?<!participants )(?<!subjects )(?<!individuals )(?<!cases )\bwith\b|\bwhile\b)[^()\d%]{0,90}?\b(?:complications?|infections?|recurrences?|relapses?|responses?|remissions?|toxicit(?:y|ies)|adverse events?|strokes?|infarctions?|readmissions?"
    r"|reoperations?|transfusions?|bleeding|h(?:a)?emorrhages?|dependence|stay|pneumonia|failure|duration|length|scores?|quality of life|morbidity|disability|shock|(?:[a-z-]{3,20} )?rates?(?! of (?:death|mortality|survival)))\b(?! (?:patients|mortality|deaths?|survival|group))"
)
VERB = re.compile(
    r"(?<!there )\b(?:was|were|is|are|had|did|occurred|died|reduced|lowered|increased|improved|decreased|differed)\b"
)
# What follows is another statement: "31% vs 40%, and the days without a ventilator in the first 28"
AND_CLAUSE = re.compile(r", (?:and|with) ")
NEW_CLAUSE = re.compile(r";|, but |\b(?:whereas|while|although)\b")
