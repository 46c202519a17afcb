"""Which arm each figure of a sentence belongs to, and by which rule; or that it cannot be told.

The rules, strongest first:

- `arm_between`: "26 of 50 patients in ARM (52%)".
- `respectively`: values side by side, then as many arms: "12% and 15% with A and B".
- `arm_after`, `arm_before`: an arm right beside its value.
- `list_within_arm`: several values side by side of one arm that stands beside them.
- `order_of_mention`: as many arms before as there are values: "lower in A than in B (x vs y)".
- `fronted_comparator`: the same, but the first arm named is what is compared with.
- `named_and_other`: of two arms one is named: "A was associated with fewer deaths (x vs y)".
- `subject_arm`: one arm is named before a value in the same clause.
- `other_arm`: "20% with A versus 30%", in a trial of two arms.
- `document_order`: "(10.3% vs. 10.5%)" with no arm named: the order of the document's arms.
"""

from __future__ import annotations

from dataclasses import dataclass

from extract.records.arms import ArmMention
from extract.records.binding import patterns
from extract.records.binding.values import Series, Value

UNBOUND = "unbound"


@dataclass(frozen=True, slots=True)
class Bound:
    """A value with its arm. `arm` is None where no arm could be told, or for the whole trial."""

    value: Value
    arm: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as far as binding is concerned."""

    folded: str
    start: int
    end: int
    series: tuple[Series, ...]
    mentions: tuple[ArmMention, ...]
    arms: tuple[str, ...]  # all arms of the trial, in the document's order

    def before(self, place: int) -> list[ArmMention]:
        """The mentions before a place: of its clause if there are any, else of the sentence."""
        clause = self.folded.rfind(";", self.start, place) + 1
        named = [m for m in self.mentions if m.end <= place]
        return [m for m in named if m.start >= clause] or named

    def after(self, place: int) -> list[ArmMention]:
        """The mentions after a place and before the next value."""
        following = min((s.start for s in self.series if s.start >= place), default=self.end)
        return [m for m in self.mentions if place <= m.start and m.end <= following]

    def is_comparator(self, mention: ArmMention) -> bool:
        """Whether a mention is what something else is compared with: "than with ARM"."""
        left = self.folded[max(self.start, mention.start - 60) : mention.start]
        return patterns.COMPARATOR_BEFORE.search(left) is not None


def bind(scene: Scene) -> list[Bound]:
    """Every value of the sentence with its arm, in text order."""
    bound: list[Bound] = []
    for series in scene.series:
        if len(series.values) == 1:
            bound.append(_single(scene, series.values[0]))
        else:
            bound.extend(_several(scene, series))
    return _complete_pairs(scene, bound)


def _several(scene: Scene, series: Series) -> list[Bound]:
    values = series.values
    for choose in (_named_after, _named_before, _one_named, _none_named):
        chosen = choose(scene, series)
        if chosen is not None:
            arms, rule = chosen
            return [Bound(v, arm, rule) for v, arm in zip(values, arms, strict=True)]
    return [Bound(v, None, UNBOUND) for v in values]


Choice = tuple[list[str], str]


def _named_after(scene: Scene, series: Series) -> Choice | None:
    following = scene.after(series.end)
    if not following:
        return None
    gap = scene.folded[series.end : following[0].start]
    if not (
        patterns.AFTER_STRONG.match(gap)
        or patterns.AFTER_TIGHT.match(gap)
        or patterns.LIST_FILL.match(gap)
    ):
        return None
    run = [following[0]]
    for mention in following[1:]:
        if not patterns.ARM_LIST.match(scene.folded[run[-1].end : mention.start]):
            break
        run.append(mention)
    arms = list(dict.fromkeys(m.arm for m in run))
    if len(arms) == len(series.values):
        return arms, "respectively"
    if len(arms) == 1 and not series.is_versus and len(scene.arms) > 1:
        return arms * len(series.values), "list_within_arm"
    return None


def _named_before(scene: Scene, series: Series) -> Choice | None:
    named = scene.before(series.start)
    size = len(series.values)
    order = list(dict.fromkeys(m.arm for m in named))
    if len(order) > size:  # the ones named last, in the order of their last mention
        last = list(dict.fromkeys(m.arm for m in reversed(named)))[:size]
        order = last[::-1]
    if len(order) != size or size < 2:
        return None
    first = next(m for m in named if m.arm == order[0])
    if size == 2 and scene.is_comparator(first):
        others = [m for m in named if m.arm == order[1]]
        if not any(scene.is_comparator(m) for m in others):
            return order[::-1], "fronted_comparator"
    return order, "order_of_mention"


def _one_named(scene: Scene, series: Series) -> Choice | None:
    named = scene.before(series.start)
    if not named:
        named = [
            m for m in scene.after(series.end) if ";" not in scene.folded[series.end : m.start]
        ]
    arms = list(dict.fromkeys(m.arm for m in named))
    if len(arms) != 1:
        return None
    if len(series.values) == 2 and len(scene.arms) == 2 and series.is_versus:
        other = next(a for a in scene.arms if a != arms[0])
        pair = [other, arms[0]] if scene.is_comparator(named[-1]) else [arms[0], other]
        return pair, "named_and_other"
    if series.is_versus or named[-1].end > series.start:
        return None
    return arms * len(series.values), "list_within_arm"


def _none_named(scene: Scene, series: Series) -> Choice | None:
    named = scene.before(series.start) or scene.after(series.end)
    parallel = series.is_versus or patterns.RESPECTIVELY.search(scene.folded, series.end, scene.end)
    if named or not parallel or len(series.values) != len(scene.arms) or len(scene.arms) < 2:
        return None
    return list(scene.arms), "document_order"


def _single(scene: Scene, value: Value) -> Bound:
    if value.between is not None:
        return Bound(value, value.between.arm, "arm_between")
    after = _after_strength(scene, value)
    before = _before_strength(scene, value)
    if after is not None and (before is None or after[1] >= before[1]):
        return Bound(value, after[0], "arm_after")
    if before is not None:
        return Bound(value, before[0], "arm_before" if before[1] > 1 else "subject_arm")
    return Bound(value, None, UNBOUND)


def _after_strength(scene: Scene, value: Value) -> tuple[str, int] | None:
    following = scene.after(value.end)
    if not following:
        return None
    mention = following[0]
    gap = scene.folded[value.end : mention.start]
    if patterns.AFTER_STRONG.match(gap):
        return mention.arm, 4
    if patterns.AFTER_TIGHT.match(gap):
        return mention.arm, 3
    if ";" not in gap and not patterns.VERSUS.search(gap) and patterns.LIST_FILL.match(gap):
        return mention.arm, 2
    return None


def _before_strength(scene: Scene, value: Value) -> tuple[str, int] | None:
    named = scene.before(value.start)
    if not named:
        return None
    last = named[-1]
    gap = scene.folded[last.end : value.start]
    values_between = any(last.end <= s.start < value.start for s in scene.series)
    if patterns.BEFORE_TIGHT.match(gap) and not values_between:
        return last.arm, 3
    if ";" in gap or last.start < scene.folded.rfind(";", scene.start, value.start):
        return None
    arms = {m.arm for m in named}
    if len(arms) == 1 and not scene.is_comparator(last):
        return last.arm, 1
    subject = next((m for m in reversed(named) if not scene.is_comparator(m)), None)
    if values_between and subject is last and patterns.BEFORE_VERB.search(gap):
        return last.arm, 1
    return None


def _complete_pairs(scene: Scene, bound: list[Bound]) -> list[Bound]:
    """Of two values joined by "versus", the second one's arm may be left out."""
    if len(scene.arms) != 2:
        return bound
    for index in range(1, len(bound)):
        left, right = bound[index - 1], bound[index]
        gap = scene.folded[left.value.end : right.value.start]
        if (
            right.arm is None
            and left.rule in ("arm_after", "arm_between")
            and left.arm is not None
            and patterns.VERSUS.search(gap)
            and len(gap) < 90
            and left.value.shape[:1] == right.value.shape[:1]
        ):
            other = next(a for a in scene.arms if a != left.arm)
            bound[index] = Bound(right.value, other, "other_arm")
    return bound
