"""Effect estimates that are printed without an interval."""

from extract.rules.intervals.estimates.estimates import find_estimates

__all__ = ["find_estimates"]
