"""How reports state their design, on folded text. Data only; real phrases above each pattern."""

from __future__ import annotations

import re

from extract.language.durations import UNIT
from extract.language.numbers import FIGURE
from extract.language.scanning import Ending, Scanner
from extract.values import frozen


@frozen
class Statement:
    """Words that state one value of one field of the design.

    Attributes:
        rule: the name of the rule.
        field: a field of the record's design.
        value: the value that the words state.
        pattern: the words.
        needs: letters without which a text states nothing of it, where the words begin as many do.
    """

    rule: str
    field: str
    value: str
    pattern: Scanner
    needs: str = ""


def says(name: str, field: str, value: str, pattern: str, needs: str = "") -> Statement:
    """The statement of a value of a field by a pattern."""
    return Statement(f"design.{name}", field, value, Scanner(pattern), needs)


_RANDOMIZED = r"randomi[sz]ed"
# What is designed: "trial" and what stands for it, with the adjectives of design before it.
_TRIAL = r"(?:trials?|study|design|rct|comparison|experiment|investigation)\b"
_WORD = (
    r"(?:randomi[sz]ed|randomi[sz]ation|controlled|clinical|cluster|double|single|triple|blind|blinded|masked|open|label|labelled"
    r"|parallel|groups?|crossover|cross|over|prospective|feasibility|pilot|exploratory|placebo|sham|comparative|multi-?cent(?:er|re)"
    r"|phase|i{1,3}|iv|[1-4]|[12][ab]|i{1,2}[ab]|human|experimental|interventional|intervention|proof|of|concept|principle|and|two|three|2|3|arm|armed"
    r"|non-?inferiority|superiority|equivalence|pragmatic|explanatory|mechanistic|acceptability|safety|efficacy|dose|finding"
    r"|international|national|multinational|stratified|factorial|design|trial|internal|external|wait|list|waitlist|stepped|wedge)"
)
_ADJECTIVES = rf"(?:[ ,/-]{{1,2}}{_WORD}){{0,8}}?[ ,/-]{{1,2}}"

