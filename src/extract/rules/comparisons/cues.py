"""Which way a sentence says that an outcome differs, and where it says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from extract.language.layers import Layers
from extract.language.phrases import words_between
from extract.rules.comparisons import patterns

# Where the outcome stands: before the cue; close behind it; close behind it, else before; anywhere
# behind it; near behind it, else before; behind a verb with an object and before one without.
Side = Literal["left", "right", "right_or_left", "beyond", "any", "verb"]
Read = Callable[[Layers, "re.Match[str]"], "Cue | None"]

_TURNED = {
    patterns.UP: patterns.DOWN,
    patterns.DOWN: patterns.UP,
    patterns.GOOD: patterns.BAD,
    patterns.BAD: patterns.GOOD,
}
_WAYS = (patterns.UP, patterns.DOWN, patterns.GOOD, patterns.BAD, patterns.NULL)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of direction: which way, and on which side the outcome stands."""

    start: int
    end: int
    rule: str
    way: str
    side: Side


def cues_in(layers: Layers, start: int, end: int) -> Iterator[Cue]:
    """The cues of a sentence, in the order in which they are believed."""
    for pattern, read in _READERS:
        for match in pattern.finditer(layers.folded, start, end):
            cue = read(layers, match)
            if cue is not None:
                yield cue


def _simple(rule: str, side: Side, way: str | None = None) -> Read:
    """A reader of cues whose way is given, or the name of the group that matched."""

    def read(layers: Layers, match: re.Match[str]) -> Cue:
        return Cue(match.start(), match.end(), rule, way or _way(match), side)

    return read


def _way(match: re.Match[str]) -> str:
    groups = match.re.groupindex
    if "negation" in groups and match["negation"] is not None:
        return patterns.NULL
    return next(way for way in _WAYS if way in groups and match[way] is not None)


def _adjective(layers: Layers, match: re.Match[str]) -> Cue | None:
    """A comparison before a noun; None where "reduced" is the verb of its clause."""
    place = max(match.start(way) for way in ("up", "down", "good", "bad"))
    words = words_between(layers, place, match.end())
    if words and words[0].kind == "verb":
        return None
    return Cue(match.start(), match.end(), "adjective", _way(match), "right")


def _change_noun(layers: Layers, match: re.Match[str]) -> Cue:
    """A greater reduction is down, a smaller reduction up."""
    side: Side = "right" if match["size"] is None else "right_or_left"
    cue = Cue(match.start(), match.end(), "change_noun", _way(match), side)
    is_small = match["size"] is not None and patterns.SMALL.search(match["size"]) is not None
    return replace(cue, way=_TURNED[cue.way]) if is_small and cue.way in _TURNED else cue


def _change_verb(layers: Layers, match: re.Match[str]) -> Cue | None:
    """A verb of change; "decreased less" is up, and what may or did not change is no cue."""
    if match["negation"] is not None:
        return None
    cue = Cue(match.start(), match.end(), "change_verb", _way(match), "verb")
    is_less = patterns.LESS_AFTER.match(layers.folded, match.end()) is not None
    return replace(cue, way=_TURNED[cue.way]) if is_less else cue


def _effective(layers: Layers, match: re.Match[str]) -> Cue | None:
    """What is more effective in reducing is down; "effective" alone compares nothing."""
    way: str = patterns.GOOD if match["good"] else patterns.BAD
    if match["negation"] is not None:
        way = patterns.NULL
    elif match["equal"] is not None:
        return None
    elif match["verb"] is not None:
        way = patterns.DOWN if patterns.REDUCING.search(match["verb"]) else patterns.UP
        way = _TURNED[way] if match["bad"] else way
    return Cue(match.start(), match.end(), "effective", way, "right")


_READERS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (patterns.NO_DIFFERENCE, _simple("no_difference", "any", patterns.NULL)),
    (patterns.NULL_VERB, _simple("null_verb", "left", patterns.NULL)),
    (patterns.NULL_EFFECT, _simple("null_effect", "right_or_left", patterns.NULL)),
    (patterns.NULL_ADJECTIVE, _simple("null_adjective", "right", patterns.NULL)),
    (patterns.NO_EVENTS, _simple("no_events", "right", patterns.NULL)),
    (patterns.PREDICATE, _simple("predicate", "left")),
    (patterns.EFFECTIVE, _effective),
    (patterns.CHANGE_NOUN, _change_noun),
    (patterns.ADJECTIVE, _adjective),
    (patterns.MORE_PEOPLE, _simple("more_people", "beyond")),
    (patterns.FAVORING, _simple("favoring", "any", patterns.GOOD)),
    (patterns.CHANGE_VERB, _change_verb),
    (patterns.LIKELY, _simple("likely", "any")),
)
