"""How numbers of participants are printed, on folded text. Data only; a real phrase above each."""

from __future__ import annotations

import re

from extract.language.numbers import NUMBER_WORDS
from extract.language.scanning import Ending, Scanner
from extract.rules.findings import CountKind

PEOPLE = (
    r"(?:patients?|pts?|participants?|subjects|women|men|children|infants|adults|people"
    r"|individuals|persons|volunteers|girls|boys|neonates|newborns|babies|students|survivors"
    r"|adolescents|mothers|females|males|cases|respondents|residents|couples|dyads|veterans"
    r"|smokers|athletes|workers|nurses|physicians|recipients|outpatients|inpatients|parturients"
    r"|pregnancies|households|families|toddlers|youths|teenagers|caregivers|pupils|donors|twins"
    r"|players|employees|drivers|asthmatics|diabetics|completers|enrollees|seniors|elders|clients"
    r"|carers|parents|fathers|primiparas?|nulliparas?|multiparas?|primigravidas?|schoolchildren"
    r"|trainees|soldiers|recruits|year-olds|undergraduates|non-?smokers)"
)
# What is assigned in a cluster trial, and no participant.
CLUSTERS = (
    r"(?:clinicians|centers|centres|hospitals|sites|clusters|villages|schools|practices|clinics"
    r"|eyes|teeth|(?:pre)?molars|incisors|canines|roots|specimens|limbs|rats|mice|animals|units|icus|samples|worksites|communities|gps|wards|homes|practitioners|pharmacies"
    r"|pharmacists|companies|tendons|blocks|areas|hips|knees|ears)"
)
# Words between a number and whom it counts: "176 metastatic breast cancer patients".
_BETWEEN = (
    r"(?!(?:of|and|or|to|in|with|were|was|for|from|than|the|on|at|by|per|as|had|who|but|each"
    r"|other|years?|months?|weeks?|days?|hours?|minutes?|h|mg|ml|kg|g|cm|mm|countries|groups?"
    rf"|arms?|times|points|cycles|percent|versus|vs|trials?|studies|doses|died|deaths|events?"
    rf"|visits?|sessions?|is|are|{CLUSTERS})\b)"
    r"[a-z][\w'/+.αβ-]{0,30}"
)
# 85-year-old people, type 2 diabetic patients, ASA physical status I-II patients, overweight or
# obese men, moderate to severe asthmatics
_SET_PHRASES = (
    r"\d{1,3}-(?:years?|yr|y|months?|mo|weeks?|wk|days?)-old|type [12]"
    r"|(?:first|second|third|fourth|fifth|final|last)[ -]year|overweight(?: and | or |/)obese"
    r"|(?:male|female|men|women)(?: and | or |/)(?:male|female|men|women)|urban and rural"
    r"|\d{1,2}-? to \d{1,2}-(?:year|yr|month|week|day)s?-old"
    r"|(?:mild|moderate)(?:ly)? (?:to|or|and) (?:moderate|severe)(?:ly)?"
    r"|(?:asa|american society of anesthesiologists)(?: \(asa\))? (?:class |grade |(?:physical )?status )?"
    r"(?:i{1,3}|[123])(?: ?(?:[-–/,&]|and|or|to) ?(?:i{1,3}v?|[1234])){0,2}"
    r"|stages? (?:0|i{1,3}|[1-4])[a-c]?(?: ?(?:[-–/,&]|and|or|to) ?(?:i{1,3}v?|iv|[1-4])[a-c]?){1,2}"
)
_NUMBER = rf"(?:\d[\d,]{{0,6}}\d|\d|{NUMBER_WORDS})"
_OF = rf" (?:out )?of (?:the |these |our |all )?{_NUMBER}"
# 122 Japanese de novo renal transplant patients; 2144 (1063 A, 1081 B) patients; 30 of 40 adults.
# But in "in three tests, patients were asked" a plural ends what the number counts.
COUNTED = re.compile(
    rf"(?: ?\([^()]{{0,90}}\))?(?:{_OF})?(?: |-)(?:(?:{_SET_PHRASES}|{_BETWEEN})(?:(?<![a-rtv-z]s),)? ){{0,7}}?\(?{PEOPLE}\)?"
    r"(?![\w-])"
)
OUT_OF = re.compile(rf"(?: ?\([^()]{{0,90}}\))?{_OF}")
# 21 (18%) of 120 patients allocated to zinc: who was allocated are the 120
THOSE_IN = re.compile(
    r",? (?:(?:who|that) (?:were|was|had been) )?(?:randomly )?(?:randomi[sz]ed|assigned|allocated)"
    r" (?:to|into)\b"
)
# 26 pupils (12 boys and 14 girls): of the pupils
SEX = re.compile(r" (?:[\w-]{1,20} )?(?:men|women|males?|females?|boys|girls)\b")
# Cancer survivors (n = 74), patients with fatigue [N=74], two trials (n=1021), trial (RCT; N = 9)
SIZE_BEFORE = Ending(
    rf"\b(?:{PEOPLE}|trials?|study|studies|cohorts?|rct|randomi[sz]ed|enrol+ed|recruited|included"
    r"|analy[sz]ed|analys[ei]s|sample|population)\b[^().;:]{0,60}"
    r"[(\[](?:[^()\[\]=;,:]{1,30}[;,:] ?)?(?:total )?n ?= ?$"
)
OPENED = re.compile(r" ?[(\[][^()\[\]]{0,44}$")
# Healthy volunteers (224) were randomized
BARE_BEFORE = Ending(rf"\b{PEOPLE} \($")
BARE_AFTER = re.compile(r"\) (?:were|was|who|with|aged|participated|completed)\b")
# women with a partner who was violent (N = 52) were randomly assigned
SIZED_AFTER = re.compile(
    r"[)\]] (?:were|was|are) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|enrol+ed|recruited"
    r"|included|divided)\b"
)
N_BEFORE = Ending(r"[(\[]n ?= ?$")
PERSON = re.compile(rf"\b{PEOPLE}\b")
# a total of n = 81 participants
LABEL = re.compile(r"(?<![(\[;,] )(?<![(\[;,])\bn ?= ?$")
# One of several sizes in a row is of a subgroup or an arm.
SIZES = re.compile(r"[(\[; ]n ?= ?\d")