STATEMENTS: tuple[Statement, ...] = (
    # a quasi-randomised trial; "alternately assigned", "by date of birth"
    says(
        "quasi_randomized",
        "allocation",
        "quasi_randomized",
        r"\bquasi[ -]?(?:randomi[sz]ed|random)\b"
        r"|\balternate(?:ly)? (?:assigned|allocated|assignment|allocation)\b"
        r"|\b(?:assigned|allocated) (?:\w{1,12} ){0,4}(?:alternately|by alternation|by (?:date|day|month) of)\b",
    ),
    # "a non-randomised trial"; a quasi-experiment compares groups that chance did not make
    says(
        "non_randomized",
        "allocation",
        "non_randomized",
        rf"\b(?:non-?|non )(?:{_RANDOMIZED}|randomly|random)\b|\bquasi[ -]?experiment(?:al)?\b",
    ),
    # "were randomised", "randomised, double-blind", "random allocation", "randomly assigned"
    says(
        "randomized",
        "allocation",
        "randomized",
        r"\b(?<!non-)(?<!non )(?<!quasi-)(?<!quasi )(?<!mendelian )randomi[sz](?:ed|ation)\b(?! trials| controlled trials)"
        r"|\b(?<!non-)randomly (?:\w{1,14} ){0,2}(?:assign|allocat|divid|distribut|receiv|treat)[a-z]{1,5}"
        r"|\b(?:assigned|allocated|divided|distributed) (?:\w{1,14} ){0,2}(?:randomly|at random)\b"
        r"|\brandom (?:allocation|assignment|order|sequence)\b",
    ),
    # the card says "Design: RCT"
    says("randomized", "allocation", "randomized", r"\brct\b"),
    # "cluster-randomised", "stepped-wedge", "clusters were randomly allocated"
    says(
        "cluster",
        "model",
        "cluster",
        rf"\b(?:cluster|group|community|village|practice|school)[ -]{{1,2}}(?:{_RANDOMIZED}|rct|controlled|allocated|randomi[sz]ation)\b"
        r"|\bcluster (?:trial|design|rct)\b|\bstepped[- ]wedge\b|\bclusters? (?:were|was|will be) (?:\w{1,14} ){0,2}(?:random|assign|alloc)",
    ),
    # "a crossover trial", "two-period crossover", "in a cross-over fashion"
    says(
        "crossover",
        "model",
        "crossover",
        r"(?<!no )\bcross[- ]?over\b(?:[ ,-]{1,2}(?:and )?[\w-]{1,20}){0,4}?[ ,-]{1,2}(?:trial|study|studies|design|rct|comparison"
        r"|fashion|manner|method|investigation|experiment|protocol|evaluation)\b"
        r"|\b(?:randomi[sz]ed|blind|blinded|controlled|period|way|balanced|sequence),? cross[- ]?over\b"
        r"|\bcrossed over to (?:the )?(?:other|alternat|opposite|second)",
    ),
    # "2 × 2 factorial design"
    says("factorial", "model", "factorial", r"\bfactorial\b"),
    # "parallel-group", "two parallel groups", "parallel design"
    says(
        "parallel",
        "model",
        "parallel",
        r"\bparallel[ -]{1,2}(?:groups?|arms?|design|trial|study|controlled|randomi[sz]ed|assignment|treatment)\b|\b(?:in|,) parallel,"
        r"|\b(?:two|three|four|2|3|4)[ -](?:arm|group) parallel\b|\bparallel[- ](?:two|three|four|2|3|4)[- ](?:arm|group)",
        needs="parallel",
    ),
    # "a single-arm phase II trial"
    says(
        "single_group",
        "model",
        "single_group",
        rf"\b(?:single|one)[- ](?:arm|group)\b{_ADJECTIVES}{_TRIAL}|\buncontrolled (?:[\w-]{{1,20}} ){{0,3}}(?:trial|study)\b",
    ),
    # "a non-inferiority trial", "tested for noninferiority", "non-inferior to"
    says("non_inferiority", "framework", "non_inferiority", r"\bnon-?inferior(?:ity)?\b"),
    # "equivalence trial", "equivalence margin"; bioequivalence is of drugs
    says(
        "equivalence",
        "framework",
        "equivalence",
        rf"(?<!bio)(?<!bio-)\bequivalence\b(?:{_ADJECTIVES}{_TRIAL}|[ -]margin|[ -]design)|\btest(?:ed|s|ing)? (?:for |the )?equivalence\b",
    ),
    # "superiority trial", "designed to show superiority"
    says(
        "superiority",
        "framework",
        "superiority",
        rf"(?<!non)(?<!non-)\bsuperiority\b(?:{_ADJECTIVES}{_TRIAL}|[ -]margin|[ -]design)"
        r"|\b(?:test|show|demonstrate|powered|designed) (?:\w{1,10} ){0,3}superiority\b",
    ),
    # a "pilot trial", "a randomised pilot study", "feasibility RCT", "trial X: a pilot"
    says(
        "pilot",
        "is_pilot",
        "true",
        rf"\b(?:pilot|feasibility|proof[- ]of[- ](?:concept|principle)){_ADJECTIVES}{_TRIAL}|: an? (?:[\w-]{{1,14}} )?pilot$",
    ),
    # "placebo-controlled", "double placebo"
    says(
        "placebo_controlled",
        "is_controlled_by_placebo",
        "true",
        r"\bplacebo[- ]{1,2}controll?ed\b|\bdouble[- ]placebo\b",
    ),
    # "hydrocortisone or matching placebo", "the placebo group"; an open-label placebo is a treatment
    says(
        "placebo_arm",
        "is_controlled_by_placebo",
        "true",
        r"(?<!open-label )(?<!open label )\b(?:(?:or|versus|vs\.?) (?:a |an |the )?(?:[\w-]{1,14} )?placebo\b|placebo (?:group|arm|or|versus)\b)",
    ),
    # a multicentre trial; "multi-institutional", "at multiple sites"
    says(
        "multicenter",
        "is_multicenter",
        "true",
        r"\bmulti-?[ -]?(?:cent(?:er|re)(?:ed|d)?|centric|sites?|institution(?:al)?|hospital)\b|\bmultiple (?:\w{1,12} )?(?:cent(?:er|re)s|sites|hospitals|institutions)\b",
    ),
    # "single-centre", "at one hospital", "monocentric", "at our institution"
    says(
        "single_center",
        "is_multicenter",
        "false",
        r"\b(?:(?:single|mono|uni)[- ]?|one-)(?:cent(?:er|re)(?:ed|d)?|centric|site|institution(?:al)?|hospital)\b"
        r"|\b(?:(?:at|in|from) one|single) (?:[\w-]{1,14} ){0,3}(?:cent(?:er|re)|site|institution|hospital|icu|unit|clinic|department)\b"
        r"|\b(?:at|in) our (?:[\w-]{1,14} ){0,2}(?:cent(?:er|re)|institution|institute|hospital|icu|unit|clinic|department)\b",
    ),
    # "multinational", "an international multicentre trial", "in 12 countries"
    says(
        "multinational",
        "is_multinational",
        "true",
        rf"\bmulti-?[ -]?(?:national|country)\b|\binternational(?:ly)?{_ADJECTIVES}(?:{_TRIAL}|randomi[sz]ed|cent(?:er|re)s)"
        r"|\b(?:in|across|from) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|[1-9]\d) (?:[a-z]{1,14} ){0,2}countries\b",
    ),
)

