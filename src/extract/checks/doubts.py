"""Why printed numbers that do not fit may be right all the same: words of the text that say so."""

from __future__ import annotations

import re

from extract.records.schema import TrialRecord

# Analyses that give other estimates and p values than the plain counts and means do.
_MODELS = re.compile(
    r"\b(?:(?:un)?adjust(?:ed|ing|ment)|covariates?|an(?:c)?ova|analys[ei]s of (?:co)?variance"
    r"|mixed[- ](?:effects?|models?|linear)|regression|generali[sz]ed (?:estimating|linear)"
    r"|stratified|clusters?|weighted|propensity|imput(?:ed|ation)|kaplan|log[- ]?rank|cox"
    r"|proportional hazards|bayesian|posterior|repeated measures?|mantel|multilevel|hierarchical"
    r"|least[- ]squares?|person[- ]years?|cross-?over|paired|wilcoxon|mann)\b",
    re.IGNORECASE,
)
# Conventions that move a p value, or the level that it is held against.
_CONVENTIONS = re.compile(
    r"\b(?:one[- ](?:sided|tailed)|1[- ](?:sided|tailed)|bonferroni|holm|hochberg|multiplicity"
    r"|multiple (?:comparisons?|testing)|interim|non-?inferiority|equivalence"
    r"|bayesian|posterior)\b",
    re.IGNORECASE,
)
_DESIGNS = {
    "cluster": "participants were randomized in clusters",
    "crossover": "each participant received every intervention",
}


class Doubts:
    """Looks into the text only when something does not fit, and once."""

    def __init__(self, record: TrialRecord, text: str) -> None:
        self._record = record
        self._text = text
        self._told: dict[re.Pattern[str], str | None] = {}

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

    def _mentioned(self, words: re.Pattern[str]) -> str | None:
        if words not in self._told:
            match = words.search(self._text)
            self._told[words] = match and f'the text speaks of "{match.group().lower()}"'
        return self._told[words]
