"""What people have: conditions."""

from __future__ import annotations

import re

# Traits that name what people have
HAVING = frozenset(
    {
        "with",
        "of",
        "diagnosed",
        "suffering",
        "having",
        "presenting",
        "affected",
        "infected",
        "admitted",
        "hospitalized",
        "hospitalised",
    }
)
# "admitted to the ICU with": a place comes first
ADMITTED = frozenset({"admitted", "hospitalized", "hospitalised"})
# "with a | mean age", "families with infants"
NO_HEAD = frozenset("a an the infants children newborns allocation".split())
REASON = re.compile(r" (?:with|for|because of|due to)(?= )")
# "diagnosed with", "suffering from": what stands between the trait and the condition
# Adjectives that look like nouns
BARE = frozenset(
    "large small operable early advanced high low new late mild moderate severe".split()
)
# with resectable, HR+, HER2-negative cancer: an adjective of what a list names at its end
UNHEADED = ("able", "ible", "+", "-positive", "-negative", "-responsive", "-dependent")
# with poststroke (n = 6) or spinal (n = 10) pain: the first item lacks its head, too
COUNTED_LIST = re.compile(r" ?\(n ?= ?\d{1,5}\) (?:or|and) ")
# with hip, knee or hand arthritis: the first item of a list lacks its head
SITES = frozenset(
    "hip knee hand shoulder neck back spine elbow wrist ankle foot breast lung liver kidney colon rectal prostate ovarian gastric".split()
)
HAVING_LEAD = re.compile(
    r" ?(?:(?:clinically |newly |recently )?(?:diagnosed )?(?:with|from|by|as having|(?:to|at|in|as) (?:[\w-]{1,14} ){1,6}?(?:\([^()]{1,20}\) )?with|as) )?"
    r"(?:(?:an?|the|their|either|(?:a )?(?:clinical |confirmed |recent )?diagnosis of|(?:a )?(?:primary|definite|definitive|established|new|known|histological|pathological) diagnosis of|(?:a )?history of|symptoms of|(?:(?:documented|proven|confirmed|known|suspected|probable|possible) (?:or|and) )?(?:documented|proven|confirmed|known|suspected)) ){0,2}"
)
CONDITION_END = re.compile(
    r" ?[(\[,;]| (?:(?:refractory|resistant|unresponsive|intolerant) to|with a|who|that|which|whose|aged|and (?:who|aged|a|an|at|had|were|having|receiving|taking)|undergoing|requiring|receiving|diagnosed by|confirmed by|accompanied by|based on|according to|at|in|from|for|within|on|after|admitted|referr(?:ed|ing)|presenting|visiting|scheduled|defined|(?<!ly )treated|[a-z]{3,12}ly treated|seen|ineligible|until|over|during|residing|living|recruited|enrolled|identified|as|of (?:at|more|less)|to (?:be|the)|randomly|attending) |(?<! to)(?<! of) taking (?=an? |the )"
)
NO_CONDITION = re.compile(
    r"^(?:or|and) without|^(?:to|at|in|for|as) |\b(?:were|was|without|withdrawn|indications?|status|tests?|complete|incomplete|mean|median|at least|more than|less than|age|score|scores|criteria|consent|informed|no|normal|access|body mass|bmi|levels?|data|appointments?|methods?|techniques?|evaluation|information|outcomes?|interest|different|similar|good|adequate|placebo|income|literacy|insurance|society|association|counts|ratios?|index|fetus(?:es)?)\b|(?<!type )(?<!stage )(?<!grade )(?<!class )(?<!virus )(?<![\w.-])\d|[<>≥≤=]"
)
# Words before a person that are no condition
NOT_A_CONDITION = frozenset(
    """
    diagnosed untreated treated adult elderly older young younger old nursing home community hospital medical surgical icu intensive care unit critically ill
    healthy pregnant postmenopausal premenopausal nulliparous parous male female human outpatient inpatient primary general emergency department
    university college high school dental graduate undergraduate consecutive new newly chinese japanese american african white black
    hispanic latino asian korean indian iranian german french italian british danish swedish norwegian dutch finnish spanish turkish egyptian
    preterm term infant aged-care aged frail community-dwelling middle-aged hospitalized hospitalised ambulatory trained untrained sedentary active
    naive naïve treatment-naive mechanically ventilated intubated study trial control low-income rural urban first-time single teenage adolescent
    living health center centre asa status african-american right-handed volunteer family informal spousal professional elite recreational competitive normal obese overweight lean clinic ward
    """.split()
)
