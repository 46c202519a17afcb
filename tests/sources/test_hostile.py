"""Hostile pages end in an error of ours or a sound document, in bounded time and memory."""

import gzip
import io
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.errors import ExtractError, NoAbstract, UnknownFormat, UnreadableSource
from extract.pipeline import Extraction, Page, extract_records
from extract.sources import Document, read
from extract.sources.limits import MAX_CITATION_BYTES, MAX_PAGE_BYTES
from tests.sources.costs import Cost, cost_of
from tests.sources.reading import check_spans, outcomes
from tests.sources.test_article_page import FULL as ARTICLE_PAGE
from tests.sources.test_article_page import META as ARTICLE_META
from tests.sources.test_article_page import page as article_page
from tests.sources.test_clinical_trials import FULL as STUDY
from tests.sources.test_europe_pmc import FULL as EUROPE_PMC
from tests.sources.test_europe_pmc import result as europe_pmc_result
from tests.sources.test_europe_pmc import search as europe_pmc_search
from tests.sources.test_jats import ABSTRACT as JATS_ABSTRACT
from tests.sources.test_jats import FULL as JATS
from tests.sources.test_jats import PIECE as JATS_PIECE
from tests.sources.test_jats import article as jats_article
from tests.sources.test_jats import article_set as jats_set
from tests.sources.test_journal_club import FULL as JOURNAL_CLUB
from tests.sources.test_journal_club import HEADINGS as CLUB_HEADINGS
from tests.sources.test_journal_club import page as club_page
from tests.sources.test_nbib import FULL as NBIB
from tests.sources.test_nbib import citation as nbib_citation
from tests.sources.test_plain_text import PROSE
from tests.sources.test_pubmed_abstracts import FULL as ABSTRACTS
from tests.sources.test_pubmed_abstracts import citation as abstracts_citation
from tests.sources.test_pubmed_html import FULL as PUBMED_HTML
from tests.sources.test_pubmed_html import SMALL as SMALL_HTML
from tests.sources.test_pubmed_text import FULL as PUBMED_TEXT
from tests.sources.test_pubmed_xml import FULL as PUBMED_XML
from tests.sources.test_pubmed_xml import article, article_set
from tests.sources.test_ris import FULL as RIS
from tests.sources.test_ris import reference as ris_reference
from tests.sources.test_summary import FULL as SUMMARY_TEXT
from tests.sources.test_summary import HTML as SUMMARY_HTML

MEGABYTES = 600  # that a process may grow by, for a page of the largest size
SECONDS = 10  # for a page of the largest size, on a slow and busy machine
BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
BODY = "Fog is wet."
M = 1_000_000

