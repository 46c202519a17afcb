"""Which treatment is given how long, when, and with what changes of its dose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import get_args

from extract.language.layers import Layers
from extract.records.arms.regimens import patterns
from extract.records.evidence import Span
from extract.records.places import within
from extract.rules.findings import Dose, Regimen, RegimenPart
from extract.sources.document import TOLD_LATER, SectionKind

# Who may take part and what was done before is not what an arm gets.
_ELSEWHERE: tuple[SectionKind, ...] = ("population", "background", "discussion", "card")
_REACH = 320  # characters between a name and the end of a long list
_NOUN = 16  # characters behind a length: the noun that it is of
_PARTS: tuple[RegimenPart, ...] = get_args(RegimenPart)
# What is told of so often that a verb of giving must stand in the sentence.
_NEEDS_GIVING = ("regimens.event", "regimens.clock")
_FRONTED = ("regimens.front", "regimens.whole")  # stand before what is given, if by it at all
_AHEAD = ("regimens.length", "regimens.front")  # may stand before what is given


class Regimens:
    """The regimens of a text, each asked for by the places that name a treatment."""

    def __init__(
        self, layers: Layers, found: Iterable[Regimen], doses: Sequence[Dose], names: Iterable[Span]
    ) -> None:
        self._layers = layers
        self._masks: dict[Span, str] = {}
        self._of: defaultdict[Span, list[Regimen]] = defaultdict(list)  # by sentence
        for one in found:
            if layers.kind_at(one.start) not in _ELSEWHERE:
                self._of[layers.sentence_at(one.start)].append(one)
        self._names = [n for n in sorted(set(names)) if _is_one(layers, n)] if self._of else []
        for sentence, own in list(self._of.items()):
            self._masks[sentence] = self._masked(sentence, own, doses)
            self._of[sentence] = [one for one in own if self._may_be_given(sentence, one)]
        self._of_dose = dict(self._told_of_dose())

    @cached_property
    def _as_such(self) -> list[Regimen]:
        return [one for own in self._of.values() for one in own if self._is_as_such(one)]

    def of(self, places: Iterable[Span], *, in_arm: bool) -> dict[RegimenPart, list[Regimen]]:
        """How the treatment is given that these places name: each part with all that says so.

        Args:
            places: of the treatment, or of an arm that has no other.
            in_arm: an arm gets it: then what is said of treatment as such is said of it.
        """
        if not self._of:
            return {}
        places = list(places)
        beside = [one for place in places for one in self._beside(place)]
        beside += [self._of_dose[place] for place in places if place in self._of_dose]
        shared = self._as_such if in_arm else []
        if shared and any(self._is_by_itself(place) for place in places):
            shared = []
        told = {}
        for part in _PARTS:
            own = [one for one in beside if one.part == part]
            own = own or [one for one in shared if one.part == part]
            agreeing = self._agreeing(own)
            if agreeing:
                told[part] = agreeing
        return told

    def _agreeing(self, found: Sequence[Regimen]) -> list[Regimen]:
        """Those of the methods, if they say one thing; else nothing.

        A course of weeks outweighs the minutes of a session, and days outweigh "until discharge".
        """
        planned = [r for r in found if self._layers.kind_at(r.start) not in TOLD_LATER] or found
        counted = [r for r in planned if r.days is not None] or planned
        best = [r for r in counted if r.days is not None and r.days >= 1] or counted
        values = {r.days or self._layers.folded[r.start : r.end] for r in best}
        return list(dict.fromkeys(best)) if len(values) == 1 else []

    def _names_in(self, sentence: Span) -> list[Span]:
        """The names that stand in a sentence, in text order."""
        start, end = sentence
        first = bisect_left(self._names, (start,))
        last = bisect_left(self._names, (end,), first)
        return [name for name in self._names[first:last] if name[1] <= end]

    def _masked(self, sentence: Span, own: Sequence[Regimen], doses: Sequence[Dose]) -> str:
        """The text of a sentence with signs for what is known in it, of the same length."""
        start, end = sentence
        masked = list(self._layers.folded[start:end])
        amounts = [(dose.start, dose.end) for dose in within(doses, start, end)]
        regimens = [(one.start, one.end) for one in own]
        for sign, spans in (
            (patterns.AMOUNT, amounts),
            (patterns.NAME, self._names_in(sentence)),
            (patterns.REGIMEN, regimens),
        ):
            for left, right in spans:
                masked[left - start : right - start] = sign * (right - left)
        listed = patterns.AMOUNTS.sub(_as_amount, "".join(masked))
        return patterns.CLOSED.sub(_closed, listed)

    def _may_be_given(self, sentence: Span, one: Regimen) -> bool:
        """Whether something may be given so: in results a time is one of measurement."""
        kind = self._layers.kind_at(one.start)
        if kind in TOLD_LATER and (one.part != "duration" or self._is_measured(one)):
            return False
        if one.rule not in _NEEDS_GIVING:
            return True
        return (
            kind not in ("title", "objective")
            and patterns.GIVING.search(self._masks[sentence]) is not None
        )

    def _is_measured(self, one: Regimen) -> bool:
        """Whether a length in results is one over which something was measured."""
        return self._layers.folded.startswith(("over ", "during ", "across "), one.start)

    def _is_as_such(self, one: Regimen) -> bool:
        """Whether something is said of treatment as such: "all drugs were given for 2 weeks"."""
        if self._layers.kind_at(one.start) in TOLD_LATER:
            return False
        sentence = self._layers.sentence_at(one.start)
        if one.rule == "regimens.whole":  # not "3-month training", where one arm is training
            behind = one.end - sentence[0]
            return patterns.NAME not in self._masks[sentence][behind : behind + _NOUN]
        if patterns.AS_SUCH_CUES.search(self._layers.folded, sentence[0], one.start) is None:
            return False
        ahead = self._masks[sentence][: one.start - sentence[0]]
        return patterns.AS_SUCH.search(ahead) is not None

    def _told_of_dose(self) -> Iterator[tuple[Span, Regimen]]:
        """What is said of "the dose" alone, with the one treatment of the clause before."""
        for sentence, own in self._of.items():
            for one in own:
                ahead = self._masks[sentence][: one.start - sentence[0]]
                before, is_clause, clause = ahead.rpartition(";")
                is_bare = one.part == "titration" and patterns.NAME not in clause
                if is_bare and patterns.DOSE.search(clause) and (is_clause or sentence[0] > 0):
                    end = sentence[0] + len(before)
                    told = (sentence[0], end) if is_clause else self._before(sentence)
                    named = self._names_in(told)
                    words = [self._layers.folded[slice(*name)] for name in named]
                    if words and all(min(words, key=len) in word for word in words):
                        yield from ((name, one) for name in named)

    def _before(self, sentence: Span) -> Span:
        return self._layers.sentence_at(sentence[0] - 1)

    def _is_by_itself(self, place: Span) -> bool:
        """Whether a name has no part in what is said of others: surgery, usual care."""
        return patterns.NOT_SHARED.search(self._layers.folded, *place) is not None

    def _beside(self, place: Span) -> Iterable[Regimen]:
        """The regimens that are told of the treatment at a place."""
        sentence = self._layers.sentence_at(place[0])
        own = self._of.get(sentence, ())
        for one in own:
            mask = self._masks[sentence]
            if place[1] <= one.start <= place[1] + _REACH and one.rule not in _FRONTED:
                between = mask[place[1] - sentence[0] : one.start - sentence[0]]
                ahead = (r for r in own if place[1] <= r.start < one.start)
                is_nearest = not any(_outdoes(nearer, one) for nearer in ahead)
                if is_nearest and self._is_behind(place, one, between):
                    yield one
            elif one.end <= place[0] <= one.end + _REACH and one.rule in _AHEAD:
                between = mask[one.end - sentence[0] : place[0] - sentence[0]]
                if self._is_ahead(place, between, mask[: one.start - sentence[0]], one):
                    yield one

    def _is_behind(self, place: Span, one: Regimen, between: str) -> bool:
        between = between.lstrip(patterns.NAME)
        head, name, tail = between.rpartition(patterns.NAME)
        if patterns.BEHIND.fullmatch(tail) is None:
            is_told = self._layers.kind_at(one.start) not in TOLD_LATER and one.part != "titration"
            is_told &= one.rule not in _NEEDS_GIVING  # may be of one drug of several
            return is_told and patterns.DID.fullmatch(between) is not None
        is_of_last = one.part == "titration" and not tail.startswith(",")
        return not name or (not is_of_last and self._is_listed(place, head, tail))

    def _is_listed(self, place: Span, head: str, tail: str = "") -> bool:
        """Whether nothing but a list leads from a name to the one that a regimen stands by."""
        return (
            "(" not in tail
            and patterns.REGIMEN not in head
            and ":" not in head
            and patterns.LISTED.fullmatch(head) is not None
            and patterns.ONCE.search(head) is None
            and not self._is_by_itself(place)
        )

    def _is_ahead(self, place: Span, between: str, ahead: str, one: Regimen) -> bool:
        """Whether a regimen is of the treatment behind it: "12 weeks of zinc"."""
        lead, name, listed = between.partition(patterns.NAME)
        if name and not self._is_listed(place, listed):
            return False
        if name and one.rule in _FRONTED and not patterns.OF.search(lead):
            return False  # "a 6-week training or rest"
        if not ahead.strip():
            opened = (patterns.FRONTED, patterns.SUBJECT) if not name else (patterns.FRONTED,)
            if any(pattern.fullmatch(lead) for pattern in opened):
                return True
        elif one.rule == "regimens.length" and patterns.NAME in ahead:
            return False  # "A for 5 days with B"
        return patterns.BEFORE.fullmatch(lead) is not None


def _is_one(layers: Layers, name: Span) -> bool:
    """Whether a name is of one treatment, and no list: of a list each has its own name."""
    return patterns.JOINED.search(layers.folded, *name) is None


def _outdoes(nearer: Regimen, one: Regimen) -> bool:
    """Whether a regimen nearer to a name leaves no place for one: minutes do for weeks."""
    is_session = (nearer.days or 1) < 1 <= (one.days or 0)
    return nearer.part == one.part and not is_session


def _as_amount(joint: re.Match[str]) -> str:
    """What joins the doses of a list, as part of the one amount that they are."""
    return patterns.AMOUNT * len(joint.group())


def _closed(bracket: re.Match[str]) -> str:
    """A bracket that tells of no regimen, as one sign after the other."""
    text = bracket.group()
    return text if patterns.REGIMEN in text else patterns.BRACKET * len(text)
