"""The words of a stretch of text with their class, by look-up and ending; no trained model."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from itertools import accumulate
from operator import add
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

# A word with what may stand inside it ("interleukin-6", "mcg/kg/min", "e.g.") or hang on its end
# ("pre- and", "patients' trust"), a species ("H. pylori"), a gas ("exhaled NO"), "as well as", or
# one mark. Most are plain words.
_TEXT = (
    r"(?:exhaled no\b|inhaled no\b|as well as\b|[a-z]{2,60}(?![\w'+./%–-])"
    r"|[a-z]{2,20}-(?= (?:and|or|to)\b|,|$)|[a-z]{2,40}s'(?= [a-z]|$)"
    r"|(?:[a-z]\.){2,4}"
    r"|[a-z]\. (?!serum\b|\w{0,12}(?:basis|lysis|nosis)\b)"
    r"[a-z]{3,20}(?:us|um|is|ae|ans|ens|ax|ile|oli|ori|genes)\b"
    r"|\d{1,3}(?:,\d{3}){1,3}(?!\d)|[^\W_](?:[\w'+./%–-]{0,60}[\w%+])?%?"
    r"|[^\w\s])"
)
_WITHOUT_GAP = re.compile(_TEXT)
_TOKEN = re.compile(_TEXT + r"[\s_]*")  # with the gap behind it, so that lengths add up to offsets
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

# What a word is between its neighbours, by the words and the classes that these have so far.
_InPlace = Callable[[list[str], list[WordClass], int], WordClass]


class _Lexicon(dict[str, tuple[str, WordClass, _InPlace | None]]):
    """Each token as a word: its text, its class by itself, and how its neighbours change that.

    A token is read once and then kept, as long as there is room.
    """

    _MOST = 1 << 15

    def __missing__(self, token: str) -> tuple[str, WordClass, _InPlace | None]:
        text = token.rstrip()
        if text != token:
            read = self[text]
        else:
            text = _WITHOUT_GAP.findall(token)[0]
            kind = _kind_alone(text)
            read = text, kind, _in_place(text, kind)
        if len(self) >= self._MOST:
            self.clear()
        self[token] = read
        return read


_lexicon = _Lexicon()


def words_of(folded: str, start: int = 0, end: int = sys.maxsize) -> list[Word]:
    """The words of the sentence of folded text that stands at `start:end`."""
    return placed_words(folded, start, end)[0]


def placed_words(folded: str, start: int, end: int) -> tuple[list[Word], list[int]]:
    """The words of the sentence of folded text at `start:end`, and where each begins."""
    first = _TOKEN.search(folded, start, end)
    if first is None:
        return [], []
    tokens = _TOKEN.findall(folded, first.start(), end)
    read = list(map(_lexicon.__getitem__, tokens))
    texts = [text for text, _, _ in read]
    kinds = [kind for _, kind, _ in read]
    for index, (_, _, in_place) in enumerate(read):
        if in_place is not None:
            kinds[index] = in_place(texts, kinds, index)
    starts = list(accumulate(map(len, tokens[:-1]), initial=first.start()))
    ends = map(add, starts, map(len, texts))
    return list(map(_WORD, zip(starts, ends, texts, kinds, strict=True))), starts


def _kind_alone(text: str) -> WordClass:
    known = _CLASSES.get(text) or _MARKS.get(text)
    if known is not None:
        return known
    if not text[0].isalnum():
        return "mark"
    if text[0].isdecimal() and _NUMBER.match(text):
        return "number"
    if text.endswith("ly") and text not in closed.NOT_ADVERBS:
        return "adverb"
    return "word"


def _in_place(text: str, kind: WordClass) -> _InPlace | None:
    """How the class of a word depends on its neighbours, None where it does not."""
    if text in _OWN_WAYS:
        return _OWN_WAYS[text]
    if kind in ("verb", "adverb", "word") and _is_participle(text):
        return _participle
    if kind == "adverb" and text.endswith("ly") and text not in closed.ADVERBS:
        return None if "significant" in text else _adverb
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


# Words that have their class from their neighbours each in a way of its own.
_OWN_WAYS: dict[str, _InPlace] = {
    "that": _that,
    "a": _letter,
    "complete": _complete,
    "taken": _taken,
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
    return before.endswith(("ly", *closed.HANGING)) or participle in closed.COMPOUNDING_PARTICIPLES


def is_unheaded(word: Word) -> bool:
    """Whether a word is an adjective, a prefix or an owner, so that its noun must still come."""
    return is_hanging(word) or is_adjective(word.text)


def is_adjective(text: str) -> bool:
    """Whether a word is an adjective, by its form or because it is one of the short ones."""
    if text in closed.BARE_ADJECTIVES:
        return True
    if text in closed.NOUNS_LIKE_ADJECTIVES or text.endswith(closed.NOUN_ENDINGS):
        return False
    return text.endswith(closed.ADJECTIVE_ENDINGS)


def is_hanging(word: Word) -> bool:
    """Whether a word has its noun behind it by its last mark: "pre- and", "patients' trust"."""
    return word.kind == "word" and word.text.endswith(closed.HANGING)


def skip(words: list[Word], index: int, step: int, kinds: tuple[str, ...]) -> int:
    """The first index from `index` on whose word is of none of these kinds."""
    while 0 <= index < len(words) and words[index].kind in kinds:
        index += step
    return index
