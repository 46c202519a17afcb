"""Counts of events that stand without total and percentage."""

from extract.rules.proportions.events.events import read_events, read_none

__all__ = ["read_events", "read_none"]
