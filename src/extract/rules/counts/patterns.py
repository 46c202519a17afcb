"""How numbers of participants are printed, on folded text. Data only; a real phrase above each."""

from __future__ import annotations

import re

from extract.language.numbers import NUMBER_WORDS
from extract.language.scanning import Scanner
from extract.rules.findings import CountKind

PEOPLE = (
    r"(?:patients?|pts?|participants?|subjects|women|men|children|infants|adults|people"
    r"|individuals|persons|volunteers|girls|boys|neonates|newborns|babies|students|survivors"
    r"|adolescents|mothers|females|males|cases|respondents|residents|couples|dyads|veterans"
    r"|smokers|athletes|workers|nurses|physicians|recipients|outpatients|inpatients|parturients"
    r"|pregnancies|households|families|toddlers|youths|teenagers|caregivers|pupils|donors|twins"
    r"|players|employees|drivers)"
)
# What is assigned in a cluster trial, and no participant.
_CLUSTERS = (
    r"(?:clinicians|centers|centres|hospitals|sites|clusters|villages|schools|practices|clinics"
    r"|eyes|teeth|units|icus|samples|worksites|communities|gps|wards|homes)"
)
# Words between a number and whom it counts: "176 metastatic breast cancer patients".
_BETWEEN = (
    r"(?!(?:of|and|or|to|in|with|were|was|for|from|than|the|on|at|by|per|as|had|who|but|each"
    r"|other|years?|months?|weeks?|days?|hours?|minutes?|h|mg|ml|kg|g|cm|mm|countries|groups?"
    rf"|arms?|times|points|cycles|percent|versus|vs|trials?|studies|doses|died|deaths|events?"
    rf"|visits?|sessions?|is|are|{_CLUSTERS})\b)"
    r"[a-z][\w'/+.αβ-]{0,30}"
)
# 122 Japanese de novo renal transplant patients; 2144 (1063 A, 1081 B) patients
COUNTED = re.compile(
    rf"(?: ?\([^()]{{0,90}}\))?(?: |-)(?:{_BETWEEN},? ){{0,7}}?\(?{PEOPLE}\)?(?![\w-])"
)
# Cancer survivors (n = 74), patients with fatigue [N=74], two trials (n=1021)
SIZE_BEFORE = re.compile(
    rf"\b(?:{PEOPLE}|trials?|study|studies|cohorts?)\b[^().;:]{{0,60}}[(\[](?:total )?n ?= ?$"
)
# One of several sizes in a row is of a subgroup or an arm.
SIZES = re.compile(r"[(\[; ]n ?= ?\d")

# 36 planned, 250 patients were planned
PLANNED = re.compile(
    rf" (?:(?:originally|initially) )?(?:{PEOPLE} )?(?:(?:that |who )?were )?"
    r"(?:originally |initially )?(?:planned|projected|anticipated|intended)\b"
)
# "of the 36 planned" says nothing of the number before it
OF_PLANNED = re.compile(
    r" of (?:the |a |our )?(?:originally |initially )?[\w-]{1,20} (?:\w{1,14} )?planned"
)
# will recruit, we planned to randomize, a sample size of, originally planned for
TO_COME = re.compile(
    r"\b(?:will (?:be )?(?:\w{1,14} ){0,2}(?:recruit|enrol|includ|randomi|involve|assign|compris)\w{0,4}"
    r"|plan(?:s|ned)? (?:to|for)|anticipate(?:s|d)? (?:to )?(?:enrol|recruit|includ)\w{0,4}|aims? to (?:recruit|enrol|include|randomi)\w{0,3}|target(?:ed)?"
    r"|sample size|to (?:recruit|enrol+|include|randomi[sz]e)|estimated|calculated)\b[^.;]{0,50}$"
)

# Of 410 patients entered, 397 were randomized; of whom 64 were assessable; 83 completed
IMPLIED = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?: of (?:these|them|whom)(?: patients)?)?(?: ?\([^()]{0,90}\))?"
    r"(?: who)?(?: (?:were|was|had|have|been|subsequently|then|finally|underwent)){0,3}"
    r" (?:randomi[sz]\w{2,5}|enrol+ed|included|recruited|completed|assessable|evaluable"
    r"|analy[sz]ed|eligible|assigned|evaluated|screened|finished|entered|available"
    r"|remained|radiation|surgery)(?= (?:to|for|in|and|by|at|with|the|from|all|therapy)\b|[,.;)]|$)"
)
# Forty-six postmenopausal BCS were randomized; not "15 clinicians were randomly assigned"
RANDOMIZED = re.compile(
    rf"(?: (?!{_CLUSTERS}\b){_BETWEEN}){{1,5}}(?: \([^()]{{0,60}}\))?"
    r" (?:were|was) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|selected|recruited"
    r"|enrol+ed|divided)\b"
)
# we screened 200 adults, enrolled 120 and randomised 90 to
VERB_BEFORE = re.compile(
    r"(?:\bwe|,|\band) (?:\w{1,14}ly )?(?:screened|enrol+ed|randomi[sz]ed|analy[sz]ed) $"
)
VERB_OBJECT = re.compile(r"(?:,|;|\.| and\b| to\b|$)(?! ?\d)")
YEAR = re.compile(r"(?:19|20)\d\d$")

