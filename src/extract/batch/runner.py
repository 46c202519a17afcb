"""A run over one folder: which pages are due, what they give, and what was done in the end."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic

from extract import records
from extract.batch.commit import commit
from extract.batch.plan import Judge, Way, all_stays
from extract.batch.watch import UNWATCHED, Watch
from extract.batch.work import Outcome, Shard, lost, work
from extract.store import (
    DecisionFolder,
    Ledger,
    Left,
    Pages,
    RunReport,
    Stamps,
    Store,
    StoreError,
    find_pages,
    total,
)
from extract.workers import LIMITS, Limits, Lost, Pool

READY = "extract.batch.ready"  # what a process loads before it works
SHARD_PAGES = 200  # about a second of work: what a kill may cost, and what one task is worth
POOL_FROM_PAGES = 2_000  # below this, a second process costs more than it brings
COMMIT_RECORDS = 500  # that wait in memory, at most, and those of one more part of a page


def run(  # noqa: PLR0913 - the choices of `abstractor run`, each by its name
    raw: Path,
    out: Path,
    *,
    prune: bool = False,
    jobs: int | None = None,
    full_text: bool = False,
    limits: Limits = LIMITS,
    full_check: bool = False,
    watch: Watch = UNWATCHED,
) -> RunReport:
    """What was done to bring a folder of records up to date with its pages.

    Args:
        raw: the folder of pages.
        out: the folder of records.
        prune: remove the records that no page gives any more.
        jobs: how many processes; by default one, and from 2,000 pages on one for each core.
        full_text: read the bodies of articles too, where the format has them. A record that was
            made otherwise is outdated.
        limits: what a page may cost.
        full_check: read every page and record, also those that nobody has touched.
        watch: is told how it goes.

    Raises:
        StoreError: the folders cannot be used, or another run is at work in them.
        WorkerLost: no process can be started. What was done until then is stored.
    """
    with open_run(
        raw, out, jobs, full_text=full_text, limits=limits, full_check=full_check
    ) as current:
        watch.plan(current.plan())
        while shards := current.shards():
            current.extract_all(shards, watch)
        return current.finish(prune=prune)


@contextmanager
def open_run(  # noqa: PLR0913 - as for `run`
    raw: Path,
    out: Path,
    jobs: int | None = None,
    *,
    full_text: bool = False,
    limits: Limits = LIMITS,
    full_check: bool = False,
) -> Iterator[Run]:
    """A run that keeps others out of the folder of records until the `with` block ends."""
    here, there = raw.resolve(), out.resolve()
    if here.is_relative_to(there) or there.is_relative_to(here):
        raise StoreError(f"{raw} and {out}: one lies within the other; they must lie apart")
    pages = find_pages(raw)
    folder = Store(out)
    with folder.open_for_run():
        way = Way(records.extractor().fingerprint, full_text, limits)
        current = Run(pages, folder, way, jobs, full_check=full_check)
        try:
            yield current
        finally:
            current.close()


class Run:
    """One run over one folder; `open_run` makes it, and `plan` comes first."""

    def __init__(
        self,
        pages: dict[str, Path],
        folder: Store,
        way: Way,
        jobs: int | None,
        *,
        full_check: bool,
    ) -> None:
        self._started, self._clock = datetime.now(UTC), monotonic()
        self._pages = pages
        self._folder = folder
        self._way = way
        self._wanted_jobs = jobs
        self._full_check = full_check
        self._ledger = Ledger()
        self._due: set[str] = set()  # the pages that must be read, and were not yet in this run
        self._done: set[str] = set()  # the pages that were
        self._writing = threading.Lock()
        self._pool: Pool | None = None

    @all_stays()
    def plan(self) -> Pages:
        """How many pages are new, changed and so on, judged by content and never by date."""
        before = self._folder.read_ledger()
        self._stamps = Stamps() if self._full_check else self._folder.read_stamps()
        self._at_start = self._folder.digests(self._stamps)
        self._stored = dict(self._at_start)
        self._refused_before = {
            (one.page, one.code) for entry in before.values() for one in entry.refusals
        }
        judge = Judge(self._way, self._stamps)
        kinds: dict[str, set[str]] = {"new": set(), "changed": set(), "outdated": set()}
        for name, path in self._pages.items():
            entry = before.get(name)
            if entry is not None:
                self._ledger.put(entry)
            if (kind := judge.kind(entry, path, name)) is not None:
                kinds[kind].add(name)
        kinds["decided"] = self._decided() - set().union(*kinds.values())
        self._due = set().union(*kinds.values())
        kinds["damaged"] = self._unsettled()
        self._due |= kinds["damaged"]
        self._planned = Pages(
            total=len(self._pages),
            unchanged=len(self._pages) - len(self._due),
            gone=len(before.keys() - self._pages.keys()),
            outdated_by=dict(sorted(judge.outdated_by.items())),
            **{kind: len(names) for kind, names in kinds.items()},
        )
        if self._due:
            self._pool = Pool(self.jobs, self._way.limits, load=(READY,))
        return self._planned

    @property
    def jobs(self) -> int:
        """How many processes work."""
        if self._wanted_jobs is not None:
            return self._wanted_jobs
        return (os.cpu_count() or 1) if len(self._due) >= POOL_FROM_PAGES else 1

    def shards(self) -> list[Shard]:
        """The pages that have yet to be read, in shards; none when everything is settled.

        There is a second round where a page has stopped giving a record that another page gives
        as well: the other was superseded so far, and is read now.
        """
        names = sorted(self._due | self._unsettled())
        pages = [(name, self._pages[name]) for name in names]
        return [tuple(pages[at : at + SHARD_PAGES]) for at in range(0, len(pages), SHARD_PAGES)]

    def extract_all(self, shards: list[Shard], watch: Watch = UNWATCHED) -> None:
        """Works on shards and commits them, as many at a time as there are processes."""
        if self.jobs == 1:
            for shard in shards:
                self.extract(shard, watch)
            return
        # One thread more than processes, so that none of these waits for a commit.
        with ThreadPoolExecutor(self.jobs + 1) as threads:
            futures = [threads.submit(self.extract, shard, watch) for shard in shards]
            try:
                for future in futures:
                    future.result()
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                raise

    def extract(self, shard: Shard, watch: Watch = UNWATCHED) -> int:
        """How many pages were worked on: all of the shard. Threads may call this side by side."""
        if self._pool is None:
            raise StoreError("a run is planned before its pages are read")
        names, waiting = {name for name, _ in shard}, list[Outcome]()
        for outcome in self._outcomes(self._pool, shard):
            waiting.append(outcome)
            if outcome.is_last:
                watch.page()
            if sum(len(one.outputs) for one in waiting) > COMMIT_RECORDS:
                self._commit(waiting)
                waiting = []
        self._commit(waiting)
        with self._writing:
            self._due -= names
            self._done |= names
        return len(shard)

    @all_stays()
    def finish(self, *, prune: bool = False) -> RunReport:
        """What the run did; the report is stored as well."""
        if prune and not self._pages:
            raise StoreError("no page was found, so nothing was pruned; is the folder right?")
        kept, gone = self._left()
        if prune:
            self._folder.remove(left.id for left in gone)
        self._folder.rewrite_ledger(self._ledger.remembered())
        self._folder.save_stamps(self._stamps)
        report = self._report(kept, () if prune else gone, gone if prune else ())
        self._folder.save_report(report)
        return report

    def close(self) -> None:
        """Ends the processes of the pool."""
        if self._pool is not None:
            self._pool.close()

    def _outcomes(self, pool: Pool, shard: Shard) -> Iterator[Outcome]:
        """What the pages give, whatever they do to the process that reads them."""
        # The process was started somewhere else, perhaps.
        sources = ((name, path.absolute()) for name, path in shard)
        decided = DecisionFolder(self._folder.root.absolute())
        task = partial(work, full_text=self._way.full_text, decided=decided)
        is_first = True
        for given in pool.each(task, sources):
            outcome = lost(given, self._way, is_first) if isinstance(given, Lost) else given
            yield outcome
            is_first = outcome.is_last

    def _commit(self, outcomes: list[Outcome]) -> None:
        with self._writing:
            commit(self._folder, self._ledger, outcomes, self._stored)

    def _decided(self) -> set[str]:
        """The pages on whose records curators have decided since they were read."""
        now = self._folder.decisions.digests()
        return {
            page
            for page, entry in self._ledger.entries.items()
            if any(now.get(claim.id) != claim.decisions for claim in entry.claims)
        }

    def _unsettled(self) -> set[str]:
        """The pages whose record is not stored as they give it, beside those due anyway."""
        return {
            page
            for page, claim in self._ledger.winners()
            if self._stored.get(claim.id) != claim.digest and page not in self._due
        }

    def _left(self) -> tuple[tuple[Left, ...], tuple[Left, ...]]:
        """The stored records that no page gives now: of refused pages, and of no page at all."""
        refused = {refusal.page for refusal in self._ledger.refusals()}
        ids = sorted(self._stored.keys() - self._ledger.claimed())
        left = [Left(id=id, page=self._folder.page_of(id)) for id in ids]
        kept = tuple(one for one in left if one.page in refused)
        return kept, tuple(one for one in left if one.page not in refused)

    def _report(
        self, kept: tuple[Left, ...], gone: tuple[Left, ...], pruned: tuple[Left, ...]
    ) -> RunReport:
        claims = [claim for _, claim in self._ledger.winners()]
        written = sum(self._at_start.get(claim.id) != claim.digest for claim in claims)
        refusals, superseded = self._ledger.refusals(), self._ledger.superseded()
        refused = len(refusals) + len(superseded)
        now = [self._ledger.entries[page] for page in self._done]
        return RunReport(
            run=self._folder.free_run_id(self._started),
            started_at=self._started.isoformat(timespec="seconds"),
            seconds=round(monotonic() - self._clock, 3),
            extractor=records.extractor(),
            full_text=self._way.full_text,
            pages=self._planned,
            read=self._ledger.reports(),
            written=written,
            unchanged=len(claims) - written,
            refused=refused,
            found=total(claim.found for claim in claims),
            read_now=sum(len(entry.claims) + len(entry.refusals) for entry in now),
            refusals=refusals,
            newly_refused=tuple(
                one for one in refusals if (one.page, one.code) not in self._refused_before
            ),
            superseded=superseded,
            kept=kept,
            gone=gone,
            pruned=pruned,
        )
