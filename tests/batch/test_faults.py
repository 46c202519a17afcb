"""Whatever a machine does to a run: the store is whole, and the next run finishes the work."""

import ctypes
import errno
import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from extract.batch import runner
from extract.cli import app
from extract.store import StoreError
from tests.batch.harm import in_a_fork

PAGE = """Aspirin in septic shock: trial {number}

METHODS: We randomly assigned {total} adults with septic shock to aspirin or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with aspirin and 40 of 100 with placebo (P=0.14).
"""


def failing(monkeypatch, at, code):
    """Lets what reaches the disk fail from one step on: writing, syncing, renaming."""
    steps = count()

    def guarded(real):
        def step(*arguments, **options):
            if next(steps) >= at:
                raise OSError(code, os.strerror(code))
            return real(*arguments, **options)

        return step

    monkeypatch.setattr(os, "fsync", guarded(os.fsync))
    monkeypatch.setattr(Path, "replace", guarded(Path.replace))


def stopped_by(folders):
    """What a run says that cannot go on; None if it can."""
    try:
        folders.run()
    except StoreError as error:
        return str(error)
    return None


TOLD = {"first", "second", "third", "poor", "rich"} | {
    *("changed", "was superseded", "is new", "gave 4 before", "richer"),
}


def assert_whole(folders):
    """No file is a half, and none has a name for the time being."""
    assert not list(folders.out.rglob(".part-*"))
    for name, content in folders.records().items():
        if name.endswith(".json"):
            assert json.loads(content)["citation"]["title"]["value"] in TOLD
        else:
            assert content.decode() in TOLD


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_disk_that_fails_at_any_step(before, monkeypatch, code):
    start = before.out.with_name("start")
    shutil.copytree(before.out, start)
    report = before.run()
    wanted = before.records()
    for at in count():
        shutil.rmtree(before.out)
        shutil.copytree(start, before.out)
        with monkeypatch.context() as patch:
            failing(patch, at, code)
            if (said := stopped_by(before)) is None:
                break
        assert os.strerror(code) in said
        assert str(before.out) in said
        assert_whole(before)
        again = before.run()
        assert before.records() == wanted
        assert (again.read, again.found) == (report.read, report.found)
    assert at > 20, "the steps were not seen"


def test_a_folder_that_may_not_be_written(before):
    def run():
        _be_like_others()
        with pytest.raises(StoreError, match=r"Permission denied") as refused:
            before.run()
        raise refused.value

    start = shutil.copytree(before.out, before.out.with_name("start"))
    wanted = before.run() and before.records()
    shutil.rmtree(before.out)
    shutil.copytree(start, before.out)
    for folder in (before.out / "records", before.out / "runs"):
        folder.chmod(0o500)
        try:
            assert in_a_fork(run) == 2
        finally:
            folder.chmod(0o700)
        assert_whole(before)
    before.run()
    assert before.records() == wanted


def _be_like_others():
    """Gives up the power of root to write where nobody may; others have none to give up."""
    if os.getuid() == 0:
        libc = ctypes.CDLL(None)
        version_3, overriding = (ctypes.c_uint32 * 2)(0x20080522, 0), 0b110  # of writing, reading
        powers = (ctypes.c_uint32 * 6)()
        assert libc.capget(version_3, powers) == 0
        powers[0] &= ~overriding
        assert libc.capset(version_3, powers) == 0


