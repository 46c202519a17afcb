"""What the people that a figure counts did: "12 with zinc (needed surgery)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from extract.language.layers import Layers
from extract.language.phrases import Span, Word, skip, words_between
from extract.language.phrases.neighbors import is_adjective
from extract.rules.claims import is_free
from extract.rules.findings import Level, Proportion
from extract.rules.outcomes import nouns, verbs
from extract.rules.outcomes.patterns import figured as patterns

Figure = Proportion | Level
_OF_VERBS = ("verb", "auxiliary", "adverb")
_BEFORE_OBJECT = ("determiner", "adverb", "preposition", "number")
_CLOSING = (":", ";")  # marks that end a clause
_APART = ("comma", "conjunction", "number")  # between a figure and a verb that is not its own
_RELATIVE = frozenset({"that", "who", "which", "whose", "whom"})
_TO_NAMED = 10  # characters from a predicate to a name that goes on: "(improved) in the (score)"


def predicate(layers: Layers, figure: Figure, left: int, right: int) -> Span | None:
    """What the people that a figure counts did: behind it, or before the bracket that it is in."""
    if not isinstance(figure, Proportion):
        return None
    words = words_between(layers, left, right)
    opening = bracket_round(words, bisect_left(words, (figure.start,)))
    span = None if opening is None else _did_before(words, opening)
    return span or _did_behind(words, bisect_left(words, (figure.end,)))


def own_predicate(
    layers: Layers, figure: Figure, clause: Span, taken: Iterable[Span]
) -> Span | None:
    """What the people of a figure did, in a clause that names what others did.

    "Ten with zinc relapsed, and 12 with iron (needed surgery)": the 12 have a verb of their own.
    """
    is_subject = isinstance(figure, Proportion) and (
        figure.start == clause[0]
        or patterns.SUBJECT.search(layers.folded, clause[0], figure.start) is not None
    )
    if not is_subject:
        return None
    words = words_between(layers, figure.end, clause[1])
    verb = _verb_behind(words, 0)
    if verb is None or any(w.kind in _APART or w.text in _RELATIVE for w in words[:verb]):
        return None
    is_noun = words[verb].text.endswith("s")  # "50 from other causes"
    if words[verb].kind == "verb" and (is_noun or _has_verb_of_its_own(words[verb:])):
        return None
    span = predicate_of(words, verb) if _is_of_people(words[:verb]) else None
    if span is None or not is_free((figure.start, span[1] + _TO_NAMED), taken):
        return None
    return span if _is_whole(words, span) else None


def _has_verb_of_its_own(words: list[Word]) -> bool:
    """Whether those of whom a participle is said did what a later verb says.

    "12 given zinc by mouth and 9 kept on iron (had died)": they were given it, and had died.
    """
    is_open = True
    for before, word in pairwise(words):
        if word.kind in ("subordinator", "pronoun") or word.text in _CLOSING:
            return False
        if word.kind in ("comma", "conjunction"):
            is_open = False
        elif word.kind in ("verb", "auxiliary") and before.text not in ("to", "be", "been"):
            if is_open:
                return True
            is_open = word.kind == "verb"
    return False


def _is_whole(words: list[Word], span: Span) -> bool:
    """Whether a predicate is more than a number, a unit or an adjective before its noun."""
    first = words[bisect_left(words, (span[0],))]
    behind = bisect_left(words, (span[1],))
    last = words[behind - 1]
    if first.text in nouns.UNITS or first.text in nouns.COUNTS:
        return False
    if behind < len(words) and words[behind].kind in ("word", "number"):
        return False
    return first is not last or first.kind == "verb" or not is_adjective(last.text)


def _did_behind(words: list[Word], first: int) -> Span | None:
    verb = _verb_behind(words, first)
    return (
        predicate_of(words, verb) if verb is not None and _is_of_people(words[first:verb]) else None
    )


def _did_before(words: list[Word], opening: int) -> Span | None:
    verb = verb_before(words, opening)
    if verb is None or not _is_of_people(words[:verb]):
        return None
    span = predicate_of(words[:opening], verb)
    if span is None:
        return None
    behind = words[bisect_left(words, (span[1],)) : opening]
    return span if not behind or _is_time(behind) else None


def _is_time(words: list[Word]) -> bool:
    """Whether what follows a predicate says when: "until the 6 month follow-up"."""
    return words[0].kind == "preposition" and any(w.text in nouns.TIME_UNITS for w in words)


def bracket_round(words: list[Word], place: int) -> int | None:
    """The outermost bracket that is open at `place`."""
    opened: list[int] = []
    for index, word in enumerate(words[:place]):
        if word.kind == "open":
            opened.append(index)
        elif word.kind == "close" and opened:
            opened.pop()
    return opened[0] if opened else None


def _verb_behind(words: list[Word], first: int) -> int | None:
    """The verb whose subject begins at `first`; participles that say which arm are passed over."""
    depth = 0
    for index in range(first, len(words)):
        word = words[index]
        depth += (word.kind == "open") - (word.kind == "close")
        if depth > 0 or word.kind == "close" or word.text in verbs.OF_ARMS:
            continue
        if word.kind in ("subordinator", "pronoun") or word.text in _CLOSING:
            return None
        if word.kind in ("verb", "auxiliary"):
            return index
    return None


def verb_before(words: list[Word], last: int) -> int | None:
    """The verb nearest to `last` on its left; the first of its chain."""
    for index in range(last - 1, -1, -1):
        word = words[index]
        if word.kind in ("subordinator", "pronoun", "close") or word.text in _CLOSING:
            return None
        if word.kind in ("verb", "auxiliary") and word.text not in verbs.OF_ARMS:
            return _chain_start(words, index)
    return None


def _chain_start(words: list[Word], verb: int) -> int:
    """Where the verbs begin that end at `verb`: "(intended) to be screened"."""
    first = verb
    while first > 0 and (words[first - 1].kind in _OF_VERBS or words[first - 1].text == "to"):
        first -= 1
    return first


def _is_of_people(words: list[Word]) -> bool:
    """Whether a subject is people, or nothing but an arm: "5 (3%) in the early arm relapsed"."""
    if any(w.text in nouns.PEOPLE_HEADS for w in words):
        return True
    plain = [w for w in words if w.kind not in ("open", "close", "number", "determiner")]
    return not plain or plain[0].kind == "preposition" or plain[0].text in verbs.OF_ARMS


def predicate_of(words: list[Word], verb: int) -> Span | None:
    """A predicate without auxiliaries and without verbs that say nothing: "converted to glaucoma".

    None where people are only said to have been treated, counted or described.
    """
    first = verb
    while first < len(words) and words[first].kind in ("auxiliary", "adverb"):
        if words[first].text in verbs.NEGATIONS:
            return None
        first += 1
    if first == len(words) or words[first].text in verbs.NO_EVENTS:
        return None
    if words[first].kind not in ("verb", "word"):
        return None
    is_light = words[first].text in verbs.LIGHT
    start = _object(words, first) if is_light else first
    if start == len(words) or words[start].kind not in ("verb", "word"):
        return None
    end = _end(words, start)
    if all(w.text in nouns.NEVER_STATED for w in words[start : end + 1]):
        return None  # "had outcomes recorded"
    return words[start].start, words[end].end


def _object(words: list[Word], verb: int) -> int:
    """Where the object of a verb begins: "(reported) at least one fracture"."""
    index = skip(words, verb + 1, 1, _BEFORE_OBJECT)
    while index < len(words) and words[index].text in nouns.LEADING:
        index = skip(words, index + 1, 1, _BEFORE_OBJECT)
    return index


def _end(words: list[Word], verb: int) -> int:
    """The last word of the predicate: its object, and what "to", "as" and the like add to it."""
    end = verb
    for index in range(verb + 1, len(words)):
        word, before = words[index], words[index - 1]
        if word.kind == "preposition" and _leads_to_arm(words, index):
            break
        if word.kind == "word":
            end = index
        elif word.text in verbs.PARTICLES and before.kind in ("verb", "word"):
            end = index if word.text in verbs.CLOSING else end
        elif word.kind in ("verb", "auxiliary"):
            if before.text != "to" and before.kind != "auxiliary":
                break
            end = index
        elif word.kind not in ("determiner", "number"):
            break
    return end


def _leads_to_arm(words: list[Word], preposition: int) -> bool:
    """Whether a preposition says which arm: "crossed over (from the early group)"."""
    for word in words[preposition + 1 :]:
        if word.text in nouns.ARM_HEADS:
            return True
        if word.kind not in ("word", "determiner", "verb"):
            return False
    return False
