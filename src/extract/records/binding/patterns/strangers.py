"""Groups that are no known arm, told beside one that is, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS

# the treated and historical cohorts; A (2 and 4 mg) and the X arms; A and X, respectively: the second
# of them is no arm that is known
AND_UNKNOWN = re.compile(
    r"(?: \([^()]{1,40}\))?(?:,? and|,| or) (?:[\w/+.-]{1,20} ){1,3}(?:(?:groups|arms|cohorts)\b|(?:group|arm),? respectively\b)"
    r"|,? and (?:the )?(?:[a-z][\w/+-]{1,20} )?[\w/+-]{1,20}(?:\.\d)?,? respectively\b"
)
# (Compared with those on nothing else, ) patients given ARM had less: the other side in front
FRONTED = re.compile(rf"{COMPARED_WITH} [^,;:]{{3,90}}, ")
# between X and ARM, between patients on X and those on ARM: of two that are compared the second
SECOND_OF_TWO = re.compile(
    r"\bbetween (?:[\w/+.-]{1,24} ){1,8}and (?:(?:in|with|on|for|those|the|patients|of|who|receiving"
    r"|received|given|treated with) ){0,4}$"
)
# T5 and T7: names that a list joins are those of different groups
NAMES_JOINT = re.compile(r"(?: (?:groups?|arms?))?,? (?:and|or|vs\.?|versus) (?:the )?")
# higher than at baseline (5 vs 4); longer after lard than after suet (63 vs 50 min); 4 months for
# women who stopped and 9 for those who went on: it is told who stands against whom
OTHER_SIDES = re.compile(
    rf"\b(?:than|versus|vs\.?|{COMPARED_WITH}) "
    r"(?!(?:only |just |about )?[-−–~]?\(?[\d.]|(?:in |with |for )?the (?:other|second|latter)\b|(?:group )?[a-z12]\b)"
    # of men and women
    r"|\b(?:men and women|women and men|boys and girls|girls and boys|males and females|females and males|adults and children"
    r"|survivors and non-?survivors|responders and non-?responders)\b"
)
# non-responders had (less pain, 2.6 vs 3.7): who is compared is said, and is no arm
OTHER_SUBJECT = re.compile(
    r"(?:^|[;,:.] |\band )(?:the )?(?:non-?[a-z]{5,14}s|responders|completers|smokers|survivors|carriers|users|drinkers|dropouts) (?:were|had|showed|reported|scored|experienced|did)\b"
    r"|\b(?:tumou?rs|mutations?|genotypes?|alleles?|(?:over-?)?expression|positivity) (?:was|were) (?:[a-z]{4,14}ly )?associated with\b"
)
# scores were lower in treated children (0.5 v 0.6): who had more or less is said, and is no arm
MORE_IN_OTHERS = re.compile(
    r"(?<!\bor )\b(?:higher|lower|greater|longer|shorter|better|worse|smaller|larger|rarer|fewer|less|more|common|frequent) (?:in|with|among|for|after|on)"
    r" (?!(?:both|all|each|either|any|those|these|this|that|patients|the (?:two|first|second|study|same|intention))\b)[a-z]"
)
# 13% (for the United States); 2% (with insulin): it is told whose the second figure is
OF_SECOND = re.compile(
    r"[\s)%]{0,2}(?:\([^()]{1,30}\) )?(?:(?:for|with|on) (?!(?:the )?(?:two|first|second)\b"
    rf"|(?:both|all|each|either|those|an?|no|p|regard|respect|similar|few|little|odds|hazard|relative|adjusted|{PERSONS})\b)|who )[a-z]"
)
SIDE_BEHIND = re.compile(
    rf"\b(?:in|for|among) (?:the |those )?(?:{PERSONS}|those)"
    r" (?:who|randomi[sz]ed|receiving|treated|given|assigned|taking)\b|\b(?:in|for|among) those (?:not )?on\b"
)
# 2.1 years for mild (versus 5.4 years): it is told whose the first figure is
OF_ITS_OWN = re.compile(r" (?:for|on|after|under|receiving) (?!the (?:first|one|former)\b)[a-z]")
# 7 and 9% (for) x: somebody else's, told as the list of the arm before was
OF_UNKNOWN = re.compile(
    r"[ %]{0,2} (?:for|with|in|on) (?:the )?(?!(?:both|all|each|either)\b)[a-z]"
)
# 465 of 925 patients (50%) cooled to 33 °C and 446 of 925 (48%) kept at ...: who got what is told of
# both in the same way
PARALLEL = re.compile(
    rf"[\s)\]%]{{0,4}}(?:{PERSONS} )?"
    r"(?:who (?:were|had been) )?(?!assigned|randomi|allocated)[a-z]{3,14}(?:ed|en|pt) (?:to|at|with|by|on|in|under) [^.;,()\[\]]{1,30},? and (?:in )?$"
)
# 10.2% in the upfront treatment arm: an arm that the text names nowhere else
UNKNOWN_ARM = re.compile(
    r"^[^.;\d]{0,20}\b(?:in|for|with|of) the (?:[\w-]{1,20} ){1,3}(?:group|arm)\b"
)
# What stands there and is no arm: a time, or people that nobody assigned to anything
_NO_SIDE = (
    r"(?!(?:[\w'-]{1,20} ){0,3}?(?:at|base-?line|before|after|pre\w*|post\w*|earlier|previous\w*|prior|expected|predicted|historical\w*"
    r"|general population|normals?|health\w*|population|same|both|each|all|overall|total|whole|day|days|weeks?|months?|years?|men|women|boys|girls"
    r"|responders?|non\w*|those|without|cases?|cohort|risk|low-risk|high-risk|mean|median|sd|se|range|iqr|ci|p)\b)"
)
# 5 (with A, 6 with B, and) 8 on X
ONE_LIST = re.compile(r"(?:(?!\b(?:whereas|while|but)\b)[^;()\[\]]){1,120}")
# 34% with ARM (and in controls) 17%: others, although they are not named as an arm
AND_CONTROLS = re.compile(
    r"(?:[,;]|\b(?:and|while|whereas|but)) (?:(?:in|for|with|of|among|by|the) ){0,2}(?:controls?|placebo|sham|comparators?)\b"
)
# seven (of the controls)
OF_CONTROLS = re.compile(r"[\s)\]%]{0,4}(?:(?:of|in|for|among) )?(?:the )?controls\b")
# less than in the saline group (22%): a figure of others than those told of before
UNKNOWN_NAMED = re.compile(
    rf"\b(?:in|for|with|of|than|by|among) (?:that (?:in|of|for|with) )?the {_NO_SIDE}(?!(?:other|same|whole|entire|study|treatment|intervention)\b)(?:[\w/+-]{{1,20}} ){{1,2}}(?:group|arm)\b"
)
# 12%, arm 2 (7%); more often in group 2 (3/11): a letter or a number that is no arm's name here
_LABELED = r"(?:groups?|arms?|cohort) (?:[a-h]|i{1,3}|iv|vi?|\d{1,2})\b"
UNKNOWN_LABEL = re.compile(rf"(?:[,;:]|\b(?:and|in|for|with|of|than|to)) (?:the )?{_LABELED}")
# 12% (of cycles in arm a)
UNKNOWN_LABEL_BEHIND = re.compile(
    rf"[\s)%\]]{{0,4}}(?:of [\w-]{{2,16}} )?(?:in|for|with|on) (?:the )?{_LABELED}"
)
# 53% (of patients receiving) X: people of whom no arm is told
OF_OTHER_PEOPLE = re.compile(
    rf"[\s)%]{{0,4}}(?:of|in|for|among) (?:the |those |all )?(?:{PERSONS} )?"
    r"(?:receiving|who received|treated with|given|taking|who took|on)\b"
)
# (104 ARM; 106 ARM), only; 2.8% (ARM), 5.8%: what a bracket told of that has closed since
SPENT_IN_BRACKET = re.compile(
    r"[\d%] ?[(\[][^()\[\]]{0,30}$|[(\[](?=[^()\[\]]{0,60}\d)[^()\[\]]{0,80}$"
)
CLOSED_SINCE = re.compile(r"[^()\[\]]{0,40}[)\]]")
# 43.9% combination vs (54.0% ARM)
UNKNOWN_BESIDE = re.compile(
    rf"^%? {_NO_SIDE}[a-z][\w/+-]{{1,20}}(?: [\w/+-]{{1,20}})? (?:vs\.?|versus) $"
)
# more remission in ARM (44%) than with usual care (23%), than with X® (23%); 15.2% compared with usual sutures (22.9%)
_THAN = (
    r"\b(?:than|compared (?:with|to)|versus|vs\.?) (?:(?:in|with|on|for|the|those|receiving|given) ){0,3}"
    rf"{_NO_SIDE}(?:[\w/+®™-]{{1,20}} ){{1,4}}[(\[]$"
)
THAN_SIDE = re.compile(_THAN)
THAN_UNKNOWN = re.compile(rf"^[^;.\d]{{0,70}}?{_THAN}")
# 49% (ARM) and 62% (L): the second is named as the first is
IN_OWN_BRACKET = re.compile(r"[^()\d.;,]{0,14}\($")
UNKNOWN_IN_BRACKET = re.compile(
    rf"[^()\d.;,]{{0,14}}\({_NO_SIDE}[a-z][\w/+-]{{0,20}}(?: [\w-]{{1,15}})?\)"
)
# more in ARM (52%), and less with usual X (25%): names before a bracket as the arm before its own
HEADED_BY = re.compile(
    rf"[^()\[\]]{{0,40}}[)\]][^()\[\]]{{0,80}} (?:in|with|for|on|among) (?:(?:the|an?) )?{_NO_SIDE}[\w/+-]{{1,20}}(?: [\w/+-]{{1,20}}){{0,2}} [(\[][^()\[\]\d]{{0,20}}$"
)
# 6% (copper), 8%: a name in a bracket between two figures of a list
NAMED_IN_BRACKET = re.compile(r"[ %]{0,2}\([^()\d;]{1,40}\)(?:, |,? (?:and|or|vs\.?|versus) )")
# compared with 45% (in responders): a part of the people, and no arm
STRATUM_BEHIND = re.compile(
    r"[\s%]{0,2}(?:in|among|for|of) (?:the |those |patients )?(?:(?:non-?)?(?:responders|completers|survivors|smokers|drinkers|carriers|users|diabetics)"
    r"|men|women|boys|girls|males|females|(?:with|without) [a-z-]{3,20})\b"
)
# for ARM 28% in high-risk patients versus 12% (in low-risk patients)
PART_BEHIND = re.compile(
    rf"[\s%]{{0,2}}(?:in|among|for) (?:the |those )?(?:[\w-]{{2,16}} ){{1,3}}(?:{PERSONS}|subgroup|stratum)\b"
)
# 8% (compared with) 45%
COMPARED = re.compile(COMPARED_WITH)
# 49 (59%) in the general ward group, told as "102 (61%) in ARM" is right before
UNKNOWN_GROUP = re.compile(
    rf"^[^.;,\d()]{{0,30}}[\s)%]{{0,3}}(?:in|for|with|of|among) (?:patients in )?the {_NO_SIDE}(?!other\b)(?:[\w-]{{1,20}} ){{1,3}}(?:group|arm)\b"
)
# (7.4% on humulin s and) 7.5% on ARM: one preposition for both
UNKNOWN_ALIKE = re.compile(
    rf"^(?:%|[^.;,\d()]{{0,14}}) (?P<lead>on|with|for|after|receiving|of) (?!(?:the )?(?:{PERSONS}|them|whom)\b)(?:the )?{_NO_SIDE}(?P<name>[a-z][\w/+-]{{1,20}}(?: [\w/+-]{{1,20}})?),? (?:and|vs\.?|versus|{COMPARED_WITH}) (?:only )?$"
)
# 9.8% in the study-device group and (10.1% in the ARM group)
UNKNOWN_OF_TWO = re.compile(
    rf"^(?:%|[^.;,\d()]{{0,20}}) (?:in|for) the {_NO_SIDE}(?!other\b)(?:[\w-]{{1,20}} ){{1,2}}(?:group|arm),? (?:and|while|whereas|but) (?:only )?$"
)
GROUP_OF_TWO = re.compile(r"[^.;,\d()]{0,20} (?:in|for) the [^.;,()]{2,60}?[ -](?:group|arm)\b")
