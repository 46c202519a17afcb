"""How far a name goes on to the left, word by word."""

from __future__ import annotations

from extract.rules.arms.extent import is_range
from extract.rules.arms.patterns import verbs, vocabulary
from extract.rules.arms.sentence import Sentence

_STARTING = ("word", "number", "verb", "adverb")  # classes of words that a name may begin with


def before_tail(s: Sentence, last: int, floor: int) -> int:
    """The last word of a name, brackets, doses and schedules after it left out."""
    while last >= floor:
        opening = s.open_of(last) if s.kind(last) == "close" else None
        dose = s.dose_before(last + 1)
        if opening is not None and opening > floor:
            last = opening - 1
        elif dose is not None and dose > floor:
            last = dose - 1
        elif s.text(last) in vocabulary.SCHEDULE and s.is_number(last - 1):
            last -= 3 if s.text(last - 2) in vocabulary.ADJUNCTS else 2  # "for 6 weeks"
        elif s.text(last - 1) == "consecutive" and s.is_number(last - 2):
            last -= 4 if s.text(last - 3) in vocabulary.ADJUNCTS else 3  # "for 6 consecutive days"
        elif s.is_share(last):
            last -= 1  # "CMF 69.4% versus"
        elif s.text(last) in vocabulary.TAIL or s.kind(last) in ("comma", "auxiliary"):
            last -= 1
        else:
            break
    return last


def first_word(s: Sentence, last: int, floor: int) -> int | None:
    """The first word of the name that ends at `last`, None where none does."""
    first, index = None, last
    while index >= floor:
        if first is not None and s.kind(index) == "close" and s.text(first) in vocabulary.ADDS:
            index = (s.open_of(index) or 0) - 1  # "A (600 mg) plus B"
            continue
        if not _goes_on(s, index, first, last):
            break
        if s.kind(index) in _STARTING or s.text(index) == "no":
            first = index
        if s.text(index) == "no":
            break
        index -= 1
    return first


def _goes_on(s: Sentence, index: int, first: int | None, last: int) -> bool:
    text, kind = s.text(index), s.kind(index)
    if text in vocabulary.SCHEDULE or text in vocabulary.NOUNS:
        return False
    if kind in ("word", "number"):
        return True
    if first is None:
        return index == last and text in vocabulary.LAST_ADVERBS
    return text == "no" or _joins(s, index, first)


def _joins(s: Sentence, index: int, first: int) -> bool:
    """Whether a word inside a name joins it to what stands before."""
    text, kind, before = s.text(index), s.kind(index), s.kind(index - 1)
    is_usual = text == "as" and s.text(first) == "usual" and before == "word"
    if is_range(s, index) or is_usual or _is_in_plus_minus(s, index):
        return True  # "treatment as usual", "radiotherapy +/- boost"
    if text in vocabulary.INNER_PREPOSITIONS:
        return before == "word" and s.text(index - 1) not in vocabulary.NO_HEAD
    if kind == "determiner":
        is_inner = s.text(index - 1) in vocabulary.INNER_PREPOSITIONS
        return is_inner and s.text(index - 2) not in vocabulary.NO_HEAD
    if kind == "conjunction" or text in vocabulary.INNER_MARKS:
        return text != "or" and before in ("word", "number", "close")
    if text in verbs.TAKES or text in verbs.GIVES or text in verbs.TELLING:
        return False  # "received zinc", but "supervised exercise"
    return kind in ("verb", "adverb") and first == index + 1 and text.endswith(("ed", "ly"))


def _is_in_plus_minus(s: Sentence, index: int) -> bool:
    """Whether a mark is the second or third of "+/-"."""
    if s.text(index) not in ("/", "-"):
        return False
    start = s.starts[index]
    return s.layers.folded.startswith("+/-", start - 1 - (s.text(index) == "-"))
