"""The words for the arm that is higher or lower, and for the one that it is compared with."""

from __future__ import annotations

import re

from extract.language.layers import Layers
from extract.language.phrases import WIDE, Span, phrase_after, phrase_before
from extract.rules.comparisons import patterns
from extract.rules.comparisons.cues import Cue

_OF = frozenset({"of", "plus"})
_ACTING = re.compile(
    r"\b(?:had|has|have|showed|shows|experienced|reported|demonstrated|exhibited|achieved|required|needed|developed|resulted in|results in|led to|leads to|produced|yielded|provided|caused"
    r"|(?:was|were|is|are) (?:also )?(?:\w+ly )?associated with|gave|displayed|obtained|received|attained|presented)\b(?: an?| the)?(?: [a-z-]+){0,4} ?$"
)
_NO_ARM = re.compile(
    r"^(?:baseline|follow-up|both|all|either|two|three|four|terms|addition|contrast|comparison|general|this|these|those|that|respect|regard|mean|median|total|\d|patients?|participants?|women|men|children|subjects|study|trial|time|there|it|they|we|results?|analysis|p |significan)"
)
_ABROAD = 170  # how far behind the cue the arms may be named


def arms_of(layers: Layers, cue: Cue, outcome: Span, sentence: Span) -> tuple[Span | None, Span | None]:
    """The subject and the object of a comparison, as far as they are named in its sentence."""
    behind = max(cue.end, outcome[1])
    limit = min(sentence[1], behind + _ABROAD)
    pair = _between_two(layers, min(cue.start, outcome[0]), sentence)
    if cue.way == patterns.NULL and pair is not None:
        return pair
    behind_subject, other = _behind(layers, behind, limit)
    subject = _acting(layers, cue, sentence) if cue.start < outcome[0] else None
    if cue.rule == "favoring":
        subject = _arm(layers, phrase_after(layers, cue.end, sentence[1], attach=_OF))
    subject = subject or behind_subject
    if subject is None and outcome[1] <= cue.start:
        subject = _led(layers, outcome[1], cue.start)
    if other is None:
        other = _in_front(layers, sentence, min(cue.start, outcome[0]))
    if subject is None:
        subject = _leading(layers, sentence, min(cue.start, outcome[0]))
    return subject, other


def _behind(layers: Layers, offset: int, limit: int) -> tuple[Span | None, Span | None]:
    """What follows: "in A than in B", "with A", "than B"."""
    versus = patterns.OBJECT.search(layers.folded, offset, limit)
    other = None
    if versus is not None:
        other = _arm(layers, phrase_after(layers, versus.end(), limit, attach=_OF))
    return _led(layers, offset, versus.start() if versus is not None else limit), other


def _led(layers: Layers, offset: int, limit: int) -> Span | None:
    """The first arm that "in", "with" or the like leads to."""
    for match in patterns.SUBJECT.finditer(layers.folded, offset, limit):
        found = _arm(layers, phrase_after(layers, match.end(), limit, attach=_OF))
        if found is not None:
            return found
    return None


def _acting(layers: Layers, cue: Cue, sentence: Span) -> Span | None:
    """The subject of the verb: "A had lower X", "A reduced X"."""
    offset = cue.start
    if cue.rule != "change_verb":
        verb = _ACTING.search(layers.folded, sentence[0], cue.start)
        if verb is None:
            return None
        offset = verb.start()
    span = phrase_before(layers, offset, sentence[0], attach=WIDE | {"receiving"})
    return _arm(layers, span)


def _leading(layers: Layers, sentence: Span, before: int) -> Span | None:
    """The arm of an adverbial in front: "In the A group, X was lower"."""
    match = patterns.SUBJECT.match(layers.folded, sentence[0], before)
    if match is None:
        return None
    return _arm(layers, phrase_after(layers, match.end(), before, attach=_OF))


def _in_front(layers: Layers, sentence: Span, before: int) -> Span | None:
    """The comparator of an adverbial in front: "Compared with B, A reduced X"."""
    match = patterns.OBJECT.search(layers.folded, sentence[0], before)
    if match is None:
        return None
    return _arm(layers, phrase_after(layers, match.end(), before, attach=_OF))


def _between_two(layers: Layers, offset: int, sentence: Span) -> tuple[Span | None, Span | None] | None:
    match = patterns.BETWEEN_TWO.search(layers.folded, sentence[0], sentence[1])
    if match is None:
        return None
    first = phrase_after(layers, match.end(), sentence[1], attach=_OF)
    if first is None:
        return None
    joint = re.compile(r" (?:and|versus|vs\.?|with|to|or) (?:the )?").match(layers.folded, first[1], sentence[1])
    if joint is None:
        return None
    second = phrase_after(layers, joint.end(), sentence[1], attach=_OF)
    return (_arm(layers, first), _arm(layers, second))


def _arm(layers: Layers, span: Span | None) -> Span | None:
    if span is None or _NO_ARM.match(layers.folded, span[0], span[1]) or span[1] - span[0] < 2:
        return None
    return span
