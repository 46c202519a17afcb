"""Percentages that stand alone."""

from extract.rules.proportions.percentages.percentages import MEASURED, read_percentage

__all__ = ["MEASURED", "read_percentage"]
