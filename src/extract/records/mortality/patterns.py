"""The words that make a number one of death or survival, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

# --- names of death and survival ---------------------------------------------------------------

# mortality, deaths, died, case fatality, fatal stroke, survival, alive, OS
HEAD = Scanner(
    r"\b(?:(?P<death>(?:case[- ])?fatalit(?:y|ies)|mortalit(?:y|ies)|deaths?|died|(?:(?<=was )|(?<=were )|(?<=been ))dead|die|dies|dying|killed|kills|lethality"
    r"|(?<!non-)(?<!non )fatal(?= (?!or\b|and\b|disease|disorder|condition|outcome)[a-z]))"
    r"|(?P<survival>survival|survived|survive|alive|os))\b"
)
# What makes such a word another thing, right before it or right behind it.
# until death, hastening death, cell death
NO_HEAD_BEFORE = re.compile(
    r"\b(?:until|till|before|prior to|hasten(?:s|ed|ing)?|fear of|near|(?:hours?|days?|weeks?|months?|years?) (?:of|before)|reasons? for|shares? of"
    r"|cells?|neuron(?:al|s)?|hepatocytes?|myocytes?|tissue|brain|bud|crib|free of|freedom from|wish to)"
    r" (?:the |a ){0,2}$"
)
# patients who died
WHO_BEFORE = re.compile(
    r"\b(?:who|that|which|those|they) (?:had |have |has |later |subsequently |either |already |were |are ){0,2}$"
)
VERBS = ("died", "dead", "die", "dies", "survived", "survive", "alive", "dying")
# death certificate
NOT_OF_DEATH_AFTER = re.compile(
    r"[ -](?:certificates?|syndrome|anxiety|rattle|registry|index|registers?|instinct|bias)\b"
)
# cause of death, time to death, survival time, survival curves: no shares
NO_SHARE_BEFORE = re.compile(
    r"\b(?:causes? of|time to) (?:the )?$|\bwithout (?:[a-z]+ )?$|\b(?:annuali[sz]ed|annual|yearly) (?:[a-z]+ )?$"
    # 60% of the 252 known deaths; median overall survival
    r"|(?:%|percent) of (?:the |all ){0,2}(?:\d{1,6} )?(?:[a-z-]{1,16} ){0,2}$|\bmedian (?:overall |actuarial )?$"
    # the relative risk reduction for mortality
    r"|\b(?:relative|proportional|percent|percentage|risk|odds) reductions? (?:in|of|for) (?:the )?(?:[\w-]{1,16} ){0,3}$"
)
NO_SHARE_AFTER = re.compile(
    r"[ -](?:times?|durations?|analys[ei]s|curves?|data|functions?|models?|length|outcomes)\b"
)
# stroke or death, death/stroke, alive and free of, survival without transplantation
JOINED_BEFORE = re.compile(
    r"(?:/|\band/or |[a-z] or (?:(?!overall\b)[a-z-]{1,16} ){0,2}|\bcombined with )$"
)
AND_OR_BEFORE = re.compile(r"(?:/|\band/or )$")
JOINED_AFTER = re.compile(
    r"(?:(?:, [a-z][a-z -]{1,40}){0,4},?(?:/| or (?!more\b|less\b)| and/or ))(?! ?\d)|(?: rates?)?(?: (?:to|at|until|for|beyond|after) [^.,;:()%]{1,25}?)? (?:without (?!\w{3,14}ing\b)|free of|free from)"
    r"| and (?:at home|free|without|not|independent|disease|still|in remission)\b| but (?:had|with|were|remained)\b"
)
# days alive and free of lung injury
ALIVE_AND = re.compile(r"alive and (?:free|without|not|off|out|at home|in remission)\b")
# "the composite of death and ...", "survival excluding"
COMPOSITE = re.compile(
    r"\b(?:composite|combined (?:primary |secondary )?(?:end-? ?point|outcome|incidence|rate))\b[^;.]{0,60}$|\bquality-adjusted (?:\w+ )?$"
)
# "disease-free survival", "graft survival", "survival of the implants": no survival of people
_THINGS = (
    r"(?:grafts?|allografts?|transplants?|implants?|prosthes[ie]s|endoprosthes[ie]s|stents?|tooth|teeth|restorations?|crowns?|fillings?|sealants?|cells?|neurons?|neuronal|flaps?|fistulas?|catheters?|devices?|blebs?"
    r"|femoral heads?|heads?|hips?|knees?|joints?|shunts?|patency|pulp|platelets?|islets?|embryos?|bacterial?|parasites?|lenses|cups?|stems?|screws?|pumps?|limbs?|drug|renal|kidney|corneal?|primary patency|tubes?|leads?)"
)
THINGS_SURVIVAL = re.compile(
    rf"\b{_THINGS}(?: overall| cumulative)?[- ]surviv|\bsurviv(?:al|ed|orship)(?: rates?| probabilit(?:y|ies))? of (?:the |all |both |these )?(?:[\w-]{{1,20}} ){{0,3}}{_THINGS}\b"
    rf"|\b(?:{_THINGS}|all (?:[\w-]{{1,20}} )?{_THINGS}) (?:that |which |had |have )?survived"
)
OTHER_SURVIVAL = re.compile(
    r"(?:[- ]free|\badjusted|\b(?:disease|progression|event|relapse|recurrence|metastasis|failure|ventilator|dialysis|hospital)(?: |-)(?:free|interval))(?:[- ][\w-]{1,14}){0,1}[- ]$"
)
PEOPLE_SURVIVAL = re.compile(
    r"\b(?:overall|patient|long-term|cancer|hospital|specific|actuarial) $"
)
SURVIVAL_WORD = "surviv"
DEATH_WORDS = ("death", "mortality", "died", "overall survival", "patient survival")

# The primary outcome occurred in 32%: what it is was said before
REFERS = re.compile(r"\b(?:outcome|end-? ?point)s?\b")
DEFINES = re.compile(r"\b(?:primary|main|principal|chief)\b")

MET = re.compile(r"[^.;:()]{0,90}\b(?:met|had|reached|experienced|suffered|sustained) (?:the )?")

# --- what is counted ---------------------------------------------------------------------------

# 42 deaths per 1000 births, 55 per 1000: no count
PER_AFTER = re.compile(r" ?(?:[a-z-]{2,16} ){0,2}per \d")
# Counted under the name of the outcome: "death from any cause in A versus B, 215 events v 230"
BARE_EVENT = "events"
# three treatment-related deaths; no 30-day mortality
DEAD = re.compile(r"\S+ (?:[\w-]{1,30} ){0,4}(?P<death>deaths?|fatalit(?:y|ies)|mortality)\b")
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
    r"(?:.* )?(?:adverse (?:events?|effects?|reactions?)|complications?|recurrences?|relapses?|infections?|failures?|withdrawals?|drop-?outs?"
    r"|events?|episodes?|exacerbations?|strokes?|infarctions?|fractures?|bleeds?|h(?:a)?emorrhages?|hospitali[sz]ations?|admissions?|readmissions?|reactions?|responses?|remissions?|cases?"
    r"|injur(?:y|ies)|leaks?|thrombos[ei]s|pneumonias?|malignanc(?:y|ies)|cancers?|tumou?rs?|metastases|pregnancies|births|miscarriages|conversions?|reoperations?|re-?interventions?"
    r"|transfusions?|falls|seizures?|amputations?|attacks?|replacements?)$"
)
# 93 patients (3% of all) died; 12 patients in the drug group had died; 64 (16%), respectively, died; 20% were alive
TOLD_AFTER = re.compile(
    r"[\s)\],]{0,4}(?:%|percent|per cent)?(?P<words>(?:[^.;:()\d]{0,40}\([^()]{0,80}\))?[^.;:()\d]{0,90}?(?: to [^.;:()\d]{0,20}\d[\d./]{0,8} (?=had |were |was ))?)(?P<aux>\b(?:had|have|has|were|are|remain(?:ed)?|was|is) (?:already |still |now |since )?)?"
    r"\b(?:(?P<death>died|die|dead|(?:a )?fatal [a-z])|(?P<survival>survived|survive|alive))\b"
)
# nine patients (5 on the drug, 4 on placebo) died
BRACKET_TOLD = re.compile(
    r" ?[(\[][^()\[\]]{1,80}[)\]] (?:had |have )?(?:(?P<death>died)|(?P<survival>survived))\b"
)
# infants who died (40 vs 33): right before a pair of counts
WHO_DIED = re.compile(
    r"\bwho (?:had )?(?:(?P<death>died)|(?P<survival>survived)) \((?:n ?= ?)?(?:\d{1,6},? (?:vs\.?|versus|and) )?$"
)
# 30-day (11% v 2%) and late (17% v 5%) mortality: the name behind the times
_WHEN = r"(?:(?:\d{1,3}|one|two|three|five)-(?:day|week|month|year)|long-term|short-term|late|early|(?:in-)?hospital|icu|overall)"
TIMES_BEFORE = re.compile(rf"\b{_WHEN} \((?:[^()]{{1,30}}(?:vs\.?|versus|and) )?$")
NAME_BEHIND = re.compile(
    rf"[^()]{{0,60}}\)(?:,? (?:and |or )?{_WHEN} \([^()]{{1,80}}\)){{0,3}} (?:(?:all-cause|cardiac|cardiovascular|overall) )?(?:(?P<death>mortalit(?:y|ies)|deaths?)|(?P<survival>survival))\b"
)
# 3 (2%) deaths; 30% mortality in controls; a 79% overall survival rate
BESIDE = re.compile(
    r"[\s)\]]{1,3}(?:(?!(?:in|of|for|on|and|or|with|than|at|to|from|by|vs|versus|reduc\w*|increas\w*|lower|higher|relative|absolute|less|more)\b)[\w-]{1,20} ){0,2}"
    r"(?:(?P<death>deaths|fatalities|mortality)|(?P<survival>survival))\b"
)
# What a name of an arm may hold, and the words between a figure and its verb may not
AMOUNT = re.compile(r"[\d.;:()]")
# Between a count and such a verb nothing else may be told: "39% relapsed or died", "patients who died"
NOT_BETWEEN = re.compile(
    r"\b(?:was|were|is|are|had|have|has|did|or|but|while|whereas|because|before|after|until|of whom|developed|relapsed|required|experienced|underwent"
    r"|withdrew|discontinued|completed|progressed|recurred|suffered|lost|showed|and (?:no|none|one|two|three|four|five|six|all))\b|\b(?:who|that|which|those) (?:had |have |later |subsequently ){0,2}$"
)
# 39% had comorbidities; one patient was lost to follow-up: another thing is told
OTHER_AFTER = re.compile(
    r"[\s)\]]{0,3}(?:%|percent|per cent)?(?: ?(?:of )?(?:the |all |these )?(?:[\w-]{1,16} ){0,2}?(?:patients?|participants?|subjects|women|men|children|infants|neonates|adults|cases|people|survivors))?"
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
    r"[\s)]{0,2}(?:%|percent|per cent)?(?:,? (?:vs\.?|versus|and|compared with) [\d.]{1,5} ?%)?,? of (?:the |all |all the |these )?(?:\d{1,6} )?(?:[a-z-]{1,16} ){0,2}(?:deaths|mortality|fatalities)\b"
)
# 22 of 39 deaths were attributed to cancer
OF_DEATHS = re.compile(
    r" (?:out )?of (?:the |all |all the |these )?(?:\d{1,6}|[a-z-]{3,12}) (?:[a-z-]{1,16} ){0,2}(?:deaths|fatalities)\b"
)
# 0.009% per year: a rate
PER_YEAR = re.compile(
    r"[\s)]{0,2}(?:%|percent|per cent)? ?(?:per|a|/|each) ?(?:year|annum|month|person|patient)"
)
SHARE_BEFORE = re.compile(
    r"\b(?:accounted for|account for|accounts for|responsible for|attributable to|proportion of deaths [a-z ]{3,40}) (?:about |approximately )?$"
)
# reduced mortality by 20%; a relative reduction of 20% in mortality
CHANGE_BEFORE = re.compile(
    r"\b(?:reduc|decreas|increas|improv|lower|rais|rose|rise|declin|fell|fall|drop|prolong|enhanc|differ|sav)\w{0,7}\b[^;()%\d]{0,60}\bby (?:about |approximately |nearly |almost |up to |at least |roughly |more than |an? (?:\w+ )?)?$"
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
    r"[\s)]{0,2}(?:%|percent|per cent)?[ -](?:absolute |relative |statistically |significant(?:ly)? |overall |non-?significant )*"
    r"(?:reductions?|reduced|increases?|increased|decreases?|decreased|lower|higher|greater|less|more|fewer|improvements?|improved|enhancement|differences?|drop|rise|risk reduction|excess|power|declines?|of the protective)\b"
)

# --- words between two figures, or between a name and its figure -------------------------------

# 11 of 50 given albumin, 10 of 47 given saline, and 7 of 44
LIST_JOINT = re.compile(r"(?:,|\band\b|\bvs\.?|\bversus\b|\bcompared with\b)")
# (27%) than in the control period (13%)
OTHER_SIDE = re.compile(
    r"[\s%]{0,2}[)\]] (?:than|(?:as )?compared (?:with|to)|versus|vs\.?) (?:(?:in|with|on|for|after|the|those|patients) ){0,4}(?:[\w/+-]{1,20} ){1,4}[(\[]"
)
# Between the figures of one list nothing but such words, arms, times and brackets stands.
GO_ON = frozenset(
    """
    and vs vs. v versus not nor with in the of group groups arm arms patients participants subjects women men
    children infants adults compared to for at after those given receiving received assigned allocated
    randomized randomised respectively while whereas was were by on among from who had a an as than
    but or only treated also it rate rates corresponding figures figure respective values day days
    week weeks month months year years both each overall during within per cent percent all that
    versus, died alive deaths death mortality survival respectively, i.e. ie n against between using
    hospital icu unit intensive care discharge also disease tumour tumours tumor tumors
    one two three the patient control placebo intervention treatment therapy this these other
    lower higher greater less more fewer significantly similar occurred occurring reported observed
    recorded population intention-to-treat per-protocol analysis
    """.split()
)
# deaths (10%), of whom 14 had received treatment (5%)
ASIDE = re.compile(r"\bof (?:whom|which)\b|\b(?:had|have)\b(?! died| survived| occurred)")
WORD = re.compile(r"[^\W\d_][\w'./-]{0,40}")
# A bracket, which may hold another: (35 [17%])
BRACKET = re.compile(r"[(\[](?:[^()\[\]]|[(\[][^()\[\]]{0,80}[)\]]){0,200}[)\]]")
# What the words between two figures of a list may hold beside the names of arms that are known.
# 58% in the high-dose arm, 52% in the low-dose arm; 102 from breast cancer, 50 from other causes
KNOWN_GAP = re.compile(
    r"\b(?:in|for|with|of|on) (?:the )?(?:[\w+/-]{1,20} ){1,4}(?:groups?|arms?)\b|^ (?:from|of|due to) [a-z -]{2,40}(?=,| and)"
)
# 6% surgery versus 4% stenting
# relapse and death; relapse, progression, and the death
LIST_GAP = re.compile(r"(?:,|,? and|,? or) (?:the )?(?:[\w-]{1,20} ){0,2}")
CORRESPONDING = re.compile(
    r"\b(?:corresponding|respective) (?:figures|rates|values|percentages)\b|\b(?:it|they|this|these) (?:was|were)\b"
)
VERSUS_GAP = re.compile(r"[^,;()]{0,40}\b(?:vs\.?|versus|compared (?:with|to)) [^,;()]{0,20}$")
# 12(, 17 and )23 deaths
COUNTS_GAP = re.compile(r"(?:, \d{1,6}){0,3},? (?:and|vs\.?|versus) ")
RANGE_GAP = re.compile(r" ?%?(?: ?[-–−] ?| to | and )$")
# mortality and no difference in the complication rate (8%): another outcome has come between
OTHER_OUTCOME = re.compile(
    r"(?:\band\b|\bor\b|\bbut\b|,|;|(?<!patients )(?<!those )(?<!infants )(?<!neonates )(?<!children )(?<!adults )(?<!women )(?<!men )(?<!people )(?<!participants )(?<!subjects )(?<!individuals )(?<!cases )\bwith\b|\bwhile\b)[^()\d%]{0,90}?\b(?:complications?|infections?|recurrences?|relapses?|responses?|remissions?|toxicit(?:y|ies)|adverse events?|strokes?|infarctions?|readmissions?"
    r"|reoperations?|transfusions?|bleeding|h(?:a)?emorrhages?|dependence|stay|pneumonia|failure|duration|length|scores?|quality of life|morbidity|disability|shock|(?:[a-z-]{3,20} )?rates?(?! of (?:death|mortality|survival)))\b(?! (?:patients|mortality|deaths?|survival|group))"
)

# --- whose figure -----------------------------------------------------------------------------

# No deaths occurred, and 3% of the drug group: what follows is another statement
CLAUSE_END = re.compile(r"[,;(]|\b(?:and|but|while|whereas)\b")
# five died (7%); 60 deaths of other causes (30%)
SHARE_GAP = re.compile(r"[^;.,()\d]{0,40}[(\[]")
# in the drug group (stroke, 5%; death, 2%)
TO_BRACKET = re.compile(r" ?(?:group|arm|patients|recipients)? ?")

# to detect a fall in mortality from 22% (to 15%): the first is supposed of the comparator
FROM_BEFORE = re.compile(
    r"\b(?:reduc|decreas|improv|lower|increas|declin|fall|drop|differ|chang)\w{0,7}\b[^.]{0,120}\bfrom (?:about |approximately |around |roughly )?$"
)
TO_GAP = re.compile(
    r"[\s%)]{0,3}(?:at (?:baseline|\d{1,3} \w{3,6}) )?to (?:about |approximately |around |roughly )?$"
)

# Overall mortality was 20%: a name, which does not say that all arms are meant
OVERALL_NAME = re.compile(r"\boverall (?:mortality|survival|deaths?|risk|rates? of)\b")

# 20% in the conservative therapy group: an arm that the text names nowhere else
UNKNOWN_GROUP = re.compile(
    r"\b(?:in|of|on|with|for|among) the (?!(?:whole|entire|total|overall|combined|study|pooled|same|first|second|third|other|age|treatment|patient)\b)(?:[\w/+-]{1,20} ){1,4}(?:group|arm)\b"
)
# 12.7% in 1:1:1 group: of those, whoever they are
GROUP_BEHIND = re.compile(
    r"[\s%)]{0,3}(?:in|of|for|with) (?:the )?(?!(?:whole|entire|total|overall|combined|study|pooled|same|age|patient)\b)(?:[\w:/+-]{1,20} ){1,3}(?:group|arm)\b"
)
# 28% in the whole cohort, 25% with A
OF_ALL_BEHIND = re.compile(
    r"[\s%)]{0,3}(?:in|of|for|among) (?:the )?(?:whole|entire|total|overall|combined|all)\b (?:[a-z]{3,14} ){0,2}[a-z]{3,14}\b"
)
# 30% (25% with A, 35% with B); 30%: 25% with A
PARTS_BEHIND = re.compile(r"[\s%)]{0,3}[(\[:,] ?\d")

# 6% (4 of 60) after early feeding; early feeding (6%), early feeding, 6%: words that may be of a name
_LED = r"(?:in|with|after|on|for|among|given|receiving|under|by|who received|assigned to|treated with|of those given)"
PART_BEHIND = re.compile(
    rf"[\s)\]%]{{0,3}}(?:\([^()]{{1,40}}\) )?{_LED} (?:the |those |an? )?(?P<phrase>(?!(?:who|given|aged|with|of)\b)[a-z][\w/+-]{{1,20}}(?: [a-z][\w/+-]{{1,20}}){{0,3}}?)"
    r"(?= (?:groups?|arms?|patients|period|strategy|versus|vs\.?|v|compared|than|and|but)\b|[,.;)]| ?[(\[]|$)"
)
PART_IN_FRONT = re.compile(
    rf"(?:\b{_LED} (?:the )?|[,;:(] ?(?:and )?)(?P<phrase>[a-z][\w/+-]{{1,20}}(?: [a-z][\w/+-]{{1,20}}){{0,3}}?)(?: (?:groups?|arms?|patients|period|strategy))?(?:[,:]? ?[(\[]|[,:] )$"
)

# --- status ------------------------------------------------------------------------------------

# In an abstract without headings, what comes before is background.
BEGUN = re.compile(
    r"\b(?:randomi[sz]|assigned|allocated|enrol|recruited|underwent|were (?:included|studied|treated|given)|n ?= ?\d|\bwe\b|this (?:study|trial)|in th(?:is|e present) |\bgroups?\b|\barms?\b|\bp ?[<=>])"
)
# What is known of a disease and not found by this trial
KNOWN = re.compile(
    r"\b(?:remains?|has been|have been|previous(?:ly)?|estimated|worldwide|annually|each year|every year|ranges? from|as high as|is common|current(?:ly)?|reported to|literature|historical(?:ly)?)\b"
)

# --- cause -------------------------------------------------------------------------------------

# "cardiovascular mortality", "treatment-related deaths": the words before say the cause
CAUSE_BEFORE = re.compile(
    r"((?:[\w-]{1,20}-(?:related|specific|associated|caused)|cardiovascular|cardiac|coronary|(?:(?:breast|lung|prostate|colorectal|colon|ovarian|gastric|bladder|pancreatic)[- ])?cancer|sudden(?: cardiac)?|vascular|non-vascular|maternal|toxic"
    r"|infectious|respiratory|sepsis|stroke|tumou?r)(?:[ -](?:cause|cardiac|specific|related))?) $"
)
# "died of prostate cancer", "death from any cause" (which is no cause)
CAUSE_AFTER = re.compile(
    r" (?:of|from|due to|because of|caused by|attributed to) (?:the |a |an )?(?P<cause>(?!any\b|all\b|both\b|(?:whole|entire|total|overall|study|combined|full)\b|patients|participants|those|men\b|women|children|infants|adults|people|about|around|approximately|nearly|almost|roughly|only|less|more|up)(?:(?!\d|(?:the|occurred|occurring|was|were|in|at|with|within|and|or|during|after|by|among|for|had|while|versus|vs|compared|is|on|between)\b)[\w-]{1,20} ?){1,4})"
)
# fatal bleeding occurred
FATAL = re.compile(
    r" (?P<cause>(?!(?:events?|cases?|outcomes?|adverse|serious|or|and|in|to|was|were|complications?)\b)[a-z][a-z-]{2,20})"
)
# 40 vascular, 9 from cancer and 5 from other causes: what stands behind a count of a list
CAUSE_OF_COUNT = re.compile(
    r" (?:from|due to|because of) (?:the )?(?![a-z -]{0,40}\b(?:groups?|arms?|patients|hospitals?|cent(?:re|er)s?)\b)"
    r"(?P<cause>(?:(?!(?:in|at|with|and|or|during|after|by|among|for)\b)[a-z-]{2,20} ?){1,3})(?=[,.;)]| and|$)"
)

# --- whom a figure of background is of ---------------------------------------------------------

PEOPLE = re.compile(
    r"\b(?:for|in|of|among) (?:the |all )?(?P<phrase>(?:[\w/+-]{1,20} ){0,4}?(?:patients|infants|neonates|children|adults|women|men|people|individuals|persons|survivors|babies|newborns|recipients|participants|subjects)\b)"
)
# mortality following emergency surgery: the words right behind the name say whose it is
WHOSE = re.compile(r"(?: rates?| probability)? (?:in|of|among|following|after) (?:the )?(?=[a-z])")
RANGES = re.compile(r" (?:ranges?|ranged|varies|varied|remains?|exceeds?|is|was|are|were)\b")
# many pre-school children are underweight and 2-3% die
NAMED_PEOPLE = re.compile(
    r"\b(?P<phrase>(?!(?:many|some|most|these|those|the|of|in|for|among|all|and|or|that|which|with|than|more)\b)[a-z-]{3,20}"
    r" (?:infants|neonates|children|adults|women|men|babies|newborns|recipients))\b"
)
# Severe malaria carries a mortality of 15-25%
CARRIES = re.compile(
    r"(?P<phrase>[^.;:,()]{3,70}?) (?:still )?(?:has|have|carr(?:y|ies)|is associated with|are associated with|results in|leads to) (?:an? )?(?:[\w-]{1,16} ){0,4}$"
)
CLAUSE_MARK = re.compile(r"[,;]")
PEOPLE_FIRST = re.compile(
    r"(?P<phrase>\b(?:patients|infants|neonates|children|adults|women|men|people|individuals|those) (?:with|who|undergoing|aged|treated|older) )"
)
# These infants have a 20% mortality rate: the sentence before says who they are
THESE = re.compile(
    r"\b(?:these|such) (?:[a-z-]{3,20} )?(?:patients|infants|neonates|children|adults|women|men|people|individuals|babies|newborns)\b"
)
# 25,000 infants are born extremely preterm
TOLD_PEOPLE = re.compile(
    r"\b(?P<phrase>(?:patients|infants|neonates|children|adults|women|men|people|individuals|babies|newborns) (?:are|is|were) (?:born|treated|admitted|diagnosed)(?: [a-z-]{2,20}){1,4})"
)

# --- findings ----------------------------------------------------------------------------------

# What is hoped for, asked or supposed is not found.
NOT_FOUND = re.compile(
    r"\b(?:whether|hypothes|(?:is|are|was|were) designed|designed to|expected|we expect|in order to|aimed|further (?:stud|trial|research)|should|ha(?:s|ve) been shown|previous(?:ly)?|known to|early studies)\b"
)
# may lead to improved survival
MAY = re.compile(
    r"\b(?:may|might|could|can)(?: [a-z]+ly)?(?: also| potentially)? (?:lead|result|translate|contribute|mediate)\b[^.;]{0,80}$"
)
# X was associated with lower mortality: X has to be a treatment, and no marker or habit
ASSOCIATED = re.compile(
    r"\b(?:associated with|associations? between|correlated with|related to|predict(?:s|ed|ive|ors?)?|risk factors?|prognos\w{1,6}|linked to|conferred|contribute)\b"
)
EXPOSURE = re.compile(
    r"\b(?:consumption|intake|duration|levels?|scores?|concentrations?|expression|factors?|age|ages|frequency|involvement|development of|quality of life|increasing|rates of|predict(?:s|ed|ive|ors?)|higher [a-z-]+ (?:was|were)|reduced [a-z-]+(?: [a-z-]+){0,2} (?:was|were)|exacerbations?|recurrences?|history of|positivity|elevated|index|status)\b"
)
# Treatment that no name of an arm tells: the intervention, in the control group
TREATMENT = re.compile(
    r"\b(?:interventions?|treatments?|treated|groups?|arms?|randomi\w{1,6}|allocat\w{1,4}|assign\w{0,5}|placebo|regimens?|strateg\w{1,3}|combination)\b"
)
# lower than expected: no arm is compared
THAN_EXPECTED = re.compile(
    r" than (?:was |were |is |had been |we )?(?:previously )?(?:expected|predicted|anticipated|assumed|reported|planned|hypothesi[sz]ed)\b"
)
# Patients with a high marker had worse survival: no arm is the subject
WHO_FIRST = re.compile(
    r"(?:(?:the|these|those|all) )?(?:patients|women|men|those|children|infants|individuals|people|participants|subjects) (?:with|who|whose|without)\b"
)
# Sides of a comparison that no trial assigns: responders, women, the old
EXPOSED = re.compile(
    r"\b(?:non-?consumers?|non-?users?|non-?responders?|non-?carriers?|responders|carriers|african americans?|whites)\b"
)
NO_SIDE = re.compile(
    r"\b(?:men|women|males?|females?|elderly|older|younger|smokers?|blacks?|stage|grade|high-risk|low-risk)\b"
)
# What goes on as a list: no difference in A (8% v 9%), B (2% v 3%) or C
LISTING = ("no_difference", "null_effect", "change_noun")
LIST_GOES_ON = re.compile(r"\s{0,3}(?:[,;]|(?:and|or|of|on)\b)")
LIST_ENDS = re.compile(
    r"\b(?:ratio|hr|but|was|were|is|are|had|did|while|whereas|although|which|who)\b"
)

# pneumonia was more frequent, and two patients died
NEXT_STATEMENT = re.compile(r";|, (?:and|but|while|whereas) ")
# deaths per centre at ages 1-6 years were 3.01 and 3.15: nothing else is named in between
NEXT_THING = re.compile(r"[,;]|\b(?:and|or|but|while|with)\b")

# --- when --------------------------------------------------------------------------------------

# What follows is another statement: "31% vs 40%, and the days without a ventilator in the first 28"
# at 28 days (P = 0.26) or 90 days: times of one list
TIMES_JOINT = re.compile(
    r"[\s,)]{0,3}(?:\([^()]{0,60}\))?,?\s?(?:and|or|to)?\s?(?:at |after |on |by )?(?:the )?"
)
# At 39 months, the drug had no effect: a time in front holds for the whole sentence
IN_FRONT = re.compile(r"(?:at|after|by|during|over|within|in|on|with)\b")
VERB = re.compile(
    r"(?<!there )\b(?:was|were|is|are|had|did|occurred|died|reduced|lowered|increased|improved|decreased|differed)\b"
)
# Three patients died, including one in the control group
INCLUDING_AFTER = re.compile(r"[^;.()\d]{0,40}, (?:including|comprising)\b")
# 35% compared with 13% in the general population: neither is of an arm
GENERAL_AFTER = re.compile(
    r"[\s%)]{0,2}(?:for|in|among|from|of) (?:the )?(?:general|national|united states|whole country|historical|literature|matched|expected|population|previous|earlier)\b"
)
# survival (79% v 83%), survival without oxygen at 36 weeks: the time is of another item
NEXT_ITEM = re.compile(r"[)\]\s%]{0,3}, (?:and )?[^,;()]{0,40}\b(?:surviv|mortalit|death)")
# 4% at (six weeks) and 9% at (six months); 166 in (men) and 613 in (women)
TIME_BESIDE = re.compile(
    r"[)\]]{0,2} (?:at|by|after|within|on|in|during|over|for) (?:the |a |about )?"
)
SUBSET_BESIDE = re.compile(r"[)\]]{0,2} (?:in|among|for|of) (?:the )?")
# There were 8 deaths, 5 (of which) in the drug group; three died, two (of them) on the drug
PART_AFTER = re.compile(r"(?: [a-z]{1,16})? of (?:which|whom|them|these|those)\b")
PART_BEFORE = re.compile(r"\bof (?:which|whom|them|these|those) (?:[a-z]{2,8} )?$")
# Of (85 deaths), 35 were in the drug group
WHOLE_BEFORE = re.compile(r"(?:^|[.;:] |, )(?:of|among) (?:the |these |all |a total of ){0,2}$")
# 17% in the drug group, 25% in controls and 21% overall
ALL_AFTER = re.compile(
    r"[\s)\]%]{0,3}(?:of (?:all )?(?:patients|participants) )?(?:overall(?! (?:survival|mortality|death))|in total|altogether|in all patients)\b"
)
# Dying was commoner in women (20% v 10%): one side is the rest, and no arm
SIDE_BEFORE = re.compile(
    r"\b(?:higher|lower|greater|less|more|fewer|worse|better|commoner|common|frequent|likely|poorer|increased|reduced) (?:in|among|for|with) (?:the )?$"
)
# at (3) and (5 years), in stages (I), (II) and (III)
PLACES_JOINT = re.compile(r"(?:,|,? and|,? or|/)? ?")
AND_CLAUSE = re.compile(r", (?:and|with) ")
NEW_CLAUSE = re.compile(r";|, but |\b(?:whereas|while|although)\b")
