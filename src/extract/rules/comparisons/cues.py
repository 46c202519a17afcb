"""Which way a sentence says that an outcome differs, and where it says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from extract.language.layers import Layers
from extract.language.phrases import Span, words_between
from extract.language.scanning import Scanner
from extract.rules.comparisons.patterns import cues as patterns
from extract.rules.comparisons.patterns import negations
from extract.rules.comparisons.patterns.ways import BAD, DOWN, GOOD, NULL, UP
from extract.values import frozen

# Where the outcome stands: before the cue; close behind it; close behind it, else before; anywhere
# behind it; near behind it, else before; behind a verb with an object and before one without.
Side = Literal["left", "right", "right_or_left", "beyond", "any", "verb"]
Read = Callable[[Layers, "re.Match[str]"], "Cue | None"]

_TURNED = {
    UP: DOWN,
    DOWN: UP,
    GOOD: BAD,
    BAD: GOOD,
}
_WINDOW = 40
_CHECKED = 60  # how far before a change the verb may begin that checks it
_ABROAD = 160  # how far before a verb the words that deny it may stand
_NO_COMPARISON_BEHIND = (
    patterns.OF_PEOPLE,
    patterns.TOLD_OF,
    patterns.SET_AGAINST,
    patterns.MEDIATED,
)
_OF_SOMEBODY = (patterns.TOLD_OF, patterns.WHO, patterns.OF_PEOPLE)
_WAYS = (UP, DOWN, GOOD, BAD, NULL)


@frozen
class Cue:
    """Words of direction: which way, and on which side the outcome stands."""

    start: int
    end: int
    rule: str
    way: str
    side: Side


def turned(cue: Cue) -> Cue:
    """The cue the other way round."""
    return replace(cue, way=_TURNED.get(cue.way, cue.way))


def second_way(layers: Layers, cue: Cue) -> Cue | None:
    """The cue of the second of two outcomes that go two ways: "X and Y were lower and higher"."""
    match = patterns.AND_OTHER_WAY.match(layers.folded, cue.end) if cue.side == "left" else None
    if match is None:
        return None
    way = next(way for way in _WAYS if way in match.groupdict() and match[way] is not None)
    return None if way == cue.way else replace(cue, way=way)


def cues_in(layers: Layers, sentences: Sequence[Span]) -> dict[Span, list[Cue]]:
    """The cues of sentences, in each in the order in which they are believed."""
    cues: defaultdict[Span, list[Cue]] = defaultdict(list)
    for pattern, read in _READERS:
        for sentence, match in pattern.in_each(layers.folded, sentences):
            cue = read(layers, match)
            if cue is not None:
                cues[sentence].append(cue)
    return cues


def _simple(rule: str, side: Side, way: str | None = None, denied: int = 3) -> Read:
    """A reader of cues whose way is given, or the name of the group that matched.

    `denied` is how many words before them may hold a negation.
    """

    def read(layers: Layers, match: re.Match[str]) -> Cue:
        return Cue(match.start(), match.end(), rule, way or _way(layers, match, denied), side)

    return read


def _way(layers: Layers, match: re.Match[str], denied: int = 3) -> str:
    """Up, down, good or bad by the group that matched; none of them behind a negation."""
    groups = match.re.groupindex
    is_negated = match["negation"] is not None if "negation" in groups else False
    if is_negated or _before(layers, match, denied) & negations.NEGATIONS:
        return NULL
    begin = max(layers.sentence_at(match.start())[0], match.start() - _WINDOW)
    denials = (negations.NO_EVIDENCE, negations.NOT_WITH)
    if any(denial.search(layers.folded, begin, match.start()) for denial in denials):
        return NULL
    if _is_not_shown(layers, match):
        return NULL
    return next(way for way in _WAYS if way in groups and match[way] is not None)


def _is_not_shown(layers: Layers, match: re.Match[str]) -> bool:
    """Whether words stand in what a trial did not show: "no evidence that A (reduced) X"."""
    begin = max(layers.sentence_at(match.start())[0], match.start() - _ABROAD)
    if layers.folded.find(" that ", begin, match.start()) < 0:
        return False
    return negations.NOT_SHOWN.search(layers.folded, begin, match.start()) is not None


def _before(layers: Layers, match: re.Match[str], count: int) -> frozenset[str]:
    return frozenset(_last_words(layers, match, count))


def _last_words(layers: Layers, match: re.Match[str], count: int) -> list[str]:
    """The last words before a match, within its clause."""
    start = layers.sentence_at(match.start())[0]
    window = layers.folded[max(start, match.start() - _WINDOW) : match.start()]
    clause = max(map(window.rfind, ",;:()"))
    return negations.NOT_ONLY.sub("", window[clause + 1 :]).split()[-count:]


def _adjective(layers: Layers, match: re.Match[str]) -> Cue | None:
    """A comparison before a noun; None where "reduced" is the verb of its clause."""
    place = max(match.start(way) for way in ("up", "down", "good", "bad"))
    words = words_between(layers, place, match.end())
    if words and words[0].kind == "verb":
        return None
    is_measured = match["good"] is None and match["bad"] is None
    of_no_amount = (patterns.A_SHIFT, patterns.AN_EFFECT)
    if is_measured and any(p.match(layers.folded, match.end()) for p in of_no_amount):
        return None
    begin = max(layers.sentence_at(match.start())[0], match.start() - _WINDOW)
    if any(p.search(layers.folded, begin, match.start()) for p in _NO_COMPARISON_BEHIND):
        return None
    is_denied = negations.NOT_BEFORE.search(layers.folded, begin, match.start()) is not None
    way = NULL if is_denied else _way(layers, match)
    cue = Cue(match.start(), match.end(), "adjective", way, "right")
    is_lost = patterns.LOST.search(layers.folded, begin, match.start()) is not None
    return turned(cue) if is_lost else cue


def _still(layers: Layers, match: re.Match[str]) -> Cue:
    """A comparison of what the clause before is about: "low in both groups, but higher in A"."""
    return Cue(match.start("said"), match.end(), "still", _way(layers, match), "left")


def _change_noun(layers: Layers, match: re.Match[str]) -> Cue | None:
    """A greater reduction is down, a smaller or a prevented one up; "mean reduction" is a name."""
    begin = max(layers.sentence_at(match.start())[0], match.start() - _CHECKED)
    is_checked = patterns.CHECKED.search(layers.folded, begin, match.start()) is not None
    if _is_of_responders(layers, match) or _is_led_to(layers, match):
        return None
    before = _before(layers, match, 4)
    sizes = before & patterns.SIZES
    is_name = match["joint"] is None or before & patterns.OF_A_NAME
    is_lost = match[0].startswith("loss") and not is_checked  # "loss of consciousness"
    if not sizes and (is_name or is_lost):
        return None
    side: Side = "right_or_left" if sizes else "right"
    cue = Cue(match.start(), match.end(), "change_noun", _way(layers, match), side)
    return turned(cue) if is_checked != bool(sizes & patterns.SMALL) else cue


def _is_led_to(layers: Layers, match: re.Match[str]) -> bool:
    """Whether a change is what arms are compared in: "inferior with regard to the gain in X"."""
    begin = max(layers.sentence_at(match.start())[0], match.start() - _WINDOW)
    return patterns.IN_TERMS.search(layers.folded, begin, match.start()) is not None


def _is_of_responders(layers: Layers, match: re.Match[str]) -> bool:
    """Whether a change is what people are counted by: "a 50% or greater reduction in X"."""
    begin = max(layers.sentence_at(match.start())[0], match.start() - _WINDOW)
    return (
        patterns.THRESHOLD_BEFORE.search(layers.folded, begin, match.start()) is not None
        or patterns.REACHED_BY.match(layers.folded, match.end()) is not None
    )


def _change_verb(layers: Layers, match: re.Match[str]) -> Cue | None:
    """A verb of change; "decreased less" is up, and what may or did not change is no cue."""
    last = [word for word in _last_words(layers, match, 2) if not word.endswith("ly")]
    begin = max(layers.sentence_at(match.start())[0], match.start() - _WINDOW)
    is_trend = negations.TENDED.search(layers.folded, begin, match.start()) is not None
    if _is_noun(layers, match) or (last and last[-1] in negations.MODALS and not is_trend):
        return None
    if any(p.search(layers.folded, begin, match.start()) for p in _OF_SOMEBODY):
        return None
    if match[0].endswith("ing") and patterns.DOING.search(layers.folded[begin : match.start()]):
        return None
    cue = Cue(match.start(), match.end(), "change_verb", _way(layers, match), "verb")
    begin = max(layers.sentence_at(match.start())[0], match.start() - _ABROAD)
    if _is_denied(layers, match, begin):
        return replace(cue, way=NULL)
    is_less = patterns.LESS_AFTER.match(layers.folded, match.end()) is not None
    return turned(cue) if is_less else cue


def _is_denied(layers: Layers, match: re.Match[str], begin: int) -> bool:
    """Whether a verb of a list is under the first one's "not", or did no better than that of B."""
    if negations.NO_BETTER.match(layers.folded, match.end()) is not None:
        return True
    if negations.NOT_OR.search(layers.folded, begin, match.start()) is not None:
        return True
    if negations.FAILED_AND.search(layers.folded, begin, match.start()) is not None:
        return not match[0].endswith(("ed", "s"))  # "failed to cut X and raised Y": it did that
    is_item = negations.NOT_LIST.search(layers.folded, begin, match.start()) is not None
    return is_item and negations.LIST_OR.match(layers.folded, match.end()) is not None


