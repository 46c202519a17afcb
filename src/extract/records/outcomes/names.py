"""When two names mean the same outcome: "28-day mortality", "deaths" and "the rate of death" do."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.language.abbreviations import Abbreviation
from extract.language.folding import fold
from extract.records.outcomes import patterns


def key_of(name: str, abbreviations: Iterable[Abbreviation]) -> frozenset[str]:
    """The words that tell an outcome from another one; empty where nothing is left.

    >>> key_of("28-day mortality", ()) == key_of("Deaths from any cause", ())
    True
    >>> key_of("overall survival", ()) == key_of("disease-free survival", ())
    False
    """
    plain = patterns.BRACKET.sub("", fold(name)).replace("–", "-")
    for abbreviation in abbreviations:
        plain = _written_out(plain, abbreviation)
    if patterns.DEATH.search(plain) is not None:
        plain = patterns.ANY_CAUSE.sub(" ", patterns.DEATH.sub("mortality", plain))
    for pattern in (patterns.TIME, patterns.CHANGE, patterns.STATISTIC):
        plain = pattern.sub(" ", plain)
    words = patterns.WORD.findall(plain)
    return frozenset(_singular(word) for word in words if word not in patterns.EMPTY_WORDS)


def short_key_of(name: str) -> frozenset[str]:
    """The words of the bracket at a name's end, by which the text may call the outcome later.

    >>> short_key_of("Knee Society Function Score (FS)")
    frozenset({'fs'})
    """
    return key_of(name[name.rfind("(") + 1 : -1], ())


def bare_name(name: str) -> str:
    """A printed name without the time or the fall in front of it and the bracket behind it.

    >>> bare_name("28-day mortality"), bare_name("overall survival (OS)")
    ('mortality', 'overall survival')
    >>> bare_name("mean reduction in pain")
    'pain'
    """
    bracket = patterns.BRACKET.search(name)
    bare = name if bracket is None or bracket.end() < len(name) else name[: bracket.start()]
    time = patterns.TIME.match(fold(bare))
    if time is not None:
        bare = bare[time.end() :].lstrip(" -")
    fall = patterns.FALL.match(fold(bare))
    if fall is not None:
        bare = bare[fall.end() :]
    return bare or name


def _written_out(name: str, abbreviation: Abbreviation) -> str:
    """A folded name with a short form in it replaced by its long form."""
    short = fold(abbreviation.short)
    if short not in name:
        return name
    return re.sub(rf"(?<![\w-]){re.escape(short)}s?(?![\w-])", fold(abbreviation.long), name)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
