"""How p values are printed, on folded text. Data only; a real phrase above each pattern."""

from __future__ import annotations

import re

from extract.language.atoms import FIGURE, MINUS
from extract.language.comparing import COMPARED_WITH
from extract.language.quantities import UNIT
from extract.language.scanning import AnyOf, Ending, Scanner
from extract.rules.findings import Comparator, PValueKind

# p, P value, p-values, 2P, p adj, P for interaction, p[interaction], p (log-rank), p_trend, pANOVA
# It begins with the letter, which a search can leap to, and only then looks back.
SYMBOL = (
    r"p(?:(?<![\w'-]p)|(?<=\b2p))(?:[ -]?values?|'s|s)?"
    r"(?:[ _-]{0,2}(?:\(|\[)?(?:for |of |adj|corr|nominal|log-?rank|inter|trend|heterogen|non-?inferior"
    r"|superior|one-|two-|1-|2-|fisher|chi|anova|wilcoxon|mann)[a-z /-]{0,40}(?:\)|\])?)?"
)

# Comparators as signs or in words, without their blanks.
COMPARATORS: dict[str, Comparator] = {
    "lessthanorequalto": "<=",
    "greaterthanorequalto": ">=",
    "lessthan": "<",
    "lowerthan": "<",
    "greaterthan": ">",
    "morethan": ">",
    "orless": "<=",
    "=or<": "<=",
    "=or>": ">=",
    "=<": "<=",
    "<=": "<=",
    "≤": "<=",
    "=>": ">=",
    ">=": ">=",
    "≥": ">=",
    "<<": "<",
    "<": "<",
    ">": ">",
    "≈": "~",
    "~": "~",
    "=": "=",
}
_SIGN = (
    r"(?:less|greater) than or equal to|(?:less|lower|greater|more) than|or less"
    r"|= ?or ?[<>]|[<>] ?=|= ?[<>]|<<|[≤≥<>≈~=]"
)
_VERB = r"(?: (?:was|were|is|are|being|of|ranging from|between|from))?"

# 0.048, .05, 1.00, 3.2 × 10−5, 10(-4), 10⁻⁵, 1e-5; decimals may have drifted off: "0. 003", "0 .05"
# and stand behind a comma: "0,05"
_EXPONENT = (
    rf"(?:[(\[] ?{MINUS}\d{{1,3}}[)\]]|(?:{MINUS}|\^{MINUS}?|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})"
)
_POWER = rf"(?: ?[x×] ?10 ?{_EXPONENT}|e{MINUS}\d{{1,3}})"
VALUE = rf"(?:10{_EXPONENT}|0?\. \d{{2,5}}(?!\d)|0 \.\d{{1,5}}|0,\d{{1,5}}|{FIGURE}{_POWER}?)"

# P = 0.26, p<.001, P value of 0.03, P value (.02), p was less than 0.05; "p < or = 0.05" has the
# spaces before its sign that folding leaves there
STATED = Scanner(
    rf"{SYMBOL}{_VERB}[ :,(]{{0,7}}(?P<sign>{_SIGN})? ?(?P<value>{VALUE})(?![\d%]|\.\d)"
)

# (P = 0.04 and 0.01, respectively), p values from .02 to .04, P = 0.02 for energy and 0.002 for fat
FURTHER = re.compile(
    rf"(?:,? (?:and|to|or|vs\.?|versus) |[,;/] ?|–| for (?:[a-z-]{{1,15}} ){{1,3}}and (?=[\d.]{{1,8}} for ))(?P<sign>{_SIGN})? ?"
    rf"(?P<value>(?:0|1)?\.\d{{1,10}})(?![\d%]| ?{MINUS}\d| ?{UNIT})"
)

# P = NS, p = n.s., P: not significant
NOT_SIGNIFICANT = Scanner(
    rf"{SYMBOL}(?: ?(?:=|:) ?| )(?:ns|n\.s\.?|nonsignificant|non-significant|not significant)(?![a-z])"
)

# at a 0.0167 significance, an alpha of 0.05, significance level of 5% is no p; alpha = .05
ALPHA = re.compile(
    r"(?:(?:alpha|α)(?: level| error)?(?: was set at| set at| of| =|=|:) ?(?P<value>(?:0?\.)\d{1,4})"
    r"|at (?:a|an|the) (?P<value2>0?\.\d{1,4}) (?:level of )?significance)"
)
ALPHA_WORDS = AnyOf("alpha", "α", "significance")  # without one of these it cannot match

# What the words round a p value say of its kind, in the order in which they are asked.

