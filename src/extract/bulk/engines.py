"""Where jobs are done: in processes of this machine, or by the workers of a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Protocol

from extract.batch.runner import READY
from extract.bulk.shard import Going, Job, ShardSummary, Watch, refused, steps
from extract.errors import ExtractorFault
from extract.store import StoreError
from extract.workers import Lost, Pool, Why

EngineName = Literal["local", "dask"]

MOST_AVOIDED = 20  # citations of an input that end a process; then it is our fault, and not theirs
_WORDS: dict[Why, str] = {
    "hung": "the extractor came to no end",
    "out-of-memory": "the extractor took more memory than it may",
    "killed": "the extractor crashed",
}


class Engine(Protocol):
    """Does jobs, some at a time."""

    @property
    def slots(self) -> int:
        """How many jobs to hand out at a time."""

    def extract(self, job: Job, watch: Watch) -> ShardSummary:
        """What became of a job. Threads may call this side by side."""

    def close(self) -> None:
        """Waits for nobody any more."""


@contextmanager
def open_engine(
    name: EngineName = "local", jobs: int | None = None, scheduler: str | None = None
) -> Iterator[Engine]:
    """What does the jobs of a run, until the `with` block ends.

    Args:
        name: "local", or "dask" for a cluster that is there already.
        jobs: how many processes of this machine; by default one for each core.
        scheduler: the address of the cluster's scheduler, such as tcp://10.0.0.1:8786; by default
            the one that Dask's own configuration names.

    Raises:
        StoreError: the choices do not go together.
        NoCluster: the cluster cannot be reached, or cannot do the work.
    """
    engine = _engine(name, jobs, scheduler)
    try:
        yield engine
    finally:
        engine.close()


def _engine(name: EngineName, jobs: int | None, scheduler: str | None) -> Engine:
    if name == "local":
        if scheduler:
            raise StoreError("a scheduler goes with the engine dask")
        return Processes(jobs or os.cpu_count() or 1)
    if jobs is not None:
        raise StoreError("a Dask cluster has the workers that it has: leave out the jobs")
    from extract.bulk.cluster import Cluster

    return Cluster(scheduler)


class Processes:
    """Processes of this machine, started when they are needed."""

    def __init__(self, jobs: int) -> None:
        self.slots = jobs
        self._pool = Pool(jobs, load=(READY, steps.__module__))

    def extract(self, job: Job, watch: Watch) -> ShardSummary:
        """What became of a job. Threads may call this side by side."""
        return extract_apart(job, self._pool, watch)

    def close(self) -> None:
        """Lets the processes go."""
        self._pool.close()


def extract_apart(job: Job, pool: Pool, watch: Watch) -> ShardSummary:
    """What became of a job in a process of its own. Threads may call this side by side.

    A citation that ends the process (it hangs, or takes too much memory) is refused by its name,
    and the input is read again without it.
    """
    going = Going(job, watch)
    why = ""
    while True:
        for given in pool.each(steps, [job]):
            if isinstance(given, Lost):
                why = _WORDS[given.why]
            else:
                going.take(given)
        if going.is_done:
            return going.summary
        if going.at in dict(job.avoid) or len(job.avoid) == MOST_AVOIDED:
            break
        job = job.model_copy(update={"avoid": (*job.avoid, (going.at, why))})
    return refused(job, ExtractorFault(job.name, f"citation {going.at}: {why}; please report it"))
