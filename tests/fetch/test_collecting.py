"""What one citation spoils costs the others nothing."""

import pytest

from extract.fetch import Unavailable, collecting
from extract.fetch.collecting import collect
from tests.fetch import stub as bad


def all_of(eutils, pmids):
    """The PMIDs that came, in order, and the refusals."""
    came, refused = [], {}
    for collected in collect(eutils, pmids):
        came += collected.citations
        refused |= {one.pmid: one.code for one in collected.refusals}
    return came, refused


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(collecting, "BATCH", 4)


def test_every_citation_is_asked_for_once(stub, eutils):
    stub.add(*range(1, 11))
    assert all_of(eutils, range(1, 11)) == (list(range(1, 11)), {})
    assert stub.fetched() == list(range(1, 11))


def test_nothing_is_due(stub, eutils):
    assert all_of(eutils, []) == ([], {})
    assert stub.asked == []


def test_what_an_answer_lacks_is_asked_for_again(stub, eutils):
    stub.add(*range(1, 7))
    stub.faults.append(bad.without(2, 3))
    came, refused = all_of(eutils, range(1, 7))
    assert (sorted(came), refused) == (list(range(1, 7)), {})
    assert stub.fetched() == [1, 2, 3, 4, 5, 6, 2, 3]


def test_what_pubmed_does_not_have_is_refused_by_name(stub, eutils):
    stub.add(1, 2, 4)
    came, refused = all_of(eutils, range(1, 5))
    assert (came, refused) == ([1, 2, 4], {3: "missing"})
    assert stub.fetched() == [1, 2, 3, 4, 3, 3]


def test_a_broken_citation_is_refused_by_name(stub, eutils):
    stub.add(1, 2)
    stub.citations[2].xml = stub.citations[2].xml.replace("</Abstract>", "")
    assert all_of(eutils, [1, 2]) == ([1], {2: "broken"})


def test_a_book_is_refused_at_once(stub, eutils):
    stub.add(1, 2)
    stub.citations[
        2
    ].xml = "<PubmedBookArticle><BookDocument><PMID>2</PMID></BookDocument></PubmedBookArticle>"
    assert all_of(eutils, [1, 2]) == ([1], {2: "book"})
    assert stub.fetched() == [1, 2]


@pytest.mark.parametrize("poison", [{1}, {6}, {2, 9}, {3, 4}])
def test_the_citation_at_which_the_server_fails_is_found(poison, stub, eutils):
    stub.add(*range(1, 11))
    stub.always = bad.failing_at(*poison)
    came, refused = all_of(eutils, range(1, 11))
    assert set(came) == set(range(1, 11)) - poison
    assert refused == dict.fromkeys(poison, "no-answer")


def test_an_answer_that_is_too_large_is_asked_for_in_parts(stub, eutils):
    stub.add(*range(1, 9))
    for pmid in range(1, 9):
        stub.add(pmid, text="x" * 300_000)
    came, refused = all_of(eutils, range(1, 9))
    assert (sorted(came), refused) == (list(range(1, 9)), {})


def test_one_that_is_too_large_is_refused(stub, eutils):
    stub.add(1, 2)
    stub.add(3, text="x" * 1_100_000)
    assert all_of(eutils, [1, 2, 3]) == ([1, 2], {3: "no-answer"})


def test_a_server_that_is_down_is_left_alone(stub, eutils, clock):
    stub.always = bad.status(503)
    with pytest.raises(Unavailable, match="status 503"):
        all_of(eutils, range(1, 100))
    assert len(stub.asked) == 4 * eutils.patience.attempts
    assert clock.seconds < 300


def test_a_server_that_goes_down_midway(stub, eutils):
    stub.add(*range(1, 100))
    stub.faults += [None] * 3
    stub.always = bad.saying(b"<html>Maintenance</html>")
    collecting = collect(eutils, range(1, 100))
    assert [list(next(collecting).citations) for _ in range(3)] == [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
        [9, 10, 11, 12],
    ]
    with pytest.raises(Unavailable, match="a web page"):
        next(collecting)


@pytest.mark.parametrize("answered", [0, 1, 2])
def test_a_server_that_goes_down_at_the_end(answered, stub, eutils):
    stub.add(*range(1, 11))
    stub.faults += [None] * answered
    stub.always = bad.status(500)
    with pytest.raises(Unavailable):
        all_of(eutils, range(1, 11))


def test_a_single_citation_at_which_the_server_fails(stub, eutils):
    stub.always = bad.failing_at(1)
    assert all_of(eutils, [1]) == ([], {1: "no-answer"})
    stub.always = bad.status(500)
    with pytest.raises(Unavailable):
        all_of(eutils, [1])
