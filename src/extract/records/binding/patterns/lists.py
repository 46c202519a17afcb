"""Figures of several arms in a row, and the arms in one, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.atoms import P_SIGN
from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.quantities import UNIT
from extract.language.scanning import Ending, Scanner
from extract.records.binding.patterns.persons import COUNTABLE, GETTING, NOUN

# 7.2%, per patient-year of follow-up
_PER = r"(?:,? ?per [a-z-]{3,16}(?: of [a-z-]{3,12})?)?"
# 35.4% vs. 39.3%; 12.1 and 9.8 months; 20%, 30%, and 40%; 26 (52%) patients versus 17 (33%);
# 63.9 compared with only 18.4
SERIES = re.compile(
    rf"^{_PER}[\s)\]%\"]{{0,6}}(?:{NOUN}\s{{0,2}})?(?:\w{{1,10}} ){{0,2}}[\s)\],]{{0,4}}"
    rf"(?:vs\.?|v\.?|versus|and|&|against|{COMPARED_WITH}|/|,|;|to)"
    r"\s{0,2}(?:(?:to|with|for|of|in|only|just|a|the|and|vs\.?|by|at|was|were|about|approximately|roughly) ){0,3}(?:(?:mean |median |average )?(?:increase|decrease|reduction|change|gain|loss|rise|fall|decline|improvement)s? of )?[\s(\[~]{0,3}(?:(?:us|hk|au?|ca?|nt|sg?) ?)?[$€£¥]?$"
)
_DOSE = r"\d[\d.]{0,5} ?(?:[mμn]?g|mcg|ml|iu|units?)(?:/[a-z]{1,4}){0,2}\b"
# 33 mm (with XLHA and) 29 mm with ARM, 8% (on 5 mg, )9% on ARM, 16% (of the study patients and) 11%
# of the ARM patients: what stands behind the first is of it alone
OF_ONE = re.compile(
    rf"[^;()]{{0,12}} (?:(?P<lead>in|with|for|on|after|under|during|receiving|given|taking|at) (?:(?P<dose>{_DOSE})|\w{{1,10}})"
    rf"|(?P<of>of) (?!(?:the )?(?:{PERSONS}|cases|eyes|all|them|those|whom|which)\b)(?:the )?[\w-]{{1,14}}(?: (?:{PERSONS}|groups?|arms?))?) ?(?:,? (?:and|or|&|/) |, )"
)
# 29 mm (with the) ARM
LED_BY = re.compile(
    r"\b(?P<lead>in|with|for|on|after|under|during|receiving|given|taking|of)(?: (?:the|an?|those|patients|groups?|arms?)){0,3} ?$"
)
# 9% on (20 mg of) ARM
DOSE_BEFORE = re.compile(rf"{_DOSE}(?: of)?(?: the)? ?$")
# were seen in 7 women (and in) 4 in the other arm
LED_ANEW = re.compile(r"(?:,|\band|\bbut|\bvs\.?|\bversus) (?:only )?(?:in|for|by|to) (?:only )?$")
# 0.35 (at baseline, 0.26 with placebo): the first is nobody's
AT_BASELINE = re.compile(r"[\s)%\]]{0,3},? ?(?:at )?(?:baseline|base line),")
# 25.3 (at baseline to) 18.2; a time is blanked out
ONWARD = re.compile(
    r"[\s%)]{0,3}(?:(?:at|after) )?(?:(?:baseline|base line) )?to(?: a (?:mean|median) of)? ?$"
)
# 22.7 μg · mL−1 vs. 15.8 μg: a unit stands between
UNIT_THEN_VERSUS = re.compile(
    rf"^(?: ?[·×./]? ?(?:{UNIT}|[a-zμ]{{1,8}}/[a-z]{{1,4}}\d?|\d(?= ))(?:[−-]?\d)?){{1,6}} (?:vs\.?|versus) $"
)
RESPECTIVELY = Scanner(r"\brespective(?:ly)?\b")
# The corresponding figures for 90 days were 44% and 42%
CORRESPONDING = Scanner(
    r"\b(?:corresponding|respective) (?:[a-z-]{3,12} )?(?:figures|rates|values|percentages|proportions|numbers|medians|means)\b"
    # among patients with shock, the figures were 34% and 42%
    r"|\b(?:the|these) (?:figures|rates|values|percentages|proportions|numbers) (?:were|had been)\b"
)
# 12%, 10% and 7% in the three groups, respectively
IN_THE_GROUPS = re.compile(
    r"[\s)%]{0,3}(?:in|for|of|among|across) (?:the|all|these|our) (?:two|three|four|five|six|[2-6]|study|treatment) (?:[\w-]{1,14} )?(?:groups|arms|treatments|regimens),? respectively\b"
)
_RESPECTIVELY = r"[\s)%]{0,3},? ?respectively"
# 34% and 38%, respectively (P=0.45)
TESTED_PAIR = re.compile(rf"{_RESPECTIVELY}[\s,;]{{0,2}}[(\[]? ?{P_SIGN}")
# ... in patients undergoing minor or major surgery, had mild and severe pain, respectively
OF_OTHERS = re.compile(
    r"[\s)%]{0,3}(?:(?:in|for|with|among|of) [^.;]{2,60}|[a-z][^.;\d]{2,60}) (?:and|or) [^.;]{2,60}\brespectively\b"
)
# 6 v 8 days (with ordinary care and) ARM, respectively
AND_LAST = Ending(
    r"\b(?:in|with|for|on|of|after|by|between|among|under|given|receiving) [^.;:()\d]{2,60} (?:and|or|versus|vs\.?) (?:(?:the|in|with|for|on|of|those|patients|given|receiving) ){0,5}$"
)
# in 12% of ARM and ARM (patients, respectively): a list of figures stands before it
RESPECTIVELY_OF_ARMS = re.compile(r"[^.;:,()\d]{0,24},? respectively\b")
# of ARM (7%)( and the) ARM (15%): what a bracket holds is left out
JOINED_ARMS = re.compile(
    r" ?(?:groups?|arms?)? ?,? ?(?:and|vs\.?|versus) (?:(?:in|with|on|for|the|those) ){0,3}"
)
# (8.7 and 6.3; P=0.04) in men and women, respectively: strata of the people of one arm
OF_OTHERS_BEHIND = re.compile(
    r"[^()]{0,60}[)\]] (?:in|for|among|of) (?![^.;()]{0,80}\b(?:groups|arms)\b)[^.;()\d]{2,60} and [^.;()\d]{2,60},? respectively\b"
)
# for each treatment group it was (0.9, 1.6 and 1.1)
EACH_OF_THEM = Scanner(
    r"\b(?:for|in|of) (?:each|every|the (?:three|four|five|six)) (?:of the )?(?:\w{1,14} )?(?:groups?|arms?)\b"
)
# in both groups, between arms, in group 1 and group 2: lists of two are of these
GROUPS_TOLD = Scanner(
    r"\b(?:groups|arms|(?:both|each|either) (?:\w{1,14} )?(?:group|arm)|(?:group|arm) (?:[a-d1-4]|i{1,3}) and)\b"
)
# rash and fever were seen in 5% and 8% (of patients in both groups, respectively): of the two that
# are told, if there are two
IN_BOTH = re.compile(
    rf"[\s)%]{{0,3}}(?:{NOUN} )?(?:in|for|with|of) (?:both|each|either)(?: of the| the)? (?:\w{{1,14}} )?(?:groups?|arms?),? respectively\b"
)
# leukocytes and neutrophils, short- and long-term (change, 4 and 6, respectively): two that are told
TWO_TOLD = Scanner(r"(?<=[\w)-]) and [\w(]")
# A, 12 and 8, respectively, (and in) ARM
RESPECTIVELY_ASIDE = re.compile(rf"^{_RESPECTIVELY}(?=,)")
# two A and three B patients
LEADS_TO = re.compile(rf"(?: [a-z]{{2,14}})?,? (?:and|or|vs\.?|versus|{COMPARED_WITH}) (?:only )?")
# of 44 falls(, 4)1 were seen in ARM
NEXT_COUNT = re.compile(r", (?:only )?\d")
# 3 women in ARM (1.5% vs 4.4%): these percentages are a pair
IS_PAIR = re.compile(rf"[\s%]{{0,3}}(?:vs\.?|v\.?|versus|and|{COMPARED_WITH}) ?$")
# four and (eight patients in ARM)
COUNT_JOINT = re.compile(r",? (?:and|vs\.?|versus|or) ")
# (ARM: 10; ARM: 7), (ARM 34, ARM 36), (ARM = 5, ARM = 2), (ARM [9%] v ARM [7%])
LISTED_LEAD = re.compile(r" ?[=:,]? ?$")
# (ARM, n = 10; ARM, n = 7), in ARM (n = 10
SIZE_LEAD = re.compile(r"(?:[:,] ?| [(\[]?)n ?= ?$")
# fewer infections were seen in; more women fell in
FEWER = Scanner(
    rf"\b(?:(?P<less>fewer) (?!than\b)[a-z]|more (?:[a-z-]{{3,16}} )?(?:{COUNTABLE}|infections|relapses|complications|failures)\b)"
)
LISTED_VALUE = re.compile(
    r" ?[=:,]? ?(?:n ?= ?)?\d|(?: groups?| arms?)? ?[(\[]\d[\d.]{0,5} ?%[)\]](?:[,;]| (?:v|and)\b| vs| versus)"
)
LISTED_END = re.compile(
    rf"(?: {COUNTABLE}| ?(?P<unit>{UNIT}))?(?:[,;)\]]|\.?$| (?:and|vs\.?|versus) | [(\[]{P_SIGN})"
)
KIND_TOLD = re.compile(r"\b(?:means?|medians?|averag\w{1,3})\b")
COUNTED = re.compile(
    rf"\b(?:{NOUN}|recurrences|relapses|infections|complications|cases|strokes|cancers?|failure|adverse)\b"
)
# Among 1341 patients (ARM, 439; ARM, 446): sizes, and no events
SIZED = re.compile(r"\bamong (?:the |all |these |our )?\d[\d,]{0,8} (?:\w{1,14} ){1,3}\($")
# of what is measured, a mean of each: "mean pressures (A 14.1 mm hg, B 15.2)"
MEASURED = re.compile(
    r"\b(?:means?|medians?|averag\w{1,3}|scores?|levels?|index|scales?|concentrations?|pressures?|values?)\b"
)
# Who was assigned, and for how long: neither is counted by what befell them, or measured
NO_EVENTS = re.compile(
    r"\b(?:days|hours|weeks|months|years|mm ?hg|randomi[sz]\w{2,5}|assigned|allocated)\b"
)
MADE = re.compile(r"\b(?:randomi[sz]\w{2,5}|assigned|allocated|received|given|treated with)\b")
# rash in 7% (of patients, pain in) 5%; rash (7%[), pain (]5%); recall of 7%( and a precision of) 5%
NEXT_OF_LIST = re.compile(
    rf"[\s)\]%]{{0,3}}(?:{NOUN})?(?:[,;](?: and)?| and) (?:(?!(?:was|were|had|has|who|which|that|in|with|on|for|of|while|whereas|but|than|baseline|only)\b)[\w/-]{{1,20}} ){{1,6}}(?:(?:in|of) )?[(\[]?"
)
# [ARM group: 145 (upper) and 84 (lower); ARM group: 153
LABEL = re.compile(r"(?: groups?| arms?)?: ?(?:(?:mean|median) )?")
LABEL_BEFORE = Ending(r"[(\[;] ?(?:in )?(?:the )?$")
# favored ARM over ARM
OVER = re.compile(r" over (?:the )?")
# (ARM vs. ARM: 66 v 61 kg), (ARM group vs ARM group) 66 v 61: the order of the figures behind it
LEGEND_OPENS = Ending(
    r"[(\[](?:(?:in|for|the|groups?|arms?|means?|medians?|values?|rates?) ){0,3}$"
)
LEGEND_JOINT = re.compile(r"(?: groups?| arms?)?,? ?(?:v|vs\.?|versus|/) ?(?:the )?")
LEGEND_CLOSES = re.compile(r"(?: groups?| arms?)?[:,;)\]=]")
# A and B; the A, B, and C groups
ARM_LIST = re.compile(
    rf"^(?:'s)?\s?(?:groups?|arms?|{PERSONS}|recipients|therapy|treatment)?s?\s?[,(]?[^.;:]{{0,25}}?"
    rf"(?:,|and|or|vs?\.?|versus|{COMPARED_WITH}|than)\s?(?:(?:the|in|with|for|those|to|on|of|a|patients|receiving|given|and) ){{0,5}}$"
)
# recall was similar at (79% and 78%)
ALIKE_AT = re.compile(
    r"\b(?:similar|alike|comparable|equivalent|the same|did not differ),? (?:at|of|[(\[]) ?$"
)
# than in B or C groups, compared with the B and C groups: both are what is compared with
ALIKE = re.compile(r"(?: (?:groups?|arms?))?,? ?(?:and|or|nor|/) ?(?:(?:in|with|on|for|the) ){0,2}")
# 12% and 15% (of whom 3 died) in the A and B groups, 2 (patients had grade 3 rash in) ARM; but not
# "(12%) were more common with A", and no "12%, with no difference between" two arms, nor "12% v
# 15%, in favor of" one
LIST_FILL = re.compile(
    rf"^[\s)\],]{{0,3}}(?!.{{0,60}}\b(?:was|were) (?:also |not |[a-z]{{4,14}}ly ){{0,3}}(?:higher|lower|longer|shorter|more|less|fewer|greater|similar|no|different|comparable|superior|inferior)\b|.{{0,60}}\b(?:no|not)\b.{{0,30}}\bdiffer|.{{0,60}}\bfavou?r(?:s|ed|ing)?\b)(?:(?:[^\d;.:]|(?<=grade )\d|(?<=grades )\d|(?<=\d[-/])\d){{0,70}}?)(?:in|with|for|of|on|among|by|after|under|during|between|from|{GETTING}) (?:the |those |groups? |arms? |patients |both |each |respectively |(?:in|on|with|{GETTING}) |the ){{0,4}}$"
)
# 81% versus 70% (in favor of) ARM: which of the two is of the better arm is not told
IN_FAVOR = re.compile(r"\b(?:(?:in|to the) favou?r of|favou?r(?:ing|s|ed)) (?:the )?$")
