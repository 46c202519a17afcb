"""The arm of a value that stands alone: the one beside it, else the subject of its clause."""

from __future__ import annotations

from extract.records.arms import ArmMention
from extract.records.binding.differences import is_difference
from extract.records.binding.leading import heads_bracket
from extract.records.binding.patterns import changes, clauses, lists, neighbors, strangers
from extract.records.binding.scene import UNBOUND, Bound, Scene
from extract.records.binding.values import Value, opens_bracket

# How sure a way of binding is. The stronger side wins; with equal strength the arm that follows.
IN_BRACKET, STRONG, TIGHT, LOOSE, SUBJECT = 5, 4, 3, 2, 1
_ASIDE = 90  # characters of a bracket before an arm
# Others than the arm named last, told of behind a value, and between the two.
_OF_OTHERS_BEHIND = (
    strangers.OF_CONTROLS,
    strangers.OF_OTHER_PEOPLE,
    strangers.UNKNOWN_LABEL_BEHIND,
)
_OTHERS_BETWEEN = (strangers.UNKNOWN_NAMED, strangers.AND_CONTROLS, strangers.UNKNOWN_LABEL)


def bind_single(scene: Scene, value: Value) -> list[Bound]:
    """The value with its arm; with each arm where it is said to hold for "each group"."""
    if len(scene.arms) > 1 and _is_of_each(scene, value):
        return [Bound(value, arm, "each_arm") for arm in scene.arms]
    if value.between is not None:
        return [Bound(value, value.between.arm, "arm_between")]
    if neighbors.OF_ALL.match(scene.folded, value.end, scene.end):
        return [Bound(value, None, UNBOUND)]
    after, before = _after(scene, value), _before(scene, value)
    if before is not None and before[1] == SUBJECT and is_difference(scene, value):
        before = None
    if after is not None and (before is None or after[1] >= before[1]):
        return [Bound(value, after[0], "arm_after")]
    if before is not None:
        rule = "arm_before" if before[1] > SUBJECT else "subject_arm"
        return [Bound(value, before[0], rule)]
    return [Bound(value, None, UNBOUND)]


def _is_of_each(scene: Scene, value: Value) -> bool:
    """Whether a figure is said to hold for each arm, behind it or before it."""
    if neighbors.EACH_ARM.match(scene.folded, value.end, scene.end):
        return True
    before = neighbors.EACH_ARM_BEFORE.search(scene.folded, scene.start, value.start)
    return before is not None and (before["all"] != "both" or len(scene.arms) == 2)


def _after(scene: Scene, value: Value) -> tuple[str, int] | None:
    following = scene.after(value.end)
    if not following:
        return None
    mention = following[0]
    gap = scene.gaps.between(value.end, mention.start)
    if _has_another(scene, value, mention, gap) or _heads_list(scene, following):
        return None
    if neighbors.AFTER_STRONG.match(gap) or neighbors.WHEN.match(gap):
        return mention.arm, STRONG
    is_beside = neighbors.AFTER_TIGHT.match(gap) or _closes_item(scene, value, mention, gap)
    if is_beside or _goes_on_to(scene, mention, gap):
        return mention.arm, TIGHT
    if not clauses.NEW_CLAUSE.search(gap) and lists.LIST_FILL.match(gap):
        return mention.arm, LOOSE
    return None


def _heads_list(scene: Scene, following: list[ArmMention]) -> bool:
    """Whether an arm is the first of as many as there are figures: "in A and B, respectively"."""
    first = following[0]
    second = next((m for m in following[1:] if m.arm != first.arm), None)
    if second is None or not lists.ARM_LIST.match(scene.gaps.between(first.end, second.start)):
        return False
    return lists.RESPECTIVELY_OF_ARMS.match(scene.folded, second.end, scene.end) is not None


def _has_another(scene: Scene, value: Value, mention: ArmMention, gap: str) -> bool:
    """Whether an arm goes with the value behind it: "(12 days) than that of ARM", "17 (ARM: 10".

    So it does in "in A 12 (8%) and in ARM 25 (17%)".
    """
    if clauses.THAN.search(gap):
        return True
    if any(m.end <= value.start and m.arm != mention.arm for m in scene.mentions) and (
        clauses.NEXT_ITEM.match(gap) or _is_next_subject(scene, value, mention)
    ):
        return True
    return gap.endswith("(") and lists.LISTED_VALUE.match(scene.folded, mention.end) is not None