def test_a_power_cut_in_the_middle_of_a_rename(before):
    """Of each file in turn: the new name is not there yet, the other is; and the ledger is torn."""
    report = before.run()
    wanted = before.records()
    ledger = before.out / "runs" / ".ledger"
    whole = ledger.read_bytes()
    kept = {"pmid-2", "pmid-3"}  # of a page that is refused now, and of one that is gone
    for path in sorted(one for one in before.out.glob("[rt]e*/*") if one.stem not in kept):
        path.rename(path.with_name(f".part-{path.name}"))
        ledger.write_bytes(whole[: len(whole) // 2])
        again = before.run()
        assert before.records() == wanted
        assert not list(before.out.rglob(".part-*"))
        assert (again.read, again.written, again.refused) == (report.read, 1, report.refused)
        assert ledger.read_bytes() == whole


@pytest.mark.parametrize("hours", [-5, 5, -24 * 365 * 20])
def test_a_clock_that_jumps(before, monkeypatch, hours):
    before.run()
    wanted = before.records()

    class Clock(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime.now(UTC) + timedelta(hours=hours)

    monkeypatch.setattr(runner, "datetime", Clock)
    then = time.time() + hours * 3_600
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + hours * 3_600 * 10**9)
    assert before.run().written == 0
    before.page("a", "plain-text pmid-1 after the jump")
    os.utime(before.raw / "a", (then, then))
    report = before.run()
    assert (report.pages.changed, report.pages.unchanged) == (1, 4)
    assert before.text("pmid-1") == "richer", "another page tells of it in a richer format"
    assert before.records() == wanted
    assert len(list((before.out / "runs").glob("*.json"))) == 4, "no report was overwritten"


def session(leader):
    """The processes of a session that live."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state = (process / "stat").read_text().rpartition(") ")[2].split()
        except OSError:
            continue
        if int(state[3]) == leader and state[0] != "Z":
            found.append(int(process.name))
    return found


def finish(folders):
    """Does what is left, with the command."""
    _, status = os.waitpid(started(folders), 0)
    log = folders.out.with_name("log").read_text()
    assert os.waitstatus_to_exitcode(status) == 1, log  # bad.bin is refused


def started(folders):
    """A process that does what `abstractor run` does, in a session of its own."""
    child = os.fork()
    if child:
        return child
    log = folders.out.with_name("log").open("w")
    try:
        os.setsid()
        for stream in (1, 2):
            os.dup2(log.fileno(), stream)
        sys.stdout = sys.stderr = log
        app(["run", str(folders.raw), str(folders.out), "--jobs", "2"])
    except SystemExit as end:
        log.flush()
        os._exit(int(end.code))
    except BaseException:  # noqa: BLE001
        traceback.print_exc(file=log)
        log.flush()
    finally:
        os._exit(9)


def state_of(folders):
    ledger = (folders.out / "runs" / ".ledger").read_bytes()
    return folders.records() | {"ledger": ledger}


@pytest.fixture
def many(folders, monkeypatch):
    """Folders with a run behind them, where most pages are new or have changed."""
    monkeypatch.setattr(runner, "SHARD_PAGES", 3)
    for number in range(12):
        folders.page(f"{number}.txt", PAGE.format(number=number, total=200))
    folders.run()
    for number in range(6, 30):
        folders.page(f"{number}.txt", PAGE.format(number=number, total=202))
    (folders.raw / "3.txt").unlink()
    folders.page("bad.bin", "")
    return folders


MOMENTS = 50


@pytest.mark.slow
@pytest.mark.timeout(1_200)
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked for in /proc")
def test_killed_at_fifty_random_moments(many):
    start = many.out.with_name("start")
    shutil.copytree(many.out, start)
    since = time.monotonic()
    finish(many)
    seconds = time.monotonic() - since
    wanted = state_of(many)
    moments, early = random.Random(20), 0  # noqa: S311
    for moment in range(MOMENTS):
        shutil.rmtree(many.out)
        shutil.copytree(start, many.out)
        child = started(many)
        time.sleep(moments.uniform(0, seconds))
        if os.waitpid(child, os.WNOHANG)[0] == 0:  # it is still at work
            early += 1
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        end = time.monotonic() + 20
        while session(child):
            assert time.monotonic() < end, f"moment {moment}: a process remains"
            time.sleep(0.01)
        finish(many)
        assert state_of(many) == wanted, f"moment {moment}"
        assert not list(many.out.rglob(".part-*"))
    assert early > MOMENTS / 2, "most runs were over before they were killed"
