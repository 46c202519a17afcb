"""The words between a number and what it belongs to, on folded text. Data only.

A gap is the text between two things. Bracketed p values and intervals have been blanked out of it.
"""

from __future__ import annotations

import re

from extract.language.atoms import P_SIGN
from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.quantities import UNIT
from extract.language.scanning import Scanner

_PERSONS = rf"(?:{PERSONS}|cases|eyes|pregnancies|deaths|events|episodes)"
# but not "(and patients) given B": others than those told of before
_JOINS = r"(?:and|or|but|while|whilst|whereas|although|than|vs|versus|compared|against)"
_NOUN = rf"(?:of )?(?:the |all |these |those |our )?(?:\d{{1,6}} )?(?:(?!{_JOINS}\b)\w{{1,14}} )?{_PERSONS}"

# did not differ at 6 months, but was significantly different at 18 months
BUT_DIFFERED = re.compile(
    r"\b(?:but|whereas|while|although|however)\b[^.;]{0,80}?\b(?:(?:was|were|is|became) (?:[a-z]{4,14}ly )?(?:significant\b|different\b)|(?:[a-z]{4,14}ly )?differed\b|differed)"
)
BRACKETED = re.compile(r"\([^()]{3,200}\)")
# 7.2%, per patient-year of follow-up
_PER = r"(?:,? ?per [a-z-]{3,16}(?: of [a-z-]{3,12})?)?"
# 35.4% vs. 39.3%; 12.1 and 9.8 months; 20%, 30%, and 40%; 26 (52%) patients versus 17 (33%);
# 63.9 compared with only 18.4
SERIES = re.compile(
    rf"^{_PER}[\s)\]%\"]{{0,6}}(?:{_NOUN}\s{{0,2}})?(?:\w{{1,10}} ){{0,2}}[\s)\],]{{0,4}}"
    rf"(?:vs\.?|v\.?|versus|and|&|against|{COMPARED_WITH}|/|,|;|to)"
    r"\s{0,2}(?:(?:to|with|for|of|in|only|just|a|the|and|vs\.?|by|at|was|were|about|approximately|roughly) ){0,3}(?:(?:mean |median |average )?(?:increase|decrease|reduction|change|gain|loss|rise|fall|decline|improvement)s? of )?[\s(\[~]{0,3}(?:(?:us|hk|au?|ca?|nt|sg?) ?)?[$€£¥]?$"
)
# 33 mm (with XLHA and) 29 mm with ARM: what stands behind the first is of it alone
OF_ONE = re.compile(
    r"[^;()]{0,12} (?P<lead>in|with|for|on|after|under|during|receiving|given|taking) \w{1,10} ?,? (?:and|or|&|/) "
)
# 29 mm (with the) ARM
LED_BY = re.compile(
    r"\b(?P<lead>in|with|for|on|after|under|during|receiving|given|taking)(?: (?:the|an?|those|patients|groups?|arms?)){0,3} ?$"
)
# A semicolon between clauses, and not one of a bracket
SEMICOLON = re.compile(r";(?![^()]{0,200}\))")
# (five of sepsis), and twelve: a bracket that closes before the next figure, which stands in none
CLOSED = re.compile(r"[^()\[\]]{0,40}[)\]][^()\[\]]{0,200}$")
# (24.9 to 18.8 at 8 weeks) and: what stands there closes the bracket of a value
CLOSES = re.compile(r"[ %]{0,2}(?:(?:at|after|in|on|by) )?[)\]]")
# were seen in 7 women (and in) 4 in the other arm
LED_ANEW = re.compile(r"(?:,|\band|\bbut|\bvs\.?|\bversus) (?:only )?(?:in|for|by|to) (?:only )?$")
# 0.35 (at baseline, 0.26 with placebo): the first is nobody's
AT_BASELINE = re.compile(r"[\s)%\]]{0,3},? ?(?:at )?(?:baseline|base line),")
# 25.3 (at baseline to) 18.2; a time is blanked out
ONWARD = re.compile(
    r"[\s%)]{0,3}(?:(?:at|after) )?(?:(?:baseline|base line) )?to(?: a (?:mean|median) of)? ?$"
)
# 17.2% (CI 1.9 to 32.5) (p=0.03) greater improvement: how far two arms are apart
APART_AFTER = re.compile(
    r"[\s)\]]{0,3}(?:[(\[][^()\[\]]{0,30}[)\]] )?(?:absolute |relative |significantly )?(?:greater|higher|lower|better|worse|larger|smaller|longer|shorter|more|less|fewer)\b(?! (?:than|in) )"
)
# a 30% relative increase (95% CI 6-60): how far two arms are apart
OF_DIFFERENCE = re.compile(
    r"%?[ -](?:[a-z-]{3,14} ){0,3}?(?:increase|reduction|decrease|difference|improvement|benefit|decline|higher|lower|greater|fewer|less|more|longer|shorter)\b"
)
# ARM (50%) and control (75%): a name stands before each of the brackets
NEXT_HEAD = re.compile(
    r"[^()\[\]]{0,20}[)\]],? ?(?:and|or|vs\.?|versus|followed by)? ?(?:(?:in|for|with|on|the|both|those) ){0,3}(?:[\w/+-]{1,20} ){1,3}[(\[]$"
)
# A gave 1737 N, while (G3 had) 523 N: another subject, unless the verb follows
NEW_SUBJECT = re.compile(
    r"\b(?:while|but|although)\b (?!(?:not|also|only|it|this|they|these|then|at|after|by|on|in|with|during|had|has|was|were|did|does|\w{2,12}(?:ed|rose|fell))\b)"
)
# 22.7 μg · mL−1 vs. 15.8 μg: a unit stands between
UNIT_THEN_VERSUS = re.compile(
    rf"^(?: ?[·×./]? ?(?:{UNIT}|[a-zμ]{{1,8}}/[a-z]{{1,4}}\d?|\d(?= ))(?:[−-]?\d)?){{1,6}} (?:vs\.?|versus) $"
)
VERSUS = re.compile(rf"^%?/$|\b(?:vs?\.?|versus|against|{COMPARED_WITH}|in comparison)(?:\W|$)")
# What stands after it is another statement
CLAUSE = Scanner(r";|\b(?:whereas|while|but(?! not)|although|though|however)\b")
# pain was rarer; (12% had) surgery: no semicolon of a bracket
OTHER_CLAUSE = re.compile(
    r"\b(?:whereas|while|but(?! not)|although|though|however)\b|;(?![^()]{0,200}\))"
)
# A and B; A, B
LISTED = re.compile(r",? (?:and |or )?(?:the )?|/")
# reduced from 6% in (ARM to 4% in ARM)
FROM = re.compile(r",? (?:[a-z]{4,14}ly )?from \d")
TO_OTHER = re.compile(
    r"(?: groups?| arms?| patients| recipients)? to (?:only |just |about )?\d[\d.,]{0,8} ?(?:%|percent|per cent)?[^.;,]{0,40}"
)
# (mean) improvement in X
GAIN = re.compile(r"(?:[\w-]{1,14} ){0,2}improvements? (?:from baseline )?(?:in|of) ")
# A, but not (in) ARM, reduced X
EXCEPTED_BEFORE = re.compile(r"\bbut not (?:(?:in|with|for|on|after|by|the) ){0,3}$")
# ...; however, it (reduced X): the subject of the statement before
IT = re.compile(
    r"(?:[;,.] |\b(?:and|but|while|whereas|although|that) )(?:(?:however|moreover|furthermore|in addition|also|thus|therefore),? )?(?:it|they)"
    r"(?: also)?(?: [a-z]{4,14}ly)?(?: (?:was|were|is|are)(?: also)? associated with| (?:led|leads) to| resulted in| (?:had|has|have|showed|experienced))?(?: an?| the)?(?: [a-z]{4,14}ly)? $"
)
# X was lower in (the) ARM: words that lead to the arm that a statement is about
LED = re.compile(
    r"\b(?:in|with|for|among|on|by|after|following|during|under|receiving|given|taking|favou?r of|favou?ring|treated with"
    r"|assigned to|randomi[sz]ed to|allocated to|using)(?: [\w-]{1,14}){0,4} ?$"
)
# What stands after it is another statement, about another arm
NEW_CLAUSE = re.compile(rf";|\b(?:whereas|while|whilst|but|although|than)\b|{VERSUS.pattern}")
CONTRAST = re.compile(rf";|\b(?:whereas|whilst)\b|{VERSUS.pattern}")
THAN = re.compile(r"\bthan\b")
# (25 and 22 dB) than in ARM (23 and 17 dB); 25 and 22, whereas ARM had 23 and 17
APART = re.compile(
    r"\b(?:than|whereas|whilst|but|while(?! (?:on|in|with|under|receiving|taking|using)\b))\b"
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
# stayed alike within each group (41.2 vs 42.0 kg): before and after, and not arm against arm
WITHIN_EACH = Scanner(
    r"\b(?:within (?:each|both|either|the same) (?:[\w-]{1,14} )?(?:groups?|arms?)|(?:intra|within)-?groups?\b(?! difference)"
    r"|(?:before|prior to) and (?:\w{1,12} ){0,2}?after|pre-?(?:treatment|test|intervention|operative(?:ly)?)? ?(?:and|vs\.?|versus|/) ?post-?(?:treatment|test|intervention|operative(?:ly)?)?"
    r"|(?:baseline|beginning|initial) and (?:final|post\w{0,12}|end)\b)"
)
# 34% and 38%, respectively (P=0.45)
TESTED_PAIR = re.compile(rf"[\s)%]{{0,3}},? ?respectively[\s,;]{{0,2}}[(\[]? ?{P_SIGN}")
# ... in patients undergoing minor or major surgery, had mild and severe pain, respectively
OF_OTHERS = re.compile(
    r"[\s)%]{0,3}(?:(?:in|for|with|among|of) [^.;]{2,60}|[a-z][^.;\d]{2,60}) (?:and|or) [^.;]{2,60}\brespectively\b"
)

# ... who underwent (ARM), that were assigned to (ARM), given (ARM): what makes people those of an arm
GETTING = (
    r"(?:(?:who|that|which) (?:(?:were|was|had been|had|have) )?)?(?:receiving|received|given|administered"
    r"|(?:assigned|allocated|randomi[sz]ed)(?: to)?|treated with|taking|took|using|used|undergoing|underwent|born to)"
)
# ARM lost 3.1 kg (2.0 to 4.2)(, and the) ARM 1.4 kg (0.5 to 2.3); (and patients given) ARM 1.4 kg
NEXT_SUBJECT = re.compile(
    r"[^.;,\d()\[\]]{0,30}[\s)\]%]{0,3}(?:[,;] (?:(?:and|whereas|while|but) )?|\b(?:and|whereas|while|but) )"
    rf"(?:(?:in|for|with|on|the|those|{_PERSONS}|{GETTING}) ){{0,4}}$"
)
# ARM lost 5 kg and ARM (only) 3 kg; ARM had pain in 5% and ARM (in) 3%; ARM had one of 5 and ARM (one of) 3
TOLD_AS_BEFORE = re.compile(
    rf"^(?:'s)?(?: (?:groups?|arms?|{_PERSONS}))?,? (?:(?:only|just|about) )?(?:(?:in|by|of|to|at|one of|an? (?:mean|median|average) of) )?(?:(?:only|just|about) )?[(\[]?$"
)
# VALUE (patients) in (the) ARM
AFTER_STRONG = re.compile(
    rf"^[\s)\],%]{{0,4}}(?:{_NOUN} ?)?(?:(?!compared|versus|vs|than|and|or|while|whereas|but|favou?r)\w{{1,12}} ){{0,2}}"
    rf"(?:in|with|for|of|on|among|within|from|by|after|under|during|following|at|preferred|favou?red|chose|opted for|responded to|{GETTING})"
    rf" (?:the |those |a |an |{_NOUN} |(?:in|on|with|{GETTING}) |the |groups? |arms? ){{0,4}}$"
)
# rarer in A (14% vs 24%): figures of A and of what it is set against
HIGHER_OR_LOWER = Scanner(
    r"\b(?:less|more|fewer|lower|higher|greater|smaller|larger|shorter|longer|earlier|later|better|worse|rarer|commoner|faster|slower|reduced|increased|favou?red)\b"
)
# compared with A, B had fewer falls: no verbs, and no words of good and bad
LOWER = Scanner(r"\b(?:less|fewer|lower|smaller|shorter|rarer|reduced|decreased)\b")
HIGHER = Scanner(r"\b(?:more|greater|higher|larger|longer|commoner|increased)\b")
# (33% vs 13%(, respectively
RESPECTIVELY_BEHIND = re.compile(r"[\s%)]{0,3},? ?respectively\b")
# In A 12 patients (8%) and in (B) 25: what follows is of the next item
NEXT_ITEM = re.compile(r"^[\s)\]%]{0,3},? ?(?:and|while|whereas|but) (?:in|with|for|on|among|of) ")
# A, 12 and 8, respectively, (and in) ARM
RESPECTIVELY_ASIDE = re.compile(r"^[\s)%]{0,3},? ?respectively(?=,)")
# in ARM (group it was) 12 and 8: nothing else stands between an arm and its figures
TELLS_OF_IT = re.compile(
    rf"^(?:'s)?(?: (?:groups?|arms?|{PERSONS}))?[,;:]?"
    r"(?: (?:it|they|these|this|(?:the )?(?:corresponding|respective) (?:values|figures|rates|numbers|scores)))?(?: (?:was|were|had|showed|reached|by|from|a mean of|a median of)){0,2} ?$"
)
# A (P<0.01 for A vs B: a bracket that does not close before the next arm
OPENED = re.compile(r"[(\[][^)\]]{0,80}$")
# 16% when patients were turned ARM
WHEN = re.compile(
    rf"^[\s)\],%]{{0,4}}(?:when|if|where) (?:they|{PERSONS}|it) (?:\w{{1,12}} ){{1,3}}$"
)
# 62% ARM, 26 (52%) ARM patients
AFTER_TIGHT = re.compile(r"^[\s)\]]{1,3}(?:of |the |for )?\(?$")
# 11 responded to ARM, six to (ARM)
TO_NEXT = re.compile(r" to (?:the )?")
# ARM 49.3%; ARM: 49.3%; ARM (49.3%); ARM group, 49.3%; ARM = 38.75
BEFORE_TIGHT = re.compile(
    rf"^(?:'s)?[\s]?(?:group|arm|{PERSONS}|recipients|eyes|cohort|therapy|treatment)?s?[\s]?[,:(\[=–-]{{0,2}}[\s]?"
    r"(?:n ?= ?\d{1,6}[;,) ]{1,3})?(?:mean:?|median:?|median of|a mean of|a median of|by|to|was|were|at)?[\s(\[=]{0,3}(?:n ?= ?)?$"
)
# in the ARM group 20% died; ARM patients had a mean stay of 5 days
BEFORE_VERB = re.compile(
    r"\b(?:was|were|had|has|have|achieved|experienced|developed|showed|reported|reached|received|died|lost|gained|improved"
    r"|increased|decreased|reduced|remained|survived|required|completed|discontinued|relapsed|responded|underwent|scored|is|are)\b"
)

# ARM patients (had a mean stay of) 5 days at 1 year and 4 days at two
VERB_OF_ITS_OWN = re.compile(rf"[^.;,()\d]{{0,40}}{BEFORE_VERB.pattern}[^.;,()\d]{{0,40}}")

# ARM (33%), ARM group [26
IN_BRACKET = re.compile(
    rf"^(?:'s)?\s?(?:groups?|arms?|{PERSONS}|recipients|eyes|cohort|therapy|treatment)?\s?[(\[]$"
)
# ARM (median, 16 months): the words before a value that is alone in its bracket
LEAD = re.compile(
    r"[(\[](?!.{0,38}\b(?:ratio|reduction|difference|risk|odds|hazard|rr|hr|or)\b)[^\d()\[\];]{1,40}$"
)

# A mention that is what something is compared with: "than with ARM", "compared with ARM"
COMPARATOR_BEFORE = re.compile(
    rf"(?:\bthan|\bvs?\.?|\bversus|{COMPARED_WITH}|comparison to|over|against"
    rf"|{COMPARED_WITH} that|superior to|inferior to)"
    rf"(?: (?:in|with|on|for|among|those|the|that|of|who|was|were|receiving|received|given|(?:assigned|allocated|randomi[sz]ed) to|treated with|taking|a|an|after|during|changes?|groups?|arms?|targets?|dose|{_NOUN})){{0,6}} $"
)

# 3 eyes in each group; but not "5% and 1% in both groups, respectively"
EACH_ARM = re.compile(
    rf" ?(?:{UNIT} )?[(\[](?:in )?(?:both|each|all|either) (?:\w{{1,14}} )?(?:groups?|arms?)[)\]]|[\s)\]%]{{0,4}}(?:{_NOUN} ?|(?:overall |patient )?(?:survival|mortality|response|cure)(?: rates?)? )?(?:(?:had )?(?:died|survived|relapsed|occurred) )?(?:[(\[][^()\[\]]{{1,60}}[)\]] )?(?:\d{{1,3}} (?:days?|weeks?|months?|years?) after \w{{1,16}} )?(?:(?:in|for|of|with|from) (?:each|both|either)|(?:(?:or|and) \w{{2,16}} (?:\w{{2,16}} )?)?(?:was|were|had been) (?:observed|seen|reported|recorded|noted|found|detected|documented|identified) (?:in|for|with) (?:each|either))(?: of the| the)?(?:(?: \w{{1,14}})? (?:groups?|arms?|treatments?)\b|(?<=in both)(?=[.;)]))(?!(?: \w{{1,14}})?,? respectively)"
)

# and one with B; versus 17 in B
ELLIPTIC_BEFORE = re.compile(
    rf"(?:\band|\bvs\.?|\bversus|\bto|{COMPARED_WITH}|,|\bbut|\bonly) (?:only |in |just )?$"
)

# two A and three B patients
LEADS_TO = re.compile(rf"(?: [a-z]{{2,14}})?,? (?:and|or|vs\.?|versus|{COMPARED_WITH}) (?:only )?")
# 3 women in ARM (1.5% vs 4.4%): these percentages are a pair
IS_PAIR = re.compile(rf"[\s%]{{0,3}}(?:vs\.?|v\.?|versus|and|{COMPARED_WITH}) ?$")
# (ARM: 10; ARM: 7), (ARM 34, ARM 36), (ARM = 5, ARM = 2), (ARM [9%] v ARM [7%])
LISTED_LEAD = re.compile(r" ?[=:,]? ?$")
LISTED_VALUE = re.compile(
    r" ?[=:,]? ?(?:n ?= ?)?\d|(?: groups?| arms?)? ?[(\[]\d[\d.]{0,5} ?%[)\]](?:[,;]| (?:v|and)\b| vs| versus)"
)
LISTED_END = re.compile(
    rf"(?: {_PERSONS}| ?(?P<unit>{UNIT}))?(?:[,;)\]]|\.?$| (?:and|vs\.?|versus) | [(\[]{P_SIGN})"
)
KIND_TOLD = re.compile(r"\b(?:means?|medians?|averag\w{1,3})\b")
COUNTED = re.compile(
    rf"\b(?:{_NOUN}|recurrences|relapses|infections|complications|cases|strokes|cancers?|failure|adverse)\b"
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

# 86% with A and 61% with B; in class C it was (78% and 55%)
GOES_ON_SO = re.compile(
    r"[;,][^;]{0,80}\b(?:(?:it|they|this|these) (?:was|were)|(?:corresponding|respective|the) (?:figures|rates|values|proportions|percentages|numbers) (?:was|were))\b[^;.,\d]{0,20}$"
)
# the treated and historical cohorts; A (2 and 4 mg) and the X arms; A and X, respectively: the second
# of them is no arm that is known
AND_UNKNOWN = re.compile(
    r"(?: \([^()]{1,40}\))?(?:,? and|,| or) (?:[\w/+.-]{1,20} ){1,3}(?:(?:groups|arms|cohorts)\b|(?:group|arm),? respectively\b)"
    r"|,? and (?:the )?[\w/+-]{1,20}(?:\.\d)?,? respectively\b"
)
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
SIDE_BEHIND = re.compile(
    rf"\b(?:in|for|among) (?:the |those )?(?:{PERSONS}|those)"
    r" (?:who|randomi[sz]ed|receiving|treated|given|assigned|taking)\b|\b(?:in|for|among) those (?:not )?on\b"
)
# 1.3 years for weak (versus 6.3 years): it is told whose the first figure is
OF_ITS_OWN = re.compile(r" (?:for|on|after|under|receiving) (?!the (?:first|one|former)\b)[a-z]")
# 465 of 925 patients (50%) cooled to 33 °C and 446 of 925 (48%) kept at ...: who got what is told of
# both in the same way
PARALLEL = re.compile(
    rf"[\s)\]%]{{0,4}}(?:{PERSONS} )?"
    r"(?:who (?:were|had been) )?(?!assigned|randomi|allocated)[a-z]{3,14}(?:ed|en|pt) (?:to|at|with|by|on|in|under) [^.;,()\[\]]{1,30},? and (?:in )?$"
)
# from 10% with ARM (to) 25%: what follows is of another arm, or of another time
FROM_BEFORE = re.compile(r"\bfrom (?:an? )?(?:mean |median |average )?(?:of )?(?:about )?$")
# delayed pain by about 1 month (compared with ARM)
BY_BEFORE = re.compile(
    r"\bby (?:about |approximately |only |an? (?:mean|median|average) of |another |nearly |almost )?$"
)
# the effect of the intervention was 19 points: a difference
EFFECT_WAS = re.compile(
    r"\b(?:effects?|differences?|advantages?|benefits?) (?:of|in|between|for|with) [^.;:()\d]{2,50} (?:was|were|is|of) (?:only |about )?$"
)
# Of the (40 who received ARM), 30 ...: what they are told out of
OUT_OF = re.compile(r"(?:^|[.;:,(] ?)(?:of|among|in) (?:the |these |those |all )?$")
# 1.8 months (median, 6.5 vs 4.7): the bracket tells what the difference is of
PAIR_BEHIND = re.compile(r"[^()\[\];]{0,30}[(\[][^()\[\]\d]{0,25}$")
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
# 43.9% combination vs (54.0% ARM)
UNKNOWN_BESIDE = re.compile(
    rf"^%? {_NO_SIDE}[a-z][\w/+-]{{1,20}}(?: [\w/+-]{{1,20}})? (?:vs\.?|versus) $"
)
# more remission in ARM (44%) than with usual care (23%); 15.2% compared with usual sutures (22.9%)
_THAN = (
    r"\b(?:than|compared (?:with|to)|versus|vs\.?) (?:(?:in|with|on|for|the|those|receiving|given) ){0,3}"
    rf"{_NO_SIDE}(?:[\w/+-]{{1,20}} ){{1,4}}[(\[]$"
)
THAN_SIDE = re.compile(_THAN)
THAN_UNKNOWN = re.compile(rf"^[^;.\d]{{0,70}}?{_THAN}")
# 49% (ARM) and 62% (L): the second is named as the first is
IN_OWN_BRACKET = re.compile(r"[^()\d.;,]{0,14}\($")
UNKNOWN_IN_BRACKET = re.compile(
    rf"[^()\d.;,]{{0,14}}\({_NO_SIDE}[a-z][\w/+-]{{0,20}}(?: [\w-]{{1,15}})?\)"
)
# 49 (59%) in the general ward group, told as "102 (61%) in ARM" is right before
UNKNOWN_GROUP = re.compile(
    rf"^[^.;,\d()]{{0,30}}[\s)%]{{0,3}}(?:in|for|with|of|among) (?:patients in )?the {_NO_SIDE}(?!other\b)(?:[\w-]{{1,20}} ){{1,3}}(?:group|arm)\b"
)
# (7.4% on humulin s and) 7.5% on ARM: one preposition for both
UNKNOWN_ALIKE = re.compile(
    rf"^(?:%|[^.;,\d()]{{0,14}}) (?P<lead>on|with|for|after|receiving) {_NO_SIDE}(?P<name>[a-z][\w/+-]{{1,20}}(?: [\w/+-]{{1,20}})?),? (?:and|vs\.?|versus) (?:only )?$"
)
# 9.8% in the study-device group and (10.1% in the ARM group)
UNKNOWN_OF_TWO = re.compile(
    rf"^(?:%|[^.;,\d()]{{0,20}}) (?:in|for) the {_NO_SIDE}(?!other\b)(?:[\w-]{{1,20}} ){{1,2}}(?:group|arm),? (?:and|while|whereas|but) (?:only )?$"
)
GROUP_OF_TWO = re.compile(r"[^.;,\d()]{0,20} (?:in|for) the [^.;,()]{2,60}?[ -](?:group|arm)\b")
# rash in 7% (of patients, pain in) 5%; rash (7%[), pain (]5%)
NEXT_OF_LIST = re.compile(
    rf"[\s)\]%]{{0,3}}(?:{_NOUN})?(?:[,;](?: and)?| and) (?:(?!(?:was|were|had|has|who|which|that|in|with|on|for|of|while|whereas|but|than|baseline|only)\b)[\w/-]{{1,20}} ){{1,6}}(?:in )?[(\[]?"
)
# failure by day 28 for the CQ group was (60.3%, compared to 17.6% for SP)
TOLD_OF = re.compile(r"^(?:'s)? ?(?:[a-z-]{2,14} ){0,2}(?:was|were|had|is|are|as|:|,)? ?[(\[]?$")
# in the NAC group (from 64.5 to 60.8%); (HFOV, from 2.5 to 4.6; EMS group: from 1.42 to 1.31)
CHANGE_BESIDE = re.compile(
    rf"^(?:'s)?\s?(?:groups?|arms?|{PERSONS})?(?: ?[(\[](?:[a-z ]{{0,30}} )?|[:,=]? )from $"
)
# in the ARM group pressure rose from 12 to 15
CHANGES_FROM = re.compile(
    r"\b(?:increas|rose|ris|fell|fall|declin|decreas|dropp|chang|improv|went|reduc|lower)[a-z]{0,5}\b[^.;]{0,40}\bfrom (?:an? )?(?:mean |median |average )?(?:of )?$"
)
# ARM improved survival from 7 to 10 months (hazard ratio, 0.6): from that of the other arm
MADE_IT = re.compile(
    r"\b(?:improved|increased|prolonged|extended|raised|reduced|decreased|lowered|shortened|cut)\b[^;.]{0,80}\bfrom (?:a )?(?:mean |median )?(?:of )?$"
)
RATIO_BEHIND = re.compile(
    r"[\s)%]{0,3}(?:[a-z]{1,8} ?)?[(\[](?:adjusted |unadjusted |stratified )?(?:hazards? ratio|hr\b|odds ratio|or\b[ ,=:]|relative risk|risk ratio|rate ratio|rr\b)"
)
WITHIN_ARM = re.compile(r"\b(?:in|among|within|for)(?: [\w-]{1,14}){0,3} ?$")

# in N0, N1 and N2 disease; in women and in men
STRATA_JOINT = re.compile(
    r"(?: (?:disease|tumou?rs?|patients|cancers?|group|cases))?(?:,? and|,? or|,|/| vs\.?| versus) ?(?:(?:in|for|of|among|the|those|with) ){0,3}"
)
# (20%), nor in patients over 65 (30% v 32%): what stands behind a comma is of the next figures
NEXT_STRATUM = re.compile(r"[,;:]|\b(?:nor|or|but|while|whereas|than)\b")
# at 1 year and at 5 years
TIMES_JOINT = re.compile(r"(?:,|,? and|,? or) (?:at |after |by )?(?:the )?")
# 25% in men: the words between a figure and the stratum behind it
TO_STRATUM = re.compile(r"[\s%]{0,2}(?:in|for|of|among) (?:the )?")

# Sentences that speak of what was assumed when the trial was planned; "a third of the expected
# forms" and "was estimated to be lower (37% vs 77%)" are none
ASSUMED = Scanner(
    r"\b(?:assum\w{1,5}|(?<!than )(?<!as )(?<!of the )(?<!; the )expected|expecting|(?<!an )(?<!all )anticipat\w{2,4}|hypothesi[sz]\w{1,4}|to detect|power(?:ed)? (?:of|to|at|for)|% power|power level|sample size|(?:prespecified|pre-specified|planned|target) number"
    r"|(?:error|alpha|significance(?: level)?) (?:was |is )?set (?:at|to)|(?:possible|potential|presumed|predicted|estimated) (?:drop-?out|attrition|loss to follow)"
    r"|was designed to|would be|(?<!was )(?<!were )estimated to (?:be|reduce)|required to)\b"
)
# We compared; this study; 60 women were randomized: from here on an abstract tells of its own trial
OWN_TRIAL = Scanner(
    r"\b(?:we|our|us|(?:this|the) (?:randomi[sz]ed |controlled |double-blind |clinical |prospective |pilot ){0,3}(?:study|trial|paper|report|article)|(?:present|current) (?:study|trial)|randomi[sz]\w{2,6}|randomly"
    r"|aim(?:ed|s)?|objectives?|purpose|to (?:determine|assess|evaluate|compare|investigate|examine|test|study|establish)"
    r"|(?:was|were) (?:assigned|allocated|enrolled|recruited|treated|studied|given|included|compared|evaluated|investigated|examined|performed|conducted|administered|divided)|hypothesi[sz]ed|double-blind\w{0,3})\b"
)
# ... develops in 20% of survivors, zinc reduces colds; but "was given to 20 patients"
IS_SO = Scanner(
    r"\b(?:is|are|has|have|occurs?|develops?|remains?|affects?|may|can|causes?|experiences?|suffers?|fails?|accounts?"
    r"|(?:reduc|improv|increas|decreas|enhanc)es|(?:lower|prevent|prolong)s)\b"
)
WAS_SO = Scanner(r"\b(?:was|were|had|did|received|underwent|showed|died|fell|rose)\b")
# Who was given what: 320 women were randomized to exercise (45 minutes, 5 days per week) or control
ASSIGNED = Scanner(
    r"\b(?:was|were) (?:[a-z]{3,12}ly )?(?:then )?(?:randomi[sz]ed|assigned|allocated)\b"
)
# All arms together
_PEOPLE = rf"(?:{PERSONS}|eyes|cases)"
OVERALL = Scanner(
    r"\b(?:overall|in total|total (?:of|number|mortality|deaths)|whole|entire|both groups combined|combined|in all"
    rf"|(?:all|none of)(?: the| these| our)? (?:[\w-]{{1,20}} ){{0,2}}?{_PEOPLE}"
    rf"|of (?:the |these |our |all )?(?:\d[\d,]{{0,8}}|all|these|our) (?:[\w-]{{1,20}} ){{0,2}}?{_PEOPLE})\b"
)
# Groups that are told apart, whatever their names: (group a), 12% in group b; in the (linked stent
# group); 6% versus 9%; more than in (controls). "No difference between the groups" tells of none.
APART_GROUPS = Scanner(
    r"\b(?:groups?|arms?|cohorts?|regimens?) (?:[a-h1-9]|i{1,3}|iv)\b"
    r"|(?<!between )(?<!between the )\b(?!(?:both|all|either|neither|each|any|same|whole|total|two|three|four|entire|study|between|age|across|among|the|these|of|(?:treatment|study|patient) groups)\b)[\w-]{2,20} (?:groups?|arms?)\b(?! (?:combined|together))"
    r"|\b(?:vs\.?|v\.|versus|respectively|controls?|placebo|sham)(?![\w-])"
    r"|\bthan (?:in|with|for|on|among|after) |\bcompared (?:with|to) (?:only )?\d"
)

# favored ARM over ARM
OVER = re.compile(r" over (?:the )?")
# A and B; the A, B, and C groups
ARM_LIST = re.compile(
    rf"^(?:'s)?\s?(?:groups?|arms?|{PERSONS}|recipients|therapy|treatment)?s?\s?[,(]?[^.;:]{{0,25}}?"
    rf"(?:,|and|or|vs?\.?|versus|{COMPARED_WITH}|than)\s?(?:(?:the|in|with|for|those|to|on|of|a|patients|receiving|given|and) ){{0,5}}$"
)

# than in B or C groups, compared with the B and C groups: both are what is compared with
ALIKE = re.compile(r"(?: (?:groups?|arms?))?,? ?(?:and|or|nor|/) ?(?:(?:in|with|on|for|the) ){0,2}")

# 12% and 15% (of whom 3 died) in the A and B groups; but not "(12%) were more common with A", and
# no "12%, with no difference between" two arms, nor "12% v 15%, in favor of" one
LIST_FILL = re.compile(
    rf"^[\s)\],]{{0,3}}(?!.{{0,60}}\b(?:was|were) (?:also |not |significantly |statistically ){{0,3}}(?:higher|lower|longer|shorter|more|less|fewer|greater|similar|no|different|comparable|superior|inferior)\b|.{{0,60}}\b(?:no|not)\b.{{0,30}}\bdiffer|.{{0,60}}\bfavou?r(?:s|ed|ing)?\b)(?:[^\d;.:]{{0,70}}?)(?:in|with|for|of|on|among|by|after|under|during|between|from|{GETTING}) (?:the |those |groups? |arms? |patients |both |each |respectively |(?:in|on|with|{GETTING}) |the ){{0,4}}$"
)

# 81% versus 70% (in favor of) ARM: which of the two is of the better arm is not told
IN_FAVOR = re.compile(r"\b(?:(?:in|to the) favou?r of|favou?r(?:ing|s|ed)) (?:the )?$")
# relative risk with ARM, 1.04; hazard ratio for the ARM group was 0.8
EFFECT_WITH = re.compile(
    r"\b(?:ratio|risk|odds|difference|hr|or|rr)s? (?:with|for|in|of)(?: the| those| \w{2,12} with)? $"
)
EFFECT_IS = re.compile(r"^(?: group| arm| patients)?[,:]? ?(?:was |of |= ?)?$")
# death due to bleeding
CAUSED_BY = re.compile(
    r" (?:due to|from|because of|caused by|attributable to|related to) (?:the )?"
)
# 5 with A fell, and 3 with B bled: what is told of the second is something else
OTHERS_DID = re.compile(r"[,;] (?:and|but|while|whereas|as)\b|\b(?:while|whereas|but|and)\b")
# symptoms (such as) fever and nausea (were) rarer: it is said of the symptoms
SUCH_AS = re.compile(r"(?: \([^()]{1,20}\))?,? (?:such as|including|like)\b")
SAID_OF = re.compile(r"\b(?:was|were|did|occurred|developed|differed)\b")
# at day 180 (46.6% ...: the time is of the figure that follows
LEADS_ON = re.compile(r"^[\s:,]{0,2}[(\[]?(?:was |were |it was )?$")
# at 28 days (25% v 27%), at 90 days (34% v 36%): the time before the bracket is that of its figures
OPENS = re.compile(r" ?[(\[]")
# 12 patients died within (28 days): the verb of the figure leads to the time
TOLD_BY = re.compile(
    r"[^,;:()\d]{0,60}\b(?:died|survived|dead|alive|occurred|happened|developed|relapsed)\b[^,;:()\d]{0,30}"
)
# 35 died, 21 of them within (2 weeks); 35 died, 3 within (28 days)
ANOTHER_COUNT = re.compile(
    r"[,;] (?:and |with )?(?:\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:of (?:them|these|those|whom|which)\b|(?:within|before|after|during|in|by) $)"
)
# 35% with ARM (at 28 days and) 44% at 90: a time is blanked out
NEXT_TIME = re.compile(r"[\s)%]{0,3}(?:at|after|by|on)? ?(?:,|,? and) (?:in |to |was |of )?[(\[]?")
# 35% at 28 days
TOUCHING = re.compile(r"^[\s)\],]{0,3}(?:at|after|by|on|in|during|for|within|,)?\s?(?:the |a )?$")

# 35% at 28 to 34 weeks' gestation: a time of its own, that is none of measurement
OTHER_TIME = re.compile(
    r"[\s)%]{0,3}(?:at|after|by) (?:about )?\d[\d.]{0,4}(?:(?: to | ?[-–] ?)\d{1,3})? (?:weeks?|wks?|months?|mos?|days?|hours?|years?|yrs?)\b"
)
# 35% of patients in A had OUTCOME
AFTERWARDS = re.compile(
    rf"^(?!%?[)\]],? (?:and|but|while|whereas) )(?![^;.]{{0,12}}[)\]],? (?:despite|although|because) )[\s)\]]{{0,3}}(?:of )?(?:the )?(?:\w{{1,14}} ){{0,3}}?(?:{PERSONS}|eyes|cases)?[^;.\d]{{0,60}}$"
)

# (99% v 91%), (rash) was rarer
CLOSED_ITEM = re.compile(rf"[^()]{{0,12}}(?:, ?{P_SIGN}[^()]{{0,12}})?[)\]],? ")
# no deaths (and no difference in) falls (3% v 5%): the outcome behind has figures of its own
JOINED = re.compile(r",|\b(?:and|or|nor|but|while|whereas)\b")
# fractures (0.8; P=0.04)
OWN_BRACKET = re.compile(r" ?\(")
# (16% and 32%): nothing but a join between two figures of one bracket
IN_ONE_BRACKET = re.compile(r"%?(?:,| and| or| vs?\.?| versus|/|;){0,3}\s?")
# patients who stayed for (three days), those surviving (5 years)
WHO = re.compile(r"\b(?:who|whose|that|surviving|alive|over|under|aged|older|younger)\b")
# of those with diabetes at (baseline), women who were anaemic at (study entry)
STATE_AT = re.compile(
    rf"\b(?:{_PEOPLE}|those) (?:with(?:out)?|who (?:had|were|did not have|smoked)|(?:that|which) (?:had|were)) (?:[\w≥≤<>=./%-]{{1,20}} ){{1,8}}(?:present )?at (?:the )?$"
)
# A sentence that goes on about the outcome of the one before
# This difference was not significant; there was no difference between the groups (and not in what)
_IN_WHAT = r"(?![^.;]{0,80} (?:in|regarding|with (?:respect|regards?) to|in terms of|concerning|for|of) (?!either|any|both|the (?:two|three|study|treatment)|this))"
_DIFFERENCE = (
    r"(?:this|these|those|the|both)(?: observed| latter| between-group| intergroup)? (?:differences?|trends?)(?: (?:between|among) [^.;,]{2,50}?)? (?:was|were|is|are|did|had|failed|reached)"
    r"|(?:(?:there (?:was|were) )?no (?:(?:statistically|clinically|other) )?(?:significant |meaningful )?(?:between-group |intergroup )?differences? (?:(?:was|were) (?:found|seen|observed|noted|detected) )?(?:between|among) (?:the |these |both )?(?:[\w-]{1,20} ){0,2}(?:groups?|arms?|treatments?|regimens?|drugs)"
    rf"|(?:the )?(?:two |three |study |treatment )?(?:groups|arms) (?:did not differ|were (?:similar|comparable|not (?:significantly |statistically )?different))){_IN_WHAT}"
)
GOES_ON = re.compile(
    r"(?:(?:however|moreover|similarly|likewise|conversely|accordingly|in contrast|by contrast), )?(?:(?:in|among|for|with|at|after|during|by|according to|overall)\b[^.;,]{0,60},? )?(?:the |these |those )?(?:corresponding|respective|equivalent|same|observed|estimated|actual|crude|annual|cumulative|median|mean|overall|final)?,? ?"
    r"(?:(?:values?|figures?|rates?|proportions?|percentages?|numbers?|incidences?|frequency|frequencies|medians?|means?|averages?|scores?|levels?|results?|estimates?|durations?|probabilit(?:y|ies)|improvements?|reductions?|decreases?|increases?|changes?)"
    r"(?: \([^()]{1,40}\))?(?: (?:from baseline|at \d{1,3} [a-z]{1,8}|in|for|among|with|after)\b[^.;]{0,60}?)? (?:was|were|is|are|ranged|reached|fell|rose|increased|decreased)"
    r"|(?:this |these )?(?:gaps?|differences?|effects?|benefits?|advantages?|superiority) (?:(?:was|were|is|had) )?(?:still|persisted|persists|maintained|sustained|remained|continued|also|evident|present|apparent|seen)"
    rf"|(?P<difference>{_DIFFERENCE})"
    r"|(?:this|these|they|it|that) (?:was|were|is|are|compare[sd]?|occurred|corresponds?|fell|rose|increased|decreased|remained))\b(?! (?:an?|the)\b(?! (?:mean|median)))"
)

# the hazard ratio for (death): no outcome that the next sentence goes on about
OF_EFFECT = re.compile(r"\b(?:ratio|odds|hazard)s? (?:for|of) (?:the )?$")
# followed to day 90. By then, 323 had died
CORRESPONDS = re.compile(
    r"(?:(?:in|among|for|of) [^.;,]{3,60},? )?(?:the |these )?(?:(?:corresponding|respective) |(?:figures|rates|percentages|proportions) were )"
)
BY_THEN = re.compile(
    r"(?:by then|by (?:that|this) time|at (?:that|this) (?:time|point|time[- ]?point|stage))\b"
)

# ARM was (significantly) more effective than; ARM is superior to
SUPERIOR = re.compile(
    r"(?: (?:group|arm|therapy|treatment|alone|patients))? (?:is|was|were|are|appears?(?: to be)?|seems?(?: to be)?|proved(?: to be)?)"
    r"(?: an?)?(?: (?!not |no )[a-z]{2,14}){0,2} (?:more (?:effective|efficacious|beneficial)|superior|preferable|preferred|better)\b(?: treatment| option| choice)?(?: than| to| over)"
)
# No arm is favored where they are weighed, or none is found better
DOUBTED = re.compile(
    r"\b(?:as (?:effective|efficacious|safe|good) as|equally|similar\w{0,2}|comparable|equivalent|non-?inferior\w{0,3}|no (?:\w+ ){0,3}(?:differences?|benefits?|advantages?|effects?)"
    r"|(?:did|does|do|was|were|is|are) not|neither|although|however|despite|but|instead|caution\w{0,3}|at the (?:cost|expense)|both|whereas|while)\b"
)
