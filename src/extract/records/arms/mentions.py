"""Every place of a text that names one arm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.language.layers import Layers
from extract.records.arms.drafts import Draft
from extract.records.arms.roles import control_of
from extract.records.arms.names import CONTROL, EXPERIMENTAL


@dataclass(frozen=True, slots=True)
class ArmMention:
    """A place that names one arm, its group noun included."""

    start: int
    end: int
    arm: str


_GROUP = re.compile(
    r"(?:[- ](?:treated|allocated|assigned|receiving)(?![\w-]))?"
    r"(?:[' ]{0,2}(?:treatment |study |therapy )?(?:groups?|arms?|patients|participants|recipients|subjects)(?![\w-]))?"
)
# "gabapentin 300 mg/day" is also called "gabapentin 300 mg".
_PER = re.compile(r"(?<=\d (?:mg|ml|μg))(?:/| per )(?:day|d|week)$|(?<=\dmg)(?:/| per )(?:day|d)$")
# Not the arm: what is measured in the blood, or was given before the trial.
_NO_ARM_BEFORE = re.compile(
    r"(?:open-label|endogenous|baseline|prior|previous|background|concomitant|rescue|serum|plasma"
    r"|cumulative|non|without|ongoing) $"
)
_NO_ARM_AFTER = re.compile(
    r"[ -](?:deficien|levels?\b|concentrations?\b|requirements?\b|resistan|receptors?\b|sensitiv"
    r"|refractory|naive|controlled|responsive|capacity|tolerance|metaboli|clearance|exposure)"
)
_SHORTEST = 2
_SIDE = re.compile(
    r"(?<![\w-])(?:controls?|comparator|comparison|reference|intervention|experimental|treatment|treated"
    r"|active|study|test)(?![\w-])"
)
_SIDE_NEXT = re.compile(
    r"s?[' ]{0,2}(?:treatment |condition )?(?:group|arm)(?![\w-])"
    r"|s?,? (?:and|or|versus|vs\.?) (?:the )?(?:controls?|intervention|experimental|treatment|treated|active|study)\b"
    r"|s?:? ?\(?n ?=| ?=|, n"
)
# "treatment groups" and "study participants" are of all arms, "control groups" are not.
_CERTAIN = re.compile(r"(?:controls?|intervention|experimental)$")
_CERTAIN_NEXT = re.compile(
    r"s?[' ]{0,2}(?:groups|arms|patients|participants|subjects|regimens?|conditions?|sites?|clusters?"
    r"|areas?|women|men|children)(?![\w-])"
)
_SIDE_BEFORE = re.compile(
    r"(?:intervention|treatment|experimental|study|active|treated)(?: (?:group|arm))?,? (?:and|or|versus|vs\.?|than|than in|than the|than in the) (?:the |in the )?$"
)


def find_mentions(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> list[ArmMention]:
    """The mentions of all arms up to where reading ends, in text order, none overlapping."""
    owners = _owners(drafts, ids)
    own = [
        _with_group(layers, name.start, name.end, id_)
        for draft, id_ in zip(drafts, ids, strict=True)
        for name in draft.names
    ]
    named = [m for printed, arm in owners.items() for m in _places(layers, printed, arm)]
    sided = list(_sides(layers, drafts, ids))
    found: dict[int, ArmMention] = {}
    taken = bytearray(layers.end + 1)
    for mention in sorted([*own, *named, *sided], key=lambda m: (m.start - m.end, m.start)):
        if not any(taken[mention.start : mention.end]):
            found[mention.start] = mention
            taken[mention.start : mention.end] = b"1" * (mention.end - mention.start)
    return [found[start] for start in sorted(found)]


def _sides(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[ArmMention]:
    """Where the text says "control" or "intervention" and an arm is meant."""
    control = control_of(drafts)
    if control is None:
        return
    for match in _SIDE.finditer(layers.folded, 0, layers.end):
        is_control = match.group().startswith(("control", "compar", "reference"))
        if not is_control and len(drafts) != 2:
            continue
        if _is_side(layers.folded, match.start(), match.end()):
            arm = ids[control] if is_control else ids[1 - control]
            yield _with_group(layers, match.start(), match.end(), arm)


def _with_group(layers: Layers, start: int, end: int, arm: str) -> ArmMention:
    group = _GROUP.match(layers.folded, end)
    return ArmMention(start, group.end() if group else end, arm)


def _owners(drafts: Sequence[Draft], ids: Sequence[str]) -> dict[str, str]:
    """For each name in lower case that says more than a side, the arm that alone is called so."""
    owners: dict[str, str | None] = {}
    for draft, id_ in zip(drafts, ids, strict=True):
        for name in draft.names:
            if name.words in (CONTROL, EXPERIMENTAL) or len(name.printed) < _SHORTEST:
                continue
            for printed in _spellings(name.printed.lower()):
                owners[printed] = id_ if owners.get(printed, id_) == id_ else None
    return {printed: owner for printed, owner in owners.items() if owner is not None}


def _spellings(printed: str) -> set[str]:
    """A name as it may be printed elsewhere: "fast-track" or "fast track", 300 mg/day or 300 mg."""
    spellings = {printed, _PER.sub("", printed), printed.replace("-", " ")}
    if printed.count(" ") == 1:
        spellings.add(printed.replace(" ", "-"))
    return spellings


def _places(layers: Layers, printed: str, arm: str) -> Iterator[ArmMention]:
    folded = layers.folded
    start = folded.find(printed, 0, layers.end)
    while start >= 0:
        end = start + len(printed)
        if _is_whole(folded, start, end) and _is_meant(folded, start, end):
            yield _with_group(layers, start, end, arm)
        start = folded.find(printed, end, layers.end)


def _is_whole(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (before.isalnum() or before == "-" or after.isalnum())


def _is_meant(folded: str, start: int, end: int) -> bool:
    if _NO_ARM_BEFORE.search(folded[max(0, start - 16) : start]):
        return False
    return not _NO_ARM_AFTER.match(folded, end)


# (29 intervention, 36 control)
_COUNTED = re.compile(r"\d $")
# men in the intervention had
_SIDE_ALONE = re.compile(r"\b(?:in|to|than|than in) (?:the )?$")
_SIDE_ENDS = re.compile(
    r"[,.;)]| (?:significantly|had|was|were|than|compared|showed|reported|improved|and|vs|versus)\b"
)


def _is_side(folded: str, start: int, end: int) -> bool:
    before = folded[max(0, start - 50) : start]
    if _SIDE_NEXT.match(folded, end) or _SIDE_BEFORE.search(before):
        return True
    if not _CERTAIN.match(folded, start, end):
        return False
    if _CERTAIN_NEXT.match(folded, end):
        return True
    is_alone = _SIDE_ALONE.search(before) or _COUNTED.search(before)
    return bool(is_alone and _SIDE_ENDS.match(folded, end))
