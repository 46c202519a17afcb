"""How numbers of participants are printed, on folded text. Data only."""

from __future__ import annotations

import re

from extract.rules.findings import CountKind

PEOPLE = (
    r"(?:patients?|participants?|subjects|women|men|children|infants|adults|people|individuals"
    r"|persons|volunteers|girls|boys|neonates|newborns|babies|students|survivors|adolescents|mothers"
    r"|females|males|cases|respondents|residents|couples|dyads|veterans|smokers|athletes|workers"
    r"|nurses|physicians|recipients|outpatients|inpatients|parturients|pregnancies|households|families"
    r"|toddlers|youths|teenagers|caregivers|pupils|donors|twins|players|employees|drivers)"
)
# Words between a number and whom it counts: "176 metastatic breast cancer patients".
_BETWEEN = (
    r"(?!(?:of|and|or|to|in|with|were|was|for|from|than|the|on|at|by|per|as|had|who|but|each|other"
    r"|years?|months?|weeks?|days?|hours?|minutes?|h|mg|ml|kg|g|cm|mm|centers|centres|hospitals"
    r"|sites|groups?|arms?|times|points|cycles|percent|versus|vs|trials?|studies|countries|doses"
    r"|died|deaths|events?|visits?|sessions?|schools?|practices|clinics|icus|units?|is|are)\b)"
    r"[a-z][\w'/+.αβ-]{0,30}"
)
# 122 Japanese de novo renal transplant patients; "n" is the number, matched elsewhere
COUNTED = re.compile(
    rf"(?: ?\([^()]{{0,90}}\))?(?:(?: |-)(?:{_BETWEEN},? ){{0,7}}?(?:\(?{PEOPLE}\)?)(?![\w-]))"
)
# Cancer survivors (n = 74), patients with fatigue [N=74]
SIZE_BEFORE = re.compile(
    rf"\b(?:{PEOPLE}|trials?|study|studies|cohorts?)\b(?:[^().;:]{{0,60}})?[(\[](?:total )?n ?= ?$"
)
# 36 planned, 250 patients were planned
PLANNED = re.compile(
    rf" (?:(?:originally|initially) )?(?:{PEOPLE} )?(?:(?:that |who )?were )?(?:originally |initially )?"
    r"(?:planned|projected|anticipated|intended)\b"
)
# "of the 36 planned" says nothing of the number before it
OF_PLANNED = re.compile(
    r" of (?:the |a |our )?(?:originally |initially )?[\w-]{1,20} (?:\w{1,14} )?planned"
)
# Of 410 patients entered, 397 were randomized; of whom 64 were assessable; 83 completed
IMPLIED = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?: of (?:these|them|whom)(?: patients)?)?(?: ?\([^()]{0,90}\))?"
    r"(?: who)?(?: (?:were|was|had|have|been|subsequently|then|finally|underwent)){0,3}"
    r" (?:randomi[sz]\w{2,5}|enrol+ed|included|recruited|completed|assessable|evaluable|analy[sz]ed|eligible"
    r"|assigned|evaluated|screened|finished|entered|available)(?= (?:to|for|in|and|by|at|with|the|from|all)\b|[,.;)]|$)"
)
# Forty-six postmenopausal BCS were randomized; not "15 clinicians were randomly assigned"
RANDOMIZED = re.compile(
    rf"(?: (?!(?:clinicians|centers|centres|hospitals|sites|clusters|villages|schools|practices|clinics|eyes|teeth"
    rf"|units|icus|samples|worksites|communities|gps|wards|homes|days|groups|arms|trials|studies)\b){_BETWEEN}){{1,5}}(?: \([^()]{{0,60}}\))?"
    r" (?:were|was) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|selected|recruited|enrol+ed|divided)\b"
)
YEAR = re.compile(r"(?:19|20)\d\d$")
# 265 of the 4687 patients, 26 of 50: neither is the size of the trial
PART_BEFORE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none|most|all|half))"
    r"(?: \([^()]{0,20}\))?(?: (?:patients|women|men|participants|subjects|children|eyes|cases))?"
    r"(?: of| out of|/)(?: the)? ?$"
)
NOT_BEFORE = re.compile(
    r"(?:\baged? (?:of )?|\bages? (?:of )?|[<>≤≥=±+/.:$£€-] ?|at least |more than |less than |over |under "
    r"|fewer than |up to |every |per |above |below |grade |stage |phase |type |day |week |month |year "
    r"|level |group |arm |table |figure |fig\. |vs\.? |versus |by |cd|hiv-|covid-|bmi )$"
)
NOT_AFTER = re.compile(
    r"(?:%| ?(?:percent|per cent)\b|/\d|\.\d|[-–] ?(?:year|month|week|day|item|point|fold|hour|min|bed|g\b|mg)"
    r"| ?(?:years?|months?|weeks?|days?|hours?|minutes?|mg|ml|l|kg|mmhg|mm hg|cm|mm|g|h|°|μ|±|× ?10|x 10)\b| ?[±×])"
)

