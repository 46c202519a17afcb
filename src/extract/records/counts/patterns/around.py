"""What stands between a number of participants and the arm that it counts."""

from __future__ import annotations

import re

from extract.language.atoms import PERCENT
from extract.language.comparing import COMPARED_WITH
from extract.language.months import MONTH
from extract.language.numbers import NUMBER_WORDS
from extract.language.people import PERSONS
from extract.language.scanning import AnyOf, Ending, Scanner
from extract.rules.counts.patterns.persons import CLUSTERS as CLUSTERS_NAMED
from extract.rules.counts.patterns.persons import PEOPLE

# 446 (51%), 446 (median age, 59 years)
_SHARE = (
    rf"(?: ?[(\[](?:\d[\d.]{{0,5}} ?{PERCENT}"
    r"|(?:mean|median|aged?|average)\b(?:[^()\[\]]|\[[^()\[\]]{0,20}\]){0,50})[)\]])?"
)
_AGED = r"(?: (?:aged? |between the ages of )(?:between )?\d{1,2}(?: ?(?:-|–|to|and) ?\d{1,2})?(?: years)?)?"
_VERB = (
    r"(?:who|that|were|was|had|have|been|is|are|randomly|equally|subsequently|randomi[sz]ed|assigned"
    r"|allocated|ramdomi[sz]ed|treated|given|received|receiving|receive|underwent|undergoing|served|acted"
    r"|used|administered|took|taking|got|formed|constituted|selected|chosen|completed|comprised|included|entered|enrol+ed|recruited|evaluable|eligible)"
)
_PREPOSITION = (
    r"(?:to|in|on|with|for|from|the|a|an|as|of|by|into|either|receive|receiving|undergo|treatment"
    r"|therapy|group|arm|our|this)"
)
# 239 (51%) patients were randomly assigned to receive
AHEAD = re.compile(
    rf"{_SHARE}(?: of (?:whom|which|these|them)(?= ))?"
    rf"(?: (?:of (?:the|these|them|our) )?(?:[a-z][\w-]{{1,20}} ){{0,2}}?{PEOPLE})?{_SHARE}{_AGED}"
    rf"(?P<verb>(?:,? {_VERB}){{0,6}})(?: {_PREPOSITION}){{0,5}} ?(?:\(\d{{1,3}}\))?"
)
# 46 adults with a cold, none of whom smoked, served as the zinc group
AHEAD_DESCRIBED = re.compile(
    rf"{_SHARE} {PEOPLE}{_SHARE},? (?:with|without|who|from|undergoing|having|of|in) [^;:.()\d]{{1,90}}?,?"
    r"(?P<verb> (?:(?:were|was) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated)|(?:served|acted) as|formed|constituted))"
    rf"(?: {_PREPOSITION}){{0,4}} "
)
# (n = 55 daily oral zinc group; n = 57 placebo group)
AHEAD_LABELLED = re.compile(r"(?P<verb>)(?: [a-z][a-z-]{1,20}){1,4} ")
LABELLED_AFTER = re.compile(r" ?[;,)\]]| and n ?=")
# in 80 patients (group A)
AHEAD_OF_BRACKET = re.compile(
    rf"(?: [a-z][\w-]{{1,20}}){{0,2}}? {PEOPLE}(?P<verb>) ?[(\[](?:the )?"
)
# 28 zinc and 17 placebo clusters
CONTROLLED = re.compile(
    rf"[- ]controlled\b|(?: (?:and|or) \d{{1,4}} [\w-]{{1,20}})? {CLUSTERS_NAMED}\b"
)
# (484, zinc; 242, placebo)
LISTED_BEFORE = re.compile(r"(?:[(\[;]|\band) ?(?:n ?= ?)?$")
AFTER_COMMA = re.compile(r", (?P<verb>)")
LISTED_AFTER = re.compile(r" ?[;)\]]| and n ?=")
ASSIGNED = re.compile(
    r"assigned|randomi[sz]ed|allocated|allotted|ramdomi|(?:served|acted)$|(?:served|acted) as|formed|constituted"
)
SHARE = re.compile(
    r"[%\-–]|/(?! ?(?:group|arm)\b)|\.\d| to \d{1,6} (?:per|in|for) "
    rf"| to (?:\d{{1,6}}|{NUMBER_WORDS}) (?:\w{{1,20}} )?{PEOPLE}\b"
)
# 5,12 visits in a text that writes decimals with commas
DECIMALS = re.compile(r"\d,\d{1,2}$")
# (Miller et al, 2016)
CITED = Ending(r"[(;][^()=\d]{2,60}, $")
YEAR = re.compile(r"(?:19|20)\d\d(?=[);,])")
# (10 in the zinc group, 7 in the placebo group) of the 17 centers before it
OTHERS_BEFORE = Ending(
    rf"\b(?:{CLUSTERS_NAMED}|cancers|tumou?rs|events|deaths|failures) ?[(\[][^()\[\]]{{0,90}}$"
)
_USED = r" (?:was|were) (?:used|administered|given|performed|offered|applied|delivered)"
# A (n = 12), A (12 patients), A, n = 12, A group 68 cases; but not the events of A (67%; n = 16)
SIZE_AFTER = re.compile(
    rf"-?(?:\(\d\))?(?:,? ?[(\[](?!\d[\d.]{{0,5}} ?{PERCENT})(?:[^()\[\]]{{0,60}}[;,:] ?)?|,? |: ?)n[1-9]? ?= ?(?=\d)"
    rf"| ?[(\[](?=\d[\d, ]{{0,7}} ?(?:{PEOPLE}(?!(?:,| and|/) ?\d{{1,6}} {PEOPLE})[^()%]{{0,30}})?[)\]])"
    rf"|(?<!study group)(?: (?:groups?|arms?))? (?:comprised|included|consisted of|contained|comprising|including|consisting of)"
    rf" (?=(?:\d[\d,]{{0,6}}|{NUMBER_WORDS})(?: (?:[\w-]{{1,20}} ){{0,2}}?{PEOPLE}(?! (?:who|each|in each)\b|,? (?:and )?\d{{1,5}} {PEOPLE})|[.,;)](?!\d)))"
    rf"|(?:(?: (?:groups?|arms?)|(?<=group)|(?<=arm)) had|,? there were) (?=(?:\d[\d,]{{0,6}}|{NUMBER_WORDS}) {PEOPLE}(?:[.,;)]|,? (?:and|whereas|while)\b))"
    rf"|(?::| [-–—])? (?=\d[\d,]{{0,6}} {PEOPLE}(?![a-z]| ?[(\[]\d[\d.]{{0,5}} ?{PERCENT}))"
    rf"|, (?=\d[\d,]{{0,6}} {PEOPLE}(?:[;,)\]]|\.?$|,? and\b))"
    rf"|(?:(?<=group)|(?<=arm)|(?<=group [a-z1-9])|(?<=group ii)),? (?:of|with) (?=(?:\d[\d,]{{0,6}}|{NUMBER_WORDS}) (?:{PEOPLE}|members)(?! ?[(\[]\d[\d.]{{0,5}} ?{PERCENT}| with\b|,? each\b))"
    rf"|(?: followed by [\w-]{{1,20}})?{_USED} (?:to|in|for|on) (?=[\w-]{{1,30}} {PEOPLE}(?! ?[(\[]\d[\d.]{{0,5}} ?{PERCENT}))"
)
SIZE = Scanner(r"(?<![a-z])n[1-9]? ?= ?(?=\d)")
# up to four lesions were assigned to zinc; six cycles of zinc: no size of the arm
MEASURE_BEFORE = re.compile(r"\b(?:up to|at least|more than|less than|over|every) $")
MEASURE = re.compile(
    r"(?: \w{1,20})? (?:cycles?|courses?|sessions?|doses?|weeks?|months?|years?|days?|hours?|visits?|times"
    r"|injections?|tablets?|gps|hospitals|practices|clinics|clusters|centers|centres|villages|schools|fractions?|lesions?|metastases|drugs?|tumou?rs?)\b"
)
# patients with breast cancer (n = 2046), women who were to undergo chemotherapy (n = 230)
OF_PEOPLE = re.compile(
    rf"\b{PEOPLE} (?:with|who (?:were|are) (?:scheduled|about|to))\b[^,;:()]{{0,90}}(?<! mg )(?<! g )\($"
)
GETS = re.compile(r"receiv|treated|given|assigned|randomi[sz]ed|allocated|divided|group|arm")
# zinc or iron (n = 50), (61 versus 59), (n = 61/59)
BEHIND_ALL = Scanner(
    r"\((?=n|\d{1,6} ?(?:vs|versus|/|and))(?:n ?= ?)?(?P<first>\d[\d,]{0,6})"
    r"(?: ?(?:vs\.?|versus|/|and) ?(?:n ?= ?)?(?P<second>\d[\d,]{0,6}))?\)"
)
# zinc (for a year or) iron
IN_A_LIST = re.compile(r"[^();:.\d]{0,40}(?:,|\b(?:and|or|versus|vs\.?)\b)[^();:.\d]{0,20}")
# (n = 105) were randomized: all of them were
OF_ALL = re.compile(
    r"[)\]] (?:were|was|are) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|divided)\b"
)
# those of the healthy (controls), of the normal controls (n = 30): not the control group
HEALTHY = Ending(r"\b(?:healthy|normal) (?:controls? [(\[])?$")
# 68 were randomized to zinc at home, and a control group; 56 to zinc, iron and copper
LISTED = re.compile(
    r"(?:(?!(?:,|\band) \d)[^;:.]){0,90}(?:,|\b(?:and|or|versus|vs\.?))"
    r"(?: (?:to|in|with|the|an?|either|iv|oral)){0,3} ?"
)
# not randomized because of a thrombus (n = 6)
NO_ARM = Scanner(r"\b(?:not randomi[sz]ed|because of|due to|owing to|reasons?|refusal|attrition)\b")
# patients with pain due to a fall who were assigned to: said of who was studied
DONE_SINCE = Scanner(
    r"(?<!not )\b(?:randomi[sz]ed|randomly|assigned|allocated|divided|included|enrol+ed|recruited|completed)\b"
)
# fewer women in the zinc group (n = 3) developed
SOME_OF = re.compile(
    r"\b(?:fewer|more|less|lesser|than|numbers? of|only|\d{1,4}) (?:[\w-]{1,20} ){0,4}(?:in|of|on|with)(?: the)? ?$"
)
# Who died or responded is counted among those of an arm, and says nothing of its size.
EVENT = Scanner(
    r"\b(?:died|deaths?|developed|experienced|relaps|recurr|discontinued|withdr|dropped|excluded|lost to"
    r"|occurred|respon[ds]|progress|adverse|failed|improved|achieved|refus|crossed|reported|observed"
    r"|required|showed|survived|(?:seen|found|detected|diagnosed|noted|documented|identified|present) (?:in|among)\b)"
)
IN_PERCENT = AnyOf("%", "percent", "per cent")
# (zinc, n = 10 (24%), (n = 10, 24%): a share of an arm, and not its size
# But of (zinc, n = 207, 65% women) the share is of the women
SHARE_BEHIND = re.compile(
    rf"(?: ?[(\[]|[,;] )(?P<percent>\d{{1,3}}(?:\.\d{{1,2}})?) ?{PERCENT}"
    r"(?! (?:were )?(?:[a-z]{3,12} )?(?:wom[ae]n|m[ae]n|males?|females?|girls|boys)\b)"
)
# 56 patients assigned to zinc died compared with 75 assigned to iron; 56 were assigned to zinc
DIED = Scanner(r"\b(?:died|deaths?|relapsed|survived)\b")
# nine patients (5 on zinc, 4 on iron) died
DIED_BEHIND = re.compile(
    r"(?: (?:groups?|arms?))? ?[)\]],? (?:had |have |who |were |was ){0,2}(?:died|relapsed|survived|excluded|withdrawn"
    r"|withdrew|dropped out|discontinued|lost to|did not|crossed|refused|declined|suffered)\b"
)
# 34 women allocated to zinc and 31 to iron died
ALLOCATED = re.compile(r" (?:[\w-]{1,20} ){0,2}?(?:(?:allocated|assigned|randomi[sz]ed) )?to ")
THEN_DIED = re.compile(r"[^;,.]{0,60}\b(?:died|relapsed|survived)\b")
WERE = re.compile(r"\b(?:were|was)\b")
BRACKET = re.compile(r"\([^()]{0,160}\)")
OR = re.compile(
    rf"(?:(?! were | was | had | developed )[^;]){{0,90}}?\b(?:or|versus|vs|{COMPARED_WITH})\b"
)
OWN_SIZE = re.compile(
    r"(?: [\d.,]{1,8} ?[a-zµ/]{1,8}){0,2} ?[(\[](?:(?:[^()\[\]]{0,60}[;,:] ?)?n ?= ?\d|\d{1,5}[)\]])"
)
GROUP_NOUNS = ("group", "arm")
# 880 were enrolled, 405 in the zinc group
ALL_ENTERED = re.compile(
    rf"(?:(?: [\w-]{{1,20}}){{0,8}}? {PEOPLE})?(?: [\w-]{{1,20}}){{0,6}}? (?:were|was) (?:\w{{1,14}}ly )?"
    r"(?:enrol+ed|randomi[sz]ed|included|recruited|assigned|allocated)(?: [\w-]{1,20}){0,4}"
    r"(?:, |; | \()(?:of whom |with )?"
)
# 46 adults in the zinc group received a powder
GIVEN = re.compile(
    r"[)\]]? (?:received|underwent|(?:were|was) (?:given|treated|assigned|allocated))\b"
)
# It begins with its number, or follows another of its kind: "group A got zinc, and 44 women"
GIVEN_TO = Ending(r"[;,](?: (?:and|while|whereas))? $|\band $")
# What is told of the items of a run ends here: "40 got zinc and 40 got iron; one was excluded"
CLAUSE_END = re.compile(r"[;,](?!\d)|\.(?!\d)")
BETWEEN_ITEMS = re.compile(
    r"(?: ?(?:groups?|arms?))?(?: ?\([a-z][^()\d]{0,30}\))?[ ,;)(]{0,3}(?:and|or|versus|vs\.?|while|whereas|were compared (?:with|to))?"
    r",? ?(?:the (?:other|remaining) )?"
)
# Where clusters are assigned, a size beside an arm may count them; but of "patients at five sites
# were assigned" it counts patients.
AT_CLUSTERS = Ending(rf"\b{PEOPLE}\b[^.;]{{0,80}} (?:at|from|across) (?:[\w-]{{1,20}} ){{0,7}}$")
CLUSTERS = Scanner(
    r"\b(?:clinicians|centers|centres|hospitals|sites|clusters|villages|schools|practices|clinics|practitioners"
    r"|communities|facilities|municipalities|wards|homes|districts|icus|areas|physicians|nurses|doctors|pharmacies)(?: \([^()]{0,20}\))?,? "
    r"(?:\w{1,20} ){0,4}?(?:were|was|will be) (?:\w{1,14}ly )?(?:randomi|assigned|allocated)"
    r"|\b(?:gps|practices|clusters|hospitals|villages|schools) (?:\w{1,14}ly )?(?:randomi[sz]|assign|allocat)ed to\b"
    # 36 clinics took part, with 18 randomly assigned to
    r"|\b(?:practices|clusters|hospitals|villages|schools|clinics|facilities|centers|centres|sites) (?:participated|took part)\b"
    r"[^.;:]{0,40}, with \d{1,4} (?:\w{1,14}ly )?(?:randomi[sz]|assign|allocat)ed to\b"
)
LABEL = re.compile(r"\bn ?= ?$")
PEOPLE_OPEN = Ending(rf"\b{PEOPLE} [(\[]$")
# A sentence that tells how many there were in each arm.
MADE = Scanner(
    r"randomi[sz]|assigned|allocat|divided|enrol|recruited|distributed|analy[sz]|evaluable|assessable"
    r"|evaluated|available|treated|received|underwent|included|comprised|consisted|there were|entered"
    rf"|qualified|participated|completed|were compared (?:with|to) (?=\d)|number of {PERSONS}(?! (?:with|who|whose|having|experiencing|reporting)\b)"
    rf"|{PEOPLE} were in the\b|\b(?:among|(?<!out )of) (?:the )?(?=\d[\d,]{{0,6}} (?:[\w-]{{1,20}} ){{0,2}}?{PEOPLE}\b)"
)
# TU arm 87, ACT arm 82: a size only if it adds up
BARE_AFTER = re.compile(
    r"(?: ?\([^()]{0,30}\))?(?:[ :=-]{1,3}|, )(?=\d{1,6}(?:,\d{3})?(?: ?[,;)(]| patients| cases| and\b|\.?$))"
    # zinc (46, 51%), zinc (46 [51%]): events as often
    rf"| ?[(\[](?=\d{{1,6}}(?: ?\[|, ?)\d[\d.]{{0,4}} ?{PERCENT})"
    # zinc in 46 adults, iron in 44
    rf"|(?:{_USED} (?:in|to)| in) (?=\d{{1,6}}(?: {PEOPLE}\b| ?[,;)]|\.?$))"
    r"| to (?=\d{1,6}(?: ?[,;)]|\.?$))"
)
# to December 31, 1990, in May 2001
OF_A_DATE = Ending(rf"\b{MONTH}\.? (?:[0-3]?\d, ?)?$")