def _closes_item(scene: Scene, value: Value, mention: ArmMention, gap: str) -> bool:
    """Whether a value and its arm are one item of a list: "(2.0%, ARM; 1.4%, ARM)".

    Or share a bracket that is a part of the value: "14/28 (50%; ARM)".
    """
    behind = scene.folded[mention.end : mention.end + 1]
    is_last = gap in (", ", "; ") and behind in (")", "]")
    if is_last and opens_bracket(scene.folded[value.start : value.end]):
        return True
    if gap != ", " or behind not in (";", ")", "]"):
        return False
    before = scene.folded[scene.start : value.start].rstrip()
    place = scene.start + len(before) - 1
    if not before.endswith(";"):
        return before.endswith(("(", "["))
    named = [m for m in scene.mentions if m.end == place]
    return any(s.end + len(gap) == m.start for m in named for s in scene.series)


def _goes_on_to(scene: Scene, mention: ArmMention, gap: str) -> bool:
    """Whether a verb is told of two arms: "11 responded to ARM, six to ARM"."""
    if neighbors.TO_NEXT.fullmatch(gap) is None:
        return False
    named = [m for m in scene.mentions if m.end <= mention.start]
    return bool(named) and scene.folded.endswith((" to ", " to the "), scene.start, named[-1].start)


def _before(scene: Scene, value: Value) -> tuple[str, int] | None:
    named = scene.before(value.start)
    if not named:
        return None
    last = named[-1]
    gap = scene.gaps.between(last.end, value.start)
    is_next = not scene.has_series(last.end, value.start)
    if is_next and _is_in_bracket(scene, value, gap):
        return None if _opens_pair(scene, value, last) else (last.arm, IN_BRACKET)
    # No better than A, 30% of all; 796 in A and 804 in B, 1600 in all.
    is_closed = neighbors.COMMA_BEHIND.match(gap) is not None
    is_aside = is_closed and (scene.is_comparator(last) or _is_spent(scene, last))
    is_aside = is_aside or (gap == " to " and _is_end_of_other(scene, last))
    if is_next and not is_aside and neighbors.BEFORE_TIGHT.match(gap):
        return last.arm, TIGHT
    if _is_of_another(scene, value, last, gap) or scene.is_comparator(last):
        return None
    rivals = [m for m in scene.after(value.end) if m.arm != last.arm]
    rivals = [m for m in rivals if not _leads(scene, value, m)]
    if rivals and not _opens_another(scene.gaps.between(value.end, rivals[0].start)):
        return None  # "32.8% when they stayed supine": another arm follows, for all we know its own
    return (last.arm, SUBJECT) if _is_subject(scene, named, gap, is_next) else None


def _opens_pair(scene: Scene, value: Value, mention: ArmMention) -> bool:
    """Whether a bracket behind two arms holds a figure of each: "less with A than B (2 mm v 5)"."""
    following = scene.next_series(value.end)
    if following is None or not scene.is_comparator(mention):
        return False
    gap = scene.gaps.between(value.end, following.start)
    is_open = gap.count(")") <= gap.count("(") and gap.count("]") <= gap.count("[")
    return is_open and clauses.VERSUS.search(gap) is not None


def _is_end_of_other(scene: Scene, mention: ArmMention) -> bool:
    """Whether a mention tells whose the first of two figures is: "from 12% with ARM to 21%"."""
    before = [s for s in scene.series if s.end <= mention.start]
    if not before or not _is_spent(scene, mention):
        return False
    lead = scene.folded[scene.start : before[-1].start]
    return changes.FROM_BEFORE.search(lead) is not None


def _is_of_another(scene: Scene, value: Value, mention: ArmMention, gap: str) -> bool:
    """Whether the words between an arm and a value begin another statement, of somebody else."""
    if clauses.CONTRAST.search(gap) or strangers.THAN_SIDE.search(gap):
        return True
    if any(pattern.match(scene.folded, value.end, scene.end) for pattern in _OF_OTHERS_BEHIND):
        return True
    if any(pattern.search(gap) for pattern in _OTHERS_BETWEEN) or _is_aside(scene, value, mention):
        return True
    return _has_own_head(scene, value, mention) or _has_subject(scene, mention, gap)


def _is_aside(scene: Scene, value: Value, mention: ArmMention) -> bool:
    """Whether an arm stands in a closed bracket with a figure of its own: "(104 A; 106 ARM)"."""
    if strangers.CLOSED_SINCE.match(scene.folded, mention.end, value.start) is None:
        return False
    left = max(scene.start, mention.start - _ASIDE)
    return strangers.SPENT_IN_BRACKET.search(scene.folded[left : mention.start]) is not None