# "phase 3 trial", "phase III, randomised study", "phase 1b/2a": not "the second phase", not "phase 2
# of the study". What the numeral is, and "study" or an adjective of design after it.
PHASE = re.compile(
    r"\bphase[ -](?P<first>[1-4]|iv|i{1,3})(?:[abc]\b|\b)(?: ?[/-] ?(?:phase )?(?P<second>[1-4]|iv|i{1,3})(?:[abc]\b|\b))?"
    r"(?=[ ,;):.]{1,2}(?:randomi|multi|double|open|single|clinical|trial|study|pilot|feasib|non-|placebo|controlled|dose"
    r"|parallel|prospective|efficacy|safety|international|national|cross|cluster|equivalence|superiority|comparative|phase"
    r"|adaptive|[a-z0-9-]{1,20} (?:trial|study|clinical|randomi)))"
)
# "the sample size that is needed for a phase III trial", "to inform a phase 3 study"
NEXT_PHASE = Ending(
    r"\b(?:(?:required|needed|necessary|sought) for|informs?|informing|future|subsequent|definitive|further|larger"
    r"|(?:proceed|progress|advance|move)(?:ing|d|ed)? to|warrants?|warranting|justif(?:y|ies|ying)) (?:an? |the )?(?:larger |full |definitive |future |subsequent )?$"
)
PHASES = {"1": "1", "2": "2", "3": "3", "4": "4", "i": "1", "ii": "2", "iii": "3", "iv": "4"}

# allocated "in a 2:1 ratio", "1:1:1", "randomised (1:1)"
RATIO = re.compile(r"(?<![\d:.,])(?P<ratio>[1-9]\d?(?: ?: ?[1-9]\d?){1,4})(?![\d:%])")
# "a ratio of seven to three", "a two to one ratio"
_SIDE = r"(?:\d{1,2}|one|two|three|four|five|six|seven)"
RATIO_IN_WORDS = re.compile(
    rf"\bratio (?:of )?(?P<ratio>{_SIDE} to {_SIDE})\b|\b(?P<before>{_SIDE}(?: to |-to-){_SIDE}) ratio"
)
RATIO_CUE = re.compile(r"random|allocat|assign")
NO_RATIO_AFTER = re.compile(
    r" ?(?:am|pm|h\b|hours|min|dilut|odds|matched|matching|mixture|mix\b|v/v|w/w|molar|ratio of (?!patients|participants|allocation))"
)

# having "a non-inferiority margin of 1.5%", "margin, −3 percentage points", "margin was set at 10%"
MARGIN = re.compile(
    r"\bmargin\b(?: \w{1,14}){0,8}?(?:[ ,:(]{1,3}|[ (]{1,2}(?:Δ|δ)? ?[=<] ?)(?P<value>[-−–]?\d{1,4}(?:\.\d{1,4})?) ?"
    r"(?P<unit>%|percentage[- ]points?|percent|per cent|points?|[a-zμ]{1,8}(?:/[a-z]{1,6})?(?: ?hg)?)?(?!\w|\.\d| ?[-–] ?\d)"
)
MARGIN_BEFORE = re.compile(
    r"(?P<value>[-−–]?\d{1,4}(?:\.\d{1,4})?) ?-?(?P<unit>%|percentage[- ]points?|percent|points?|[a-zμ]{1,8}(?:/[a-z]{1,6})?)?"
    r"[ -](?:absolute )?(?:non-?inferiority|equivalence) margin"
)
OF_DIFFERENCE = re.compile(r"inferior|equivalen")
OF_THE_BODY = Ending(
    r"\b(?:resection|surgical|excision|tumou?r|clear|free|positive|negative|safety) $"
)
NO_UNIT = frozenset("and or was were is for with in at on of the to between as difference".split())

