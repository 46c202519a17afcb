"""TrialRecord -> verdicts. Checks read the record and never change what it says."""

from extract.records.schema import TrialRecord


def annotate(record: TrialRecord, text: str) -> TrialRecord:
    """The record with the verdicts of all checks."""
    return record
