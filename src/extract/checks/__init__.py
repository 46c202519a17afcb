"""TrialRecord -> verdicts. Checks read the record and never change what it says.

A printed number stands for everything that it may be a rounding of, so that a verdict of
"inconsistent" holds whichever way the authors rounded. Agreement is no proof, and what does not
agree is reported and never repaired. `docs/checks.md` has a section for each code.
"""

from extract.checks.lookup import Lookup
from extract.checks.registry import CHECKS, Check
from extract.records.schema import TrialRecord

__all__ = ["CHECKS", "Check", "Lookup", "annotate"]


def annotate(record: TrialRecord, text: str) -> TrialRecord:
    """The record with the verdicts of all checks, by code and then in the record's order.

    Args:
        record: as assembled; its own verdicts, if it has any, are made anew.
        text: the record's text, folded or not. Its words may explain why numbers do not fit.
    """
    lookup = Lookup(record, text)
    verdicts = tuple(verdict for check in CHECKS for verdict in check.run(lookup))
    return record.model_copy(update={"checks": verdicts})