# "the trial was stopped early", "inclusions were stopped early", "terminated prematurely"
STOPPED = re.compile(
    r"\b(?:was|were|had been|has been|is|being|to be) (?:\w{1,14}ly )?(?:prematurely |early )?"
    r"(?:stopped|terminated|halted|discontinued|closed|ended|suspended|interrupted|ceased)\b"
    r"(?P<rest>[^.;]{0,120})"
)
# What was stopped, in the 80 characters before
STOPPED_SUBJECT = re.compile(
    r"\b(?:trial|study|recruitment|enroll?ment|inclusions?|randomi[sz]ation|accrual|arm|it|rct|trials)\b"
    r"(?: [^.;]{0,60})? $"
)
EARLY = re.compile(
    r"\bearl(?:y|ier)\b|\bpremature(?:ly)?\b|\bbefore (?:the )?(?:planned|full|target|completion|reaching|its)"
    r"|\b(?:because|due|owing|for (?:futility|efficacy|benefit|harm|safety|slow|lack|poor)|after (?:an|the|a|one) (?:\w{1,12} ){0,3}interim|at (?:an|the) (?:\w{1,12} ){0,2}interim"
    r"|on the (?:recommendation|advice)|by the (?:data|sponsor|steering|independent))"
)
STOP_CUE = Scanner(
    "stopp|terminat|halted|discontinued|closed|closure|suspended|interrupted|ceased|ended"
)
# "early termination of the trial", "early stopping", "premature closure"
STOPPING = re.compile(
    r"\b(?:early|premature) (?:stopping|termination|closure|discontinuation|cessation|halting)"
    r"(?: of (?:the |this |our )?(?:trial|study|recruitment|enroll?ment|accrual|randomi[sz]ation))?\b(?P<rest>[^.;]{0,120})"
)
NOT_STOPPED = re.compile(
    r"\bnot (?:\w{1,10} ){0,2}$|\bif\b|\bstopping rule|\bdrug\b|\btreatment\b|\bmedication\b|\btherapy\b|\bpatients? (?:who|were)"
)
STOP_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "recruitment",
        re.compile(
            r"\b(?:slow|poor|low|insufficient|inadequate|lack of|difficult\w{0,5}|problems?)\b[^.;]{0,30}(?:recruit|enrol|accru|inclusion)|\b(?:recruitment|enroll?ment|accrual) (?:\w{1,10} ){0,3}(?:slow|rate|problem|difficult|poor|low)"
        ),
    ),
    ("funding", re.compile(r"\bfund(?:s|ing)?\b|\bsponsor\b|\bfinanc|\bcommercial|\bbusiness")),
    (
        "futility",
        re.compile(
            r"\bfutil|\b(?:lack|absence|no evidence) of (?:\w{1,12} ){0,2}(?:efficacy|benefit|effect|superiority)|\bno (?:\w{1,12} ){0,2}(?:benefit|difference|effect)|\bineffective|\bunlikely"
        ),
    ),
    (
        "harm",
        re.compile(
            r"\bharm|\bsafety\b|\btoxic|\badverse|\b(?:higher|increased|excess|more|increase in) (?:[\w-]{1,14} ){0,4}(?:mortality|death|deaths|bleeding|events|risk|stroke|rate)|\bexcess mortality"
        ),
    ),
    (
        "benefit",
        re.compile(
            r"\b(?:efficacy|benefit|beneficial|superior|superiority|effectiveness|overwhelming|(?:lower|reduced|reduction in|fewer) (?:[\w-]{1,14} ){0,4}(?:mortality|death|deaths|events|risk|rate))\b"
        ),
    ),
    ("other", re.compile(r"\b(?:because|due to|owing to|as a result of)\b")),
)

# --- masking ---------------------------------------------------------------------------------

# "double-blind", "single blinded", "triple-masked"; not a run-in that some other trial has
LEVEL = Scanner(
    r"(?<!not )(?<!not a )\b(?P<level>single|double|dual|triple|quadruple)[ -]{0,2}(?:\([^()]{1,40}\)[ -]{0,2})?"
    r"(?:blind|mask)(?:ed|ing|edly|ness|ly)?\b(?!(?:[ ,-]{1,2}[\w-]{1,14}){0,3} (?:run-?in|lead-?in))"
    r"(?! extension)"
)
LEVELS = {
    "single": "single",
    "double": "double",
    "dual": "double",
    "triple": "triple",
    "quadruple": "quadruple",
}
# "open-label trial", "open-label, randomised", "an open randomised trial", "was open-label". What is
# given open-label (placebo, rescue, an extension) says nothing of how the trial was masked.
OPEN = re.compile(
    r"\bopen[- ]{0,2}label(?:l?ed|ling)?\b(?=[,;.):/]|$|(?: and)?(?: \(?[\w-]{1,20},?){0,5}?"
    r"(?: \(?(?:trial|study|design|rct|comparison|fashion|manner|randomi[sz]ed|multi-?cent(?:er|re)|parallel|phase[ -](?:[1-4]|i{1,3}v?)"
    r"|prospective|controlled|non-?inferiority|cross-?over|pilot|comparative|single-cent(?:er|re)|investigation|extension)\b))"
    r"(?! (?:extension|phase\b(?! ?[1-4i])|period|placebo|follow-up|treatment phase|run-?in|lead-?in))"
    r"|\b(?:an|prospective|randomi[sz]ed|controlled|this|multicent(?:er|re)|of),? open(?:,| and|-)?(?: [\w-]{1,14},?){0,3} (?:trial|study|randomi[sz]ed|design|comparison)"
    r"|\bopen,? (?:randomi[sz]ed|prospective|controlled|parallel|multicent|clinical trial|study\b|trial\b)"
)
OPEN_EXTENSION = re.compile(r"open[- ]{0,2}label(?:led)?,? (?:[\w-]{1,14},? ){0,4}extension")
# Where these know what they get, a trial is open.
_AWARE = r"(?:the )?(?:patients?|participants?|subjects?|treatments?|interventions?|study|trial)\b"
# "an unblinded trial", "non-blinded, randomised", "the study was not blinded"
UNMASKED = Scanner(
    r"\b(?:un|non-?)(?:blind|mask)ed\b(?=[,)]| (?:[\w-]{1,20},? ){0,5}(?:trial|study|rct|design|randomi[sz]ed)\b)"
    r"|\b(?:trial|study) (?:was|were|is|will be) (?:not (?:blinded|masked)|unblinded|unmasked)\b"
    r"|\b(?:without|no) (?:blinding|masking)\b|\bopen controls?\b"
    rf"|\b(?:did not (?:attempt to |try to )?|not (?:possible|feasible|practicable) to |unable to"
    rf" |impossible to )(?:mask|blind)\b(?=[.,;]| {_AWARE})"
    rf"|\b{_AWARE} (?:could not|cannot|can not) be (?:blinded|masked)\b"
    rf"|\b(?:blinding|masking)(?: (?:of|for) {_AWARE}[a-z ,]{{0,60}}?)? (?:was|is) (?:not |im)(?:possible|feasible)\b"
)
# "a randomised, blinded trial": masked, and no more is said
MASKED = re.compile(
    r"(?<![\w-])(?<!double )(?<!single )(?<!triple )(?<!not )(?:blinded|masked|blind)\b(?:,| and)?"
    r"(?: [\w-]{1,20},?){0,4}? (?:trial|study|rct|design)\b"
    r"|\brandomi[sz]ed(?:,| and)? (?:blinded|masked|blind)\b"
)

