"""The deployments of prefect.yaml, run by this process: no worker, no work pool."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path
from typing import Any

import yaml
from prefect import Flow
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.runner import Runner
from prefect.schedules import Cron

from flows.automations import put, zombies

PLAN = Path(__file__).resolve().parents[1] / "prefect.yaml"


class _Runner(Runner):
    """One that SIGTERM ends as Ctrl-C does; Prefect's own leaves runs in mid-air."""

    def handle_sigterm(self, *_: Any, **__: Any) -> None:
        """Ends it."""
        signal.raise_signal(signal.SIGINT)


def serve(flow: Flow[..., Any]) -> int:
    """The exit status when somebody has ended it; until then, runs the flow as it is scheduled."""
    put(zombies())
    # One at a time, whichever the deployment: they share a folder of records.
    runner = _Runner(pause_on_shutdown=False, limit=1)
    print(f"Prefect shows the runs at {os.environ['PREFECT_API_URL'].removesuffix('/api')}")
    for deployment in deployments(flow):
        runner.add_deployment(deployment)
        print(f"{deployment.name}: {_when(deployment)}")
    print("Ctrl-C ends it", flush=True)
    try:
        asyncio.run(runner.start())
    except KeyboardInterrupt:
        return 130
    return 0


def deployments(flow: Flow[..., Any]) -> list[RunnerDeployment]:
    """What prefect.yaml says of the flow."""
    plan = yaml.safe_load(PLAN.read_text(encoding="utf-8"))
    return [_deployment(flow, one) for one in plan["deployments"]]


def _deployment(flow: Flow[..., Any], one: dict[str, Any]) -> RunnerDeployment:
    schedules = [Cron(each["cron"], timezone=each["timezone"]) for each in one["schedules"]]
    return RunnerDeployment.from_flow(
        flow,
        name=one["name"],
        description=one["description"],
        parameters=one["parameters"],
        schedules=schedules,
        concurrency_limit=one["concurrency_limit"],
    )


def _when(deployment: RunnerDeployment) -> str:
    known = (one.schedule for one in deployment.schedules or [])
    crons = (one for one in known if isinstance(one, CronSchedule))
    return ", ".join(f"{one.cron} ({one.timezone})" for one in crons)
