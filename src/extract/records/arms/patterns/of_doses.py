"""How doses stand beside names, in names and in lists."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

# Between a name and its dose: "was given at a fixed dose of", "(".
DOSE_LINK = re.compile(
    r"[ ,:;]{0,2}\(?(?:n ?= ?\d{1,5}[;,] )?(?:(?:with (?:an? )?(?:total |cumulative |fixed )?dose of|infusion|tablets?|capsules?|injections?|group|arm|treatment|therapy|daily"
    r"|loading|bolus|once[- ]daily|twice[- ]daily|i\.?v\.?|orally|oral|intravenously|intravenous|subcutaneous"
    r"|subcutaneously|intra-?[a-z]{3,12}ly|was|were|given|administered|administrated|infused|injected|taken|prescribed|received|maintained|at|an?|the|fixed|uniform|constant|standard|usual|starting"
    r"|initial|single|total|doses?|dosages?|of|rate),? ?){0,8}\(?"
)
# zinc (at a daily dosage of)
DOSAGE_BEHIND = re.compile(
    r" (?:at|in|with) (?:an? )?(?:[a-z-]{3,12} ){0,2}(?:doses?|dosages?|rates?)(?: of)?$"
)
# a loading dose of 2 g, a test dose of
LOADING = re.compile(r"\b(?:loading|test|priming)(?: doses?| bolus)?(?: of|:|,)? \(?$")
# 20 mg (of zinc), 5 mg (amlodipine): not 5 mg (daily), 5 mg (in)
OF_NEXT = re.compile(
    r" (?:(?P<of>of )(?!body|weight|ideal)|(?!daily|weekly|monthly|nightly|once|twice|thrice|per|every|each|oral|intra"
    r"|iv\b|i\.v|im\b|i\.m|po\b|p\.o|sc\b|s\.c|subcut|b\.?i\.?d|t\.?i\.?d|q\.?[id]?\.?d|o\.?d|q\d|inhaled|topical"
    r"|days?\b|weeks?\b|wks?\b|months?\b|mos?\b|hours?\b|hrs?\b|doses?\b|bolus|infusion|tablets?\b|capsules?\b|single\b|given\b|taken\b"
    r"|(?:for|in|on|at|and|or|to|by|with|as|plus|versus|vs|over|from|until|before|after|then|was|were|a|the|bw)\b))[a-z]"
)
# Between the doses of a list: "5 mg, 10 mg, or 20 mg".
DOSE_LIST = re.compile(r"(?:, ?| )(?:(?:or|and|versus|vs\.?|to) )?")
# 1 g (over 10 min, then) 1 g, 300 mg (loading dose followed by) 75 mg, 160 mg (at week 0, then) 80 mg
THEN = re.compile(
    r"[^.;:()]{0,50}?(?:,? (?:and )?(?:then|followed by|subsequently|thereafter|after which)|,? (?:increas|reduc|titrat|taper|escalat)(?:ed|ing) to)"
    r"(?: (?:an?|the|by|at|with|to|of|continuous|maintenance|intravenous|i\.?v\.?|oral|infusion|infused|injection|doses?|dosage|daily|weekly|given|rate|further|additional)){0,7} "
)
# 5 mg (for the first 3 weeks and) 15 mg thereafter, 300 mg (on day 1,) 600 mg on day 2
AFTER_TIME = re.compile(
    r"[^.;:()\d]{0,20}? (?:for|on|at|during) (?:(?:the )?first )?[^.;:()]{2,24}?(?:, and|,| and) "
)
AT_TIME = re.compile(
    r" ?(?:daily|once daily|twice daily|per day|/day|/d)? ?(?:thereafter|afterwards|(?:for|on|at|from|until|after|in) (?:the )?(?:following |next |remaining |last |second )?"
    r"(?:\d{1,3} |one |two |three |four |six |eight )?(?:days?|weeks?|months?|hours?|rest|others?)\b)"
)
# zinc and iron (75 and 150 mg, respectively)
RESPECTIVELY = Scanner(r"\brespectively\b")
TO_RESPECTIVELY = re.compile(r"[^\d.;]{0,60}")
DEALT_LINK = re.compile(
    r"(?: (?:once|twice|three times))?(?: (?:daily|weekly|a day|per day|b\.?i\.?d\.?))?(?:, ?(?:and |or |versus )?| (?:and|or|versus|vs\.?) )(?:at )?"
)
SEVERAL = re.compile(r" (?:or|and|versus|vs\.?|plus) ")
NAME_LIST = re.compile(
    r"(?: group| arm| patients)?(?: ?\([^()]{0,40}\))?(?:,? (?:and|or|versus|vs\.?|plus|to|with) |, )(?:(?:and|or|the|a|an|either|to|receive|with|in) ){0,3}"
)
# zinc 20 mg (plus iron): the dose of the first
PART_NEXT = re.compile(
    r"[^;:,]{0,40}? (?:plus|combined with|in combination with|together with|along with|added to|in addition to) "
)
# The dose in a name: (zinc) 300 mg
AMOUNT = re.compile(r"(\d[\d.,]{0,8})[ -]?([a-zμ]{1,6}|%)")
# (zinc) 10 mg, the 20 of a list, 30 mg/kg, 33°C, 40 mg per day
DOSED = re.compile(
    r"(?=\D{0,99}\d)"  # most names have no number
    r"(?:(?P<drug>[^\W\d](?:(?!\s\d| at (?:a |the )?(?:[a-z]{5,7} )?dos).){0,60})"
    r"(?: at (?:a |the )?(?:[a-z]{5,7} )?dos(?:e|es|age) of)?\s)?"
    r"(?P<amount>\d[\d.,]{0,6})(?:[\s-]?(?P<unit>[a-zA-Zμ%°]{1,6}(?:/[a-z]{1,6}2?){0,2}))?"
    r"(?: (?:per|a) (?:day|week|month)| daily)?"
)
# 10 mg of zinc
DOSE_OF = re.compile(
    r"(?P<amount>\d[\d.,]{0,6})[\s-]?(?P<unit>[a-zA-Zμ%]{1,6}(?:/[a-z]{1,6}2?){0,2}) of"
    r" (?:the )?(?P<drug>[^\W\d](?:(?!\s\d).){0,60})"
)
# two (of "two or five years"), 5 years
COUNT = re.compile(r"\d{1,4}(?:\.\d{1,2})?|[a-zA-Z]{3,6}")
COUNTED = re.compile(rf"(?:{COUNT.pattern})[\s-]?(?P<unit>[^\W\d].{{0,20}}|[%°].{{0,6}})")
WORD_OR_AMOUNT = re.compile(r"[^\W_]+(?:\.\d{1,4})?")
