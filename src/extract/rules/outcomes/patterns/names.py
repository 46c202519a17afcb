"""What a name ends in, loses or cannot be, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.people import PERSONS

# proportion of women who made a choice, number of patients achieving remission
SHARE = re.compile(
    r"(?:(?:mean |median |total |overall |higher |lower |greater )?(?:proportions?|numbers?|percentages?|rates?|frequency) of (?:the )?(?:[a-z-]{1,20} )?"
    rf"(?:{PERSONS}|eyes|cases|days|f(?:o)?etuses|newborns|deliveries|pregnancies|embryos|events|episodes|attacks|teeth|sites|lesions|visits|hours|nights)"
    r"(?: (?:at|in|on) [a-z0-9 ]{2,40}?)? (?:who|that|with|without|free|(?:taking|on)(?= (?!placebo|which|whom|average|each|both|either|the\b|a\b|day|treatment)[a-z])|in(?= (?:[a-z]{4,12} )?(?:remission|response|pain|need|work|employment|hospital|relapse)\b)|(?!undergoing|being|during|taking|following|including)[a-z]{3,15}ing|(?!treated|assigned|randomi|allocated|enrolled|included|recruited)[a-z]{3,12}ed (?:on|to|from|as|for|in|with|by)) (?!a\d)(?:[a-z0-9 <>≥≤%/-]|\.(?=\d)){3,110}?)"
    r"(?= ?(?:[,;()\[]|\.(?!\d))| (?:was|were|is|are|did|in (?:the|both|group|each)|between|at (?:\d|the|week|month|day|baseline|discharge)|after|among|(?<!more )(?<!less )(?<!fewer )(?<!longer )(?<!greater )(?<!higher )(?<!lower )than|compared|from|differ|increased|decreased|declined|and (?:the|a)|at the end|had|over|during|by)\b|$)"
)
# A bracket after a name: its abbreviation, or what it is made of ("(golf exam, adherence)").
SHORT_FORM = re.compile(r" ?[(\[][a-z0-9α-ω][\w+./α-ω-]{0,14}[)\]]")
DETAIL = re.compile(
    r" ?\((?:i\.?e\.?,? |e\.?g\.?,? |including |such as |ie,? |eg,? |assessed (?:by|with|using) |measured (?:by|with|using) |as (?:assessed|measured) (?:by|with|using) )?(?P<inside>[a-z][^()%<>=≥≤±]{6,160})\)"
)
# Who makes a device: "Acme Ltd, Leeds, UK"
MAKER = re.compile(r"\b(?:inc|ltd|llc|corp|corporation|gmbh|plc|usa|uk)\b")
# A phrase that one of its words makes a statistic, a unit, a method or a role ("primary outcome"),
# and no outcome.
STATISTIC = re.compile(
    r"\b(?:(?:hazard|odds|risk|rate|relative) ratios?\b|effect sizes?\b|(?:kruskal|mann|wilcoxon|fisher|mcnemar|cochran|friedman|student's|log-?rank|chi[- ]?squared?|t[- ]tests?|non-?parametric|statistics?)\b|confidence (?:intervals?|limits?|bounds?|levels?|regions?)\b|(?!and/or\b)[a-zμ]{1,4}/[a-zμ]{1,3}\d?\b|[np]mol|degrees\b|sample size\b"
    r"|follow-up (?:durations?|times?|periods?|lengths?)\b|(?:durations?|lengths?|times?) of follow-up\b|intent(?:ion)?[- ]to[- ]treat\b|per[- ]protocol\b|(?:interim|sensitivity|subgroup|survival|post[- ]hoc) analys[ei]s$|anc?ova\b|statistical (?:tests?|methods?|software|analys[ei]s)\b|(?:tukey|bonferroni|dunnett|scheff[eé]|newman-keuls|shapiro|levene|kolmogorov)\b|repeated[- ]measures\b|regression (?:analys[ei]s|functions?|models?|equations?)\b|significance levels?$|\bfutility\b|(?:inclusion|exclusion|eligibility|entry|selection|enrol?lment) criteria\b|kaplan-meier (?:plots?|curves?|analys[ei]s|estimates?|methods?)\b|analys[ei]s of kaplan\b|^(?:measures of )?variance$|variance analys[ei]s\b"
    r"|(?:single|double|triple|observer|assessor|evaluator|investigator|rater)[- ](?:blind(?:ed)?|masked)\b|percentage points?\b|p\.p\.|(?:primary|secondary)(?: (?:and|or) (?:primary|secondary))? (?:outcomes?|end-? ?points?)(?: measures?)?$|^(?:short|long|same|first|last) time$|^ethic(?:al|s)\b|^(?:(?:unmet|patient|individual|personal|special|clinical|medical|health) )?needs?$|\dth grades?$|estimating equations?\b|multivariate$"
    r"|^(?:(?:whole|same|individual|patient|study|population|group) ){1,3}levels?$"
    r"|^(?:(?:to|the|pre-?operative|pre-?treatment|baseline|initial|normal|control|starting) ){1,3}(?:levels?|values?)$"
    r"|^(?:(?:no|strong|clear) )?evidence (?:of|for) (?:[a-z-]{1,20} ){0,2}(?:effects?|differences?|interactions?|heterogeneity|association)\b|growth curve analys[ei]s\b)"
    r"|^(?:[tg]\d{1,2}$|stages? (?:i{1,3}|iv)[a-c]?\b|(?:i{2,3}|iv)[a-c]?$|i[abc]$|\d[\d.]{0,5}[- ]?folds?$|\d[\d.–-]{0,8} ?(?:min|h|s)$|(?:group|arm) [a-z\d]{1,3}$|ci\b|grades? \d[\d%–-]{0,10}$|post[- ]hoc$|p[- ]values?\b|(?:worst |possible |most ){0,2}imaginable\b|mm hg$|(?:thir|four|fif|six|seven|eigh|nine)teen$"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?$)|^(?:\S{1,12} )?\S{0,12}/(?:h|day|week|month|year)$"
)

# ramipril, lidocaine: by the stems of the international names of drugs, none that the body makes
DRUG = re.compile(
    r"[a-z]{2,20}(?:olol|[aei]pril|sartan|vastatin|caine|[iuo]mab|[tdnv]inib|afil|conazole|prazole"
    r"|oxacin|cillin|mycin|cycline|setron|triptan|gliptin|gliflozin|glitazone|dipine|parin|xaban|vir"
    r"|tidine|lukast|(?<!s)terol|predniso(?:lo)?ne|methasone|onide|zepam|zolam|fentanil|curonium|oxetine"
    r"|apine|barbital|coxib|profen|fenac|dronate|taxel|platin|rubicin|flurane)|fentanyl|ketamine"
    r"|propofol|morphine|aspirin|paracetamol|ibuprofen|metformin|tamoxifen|warfarin|heparin|digoxin"
)
# 6 minute walk distance, 10 m walk test, 6 RM test, Common Toxicity Criteria: what would be taken
# off is part of the name
OF_A_TEST = re.compile(
    r"common (?:toxicity|terminology)|\d{1,3}[ -](?:minutes?|min|m|met(?:er|re)s?|rm|items?|repetitions?)[ -](?:walk|run|strength|shuttle|step|chair|stair|test|scale|questionnaire)"
)
# a more potent (24-h) sustained effect
SPAN_OF_TIME = re.compile(r"\d{1,3}-(?:h|hours?|days?|weeks?|months?|years?)")
# IOP of 21 mm Hg (or less)
OR_MORE = re.compile(
    r" (?:(?:%|mm ?hg|mg/dl|mmol/l|points?|days?|weeks?|months?|lines?|letters?|cm|mm|kg|g) )?or (?:more|less|higher|lower|greater|worse|longer|above)\b"
)
# a score of 3 or more (on the Bath ankylosing index)
ON_INSTRUMENT = re.compile(
    r" on (?:the |an? )?(?:(?!the\b|this\b|that\b)[a-z0-9][\w'-]{1,20} ){1,6}?(?:scale|index|questionnaire|inventory|test|survey|checklist)\b"
)
# an adverse effect (on growth), but not "side effects on day 3"
ON = re.compile(r" (?:up)?on (?!(?:the )?(?:[a-z]{4,7} )?(?:days?|nights?|mornings?)\b)")
# (free of) relapse: the opposite of what follows
FREE = ("free of ", "free from ")
# did not change 28-day mortality: a verb that is no part of the name
# (primary endpoint) pain reduction, (measurement of) pain: a role or an act that is no part of it
NOT_OF_A_NAME = (
    "change ", "primary ", "secondary ", "determination", "measurement", "assessment", "evaluation",
    "quantification",
)  # fmt: skip
AHEAD = re.compile(
    r"(?:determinations?|measurements?|assessments?|evaluations?|quantification) of (?:the )?(?=[a-z])|"
    r"(?:primary|secondary) (?:efficacy |safety )?(?:end-?points?|outcomes?) (?!measures?\b|variables?\b|parameters?\b|events?\b|assessments?\b|criteri|scores?\b|rates?\b|data\b|analys|results?\b)(?=[a-z]{3})|"
    r"(?:(?<=not )|(?<=to )|(?<=could )|(?<=would )|(?<=may )|(?<=might ))change (?!in\b|of\b|from\b|scores?\b)"
)
