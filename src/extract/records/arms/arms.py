"""The arms of a trial, from all the places that name them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extract.language.layers import Layers
from extract.records.arms.drafts import Draft, frames_of
from extract.records.arms.interventions import interventions_of
from extract.records.arms.mentions import ArmMention, find_mentions
from extract.records.arms.merging import TRUST, merge
from extract.records.arms.roles import roles_of
from extract.records.evidence import Quoter
from extract.records.schema import Arm
from extract.rules import Findings
from extract.rules.findings import ArmSeed, Dose


@dataclass(frozen=True, slots=True)
class ArmIndex:
    """The arms of a record, and every place that names one of them.

    Attributes:
        arms: in the order in which the document introduces them.
        mentions: in text order, none overlapping another.
    """

    arms: tuple[Arm, ...]
    mentions: tuple[ArmMention, ...]

    def mentions_in(self, start: int, end: int) -> list[ArmMention]:
        """The mentions that lie within a stretch of the text."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        found = []
        for mention in self.mentions[first:]:
            if mention.start >= end:
                break
            if mention.end <= end:
                found.append(mention)
        return found

    def mention_at(self, offset: int) -> ArmMention | None:
        """The mention that a character of the text belongs to."""
        index = bisect_right(self.mentions, offset, key=lambda m: m.start) - 1
        if index < 0 or offset >= self.mentions[index].end:
            return None
        return self.mentions[index]


def assemble_arms(layers: Layers, findings: Findings, quoter: Quoter) -> ArmIndex:
    """The arms of one text, each with its names, role and treatments."""
    frames = frames_of(layers, findings.of(ArmSeed), TRUST)
    drafts = sorted(merge(layers, frames), key=lambda d: min(s.start for s in d.seeds))
    ids = [f"a{number}" for number in range(1, len(drafts) + 1)]
    mentions = find_mentions(layers, drafts, ids)
    roles = roles_of(drafts)
    doses = findings.of(Dose)
    arms = []
    for id_, draft, role in zip(ids, drafts, roles, strict=True):
        label = _label(draft, [d for d in drafts if d is not draft])
        own = [m for m in mentions if m.arm == id_]
        arms.append(
            Arm(
                id=id_,
                label=label,
                aliases=_aliases(draft, label),
                role=role,
                interventions=interventions_of(layers, draft, label, own, doses, quoter),
                evidence=quoter.quote(*((s.label_start, s.label_end) for s in draft.seeds)),
                rule=draft.seeds[0].rule,
            )
        )
    return ArmIndex(tuple(arms), tuple(mentions))


def _label(draft: Draft, others: Sequence[Draft]) -> str:
    """The most telling short name: of those that say what is given, the one with fewest words."""
    shared = {name.words for other in others for name in other.names}
    own = [n for n in draft.names if n.words not in shared] or draft.names
    telling = [n for n in own if not n.is_generic] or own
    words = [n for n in telling if not (len(n.printed) < 6 and n.printed.isupper())] or telling
    return min(words, key=lambda n: (len(n.ordered), n.start)).printed


def _aliases(draft: Draft, label: str) -> tuple[str, ...]:
    seen = {label.lower()}
    aliases = []
    for name in sorted(draft.names, key=lambda n: n.start):
        if name.printed.lower() not in seen:
            seen.add(name.printed.lower())
            aliases.append(name.printed)
    return tuple(aliases)
