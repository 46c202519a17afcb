"""Times and strata beside figures, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Ending, Scanner
from extract.records.binding.patterns.persons import PEOPLE

# in N0, N1 and N2 disease; in women and in men
STRATA_JOINT = re.compile(
    r"(?: (?:disease|tumou?rs?|patients|cancers?|group|cases))?(?:,? and|,? or|,|/| vs\.?| versus) ?(?:(?:in|for|of|among|the|those|with) ){0,3}"
)
# (20%), nor in patients over 65 (30% v 32%): what stands behind a comma is of the next figures
NEXT_STRATUM = re.compile(r"[,;:]|\b(?:nor|or|but|while|whereas|than)\b")
# at 1 year and at 5 years
TIMES_JOINT = re.compile(r"(?:,|,? and|,? or) (?:at |after |by )?(?:the )?")
# 25% in men: the words between a figure and the stratum behind it
TO_STRATUM = re.compile(r"[\s%]{0,2}(?:\([^()]{0,60}\) )?(?:in|for|of|among) (?:the )?")
# 37% of all, with higher rates (among women): what goes further in some is not of them
MORE_IN = Scanner(
    r",[^();]{0,40}\b(?:higher|lower|greater|more|less|fewer|especially|particularly|mainly|mostly|except)\b"
)
# at day 180 (46.6% ...: the time is of the figure that follows
LEADS_ON = re.compile(r"^[\s:,]{0,2}(?:post-?[a-z]{3,14} )?[(\[]?(?:was |were |it was )?$")
# at 28 days (25% v 27%), at 90 days (34% v 36%): the time before the bracket is that of its figures
OPENS = re.compile(r" ?[(\[]")
# 12 patients died within (28 days): the verb of the figure leads to the time
TOLD_BY = re.compile(
    r"[^,;:()\d]{0,60}\b(?:died|survived|dead|alive|occurred|happened|developed|relapsed)\b[^,;:()\d]{0,30}"
)
# 35 died, 21 of them within (2 weeks); 35 died, 3 within (28 days)
ANOTHER_COUNT = re.compile(
    r"[,;] (?:and |with )?(?:\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:of (?:them|these|those|whom|which)\b|(?:within|before|after|during|in|by) $)"
)
# 35% with ARM (at 28 days and) 44% at 90: a time is blanked out
NEXT_TIME = re.compile(r"[\s)%]{0,3}(?:at|after|by|on)? ?(?:,|,? and) (?:in |to |was |of )?[(\[]?")
# before, immediately after and (one hour) after; at 10 min, and at (20 min)
LAST_OF_LIST = Ending(
    r"(?:\b(?:before|after|during|baseline|intervention|treatment|surgery)|(?:min|minutes?|hours?|days?|weeks?|months?|years?|h)|\d)"
    r"(?:,|,? and|,? or)(?: at| after)?(?: the)? $"
)
# 35% at 28 days
TOUCHING = re.compile(r"^[\s)\],]{0,3}(?:at|after|by|on|in|during|for|within|,)?\s?(?:the |a )?$")
# 35% at 28 to 34 weeks' gestation: a time of its own, that is none of measurement
OTHER_TIME = re.compile(
    r"[\s)%]{0,3}(?:at|after|by) (?:about )?\d[\d.]{0,4}(?:(?: to | ?[-–] ?)\d{1,3})? (?:weeks?|wks?|months?|mos?|days?|hours?|years?|yrs?)\b"
)
# (12% v 15%), and this was sustained at (3 months): a time at which it was still so
LASTED = re.compile(
    r"\b(?:and|but|which|this|it|effects?|differences?|improvements?)\b[^.,;()]{0,30}?\b(?:sustained|maintained|persisted|remained|lasted|disappeared|reversed)\b"
)
# at (28 days): no adjective of the outcome behind it
LED_BY = Ending(r"\b(?:at|after|by|within|during|over|in|on|for|first)(?: the)? $")
# 6.4 at baseline (to a mean of) 8.1: the time before it is that of where the change began
LED_ON = re.compile(r"\)? to (?:an? )?(?:(?:mean|median|average) )?(?:of )?(?:about |only )?")
# length of stay, hospital costs: outcomes that are no events by a time
OF_LENGTH = re.compile(r"\b(?:stay|length|duration|times?|costs?|days|hours)\b")
# 5-year survival(, relapse-free survival and) growth: names in one list
NEXT_NAME = re.compile(r"[\w, -]{0,60}?(?:,| and| or| nor) (?:the |of |in )?")
# patients who stayed for (three days), those surviving (5 years)
WHO = re.compile(r"\b(?:who|whose|that|surviving|alive|over|under|aged|older|younger)\b")
# (people who ate more than three apples at baseline) had: the clause of who they are ends there
STATE_BEHIND = re.compile(
    r" (?:had|have|were|was|showed|did|died|experienced|developed|scored|reported)\b"
)
# people who ate more than three apples at (baseline)
WHO_AT = re.compile(
    rf"\b(?:{PEOPLE}|those|participants) (?:who|that) (?!(?:had|have|were|was)\b)[^.;:,()]{{3,80}} at (?:the )?$"
)
# of those who had gout at (baseline), women who were anaemic at (study entry)
STATE_AT = re.compile(
    rf"\b(?:{PEOPLE}|those) (?:with(?:out)?|who (?:had|were|did not have|smoked)|(?:that|which) (?:had|were)) (?:[\w≥≤<>=./%-]{{1,20}} ){{1,8}}(?:present )?at (?:the )?$"
)
