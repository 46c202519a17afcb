"""The arms of a text in which no frame names two: put together from those that it names alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.drafts import Draft, Frame, match

_TRIAL = re.compile(
    r"randomi[sz]|randomly (?:assign|alloc)|placebo|sham|cross-?over|double-blind|blinded"
)
_MOST = 4
_LONE = 2  # sentences of a text that has no room to tell of its design


def pooled(layers: Layers, frames: Sequence[Frame]) -> list[Draft]:
    """The arms that are named alone, if the text tells of a trial and they are few."""
    if len(layers.sentences) > _LONE and not _TRIAL.search(layers.folded, 0, layers.end):
        return []
    drafts: list[Draft] = []
    for rule in ("arms.grouped", "arms.recipients", "arms.single", "arms.controlled", "arms.comparator"):
        for frame in frames:
            if frame.rule == rule:
                _add(drafts, frame)
    return drafts if len(drafts) <= _MOST else []


def _add(drafts: list[Draft], frame: Frame) -> None:
    for member in frame.members:
        target = match(member.names, drafts)
        if target is not None:
            drafts[target].add(member)
        elif _may_be_new(drafts, frame):
            if not any(name.words & vocabulary.SUBGROUP for name in member.names):
                drafts.append(Draft())
                drafts[-1].add(member)


def _may_be_new(drafts: Sequence[Draft], frame: Frame) -> bool:
    """A group may always be an arm; a title's subject and a comparator only where one is missing."""
    if frame.rule == "arms.grouped":
        return True
    if frame.rule == "arms.recipients":
        return False
    telling = [d for d in drafts if not all(name.is_generic for name in d.names)]
    return len(drafts) < 2 and (frame.rule != "arms.comparator" or len(telling) == 1)
