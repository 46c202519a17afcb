"""Tells ages, sexes and numbers enrolled from what was found in a trial."""

from __future__ import annotations

from extract.records.binding.people import patterns
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.rules.findings import Level, Proportion

Figure = Proportion | Level
_BEFORE = 120


def without_characteristics(folded: str, sentence: Sentence) -> list[Figure]:
    """The figures of a sentence but for ages, sexes and follow-ups, and what is listed with them.

    "They completed the study (age 68 ± 7 years; body mass index 25 ± 5)": where no outcome is named
    the other figures are characteristics, too.
    """
    figures = sentence.figures
    if patterns.FOLLOWED.search(folded, sentence.start, sentence.end):
        figures = [f for f in figures if not _is_follow_up(folded, sentence, f)]
    if patterns.CUE.search(folded, sentence.start, sentence.end) is None:
        return figures
    kept: list[Figure] = []
    last: Figure | None = None
    for figure in figures:
        if not _is_characteristic(folded, sentence, figure, kept, last):
            kept.append(figure)
        last = figure
    if len(kept) == len(figures) or sentence.outcomes:
        return kept
    is_of_dead = patterns.DYING.search(folded, sentence.start, sentence.end) is not None
    return kept if is_of_dead else []


def _is_follow_up(folded: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether a length of time is how long people were followed."""
    if not isinstance(figure, Level) or figure.unit is None:
        return False
    if patterns.TIME_UNIT.fullmatch(figure.unit) is None:
        return False
    left = max(sentence.start, figure.start - _BEFORE)
    return patterns.FOLLOWED_BEFORE.search(folded, left, figure.start) is not None


def _is_characteristic(
    folded: str, sentence: Sentence, figure: Figure, kept: list[Figure], last: Figure | None
) -> bool:
    left = max(sentence.start if last is None else last.end, figure.start - _BEFORE)
    if isinstance(figure, Proportion):
        return (
            patterns.SEX_AFTER.match(folded, figure.end, sentence.end) is not None
            or patterns.SEX_BEFORE.search(folded, left, figure.start) is not None
        )
    if figure.unit is not None and patterns.TIME_UNIT.fullmatch(figure.unit) is None:
        return False
    if patterns.AGE_BEFORE.search(folded, left, figure.start):
        return True
    if patterns.OLD_AFTER.match(folded, figure.value.end, sentence.end):
        return True
    is_behind_age = isinstance(last, Level) and last not in kept and last.unit == figure.unit
    return is_behind_age and patterns.NEXT_AGE.fullmatch(folded, left, figure.start) is not None


def is_of_enrollment(folded: str, sentence: Sentence, one: Group) -> bool:
    """Whether shares of no outcome are of those who were enrolled, agreed or stayed."""
    if one.outcome is not None or sentence.p_values or sentence.comparisons:
        return False
    if not all(isinstance(bound.value.figure, Proportion) for bound in one.bound):
        return False
    stretch = folded, sentence.start, sentence.end
    return patterns.ENROLLED.search(*stretch) is not None and patterns.LEFT.search(*stretch) is None
