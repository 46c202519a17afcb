"""Words that restrict a result to some of a trial's participants, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import PEOPLE_WORDS, PERSONS
from extract.language.scanning import Scanner

_PEOPLE = rf"(?:{PERSONS}|those|eyes|smokers|cases)"
_COUNT = r"\d{1,3}(?:[, ]?\d{3})?"  # 12 345, 12,345
# when the analysis was limited to
_LIMITED = r"(?:restricted|limited|confined) to"
# in patients with severe shock, among the 30 women who smoked, for those aged 65 years or older;
# a subgroup analysis of those patients with shock
WITH = Scanner(
    rf"\b(?:in|among|for|within|{_LIMITED}|(?:(?:subgroup|pre-?specified|post[- ]hoc|exploratory|secondary) analys[ei]s|(?:ancillary|parallel|second|separate) (?:trial|study|analysis)) of) (?:the |all |both |those (?=\w{{3,20}} w))?(?:{_COUNT} )?(?P<phrase>(?:(?!(?:for|are|were|with|those)\b)[a-z][a-z-]{{2,20}}(?<!ing) ){{0,2}}?{_PEOPLE}"
    r" (?:with|without|who|whose|aged|older|younger|over|under|having|not|on|needing|requiring|(?:surviving|alive)(?= (?:for |beyond |at )?(?:more than |at least )?\d))\b)"
)
# Among the 58 who needed dialysis
THOSE = Scanner(
    rf"\b(?:in|among|of) the (?P<phrase>{_COUNT} (?:who(?! (?:had )?(?:died|survived|were (?:alive|dead)))|with|without)\b)"
)
# of the 30 patients with renal failure; of 30 women who smoked
OF_NUMBER = Scanner(
    rf"\bof (?:the |these )?{_COUNT} (?P<phrase>(?:(?!(?:for|are|were|with|those)\b)[a-z][a-z-]{{2,20}}(?<!ing) ){{0,2}}?{_PEOPLE}"
    r" (?:with|without|who(?! (?:had )?(?:died|survived))|whose|aged|not|needing|requiring)\b)"
)
# among patients receiving mechanical ventilation, those who were receiving no respiratory support:
# what is given to all alike, and no arm
_SUPPORT = (
    r"(?:oxygen|(?:invasive |non-?invasive |mechanical ){0,3}ventilation|respiratory support|organ support|vasopressors?|inotropes?|dialysis"
    r"|(?:renal|kidney)[- ]replacement(?: therapy)?|extracorporeal [a-z]{4,14} [a-z]{4,14})"
)
SUPPORTED = Scanner(
    rf"\b(?:in|among|for) (?:the |all )?(?P<phrase>{_PEOPLE} (?:who were )?receiving (?:no |any |supplemental |low-flow |high-flow |invasive |mechanical ){{0,2}}{_SUPPORT}"
    rf"(?: (?:with|without|or|and) (?:supplemental |invasive )?{_SUPPORT})?(?: at (?:randomi[sz]ation|baseline|enrol{{1,2}}ment|admission|entry))?)\b"
)
# In patients who received steroids, A compared with B: what was given beside the arms
RECIPIENTS = Scanner(
    rf"(?:^|(?<=[.;:] )|(?<=[.;] in contrast, )|(?<=, and )|(?<=\n))(?:in contrast, )?(?:in|among|for) (?:the )?(?:{_COUNT} )?(?P<phrase>{_PEOPLE}"
    r" (?:who (?:had |were )?)?(?:not |did not |never )?(?:received|receive|receiving|taking|treated with|given) [\w-]{2,40}(?: [\w-]{2,40}){0,3} ?)(?=,)"
)
# Of infants born at 25 or 26 weeks, 19% died
BORN = Scanner(
    rf"(?:^|(?<=[.;:]\s)|(?<=, and )|(?<=\n))(?:of|in|among|for) (?:the )?(?:{_COUNT} )?(?P<phrase>{_PEOPLE} (?:who were )?born (?:at|before|after|between|with) [^.;,()]{{3,40}})(?=,)"
)
# In patients intended for non-invasive management, A compared with B: those of whom a sentence
# begins to tell
FRONTED = re.compile(
    rf"(?:in|among|for|of) (?:the )?(?:{_COUNT} )?(?P<phrase>{_PEOPLE} (?!(?:analy|evalua|assess|includ|stud|follow|enrol|recruit|screen|randomi|complet|surviv)\w{{1,6}}\b)"
    r"(?:(?:initially|originally|already|primarily|later) )?[a-z-]{3,16}(?:ed|ing) [^.;,()]{3,70})(?=,)"
)
STATES = (
    "undergoing", "presenting", "operated", "admitted", "managed", "diagnosed", "discharged", "ventilated",
    "intubated", "transferred", "hospitalised", "hospitalized", "revascularised", "revascularized",
    "infected", "scheduled", "referred", "intended", "surviving",
)  # fmt: skip
# 20% in those operated on within two days, 35% among patients who waited: what happened to them
PARTICIPLE = Scanner(
    rf"\b(?:in|among|for) (?:the )?(?P<phrase>{_PEOPLE} (?:(?:initially|originally|already|not) )?"
    rf"(?:{'|'.join(STATES)})\b)"
)
# no difference between patients in the two groups who had not responded: of all arms, but not all
OF_BOTH = Scanner(
    rf"\b(?P<phrase>{_PEOPLE} in (?:the |both |either |all )(?:two |three |four |study |treatment ){{0,2}}(?:groups|arms) (?:with|without|who(?! (?:had )?(?:died|survived))|whose|aged)\b)"
)
# among children < 2 years, in women ≥ 65
LIMITED_AGE = Scanner(rf"\b(?:in|among|for) (?:the |all )?(?P<phrase>{_PEOPLE} [<>≥≤])(?==? ?\d)")
# Patients aged over 80 years had
AGED = Scanner(
    rf"\b(?P<phrase>{_PEOPLE} (?:aged|older than|younger than|over the age|under the age)\b)"
)
# in the less severe stratum (norepinephrine 5-14 mcg/min), in the diabetic subgroup
STRATUM = Scanner(
    r"\b(?:in|for|of|within|among) (?:the |a |this |our |each )(?P<phrase>(?:(?!(?:in|of|with)\b)[a-z0-9<>≥≤][\w<>≥≤+./–-]{0,30} ){1,5}(?:subgroups?|stratum|strata|subsets?|subpopulations?)\b"
    r"(?: \((?!p\b|n\b|hr\b|or\b|rr\b)[^()%]{3,80}\))?)"
)
# a stratum of milder shock (norepinephrine 5-14 mcg/min): what the bracket says of its members
MEMBERS = re.compile(r" \((?!p\b|n\b|hr\b|or\b|rr\b)[^()%]{3,80}\)")
# the 29 children in stratum B
LETTERED = Scanner(r"\b(?P<phrase>(?:stratum|subgroup) (?:[a-d]|[1-4]|i{1,3}))\b")
# in the subgroup of patients with diabetes, in a subset of women
SUBGROUP_OF = Scanner(
    r"\b(?P<phrase>(?:subgroups?|stratum|subsets?|subpopulations?) (?:of|with|who|whose|aged|in)\b)"
)
# in the per-protocol population, in an as-treated analysis
ADHERENT = Scanner(
    r"\b(?:in|for|of|by) (?:the |a |an )?(?P<phrase>(?:per[- ]protocol|as[- ]treated|on[- ]treatment)(?: (?:population|analys[ei]s|set|cohort|sample|patients))?)(?![\w-])"
)
# among women, in premenopausal women, in smokers
KIND = Scanner(
    rf"\b(?:in|among|for|{_LIMITED}) (?:the |both |all )?"
    r"(?P<phrase>(?:[a-z][a-z-]{2,20} ){0,2}(?:completers|women|men|males|females|boys|girls|children|adults|infants|smokers|non-?smokers|(?:non-?)?diabetics"
    r"|mothers|responders|non-?responders|carriers|non-?carriers|(?:non-?)?users|adolescents|caucasians|asians))\b(?! (?:and|or) (?:wom|m[ae]n|males|females|girls|boys|children|adults|infants|mothers|non)|'s| with| who| that| aged| receiving| given| treated| assigned| allocated| randomi| [<>≥≤]| in the)"
)
_ROMAN = r"(?:i{1,3}|iv|v)[a-d]?[1-3]?"
_GRADE = rf"(?:{_ROMAN}|[0-5][a-d]?|[a-d])"
_JOINT = r"(?:, and |, or |, | and | or |/)"
# stage II, Child-Pugh B, Killip class III; in "stages I, II and IV" each item is one
STAGES = Scanner(
    r"\b(?P<phrase>(?:(?:stages?|dukes'?(?: stages?)?|child(?:[- ]pugh)?(?: class(?:es)?| grades?)?|(?:nyha|killip|asa|who|figo) (?:functional )?(?:class(?:es)?|grades?|stages?)|bclc(?: stages?)?|class(?:es)?(?= (?:[abc]|i{1,3}|iv)\b)"
    rf"|(?:tumou?r|histologic(?:al)?|nuclear) grades?) {_GRADE})\b)(?P<more>(?:{_JOINT}{_GRADE}\b){{0,5}})"
)
# N0, N1 and N2
NODES = Scanner(rf"\b(?P<phrase>[pc]?n[0-3x])\b(?P<more>(?:{_JOINT}[pc]?n[0-3x]\b){{0,5}})")
STAGE = re.compile(rf"\b(?:[pc]?n[0-3x]|{_GRADE})\b")
# those with low expression 61%: a share is no part of who they are
SHARE = re.compile(
    r"(?<![<>≥≤=])(?<! than)(?<! of)(?<!below)(?<!above) \d{1,3}(?:\.\d{1,2})? ?(?:%|percent|per cent)$"
)
# 71% in node-negative and 29% in node-positive patients
MARKED = Scanner(
    rf"\b(?:in|for|among) (?:the )?(?P<phrase>(?!false|true)[a-z0-9/+.-]{{2,20}}(?:(?:-| node[- ])(?:positive|negative)\b(?: (?:{PERSONS}|cases|disease|tumou?rs?|cancers?))?| (?:positive|negative) (?:{PERSONS}|cases)\b))"
)
# in diabetic patients or healthy ones, for high-risk patients, among non-ventilated infants
_KINDS_OF_PEOPLE = (
    r"(?:other|remaining|non-?[a-z]{4,16}|(?:very )?(?:low|lower|high|higher|intermediate|good|poor|standard|average)[- ](?:risk|grade|prognosis)|older|younger|elderly"
    r"|diabetic|hypertensive|hypotensive|obese|septic|ventilated|surgical|medical|male|female|pre-?menopausal|post-?menopausal|pregnant|black|white|asian|hispanic)"
)
ADJECTIVE = Scanner(
    rf"\b(?:in|among|for|or|nor|than) (?:the |all |both )?(?P<phrase>{_KINDS_OF_PEOPLE} (?:{PERSONS}|cases))\b"
    r"(?! (?:receiving|given|treated|assigned|randomi))"
)
# from 18% in the lowest to 44% in the highest quartile; in the lowest, middle and highest tertiles
_RANK = r"(?:lowest|highest|first|second|third|fourth|fifth|upper|lower|top|bottom|middle)"
RANKED = Scanner(
    rf"\b(?:in|for|of|among) (?:the )?(?P<phrase>{_RANK}\b(?: (?:quartile|tertile|quintile|decile)s?)?)(?P<more>(?:{_JOINT}{_RANK}\b){{0,4}})"
)
# mild, moderate and severe disease
_SEVERITY = r"(?:mild|moderate|severe|very severe|critical)"
SEVERE = Scanner(rf"\b(?P<phrase>{_SEVERITY})\b(?P<more>(?:{_JOINT}{_SEVERITY}\b){{1,3}})")
# Patients with positive margins had (a mortality of 20%); women had 30%, men 20%
SUBJECT = Scanner(
    rf"\b(?P<phrase>{_PEOPLE} (?:with|without|who(?! died| survived))\b|(?:non-?)?(?:responders|smokers|diabetics)\b|women\b|men\b)(?=[^.;,()]{{0,60}} (?:had|died|survived)\b| \d{{1,3}}%)"
)
ITEM = re.compile(rf"{STAGE.pattern}|\b(?:{_RANK}|{_SEVERITY})\b")
CLAUSE_START = re.compile(r"(?:[;,] (?:(?:and|but|while|whereas) )?|\b(?:whereas|while|but) )$")
# Those who got a treatment are an arm, and those in an arm too.
ARM = re.compile(
    r"\b(?:receiv|treated|given|assigned|randomi[sz](?!ation)|allocated|taking|took|on the|in the (?:\w{1,30} ){1,4}(?:group|arm)(?!s)|group\b|arm\b|completed|were enrolled|participated|consumed|placebo|controls?\b|on (?:the )?(?:active|study|trial)\b)"
)
# Those of whom it is known are the trial, as far as it tells.
KNOWN = re.compile(r" who\b.{0,30} (?:analy[sz]ed|evaluated|assessed|evaluable|assessable)$")
# Words of a text without one of which a pattern is not tried.
GETTING = ("receiv", "treated with", "taking ", " given ")
NUMBERED = tuple(f" the {digit}" for digit in "123456789")
AGES = (" aged", " older", " younger", "over the age", "under the age")
STAGED = (
    "stage",
    "dukes",
    "child",
    "nyha",
    "killip",
    "asa ",
    "who ",
    "figo",
    "bclc",
    "grade",
    "class",
)
MARKS = ("positive", "negative")
ADHERENCE = ("protocol", "treated", "on-treatment")
BIRTHS = (" born ",)
DYING = ("surviv", "mortalit", "died", "death")
RANKS = ("artile", "ertile", "intile", "ecile")
# 30% of those with shock and 10% of those without: the rest of those named before
REST = re.compile(r"those (?:without|not)")
# A stage or grade is who died or lived at it; elsewhere it may be one of sleep, of toxicity.
OF_DEATH = re.compile(r"surviv|mortalit|\bdie[ds]?\b|death|fatal")
# What a relative clause is read up to.
CLAUSE_END = re.compile(
    r"[,;:()\[]| (?:it|they|there|was|were|is|are|had|did|(?:as )?compared|versus|vs|than(?! \d)|and the|but|while)\b| and (?=\d)|\.(?!\d)"
)
# women (under 60 years) the risk was higher: an age is told when its years are
OF_AGE = re.compile(
    r" (?:who were )?(?:aged |over |under |older than |younger than |above |below |the age of |at least |more than |less than |[<>≥≤]=? ?|between ){1,3}"
    r"\d{1,3}(?:(?: ?[-–] ?| to | and )\d{1,3})?(?: ?(?:years?|yrs?|months?|weeks?|y)\b(?: of age| old)?|(?= (?:the|it|there)\b|,))"
    r"(?: (?:or|and) (?:older|over|more|above|younger|under|less))?"
)
EMPTY_WORDS = PEOPLE_WORDS | frozenset(
    """
    those eyes the a an of in with without who whose and or at to for from on by aged age
    years year had have has been were was is are having not this these among between within their
    who's cases subgroup subgroups stratum strata subset subsets than
    """.split()
)
KIND_WORDS = frozenset(
    "women men males females boys girls children adults infants mothers adolescents".split()
)
# women with one (to three positive nodes): a range goes with its number and what it counts
COUNTED = re.compile(
    r" (?:one|two|three|\d{1,3})(?: (?:to|or) |[-–])(?:two|three|four|five|six|more|fewer|\d{1,3})\b(?: (?!(?:had|has|have|was|were|is|are|died|and|or|in|on|with|who)\b)[a-z-]{2,16}){0,3}"
)
# A limit goes with the phrase before it: patients with an ejection fraction ≥ 40%; a sign that was
# printed in words ("> or =") is folded to one with blanks before it
LIMIT = re.compile(
    r" ?(?:more|less|greater|higher|lower) than the (?:median|mean)\b"
    r"| ?(?:(?:of )? {0,8}[<>≥≤=]=?|(?:of )?(?:more|less|greater|higher|lower) than|below|above|at least|over|under) ?\d[\d.,]{0,8}(?<![.,]) ?(?:%|(?!(?:had|has|have|was|were|is|are|died|and|or|in|on|with|who)\b)[a-z][a-z/0-9]{0,8}\b)?"
    r"| (?:of )?[<>] ?or ?[=<>] ?\d[\d.]{0,6}| ?between \d[\d.]{0,6} and \d[\d.]{0,6}"
    r"|(?<=\d) ?(?:[a-z][a-z/]{0,8} )?or (?:less|more|greater|higher|lower|fewer|above|below)\b"
    r"| or (?:less|more|greater|higher|lower|fewer|above|below|older|younger|over|under)\b"
)
# A conclusion speaks of all patients, unless it says otherwise.
RESTRICTING = re.compile(
    r"\b(?:subgroups?|strat|subsets?|especially|particularly|only|but not|even|except|more pronounced|interaction)"
)
ENROLLING = re.compile(
    r"\b(?:recruited|enrol|assigned|eligible|were included|randomi[sz]ed|allocated)"
)
