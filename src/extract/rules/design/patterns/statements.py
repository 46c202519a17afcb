"""Words that state one value of one field of the design."""

from __future__ import annotations

from extract.language.scanning import Scanner
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
    # "cluster-randomised", "stepped-wedge", "clusters were randomly allocated"; not a "two-group
    # randomised" or "parallel-group RCT"
    says(
        "cluster",
        "model",
        "cluster",
        rf"\b(?:cluster|(?<!parallel[ -])(?<!two[ -])(?<!three[ -])(?<!four[ -])(?<!\d[ -])group|community|village|practice|school)[ -]{{1,2}}(?:{_RANDOMIZED}|rct|controlled|allocated|randomi[sz]ation)\b"
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
    says(
        "factorial",
        "model",
        "factorial",
        r"\bfactorial\b(?! (?:anova|analys|validity|structure|model))",
    ),
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
