"""Two runs never work on one folder at once, and a dead one keeps nobody out."""

import os
import signal
import time

import pytest

from extract.batch import open_run
from extract.store import StoreInUse


@pytest.fixture
def holder(folders):
    """A process that holds the folder."""
    child = os.fork()
    if child == 0:
        with open_run(folders.raw, folders.out):
            (folders.out / "held").touch()
            time.sleep(60)
        os._exit(0)
    while not (folders.out / "held").exists():
        time.sleep(0.01)
    yield child
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def test_the_second_says_who_holds_the_folder(folders, holder):
    with pytest.raises(StoreInUse, match=f"process {holder} on .+, since 20"):
        folders.run()


def test_a_dead_one_holds_nothing(stubbed, holder):
    os.kill(holder, signal.SIGKILL)
    os.waitid(os.P_PID, holder, os.WEXITED | os.WNOWAIT)
    stubbed.page("a", "plain-text pmid-1 first")
    assert stubbed.run().written == 1


def test_within_one_process(stubbed):
    with open_run(stubbed.raw, stubbed.out), pytest.raises(StoreInUse, match=f"{os.getpid()}"):
        stubbed.run()
    assert stubbed.run().read == 0


@pytest.mark.parametrize("signature", [b"", b"\xff", b"[]", b'{"process": 1}'])
def test_an_owner_who_has_not_signed(stubbed, signature):
    with open_run(stubbed.raw, stubbed.out):
        (stubbed.out / "runs" / ".lock").write_bytes(signature)
        with pytest.raises(StoreInUse, match="has not said who it is"):
            stubbed.run()


def test_a_fork_does_not_hold_what_its_parent_held(folders):
    """A child that outlives a killed run for a moment must not keep the next one out."""
    with open_run(folders.raw, folders.out):
        child = os.fork()
        if child == 0:
            (folders.raw / "here").touch()
            time.sleep(60)
            os._exit(0)
        while not (folders.raw / "here").exists():
            time.sleep(0.01)
    try:
        with open_run(folders.raw, folders.out):
            pass
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
