"""A bulk run: plan, its jobs side by side on this machine or on others, report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Protocol

from extract import records
from extract.bulk.engines import Engine, EngineName, open_engine
from extract.bulk.filters import DEFAULT
from extract.bulk.plan import Inputs, Plan, plan
from extract.bulk.report import BulkReport
from extract.bulk.shard import Job, ShardSummary
from extract.store import Found, Refusal, StoreError, total
from extract.store.files import sweep
from extract.store.locations import Location
from extract.store.lock import locked
from extract.store.shards import Counts, ShardFolder, shards_in


class Watch(Protocol):
    """Is told how a run goes."""

    def plan(self, inputs: Inputs) -> None:
        """The plan is made."""

    def citations(self, read: int, kept: int) -> None:
        """So many more were read, and so many of these kept."""

    def input(self, summary: ShardSummary) -> None:
        """One more input is done."""


class _Nobody:
    def plan(self, inputs: Inputs) -> None:
        pass

    def citations(self, read: int, kept: int) -> None:
        pass

    def input(self, summary: ShardSummary) -> None:
        pass


UNWATCHED = _Nobody()


def run(  # noqa: PLR0913 - the choices of `abstractor run --layout shards`, each by its name
    inputs: Sequence[str],
    out: str,
    *,
    conditions: Iterable[str] = DEFAULT,
    prune: bool = False,
    jobs: int | None = None,
    full_text: bool = False,
    engine: EngineName = "local",
    scheduler: str | None = None,
    watch: Watch = UNWATCHED,
) -> BulkReport:
    """What was done to bring a folder of shards up to date with its inputs.

    Args:
        inputs: paths and URLs of files.
        out: the folder of records: a path or a URL.
        conditions: of the filter; see `bulk.filters`.
        prune: remove the shards whose inputs are not named.
        jobs: how many processes of this machine; by default one for each core.
        full_text: read the bodies of articles too, where the format has them.
        engine: "local", or "dask" for a cluster that is there already.
        scheduler: the address of the cluster's scheduler.
        watch: is told how it goes.

    Raises:
        StoreError: the folders cannot be used, or another run is at work in them.
        BadFilter: a condition is none.
        NoCluster: the cluster cannot be reached, or cannot do the work, or not any more.
        WorkerLost: no process can be started. What was done until then is stored.
    """
    with (
        open_engine(engine, jobs, scheduler) as workers,
        open_run(inputs, out, conditions=conditions, full_text=full_text) as current,
    ):
        watch.plan(current.planned.inputs)
        for summary in extract_all(current.planned.jobs, workers, watch):
            current.done(summary)
            watch.input(summary)
        return current.finish(prune=prune)


@contextmanager
def open_run(
    inputs: Sequence[str],
    out: str,
    *,
    conditions: Iterable[str] = DEFAULT,
    full_text: bool = False,
) -> Iterator[Run]:
    """A planned run; others are kept out of the folder until the `with` block ends.

    An object store has no locks: there, two runs at once waste work, and give the same bytes.
    """
    root = Location(out)
    with ExitStack() as stack:
        if root.path is not None:
            _make_ready(root.path, stack)
        planned = plan(inputs, out, conditions=tuple(conditions), full_text=full_text)
        yield Run(planned, root)


class Run:
    """One run; `open_run` makes it. Its jobs may be done anywhere, in any order."""

    def __init__(self, planned: Plan, root: Location) -> None:
        self._started, self._clock = datetime.now(UTC), monotonic()
        self.planned = planned
        self._root = root
        self._done = Counter[str]()
        self._refused: list[Refusal] = []

    def done(self, summary: ShardSummary) -> None:
        """Takes what became of a job."""
        self._done.update(summary.counts.model_dump())
        if summary.refusal is not None:
            self._refused.append(summary.refusal)

    def finish(self, *, prune: bool = False) -> BulkReport:
        """What the run did; the report is stored as well."""
        folder = shards_in(self._root.url)
        if prune:
            for name in self.planned.others:
                (folder / f"{name}.json").remove()
        shards = ShardFolder(self._root.url)
        _remove_unnamed(folder, shards)
        report = self._report(shards, prune=prune)
        runs = self._root / "runs"
        (runs / f"{report.run}.json").write(report.model_dump_json(indent=2).encode() + b"\n")
        return report

    def _report(self, shards: ShardFolder, *, prune: bool) -> BulkReport:
        manifests = shards.manifests.values()
        sums = Counter[str]()
        for manifest in manifests:
            sums.update(manifest.counts.model_dump())
        codes = Counter(one.code for manifest in manifests for one in manifest.refusals)
        others = self.planned.others
        return BulkReport(
            run=self._free_id(),
            started_at=self._started.isoformat(timespec="seconds"),
            seconds=round(monotonic() - self._clock, 3),
            extractor=records.extractor(),
            filter=self.planned.filter,
            full_text=self.planned.full_text,
            inputs=self.planned.inputs,
            done=Counts(**self._done),
            all=Counts(**sums),
            records=len(shards.places),
            found=total(manifest.found for manifest in manifests) if sums else Found(),
            refused=dict(sorted(codes.items())),
            refused_inputs=tuple(sorted(self._refused, key=lambda one: one.page)),
            left=() if prune else others,
            pruned=others if prune else (),
        )

    def _free_id(self) -> str:
        """The time in UTC, with a number behind it if the name is taken."""
        there = set((self._root / "runs").names())
        first = self._started.strftime("%Y-%m-%dT%H-%M-%SZ")
        names = (first if n == 1 else f"{first}-{n}" for n in range(1, len(there) + 2))
        return next(name for name in names if f"{name}.json" not in there)


def _make_ready(root: Path, stack: ExitStack) -> None:
    """Makes the folders, and keeps others out for as long as the stack lasts."""
    if (root / "records").is_dir():
        raise StoreError(
            f"{root}: holds one file a record; name another folder for shards (see docs/bulk.md)"
        )
    runs, shards = root / "runs", root / "shards"
    for folder in (runs, shards):
        Location(str(folder)).make_folder()
    stack.enter_context(locked(runs / ".lock"))
    for folder in (runs, shards):
        sweep(folder)


def _remove_unnamed(folder: Location, shards: ShardFolder) -> None:
    """Removes the shards of which no manifest tells any more, or not yet when a run was killed."""
    named = {manifest.shard.name for manifest in shards.manifests.values()}
    if folder.path is not None:
        sweep(folder.path)  # drafts of workers that were lost
    for name in folder.names():
        if name.endswith(".jsonl.gz") and name not in named:
            (folder / name).remove()


def extract_all(jobs: Sequence[Job], engine: Engine, watch: Watch) -> Iterator[ShardSummary]:
    """What became of each job, as they are done."""
    with ThreadPoolExecutor(engine.slots) as threads:
        futures = [threads.submit(engine.extract, job, watch.citations) for job in jobs]
        try:
            for future in as_completed(futures):
                yield future.result()
        except BaseException:
            engine.close()  # nobody waits for what is being done
            threads.shutdown(wait=False, cancel_futures=True)
            raise
