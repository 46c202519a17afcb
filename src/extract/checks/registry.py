"""All checks by their code. A code is for good: it may ask more finely, never something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract.checks import (
    counts,
    directions,
    effect_intervals,
    effects,
    intervals,
    p_of_counts,
    p_of_means,
    p_values,
    parts,
    percentages,
)
from extract.checks.lookup import Lookup
from extract.records.schema import Verdict
from extract.values import frozen


@frozen
class Check:
    """A question that is asked of every record."""

    code: str
    title: str
    run: Callable[[Lookup], Iterator[Verdict]]

    @property
    def doc(self) -> str:
        """What holds where the printed numbers agree, in one sentence."""
        return (self.run.__doc__ or "").partition("\n")[0]


# In the order of their codes, which is that of a record's verdicts.
CHECKS: tuple[Check, ...] = (
    Check("BODY-01", "Abstract against body", parts.check_parts),
    Check("COUNT-01", "Sizes of the arms against the size of the trial", counts.check_sum),
    Check("COUNT-02", "Participants and events within those they are part of", counts.check_order),
    Check("DIR-01", "Stated significance against the p value", directions.check_significance),
    Check("DIR-02", "Stated direction against the arms' figures", directions.check_direction),
    Check("EFF-01", "Effect against the arms' figures", effects.check_effect),
    Check("EFF-02", "Interval against the arms' counts", effect_intervals.check_interval),
    Check("INT-01", "Estimate inside its interval", intervals.check_inside),
    Check("INT-02", "Estimate in the middle of its interval", intervals.check_middle),
    Check("INT-03", "Bounds of an interval in order", intervals.check_order),
    Check("MORT-01", "Mortality against survival", percentages.check_survival),
    Check("P-01", "P value against the interval", p_values.check_crossing),
    Check("P-02", "P value against the arms' counts", p_of_counts.check_counts),
    Check("P-03", "P value against the arms' means", p_of_means.check_means),
    Check("P-04", "P value against estimate and interval", p_values.check_estimate),
    Check("PCT-01", "Percentage against events and total", percentages.check_events),
    Check("PCT-02", "Percentage of a whole number", percentages.check_whole_events),
)  # fmt: skip