# "to maintain blinding": masked, and no more is said
KEPT = Scanner(
    r"\b(?:to|in order to) (?:maintain|achieve|ensure|preserve|keep) (?:the )?(?:double[- ]?)?"
    r"(?:blind(?:ing)?|masking)\b"
    r"|\b(?:blinding|masking|the blind) (?:was|were|will be) (?:maintained|achieved|ensured|preserved|kept|accomplished)\b"
    r"|\b(?:treatment|study|allocation|assignment|group|code|medication)s? (?:was|were) (?:kept )?(?:blinded|masked)\b"
    r"(?! (?:from|to|for)\b)"
)

_ROLES: tuple[tuple[str, str], ...] = (
    (
        "participant",
        r"patients?|participants?|subjects?|volunteers?|women|men|children|parents|families|mothers|infants",
    ),
    (
        "care_provider",
        (
            r"care[- ]?givers?|caretakers?|carers?|care[- ]?providers?|providers?|therapists?|surgeons?|physicians?|clinicians?|nurses?|doctors?"
            r"|physiotherapists?|an(?:a)?esthetists?|an(?:a)?esthesiologists?|treating|operators?|dentists?|practitioners?|clinical staff|medical staff|hospital staff"
        ),
    ),
    (
        "investigator",
        r"investigators?|researchers?|study (?:personnel|staff|team|site personnel|investigators?)|research (?:personnel|staff|team)|experimenters?|sponsors?",
    ),
    (
        "outcomes_assessor",
        (
            r"(?:safety-)?assess(?:ors?|ments?|ed)|outcomes?(?: assess\w{0,8})?|evaluators?|evaluations?|raters?|observers?|examiners?|examinations?|interviewers?|readers?|radiologists?|pathologists?"
            r"|technicians?|technologists?|end[- ]?points?(?: assess\w{0,8}| evaluat\w{0,5})?|adjudicat\w{0,5}|adjudication committee|analysts?|graders?|scorers?|testers?|reviewers?|committee|measurements?|cardiologists?|neurologists?|psychologists?|data collectors?|laboratory staff"
            r"|(?:bio)?statisticians?|(?:ultra)?sonographers?|echocardiographers?|endoscopists?|coders?|data (?:managers?|analysts?)|laboratory personnel|reviews?|readings?"
        ),
    ),
)
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"\b(?:{words})\b")) for role, words in _ROLES
)
_ROLE = "|".join(words for _, words in _ROLES)
_BLIND = r"(?:blind(?:ed)?|mask(?:ed)?)"
_LIST = rf"(?:(?:{_ROLE})(?:[- ]|,| and|, and|/)?[ -]?){{1,6}}"
# "assessor-blinded", "patient- and observer-blind", "investigator masked"; not "patients blinded to"
COMPOUND = re.compile(
    rf"\b(?P<roles>{_LIST}){_BLIND}(?:ing)?\b(?! (?:to|of|for|from|with regard|by)\b)"
)
# "blinded outcome assessment", "masked raters"
BEFORE = re.compile(
    rf"(?<!un)(?<!non-)(?<!not )(?<!double-)(?<!double )(?<!single-)(?<!single )\b{_BLIND}(?:(?:,? (?:independent|outcomes?|central|research|end[- ]?point|clinical|trained|third|external|study)){{1,2}},?)? (?P<roles>(?:{_ROLE})\b)"
)
# "patients, study personnel and carers were masked", "all assessors were unaware of"
_MODIFIER = (
    r"(?!(?:by|an?|the|to|of|in|and|or|with|from|at|for|on|was|were|is|are|who|that|read|scored|assessed"
    r"|evaluated|performed|made|done)\b)[a-z-]{1,14} "
)
_ITEM = rf"(?:{_MODIFIER}){{0,3}}?(?:{_ROLE})(?: (?:staff|personnel|team))?"
WERE = re.compile(
    rf"\b(?P<roles>{_ITEM}(?:(?:, and |, or |, | and | or ){_ITEM}){{0,7}})"
    r" (?:(?:were|was|are|is|will be|being|remained|remain) (?:(?:all|both|kept|fully|also|completely|each) ){0,2}"
    r"(?:(?:blind(?:ed)?|masked|unaware)\b|not (?:aware|informed|told)\b)|did not know|had no knowledge)"
)
# "by raters masked to", "patient and assessor blinded to", "an assessor who was unaware of"
TO = re.compile(
    rf"\b(?P<roles>{_ITEM}(?:(?:, and |, or |, | and | or ){_ITEM}){{0,7}})(?:,? who (?:were|was|is|are))?"
    r" (?:blind(?:ed)?|masked|unaware)\b(?= (?:to|for|of)\b)"
)
# "allocation was masked from all participants and staff"
FROM = re.compile(
    rf"\b(?:allocations?|assignments?|treatments?|identity|codes?) (?:were|was|is|are|will be|being)"
    rf" (?:kept )?(?:{_BLIND}|concealed|hidden|withheld)"
    rf" (?:from|to) (?:all |the |both )?(?P<roles>{_ITEM}(?:(?:, and |, | and ){_ITEM}){{0,7}})"
)
# "neither the patients nor the nurses were aware of", "neither knew"
NEITHER = re.compile(
    rf"\bneither (?:the )?(?P<roles>{_ITEM}(?:,? (?:and|or|nor) (?:the )?{_ITEM}){{1,4}}) (?:(?:was|were|is|are|will be) (?:aware|informed|told)|knew|know)\b"
)
# "blinding of participants and staff", not where it "was not possible"
OF = re.compile(
    rf"(?<!without )(?<!no )\b(?:blinding|masking) (?:of|for) (?:all |both |the ){{0,2}}(?P<roles>{_ITEM}(?:(?:, and |, or |, | and | or ){_ITEM}){{0,7}})\b"
    r"(?! (?:was|is) (?:not|im))"
)
# "scans were read in a blinded fashion", "tested under blinded conditions"
DONE_BLIND = re.compile(
    r"\b(?:assess|evaluat|measur|analy[sz]|read|test|scor|rat|interpret|review|adjudicat|grad|examin|record)"
    r"[a-z]{0,6}\b[^.;:]{0,120}? (?:in an? (?:blind(?:ed)?|masked) (?:fashion|manner|way)|blindly"
    r"|under (?:blind(?:ed)?|masked) conditions|without (?:any )?knowledge of)\b"
)
# A party may be named beside these; "double-blind" names none
PARTY_CUE = Scanner(
    r"(?<!double)(?<!single)(?<!triple)(?<!label)[ -](?:blinded|masked|blind|unaware|aware|blinding"
    r"|masking|concealed|hidden|withheld|informed|told|know|knew|knowledge)\b|^(?:blinded|masked|blinding|masking)"
)
NOT_MASKED = re.compile(
    r"\bnot\b(?! (?:aware|informed|told|know)\b)|\bneither\b|\bno\b(?! knowledge)|(?<!not )\baware\b"
)

