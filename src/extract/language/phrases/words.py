"""The words of a stretch of text with their class, by look-up and ending; no trained model."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from operator import methodcaller
from typing import Any, Literal, NamedTuple

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
_VARYING: tuple[WordClass, ...] = ("verb", "adverb")
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

# A word with what may stand inside it ("interleukin-6", "mcg/kg/min", "e.g."), or one mark.
_TOKEN = re.compile(
    r"(?:[a-z]\.){2,4}|\d{1,3}(?:,\d{3}){1,3}(?!\d)|[^\W_](?:[\w'+./%–-]{0,60}[\w%+])?%?|[^\w\s]"
)
_START, _END = methodcaller("start"), methodcaller("end")
_NUMBER = re.compile(r"[\d.,]{1,20}%?$")
_MARKS: dict[str, WordClass] = {
    ",": "comma", "(": "open", "[": "open", ")": "close", "]": "close", "&": "conjunction",
}  # fmt: skip


def verb_forms(stem: str) -> tuple[str, ...]:
    """The forms of a regular verb that stand alone or after a subject.

    >>> verb_forms("reduce")
    ('reduce', 'reduces', 'reduced')
    """
    if stem.endswith("e"):
        return stem, stem + "s", stem + "d"
    if stem.endswith("y"):
        return stem, stem[:-1] + "ies", stem[:-1] + "ied"
    return stem, stem + "s", stem + "ed"


_CLASSES: dict[str, WordClass] = {
    **{form: "verb" for stem in closed.REGULAR_VERBS for form in verb_forms(stem)},
    **dict.fromkeys(closed.VERB_FORMS, "verb"),
    **dict.fromkeys(closed.PARTICIPLES_ING, "verb"),
    **dict.fromkeys(closed.ADVERBS, "adverb"),
    **dict.fromkeys(closed.PRONOUNS, "pronoun"),
    **dict.fromkeys(closed.SUBORDINATORS, "subordinator"),
    **dict.fromkeys(closed.PREPOSITIONS, "preposition"),
    **dict.fromkeys(closed.DETERMINERS, "determiner"),
    **dict.fromkeys(closed.AUXILIARIES, "auxiliary"),
    **dict.fromkeys(closed.CONJUNCTIONS, "conjunction"),
}


class Word(NamedTuple):
    """One word or mark of folded text. A tuple, since a text has hundreds."""

    start: int
    end: int
    text: str
    kind: WordClass


_WORD: Callable[[Iterable[Any]], Word] = partial(tuple.__new__, Word)  # Word._make, unchecked


def words_of(folded: str, start: int = 0, end: int = sys.maxsize) -> list[Word]:
    """The words of the sentence of folded text that stands at `start:end`."""
    matches = list(_TOKEN.finditer(folded, start, end))
    texts = [match.group() for match in matches]
    read = [_read_alone(text) for text in texts]
    kinds = [kind for kind, _ in read]
    for index, (_, varies) in enumerate(read):
        if not varies:
            continue
        text = texts[index]
        if text == "that":
            if index > 0 and kinds[index - 1] == "verb":
                kinds[index] = "subordinator"  # "we found that the"
        elif text == "a":
            if index > 0 and _is_label(texts, kinds, index):
                kinds[index] = "word"  # "group A was"
        else:
            kinds[index] = _kind_in_place(texts, kinds, index)
    starts, ends = map(_START, matches), map(_END, matches)
    return list(map(_WORD, zip(starts, ends, texts, kinds, strict=True)))


@lru_cache(maxsize=20_000)
def _read_alone(text: str) -> tuple[WordClass, bool]:
    """The class of a word by itself, and whether it may be another beside its neighbours."""
    kind = _kind_alone(text)
    varies = kind in _VARYING or (kind == "word" and _may_be_participle(text))
    return kind, varies or text in ("that", "a")


def _kind_alone(text: str) -> WordClass:
    known = _CLASSES.get(text) or _MARKS.get(text)
    if known is not None:
        return known
    if not text[0].isalnum():
        return "mark"
    if _NUMBER.match(text):
        return "number"
    if text.endswith("ly") and text not in closed.NOT_ADVERBS:
        return "adverb"
    return "word"


def _kind_in_place(tokens: list[str], kinds: list[WordClass], index: int) -> WordClass:
    """What a word is between its neighbours: "reduced pain", "pain was reduced", "a lead"."""
    text = tokens[index]
    before = kinds[index - 1] if index > 0 else "mark"
    after = kinds[index + 1] if index + 1 < len(kinds) else "mark"
    if _may_be_participle(text) and len(text) > 4 and "-" not in text:
        if before == "word" and after in INSIDE and _is_glue(tokens[index - 1], text):
            return "word"
        return "word" if before in _FRONTS and after == "word" else "verb"
    if kinds[index] == "adverb":  # "clinically relevant bleeding", but "significantly lower"
        is_inside = text.endswith("ly") and text not in closed.ADVERBS and before != "auxiliary"
        return "word" if is_inside and after == "word" and "significant" not in text else "adverb"
    if kinds[index] == "verb" and before in ("determiner", "number"):
        return "verb" if text in closed.VERB_FORMS or text in closed.PARTICIPLES_ING else "word"
    return kinds[index]


def _may_be_participle(text: str) -> bool:
    """Whether a word has the ending of one, and is no drug ("pemetrexed") and no "speed"."""
    return text.endswith("ed") and not text.endswith(("trexed", "eed"))


def _is_label(tokens: list[str], kinds: list[WordClass], index: int) -> bool:
    """Whether an "a" is a letter that names something."""
    if tokens[index - 1] in closed.LETTERED:
        return True
    return kinds[index - 1] == "word" and (
        index + 1 == len(kinds)
        or kinds[index + 1] in ("auxiliary", "conjunction", "comma", "close")
    )


def _is_glue(before: str, participle: str) -> bool:
    """Whether a participle hangs on the word before it: "newly diagnosed", "age adjusted"."""
    return before.endswith("ly") or participle in closed.COMPOUNDING_PARTICIPLES


def is_unheaded(word: Word) -> bool:
    """Whether a word is an adjective by its form, so that its noun must still come."""
    if word.text in closed.BARE_ADJECTIVES:
        return True
    if word.text in closed.NOUNS_LIKE_ADJECTIVES or word.text.endswith(closed.NOUN_ENDINGS):
        return False
    return word.text.endswith(closed.ADJECTIVE_ENDINGS)
