"""Noun phrases without a trained model: closed classes, endings, marks and brackets.

>>> from extract.language.layers import Layers
>>> text = "The mean arterial pressure (MAP) at 6 hours was lower with the drug."
>>> layers = Layers.of_text(text)
>>> start, end = phrase_before(layers, text.index("was"), 0, attach=frozenset({"of", "at"}))
>>> text[start:end]
'mean arterial pressure (MAP) at 6 hours'
"""

from extract.language.phrases.lists import items_of, listed_after, listed_before
from extract.language.phrases.neighbors import WordClass
from extract.language.phrases.phrases import (
    OF,
    WIDE,
    Span,
    phrase_after,
    phrase_before,
    words_beside,
    words_between,
)
from extract.language.phrases.words import Word, is_unheaded, skip, words_of

__all__ = [
    "OF",
    "WIDE",
    "Span",
    "Word",
    "WordClass",
    "is_unheaded",
    "items_of",
    "listed_after",
    "listed_before",
    "phrase_after",
    "phrase_before",
    "skip",
    "words_beside",
    "words_between",
    "words_of",
]
