"""What makes words of direction a comparison of arms, or of something else. Data only."""

from __future__ import annotations

import re

from extract.language.atoms import P_SIGN
from extract.language.comparing import COMPARED_WITH, RELATED
from extract.language.scanning import Scanner

# A sentence of methods, aims or other people's work tells of no finding.
NO_FINDING = Scanner(
    r"\b(?:we (?:performed|conducted|undertook|carried out|designed|did) an? (?:[\w-]{1,20},? ){0,6}?(?:trial|study)\b|previously,? (?:we|reported|demonstrated|found|observed|published)|we aimed|(?:aim|goal|objective|question)s? (?:of|was|is|were)|purpose|to (?:determine|find out|see|learn) (?:whether|if)|(?:investigat|evaluat|examin|assess|stud|explor|test)(?:ed|es|e|ies|ied|ing|s) (?:whether|if)\b|hypothesi[sz]|was designed|were designed|will be|remains? (?:unclear|unknown|controversial)|has been shown|have been shown"
    r"|(?:effects?|efficacy|effectiveness) of [^.;()]{3,100} (?:was|were) (?:compared|evaluated|examined|studied|investigated|assessed)\b(?! (?:and|but|with no)\b)|guidelines (?:recommend|advise|suggest|state)|in (?:prior|previous|earlier) (?:analys[ei]s|work)|contrasts? with (?:other|previous|earlier) (?:studies|reports|findings|results)|previous(?:ly)? (?:stud|report|shown)|is known|little is known|sample size|power (?:of|to))\b"
)
# at baseline, pre-treatment values; a similar mean age, comparable for sex and weight
BASELINE = Scanner(
    r"\b(?:(?<!that )(?<!those )(?<!observed )(?<!seen )(?<!than )before (?:the )?(?:treatment|intervention|education|therapy|surgery|training|program|randomi|operation)|pre-?(?:treatment|intervention|test)\b|at (?:baseline|inclusion|entry|enrol)|at randomi[sz]ation|(?:regarding|respect to|in terms of) (?:the )?(?:patients?'? |maternal |their )?ages?(?= and\b| or\b|,| \()|baseline (?:[a-z-]{3,16} (?:and [a-z-]{3,16} )?){0,2}?(?:characteristics|parameters|features|demographic)|baseline (?:values?|data|variables)|(?<!from )(?<!for )(?<!to )(?<!with )(?<!than )(?<!versus )baseline (?:mean |median |total )?(?:scores?|levels?|measures|measurements|parameters)|demographic|patient characteristics|(?<!gestational )(?:mean|median|average) ages?\b(?! (?:at|of) (?:death|onset|diagnosis|menarche|menopause))|(?:similar|comparable|same|matched) (?:in|for|with respect to|regarding|with regard to|in terms of) (?:age|sex|gender)\b)"
)
# Baseline age and weight were similar; at baseline, weight was lower; but not what came later
AT_BASELINE = re.compile(
    r"(?:at (?:baseline|entry|inclusion|enrol\w{0,5})|(?:the )?(?:patients' )?(?:baseline|demographics?)(?! adjusted)|(?:the )?(?:(?:patient|demographic|clinical) ){0,2}characteristics|(?:the )?(?:mean |median |average )?age (?:was|of (?:the )?(?:patients|participants|subjects)))\b"
)
LATER = re.compile(
    r"[;]|\b(?:but|whereas|while|after|at \d|during|weeks?|months?|days?|change|increase\w?|decrease\w?|from baseline)\b"
)
# stronger (effects on X in women with Y): one stratum against another
EFFECT_IN_SOME = re.compile(
    r" (?:[a-z-]{3,20} ){0,2}(?:effects?|associations?|responses?) (?:on|of|with|to) [^.;,()]{2,50}? (?:for|in|among) (?:women|men|patients|participants|those|people|adults|children) (?:who|with|whose|aged|without)\b"
)
# longer (ARM support led to) survival, (ARM support did not help): longer is what was given; and
# lower (counts (p=0.01) were associated with increased) mortality: measurements that go together
CAUSE = re.compile(
    r" (?:(?!in |with |among |for |was |were |that |which )[a-z-]{2,16} ){1,4}"
    r"(?:(?:led|leads|lead) to|(?:resulted|results) in|(?:did|does|do) not (?:help|improve|reduce|lower|increase|affect|prevent|confer|provide|lead|result))\b"
    r"| (?:(?!in |with |among |for |that |which )[a-z-]{2,16} ){1,4}?(?:\([^()]{1,40}\) )?(?:(?:was|were|is|are) )?(?:[a-z]{4,14}ly )?(?:associated with|predict(?:ed|s|ive of)) (?:an? )?(?:[a-z]{4,14}ly )?(?:increased|decreased|reduced|higher|lower|greater|better|worse|poor|poorer|shorter|longer|more|less|fewer)\b"
)
# One measurement goes with another: no arms are compared
RELATION = Scanner(
    r"\b(?:correlat(?:ed|es?|ing|ions?)|for (?:every|each) (?:\w{1,12} )?(?:increase|decrease|decade|year|unit|point)|predict(?:s|ors?|ing)|(?<!-)mediate[sd]? (?:the|an?|this)\b|(?<!-)moderat(?:ing|ors?)\b|main effects? (?:for|of) time\b|(?:age|sex|gender|racial|ethnic)(?:-related)? differences?|(?<!% )(?<!cent )(?<!\bin )(?<!\bof )(?<!\bthe )(?<!\bmean )predicted|risk factors?)\b"
)
# no association between changes in X and (Y), between baseline X and Y: two measurements, no arms
OF_TWO_MEASURES = Scanner(
    rf"{RELATED} (?:the )?(?:[a-z-]{{2,16}} ){{0,3}}?(?:changes?|increases?|decreases?|reductions?|improvements?|levels?|baseline|age|sex|gender|preferences?|duration|severity)\b"
)
# The test for heterogeneity was not significant: strata are compared, not arms
OF_SUBGROUPS = Scanner(
    r"\b(?:tests? (?:for|of) (?:heterogeneity|interaction)|heterogeneity|interaction)\b[^.;,]{0,50}$"
)
# lower in women than in men, than in non-responders; no difference between men and women: strata
_STRATUM = (
    r"(?:(?:(?:fe)?males?|(?:wo)?men|mutants|boys|girls|(?:non-?)?(?:responders?|smokers?|users?|carriers?|completers?|diabetics|adherers|survivors)"
    r"|(?:older|younger|elderly|obese|lean|overweight|premenopausal|postmenopausal)(?: (?:patients|women|men|adults|participants|subjects|people|children|individuals|ones))?"
    r"|(?:patients|participants|subjects|women|men|people|children|those) (?:aged|younger|older|(?:under|over|above|below) \d{1,3}))\b"
    r"(?! (?:patients|women|men|adults|participants|subjects|people|children|individuals|ones|who|that|given|receiving|assigned|randomi[sz]ed|allocated|treated|taking|on|in|undergoing|using|with)\b))"
)
OF_STRATA = Scanner(
    rf"\b(?:than|versus|vs\.?|{COMPARED_WITH}) (?:(?:in|for|among|that|those|of|the|with|was|seen|observed) ){{0,4}}{_STRATUM}"
    rf"|\bbetween (?:the )?{_STRATUM} and (?:the )?(?:(?:older|younger|elderly|non-?[a-z]{{4,12}}|(?:fe)?males?|(?:wo)?men|boys|girls|responders?|smokers?|those|patients)\b)"
)
# In the A group, responders (had more X): strata of an arm
STRATUM_FIRST = re.compile(
    r"[^.;,()]{3,60}? (?:group|arm)(?: [a-z\d]{1,2})?, (?:the )?(?:(?:non-?)?responders|(?:wo)?men|(?:fe)?males|smokers|carriers|completers) (?:had|showed|were|reported|experienced)\b"
)
# similar (in men and women): an effect on both, and no arms
IN_BOTH_SEXES = re.compile(
    r" (?:in|for|among|across|between) (?:both )?(?:men and women|women and men|males and females|females and males|boys and girls|girls and boys|both sexes)\b"
)
# lower than was expected, than in historical controls, similar to the general population: no arm
ELSEWHERE = Scanner(
    r"\b(?:than|as|from|to|with) (?:(?:was|were|had been|we|is|has been|have been|the|that|those|in|of|for|by|an?|our|initially|originally|previously|earlier) ){0,4}?"
    r"(?:expected|anticipated|predicted|hoped|planned|assumed|hypothesi[sz]ed|(?:previously )?(?:reported|published|described)|(?:the )?literature|historical|(?:the )?general population|(?:un|non-?)adjusted (?:results?|analys[ei]s|estimates?|findings?)|(?:primary|main|per[- ]protocol|intention[- ]to[- ]treat) (?:analys[ei]s|results)|norm(?:al|s|ative)?\b(?! (?:saline|diet|care))|healthy (?:controls|subjects|volunteers|individuals|people)|reference (?:population|values?|range)|(?:previous|other) (?:[a-z-]{2,12} )?(?:stud(?:y|ies)|trials?|reports?|work))\b"
)
# A may be useful for reducing X, may help to reduce X (but not "may reduce Y and improve X", which
# is what was found, put with care); whether A reduces X; A has the potential to reduce X: hoped for or asked, with no
# other verb between
HOPED = re.compile(
    r"\b(?:(?:may|can)(?! (?:have|be (?:concluded|said|stated|inferred|seen)|conclude|say|state|(?:[a-z]{4,14}ly )?(?:reduc|decreas|lower|improv|increas|prolong|delay|prevent|shorten|enhanc|reliev|alleviat|attenuat|minimi)[a-z]{0,2})\b)|might|could|would|should|will|whether|if|potential(?:ly)? (?:to|for|of)|in order to|(?:had|expressed|raised|voiced|despite) (?:[a-z]{3,12} ){0,2}?concerns? (?:about|that|over)|(?:able|needed|required|necessary|(?:is|are|be) likely|expected|aim(?:s|ed)?|trying|seek|used) to)\b"
    r"(?: (?!was\b|were\b|is\b|are\b|had\b|has\b|did\b|than\b|but\b|although\b|because\b|since\b|while\b|whereas\b)[^\s.;:]{1,30}){0,24} $"
)
# If A (is found to reduce) X, it will be used, whichever (was higher): nothing was found yet
CONDITION = re.compile(r"\bif (?:[^\s,;:.]{1,30} ){2,24}$|\bwhichever (?:[^\s,;:.)]{1,30} ){0,4}$")
# A change within an arm is no comparison of arms.
WITHIN = Scanner(
    r"(?:from|than|to|with|versus|vs\.?|over|at|against) (?:the )?(?:(?:that|those)(?: (?:observed|seen|measured|found|recorded))? (?=before\b|baseline\b|at baseline\b))?(?:(?:at )?baseline|pre-?treatment|pre-?operative|initial|pretest|before)\b|\b(?:in (?:both|all|each|the (?:two|three|four)|either)(?: of the)?(?: [\w-]{1,20}){0,3} (?:groups|arms|treatments|conditions)"
    r"|between (?:the )?\d{1,4}(?: |-)?(?:min(?:utes?)?|h|hours?|days?|weeks?|months?|years?)\b|with (?:both|all|either)|(?:within|after|before) (?:each |the )?(?:group|treatment|therapy|intervention)s?\b|(?:over|with) time\b|before and after\b|both (?:(?!in\b)[a-z-]{2,16} ){0,2}(?:groups|arms|treatments|drugs|interventions|program(?:me)?s|regimens|exercises|techniques|methods|devices|therapies|diets|formulations|preparations|doses)\b)"
)
# X was decreased (to 5.6): by what it was, and not by another arm
TO_AMOUNT = re.compile(
    r" (?:(?:in|at|after|by) [^.;,()]{2,40} )?(?:from|to) (?:(?:an?|the) )?(?:(?:mean|median|about|approximately|only|of) ){0,3}\d(?!\d?-? ?(?:days?|weeks?|months?|years?|hours?|h|min(?:utes?)?)\b)"
)
# reduced (from 6% in B to 4% in A): one arm against the other
ARM_TO_ARM = re.compile(
    r" (?:[a-z]{4,14}ly )?from \d[^;()]{0,25}? (?:in|with|for|among|on|under|after) [^.;()]{3,60}? to \d[^;()]{0,25}? (?:in|with|for|among|on|under|after)\b"
)
CHANGED_WORDS = (
    "increased",
    "decreased",
    "reduced",
    "improved",
    "elevated",
    "lowered",
    "prolonged",
    "shortened",
    "raised",
    "worsened",
    "rose",
    "fell",
    "declined",
    "dropped",
)
# In the A group, (X fell after surgery, while Y rose): within an arm
IN_ONE_ARM = re.compile(
    r"(?:[a-z]{4,12}, )?(?:in|within|among) (?:the )?(?!(?:both|all|each|either|two|three)\b)(?:[a-z\d+/-]{1,20} ){1,6}(?:group|arm)(?: [a-z\d]{1,2}\b)?,? |(?:in|within) (?:group|arm) [a-z\d]{1,2},? "
)
# while Y rose (in B): the other arm of such a sentence
OTHER_ARM = re.compile(
    r"\b(?:whereas|while)\b[^.;]{2,120}?\b(?:groups?|arms?|controls?|placebo|with|receiving|treated|given|other|patients|those)\b"
)
# The A group, compared to baseline, (had less X, while B had less Y): each before and after
TO_BASELINE = re.compile(r"\bcompared (?:to|with) (?:the )?baseline\b,? ")
# What ties two clauses together without setting one against the other
ONLY_TIED = frozenset(("while", "whereas"))
# Arms side by side in so many words. One "\b" stands before them all, since `re` passes over an
# alternative at once only where it begins with a letter.
AGAINST = Scanner(
    r"\b(?:than\b|versus\b|vs\b|between\b(?! (?:\d|baseline\b|(?:days?|weeks?|months?|visits?) \d|the (?:first|start|beginning)\b|pre-?\b|before\b))|(?<!\bin )comparison|but (?:not|no|there)\b(?! (?:at |after |by )?(?:\d|(?:months?|weeks?|days?) \d|follow-up\b))|whereas\b|while\b"
    r"|(?:more|less) (?:in|with|for)\b|to an? (?:[a-z]{4,14}ly )?(?:greater|larger|higher|lesser|smaller|lower) (?:extent|degree)\b|only (?:in|with)\b|(?:group|arm) (?:only|alone)\b|(?:with|but) (?:an? )?(?:\w{1,30}ly )?(?:greater|more|higher|larger|lower|less|smaller|better)\b|more (?:than|so)\b|(?:either|any) (?:study |treatment )?(?:group|arm)|neither\b|(?:this|these|those|observed) (?:[a-z]{4,14} )?differences?\b|(?:among|across) (?:the )?(?:two |three )?(?:groups|arms|treatments))"
    rf"|(?:{COMPARED_WITH}|in contrast to) (?!(?:the )?(?:baseline|before|pre))|favou?r"
)
# X increased in A (by 3 kg) and decreased in B, did not change in B: two arms in opposite ways
OPPOSED = re.compile(
    r" (?:[a-z]{4,14}ly )?(?:in|with|on|for|among) [^.;,()]{2,60}?(?: \([^()]{1,60}\))?,? (?:and|but)(?: it)? (?:[a-z]{4,14}ly )?(?P<other>increased|rose|improved|decreased|declined|fell|dropped|worsened|deteriorated|did not|remained|was unchanged)(?: (?:change|stable|unchanged|constant|increase|decrease|improve))?(?: [a-z]{4,14}ly)? (?:in|with|on|for|among)\b"
)
# X fell (from baseline in A, but not in B): two arms, whatever they had before; but not "in men, but
# not in women"
NOT_IN_OTHER = re.compile(
    rf"[^.;]{{0,90}}?\b(?:in|with|for|on|after|among|under) (?!(?:the )?(?:{_STRATUM}|(?:both|all|each|either)\b))[^.;,()]{{2,60}}?(?: \([^()]{{1,40}}\))?,? but not (?:in |with |for |on |after |among |under |(?=the [a-z\d -]{{2,40}} (?:group|arm)\b))(?!(?:the )?{_STRATUM})"
)
# X fell in A, but (did not change in B), (was unchanged in B): told of the other arm alone
OTHER_CHANGED = re.compile(
    r"\b(?:increased|rose|improved|reduced|decreased|declined|fell|dropped|worsened|deteriorated) (?:[a-z]{4,14}ly )?(?:in|with|on|for|among)(?! (?:both|all|each|either)\b) [^.;()]{2,60}?(?: \([^()]{1,60}\))?,? (?:but|and|while|whereas|although)(?: (?:it|they|there was|(?:(?:the|these|those) )?(?:scores?|levels?|values?|rates?)(?: (?:in|of|for|among) [^.;,()]{2,40}?)?))? $"
)
ONE_ARM = re.compile(
    r"\b(?:in|with|for) (?:the )?(?:[a-z-]{1,30} ){0,3}(?:group|arm)\b(?! and)|\bin (?:group|arm) [a-z\d]\b(?! (?:and|or))|\b(?:in|among) (?:the )?controls\b"
)
_MORE = (
    r"greater|larger|more|bigger|higher|stronger|superior|faster|better|smaller|less|lower|lesser"
    r"|slower|weaker"
)
# while X remained the same (in the B group): within an arm
STAYED = re.compile(r"(?:remained|remains)\b")
IN_AN_ARM = re.compile(
    r" (?:in|with|for) (?:the )?(?!(?:both|all|each|either|two|three)\b)(?:[a-z\d-]{1,30} ){0,3}(?:group|arm)\b(?! and)"
)
# no change in X within each group; X in group A (before and after) was
WITHIN_EACH = re.compile(
    r"\bwithin (?:each|both|the|either)(?: of the)?(?: [a-z-]{2,14})? (?:groups?|arms?)\b"
)
BEFORE_AND_AFTER = re.compile(r"\bbefore and after\b|\bpre-? and post\b")
# did not (show any association with): how measurements go together
SHOWED_RELATION = re.compile(
    r" (?:any |an? |the )?(?:[a-z]{4,14}ly )?(?:[a-z]{4,14} )?(?:associations?|correlations?|relations?|relationships?) (?:between|with|to)\b"
)
# not higher (at 6 months) than at baseline, did not differ from baseline: no arm is compared
THAN_BEFORE = re.compile(
    r" between (?:the )?(?:pre\b|pre-|before\b|baseline\b)|(?: [a-z]{4,14}ly)?(?: (?:at|after) [^.;,()]{2,30}?)? (?:than|from|to|with) (?:(?:at|in|on|the|those|that|their|its|values?|levels?) ){0,3}(?:baseline|before|pre-?(?:treatment|operative|test)|initial|admission)\b"
)
# no difference between A and B (until week 8): from then on there was one
UNTIL = re.compile(r"[^.;,]{0,80}?\buntil\b")
# not higher in the A group: more than in B
MORE_OR_LESS = re.compile(rf"\b(?:{_MORE}|fewer|longer|shorter|worse|earlier|later)$")
# The A group showed (no difference in X): before and after
ONE_ARM_SHOWED = re.compile(
    r"\b(?:group|arm|controls|groups? [a-z\d]{1,2})\b(?! and\b| or\b)(?: [a-z-]{1,16}){0,4},? (?:showed|shows|had|demonstrated|exhibited|experienced|reported|revealed|displayed|there (?:was|were))(?: [a-z]{2,14}){0,2} $"
)
# In the A group, (no difference in X was found) by sex: within an arm
WITHIN_ONE_ARM = re.compile(
    r"\b(?:in|within|among) (?:the )?(?!(?:both|all|each|either|two|three)\b)(?:[a-z\d+/-]{1,20} ){1,6}(?:group|arm), (?:there (?:was|were) )?$"
)
DIFFERING = re.compile(
    r"differ|var(?:y|ied)|similar|compar|same|equal|equivalent|effect|impact|influence|affect"
)
# What follows a verb of change that has no object: "decreased in A", "improved more"
NO_OBJECT = re.compile(
    r" ?(?:$|[(,;.]|(?:in|with|by|from|more|significantly|to|after|at|during|only|between|over|less|for|among|and) )"
)
# A greater reduction in X: greater than that of another arm
MORE_OF = re.compile(rf"\b(?:{_MORE}|additional|fewer)\b(?! than\b)[^.;,()]{{0,30}}$")
# a greater (mean) decrease
COMPARATIVE = re.compile(
    rf"\b(?:{_MORE}) (?:(?:mean|median|overall|relative|average|absolute) ){{0,2}}$"
)
# A reduction in deaths, in the risk of X: what happens once, and has no state before
OF_EVENTS = re.compile(
    r"(?: (?:in|of|on))?(?: (?!and\b|or\b)[^\s.;,()]{1,20}){0,4}? (?:risks?|odds|incidences?|mortality|deaths?|survival|rates?|numbers?|occurrences?|frequency|recurrences?|relapses?|complications?|events?|"
    r"admissions?|readmissions?|visits?|lengths?|durations?|times?|needs?|requirements?|use|consumption|costs?|infections?|falls|strokes?|fractures?|exacerbations?|episodes?|days|failures?)\b"
)
# (p=0.01), (hazard ratio, 0.7), (difference 3.1): what a change is tested by
TESTED = re.compile(
    rf"{P_SIGN}|\b(?:(?:hazard|odds|risk|rate) ratios?|relative risks?|hr|rr|differences?)\b"
)
# A led to a reduction in X: what does so is an arm, and not a state before
LEADING_TO = re.compile(
    r"\b(?:le(?:d|ads?) to|result(?:ed|s|ing)? in|caus(?:ed|es|ing)|produc(?:ed|es|ing)|br(?:ought|ings) about|conferr?(?:ed|s)|yield(?:ed|s)|enabl(?:ed|es)|allow(?:ed|s)|provid(?:ed|es)|associated with)(?: [^\s.;,]{1,20}){0,4} $"
)
# The effect on pain (was greater with A): more of an effect is neither more nor less of the outcome
OF_EFFECT = re.compile(
    rf"\b(?:the|this|that|these|its|their) (?:effects?|impact)(?:,? {COMPARED_WITH} [^.;,()]{{2,40}},)? (?:(?:was|were|is|are) (?:[a-z]{{4,14}}ly )?)?$"
    r"|(?<!no )(?<!adverse )(?<!side )(?<!toxic )\b(?:effects?|impact|influence|efficacy|effectiveness|benefits?|advantages?) (?:(?:of|in|on|for|against) (?:(?!and\b|but\b|with\b)[^\s.;,()]{1,20} ){1,5}){1,2}$"
)
# The effects of A on X and Y (were increased)
OF_EFFECTS_ON = re.compile(
    r"\bthe effects? of (?:(?!on\b)[^\s.;,()]{1,20} ){1,4}on (?:(?!but\b|with\b|was\b|were\b)[^\s.;()]{1,20} ){1,12}(?:(?:was|were) (?:[a-z]{4,14}ly )?)?$"
)
# Adverse events were nausea, (decreased) appetite: names of events, and no finding
NAMED_EVENT = re.compile(
    r"\b(?:adverse (?:events?|effects?|reactions?)|side[- ]effects?|(?:te)?aes|toxicit(?:y|ies)|complications)\b[^.;]{0,120}? (?:were|was|included?|including|such as|being)"
    r"(?: (?!had\b|showed\b|with\b|led\b|there\b|in\b|more\b|less\b|not\b)[^\s.;]{1,24}){0,14} $"
)
CHANGED = frozenset("increased decreased reduced elevated impaired prolonged diminished".split())