# --- places ----------------------------------------------------------------------------------

_SITE = (
    r"(?:cent(?:er|re)s|hospitals|institutions|clinics|(?:[pn]?icus)|(?:intensive|critical|stroke|burn|dialysis|surgical|trauma|neonatal|h(?:a)?emodialysis|medical|care|inpatient|rehabilitation)(?:[ -]care)?[ -]units"
    r"|emergency departments|practices|nursing homes|care homes|residential homes|health (?:posts|facilities|cent(?:er|re)s)|facilities|departments|ambulance (?:services|trusts)|trusts|sites)"
)
_NOT_BETWEEN = r"(?!(?:of|in|from|at|with|or|to|who|were|was|for|per|by|on|patients?|participants?|subjects|women|men|children|infants|adults|beds?|weeks?|days|months|years?|units)\b)"
# "in 5 ICUs", "at 27 university hospitals", "46 UK intensive-care units": what follows the number,
# and what may stand before it; not "3 sites of pain"
SITE = Scanner(rf"\b{_SITE}\b")
SITES = re.compile(
    rf"(?: {_NOT_BETWEEN}[\w'/&-]{{1,20}},?){{0,5}}? (?P<noun>{_SITE})\b(?! of (?:pain|infection|injection|disease))"
)
BEFORE_SITES = Ending(
    r"(?:[(,:;] ?|\b(?:at|in|from|across|of|by|within|between|among|amongst|involving|including|through|over|the|and|visited|conducted)"
    r"(?: the| a total of| up to| about| approximately| around)? )$"
)
# "15 hospitals in France and 4 in Germany": the sum is not printed
MORE_CENTERS = re.compile(
    rf"[^.;()]{{0,60}}?(?:,| and|\+)(?: \w+){{0,2}} (?:[1-9]\d{{0,2}}|one|two|three|four|five|six|seven|eight|nine|ten) (?:in\b|(?:[\w-]{{1,20}} ){{0,4}}?{_SITE})"
)
# Words of a sentence that tells where a trial was done.
SITE_CUE = Scanner(
    r"\b(?:conduct|perform|carried out|recruit|enrol|randomi|undertaken|took place|hospital|cent(?:er|re)s?\b|clinics?\b|universit|icus?\b|units?\b|department|institut"
    r"|practices?\b|schools?\b|villages?\b|district|participants|patients from|sites?\b|admitted|multicent|multi-cent|community|communities|setting|population|trial in|study in|residents|province|county|city|rural|urban|countries)"
)
# Sites that are places of one patient's body
BODY_SITES = re.compile(
    r"\b(?:quadrants?|teeth|tooth|(?:each|every|per|same) (?:patient|participant|subject|person|individual|volunteer)|non-?adjacent|(?:probing|pocket|gingival|skin|donor|surgical|injection|puncture|extraction|implant) (?:depths?|sites?))\b"
)
# Makers of drugs and devices, registries, and what others found are in countries too.
NO_SITE = Scanner(
    r"\b(?:inc|ltd|gmbh|corp|corporation|co|company|manufactur\w{2,6}|pharma\w{0,10}|laborator(?:y|ies)|software|version|registry|register|registered|registration|guidelines?|approved|licensed|incidence|prevalence|burden|leading cause|estimated|fund(?:ed|ing)?|grants?|supported|perspective|cost(?:s)? to)\b"
)
# What may stand before a country: "in", "in the north of", "Utrecht,", "and"
LOCATIVE = Ending(
    r"(?:\b(?:in|across|throughout|from|within|of|at)(?: the)?(?: (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)? ?(?:of)?| rural| urban| mainland| several| metropolitan| mid-?| upper| lower){0,2} "
    r"|(?<!,), | and (?:the )?| & |\(|/|[:;] )$"
)
# "Danish hospitals", "46 UK intensive-care units"
NATIONAL_SITES = re.compile(
    rf" (?:[a-z'/-]{{1,20}} ){{0,4}}?(?:{_SITE}|hospital|cent(?:er|re)|universit(?:y|ies)|schools?|cit(?:y|ies)|villages?|communit(?:y|ies)|primary care|general practices?|medical cent(?:er|re)s?)\b"
)
# "The study was conducted in 5 ICUs in France between": the phrase after the verb
CONDUCTED = Scanner(
    r"\b(?:conducted|performed|carried out|undertaken|took place|set|done|based|implemented|located|recruited|enrolled)(?: \w{1,14}ly)? (?=(?:at|in|across|within) (?!a (?:randomi|double|single|blind|cross|parallel|prospective|two|three|pilot|2|3|cluster|manner|fashion|factorial)|accordance|compliance|order|parallel|random|total|this|which|patients|participants|subjects|women|men|children|healthy|adults|(?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|addition|both|all|each|\d{1,6} (?:patients|women|men|healthy|subjects|children)))"
)
SETTING_CUE = Scanner(
    "conducted|performed|carried out|undertaken|took place|set |done|based|implemented|located|recruited|enrolled"
)
SETTING_END = re.compile(
    r"[.;]|,? (?:between|during|since) |,? from (?=(?:\w{1,14} )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december))|,? (?:to|with|who|which|where|were|was|using|among|and (?:were|was|included|randomi|involved|compared)|comparing|involving|for|on|by|after|before|over|in (?:patients|women|adults|children|participants|men|order|which)|in (?:19|20)\d\d) |,? in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|$|,? in (?:a|an) (?:randomi|double|single)"
)
SETTING_LEAD = re.compile(r"(?:at|in|across|within) ")
PLACE = Scanner(
    r"\b(?:hospitals?|clinics?|cent(?:er|re)s?|units?|[pn]?icus?|wards?|departments?|practices?|schools?|universit(?:y|ies)|colleges?|communit(?:y|ies)"
    r"|villages?|districts?|cit(?:y|ies)|towns?|province|county|counties|regions?|primary care|secondary care|nursing|homes?|outpatients?|inpatients?|care|theat(?:er|re)s?"
    r"|laborator(?:y|ies)|institut(?:e|es|ion|ions)|facilit(?:y|ies)|sites?|workplaces?|prisons?|pharmac(?:y|ies)|countries|areas?|camps?|households?|kindergartens?|preschools?|ambulances?)\b"
)
# On the text itself: a comma before a capital leads to the town or country.
SETTING_COMMA = re.compile(
    r",? \(|, (?=[a-z\d])| (?:has|have|had|will|is|run|received|that|affiliated|associated|and(?= will)) ?"
)
NO_SETTING = re.compile(
    r"\b(?:trial|study|survey|baseline|beginning|discharge|follow-up|groups?)\b"
)
ARTICLE = re.compile(r"(?:the|an?) ")

