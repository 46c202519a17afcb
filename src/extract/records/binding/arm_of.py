"""Which arm each figure of a sentence belongs to, and by which rule; or that it cannot be told.

The rules, strongest first:

- `arm_between`: "26 of 50 patients in ARM (52%)".
- `respectively`: values side by side, then as many arms: "12% and 15% with A and B".
- `arm_after`, `arm_before`: an arm right beside its value.
- `list_within_arm`: several values side by side of one arm that stands beside them.
- `order_of_mention`: as many arms before as there are values: "lower in A than in B (x vs y)".
- `named_at_end`: as many arms at the sentence's end: "Falls (x vs y) were fewer with A than B".
- `fronted_comparator`: the same, but the first arm named is what is compared with.
- `named_and_other`: of two arms one is named: "A was associated with fewer deaths (x vs y)".
- `subject_arm`: one arm is named before a value in the same clause.
- `other_arm`: "20% with A versus 30%", in a trial of two arms.
- `each_arm`: "3 eyes in each group".
- `as_neighbor`: the arms of another series of the sentence, of the same length: "2.1 and 1.9 at
  one year and 2.4 and 2.0 at two years for A and B, respectively".
- `in_list`: one of a list whose last has its arm behind it: "rash in 7% and pain in 5% with A".
- `in_bracket`: a value in brackets after another one is of the same arm: "7.7 mmHg (32.3%) with A".
- `document_order`: "(10.3% vs. 10.5%)" with no arm named: the order of the document's arms.
"""

from __future__ import annotations

from extract.records.binding.completing import complete_pairs
from extract.records.binding.patterns import clauses, lists, moments, statements
from extract.records.binding.scene import UNBOUND, Bound, Scene
from extract.records.binding.several import bind_several
from extract.records.binding.single import bind_single
from extract.records.binding.values import Value
from extract.rules.findings import Proportion

__all__ = ["UNBOUND", "Bound", "Scene", "bind"]

# Rules by which a series shows in which order the sentence names its arms.
_ORDERED = (
    "respectively",
    "named_at_end",
    "order_of_mention",
    "fronted_comparator",
    "named_and_other",
)


def bind(scene: Scene, companions: dict[Value, list[Value]]) -> list[Bound]:
    """Every value of the sentence with its arm, in text order.

    Args:
        scene: the sentence.
        companions: values in brackets after a value of a series, by that value.
    """
    several = [bind_several(scene, s) if len(s.values) > 1 else [] for s in scene.series]
    several = _as_neighbors(scene, several)
    bound = [
        one
        for series, bounds in zip(scene.series, several, strict=True)
        for one in (bounds or bind_single(scene, series.values[0]))
    ]
    bound = _going_on(scene, complete_pairs(scene, bound))
    bound = _at_next_times(scene, _listed_before(scene, bound))
    if not companions:
        return bound
    beside = [
        Bound(companion, one.arm, UNBOUND if one.arm is None else "in_bracket")
        for one in bound
        for companion in companions.get(one.value, ())
    ]
    return sorted([*bound, *beside], key=lambda b: b.value.start)


def _as_neighbors(scene: Scene, several: list[list[Bound]]) -> list[list[Bound]]:
    """Series without arms take those of a series of the same length that has an order of arms.

    The ends of a change are of one arm, unless another change is told of two.
    """
    ordered = [
        (series.is_range, bounds)
        for series, bounds in zip(scene.series, several, strict=True)
        if bounds and bounds[0].rule in _ORDERED
    ]
    return [
        _like(bounds, [o for is_range, o in ordered if is_range or not series.is_range])
        for series, bounds in zip(scene.series, several, strict=True)
    ]


def _like(bounds: list[Bound], ordered: list[list[Bound]]) -> list[Bound]:
    alike = [o for o in ordered if len(o) == len(bounds)]
    if not bounds or bounds[0].rule != UNBOUND or not alike:
        return bounds
    return [Bound(b.value, o.arm, "as_neighbor") for b, o in zip(bounds, alike[0], strict=True)]


