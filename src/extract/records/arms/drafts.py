"""Names that mean the same arm, brought together from all frames of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.language.layers import Layers
from extract.records.arms.names import Name, Namer, likeness
from extract.rules.findings import ArmSeed

_EARLIER_WORK = ("background", "discussion")
_CLEAR = 0.2  # by so much the best match must be better than the next


@dataclass(slots=True)
class Member:
    """One place of a frame: its seeds, of which each is a name of the same arm."""

    seeds: list[ArmSeed]
    names: list[Name]


@dataclass(slots=True)
class Frame:
    """A frame of the text, its members in order."""

    rule: str
    start: int
    members: list[Member]
    trust: float
    is_earlier: bool  # tells of work before this trial


@dataclass(slots=True)
class Draft:
    """An arm in the making."""

    names: list[Name] = field(default_factory=list)
    seeds: list[ArmSeed] = field(default_factory=list)

    def add(self, member: Member) -> None:
        """Takes the names and seeds of a member."""
        self.names += member.names
        self.seeds += member.seeds

    def words(self) -> frozenset[str]:
        """All words of all its names."""
        return frozenset(word for name in self.names for word in name.words)

    def likeness(self, names: Iterable[Name]) -> float:
        """The best likeness of any of its names to any of others."""
        return max((likeness(a, b) for a in names for b in self.names), default=0.0)


def frames_of(layers: Layers, seeds: Sequence[ArmSeed], trust: dict[str, float]) -> list[Frame]:
    """The frames that the seeds belong to, in text order."""
    namer = Namer(layers)
    grouped: dict[int, dict[int, list[ArmSeed]]] = {}
    for seed in seeds:
        grouped.setdefault(seed.frame, {}).setdefault(seed.position, []).append(seed)
    frames = []
    for positions in grouped.values():
        members = [
            Member(found, [namer.name(seed) for seed in found])
            for _, found in sorted(positions.items())
        ]
        first = members[0].seeds[0]
        is_earlier = layers.kind_at(first.start) in _EARLIER_WORK
        frames.append(
            Frame(first.rule, first.start, members, trust.get(first.rule, 0.0), is_earlier)
        )
    return sorted(frames, key=lambda f: f.start)


def match(names: Sequence[Name], drafts: Sequence[Draft]) -> int | None:
    """The one draft that names mean, None where none or more than one is meant."""
    return clearest([draft.likeness(names) for draft in drafts])


def clearest(scores: Sequence[float]) -> int | None:
    """The index of the best score, None where it is nothing or not clearly the best."""
    best = max(range(len(scores)), key=lambda i: scores[i], default=None)
    if best is None or scores[best] == 0.0:
        return None
    rivals = [score for i, score in enumerate(scores) if i != best and score > 0]
    return None if rivals and scores[best] - max(rivals) < _CLEAR else best


def match_all(members: Sequence[Member], drafts: Sequence[Draft]) -> list[int | None]:
    """The drafts that the members of one frame mean, each draft once: the surest goes first."""
    scores = [[draft.likeness(member.names) for draft in drafts] for member in members]
    targets: list[int | None] = [None] * len(members)
    for member in sorted(range(len(members)), key=lambda i: -max(scores[i], default=0.0)):
        taken = {target for target in targets if target is not None}
        free = [0.0 if i in taken else score for i, score in enumerate(scores[member])]
        best = clearest(free)
        # What was surest of a draft that is gone means nothing else.
        if best is not None and free[best] == max(scores[member]):
            targets[member] = best
    return targets
