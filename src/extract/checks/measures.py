"""What is known of effect measures: where they say "no effect", and how their intervals lie."""

from __future__ import annotations

from extract.rules.findings import Measure

# No effect is 1, and intervals are symmetric on the log scale.
RATIOS: frozenset[Measure] = frozenset(
    {"risk_ratio", "odds_ratio", "hazard_ratio", "rate_ratio", "ratio"}
)
# No effect is 0, and intervals are symmetric as they stand.
DIFFERENCES: frozenset[Measure] = frozenset(
    {
        "risk_difference",
        "mean_difference",
        "standardized_mean_difference",
        "rate_difference",
        "difference",
        "regression_coefficient",
    }
)
# No effect is 0; the interval need not be symmetric.
SKEWED: frozenset[Measure] = frozenset(
    {"median_difference", "relative_risk_reduction", "correlation"}
)
# The interval of no difference runs through infinity, so that its bounds may stand either way.
NUMBERS_NEEDED: frozenset[Measure] = frozenset({"number_needed_to_treat", "number_needed_to_harm"})
# One arm's own figures, which no effect is measured by.
OF_ONE_ARM: frozenset[Measure] = frozenset({"mean", "median", "proportion", "rate"})


def nulls(measure: Measure | None) -> tuple[int, ...]:
    """What "no effect" may be: one value, both where the measure is not known, or none."""
    if measure in RATIOS:
        return (1,)
    if measure in DIFFERENCES or measure in SKEWED:
        return (0,)
    return (0, 1) if measure is None or measure == "other" else ()
