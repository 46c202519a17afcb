"""The two arms of the trial."""

from __future__ import annotations

from benchmarks.expected import looks
from extract.records.schema import Arm, TrialRecord


def dexmedetomidine(record: TrialRecord) -> Arm | None:
    """The arm that got dexmedetomidine."""
    return looks.arm(record, "dexmedetomidine")


def placebo(record: TrialRecord) -> Arm | None:
    """The arm that got placebo."""
    return looks.arm(record, "placebo")