MANY_ATTRIBUTES = " ".join(f"a{n}=''" for n in range(M))
# Made when wanted: together they would fill half a gigabyte.
HUGE: dict[str, Callable[[], str]] = {
    "attributes": lambda: article(inner=f"<Abstract {MANY_ATTRIBUTES}/>"),
    "same attribute": lambda: article(inner="<Abstract " + "a='' " * M + "/>"),
    "depth in xml": lambda: article_set(article().replace(BODY, "<i>" * M)),
    "depth in html": lambda: SMALL_HTML.replace("of&nbsp;us", "<i>" * 90_000),
    "superscripts": lambda: SMALL_HTML.replace("of&nbsp;us", "<sup>1</sup>\n " * 40_000),
    "nested superscripts": lambda: SMALL_HTML.replace("of&nbsp;us", "<sup>" * 40_000),
    "html attributes": lambda: SMALL_HTML.replace("<p>", f"<p {MANY_ATTRIBUTES}>"),
    "classes": lambda: SMALL_HTML.replace("of&nbsp;us", '<i class="doi id-link cit">' * 40_000),
    "menus": lambda: SMALL_HTML.replace("of&nbsp;us", "<div id=\"keyword-1\">" * 90_000),
    "open tags": lambda: "<html><main " + "<h1 " * 4 * M,
    "comments": lambda: "<!--" * 4 * M + SMALL_HTML,
    "brackets": lambda: PUBMED_TEXT.replace("Fog is wet", "[1] " * 2 * M),
    "marks": lambda: SUMMARY_TEXT.replace("Fog is wet", "word [1, " * 2 * M),
    "labels": lambda: SUMMARY_TEXT.replace("Design\n", "Design x\nSample x\n" * 300_000),
    "years": lambda: SUMMARY_TEXT.replace("2014\n", "2014\n" * M),
    "sources": lambda: PUBMED_TEXT.replace("N Engl J Med\n", "2008;2008(" * M + "\n"),
    "source lines": lambda: PUBMED_TEXT.replace("N Engl J Med\n", "BMJ. 2008;1(2):3-4.\n" * M),
    "authors": lambda: PUBMED_TEXT.replace("Ann B Cook 1 ,", "Ann Cook 1 ," * M),
    "figures": lambda: PUBMED_TEXT.replace("Flow", "Figure 1. x\nFig. 2. y\n" * 300_000),
    "headings": lambda: PUBMED_TEXT.replace("Fog is wet.", "Aim: x. Design: y. " * 500_000),
    "colons": lambda: PUBMED_TEXT.replace("Fog is wet.", "A:" * 5 * M),
    "spaces": lambda: PUBMED_TEXT.replace("Fog is wet.", " " * 15 * M + "x"),
    "no-break spaces": lambda: PUBMED_TEXT.replace("Fog is wet.", "\u00a0" * 5 * M + "x"),
    "blank lines": lambda: "A trial of fog" + "\n \t" * 5 * M,
    "mojibake": lambda: PUBMED_TEXT.replace("Fog is wet.", "â‚¬Ã©Â·" * 500_000),
    "title": lambda: "Title:" * 3 * M,
    "plain": lambda: "A trial of fog\n\n" + "is a the " * 2 * M,
    "keywords": lambda: PUBMED_TEXT.replace("fog; wet", "fog; " * 2 * M),
    "citations": lambda: article_set("<PubmedArticle>" * 20_000),
    "jats attributes": lambda: jats_article(f"<x {MANY_ATTRIBUTES}/>" + JATS_ABSTRACT),
    "jats elements": lambda: jats_article("<a/>" * 5 * M),
    "jats depth": lambda: jats_article(JATS_ABSTRACT.replace("Fog", "<i>" * M)),
    "jats formula": lambda: jats_article(JATS_ABSTRACT.replace("Fog", _formula(80))),
    "jats marks": lambda: jats_article(
        JATS_ABSTRACT.replace("Fog", "(<xref ref-type='bibr'>1</xref>, " * 100_000)
    ),
    "jats headings": lambda: jats_article(
        JATS_ABSTRACT.replace("Fog", "a. <bold>Aim</bold>: " * 100_000)
    ),
    "jats keywords": lambda: jats_article(JATS_ABSTRACT + "<kwd-group><kwd>a</kwd>" * 100_000),
    "jats entities": lambda: jats_article(JATS_ABSTRACT.replace("Fog", "&alpha;" * 2 * M)),
    "jats ampersands": lambda: jats_article(JATS_ABSTRACT.replace("Fog", "&a" * 5 * M)),
    "jats articles": lambda: jats_set("<article>" * 20_000 + "<front>"),
    "jats piece": lambda: JATS_PIECE.replace("Fog", "<sup>" * M),
    "nbib line": lambda: nbib_citation(abstract="Fog is wet. " * 4 * M),
    "nbib fields": lambda: nbib_citation(more="MH  - a/b\n" * 2 * M),
    "nbib qualifiers": lambda: nbib_citation(more="MH  - a" + "/b" * 5 * M),
    "nbib citations": lambda: "PMID- 1\n" * 200_000,
    "nbib headings": lambda: nbib_citation(abstract="Aim: x. Design: y. " * 20_000),
    "ris tags": lambda: ris_reference("AU  - a\n" * 2 * M),
    "ris start": lambda: "a\n" * 10 * M + "TY  - JOUR\n",
    "ris dashes": lambda: "TY  - JOUR\n" + "A1  -" * 4 * M,
    "abstracts blocks": lambda: abstracts_citation(1, "1", "Fog.\n\n" * 3 * M),
    "abstracts lines": lambda: abstracts_citation(1, "1", "Fog.\n" * 4 * M),
    "abstracts authors": lambda: ABSTRACTS.replace("Cook AB", "Cook AB, " * 100_000),
    "abstracts marks": lambda: ABSTRACTS.replace("Jr(1)", "(1" * 400_000),
    "abstracts starts": lambda: "".join(f"{n}. BMJ. 2008;1:1.\n\n" for n in range(1, 300_000)),
    "europe pmc depth": lambda: '{"abstractText":' + "[" * 8 * M,
    "europe pmc tags": lambda: europe_pmc_search(europe_pmc_result("<h4>Aim</h4>a" * 30_000)),
    "europe pmc results": lambda: europe_pmc_search(*[europe_pmc_result()] * 5_000),
    "article metas": lambda: article_page("<h2>Abstract</h2>", ARTICLE_META * 90_000),
    "article headings": lambda: article_page("<h2>Abstract</h2>" * 90_000),
    "article climbs": lambda: article_page("<div>" * 20_000 + "<h2>Abstract</h2>" * 20_000),
    "article bold": lambda: article_page("<h2>Abstract</h2>" + "<p><b>Aim</b> It was. " * 15_000),
    "study lines": lambda: STUDY.replace("Inclusion:", "* a\\n" * 2 * M),
    "study arms": lambda: STUDY.replace('"Late"', '"Late"}, {"label": "x"' * 300_000),
    "club headings": lambda: club_page(CLUB_HEADINGS * 4_000),
    "club terms": lambda: club_page(CLUB_HEADINGS + "<dl>" + "<dt>a<dd>b" * 40_000),
    "club terms alone": lambda: club_page(CLUB_HEADINGS + "<dl>" + "<dt>a</dt>" * 40_000),
    "club citations": lambda: club_page('Cook "' * M + CLUB_HEADINGS),
    "club links": lambda: club_page('<a href="pubmed/x">a</a>' * 40_000 + CLUB_HEADINGS),
    "doctype": lambda: "<!DOCTYPE x [" + "<!ENTITY a 'b'>" * M + "]>" + article_set(article()),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("kind", HUGE)
def test_huge_pages_take_bounded_time_and_memory(kind: str) -> None:
    data = HUGE[kind]().encode()
    assert_bounded(cost_of(lambda: read_all(lambda: outcomes(data))))


def read_all(reading: Callable[[], Iterable[object]]) -> None:
    """Takes whatever a reader gives; a page may be refused at any point."""
    with suppress(ExtractError):
        for outcome in reading():
            if isinstance(outcome, Document):
                check_spans(outcome)


def assert_bounded(cost: Cost) -> None:
    assert cost.seconds < SECONDS
    assert cost.megabytes < MEGABYTES


TABLE = "<body><table-wrap><table>{}</table></table-wrap></body>"
HUGE_BODIES: dict[str, Callable[[], str]] = {
    "sections": lambda: "<body>" + "<sec><title>Results</title><p>a</p></sec>" * 60_000 + "</body>",
    "depth": lambda: "<body>" + "<sec><p>a</p>" * 200 + "</sec>" * 200 + "</body>",
    "rows": lambda: TABLE.format("<tr><td>a</td><td>1</td></tr>" * 50_000),
    "spans": lambda: TABLE.format("<tr><td rowspan='999' colspan='999'>a</td></tr>" * 50_000),
    "long spans": lambda: (
        TABLE.format(
            "<tr><td>a</td><td rowspan='999' colspan='59'>"
            + "b" * 10_000
            + "</td></tr>"
            + "<tr/>" * 999
        )
        * 100
    ),
    "columns": lambda: TABLE.format("<tr>" + "<td>a</td>" * 100_000 + "</tr>"),
    "tables": lambda: TABLE.format("<tr><td>a</td></tr>") * 10_000,
    "nested tables": lambda: TABLE.format("<tr><td>a" * 60 + "</td></tr>" * 60) * 500,
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HUGE_BODIES)
def test_huge_bodies_take_bounded_time_and_memory(kind: str) -> None:
    data = jats_article(rest=HUGE_BODIES[kind]()).encode()
    assert_bounded(cost_of(lambda: read_all(lambda: read(io.BytesIO(data), kind, full_text=True))))


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (SUMMARY_TEXT + "2014\n" * 20_000, "lines"),
        (PUBMED_TEXT.replace("Fog is wet.", "Fog is wet. " * 50_000), "characters"),
        (PUBMED_TEXT.replace("fog; wet", "fog; " * 200_000), "characters"),
        (SUMMARY_HTML.replace("Fog is wet.", "<i>fog</i>" * 60_000), "elements"),
    ],
)
def test_a_page_larger_than_any_real_one_is_refused(page: str, reason: str) -> None:
    with pytest.raises(UnreadableSource, match=reason):
        outcomes(page)


