"""What is no page is refused by name, and costs nothing but itself."""

import gzip

import pytest

GOOD = """Aspirin in septic shock: a randomized trial

METHODS: We randomly assigned 200 adults with septic shock to aspirin or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with aspirin and 40 of 100 with placebo (P=0.14).
"""
XML = '<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID>'
BAD = {
    "empty": (b"", "unreadable"),
    "blank": (b" \n\t\n" * 99, "unreadable"),
    "binary": (bytes(range(256)) * 99, "unreadable"),
    "cut-off.gz": (gzip.compress(XML.encode() * 99)[:-20], "unreadable"),
    "cut-off.xml": (XML.encode(), "unreadable"),
    "huge.txt": (b"A trial of aspirin. " * 2_500_000, "unreadable"),
    "shopping.txt": (b"milk, eggs, bread", "unknown-format"),
    "other.html": (b"<html><body><h1>Hello</h1><p>World</p></body></html>", "unknown-format"),
    "other.xml": (b"<?xml version='1.0'?><feed><entry/></feed>", "unknown-format"),
}


@pytest.fixture
def filled(folders):
    folders.page("good.txt", GOOD)
    return folders


@pytest.mark.parametrize("name", BAD)
def test_bad_pages(filled, name):
    content, code = BAD[name]
    (filled.raw / name).write_bytes(content)
    report = filled.run()
    assert [(one.page, one.code) for one in report.refusals] == [(name, code)]
    assert (report.read, report.written, report.refused) == (2, 1, 1)


def test_what_is_stored_outlives_its_page(filled):
    filled.run()
    before = filled.records()
    for content, code in BAD.values():
        (filled.raw / "good.txt").write_bytes(content)
        report = filled.run()
        assert [one.code for one in report.refusals] == [code]
        assert [one.page for one in report.kept] == ["good.txt"]
        assert filled.records() == before
