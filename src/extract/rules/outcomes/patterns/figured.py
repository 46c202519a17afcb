"""Sentences whose figures are of arms, and those whose are not, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Ending, Scanner

# What follows is said of something else
CLAUSE = Scanner(r";|\b(?:whereas|while|but|although)\b")
# "58% of patients assigned to A completed it" tells of what came of it, too.
_NOT_WHO = r"(?<!\bpatients )(?<!\bparticipants )(?<!\bsubjects )(?<!\bwomen )(?<!\bchildren )(?<!\bthose )"
# Sentences with figures of what was given or who was taken in, and not of what came of it
NO_FIGURES = Scanner(
    rf"{_NOT_WHO}\brandomi[sz]|{_NOT_WHO}\b(?:assigned|allocated)|\b(?:eligib|enrol|recruit|approached|screened|two-sided|consisted of|was defined as|registered|sample size)"
)
# Sentences that tell one arm from another
COMPARING = Scanner(
    r"\b(?:groups?|arms?|vs?|versus|placebo|controls?|respectively|compared|usual care|than)\b"
)
# What stands before an item of a list of outcomes with figures, and what between it and its figure
ITEM = Ending(r"(?:[:;,] (?:and )?|\) and |[(\[])(?:the |mean |median )?$")
ITEM_TO_FIGURE = re.compile(r"(?:,|:)? (?:\([^()\d]{1,20}\) )?(?:was |were |of |in |= ?)?")
# the accuracy was 97%, (the) sensitivity 91%, and (the) specificity 100%: a verb is left out
GAPPED = Ending(r"\d ?(?:%|percent|per cent),? (?:and )?the $")
# thirst(, 13% vs 5%): what has figures of two arms is none of them
PAIR_BEHIND = re.compile(r",? \d[\d.]{0,5} ?%? ?(?:vs\.?|versus|v) \d")
# 134 (74) seconds (versus -59)
PAIRED = re.compile(
    r"(?: ?\([^()]{1,30}\)| ?(?:±|\+/-) ?[\d.]{1,8})?(?: ?%| [a-z/%²]{1,12}(?: [a-z/]{1,8})?)? (?:vs\.?|versus|v) [-−–+]?\d"
)
# ..., and (another) 12 (needed surgery): a figure that is governed by nothing
SUBJECT = Ending(
    r"(?:[,;:]|\b(?:and|but|while|whereas|whilst|although)) ?(?:(?:the |an? )?(?:remaining|further|other|another|additional|only|just) ){0,2}$"
)
