"""Figures that say who took part: ages, sexes and how many were enrolled. They are no results."""

from extract.records.binding.people.people import is_of_enrollment, without_characteristics

__all__ = ["is_of_enrollment", "without_characteristics"]
