"""A flow that is run as a script: how it ends, and the sums that it leaves on its run's page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext

from prefect import get_run_logger
from prefect.artifacts import create_table_artifact
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

from extract.cli.terminal import NOT_DONE
from flows import server


def exit_status(
    work: Callable[[], int], *refusals: type[Exception], has_heartbeat: bool = False
) -> int:
    """What the work says when Prefect's server is there; 2 where it could not be done, with a word.

    Args:
        work: runs the flow, and says how that ended.
        refusals: the errors that tell by themselves why it could not.
        has_heartbeat: runs that somebody watches have one; others would wait a second for its end.
    """
    expected: tuple[type[Exception], ...] = (server.Unreachable, *refusals)
    quiet = temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None})
    try:
        server.wait()
        with nullcontext() if has_heartbeat else quiet:
            return work()
    except expected as error:
        print(error, file=sys.stderr)
        return NOT_DONE
    except KeyboardInterrupt:
        return 130


def show_sums(
    key: str, description: str, lines: Iterable[str], counts: Iterable[tuple[str, int]]
) -> None:
    """Puts a report in short into the run's log, and its counts as a table on the run's page."""
    for line in lines:
        get_run_logger().info(line)
    rows = [{"what": what, "count": count} for what, count in counts]
    create_table_artifact(rows, key=key, description=description)
