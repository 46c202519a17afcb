"""What stands round a name that is meant as an arm."""

from __future__ import annotations

import re

from extract.language.atoms import P_SIGN
from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.scanning import Scanner

# the vasopressin (group), placebo-treated (patients), albumin (boluses): part of the mention
GROUP = re.compile(
    r"(?:[- ](?:treated|allocated|assigned|receiving)(?![\w-])"
    r"| (?:bolus(?:es)?|infusions?|injections?|tablets?|capsules?|therapy)(?![\w-]))?"
    r"(?:[' -]{0,2}(?:treatment |study |therapy )?"
    rf"(?:groups?|arms?|{PERSONS}|recipients)(?![\w-]))?"
)
# the group (TachoSil), groups (A) and B
GROUP_BEFORE = re.compile(r"(?<![\w-])(?:groups?|arms?) $")
GROUP_ENDS = ("group ", "groups ", "arm ", "arms ")
# (un)(vaccinated) workers, the (app) users: a word of an arm before people
OF_ARMS = ("group", "arm", "user", "recipient")
STEMMED = re.compile(
    r"(?P<denied>un|non-?)?(?P<word>[a-z]{3,20})(?:-treated|-assigned)?"
    rf" (?P<noun>groups?|arms?|users?|recipients|{PERSONS}|eyes|families)(?![\w-])"
)
DENIED_AHEAD = re.compile(r"(?<![\w-])(?:un|non-?)$")
ENDING = re.compile(
    r"(?<=[a-z]{4})(?:ations?|ated|ating|ically|ical|ements?|ments?|ings?|ions?|ives?"
    r"|ed|ers?|al|ic|ies|y|es|e|s)$"
)
# low-dose (vasopressin), oral (tamoxifen): how the same is given
QUALIFIER = re.compile(
    r"(?:(?:(?:very[- ])?(?:low|lower|high|higher|medium|moderate|single|fixed)[- ]doses?(?: of)?"
    r"|oral|intravenous|i\.?v\.?|inhaled|nebuli[sz]ed|topical|subcutaneous|intramuscular"
    r"|transdermal|intravitreal|intranasal|sublingual|vaginal|rectal|intrathecal|daily|weekly"
    r"|once[- ]daily|twice[- ]daily|continuous) ){1,6}"
)
# How a drug gets there, which its short form leaves out.
ROUTES = frozenset(
    """
    oral intravenous inhaled nebulized nebulised topical subcutaneous intramuscular transdermal
    intravitreal intranasal sublingual vaginal rectal intrathecal adjuvant neoadjuvant perioperative
    preoperative prophylactic
    """.split()
)
# a continuous infusion of (hydrocortisone), the same volume of (0.9% saline)
FORM_OF = re.compile(
    r"(?:(?:an?|the) )?(?:(?:same|single|continuous|repeated|rapid|intravenous|oral|daily|weekly"
    r"|high|low|fixed|additional|prophylactic|short|long|matching|equal) ){0,3}(?:infusions?|injections?"
    r"|bolus(?:es)?|doses?|courses?|administration|volumes?|amounts?|supplementation|tablets?"
    r"|capsules?|cycles|inhalation|instillation|addition|use) of"
    r" (?:\d[\d.,]{0,6} ?(?:(?:%|to|and|[-–]|ml/kg|mg/kg|μg/kg|ml|mg|g|μg|l|units?|iu)(?= ))? ?(?:of )?){0,4}"
)
# (vasopressin) infusion
FORM = re.compile(
    r" (?:infusions?|injections?|tablets?|capsules?|administration|supplementation|ointment|gel"
    r"|cream|eye drops|nasal spray)$"
)
# What joins the parts of one treatment; "with" does not: "training with feedback" is one.
PART_JOINT = re.compile(
    r",? ?\+ ?|,? (?:plus|and|then|followed by|combined with|in combination with|together with"
    r"|along with|added to|in addition to)(?: an?| the)? |, "
)
ADDED = re.compile(
    r" (?:plus|\+|(?:combined|together|along) with|in (?:combination with|addition to)|added to"
    r"|followed by) "
)
# zinc (20 mg daily for 3 weeks): what a bracket at the end of a name says of amounts
AMOUNT_BRACKET = re.compile(r" ?\([^()]{0,20}\d[^()]{0,120}\)$")
BRACKETED = re.compile(r"\([^()]{1,200}\)")
# 90.9% for (zinc): a figure, and no treatment
SHARE_FIRST = re.compile(r"\d[\d.]{0,5} ?%")
# (gabapentin) 300 mg, (oxaliplatin) (85 mg/m2)
DOSE_BEHIND = re.compile(
    r" \(?\d[\d.,]{0,8}(?: ?(?:-|–|to) ?\d[\d.,]{0,8})?[ -]?(?:mg|g|mcg|μg|ug|ml|iu|u|units?|gy|meq"
    r"|mmol|mol)(?![a-z])[^ ()]{0,16}(?: (?:daily|/day|per day|twice daily|once daily|weekly))?\)?$"
)
# CG (patients): where two letters stand for an arm
ITS_PEOPLE = re.compile(rf" (?:group|arm|{PERSONS})\b")
# What stands before a name and belongs to it: how much of it is given, and how.
_AMOUNT = (
    "low lower high higher medium moderate single fixed standard full weekly daily once-daily"
    " twice-daily"
).split()
_WAY = (
    "dose doses oral intravenous iv iv. i.v i.v. inhaled nebulised nebulized topical subcutaneous"
    " intramuscular transdermal intravitreal intranasal sublingual vaginal rectal intrathecal"
    " continuous adjuvant neoadjuvant prophylactic adjunctive concomitant pooled"
).split()
FRONT = frozenset(
    (*_AMOUNT, *(f"{word}-{dose}" for word in _AMOUNT for dose in ("dose", "doses")), *_WAY)
)
FRONT_ENDS = (*_AMOUNT, *_WAY)
FRONT_REACH = 60
# (vasopressin) infusion, (zinc) tablets: the same with its form
_FORMS = (
    r"(?: (?:infusions?|injections?|tablets?|capsules?|administration|supplementation|supplements?"
    r"|ointment|gel|cream|eye drops|nasal spray|patch(?:es)?|suppositor(?:y|ies)|solution|therapy"
    r"|treatment|chemotherapy|monotherapy|prophylaxis|vaccine|programme?|training|intervention"
    r"))"
)
FORM_BEHIND = re.compile(rf"{_FORMS}{{0,2}}(?![\w-])")
FORM_BEHIND_END = re.compile(rf"{_FORMS}$")
# single doses of (enalapril), six sessions of (counselling): how much of it
AMOUNT_OF = re.compile(
    r"(?:[\w.-]{1,20} ){0,3}?(?:doses?|courses?|cycles?|sessions?|infusions?|injections?|tablets?"
    r"|capsules?|administration|application|applications|use|intake|addition|combination|weeks"
    r"|months|days|provision|mg|ml|mcg|g) of (?:an? |the )?(?=\w)"
)
# delayed treatment (with zoledronic acid)
TAIL = re.compile(r" (?:of|with|for|in|by|every|at|to|on|from|during|using|via) .{1,200}$")
# A word that tells one arm from the others means it in some places only:
# with the (combination), 55%); 11 (postoperative)
MARK_BEFORE = re.compile(
    r"(?:(?:(?<![\w-])(?:with|in|for|by|on|than|versus|vs\.?|v|and|to)|[%),\d]) (?:the )?|\()$"
)
MARK_NEXT = re.compile(
    r" ?[(),;.:]| (?:vs?\.?|versus|than|and|compared|was|were|had|groups?|arms?|patients|\d)(?![\w-])"
)
HYPHENATED = re.compile(r"[^\W_][\w-]{1,60}")
DOSES = ("low-dose", "high-dose", "low dose", "high dose", "standard-dose", "full-dose")
WORD = re.compile(r"[^\W_]+")
# "gabapentin 300 mg/day" is also called "gabapentin 300 mg".
PER_DAY = re.compile(
    r"(?<=\d (?:mg|ml|μg))(?:/| per )(?:day|d|week)$|(?<=\dmg)(?:/| per )(?:day|d)$"
)
# Not the arm: what is measured in the blood, or was given before the trial.
NO_ARM_BEFORE = tuple(
    f"{word} "
    for word in (
        "open-label endogenous baseline prior previous background concomitant rescue serum plasma"
        " cumulative non without ongoing"
    ).split()
)
NO_ARM_AFTER = re.compile(
    r"[ -](?:deficien|levels?\b|concentrations?\b|requirements?\b|resistan|receptors?\b|sensitiv"
    r"|refractory|naive|controlled|responsive|capacity|tolerance|metaboli|clearance|exposure)"
)
# what an arm may be called by that got something for so long: 3 months, 10-day
LENGTH = re.compile(
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|ten|twelve)[ -](?:min|hour|day|week|month|year)s?"
)
AT_A_TIME = tuple(
    f"{word} "
    for word in "at after by within until before from over was were first last next past".split()
)

