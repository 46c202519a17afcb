"""Names that stand at figures and that no rule has read as an outcome, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import ANY_PERSON
from extract.language.scanning import Ending
from extract.records.binding.patterns.persons import COUNTABLE, NOUN

# Words that go on about the outcome before: "and the corresponding value was", "and it was"
_OF_SAME = (
    r"(?:it|its|they|their|them|this|these|that|those|there|which|who|he|she|both|none|each|all|most|some|other|others|same|latter|former"
    r"|respectively|corresponding|respective|values?|rates?|figures?|numbers?|percentages?|proportions?|differences?|means?|medians?|averages?"
    r"|results?|scores?|changes?|increases?|reductions?|decreases?|incidences?|frequenc(?:y|ies)|risks?|effects?|improvements?|levels?|groups?|arms?"
    r"|\w{2,20}ly|overall|total|only|also|further|then|later|even|still|again|just|although|though|despite|irrespective|regardless|including|excluding|except|such|so|yet|whether|either|neither|not|no|significant\w{0,2}|similar\w{0,2}|as|compared|than|vs|versus|v|relative|while|whereas|when|where|if|because|due"
    rf"|in|on|at|for|with|without|among|by|of|to|from|after|before|during|within|under|over|per|between|until|up|down|{COUNTABLE})"
)
_VERB = r"(?:was|were|is|are|be|been|had|has|have|did|rose|fell|died|seen|found|shown|known|in|of|for|with|to|by|[a-z]{2,14}ed)"
# (12% v 15%), and steps per day (4.1 v 3.9): a name before a bracket of its own
ITEM = re.compile(
    rf"[)\]][,;]? (?:(?:and|or|but|as well as) )?(?:the |an? )?(?:(?:greater|higher|lower|larger|smaller) )?(?P<name>(?!{_OF_SAME}\b)[a-z][^()\[\],;:.]{{1,90}}) [(\[][^()\[\]\d]{{0,30}}$"
)
# longer (6.1 v 3.9 months) and the cost was lower (41 v 26): a subject with a verb
SUBJECT = re.compile(
    rf"\b(?:and|but|while|whereas|although) (?:(?:the|an?|mean|median|average) ){{0,2}}(?P<name>(?:(?!{_OF_SAME}\b)[a-z][\w/-]{{0,20}} ){{1,4}}?)"
    r"(?:was|were|rose|fell|increased|decreased|improved|declined|worsened|became|remained) [^.;()\d]{0,60}[(\[]?[^()\[\].;\d]{0,20}$"
)
# a sensitivity of 96% v an accuracy of (95%)
OF_FIGURE = re.compile(
    rf"\b(?:an?|the|and|or) (?P<name>(?!{_OF_SAME}\b)[a-z-]{{4,20}}) of (?:only |about |just )?$"
)
# 20 (11%) with A: pancreatitis in 6 (3%) and late bleeding (in) 8 (4%)
IN_FIGURE = re.compile(
    rf"(?:[:;,]|\band) (?P<name>(?!{_OF_SAME}\b)(?:(?!{_VERB}\b)[a-z][\w/-]{{1,20}} ){{1,4}})in (?:only |about |just )?$"
)
# (64 v 33%; P = 0.01; control rate: 92 v 75%): a label before figures of two arms
LABEL = re.compile(
    rf"(?:[;,]|[a-z\d)]–) ?(?:and )?(?P<name>(?!{_OF_SAME}\b)[a-z][\w/-]{{1,20}}(?: [a-z][\w/-]{{1,20}}){{0,3}}) ?: ?$"
)
# with a sensitivity (of) 96%
OF = re.compile(r" of (?:only |about |just )?")
# 59 in A and 60 in B (using a mean of) 2.3 and 2.5 tablets
GIVEN = re.compile(
    r"\b(?:using|requiring|receiving|taking|needing|over|for|after) an? (?:mean|median|average|total)(?: number)? of $"
)
# 0.3 tablets (for) pain: what something is for
FOR = Ending(
    rf"\d[\d.]{{0,6}}\)? (?!(?:{ANY_PERSON}|cases?|eyes?)\b)[a-z-]{{3,20}}(?: (?!(?:{ANY_PERSON})\b)[a-z-]{{3,20}})? for (?:the )?$"
)
# two presented with bleeding, two with (leg swelling)
WITH = re.compile(rf"(?: {NOUN})? with (?!an? (?:mean|median)\b)[a-z]")
# ten infarctions ..., and one (infarction)
COUNT_NOUN = re.compile(
    rf"[\w-]{{1,12}} (?!{NOUN}|(?:\w{{1,14}} )?(?:{ANY_PERSON}|case|eye|pregnancy|event|episode|time)s?\b)(?P<noun>[a-z]{{5,20}}?)s?\b"
)
# the mean weight, loss and (output) were 95 v 109 kg, 56 v 86 mL and 412 v 456 mL
NAMES = Ending(r"(?:[^,;.:()\d]{3,60}, ){0,5}[^,;.:()\d]{3,60},? and (?:the |mean |median ){0,2}$")
COMMA = re.compile(r", (?!and )|,? and ")
