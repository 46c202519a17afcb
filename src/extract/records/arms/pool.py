"""The arms of a text in which no frame names two: put together from those that it names alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.language.scanning import Scanner
from extract.records.arms import vocabulary
from extract.records.arms.drafts import Draft, Frame, match
from extract.records.arms.names import CONTROL, EXPERIMENTAL

_TRIAL = Scanner(
    r"randomi[sz]|randomly (?:assign|alloc|treated|divided|given|grouped|distributed)|placebo"
    r"|intervention group|sham|cross-?over|double-blind|blinded"
)
_SIDES = (CONTROL, EXPERIMENTAL)
_MOST = 4
_LONE = 2  # sentences of a text that has no room to tell of its design
# In the order in which they are asked.
_RULES = (
    "arms.grouped",
    "arms.defined",
    "arms.recipients",
    "arms.acting",
    "arms.bracketed",
    "arms.single",
    "arms.inactive",
    "arms.controlled",
    "arms.comparator",
)


def pooled(layers: Layers, frames: Sequence[Frame]) -> list[Draft]:
    """The arms that are named alone, if the text tells of a trial and they are few."""
    is_lone = len(layers.sentences) <= _LONE
    if not is_lone and not _TRIAL.search(layers.folded, 0, layers.end):
        return []
    drafts: list[Draft] = []
    for frame in _in_order(frames):
        _add(layers, drafts, frame)
    return drafts if len(drafts) <= _MOST else []


def _in_order(frames: Sequence[Frame]) -> Iterator[Frame]:
    """The frames as they are asked; what a side is said to get comes before other groups.

    So "RT" is the arm that got "supervised RT", of which a sentence before calls it "intervention".
    """
    sides = [f for f in frames if any(names[0].words in _SIDES for names in f.members)]
    for rule in ("arms.grouped", "arms.defined"):
        yield from (frame for frame in sides if frame.rule == rule)
    for rule in _RULES:
        yield from (frame for frame in frames if frame.rule == rule)


def _add(layers: Layers, drafts: list[Draft], frame: Frame) -> None:
    for names in frame.members:
        target = match(names, drafts, frame.rule)
        if target is None and frame.rule == "arms.single" and " and " not in names[0].folded:
            target = _tested(drafts)  # but "exercise and pain in runners" may be of an outcome
        if target is not None:
            drafts[target].add(names)
        elif _may_be_new(layers, drafts, frame) and not any(
            name.words & vocabulary.SUBGROUP for name in names
        ):
            drafts.append(Draft(frame.rule, names))


def _tested(drafts: Sequence[Draft]) -> int | None:
    """The arm that is only called "intervention": it gets what the title is about."""
    found = [
        i for i, one in enumerate(drafts) if all(name.words == EXPERIMENTAL for name in one.names)
    ]
    return found[0] if len(found) == 1 else None


def _may_be_new(layers: Layers, drafts: Sequence[Draft], frame: Frame) -> bool:
    """Whether a frame may add an arm: a group always, the others where one is missing."""
    if frame.rule == "arms.grouped":
        return True
    if frame.rule == "arms.defined":
        return False
    if frame.rule == "arms.recipients":  # elsewhere it may tell of an earlier treatment
        return len(layers.sentences) <= _LONE
    if len(drafts) > 1:
        return False
    if frame.rule != "arms.comparator":
        return True
    name = frame.members[0][0]
    printed = layers.folded[name.start : name.end]
    is_told_again = layers.folded.count(printed, 0, layers.end) > 1 or name.words == CONTROL
    is_weak = name.words <= vocabulary.WEAK  # "rather than the higher dose"
    return is_told_again and not is_weak and any(not draft.is_nameless for draft in drafts)
