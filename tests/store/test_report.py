"""A report whose sum does not hold cannot be made."""

import pytest
from pydantic import ValidationError

from extract.records.schema import Extractor
from extract.store import Found, Pages, Refusal, RunReport, total

REFUSAL = Refusal(page="a", code="unreadable", message="empty")


def report(**sums):
    return RunReport(
        run="2026-01-01T00-00-00Z",
        started_at="2026-01-01T00:00:00+00:00",
        seconds=0,
        extractor=Extractor(version="0", fingerprint="0"),
        pages=Pages(total=3, new=3, changed=0, outdated=0, damaged=0, unchanged=0),
        found=Found(),
        **sums,
    )


def test_the_sum_holds():
    assert report(read=3, written=1, unchanged=1, refused=1, refusals=(REFUSAL,)).read == 3


@pytest.mark.parametrize("sums", [(4, 1, 1, 1), (2, 1, 1, 1), (3, 1, 0, 2), (1, 1, 1, 1)])
def test_a_sum_that_does_not_hold(sums):
    names = "read", "written", "unchanged", "refused"
    with pytest.raises(ValidationError, match="is not"):
        report(**dict(zip(names, sums, strict=True)), refusals=(REFUSAL,))


def test_totals():
    assert total([]) == Found()
    assert total([Found(records=1, results=2), Found(records=1, unclaimed=3)]) == Found(
        records=2, results=2, unclaimed=3
    )
