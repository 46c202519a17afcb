"""How p values are printed, on folded text. Data only; a real phrase above each pattern."""

from __future__ import annotations

import re

from extract.language.atoms import FIGURE, MINUS
from extract.rules.findings import Comparator, PValueKind

# p, P value, p-values, p adj, P for interaction, p[interaction], p (log-rank), p_trend
SYMBOL = (
    r"(?<![\w'-])p(?:[ -]?values?|'s|s)?"
    r"(?:[ _-]{0,2}(?:\(|\[)?(?:for |of |adj|corr|nominal|log-?rank|inter|trend|heterogen|non-?inferior"
    r"|superior|one-|two-|1-|2-|fisher|chi)[a-z /-]{0,40}(?:\)|\])?)?"
)

# Comparators as signs or in words, longest first.
COMPARATORS: dict[str, Comparator] = {
    "less than or equal to": "<=",
    "greater than or equal to": ">=",
    "less than": "<",
    "lower than": "<",
    "greater than": ">",
    "more than": ">",
    "or less": "<=",
    "< or =": "<=",
    "> or =": ">=",
    "< =": "<=",
    "> =": ">=",
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
_SIGN = "|".join(re.escape(sign) for sign in COMPARATORS)
_VERB = r"(?: (?:was|were|is|are|being|of|ranging from|between|from))?"

# 0.048, .05, 1.00, 3.2 × 10−5, 10⁻⁵, 1e-5
_POWER = rf"(?: ?[x×] ?10 ?(?:{MINUS}|\^{MINUS}?|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}|e{MINUS}\d{{1,3}})"
VALUE = rf"(?:{FIGURE}{_POWER}?)"

# P = 0.26, p<.001, P value of 0.03, p was less than 0.05
STATED = re.compile(rf"{SYMBOL}{_VERB}[ :,]{{0,2}}(?P<sign>{_SIGN})? ?(?P<value>{VALUE})(?![\d%])")

# (P = 0.04 and 0.01, respectively), p values ranging from .02 to .04
FURTHER = re.compile(rf"(?:,? (?:and|to|or|vs\.?|versus) |[,;/] ?|–)(?P<sign>{_SIGN})? ?(?P<value>(?:0|1)?\.\d{{1,10}})(?![\d%]| ?{MINUS}\d)")

# P = NS, p = n.s., P: not significant
NOT_SIGNIFICANT = re.compile(
    rf"{SYMBOL}(?: ?(?:=|:) ?| )(?:ns|n\.s\.?|nonsignificant|non-significant|not significant)(?![a-z])"
)

# at a 0.0167 significance, an alpha of 0.05, significance level of 5% is no p; alpha = .05
ALPHA = re.compile(
    rf"(?:(?:alpha|α)(?: level| error)?(?: was set at| set at| of| =|=|:) ?(?P<value>(?:0?\.)\d{{1,4}})"
    rf"|at (?:a|an|the) (?P<value2>0?\.\d{{1,4}}) (?:level of )?significance)"
)

# What the words round a p value say of its kind. The first that matches decides; each is looked
# for from the end of the p value before (or the start of the sentence) to the p value's end, and,
# for thresholds, in the whole sentence.
THRESHOLD = re.compile(
    r"(?:significance|significant|significantly)(?: \w{1,12}){0,3} (?:was |were |is )?(?:set|defined|accepted|declared|"
    r"established|considered|taken|assumed|fixed|determined|judged|regarded)"
    r"|(?:considered|regarded|defined|accepted|taken|deemed|judged|declared)(?: \w{1,14}){0,4} signific"
    r"|levels? of (?:statistical )?significance|significance levels?|indicates? p|denotes? p|asterisks?|\* ?p"
    r"|threshold|cut-?off p|\balpha\b|type i error"
)
KINDS: tuple[tuple[PValueKind, re.Pattern[str]], ...] = (
    ("interaction", re.compile(r"interact|heterogene|effect modif")),
    ("non_inferiority", re.compile(r"non-?inferior|equivalen")),
    ("trend", re.compile(r"trend(?:[ _-]test)?\b(?! (?:toward|for (?:a |an )?(?:lower|higher|better)))")),
    (
        "baseline",
        re.compile(
            r"(?<!from )(?<!from the )(?<!with )(?<!to )(?<!vs )(?<!versus )(?<!vs\. )(?<!over )(?<!than )"
            r"\b(?:baseline|pre-?treatment|pre-?operative|before (?:the )?(?:treatment|intervention|surgery|randomi))"
        ),
    ),
    (
        "within_arm",
        re.compile(
            r"from (?:the )?(?:baseline|pre-)|(?:with|to|versus|vs\.?|over|than) (?:the )?(?:baseline|pretreatment)"
            r"|within[- ](?:the )?(?:each )?(?:\w{1,12} )?(?:group|arm)s?|within-(?:subject|patient)"
            r"|before and after|pre- (?:and|to|vs) post|in (?:both|all|the (?:two|three|four)|each of the|three|four) (?:\w{1,14} )?(?:groups|arms|treatments)"
            r"|(?:increased|decreased|improved|reduced|declined|rose|fell|dropped|changed) from"
        ),
    ),
)
# Words that compare arms outweigh a change from baseline: "a greater reduction from baseline than".
BETWEEN = re.compile(
    r"\bthan\b|compared (?:with|to) (?!(?:the )?(?:baseline|pre))|\bversus\b|\bvs\b|between|difference (?:in|of|between)|in favou?r|relative to (?!baseline)"
)
# Regression and correlation tell of patients, not of arms.
ASSOCIATION = re.compile(
    r"correlat|multivaria|univaria|regression|predict|risk factor|prognostic|associated with (?:the )?(?:age|sex|higher|lower|increased|older)"
)
