"""Names that mean the same arm, brought together from all frames of a text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from extract.records.arms import vocabulary
from extract.records.arms.likeness import PART, SAME, is_rest_of, likeness, parts_of
from extract.records.arms.names import Name, Namer
from extract.rules.findings import ArmSeed
from extract.values import frozen

_SIZING = ("arms.assigned", "arms.numbered", "arms.itemized")
_EARLIER_WORK = ("background", "discussion")
_MOST_FRAMES = 100  # all are compared with all; an abstract has about ten
_CLEAR = 0.2  # by so much the best match must be better than the next


@frozen
class Frame:
    """A frame of the text: its members in order, of each all its names."""

    rule: str
    start: int
    members: tuple[tuple[Name, ...], ...]
    trust: float
    is_earlier: bool  # tells of work before this trial
    is_sized: bool = False  # tells of each how many were assigned to it


class Draft:
    """An arm in the making: its names, and the rule of the frame that introduced it.

    Attributes:
        introduced: the names that the frame which introduced it has for it.
        is_nameless: all its names say a side or a letter, and none what is given.
        is_bare: a name says that nothing else is given: "A alone".
    """

    def __init__(self, rule: str, names: Iterable[Name]) -> None:
        self.rule = rule
        self.names: list[Name] = []
        self.is_nameless = True
        self.is_bare = False
        self._kinds: dict[str, Name] = {}  # a text repeats the names of its arms
        self._meanings: set[tuple[frozenset[str], bool]] = set()
        self._words: frozenset[str] | None = None  # asked for again and again, once it is whole
        self.add(names)
        self.introduced = tuple(self.names)

    def add(self, names: Iterable[Name]) -> None:
        """Takes further names."""
        for name in names:
            self.names.append(name)
            self._kinds.setdefault(name.folded, name)
            self._meanings.add(name.meaning)
            self.is_nameless = self.is_nameless and name.is_generic
            self.is_bare = self.is_bare or name.is_bare
        self._words = None

    @property
    def kinds(self) -> Collection[Name]:
        """Its names, each once whatever its capitals."""
        return self._kinds.values()

    @property
    def is_add_on(self) -> bool:
        """Whether it is told by what it did not get: "without A"."""
        return any(printed.startswith("without ") for printed in self._kinds)

    @property
    def is_control(self) -> bool:
        """Whether a name says that others are compared with it: "control milk".

        So does "relaxation control", but not "glucose control".
        """
        return any(map(_says_control, self._kinds))

    @property
    def start(self) -> int:
        """Where the text first names it."""
        return min(name.start for name in self.names)

    def words(self) -> frozenset[str]:
        """All words of all its names."""
        if self._words is None:
            self._words = frozenset[str]().union(*[name.words for name in self._kinds.values()])
        return self._words

    def is_called(self, meaning: tuple[frozenset[str], bool]) -> bool:
        """Whether one of its names has a meaning."""
        return meaning in self._meanings

    def is_opposed(self, name: Name) -> bool:
        """Whether a name says the opposite of what the arm is called: "narrow" and "wide"."""
        if name.words.isdisjoint(vocabulary.OPPOSITES):
            return False
        own = self.words()
        return any(
            word not in own and not own.isdisjoint(vocabulary.OPPOSITES[word])
            for word in name.words & vocabulary.OPPOSITES.keys()
        )

    def likeness(self, names: Sequence[Name]) -> float:
        """The best likeness of any of its names to any of others."""
        for name in names:
            if name.meaning in self._meanings:
                return SAME
        names = [name for name in names if not self.is_opposed(name)]
        own = self._kinds.values()
        # what is given alone here is given with more there: no other name of it counts
        alone = [] if self.is_bare else [name for name in names if name.is_bare]
        if any(
            name.words < one.words and not is_rest_of(name, one) for name in alone for one in own
        ):
            return 0.0
        return max([likeness(name, one) for name in names for one in own], default=0.0)


def _says_control(printed: str) -> bool:
    """Whether a name is of a control, and not of the control of something."""
    if printed.startswith("control ") and not printed.startswith("control of "):
        return True
    what, _, last = printed.rpartition(" ")
    return last == "control" and what.rpartition(" ")[2] not in vocabulary.CONTROLLED


def frames_of(namer: Namer, seeds: Sequence[ArmSeed], trust: dict[str, float]) -> list[Frame]:
    """The frames that the seeds belong to, in text order."""
    grouped: dict[int, dict[int, list[ArmSeed]]] = {}
    for seed in seeds:
        grouped.setdefault(seed.frame, {}).setdefault(seed.position, []).append(seed)
    frames = []
    for positions in grouped.values():
        members = [positions[position] for position in sorted(positions)]
        first = members[0][0]
        names = _of_one_each([[namer.name(seed) for seed in member] for member in members])
        is_earlier = namer.layers.kind_at(first.start) in _EARLIER_WORK
        is_sized = first.rule in _SIZING and all(any(seed.size for seed in m) for m in members)
        worth = trust.get(first.rule, 0.0)
        frames.append(Frame(first.rule, first.start, names, worth, is_earlier, is_sized))
    return sorted(frames, key=lambda f: f.start)[:_MOST_FRAMES]


def _of_one_each(members: list[list[Name]]) -> tuple[tuple[Name, ...], ...]:
    """The members of a frame, each without further names that are another's first one.

    Of "A and B (B's short form) with B alone" the bracket is of a part of the first.
    """
    firsts = [member[0].meaning for member in members]
    told: list[tuple[Name, ...]] = []
    for place, member in enumerate(members):
        if len(member) == 1:  # so it is most often
            told.append((member[0],))
            continue
        taken = (*firsts[:place], *firsts[place + 1 :])
        others = [name for name in member[1:] if name.meaning not in taken]
        told.append((member[0], *others))
    return tuple(told)


def drafts_of(frame: Frame) -> list[Draft]:
    """An arm for each member of a frame."""
    return [Draft(frame.rule, names) for names in frame.members]


def match(names: Sequence[Name], drafts: Sequence[Draft], rule: str = "") -> int | None:
    """The one draft that names of a frame mean, None where none or more than one is meant."""
    return clearest(_scores(names, drafts, rule))


def _scores(
    names: Sequence[Name],
    drafts: Sequence[Draft],
    rule: str,
    shared: frozenset[str] = frozenset(),
) -> list[float]:
    """How likely names mean each draft; not at all where they say what only another one says.

    "A plus B" is not the arm "B" where another arm has A, and "saline bolus" not "albumin bolus".
    Words that are `shared` by all members of a frame tell none from another: "A/C and B/C".
    """
    scores = [draft.likeness(names) for draft in drafts]
    if max(scores, default=0.0) in (0.0, SAME):
        return scores
    if any(_names_two(name, drafts, rule) for name in names):
        return [0.0] * len(drafts)
    told = _words_of(names) - shared
    own = [draft.words() for draft in drafts]
    # Of an arm that is merely a little alike the best score decides; and what is given "alone" in
    # one arm is a part of the combination in another.
    rivals = [
        words
        for draft, words, score in zip(drafts, own, scores, strict=True)
        if not 0.0 < score < PART
        and not draft.is_bare
        and not any(draft.is_opposed(name) for name in names)
    ]
    return [
        0.0 if score and _says_another(told, words, rivals) else score
        for score, words in zip(scores, own, strict=True)
    ]


def _names_two(name: Name, drafts: Sequence[Draft], rule: str) -> bool:
    """Whether a name is that of one arm and that of another: "less than with A and B".

    Behind "than" or "compared with" one part that is an arm is enough: "than with A and the rest".
    """
    if " and " not in name.folded:
        return False
    parts = parts_of(name.folded)
    known = [any(part == one.words for draft in drafts for one in draft.kinds) for part in parts]
    return len(parts) > 1 and (any(known) if rule == "arms.comparator" else all(known))


def _words_of(names: Sequence[Name]) -> frozenset[str]:
    return frozenset[str]().union(*[name.words for name in names])


def _says_another(
    told: frozenset[str], words: frozenset[str], rivals: Sequence[frozenset[str]]
) -> bool:
    """Whether a name says as much of other arms as of the one whose words are given."""
    others = frozenset[str]().union(*(rival for rival in rivals if rival is not words)) - words
    return len(told & others) >= max(1, len(told & words))


def clearest(scores: Sequence[float]) -> int | None:
    """The index of the best score, None where it is nothing or not clearly the best."""
    best = max(scores, default=0.0)
    if best == 0.0 or scores.count(best) > 1:
        return None
    for score in scores:
        if 0.0 < score < best and best - score < _CLEAR:
            return None
    return scores.index(best)


def match_all(frame: Frame, drafts: Sequence[Draft]) -> list[int | None]:
    """The drafts that the members of a frame mean, each draft once: the surest goes first."""
    told = [_words_of(names) for names in frame.members]
    shared = told[0].intersection(*told) if len(told) > 1 else frozenset[str]()
    scores = [_scores(names, drafts, frame.rule, shared) for names in frame.members]
    targets: list[int | None] = [None] * len(scores)
    for member in sorted(range(len(scores)), key=lambda i: -max(scores[i], default=0.0)):
        free = [0.0 if i in targets else score for i, score in enumerate(scores[member])]
        best = clearest(free)
        # What was surest of a draft that is gone means nothing else.
        if best is not None and free[best] == max(scores[member]):
            targets[member] = best
    return targets
