"""Which figures count the dead or the living, by the words round them, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import ANY_PERSON
from extract.language.scanning import Ending

# 42 deaths per 1000 births, 55 per 1000: no count
PER_AFTER = re.compile(r" ?(?:[a-z-]{2,16} ){0,2}per \d")
# Counted under the name of the outcome: "death from any cause in A versus B, 215 events v 230"
BARE_EVENT = "events"
# three treatment-related deaths; no 30-day mortality
DEAD = re.compile(r"\S{1,40} (?:[\w-]{1,30} ){0,4}(?P<death>deaths?|fatalit(?:y|ies)|mortality)\b")
# hepatocyte death, fetal brain death: of no person
OF_CELLS = re.compile(
    r"\b(?:cells?|neuron(?:al|s)?|hepatocytes?|myocytes?|tissue|brain|sudden infant)\b"
)
# Two patients in the drug group died of cancer (3%): the verb stands within the figure
DID_WITHIN = re.compile(
    r"\b(?:had |were |was )?(?:(?P<death>died|dead)|(?P<survival>survived|alive))\b"
)
# What happened to people and was no death: three strokes
EVENT = re.compile(
    r"(?:.{1,120} )?(?:adverse (?:events?|effects?|reactions?)|side[- ]effects?|complications?|recurrences?|relapses?|infections?|failures?|withdrawals?|drop-?outs?"
    r"|events?|episodes?|exacerbations?|strokes?|infarctions?|fractures?|bleeds?|h(?:a)?emorrhages?|hospitali[sz]ations?|admissions?|readmissions?|reactions?|responses?|remissions?|cases?"
    r"|injur(?:y|ies)|leaks?|thrombos[ei]s|pneumonias?|malignanc(?:y|ies)|cancers?|tumou?rs?|metastases|pregnancies|births|miscarriages|conversions?|reoperations?|re-?interventions?"
    r"|transfusions?|falls|seizures?|amputations?|attacks?|replacements?)$"
)
# 93 patients (3% of all) died; 12 patients in the drug group had died; 64 (16%), respectively, died; 20% were alive
TOLD_AFTER = re.compile(
    r"[\s)\],]{0,4}(?:%|percent|per cent)?(?P<words>(?:[^.;:()\d]{0,40}\([^()]{0,80}\))??[^.;:()\d]{0,90}?(?: to [^.;:()\d]{0,20}\d[\d./]{0,8} (?=had |were |was ))?)(?P<aux>\b(?:had|have|has|were|are|remain(?:ed)?|was|is) (?:already |still |now |since )?)?"
    r"\b(?:(?P<death>died|die|dead|(?:a )?fatal [a-z])|(?P<survival>survived|survive|alive))\b"
)
# 12 of those on the drug died; of those on placebo, 15 (did); 7 had died, (as had) 15
DID_TOO = re.compile(
    r"[\s)\]%]{1,3}(?:patients )?(?:(?:of|in|on|with|from|given|receiving|assigned to) [^.;,()]{2,60} )?(?:did|had)(?=[.;,)]|$| [(])"
)
AS_HAD = re.compile(r"\bas (?:had|did|have) (?:only )?$")
# One patient had a tumour (and died) 14 months later; but not "relapsed or died", "and two died"
AND_DIED = re.compile(
    r"[\s)\]%]{1,3}(?:(?!(?:or|who|that|but|none|no|had)\b)[a-z][a-z'-]{0,20} ){0,2}?(?:was|were|had|relapsed|recurred|progressed|developed|suffered|experienced|underwent|required|deteriorated|withdrew)\b(?: (?!(?:or|who|that|but|none|no|neither|both|one|two|three|four|five|six)\b)[a-z][a-z'-]{0,20}){0,10}? and (?:(?:later|then|subsequently|eventually|thereafter|also|finally|had) )?(?P<death>died)\b"
)
# nine patients (5 on the drug, 4 on placebo) died
BRACKET_TOLD = re.compile(
    r" ?[(\[][^()\[\]]{1,80}[)\]] (?:had |have )?(?:(?P<death>died)|(?P<survival>survived))\b"
)
# Of the (25 patients who died,) nine were on the drug
OF_THE = Ending(r"\b(?:of|among) (?:the |these )?$")
THOSE_DEAD = re.compile(r"\S{1,40} (?:[\w-]{1,30} ){1,3}who (?:had )?(?P<death>died),")
# infants who died (40 vs 33): right before a pair of counts
WHO_DIED = Ending(
    r"\bwho (?:had )?(?:(?P<death>died)|(?P<survival>survived)) \((?:n ?= ?)?(?:\d{1,6},? (?:vs\.?|versus|and) )?$"
)
# 30-day (11% v 2%) and late (17% v 5%) mortality: the name behind the times
_WHEN = r"(?:(?:\d{1,3}|one|two|three|five)-(?:day|week|month|year)|long-term|short-term|late|early|(?:in-)?hospital|icu|overall)"
TIMES_BEFORE = Ending(rf"\b{_WHEN} \((?:[^()]{{1,30}}(?:vs\.?|versus|and) )?$")
NAME_BEHIND = re.compile(
    rf"[^()]{{0,60}}\)(?:,? (?:and |or )?{_WHEN} \([^()]{{1,80}}\)){{0,3}} (?:(?:all-cause|cardiac|cardiovascular|overall) )?(?:(?P<death>mortalit(?:y|ies)|deaths?)|(?P<survival>survival))\b"
)
# 3 (2%) deaths; 30% mortality in controls; a 79% overall survival rate
BESIDE = re.compile(
    r"[\s)\]]{1,3}(?:(?!(?:in|of|for|on|and|or|with|than|at|to|from|by|vs|versus|reduc\w{1,5}|increas\w{1,5}|lower|higher|relative|absolute|less|more)\b)[\w-]{1,20} ){0,2}"
    r"(?:(?P<death>deaths|fatalities|mortality)|(?P<survival>survival))\b"
)
# Between a count and such a verb nothing else may be told: "39% relapsed or died", "patients who died"
NOT_BETWEEN = re.compile(
    r"\b(?:was|were|is|are|had|have|has|did|or|but|while|whereas|because|before|after|until|of whom|developed|relapsed|required|experienced|underwent"
    r"|withdrew|discontinued|completed|progressed|recurred|suffered|lost|showed|and (?:no|none|one|two|three|four|five|six|all))\b|\b(?:who|that|which|those) (?:had |have |later |subsequently ){0,2}$"
)
# 39% had comorbidities; one patient was lost to follow-up: another thing is told
OTHER_AFTER = re.compile(
    rf"[\s)\]]{{0,3}}(?:%|percent|per cent)?(?: ?(?:of )?(?:the |all |these )?(?:[\w-]{{1,16}} ){{0,2}}?(?:{ANY_PERSON}|cases))?"
    r"(?: (?:in|on|of|from|given|receiving|assigned to|treated with) (?:(?! the (?:trial|study)\b)[^.;,()\d]){2,40}?)?"
    r"(?<! who)(?<! that) (?:(?:had|have|has)(?! (?:died|survived|a fatal|fatal|been alive|not survived))|(?:was|were|is|are) (?:lost|readmitted|withdrawn|excluded|discharged|transferred|treated|diagnosed|intubated|hospitali[sz]ed|randomi[sz]ed|in\b)"
    r"|relapsed|recurred|required|needed|developed|experienced|underwent|received|withdrew|discontinued|completed|responded|progressed|suffered|showed|achieved|reported|met|discontinuing|dropped out)\b"
)
# the number needed to treat to prevent one death; an analysis planned at 380 deaths; all but three
# survived
NO_FIGURE_BEFORE = re.compile(
    r"\b(?:to (?:prevent|avoid|avert|save|postpone)|(?:planned|scheduled|required|requires|specified|triggered|powered)(?: [a-z]{1,12}){0,3}) (?:a |an )?$"
    r"|\bprevent(?:ed|ing|s)? (?:an? |about |approximately |some )?$"
    r"|\b(?:all|everyone) (?:but|except(?: for)?) $"
    r"|\b(?:predicted|anticipated) (?:[a-z-]{2,14} ){0,3}(?:mortality|survival|death|risk|rate)(?: rates?)? (?:of|was) $"
)
# Non-cardiac deaths accounted for 60% of the deaths: a share of deaths
SHARE_OF_DEATHS = re.compile(
    rf"[\s)]{{0,2}}(?:%|percent|per cent)?(?:,? (?:vs\.?|versus|and|{COMPARED_WITH}) [\d.]{{1,5}} ?%)?,? of (?:the |all |all the |these )?(?:\d{{1,6}} )?(?:[a-z-]{{1,16}} ){{0,2}}(?:deaths|mortality|fatalities)\b"
)
# 22 of 39 deaths were attributed to cancer
OF_DEATHS = re.compile(
    r" (?:out )?of (?:the |all |all the |these )?(?:\d{1,6}|[a-z-]{3,12}) (?:[a-z-]{1,16} ){0,2}(?:deaths|fatalities)\b"
)
# 0.009% per year: a rate
PER_YEAR = re.compile(
    r"[\s)]{0,2}(?:%|percent|per cent)? ?(?:per|a|/|each) ?(?:year|annum|month|person|patient)"
)
# (28 deaths, 0.05% per year) ... (41 deaths, 0.07%): both are rates
RATES = re.compile(
    r"\d (?:deaths?|died)(?:,|;| ?[(\[]) ?\d{0,2}\.?\d{1,3} ?(?:%|percent|per cent) ?(?:per|a|/) ?(?:year|annum)"
)
# 150 deaths (75% of the planned 200): a share of what was looked for
SHARE_OF_PLAN = re.compile(
    r"[\s)]{0,2}(?:%|percent|per cent)?,? of (?:the |all )?(?:\d{1,6} )?(?:planned|required|expected|anticipated|target(?:ed)?|necessary|prespecified|pre-specified|projected|needed)\b"
)
SHARE_BEFORE = re.compile(
    r"\b(?:accounted for|account for|accounts for|responsible for|attributable to|proportion of deaths [a-z ]{3,40}) (?:about |approximately )?$"
)
# reduced mortality by 20%; a relative reduction of 20% in mortality
CHANGE_BEFORE = re.compile(
    r"\b(?:reduc|decreas|increas|improv|lower|rais|rose|rise|declin|fell|fall|drop|prolong|enhanc|differ|sav)\w{0,7}\b[^;()%\d]{0,60}\bby (?:about |approximately |nearly |almost |up to |at least |roughly |more than |an? (?:\w{1,20} )?)?$"
    r"|\b(?:reduction|decrease|increase|improvement|difference|enhancement|benefit|gain|decline|excess|advantage|effect|drop|fall|rise)s? (?:in |of |on |for )?(?:[^;()%\d]{0,50} )?(?:of|was|were|is|=) (?:about |approximately |nearly |almost |up to |at least |roughly |more than |only )?$"
    r"|\bpreserved (?:about )?$"
    # (absolute risk reduction for early vs late, 0.7%)
    r"|[(\[](?:(?:absolute|relative|adjusted|risk|rate|mean|between-group|[a-z-]{4,12}) ){0,4}(?:reductions?|increases?|differences?|benefits?|gains?)\b[^()\[\];%\d]{0,60}[,:=] ?$"
    # a decreased risk of death of 23 percent
    r"|\b(?:reduced|decreased|increased|lower(?:ed)?|higher|elevated|excess) (?:relative )?(?:risk|odds|hazard|likelihood)s? (?:of|for) [^;()%\d]{1,40} (?:of|by) $"
)
# a percentage of a range or a list takes what is said of the first: by 20–30%
LIST_BEFORE = re.compile(r"\d{1,3}(?:\.\d{1,3})?(?: ?%)?(?: ?[-–] ?| to | and | or )$")
CHANGE_AFTER = re.compile(
    r"[\s)]{0,2}(?:%|percent|per cent)?[ -](?:absolute |relative |statistically |significant(?:ly)? |overall |non-?significant ){0,4}"
    r"(?:reductions?|reduced|increases?|increased|decreases?|decreased|lower|higher|greater|less|more|fewer|improvements?|improved|enhancement|differences?|drop|rise|risk reduction|excess|power|declines?|of the protective)\b"
)