# 36 planned, 250 patients were planned
PLANNED = re.compile(
    rf" (?:(?:originally|initially) )?(?:{PEOPLE} )?(?:(?:that |who )?were )?"
    r"(?:originally |initially )?(?:planned|projected|anticipated|intended)\b"
)
# will recruit, we planned to randomize, a sample size of, originally planned for
TO_COME = re.compile(
    r"\b(?:will (?:be )?(?:\w{1,14} ){0,2}(?:recruit|enrol|includ|randomi|involve|assign|compris)\w{0,4}"
    r"|plan(?:s|ned)? (?:to|for)|anticipate(?:s|d)? (?:to )?(?:enrol|recruit|includ)\w{0,4}|aims? to (?:recruit|enrol|include|randomi)\w{0,3}|target(?:ed)?"
    r"|sample size|to (?:recruit|enrol+|include|randomi[sz]e)|estimated|calculated)\b[^.;\d]{0,50}$"
)

# a sample size of 875 was calculated, the sample size was estimated to be
SAMPLE_SIZE = Ending(
    r"\bsample size (?:(?:for|in) [\w-]{1,20} )?(?:of|was|is|were)(?: (?:estimated|calculated|found|determined))?"
    r"(?: (?:to be|at|as))?(?: (?:approximately|about|at least|a total of))? $"
)
PER_GROUP = re.compile(
    rf"(?: {PEOPLE})?,? (?:(?:in|per|for|to) (?:each|every|either)|per|each)\b|%"
)
# would provide 80% power, a power of 90%: who is counted in such a sentence is still to come
POWER = Scanner(
    r"% power\b|\bpower (?:of|calculations?|analys[ei]s|to detect)\b|\bpowered (?:to|at|for)\b"
)

