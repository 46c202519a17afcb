"""Files of many citations become shards, as a Prefect flow: `python flows/bulk.py INPUT... OUT`.

A thin shell over `extract.bulk`, which knows how a run goes; `abstractor run --layout shards` is
the same without Prefect. With `--engine dask` the shards are extracted by the workers of a Dask
cluster. These know nothing of Prefect: a task waits here, in a thread, for what they give.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

# `flows/extract.py` has the package's name: its folder must not pass for the package.
_HERE = Path(__file__).resolve().parent
sys.path[:] = [str(_HERE.parent) if Path(p).resolve() == _HERE else p for p in sys.path]

from flows import environment, server


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Files of many citations become shards.")
    parser.add_argument("inputs", nargs="+", help="files: paths or URLs")
    parser.add_argument("out", help="the folder of records: a path or a URL")
    parser.add_argument("--engine", choices=("local", "dask"), default="local")
    parser.add_argument("--scheduler", help="with dask: its scheduler's address")
    parser.add_argument("--jobs", type=int, help="processes of this machine; by default all cores")
    parser.add_argument(
        "--filter", action="append", dest="conditions", help="trials, none, type=, date=, words="
    )
    parser.add_argument("--prune", action="store_true", help="remove shards of other inputs")
    parser.add_argument("--full-text", action="store_true", help="read the bodies of articles too")
    arguments = parser.parse_args()
    if arguments.jobs is not None and arguments.jobs < 1:
        parser.error("argument --jobs: at least 1")
    return arguments


environment.prepare()
if __name__ == "__main__":
    ARGUMENTS = _arguments()
    server.start()  # comes up while all else is imported

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.task_runners import ThreadPoolTaskRunner
from pydantic import Field

from extract.bulk import (
    DEFAULT,
    BulkReport,
    Engine,
    EngineName,
    Job,
    ShardSummary,
    open_engine,
    open_run,
)
from extract.cli.bulk import BulkProgress, conclude_bulk, lines_of
from extract.store import StoreError
from extract.workers import WorkerLost
from flows import script

Processes = Annotated[int, Field(ge=1)]


@flow
def bulk(  # noqa: PLR0913, PLR0917 - what Prefect's form asks, field by field
    inputs: list[str],
    out: str,
    engine: EngineName = "local",
    scheduler: str | None = None,
    jobs: Processes | None = None,
    conditions: list[str] | None = None,
    prune: bool = False,
    full_text: bool = False,
) -> BulkReport:
    """What was done to bring a folder of shards up to date with its inputs.

    Args:
        inputs: files, as paths or URLs; a URL may have * in it.
        out: the folder of records, as a path or a URL.
        engine: this machine, or a Dask cluster that is there already.
        scheduler: the address of the cluster's scheduler, such as tcp://10.0.0.1:8786.
        jobs: how many processes of this machine; by default one for each core.
        conditions: which citations are wanted; by default those of randomised trials.
        prune: remove the shards whose inputs are not named.
        full_text: read the bodies of articles too, where the format has them.
    """
    wanted = tuple(conditions or DEFAULT)
    with (
        open_engine(engine, jobs, scheduler) as workers,
        open_run(inputs, out, conditions=wanted, full_text=full_text) as run,
        BulkProgress() as progress,
    ):
        progress.plan(run.planned.inputs)
        for summary in extract_all(run.planned.jobs, workers, progress):
            run.done(summary)
        return summarise(run.finish(prune=prune))


def extract_all(
    jobs: Iterable[Job], engine: Engine, progress: BulkProgress
) -> Iterator[ShardSummary]:
    """What became of each job, task by task; no more of them wait than the engine has slots."""
    threads: ThreadPoolTaskRunner[ShardSummary] = ThreadPoolTaskRunner(max_workers=engine.slots)
    with threads:
        try:
            shared = {"engine": engine, "progress": progress}
            for done in [threads.submit(extract_shard, {"job": job, **shared}) for job in jobs]:
                yield done.result()
        except BaseException:
            engine.close()  # nobody waits for what is being done
            raise


@task(cache_policy=NO_CACHE, task_run_name="{job.shard}")
def extract_shard(job: Job, engine: Engine, progress: BulkProgress) -> ShardSummary:
    """What became of one input."""
    summary = engine.extract(job, progress.citations)
    progress.input(summary)
    return summary


@task(cache_policy=NO_CACHE)
def summarise(report: BulkReport) -> BulkReport:
    """The report, which is also shown on the run's page."""
    counts = [*report.done.model_dump().items(), ("records", report.records)]
    script.show_sums("bulk-summary", f"Run {report.run}", lines_of(report), counts)
    return report


def main(inputs: list[str], out: str, **choices: Any) -> int:
    """The exit status of a run: 0 if all was read, 1 if an input was refused, 2 if not done."""

    def work() -> int:
        return conclude_bulk(bulk(inputs, out, **choices), out)

    return script.exit_status(work, StoreError, WorkerLost)


if __name__ == "__main__":
    sys.exit(main(**vars(ARGUMENTS)))
