"""The words by which effect measures are known, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner
from extract.rules.findings import Measure

# The words by which an effect measure is known. Longest and most telling first; where two end at
# the same place the first in this table wins.
_DIFF = r"(?:differences?|diff\.?)"
MEASURES: tuple[tuple[Measure, str], ...] = (
    (
        "hazard_ratio",
        r"(?:sub-?)?(?:distribution )?hazards?[ -]?ratios?|hazard rate ratios?|(?:a|c|s|cs|u|m)?hrs?(?:adj(?:usted)?)?|relative hazards?",
    ),
    (
        "odds_ratio",
        r"(?:odds?[ -]?ratios?|odd ratios?)|(?:a|c|u|m|p)?ors?(?:adj(?:usted)?)?(?=[ )\],:;=]{1,4}[\d(\[]|[)\],;=:]|\d| of \d| was \d| and 9\d)|relative odds",
    ),
    (
        "rate_ratio",
        r"(?:(?:incidence|event|adjusted|exacerbation)[ -]?)?(?:rate|density|incidence)[ -]?ratios?|relative rates?|irrs?|airrs?",
    ),
    (
        "number_needed_to_treat",
        r"numbers?[ -]needed[ -]to[ -](?:be |(?:\w{1,14} ){1,4}to )?(?:treat(?:ed)?|prevent|benefit|screen|vaccinate|vaccinated|screened)(?:(?: to (?:prevent|avoid|save|obtain|achieve|gain))? (?:one|1|an?)(?: (?!was |is |were )[a-z-]{1,14}){1,3}| \w{1,12})?|nntb?s?",
    ),
    (
        "number_needed_to_harm",
        r"numbers?[ -]needed[ -]to[ -](?:treat[ -]to[ -])?harm|nnt?h",
    ),
    (
        "relative_risk_reduction",
        r"relative (?:risk[ -])?reductions?(?: (?:in|of) (?:the )?risks?)?|rrrs?|reductions? in (?:the )?relative risks?|relative (?:risk )?decreases?",
    ),
    (
        "risk_ratio",
        r"(?:risk[ -]?ratios?|(?<!rate )(?:mortality|death|fatality) ratios?|relative[ -]risks?|arrs?_|a?rrs?|relative risk ratio)",
    ),
    (
        "standardized_mean_difference",
        rf"standard(?:i[sz]ed)? (?:mean )?(?:effect|{_DIFF})(?: sizes?)?|smds?|cohen'?s? ?d|hedges'? ?g|glass'? ?delta|effect sizes? \(?(?:cohen'?s? )?d\)?|(?<![\w'-])d(?= ?= ?[-−–]?\d?\.\d)",
    ),
    (
        "median_difference",
        rf"median (?:of the )?(?:\w{{1,15}}[ -]){{0,2}}{_DIFF}|{_DIFF} (?:in|of|between) (?:the )?medians?|hodges[- –]lehmann(?: \w{{1,12}})?",
    ),
    (
        "mean_difference",
        (
            rf"(?:least[ -]squares? |ls )?means? (?:\([a-z]{{1,4}}\) )?(?:(?:[a-z-]{{1,15}}) ){{0,3}}{_DIFF}(?: scores?)?|{_DIFF} (?:in|of|between) (?:the )?(?:adjusted |least[ -]squares? |ls |group )?means?|"
            rf"{_DIFF} between (?:the )?(?:two |study |treatment )?(?:groups|arms|treatments) (?:in|for) (?:the )?(?:adjusted |least[ -]squares? |ls )?means?|"
            rf"average (?:[a-z-]{{1,15}} ){{0,2}}{_DIFF}|(?:w|a)?mds?(?=[ )\],:;=]{{1,3}}[-−–\d(\[£$€]|[)\],;=])|lsmd"
        ),
    ),
    (
        "risk_difference",
        (
            rf"absolute (?:risk |rate |between-group |treatment |adjusted )?(?:{_DIFF}|reductions?|increases?|benefits?)|risk {_DIFF}|attributable risk|absolute risks? reductions?"
            rf"|{_DIFF} (?:in|of|between) (?:the )?(?:\w{{1,15}} ){{0,2}}(?:risks?|proportions?|percentages?|prevalences?|incidences?)|(?:rd|ard)s?(?=[ )\],:;=]{{1,3}}[-−–\d(\[])"
        ),
    ),
    ("rate_difference", rf"(?:incidence )?rate {_DIFF}|{_DIFF} in (?:incidence )?rates? per"),
    (
        "difference",
        rf"{_DIFF}|treatment effects?|intervention effects?|(?:between|inter)[- ]groups? effects?|excess|net (?:effect|change|benefit|reduction|increase)s?",
    ),
    (
        "regression_coefficient",
        r"(?:regression |beta |β )?coefficients?(?! of (?:variation|determination))|(?<![\w-])(?:beta|β)(?= ?(?:[=:]|\())|(?<![\w-])b(?= ?= ?[-−–]?\d?\.\d)|slopes?",
    ),
    (
        "correlation",
        r"correlation(?:s| coefficients?)?|(?:pearson|spearman)(?:'s)? (?:r|rho|correlations?)|(?<![\w-])(?:r|rho|ρ|rs)(?= ?= ?[-−–]?\d?\.\d)",
    ),
    (
        "ratio",
        r"(?:geometric )?means? ratios?|ratios? of (?:the )?(?:adjusted |geometric |ls )?(?:means?|medians?|geometric means?)|gmrs?|geometric (?:ls )?mean ratios?|gmt ratios?",
    ),
    (
        "other",
        (
            r"(?:kappa|κ|icc|intra-?class correlation(?: coefficients?)?|auc|auroc|area under|c-statistics?|c-index|sensitivity|specificity|accuracy|predictive values?"
            r"|likelihood ratios?|prevalence ratios?|standardi[sz]ed (?:mortality|incidence) ratios?|smr|sir|icers?|cost-effectiveness ratios?|per qaly|win ratios?|time ratios?|efficacy|effectiveness|effect sizes?|es(?= ?[=:])|relative increases?|ratios?|coefficients? of variation)"
        ),
    ),
    ("median", r"medians?"),
    ("mean", r"means?|averag(?:e|ed|ing)|lsms?|ls means?"),
    ("rate", r"(?:incidence|event|annual(?:i[sz]ed)?|density|exacerbation|attack|incident) rates?"),
    (
        "proportion",
        r"proportions?|percentages?(?! change)|prevalence|rates?|incidence|survival|mortality|risks?|probability|frequency|sensitivit",
    ),
)
MEASURE = Scanner(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<m{i}>{words})(?![a-z])" for i, (_, words) in enumerate(MEASURES))
    + ")"
)

# Forms that are common words or units in lower case.
SHORT_FORM = re.compile(
    r"(?:[acmpsu]{0,2}(?:hr|or|rr|rd|md|ir)|arr|ard|rrr|i?irr|nn[th]b?|es|sir|smr|sds?)s?(?:adj(?:usted)?)?"
)

# adjusted, multivariable; aHR, AOR (spelt so: on the text itself)
ADJUSTED = re.compile(r"(?<!un)(?<!un-)adjust(?:ed|ing|ment)|multivari|covariate")
ADJUSTED_FORM = re.compile(r"(?:a|A)(?:HR|OR|RR|IRR|MD)s?$|.{2,4}adj")

# Units that make a figure a share; in "percentage points" or "% predicted" it is none.
PERCENT = frozenset({"%", "percent", "per cent"})

# Right after an interval or inside it: "£2033 (−2489; 6779) less than", "1.9 units lower (95% CI"
DIFFERENCE = re.compile(
    r"[ )\],%]{0,4}(?:[a-z]{1,14} )?\b(?:less|more|fewer|additional|lower|higher|greater|shorter|longer|better|worse|extra|differences?|proportional|relative|reductions?|increases?|decreases?)\b"
)
# Far before a signed figure: "declined more over the first week with filtration (-0.8"
COMPARATIVE = re.compile(
    r"\b(?:more|less|fewer|greater|smaller|lower|higher|longer|shorter|better|worse|faster|slower|earlier|later|differ(?:ed|ent)?|compared|in comparison|relative to|as against|than|versus|vs)\b"
)
# Times within a name are no figures: "risk difference for 28-day mortality"
TIME = re.compile(
    r"\b\d{1,3}[ -](?:hours?|days?|weeks?|months?|years?|h|d|wk|mo|yr?)\b|\b(?:hour|day|week|month|year)s? \d{1,3}\b"
)
# The difference in mortality (at 28 days) was: the share is what differs
DIFFERENCE_IN = re.compile(r" (?:in|of|for|between) (?:the )?(?:[a-z-]{1,14} ){0,4}")
IS = re.compile(
    r"(?: (?:at|by|on|after|between|with) [^,;:()]{1,40}?)? (?:was|is|were|of) (?:an? )?$"
)
# Right before it: "fell by", "a reduction in pain of"
CHANGE_BEFORE = re.compile(
    r"\b(?:reduc|decreas|increas|lower|higher|greater|improv|declin|fall|fell|rise|rose|drop|chang|gain|los[st])[a-z]{0,6}(?: (?!(?:compared|versus|vs|than|whereas)\b)[a-z]{1,12}){0,6} $"
    # a rise in glycated haemoglobin (0.4%
    r"|\b(?:reductions?|decreases?|increases?|improvements?|declines?|falls?|rises?|drops?|changes?|gains?|loss) (?:in|of) (?:[a-z][\w-]{0,15} ){1,6}[(\[]$"
)
# What a difference in percent is a difference of risks for
SHARES = re.compile(
    r"\b(?:risks?|rates?|proportions?|incidence|mortality|deaths?|died|survival|prevalence|percentages? of|cumulative)\b"
)
# What may be printed as 0.35 instead of 35%
SHARE_WITHOUT_PERCENT = re.compile(r"\b(?:proportion|probabilit|prevalence)")
