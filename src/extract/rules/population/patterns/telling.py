"""Sentences that tell who was studied."""

from __future__ import annotations

import re

from extract.language.scanning import Ending, Scanner
from extract.rules.population.patterns.persons import NUMBERS

ENROLLED = Scanner(
    r"\b(?:(?:participants|patients|subjects|population|sample|cohort|stud(?:y|ied) group) (?:were|will be|are|is|was|included|consisted|comprised)|randomi[sz]|assign|allocat|enrol|recruit|includ|involv|eligib|participat|entered|invit|divided|consecutive|screened|"
    r"(?:conducted|performed|carried out|undertaken|done|studied|evaluated|assessed|compared|tested|examined|investigated) (?:\w{1,14} )?(?:in|on|among|with)\b|"
    r"(?:trial|study|design) (?:in|of|on|among|with)\b|we (?:studied|treated|compared|evaluated|examined|assessed|gave)|underwent|received|were (?:given|treated|studied|selected|admitted)|selected|volunteer|undergoing|(?:delivered|provided|offered|given|administered) to)"
)
AIMED = Scanner(
    r"\b(?:(?:study|trial|we) (?:\w{1,12} )?(?:compared|evaluated|assessed|examined|investigated|tested|explored|determined|studied)|aim|aims|aimed|purpose|objective|objectives|goal|hypothes\w{2,4}|to (?:determine|evaluate|assess|compare|examine|investigate|test|study|explore|establish))\b"
)
# "patients with regular immunoglobulin therapy" in a title
THERAPY = Ending(
    r"\b(?:therapy|treatment|infusions?|supplementation|regimens?|program(?:me)?s?|intervention)$"
)
# "40", "a total of 295", "thirty-four" before the person
COUNT = re.compile(
    r"(?:\b(?:a|the) total of |\btotally |\bapproximately |\babout )?\b(?:\d{1,3}(?:[, ]\d{3}){0,2}|\d{1,6}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and|[- ]){1,12}) (?:consecutive |eligible |additional )?$"
)
# A description that begins with a count
COUNTED = re.compile(rf"(?:(?:a|the) total of )?(?:\d|(?:{'|'.join(sorted(NUMBERS))})\b)")
# What else stands before the person where a result names those who were studied
TAKEN = Ending(r"\b(?:assigned|enrolled|randomi[sz]ed|recruited|included) $")
# "a control group of 38 older nuns", "defined as patients with", "two of 18 patients"
NOT_STUDIED = Ending(
    r"\b(?:withdrawals?|including|subgroups? of|control(?:s| group)?|sample size (?:of|was)|defined as|compared with|than (?:in )?|excluding|except|number of|proportion of|percentage of|percent of|% of|rate of|unlike) (?:of |in |for )?(?:the )?(?:\d{1,5} )?$|\d/\d{1,5} $|% (?:of )?(?:the )?$"
    rf"|\b(?:\d{{1,5}}|{'|'.join(sorted(NUMBERS))}) of (?:the )?(?:\d{{1,5}} )?$"
)
# "87 patients (13.8%) with a fever": some of those who were studied
SHARE = re.compile(r" ?\((?:n ?= ?\d{1,6}[,;] )?\d{1,3}(?:\.\d{1,2})? ?%\)")
# "twenty younger and 23 older adults": the count of both
OTHER_KIND = Ending(
    rf"\b(?:\d{{1,5}}|{'|'.join(sorted(NUMBERS))})(?:-\w{{3,5}})? (?:[a-z-]{{3,14}} ){{1,2}}and $"
)
