"""What a ratio of deaths says where no words do: "the hazard ratio of death, A v B, was 0.7"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.records.arms import ArmMention
from extract.records.arms.patterns.of_doses import RESPECTIVELY
from extract.records.binding.contrasts import named_with
from extract.records.binding.ledger import Ledger, Sides
from extract.records.binding.sentences import BASELINE, Sentence
from extract.records.mortality.chance import Verdict, verdict_of
from extract.records.mortality.heads import Death, head_of, is_joined, is_of_people
from extract.records.mortality.patterns import compared, lists, names
from extract.records.outcomes import time_frame_of
from extract.records.schema import MortalityFinding
from extract.rules.findings import Direction, Estimate, Interval, TimeFrame

RULE = "mortality.ratio"
_SIDES = 2


def by_ratio(ledger: Ledger, sentence: Sentence) -> Iterator[MortalityFinding]:
    """A finding for each ratio of deaths of one named arm against the other.

    Where its interval holds 1, or its p value is above 0.05, it is no difference.
    """
    effects = sentence.effects
    # the ratios of A and B are 1.7 and 2.0, respectively: the first is of the other thing
    if len(effects) > 1 and RESPECTIVELY.search(ledger.layers.folded, sentence.start, sentence.end):
        return
    for index, effect in enumerate(effects):
        limit = effects[index + 1].start if index + 1 < len(effects) else sentence.end
        verdict = verdict_of(sentence, effect, limit)
        head = _head(ledger, sentence, effect) if verdict is not None else None
        sides = None if head is None else _sides(ledger, sentence, effect, limit)
        sides = sides or (_both(ledger, sentence) if verdict == "chance" else None)
        if verdict is None or head is None or sides is None:
            continue
        direction = _direction(effect, head, verdict)
        time = _time(sentence, effect)
        yield MortalityFinding(
            direction=direction,
            arm=sides[0],
            comparator=sides[1],
            time_frames=() if time is None else (time_frame_of(time, ledger.quoter),),
            subset=ledger.subset(sentence.subsets[0] if len(sentence.subsets) == 1 else None),
            evidence=ledger.quoter.quote((head.start, effect.end)),
            rule=RULE,
        )


def _time(sentence: Sentence, effect: Interval | Estimate) -> TimeFrame | None:
    """The last time before a ratio, else the only one that the sentence tells."""
    times = [t for t in sentence.times if t.rule != BASELINE]
    before = [t for t in times if t.end <= effect.start]
    if before:
        return before[-1]
    return times[0] if len({time.days for time in times}) == 1 else None


def _head(ledger: Ledger, sentence: Sentence, effect: Interval | Estimate) -> Death | None:
    """The word of death or survival that a ratio is said to be of: "hazard ratio for death"."""
    folded = ledger.layers.folded
    named = [o for o in sentence.outcomes if o.end <= effect.start]
    if not named or ledger.outcome(named[-1].outcome).domain != "mortality":
        return None
    if ledger.outcome(named[-1].outcome).is_composite:
        return None
    match = names.HEAD.search(folded, named[-1].start, named[-1].end)
    head = None if match is None else head_of(match)
    if head is None or is_joined(folded, head) or not is_of_people(folded, sentence, head):
        return None
    if names.JOINED_BEFORE.search(folded, sentence.start, head.start):
        return None
    is_more = names.JOINED_AFTER.match(folded, head.end, sentence.end) is not None
    is_of_it = compared.RATIO_OF.search(folded, sentence.start, head.start) is not None
    is_of_it = is_of_it or folded.startswith((" ratio", " rate ratio"), head.end)
    is_next = compared.TO_RATIO.fullmatch(folded, head.end, effect.start) is not None
    return head if (is_of_it or is_next) and not is_more else None


def _sides(
    ledger: Ledger, sentence: Sentence, effect: Interval | Estimate, limit: int
) -> Sides | None:
    """The arm whose deaths stand above the line, and the one of those below it."""
    told = named_with(ledger, sentence, effect, limit)
    if told is not None:
        return told[:2]
    before = [m for m in sentence.arms if m.end <= effect.start]
    pair = _compared(ledger, sentence, before[-_SIDES:])
    figures = [f for f in sentence.figures if before and before[0].start <= f.start < effect.start]
    if pair is None or figures:
        return None
    place = before[-1].end
    is_clear = lists.NEW_CLAUSE.search(ledger.layers.folded, place, effect.start) is None
    return pair if is_clear else None


def _compared(ledger: Ledger, sentence: Sentence, mentions: list[ArmMention]) -> Sides | None:
    """The arms of "A versus B" and "comparing A with B"; of two arms one need not be known."""
    if not mentions:
        return None
    folded, first, last = ledger.layers.folded, mentions[0], mentions[-1]
    lead = folded[max(sentence.start, first.start - 40) : first.start]
    is_compared = compared.COMPARING.search(lead) is not None
    if first.arm != last.arm:
        joint = compared.WITH_OTHER if is_compared else compared.OVER
        is_pair = joint.fullmatch(folded, first.end, last.start) is not None
        return (first.arm, last.arm) if is_pair else None
    others = [arm.id for arm in ledger.arms.arms if arm.id != last.arm]
    is_first = is_compared and compared.WITH_OTHER.match(folded, last.end) is not None
    return (last.arm, others[0]) if is_first and len(others) == 1 else None


def _both(ledger: Ledger, sentence: Sentence) -> Sides | None:
    """The two arms that a sentence names, where the trial has no other."""
    named = list(dict.fromkeys(m.arm for m in sentence.arms))
    return (named[0], named[1]) if len(named) == _SIDES == len(ledger.arms.arms) else None


def _direction(effect: Interval | Estimate, head: Death, verdict: Verdict) -> Direction:
    """Which way death goes above the line; a hazard is always one of dying."""
    if verdict == "chance":
        return "no_difference"
    is_of_living = head.measure == "survival" and effect.measure != "hazard_ratio"
    return "higher" if (verdict == "above") != is_of_living else "lower"
