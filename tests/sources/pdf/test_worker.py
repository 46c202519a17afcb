"""The processes that read PDFs: kept, replaced, and ended with whoever started them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.pdf import worker
from extract.sources.pdf.worker import Limits
from tests.sources.pdf.test_hostile import GOOD, HOSTILE, LIMITS
from tests.sources.pdf.writing import Page, write

SLOW = HOSTILE["drawings that double"]


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture(autouse=True)
def _without_processes():
    worker._close_all()
    yield
    worker._close_all()


def idle() -> list[int]:
    return [one._process.pid for one in worker._idle]


def test_one_process_reads_one_file_after_another() -> None:
    first = worker.read(GOOD, "a")
    (process,) = idle()
    assert worker.read(GOOD, "b") == first
    assert idle() == [process]


def test_a_refused_file_costs_no_process() -> None:
    page = Page()
    page.paragraph((50, 50, 400), "Fog was there. " * 40)
    with pytest.raises(NoAbstract):
        worker.read(write([page]), "a")
    assert len(idle()) == 1


def test_each_thread_has_its_own() -> None:
    with ThreadPoolExecutor(3) as threads:
        assert (
            len({d.text for d in threads.map(lambda n: worker.read(GOOD, str(n)), range(9))}) == 1
        )
    assert 1 <= len(idle()) <= 3


def test_a_process_that_takes_too_long_is_ended_and_leaves_nothing() -> None:
    worker.read(GOOD, "a")
    (process,) = idle()
    begun = time.monotonic()
    with pytest.raises(UnreadableSource, match="half a minute"):
        worker.read(SLOW(), "slow", limits=Limits(wall_seconds=1))
    assert time.monotonic() - begun < 30
    assert idle() == []
    assert not is_alive(process)  # nor is it a zombie, which would still answer
    assert worker.read(GOOD, "b").text


@pytest.mark.slow
def test_a_process_that_needs_too_much_memory_refuses() -> None:
    with pytest.raises(UnreadableSource, match=r"too large|larger|memory"):
        worker.read(HOSTILE["bomb in a bomb"](), "bomb", limits=LIMITS)


def test_a_process_that_died_meanwhile_is_replaced() -> None:
    worker.read(GOOD, "a")
    (process,) = idle()
    os.kill(process, signal.SIGKILL)
    while worker._idle[0].is_alive:
        time.sleep(0.01)
    assert worker.read(GOOD, "b").text
    assert idle() != [process]


def test_a_process_that_dies_of_a_file_costs_that_file() -> None:
    worker.read(GOOD, "a")
    (process,) = idle()
    threading.Timer(0.5, os.kill, (process, signal.SIGSEGV)).start()
    with pytest.raises(UnreadableSource, match="died"):
        worker.read(SLOW(), "b")
    assert not is_alive(process)


ASK = """
import sys
from pathlib import Path
from extract.sources.pdf import worker
worker.read(Path(sys.argv[1]).read_bytes(), "good")
print(worker._idle[0]._process.pid, flush=True)
worker.read(Path(sys.argv[2]).read_bytes(), "slow")
"""


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL], ids=["ctrl-c", "kill"])
def test_it_ends_with_the_program_that_started_it(sign: signal.Signals, tmp_path: Path) -> None:
    good, slow = tmp_path / "good.pdf", tmp_path / "slow.pdf"
    good.write_bytes(GOOD)
    slow.write_bytes(SLOW())
    command = [sys.executable, "-c", ASK, str(good), str(slow)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as program:
        assert program.stdout is not None
        process = int(program.stdout.readline())
        time.sleep(0.5)
        if sign == signal.SIGINT:
            os.killpg(program.pid, sign)  # as a terminal sends it: to all of them
        else:
            program.kill()
        program.wait(30)
    ended = time.monotonic() + 10
    while is_alive(process) and time.monotonic() < ended:
        time.sleep(0.1)
    assert not is_alive(process)


def test_a_fork_does_not_share_the_processes_of_its_parent() -> None:
    worker.read(GOOD, "a")
    child = os.fork()
    if child == 0:
        os._exit(len(worker._idle))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(idle()) == 1
