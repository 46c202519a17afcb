"""What came of a night, and whether that is good enough."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from extract.export.summary import summary
from extract.fetch import FetchError, FetchReport, Unavailable
from extract.review.diff import Diff, wording
from extract.store import RunReport, StoreError
from extract.workers import WorkerLost


@dataclass(frozen=True)
class Tolerance:
    """How much may be refused of what a run has read.

    Attributes:
        share: of the reports that it read.
        few: so many reports may always be, since a share of few says little.
    """

    share: float
    few: int

    def is_exceeded_by(self, report: RunReport) -> bool:
        """Whether more was refused; what was refused before does not count again."""
        refused = len(report.newly_refused)
        return refused > self.few and refused > self.share * report.read_now


@dataclass
class Night:
    """What each part of a run gave, as far as it came.

    Attributes:
        out: the folder of records.
        notes: what went wrong and needs nobody: the next night mends it.
        problems: what somebody should act on; the run has failed.
    """

    out: Path
    fetched: FetchReport | None = None
    report: RunReport | None = None
    diff: Diff | None = None
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def going_on(self, without: str) -> _GoingOn:
        """A `with` block whose failure is remembered, and does not keep the rest from being done.

        Args:
            without: what there is not, if the block fails.
        """
        return _GoingOn(self, without)

    def judge(self, tolerance: Tolerance) -> None:
        """Adds to the problems that too much was refused."""
        if self.report is not None and tolerance.is_exceeded_by(self.report):
            refused, read = len(self.report.newly_refused), self.report.read_now
            self.problems.append(f"{refused} of the {read} reports that were read are refused")

    @property
    def headline(self) -> str:
        """All in one line, the worst first."""
        parts = [*self.problems, *self.notes]
        if self.report is not None:
            parts.append(next(summary(self.report)))
        if self.diff is not None:
            parts.append(wording.headline(self.diff.counts))
        return "; ".join(parts)

    @property
    def state(self) -> State[None]:
        """What Prefect is told."""
        return (Failed if self.problems else Completed)(message=self.headline)


@dataclass(frozen=True)
class _GoingOn:
    night: Night
    without: str

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> bool:
        if isinstance(error, Unavailable):
            self.night.notes.append(f"{self.without}: {error}")
        elif isinstance(error, FetchError | StoreError | WorkerLost):
            self.night.problems.append(f"{self.without}: {error}")
        else:
            return False
        return True
