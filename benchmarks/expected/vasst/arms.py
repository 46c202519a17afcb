"""The two arms of the trial, and where a result may stand."""

from __future__ import annotations

from benchmarks.expected import looks
from extract.records.schema import Arm, TrialRecord

STRATUM = "less severe"
Place = tuple[str, str | None, str | None]  # domain, days, stratum


def vasopressin(record: TrialRecord) -> Arm | None:
    """The arm that got vasopressin."""
    return looks.arm(record, "vasopressin")


def norepinephrine(record: TrialRecord) -> Arm | None:
    """The arm that got norepinephrine."""
    return looks.arm(record, "norepinephrine")


ARMS = {"vasopressin": vasopressin, "norepinephrine": norepinephrine}
