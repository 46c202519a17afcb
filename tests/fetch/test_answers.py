"""Answers are checked before anybody relies on them, and citations are kept as they came."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fetch import Trouble
from extract.fetch.answers import read_batch, read_page
from tests.fetch.stub import citation, citation_set, error

BOOK = (
    "<PubmedBookArticle><BookDocument><PMID>7</PMID><Abstract><AbstractText>x</AbstractText>"
    "</Abstract></BookDocument></PubmedBookArticle>"
)


def test_citations_are_kept_byte_for_byte():
    pieces = [citation(1, "β₂ &lt;&#223;"), citation(2)]
    batch = read_batch(citation_set([pieces[0], "\n  ", pieces[1], "\n"]), [1, 2])
    assert batch.citations == {1: pieces[0].encode(), 2: pieces[1].encode()}


def test_an_empty_set_is_no_trouble():
    assert read_batch(citation_set([]), [1]).citations == {}
    assert read_batch(b"<PubmedArticleSet/>", [1]).citations == {}
    no_ids = error("eFetchResult", "ID list is empty! Possibly it has no correct IDs.")
    assert read_batch(no_ids, [1]).citations == {}


def test_what_nobody_asked_for_is_left():
    batch = read_batch(citation_set([citation(1), citation(3), BOOK]), [1, 2])
    assert batch.citations.keys() == {1}
    assert batch.books == set()


def test_of_several_versions_the_last_counts():
    pieces = [citation(1, "b", 2), citation(1, "c", 3), citation(1, "a", 1)]
    assert read_batch(citation_set(pieces), [1]).citations == {1: pieces[1].encode()}


def test_a_citation_that_comes_twice_is_one():
    assert len(read_batch(citation_set([citation(1)] * 2), [1]).citations) == 1


def test_a_book_is_known_as_one():
    batch = read_batch(citation_set([BOOK, citation(1)]), [1, 7])
    assert (batch.books, batch.citations.keys()) == ({7}, {1})


@pytest.mark.parametrize(
    "broken",
    [
        citation(2).replace("</Abstract>", ""),
        citation(2).replace("At 28", "At \x01"),
        citation(2).replace("At 28", "&unknown;"),
        citation(2).replace("sepsis", "sepsis" + "<i>" * 300),
    ],
)
def test_a_broken_citation_costs_itself(broken):
    batch = read_batch(citation_set([citation(1), broken, citation(3)]), [1, 2, 3])
    assert (batch.citations.keys(), batch.broken) == ({1, 3}, {2})


def test_a_number_in_a_comment_is_not_the_citations_own():
    other = "<CommentsCorrections><PMID>9</PMID></CommentsCorrections>"
    piece = citation(1).replace("<PMID", f"{other}<PMID", 1)
    assert read_batch(citation_set([piece]), [1, 9]).citations.keys() == {1}


@pytest.mark.parametrize("pmid", ["", "x", "-1", "١", "1" * 11])
def test_a_citation_without_a_number_is_none(pmid):
    piece = citation(1).replace('"1">1<', f'"1">{pmid}<')
    assert read_batch(citation_set([piece]), [1]).citations == {}


def test_an_entity_is_not_read_from_a_file(tmp_path):
    (tmp_path / "secret").write_text("secret")
    body = citation_set([citation(1).replace("sepsis", "&e;")]).replace(
        b"<PubmedArticleSet>",
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "{tmp_path}/secret">]><PubmedArticleSet>'.encode(),
    )
    assert read_batch(body, [1]).broken == {1}


WHOLE = citation_set([citation(1), citation(2), BOOK])


@given(st.integers(0, len(WHOLE) - 1))
def test_half_an_answer_is_trouble(length):
    with pytest.raises(Trouble):
        read_batch(WHOLE[:length], [1, 2])


@given(st.binary(max_size=300))
def test_no_answer_breaks_the_reader(body):
    for read in (read_page, lambda body: read_batch(body, [1])):
        with suppress(Trouble):
            read(body)


@given(
    st.lists(st.sampled_from([citation(1), citation(2), BOOK, "<", "</PubmedArticle>", "&", "x"])),
    st.integers(0, 3),
)
def test_what_is_kept_is_always_a_whole_citation(pieces, cut):
    body = citation_set(pieces)
    try:
        batch = read_batch(body[cut:], [1, 2])
    except Trouble:
        return
    for pmid, content in batch.citations.items():
        assert content == citation(pmid).encode()


def page(inside: str) -> bytes:
    return f"<eSearchResult>{inside}</eSearchResult>".encode()


def test_a_page_of_a_search():
    found = read_page(
        page(
            "<Count>3</Count><QueryKey>1</QueryKey><WebEnv>M</WebEnv><IdList><Id>5</Id><Id>4</Id>"
            "</IdList><ErrorList><PhraseNotFound>sepssis</PhraseNotFound></ErrorList>"
            "<WarningList><OutputMessage>so it is</OutputMessage></WarningList>"
        )
    )
    assert (found.count, found.pmids, found.web_env, found.query_key) == (3, (5, 4), "M", "1")
    assert found.notes == ("PhraseNotFound: sepssis",)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<Count>many</Count>",
        "<Count>1</Count><IdList><Id/></IdList>",
        "<Count>1</Count><IdList><Id>x</Id></IdList>",
        "<Count>1</Count><ERROR>Search Backend failed</ERROR>",
    ],
)
def test_a_page_that_is_none(inside):
    with pytest.raises(Trouble):
        read_page(page(inside))