def _going_on(scene: Scene, bound: list[Bound]) -> list[Bound]:
    """Values that go on with those of all arms, in order: "...; in women it was 7% and 8%"."""
    size = len(scene.arms)
    if size < 2 or len(bound) < 2 * size:
        return bound
    found = list(bound)
    for series in scene.series:
        if len(series.values) != size:
            continue
        first = next(i for i, b in enumerate(found) if b.value == series.values[0])
        before, own = found[max(first - size, 0) : first], found[first : first + size]
        is_open = all(b.rule == UNBOUND for b in own)
        if not is_open or {b.arm for b in before} != {*scene.arms}:
            continue
        gap = scene.folded[before[-1].value.end : series.start]
        if statements.GOES_ON_SO.search(gap):
            found[first : first + size] = [
                Bound(b.value, told.arm, "as_neighbor") for b, told in zip(own, before, strict=True)
            ]
    return found


def _listed_before(scene: Scene, bound: list[Bound]) -> list[Bound]:
    """Figures of a list whose last has its arm behind it: "rash in 7%, pain in 5% and gas in 2%".

    Each is followed by the name of the next alone, and no other arm or group is named.
    """
    if len(bound) < 2 or not scene.mentions:
        return bound
    found = list(bound)
    for index in range(len(found) - 1, 0, -1):
        left, right = found[index - 1], found[index]
        is_told = right.rule in ("arm_after", "in_list") and right.arm is not None
        if not is_told or left.rule != UNBOUND or not _are_alike(left, right):
            continue
        gap = scene.folded[left.value.end : right.value.start]
        begin = scene.start if index < 2 else _opened(scene, found[index - 2], left)
        if lists.NEXT_OF_LIST.fullmatch(gap) and not _has_other_group(scene, right, begin):
            found[index - 1] = Bound(left.value, right.arm, "in_list")
    return found


def _opened(scene: Scene, before: Bound, one: Bound) -> int:
    """Where the side of a figure begins: at "versus" behind the figures of another arm."""
    gap = scene.folded[before.value.end : one.value.start]
    joint = clauses.CONTRAST.search(gap) if before.arm is not None else None
    return scene.start if joint is None else before.value.end + joint.end()


def _at_next_times(scene: Scene, bound: list[Bound]) -> list[Bound]:
    """Figures that go on with those of an arm at other times: "8% with A at 1 year, 9% at 2"."""
    found = list(bound)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        if left.arm is None or right.rule != UNBOUND or left.value.shape != right.value.shape:
            continue
        named = scene.after(left.value.end)
        place = named[-1].end if named else left.value.end
        times = scene.gaps.time_behind(place), scene.gaps.time_behind(right.value.end)
        gap = scene.gaps.between(place, right.value.start)
        if None not in times and len({*times}) == 2 and moments.NEXT_TIME.fullmatch(gap):
            found[index] = Bound(right.value, left.arm, "list_within_arm")
    return found


def _are_alike(left: Bound, right: Bound) -> bool:
    """Whether two figures are shares, both with a count or both without."""
    first, second = left.value.figure, right.value.figure
    if not (isinstance(first, Proportion) and isinstance(second, Proportion)):
        return False
    is_counted = {first.events is None, second.events is None}
    return first.percent is not None and second.percent is not None and len(is_counted) == 1


def _has_other_group(scene: Scene, last: Bound, begin: int) -> bool:
    """Whether another arm, another group or all are told of in or before a list, or behind it.

    Behind the arm of its last figure another may have a list of its own: "..., against 7% with B".
    """
    mentions = [m for m in scene.mentions if m.start >= begin]
    told = [m for m in mentions if m.arm == last.arm]
    behind = next((m.end for m in told if m.start >= last.value.end), scene.end)
    if any(m.arm != last.arm and m.start < behind for m in mentions):
        return True
    end = behind if any(m.arm != last.arm for m in mentions) else scene.end
    rest, place = "", begin
    for mention in told:
        if mention.end <= end:
            rest, place = f"{rest}{scene.folded[place : mention.start]} - ", mention.end
    rest += scene.folded[place:end]
    return statements.APART_GROUPS.search(rest) is not None or (
        statements.OVERALL.search(rest) is not None
    )