# significance was set at P<0.05; a two-sided P of 0.05 was considered significant; * indicates P
_SET = (
    r"(?:set|defined|accepted|declared|established|considered|taken|assumed|fixed|determined|judged|regarded"
    r"|deemed|assessed|denoted|indicated)"
)
THRESHOLD_BEFORE = re.compile(
    rf"(?:significan\w{{1,5}}|differences?)(?: \w{{1,14}}){{0,4}} {_SET}(?: [\w-]{{1,12}}){{0,5}}[ (,:]{{0,3}}$"
    r"|(?:levels? of (?:statistical )?significance|significance (?:levels?|thresholds?|criterion))(?: [\w-]{1,12}){0,6}[ (,:=]{0,3}$"
    # the boundary P value was .02
    r"|\b(?:boundary|critical|cut-?off) (?:(?:one|two|1|2)-sided )?$"
    r"|(?:indicates?|denotes?|asterisks?|(?<![\w-])alpha(?: \w{1,10}){0,3}|thresholds? (?:of|for)|\*{1,3})[ (,:=]{0,3}(?:a )?$"
    rf"|{_SET} (?:as |to be |at )?(?:statistically )?significant(?:ly different)? (?:if|when|at|for|with)(?: [\w-]{{1,12}}){{0,4}}[ (,:]{{0,3}}$"
)
# One of these stands in all of them.
THRESHOLD_WORDS = (
    "significan",
    "difference",
    "indicate",
    "denote",
    "asterisk",
    "alpha",
    "threshold",
    "boundary ",
    "critical ",
    "cutoff ",
    "cut-off ",
    "*",
)
# 90% power to detect a difference of 5%, two-sided p < 0.05
PLANNED = Scanner(r"\bpower\b.{0,200}\bdetect|\bdetect\b.{0,200}\bpower\b|sample size")
THRESHOLD_AFTER = re.compile(
    rf"^[ ),]{{0,2}}(?:[\w-]{{1,12}} ){{0,3}}(?:was|were|is|are|being|to be|will be) {_SET}(?: [\w-]{{1,14}}){{0,5}}? signific"
    r"|^[ ),]{0,2}(?:\((?:two|2)-(?:sided|tailed)\) )?(?:level )?(?:indicat|denot)\w{1,4} (?:an? |the )?(?:statistical(?:ly)? )?signific"
    r"|^ (?:significance )?(?:level|threshold|cut-?off)\b"
    rf"|^[ ),]{{0,2}}{_SET} (?:as |to be |statistically ){{0,3}}signific"
)

# P for interaction, p-trend, "p = 0.04 for heterogeneity"
NAMED: tuple[tuple[PValueKind, re.Pattern[str]], ...] = (
    ("interaction", re.compile(r"interact|heterogen|homogen|effect modif")),
    ("non_inferiority", re.compile(r"non-?inferior|equivalence")),
    ("trend", re.compile(r"trend")),
)
NAME_AFTER = re.compile(
    r" ?[,(]? ?(?:for |test for )(?:the )?(?:\w{1,12} ){0,2}?(?:interaction|heterogen|trend|non-?inferior|equivalence)"
)