# Of 410 patients entered, 397 were randomized; of whom 64 were assessable; 83 completed;
# 81 consented and were randomized
IMPLIED = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?: of (?:these|them|whom)(?: patients)?)?(?: ?\([^()]{0,90}\))?"
    r"(?: who)?(?: (?:consented|agreed)(?: to participate)? and)?"
    r"(?: (?:were|was|had|have|been|subsequently|then|finally|underwent|randomly|equally)){0,3}"
    r" (?:randomi[sz]\w{2,5}|enrol+ed|included|recruited|completed|assessable|evaluable|divided"
    r"|allocated|consented|agreed|participated|suitable|volunteered"
    r"|met (?:the |all |our )?(?:inclusion|eligibility|entry|study) criteria"
    r"|analy[sz]ed|eligible|assigned|evaluated|screened|finished|entered|available"
    r"|remained|radiation|surgery|received (?:their |the )?(?:allocated|assigned))(?= (?:to|for|in|into|of|and|by|at(?! least)|with|the|from|all|both|their|therapy|treatment|follow|\()"
    r"|[,.;:)]|$)"
)
# Forty-six postmenopausal BCS were randomized; not "15 clinicians were randomly assigned"
RANDOMIZED = re.compile(
    rf"(?: (?!{CLUSTERS}\b){_BETWEEN}){{1,5}}(?: \([^()]{{0,60}}\))?"
    r" (?:were|was) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|selected|recruited"
    r"|enrol+ed|divided)\b"
)
# we screened 200 adults, enrolled 120 and randomised 90 to
VERB_BEFORE = Ending(
    r"(?:\bwe|,|\band) (?:\w{1,14}ly )?(?:screened|enrol+ed|randomi[sz]ed|analy[sz]ed) $"
)
VERB_OBJECT = re.compile(r"(?:,|;|\.| and\b| to\b|$)(?! ?\d)")
YEAR = re.compile(r"(?:19|20)\d\d$")

# 265 of the 4687 patients, 26 of 50: neither is the size of the trial
PART_BEFORE = Ending(
    rf"(?:\d|\b(?:{NUMBER_WORDS}|none|most|all|half))"
    r"(?: \([^()]{0,20}\))?(?: (?:patients|women|men|participants|subjects|children|cases))?"
    r"(?: of| out of|/)(?: the)? ?$"
)
RESPECTIVELY = Scanner(r"\brespectively\b")
# A row of numbers in the order of the arms: 85, 83 and 90 patients; (n = 85, n = 83;
# (49 and 50 in the
ROW = re.compile(
    rf"\bn ?= ?{_NUMBER}(?:,? (?:and )?(?:n ?= ?)?{_NUMBER}){{1,5}}(?![\w%.-])"
    rf"|(?<![\w.,/=-]){_NUMBER}(?:, {_NUMBER}){{0,4}},? and {_NUMBER} (?:\w{{1,20}} )?{PEOPLE}\b"
    rf"|(?<=[(\[]){_NUMBER}(?:, {_NUMBER}){{0,4}},? and {_NUMBER}(?= (?:in|to|for) the )"
    rf"|(?<![\w.,/=-]){_NUMBER}(?:, {_NUMBER}){{0,4}},? and {_NUMBER}(?= (?:received|underwent|were (?:assigned|randomi|allocated)))"
)
# Study A: 18 healthy men; Participants: 99 children
HEADED = Ending(
    r"\b(?:study|part|phase|trial|cohort|experiment)(?: \w{1,3})?: $"
    r"|^\W{0,3}(?:participants?|patients|subjects|population|sample|setting)[^:]{0,20}: $"
)
# aged 65, stage 3, by 40 patients, hundred and (fifty-nine), except for the 4 cases, the other 23
NOT_BEFORE = Ending(
    r"(?:\baged? (?:of )?|\bages? (?:of )?|[<>≤≥=±+/.$£€] ?|\d'|:|: |\w ?[–-] ?|at least |more than |less than |over "
    r"|under |fewer than |up to |every |per |above |below |grade |stage |phase |type |day |week "
    r"|month |year |level |group |arm |table |figure |fig\. |vs\.? |versus |(?<!completed )by |cd|hiv-|covid-|bmi "
    r"|hundred (?:and )?|thousand |except for (?:the )?|excluding |exclusion of |by the "
    r"|asa (?:(?:class|grade|physical|status|score|ps|category|classification) ){0,2}(?:[123] ?(?:and|or|to|[-–/]) ?)?"
    r"|(?:compared (?:with|to)|than|other|another|further|additional|each|each of"
    r"|each (?:compos|consist|compris)\w{2,3} of) (?:the )?)$"
)
# 65%, 40 years, 3-item, 12/48, 3.5 ± 1, 13 million
NOT_AFTER = re.compile(
    r"(?:%| ?(?:percent|per cent)\b|/\d| ?/ ?(?:group|arm)\b|\.\d|[-–] ?(?:year|month|week|day|item|point|fold|hour|min"
    r"|bed|g\b|mg)| (?:million|billion|thousand)\b| ?(?:years?|yrs?|months?|weeks?|wks?|days?|hours?|minutes?|mg|ml|l|kg|mmhg|mm hg|cm|mm|g|h"
    r"|°|μ|±|× ?10|x 10)\b| ?[±×])"
)

