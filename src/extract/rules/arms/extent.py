"""How far a name goes on to the right, word by word."""

from __future__ import annotations

from extract.rules.arms import brackets
from extract.rules.arms.patterns import verbs, vocabulary
from extract.rules.arms.sentence import Sentence

_RHYTHM = 3  # words of "three times daily"
_SUBJECT = 4  # words of "life goals"
_QUALITIES = 3  # words of "colored and flavored"
# Words that may end a name, or go on with it in a way of their own.
_TELLING = vocabulary.NOUNS | vocabulary.SCHEDULE | {first for first, _ in vocabulary.JOINTS}
_ENDING = ("word", "number", "close", "verb")  # classes of words that a name may end with
_PERCENT = frozenset({"percent", "cent"})


def last_word(s: Sentence, first: int, stops: frozenset[str]) -> int | None:
    """The last word of the name that begins at `first`, None where none does."""
    index, step = first, _first_step(s, first, stops)
    last = None
    is_manner = step == 1 and _is_sized_manner(s, first)
    while step:
        index += step
        text = s.text(index - 1)
        if s.kind(index - 1) in _ENDING or text in vocabulary.MAY_END or is_manner:
            last = index - 1
        is_manner = False
        if text in vocabulary.LAST_ADVERBS:
            break
        step = 1 if _is_plain(s, index, stops) else _step(s, index, stops)
    return last + 1 if last == first and _is_cut_short(s, first) else last


def _is_cut_short(s: Sentence, index: int) -> bool:
    """Whether a word only says how the next one was done: "conventionally fractionated or B"."""
    following = s.text(index + 1)
    is_done = s.kind(index + 1) == "verb" and following.endswith("ed")
    return is_done and s.texts[index].endswith("ly") and following not in verbs.TELLING


def _is_plain(s: Sentence, index: int, stops: frozenset[str]) -> bool:
    """Whether a word is one of those that any name goes on with, as most are."""
    if index >= s.size or s.kinds[index] != "word":
        return False
    text = s.texts[index]
    return not (text in _TELLING or text in stops or s.is_amount(index))


def _first_step(s: Sentence, index: int, stops: frozenset[str]) -> int:
    """Whether a name may begin with a word: "supervised exercise", "no treatment", "without X"."""
    text, kind, following = s.text(index), s.kind(index), s.kind(index + 1)
    if index >= len(s) or text in stops or (text == "not" and s.text(index - 1) == "and"):
        return 0  # "asked not to smoke and not to drink"
    if text in vocabulary.SCHEDULE:
        is_rhythm = text in vocabulary.RHYTHMS
        return int(is_rhythm and (following == "word" or _is_sized_manner(s, index)))
    if kind == "word" or text in ("no", "not"):
        return int(following == "word" or not s.is_number(index))  # not "sixty to B"
    if text in verbs.TELLING:
        return 0
    if kind in ("verb", "adverb"):
        is_quality = following in ("word", "verb") and text.endswith(("ed", "ly"))
        is_quality |= text.endswith(("ed", "ly")) and _is_sized_manner(s, index)
        return _QUALITIES if _are_qualities(s, index) else int(is_quality)
    is_opening = following == "word" or (text == "without" and following == "determiner")
    is_opening &= s.text(index + 1) not in vocabulary.PLUS  # "on days 1 and 8 plus B"
    is_opening |= is_range(s, index + 1)  # "80 to 85 mm Hg"
    return int((kind == "number" or text == "without") and is_opening)


def _is_sized_manner(s: Sentence, index: int) -> bool:
    """Whether only a size stands between how something is given and what: "daily (n = 12) zinc"."""
    close = s.close_of(index + 1) if s.kind(index + 1) == "open" else None
    if close is None or brackets.size_in(s, index + 1, close) is None:
        return False
    return s.kind(close + 1) in ("word", "conjunction", "comma")


def _are_qualities(s: Sentence, index: int) -> bool:
    """Whether two participles stand before a noun: "colored and flavored water"."""
    if s.text(index + 1) != "and" or s.kind(index + 3) != "word":
        return False
    return s.text(index).endswith("ed") and s.text(index + 2).endswith("ed")


def _step(s: Sentence, index: int, stops: frozenset[str]) -> int:
    """How many words from `index` on belong to the name; 0 where it ends."""
    if index >= len(s) or _ends(s, index, stops):
        return 0
    text = s.text(index)
    if (text, s.text(index + 1)) in vocabulary.JOINTS:
        # "zinc use associated with lower mortality" tells what came of it
        return 0 if s.text(index + 2) in verbs.COMPARED else 2
    if text == "to" and (s.texts[index - 1] in vocabulary.TO_WHAT or is_range(s, index)):
        return 1
    after = s.dose_end(index)
    if after is not None:  # "second 1000-ml bolus", "A 100 mg plus B", but "docetaxel 100 mg"
        return _over_dose(s, index, after)
    if s.kind(index) == "open":
        return _over_bracket(s, index)
    is_told = s.is_share(index) or _is_figure(s, index)  # "CMF group 69.4%", "CMF 8.8 ± 1.7"
    return int(_joins(s, index) and not is_told)


def _is_figure(s: Sentence, index: int) -> bool:
    """Whether a number is told of the arm before it: "A 8.8 ± 1.7", "A one of 8.8"."""
    if not s.is_number(index):
        return False
    following = s.text(index + 1)
    return following in vocabulary.PLUS_MINUS or (following == "of" and s.is_number(index + 2))


