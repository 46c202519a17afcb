"""PDFs in a run: read by processes of the pool's processes, and refused without a stop."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import batch
from tests.sources.pdf.test_hostile import GOOD

SAMPLE = Path(__file__).parents[2] / "raw" / "arise.pdf"


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_a_run_reads_pdfs_and_refuses_what_is_broken(jobs: int, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "arise.pdf").write_bytes(SAMPLE.read_bytes())
    (raw / "broken.pdf").write_bytes(GOOD[: len(GOOD) // 2])
    (raw / "fog.pdf").write_bytes(GOOD)
    report = batch.run(raw, tmp_path / "out", jobs=jobs)
    assert (report.read, report.written, report.refused) == (3, 2, 1)
    assert [(r.page, r.code) for r in report.refusals] == [("broken.pdf", "unreadable")]
    again = batch.run(raw, tmp_path / "out", jobs=jobs)
    assert (again.pages.unchanged, again.unchanged, again.refused) == (3, 2, 1)
