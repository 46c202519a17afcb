"""Which comparisons of deaths are of the arms, and found: none of a marker, none hoped for."""

from __future__ import annotations

from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import clauses, moments
from extract.records.binding.sentences import Sentence
from extract.records.mortality.patterns import compared
from extract.rules.findings import Comparison

_FAVORING = "comparisons.favoring"  # an advantage for something: no marker has one
_BEHIND = 60  # characters behind a comparison in which its sides are told


def is_found(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether a comparison is of arms, and found: not hoped for, and not of who had a marker."""
    folded = ledger.layers.folded
    if any(s.start <= comparison.start < s.end for s in sentence.subsets):
        return False  # "in the less severe stratum, mortality ..."
    before = folded[sentence.start : comparison.end]
    if compared.NOT_FOUND.search(before) or compared.MAY.search(
        folded[sentence.start : comparison.start]
    ):
        return False
    whole = (folded, sentence.start, sentence.end)
    if compared.EXPOSED.search(*whole) or compared.ANIMALS.search(*whole):
        return False
    if _is_in_time(folded, sentence, comparison) or _is_of_parts(folded, sentence, comparison):
        return False
    return bool(sentence.arms) or _is_of_treatment(folded, sentence, comparison)


def _is_of_parts(folded: str, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether parts of the trial are compared that nobody assigned: strata, or who responded.

    "In those who responded, A was better than B": they are of whom the arms are compared.
    """
    right = min(sentence.end, comparison.end + _BEHIND)
    if compared.STRATA_SIDES.search(folded, comparison.start, right):
        return True
    if compared.WITHIN_ONE.match(folded, sentence.start, sentence.end):
        return True
    part = compared.RESPONDED.search(folded, sentence.start, sentence.end)
    if part is None:
        return False
    return compared.IN_THOSE.fullmatch(folded, sentence.start, part.start()) is None


def _is_in_time(folded: str, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether a clause tells of years and of no arm: "mortality fell over this period"."""
    stop = clauses.CLAUSE.search(folded, comparison.end, sentence.end)
    right = sentence.end if stop is None else stop.start()
    if compared.IN_TIME.search(folded, comparison.start, right) is None:
        return False
    return not any(mention.start < right for mention in sentence.arms)


def _is_of_treatment(folded: str, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether a sentence that names no arm compares treatments: no markers, and no strata."""
    if compared.THAN_DEATHS.search(folded, sentence.start, sentence.end):
        return False
    leads = (
        moments.TO_STRATUM.fullmatch(folded, comparison.end, s.start) for s in sentence.subsets
    )
    if comparison.direction != "no_difference" and any(leads):
        return False  # higher in women (35% v 25% in men)
    is_of_some = _is_of_exposed(folded, sentence, comparison) or compared.WHO_FIRST.match(
        folded, sentence.start
    )
    if is_of_some and not compared.TREATMENT.search(folded, sentence.start, comparison.start):
        return False
    sides = [
        folded[start:end]
        for start, end in (
            (comparison.subject_start, comparison.subject_end),
            (comparison.object_start, comparison.object_end),
        )
        if start is not None
    ]
    return not any(compared.NO_SIDE.search(side) for side in sides)


def _is_of_exposed(folded: str, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether a sentence says what goes with a marker, a habit or the like."""
    whole = (folded, sentence.start, sentence.end)
    if comparison.rule == _FAVORING or compared.ASSOCIATED.search(*whole) is None:
        return False
    marker = compared.MARKER.search(folded, sentence.start, comparison.start)
    return marker is not None or compared.EXPOSURE.search(*whole) is not None