def _over_dose(s: Sentence, index: int, after: int) -> int:
    """How many words of a dose belong to the name around it; 0 where the name ends before it."""
    if s.texts[index - 1] in vocabulary.NO_ARM:
        return after - index
    joint = _after_schedule(s, after)
    return joint - index if _adds(s, joint) else 0


def _after_schedule(s: Sentence, index: int) -> int:
    """Past "once daily" behind a dose."""
    last = min(len(s), index + _RHYTHM)
    while index < last and s.text(index) in vocabulary.SCHEDULE:
        index += 1
    return index


def _adds(s: Sentence, index: int) -> bool:
    """Whether another part of the treatment follows the dose of one: "plus B", "followed by B"."""
    joint = s.text(index), s.text(index + 1)
    return joint[0] in vocabulary.PLUS or joint in vocabulary.JOINTS


def is_range(s: Sentence, index: int) -> bool:
    """Whether "to" stands between the numbers of a range that has a unit."""
    return (
        s.text(index) == "to"
        and s.is_number(index - 1)
        and s.is_number(index + 1)
        and s.text(index + 2) in vocabulary.LEVELS | vocabulary.LASTING
    )


def _ends(s: Sentence, index: int, stops: frozenset[str]) -> bool:
    text = s.text(index)
    if text in vocabulary.RHYTHMS and _is_joined_before(s, index):
        return s.kind(index + 1) != "word"  # "usual care plus weekly swimming"
    if text in stops or text in vocabulary.NOUNS:
        return True
    unit = index if text in vocabulary.SCHEDULE else index + 1
    if s.text(unit) in vocabulary.LASTING and s.text(unit + 1) == "of":
        return False  # "20 to 40 minutes of exercise"
    return unit == index or (s.number(index) is not None and s.text(unit) in vocabulary.SCHEDULE)


def _is_joined_before(s: Sentence, index: int) -> bool:
    """Whether what stands before a word joins another part on: "plus", "followed by"."""
    return _adds(s, index - 1) or (s.text(index - 2), s.text(index - 1)) in vocabulary.JOINTS


def _joins(s: Sentence, index: int) -> bool:
    """Whether a word inside a name goes on with it, by its class and the next one's."""
    text, kind, following = s.text(index), s.kind(index), s.kind(index + 1)
    if kind == "conjunction":
        # "with A and exhibited fewer", "to A and sixty to B", "A and the other group B"
        tells = s.text(index + 1) in verbs.TELLING | verbs.GOT or s.is_number(index + 1)
        tells |= s.text(index + 1) == "the" and s.text(index + 2) in vocabulary.THE_REST
        tells |= s.text(index + 1) == "another"
        tells = tells or opens_clause(s, index + 1)
        return text in ("and", "&") and following in ("word", "determiner") and not tells
    if kind == "preposition":
        inner = following in ("word", "determiner", "number", "verb") and not _tells_no_treatment(
            s, index
        )
        is_rich = text == "in" and s.text(index - 1) in vocabulary.RICH  # "a diet low in fat"
        return inner and (is_rich or text in vocabulary.INNER_PREPOSITIONS)
    if kind == "determiner":
        return following in ("word", "number") and text != "that"
    if kind == "verb":
        return _describes(s, index)
    if kind == "adverb" and text not in vocabulary.LAST_ADVERBS:
        return text.endswith("ly") and following == "word"
    is_mark = text in vocabulary.INNER_MARKS or text in vocabulary.LAST_ADVERBS
    return is_mark or kind in ("word", "number")


def opens_clause(s: Sentence, index: int) -> bool:
    """Whether a subject begins at a word behind "and": "were given A and diaries were kept".

    It does not where the name is a subject itself: "A and diaries were compared".
    """
    place = index
    while place < index + _SUBJECT and s.kind(place) in ("word", "determiner"):
        place += 1
    if place == index or s.text(place) not in ("was", "were"):
        return False
    return "auxiliary" in s.kinds[:index] and "subordinator" not in s.kinds[:index]


def _describes(s: Sentence, index: int) -> bool:
    """Whether a participle describes what is given: "plus micronized zinc", "nurse-led care"."""
    text = s.text(index)
    if text in vocabulary.PARTICIPLES and s.text(index + 1) in vocabulary.PLUS:
        return True  # "standard care enhanced plus training"
    is_quality = text.endswith("ed") and ("-" in text or "–" in text)
    is_quality |= text in vocabulary.PARTICIPLES or s.text(index - 1) in vocabulary.PLUS
    return is_quality and s.kind(index + 1) == "word"


def _tells_no_treatment(s: Sentence, index: int) -> bool:
    """Whether "with" tells no treatment: "with a mean age of 42", "with a primary aim"."""
    return not vocabulary.TOLD_WITH.isdisjoint(s.texts[index + 1 : index + 3])


def _over_bracket(s: Sentence, index: int) -> int:
    """Over a bracket inside a name: "control (placebo) muffin"; 0 where it ends the name."""
    close = s.close_of(index)
    if close is None or brackets.size_in(s, index, close) is not None:
        return 0
    if s.text(close - 1).endswith("%") or s.text(close - 1) in _PERCENT:
        return 0  # "than drug-treated (9, 11.4%) patients"
    following = s.text(close + 1)
    goes_on = s.kind(close + 1) == "word" or following in vocabulary.OVER_BRACKET
    ends = following in vocabulary.NOUNS or following in vocabulary.SCHEDULE
    return close + 1 - index if goes_on and not ends else 0
