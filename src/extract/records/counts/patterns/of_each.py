"""Numbers that hold of every arm: "60 in each group"."""

from __future__ import annotations

import re

from extract.language.atoms import PERCENT
from extract.language.numbers import NUMBER_WORDS
from extract.language.scanning import AnyOf, Ending, Scanner
from extract.rules.counts.patterns.persons import CLUSTERS, PEOPLE

EACH_CUES = AnyOf(
    "each",
    "per group",
    "per arm",
    "both",
    "either",
    "/group",
    "/ group",
    "groups of",
    "arms of",
    "groups (n",
    "arms (n",
)
_GROUPS = r"(?: (?:\w{1,20} ){0,2}?)?(?:groups?|arms?)\b"
EACH = Scanner(
    # 60 patients in each group, 30 per arm, 25 in both treatment groups
    rf"\b(?<!\d[–-])(?<!\d and )(?:(?<!\d to )|(?<=creased from \d\d to )|(?<=creased from \d\d\d to ))"
    rf"(?P<n>\d(?:[\d,]{{0,5}}\d)?|{NUMBER_WORDS}) (?:(?:randomi[sz]ed|assigned|allocated) )?"
    rf"(?:(?:\w{{1,20}} )?{PEOPLE} )?(?:(?:(?:were|was|are|will be) )?(?:\w{{1,14}}ly )?(?:randomi[sz]ed|assigned|allocated) (?=(?:to|in|into) each\b))?"
    rf"(?:(?:in|per|for|to) (?:each|every|both|either)(?: of the)?|per(?= (?:group|arm))){_GROUPS}"
    # each group (n = 30), each group of the trial included 30
    r"|\beach (?:\w{1,20} )?(?:group|arm)(?: of the (?:trial|study))?\)? ?[(,]? ?"
    r"(?:n ?= ?|with |of |consist\w{2,3} of |compos\w{2,3} of |compris\w{2,3} |included |contained |had )"
    r"(?P<n2>\d[\d,]{0,6})"
    # (n = 30 each), (n = 30 per group)
    rf"|\(n ?= ?(?P<n3>\d[\d,]{{0,6}})(?: {PEOPLE})?(?:,| in| per| for)? (?:each(?! (?:study|trial|experiment|part|session|site|cent))|per group|per arm)"
    # two groups of 30 adults, arms of 30 each
    # but not lessons in groups of 12
    r"|(?:\b(?P<groups>two|three|four|five|[2-5]) (?:[\w-]{1,20} ){0,2})?\b(?<!\bsessions in )"
    r"(?<!\bclasses in )(?<!\bsmall )(?:groups|arms) of "
    rf"(?P<n4>\d[\d,]{{0,6}}|{NUMBER_WORDS})(?! ?{PERCENT})(?=(?: [\w-]{{1,20}}){{0,3}}? {PEOPLE}\b| each\b|[,.;)])"
    # (each n = 30), (both n = 30), (n = 30/group)
    r"|\((?:each|both),? n ?= ?(?P<n7>\d[\d,]{0,6})\b|\(n ?= ?(?P<n8>\d[\d,]{0,6})(?:(?: [a-z]{3,12})? ?/ ?(?:group|arm)|,? both)\b"
    # 30 adults allocated to each; zinc or iron, 30 each
    rf"|\b(?<! than )(?<! least )(?<! to )(?:(?<! of )|(?<=, of ))(?P<n9>\d(?:[\d,]{{0,5}}\d)?|{NUMBER_WORDS}) (?:(?:\w{{1,20}} )?{PEOPLE} )?"
    r"(?:(?:(?:were|was) )?(?:\w{1,14}ly )?(?:allocated|assigned|randomi[sz]ed) to |in )?each(?=[.,;:)]|$| in (?:two|three|four|2|3|4) (?:groups|arms)\b)"
    # two groups, each with 30 adults
    rf"|\b(?:groups|arms),? each (?:with|including|containing|comprising|consisting of) (?P<n10>\d[\d,]{{0,6}}|{NUMBER_WORDS}) {PEOPLE}\b"
    # both groups included 30 adults
    rf"|\bboth (?:\w{{1,20}} )?(?:groups|arms) (?:comprised|included|consisted of|contained) (?P<n11>\d[\d,]{{0,6}}|{NUMBER_WORDS}) {PEOPLE}(?=[.,;)])"
    # three groups (n = 30), where 90 are told of; (n = 30) in both groups
    r"|\b(?P<groups2>two|three|four|five|[2-5]) (?:[\w-]{1,20} ){0,2}(?:groups|arms) \(n ?= ?(?P<n5>\d[\d,]{0,6})\)"
    r"|\(n ?= ?(?P<n6>\d[\d,]{0,6})\) (?:in|per|for) (?:each|both|either) (?:of the )?(?:\w{1,20} )?(?:groups?|arms?)\b"
)
# each group contained (15 specimens)
THINGS = re.compile(rf" (?:[\w-]{{1,20}} ){{0,2}}?{CLUSTERS}\b")
# the median score was (9 in both groups): what was measured; but "the number of adults was 30 in each"
MEASURED_BEFORE = Ending(
    r"(?<!there )\b(?:was|were|averaged|reached|remained|(?:fell|rose|decreased|increased|declined) (?:to|by|from))"
    r" (?:about |only |approximately )?$"
)
NUMBER_OF = Scanner(rf"\b(?:numbers?|sizes?|sample|samples|{PEOPLE})\b")
# into three equal study groups
GROUPS_TOLD = Scanner(
    r"\b(?P<groups>two|three|four|five|[2-5]) (?:[\w-]{1,20} ){0,3}(?:groups|arms)\b"
)
HOW_MANY = {word: n for n, word in enumerate(("two", "three", "four", "five"), 2)}
