"""The fact that a decision was made against, found again in a record that was made anew.

It is the same fact if it is of the same kind, has the same value, is about the same (an arm by any
of its names), and stands in the same words. Words that stand twice are told apart by the text
around them, which must be as it was on one side at least. Whatever is not told apart is not found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from extract.decisions.model import CONTEXT, LONGEST_CONTEXT, Place, SeenFact
from extract.records.facts import Fact
from extract.records.schema import Evidence, TrialRecord

_MOST_PLACES = 5  # an arm is named on every line; a few places are enough to know it by
_NAMED = {"arm": "arms", "comparator": "arms", "outcome": "outcomes"}


class NotFound(Exception):
    """The fact is not there, or cannot be told from another; the message says which."""


def see(fact: Fact, text: str) -> SeenFact:
    """A fact as it can be found again: in names and words, with the text around them."""
    return SeenFact(
        field=fact.field,
        about=about_of(fact),
        value=fact.value,
        evidence=tuple(place_of(e.start, e.end, text) for e in fact.evidence[:_MOST_PLACES]),
    )


def about_of(fact: Fact) -> dict[str, str]:
    """What a fact is about; where it is about two times, both under one key."""
    about: dict[str, str] = {}
    for key, name in fact.about:
        about[key] = f"{about[key]}; {name}" if key in about else name
    return about


def place_of(start: int, end: int, text: str) -> Place:
    """A stretch of the text, with so much on both sides that each side tells it from all others."""
    quote = text[start:end]
    for length in (CONTEXT, 2 * CONTEXT, LONGEST_CONTEXT):
        before, after = text[max(0, start - length) : start], text[end : end + length]
        if text.count(before + quote) == text.count(quote + after) == 1:
            break
    return Place(start=start, end=end, quote=quote, before=before, after=after)


class Known:
    """The facts of a record, ready to be asked which of them a curator saw."""

    def __init__(
        self,
        record: TrialRecord,
        facts: Iterable[Fact],
        text: str,
        renamed: Mapping[str, str] | None = None,
    ) -> None:
        """Takes what is known.

        Args:
            record: whose facts they are; it knows all names of an arm and an outcome.
            facts: its facts.
            text: the record's text.
            renamed: names that curators gave, and those that they gave them for.
        """
        self.text = text
        self._names = _names(record, renamed or {})
        self._by_field: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._by_field[fact.field].append(fact)

    def find(self, seen: SeenFact) -> Fact:
        """The fact that was seen; the first where the record says it more than once.

        Raises:
            NotFound: it is not there, or there are two that it may be.
        """
        return self.find_all(seen)[0]

    def find_all(self, seen: SeenFact) -> list[Fact]:
        """The fact that was seen, as often as the record says it of the same words.

        Raises:
            NotFound: it is not there, or there are two that it may be.
        """
        same = [fact for fact in self._by_field[seen.field] if fact.value == seen.value]
        same = [fact for fact in same if self._is_about_the_same(seen, fact)]
        at_best = self._best_placed(seen, same)
        if not at_best:
            raise NotFound(self._why_not(seen))
        if len({fact.evidence for fact in at_best}) > 1:
            raise NotFound("the same value stands in several places that cannot be told apart")
        return at_best

    def instead(self, seen: SeenFact) -> Fact | None:
        """What is said now of the words that a fact was seen in, of the same kind."""
        placed = self._best_placed(seen, self._by_field[seen.field])
        return placed[0] if placed else None

    def _best_placed(self, seen: SeenFact, facts: Iterable[Fact]) -> list[Fact]:
        scored = [(_agreement(seen, fact, self.text), fact) for fact in facts]
        best = max((score for score, _ in scored), default=0)
        return [fact for score, fact in scored if score == best] if best else []

    def _is_about_the_same(self, seen: SeenFact, fact: Fact) -> bool:
        about = about_of(fact)
        return seen.about.keys() == about.keys() and all(
            self._is_same_name(key, seen.about[key], name) for key, name in about.items()
        )

    def _is_same_name(self, key: str, one: str, other: str) -> bool:
        if one.casefold() == other.casefold():
            return True
        ids = self._names[_NAMED[key]] if key in _NAMED else {}
        known = ids.get(one.casefold(), set()), ids.get(other.casefold(), set())
        return known[0] == known[1] and len(known[0]) == 1

    def _why_not(self, seen: SeenFact) -> str:
        if (now := self.instead(seen)) is not None:
            about = "; ".join(f"{key}: {name}" for key, name in now.about)
            return f"the rules now say {now.value}" + (f" ({about})" if about else "")
        if any(locate(place, self.text) for place in seen.evidence):
            return "the words are there, but the rules take no such value from them"
        return "the words that it was seen in are gone or changed, or stand there several times"


def locate(place: Place, text: str) -> tuple[int, int] | None:
    """Where a place is in a text now; None if it is gone or cannot be told from another."""
    best: dict[int, list[int]] = {1: [], 2: []}
    for start in _occurrences(place.quote, text):
        score = _sides(place, start, start + len(place.quote), text)
        if score:
            best[score].append(start)
    starts = best[2] or best[1]
    return (starts[0], starts[0] + len(place.quote)) if len(starts) == 1 else None


def _occurrences(quote: str, text: str) -> Iterator[int]:
    start = text.find(quote)
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _agreement(seen: SeenFact, fact: Fact, text: str) -> int:
    """On how many sides the text around the fact is as it was; 2 for what has no place."""
    if not seen.evidence and not fact.evidence:
        return 2
    pairs = ((place, e) for place in seen.evidence for e in fact.evidence)
    return max((_sides(p, e.start, e.end, text) for p, e in pairs if p.quote == e.quote), default=0)


def _sides(place: Place, start: int, end: int, text: str) -> int:
    """On how many sides of a stretch the text is as it was around the place."""
    begins, ends = len(place.before) < CONTEXT, len(place.after) < CONTEXT  # the text itself
    before = text[max(0, start - len(place.before)) : start] == place.before
    after = text[end : end + len(place.after)] == place.after
    return (before and (not begins or start == len(place.before))) + (
        after and (not ends or end + len(place.after) == len(text))
    )


def _names(record: TrialRecord, renamed: Mapping[str, str]) -> dict[str, dict[str, set[str]]]:
    """The arms and outcomes that each name may mean."""
    names: dict[str, dict[str, set[str]]] = {"arms": {}, "outcomes": {}}
    for arm in record.arms:
        for name in (arm.label, *arm.aliases):
            names["arms"].setdefault(name.casefold(), set()).add(arm.id)
    for outcome in record.outcomes:
        for name in (outcome.name, *(e.quote for e in outcome.evidence)):
            names["outcomes"].setdefault(name.casefold(), set()).add(outcome.id)
    for new, old in renamed.items():
        for ids in names.values():
            if new.casefold() not in ids and old.casefold() in ids:
                ids[new.casefold()] = ids[old.casefold()]
    return names


def as_evidence(places: Iterable[Place], text: str) -> tuple[Evidence, ...]:
    """The places in the text as it is now.

    Raises:
        NotFound: one of them is gone, or cannot be told from another.
    """
    found = []
    for place in places:
        span = locate(place, text)
        if span is None:
            raise NotFound(f"{place.quote[:80]!r} is gone from the text, or stands there twice")
        found.append(Evidence(start=span[0], end=span[1], quote=place.quote))
    return tuple(found)
