"""What a text says was measured, and the instruments that it was measured with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.language.phrases import WIDE, Span, listed_after, listed_before, phrase_after
from extract.rules.findings import OutcomeRole
from extract.rules.outcomes import nouns
from extract.rules.outcomes.patterns import measured as patterns
from extract.rules.outcomes.patterns.stated import NESTED, ROLE_IN_BRACKET
from extract.rules.outcomes.roles import role_of

Named = tuple[Span, str, OutcomeRole]
NARROW = frozenset({"of", "to", "for"})

# Behind a subject stands when, in whom and with what it was measured.
_LEFT = (
    WIDE
    | nouns.SELDOM_KEPT
    | frozenset(
        "before against without within under over among across following until through".split()
    )
)
_RIGHT = WIDE | nouns.SELDOM_KEPT

_OF = (" of ", " for ")
_TOLD = ("methods", "outcomes", "design")


def measured(layers: Layers, sentences: Sequence[Span]) -> Iterator[tuple[Span, Named]]:
    """Every outcome that a sentence says was measured: its place, the rule's name, the role."""
    yield from _to_measure(layers, sentences)
    yield from _subjects(layers, sentences)
    yield from _done(layers, sentences)
    yield from _instruments(layers, sentences)


def _to_measure(layers: Layers, sentences: Sequence[Span]) -> Iterator[tuple[Span, Named]]:
    """What follows "we measured", "data on"; where methods are told, also "to evaluate"."""
    told = [sentence for sentence in sentences if layers.kind_at(sentence[0]) in _TOLD]
    for pattern, among in ((patterns.MEASURED_TO, told), (patterns.MEASURED_AFTER, sentences)):
        for sentence, match in pattern.in_each(layers.folded, among):
            made = patterns.MADE.search(layers.folded, match.end(), sentence[1])
            limit = sentence[1] if made is None else made.start()
            for span in listed_after(layers, match.end(), limit, _RIGHT):
                yield sentence, (span, "measured", "unspecified")


def _subjects(layers: Layers, sentences: Sequence[Span]) -> Iterator[tuple[Span, Named]]:
    """The subjects of "were assessed"; a bracket behind the verb may state the role of one."""
    folded = layers.folded
    for sentence, match in patterns.MEASURED_BEFORE.in_each(folded, sentences):
        told = ROLE_IN_BRACKET.search(folded, match.end(), sentence[1])
        spans = listed_before(layers, match.start(), sentence[0], _LEFT)
        if told is not None and NESTED.search(folded, match.end(), told.start()) is not None:
            told = None
        role = role_of(told["roles"]) if told is not None and len(spans) == 1 else "unspecified"
        for span in spans:
            yield sentence, (span, "measured", role)
            first = _first_example(layers, span[1], match.start())
            if first is not None:
                yield sentence, (first, "measured", "unspecified")


def _first_example(layers: Layers, offset: int, limit: int) -> Span | None:
    """What follows "including" or "such as" behind a name: the first example of it."""
    lead = patterns.INCLUDING.match(layers.folded, offset, limit)
    return None if lead is None else phrase_after(layers, lead.end(), limit, attach=NARROW)


def _done(layers: Layers, sentences: Sequence[Span]) -> Iterator[tuple[Span, Named]]:
    """The subjects of "were performed" that are measurements by their name."""
    for sentence, match in patterns.DONE.in_each(layers.folded, sentences):
        for span in listed_before(layers, match.start(), sentence[0], _LEFT):
            if _is_instrument(layers, span):
                yield sentence, (span, "instrument", "unspecified")


def _instruments(layers: Layers, sentences: Sequence[Span]) -> Iterator[tuple[Span, Named]]:
    """What was measured with; all of a list that stands for "safety" or the like."""
    folded = layers.folded
    for (start, end), match in patterns.INSTRUMENT.in_each(folded, sentences):
        stands_for = (
            patterns.STANDS_FOR.search(folded, start, match.start()) is not None
            and match[0] not in patterns.GIVEN
        )
        is_named = False  # whether an instrument came before in the list
        measures = patterns.MEASURES.match(match[0]) is not None
        for span in listed_after(layers, match.end(), end, NARROW):
            is_one = _is_instrument(layers, span) or (is_named and _is_titled(layers, span))
            is_one |= (is_named or measures) and _is_acronym(layers, span)
            is_named |= is_one
            if stands_for or is_one:
                yield (start, end), (span, "instrument", "unspecified")


def _is_titled(layers: Layers, span: Span) -> bool:
    """Whether a phrase is a proper name of several words: "Child Behavior Form"."""
    words = layers.text[slice(*span)].split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _is_acronym(layers: Layers, span: Span) -> bool:
    """Whether a phrase is the letters that an instrument goes by: "WOMAC", "PHQ-9"."""
    return patterns.ACRONYM.fullmatch(layers.text, *span) is not None


def _is_instrument(layers: Layers, span: Span) -> bool:
    """Whether a phrase is an instrument by its head: "a scale for pain" is one."""
    heads = (span[1], *(place for of in _OF if (place := layers.folded.find(of, *span)) >= 0))
    return any(
        patterns.INSTRUMENT_HEADS.search(layers.folded, span[0], end) is not None for end in heads
    )