# Said before the bracket: "the interaction was not significant (", "test for heterogeneity"
IN_CLAUSE: tuple[tuple[PValueKind, Scanner], ...] = (
    (
        "interaction",
        Scanner(
            r"(?<!social )(?<!drug )(?<!drug-drug )\binteractions?\b(?! (?:with|time)\b)|heterogene|effect modif|differential effect"
        ),
    ),
    (
        "non_inferiority",
        Scanner(r"\bnon-?inferior(?!.{0,60}\b(?:superior|but))|\bequivalence\b"),
    ),
    (
        "trend",
        Scanner(
            r"trend tests?|tests? (?:for|of) (?:a )?(?:linear )?trend|linear trend|dose[- ]response (?:trend|relation)"
        ),
    ),
)
# Regression and correlation tell of patients, not of arms; so do markers.
ASSOCIATION = Scanner(
    r"correlat|meta-?analys|\bfactors? (?:that|with|associated|significantly|for|which|were|was|influencing)\b|multivaria|univaria|regression|predict(?!ed)|risk factors?|prognos|associated with (?:the |an? |having )?(?:age|sex|gender|older|younger|advanced|male|female)\b|associations?\b|\br(?:s|ho)? ?= ?[-−–]?0?\.|\bper (?:\d{1,5} )?[\w/ −-]{1,14} increase"
    # lower for every decade of age; women were more likely to respond; more often than men; but
    # not "more likely with zinc than with iron", "than in women given iron", of a trial of women
    r"|\b(?:for|with|per) (?:every|each) (?:additional |extra |further )?(?:\d{1,5} |one[- ]|ten[- ])?(?:decades?|years?|units?|points?|increments?|increase|rise)\b"
    r"|\b(?:wo)?men were (?:[a-z]{3,14}ly )?(?:more|less) likely(?![^.;]{0,90}\b(?:than|compared) (?!(?:in |to |with )?(?:wo)?men\b))"
    r"|\bthan (?:in |among |for |were )?(?:wo)?men\b(?! (?:[a-z]{2,14}ed|given|who|in|on|with|receiving|taking|using|undergoing)\b)"
    r"|classifier|biomarker|independently (?:\w{1,14} )?(?:related|associated|linked)"
)
# A comparison of the arms as they were before: "at baseline", "mean age (", "were well matched"
BASELINE = Scanner(
    r"\b(?:at|at the|in) baseline\b(?!.{0,60}(?:weeks?|months?|days?|follow-?up|after)|.{0,4} (?:and|but) (?:was|were|had) (?:[a-z]{4,14}ly )?(?:reduc|lower|improv|increas|decreas|higher|less|greater|fewer))|baseline (?:characteristics|demographic|data|scores?|values?|levels?|differences?|imbalance)"
    r"|differences? (?:was|were) already"
    r"|(?:mean|median|average) age\b(?! (?:at|of) (?:the )?(?:diagnosis|death|onset|first))|\bage[ ,(](?:.{0,30} )?(?:sex|gender)\b|\b(?:sex|gender|age) (?:distribution|ratio)"
    r"|before (?:the )?(?:start of )?(?:treatment|intervention|surgery|randomi[sz]ation|therapy|training)\b.{0,40}(?:similar|comparable|did not|no (?:significant )?differ|not differ)"
    # no differences in pain between the groups before surgery (
    r"|\bno (?:[a-z]{4,14}ly )?(?:significant )?differences? [^.;()]{4,90} (?:groups|arms) before (?:the )?(?:treatment|intervention|surgery|operation|randomi[sz]ation|therapy|training) [(\[]?$"
)
OF_BASELINE = re.compile(
    r".{0,30}\bbaseline (?!and |but )[\w -]{1,40} (?:was|were|did not differ|differed)"
)
FROM_BASELINE = Scanner(
    r"(?:from|with|to|versus|vs\.?|over|than|since|comparing) (?:those |that )?(?:at )?(?:the |their |own )?(?:baselines?|pre-?\w{0,14}|initial)|than (?:that |those )?(?:at|in|before) (?:the )?(?:baseline)?|from before|(?:compared|comparison) (?:to|with) (?:that |those )?before"
    # larger once baseline values were controlled for, after adjusting for sex and baseline age
    r"|\b(?:adjust|control|correct|account)\w{0,5} for [^.;()]{0,80}\bbaseline|\bbaseline [^.;()]{0,60}\b(?:controlled|adjusted|accounted) for|\bbaseline [^.;()]{0,60}\bcovariates?\b"
)
_ONE_GROUP = r"(?:the )?(?!(?:both|each|all|two|three|four|either|any)\b)(?:[\w+/-]{1,20} ){1,3}?(?:group|arm)\b"
# "was reduced" compares with the other group as often
_CHANGED = r"(?:increas|decreas|improv|reductions?|declin|rose|fell|dropp|chang|gain|lost)"
# "in both groups", "within each group", "before and after", "fell from 12 to 9"
WITHIN = Scanner(
    r"from (?:the |their )?(?:baseline|pre-|initial)|(?:with|to|versus|vs\.?|over|than|since) (?:the |their |own )?(?:at )?(?:baseline|pre-?(?:treatment|test|intervention|operative|exercise))"
    r"|within[- ](?:the )?(?:each )?(?:\w{1,12} )?(?:group|arm)s?|within-(?:subject|patient)|intra-?group"
    rf"|{COMPARED_WITH} (?:that |those |values )?(?:before|prior to|preoperative)\b"
    r"|before (?:and|vs\.?|versus|to) after|pre-? ?(?:and|to|vs\.?|versus|-|/) ?-?post"
    r"|(?:increas|decreas|improv|reduc|declin|rose|fell|dropp|chang|higher|lower|gain)\w{0,8}(?: \w{1,14}){0,6} in (?:both|all(?: the)?(?: three| four)?|the (?:two|three|four)|each(?: of the)?|two|three|four|either)"
    r" (?:of the )?(?:\w{1,14} )?(?:groups?|arms?|treatments?|conditions?)"
    r"|\bin (?:both|each|all(?: the)?(?: three| four)?) (?:\w{1,12} )?(?:groups?|arms?|treatments?)\b(?:.{0,30}(?:improv|increas|decreas|reduc|chang))"
    r"|(?:increas|decreas|improv|reduc|declin|rose|fell|dropp|chang|raised|went)\w{0,8}(?: \w{1,14}){0,3} from ?[-−–]?\d|\bfrom ?[-−–]?[\d.]{1,7}(?: ?(?:±|\+/-) ?[\d.]{1,7})?[a-z%/ ]{0,12} to ?[-−–]?\d"
    r"|(?:±|\+/-) ?[\d.]{1,7} to [-−–]?[\d.]{1,7} ?(?:±|\+/-)"
    # in the exercise group, the time rose (p < 0.001); no change was seen in the control group (p
    rf"|(?:(?<![\w,)\]%] )|(?<=, but )|(?<=, and )|(?<=, while )|(?<=, whereas ))\b(?:with)?in {_ONE_GROUP}[,:]? [^.;]{{0,140}}\b{_CHANGED}"
    rf"|\bchanges? [^.;]{{0,100}}\b(?:was|were) (?:(?:not|also|found|observed|seen|noted|detected|statistically|significant|evident) ){{0,4}}in {_ONE_GROUP}(?! (?:and|or|than|versus|vs)\b)"
    # both treatments showed decreases in pressure (p < 0.001)
    r"|\b(?:both|all(?: the)?(?: three| four)?|each|either) (?:of the )?(?:\w{1,14} )?(?:groups?|arms?|treatments?|conditions|regimens?|drugs?|diets?|interventions?|formulations?)"
    r" (?:\w{2,14}ly )?(?:showed|had|demonstrated|experienced|reported|produced|achieved|improved|increased|decreased|reduced|lowered|raised|caused|led to|resulted in)\b"
    r"|\bpaired (?:samples? |student's )?t[- ]?tests?\b|\bsigned[- ]ranks?\b"
    r"|only (?:in )?the \w{1,20} group (?:showed|had|improved)|improved (?:significantly )?(?:over time|at (?:week|month|day))"
)
# Words that compare arms outweigh a change from baseline: "a greater reduction from baseline than".
BETWEEN = re.compile(
    rf"\bthan (?!(?:at |the |their )?(?:baseline|before|pre))|{COMPARED_WITH} (?!(?:the |their |those |that |values )?(?:at )?(?:baseline|pre|before|initial))|\b(?:versus|vs\b\.?) (?!(?:the )?(?:baseline|pre))"
    r"|between[- ](?!baseline|(?:days?|weeks?|months?|years?|visits?|hours?|time points?|sessions?)\b|\d)|differences? (?:in|of|between|was|were|for)|(?:did not|not|no|were|was)(?: \w{1,14})? differ|in favou?r|relative to (?!baseline)|similar|comparable"
    # fell from 12 to 9 with zinc and from 11 to 10 with iron (p = 0.02)
    r"|\bfrom [-−–]?\d[^;,()]{0,40} to [^;()]{1,24}\b(?:with|on|in|for) (?!\d)[^;()]{2,60}\b(?:and|but|versus|vs\.?|than)\b[^;()]{0,40}\bfrom [-−–]?\d[^;()]{0,60}\b(?:with|on|in|for) (?!\d)(?![^;]{0,60}\brespectively)"
    r"|superior|inferior|ratio\b|\bboth groups were|greater in|more (?:often|frequent|common)|higher in the|lower in the"
)
# "the differences were significant compared with those before treatment (": said last, it holds
AGAINST_BEFORE = Ending(
    r"(?:compared|comparison) (?:with|to) (?:that |those |the |values? ){0,2}(?:before|prior to)\b[^,;()]{0,30}[ ,(]{1,2}$"
)
BETWEEN_AFTER = re.compile(
    rf"^[ ,)]{{0,2}}(?:versus|vs\.?|{COMPARED_WITH}|between|for (?:the )?(?:difference|comparison|between)) (?!(?:the )?(?:baseline|pre|before))"
)
# These kinds hold for a list: "pain (P=0.01), sleep (P=0.02)".
LISTED: frozenset[PValueKind] = frozenset({"between_arm", "within_arm", "baseline", "other"})
# A clause with a verb says something of its own; one without goes on with the list before it.
VERB = Scanner(
    r"\b(?:was|were|is|are|had|has|have|did|does|showed|seen|found|observed|increased|decreased|improved|reduced|declined|rose|fell|dropped"
    r"|changed|differed|remained|experienced|achieved|reported|occurred|resulted|led|developed|produced|but|while|whereas|than|compared)\b"
    r"|\bthose (?:of|in) (?:the )?\w{1,14} (?:group|arm)\b"
)