_BE = r"(?:were|was|had been|have been|being|who were|are|is)"
_ADVERBS = r"(?:(?:then|also|subsequently|finally|eventually|initially|prospectively|randomly|equally|consecutively|successfully|ultimately|included and|enrolled and|recruited and|screened and|evaluated and|entered and|selected and|eligible and) ){0,2}"
_ASSIGN = r"(?:randomi[sz]ed|randomi[sz]ation|ramdomi[sz]ed|assigned|allocated|divided|distributed|separated|underwent random)"

# What the words after a number say of it, the first that matches decides; each is looked for up to
# the end of the clause.
# Not what became of all, but of some: an event, a loss.
EVENT = re.compile(
    r"\b(?:died|deaths?|developed|experienced|suffered|relapsed|recurred|discontinued|withdrew|withdrawn"
    r"|dropped out|drop-?outs?|excluded|lost to|refused|declined|reported|achieved|responded|progressed|needed"
    r"|stopped|had (?:a|an|no|local|recurrent|at least|died|grade|complete|partial|not)|not to|ineligible"
    r"|did not|failed|required|were not|was not|non-?responders|crossed over|gained|improved)\b"
)
ENTERED = re.compile(rf"\b{_BE} {_ADVERBS}(?:{_ASSIGN}|enrol|included|recruited|studied|entered)")
SHARE = re.compile(r"(?: [\w-]{1,20}){0,3}? ?[(\[]\d{1,3}(?:\.\d{1,2})? ?(?:%|percent)")
AFTER: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    (
        "planned",
        "planned",
        re.compile(
            rf"\b(?:will be|will|to be|planned|are to be|would be|are needed|is needed|are required|is required|were required|was required|were needed|needed|required)\b"
        ),
    ),
    (
        "assigned",
        "randomized",
        re.compile(
            rf"\b{_BE} {_ADVERBS}{_ASSIGN}|\b(?:randomi[sz]ed|randomly (?:assigned|allocated|divided)|assigned|allocated)\b|\bunderwent random"
        ),
    ),
    ("completed", "completed", re.compile(r"\b(?:completed|finished|completing)\b")),
    (
        "analyzed",
        "analyzed",
        re.compile(
            r"\b(?:analy[sz]ed|evaluable|assessable|evaluated|assessed(?! for eligib)|in (?:the|our|this) (?:final |primary |present |intention-to-treat |efficacy |safety |current )?analys[ie]s|available|examined|followed|had (?:full|complete|follow|evaluable|available|usable) \w{0,12} ?data|eligible for (?:analysis|evaluation|response))\b"
        ),
    ),
    (
        "screened",
        "screened",
        re.compile(
            r"\b(?:screened|assessed for eligibility|approached|invited|considered|were eligible|eligible|identified|contacted)\b"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:enrol+ed|included|recruited|entered|participated|registered|accrued|studied|took part|involved|consented|joined|selected|admitted to the study)\b"
        ),
    ),
    ("treated", "treated", re.compile(r"\b(?:treated|received|underwent|were given)\b")),
)
# The same of the words before a number.
BEFORE: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    (
        "planned",
        "planned",
        re.compile(
            r"\b(?:will (?:be )?(?:\w{1,14} ){0,2}(?:recruit|enrol+|includ|randomi|involve|assign|study|compris)\w{0,4}|plan(?:s|ned)? to|aims? to (?:recruit|enrol|include|randomi)\w{0,3}|target(?:ed)?|sample size|planned|to (?:recruit|enrol+|include|randomi[sz]e)|required|needed|estimated|calculated)\b[^.;]{0,60}$"
        ),
    ),
    (
        "assigned",
        "randomized",
        re.compile(
            r"\b(?:randomi[sz]ed|randomi[sz]e|randomly (?:assigned|allocated|divided)|assigned|allocated)(?: \(\d:\d\))?(?: (?:a total of|approximately|about|the))?(?: to)? ?$"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:enrol+ed|included|recruited|entered|registered|accrued|studied|(?:participants|patients|subjects|sample) (?:were|was)|involved|involving|including|includes|comprised|recruiting|enrol+ing|selected|invited)(?: (?:a total of|approximately|about|the|in total|only))? ?$"
        ),
    ),
    (
        "screened",
        "screened",
        re.compile(
            r"\b(?:screened|approached|screening|invited)(?: (?:a total of|approximately|about|the))? ?$"
        ),
    ),
    (
        "analyzed",
        "analyzed",
        re.compile(
            r"\b(?:analy[sz]ed|evaluated|assessed|followed|data (?:from|on|for|of)|available (?:for|from|in|on)|analys[ie]s of|evaluable)(?: (?:a total of|approximately|about|the))? ?$"
        ),
    ),
    ("treated", "treated", re.compile(r"\btreated(?: (?:a total of|approximately|about))? ?$")),
)
# trial of 120 patients, a total of 40 women, in 56 patients with
ASKING = re.compile(
    r"\b(?:evaluat|compar|assess|determin|investigat|aim|study|trial|effect|efficacy|analy|conducted|performed|random)"
)
RESULT = re.compile(
    r"\b(?:occurred|observed|seen|reported|found|developed|achieved|detected|noted|identified|died)\b"
)
IN = re.compile(
    r"\b(?:evaluated|measured|determined|assessed|studied|performed|conducted|analy[sz]ed|examined|available"
    r"|tested|obtained|collected|investigated|compared|carried out|undertaken|done) (?:in|on|from|among|for|with) $"
)
OPENING = re.compile(
    r"^\W{0,3}(?:(?:finally|thus|therefore|of|among|in|from|a total of|overall|participants?|patients|subjects|at the end),? )?(?:the |these |those |all )?$"
)
WHO = re.compile(
    r" ?,?(?: with| who| aged?| scheduled| undergoing| from| referred| suffering| having| admitted| \(| requiring"
    r"| receiving| between| of| recruited| presenting)|[.,]|$"
)
STATED = re.compile(
    r"\b(?:total(?: number)? of|(?:trial|study|studies|trials|sample|cohort|comparison|series|population|group|conducted|carried out|performed|done|design|rct|investigation|experiment)\w{0,3}(?: \w{1,14}){0,2} (?:of|in|with|on|among|involving|from|comprising|including|consisting of)|n ?=|number of patients:?|sample size was|in all,?|overall,?|in total,?|altogether,?)(?: (?:the|a total of|approximately|about|these))? ?$"
)
CLAUSE_END = re.compile(
    r"[.;:](?!\d)| we | there |, (?:and|but|while|whereas|of whom|of which|which)\b|,? and \d{1,5}(?! ?(?:years?|months?|weeks?|days?|%|kg|mg|to\b|-|–))|, \d{1,5} (?!to|years?|months?|weeks?)| of whom"
)