# arm B, group 2: the places that name one arm by its letter
ONE_LETTER = {
    f"#{key}": Scanner(rf"\b(?:group|arm|regimen|cohort)[ -](?:{letters})(?!\w|\.\d)")
    for key, letters in (("a", "a"), ("b", "b"), ("1", "1|i"), ("2", "2|ii"))
}
# the C (group), group R: which arms are called by letters
GROUP_LETTER = Scanner(
    r"(?<=\b[b-z] )(?:group|arm)\b|\b(?:group|arm) (?P<letter>[a-z])(?![\w'’-]|\.\d)"
)
THIRD_LETTER = Scanner(r"\b(?:group|arm|regimen|cohort)[ -](?:c|3|iii)(?!\w|\.\d)")
# Arms A (77.0%) and B (75.9%); groups 1, 2, and 3
_LETTER = r"(?:[a-e]|[1-6]|i{1,3}|iv)"
LETTERS = Scanner(
    rf"\b(?P<noun>group|arm|regimen|cohort)s (?P<list>{_LETTER}(?:(?: ?\([^()]{{1,60}}\)){{0,2}}"
    rf"(?:,? (?:and|or|vs\.?|versus|than|{COMPARED_WITH}) (?:in )?|, ?){_LETTER}\b){{1,9}})"
)
LETTER = re.compile(rf"(?<![\w.%(]){_LETTER}(?![\w.%])")
# the G and C groups; A, B and C arms
LETTERS_FIRST = re.compile(
    r"(?<![\w'’.-])(?P<list>[a-z](?:, [a-z]){0,2},? (?:and|or|vs\.?|versus) [a-z]) (?P<noun>group|arm|regimen|cohort)s\b"
)
LETTERED = Scanner(r"(?<= [a-z] )(?:group|arm|regimen|cohort)s\b")  # where such a list ends
LONGEST_LIST = 20  # characters of it
ANY_LETTER = re.compile(r"\b[a-z]\b")
# 33 °C, 85-89%, 60 Gy: a name that is an amount
AMOUNT_ALONE = re.compile(r"(?P<number>\d{1,4}(?:\.\d{1,2})?|[a-z]{3,6})[^()]{1,24}")
# the lower-target group, patients in the short-course arm
RANKED = Scanner(
    r"\b(?:(?P<low>low(?:er)?|short(?:er)?|small(?:er)?|few(?:er)?)|(?P<high>high(?:er)?|long(?:er)?|large(?:r)?))"
    r"(?:[- ][a-z]{3,16}){0,2}[- ](?:group|arm)\b"
)
# 9% with A and 29% without
WITHOUT = Scanner(r"\bwithout(?= it\b|[.,;)]| ?[(\[])")
# 9% with A and 29% without (A), in those not on (A); but not "with or without A", which names both
DENIED = Scanner(
    r"(?<!with or )(?<!with and )(?<!and/or )\b(?P<denial>without|not (?:on|given|receiving|taking|treated with)) (?:the )?(?=\w)"
)
# 2% of the former and 7% of the latter
LATTER = "the latter"
FORMER = Scanner(r"\bthe (?P<order>former|latter)\b(?! (?:is|was|were|being|had|has)\b)")
# SG and PG: short for the study group and the placebo group
OF_GROUP = "G"
# "control" and "intervention" mean an arm only in some places: the control group, ...
CONTROLS = ("control", "compar", "reference")
SIDE = Scanner(
    r"(?<![\w-])(?:controls?|comparator|comparison|reference|intervention|experimental|treatment"
    r"|treated|active|study|test|trial)(?![\w-])"
)
_OTHER = r"(?:controls?|intervention|experimental|treatment|treated|active|study)"
# ... group, ... and control, ... (n = 12); but "a pilot study (n = 12)" is no arm
SIDE_NEXT = re.compile(
    r"s?[' ]{0,2}(?:treatment |condition )?(?:group|arm)(?![\w-])"
    rf"|s?,? (?:and|or|versus|vs\.?) (?:the )?{_OTHER}\b"
    r"|(?<!study)(?<!trial)(?:s?:? ?\(?n ?=| ?=|, n)"
    r"|:? ?\(?n ?= ?\d{1,5}[),;]{1,2} (?:(?:and|or|versus|vs\.?) )?(?:the )?(?:controls?|placebo|comparison|reference)\b"
)
# intervention and ..., than in the treated group than ...
SIDE_BEFORE = re.compile(
    rf"{_OTHER}(?: (?:group|arm))?(?: ?\(n ?= ?\d{{1,5}}\))?,? (?:and|or|versus|vs\.?|than|than in) (?:the |in the )?$"
)
# "treatment groups" and "study participants" are of all arms, "control groups" are not.
CERTAIN = re.compile(r"(?:controls?|intervention|experimental)$")
CERTAIN_NEXT = re.compile(
    rf"s?[' ]{{0,2}}(?:groups|arms|{PERSONS}|regimens?|conditions?|sites?|clusters?|areas?)(?![\w-])"
)
# men in the intervention had; (29 intervention, 36 control); 87% (control), 87% controls
ALONE_BEFORE = re.compile(
    r"(?:\b(?:in|to|than|than in|received|receiving|given|underwent) (?:the )?|% (?:of (?:the )?)?|\d |\d ?%? \()$"
)
# 23% among the controls; than did controls (50 deaths): but not "healthy controls"
CONTROLS_BEFORE = re.compile(r"\b(?:among|for|with|of|from|did|versus|vs\.?)(?: the)? $")
# (control, 34.5%; zinc, 27.6%), (zinc 13.1% [8/61], control 12.7%); : control (96%), zinc (90%).
# What precedes "and" is a figure: "prevention and control (45%)" tells of no arm.
LISTED_BEFORE = re.compile(
    r"(?:\(|: ?|; (?:and )?|[)\]%\d](?:, (?:and )?|,? (?:and|vs\.?|versus) ))$"
)
LISTED_AFTER = re.compile(
    r"s?(?:[,:]? ?[-−–]?\d{1,4}(?:\.\d| ?%| percent)| [(\[]\d{1,4}(?:\.\d{1,3})? ?(?:%|percent))"
)
ALONE_AFTER = re.compile(
    rf"[,.;)]| \((?:\d|{P_SIGN})| (?:significantly|had|was|were|than|compared|showed|reported|improved|received|underwent"
    r"|achieved|experienced|completed|at|and|vs|versus)\b"
)
# "administered in addition to open-label vasopressors"
ON_TOP = re.compile(
    r"[^.;]{0,80}?\b(?:in addition to|on top of) (?:the )?(?P<name>[a-z][\w -]{2,60}?)(?=[.,;)(]|$)"
)

