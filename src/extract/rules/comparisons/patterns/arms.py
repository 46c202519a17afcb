"""The words that lead to the arms of a comparison, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import ANY_PERSON, PERSONS
from extract.language.scanning import Scanner

# What leads to the arm that is higher or lower, and to the one that it is compared with.
_PEOPLE = rf"those|{PERSONS}|eyes|that|who|which"
_GETTING = r"receiving|received|given|treated with|treated by|assigned to|randomi[sz]ed to|taking|undergoing|allocated to|using"
_GROUP = rf"groups?(?= (?:of|who|that|which|{_GETTING}))|arms?(?= (?:of|{_GETTING}))"
SUBJECT = re.compile(
    rf"\b(?:in|with|for|among|on|by|after|following|during|under|of|to|{_GETTING})\b"
    rf"(?: (?:the|{_PEOPLE}|{_GROUP}|{_GETTING}|were|was|on|in|with|of)){{0,6}} "
)
OBJECT = Scanner(
    rf"\b(?:than|{COMPARED_WITH}|versus|vs\.?|in contrast (?:to|with)|over|but not(?= (?:(?:in|with|for|on|after|among|by) |(?:the )?(?:[\w-]{{1,20}} ){{1,3}}(?:group|arm)\b))|against|rather than)"
    rf"(?: (?:the|{_PEOPLE}|{_GROUP}|{_GETTING}|were|was|on|in|with|for|by|of|among|observed|seen|measured|found|recorded|obtained|noted|values|levels|concentrations|scores|rates|after|either)){{0,7}} "
)
# twice as common with A (as with) B, half as high (as in the) B group
AS_MUCH_AS = re.compile(
    rf"\bas (?=(?:in|with|for|on|among|after|that|those|the|{PERSONS})\b)(?:(?:the|that|{_PEOPLE}|{_GROUP}|{_GETTING}|in|with|for|of|on|among|after) ){{0,6}}"
)
# fell by more (than 50%): no arm
AMOUNTS = ("more ", "less ")
SUPERIOR_TO = re.compile(r"\b(?:superior|inferior) to (?:the )?")
# compared with (that observed before treatment), than (at baseline): what is no arm
STATE_BEFORE = re.compile(
    r" ?(?:(?:that|those|the|their|its|values?|levels?|scores?|observed|seen|measured|found|at|in) ){0,4}(?:baseline|before|pre-?(?:treatment|operative|test|intervention)\w{0,4}|initial(?:ly)?|admission|(?:first|previous|preceding|earlier|last) (?:tests?|visits?|measurements?|assessments?|sessions?|examinations?|week|day|month|year)\b)"
)
# A was equivalent (to B) in X, did not differ (from B) in X
ALIKE_TO = re.compile(
    r" (?:[a-z]{4,14}ly )?(?:to|from|with) (?:the )?(?=[^.;,()]{2,50} (?:in|for|with|regarding|concerning)\b)"
)
AND = re.compile(r" (?:and|versus|vs\.?|with|to|or) (?:the )?")
# An arm is none of these.
NO_ARM = re.compile(
    rf"(?:baseline|follow-up|(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|hours?)\b|both|all|either|two|three|four|terms|addition\b|contrast|comparison|general|greater|more|less|larger|higher|lower|smaller|this|these|those|that|respect|regard|mean|median|total|\d|{ANY_PERSON}|study|trial|time|there|it\b|they|we\b|results?|analysis|p\b|significan|groups?\b(?! [a-z\d])|arms?\b(?! [a-z\d])|others?\b|-\d)"
)
# X was alike (; Y was lower) in A: another statement; but not "; 12% in A", "X; and Y fell in A"
SEMICOLON = re.compile(r"; (?!and\b|\d)")
# X was lower(, whereas ...), (while Y was higher) in A: another clause, and one that shares its arms
NEXT_CLAUSE = re.compile(
    r",? \b(?:whereas|while|whilst)\b(?P<shares> (?:[^\s.;,()]{1,20} ){1,4}?(?:was|were) (?:[a-z]{4,14}ly )?(?:lower|higher|less|more|fewer|greater|longer|shorter|better|worse|smaller|larger|reduced|increased|decreased|improved) (?:in|with|for|among)\b)?"
)
# (Although) X did not differ(, Y) was lower in A: the arms of the main clause are its own
OPENED = re.compile(r"(?:however, )?(?:even )?(?:although|though|while|whilst|whereas)\b")
FINITE = re.compile(r"\b(?:was|were|did|had|is|are|showed|reported)\b")
MAIN_CLAUSE = re.compile(
    r", (?!\d|and\b|or\b|but\b|respectively)[^.;]{3,90}? (?:was|were|did|had|showed)\b"
)
# What "in" leads to behind one of these is what changed
CHANGES = tuple(
    f"{noun}{number} "
    for noun in "increase decrease reduction decline rise fall improvement change difference".split()
    for number in ("", "s")
)
# in group I: no pronoun
GROUP_ONE = re.compile(r"(?:group|arm) i\b")
# A had lower X, A was associated with lower X, A led to a greater fall in X
ACTING = re.compile(
    r"\b(?:had|has|have|showed|shows|experienced|reported|demonstrated|exhibited|achieved|required|needed|developed|resulted in|results in|led to|leads to|produced|yielded|provided|caused"
    r"|(?:was|were|is|are) (?:also )?(?:\w{1,30}ly )?associated with|gave|displayed|obtained|received|attained|presented)\b(?: an?| the)?(?: [a-z-]{1,30}){0,4} ?$"
)
BETWEEN_TWO = Scanner(r"\b(?:between|among|comparing|across) (?:the )?")