# 265 of the 4687 patients, 26 of 50: neither is the size of the trial
PART_BEFORE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none|most|all|half))"
    r"(?: \([^()]{0,20}\))?(?: (?:patients|women|men|participants|subjects|children|eyes|cases))?"
    r"(?: of| out of|/)(?: the)? ?$"
)
RESPECTIVELY = re.compile(r"respectively(?<=\brespectively)\b")
_NUMBER = rf"(?:\d[\d,]{{0,6}}\d|\d|{NUMBER_WORDS})"
# A row of numbers in the order of the arms: 85, 83 and 90 patients; (n = 85, n = 83
ROW = Scanner(
    rf"\bn ?= ?{_NUMBER}(?:,? (?:and )?(?:n ?= ?)?{_NUMBER}){{1,5}}(?![\w%.-])"
    rf"|(?<![\w.,/=-]){_NUMBER}(?:, {_NUMBER}){{0,4}},? and {_NUMBER} (?:\w{{1,20}} )?{PEOPLE}\b"
)
# aged 65, stage 3, by 40 patients, hundred and (fifty-nine), except for the 4 cases
NOT_BEFORE = re.compile(
    r"(?:\baged? (?:of )?|\bages? (?:of )?|[<>≤≥=±+/.:$£€-] ?|at least |more than |less than |over "
    r"|under |fewer than |up to |every |per |above |below |grade |stage |phase |type |day |week "
    r"|month |year |level |group |arm |table |figure |fig\. |vs\.? |versus |by |cd|hiv-|covid-|bmi "
    r"|hundred (?:and )?|thousand |except for (?:the )?|excluding |exclusion of |by the )$"
)
# 65%, 40 years, 3-item, 12/48, 3.5 ± 1
NOT_AFTER = re.compile(
    r"(?:%| ?(?:percent|per cent)\b|/\d|\.\d|[-–] ?(?:year|month|week|day|item|point|fold|hour|min"
    r"|bed|g\b|mg)| ?(?:years?|months?|weeks?|days?|hours?|minutes?|mg|ml|l|kg|mmhg|mm hg|cm|mm|g|h"
    r"|°|μ|±|× ?10|x 10)\b| ?[±×])"
)

# died, developed, withdrew: of some and not of all
EVENT = re.compile(
    r"\b(?:died|deaths?|developed|experienced|suffered|relapsed|recurred|discontinued|withdrew"
    r"|withdrawn|dropped out|drop-?outs?|excluded|lost to|refused|declined|reported|achieved"
    r"|responded|progressed|needed|stopped|(?<!who )had (?:a|an|no|local|recurrent|at least|died|grade"
    r"|complete|partial|not)|not to|ineligible|did not|failed|required|were not|was not"
    r"|non-?responders|crossed over|gained|improved|chose)\b"
)
_BE = r"(?:were|was|had been|have been|being|who were|are|is)"
_ADVERBS = (
    r"(?:(?:then|also|subsequently|finally|eventually|initially|prospectively|randomly|equally"
    r"|consecutively|successfully|ultimately|(?:included|enrolled|recruited|screened|evaluated"
    r"|entered|selected|eligible) and) ){0,2}"
)
_ASSIGN = (
    r"(?:randomi[sz]ed|randomi[sz]ation|ramdomi[sz]ed|assigned|allocated|divided|distributed"
    r"|separated|underwent random)"
)
# were randomized, had been enrolled: said of all, whatever follows
ENTERED = re.compile(
    rf"\b{_BE} {_ADVERBS}(?:{_ASSIGN}|enrol|included|recruited|studied|entered|treated|analy)"
)
# 201 (83.1%) participants: a share of others
SHARE = re.compile(r"(?: [\w-]{1,20}){0,3}? ?[(\[]\d{1,3}(?:\.\d{1,2})? ?(?:%|percent)")

