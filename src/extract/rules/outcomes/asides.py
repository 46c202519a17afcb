"""What results mention beside outcomes: what these are called, causes, and who was taken in."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.outcomes.names import name_in
from extract.rules.outcomes.patterns import met as patterns


def is_called(layers: Layers, span: Span, floor: int) -> bool:
    """Whether something else is called so: "itching was the most common adverse event"."""
    name = name_in(layers, span) or span
    return patterns.CALLED.search(layers.folded, floor, name[0]) is not None


def is_aside(layers: Layers, span: Span, start: int, end: int) -> bool:
    """Whether a phrase is what something is called, a cause, or who was taken in."""
    folded = layers.folded
    if patterns.CAUSE.search(folded, start, span[0]) or patterns.TAKEN_IN.match(
        folded, span[1], end
    ):
        return True
    return is_called(layers, span, start)
