"""Frames in which a text calls something an outcome, or its aim, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import PERSONS
from extract.language.scanning import AnyOf, Ending, Scanner
from extract.rules.findings import OutcomeRole

_ROLE = (
    r"(?:co-?primary|primary|main|principal|major|secondary|tertiary|key|other|additional|exploratory"
    r"|safety|efficacy|effectiveness|clinical|surrogate|predefined|pre-?specified|study|trial|patient|further"
    r"|infant|neonatal|maternal|fetal|child|family|parent|functional|cognitive|behaviou?ral|economic|process|feasibility|composite|radiographic"
    r"|immunolog(?:ic|ical)|virologic(?:al)?|biochemical|physiological|pharmacokinetic|psychological|educational|(?:self|patient|parent)-reported)"
)
_OUTCOME = (
    r"(?:outcomes?(?:[ -](?:measure(?:ment)?s?|variables?|parameters?|criteri(?:on|a)|assessments?|events?))?"
    r"|end-? ?points?(?: measures?)?|efficacy (?:measures?|variables?|parameters?|assessments?)|(?<=efficacy )criteri(?:on|a)|(?:evaluation|assessment) criteri(?:on|a)"
    r"|(?:measures?|variables?|parameters?|assessments?|measurements?)(?= (?:[a-z]{2,12} ){0,2}(?:was|were|is|are|will|includ|compris|of interest))"
    r"|(?:measures?|variables?|assessments?|measurements?)(?=:))"
)
ROLES: dict[OutcomeRole, re.Pattern[str]] = {
    "primary": re.compile(r"primary|principal|\bmain\b(?! secondary)"),
    "secondary": re.compile(r"secondary|tertiary|exploratory"),
    "safety": re.compile(r"safety"),
}
COMPOSITE_OF = re.compile(r"(?:composite|combined|combination)(?: [a-z-]{1,20}){0,3} of\b")
# The primary outcome was the difference between A and B in (X), the change from entry to week 78
# in (X), the effect of A on (X), the score achieved on (X)
CHANGE_IN = re.compile(
    r" ?(?:the |a )?(?:mean |absolute |relative )?(?:differences?|comparisons?|changes?|improvements?) (?:between|from [^;,.]{2,40}? to)\b[^;,.]{3,160}"
    rf" in(?! (?:each|both|either|the (?:two|groups?|study|treatment)|{PERSONS})\b)(?= )"
    r"| ?the (?:effects?|impact|influence) of [^;,.]{2,80}? on(?= )| ?(?:the )?differences? in(?= (?:the )?(?:proportion|percentage|number)s? of )"
    r"| ?(?:the )?scores? (?:achieved|obtained|reached) (?:on|in|with)(?= )"
)
# The primary outcome was pain, and (the key secondary outcome) sleep: another list begins
ANOTHER_LIST = Scanner(
    r"(?:[,;]| and| with)(?: and| with)?(?: (?:the|a|its|our|key|main|range of|several|two|three)){0,3} (?:co-?)?(?:primary|secondary|tertiary) (?:efficacy |safety )?(?:outcomes?|end-? ?points?)\b"
)
# The primary outcome will be analysed with: what is done with it, and not its name
PLAN = re.compile(
    r" ?\d[\d.]{0,6}%| ?(?:also |then |not )?(?:(?:significantly |numerically |slightly )?(?:lower|higher|greater|smaller|longer|shorter|better|worse|more|fewer|less) (?:in|with|for|among|after|on|at|during|than)|lower|higher|significantly|analy[sz]ed|assessed|measured|compared|evaluated|met|achieved|reached|determined|recorded|calculated|examined|tested|collected|performed|obtained|observed|summari[sz]ed|available|unavailable|known|missing|ascertained|seen|found|noted|similar|different|completed)\b"
)
HAS_VERB = re.compile(r"\b(?:was|were|is|are|will|included?|we (?:assessed|measured))\b")
# The primary outcome was X; secondary end points included X; Main outcome measures: X
NAMED = Scanner(
    rf"\b(?P<roles>(?:{_ROLE}(?:,? and |,? or |, |/| )){{0,4}}){_OUTCOME}\b"
    r"(?P<tail>(?: \([^()]{1,30}\))?(?: (?!was\b|were\b|is\b|are\b|will\b|had\b|has\b|did\b|improved\b)[a-z0-9-]{1,20}){0,9}?"
    r"(?:, (?:assessed|measured|evaluated|recorded|determined|analy[sz]ed)\b[^,.;:()]{1,60},(?= ))?)"
    r"(?P<verb> (?:was|were|are|will be) (?:pre-?specified|assessed|evaluated|measured|chosen|used|considered|analy[sz]ed|defined):"
    r"|,? (?:was|were|is|are|being(?! (?:measured|assessed))|will be|includ(?:ed?|es|ing)|will include|compris(?:ed?|es|ing)|consist(?:s|ed) of"
    r"|concern(?:s|ed)?|to be assessed (?:was|were|is|are)|measured (?:was|were)|namely)\b:?|:(?: (?:was|were|is|are)\b)?| =| –|,? i\.e\.,?)"
    r"(?: (?:defined as|as follows:?|the following:?|as\b|based on|set as|chosen as|assessed (?:by|as|using|with)|measured (?:by|as|using|with)"
    r"|to (?:assess|determine|evaluate|compare|measure|examine)|both|either|:))?"
)
# the primary outcome of 28-day mortality, the primary end point (pain at 6 hours)
APPOSED = Scanner(
    r"\b(?<!primary and )(?<!primary or )(?P<roles>(?:co-?primary|primary|main|secondary)(?: (?:efficacy|clinical|safety))?) (?:outcomes?(?: measures?)?|end-? ?points?)"
    r"(?: of (?!the (?:study|trial)|this|our|interest|these)|,? (?P<bracket>\((?![^()]{1,60}[,:=] ?\d))| which was |, (?=[^,;.]{3,90}, (?:was|were|is|are|did|occurred|differed|improved|decreased|increased)\b))"
)
# The trial had two primary outcomes, X and Y
COUNTED = Scanner(
    r"\b(?:two|three|four|five|2|3) (?P<roles>(?:co-?primary|primary|main|secondary)(?: (?:efficacy|clinical|safety))?)"
    r" (?:outcomes|end-? ?points)(?: measures)?, (?!(?:we|there|it|they|the (?:difference|result|group|trial|stud)\w{0,4}|no|one|both|neither|none|only|each|all|and|but|which|whereas|with|as|for|in)\b)"
)
# The primary objective was to compare X
AIMED = Scanner(
    r"\b(?P<roles>(?:primary|main|principal|secondary)) (?:objectives?|aims?|goals?)(?: of [^.;:,]{3,60}?)? (?:was|were|is|are) to"
    r" (?:compare|assess|evaluate|measure|estimate|determine|examine)\b(?! (?:whether|if|how|the effects?|the impact|the influence))"
)
# the primary outcome occurred in 12%, rates of the primary end point: named elsewhere
_PRIMARY = r"primary (?:composite |efficacy |safety |clinical |study |trial )?(?:outcome|end-? ?point)(?: events?| measure)?"
REFERRED = re.compile(
    rf"\b(?:(?:the|this|a|an|our) )?{_PRIMARY}(?= (?:occurred|did not|differed|rates?\b|in \d"
    r"|was (?:\d|observed|met|reached|achieved|seen|reported|recorded|noted|similar|lower|higher|not|significantly|reduced|improved|present)))"
    rf"|\b(?:rates?|risks?|incidence|occurrences?|probabilit(?:y|ies)|numbers?|frequency|proportions?|percentages?) of (?:the|this|a|our) {_PRIMARY}\b"
    # 23 of 187 met the primary outcome; there was no difference in the primary outcome (32% v 35%)
    rf"|(?:(?<=\bmet )|(?<=\breached )|(?<=\bhad )|(?<=\bexperienced ))(?:the|a) {_PRIMARY}(?! (?:of|was|were|that|which))\b"
    rf"|(?<= in )(?:the|our) {_PRIMARY}(?= (?:\(|between|was))"
)
# X was the primary outcome; X and Y were secondary end points; X as the primary endpoint
INVERSE = Scanner(
    r"(?:\b(?:was|were|is|are|be|being|served as|considered|chosen as|defined as|used as|designated)(?: considered| defined| chosen| used| designated| assessed| examined| evaluated| measured| combined| taken| selected| regarded| set| specified| analy[sz]ed)?"
    r"(?: as)? |, | ?(?P<bracket>\()|\bas |\bfor )(?:the |a |our |one of the )?(?:(?P<roles>(?:co-?primary|primary|main|principal|key secondary|secondary|tertiary|major)"
    r"(?:,? (?:and|or)? ?(?:secondary|primary|safety|efficacy|clinical|study|key))?) "
    # X and Y were the outcomes assessed, with X and Y as outcome measures
    r"|(?:(?<=were )|(?<=were the )|(?<=as )|(?<=as the ))(?=outcome (?:measures|variables)\b|outcomes (?:assessed|measured|evaluated|examined|of interest)\b))"
    r"(?:efficacy |safety )?(?:outcome(?P<many>s)?(?: (?:measures?|variables?|parameters?))?|end-? ?points?|variables?|measures?|parameters?|outcomes? assessed)"
    r"(?! (?:was|were|is|are|(?:of|for)(?! (?:the|this|our) (?:study|trial))|included?|did|which)\b)(?=[ .,;)]|$)"
)
# Where methods are told or an aim: whether A (prevents) X
AIMED_IF = Scanner(
    r"\b(?:whether|hypothes\w{2,7} (?:was )?that|(?:determine|assess|test|see|investigate|examine|evaluate|explore|learn|establish) if) [^.;:]{3,120}? (?:prevent|reduc|improv|increas|decreas|affect|influenc|lower|prolong|shorten|delay|enhanc|alter|modif)(?:e?s|es|e|ies|y|ed)?\b(?! (?:the )?(?:by|in|with|when|or|and)\b)"
)
# X was measured at 6 hours (primary outcome) and 12 hours
ROLE_IN_BRACKET = re.compile(
    r"[(\[](?:the |[a-z0-9-]{1,12}, )?(?P<roles>(?:co-?primary|primary|main|secondary)) (?:outcome|end-? ?point)(?: measures?)?[)\];]"
)
# Between a name and such a bracket: another item, so that the bracket is not of the name
ANOTHER = re.compile(r"[,;:](?! \d)|\band\b(?! \d)|\bor\b|\bfor\b(?! \d)|\([^()]{0,100}$")
# Arms that are named together: "zinc plus iron"
JOINED = re.compile(r" plus | ?\+ ?")
# In a bracket within another one, it is of what that one names
NESTED = re.compile(r"\([^()]{0,100}$")
# A verbless list in the methods is of outcomes if an item of it ends so: "pain, death, hospital stay"
LISTED_HEADS = Ending(
    r"\b(?:scores?|rates?|survival|mortality|deaths?|satisfaction|levels?|concentrations?|pressure|quality of life|complications?|adverse (?:events?|effects?)|side[- ]effects?|toxicity|incidence"
    r"|recurrence|relapses?|duration|length of stay|hospital stay|interval|intake|symptoms?|body weight|mass index|severity|intensity|costs?|self-efficacy|knowledge|adherence|compliance)$"
)
# Such a list is of something else: "a tertiary hospital, low volume", "exclusion criteria: pain"
OTHER_LIST = AnyOf(
    "criteria", "eligib", "tertiary", "clinics", "centers", "centres", "universit", "department",
    "setting", "trial", "randomi", "placebo", "program", "training", "therapy", "education",
)  # fmt: skip
# What a background says of the trial itself, and not of what is known
AIM = Scanner(
    r"\b(?:aim(?:s|ed)?|purpose|objectives?|goals?|we|this (?:study|trial)|(?:present|current) (?:study|trial)|hypothesi\w{2,5}"
    r"|to (?:determine|assess|evaluate|compare|investigate|examine|study|test|explore|establish))\b"
)
# The effect of A on X; effects of A versus B on X and Y
EFFECT_ON = Scanner(
    r"\b(?:effects?|impact|influence|efficacy|effectiveness|benefits?|role)\b(?P<of>[^.;:?]{0,200}?)(?<!based)(?<!depending)(?<!focus) (?:on|upon|in (?:reducing|improving|preventing|decreasing|increasing|lowering|controlling))\b"
    r"(?! (?:the )?(?:basis|day|days|behalf|top)\b)"
)
