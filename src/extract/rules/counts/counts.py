"""Finds numbers of participants and says what was done with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.counts import patterns
from extract.rules.findings import Count, CountKind, Dose
from extract.sources.document import SectionKind

_SKIPPED: tuple[SectionKind, ...] = (
    "related_trials", "keywords", "registration", "funding", "discussion", "legend",
)  # fmt: skip
_BRACKETED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_BLANKS = re.compile(r" {2,}")
_BEFORE = 80
_AFTER = 220
_LEAST = 5  # a smaller number without a noun rarely counts the participants of a trial
# What does not hold of a number that is a share of others, "201 (83.1%) participants".
_OF_ALL = ("treated", "given", "planned", "stated", "screened")

_Kind = tuple[str, CountKind]


@dataclass(frozen=True, slots=True)
class _Place:
    """A number in its sentence, on folded text."""

    folded: str
    number: Number
    start: int
    end: int

    @property
    def left(self) -> int:
        """Where what is read before the number begins."""
        return max(self.start, self.number.start - _BEFORE)

    @property
    def is_sized(self) -> bool:
        """Whether a word for people and "(n = " lead to the number."""
        number = self.number
        if "=" not in self.folded[number.start - 2 : number.start]:
            return False
        return patterns.SIZE_BEFORE.search(self.folded, self.left, number.start) is not None


def find(layers: Layers) -> Iterable[Count]:
    """Every number of participants of the whole trial or of an arm, in text order."""
    yield from _on_card(layers)
    doses = {d.low.start for d in layers.findings.get("doses", ()) if isinstance(d, Dose)}
    for number in layers.numbers:
        if number.start in doses or not _is_whole(number):
            continue
        if layers.kind_at(number.start) in (*_SKIPPED, "card"):
            continue
        place = _Place(layers.folded, number, *layers.sentence_at(number.start))
        found = _kind(place) if _may_count(place) else None
        if found is not None:
            rule, kind = found
            yield Count(number.start, number.end, f"counts.{rule}", kind, number, None, None)


def _on_card(layers: Layers) -> Iterator[Count]:
    """What a card says that the sample was."""
    for fact in layers.facts:
        number = layers.number_starting_at(fact.start) if fact.label == "sample" else None
        if number is not None and _is_whole(number):
            yield Count(number.start, number.end, "counts.card", "randomized", number, None, None)


def _is_whole(number: Number) -> bool:
    return number.value >= 2 and number.value == number.value.to_integral_value()


def _may_count(place: _Place) -> bool:
    """Whether a number can count people: neither a part of others, nor an age, nor an amount."""
    folded, number = place.folded, place.number
    if patterns.NOT_AFTER.match(folded, number.end):
        return False
    if patterns.PLANNED.match(folded, number.end):
        return True
    if place.is_sized:
        return True
    before = folded[place.left : number.start]
    if _is_in_row(place):
        return False
    return not (patterns.NOT_BEFORE.search(before) or patterns.PART_BEFORE.search(before))


def _is_in_row(place: _Place) -> bool:
    """Whether a number is one of a row: "85 and 83 patients got A and B, respectively"."""
    end = min(place.end, place.number.end + 2 * _AFTER)
    if not patterns.RESPECTIVELY.search(place.folded, place.number.end, end):
        return False
    rows = patterns.ROW.finditer(place.folded, place.left, end)
    return any(row.start() <= place.number.start < row.end() for row in rows)


def _kind(place: _Place) -> _Kind | None:
    """The pattern and the kind of a count, None where nothing says that people are counted."""
    folded, number = place.folded, place.number
    if patterns.PLANNED.match(folded, number.end, place.end):
        return "planned", "planned"
    counted = patterns.COUNTED.match(folded, number.end, place.end)
    sized = place.is_sized
    if not (counted or sized or _is_implied(place)):
        return None
    after = _clause_after(folded, counted.end() if counted else number.end, place.end)
    before = _BLANKS.sub(" ", _BRACKETED.sub(" ", folded[place.left : number.start]))
    if patterns.EVENT.search(after) and not patterns.ENTERED.search(after):
        return None
    found = _by_words(before, after)
    if found is None and (counted or sized) and not patterns.OF_GROUP.match(after):
        found = _stated(place, before, after, sized)
    if patterns.SHARE.match(folded, number.end) and (found is None or found[0] in _OF_ALL):
        return None
    return found


def _is_implied(place: _Place) -> bool:
    """Whether a number stands for people that were named before: "397 were randomized"."""
    number = place.number
    if number.value < _LEAST or patterns.YEAR.match(place.folded, number.start, number.end):
        return False
    if patterns.VERB_BEFORE.search(place.folded, place.left, number.start):
        return patterns.VERB_OBJECT.match(place.folded, number.end, place.end) is not None
    implied = (patterns.IMPLIED, patterns.RANDOMIZED)
    return any(pattern.match(place.folded, number.end, place.end) for pattern in implied)


def _by_words(before: str, after: str) -> _Kind | None:
    """What the words round a number say was done."""
    if patterns.TO_COME.search(before):
        return "planned", "planned"
    entered = patterns.ENTERED.search(after)
    for rule, kind, pattern in patterns.AFTER:
        found = pattern.search(after)
        if found and not (rule == "planned" and entered and entered.start() < found.start()):
            return rule, kind
    return next(((r, k) for r, k, pattern in patterns.BEFORE if pattern.search(before)), None)


def _stated(place: _Place, before: str, after: str, is_sized: bool) -> _Kind | None:
    """Participants of whom the text says no more than how many they are."""
    sentence = place.folded[place.start : place.end]
    if is_sized:
        sizes = sum(1 for _ in patterns.SIZES.finditer(sentence))
        return ("stated", "randomized") if sizes == 1 else None
    if patterns.STATED.search(before):
        return "stated", "randomized"
    if patterns.IN.search(before):
        return "measured", "analyzed"
    if patterns.OPENING.match(before) and patterns.WHO.match(after):
        return "stated", "randomized"
    is_asked = before.endswith((" in ", " of ", " among ", " for "))
    if is_asked and patterns.ASKING.search(sentence) and not patterns.RESULT.search(sentence):
        return "stated", "randomized"
    return None


def _clause_after(folded: str, start: int, end: int) -> str:
    """What follows a number up to the end of its clause, brackets left out."""
    plain = patterns.OF_PLANNED.sub("", folded[start:end], count=1)
    plain = _BRACKETED.sub("", plain[: 2 * _AFTER])[:_AFTER]
    stop = patterns.CLAUSE_END.search(plain)
    return plain[: stop.start()] if stop else plain
