"""What was done with those whom a number of an arm counts."""

from __future__ import annotations

import re

from extract.language.atoms import PERCENT
from extract.language.scanning import Ending, Scanner
from extract.rules.findings import CountKind

KINDS: tuple[tuple[CountKind, Scanner], ...] = (
    (
        "planned",
        Scanner(
            r"\bplan(?:s|ned)? to (?:recruit|enrol|include|randomi[sz]e)|\bwill be (?:\w{1,14}ly )?(?:recruited|enrol+ed|included|randomi[sz]ed|assigned|allocated)"
            rf"|{PERCENT} power\b|\bpower (?:of|calculations?|analys[ei]s|to detect)\b|\bpowered (?:to|at|for)\b"
            r"|\bsample size (?:of|was|calculation)|\bwe needed\b|\bgroup (?:were|was) (?:needed|required|necessary)\b"
        ),
    ),
    (
        "completed",
        # not so women who completed therapy and were then randomized
        Scanner(
            r"\bcomplet(?:ed|ing) (?:the|all|\w{1,20} weeks|follow|treat|both)"
            r"(?![^.;]{0,40} (?:were|was) (?:\w{1,14}ly )?(?:randomi|assigned|allocat|enrol))"
        ),
    ),
    (
        "randomized",
        Scanner(
            r"randomi[sz]|assigned|allocat|divided|enrol(?!l?ment criteria)|recruited|distributed"
        ),
    ),
    ("analyzed", Scanner(r"analy[sz]|evaluable|assessable|evaluated|available|assessed")),
    ("treated", Scanner(r"\b(?:treated|received|underwent|were given)\b")),
    # 80 adults were included (zinc, n = 41; iron, n = 39), where nothing says for what
    ("randomized", Scanner(r"\b(?:were|was) (?:\w{1,14}ly )?included\b(?! (?:in|for)\b)")),
)
# In a plan: who were randomized so far, and not "72 adults are randomized", "a trial of 72 adults"
HAPPENED = re.compile(
    r"\b(?:were|was|been|had|we|who) (?:(?:\w{1,14}ly|then|also|all) ){0,2}(?:randomi|assign|allocat|enrol|recruit"
    r"|includ|complet|analy|studied|evaluated|treated|conducted|screened|withdr|consent|agree|participat|selected"
    r"|stopped)|\b(?:and|trial|study) (?:randomi[sz]ed|enrol+ed|recruited) \d"
)
# 90 entered, of whom 40 in A and 42 in B were analyzed
OF_WHOM = Ending(
    r"\b(?:of|among) (?:whom|which|these|them|(?:the )?\d[\d,]{0,6} [^.;,\d]{1,60}),? (?:[^.;]{0,60} and )?$"
)
WERE_DONE = re.compile(
    r"[^.;]{1,120}? (?:were|was) (?:\w{1,14}ly )?(?P<done>analy[sz]ed|evaluable|assessable|evaluated|assessed|available)\b"
)
# 39 were enrolled based on a power analysis: no longer planned
WERE_ENROLLED = re.compile(
    r"\b(?:were|was) (?:\w{1,14}ly )?(?:enrol+ed|recruited|included|randomi[sz]ed)\b(?! to (?:achieve|have|detect|give))"
)
