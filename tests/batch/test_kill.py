"""A run that is killed before any of its steps ends, when started again, as if undisturbed."""

import shutil
import signal
from itertools import count

import pytest

from tests.batch.harm import in_a_fork, kill_before_step


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
