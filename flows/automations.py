"""What Prefect's server does by itself about runs: `python flows/automations.py`.

- A run whose heartbeat stops is marked crashed. Its process is gone, and nobody else would say so.
- With `--notify ADDRESS`, whoever listens there is told of runs that failed or crashed, and of
  nights on which nothing could be fetched.

To be done again after a change; what is there by its name is replaced.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# `flows/extract.py` has the package's name: its folder must not pass for the package.
_HERE = Path(__file__).resolve().parent
sys.path[:] = [str(_HERE.parent) if Path(p).resolve() == _HERE else p for p in sys.path]

from flows import environment


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise argparse.ArgumentTypeError("an http or https address is expected")
    return text


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="What Prefect does by itself about runs.")
    parser.add_argument("--notify", type=_address, help='where {"text": ...} is posted')
    return parser.parse_args()


environment.prepare()
if __name__ == "__main__":
    ARGUMENTS = _arguments()
    os.environ.setdefault("PREFECT_API_URL", "http://127.0.0.1:4200/api")

from prefect.automations import Automation
from prefect.blocks.notifications import CustomWebhookNotificationBlock
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState, SendNotification
from prefect.events.schemas.automations import EventTrigger, Posture

from flows import script

HEARTBEAT = "prefect.flow-run.heartbeat"
SILENCE = timedelta(seconds=90)  # three heartbeats of prefect.toml and prefect.yaml
ENDED = {f"prefect.flow-run.{state}" for state in ("Completed", "Failed", "Cancelled", "Crashed")}
WORTH_TELLING = {
    "prefect.flow-run.Failed",
    "prefect.flow-run.Crashed",
    "prefect.flow-run.TimedOut",
    "abstractor.ingest.failed",
}
MESSAGE = """{{ event.event }} {{ event.resource.name }}
{{ event.resource['prefect.state-message'] or event.payload.reasons or '' }}"""


def zombies() -> Automation:
    """Runs that fall silent are crashed; those that were never heard, such as scripts, are not."""
    return Automation(
        name="abstractor: runs that fall silent have crashed",
        trigger=EventTrigger(
            match={"prefect.resource.id": "prefect.flow-run.*"},
            for_each={"prefect.resource.id"},
            after={HEARTBEAT},
            expect={HEARTBEAT, *ENDED},
            posture=Posture.Proactive,
            threshold=1,
            within=SILENCE,
        ),
        actions=[
            ChangeFlowRunState(
                state=StateType.CRASHED,
                message=f"no heartbeat for {SILENCE.seconds} s: its process is gone",
            )
        ],
    )


def notification(address: str) -> Automation:
    """Somebody is told when there is something to act on."""
    block = CustomWebhookNotificationBlock(
        name="abstractor", url=address, json_data={"text": "{{subject}}\n{{body}}"}
    )
    saved: Any = block.save("abstractor-notify", overwrite=True)
    return Automation(
        name="abstractor: tell what went wrong",
        trigger=EventTrigger(
            expect=WORTH_TELLING, posture=Posture.Reactive, threshold=1, within=timedelta(0)
        ),
        actions=[SendNotification(block_document_id=saved, subject="Abstractor", body=MESSAGE)],
    )


def put(automation: Automation) -> None:
    """Makes it, in place of one of the same name."""
    try:
        known: Any = Automation.read(name=automation.name)
    except ValueError:
        automation.create()
    else:
        automation.id = known.id
        automation.update()


def main(notify: str | None) -> int:
    """The exit status: 0 if the server has them now."""

    def work() -> int:
        for automation in (zombies(), *([notification(notify)] if notify else [])):
            put(automation)
            print(f"set: {automation.name}")
        return 0

    return script.exit_status(work)


if __name__ == "__main__":
    sys.exit(main(ARGUMENTS.notify))
