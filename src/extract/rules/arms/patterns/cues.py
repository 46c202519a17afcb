"""The cues by which a sentence introduces arms, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.scanning import Scanner

# What must stand in a sentence for a pattern to be worth trying.
ASSIGNING = (
    "random",
    "assign",
    "alloc",
    "divided",
    "distributed",
    "separated",
    "categor",
    "grouped",
)
GROUPING = ("group", "arm", "-treated", "-allocated", "-assigned", "control ", "intervention ")
COMPARING = ("compar", "between")
AGAINST = ("versus", " vs", "compared", "comparison", "relative", "than ")
# What tells that something was given.
GIVING = (
    "receiv",
    "given",
    "prescri",
    "administ",
    "used",
    "applied",
    "treat",
    "method",
    "drug",
    "solution",
)
# A sentence without any of these introduces no arm.
TRIGGER = Scanner(
    r"random|assign|alloca|\bvs\b|versus|compar|group|\barms?\b|-controlled|\bn ?=|either|divided"
    r"|receiv|were fed|-treated|treated|than |between|placebo"
)
# What others are to compare: no arm of this trial
TO_COME = Scanner(
    r"\b(?:future|further|additional|larger|definitive) (?:[\w-]{1,20},? ){0,4}"
    r"(?:trials?|stud(?:y|ies)|rcts?|research|investigations?|work)\b"
)
_HOW_MANY = r"(?:two|three|four|five|six|2|3|4|5|6)"
_RATIO = (
    r"(?: ?,? ?\(?(?:in a |on a |using a |at a )?\d ?[:/] ?\d(?: ?[:/] ?\d){0,3}\)?"
    r"(?: (?:ratio|basis|fashion|manner|randomi[sz]ation))?)"
)
# randomised in (permuted) blocks of 15 to
_BLOCKS = (
    r"(?:,? (?:in|by|using|with) (?:[a-z][\w-]{2,12} ){0,2}blocks?\b"
    r"(?: (?:of|sizes?(?: of)?|randomi[sz]ation)(?: (?:size )?\d[\d, andor]{0,16}(?<!o)(?<! ))?)?)"
)
# the vasopressin group, arm A, latanoprost-treated
_GROUP = r"\b(?:groups?|arms?)\b"
GROUP = Scanner(_GROUP)
# In a sentence with one of these a word may end in a group.
GROUP_SUFFIXES = ("-treated", "-allocated", "-assigned", "-group", "-arm")
GROUP_OR_SUFFIXED = re.compile(
    rf"{_GROUP}|(?<![\w-])[\w/+-]{{2,40}}-(?:treated|allocated|assigned|group|arm)\b"
)
# intervention patients, control eyes
SIDED = Scanner(
    rf"(?<![\w-])(?:(?:intervention|experimental|control) (?:{PERSONS}|families|practices|clinics|schools|villages|clusters|hospitals|eyes|communit(?:y|ies)|areas?|sites|villages?|centers|centres|wards)"
    r"|treat(?:ment|ed) eyes)\b"
)
# randomly assigned (1:1) to, were allocated in a 2:1 ratio to, divided into two groups:
ASSIGNED = Scanner(
    r"\b(?:randomi[sz](?:ed|ation)|randomly|assigned|allocated|allocation|divided|distributed"
    r"|separated|categori[sz]ed|assignment|split|grouped)"
    r"(?: (?:assigned|allocated|divided|equally|prospectively|double-blind|then|evenly|separated"
    r"|split|selected|chosen|distributed|treatment|open-label|again|randomi[sz]ed)){0,2}"
    rf"{_RATIO}?{_BLOCKS}?{_RATIO}?,? (?:to|into|in(?! (?:an|a|(?:\w{{3,12}} )?blocks?)\b)|between|among"
    rf"|for(?= {_HOW_MANY} ))"
    r"(?: either)?(?: one of)?(?: the)?(?: following)?"
    rf"(?P<groups> ?{_HOW_MANY} (?:\w[\w-]{{1,20}} ){{0,2}}"
    r"(?:groups?|arms?|treatments?|regimens?|strategies|conditions|interventions)"
    r"(?: \((?:n|of|with) ?[^:;,.()]{0,40}\))?(?::|,? (?:receiving|to receive|as follows:?)"
    r"|,(?= (?:the |an? )?(?:\w[\w-]{0,20} ){0,2}(?:groups?|arms?|control|placebo)\b)"
    r"|,(?= (?:\w[\w-]{0,20} ){1,3}(?:or|versus|vs)\b)|(?= \(| [a-z])))?"
)
# (randomised to) chemotherapy either with A or without, biopsy under sedation with either A or B
EITHER_LATER = re.compile(
    r"[\w ,-]{3,80}? (?:(?:with|by|of|using) either|either (?=with\b|by\b))\b"
)
# We randomly assigned 420 women with ... to (receive) A or B; in "a randomized clinical trial that
# used reminders to" nobody is assigned yet
ASSIGNED_ACTIVE = Scanner(
    r"\b(?:randomi[sz]ed?(?!,? (?:(?!to\b|into\b|in\b)[\w,-]{2,20} ){0,4}(?:trial|study|design)\b"
    rf"(?! {PERSONS}))"
    r"|randomly (?:assigned|allocated)|assign(?:ed)?|allocated|randomi[sz]ation)\b"
)
TO = re.compile(
    r"\b(?:either to|to either|to receive|to undergo|to treatment with|to take|to be treated with"
    r"|to (?=an?|the)|to|into)\b"
)
BARE_TO = ("to", "into")  # weaker signs: "randomised children who came to a hospital to receive"
# "this randomised trial to estimate": an aim, and nothing to be assigned to.
AIMS = frozenset(
    """
    assess evaluate determine estimate compare examine investigate explore establish identify see
    find measure ascertain test report rate indicate combine map understand describe address
    ensure detect predict draw better define create generate confirm verify validate clarify
    elucidate demonstrate prove show facilitate
    """.split()
)
# were randomly assigned placebo, 300 mg, or 900 mg
ASSIGNED_BARE = Scanner(
    r"\b(?:were|was|be) (?:randomly )?(?:assigned|allocated)"
    r" (?!to\b|in\b|into\b|and\b|by\b|at\b|on\b|for\b|with\b|using\b|or\b|according|after|before|equally|between)"
)
# were treated with either A or B, injections of either A or B
RECEIVED = Scanner(
    r"\b(?:receiv|treated|given|administ|under(?:w|g)|injection|infusion|assign|random|using|therapy"
    r"|treatment|ingest|consum|dr[aiu]nk|t(?:ake|aking|ook)\b|ate\b|eating|wor[en]\b|wear|appl(?:y|ied)|inhal|inject"
    r"|infus|swallow|chew|watch|listen|viewed|viewing|perform|practi[cs])[^.;:,]{0,80}? either\b"
)
# Men drank, in random order, (1) A, (2) B or (3) C
ENUMERATED = Scanner(
    r"\b(?:receiv(?:ed?|ing)|consum(?:ed?|ing)|ingest(?:ed)?|drank|ate|underwent|perform(?:ed)?|wore|used"
    r"|complet(?:ed?|ing))(?:,? (?:either|all|both|the|each|of|following|these|a|two|three|four|five|six"
    r"|[a-z]{4,12}s|in|random|randomi[sz]ed|order|sequence)){0,5}[:,]? ?(?=\(?(?:1|a|i)\) ?[\w-])"
)
# ate A and B in random order: without one of these "and" joins what is given together
ORDERED = ("random order", "randomised order", "randomized order", "random sequence")
IN_TURN = Scanner(
    r"\b(?:received|consumed|ingested|drank|ate|took|underwent|wore|used|(?:were|was) (?:given|treated with"
    r"|tested with))(?: (?:both|each of|all))?(?= )"
)
# Randomised patients received A or B
RECEIVED_BARE = Scanner(r"\brandom[^.;:]{0,80}? (?:received|receive|underwent)\b(?! either)")
# will be treated with A or B
GIVEN = Scanner(
    r"(?<!who )(?<!that )(?<!had )\b(?:treated with|received|given|administered|consisted of)\b(?! either)"
)
COMPARED = Scanner(
    r"\b(?:comparing|compares?|comparisons? of|(?:difference|comparison|comparisons|differences)"
    r"(?: (?:was|were) (?:found|seen|observed|noted|detected|shown|apparent))?"
    r"(?: in (?!(?:the )?(?:associat|relation|correlat|interact))[\w ,-]{1,60})?"
    r" (?P<between>between))\b(?! (?:with|to)\b)"
)
# "Randomised according to a list" assigns to nothing, nor does "children scheduled to undergo".
TO_NOTHING = frozenset(
    """
    according due prior similar compared related relative up scheduled planned about expected going
    able unable willing likely ready eligible referred admitted presenting
    """.split()
)
# "the response to A" compares nothing with A.
ANSWERS = frozenset("response responses reaction reactions resistance adherence due prior".split())
# "compare A and B with respect to" names no comparator
NO_COMPARATOR = frozenset("respect regard regards determine see be evaluate assess primary".split())
WITH_WITHOUT = re.compile(
    r"\bwith(?: \([^()]{0,30}\))? (?:or|and|versus|vs\.?) (?P<without>without)(?: \([^()]{0,30}\))?"
)
# assigned to a target of 33 °C or 36 °C, to ventilation with 6 ml/kg or 12 ml/kg, to 60 Gy or 74 Gy
_NUMBER = r"(?:\d{1,4}(?:\.\d{1,2})?|two|three|four|five|six|seven|eight|ten|twelve)"
_UNIT = (
    r"(?: ?(?:° ?c\b|degrees(?: c)?\b|(?<=\d[-–]\d\d)%|mm ?hg\b|cm ?(?:h2o|of water)\b|kpa\b|g/d?l\b|g per deci(?:liter|litre)\b|mmol/l(?:iter)?\b|mg/dl\b|ml/kg(?:/h)?\b|gy\b|(?::\d{1,2}){1,3}\b)"
    r"|[ -](?:min(?:ute)?s?|hours?|days?|weeks?|wks?|months?|mos?|years?|yrs?|cycles?|courses?"
    r"|fractions?)\b)"
)
_AMOUNT = rf"{_NUMBER}(?: ?(?:[-–]|to) ?{_NUMBER})?{_UNIT}"
_LEADS_AGAIN = r"(?: (?:to|at|in|of|with|for|an?)){0,2}"
_BEHIND = r"(?: ?\([^()]{1,40}\))?(?: [a-z-]{3,16}){0,3}?"
AMOUNTED = Scanner(
    r"\b(?:randomi[sz]ed|randomly|assign(?:ed)?|allocated|received|ventilated|cooled|resuscitated)\b(?:(?! or | versus )[^.;]){0,160}?"
    rf"\b(?P<lead>to|at|in|of|with|either|receive|for)(?: (?:an?|the|either|about))? (?P<first>{_AMOUNT})"
    rf"(?P<middle>(?:{_BEHIND},{_LEADS_AGAIN} {_AMOUNT}){{0,3}}){_BEHIND},? (?:or|versus|vs\.?){_LEADS_AGAIN}"
    rf" (?P<second>{_AMOUNT})"
)
# assigned to 3, 5 or 7 days of zinc, to a stay of two or four weeks: one unit for all; but not
# "assigned women with two or four weeks of pain to"
AMOUNTED_ALIKE = Scanner(
    r"\b(?:randomi[sz]ed|randomly|assigned|allocated)\b(?:(?! or | versus )[^.;]){0,100}?"
    r" (?:either|(?:to|receive)(?:(?: (?!(?:or|versus|vs|with|who|in|after|on|ages?|aged|mean|median)\b)[\w-]{1,16}){1,6} (?:of|for))?)"
    rf"(?: (?:an?|the|either|about|totally|a total of))? (?P<first>{_NUMBER})(?P<middle>(?:, {_NUMBER}){{0,3}}),? (?:or|versus|vs\.?) (?P<second>{_AMOUNT})"
)
NUMBER_BETWEEN = re.compile(rf", (?P<amount>{_NUMBER})")
# the 5 days of "3 days (n = 12), 5 days (n = 13), or 7 days"
AMOUNT_BETWEEN = re.compile(rf",{_LEADS_AGAIN} (?P<amount>{_AMOUNT})")
# assessed at 6 months or 12 months: when, and not what
AT_A_TIME = re.compile(r"(?:hour|day|week|month|year)s?$")
EITHER_OR = (" or ", " versus ", " vs")
# A sentence that tells how arms were made or treated.
MAKING = Scanner(r"random|assign|alloca|divid|receiv|treated|group|\barms?\b|enrol|underw")
VERSUS = Scanner(
    rf"(?<![\w-])(?:versus|vs\.?|{COMPARED_WITH}|(?:as )?compared against"
    r"|than(?: (?:with|for|in|on|after))?)(?![\w-])"
)
CONTROLLED = Scanner(r"\b(?P<name>placebo|sham|vehicle)[- ]controlled\b")
# A word that names an arm wherever it stands: nobody gets a placebo but by assignment.
INACTIVE = Scanner(r"\b(?:placebo|sham)\b(?![- ](?:controlled|effect|response|run|lead|washout))")
# What is given that does nothing, as one of two.
DUMMIES = frozenset("placebo placebos saline sham vehicle".split())
# What may stand between "or" and it.
DUMMY_FRONT = frozenset(
    """
    a an the matching matched identical equivalent corresponding normal isotonic inert oral
    intravenous daily control similar physiological
    """.split()
)
# What is compared with other data, and is given to nobody.
DATA = frozenset("data findings results outcomes values".split())
# A trial that "A and B were compared" in.
COMPARED_IN = Scanner(r"(?:random|double-blind|single-blind|cross-?over|open-label|prospective)")
# (1) zinc, (2) iron: the numbers of a list
NUMBERED = Scanner(r"\(1\)[^()]{1,200}(?:\([^()]{0,60}\)[^()]{1,100}){0,3}\(2\)")
