"""Bulk: inputs of many thousand citations, each of which becomes one shard.

    planned = plan(inputs, out)             which inputs are new, changed, outdated, damaged
    for job in planned.jobs:
        summary = extract_shard(job)        reads one input, writes its shard, and last its manifest
    report = run(inputs, out)               all of this, here or on a Dask cluster, with a report

Inputs and the folder of records are paths or URLs. A run that is killed at any point and started
again ends with the same bytes as an undisturbed one: an input is done when its manifest is there.
"""

from extract.bulk.engines import Engine, EngineName, open_engine
from extract.bulk.filters import ALL, DEFAULT, TRIALS, BadFilter, Filter, read_filter
from extract.bulk.plan import Inputs, Plan, plan
from extract.bulk.report import BulkReport
from extract.bulk.runner import Run, open_run, run
from extract.bulk.shard import Job, ShardSummary, extract_shard, shard_name

__all__ = [
    "ALL",
    "DEFAULT",
    "TRIALS",
    "BadFilter",
    "BulkReport",
    "Engine",
    "EngineName",
    "Filter",
    "Inputs",
    "Job",
    "Plan",
    "Run",
    "ShardSummary",
    "extract_shard",
    "open_engine",
    "open_run",
    "plan",
    "read_filter",
    "run",
    "shard_name",
]
