"""Whether the parts that a comma or an "and" joins have one noun in common."""

from __future__ import annotations

from extract.language.phrases import closed_classes as closed
from extract.language.phrases.words import Word, is_hanging, is_unheaded, skip

_BETWEEN = ("comma", "conjunction")
_AMONG = (*_BETWEEN, "adverb")
# What a compound ends in that says how something is: "test-confirmed", "third-generation"
_COMPOUNDS = ("ed", "generation", "acting", "release", "dose", "grade", "free")
# Before a comma these open a sentence, and describe nothing: "Overall, late relapse was rare".
_ADVERBIAL = ("overall", "first", "second", "third")


def is_shared(words: list[Word], index: int) -> bool:
    """Whether what comes before a separator has its noun only behind it, with what it joins.

    So it is in "pre-, intra- and postoperative pain", "duration and severity of the cough",
    "core, skin, and room temperature" and "physical, emotional, and social function".
    """
    before = words[skip(words, index - 1, -1, ("comma",))]
    if is_hanging(before):
        return True
    if before.text in closed.EXTENTS and not _is_headed(words, index):
        return _ends_in(words, index, closed.EXTENTS, ("preposition",))
    if before.text in closed.SITES:
        return _ends_in(words, index, closed.SITES, ("word",))
    if before.text in _ADVERBIAL or not (
        is_unheaded(before) or (words[index].kind == "comma" and _describes(before))
    ):
        return False
    return _begins(words, index) and _reaches_noun(words, index)


def _describes(word: Word) -> bool:
    """Whether a word is an adjective, or a participle that says how: "test-confirmed"."""
    is_compound = "-" in word.text and word.text.endswith(_COMPOUNDS)
    return word.kind == "word" and (is_unheaded(word) or is_compound)


def _begins(words: list[Word], index: int) -> bool:
    """Whether nothing but adjectives stands before a separator in its phrase or series."""
    place = index - 1
    while place >= 0 and (words[place].kind in _AMONG or _describes(words[place])):
        place -= 1
    return place < 0 or words[place].kind in ("determiner", "preposition", "mark", "open")


def _reaches_noun(words: list[Word], index: int) -> bool:
    """Whether the adjectives behind a separator end in the noun that they have in common."""
    place = skip(words, index, 1, _BETWEEN)
    if place >= len(words) or not _describes(words[place]):
        return False
    while place < len(words) and _describes(words[place]):
        place = skip(words, place + 1, 1, _BETWEEN)
    is_noun = place < len(words) and words[place].kind == "word"
    return is_noun and words[place - 1].kind not in _BETWEEN


def _is_headed(words: list[Word], index: int) -> bool:
    """Whether the word before a separator has its own noun in front: "clinical benefit rate"."""
    place = skip(words, index - 1, -1, ("comma",)) - 1
    return place >= 0 and words[place].kind == "word" and not is_unheaded(words[place])


def _ends_in(
    words: list[Word], index: int, kin: frozenset[str], following: tuple[str, ...]
) -> bool:
    """Whether a series of words of one kin ends in one that something follows, as told."""
    while True:
        index = skip(words, index, 1, ("comma", "conjunction", "determiner")) + 1
        if index >= len(words) or words[index - 1].text not in kin:
            return False
        if words[index].kind not in ("comma", "conjunction"):
            return words[index].kind in following and words[index].text != "in"