# died, developed, withdrew: of some and not of all
EVENT = re.compile(
    r"(?<![\w-])(?:died|deaths?|occurred|develop(?:ed|ing)|experienc(?:ed|ing)|reporting|suffered|relapsed|recurred|discontinued|withdrew"
    r"|withdrawn|dropped out|drop-?outs?|excluded|lost to|refused|declined|reported(?! to)|achieved"
    r"|responded|progressed|needed(?! to be)|stopped|(?<!who )(?<!not )had (?:an?(?! (?:mean|median|average|run-in|score|history|body|total|[≥>]?\d))|no|local|recurrent|at least|died|grade"
    r"|complete|partial|stable|progressive|not)|not to|ineligible|did not|failed|required|were not|was not"
    r"|non-?responders|crossed over|gained|improved|chose|were (?:further |re-?)randomi[sz]ed)\b"
)
# 51 drug patients and 60 placebo patients died: the verb is of both
BOTH_DID = re.compile(
    r"[^.;,\d]{2,60},? and \d{1,5} [^.;,\d]{2,60} (?:died|survived|relapsed|recurred|withdrew|discontinued|dropped out)\b"
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
# the randomized, controlled trial: says nothing of who was randomized
_TRIAL = (
    r",? (?:\w{1,12},? )?(?:controlled|trial|study|clinical|double|open|placebo|phase|crossover)"
)
# were randomized, had been enrolled: said of all, whatever follows
ENTERED = re.compile(
    rf"\b{_BE} {_ADVERBS}(?:{_ASSIGN}|enrol|included|recruited|studied|entered|treated|analy)"
)
# 201 (83.1%) participants: a share of others
SHARE = re.compile(r"(?: [\w-]{1,20}){0,3}? ?[(\[]\d{1,3}(?:\.\d{1,2})? ?(?:%|percent)")

# 40 of those that were analyzed: "were analyzed (n = 40 zinc; n = 41 placebo)"
# or of several kinds of people: "with asthma (n = 21), rhinitis (n = 16) or neither (n = 9)"
OF_SEVERAL = re.compile(
    rf"(?! ?{PEOPLE}) ?[a-z]|[^()\[\]]{{0,60}}\bn ?= ?\d"
    r"|[)\]](?:,? (?:and|or|versus|vs\.?)|[,;])"
    r"(?! (?:who|which|were|was|with|then|aged?|randomi[sz]ed|assigned|allocated|received|in an?)\b)"
    r"[^()\[\].;]{1,60}[(\[](?:[^()\[\]=]{1,30}[,;] )?n ?= ?\d"
)
# Thirty were fed juice, 30 received wine and 30 were given water
FIRST_GIVEN = Ending(
    r"\b(?:received|given|administered|treated|underwent)\b[^.;]{0,60}(?:,|\band|\bwhile|\bwhereas) $"
)
OTHERS_GIVEN = re.compile(
    rf"(?:,|;|,? and|,? while|,? whereas)(?: the)?(?: other| remaining)? {_NUMBER}(?: {PEOPLE})?"
    r" (?:received|underwent|got|(?:were|was) (?:given|treated|fed))\b"
)

# All of whom an adjective can tell: with 540 enrolled patients, 122 randomized patients
ALL_BEFORE = re.compile(
    r"(?:^\W{0,3}|\b(?:with|from|for|of|in|among|were|was|examined|evaluated|included|all|the|the first|after|our"
    r"|these) )$"
)
ADJECTIVES: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    ("screened", "screened", re.compile(r"\b(?:screened|invited|approached|identified)\b")),
    (
        "assigned",
        "randomized",
        re.compile(r"\brandomi[sz]ed\b|\brandomly (?:assigned|allocated)\b"),
    ),
    ("analyzed", "analyzed", re.compile(r"\b(?:evaluable|assessable|analy[sz]ed)\b")),
    ("enrolled", "randomized", re.compile(r"\b(?:enrol+ed|recruited|included|participating)\b")),
)
_CHOSEN = r"screened|invited|approached|randomi[sz]ed|enrol+ed|recruited"
# eight of 11 eligible patients took part; data of 989 of 1234 patients enrolled
INVITED = re.compile(
    rf" (?:{_BETWEEN} )?(?:eligible|{_CHOSEN})(?: {_BETWEEN}){{0,3}}? {PEOPLE}\b"
    rf"|(?: {_BETWEEN}){{0,4}}? {PEOPLE}(?: who were)? (?:{_CHOSEN})\b(?! to\b)"
)
# 82 of 100 adults completed; but of "82 of 100 adults enrolled" the 100 were
DID = re.compile(
    r" ?(?:completed|finished|participated|took part|agreed|accepted|consented|provided)\b"
)

