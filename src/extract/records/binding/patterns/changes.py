"""Figures of a change, and of how far two arms are apart, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.quantities import UNIT
from extract.language.scanning import Ending, Scanner

# 17.2% (CI 1.9 to 32.5) (p=0.03) greater improvement: how far two arms are apart
APART_AFTER = re.compile(
    r"[\s)\]]{0,3}(?:[(\[][^()\[\]]{0,30}[)\]] )?(?:absolute |relative |significantly )?(?:greater|higher|lower|better|worse|larger|smaller|longer|shorter|more|less|fewer)\b(?! (?:than|in) )"
)
# 71 and 116% higher for A than for B; 19, 15 (and 14 days) shorter: how far two arms are apart
APART_BEHIND = re.compile(
    rf"(?:,? (?:and|to|or) \d[\d.]{{0,7}})?[ %]{{0,2}}(?:{UNIT} )?(?:(?:absolute|relative|significantly|on average) )?"
    r"(?:greater|higher|lower|better|worse|larger|smaller|longer|shorter|more|less|fewer|faster|slower|earlier|later)\b"
)
# was 2.1 (95% CI 1 to 3) kg lower in ARM, and not "fell by 2.1 (1 to 3), lower than": the same
LOWER_BY = re.compile(
    rf"(?: per [a-z]{{3,9}}| {UNIT}(?: per [a-z]{{3,9}})?)(?:,? and [^;()]{{2,30}}(?:\([^()]{{3,40}}\))?)? (?:higher|lower|greater|less|more|longer|shorter|larger|smaller|better|worse|fewer) (?:in|with|for|among|on|under|after|than)\b"
)
# a 30% relative increase (95% CI 6-60): how far two arms are apart
OF_DIFFERENCE = re.compile(
    r"%?[ -](?:[a-z-]{3,14} ){0,3}?(?:increase|reduction|decrease|difference|improvement|benefit|decline|higher|lower|greater|fewer|less|more|longer|shorter)\b"
)
# reduced from 6% in (ARM to 4% in ARM)
FROM = re.compile(r",? (?:[a-z]{4,14}ly )?from \d")
TO_OTHER = re.compile(
    r"(?: groups?| arms?| patients| recipients)? to (?:only |just |about )?\d[\d.,]{0,8} ?(?:%|percent|per cent)?[^.;,]{0,40}"
)
# (mean) improvement in X
GAIN = re.compile(r"(?:[\w-]{1,14} ){0,2}improvements? (?:from baseline )?(?:in|of) ")
# stayed alike within each group (41.2 vs 42.0 kg): before and after, and not arm against arm
WITHIN_EACH = Scanner(
    r"\b(?:within (?:each|both|either|the same) (?:[\w-]{1,14} )?(?:groups?|arms?)|(?:intra|within)-?groups?\b(?! difference)"
    r"|(?:before|prior to) and (?:\w{1,12} ){0,2}?after|pre-?(?:treatment|test|intervention|operative(?:ly)?)? ?(?:and|vs\.?|versus|/) ?post-?(?:treatment|test|intervention|operative(?:ly)?)?"
    r"|(?:baseline|beginning|initial) and (?:final|post\w{0,12}|end)\b)"
)
# from 10% with ARM (to) 25%: what follows is of another arm, or of another time
FROM_BEFORE = re.compile(r"\bfrom (?:an? )?(?:mean |median |average )?(?:of )?(?:about )?$")
# delayed pain by about 1 month (compared with ARM)
BY_BEFORE = re.compile(
    r"\bby (?:about |approximately |only |an? (?:mean|median|average) of |another |nearly |almost )?$"
)
# glucose fell in ARM (and insulin rose in) ARM: each of them changed
ANOTHER_CHANGED = re.compile(
    r"\b(?:and|but|while|whereas)\b[^.;()]{1,60}?\b(?:increased|rose|improved|decreased|declined|fell|dropped|worsened|deteriorated)\b[^.;()]{0,40}\b(?:in|with|among|for|on)\b"
)
# from 3.4 to 1.3 mmol/L (versus from) 3.5 to 3.3
VERSUS_FROM = re.compile(
    rf"[\s)\]%]{{0,3}}(?:{UNIT} )?(?:vs\.?|v\.?|versus|{COMPARED_WITH}|against) (?:a change |one )?(?:from )?[(\[]?"
)
# from 34 to 13 min, (and from) 35 to 33
AND_FROM = re.compile(rf"[\s)\]%]{{0,3}}(?:{UNIT})?,? and from ")
# from 38% (in controls to) 51%: the first end is of others
OF_FIRST_END = re.compile(
    r"[\s%]{0,2} (?:in|with|among) (?:the )?[a-z-]{3,20}(?: [a-z-]{3,12})? to (?:only )?"
)
# the effect of the intervention was 19 points, risk reductions by A were about 35%: a difference;
# an incremental cost of 120 pounds
EFFECT_WAS = re.compile(
    r"\b(?:(?:effects?|differences?|advantages?|benefits?|(?:risk|rate) (?:reductions?|increases?)) (?:of|in|between|for|with|by) [^.;:()\d]{2,50}"
    r" (?:was|were|is|of)|(?:incremental|excess|additional) [a-z]{3,12} (?:of|was|were)) (?:only |about |approximately )?[$€£]?$"
)
# 1.8 months (median, 6.5 vs 4.7): the bracket tells what the difference is of
PAIR_BEHIND = re.compile(r"[^()\[\];]{0,30}[(\[][^()\[\]\d]{0,25}$")
# by 1 month compared with ARM (ARM, 16 months; ARM, 15 months)
ASIDE = re.compile(r" [(\[][^()\[\]]{5,160}")
# a greater reduction (in pain), the mean change was: figures of how far something went
OF_CHANGE = Scanner(
    r"\b(?:greater|larger|more|less|smaller|higher|lower|bigger|mean|median|average)(?: [\w-]{1,14}){0,2} (?:reduction|decrease|increase|improvement|decline|fall|rise|drop|loss|gain|change)s?\b"
    r"|\b(?:reduced|decreased|increased|declined|fell|rose|dropped) (?:[a-z]{4,14}ly )?(?:more|less|further|faster)\b|\b(?:improv|worsen|chang)\w{1,6}\b"
    r"|\b(?:lost|gained|from baseline)\b|\b(?:reduction|decrease|increase|improvement|decline|fall|rise|drop|loss|gain)s? (?:was|were)\b"
)
# in the NAC group (from 64.5 to 60.8%); (HFOV, from 2.5 to 4.6; EMS group: from 1.42 to 1.31)
CHANGE_BESIDE = re.compile(
    rf"^(?:'s)?\s?(?:groups?|arms?|{PERSONS})?(?: ?[(\[](?:[a-z ]{{0,30}} )?|[:,=]? )from $"
)
# in the ARM group pressure rose from 12 to 15
CHANGES_FROM = re.compile(
    r"\b(?:increas|rose|ris|fell|fall|declin|decreas|dropp|chang|improv|went|reduc|lower)[a-z]{0,5}\b[^.;]{0,40}\bfrom (?:an? )?(?:mean |median |average )?(?:of )?$"
)
# in the ARM group there was an improvement in gait (4.0 ± 1.4 to 7.7 ± 5.5), and in pain (11 ± 3 to
CHANGE_IN_BRACKET = re.compile(
    r"\b(?:increas|rose|ris(?!k)|fell|fall|declin|decreas|dropp|chang|improv|worsen|reduc)[a-z]{0,6}\b[^;]{0,300}[(\[]$"
)
# doses ranging (from 13 to 60), which varied between (2 and 5): no change
SPREAD = Ending(
    r"\b(?:rang|vary|vari)\w{0,4} (?:from |between )?(?:an? )?(?:mean |median )?(?:of )?(?:about )?$"
)
# ARM improved survival from 7 to 10 months (hazard ratio, 0.6): from that of the other arm
MADE_IT = re.compile(
    r"\b(?:improved|increased|prolonged|extended|raised|reduced|decreased|lowered|shortened|cut)\b[^;.]{0,80}\bfrom (?:a )?(?:mean |median )?(?:of )?$"
)
RATIO_BEHIND = re.compile(
    r"[\s)%]{0,3}(?:[a-z]{1,8} ?)?[(\[](?:adjusted |unadjusted |stratified )?(?:hazards? ratio|hr\b|odds ratio|or\b[ ,=:]|relative risk|risk ratio|rate ratio|rr\b)"
)
# relative risk with ARM, 1.04; hazard ratio for the ARM group was 0.8
EFFECT_WITH = re.compile(
    r"\b(?:ratio|risk|odds|difference|hr|or|rr)s? (?:with|for|in|of)(?: the| those| \w{2,12} with)? $"
)
# (A v B: odds ratio (OR) 0.9, A v B, adjusted risk ratio of 0.9
PAIR_HAS = re.compile(
    r"(?: groups?| arms?)?[:,;]? (?:(?:adjusted|unadjusted|crude|mean|the|an?) ){0,2}(?:[a-z]{2,10} (?:ratios?|differences?|risks?)|[a-z]{2,4})(?: \([a-z]{2,5}\))?[,:]? ?(?:was |of |= ?)?"
)
# 1.6% with ARM (hazard ratio vs.) ARM 0.9
AGAINST = re.compile(
    r"[^;,]{0,40}[(\[](?:adjusted |unadjusted )?(?:(?:hazards?|odds|risk|rate) ratio|relative risk|(?:mean |risk )?difference|a?[hor]r)(?: \([a-z]{2,5}\))?,? (?:vs?\.?|versus|compared with|relative to) (?:the )?"
)
EFFECT_IS = re.compile(r"^(?: group| arm| patients)?[,:]? ?(?:was |of |= ?)?$")