@pytest.mark.parametrize("one_set", [article_set(article()), jats_set(jats_article())])
def test_an_entity_bomb_is_never_expanded(one_set: str) -> None:
    page = (
        f'<?xml version="1.0"?><!DOCTYPE x [{BOMB}]>'
        + one_set.replace(BODY, "&a11;").partition("?>")[2].partition(">")[2]
    )
    (outcome,) = outcomes(page)
    assert isinstance(outcome, UnreadableSource)


@pytest.mark.parametrize("one", [article(), jats_article()])
def test_an_external_entity_is_never_fetched(tmp_path: Path, one: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET", encoding="utf-8")
    page = (
        f'<?xml version="1.0"?><!DOCTYPE PubmedArticle [<!ENTITY x SYSTEM "file://{secret}">]>'
        + one.replace(BODY, "&x;")
    )
    with pytest.raises(UnreadableSource):
        outcomes(page)


def _formula(depth: int) -> str:
    return "<math>" + "<msup><mn>1</mn>" * depth + "<mn>2</mn>" + "</msup>" * depth + "</math>"


def bomb(pieces: int, before: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(before)
    for _ in range(pieces):
        packed += packer.compress(b" " * M)
    return packed + packer.flush()


BEGINNINGS = {
    "xml": "<PubmedArticleSet><PubmedArticle>",
    "jats": "<article><front>",
    "text": "A trial of fog\n\n",
    "html": PUBMED_HTML[:2_000],
    "json": EUROPE_PMC[:-1],
    "registry": STUDY[:-1],
    "nbib": NBIB,
    "ris": RIS.replace("ER  -", ""),
    "abstracts": ABSTRACTS,
}


@pytest.mark.parametrize("before", [text.encode() for text in BEGINNINGS.values()], ids=BEGINNINGS)
def test_a_gzip_bomb_is_given_up_early(before: bytes) -> None:
    data = bomb(300, before)
    assert len(data) < M
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableSource):
            raise outcomes(data)[0]  # type: ignore[misc]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 5 * MAX_CITATION_BYTES


def test_a_page_of_50_mb_is_refused_before_it_is_read_to_its_end() -> None:
    class Counting(io.BytesIO):
        taken = 0

        def read(self, size: int | None = -1, /) -> bytes:
            chunk = super().read(size)
            self.taken += len(chunk)
            return chunk

    stream = Counting(b"Fog is wet. " * (50 * M // 12))
    with pytest.raises(UnreadableSource, match="20,000,000"):
        list(read(stream, "huge"))
    assert stream.taken < MAX_PAGE_BYTES * 1.1


@pytest.mark.slow
def test_a_stream_of_citations_may_be_of_any_size_in_constant_memory() -> None:
    many = article_set(*(article(str(n)).replace(BODY, BODY * 800) for n in range(3_000)))
    data = gzip.compress(many.encode(), 1)
    assert len(many) > MAX_PAGE_BYTES
    del many
    tracemalloc.start()
    try:
        count = sum(isinstance(outcome, Document) for outcome in read(io.BytesIO(data), "many"))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 3_000
    assert peak < 5 * M


@pytest.mark.parametrize(
    "data",
    [
        b"\x1f\x8b",
        b"\x1f\x8b\x08\x00garbage",
        gzip.compress(gzip.compress(b"x", mtime=0), mtime=0),
        b"<PubmedArticleSet>\x00\x01\x02</PubmedArticleSet>",
        b"<PubmedArticle>",
        b"<article><front/>",
        b"<abstract><p>",
        b"<pmc-articleset><article><front></pmc-articleset>",
        b"<PubmedArticle></PubmedArticle></PubmedArticle>",
        b"\xff\xfe<\x00",
        b"\xff\xfe" + b"<PubmedArticleSet>" * 3,
        b"\x00" * 1000,
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04\x14\x00",
    ],
)
def test_damaged_bytes_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(ExtractError) as refusal:
        raise outcomes(data, "bad")[-1]  # type: ignore[misc]
    assert refusal.value.source.startswith("bad")


PAGES = [JOURNAL_CLUB, STUDY, EUROPE_PMC, ARTICLE_PAGE, NBIB,
         NBIB + nbib_citation(), RIS, ABSTRACTS,
         JATS, JATS_PIECE, jats_set(JATS, jats_article()),
         PUBMED_HTML, PUBMED_TEXT, PUBMED_XML, article_set(PUBMED_XML, article()), SUMMARY_HTML,
         SUMMARY_TEXT, f"A trial of fog\n\nAim: {PROSE}\nResults: {PROSE}\n\nPMID: 1"]  # fmt: skip
SNIPPETS = """
<p>|<sec>|</article>|<xref ref-type='bibr'>1</xref>|<math>|&alpha;|PMID- 2
|TY  - JOUR
|ER  -
|AB  - |AU  - |2. BMJ. 2008;1:1.

|DOI: |
</div>|<sup>|<!--|</main>|</PubmedArticle>|&lt;|²|—|[1]|n = 3|: |;|et al.|doi: 10.1/|Results:
|
Abstract
|
Figures
|
Design
|
2010
|
1. |
Keywords: ;|2008 Feb;1(2):3.
""".split("|")
STRINGS = st.sampled_from(["", "\u00a0", "\x00", "\ud7ff", "\r", "\x85", *SNIPPETS]) | st.text(
    max_size=20
)


@given(st.sampled_from(PAGES), st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.2), STRINGS)))
def test_pages_cut_and_sewn_at_random_give_sound_documents_or_errors_of_ours(
    page: str, edits: list[tuple[float, float, str]]
) -> None:
    for place, length, words in edits:
        start = int(place * len(page))
        page = page[:start] + words + page[start + int(length * len(page)) :]
    data = page.encode("utf-8", "surrogatepass")
    for full_text in (False, True):
        try:
            for outcome in read(io.BytesIO(data), "page", full_text=full_text):
                if isinstance(outcome, Document):
                    check_spans(outcome)
        except ExtractError:
            pass


