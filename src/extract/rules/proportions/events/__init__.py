"""Counts of events that stand without total and percentage."""

from extract.rules.proportions.events.events import GROUPS, MOST_GROUPS, read_events, read_none
from extract.rules.proportions.events.patterns import NONE_WORDS

__all__ = ["GROUPS", "MOST_GROUPS", "NONE_WORDS", "read_events", "read_none"]