def _has_own_head(scene: Scene, value: Value, mention: ArmMention) -> bool:
    """Whether names stand before two brackets, and the first is the arm: "ARM (5%) and X (7%)".

    Words may stand before the figures, "ARM (pain: 5 and 6), X (pain: 7", and before the second
    name: "ARM (5%), and pain was rarer with X (7%)".
    """
    first = next((s for s in scene.series if s.start >= mention.end), None)
    if first is None or first.start >= value.start:
        return False
    if not heads_bracket(scene.gaps.between(mention.end, first.start)):
        return False
    before = [s for s in scene.series if s.end <= value.start][-1]
    gap = scene.folded[before.end : value.start]
    return bool(clauses.NEXT_HEAD.match(gap) or strangers.HEADED_BY.match(gap))


def _has_subject(scene: Scene, mention: ArmMention, gap: str) -> bool:
    """Whether another subject stands before the value, and the arm is no topic of the sentence."""
    if clauses.NEW_SUBJECT.search(gap) is None:
        return False
    before = scene.folded[scene.start : mention.start]
    return neighbors.WITHIN_ARM.search(before) is None


def _opens_another(gap: str) -> bool:
    """Whether what stands before an arm begins another statement: "(8%) and in ARM"."""
    return bool(clauses.NEW_CLAUSE.search(gap) or clauses.NEXT_ITEM.match(gap))


def _leads(scene: Scene, value: Value, mention: ArmMention) -> bool:
    """Whether an arm goes with the value behind it: "by 8.4 mm Hg and ARM by 8.9 mm Hg"."""
    following = scene.next_series(mention.end)
    if following is None:
        return False
    gap = scene.gaps.between(mention.end, following.start)
    is_tight = neighbors.BEFORE_TIGHT.match(gap) is not None
    if _is_next_subject(scene, value, mention):
        return True
    if clauses.NEXT_SUBJECT.match(scene.gaps.between(value.end, mention.start)):
        return is_tight or neighbors.BEFORE_VERB.search(gap) is not None
    return is_tight and gap.strip() != ""


def _is_next_subject(scene: Scene, value: Value, mention: ArmMention) -> bool:
    """Whether an arm has the next value in as many words: "A had rash in 8% and B in 9%"."""
    following = scene.next_series(mention.end)
    if following is None:
        return False
    if neighbors.TOLD_AS_BEFORE.match(scene.gaps.between(mention.end, following.start)) is None:
        return False
    gap = scene.gaps.between(value.end, mention.start)
    return clauses.NEXT_SUBJECT.match(gap) is not None


def _is_in_bracket(scene: Scene, value: Value, gap: str) -> bool:
    """Whether a value stands in a bracket behind an arm: "ARM (33%)", "ARM (median, 16 days)"."""
    lead = neighbors.LEAD.search(gap)
    if lead is None:
        return neighbors.IN_BRACKET.match(gap) is not None
    is_arms = neighbors.IN_BRACKET.match(gap, 0, lead.start() + 1) is not None
    close = ")" if gap[lead.start()] == "(" else "]"
    # "(M = 4.8, SD = 3.6)": the bracket may close with the value
    closing = scene.folded.find(close, value.end - 1, scene.end)
    is_alone = not scene.has_series(value.end, closing)
    return is_arms and is_alone and closing > 0


def _is_spent(scene: Scene, mention: ArmMention) -> bool:
    """Whether a mention belongs to a value before or round it: "42.3% on ARM and 42.1% ..."."""
    if any(v.between == mention for s in scene.series for v in s.values):
        return True
    before = [s for s in scene.series if s.end <= mention.start]
    if not before or scene.after(before[-1].end)[:1] != [mention]:
        return False
    if neighbors.OUT_OF.search(scene.folded[scene.start : before[-1].start]):
        return False  # of the 40 who received ARM, 30 ...: all that follows is of these
    if scene.folded.startswith(":", mention.end):
        return False  # in 20 of ARM: rash in 6 and fever in 14
    return _after(scene, before[-1].values[-1]) is not None


def _is_subject(scene: Scene, named: list[ArmMention], gap: str, is_next: bool) -> bool:
    """Whether the arm named last is what the clause is about, and not one of several."""
    last = named[-1]
    if _is_spent(scene, last):
        return False
    others = [m for m in named if m.arm != last.arm]
    if not others:
        return True
    if lists.RESPECTIVELY_OF_ARMS.match(scene.folded, last.end, scene.end):
        return False  # "of those on A and those on B, respectively, 699 and 917"
    if lists.ARM_LIST.match(scene.gaps.between(others[-1].end, last.start)):
        is_list = not scene.has_series(others[-1].end, last.start)
        if is_list:  # "A and B had 30%" is of both, or of neither
            return False
    return neighbors.BEFORE_VERB.search(gap) is not None or is_next
