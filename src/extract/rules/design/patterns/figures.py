"""Phases, ratios of allocation and margins."""

from __future__ import annotations

import re

from extract.language.scanning import Ending, Scanner

# "phase 3 trial", "phase III, randomised study", "phase 1b/2a": not "the second phase", not "phase 2
# of the study". What the numeral is, and "study" or an adjective of design after it.
PHASE = re.compile(
    r"\bphase[ -](?P<first>[1-4]|iv|i{1,3})(?:[abc]\b|\b)(?: ?[/-] ?(?:phase )?(?P<second>[1-4]|iv|i{1,3})(?:[abc]\b|\b))?"
    r"(?=[ ,;):.]{1,2}(?:randomi|multi|double|open|single|clinical|trial|study|pilot|feasib|non-|placebo|controlled|dose"
    r"|parallel|prospective|efficacy|safety|international|national|cross|cluster|equivalence|superiority|comparative|phase"
    r"|adaptive|[a-z0-9-]{1,20} (?:trial|study|clinical|randomi)))"
)
# "the sample size that is needed for a phase III trial", "to inform a phase 3 study"
NEXT_PHASE = Ending(
    r"\b(?:(?:required|needed|necessary|sought) for|informs?|informing|future|subsequent|definitive|further|larger"
    r"|(?:proceed|progress|advance|move)(?:ing|d|ed)? to|warrants?|warranting|justif(?:y|ies|ying)) (?:an? |the )?(?:larger |full |definitive |future |subsequent )?$"
)
PHASES = {"1": "1", "2": "2", "3": "3", "4": "4", "i": "1", "ii": "2", "iii": "3", "iv": "4"}
# allocated "in a 2:1 ratio", "1:1:1", "randomised (1:1)"
RATIO = re.compile(r"(?<![\d:.,])(?P<ratio>[1-9]\d?(?: ?: ?[1-9]\d?){1,4})(?![\d:%])")
# "a ratio of seven to three", "a two to one ratio"
_SIDE = r"(?:\d{1,2}|one|two|three|four|five|six|seven)"
RATIO_IN_WORDS = re.compile(
    rf"\bratio (?:of )?(?P<ratio>{_SIDE} to {_SIDE})\b|\b(?P<before>{_SIDE}(?: to |-to-){_SIDE}) ratio"
)
RATIO_CUE = re.compile(r"random|allocat|assign")
NO_RATIO_AFTER = re.compile(
    r" ?(?:am|pm|h\b|hours|min|dilut|odds|matched|matching|mixture|mix\b|v/v|w/w|molar|ratio of (?!patients|participants|allocation))"
)
# having "a non-inferiority margin of 1.5%", "margin, −3 percentage points", "margin was set at 10%"
MARGIN = re.compile(
    r"\bmargin\b(?: \w{1,14}){0,8}?(?:[ ,:(]{1,3}|[ (]{1,2}(?:Δ|δ)? ?[=<] ?)(?P<value>[-−–]?\d{1,4}(?:\.\d{1,4})?) ?"
    r"(?P<unit>%|percentage[- ]points?|percent|per cent|points?|[a-zμ]{1,8}(?:/[a-z]{1,6})?(?: ?hg)?)?(?!\w|\.\d| ?[-–] ?\d)"
)
MARGIN_BEFORE = re.compile(
    r"(?P<value>[-−–]?\d{1,4}(?:\.\d{1,4})?) ?-?(?P<unit>%|percentage[- ]points?|percent|points?|[a-zμ]{1,8}(?:/[a-z]{1,6})?)?"
    r"[ -](?:absolute )?(?:non-?inferiority|equivalence) margin"
)
OF_DIFFERENCE = re.compile(r"inferior|equivalen")
OF_THE_BODY = Ending(
    r"\b(?:resection|surgical|excision|tumou?r|clear|free|positive|negative|safety) $"
)
NO_UNIT = frozenset("and or was were is for with in at on of the to between as difference".split())
PHASE_CUE = Scanner("phase")
ALLOCATION_CUE = Scanner("random|alloc|assign")
MARGIN_CUE = Scanner("margin")
