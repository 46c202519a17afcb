"""When a figure of death was taken, and of whom it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.language.phrases import phrase_after
from extract.records.binding.ledger import Ledger
from extract.records.binding.sentences import Sentence
from extract.records.mortality.heads import Death
from extract.records.mortality.patterns import lists, whom
from extract.records.mortality.told import Printed, Told
from extract.records.places import P, Place
from extract.records.schema import Subset
from extract.rules.findings import FigureStatus, Phrase, TimeFrame

_ATTACHED = frozenset({"of", "with", "without", "in", "at", "undergoing"})
_LONGEST = 110


def time_of(folded: str, sentence: Sentence, one: Told) -> TimeFrame | None:
    """The time of a figure, as far as the second of "between days 8 and 30"."""
    time = _time_of(folded, sentence, one)
    if time is None or whom.BETWEEN.search(folded, sentence.start, time.start) is None:
        return time
    behind = next((t for t in sentence.times if t.start >= time.end), None)
    if behind is None or whom.AND_TIME.fullmatch(folded, time.end, behind.start) is None:
        return time
    return TimeFrame(time.start, behind.end, time.rule, None)


def _time_of(folded: str, sentence: Sentence, one: Told) -> TimeFrame | None:
    """The time of a figure; none that another clause or another outcome's words lead to."""
    group = one.group
    own = _beside(folded, sentence.times, one.printed, whom.TIME_BESIDE)
    if own is not None:
        return own
    if group is None:
        days = {time.days for time in sentence.times}
        return sentence.times[0] if len(days) == 1 else None
    time = group.time
    if whom.NO_DAYS.search(folded, sentence.start, group.start):
        return None
    if time is None or time.start < group.end:
        return time
    if whom.NEXT_ITEM.match(folded, group.end, time.start):
        return None
    gap = lists.BRACKET.sub(" ", folded[group.end : time.start])
    gap = gap[gap.rfind(")") + 1 :]
    is_told = lists.VERB.search(folded, sentence.start, group.start) is not None
    cut = lists.AND_CLAUSE.search(gap) if is_told else None
    return None if cut or lists.NEW_CLAUSE.search(gap) else time


def _beside(folded: str, places: Sequence[P], printed: Printed, joint: re.Pattern[str]) -> P | None:
    """The place that stands right behind a figure: "4% at six weeks and 9% at six months".

    None where it begins a list, which is dealt to as many figures.
    """
    behind = [place for place in places if place.start >= printed.end]
    if not behind or joint.fullmatch(folded, printed.end, behind[0].start) is None:
        return None
    is_list = len(behind) > 1 and _is_list(folded, *behind[:2])
    return None if is_list else behind[0]


def _is_list(folded: str, first: Place, second: Place) -> bool:
    """Whether two places begin a list; of "1 and 2 years" the first holds the second."""
    is_within = second.start < first.end
    return is_within or bool(whom.PLACES_JOINT.fullmatch(folded, first.end, second.start))


def subset_of(ledger: Ledger, sentence: Sentence, one: Told, status: FigureStatus) -> Subset | None:
    """The subgroup of a figure; of one that was known before, the people that it is of."""
    layers = ledger.layers
    if status != "background":
        return _found_in(ledger, sentence, one)
    death = one.death
    these = whom.THESE.search(layers.folded, sentence.start, death.start)
    if these is not None:
        return _told_before(ledger, sentence)
    named = whom.PEOPLE_FIRST.search(layers.folded, sentence.start, sentence.end)
    clause = whom.CLAUSE_MARK.search(layers.folded, death.end, sentence.end)
    end = sentence.end if clause is None else clause.start()
    match = named or whom.PEOPLE.search(layers.folded, death.end, end)
    if match is not None:
        return ledger.subset(_people(ledger, match, sentence.end))
    whose = whom.WHOSE.match(layers.folded, death.end, end)
    if whose is not None:
        verb = whom.RANGES.search(layers.folded, whose.end(), end)
        end = end if verb is None else verb.start()
        span = phrase_after(layers, whose.end(), end, attach=_ATTACHED | {"for"})
        return None if span is None else ledger.subset(Phrase(*span, "mortality.whose", "subset"))
    people = whom.NAMED_PEOPLE.search(layers.folded, sentence.start, death.start)
    people = people or whom.CARRIES.match(layers.folded, sentence.start, death.start)
    if people is None:
        return None
    return ledger.subset(Phrase(*people.span("phrase"), "mortality.people", "subset"))


def _found_in(ledger: Ledger, sentence: Sentence, one: Told) -> Subset | None:
    """The subgroup of a figure of the trial, beside it or round it, or of the sentence before."""
    folded = ledger.layers.folded
    if whom.CUT_SHORT.match(folded, one.printed.end, sentence.end):
        return None
    subset = _beside(folded, sentence.subsets, one.printed, whom.SUBSET_BESIDE)
    subset = subset or (None if one.group is None else one.group.subset)
    subset = subset or _group_with(folded, sentence, one.death) or _still_of(ledger, sentence)
    is_of_dead = subset is not None and subset.start <= one.death.start < subset.end
    return None if is_of_dead else ledger.subset(subset)


def _group_with(folded: str, sentence: Sentence, death: Death) -> Phrase | None:
    """The people that a sentence marks by how they fare: "a group of patients with a survival"."""
    named = whom.GROUP_WITH.search(folded, sentence.start, death.start)
    return None if named is None else Phrase(*named.span("phrase"), "mortality.group", "subset")


def _still_of(ledger: Ledger, sentence: Sentence) -> Phrase | None:
    """The subgroup of the sentence before, where this one goes on about its people."""
    if whom.STILL_OF.match(ledger.layers.folded, sentence.start, sentence.end) is None:
        return None
    before = ledger.sentence_before(sentence)
    named = [] if before is None else before.subsets
    return named[0] if len(named) == 1 else None


def _told_before(ledger: Ledger, sentence: Sentence) -> Subset | None:
    """Who "these infants" are, as the sentence before says it."""
    layers = ledger.layers
    start, end = layers.sentence_at(max(0, sentence.start - 2))
    people = (
        whom.TOLD_PEOPLE.search(layers.folded, start, end)
        or whom.PEOPLE_FIRST.search(layers.folded, start, end)
        or whom.NAMED_PEOPLE.search(layers.folded, start, end)
    )
    return None if people is None else ledger.subset(_people(ledger, people, end))


def _people(ledger: Ledger, match: re.Match[str], limit: int) -> Phrase:
    """The words for people up to where the last preposition of their phrase leads."""
    start, end = match.start("phrase"), match.start("phrase") + len(match["phrase"].rstrip())
    span = phrase_after(ledger.layers, start, min(limit, start + _LONGEST), attach=_ATTACHED)
    end = end if span is None else max(end, span[1])
    return Phrase(start, end, "mortality.people", "subset")
