"""Finds numbers of participants and says what was done with them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.counts import patterns
from extract.rules.findings import Count, CountKind
from extract.sources.document import SectionKind

_SKIPPED: tuple[SectionKind, ...] = (
    "related_trials", "keywords", "registration", "funding", "discussion", "legend",
)  # fmt: skip
_BRACKETED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_BLANKS = re.compile(r" {2,}")
_BEFORE = 80
_AFTER = 220


def find(doc: Doc, layers: Layers) -> Iterable[Count]:
    """Every number of participants of the whole trial or of an arm, in text order."""
    for number in layers.numbers:
        if layers.kind_at(number.start) in _SKIPPED or not _is_whole(number):
            continue
        sentence = layers.sentence_at(number.start)
        if not _may_count(layers.folded, number, sentence):
            continue
        found = _kind(layers.folded, number, sentence)
        if found is not None:
            rule, kind = found
            yield Count(number.start, number.end, f"counts.{rule}", kind, number, None, None)


def _is_whole(number: Number) -> bool:
    return number.value >= 2 and number.value == number.value.to_integral_value()


def _may_count(folded: str, number: Number, sentence: tuple[int, int]) -> bool:
    """Whether a number can count people: neither a part of others, nor an age, nor an amount."""
    if patterns.NOT_AFTER.match(folded, number.end):
        return False
    if patterns.PLANNED.match(folded, number.end):
        return True
    left = max(sentence[0], number.start - _BEFORE)
    if patterns.SIZE_BEFORE.search(folded, left, number.start):
        return True
    before = folded[left : number.start]
    return not (patterns.NOT_BEFORE.search(before) or patterns.PART_BEFORE.search(before))


def _kind(folded: str, number: Number, sentence: tuple[int, int]) -> tuple[str, CountKind] | None:
    """The pattern and the kind of a count, None where nothing says that people are counted."""
    if patterns.PLANNED.match(folded, number.end, sentence[1]):
        return "planned", "planned"
    left = max(sentence[0], number.start - _BEFORE)
    counted = patterns.COUNTED.match(folded, number.end, sentence[1])
    sized = patterns.SIZE_BEFORE.search(folded, left, number.start)
    if not (counted or sized or _is_implied(folded, number, sentence[1])):
        return None
    end = counted.end() if counted else number.end
    after = _clause_after(folded, end, sentence[1])
    before = _BLANKS.sub(" ", _BRACKETED.sub(" ", folded[left : number.start]))
    if patterns.EVENT.search(after) and not patterns.ENTERED.search(after):
        return None
    found = _by_words(before, after)
    if found is None and (counted or sized):
        found = _stated(folded, sentence, before, after, sized is not None)
    if patterns.SHARE.match(folded, number.end) and (found is None or found[0] in _WEAK):
        return None
    return found


_WEAK = ("treated", "planned", "stated", "screened")


def _is_implied(folded: str, number: Number, end: int) -> bool:
    """Whether a number stands for people that were named before: "397 were randomized"."""
    if patterns.YEAR.match(folded, number.start, number.end):
        return False
    if number.value < 5:
        return False
    return any(p.match(folded, number.end, end) for p in (patterns.IMPLIED, patterns.RANDOMIZED))


def _by_words(before: str, after: str) -> tuple[str, CountKind] | None:
    entered = patterns.ENTERED.search(after)
    for rule, kind, pattern in patterns.AFTER:
        found = pattern.search(after)
        if found and not (rule == "planned" and entered and entered.start() < found.start()):
            return rule, kind
    for rule, kind, pattern in patterns.BEFORE:
        if pattern.search(before):
            return rule, kind
    return None


def _stated(
    folded: str, sentence: tuple[int, int], before: str, after: str, is_sized: bool
) -> tuple[str, CountKind] | None:
    """Participants of whom the text says no more than how many they are."""
    if is_sized or patterns.STATED.search(before):
        return "stated", "randomized"
    if patterns.IN.search(before):
        return "measured", "analyzed"
    if patterns.OPENING.match(before) and patterns.WHO.match(after):
        return "stated", "randomized"
    whole = folded[slice(*sentence)]
    if before.endswith((" in ", " of ", " among ", " for ")) and patterns.ASKING.search(whole):
        return None if patterns.RESULT.search(whole) else ("stated", "randomized")
    return None


def _clause_after(folded: str, start: int, end: int) -> str:
    """What follows a number up to the end of its clause, brackets blanked."""
    plain = patterns.OF_PLANNED.sub("", folded[start:end], count=1)
    plain = _BRACKETED.sub("", plain[: 2 * _AFTER])[:_AFTER]
    stop = patterns.CLAUSE_END.search(plain)
    return plain[: stop.start()] if stop else plain
