"""What was done with all that a number counts: screened, randomized, treated, analyzed."""

from __future__ import annotations

import re

from extract.language.people import ANY_PERSON, PERSONS
from extract.language.scanning import Ending
from extract.rules.findings import CountKind

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
    (
        "enrolled",
        "randomized",
        re.compile(r"\b(?:enrol{1,2}ed|recruited|included|participating)\b"),
    ),
)
# What the words after a number say of it, up to the end of the clause; the first that matches.
AFTER: tuple[tuple[str, CountKind, re.Pattern[str]], ...] = (
    # we assessed 11 914 adults for eligibility
    ("screened", "screened", re.compile(r"^ for (?:study |trial )?eligib")),
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
            rf"\b{_BE} {_ADVERBS}{_ASSIGN}|\b(?:(?<!the )(?<!a )randomi[sz]ed(?!{_TRIAL}| before [a-z]{{3,9}} \d)|randomly "
            r"(?:assigned|allocated|divided)|(?<!their )(?<!received )(?:assigned|allocated))\b"
            r"|\bunderwent random"
        ),
    ),
    (
        "completed",
        "completed",
        re.compile(
            r"\b(?<!prior )(?<!previously )(?<!was )(?<!been )(?:completed|finished|completing|able to complete)\b"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:were|was|had been|have been) (?:\w{1,14}ly )?(?:enrol{1,2}ed|included|recruited)\b"
            r"(?!(?: in(?:to)?| for)?(?: (?:the|our|this|all))?(?: [\w-]{1,20}){0,3} analys)"
        ),
    ),
    (
        "analyzed",
        "analyzed",
        re.compile(
            r"\b(?:analy[sz]ed|evaluable|assessable|(?:evaluated|assessed)(?! for eligib)|available"
            r"|examined|(?<!and )(?:were|was|been) (?:\w{1,14}ly )?followed|remained"
            r"|in (?:(?:the|our|this) )?(?:[\w-]{1,20} ){0,3}analys[ie]s"
            r"|(?:had|provided) (?:\S{1,20} ){0,3}(?:data|outcomes?)"
            r"|for (?:the )?(?:final )?analys[ie]s|(?:eligible|suitable) for (?:(?:[\w-]{1,20} ){0,4}analys[ie]s|evaluation|response|assessment|tumou?r|efficacy))\b"
        ),
    ),
    (
        "enrolled",
        "randomized",
        re.compile(
            r"\b(?:enrol{1,2}ed|included|recruited|entered(?! (?:therapy|remission|menopause|labou?r))|participated|(?<!the )registered|accrued|studied"
            r"|took part|involved|consented|volunteered|joined|selected|admitted to the study"
            r"|agreed to (?:participate|take part|randomi\w{1,6})|accepted|qualified for)\b"
        ),
    ),
    (
        "screened",
        "screened",
        re.compile(
            r"\b(?:screened|(?:assessed|evaluated) for eligibility|approached|invited|considered(?! eligible for)"
            # eligible for the study, and not "eligible for insulin"
            r"|eligible(?! for (?!(?:the |this |our |a )?(?:study|trial|rct|enrol|inclu|particip|randomi|entry|recruit)))"
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
    rf"\b(?:(?:we|study|trial|and) (?:\w{{1,14}}ly )?(?:enrol{{1,2}}ed|recruited)|enrol{{1,2}}ing|recruiting"
    rf"|(?:study|trial) (?:included|involved|comprised)|(?:enrol{{1,2}}ment|recruitment) of"
    r"|(?:accrual|enrol{1,2}ment|recruitment) (?:was )?(?:\w{1,14}ly )?(?:terminated|stopped|closed|halted"
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
            # a safety analysis included 46 adults
            rf"|\banalys[ie]s (?:included|comprised|involved){_ABOUT} ?$"
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
            r"\b(?:enrol{1,2}ed|included|recruited|entered|registered|accrued|studied|involved"
            rf"|(?:{PERSONS}|sample) (?:were|was)|involving|including|includes"
            rf"|comprised|recruiting|enrol{{1,2}}ing|selected){_ABOUT} ?$"
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
# iron was analyzed at six months (n = 64), in the main analysis (n = 90)
ANALYZED_SIZE = Ending(
    rf"\banaly[sz]ed(?: (?!{ANY_PERSON}\b)[\w-]{{1,20}}){{0,6}} ?$|\banalys[ie]s ?$"
)
# involution was evaluated in 22 patients
IN = Ending(
    r"\b(?:evaluated|measured|determined|assessed|studied|analy[sz]ed|examined|available|tested"
    r"|obtained|collected|investigated|samples) (?:in|on|from|among|for|with) $"
)
# Between 1996 and 1999, 27 patients with; Among 134 patients, 68 were treated
OPENING = re.compile(
    r"^\W{0,3}(?:(?:between|from|during|in|since|after|following) [^,;.()]{3,60}, ?)?"
    rf"(?:(?:finally|thus|therefore|(?:out )?of|among|in|from|a total of|overall|{ANY_PERSON}|at the end)[,:]? )?(?:the |these |those |all )?$"
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
