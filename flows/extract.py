"""Pages become records, as a Prefect flow: `python flows/extract.py RAW OUT`.

A thin shell over `extract.batch`, which knows how a run goes; `abstractor run` is the same without
Prefect. The run appears on the server that PREFECT_API_URL names, or else on one that lives as
long as the run.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

# This file has the package's name: neither it nor its folder may pass for the package.
_HERE = Path(__file__).resolve().parent
sys.path[:] = [str(_HERE.parent) if Path(p).resolve() == _HERE else p for p in sys.path]
if __name__ == "extract":
    del sys.modules[__name__]

from extract import workers
from flows import environment, server


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Pages become records, as a Prefect flow.")
    parser.add_argument("raw", type=Path, help="the folder of pages")
    parser.add_argument("out", type=Path, help="the folder of records")
    parser.add_argument("--prune", action="store_true", help="remove records that no page gives")
    parser.add_argument("--jobs", type=int, help="processes; by default as many as pay")
    parser.add_argument("--full-text", action="store_true", help="read the bodies of articles too")
    parser.add_argument("--full-check", action="store_true", help="read every file")
    parser.add_argument("--page-seconds", type=float, help="time for a page; by default 180")
    parser.add_argument("--worker-memory", type=int, help="megabytes for a process; 2000")
    parser.add_argument("--diff", type=Path, help="leave what changed here: .md, .html or .json")
    parser.add_argument("--since", help="with --diff: since a git revision, not since before")
    arguments = parser.parse_args()
    for name, least in (("jobs", 1), ("page_seconds", 1), ("worker_memory", 500)):
        if (given := getattr(arguments, name)) is not None and given < least:
            parser.error(f"argument --{name.replace('_', '-')}: at least {least}")
    return arguments


environment.prepare()
if __name__ == "__main__":
    ARGUMENTS = _arguments()
    server.start()  # comes up while all else is imported
    workers.prepare("extract.batch.ready")

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from extract import batch
from extract.batch import Limits, Run, Shard, WorkerLost
from extract.cli.terminal import RunProgress, conclude
from extract.export.summary import summary
from extract.review.diff.report import reported
from extract.store import Pages, RunReport, StoreError
from flows import script

# A thread waits for a process to work on a shard, and commits what it gives: few are enough, and
# few shards then wait in memory.
THREADS: TaskRunner[Any] = ThreadPoolTaskRunner(max_workers=(os.cpu_count() or 1) + 1)


@flow(task_runner=THREADS)
def extract(  # noqa: PLR0913, PLR0917 - the choices of `abstractor run`
    raw: Path,
    out: Path,
    prune: bool = False,
    jobs: int | None = None,
    full_text: bool = False,
    full_check: bool = False,
    page_seconds: float | None = None,
    worker_memory: int | None = None,
    diff: Path | None = None,
    since: str | None = None,
) -> RunReport:
    """What was done to bring a folder of records up to date with its pages.

    Args:
        raw: the folder of pages.
        out: the folder of records.
        prune: remove the records that no page gives any more.
        jobs: how many processes; by default one, and from 2,000 pages on one for each core.
        full_text: read the bodies of articles too, where the format has them.
        full_check: read every page and record, also those that nobody has touched.
        page_seconds: time for a page before it is refused; by default 180.
        worker_memory: megabytes for each process; by default 2000.
        diff: a file to leave what changed in, as Markdown unless it ends in .html or .json.
        since: the git revision to compare with; by default what was there before the run.
    """
    limits = Limits.of(page_seconds, worker_memory)
    opened = batch.open_run(
        raw, out, jobs, full_text=full_text, limits=limits, full_check=full_check
    )
    with reported(out, diff, since), opened as run:
        return bring_up_to_date(run, prune)


def bring_up_to_date(run: Run, prune: bool) -> RunReport:
    """What a run did, task by task; for any flow whose tasks run in threads."""
    with RunProgress() as progress:
        progress.plan(plan(run))
        while shards := run.shards():
            for done in [extract_shard.submit(run, shard, progress) for shard in shards]:
                done.result()
        return summarise(run, prune)


@task(cache_policy=NO_CACHE)
def plan(run: Run) -> Pages:
    """How many pages are new, changed and so on."""
    return run.plan()


@task(cache_policy=NO_CACHE)
def extract_shard(run: Run, shard: Shard, progress: RunProgress) -> int:
    """How many pages were worked on: all of the shard."""
    return run.extract(shard, progress)


@task(cache_policy=NO_CACHE)
def summarise(run: Run, prune: bool) -> RunReport:
    """What the run did, which is also shown on the run's page."""
    report = run.finish(prune=prune)
    sums = ("read", "written", "unchanged", "refused")
    pages = [(name, count) for name, count in report.pages if isinstance(count, int)]
    counts = [(f"pages: {name}", count) for name, count in pages]
    counts += [(name, getattr(report, name)) for name in sums]
    counts += report.found.model_dump().items()
    script.show_sums("batch-summary", f"Run {report.run}", summary(report), counts)
    return report


def main(raw: Path, out: Path, **choices: Any) -> int:
    """The exit status of a run: 0 if all was read, 1 if something was refused, 2 if not done."""

    def work() -> int:
        return conclude(extract(raw, out, **choices), out)

    return script.exit_status(work, StoreError, WorkerLost)


if __name__ == "__main__":
    sys.exit(main(**vars(ARGUMENTS)))
