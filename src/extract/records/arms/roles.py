"""The role of each arm, in the words of trial registries, and which arm is the control."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records.arms import vocabulary
from extract.records.arms.doses import beside_doses
from extract.records.arms.drafts import Draft
from extract.records.arms.likeness import parts_of
from extract.records.arms.names import CONTROL, EXPERIMENTAL, Name
from extract.rules.findings import ArmRole

_BY_WORDS: tuple[tuple[frozenset[str], ArmRole], ...] = (
    (vocabulary.PLACEBO, "placebo_comparator"),
    (vocabulary.SHAM, "sham_comparator"),
    (vocabulary.NOTHING, "no_intervention"),
    (vocabulary.USUAL, "active_comparator"),
)
# Beside a placebo a drug that is "regular" is taken regularly.
_BY_THE_CLOCK = frozenset({"regular"})
_NO_DRUG = vocabulary.OF_ANY_KIND | vocabulary.NO_HEAD
# Who gets nothing: "those without zinc", "the other half without zinc".
_WHO = frozenset({"those", "others", "other", "half", "rest", "remaining"})
_CUES = frozenset[str]().union(*[cues for cues, _ in _BY_WORDS])


def roles_of(drafts: Sequence[Draft]) -> list[ArmRole]:
    """The role of each arm; "A versus B" with two active ones makes A experimental.

    Of "10 mg of A, 20 mg of A, or B" it is B that the others are compared with.
    """
    roles = [comparator_role(draft, drafts) for draft in drafts]
    if len(drafts) == 2 and None not in roles:
        roles[_tested(drafts, roles)] = None
    if len(drafts) == 2 and roles == [None, None]:
        roles[1 if control_of(drafts) is None else control_of(drafts) or 0] = "active_comparator"
    if len(drafts) > 2 and not any(roles) and (least := _in_all(drafts)) is not None:
        roles[least] = "active_comparator"
    if other := beside_doses([d for d, role in zip(drafts, roles, strict=True) if not role]):
        roles[drafts.index(other)] = "active_comparator"
    return [role or "experimental" for role in roles]


def _in_all(drafts: Sequence[Draft]) -> int | None:
    """The arm of which all others get more: saline beside "A plus saline" and "B plus saline"."""
    found = [
        i
        for i, draft in enumerate(drafts)
        if all(_is_part(draft, other) for other in drafts if other is not draft)
    ]
    return found[0] if len(found) == 1 else None


def _is_part(draft: Draft, other: Draft) -> bool:
    names = [name for name in draft.kinds if not name.is_generic]
    return any(one.words < more.words for one in names for more in other.kinds)


def _tested(drafts: Sequence[Draft], roles: Sequence[ArmRole | None]) -> int:
    """Of two comparators the one that is tested: a placebo against usual care, else the first.

    Beside a placebo "usual care plus zinc" is what is tested.
    """
    if "placebo_comparator" in roles and roles.count("placebo_comparator") == 1:
        placebo = roles.index("placebo_comparator")
        if roles[1 - placebo] in ("no_intervention", "active_comparator"):
            return 1 - placebo if _adds(drafts[1 - placebo]) else placebo
    return 0


def _adds(draft: Draft) -> bool:
    """Whether an arm gets more than what is usual: "usual care plus zinc"."""
    for name in draft.kinds:
        told = frozenset() if draft.is_bare else name.words - _BY_THE_CLOCK
        if told and told.isdisjoint(_CUES | _NO_DRUG) and not name.is_generic:
            return True  # "regular zinc", or what is zinc elsewhere
        parts = parts_of(name.folded)
        if any(not part.isdisjoint(vocabulary.USUAL) for part in parts) and any(
            part.isdisjoint(_CUES) and not part <= vocabulary.NO_HEAD for part in parts
        ):
            return True
    return False


def control_of(drafts: Sequence[Draft]) -> int | None:
    """The arm that others are compared with, None where it cannot be told."""
    named = [i for i, draft in enumerate(drafts) if not CONTROL.isdisjoint(draft.words())]
    if len(named) == 1:
        return named[0]
    controls = [i for i, draft in enumerate(drafts) if comparator_role(draft, drafts) is not None]
    if len(controls) == 1:
        return controls[0]
    if len(drafts) != 2:
        return None
    tested = [i for i, draft in enumerate(drafts) if not EXPERIMENTAL.isdisjoint(draft.words())]
    if len(tested) == 1:
        return 1 - tested[0]
    return None if controls else 1


def comparator_role(draft: Draft, drafts: Sequence[Draft]) -> ArmRole | None:
    """The role of an arm whose names say that others are compared with it, else None."""
    words = draft.words()
    if not EXPERIMENTAL.isdisjoint(words):
        return None
    others = [other for other in drafts if other is not draft]
    if not vocabulary.NOTHING.isdisjoint(words) and (less := _without_more(draft)):
        words = words - less
        if any(not less.isdisjoint(other.words()) for other in others):
            words = words | CONTROL  # "zinc without iron" beside "zinc with iron"
    if not _CUES.isdisjoint(words):
        elsewhere = frozenset[str]().union(*[other.words() for other in others])
        for cues, role in _BY_WORDS:
            told = words & cues
            if told and (not told <= elsewhere or _is_less(draft, others, cues)):
                return role
    if not CONTROL.isdisjoint(words) or draft.is_control or _is_less(draft, others, None):
        return "active_comparator"
    return None


def _without_more(draft: Draft) -> frozenset[str]:
    """The words of an arm that gets something without something else: "zinc without iron".

    There are none where another name of it says that it gets nothing.
    """
    denied = [name for name in draft.kinds if name.is_denied]
    if not all(_is_given_without(name) for name in denied):
        return frozenset()
    return frozenset[str]().union(*[name.words for name in denied])


def _is_given_without(name: Name) -> bool:
    """Whether a name says what is given before it says what is not."""
    given, lacks, _ = name.folded.partition(" without ")
    told = frozenset(vocabulary.WORD.findall(given))
    return lacks != "" and not told <= vocabulary.NO_HEAD | vocabulary.NOTHING | _WHO


def _is_less(draft: Draft, others: Sequence[Draft], cues: frozenset[str] | None) -> bool:
    """Whether another arm gets all that this one gets, and more.

    "A alone" is less than "A plus B", "usual care" than "usual care plus A"; without a cue such
    as these one name may just be the shorter form of another.
    """
    own = [n for n in draft.kinds if (n.words & cues if cues else n.is_bare)]
    if not own:
        return False
    return any(one.words < name.words for one in own for other in others for name in other.kinds)
