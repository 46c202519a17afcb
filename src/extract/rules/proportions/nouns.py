"""What was counted, as the text names it."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.rules.proportions import patterns


def noun_at(layers: Layers, start: int, end: int) -> str | None:
    """The noun at `start:end` as printed, without the verbs behind it.

    None where nothing stands there, or a group, of which a share says nothing of what was counted.
    """
    printed = layers.text[start:end]
    if patterns.NOT_COUNTED.match(layers.folded, start, end):
        return None
    people = patterns.PEOPLE_END.match(printed)
    return (people.group() if people is not None else printed) or None


def is_people(noun: str | None) -> bool:
    """Whether a noun is of people or of what happens to them."""
    return noun is not None and patterns.PERSON.match(noun.lower()) is not None
