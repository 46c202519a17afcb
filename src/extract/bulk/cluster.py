"""The workers of a Dask cluster, which extract shards on other machines and give the same bytes.

A task is a shard: a job goes there and a summary comes back, while citations and records go
between the workers and where they are stored. Each worker does the work in a process beside its
own, as this machine does. A shard whose worker is lost is extracted again elsewhere, which does no
harm, since whoever extracts it writes the same bytes.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import uuid
from contextlib import suppress
from functools import cache
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from extract import records
from extract.bulk.engines import Processes
from extract.bulk.shard import Job, ShardSummary, Watch, refused
from extract.errors import ExtractorFault
from extract.records.schema import Extractor
from extract.store import StoreError
from extract.store.locations import Location

if TYPE_CHECKING:
    from distributed import Client, Future

_SECONDS_TO_CONNECT = 6
_SECONDS_TO_ANSWER = 8  # so that there is a word within ten
_SECONDS_TO_COME = 30  # for the first worker: often all is started at once
_SECONDS_TO_CLOSE = 5
_SECONDS_WITHOUT_WORKERS = 120  # what a cluster may take to replace all that it had
_SECONDS_BETWEEN_LOOKS = 10
_SHARDS_A_WORKER = 2  # one, and one to go on with
_LEAST_SLOTS = 64  # so that a cluster that grows with its work sees some
_NAMED = 5  # of many workers that are wrong in the same way, a few tell enough


class NoCluster(StoreError):
    """The cluster cannot do the work; the message says why, and what to do."""


class Cluster:
    """An engine on the workers of a scheduler, all of which have the same extractor as we."""

    def __init__(self, scheduler: str | None = None) -> None:
        """The cluster of a scheduler; by default of the one that Dask's configuration names.

        Raises:
            NoCluster: it cannot be reached, has no workers, or one of them is not fit for the work.
        """
        self._address = address = _address(scheduler)
        self._client = _client(address)
        try:
            _wait_for_workers(self._client, address)
            self._fingerprint = records.extractor().fingerprint
            _check(self._client, address)
            self.slots = max(_LEAST_SLOTS, _SHARDS_A_WORKER * len(self._client.nthreads()))
        except BaseException:
            self.close()
            raise
        self._group = f"extract_shard-{uuid.uuid4().hex}"  # what a dashboard shows
        self._looking = threading.Lock()
        self._looked_at = self._manned_at = monotonic()

    def extract(self, job: Job, watch: Watch) -> ShardSummary:
        """What became of a shard. Threads may call this side by side.

        Where each worker that tries it dies, the shard is refused.

        Raises:
            NoCluster: the scheduler or all workers are gone, or one was replaced by another kind.
            StoreError: the shard cannot be written.
        """
        from distributed import CancelledError, KilledWorker
        from distributed.comm.core import CommClosedError

        try:
            future = self._client.submit(
                _extract,
                _for_elsewhere(job),
                self._fingerprint,
                key=(self._group, job.shard),
            )
            summary = self._result(future)
        except KilledWorker as error:
            return refused(job, ExtractorFault(job.name, _killed(error)))
        except (CancelledError, CommClosedError) as error:
            raise NoCluster(
                f"the Dask scheduler at {self._address} is gone. What was done until then is "
                "stored: run again when it is back"
            ) from error
        watch(summary.counts.read, summary.counts.kept)
        return summary

    def close(self) -> None:
        """Forgets what waits there; a shard that a worker is at comes to its end."""
        with suppress(Exception):
            self._client.close(timeout=_SECONDS_TO_CLOSE)

    def _result(self, future: Future[ShardSummary]) -> ShardSummary:
        while True:
            try:
                return future.result(timeout=_SECONDS_BETWEEN_LOOKS)
            except TimeoutError:
                if future.done():  # the task says so, and not the clock
                    raise
                self._look()

    def _look(self) -> None:
        """Makes sure that somebody works; many threads ask, and one looks.

        Raises:
            NoCluster: nobody has for some time.
        """
        with self._looking:
            now = monotonic()
            if now - self._looked_at > _SECONDS_BETWEEN_LOOKS / 2:
                self._looked_at = now
                if self._client.nthreads():
                    self._manned_at = now
            if now - self._manned_at > _SECONDS_WITHOUT_WORKERS:
                raise NoCluster(
                    f"the Dask scheduler at {self._address} has lost all its workers. What was "
                    "done until then is stored: run again when there are some"
                )


def _extract(job: Job, fingerprint: str) -> ShardSummary:
    """What a worker does with a shard."""
    mine = records.extractor().fingerprint
    if mine != fingerprint:  # it came after all others were asked
        raise NoCluster(f"a worker that came later {_has_another(mine, fingerprint)}")
    return _processes().extract(job, lambda _read, _kept: None)


@cache
def _processes() -> Processes:
    """The processes of a worker: one for each of its threads."""
    from distributed import get_worker

    return Processes(get_worker().state.nthreads)


def _for_elsewhere(job: Job) -> Job:
    """A job whose paths hold in any folder."""
    places = {"input": job.input, "shards": job.shards}
    paths = {name: Location(url).path for name, url in places.items()}
    return job.model_copy(
        update={name: str(Path(path).absolute()) for name, path in paths.items() if path}
    )


def _address(scheduler: str | None) -> str:
    """Where the scheduler is: as said, or as Dask's configuration says, DASK_SCHEDULER_ADDRESS.

    Raises:
        NoCluster: there is none, or no Dask.
    """
    try:
        import dask
        import distributed  # noqa: F401
    except ImportError as error:
        raise NoCluster("install the extra [dask] to use a Dask cluster") from error
    if address := scheduler or dask.config.get("scheduler-address", None):
        return str(address)
    raise NoCluster(
        "the engine dask needs the address of a scheduler, such as tcp://10.0.0.1:8786: name it "
        "with --scheduler, or as DASK_SCHEDULER_ADDRESS"
    )


def _client(address: str) -> Client:
    """A connection to a scheduler.

    Raises:
        NoCluster: nobody answers, or somebody who is no scheduler.
    """
    from distributed import Client

    # We say what there is to say; these would say it once more, with tracebacks.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        # A client waits for ever for somebody who takes calls and is no scheduler.
        asyncio.run(asyncio.wait_for(_call(address), _SECONDS_TO_ANSWER))
        return Client(address, timeout=_SECONDS_TO_ANSWER, set_as_default=False)
    except TimeoutError as error:
        reason = f"no answer within {_SECONDS_TO_ANSWER} seconds"
        raise NoCluster(f"no Dask scheduler answers at {address}: {reason}") from error
    except (OSError, TypeError, ValueError) as error:
        raise NoCluster(f"no Dask scheduler answers at {address}: {error}") from error


async def _call(address: str) -> None:
    """Ends when a scheduler has said who it is."""
    from distributed.core import rpc
    from distributed.security import Security

    secrets = Security().get_connection_args("client")
    async with rpc(address, timeout=_SECONDS_TO_CONNECT, connection_args=secrets) as scheduler:
        await scheduler.identity(n_workers=0)


def _wait_for_workers(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_SECONDS_TO_COME)
    except TimeoutError as error:
        raise NoCluster(
            f"the Dask scheduler at {address} has no workers; start some there with "
            f"`dask worker {address} --nthreads 1`"
        ) from error


def _check(client: Client, address: str) -> None:
    """Makes sure that the scheduler and its workers have this extractor.

    Raises:
        NoCluster: some have not; they are named.
    """
    wanted = records.extractor().fingerprint
    found: dict[str, Any] = {f"the scheduler {address}": _of_scheduler(client)}
    workers = client.run(records.extractor, on_error="return")
    found |= {f"the worker {at}": given for at, given in workers.items()}
    wrong = [f"{who} {why}" for who, given in found.items() if (why := _fault(given, wanted))]
    if wrong:
        others = f"; and {len(wrong) - _NAMED} others" if len(wrong) > _NAMED else ""
        raise NoCluster(
            f"{'; '.join(wrong[:_NAMED])}{others}. Install the same version everywhere, and start "
            "the scheduler and its workers again"
        )


def _of_scheduler(client: Client) -> Extractor | Exception:
    """What the scheduler has: it unpacks tasks, and needs the package for that."""
    try:
        found: Extractor = client.run_on_scheduler(records.extractor)
    except Exception as error:  # noqa: BLE001 - whatever is wrong there, as `client.run` has it
        return error
    return found


def _fault(found: object, wanted: str) -> str | None:
    """Why a process cannot do the work; None if it can."""
    if not isinstance(found, Extractor):
        return f"cannot load the extractor ({found})"
    return None if found.fingerprint == wanted else _has_another(found.fingerprint, wanted)


def _has_another(fingerprint: str, wanted: str) -> str:
    return f"has another extractor (fingerprint {fingerprint}, and {wanted} here)"


def _killed(error: Any) -> str:
    return (
        f"each of the {error.allowed_failures + 1} workers that tried it died, the last one "
        f"{error.last_worker.address}: give workers more memory; it is tried again in the next run"
    )
