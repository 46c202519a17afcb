"""Formats are recognised by content, and one reader claims a page."""

import gzip
from pathlib import Path

import pytest

from extract.errors import (
    AmbiguousFormat,
    NoAbstract,
    UnknownFormat,
    UnreadableSource,
)
from extract.sources import detect
from extract.sources.decoding import decode
from extract.sources.document import Document
from tests.sources.reading import check_spans, outcomes
from tests.sources.test_pubmed_html import FULL as PUBMED_HTML
from tests.sources.test_pubmed_text import FULL as PUBMED_TEXT
from tests.sources.test_summary import FULL as SUMMARY_TEXT
from tests.sources.test_summary import HTML as SUMMARY_HTML

RAW = Path(__file__).parents[2] / "raw"
FORMATS = {
    "6s.jats.xml": "jats-xml",
    "arise.pdf": "pdf",
    "andromeda-shock.summary.txt": "summary-text",
    "albios.abstracts.txt": "pubmed-abstracts",
    "arma.journal-club.html": "journal-club-html",
    "classic.txt": "plain-text",
    "crash-2.pubmed.txt": "pubmed-text",
    "corticus.europepmc.json": "europepmc-json",
    "cristal.ris": "ris",
    "critical-care.pubmed.xml.gz": "pubmed-xml",
    "feast.pubmed.xml": "pubmed-xml",
    "hyper2s.clinicaltrials.json": "clinicaltrials-json",
    "hypress.txt": "plain-text",
    "nice-sugar.summary.html": "summary-html",
    "proseva.pubmed.html": "pubmed-html",
    "recovery-dexamethasone.txt": "plain-text",
    "sepsis-resuscitation.pubmed.xml": "pubmed-xml",
    "sepsispam.pubmed.txt": "pubmed-text",
    "soap-ii.pubmed.txt": "pubmed-text",
    "triss.nbib": "nbib",
    "ttm2.pubmed.xml": "pubmed-xml",
    "vanish.pubmed.html": "pubmed-html",
    "visep.article.html": "article-html",
}
COUNTS = {
    "albios.abstracts.txt": 2,
    "critical-care.pubmed.xml.gz": 3,
    "sepsis-resuscitation.pubmed.xml": 5,
}

LOREM = (
    "Lorem ipsum dolor sit amet\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit, sed do "
    "eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis "
    "nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. Duis aute irure "
    "dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur."
)
PROSE = "We did this in the ward and it was good for those who were there. It was done. "
OTHERS = {
    "list": "Shopping list\n\nmilk\neggs\nbread and butter\ntwo onions\n",
    "code": Path(detect.__file__).read_text(encoding="utf-8"),
    "log": "\n".join(
        f"2026-01-02 12:00:{n} INFO worker[{n}] started the job of the page in the queue." for n in
        range(10, 40)
    ),
    "lorem": LOREM,
    "json": '{"title": "A trial", "abstract": "' + PROSE * 3 + '"}',
    "csv": "id,name,value\n1,a,2\n2,b,3\n" * 20,
    "note": "A note on fog\n\nWe were in the fog. It was wet.",
    "no sentences": "A list of things\n\n" + "the dog of the man who was in the fog and " * 9,
    "framed": "A trial of fog\n\n<div>" + PROSE * 5 + "</div>",
    "html": "<!doctype html><html><body><h1>A blog</h1><p>" + PROSE * 3 + "</p></body></html>",
    "xml": "<?xml version='1.0'?><root><a>" + PROSE * 3 + "</a></root>",
    "book": "A trial of fog\n\n" + PROSE * 1000,
    "readme": "# A trial of fog\n\n" + PROSE * 3,
    "references": "1. Cook A. A trial of fog. BMJ. 2008;358(9):877-87.\n\n" + PROSE * 3,
    "tags": "OWN - NLM\nTI  - A trial of fog in the world\nAB  - " + PROSE * 3,
    "german": "Eine Studie über Nebel\n\n" + "Wir haben Patienten mit Nebel untersucht. " * 9,
}  # fmt: skip


def test_every_sample_has_its_format() -> None:
    assert {path.name for path in RAW.iterdir()} == FORMATS.keys()


@pytest.mark.parametrize("name", FORMATS)
def test_a_sample_is_read_whole(name: str) -> None:
    got = outcomes((RAW / name).read_bytes(), "no-hint")
    assert len(got) == COUNTS.get(name, 1)
    for read in got:
        assert isinstance(read, Document)
        assert read.format == FORMATS[name]
        assert read.citation.title is not None
        check_spans(read)


@pytest.mark.parametrize("name", FORMATS)
def test_exactly_one_reader_claims_a_sample(name: str) -> None:
    data = (RAW / name).read_bytes()
    data = gzip.decompress(data) if name.endswith(".gz") else data
    page = "" if name.endswith(".pdf") else decode(data, name)  # which is no text
    claims = [reader for reader in detect.READERS if reader.claims(page)]
    claims += [] if claims or not detect.LAST.claims(page) else [detect.LAST]
    claims += [reader for reader in detect.STREAMS if reader.claims(data)]
    assert len(claims) == 1


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_none_of_ours_is_refused(kind: str) -> None:
    with pytest.raises(UnknownFormat) as refusal:
        outcomes(OTHERS[kind], "notes.txt")
    assert refusal.value.source == "notes.txt"


@pytest.mark.parametrize(
    "page",
    [
        PUBMED_HTML.replace("<nav>", "<h2>Bottom Line</h2><h2>Key Findings</h2><nav>"),
        PUBMED_TEXT + SUMMARY_TEXT,
    ],
    ids=["html", "text"],
)
def test_a_page_of_two_sites_is_refused(page: str) -> None:
    with pytest.raises(AmbiguousFormat, match=r"pubmed_\w+, summary_\w+"):
        outcomes(page)


@pytest.mark.parametrize("page", [b"", b" \n\t ", gzip.compress(b"", mtime=0), b"\xef\xbb\xbf"])
def test_an_empty_page_is_refused(page: bytes) -> None:
    with pytest.raises(UnreadableSource):
        outcomes(page)


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
@pytest.mark.parametrize("page", [PUBMED_TEXT, SUMMARY_TEXT], ids=["pubmed", "summary"])
def test_other_encodings_give_the_same_document(page: str, encoding: str) -> None:
    assert outcomes(page.encode(encoding)) == outcomes(page)


@pytest.mark.parametrize("page", [PUBMED_HTML, SUMMARY_HTML], ids=["pubmed", "summary"])
def test_gzip_of_any_page_is_unpacked(page: str) -> None:
    assert outcomes(gzip.compress(page.encode())) == outcomes(page)


def test_a_title_alone_has_no_abstract() -> None:
    with pytest.raises(NoAbstract):
        outcomes("TITLE:\nA trial of fog in the ward\n")


@pytest.mark.parametrize("size", [1, 500])
def test_gzip_that_breaks_off_is_refused(size: int) -> None:
    noise = " ".join(str(n * n) for n in range(1000))
    packed = gzip.compress((PUBMED_TEXT + noise * size).encode())
    with pytest.raises(UnreadableSource, match="gzip"):
        outcomes(packed[:-9])
