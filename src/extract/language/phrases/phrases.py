"""Where a noun phrase begins and ends, walking from a cue to the left or to the right.

All offsets count characters of the text. A phrase is looked for on one side of a cue within one
sentence; it holds no finite verb, no clause and no figure in brackets, and goes on over the
prepositions that the caller names.
"""

from __future__ import annotations

from bisect import bisect_left

from extract.language.layers import Layers
from extract.language.phrases.neighbors import INSIDE
from extract.language.phrases.sharing import is_shared
from extract.language.phrases.titled import join_titled
from extract.language.phrases.words import (
    Word,
    is_hanging,
    is_unheaded,
    placed_words,
    skip,
)

Span = tuple[int, int]

OF = frozenset({"of"})
# What an outcome or a condition takes along: "time from surgery to discharge", "change in pain".
WIDE = frozenset("of in for to from with on at by between per after during".split())

_TIMES = ("time", "times")
_TIMED = 6  # words, at most, between "time" and "until": "time from starting the drug until"
_BRACKET_WORDS = 6  # a longer bracket is a clause of its own
_BLOCK = 4_000  # a sentence is read in blocks of so many characters: none is longer


def words_between(layers: Layers, start: int, end: int) -> list[Word]:
    """The words of `start:end` within one sentence, with their classes.

    A class depends on neighbours, so the sentence is read as a whole, once; what goes beyond the
    sentence of `start` is left out.
    """
    words, starts = words_beside(layers, start)
    first = bisect_left(starts, start)
    last = bisect_left(starts, end, first)
    if last > first and words[last - 1].end > end:
        last -= 1
    return words[first:last]


def words_beside(layers: Layers, offset: int) -> tuple[list[Word], list[int]]:
    """The words of the sentence that a character stands in, and where each begins."""
    left, right = layers.sentence_at(offset)
    if offset - left >= _BLOCK:
        left += (offset - left) // _BLOCK * _BLOCK
    read = layers.words.get(left)
    if read is None:
        end = min(right, left + _BLOCK)
        read = placed_words(layers.folded, left, end)
        if layers.kind_at(left) != "title":
            join_titled(layers.text, left, end, *read)
        layers.words[left] = read
    return read


def phrase_after(
    layers: Layers,
    offset: int,
    limit: int,
    *,
    attach: frozenset[str] = OF,
    coordinate: bool = False,
) -> Span | None:
    """Start and end of the phrase that begins at or after `offset`, None where none does.

    Articles before it are left out; anything but an article between `offset` and the phrase, such
    as a verb or a comma, means that there is none. A short bracket is part of the phrase where
    the phrase goes on after it.

    Args:
        layers: the text.
        offset: where to begin, for example the end of "primary outcome was".
        limit: the phrase ends here at the latest.
        attach: prepositions over which it goes on.
        coordinate: whether it goes on over "A, B, and C".
    """
    words = words_between(layers, offset, limit)
    first = skip(words, 0, 1, ("determiner",))
    last = run_right(words, first, attach)
    if last is None:
        return None
    if coordinate:
        last = _series_right(words, last, attach)
    return words[first].start, words[last].end


def phrase_before(
    layers: Layers,
    offset: int,
    floor: int,
    *,
    attach: frozenset[str] = OF,
    coordinate: bool = False,
) -> Span | None:
    """Start and end of the phrase that ends at or before `offset`, None where none does.

    The arguments are those of `phrase_after`; adverbs, auxiliaries and a short bracket between the
    phrase and `offset` are stepped over.
    """
    floor = max(floor, layers.sentence_at(max(offset - 1, 0))[0])
    words = words_between(layers, floor, offset)
    last = skip(words, len(words) - 1, -1, ("adverb", "auxiliary"))
    opening = _bracket_start(words, last)
    if opening is not None:
        last = opening - 1
    first = _run_left(words, last, attach)
    if first is None:
        return None
    if coordinate:
        first = _series_left(words, first, attach)
    return words[first].start, words[last].end


def run_right(words: list[Word], first: int, attach: frozenset[str]) -> int | None:
    """The index of the last word of the phrase that begins at `first`."""
    last, index = None, first
    while index < len(words):
        word = words[index]
        if word.kind in INSIDE:
            last = index
        elif word.kind == "open":
            close = _bracket_end(words, index)
            if close is None or last is None or not _goes_on(words, close + 1, attach):
                break
            index = close
        elif not _links(words, index, last, attach):
            break
        index += 1
    while last is not None and is_hanging(words[last]):
        last = last - 1 if last > first else None
    return last


def _links(words: list[Word], index: int, last: int | None, attach: frozenset[str]) -> bool:
    """Whether a small word keeps the phrase going whose last word so far is `last`."""
    word = words[index]
    if last is None:
        return False
    if word.kind == "preposition":
        is_behind = words[index - 1].kind in (*INSIDE, "close", "conjunction")
        return is_behind and _attaches(words, index, attach)
    if word.kind == "determiner":
        # time to reach the ceiling, from starting the drug
        return last != index - 1 or words[index - 2].text in ("to", "from", "until")
    return _goes_over(words, index)


