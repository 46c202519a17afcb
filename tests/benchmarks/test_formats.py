"""The benchmark of readers reads what it says that it reads."""

from __future__ import annotations

import gzip

from benchmarks.formats import MANY, SAMPLES, many_citations, rows_of_pages
from extract.store import RICHEST_FIRST


def test_every_format_of_the_samples_has_a_row() -> None:
    rows = rows_of_pages(SAMPLES)
    named = {name.split("`")[1] for name in rows}
    assert set(RICHEST_FIRST) - named == {"pdf"}  # of which pdf_pages.py tells
    small = [name for name in rows if "gzip" not in name]
    assert all(rows[name]() >= 1 for name in small)


def test_the_file_of_many_citations_holds_many() -> None:
    (packed,) = many_citations(SAMPLES)
    count = gzip.decompress(packed).count(b"<PubmedArticle>")
    assert 0.99 * MANY <= count <= MANY