# Between an arm and what it gets: "(n = 12) were given only a"
_QUANTITY = (
    r"(?:\d[\d.,]{0,6} ?(?:mg|ml|g|mcg|μg|iu)(?:/[a-z]{1,4})?(?: of)?|[\w-]{1,14} (?:doses?|sessions?"
    r"|courses?|cycles?|weeks?|months?|days?|injections?|infusions?|tablets?) of)"
)
_BEFORE_NAME = rf"(?:(?:either|only|just|an?|the|their|same|{_QUANTITY}) ){{0,3}}"
GETS = re.compile(
    rf"(?: ?\([^()]{{0,60}}\))?,?(?: (?:{PERSONS}|who|which|were|was|will|be|only|also|then|instead|alone|orally|randomly|simply|just|both|each|and)){{0,5}}"
    r"(?:[:=](?= )| (?:received?|receives|receiving|given|administered|underwent|undergo|used|took|consumed"
    r"|practi[cs]ed|wore|drank|ate|got|watched|attended|followed|did|played|listened to"
    r"|participated in|offered|treated(?: only| either)? (?:with|by)|provided with|assigned to"
    rf"|consisted of|comprised)) {_BEFORE_NAME}"
)
# Between two treatments of the list that it gets
GETS_TOO = re.compile(
    rf"(?: \(?\d[^.;:()]{{0,40}}(?:\(\d\)[^.;:()]{{0,40}})?\)?| ?\([^()]{{0,60}}\))?"
    rf"(?:[,;]| and| plus| \+|[,;] (?:plus|and)) {_BEFORE_NAME}"
)

# zolmitriptan (311C90), a mouth closing device (chinstrap): one word that is another name
SYNONYM = re.compile(r" [(\[](?P<name>(?=[\d-]{0,12}[a-z])[a-z0-9][\w-]{2,24})[®™]?[)\]]")
