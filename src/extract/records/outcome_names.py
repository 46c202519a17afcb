"""When two names mean the same outcome: "28-day mortality", "deaths" and "the rate of death" do."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.language.abbreviations import Abbreviation
from extract.language.folding import fold

_BRACKET = re.compile(r" ?[(\[][^()\[\]]{0,80}[)\]]")
# Times and stays: they are kept as time frames, not in the name.
_TIME = re.compile(
    r"\b(?:\d{1,4}|one|two|three|four|five|six|twelve|thirty|ninety)[- ](?:hour|h|day|d|week|wk|month|mo"
    r"|year|yr|y)s?\b[- ]?|\b(?:in-?hospital|hospital|icu|in-icu)\b(?= (?:all-cause )?(?:mortality|death|survival))"
    r"|\b(?:at|on|by|within|after|to|until)? ?(?:day|week|month|year)s? \d{1,4}\b"
)
# What is counted or averaged is the same outcome, however it is summed up.
_STATISTIC = re.compile(
    r"\b(?:mean|median|average|total number|number|rates?|incidences?|risks?|frequency|frequencies|proportions?"
    r"|percentages?|prevalence|occurrences?|probability|likelihood|odds|hazard|cumulative|crude|overall rate"
    r"|adjusted|estimated|actuarial|kaplan-meier|observed)\b(?: (?:of|for) (?:patients|participants|women|subjects)"
    r" (?:with|who|having|achieving))?"
)
_CHANGE = re.compile(
    r"\b(?:changes?|reductions?|increases?|decreases?|improvements?|differences?|declines?) (?:from baseline )?"
    r"(?:in|of|to)\b|\bchanges? from baseline\b"
)
_DEATH = re.compile(r"\b(?:deaths?|died|mortalit(?:y|ies)|dying|fatalit(?:y|ies))\b")
_ANY_CAUSE = re.compile(r"\b(?:all[- ]cause|(?:from|of|due to) (?:any|all) causes?|overall|total)\b(?! survival)")
_WORD = re.compile(r"[^\W_][\w'+/-]{0,60}")
_EMPTY = frozenset(
    """
    a an the of in on at to for with by and from per as during after total any all no their its
    """.split()
)


def key_of(name: str, abbreviations: Iterable[Abbreviation]) -> frozenset[str]:
    """The words that tell an outcome from another one; empty where nothing is left.

    >>> key_of("28-day mortality", ()) == key_of("Deaths from any cause", ())
    True
    >>> key_of("overall survival", ()) == key_of("disease-free survival", ())
    False
    """
    plain = _BRACKET.sub("", fold(name))
    for short, long in ((fold(a.short), fold(a.long)) for a in abbreviations):
        plain = re.sub(rf"(?<![\w-]){re.escape(short)}(?:s)?(?![\w-])", long, plain)
    if _DEATH.search(plain):
        plain = _ANY_CAUSE.sub(" ", _DEATH.sub("mortality", plain))
    for pattern in (_TIME, _CHANGE, _STATISTIC):
        plain = pattern.sub(" ", plain)
    return frozenset(_singular(word) for word in _WORD.findall(plain) if word not in _EMPTY)


def without_time(name: str) -> str:
    """A printed name without the time in front of it, and without the bracket behind it.

    >>> without_time("28-day mortality"), without_time("overall survival (OS)")
    ('mortality', 'overall survival')
    """
    bare = re.sub(r" ?[(\[][^()\[\]]{0,80}[)\]]$", "", name)
    match = _TIME.match(fold(bare))
    if match is not None:
        bare = bare[match.end() :].lstrip(" -")
    return bare or name


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
