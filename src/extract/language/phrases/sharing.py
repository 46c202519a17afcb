"""Whether the parts that a comma or an "and" joins have one noun in common."""

from __future__ import annotations

from extract.language.phrases import closed_classes as closed
from extract.language.phrases.words import Word, is_hanging, is_unheaded, skip


def is_shared(words: list[Word], index: int) -> bool:
    """Whether what comes before a separator has its noun only behind it, with what it joins.

    So it is in "pre-, intra- and postoperative pain", "duration and severity of the cough" and
    "core, skin, and room temperature".
    """
    before = words[skip(words, index - 1, -1, ("comma",))]
    if is_hanging(before):
        return True
    if before.text in closed.EXTENTS and not _is_headed(words, index):
        return _ends_in(words, index, closed.EXTENTS, ("preposition",))
    return before.text in closed.SITES and _ends_in(words, index, closed.SITES, ("word",))


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
