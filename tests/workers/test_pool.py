"""Items that crash, hang or swallow memory cost themselves alone, and nothing is left of them."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import extract
from extract.workers import Limits, Lost, Pool, WorkerLost, nursery
from tests.workers.tasks import MEMORY, do

ROOT = Path(__file__).parents[2]
LOAD = ("tests.workers.tasks",)


@pytest.fixture(params=["forked", "fresh"])
def way_to_start(request, monkeypatch):
    """A nursery that is forked from this process, or one that others share."""
    monkeypatch.setattr(nursery, "_may_fork", lambda: request.param == "forked")
    return request.param


@pytest.fixture
def pool(way_to_start):
    with Pool(1, Limits(seconds=1, memory=MEMORY), LOAD) as one:
        yield one


def each(pool, *items):
    return list(pool.each(do, items))


def test_results_come_in_order(pool):
    assert each(pool, "a", "b", "c") == ["a", "b", "c"]
    assert each(pool) == []


@pytest.mark.parametrize(
    ("item", "why", "status"),
    [
        ("segfault", "killed", -signal.SIGSEGV),
        ("exit", "killed", 3),
        ("hang", "hung", None),
        ("stuck", "hung", None),
        ("memory", "out-of-memory", None),
    ],
)
def test_a_bad_item_costs_itself(pool, item, why, status):
    lost = Lost(item, why, status)
    assert each(pool, "a", item, "b") == ["a", lost, "b"]


def test_bad_items_side_by_side(pool):
    lost = Lost("exit", "killed", 3)
    assert each(pool, "exit", "exit", "a", "exit") == [lost, lost, "a", lost]


def test_a_neighbor_is_not_blamed(pool):
    assert each(pool, "hoard", "hungry", "a") == ["hoard", "hungry", "a"]


def test_an_item_that_somebody_killed_is_done_again(pool, tmp_path):
    item = f"killed {tmp_path / 'once'}"
    assert each(pool, item, "a") == [Lost(item, "killed", -signal.SIGKILL), "a"]
    (tmp_path / "once").unlink()
    assert each(pool, "a", item, "b") == ["a", item, "b"]


def test_no_result_comes_twice(pool, tmp_path):
    item = f"late {tmp_path / 'once'}"
    assert each(pool, "a", item, "b") == ["a", "first", "second", "b"]
    assert each(pool, "a", "ill", "b") == ["a", "symptom", Lost("ill", "killed", 1), "b"]


def test_time_is_for_one_result(pool):
    assert each(pool, "many") == [0, 1, 2, 3, 4]


def test_waiting_for_the_program_takes_no_time(pool):
    given = pool.each(do, ["many", *"ab" * 10_000])
    assert next(given) == 0
    time.sleep(1.5)
    assert sum(1 for _ in given) == 20_004


def test_a_bug_is_raised(pool):
    with pytest.raises(KeyError, match="bug"):
        each(pool, "a", "bug", "b")
    assert each(pool, "a") == ["a"]


def test_who_stops_listening_gets_no_rest(pool):
    for given in pool.each(do, ["a", "hang"]):
        assert given == "a"
        break
    assert each(pool, "b") == ["b"]


def test_threads_share_the_processes(way_to_start):
    items = ["a", "segfault", "b"] * 4
    with Pool(2, Limits(seconds=10), LOAD) as pool, ThreadPoolExecutor(3) as threads:
        done = [threads.submit(each, pool, *items) for _ in range(3)]
        for given in (one.result() for one in done):
            assert given[:2] == ["a", Lost("segfault", "killed", -signal.SIGSEGV)]
            assert len(given) == len(items)


def test_closing_ends_the_waiting(way_to_start):
    pool = Pool(1, Limits(seconds=100), LOAD)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(each, pool, "hang")
        while not pool._workers:
            time.sleep(0.01)
        time.sleep(0.1)
        pool.close()
        with pytest.raises(WorkerLost, match="stopped"):
            waiting.result()


def test_a_dead_nursery_is_replaced(pool):
    assert each(pool, "a") == ["a"]
    first = pool._nursery
    first._process.kill()
    while first.is_alive:
        time.sleep(0.01)
    assert each(pool, "a", "segfault", "b") == ["a", Lost("segfault", "killed", -11), "b"]
    assert pool._nursery is not first


def test_a_process_that_is_killed_before_it_has_begun_is_replaced(pool, tmp_path, monkeypatch):
    """Two in a row; where also the third one dies, something is wrong with the machine."""
    (tmp_path / "frail.py").write_text(
        "import os, pathlib, signal\n"
        f"deaths = pathlib.Path({str(tmp_path)!r}, 'deaths')\n"
        "def die():\n"
        "    if (left := int(deaths.read_text())):\n"
        "        deaths.write_text(str(left - 1))\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "os.register_at_fork(after_in_child=die)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    nursery._close()  # a shared one would not find the module
    deaths = tmp_path / "deaths"
    deaths.write_text("2")
    with Pool(1, load=(*LOAD, "frail")) as frail:
        assert each(frail, "a", "exit", "b") == ["a", Lost("exit", "killed", 3), "b"]
        deaths.write_text("3")
        with pytest.raises(WorkerLost, match="could not be started"):
            each(frail, "exit", "c")
    deaths.unlink()
    nursery._close()


def test_where_no_process_can_be_started(monkeypatch):
    nursery._close()
    monkeypatch.setattr(nursery, "_may_fork", lambda: False)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(WorkerLost, match="No such file"):
        Pool()
    monkeypatch.undo()
    with Pool(1, load=LOAD) as pool:
        assert each(pool, "a") == ["a"]


def test_a_program_with_threads_does_not_fork(monkeypatch):
    forks = []
    monkeypatch.setattr(os, "fork", lambda: forks.append(1))
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    with Pool(1, load=LOAD) as pool:
        assert each(pool, "a") == ["a"]
    stop.set()
    thread.join()
    assert not forks


def test_a_fork_has_a_nursery_of_its_own(pool):
    assert each(pool, "a") == ["a"]
    child = os.fork()
    if child == 0:
        with Pool(1, load=LOAD) as other:
            os._exit(each(other, "b") != ["b"])
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert each(pool, "a") == ["a"]


def living(mark):
    """The processes that were started with this in their environment."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_dead = (process / "stat").read_text().rpartition(") ")[2].startswith("Z")
            if mark.encode() in (process / "environ").read_bytes() and not is_dead:
                found.append(int(process.name))
        except OSError:
            continue
    return found


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked for in /proc")
@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("item", ["a", "stuck"])
@pytest.mark.parametrize("kind", ["forked", "fresh"])
def test_no_process_outlives_the_program(way, item, kind):
    program = (
        "from extract.workers import Limits, Pool, nursery\n"
        "from tests.workers.tasks import do\n"
        f"nursery._may_fork = lambda: {kind == 'forked'}\n"
        "pool = Pool(1, Limits(seconds=100))\n"
        f"for _ in pool.each(do, ['a', {item!r}] * 100_000): print('at work', flush=True)\n"
    )
    mark = f"MARK=pool-{os.getpid()}-{time.monotonic_ns()}"
    paths = f"{Path(extract.__file__).parents[1]}{os.pathsep}{ROOT}"
    environment = dict(os.environ, PYTHONPATH=paths, MARK=mark.removeprefix("MARK="))
    with subprocess.Popen(
        [sys.executable, "-c", program],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as run:
        assert run.stdout.readline() == b"at work\n"
        drain = threading.Thread(target=run.stdout.read)
        drain.start()
        time.sleep(0.2)
        assert len(living(mark)) == 3
        run.send_signal(way)
        try:
            run.wait(10)
        finally:
            run.kill()
        end = time.monotonic() + 10
        while left := living(mark):
            assert time.monotonic() < end, left
            time.sleep(0.05)
        drain.join(10)
