"""What a text says was measured, and the instruments that it was measured with."""

from __future__ import annotations

from collections.abc import Iterator

from extract.language.layers import Layers
from extract.language.phrases import WIDE, Span, listed_after, listed_before
from extract.language.scanning import AnyOf
from extract.rules.findings import OutcomeRole
from extract.rules.outcomes import patterns
from extract.rules.outcomes.roles import role_of

Named = tuple[Span, str, OutcomeRole]
NARROW = frozenset({"of", "to", "for"})

# Behind a subject stands when, in whom and with what it was measured.
_LEFT = WIDE | frozenset(
    "before against without within under over among across following until through at".split()
)

_OF = (" of ", " for ")
_TOLD = ("methods", "outcomes", "design")
# Words without which no pattern of an instrument can match: looked for before the pattern.
_TOOL_WORDS = AnyOf(
    "using",
    "with ",
    " by ",
    "via ",
    "complet",
    "administ",
    " on ",
    "through",
    "by means",
    "underwent",
    "according",
    "based on",
)


def measured(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """Every outcome that one sentence says was measured: its place, the rule's name, the role."""
    yield from _to_measure(layers, start, end)
    yield from _subjects(layers, start, end)
    yield from _done(layers, start, end)
    if _TOOL_WORDS.search(layers.folded, start, end):
        yield from _instruments(layers, start, end)


def _to_measure(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """What follows "we measured", "data on"; where methods are told, also "to evaluate"."""
    is_told = layers.kind_at(start) in _TOLD
    frames = (patterns.MEASURED_TO, patterns.MEASURED_AFTER)
    for pattern in frames if is_told else frames[1:]:
        for match in pattern.finditer(layers.folded, start, end):
            for span in listed_after(layers, match.end(), end):
                yield span, "measured", "unspecified"


def _subjects(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """The subjects of "were assessed"; a bracket behind the verb may state the role of one."""
    folded = layers.folded
    for match in patterns.MEASURED_BEFORE.finditer(folded, start, end):
        told = patterns.ROLE_IN_BRACKET.search(folded, match.end(), end)
        spans = listed_before(layers, match.start(), start, _LEFT)
        role = role_of(told["roles"]) if told is not None and len(spans) == 1 else "unspecified"
        for span in spans:
            yield span, "measured", role


def _done(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """The subjects of "were performed" that are measurements by their name."""
    for match in patterns.DONE.finditer(layers.folded, start, end):
        for span in listed_before(layers, match.start(), start, _LEFT):
            if _is_instrument(layers, span):
                yield span, "instrument", "unspecified"


def _instruments(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """What was measured with; all of a list that stands for "safety" or the like."""
    folded = layers.folded
    for match in patterns.INSTRUMENT.finditer(folded, start, end):
        stands_for = (
            patterns.STANDS_FOR.search(folded, start, match.start()) is not None
            and match[0] not in patterns.GIVEN
        )
        for span in listed_after(layers, match.end(), end, NARROW):
            if stands_for or _is_instrument(layers, span):
                yield span, "instrument", "unspecified"


def _is_instrument(layers: Layers, span: Span) -> bool:
    """Whether a phrase is an instrument by its head: "a scale for pain" is one."""
    heads = (span[1], *(place for of in _OF if (place := layers.folded.find(of, *span)) >= 0))
    return any(
        patterns.INSTRUMENT_HEADS.search(layers.folded, span[0], end) is not None for end in heads
    )
