"""The arm that a phrase means without its whole name: "periods of CLR", "use of the mask"."""

from __future__ import annotations

from collections.abc import Iterable

from extract.language.folding import fold
from extract.records.arms import vocabulary
from extract.records.arms.names import singular
from extract.records.arms.patterns.around import WORD
from extract.records.binding.ledger import Ledger
from extract.records.schema import Arm

_SAYS_NOTHING = vocabulary.NO_HEAD | vocabulary.NO_MARK
_TIMES = "after before during following until since throughout within pre post".split()
_JOINED = (" and ", " or ", " nor ")
_DENIED = ("no ", "without ", "not ")
_LACK = 3  # words of a name that says no more than what is lacking
_TIME = tuple(f"{word} {the}" for word in _TIMES for the in ("", "the ", "an ", "each "))
_INTERVENTION = frozenset({"intervention", "experimental"})
# What says which side an arm is on, and nothing of what is given.
_SIDES = _INTERVENTION | vocabulary.CONTROL
# Who or what is on it: "intervention households", "the control villages".
_HOLDERS = frozenset(
    """
    household village cluster community communitie school classroom class clinic practice center
    centre site hospital ward unit facilitie facility mother father parent infant newborn neonate
    babie baby girl boy adult student pupil familie family resident
    """.split()
)
# What is done with a treatment: "drinking coffee", "nitrate supplementation", "the addition of".
_GIVING = frozenset(
    """
    use using user application supplementation supplemented ingestion ingesting ingested drinking
    drinker eating chewing wearing taking exposure undergoing adding addition recipient consumer
    """.split()
)
_KNOWN = _SAYS_NOTHING | _GIVING | _HOLDERS  # words that need be no arm's
_OF_SIDES = _SAYS_NOTHING | _SIDES | _HOLDERS


def arm_by_words(ledger: Ledger, start: int | None, end: int | None) -> str | None:
    """The one arm of which a phrase has words that no other arm has, and no words of none.

    Of two arms, "the intervention" is the one that is tested, and so is "paracetamol" where the
    other arm is "no paracetamol".
    """
    if start is None or end is None or len(ledger.arms.mentions_in(start, end)) == 1:
        return None  # a name that stands in a list means none of them
    folded = ledger.layers.folded
    if folded.endswith(_JOINED, 0, start) or folded.startswith(_JOINED, end):
        return None  # "a diet with oil or nuts" is no arm's alone
    if folded.endswith(_DENIED, 0, start) or folded.startswith(_DENIED, start):
        return None
    arms = ledger.arms.arms
    words = _words([folded[start:end]])
    if not ledger.arm_words:
        ledger.arm_words = {arm.id: _words(_names(arm)) for arm in arms}
    if words & _SIDES and words <= _OF_SIDES:
        is_time = folded.endswith(_TIME, max(0, start - 20), start)
        return None if is_time else _on_side(ledger, words & _SIDES)
    of_arms = {id_: its - _SAYS_NOTHING for id_, its in ledger.arm_words.items()}
    meant = [id_ for id_, its in of_arms.items() if words & its - _of_others(of_arms, id_)]
    is_whole = words - _KNOWN <= frozenset().union(*of_arms.values())
    return meant[0] if is_whole and len(meant) == 1 else None


def _on_side(ledger: Ledger, words: frozenset[str]) -> str | None:
    """The one arm that is called so; where none is, of two arms the one that is tested."""
    called = [id_ for id_, its in ledger.arm_words.items() if words & its]
    if called:
        return called[0] if len(called) == 1 else None
    return _tested(ledger.arms.arms) if words <= _INTERVENTION else None


def _of_others(of_arms: dict[str, frozenset[str]], id_: str) -> frozenset[str]:
    return frozenset().union(*(words for other, words in of_arms.items() if other != id_))


def _tested(arms: tuple[Arm, ...]) -> str | None:
    tested = [arm.id for arm in arms if arm.role == "experimental"]
    return tested[0] if len(arms) == 2 and len(tested) == 1 else None


def _names(arm: Arm) -> list[str]:
    """What an arm is called, without a name that says what it lacks: "no paracetamol"."""
    names = [arm.label, *arm.aliases, *(given.name for given in arm.interventions)]
    return [name for name in names if not _is_lack(name)]


def _is_lack(name: str) -> bool:
    return fold(name).startswith(_DENIED) and len(name.split()) <= _LACK


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(singular(word) for name in names for word in WORD.findall(fold(name)))
