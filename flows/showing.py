"""A night on the pages of Prefect (artifacts), and for its automations (events).

All that comes from a page of a trial stands in code, where nothing is a link, a picture or HTML.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from prefect.artifacts import create_markdown_artifact
from prefect.events import emit_event

from extract.review.diff import Diff, RecordDiff, formats, wording
from extract.review.diff.formats.markdown import code
from extract.store import RunReport
from flows.night import Night

MOST = 100  # lines of one kind; the report of the run has them all


def show(night: Night, review: str | None) -> None:
    """Leaves `nightly`, the page of a night, and `changes`, its diff.

    Args:
        night: what to show.
        review: the address of the review app, to which changed records then link.
    """
    create_markdown_artifact(
        "\n".join(_page(night, review)), key="nightly", description=night.headline
    )
    if night.diff is not None:
        create_markdown_artifact(
            "\n".join(formats.markdown(night.diff)),
            key="changes",
            description=wording.headline(night.diff.counts),
        )


def tell(night: Night) -> None:
    """Emits what happened, so that an automation can act on it; docs/scheduling.md has the list."""
    if any(one.startswith("nothing was fetched") for one in (*night.notes, *night.problems)):
        _emit(night, "abstractor.ingest.failed", reasons=[*night.notes, *night.problems])
    if night.report is not None and (refused := night.report.newly_refused):
        first = [one.model_dump() for one in refused[:MOST]]
        _emit(night, "abstractor.run.refused", refused=len(refused), first=first)
    if night.diff is not None and not night.diff.is_empty:
        counts = night.diff.counts.model_dump()
        _emit(night, "abstractor.run.changed", **counts)
    _emit(night, "abstractor.run.finished", state=night.state.name, summary=night.headline)


def _emit(night: Night, event: str, **payload: object) -> None:
    """One event about the folder of records; Prefect adds which run it was."""
    resource = {
        "prefect.resource.id": f"abstractor.records.{night.out.resolve()}",
        "prefect.resource.name": str(night.out),
    }
    emit_event(event, resource=resource, payload=payload)


def _page(night: Night, review: str | None) -> Iterator[str]:
    yield from (f"- **{code(problem)}**" for problem in night.problems)
    yield from (f"- {code(note)}" for note in night.notes)
    if night.report is not None:
        yield from _counts(night)
    if night.fetched is not None:
        yield "\n## From PubMed\n"
        yield from (f"- {code(line)}" for line in night.fetched.lines())
    if night.report is not None:
        yield from _refused(night.report)
    if night.diff is not None:
        yield from _changed(night.diff, review)


def _counts(night: Night) -> Iterator[str]:
    report = night.report
    if report is None:
        return
    yield "\n| pages | |\n|---|--:|"
    counts = [(name, count) for name, count in report.pages if isinstance(count, int)]
    yield from (f"| {name} | {count} |" for name, count in counts)
    yield from (f"| outdated by {code(why)} | {n} |" for why, n in report.pages.outdated_by.items())
    yield "\n| reports | |\n|---|--:|"
    sums = ("read", "written", "unchanged", "refused", "read_now")
    yield from (f"| {name.replace('_', ' ')} | {getattr(report, name)} |" for name in sums)
    yield f"| superseded, of those refused | {len(report.superseded)} |"
    yield f"\nThe whole report: {code(str(night.out / 'runs' / f'{report.run}.json'))}"


def _refused(report: RunReport) -> Iterator[str]:
    """What is refused, and first what was not so before."""
    new = set(report.newly_refused)
    refusals = sorted(report.refusals, key=lambda one: one not in new)
    if refusals:
        lines = [
            f"- {'**new** ' * (one in new)}{code(one.page)}: {code(one.message)} ({one.code})"
            for one in refusals
        ]
        yield from _listed("Refused", lines)


def _changed(diff: Diff, review: str | None) -> Iterator[str]:
    if diff.records:
        lines = [f"- {_link(record, review)}: {_told(record)}" for record in diff.records]
        yield from _listed(f"Records that differ from {code(diff.old)}", lines)


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    yield f"\n## {title} ({len(lines)})\n"
    yield from lines[:MOST]
    if (more := len(lines) - MOST) > 0:
        yield f"\n… and {more} more."


def _link(record: RecordDiff, review: str | None) -> str:
    if review is None or record.status == "lost":
        return code(record.id)
    return f"[{record.id}]({review.rstrip('/')}/records/{quote(record.id)})"


def _told(record: RecordDiff) -> str:
    title = f" {code(record.title)}" if record.title else ""
    many = len(record.changes) if record.status == "changed" else record.values
    return f"{record.status},{title} (values: {many})"
