"""When two names mean the same outcome: "28-day mortality", "deaths" and "the rate of death" do."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from extract.language.abbreviations import Abbreviation
from extract.language.folding import fold
from extract.records.outcomes import patterns

SpelledOut = list[tuple[str, str]]


def spelled_out(abbreviations: Iterable[Abbreviation]) -> SpelledOut:
    """The short forms of a text with their long forms, folded once for all its names."""
    return [(fold(a.short), fold(a.long)) for a in abbreviations]


def key_of(folded: str, spelled: SpelledOut) -> frozenset[str]:
    """The words of a folded name that tell an outcome from another one; empty if none is left.

    >>> key_of("28-day mortality", []) == key_of("deaths from any cause", [])
    True
    >>> key_of("overall survival", []) == key_of("disease-free survival", [])
    False
    """
    plain = folded.replace("–", "-")
    if "(" in plain or "[" in plain:
        plain = patterns.BRACKET.sub("", plain)
    for short, long in spelled:
        if short in plain:
            plain = _written_out(plain, short, long)
    return _telling_words(plain)


@lru_cache(maxsize=10_000)  # texts name their outcomes much alike
def _telling_words(plain: str) -> frozenset[str]:
    if patterns.DEATH.search(plain) is not None:
        plain = patterns.ANY_CAUSE.sub(" ", patterns.DEATH.sub("mortality", plain))
    for pattern in (patterns.TIME, patterns.CHANGE, patterns.STATISTIC):
        plain = pattern.sub(" ", plain)
    words = set(patterns.WORD.findall(plain)) - patterns.EMPTY_WORDS
    return frozenset(map(_singular, words))


def short_key_of(folded: str) -> frozenset[str]:
    """The words of the bracket at a name's end, by which the text may call the outcome later.

    >>> short_key_of("knee society function score (fs)")
    frozenset({'fs'})
    """
    return key_of(folded[folded.rfind("(") + 1 : -1], [])


def fuller_keys(keys: Iterable[frozenset[str]]) -> dict[frozenset[str], frozenset[str]]:
    """For each name without a qualifier the only one of a text that is the same with one.

    >>> leptin, serum_leptin = frozenset({"leptin"}), frozenset({"serum", "leptin"})
    >>> fuller_keys([leptin, serum_leptin]) == {leptin: serum_leptin}
    True
    >>> fuller_keys([leptin, serum_leptin, frozenset({"plasma", "leptin"})])
    {}
    """
    every = set(keys)
    qualified: dict[frozenset[str], list[frozenset[str]]] = {}
    for key in every:
        bare = key - patterns.QUALIFIERS
        if bare and bare != key and bare in every:
            qualified.setdefault(bare, []).append(key)
    return {bare: fuller[0] for bare, fuller in qualified.items() if len(fuller) == 1}


def bare_name(name: str) -> str:
    """A printed name without the time or the fall in front of it and the bracket behind it.

    >>> bare_name("28-day mortality"), bare_name("overall survival (OS)")
    ('mortality', 'overall survival')
    >>> bare_name("mean reduction in pain")
    'pain'
    """
    bare = name
    if name.endswith((")", "]")):
        bracket = patterns.BRACKET.search(name)
        bare = name if bracket is None or bracket.end() < len(name) else name[: bracket.start()]
    folded = fold(bare)
    time = patterns.TIME.match(folded)
    if time is not None:
        bare = bare[time.end() :].lstrip(" -")
        folded = fold(bare)
    fall = patterns.FALL.match(folded)
    if fall is not None:
        bare = bare[fall.end() :]
    return bare or name


def _written_out(name: str, short: str, long: str) -> str:
    """A name with a short form in it replaced by its long form, where it stands as a word.

    By hand, since a pattern of every short form of every text would have to be compiled first.
    """
    place = name.find(short)
    while place >= 0:
        end = place + len(short)
        end += name.startswith("s", end)
        if _is_joint(name[place - 1 : place]) or _is_joint(name[end : end + 1]):
            place = name.find(short, place + 1)
        else:
            name = name[:place] + long + name[end:]
            place = name.find(short, place + len(long))
    return name


def _is_joint(char: str) -> bool:
    return char.isalnum() or char in ("_", "-")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
