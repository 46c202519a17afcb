"""All PMIDs of a search, whatever PubMed does on the way."""

from datetime import date, timedelta

import pytest

from extract.fetch import SearchRefused, Trouble, searching
from extract.fetch.searching import changed_since, find
from tests.fetch import stub as bad


@pytest.fixture(autouse=True)
def small(stub, monkeypatch):
    """A PubMed that shows ten citations of a search, four at a time."""
    stub.most_shown = 10
    monkeypatch.setattr(searching, "MOST_SHOWN", 10)
    monkeypatch.setattr(searching, "PAGE", 4)


def test_one_page(stub, eutils):
    stub.add(1, 2, 3)
    stub.add(4, text="asthma")
    assert find(eutils, "sepsis", 100).pmids == {1, 2, 3}
    assert len(stub.asked) == 1


def test_nothing(stub, eutils):
    assert find(eutils, "sepsis", 100).pmids == set()


def test_pages_of_one_history(stub, eutils):
    stub.add(*range(1, 11))
    assert find(eutils, "sepsis", 100).pmids == set(range(1, 11))
    first, *others = stub.asked
    assert first.parameters["usehistory"] == "y"
    assert [one.parameters["WebEnv"] for one in others] == ["MCID_0"] * 2
    assert [one.parameters["retstart"] for one in others] == ["4", "8"]


def test_pubmed_changes_between_two_pages(stub, eutils):
    stub.add(*range(1, 9))

    def meanwhile(handler, asked):
        stub.add(9)
        bad.answer(handler, asked)

    stub.faults += [None, meanwhile]
    assert find(eutils, "sepsis", 100).pmids == set(range(1, 9))


def test_a_history_that_expires(stub, eutils):
    stub.add(*range(1, 11))

    def expire(handler, asked):
        stub.histories.clear()
        bad.answer(handler, asked)

    stub.faults += [None, expire]
    assert find(eutils, "sepsis", 100).pmids == set(range(1, 11))
    assert stub.searched().count("sepsis") == 2


def test_a_history_that_never_lasts(stub, eutils, clock):
    stub.add(*range(1, 11))

    def forget(handler, asked):
        stub.histories.clear()
        bad.answer(handler, asked)

    stub.always = forget
    with pytest.raises(Trouble, match="Unable to obtain query #1"):
        find(eutils, "sepsis", 100)
    assert len(stub.asked) < 15


@pytest.mark.parametrize("double", [3, 2])
def test_fewer_than_promised(stub, eutils, double):
    stub.always = bad.saying(
        b"<eSearchResult><Count>3</Count><IdList><Id>1</Id><Id>2</Id><Id>%d</Id></IdList>"
        b"</eSearchResult>" % double
    )
    if double == 3:
        assert find(eutils, "sepsis", 100).pmids == {1, 2, 3}
    else:
        with pytest.raises(Trouble, match="3 citations were promised, 2 came"):
            find(eutils, "sepsis", 100)


def test_more_than_pubmed_shows(stub, eutils):
    first = date(1990, 1, 1)
    for pmid in range(1, 101):
        stub.add(pmid, entered=f"{first + timedelta(days=pmid * 97):%Y/%m/%d}")
    stub.add(200, text="asthma", entered="2000/01/01")
    assert find(eutils, "sepsis", 1_000).pmids == set(range(1, 101))
    assert all(one.parameters.get("retstart", "0") in "048" for one in stub.asked)


def test_too_many_on_one_day(stub, eutils):
    stub.add(*range(1, 12), entered="2020/05/04")
    with pytest.raises(SearchRefused, match="11 citations were entered on 2020-05-04"):
        find(eutils, "sepsis", 1_000)


def test_more_than_anybody_wants(stub, eutils):
    stub.add(*range(1, 12))
    with pytest.raises(SearchRefused, match="11 citations, more than the limit of 10: narrow"):
        find(eutils, "sepsis", 10)
    assert len(stub.asked) == 1


def test_what_no_day_gives_is_said(stub, eutils):
    stub.add(*range(1, 11))
    stub.add(11, entered="")
    hits = find(eutils, "sepsis", 100)
    assert hits.pmids == set(range(1, 11))
    assert hits.notes == ("11 citations were promised, 10 came",)


def test_what_changed_since_a_day(stub, eutils):
    stub.add(1, entered="2026/11/18", modified="2026/11/18")
    stub.add(2, entered="2026/11/19", modified="2026/11/19")
    stub.add(3, entered="2001/01/01", modified="2026/11/20")
    query = changed_since("sepsis OR shock", date(2026, 11, 19))
    assert query == ("(sepsis OR shock) AND (2026/11/19:3000[edat] OR 2026/11/19:3000[mdat])")
    assert find(eutils, query, 100).pmids == {2, 3}
