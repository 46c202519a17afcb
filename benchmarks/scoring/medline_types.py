"""medline_types: is it a randomised trial, by the record's report type against MEDLINE's own word.

MEDLINE gives the type to reports of results; a protocol has another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark, answer
from benchmarks.scoring.reading import Reading

NAME = "medline_types"
MEASURES = ("is_trial", "is_no_trial")


def wanted(item: Item) -> bool:
    """Items of known publication type."""
    return item.gold["meta"].get("is_rct") is not None


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of is_trial, and of is_no_trial for the others."""
    report_type = reading.record.report_type
    is_trial = report_type is not None and report_type.value == "results"
    is_rct = bool(item.gold["meta"]["is_rct"])
    title = item.gold["title"]
    yield from answer("is_trial", title if is_rct else None, title if is_trial else None, 0)
    is_other = report_type is not None and not is_trial
    yield from answer("is_no_trial", None if is_rct else title, title if is_other else None, 0)
