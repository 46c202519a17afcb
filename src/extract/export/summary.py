"""What a run did, in a few lines for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.store.report import RunReport

_MOST_LINES = 20  # of one kind; the report has them all


def summary(report: RunReport) -> Iterator[str]:
    """The sum, what was found, and what somebody should look at."""
    parts = f"{report.written} written + {report.unchanged} unchanged + {report.refused} refused"
    yield f"{report.read} read = {parts}"
    found = report.found.model_dump().items()
    yield "found: " + ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in found)
    yield from in_short(_kinds(report))


def in_short(kinds: Iterable[list[str]]) -> Iterator[str]:
    """Lines of several kinds, and of each no more than a person reads."""
    for kind in kinds:
        yield from kind[:_MOST_LINES]
        if len(kind) > _MOST_LINES:
            yield f"... and {len(kind) - _MOST_LINES} more of these in the report"


def _kinds(report: RunReport) -> Iterator[list[str]]:
    yield [f"refused: {one.page}: {one.message} ({one.code})" for one in report.refusals]
    yield [f"superseded: {one.page}: {one.id} is made from {one.by}" for one in report.superseded]
    yield [f"kept: {one.id}: its page is refused now ({one.page})" for one in report.kept]
    yield [f"gone: {one.id}: no page gives it now; --prune removes it" for one in report.gone]
    yield [f"pruned: {one.id}" for one in report.pruned]