# 200 women are needed, 90 adults will be randomized
WILL = re.compile(
    r"\b(?:will be|will|(?<!needed )to be (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|enrol+ed|recruited|included)"
    r"|must be|would be|(?:are|is|were|was) (?:planned|needed|required))\b"
)
# What the words after a number say of it, up to the end of the clause; the first that matches.
AFTER: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    (
        "treated",
        "treated",
        re.compile(
            r"^ (?:who )?received (?:their |the )?(?:allocated|assigned) (?:treatment|therapy|intervention)\b"
        ),
    ),
    (
        "assigned",
        "randomized",
        re.compile(
            rf"\b{_BE} {_ADVERBS}{_ASSIGN}|\b(?:(?<!the )(?<!a )randomi[sz]ed(?!{_TRIAL})|randomly "
            r"(?:assigned|allocated|divided)|(?<!their )(?<!received )(?:assigned|allocated))\b"
            r"|\bunderwent random"
        ),
    ),
    (
        "completed",
        "completed",
        re.compile(
            r"\b(?<!prior )(?<!previously )(?:completed|finished|completing|able to complete)\b"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:were|was|had been|have been) (?:\w{1,14}ly )?(?:enrol+ed|included|recruited)\b"
            r"(?!(?: in(?:to)?| for)?(?: (?:the|our|this|all))?(?: [\w-]{1,20}){0,3} analys)"
        ),
    ),
    (
        "analyzed",
        "analyzed",
        re.compile(
            r"\b(?:analy[sz]ed|evaluable|assessable|evaluated|assessed(?! for eligib)|available"
            r"|examined|(?<!and )(?:were|was|been) (?:\w{1,14}ly )?followed|remained"
            r"|in (?:the|our|this) (?:[\w-]{1,20} ){0,3}analys[ie]s"
            r"|(?:had|provided) (?:\S{1,20} ){0,3}(?:data|outcomes?)"
            r"|for (?:the )?(?:final )?analys[ie]s|(?:eligible|suitable) for (?:(?:the )?analys[ie]s|evaluation|response|assessment|tumou?r|efficacy))\b"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:enrol+ed|included|recruited|entered|participated|(?<!the )registered|accrued|studied"
            r"|took part|involved|consented|volunteered|joined|selected|admitted to the study"
            r"|agreed to (?:participate|take part|randomi\w{1,6})|accepted|qualified for)\b"
        ),
    ),
    (
        "screened",
        "screened",
        re.compile(
            r"\b(?:screened|assessed for eligibility|approached|invited|considered|eligible"
            r"|identified|contacted|asked to|(?:were|was) referred|met (?:the |all |our )?(?:inclusion|eligibility|entry))\b"
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
_ABOUT = r"(?:,? (?:a total of|approximately|about|the|in total|only|some|all))?"
# we randomly allocated 867 women, a study enrolling 210 adults: whatever is said of them
WE_ASSIGNED = Ending(
    rf"\b(?:we|study|trial) (?:\w{{1,14}}ly )?(?:randomi[sz]ed|assigned|allocated){_ABOUT} ?$"
)
WE_ENROLLED = Ending(
    rf"\b(?:(?:we|study|trial|and) (?:\w{{1,14}}ly )?(?:enrol+ed|recruited)|enrol+ing|recruiting"
    rf"|(?:study|trial) (?:included|involved|comprised)|(?:enrol+ment|recruitment) of"
    r"|(?:accrual|enrol+ment|recruitment) (?:was )?(?:\w{1,14}ly )?(?:terminated|stopped|closed|halted"
    rf"|ended|completed) (?:\w{{1,14}}ly )?(?:at|after|with)){_ABOUT} ?$"
)
BEFORE: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    (
        "stated",
        "randomized",
        re.compile(
            r"\b(?:trial|study) (?:\w{1,14}ly )?(?:evaluated|examined|investigated|compared|tested"
            rf"|assessed){_ABOUT} ?$"
        ),
    ),
    (
        "analyzed",
        "analyzed",
        re.compile(
            r"\b(?:intention-to-treat|intent-to-treat|itt|mitt|per-protocol|safety|efficacy"
            r"|evaluable|full analysis|analysis)(?: analysis)? (?:population|set|cohort|sample)s?"
            rf"(?: (?:of|consisted of|comprised|included|was))?{_ABOUT} ?$"
        ),
    ),
    ("completed", "completed", re.compile(rf"\bcompleted by{_ABOUT} ?$")),
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
            rf"|comprised|recruiting|enrol+ing|selected){_ABOUT} ?$"
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
            r"\b(?:analy[sz]ed|evaluated|assessed|followed|data (?:from|on|for|of)|analys[ie]s of|reviews? of"
            rf"|available (?:for|from|in|on)|evaluable){_ABOUT} ?$"
        ),
    ),
    ("treated", "treated", re.compile(rf"\btreated{_ABOUT} ?$")),
)
# a total of 40 women, a randomized trial in 56 patients
STATED = Ending(
    r"\b(?:total(?: number)? of|(?:trials?|stud(?:y|ies)|sample|cohort|comparison|series|population"
    r"|group|conducted|carried out|performed|done|design|rct|investigation|experiment)"
    r"(?: \w{1,14}){0,2} (?:of|in|with|on|among|involving|from|comprising|including|consisting of)"
    r"|(?:trial|study|cohort|large|small) \(|(?:trial|study|design|manner|fashion), |number of patients:?|in all,?|overall,?|in total,?|altogether,?)"
    r"(?: (?:the|a total of|approximately|about|these))? ?$"
)
# a study of 90 adults who needed a tube: whatever they needed
STUDY_OF = Ending(
    r"\b(?:trial|study|series|cohort|conducted|carried out|performed|done)(?: \w{1,14}){0,2}"
    r" (?:of|in|with|on|among|involving)(?: a total of)? ?$"
)
RELATIVE = re.compile(r"\b(?:who|whose|whom|which|that)\b")
# involution was evaluated in 22 patients
IN = Ending(
    r"\b(?:evaluated|measured|determined|assessed|studied|analy[sz]ed|examined|available|tested"
    r"|obtained|collected|investigated|samples) (?:in|on|from|among|for|with) $"
)
# Between 1996 and 1999, 27 patients with; Among 134 patients, 68 were treated
OPENING = re.compile(
    r"^\W{0,3}(?:(?:between|from|during|in|since|after|following) [^,;.()]{3,60}, ?)?"
    r"(?:(?:finally|thus|therefore|(?:out )?of|among|in|from|a total of|overall|participants?|patients"
    r"|subjects|at the end)[,:]? )?(?:the |these |those |all )?$"
)
WHO = re.compile(
    r" ?,?(?: ?(?:with|who|aged?|scheduled|undergoing|from|referred|suffering|having|admitted"
    r"|requiring|receiving|attending|visiting|living|participating|between|of|recruited|presenting|younger|older|\d{1,2} years)\b|[.,(]|$)"
)
AT_RANDOM = re.compile(r"\brandom")
# to evaluate the effect in 308 patients with: but not "pain was seen in 12 patients"
ASKING = re.compile(
    r"\b(?:evaluat|compar|assess|determin|investigat|aim|study|trial|effect|efficacy|analy"
    r"|measur|examin|conducted|performed|random)"
)
RESULT = re.compile(
    r"\b(?:occurred|observed|seen|reported|found|developed|achieved|detected|noted|identified"
    r"|revealed|diagnosed|died)\b"
)
# Of the 20 smokers of the zinc group; 60 were assigned to an experimental group
OF_GROUP = re.compile(
    r"(?<!\d) (?:of|in|from|on|to|into|formed|as) (?:the |an? |our )"
    r"(?:(?!(?:two|three|four|both|either|each|or|and|to|same|study|age) )[\w+/-]{1,20} ){1,3}(?:group|arm)\b"
    r"|(?<!\d) (?:in|of|to) (?:group|arm) [\w+/-]{1,9}\b|(?<=^)[^\d]{0,120} (?:in|to|per) each\b"
)
# included in the analysis, and trends were better in the zinc group: no longer of the number
APART = re.compile(
    r"(?:,| and| but)(?! (?:then |subsequently |randomly )?(?:randomi|assigned|allocated|divided))"
)
# into a treatment group: zinc twice daily, or into a control group
OTHER_GROUP = re.compile(
    r"\b(?:or|and|versus|vs) (?:(?:in)?to )?(?:an? |the )(?:[\w+/-]{1,20} ){0,3}(?:group|arm)\b"
)
# to the experimental group and control group
ALTERNATIVE = re.compile(
    r"\b(?:or|and|versus|vs)\b(?! (?:received|underwent|were|was|got|had|took|did)\b)"
)
# The other group included 18 adults
GROUP_BEFORE = re.compile(
    r"\b(?:group|arm)(?: [a-z0-9])?,? (?:that )?(?:included|consist\w{2,3} of|compris\w{2,3}(?: of)?|contained"
    r"|had|received|with)(?: a total of)? ?$"
    # The first group (35 patients)
    r"|\b(?:group|arm)(?: [a-z0-9]{1,3})? ?[(\[]$"
    # a control group of 59 adults
    r"|\b(?:first|control|comparison|reference|placebo|experimental|intervention|treatment|treated|untreated"
    r"|matched|second|third|other|another) (?:group|arm|cohort) (?:of|with|comprising)"
    r"(?: (?:about|approximately))? ?$|\b(?:groups|arms) of ?$"
)
# 60 were assigned to A and 58 to B
ASSIGNED_TO = re.compile(
    r"[^\d;:.]{0,120}?\b(?:randomi[sz]ed|assigned|allocated)(?: \w{1,14}ly)? to"
    r"(?: receive| undergo| the)? "
)
THE_OTHERS = re.compile(
    r"(?:(?!(?:or|and|versus|vs|either|one) )[\w/+.-]{1,30} {1,2}){0,14}?[\w/+.-]{1,30} {0,2}"
    rf"(?:,? and|,|;|,? while|,? whereas)(?: the)?(?: other| remaining)? {_NUMBER}(?: {PEOPLE})?"
    r"(?:(?: (?:were|was))?(?: \w{1,14}ly)?(?: (?:randomi[sz]ed|assigned|allocated))? to\b"
    r"|, (?!\d|who|which|were|was))"
)
# 26 adults with asthma and 10 healthy women; 16 men and 47 women: neither is the whole
_SEX = r"(?:men|women|males?|females?|boys|girls|children|adults|adolescents)"
_CONTROLS = rf"(?:controls?|healthy|matched|age-matched|normal(?= {PEOPLE}))"
KIND_AFTER = re.compile(
    rf"[^.;:,\d]{{2,90}}?,? (?:and|versus|vs) (?:an? |the )?{_NUMBER} (?:[\w/-]{{1,20}},? ){{0,3}}?{_CONTROLS}\b"
    rf"|(?: [a-z][\w-]{{0,19}}){{0,3}}? {_SEX}(?: and|,(?: and)?) {_NUMBER} (?:[\w-]{{1,20}} ){{0,3}}?{_SEX}\b"
)
SEX_BEFORE = Ending(rf"\b{_NUMBER} (?:[a-z][\w-]{{0,19}} ){{0,3}}{_SEX}(?: and|,(?: and)?) $")
OF_A_SEX = re.compile(rf"(?: [\w/-]{{1,20}}){{0,3}}? {_SEX}$")
KIND_BEFORE = Ending(rf"\b{_NUMBER} [^.;:,\d]{{2,70}} (?:and|versus|vs) (?:an? |the )?$")
# 23 younger and 24 older adults: one of two kinds, told apart by what they are
OTHER_KIND_BEFORE = Ending(
    rf"\b{_NUMBER} (?!completed|randomi|enrolled|recruited|screened|assigned|treated|analy|center|centre|number|other)"
    r"(?:[a-z-]{2,20}(?:er|ic|al|ive|ous|ant|ed|hy|ese|ean|ale|oung|old)|(?:pre|post|non)-[a-z]{3,20}) and $"
)
OF_CONTROLS = re.compile(rf"(?: [\w/-]{{1,20}}){{0,3}}? {_CONTROLS}\b")
# was used in 10 patients and in the other 10 in tablets
THE_OTHER_HALF = re.compile(
    rf"[^.;:,\d]{{2,60}}?,? and (?:(?:in|to|on|for|with) )?the (?:other|remaining) (?:{_NUMBER}|half)\b"
)
# 100 patients at each site
AT_EACH = re.compile(
    r" (?:at|in|from|for|per) (?:each|every)(?: of the)?(?: [\w-]{1,20})?"
    r" (?:sites?|cent(?:er|re)s?|hospitals?|clinics?|practices?|clusters?|villages?|schools?"
    r"|countr(?:y|ies)|areas?|regions?)\b|,? per (?:site|cent(?:er|re)|hospital|clinic|practice"
    r"|cluster|village|school|country)\b"
)
# In the subgroup with an index below 28 (n = 120)
SUBGROUP = Scanner(
    r"\bsub-?(?:groups?|sets?|populations?|samples?|analys[ie]s|stud(?:y|ies))\b|\bpost[- ]hoc\b"
    r"|\bpre-?specified analys[ie]s\b"
)
# Of 202 adults randomized to A, 55 declined
ALONE = re.compile(
    r"(?:(?!(?:or|and|versus|vs|either|one|two|three|four|both|each|groups) )[\w/+-]{1,30} ){0,7}"
    rf"[\w/+-]{{1,30}}, {_NUMBER}\b"
)
OF_THEM = Ending(r"(?<!total )(?<!number )\b(?:of|among|from)(?: the| these)? $")
# the remaining 36 were not randomized, but: the remaining 191 were divided into two groups
REMAINING = Ending(r"\bremaining $")
IN_GROUP = re.compile(r"(?<![\w-])(?:groups?|arms?|condition)\b")
CLAUSE_END = re.compile(
    r"[.;:](?!\d)| we | there |, (?:and(?! who)|but|of whom|of which|which|the)\b"
    r"| (?:while|whereas)\b"
    r"|,? and \d{1,5}(?!\d)(?! ?(?:years?|months?|weeks?|days?|%|kg|mg|to\b|-|–))"
    r"|, \d{1,5} (?!to|years?|months?|weeks?)| of whom"
    r"|(?:,|,? and) (?:\w{1,14}ly )?(?:screened|enrol+ed|randomi[sz]ed|analy[sz]ed) \d{1,6}(?![\d:.%])"
)
