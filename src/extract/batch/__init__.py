"""A run without any orchestrator: plan, work, commit.

    with open_run(raw, out) as current:
        current.plan()                          which pages are new, changed, outdated, damaged
        while shards := current.shards():       some hundred pages each
            for shard in shards:
                current.extract(shard)          work (pure but for reading), then commit (atomic)
        report = current.finish()               what was done, and the sum that must hold

`run` does just this. A run that is killed at any point and started again ends with the same bytes
as an undisturbed one: records reach the disk before the ledger says that they are there.
"""

from extract.batch.runner import Run, open_run, run
from extract.batch.watch import Watch
from extract.batch.work import Outcome, Shard, extracted, extractions, work
from extract.workers import LIMITS, Limits, WorkerLost

__all__ = [
    "LIMITS",
    "Limits",
    "Outcome",
    "Run",
    "Shard",
    "Watch",
    "WorkerLost",
    "extracted",
    "extractions",
    "open_run",
    "run",
    "work",
]
