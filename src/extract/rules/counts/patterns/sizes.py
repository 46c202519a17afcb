"""Sizes in brackets: "patients with asthma (n = 74)"."""

from __future__ import annotations

import re

from extract.language.scanning import Ending, Scanner
from extract.rules.counts.patterns.persons import CLUSTERS, PEOPLE

# Cancer survivors (n = 74), patients with fatigue [N=74], two trials (n=1021), trial (RCT; N = 9)
SIZE_BEFORE = Ending(
    rf"\b(?:{PEOPLE}|trials?|study|studies|cohorts?|rct|randomi[sz]ed|enrol{{1,2}}ed|recruited|included"
    r"|analy[sz]ed|analys[ei]s|sample|population)\b[^().;:]{0,60}"
    r"[(\[](?:[^()\[\]=;,:]{1,30}[;,:] ?)?(?:total )?n ?= ?$"
)
# the study clusters (n = 36)
OF_CLUSTERS = Ending(rf"\b{CLUSTERS} ?[(\[](?:total )?n ?= ?$")
OPENED = re.compile(r" ?[(\[][^()\[\]]{0,44}$")
# Healthy volunteers (224) were randomized
BARE_BEFORE = Ending(rf"\b{PEOPLE} \($")
BARE_AFTER = re.compile(r"\) (?:were|was|who|with|aged|participated|completed)\b")
# women with a partner who was violent (N = 52) were randomly assigned
SIZED_AFTER = re.compile(
    r"[)\]] (?:were|was|are) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|enrol{1,2}ed|recruited"
    r"|included|divided)\b"
)
N_BEFORE = Ending(r"[(\[]n ?= ?$")
# a total of n = 81 participants
LABEL = re.compile(r"(?<![(\[;,] )(?<![(\[;,])\bn ?= ?$")
# One of several sizes in a row is of a subgroup or an arm.
SIZES = re.compile(r"[(\[; ]n ?= ?\d")
# 40 of those that were analyzed: "were analyzed (n = 40 zinc; n = 41 placebo)"
# or of several kinds of people: "with asthma (n = 21), rhinitis (n = 16) or neither (n = 9)"
OF_SEVERAL = re.compile(
    rf"(?! ?{PEOPLE}) ?[a-z]|[^()\[\]]{{0,60}}\bn ?= ?\d"
    r"|[)\]](?:,? (?:and|or|versus|vs\.?)|[,;])"
    r"(?! (?:who|which|were|was|with|then|aged?|randomi[sz]ed|assigned|allocated|received|in an?)\b)"
    r"[^()\[\].;]{1,60}[(\[](?:[^()\[\]=]{1,30}[,;] )?n ?= ?\d"
)
# In the subgroup with an index below 28 (n = 120), in the older cohort (n = 90), among women
# reporting no pain (n = 90)
SUBGROUP = Scanner(
    r"\b(?:in|for|of) the (?!study|whole|entire|total|overall|full|final|original|randomi|present|trial|treated|analy|itt|safety|current|initial|enrol)[\w-]{3,20} cohort ?[(\[]"
    rf"|\b(?:among|in|for) (?:the )?(?:[\w-]{{1,20}} ){{0,2}}?{PEOPLE} (?:reporting|who reported|with no) [^.;()]{{2,40}}[(\[](?:n ?= ?)?$"
    r"|\bsub-?(?:groups?|sets?|populations?|samples?|analys[ie]s|stud(?:y|ies))\b|\bpost[- ]hoc\b"
    r"|\bpre-?specified analys[ie]s\b"
)
IN_GROUP = re.compile(r"(?<![\w-])(?:groups?|arms?|condition)\b")