# What the words after a number say of it, up to the end of the clause; the first that matches.
AFTER: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    (
        "planned",
        "planned",
        re.compile(
            r"\b(?:will be|will|to be|must be|would be|(?:are|is|were|was) (?:planned|needed|required))\b"
        ),
    ),
    (
        "assigned",
        "randomized",
        re.compile(
            rf"\b{_BE} {_ADVERBS}{_ASSIGN}|\b(?:randomi[sz]ed|randomly (?:assigned|allocated"
            r"|divided)|assigned|allocated)\b|\bunderwent random"
        ),
    ),
    ("completed", "completed", re.compile(r"\b(?:completed|finished|completing)\b")),
    (
        "analyzed",
        "analyzed",
        re.compile(
            r"\b(?:analy[sz]ed|evaluable|assessable|evaluated|assessed(?! for eligib)|available"
            r"|examined|followed|remained|in (?:the|our|this) (?:final |primary |present |safety "
            r"|intention-to-treat |efficacy |current )?analys[ie]s|(?:had|provided) (?:\S{1,20} "
            r"){0,3}data|eligible for (?:analysis|evaluation|response|assessment|tumou?r|efficacy))\b"
        ),
    ),
    (
        "screened",
        "screened",
        re.compile(
            r"\b(?:screened|assessed for eligibility|approached|invited|considered|eligible"
            r"|identified|contacted|referred)\b"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:enrol+ed|included|recruited|entered|participated|registered|accrued|studied"
            r"|took part|involved|consented|joined|selected|admitted to the study)\b"
        ),
    ),
    (
        "treated",
        "treated",
        re.compile(
            r"\b(?:treated(?! (?:with|by))|(?:received|were given) (?:at least|the |their |study"
            r"|allocated|any |treatment|full|trial|one or more))\b"
        ),
    ),
    ("given", "treated", re.compile(r"\b(?:treated|received|underwent|were given)\b")),
)
# The same of the words before a number; "about" and the like may stand between.
_ABOUT = r"(?: (?:a total of|approximately|about|the|in total|only|some))?"
BEFORE: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    (
        "assigned",
        "randomized",
        re.compile(
            r"\b(?:randomi[sz]ed|randomi[sz]e|randomly (?:assigned|allocated|divided)|assigned"
            rf"|allocated){_ABOUT} ?$"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:enrol+ed|included|recruited|entered|registered|accrued|studied|involved"
            r"|(?:participants|patients|subjects|sample) (?:were|was)|involving|including|includes"
            rf"|comprised|recruiting|enrol+ing|selected|invited){_ABOUT} ?$"
        ),
    ),
    (
        "screened",
        "screened",
        re.compile(rf"\b(?:screened|approached|screening|invited){_ABOUT} ?$"),
    ),
    (
        "analyzed",
        "analyzed",
        re.compile(
            r"\b(?:analy[sz]ed|evaluated|assessed|followed|data (?:from|on|for|of)|analys[ie]s of"
            rf"|available (?:for|from|in|on)|evaluable){_ABOUT} ?$"
        ),
    ),
    ("treated", "treated", re.compile(rf"\btreated{_ABOUT} ?$")),
)
# a total of 40 women, a randomized trial in 56 patients
STATED = re.compile(
    r"\b(?:total(?: number)? of|(?:trials?|stud(?:y|ies)|sample|cohort|comparison|series|population"
    r"|group|conducted|carried out|performed|done|design|rct|investigation|experiment)"
    r"(?: \w{1,14}){0,2} (?:of|in|with|on|among|involving|from|comprising|including|consisting of)"
    r"|number of patients:?|in all,?|overall,?|in total,?|altogether,?)"
    r"(?: (?:the|a total of|approximately|about|these))? ?$"
)
# involution was evaluated in 22 patients
IN = re.compile(
    r"\b(?:evaluated|measured|determined|assessed|studied|analy[sz]ed|examined|available|tested"
    r"|obtained|collected|investigated|samples) (?:in|on|from|among|for|with) $"
)
# Between 1996 and 1999, 27 patients with; Among 134 patients, 68 were treated
OPENING = re.compile(
    r"^\W{0,3}(?:(?:between|from|during|in|since) [^,;.()]{3,60}, ?)?"
    r"(?:(?:finally|thus|therefore|of|among|in|from|a total of|overall|participants?|patients"
    r"|subjects|at the end),? )?(?:the |these |those |all )?$"
)
WHO = re.compile(
    r" ?,?(?: with| who| aged?| scheduled| undergoing| from| referred| suffering| having| admitted"
    r"| \(| requiring| receiving| between| of| recruited| presenting)|[.,]|$"
)
# to evaluate the effect in 308 patients with: but not "pain was seen in 12 patients"
ASKING = re.compile(
    r"\b(?:evaluat|compar|assess|determin|investigat|aim|study|trial|effect|efficacy|analy"
    r"|conducted|performed|random)"
)
RESULT = re.compile(
    r"\b(?:occurred|observed|seen|reported|found|developed|achieved|detected|noted|identified"
    r"|died)\b"
)
# Of the 20 smokers of the zinc group
OF_GROUP = re.compile(
    r" (?:of|in|from|on) (?:the |an? )(?!(?:two|three|four|both) )(?:[\w-]{1,20} ){1,3}(?:group|arm)\b"
)
CLAUSE_END = re.compile(
    r"[.;:](?!\d)| we | there |, (?:and|but|of whom|of which|which|the)\b"
    r"| (?:while|whereas)\b"
    r"|,? and \d{1,5}(?! ?(?:years?|months?|weeks?|days?|%|kg|mg|to\b|-|–))"
    r"|, \d{1,5} (?!to|years?|months?|weeks?)| of whom"
    r"|(?:,|,? and) (?:\w{1,14}ly )?(?:screened|enrol+ed|randomi[sz]ed|analy[sz]ed) \d{1,6}(?![\d:.%])"
)