# --- times -----------------------------------------------------------------------------------

_MONTHS = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may", "may"), ("june", "jun"),
    ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?:the )?[0-3]?\d(?:st|nd|rd|th)?(?: of)?"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"


# "June 2001", "1 June 2001", "June 1, 2001", "06/2001", "2001"; in a range the first year may lack
def _date(name: str, *, year: str) -> str:
    return (
        rf"(?:(?:(?P<{name}_day>{_DAY}) )?(?P<{name}_month>{_MONTH})(?: (?P<{name}_day2>{_DAY}))?(?:,? ?(?:of )?(?P<{name}_year>{_YEAR})){year}"
        rf"|(?P<{name}_number>0?[1-9]|1[0-2])/(?P<{name}_year2>{_YEAR})|(?P<{name}_year3>{_YEAR}))"
    )


YEAR = Scanner(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)")
PERIOD = re.compile(
    rf"(?<![\d/-])\b{_date('first', year='?')}(?: ?(?:and|to|through|until|till|up to|thru)(?: the end of)? | ?[-–] ?){_date('last', year='')}(?![\d/-])"
)
BEGUN = re.compile(
    rf"\b(?:began|started|starting|commenced|beginning|opened|commencing|since)(?: in| on)? {_date('first', year='')}(?![\d/-])"
)
# When participants came in; not when the literature was searched or patients were followed until.
ENROLLING = Scanner(
    r"\b(?:enrol|recruit|randomi|includ|admitted|admission|entered|entry|assign|allocat|conduct|performed|carried out|took place|undertaken|study period|participa|treated|underwent|attend|screen|accru|present|undergoing|patients|women|children|infants|adults|men|subjects|newborns|neonates|eligible|registered|hospital|setting)"
)
NOT_ENROLLING = Scanner(
    r"\b(?:search(?:ed|es)?|medline|pubmed|embase|literature|published|database|surveillance|guidelines?|follow(?:ed)?[ -]?up (?:until|to|through)|vaccine season|was approved)\b"
)

