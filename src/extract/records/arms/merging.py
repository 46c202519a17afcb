"""Which frame introduces the arms, and how the others add to it."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.coded import told_one_by_one
from extract.records.arms.doses import by_drug, is_amount, with_drugs
from extract.records.arms.drafts import Draft, Frame, drafts_of, match, match_all
from extract.records.arms.names import CONTROL, EXPERIMENTAL, Name
from extract.records.arms.opposed import Opposed
from extract.records.arms.pool import pooled
from extract.records.arms.roles import comparator_role, control_of

# How far a frame is trusted to introduce the arms, by its rule; those not named never do.
TRUST = {
    "arms.card": 20.0,
    "arms.sized": 8.0,
    "arms.assigned": 7.5,
    "arms.lettered": 7.8,
    "arms.numbered": 7.0,
    "arms.amounted": 7.6,
    "arms.itemized": 7.0,
    "arms.title": 7.0,
    "arms.received": 6.5,
    "arms.compared": 6.0,
    "arms.with_without": 5.0,
    "arms.versus": 5.0,
    "arms.counted": 4.5,
    "arms.given": 4.5,
    "arms.or_dummy": 4.2,
    "arms.grouped": 4.0,
    "arms.comparing": 3.5,
    "arms.between": 3.5,
    "arms.recipients": 3.0,
    "arms.respective": 2.5,
    "arms.valued": 2.5,
    "arms.labelled": 2.4,
    "arms.changing": 2.2,
    "arms.peopled": 2.1,
    "arms.contrasted": 2.0,
    "arms.bracketed": 1.8,
    "arms.acting": 1.6,
}
# Frames that may add an arm to those of the base.
_ADDING = (
    "arms.assigned",
    "arms.sized",
    "arms.numbered",
    "arms.itemized",
    "arms.received",
    "arms.lettered",
)
# Frames that list other things than arms as often: not without another that agrees.
_BACKED = ("arms.counted", "arms.between")
_LONE = 3  # sentences of a text that has no room to introduce its arms
_ENOUGH = 0.7
_MOST_BACKING = 3.0  # what all other frames together may add to a frame's worth
# Frames in which the name that is left means the arm that is left.
_SURE = (*_ADDING, "arms.card", "arms.title", "arms.lettered", "arms.grouped")
_SIDES = (CONTROL, EXPERIMENTAL)
_LONG = 9  # a name of more words is likely to hold more than the name


def merge(layers: Layers, frames: Sequence[Frame]) -> list[Draft]:
    """The arms of all frames, in the order of the frame that introduces them."""
    base = _base(layers, frames)
    if base is None:
        return pooled(layers, frames)
    drafts = by_drug(layers, with_drugs(layers, drafts_of(base)))
    rest = [frame for frame in frames if not (_is_within(frame, base) or _is_torn(frame, base))]
    opposed = Opposed([base, *rest])
    left = [frame for frame in rest if not _joined(drafts, frame, opposed)]
    if len(left) < len(rest):  # what the first round adds may be what the second needs
        left = [frame for frame in left if not _joined(drafts, frame, opposed)]
    _join_sides(drafts, left)
    _join_subject(drafts, left)
    return drafts


def _is_within(frame: Frame, base: Frame) -> bool:
    """Whether all members of a frame are those of another, or of the one that it is put into."""
    return all(any(names is own for own in base.members) for names in frame.members)


def _is_torn(frame: Frame, base: Frame) -> bool:
    """Whether a frame makes two of what is one name of the base, or has one name twice.

    So it is with "A" and "placebo" of "A plus placebo (n = 12)", and with the B of "A or B".
    """
    if frame.rule in _ADDING and not (_is_distinct(frame) or _has_codes(frame)):
        return True
    firsts = [member[0] for member in frame.members]
    for own in (name for member in base.members for name in member):
        within = [n for n in firsts if own.start <= n.start and n.end <= own.end]
        if len(within) > 1 or (within and " or " in own.folded and within[0].folded != own.folded):
            return True
    return False


def _has_codes(frame: Frame) -> bool:
    """Whether members go by letters, of which two trials in one report may have the same."""
    return any(name.is_generic for member in frame.members for name in member)


def _join_subject(drafts: Sequence[Draft], frames: Sequence[Frame]) -> None:
    """Gives what a title says is tested to the arm that is only called "intervention" or "B"."""
    subject = next((f for f in frames if f.rule == "arms.single"), None)
    if subject is None or len(drafts) != 2:
        return
    roles = [comparator_role(draft, drafts) for draft in drafts]
    tested = [i for i, d in enumerate(drafts) if d.is_nameless and not roles[i]]
    if len(tested) != 1 or control_of(drafts) is None:
        return
    draft, other = tested[0], 1 - tested[0]
    # of a group "D" beside a group "DZ" nobody says that it is the one that is tested
    is_told = roles[other] is not None or not _is_vague(drafts[other].names)
    if is_told or not EXPERIMENTAL.isdisjoint(drafts[draft].words()):
        drafts[draft].add(subject.members[0])


def _base(layers: Layers, frames: Sequence[Frame]) -> Frame | None:
    """The frame of two or more arms that is trusted most."""
    one_by_one = told_one_by_one(frames)
    told = [*frames, one_by_one] if one_by_one is not None else frames
    able = [f for f in told if len(f.members) > 1 and f.trust and _is_distinct(f)]
    able = [f for f in able if not _has_class(f)]
    able = [
        f
        for f in able
        if f.rule not in _BACKED
        or _backing(f, frames) >= _ENOUGH
        or (f.rule == "arms.between" and _is_told_again(layers, f))
    ]
    if len(able) < 2:
        return able[0] if able else None
    # All frames are compared with those alone whose worth by themselves may still win.
    alone = sorted([(_worth_alone(f), f) for f in able], key=lambda one: -one[0])
    best = alone[0][1]
    if alone[1][0] + _MOST_BACKING < alone[0][0]:
        return best
    most = (-inf, 0)
    for worth, frame in alone:
        if worth + _MOST_BACKING < most[0]:
            break
        backed = (worth + min(_MOST_BACKING, _backing(frame, frames)), -frame.start)
        if backed > most:
            most, best = backed, frame
    return best


def _has_class(frame: Frame) -> bool:
    """Whether a member is only a class that people belong to: "the untrained group"."""
    return any(
        all(name.words <= vocabulary.SUBGROUP for name in member) for member in frame.members
    )


def _is_told_again(layers: Layers, frame: Frame) -> bool:
    """Whether the text names two members once more, or has no room to do so."""
    if len(layers.sentences) <= _LONE or layers.kind_at(frame.start) == "title":
        return True
    printed = [layers.folded[member[0].start : member[0].end] for member in frame.members]
    return sum([layers.folded.count(name, 0, layers.end) > 1 for name in printed]) > 1


def _is_distinct(frame: Frame) -> bool:
    """Whether no two members have the same name."""
    seen: set[tuple[frozenset[str], bool]] = set()
    for member in frame.members:
        names = {name.meaning for name in member}
        if not seen.isdisjoint(names):
            return False
        seen |= names
    return True


def _worth_alone(frame: Frame) -> float:
    """How likely a frame introduces the arms, by its kind and its names."""
    worth = frame.trust
    worth -= 3.0 * frame.is_earlier
    names = [name for member in frame.members for name in member]
    worth -= 1.0 * sum([len(name.ordered) > _LONG for name in names])
    worth -= 1.5 * all(name.is_generic for name in names)
    worth += 1.0 * (frame.is_sized and not any(name.is_generic for name in names))
    return worth + 0.5 * (len(frame.members) > 2)


def _backing(frame: Frame, frames: Sequence[Frame]) -> float:
    """How well all other frames fit."""
    drafts = drafts_of(frame)
    return sum([_agreement(drafts, other) for other in frames if other is not frame])


def _agreement(drafts: Sequence[Draft], frame: Frame) -> float:
    """How well another frame fits: its members mean different ones of the drafts."""
    found = {match(names, drafts, frame.rule) for names in frame.members} - {None}
    return 0.75 * (len(found) - 1) if len(found) > 1 else 0.15 * len(found)


def _joined(drafts: list[Draft], frame: Frame, opposed: Opposed) -> bool:
    """Adds the members of a frame to the arms that they mean; false where none means any."""
    if frame.rule == "arms.grouped":  # may call one arm by two names
        targets = [match(names, drafts, frame.rule) for names in frame.members]
    else:
        targets = match_all(frame, drafts)
    targets = [
        None if target is None or opposed.exclude(names, drafts[target]) else target
        for names, target in zip(frame.members, targets, strict=True)
    ]
    known = [t for t in targets if t is not None]
    if not known:
        return False
    if len(set(known)) == len(known):
        _eliminate(drafts, frame, targets)
    is_wider = len(known) == len(drafts) < len(targets)
    for names, target in zip(frame.members, targets, strict=True):
        if target is not None:
            drafts[target].add(names)
        elif is_wider and frame.rule in _ADDING and not _is_piece(names[0], drafts):
            drafts.append(Draft(frame.rule, names))
    return True


def _is_piece(name: Name, drafts: Sequence[Draft]) -> bool:
    """Whether a name stands inside one of an arm: the "A" of "an A and B group"."""
    return any(
        one.start <= name.start and name.end <= one.end for draft in drafts for one in draft.names
    )


def _eliminate(drafts: Sequence[Draft], frame: Frame, targets: list[int | None]) -> None:
    """Of as many members as there are arms, the one that is left means the arm that is left."""
    if len(targets) != len(drafts) or targets.count(None) != 1 or frame.is_earlier:
        return
    left = targets.index(None)
    arm = next(i for i in range(len(drafts)) if i not in targets)
    is_told = frame.rule == "arms.recipients" and drafts[arm].is_nameless
    is_told &= not any(name.is_generic for member in frame.members for name in member)
    if not (is_told or frame.rule in _SURE):
        return
    names = frame.members[left]
    if frame.rule == "arms.grouped" and not _may_be_called(drafts, arm, names):
        return
    if any(is_amount(name.printed) for name in names):  # of the drug before it
        return
    if any(name.words == EXPERIMENTAL for name in names) and comparator_role(drafts[arm], drafts):
        return
    if any(name.words == CONTROL for name in names) and not _may_be_control(drafts, arm):
        return
    targets[left] = arm


def _may_be_called(drafts: Sequence[Draft], arm: int, names: Sequence[Name]) -> bool:
    """Whether an arm may go by the names of a group, which may be of other people."""
    own = drafts[arm].names
    if _codes(names) and _codes(own):
        return False  # of "groups 1 and 3" none is group 2
    if _is_vague(names) or _is_vague(own):
        return True
    if any(name.words & vocabulary.SUBGROUP for name in names):
        return False
    if comparator_role(drafts[arm], drafts) in ("placebo_comparator", "sham_comparator"):
        return False
    return any(name.is_denied for name in names) == any(name.is_denied for name in own)


def _codes(names: Sequence[Name]) -> bool:
    """Whether a name is a letter or a figure: "group A", "2"."""
    return any(n.is_generic and n.words not in _SIDES for n in names)


def _is_vague(names: Sequence[Name]) -> bool:
    """Whether none of the names says what is given: "control", "B", "EPX"."""
    return all(n.is_generic or (n.printed.isupper() and len(n.printed) < 8) for n in names)


def _may_be_control(drafts: Sequence[Draft], arm: int) -> bool:
    roles = [comparator_role(draft, drafts) for draft in drafts]
    return roles[arm] is not None or not any(roles)


def _join_sides(drafts: Sequence[Draft], frames: Sequence[Frame]) -> None:
    """Gives "control" and "intervention" to the arms that alone can be meant."""
    sides = [names for frame in frames for names in frame.members if names[0].words in _SIDES]
    control = control_of(drafts) if sides else None
    if control is None:
        return
    for names in sides:
        words = {name.words for name in names}
        if words == {CONTROL}:
            drafts[control].add(names)
        elif words == {EXPERIMENTAL} and len(drafts) == 2:
            drafts[1 - control].add(names)
