"""Whether a prompt and a record speak of the same thing, by their words alone.

Prompts word outcomes and arms in their own way: with the long form or the short one, with more or
with fewer words round the thing itself.
"""

from __future__ import annotations

import re
from functools import cache

from benchmarks.scoring.matching import CONTAINED, WORD
from benchmarks.scoring.matching import words as plain_words

_BRACKET = re.compile(r"\(([^()]*)\)")
# A short form: two capitals or more.
_SHORT = re.compile(r"\b(?=(?:[a-z0-9]*[A-Z]){2})[A-Za-z0-9]{2,7}\b")
_SKIPPED = frozenset("a an the of in on at to for with by and or from as".split())
# Words that name no thing: a sentence need not hold them to be about the rest.
_LIGHT = plain_words(
    "mean median average total overall rate level score scale number incidence frequency "
    "percentage percent proportion value change index measure time day week month year before "
    "after during all any other baseline end outcome occurrence prevalence concentration "
    "significant final"
)
# Different words for one thing.
_SAME = {
    "death": "mortality",
    "caesarean": "cesarean",
    "section": "cesarean",
    "tumour": "tumor",
    "haemoglobin": "hemoglobin",
    "hb": "hemoglobin",
    "haemorrhage": "hemorrhage",
    "anaemia": "anemia",
    "oedema": "edema",
    "diarrhoea": "diarrhea",
    "side": "adverse",
    "effect": "event",
    "a1c": "hba1c",
}


def alike(prompt: str, name: str) -> float:
    """From 0 to 1: the best likeness of a prompt, or of a part in brackets, to a name."""
    return max(
        (_similarity(one, other) for one in _parts(prompt) for other in _parts(name)), default=0.0
    )


def lies_in(prompt: str, passage: str) -> bool:
    """Whether a passage holds the words of a prompt, or of a part in brackets, that name things."""
    return any(
        (named := _words(one) - _LIGHT) and named <= _words(passage) | _initials(one, passage)
        for one in _parts(prompt)
    )


def without_shared(one: str, other: str) -> tuple[str, str]:
    """Two phrases without the words of both, where that leaves something of each."""
    shared = _words(one) & _words(other)
    left, right = (
        " ".join(word for word in WORD.findall(phrase) if not _words(word) <= shared)
        for phrase in (one, other)
    )
    return (left, right) if left and right else (one, other)


@cache
def _parts(phrase: str) -> tuple[str, ...]:
    """A phrase whole, without its brackets, and what stands in each."""
    bare = _BRACKET.sub(" ", phrase)
    parts = [phrase, bare, *_BRACKET.findall(phrase)] if bare != phrase else [phrase]
    return tuple(part for part in parts if _words(part))


@cache
def _similarity(one: str, other: str) -> float:
    """Dice of the words; at least `CONTAINED` where one holds all of the other's."""
    left, right = _words(one), _words(other)
    shared = (left | _initials(other, one)) & (right | _initials(one, other))
    size = min(len(left), len(right))
    dice = min(1.0, 2 * len(shared) / (len(left) + len(right)))
    return max(dice, CONTAINED) if shared and len(shared) >= size else dice


@cache
def _words(phrase: str) -> frozenset[str]:
    return frozenset(_SAME.get(word, word) for word in plain_words(phrase))


@cache
def _initials(phrase: str, other: str) -> frozenset[str]:
    """The words of a phrase whose initials the other prints as a short form."""
    words = [word for word in WORD.findall(phrase) if word.lower() not in _SKIPPED]
    found: set[str] = set()
    for short in _SHORT.findall(other):
        letters = [letter for letter in short.removesuffix("s").lower() if letter.isalpha()]
        for first in range(len(words) - len(letters) + 1):
            run = words[first : first + len(letters)]
            if [word[0].lower() for word in run] == letters:
                found |= _words(" ".join(run))
    return frozenset(found)
