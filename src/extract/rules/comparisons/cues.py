"""Which way a sentence says that an outcome differs, and where it says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.rules.comparisons import patterns

_TURNED = {
    patterns.UP: patterns.DOWN,
    patterns.DOWN: patterns.UP,
    patterns.GOOD: patterns.BAD,
    patterns.BAD: patterns.GOOD,
}
_SMALL = re.compile(r"\b(?:smaller|less|lower|lesser|slower|fewer|weaker)\b")
_REDUCING = re.compile(r"reduc|decreas|lower|prevent|reliev|alleviat|control|relief|treat")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of direction. `side` says where the outcome stands: "left", "right" or "any"."""

    start: int
    end: int
    rule: str
    way: str
    side: str
    is_between: bool  # whether the words alone compare arms


def cues_in(folded: str, start: int, end: int) -> Iterator[Cue]:
    """The cues of a sentence, in the order in which they are believed."""
    for rule, pattern, side in _NULLS:
        for match in pattern.finditer(folded, start, end):
            yield Cue(match.start(), match.end(), rule, patterns.NULL, side, rule != "null_effect")
    for match in patterns.PREDICATE.finditer(folded, start, end):
        yield _cue(match, "predicate", "left", is_between=True)
    for match in patterns.EFFECTIVE.finditer(folded, start, end):
        yield from _effective(match)
    for match in patterns.CHANGE_NOUN.finditer(folded, start, end):
        yield from _change_noun(match)
    for match in patterns.ADJECTIVE.finditer(folded, start, end):
        yield _cue(match, "adjective", "right", is_between=True)
    for match in patterns.FAVORING.finditer(folded, start, end):
        yield Cue(match.start(), match.end(), "favoring", patterns.GOOD, "any", is_between=True)
    for match in patterns.CHANGE_VERB.finditer(folded, start, end):
        if match["negation"] is None:
            yield _change_verb(folded, match)
    for match in patterns.LIKELY.finditer(folded, start, end):
        yield _cue(match, "likely", "any", is_between=True)


_NULLS = (
    ("no_difference", patterns.NO_DIFFERENCE, "any"),
    ("null_verb", patterns.NULL_VERB, "left"),
    ("null_effect", patterns.NULL_EFFECT, "right"),
    ("null_adjective", patterns.NULL_ADJECTIVE, "right"),
)


def _cue(match: re.Match[str], rule: str, side: str, *, is_between: bool) -> Cue:
    ways = (patterns.UP, patterns.DOWN, patterns.GOOD, patterns.BAD, patterns.NULL)
    way = next(way for way in ways if way in match.re.groupindex and match[way] is not None)
    if match["negation"] is not None:
        way = patterns.NULL
    end = match.start("noun") if "noun" in match.re.groupindex and match["noun"] else match.end()
    return Cue(match.start(), end, rule, way, side, is_between)


def _change_verb(folded: str, match: re.Match[str]) -> Cue:
    """ "Decreased less" is up."""
    cue = _cue(match, "change_verb", "either", is_between=False)
    if patterns.LESS_AFTER.match(folded, match.end()) is None:
        return cue
    return Cue(cue.start, cue.end, cue.rule, _TURNED[cue.way], cue.side, is_between=True)


def _change_noun(match: re.Match[str]) -> Iterator[Cue]:
    """A greater reduction is down, a smaller reduction up; a bare one is a change in one arm."""
    cue = _cue(match, "change_noun", "right", is_between=match["size"] is not None)
    if cue.way != patterns.NULL and match["size"] and _SMALL.search(match["size"]):
        cue = Cue(cue.start, cue.end, cue.rule, _TURNED[cue.way], cue.side, is_between=True)
    yield cue


def _effective(match: re.Match[str]) -> Iterator[Cue]:
    if match["negation"] is not None:
        yield Cue(match.start(), match.end(), "effective", patterns.NULL, "right", is_between=True)
    elif match["equal"] is None:
        way = patterns.GOOD if match["good"] else patterns.BAD
        if match["verb"]:
            way = patterns.DOWN if _REDUCING.search(match["verb"]) else patterns.UP
            way = _TURNED[way] if match["bad"] else way
        yield Cue(match.start(), match.end(), "effective", way, "right", is_between=True)
