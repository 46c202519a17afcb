"""Every place of a text that names one arm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.drafts import Draft
from extract.records.arms.names import CONTROL, EXPERIMENTAL, Name


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
# Not the arm: what is measured in the blood, or was given before the trial.
_NO_ARM_BEFORE = re.compile(
    r"(?:open-label|endogenous|baseline|prior|previous|background|concomitant|rescue|serum|plasma"
    r"|cumulative|non|without|ongoing) $"
)
_NO_ARM_AFTER = re.compile(
    r"[ -](?:deficien|levels?\b|concentrations?\b|requirements?\b|resistan|receptors?\b|sensitiv"
    r"|refractory|naive|controlled|responsive|capacity|tolerance|metaboli|clearance|exposure)"
)
_GENERIC_NEXT = re.compile(
    r"s?[' ]{0,2}(?:treatment |condition )?(?:groups?|arms?|patients|participants|subjects|areas?|regimens?|conditions?|sites?|clusters?)(?![\w-])"
    r"|s?,? (?:and|or|versus|vs\.?) (?:the )?(?:controls?|intervention|experimental|treatment|treated|active|study)\b"
    r"|s?:? ?\(?n ?=| ?=|, n"
)
_GENERIC_BEFORE = re.compile(
    r"(?:intervention|treatment|experimental|study|active|treated)(?: (?:group|arm))?,? (?:and|or|versus|vs\.?|than|than in|than the|than in the) (?:the |in the )?$"
)


def find_mentions(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> list[ArmMention]:
    """The mentions of all arms up to where reading ends, in text order, none overlapping."""
    owners = _owners(drafts, ids)
    found: dict[int, ArmMention] = {}
    taken: list[tuple[int, int]] = []
    for printed in sorted(owners, key=len, reverse=True):
        for mention in _places(layers, printed, owners[printed]):
            if not any(a < mention.end and mention.start < b for a, b in taken):
                found[mention.start] = mention
                taken.append((mention.start, mention.end))
    return [found[start] for start in sorted(found)]


def _owners(drafts: Sequence[Draft], ids: Sequence[str]) -> dict[str, tuple[str, Name]]:
    """For each name in lower case the arm that alone is called so."""
    owners: dict[str, tuple[str, Name] | None] = {}
    for draft, id_ in zip(drafts, ids, strict=True):
        for name in draft.names:
            printed = name.printed.lower()
            known = owners.get(printed, (id_, name))
            owners[printed] = (id_, name) if known and known[0] == id_ else None
    return {printed: owner for printed, owner in owners.items() if owner is not None}


def _places(layers: Layers, printed: str, owner: tuple[str, Name]) -> Iterator[ArmMention]:
    arm, name = owner
    folded = layers.folded
    is_generic = name.words in (CONTROL, EXPERIMENTAL)
    start = folded.find(printed, 0, layers.end)
    while start >= 0:
        end = start + len(printed)
        if _is_whole(folded, start, end) and _is_meant(folded, start, end, is_generic):
            group = _GROUP.match(folded, end)
            yield ArmMention(start, group.end() if group else end, arm)
        start = folded.find(printed, end, layers.end)


def _is_whole(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (before.isalnum() or before == "-" or after.isalnum())


def _is_meant(folded: str, start: int, end: int, is_generic: bool) -> bool:
    if is_generic:
        before = folded[max(0, start - 50) : start]
        return bool(_GENERIC_NEXT.match(folded, end) or _GENERIC_BEFORE.search(before))
    if _NO_ARM_BEFORE.search(folded[max(0, start - 16) : start]):
        return False
    return not _NO_ARM_AFTER.match(folded, end)
