"""Arms that are named alone: on a card, as the subject of a title, as what a trial is controlled by."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.arms import patterns
from extract.rules.arms.names import Name, name_after
from extract.rules.arms.sentence import Sentence

_OPENING = 12  # words of a title in which "effect of" is looked for


def of_title(s: Sentence) -> Name | None:
    """The arm of "Effects of A on B", "A for B", "A improves B"."""
    for place in range(min(len(s), _OPENING)):
        if s.text(place) == "of" and any(t in patterns.ASKED for t in s.texts[:place]):
            return name_after(s, place + 1)
    name = name_after(s, 0)
    if name is None or any(t in patterns.NO_SUBJECT for t in s.texts[name.first : name.last + 1]):
        return None
    following = s.kind(name.stop)
    is_subject = following in ("preposition", "verb", "auxiliary") and s.text(name.stop) != "of"
    return name if is_subject else None


def of_cards(layers_sentences: Iterator[Sentence]) -> Iterator[tuple[Sentence, Name]]:
    """The arm that each fact of a card names."""
    for s in layers_sentences:
        name = name_after(s, 0)
        if name is not None:
            yield s, name
