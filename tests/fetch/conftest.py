"""A stub of PubMed, and time that passes when somebody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extract.fetch import Eutils, FetchReport, Job, Patience, Search, fetch
from tests.fetch.stub import Stub, serving

START = datetime(2026, 11, 20, 2, tzinfo=UTC)
KEY = "0123456789abcdef0123456789abcdef0123"
EMAIL = "curator@hospital.example"


@dataclass
class FakeClock:
    """Time that stands still until somebody sleeps."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return START + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as stub:
        yield stub


@pytest.fixture
def eutils(stub: Stub, clock: FakeClock) -> Iterator[Eutils]:
    patience = Patience(most_bytes=1_000_000)
    with Eutils(stub.address, key=KEY, email=EMAIL, patience=patience, clock=clock) as connection:
        yield connection


Fetching = Callable[..., FetchReport]


@pytest.fixture
def fetching(eutils: Eutils, tmp_path: Path) -> Fetching:
    """Fetches into a folder of raw pages; a query is a saved search of that name."""

    def go(*pmids: int, **options: object) -> FetchReport:
        queries = options.pop("queries", ())
        searches = tuple(Search(name=query, query=query) for query in queries)
        job = Job(pmids=pmids, searches=searches, is_saved=bool(searches), **options)
        return fetch(tmp_path / "raw", job, eutils)

    return go