def _attaches(words: list[Word], index: int, attach: frozenset[str]) -> bool:
    """Whether a phrase goes on over a preposition: over "until" where it is of a time."""
    text = words[index].text
    if text == "until":
        return any(word.text in _TIMES for word in words[max(index - _TIMED, 0) : index])
    return text in attach


def _goes_over(words: list[Word], index: int) -> bool:
    """Whether a comma or an "and" joins parts of one phrase."""
    kind = words[index].kind
    if kind == "conjunction" and _joins(words, index):
        return True
    return kind in ("conjunction", "comma") and is_shared(words, index)


def _joins(words: list[Word], index: int) -> bool:
    """Whether "and" joins adjectives before a noun, prepositions ("with or without") or numbers."""
    if index + 1 == len(words):
        return False
    before, following = words[index - 1].kind, words[index + 1].kind
    if before in ("preposition", "number"):
        return following == before
    return before in INSIDE and following == "word" and is_unheaded(words[index - 1])


def _goes_on(words: list[Word], index: int, attach: frozenset[str]) -> bool:
    if index >= len(words):
        return False
    word = words[index]
    return word.kind == "word" or (word.kind == "preposition" and word.text in attach)


def _run_left(words: list[Word], last: int, attach: frozenset[str]) -> int | None:
    """The index of the first word of the phrase that ends at `last`."""
    first, index = None, last
    while index >= 0:
        word = words[index]
        if word.kind in INSIDE:
            first = index
        elif first is None:
            break
        elif word.kind == "close":
            opening = _bracket_start(words, index)
            if opening is None:
                break
            index = opening
        elif not _links_back(words, index, attach):
            break
        index -= 1
    return first


def _links_back(words: list[Word], index: int, attach: frozenset[str]) -> bool:
    """Whether a small word joins the phrase after it to the words before it."""
    word = words[index]
    if index == 0:
        return False
    if word.kind == "determiner":
        return words[index - 1].text in attach
    if word.kind == "preposition":
        return words[index - 1].kind in (*INSIDE, "close") and _attaches(words, index, attach)
    return _goes_over(words, index)


def _bracket_end(words: list[Word], index: int) -> int | None:
    """The index of the bracket that closes a short one opening at `index`."""
    if index >= len(words) or words[index].kind != "open":
        return None
    for place in range(index + 1, min(index + 2 + _BRACKET_WORDS, len(words))):
        if words[place].kind in ("open", "close"):
            is_short = words[place].kind == "close" and not _is_test(words, index)
            return place if is_short else None
    return None


def _bracket_start(words: list[Word], index: int) -> int | None:
    """The index of the bracket that opens a short one closing at `index`."""
    if index < 0 or words[index].kind != "close":
        return None
    for place in range(index - 1, max(index - 2 - _BRACKET_WORDS, -1), -1):
        if words[place].kind in ("open", "close"):
            is_short = words[place].kind == "open" and not _is_test(words, place)
            return place if is_short else None
    return None


def _is_test(words: list[Word], opening: int) -> bool:
    """Whether a bracket holds a p value, which is no part of a name: "(p = 0.04)"."""
    return words[opening + 1].text == "p"


def _series_right(words: list[Word], last: int, attach: frozenset[str]) -> int:
    """The last word of "A, B, and C" whose first item ends at `last`; `last` if it is no series.

    A comma joins only where "and" or "or" comes later; an item that a verb follows opens a new
    clause and belongs to no series.
    """
    joined, place = last, last
    while True:
        close = _bracket_end(words, place + 1)
        after = (place if close is None else close) + 1
        index = skip(words, after, 1, ("comma",))
        is_final = index < len(words) and words[index].kind == "conjunction"
        index = skip(words, index, 1, ("conjunction",))
        if index == after:
            return joined
        index = skip(words, index, 1, ("determiner", "adverb"))
        end = run_right(words, index, attach)
        if end is None or _is_subject(words, end):
            return joined
        place = end
        joined = end if is_final else joined


def _is_subject(words: list[Word], last: int) -> bool:
    """Whether a verb of its own follows the phrase that ends at `last`."""
    index = skip(words, last + 1, 1, ("adverb",))
    return index < len(words) and words[index].kind == "auxiliary"


def _series_left(words: list[Word], first: int, attach: frozenset[str]) -> int:
    """The first word of "A, B, and C" whose last item begins at `first`."""
    seen_final = False
    while True:
        before = skip(words, first - 1, -1, ("determiner",))
        index = skip(words, before, -1, ("conjunction",))
        seen_final = seen_final or index < before
        index = skip(words, index, -1, ("comma",)) if seen_final else index
        if index == before:
            return first
        opening = _bracket_start(words, index)
        begin = _run_left(words, index if opening is None else opening - 1, attach)
        if begin is None or _is_governed(words, begin):
            return first
        first = begin


def _is_governed(words: list[Word], first: int) -> bool:
    """Whether a preposition or a verb has the phrase that begins at `first` as its object."""
    index = skip(words, first - 1, -1, ("determiner",))
    return index >= 0 and words[index].kind in ("preposition", "verb", "auxiliary")
