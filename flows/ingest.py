"""Saved searches fill the folder of pages, as a Prefect flow: `python flows/ingest.py RAW`.

A thin shell over `extract.fetch`, which knows how a fetch goes; `abstractor fetch RAW --since last`
is the same without Prefect. Who asks PubMed is said by the environment of this process (NCBI_EMAIL,
NCBI_API_KEY) and never by a parameter, which Prefect would store.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

# `flows/extract.py` has the package's name: its folder must not pass for the package.
_HERE = Path(__file__).resolve().parent
sys.path[:] = [str(_HERE.parent) if Path(p).resolve() == _HERE else p for p in sys.path]

from flows import environment, server


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Saved searches fill the folder of pages.")
    parser.add_argument("raw", type=Path, help="the folder of pages")
    parser.add_argument(
        "--searches", type=Path, default=Path("searches.toml"), help="the file of saved searches"
    )
    parser.add_argument("--all", action="store_true", help="all that is not there, not only news")
    return parser.parse_args()


environment.prepare()
if __name__ == "__main__":
    ARGUMENTS = _arguments()
    server.start()  # comes up while all else is imported

from prefect import Task, flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun

from extract.cli.fetch import FetchProgress, conclude_fetch
from extract.fetch import (
    FetchError,
    FetchReport,
    Job,
    Unavailable,
    fetch,
    from_environment,
    read_searches,
)
from extract.store import StoreError
from flows import script

# Each request is tried for minutes as it is; this is for hours in which PubMed is down.
RETRY_AFTER_SECONDS: list[float] = [300, 1_800]


@flow
def ingest(raw: Path, searches: Path = Path("searches.toml"), is_all: bool = False) -> FetchReport:
    """What was done to fill a folder of pages with what saved searches find.

    Args:
        raw: the folder of pages.
        searches: the file of saved searches.
        is_all: look at all days, and not only at those since each search was last done.
    """
    job = Job(searches=read_searches(searches), is_saved=True, since_last=not is_all)
    return summarise(fetch_citations(raw, job))


def _is_down(_task: Task[..., FetchReport], _run: TaskRun, state: State[FetchReport]) -> bool:
    return isinstance(state.result(raise_on_failure=False), Unavailable)


@task(
    cache_policy=NO_CACHE,
    retries=len(RETRY_AFTER_SECONDS),
    retry_delay_seconds=RETRY_AFTER_SECONDS,
    retry_condition_fn=_is_down,
)
def fetch_citations(raw: Path, job: Job) -> FetchReport:
    """What came; a try that was given up is gone on with where it was."""
    with from_environment() as eutils, FetchProgress() as progress:
        return fetch(raw, job, eutils, progress)


@task(cache_policy=NO_CACHE)
def summarise(report: FetchReport) -> FetchReport:
    """The report, which is also shown on the run's page."""
    sums = ("wanted", "there", "new", "changed", "unchanged", "refused")
    counts = [(name, getattr(report, name)) for name in sums]
    counts += [(f"found by {one.name}", one.found) for one in report.searches]
    script.show_sums("fetch-summary", f"Fetch of {report.started_at}", report.lines(), counts)
    return report


def main(raw: Path, searches: Path, is_all: bool) -> int:
    """The exit status of a fetch: 0 if all came, 1 if something was refused, 2 if not done."""

    def work() -> int:
        return conclude_fetch(ingest(raw, searches, is_all))

    return script.exit_status(work, StoreError, FetchError)


if __name__ == "__main__":
    sys.exit(main(ARGUMENTS.raw, ARGUMENTS.searches, ARGUMENTS.all))
