"""Mentions of outcomes become outcomes: one for each thing measured, with all its places."""

from extract.records.outcomes.outcomes import (
    OutcomeIndex,
    OutcomeMention,
    assemble_outcomes,
    time_frame_of,
)

__all__ = ["OutcomeIndex", "OutcomeMention", "assemble_outcomes", "time_frame_of"]