def _is_noun(layers: Layers, match: re.Match[str]) -> bool:
    """Whether a word such as "decrease" is the noun: "a significant decrease in X"."""
    is_either = match[0] in patterns.NOUNS
    return is_either and patterns.OF_A_NOUN.match(layers.folded, match.end()) is not None


def _effective(layers: Layers, match: re.Match[str]) -> Cue | None:
    """What is more effective in reducing is down; "effective" alone compares nothing."""
    way: str = GOOD if match["good"] else BAD
    verb = match["verb"]
    is_denied = _before(layers, match, 3) & negations.NEGATIONS or _is_not_shown(layers, match)
    if match["null"] is not None or is_denied:
        way = NULL
    elif match["equal"] is not None:
        return None
    elif verb is not None and not verb.startswith(("improv", "the improv")):
        way = DOWN if patterns.REDUCING.search(verb) else UP
        way = _TURNED[way] if match["bad"] else way
    return Cue(match.start(), match.end(), "effective", way, "right")


# Each pattern with its reader.
_READERS: tuple[tuple[Scanner, Read], ...] = (
    (patterns.NO_DIFFERENCE, _simple("no_difference", "any", NULL)),
    (patterns.NEITHER, _simple("neither", "right", NULL)),
    (patterns.NULL_VERB, _simple("null_verb", "left", NULL)),
    (patterns.GAIN, _simple("gain", "right")),
    (patterns.NULL_EFFECT, _simple("null_effect", "right_or_left", NULL)),
    (patterns.NULL_ADJECTIVE, _simple("null_adjective", "right", NULL)),
    (patterns.NO_EVENTS, _simple("no_events", "right", NULL)),
    (patterns.BUT_NOT, _simple("but_not", "right", NULL)),
    (patterns.TO_SAME_EXTENT, _simple("same_extent", "left", NULL)),
    (patterns.BRACKETED, _simple("bracketed", "left", NULL)),
    (patterns.PREDICATE, _simple("predicate", "left")),
    (patterns.STILL, _still),
    (patterns.EFFECTIVE, _effective),
    (patterns.SCORED, _simple("scored", "right")),
    (patterns.RATED, _simple("scored", "right")),
    (patterns.EFFECT_ON, _simple("effect_on", "beyond")),
    (patterns.CHANGE_NOUN, _change_noun),
    (patterns.ADJECTIVE, _adjective),
    (patterns.MORE_PEOPLE, _simple("more_people", "beyond")),
    (patterns.IN_MORE, _simple("predicate", "left")),
    (patterns.FAVORING, _simple("favoring", "any", denied=5)),
    (patterns.CHANGE_VERB, _change_verb),
    (patterns.ELIDED, _simple("elided", "left")),
    (patterns.LIKELY, _simple("likely", "any")),
)
