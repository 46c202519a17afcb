"""How a report tells that its trial was stopped early, and why."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

# "the trial was stopped early", "inclusions were stopped early", "terminated prematurely"
STOPPED = re.compile(
    r"\b(?:was|were|had been|has been|is|being|to be) (?:\w{1,14}ly )?(?:prematurely |early )?"
    r"(?:stopped|terminated|halted|discontinued|closed|ended|suspended|interrupted|ceased)\b"
    r"(?P<rest>[^.;]{0,120})"
)
# What was stopped, in the 80 characters before
STOPPED_SUBJECT = re.compile(
    r"\b(?:trial|study|recruitment|enroll?ment|inclusions?|randomi[sz]ation|accrual|arm|it|rct|trials)\b"
    r"(?: [^.;]{0,60})? $"
)
EARLY = re.compile(
    r"\bearl(?:y|ier)\b|\bpremature(?:ly)?\b|\bbefore (?:the )?(?:planned|full|target|completion|reaching|its)"
    r"|\b(?:because|due|owing|for (?:futility|efficacy|benefit|harm|safety|slow|lack|poor)|after (?:an|the|a|one) (?:\w{1,12} ){0,3}interim|at (?:an|the) (?:\w{1,12} ){0,2}interim"
    r"|on the (?:recommendation|advice)|by the (?:data|sponsor|steering|independent))"
)
STOP_CUE = Scanner(
    "stopp|terminat|halted|discontinued|closed|closure|suspended|interrupted|ceased|ended"
)
# "early termination of the trial", "early stopping", "premature closure"
STOPPING = re.compile(
    r"\b(?:early|premature) (?:stopping|termination|closure|discontinuation|cessation|halting)"
    r"(?: of (?:the |this |our )?(?:trial|study|recruitment|enroll?ment|accrual|randomi[sz]ation))?\b(?P<rest>[^.;]{0,120})"
)
NOT_STOPPED = re.compile(
    r"\bnot (?:\w{1,10} ){0,2}$|\bif\b|\bstopping rule|\bdrug\b|\btreatment\b|\bmedication\b|\btherapy\b|\bpatients? (?:who|were)"
)
STOP_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "recruitment",
        re.compile(
            r"\b(?:slow|poor|low|insufficient|inadequate|lack of|difficult\w{0,5}|problems?)\b[^.;]{0,30}(?:recruit|enrol|accru|inclusion)|\b(?:recruitment|enroll?ment|accrual) (?:\w{1,10} ){0,3}(?:slow|rate|problem|difficult|poor|low)"
        ),
    ),
    ("funding", re.compile(r"\bfund(?:s|ing)?\b|\bsponsor\b|\bfinanc|\bcommercial|\bbusiness")),
    (
        "futility",
        re.compile(
            r"\bfutil|\b(?:lack|absence|no evidence) of (?:\w{1,12} ){0,2}(?:efficacy|benefit|effect|superiority)|\bno (?:\w{1,12} ){0,2}(?:benefit|difference|effect)|\bineffective|\bunlikely"
        ),
    ),
    (
        "harm",
        re.compile(
            r"\bharm|\bsafety\b|\btoxic|\badverse|\b(?:higher|increased|excess|more|increase in) (?:[\w-]{1,14} ){0,4}(?:mortality|death|deaths|bleeding|events|risk|stroke|rate)|\bexcess mortality"
        ),
    ),
    (
        "benefit",
        re.compile(
            r"\b(?:efficacy|benefit|beneficial|superior|superiority|effectiveness|overwhelming|(?:lower|reduced|reduction in|fewer) (?:[\w-]{1,14} ){0,4}(?:mortality|death|deaths|events|risk|rate))\b"
        ),
    ),
    ("other", re.compile(r"\b(?:because|due to|owing to|as a result of)\b")),
)
