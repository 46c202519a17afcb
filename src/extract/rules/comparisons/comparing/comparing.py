"""Whether words of direction compare arms, and not a state with the one before."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.comparisons.comparing import patterns
from extract.rules.comparisons.cues import Cue
from extract.rules.comparisons.patterns.arms import STATE_BEFORE
from extract.rules.comparisons.patterns.cues import CHECKED, THE_CHANGE
from extract.rules.comparisons.patterns.outcomes import TIED
from extract.rules.comparisons.patterns.ways import NULL

_NEAR = 60  # how far round the words a state at baseline is told of
# Right behind words of no difference: what they are of, where it is no arms.
_OF_NO_ARMS = (
    patterns.THAN_BEFORE,
    patterns.UNTIL,
    patterns.IN_BOTH_SEXES,
    patterns.SHOWED_RELATION,
)
_BEHIND = 160  # how far behind the words what is compared may be named


def compares(layers: Layers, cue: Cue, sentence: Span) -> bool:
    """Whether arms are compared, and it was found: not hoped for, at baseline or in others."""
    folded = layers.folded
    clause = (max(sentence[0], cue.start - 2 * _NEAR), min(sentence[1], cue.end + _BEHIND))
    if _is_of_others(folded, cue, sentence):
        return False
    if cue.way == NULL:
        return _is_null_of_arms(folded, cue, clause)
    before = (max(sentence[0], cue.start - _BEHIND), cue.start)
    is_hoped = any(p.search(folded, *before) for p in (patterns.HOPED, patterns.CONDITION))
    if is_hoped or _is_no_finding(folded, cue, sentence, clause[0]):
        return False
    is_alone = cue.rule == "change_verb" and is_intransitive(layers, cue)
    is_denied = is_alone and patterns.NOT_IN_OTHER.match(folded, cue.end, clause[1]) is not None
    if is_denied or _is_of_told_change(folded, cue, clause[0]):
        return True
    is_within = patterns.WITHIN.search(folded, *clause) is not None
    is_of_two = _is_against(folded, clause) or _is_more(folded, cue, clause)
    if is_of_two or (is_alone and _is_opposed(folded, cue)):
        return not (is_alone and is_within)
    return not (is_alone or is_within or _is_in_time(folded, cue, clause))


def _is_of_told_change(folded: str, cue: Cue, start: int) -> bool:
    """Whether a change just told of is more in one arm: "X rose, but the rise was greater in A"."""
    if cue.rule not in ("predicate", "likely"):
        return False
    if patterns.MORE_OR_LESS.search(folded, cue.start, cue.end) is None:
        return False
    return THE_CHANGE.search(folded, start, cue.start) is not None


def _is_no_finding(folded: str, cue: Cue, sentence: Span, start: int) -> bool:
    """Whether words of direction are of an effect, of a name, or of one arm over time."""
    is_of_before = patterns.TO_BASELINE.search(folded, sentence[0], cue.start) is not None
    return (
        (is_of_before and _is_only_tied(folded, sentence))
        or _is_of_effect(folded, cue, start)
        or _is_name(folded, cue, sentence[0])
        or _is_of_one(folded, cue, sentence)
    )


def _is_of_one(folded: str, cue: Cue, sentence: Span) -> bool:
    """Whether it is told what became of one arm: "in the A group, X was decreased to 5"."""
    if not folded.endswith(patterns.CHANGED_WORDS, cue.start, cue.end):
        return False
    if cue.rule == "change_verb" and _is_of_each(folded, cue, sentence):
        return True
    is_verb = cue.rule in ("predicate", "change_verb")
    is_opened = is_verb and patterns.IN_ONE_ARM.match(folded, *sentence) is not None
    is_to_amount = cue.rule == "predicate" and patterns.TO_AMOUNT.match(folded, cue.end) is not None
    if not is_opened and not is_to_amount:
        return False
    if patterns.ARM_TO_ARM.match(folded, cue.end) is not None:
        return False
    if not _is_only_tied(folded, sentence):
        return False
    return patterns.OTHER_ARM.search(folded, *sentence) is None


def _is_of_each(folded: str, cue: Cue, sentence: Span) -> bool:
    """Whether the same became of the other arm: "fell in A by 3, while it fell in B by 1"."""
    tied = TIED.search(folded, *sentence)
    if tied is None:
        return False
    verb = folded[cue.start : cue.end]
    first = folded.find(verb, sentence[0], tied.start())
    return first >= 0 and folded.find(verb, tied.end(), sentence[1]) >= 0


def _is_name(folded: str, cue: Cue, start: int) -> bool:
    """Whether words of direction are part of what an event is called: "decreased appetite"."""
    if folded[cue.start : cue.end] not in patterns.CHANGED:
        return False
    begin = max(start, cue.start - 2 * _BEHIND)
    return patterns.NAMED_EVENT.search(folded, begin, cue.start) is not None


def _is_of_effect(folded: str, cue: Cue, start: int) -> bool:
    """Whether it is an effect that was more or less, and not the outcome."""
    if cue.rule not in ("predicate", "change_verb", "likely"):
        return False
    told = patterns.OF_EFFECTS_ON.search(folded, start, cue.start)
    if told is None and cue.rule != "change_verb":
        told = patterns.OF_EFFECT.search(folded, start, cue.start)
    return told is not None


def _is_null_of_arms(folded: str, cue: Cue, clause: Span) -> bool:
    """Whether words of no difference are of arms, and not of one arm over time."""
    if any(p.match(folded, cue.end, clause[1]) for p in _OF_NO_ARMS):
        return False
    stays = patterns.STAYED.match(folded, cue.start) and patterns.IN_AN_ARM.match(folded, cue.end)
    if stays or patterns.WITHIN_EACH.search(folded, *clause):
        return False
    is_differing = patterns.DIFFERING.search(folded, cue.start, cue.end) is not None
    if not is_differing and patterns.OTHER_CHANGED.search(folded, clause[0], cue.start):
        return False
    if cue.rule == "likely" or _is_against(folded, clause):
        return True  # "as common in A as in B" names both
    if is_differing:
        return not _is_told_of_one(folded, cue, clause)
    is_more = patterns.MORE_OR_LESS.search(folded, cue.start, cue.end) is not None
    return is_more or patterns.ONE_ARM.search(folded, *clause) is None


def _is_told_of_one(folded: str, cue: Cue, clause: Span) -> bool:
    """Whether no difference is told of one arm: within it, or before and after."""
    told = (patterns.ONE_ARM_SHOWED, patterns.WITHIN_ONE_ARM)
    if any(p.search(folded, clause[0], cue.start) for p in told):
        return True
    is_in_time = patterns.BEFORE_AND_AFTER.search(folded, *clause) is not None
    return is_in_time and patterns.ONE_ARM.search(folded, *clause) is not None


def _is_of_others(folded: str, cue: Cue, sentence: Span) -> bool:
    """Whether what is told is a state at baseline, of strata, or of others than those here."""
    near = (max(sentence[0], cue.start - _NEAR), min(sentence[1], cue.end + _NEAR))
    behind = min(sentence[1], cue.end + _BEHIND)
    return (
        patterns.BASELINE.search(folded, near[0], min(sentence[1], near[1] + _NEAR)) is not None
        or patterns.RELATION.search(folded, *near) is not None
        or patterns.OF_TWO_MEASURES.search(folded, *near) is not None
        or patterns.OF_SUBGROUPS.search(folded, near[0], cue.start) is not None
        or patterns.OF_STRATA.search(folded, cue.start, behind) is not None
        or patterns.ELSEWHERE.search(folded, cue.start, near[1]) is not None
        or (cue.rule == "adjective" and _is_of_some(folded, cue, sentence))
        or _begins_before(folded, sentence, cue)
    )


def _is_of_some(folded: str, cue: Cue, sentence: Span) -> bool:
    """Whether an adjective is of what was given, or of what strata had more of."""
    end = sentence[1]
    if patterns.STRATUM_FIRST.match(folded, *sentence) is not None:
        return True
    is_of_cause = patterns.CAUSE.match(folded, cue.end, min(end, cue.end + _NEAR)) is not None
    return is_of_cause or patterns.EFFECT_IN_SOME.match(folded, cue.end, end) is not None


def _begins_before(folded: str, sentence: Span, cue: Cue) -> bool:
    """Whether the clause of a cue tells how the arms were before: "baseline, age was"."""
    opened = patterns.AT_BASELINE.match(folded, sentence[0], cue.start)
    return opened is not None and patterns.LATER.search(folded, opened.end(), cue.start) is None


def _is_against(folded: str, clause: Span) -> bool:
    """Whether arms stand side by side: not "lower than before"."""
    return any(
        STATE_BEFORE.match(folded, match.end()) is None
        for match in patterns.AGAINST.finditer(folded, *clause)
    )


def _is_only_tied(folded: str, clause: Span) -> bool:
    """Whether no more than "while" sets one clause against another."""
    said = {match[0] for match in patterns.AGAINST.finditer(folded, *clause)}
    return said <= patterns.ONLY_TIED


def _is_opposed(folded: str, cue: Cue) -> bool:
    """Whether something else became of another arm: "rose in A and fell in B"."""
    match = patterns.OPPOSED.match(folded, cue.end)
    return match is not None and match["other"] != folded[cue.start : cue.end]


def _is_more(folded: str, cue: Cue, clause: Span) -> bool:
    """Whether a change is greater than another: "a greater decrease in X from baseline"."""
    if cue.rule != "change_noun":
        return False
    return patterns.COMPARATIVE.search(folded, clause[0], cue.start) is not None


def _is_in_time(folded: str, cue: Cue, clause: Span) -> bool:
    """Whether "a fall in X" may be that of an arm in time: no test, and no arm that had less."""
    if cue.rule != "change_noun" or patterns.OF_EVENTS.match(folded, cue.end, clause[1]):
        return False
    before = (clause[0], cue.start)
    says_so = (patterns.MORE_OF, patterns.LEADING_TO, CHECKED)
    is_of_two = any(pattern.search(folded, *before) for pattern in says_so)
    return not is_of_two and patterns.TESTED.search(folded, cue.end, clause[1]) is None


def is_intransitive(layers: Layers, cue: Cue) -> bool:
    """Whether a verb of change has no object: "X decreased in A"."""
    return patterns.NO_OBJECT.match(layers.folded, cue.end) is not None