@given(st.sampled_from(PAGES), st.binary(max_size=30), st.floats(0, 1), st.booleans())
def test_damaged_bytes_anywhere_give_sound_documents_or_errors_of_ours(
    page: str, noise: bytes, place: float, packed: bool
) -> None:
    data = gzip.compress(page.encode()) if packed else page.encode()
    start = int(place * len(data))
    try:
        for outcome in outcomes(data[:start] + noise + data[start + len(noise) // 2 :]):
            if isinstance(outcome, Document):
                check_spans(outcome)
    except ExtractError:
        pass


@given(st.text(max_size=400))
@example("TRIAL0REGISTRATION")  # a heading that makes the prose below it a registration
def test_any_text_gives_a_sound_document_or_an_error_of_ours(text: str) -> None:
    try:
        for outcome in outcomes(f"A trial of fog\n\nAim: {text}\n\n{PROSE}"):
            if isinstance(outcome, Document):
                check_spans(outcome)
    except (UnknownFormat, UnreadableSource, NoAbstract):
        pass


# What rules compare pair by pair, without a full stop in between.
ENDLESS = {
    "shares": "12% vs. 15%, ",
    "series": "12% and 15%, respectively, ",
    "arms": "21 of 200 (10.5%) in the fogazole group and 38 of 200 (19.0%) in the placebo group, ",
    "numbers": "12 ",
    "levels": "12 ± 3 ",
    "effects": "(95% CI, 0.5 to 0.9; ",
    "deaths": "died ",
}


@pytest.mark.slow
@pytest.mark.parametrize("words", ENDLESS.values(), ids=ENDLESS)
def test_a_sentence_without_an_end_takes_bounded_time(words: str) -> None:
    body = words * (15_000 // len(words))
    page = jats_article(
        "<abstract><p>We randomly assigned 400 patients to fogazole or placebo.</p></abstract>",
        rest=f"<body><sec><title>Results</title><p>{body}</p></sec></body>",
    )
    data = page.encode()
    started = time.process_time()
    (made,) = extract_records(io.BytesIO(data), Page("p", "0" * 64, len(data), full_text=True))
    assert isinstance(made, Extraction)
    assert time.process_time() - started < 3 * SECONDS
