"""All of a night as one Prefect flow: searches, then pages, then records, then what changed.

    python flows/nightly.py              once, now
    python flows/nightly.py --serve      when prefect.yaml says so, on this machine alone

A thin shell over `extract.fetch`, `extract.batch` and `extract.review.diff`. Whatever can still be
done is done: records are made when PubMed does not answer, and the run's state then says so.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

# `flows/extract.py` has the package's name: its folder must not pass for the package.
_HERE = Path(__file__).resolve().parent
sys.path[:] = [str(_HERE.parent) if Path(p).resolve() == _HERE else p for p in sys.path]

from flows import environment, server


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="All that is done every night, as a Prefect flow.")
    parser.add_argument("raw", type=Path, nargs="?", default=Path("raw"))
    parser.add_argument("out", type=Path, nargs="?", default=Path("structured"))
    parser.add_argument("--searches", type=Path, default=Path("searches.toml"))
    parser.add_argument("--since", help="compare with this git revision")
    parser.add_argument(
        "--serve", action="store_true", help="stay, and run the deployments of prefect.yaml"
    )
    parser.add_argument(
        "--port", type=int, default=4200, help="with --serve: where Prefect's pages are"
    )
    return parser.parse_args()


environment.prepare()
if __name__ == "__main__":
    ARGUMENTS = _arguments()
    try:  # it comes up while all else is imported
        server.start(ARGUMENTS.port if ARGUMENTS.serve else None)
    except server.Unreachable as unreachable:
        print(unreachable, file=sys.stderr)
        sys.exit(2)

from prefect import flow, runtime, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State as RunState
from prefect.states import Completed
from pydantic import Field, HttpUrl

from extract import batch
from extract.export.terminal import visible
from extract.fetch import FetchReport, Job, read_searches
from extract.review.diff import Diff, diff_states
from extract.review.diff.report import approved
from extract.store import State, state_of
from extract.workers import Limits
from flows import lifeline, script
from flows.extract import THREADS, bring_up_to_date
from flows.ingest import fetch_citations
from flows.ingest import summarise as summarise_fetch
from flows.night import Night, Tolerance
from flows.showing import show, tell

Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]
Processes = Annotated[int, Field(ge=1)]
Hours = Annotated[float, Field(gt=0)]
Seconds = Annotated[float, Field(gt=0)]
Megabytes = Annotated[int, Field(ge=1)]


@flow(task_runner=THREADS)
def nightly(  # noqa: PLR0913, PLR0917 - what Prefect's form asks, field by field
    raw: Path = Path("raw"),
    out: Path = Path("structured"),
    searches: Path = Path("searches.toml"),
    since: str | None = None,
    review: HttpUrl | None = None,
    most_refused: Share = 0.1,
    few_refused: Count = 5,
    skip_after_hours: Hours = 12,
    prune: bool = False,
    jobs: Processes | None = None,
    full_text: bool = False,
    full_check: bool = False,
    page_seconds: Seconds | None = None,
    worker_memory: Megabytes | None = None,
) -> RunState[None]:
    """How a night ended: completed, failed with the reason, or skipped since it came too late.

    Args:
        raw: The folder of pages.
        out: The folder of records.
        searches: The file of saved searches. Without such a file nothing is fetched.
        since: The git revision to compare with, such as the tag that was approved last. By
            default the last commit, or what was there before the run if that has no records.
        review: The address of the review app, so that changed records can link to it.
        most_refused: The run has failed if more than this share of the reports that it read was
            refused, and was not refused before.
        few_refused: So many refusals never fail a run, whatever their share.
        skip_after_hours: A run that starts so late after its time is skipped; the next one does
            its work.
        prune: Remove the records that no page gives any more.
        jobs: How many processes; by default one, and from 2,000 pages on one for each core.
        full_text: Read the bodies of articles too, where the format has them.
        full_check: Read every page and record, also those that nobody has touched.
        page_seconds: Time for a page before it is refused; by default 180.
        worker_memory: Megabytes for each process; by default 2000.
    """
    due = runtime.flow_run.scheduled_start_time
    late = (datetime.now(UTC) - due).total_seconds() / 3_600
    if late > skip_after_hours:  # no Cancelled, which Prefect logs as an exception
        return Completed(name="Skipped", message=f"was due {late:.0f} hours ago, at {due:%F %R %Z}")
    lifeline.hold()
    night = Night(out)
    if searches.exists():
        with night.going_on("nothing was fetched"):
            night.fetched = _fetch(raw, searches)
    with ExitStack() as until_compared:
        before: State | None = None
        with night.going_on("nothing was compared"):
            before = until_compared.enter_context(approved(out, since))
        limits = Limits.of(page_seconds, worker_memory)
        opened = batch.open_run(
            raw, out, jobs, full_text=full_text, limits=limits, full_check=full_check
        )
        with night.going_on("no records were made"), opened as run:
            night.report = bring_up_to_date(run, prune)
        with night.going_on("nothing was compared"):
            if before is not None and night.report is not None:
                night.diff = compare(before, out)
    night.judge(Tolerance(most_refused, few_refused))
    show(night, None if review is None else str(review))
    tell(night)
    return night.state


def _fetch(raw: Path, searches: Path) -> FetchReport:
    job = Job(searches=read_searches(searches), is_saved=True, since_last=True)
    return summarise_fetch(fetch_citations(raw, job))


@task(cache_policy=NO_CACHE)
def compare(before: State, out: Path) -> Diff:
    """What differs from the state that was approved."""
    return diff_states(before, state_of(out))


def main() -> int:
    """The exit status of a night: 0 if it was completed, 1 if it has failed."""
    if ARGUMENTS.serve:
        from flows.serving import serve

        return script.exit_status(lambda: serve(nightly), has_heartbeat=True)
    return script.exit_status(_once)


def _once() -> int:
    given = {"since": ARGUMENTS.since, "searches": ARGUMENTS.searches}
    state = nightly(ARGUMENTS.raw, ARGUMENTS.out, **given, return_state=True)
    print(visible(state.message or "no word of how it ended"))
    return 0 if state.is_completed() else 1


if __name__ == "__main__":
    sys.exit(main())
