"""How results name arms, read only where nothing else names them. Data only."""

from __future__ import annotations

import re

from extract.language.people import PERSONS
from extract.language.scanning import Scanner
from extract.rules.arms.patterns.vocabulary import FIGURE_WORDS

# What is said to change by a value stands behind these and "in": it is no arm.
CHANGES = frozenset(
    """
    reduction reductions increase increases decrease decreases change changes improvement
    improvements decline difference rise fall drop gain loss
    """.split()
)
BESIDE_VALUES = frozenset(
    """
    with for in on after by under of among during from receiving given taking
    """.split()
)
# (fixed combination, 35.1%; latanoprost, 17.8%), (LT: -35.0%; BT: -33.6%)
LABELLED = re.compile(
    r"(?:[(\[]|[;,:] |and )(?P<name>[a-z][\w/+-]{0,24}(?: [\w/+-]{1,24}){0,3})"
    r"(?:,|:|;| ?=| )(?: ?n ?=)? ?[-−–]?\d"
)
# Events befell 63.2% (vilanterol) and 60.4% (placebo)
LABELLED_BEHIND = re.compile(
    r"\d ?(?:%|[a-z/]{1,8})? ?[(\[](?P<name>[a-z][\w/+-]{1,24}(?: [\w/+-]{1,24}){0,2})[)\]]"
)
GRADES = frozenset(
    """
    mild moderate severe serious minor major complete partial stable progressive baseline final
    initial before after pre post total overall male female boys girls yes none left right early
    late primary secondary fatal nonfatal non-fatal good fair poor excellent
    """.split()
)
NO_LABEL = FIGURE_WORDS | frozenset(
    """
    rr hr or ci95 day week month months weeks year years wk mo yr at after mean age aged baseline n sd sem se
    respectively and md smd irr arr rrr nnt vs chi2 df t f r z adjusted confidence interval
    """.split()
)
# What a treatment does to something, and what only a treatment is: "A lowered B", "superior to".
EFFECTS = frozenset(
    """
    reduced reduces lowered lowers raised prevented prevents produced produces caused causes yielded
    provided provides improved improves increased increases decreased decreases prolonged prolongs
    resulted led required achieved superior inferior equivalent noninferior non-inferior
    """.split()
)
LEADING = frozenset({"resulted", "led"})
DEGREES = frozenset({"more", "less", "most", "least", "fewer"})
# Better, faster: what is told of an arm, "A resulted in faster recovery than B".
COMPARATIVE = re.compile(
    r"(?:more|less|fewer|bett|wors|great|high|low|fast|slow|short|long|small|larg|earl|lat|strong"
    r"|weak|rar|deep|quick|poor|mild)(?:i?er)?$"
)
SUPERIOR = frozenset("superior inferior equivalent noninferior non-inferior".split())
# A heading that was left in front of a sentence.
HEADINGS = frozenset("results findings conclusion conclusions".split())
GIVEN_WITH = frozenset("with on after by for".split())
VERSUS_WORDS = frozenset({"versus", "vs", "v", "vs."})
# patients who received placebo, those treated with brimonidine, patients on T2345, one group
# practised yoga, the other received lessons
RECIPIENTS = Scanner(
    rf"\b(?:groups? using|(?:one|(?:an)?other|first|second|third) group(?: was)? (?:given|practi[cs]ed|fed)|(?:{PERSONS}|those|eyes"
    r"|groups?|arms?|that|(?<=the )others?(?! on\b))"
    r" (?:(?:who|that) (?:were |had been |had )?)?(?:received|receiving|treated with"
    r"|given|assigned to|allocated to|randomi[sz]ed to|on|continuing on|undergoing|underwent|taking"
    r"|switched to))\b"
)
