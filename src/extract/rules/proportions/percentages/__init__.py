"""Percentages that stand alone."""

from extract.rules.proportions.percentages.percentages import read_percentage

__all__ = ["read_percentage"]
