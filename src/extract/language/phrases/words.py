"""The words of a stretch of text with their class, by look-up and ending; no trained model."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from itertools import accumulate
from operator import add
from typing import Any, NamedTuple

from extract.language.phrases import closed_classes as closed
from extract.language.phrases.neighbors import InPlace, WordClass, by_neighbors, is_adjective

# A word with what may stand inside it ("interleukin-6", "mcg/kg/min", "e.g.") or hang on its end
# ("pre- and", "patients' trust"), the numbers of a substance ("2,4-dinitrophenol"), a species
# ("H. pylori"), a gas ("exhaled NO"), "as well as", or one mark. Most are plain words.
_TEXT = (
    r"(?:exhaled no\b|inhaled no\b|as well as\b|[a-z]{2,60}(?![\w'+./%–-])"
    r"|[a-z]{2,20}-(?= (?:and|or|to)\b|,|$)|[a-z]{2,40}s'(?= [a-z]|$)"
    r"|(?:[a-z]\.){2,4}"
    r"|[a-z]\. (?!serum\b|\w{0,12}(?:basis|lysis|nosis)\b)"
    r"[a-z]{3,20}(?:us|um|is|ae|ans|ens|ax|ile|oli|ori|genes)\b"
    r"|\d{1,2}(?:,\d{1,2}){1,4}-(?!(?:day|week|month|year|hour|min|fold|times)\w{0,4}\b)[a-z][\w'+-]{3,60}"
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


class _Lexicon(dict[str, tuple[str, WordClass, InPlace | None]]):
    """Each token as a word: its text, its class by itself, and how its neighbours change that.

    A token is read once and then kept, as long as there is room.
    """

    _MOST = 1 << 15

    def __missing__(self, token: str) -> tuple[str, WordClass, InPlace | None]:
        text = token.rstrip()
        if text != token:
            read = self[text]
        else:
            text = _WITHOUT_GAP.findall(token)[0]
            kind = _kind_alone(text)
            read = text, kind, by_neighbors(text, kind)
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


def is_unheaded(word: Word) -> bool:
    """Whether a word is an adjective, a prefix or an owner, so that its noun must still come."""
    return is_hanging(word) or is_adjective(word.text)


def is_hanging(word: Word) -> bool:
    """Whether a word has its noun behind it by its last mark: "pre- and", "patients' trust"."""
    return word.kind == "word" and word.text.endswith(closed.HANGING)


def skip(words: list[Word], index: int, step: int, kinds: tuple[str, ...]) -> int:
    """The first index from `index` on whose word is of none of these kinds."""
    while 0 <= index < len(words) and words[index].kind in kinds:
        index += step
    return index
