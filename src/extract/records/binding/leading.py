"""Whether an arm is told of the values before it or of those behind it."""

from __future__ import annotations

from extract.records.arms import ArmMention
from extract.records.binding.patterns import clauses, lists, neighbors
from extract.records.binding.scene import Scene
from extract.records.binding.series import Series


def opens_next(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether an arm has a list of its own behind it: "in A 12 and 8, and in ARM 15 and 9"."""
    named = scene.before(series.start)
    if {m.arm for m in named} == {mention.arm}:
        return False
    gap = scene.gaps.between(series.end, mention.start)
    further = scene.next_series(mention.end)
    if clauses.NEXT_ITEM.match(lists.RESPECTIVELY_ASIDE.sub("", gap)) is None:
        # two changes in brackets, each behind its arm: with A it fell (12 to 8), in ARM (15 to 9)
        if further is None or not (series.is_range and further.is_range):
            return False
        return heads_bracket(scene.gaps.between(mention.end, further.start))
    if named:
        return True
    if further is None:
        return neighbors.TELLS_NUMBER.match(scene.folded, mention.end, scene.end) is not None
    tells = neighbors.TELLS_OF_CHANGE if further.is_range else neighbors.TELLS_OF_IT
    return tells.match(scene.gaps.between(mention.end, further.start)) is not None


def leads_to(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether the words behind the values lead to an arm as theirs."""
    gap = scene.gaps.between(series.end, mention.start)
    if clauses.APART.search(gap) or scene.is_comparator(mention):
        return False
    if neighbors.AFTER_STRONG.match(gap) or neighbors.AFTER_TIGHT.match(gap):
        return True
    return not is_bracketed(scene, series) and lists.LIST_FILL.match(gap) is not None


def is_bracketed(scene: Scene, series: Series) -> bool:
    """Whether the values stand in a bracket right behind an arm: "ARM (64%, 37%, and 54%)"."""
    named = scene.before(series.start)
    if not named or series.is_versus:
        return False
    return heads_bracket(scene.gaps.between(named[-1].end, series.start))


def heads_bracket(gap: str) -> bool:
    """Whether an arm stands right before a bracket that opens with figures, or words and figures.

    "ARM (64%", "ARM (pain: 64%".
    """
    if neighbors.IN_BRACKET.match(gap):
        return True
    lead = neighbors.LEAD.search(gap)
    return lead is not None and neighbors.IN_BRACKET.match(gap, 0, lead.start() + 1) is not None


def is_beside(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether a list stands right behind an arm: "and in ARM 15.3, 12.6", "ARM (15 and 12)"."""
    if is_bracketed(scene, series):
        return True
    gap = scene.gaps.between(mention.end, series.start)
    return not series.is_versus and neighbors.TELLS_OF_IT.match(gap) is not None


def is_label(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether an arm and a colon stand before values that are then all its own.

    "A: 145 (upper) and 84 (lower); B: 153", but not "A v B: 145 and 153".
    """
    if series.is_versus or lists.LABEL.fullmatch(scene.folded, mention.end, series.start) is None:
        return False
    before = scene.folded[scene.start : mention.start]
    return not before or lists.LABEL_BEFORE.search(before) is not None


def has_list(scene: Scene, first: ArmMention, last: ArmMention, size: int) -> bool:
    """Whether a list of as many values stands between two arms, so that each has its own."""
    between = [s for s in scene.series if first.end <= s.start and s.end <= last.start]
    return any(len(s.values) == size and not s.is_versus for s in between)


def is_of_last(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether an arm stands right behind the last value: "29.8% vs 49.6% with ARM"."""
    gap = scene.gaps.between(series.end, mention.start)
    if gap.lstrip(" ,;%").startswith((")", "]")):  # "(11 vs 15 days, P=0.01) was shorter in ARM"
        return False
    return bool(neighbors.AFTER_STRONG.match(gap) or neighbors.AFTER_TIGHT.match(gap))


def ends_list(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether an arm is the last of a list behind: "6 v 8 with X and ARM, respectively"."""
    if mention.start < series.end:
        return False
    is_dealt = lists.RESPECTIVELY_OF_ARMS.match(scene.folded, mention.end) is not None
    return is_dealt and lists.AND_LAST.search(scene.folded, series.end, mention.start) is not None
