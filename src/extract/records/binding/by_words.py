"""The arm that a phrase means without its whole name: "periods of CLR", "use of the mask"."""

from __future__ import annotations

from collections.abc import Iterable

from extract.language.folding import fold
from extract.records.arms import vocabulary
from extract.records.arms.names import singular
from extract.records.arms.patterns import WORD
from extract.records.binding.ledger import Ledger
from extract.records.schema import Arm

_SAYS_NOTHING = vocabulary.NO_HEAD | vocabulary.NO_MARK
_JOINED = (" and ", " or ", " nor ")
_INTERVENTION = frozenset({"intervention", "experimental"})


def arm_by_words(ledger: Ledger, start: int | None, end: int | None) -> str | None:
    """The one arm of which a phrase has words that no other arm has, and no words of none.

    Of two arms, "the intervention" is the one that is tested.
    """
    if start is None or end is None or len(ledger.arms.mentions_in(start, end)) == 1:
        return None  # a name that stands in a list means none of them
    folded = ledger.layers.folded
    if folded.endswith(_JOINED, 0, start) or folded.startswith(_JOINED, end):
        return None  # "a diet with oil or nuts" is no arm's alone
    arms = ledger.arms.arms
    words = _words([ledger.layers.folded[start:end]])
    if not ledger.arm_words:
        ledger.arm_words = {arm.id: _words(_names(arm)) - _SAYS_NOTHING for arm in arms}
    of_arms = ledger.arm_words
    meant = [id_ for id_, its in of_arms.items() if words & its - _of_others(of_arms, id_)]
    if not meant and words & _INTERVENTION - _words([name for arm in arms for name in _names(arm)]):
        return _tested(arms)
    is_whole = words <= _SAYS_NOTHING.union(*of_arms.values())
    return meant[0] if is_whole and len(meant) == 1 else None


def _of_others(of_arms: dict[str, frozenset[str]], id_: str) -> frozenset[str]:
    return frozenset().union(*(words for other, words in of_arms.items() if other != id_))


def _tested(arms: tuple[Arm, ...]) -> str | None:
    tested = [arm.id for arm in arms if arm.role == "experimental"]
    return tested[0] if len(arms) == 2 and len(tested) == 1 else None


def _names(arm: Arm) -> list[str]:
    return [arm.label, *arm.aliases, *(given.name for given in arm.interventions)]


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(singular(word) for name in names for word in WORD.findall(fold(name)))
