"""A run in a few lines."""

from extract.export.summary import summary
from extract.records.schema import Extractor
from extract.store import Found, Left, Pages, Refusal, RunReport, Superseded


def test_summary():
    refusals = tuple(Refusal(page=f"{n}", code="unreadable", message="empty") for n in range(25))
    report = RunReport(
        run="r",
        started_at="2026-01-01T00:00:00+00:00",
        seconds=1,
        extractor=Extractor(version="0", fingerprint="0"),
        pages=Pages(total=30, new=30, changed=0, outdated=0, damaged=0, unchanged=0),
        read=30,
        written=3,
        unchanged=1,
        refused=26,
        found=Found(records=4, p_values=9),
        refusals=refusals,
        superseded=(Superseded(page="a", id="pmid-1", by="b"),),
        gone=(Left(id="pmid-2", page=None),),
    )
    lines = list(summary(report))
    assert lines[:3] == [
        "30 read = 3 written + 1 unchanged + 26 refused",
        "found: 4 records, 0 results, 9 p values, 0 mortality, 0 unclaimed",
        "refused: 0: empty (unreadable)",
    ]
    assert lines[22:] == [
        "... and 5 more of these in the report",
        "superseded: a: pmid-1 is made from b",
        "gone: pmid-2: no page gives it now; --prune removes it",
    ]
