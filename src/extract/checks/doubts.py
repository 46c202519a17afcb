"""Why printed numbers that do not fit may be right all the same: words of the text that say so."""

from __future__ import annotations

import re

from extract.language.folding import fold
from extract.language.scanning import Folded, Scanner
from extract.records.schema import TrialRecord

# Analyses that give other estimates and p values than the plain counts and means do.
_MODELS = Scanner(
    r"\b(?:(?:un)?adjust(?:ed|ing|ment)|covariates?|an(?:c)?ova|analys[ei]s of (?:co)?variance"
    r"|mixed[- ](?:effects?|models?|linear)|regression|generali[sz]ed (?:estimating|linear)"
    r"|stratified|clusters?|weighted|propensity|imput(?:ed|ation)|kaplan|log[- ]?rank|cox"
    r"|proportional hazards|bayesian|posterior|repeated measures?|mantel|multilevel|hierarchical"
    r"|least[- ]squares?|person[- ]years?|cross-?over|paired|wilcoxon|mann)\b"
)
# Conventions that move a p value, or the level that it is held against.
_CONVENTIONS = Scanner(
    r"\b(?:one[- ](?:sided|tailed)|1[- ](?:sided|tailed)|bonferroni|holm|hochberg|multiplicity"
    r"|multiple (?:comparisons?|testing)|interim|non-?inferiority|equivalence"
    r"|bayesian|posterior)\b"
)
_DESIGNS = {
    "cluster": "participants were randomized in clusters",
    "crossover": "each participant received every intervention",
}


def _groups(value: int) -> list[str]:
    """The digits of a number as its thousands are set apart in print: 34,374 of 34374."""
    return f"{value:,}".split(",")


class Doubts:
    """Looks into the text only when something does not fit, and once."""

    def __init__(self, record: TrialRecord, text: str) -> None:
        self._record = record
        self._text = text
        self._told: dict[Scanner, str | None] = {}

    def of_counts(self, *, is_adjusted: bool = False) -> str | None:
        """Why an effect or p value may not follow from the arms' plain figures."""
        if is_adjusted:
            return "the estimate is adjusted"
        model = self._record.design.model
        if model is not None and model.value in _DESIGNS:
            return _DESIGNS[model.value]
        return self._mentioned(_MODELS) or self.of_p_values()

    def of_p_values(self) -> str | None:
        """Why a p value may not follow from an interval, or a statement from a p value."""
        return self._mentioned(_CONVENTIONS)

    def of_a_sum(self, added: int) -> str | None:
        """Why sizes may add up to another number than the total: it is printed, too."""
        printed = re.compile(rf"(?<![\d.,]){'[ ,]?'.join(_groups(added))}(?![\d%]|[.,]\d)")
        if printed.search(self._text) is None:
            return None
        return f"{added} is printed too, perhaps of a part of the trial"

    def _mentioned(self, words: Scanner) -> str | None:
        if words not in self._told:
            text = self._text
            match = words.search(text if isinstance(text, Folded) else fold(text))
            self._told[words] = match and f'the text speaks of "{match.group()}"'
        return self._told[words]
