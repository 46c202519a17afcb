"""Mentions of outcomes become outcomes: one for each thing measured, with all its places."""

from extract.records.outcomes.outcomes import (
    OutcomeIndex,
    OutcomeMention,
    assemble_outcomes,
    time_frame_of,
)
from extract.records.outcomes.patterns import FALL

__all__ = ["FALL", "OutcomeIndex", "OutcomeMention", "assemble_outcomes", "time_frame_of"]
