"""What says that a count is still to come: sample sizes, power, "will be enrolled"."""

from __future__ import annotations

import re

from extract.language.scanning import Ending, Scanner
from extract.rules.counts.patterns.persons import PEOPLE

# 36 planned, 250 patients were planned; not "71 patients planned for surgery", "48 planned sessions"
PLANNED = re.compile(
    rf" (?:(?:originally|initially) )?(?:{PEOPLE} )?(?:(?:that |who )?were )?"
    r"(?:originally |initially )?(?:planned|projected|anticipated|intended)\b"
    rf"(?! (?!(?:for|to|in|at|by|as|with|of|were|was|and|or|but|{PEOPLE})\b)(?:[a-z][\w-]{{0,20}} ){{0,2}}?(?!{PEOPLE}\b)[a-z]{{3,20}}s\b)"
    r"(?! (?:for|to) (?!recruit|enrol|inclu|accru|particip|randomi|entry|be ))"
)
# will recruit, we planned to randomize, a sample size of, originally planned for, an estimated 90;
# not "we calculated intakes for 90 men", "met the target pressure, 90 adults"
TO_COME = re.compile(
    r"\b(?:(?:will (?:be )?(?:\w{1,14} ){0,2}(?:recruit|enrol|includ|randomi|involve|assign|compris)\w{0,4}"
    r"|plan(?:s|ned)? to|anticipate(?:s|d)? (?:to )?(?:enrol|recruit|includ)\w{0,4}|aims? to (?:recruit|enrol|include|randomi)\w{0,3}"
    r"|sample size|(?<!continued )to (?:recruit|enrol{1,2}|include|randomi[sz]e))\b[^.;\d]{0,50}"
    r"|planned for\b[^.;,\d]{0,50}"
    r"|target(?:s|ed)?(?: (?:sample|enrol\w{2,6}|recruit\w{2,6}|accrual|number|population|size|goal|of|was|is|for|to|at|a|reaching)\b){0,7} ?"
    r"|(?:estimated|calculated)(?: (?:that|to|as|at|on|by|with|number|total|size|sample)\b[^.;,\d]{0,50})? ?)$"
)
# a sample size of 875 was calculated, the sample size was estimated to be
SAMPLE_SIZE = Ending(
    r"\bsample size (?:(?:for|in) [\w-]{1,20} )?(?:of|was|is|were)(?: (?:estimated|calculated|found|determined))?"
    r"(?: (?:to be|at|as))?(?: (?:approximately|about|at least|a total of))? $"
)
PER_GROUP = re.compile(
    rf"(?: {PEOPLE})?,? (?:(?:in|per|for|to) (?:each|every|either)|per|each)\b|%"
)
# would provide 80% power, a power of 90%: who is counted in such a sentence is still to come
POWER = Scanner(
    r"(?:%|percent|per cent) power\b|\bpower (?:of|calculations?|analys[ei]s|to detect)\b|\bpowered (?:to|at|for)\b"
)
# 200 women are needed, 90 adults will be randomized
WILL = re.compile(
    r"\b(?:will be|will|(?<!needed )to be (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|enrol{1,2}ed|recruited|included)"
    r"|must be|would be|(?:are|is|were|was) (?:planned|needed|required))\b"
)
