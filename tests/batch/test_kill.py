"""A run that is killed before any of its steps ends, when started again, as if undisturbed."""

import os
import shutil
import signal
import sys
from itertools import count

import pytest

from extract.batch import runner
from extract.store import StoreError

STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.truncate"}


def in_a_fork(function):
    """How a forked process ends that does this: its exit status, or minus the signal."""
    child = os.fork()
    if child == 0:
        try:
            function()
        except StoreError:
            os._exit(2)
        finally:
            os._exit(3)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_before_step(last, folder):
    """Ends this process with -9 before its last step that changes something in a folder."""
    numbers = count()

    def step(*_):
        if next(numbers) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event, args):
        is_ours = str(args[0]).startswith(str(folder)) if args else False
        is_reading = event == "open" and not args[2] & (os.O_WRONLY | os.O_RDWR)
        if event in STEPS and is_ours and not is_reading:
            step()

    sys.addaudithook(watch)
    fsync = os.fsync
    os.fsync = lambda descriptor: (step(), fsync(descriptor))


def disturb(folders):
    """Changes raw/ so that a run has something of each kind to do."""
    folders.page("a", "plain-text pmid-1 changed")
    folders.page("b", "refuse it had one")
    (folders.raw / "c").unlink()
    folders.page("d", "plain-text pmid-4 was superseded\nplain-text pmid-5 is new")
    folders.page("e", "pubmed-xml pmid-6 gave 4 before")
    folders.page("f", "pubmed-xml pmid-1 richer")


@pytest.fixture
def before(stubbed, monkeypatch):
    """Folders that have seen a run, and then changed."""
    monkeypatch.setattr(runner, "SHARD_PAGES", 2)
    stubbed.page("a", "plain-text pmid-1 first")
    stubbed.page("b", "plain-text pmid-2 second")
    stubbed.page("c", "plain-text pmid-3 third")
    stubbed.page("d", "plain-text pmid-4 poor")
    stubbed.page("e", "pubmed-xml pmid-4 rich")
    stubbed.run()
    disturb(stubbed)
    return stubbed


@pytest.mark.parametrize("prune", [False, True])
def test_killed_before_any_step(before, prune):
    start = before.out.with_name("start")
    shutil.copytree(before.out, start)
    undisturbed = before.run(prune=prune)
    wanted = before.records()
    assert undisturbed.written == 4
    ended = set()
    for last in count():
        shutil.rmtree(before.out)
        shutil.copytree(start, before.out)

        def killed(last=last):
            kill_before_step(last, before.out)
            before.run(prune=prune)

        ended.add(status := in_a_fork(killed))
        report = before.run(prune=prune)
        assert before.records() == wanted, f"killed before step {last}"
        assert not list(before.out.rglob(".part-*"))
        assert (report.read, report.refused) == (undisturbed.read, undisturbed.refused)
        assert report.found == undisturbed.found
        if status != -signal.SIGKILL:
            break
    assert last > 40, "the steps were not seen"
    assert ended == {-signal.SIGKILL, 3}


def test_full_disk(before):
    import resource

    old = before.records()
    report = before.run()
    wanted = before.records()
    for size in (0, 40, 600, 1_200):
        shutil.rmtree(before.out)
        before.out.mkdir()
        for folder in ("records", "texts"):
            (before.out / folder).mkdir()
        for name, content in old.items():
            folder = "records" if name.endswith(".json") else "texts"
            (before.out / folder / name).write_bytes(content)

        def on_a_full_disk(size=size):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            before.run()

        assert in_a_fork(on_a_full_disk) == 2
        assert not list(before.out.rglob(".part-*"))
        for name, content in before.records().items():
            assert content in (old.get(name), wanted.get(name)), "half-written"
        again = before.run()
        assert before.records() == wanted
        assert again.found == report.found


def test_a_ledger_cut_off_anywhere(stubbed):
    stubbed.page("a", "plain-text pmid-1 first\nplain-text pmid-2 second")
    stubbed.page("b", "refuse nothing there")
    stubbed.run()
    wanted = stubbed.records()
    ledger = stubbed.out / "runs" / ".ledger"
    whole = ledger.read_bytes()
    for length in range(0, len(whole), 7):
        ledger.write_bytes(whole[:length])
        report = stubbed.run()
        assert (report.read, report.unchanged, report.refused) == (3, 2, 1)
        assert stubbed.records() == wanted
        assert ledger.read_bytes() == whole


@pytest.mark.parametrize(
    "line", [b"\xff\xfe\x00", b"{}", b'{"page": 1}', b"[" * 10_000, b'{"page":"a","version":9}']
)
def test_a_ledger_of_another_kind(stubbed, line):
    stubbed.page("a", "plain-text pmid-1 first")
    stubbed.run()
    wanted = stubbed.records()
    (stubbed.out / "runs" / ".ledger").write_bytes(line)
    assert stubbed.run().pages.new == 1
    assert stubbed.records() == wanted
