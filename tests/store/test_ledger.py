"""Who wins where pages give the same record, in whatever order they come."""

from dataclasses import replace
from itertools import permutations
from typing import get_args

from extract.sources.document import SourceFormat
from extract.store import RICHEST_FIRST, Claim, Entry, Found, Ledger, Superseded


def entry(page, *claims):
    return Entry(
        page=page,
        sha256="0" * 64,
        fingerprint="f",
        claims=tuple(
            Claim(id=id, format=format, digest=f"{page}-{place}", found=Found())
            for place, (id, format) in enumerate(claims)
        ),
    )


def test_every_format_has_its_place():
    assert set(RICHEST_FIRST) == set(get_args(SourceFormat))


def test_the_order_of_pages_does_not_matter():
    entries = [
        entry("a", ("pmid-1", "plain-text"), ("pmid-2", "pubmed-xml")),
        entry("b", ("pmid-1", "pubmed-html")),
        entry("c", ("pmid-1", "pubmed-html"), ("pmid-2", "pubmed-xml"), ("pmid-2", "pubmed-xml")),
    ]
    outcomes = set()
    for order in permutations(entries):
        ledger = Ledger()
        ledger.put(entry("a", ("pmid-9", "pubmed-xml")))  # what it gave before
        for one in order:
            ledger.put(one)
        winners = tuple(sorted((page, claim.digest) for page, claim in ledger.winners()))
        outcomes.add((winners, ledger.superseded(), frozenset(ledger.claimed())))
    ((winners, superseded, claimed),) = outcomes
    assert winners == (("a", "a-1"), ("b", "b-0"))
    assert superseded == (
        Superseded(page="c", id="pmid-1", by="b"),
        Superseded(page="a", id="pmid-1", by="b"),
        Superseded(page="c", id="pmid-2", by="a"),
        Superseded(page="c", id="pmid-2", by="a"),
    )
    assert claimed == {"pmid-1", "pmid-2"}


def test_a_full_text_comes_before_any_abstract():
    abstract = entry("a.xml", ("pmid-1", "pubmed-xml"))
    article = entry("b.xml", ("pmid-1", "jats-xml"))
    (claim,) = article.claims
    for has_body, winner in ((False, "a.xml"), (True, "b.xml")):
        ledger = Ledger()
        ledger.put(abstract)
        ledger.put(replace(article, claims=(replace(claim, has_body=has_body),)))
        assert [page for page, _ in ledger.winners()] == [winner]
