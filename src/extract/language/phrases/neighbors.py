"""The class of a word that depends on its neighbours: "reduced pain" and "pain was reduced"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from extract.language.phrases import closed_classes as closed

WordClass = Literal[
    "word",  # a noun, an adjective, a name: what noun phrases are made of
    "number",
    "determiner",
    "preposition",
    "auxiliary",
    "verb",
    "adverb",
    "pronoun",
    "conjunction",  # and, or
    "subordinator",  # a word that opens another clause
    "comma",
    "open",  # a bracket
    "close",
    "mark",  # any other mark: it ends a phrase
]

# What a noun phrase is made of.
INSIDE: tuple[WordClass, ...] = ("word", "number")
# After these a participle stands in front of a noun.
_FRONTS: tuple[WordClass, ...] = (
    "determiner",
    "preposition",
    "comma",
    "conjunction",
    "mark",
    "open",
    "number",
)

# Before these a gerund ends the phrase that it stands in.
_BEHINDS: tuple[WordClass, ...] = ("auxiliary", "comma", "conjunction", "close")

# What a word is between its neighbours, by the words and the classes that these have so far.
InPlace = Callable[[list[str], list[WordClass], int], WordClass]


def by_neighbors(text: str, kind: WordClass) -> InPlace | None:
    """How the class of a word depends on its neighbours, None where it does not."""
    if text in _OWN_WAYS:
        return _OWN_WAYS[text]
    if kind in ("verb", "adverb", "word") and _is_participle(text):
        return _participle
    if kind == "adverb" and text.endswith("ly") and text not in closed.ADVERBS:
        return None if "significant" in text else _adverb
    if kind == "verb" and text in closed.PARTICIPLES_ING:
        return _gerund
    if kind == "verb" and not (text in closed.VERB_FORMS or text in closed.PARTICIPLES_ING):
        return _verb
    return None


def _that(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "we found that the"."""
    return "subordinator" if index > 0 and kinds[index - 1] == "verb" else kinds[index]


def _letter(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "group A was"."""
    return "word" if index > 0 and _is_label(texts, kinds, index) else kinds[index]


def _complete(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "pathological complete response", but "women who did not complete the course"."""
    before = texts[index - 1] if index > 0 else ""
    after = kinds[index + 1] if index + 1 < len(kinds) else "mark"
    is_done = before in closed.BEFORE_VERBS or after in ("determiner", "number")
    is_done |= before.endswith("s") and kinds[index - 1] == "word"  # "patients complete diaries"
    return "verb" if is_done else "word"


def _taken(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "time taken to heal", but "samples were taken"."""
    return "word" if _is_of_time(texts, index) else kinds[index]


def _making(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "shared decision making" and "Trail Making Test", but "making progress"."""
    is_named = index > 0 and texts[index - 1] in closed.BEFORE_MAKING
    return "word" if is_named else kinds[index]


# Words that have their class from their neighbours each in a way of its own.
_OWN_WAYS: dict[str, InPlace] = {
    "that": _that,
    "a": _letter,
    "complete": _complete,
    "taken": _taken,
    "making": _making,
}


def _participle(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "reduced pain" and "pain was reduced"."""
    before = kinds[index - 1] if index > 0 else "mark"
    after = kinds[index + 1] if index + 1 < len(kinds) else "mark"
    if before == "word" and after in INSIDE and _is_glue(texts[index - 1], texts[index]):
        return "word"
    if _is_of_time(texts, index):
        return "word"
    if before == "number" and texts[index] in closed.DONE_BY_PEOPLE:
        return "verb"  # "12 reported pain"
    if (
        before in ("verb", "auxiliary")
        and after == "word"
        and texts[index] in closed.HALF_ADJECTIVES
    ):
        return "word"  # "outcomes were perceived stress"
    if before == after == "word" and is_adjective(texts[index - 1]):
        return "word"  # "global perceived effect"
    return "word" if before in _FRONTS and after == "word" else "verb"


def _gerund(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "adverse event reporting was" and "time to starting dialysis", but "receiving zinc"."""
    after = kinds[index + 1] if index + 1 < len(kinds) else "mark"
    is_last = index > 0 and kinds[index - 1] == "word" and after in _BEHINDS
    is_timed = index > 1 and texts[index - 1] in ("to", "from", "until")
    is_timed = is_timed and texts[index - 2] in ("time", "times", "interval")
    return "word" if is_last or is_timed else "verb"


def _adverb(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "clinically relevant bleeding", but "significantly lower"."""
    is_inside = index + 1 < len(kinds) and kinds[index + 1] == "word"
    return "word" if is_inside and (index == 0 or kinds[index - 1] != "auxiliary") else "adverb"


def _verb(texts: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """Of "a lead", "this leads" and "time to reach"."""
    before = texts[index - 1] if index > 0 else ""
    is_noun = index > 0 and kinds[index - 1] in ("determiner", "number")
    is_noun &= not (before == "this" and texts[index].endswith("s"))
    is_to = index > 1 and texts[index - 1] == "to"
    is_named = is_to and (texts[index - 2] in closed.OPEN_TO or _is_of_time(texts, index - 2))
    return "word" if is_noun or is_named else "verb"


def _is_participle(text: str) -> bool:
    """Whether a word ends like one, and is no drug ("pemetrexed"), no "speed" and no compound."""
    return (
        text.endswith("ed")
        and not text.endswith(("trexed", "eed"))
        and len(text) > 4
        and "-" not in text
        and text not in closed.ADJECTIVES_IN_ED
    )


def _is_label(tokens: list[str], kinds: list[WordClass], index: int) -> bool:
    """Whether an "a" is a letter that names something."""
    if tokens[index - 1] in closed.LETTERED:
        return True
    return kinds[index - 1] == "word" and (
        index + 1 == len(kinds)
        or kinds[index + 1] in ("auxiliary", "conjunction", "comma", "close")
    )


def _is_of_time(texts: list[str], index: int) -> bool:
    """Whether a participle says what a time is that follows it: "the time needed for closure"."""
    if texts[index] not in closed.OF_TIME or not 0 < index < len(texts) - 1:
        return False
    return texts[index - 1] in ("time", "times") and texts[index + 1] in ("for", "to", "until")


def _is_glue(before: str, participle: str) -> bool:
    """Whether a participle hangs on the word before it: "newly diagnosed", "age adjusted"."""
    return (
        before.endswith(("ly", "'s", "’s", *closed.HANGING))
        or participle in closed.COMPOUNDING_PARTICIPLES
    )


def is_adjective(text: str) -> bool:
    """Whether a word is an adjective, by its form or because it is one of the short ones."""
    if text in closed.BARE_ADJECTIVES:
        return True
    if text in closed.NOUNS_LIKE_ADJECTIVES or text.endswith(closed.NOUN_ENDINGS):
        return False
    return text.endswith(closed.ADJECTIVE_ENDINGS)
