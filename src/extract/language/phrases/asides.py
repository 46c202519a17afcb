"""What stands between the items of a list and is none: it says what an item is."""

from __future__ import annotations

from extract.language.phrases import closed_classes as closed
from extract.language.phrases.words import Word, skip


def explains(segment: list[Word]) -> bool:
    """Whether a segment says what the one before it is: "fatigue, a common complaint of"."""
    if segment[0].text not in ("a", "an") or [w.text for w in segment[1:2]] == ["composite"]:
        return False
    behind = skip(segment, 1, 1, ("word", "adverb"))
    return segment[behind - 1].text in closed.KINDS


def without_aside(segments: list[list[Word]]) -> list[list[Word]]:
    """The items before what a comma closes: "pain, measured with a diary, (was lower)"."""
    for index in range(len(segments) - 1, 0, -1):
        opening = segments[index][0]
        is_named = opening.text in ("a", "an") and index == len(segments) - 1
        is_participle = opening.kind == "verb" and opening.text.endswith("ed")
        if opening.text == "which" or is_named or is_participle:
            return segments[:index]
    return segments