# how long: "followed for 28 days", "median follow-up of 3.5 years", "follow-up was 4.8 (range 1-9) years"
_AMOUNT = (
    rf"(?P<number>{FIGURE}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)"
    rf"(?:[ -]\((?:range|iqr|sd|interquartile range)?[^()]{{1,30}}\))?[ -](?P<unit>{UNIT})\b"
)
_OF = (
    r"(?:(?: (?:of|was|were|is|for|until|till|to|up|up to|a|an|mean|median|average|total|minimum|maximum|at least|about"
    r"|approximately|period|time|duration|lasted|continued|over|through)\b|:|,| \(=?){1,6} ?)"
)
# How long: "followed for 28 days", "a median follow-up of 3.5 years"
FOLLOWED_FOR = re.compile(
    rf"(?:followed(?:[- ]?up)?|follow[- ]?up){_OF}(?P<span>{_AMOUNT})(?! (?:after|later|follow))"
)
# When: "at 12-month follow-up"; the last of these is how long
BEFORE_FOLLOW_UP = re.compile(rf"(?<![\w.-])(?P<span>{_AMOUNT})(?: of)?(?: post-?\w{{0,12}})? $")
FOLLOW = re.compile(r"(?<!lost to )\bfollow(?:ed|-?[ ]?up)\b")
# The value of a card's "Duration: 28 days"
DURATION = re.compile(rf"(?P<span>{_AMOUNT})")

# --- what must stand in a sentence for anything of its kind to be found ----------------------

MASKING_CUE = Scanner(
    "blind|mask|open|aware|knowledge of|not (?:informed|told|know)|neither|conceal|hidden|withheld"
)
PHASE_CUE = Scanner("phase")
ALLOCATION_CUE = Scanner("random|alloc|assign")
MARGIN_CUE = Scanner("margin")
YEAR_CUE = Scanner(r"(?:19|20)\d\d")
FOLLOW_UP_CUE = Scanner("follow")
