"""Which phrases can be the name of what is given, and where such a name begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from extract.language.disorders import names_disorder
from extract.language.layers import Layers
from extract.language.phrases import Span, Word, is_unheaded, words_between
from extract.rules.findings import Dose
from extract.rules.interventions import vocabulary

_LONGEST = 90
_SHORT_FORM = 4  # letters; a disease's short form may be a drug's


def bare(layers: Layers, span: Span, doses: Sequence[Dose]) -> Span:
    """A name without "20 mg of" before or "20 mg" behind it, and without what is asked of it.

    Of "received zinc", "the effects of zinc" and "employing zinc" it is the zinc.
    """
    folded, (start, end) = layers.folded, span
    for ahead in (vocabulary.GIVING, vocabulary.ASKED_OF):
        match = ahead.match(folded, start, end)
        start = match.end() if match else start
    dose = next((dose for dose in doses if dose.start == start and dose.end < end), None)
    link = vocabulary.BEHIND_DOSE.match(folded, dose.end, end) if dose else None
    start = link.end() if link else start
    behind = next((dose for dose in doses if start < dose.start < end <= dose.end), None)
    last = end if behind is None else behind.start
    last = start + len(folded[start:last].rstrip(" (,"))
    tail = vocabulary.TAIL.search(folded, start, last)
    return start, last if tail is None else tail.start()


def is_name(layers: Layers, span: Span) -> bool:
    """Whether a phrase can be the name of what is given.

    What ends with a disease, one who treats, a measure or a time is none, and neither is what
    says no more than that something is given.
    """
    if span[1] - span[0] > _LONGEST:
        return False
    words = words_between(layers, *span)
    if not words or _is_something_else(layers, words):
        return False
    texts = [word.text for word in words]
    if vocabulary.AMOUNT.fullmatch(texts[0]) or vocabulary.TIME.match(layers.folded, *span):
        return False
    if vocabulary.GROUP.fullmatch(layers.folded, *span):
        return False
    if vocabulary.STATISTICS.search(layers.folded, *span):
        return False
    return any(_says_something(text) for text in texts)


def _is_something_else(layers: Layers, words: Sequence[Word]) -> bool:
    """Whether the noun of a phrase is of something else, by itself or spelt out."""
    kinds = [word.kind for word in words[:2]]
    if kinds in (["number", "open"], ["number", "preposition"]):  # 54% (40-67) of the patients
        return True
    if words[-1].text == ")":
        words = list(takewhile(lambda word: word.text != "(", words)) or words
    of = next((n for n, word in enumerate(words) if word.text == "of"), 0)
    last = words[of - 1]  # the pressure, but the monitoring of the pressure
    if _is_no_head(last.text) or _is_cut(layers, last):
        return True
    if last.text in vocabulary.EMPTY and _is_no_head(words[-1].text):  # "care of adults"
        return True
    return any(
        abbreviation.short.lower() == last.text
        and _is_no_head(abbreviation.long.lower().rpartition(" ")[2])
        for abbreviation in layers.abstract_abbreviations
    )


@lru_cache(maxsize=4096)  # words repeat, also from text to text
def _is_no_head(word: str) -> bool:
    return (
        word in vocabulary.NO_HEAD
        or (len(word) > _SHORT_FORM and word not in vocabulary.GIVEN and names_disorder(word))
        or vocabulary.NO_HEAD_ENDING.fullmatch(word) is not None
    )


def _is_cut(layers: Layers, word: Word) -> bool:
    """Whether a phrase ends before its noun: "electronic, sensor-based stethoscopes"."""
    is_bare = is_unheaded(word) and not word.text.endswith(vocabulary.DRUG_ENDINGS)
    return is_bare and layers.folded.startswith(", ", word.end)


def _says_something(word: str) -> bool:
    if word[0].isalpha():
        return len(word) > 1 and word not in vocabulary.EMPTY
    return vocabulary.NUMBERED.fullmatch(word) is not None
