"""A fetch: what is wanted, what of it is due, and what came of that."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from extract.fetch import searching
from extract.fetch.collecting import collect
from extract.fetch.errors import SearchRefused, Trouble, Unavailable
from extract.fetch.eutils import Eutils
from extract.fetch.report import FetchReport, NotFetched, Searched
from extract.fetch.searches import Search
from extract.store import Change, Citations, Current, Journal, in_utc
from extract.values import frozen

# PubMed dates its changes by the day, in its own time zone: the day before may not be over.
OVERLAP = timedelta(days=1)
# So many searches in a row without an answer: it is the server, and not what is searched for.
_FAILURES_IN_A_ROW = 3


class Watch(Protocol):
    """Is told how a fetch goes."""

    def plan(self, wanted: int, due: int) -> None:
        """The searches are done."""

    def fetched(self, citations: int) -> None:
        """So many more citations are done."""

    def wait(self, message: str) -> None:
        """The server did not answer as it should, and is asked again."""


class _Nobody:
    def plan(self, wanted: int, due: int) -> None:
        pass

    def fetched(self, citations: int) -> None:
        pass

    def wait(self, message: str) -> None:
        pass


UNWATCHED = _Nobody()


@frozen
class Job:
    """What is to be fetched.

    Attributes:
        pmids: citations by their numbers.
        searches: citations by what they say.
        is_saved: the searches are those of a file, so that it is remembered when each was done.
        since_last: only what was added or changed since then; a search that was never done
            before is done in full.
        refresh: fetch also what is there already.
    """

    pmids: tuple[int, ...] = ()
    searches: tuple[Search, ...] = ()
    is_saved: bool = False
    since_last: bool = False
    refresh: bool = False

    @property
    def key(self) -> str:
        """The same for the same job."""
        searches = [search.model_dump() for search in self.searches]
        return json.dumps({**asdict(self), "searches": searches}, sort_keys=True)


@frozen
class _Found:
    """What a search found: of all days, or since one."""

    search: Search
    pmids: frozenset[int]
    since: date | None
    notes: tuple[str, ...] = ()


def fetch(raw: Path, job: Job, eutils: Eutils, watch: Watch = UNWATCHED) -> FetchReport:
    """What was done to bring citations from PubMed into a folder of raw pages.

    Raises:
        Unavailable: PubMed did not answer. What came until then is stored, and the same job goes
            on from there when it is started again.
        Rejected: PubMed will not answer us, for instance since a key is wrong.
        StoreError: the folder cannot be used, or another fetch is at work in it.
    """
    folder = Citations(raw)
    with folder.open_for_fetch():
        eutils.on_wait = watch.wait
        return _Fetch(folder, job, eutils, watch).run()


class _Fetch:
    def __init__(self, folder: Citations, job: Job, eutils: Eutils, watch: Watch) -> None:
        self._folder, self._job, self._eutils, self._watch = folder, job, eutils, watch
        self._current = folder.read_current() if job.is_saved else {}
        now = eutils.clock.now()
        self._journal: Journal = folder.open_journal(job.key, now)
        self._now = in_utc(now)
        self._refused_searches: dict[str, str] = {}
        self._there: dict[int, str | None] = {}  # when each citation that is there was fetched

    def run(self) -> FetchReport:
        """Searches, fetches, and remembers."""
        found = self._search_all()
        wanted, again = self._wanted(found)
        due = sorted(pmid for pmid in wanted if self._is_due(pmid, pmid in again))
        self._watch.plan(len(wanted), len(due))
        changes, refusals = self._fetch(due)
        if self._job.is_saved:
            self._remember(found, {one.pmid for one in refusals if one.code != "book"})
        self._journal.close()
        return FetchReport(
            started_at=self._journal.started,
            searches=self._searched(found),
            wanted=len(wanted),
            there=len(wanted) - len(due),
            new=changes["new"],
            changed=changes["changed"],
            unchanged=changes["unchanged"],
            refusals=refusals,
        )

    def _search_all(self) -> list[_Found]:
        """What each search found; one that PubMed refuses costs the others nothing."""
        found = []
        failures = 0
        for search in self._job.searches:
            try:
                found.append(self._search(search))
                failures = 0
            except (SearchRefused, Trouble) as error:
                self._refused_searches[search.name] = str(error)
                failures += isinstance(error, Trouble)
                if failures == min(_FAILURES_IN_A_ROW, len(self._job.searches)):
                    raise Unavailable(str(error)) from None
        return found

    def _search(self, search: Search) -> _Found:
        since = self._since(search)
        query = search.term if since is None else searching.changed_since(search.term, since)
        hits = searching.find(self._eutils, query, search.limit)
        return _Found(search, hits.pmids, since, hits.notes)

    def _since(self, search: Search) -> date | None:
        """The day since which to search; None for all days."""
        known = self._known(search)
        if known is None or not self._job.since_last or known.since > self._journal.started:
            return None  # it was never done, or by a clock that was wrong
        return date.fromisoformat(known.since[:10]) - OVERLAP

    def _known(self, search: Search) -> Current | None:
        known = self._current.get(search.name)
        return known if known is not None and known.query == search.term else None

    def _wanted(self, found: list[_Found]) -> tuple[set[int], set[int]]:
        """All citations that are wanted, and those of them that are wanted again if there."""
        wanted = set(self._job.pmids).union(*(one.pmids for one in found))
        again = set[int]()
        for one in found:
            if one.since is not None and (known := self._known(one.search)) is not None:
                again |= one.pmids.union(known.lacking)
        if self._job.refresh:
            again |= wanted
        return wanted | again, again

    def _is_due(self, pmid: int, is_wanted_again: bool) -> bool:
        if pmid in self._journal.done:
            return False
        fetched = self._there[pmid] = self._folder.retrieved_at(pmid)
        if fetched is None:
            return True
        is_of_this_fetch = self._journal.started <= fetched <= self._now
        return is_wanted_again and not is_of_this_fetch

    def _fetch(self, due: list[int]) -> tuple[Counter[Change], tuple[NotFetched, ...]]:
        changes = Counter[Change]()
        refusals: list[NotFetched] = []
        try:
            for came in collect(self._eutils, due):
                now = self._eutils.clock.now()
                changed = self._folder.put(came.citations, self._address_of, now)
                self._journal.add(came.citations)
                changes.update(changed.values())
                refusals += came.refusals
                self._watch.fetched(len(came.citations) + len(came.refusals))
        except Unavailable as error:
            stored = f"{changes.total():,} of {len(due):,} citations were fetched and are stored"
            raise Unavailable(f"{error}. {stored}; start it again to go on") from None
        return changes, tuple(sorted(refusals, key=lambda one: one.pmid))

    def _address_of(self, pmid: int) -> str:
        """Where anybody can see the citation as it came."""
        return f"{self._eutils.address}/efetch.fcgi?db=pubmed&id={pmid}&retmode=xml"

    def _remember(self, found: list[_Found], refused: set[int]) -> None:
        """Notes up to when the citations of each search are current."""
        for one in found:
            known = self._known(one.search) if one.since is not None else None
            all_found = one.pmids.union(known.lacking) if known is not None else one.pmids
            self._current[one.search.name] = Current(
                query=one.search.term,
                since=self._current_as_of(one),
                lacking=tuple(sorted(all_found & refused)),
            )
        self._folder.write_current(self._current)

    def _current_as_of(self, found: _Found) -> str:
        """When this fetch began; earlier if something was there and was not fetched again."""
        if found.since is not None or self._job.refresh:
            return self._journal.started
        there = (self._there.get(pmid) for pmid in found.pmids - self._journal.done)
        return min([self._journal.started, *filter(None, there)])

    def _searched(self, found: list[_Found]) -> tuple[Searched, ...]:
        by_name = {one.search.name: one for one in found}
        return tuple(
            Searched(
                name=search.name,
                found=len(one.pmids) if (one := by_name.get(search.name)) else None,
                since=one.since.isoformat() if one and one.since else None,
                refused=self._refused_searches.get(search.name),
                notes=one.notes if one else (),
            )
            for search in self._job.searches
        )
