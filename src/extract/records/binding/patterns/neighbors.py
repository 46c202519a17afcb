"""The words between a figure and the arm beside it, on folded text. Data only.

A gap is the text between two things. Bracketed p values and intervals have been blanked out of it.
"""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.quantities import UNIT
from extract.language.scanning import Ending
from extract.records.binding.patterns.persons import COUNTABLE, GETTING, NOUN

# ARM lost 5 kg and ARM (only) 3 kg; ARM had pain in 5% and ARM (in) 3%; ARM had one of 5 and ARM (one of) 3
TOLD_AS_BEFORE = re.compile(
    rf"^(?:'s)?(?: (?:groups?|arms?|{COUNTABLE}))?,? (?:(?:only|just|about) )?(?:(?:in|by|of|to|at|one of|an? (?:mean|median|average) of) )?(?:(?:only|just|about) )?[(\[]?$"
)
# VALUE (patients) in (the) ARM; but not "12 deaths, with 5 in the ARM"
AFTER_STRONG = re.compile(
    rf"^[\s)\],%]{{0,4}}(?:{NOUN} ?)?(?:(?!compared|versus|vs|than|and|or|while|whereas|but|favou?r|\d{{1,6}} (?:in|with|on)\b)\w{{1,12}} ){{0,2}}"
    rf"(?:in|with|for|of|on|among|within|from|by|after|under|during|following|at|preferred|favou?red|chose|opted for|responded to|{GETTING})"
    rf" (?:the |those |a |an |{NOUN} |(?:in|on|with|{GETTING}) |the |groups? |arms? ){{0,4}}$"
)
# in ARM (group it was) 12 and 8: nothing else stands between an arm and its figures
TELLS_OF_IT = re.compile(
    rf"^(?:'s)?(?: (?:groups?|arms?|{PERSONS}))?[,;:]?"
    r"(?: (?:it|they|these|this|(?:the )?(?:corresponding|respective) (?:values|figures|rates|numbers|scores)))?(?: (?:was|were|had|showed|reached|by|from|a mean of|a median of)){0,2} ?$"
)
# and in ARM (it fell from) 28 to 20, (HbA1c rose from) 7 to 8: another change begins with its arm
TELLS_OF_CHANGE = re.compile(
    r"^(?:'s)?[,;:]?(?: (?:[^.;,:()\d]|(?<=[a-z])\d){0,40})? from (?:an? (?:mean|median|average) (?:of )?)?$"
)
# and in ARM (it was) 28, where the 28 is no figure that was read
TELLS_NUMBER = re.compile(
    r"(?:'s)?[,;:]?(?: [^.;,:()\d]{0,40})? (?:from|was|were|by|to)(?: only| an? (?:mean|median|average) of)? ?[-−–]?\d"
)
# 16% when patients were turned ARM
WHEN = re.compile(
    rf"^[\s)\],%]{{0,4}}(?:when|if|where) (?:they|{PERSONS}|it) (?:\w{{1,12}} ){{1,3}}$"
)
# 62% ARM, 26 (52%) ARM patients
AFTER_TIGHT = re.compile(r"^[\s)\]]{1,3}(?:of |the |for )?\(?$")
# 11 responded to ARM, six to (ARM)
TO_NEXT = re.compile(r" to (?:the )?")
# unlike the ARM (group,) 12%
COMMA_BEHIND = re.compile(r"(?: groups?| arms?)?,")
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
COMPARATOR_BEFORE = Ending(
    rf"(?:\bthan|\bvs?\.?|\bversus|{COMPARED_WITH}|comparison to|over|against|\bunlike|contrar(?:y|ily) to|in contrast (?:to|with)"
    rf"|{COMPARED_WITH} that|superior to|inferior to)"
    rf"(?: (?:in|with|on|for|by|under|among|those|both|the|that|of|who|was|were|receiving|received|given|(?:assigned|allocated|randomi[sz]ed) to|treated with|taking|a|an|after|during|changes?|groups?|arms?|targets?|dose|{NOUN})){{0,6}} $"
)
# 3 eyes in each group; but not "5% and 1% in both groups, respectively"
EACH_ARM = re.compile(
    rf" ?(?:{UNIT} )?[(\[](?:in )?(?:both|each|all|either) (?:\w{{1,14}} )?(?:groups?|arms?)[)\]]|[\s)\]%]{{0,4}}(?:{NOUN} ?|(?:overall |patient )?(?:survival|mortality|response|cure)(?: rates?)? )?(?:(?:had )?(?:died|survived|relapsed|occurred) )?(?:[(\[][^()\[\]]{{1,60}}[)\]] )?(?:\d{{1,3}} (?:days?|weeks?|months?|years?) after \w{{1,16}} )?(?:(?:in|for|of|with|from) (?:each|both|either)|(?:(?:or|and) \w{{2,16}} (?:\w{{2,16}} )?)?(?:was|were|had been) (?:observed|seen|reported|recorded|noted|found|detected|documented|identified) (?:in|for|with) (?:each|either))(?: of the| the)?(?:(?: \w{{1,14}})? (?:groups?|arms?|treatments?)\b|(?<=in both)(?=[.;)]))(?!(?: \w{{1,14}})?,? respectively)"
)
# 54% in the entire cohort
OF_ALL = re.compile(
    rf"[\s)\]%]{{0,3}}(?:{NOUN} )?(?:in|of|for|among) (?:the|our) (?:entire|whole|overall|total)(?: [a-z-]{{3,16}}){{0,2}}? (?:cohort|populations?|groups?|samples?|{PERSONS})\b(?! (?:receiving|given|treated|on|in|assigned)\b)"
)
# mean stay in both groups was (6 days); no difference, and no list of figures
EACH_ARM_BEFORE = Ending(
    r"(?<!difference )(?<!differences )\b(?:in|for|with) (?P<all>both|each|either|all)(?: of the| the)?(?: [\w-]{1,14})? (?:groups?|arms?)"
    r" (?:was|were|had been|averaged|reached) (?:only |about |approximately )?$"
)
# and one with B; versus 17 in B
ELLIPTIC_BEFORE = re.compile(
    rf"(?:\band|\bvs\.?|\bversus|\bto|{COMPARED_WITH}|,|\bbut|\bonly) (?:only |in |just )?$"
)
# and two (patients) crossed (over from ARM); not "two assigned to ARM", "two (were) observed in ARM"
DID = re.compile(
    rf" (?:{NOUN} )?(?!{GETTING}\b|(?:observed|reported|recorded|noted|occurred|included)\b)(?P<verb>[a-z]{{3,14}}ed|withdrew) "
)
# Of the (40 who received ARM), 30 ...: what they are told out of
OUT_OF = re.compile(r"(?:^|[.;:,(] ?)(?:of|among|in) (?:the |these |those |all )?$")
# relapse by week 9 for the ARM group was (41.2%, compared to 12.4% for ARM)
TOLD_OF = re.compile(r"^(?:'s)? ?(?:[a-z-]{2,14} ){0,2}(?:was|were|had|is|are|as|:|,)? ?[(\[]?$")
WITHIN_ARM = re.compile(r"\b(?:in|among|within|for)(?: [\w-]{1,14}){0,3} ?$")
# 51 relapsed and 8 (16%) (of them were sent) on; but not "8 of them were in the A group"
OF_THEM = re.compile(
    r"[\s%)]{0,3} of (?:them|these|those|whom)(?: (?:patients|participants|women|children))?"
    r" (?:also |then |later )?(?:were|was|had|received|underwent|needed|required) (?!(?:in|on|from|among|assigned|allocated|randomi)\b)"
)
# 35% of patients in A had OUTCOME
AFTERWARDS = re.compile(
    rf"^(?!%?[)\]],? (?:and|but|while|whereas) )(?![^;.]{{0,12}}[)\]],? (?:despite|although|because) )[\s)\]]{{0,3}}(?:of )?(?:the )?(?:\w{{1,14}} ){{0,3}}?(?:{PERSONS}|eyes|cases)?[^;.\d]{{0,60}}$"
)
