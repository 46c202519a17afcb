"""The flow on Prefect's own server: what it does, and what it leaves behind, which is nothing."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract import batch
from tests.flows.traces import ask, left_behind

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "flows" / "extract.py"
PAGE = """Aspirin in septic shock: a randomized trial

METHODS: We randomly assigned 200 adults with septic shock to aspirin or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with aspirin and 40 of 100 with placebo (P=0.14).
"""

pytestmark = pytest.mark.flow


@pytest.fixture
def raw(tmp_path):
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "aspirin.txt").write_text(PAGE)
    return folder


def flow(*arguments, **options):
    command = [sys.executable, SCRIPT, *map(str, arguments)]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=100, **options
    )


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_the_watch_sees_who_is_asked(environment, tmp_path):
    program = "import socket; socket.socket().connect_ex(('192.0.2.1', 9))"
    subprocess.run(
        ["timeout", "1", sys.executable, "-c", program],
        check=False,
        env=environment,
    )
    assert (tmp_path / "seen").read_text() == "socket.connect 192.0.2.1\n"


def test_a_run_and_its_traces(raw, tmp_path, environment, home):
    (raw / "bad.bin").write_bytes(b"")
    out = tmp_path / "out"
    done = flow(raw, out, env=environment)
    assert done.returncode == 1, done.stderr
    assert done.stderr == "2 pages: 2 new, 0 unchanged\n"
    lines = done.stdout.splitlines()
    assert lines[0] == "2 read = 1 written + 0 unchanged + 1 refused"
    assert lines[2].startswith("refused: bad.bin: ")
    assert len(list((out / "records").iterdir())) == 1
    assert left_behind(tmp_path) == []
    assert not (tmp_path / "seen").exists(), "nobody beyond this machine was asked"

    assert ask(home, "select state_type from flow_run") == [("COMPLETED",)]
    tasks = ask(home, "select name, state_type from task_run order by start_time")
    assert [name.rpartition("-")[0] for name, _ in tasks] == ["plan", "extract_shard", "summarise"]
    assert {state for _, state in tasks} == {"COMPLETED"}
    ((table,),) = ask(home, "select data from artifact where key = 'batch-summary'")
    rows = json.loads(json.loads(table))
    assert {"what": "read", "count": 2} in rows
    assert {"what": "p_values", "count": 1} in rows
    logs = "\n".join(line for (line,) in ask(home, "select message from log"))
    assert "2 read = 1 written + 0 unchanged + 1 refused" in logs

    (raw / "bad.bin").unlink()
    again = flow(raw, out, env=environment)
    assert again.returncode == 0
    assert again.stderr == "1 pages: nothing to do, 1 unchanged, 1 gone\n"


def test_it_gives_what_a_run_without_prefect_gives(raw, tmp_path, environment):
    changes = tmp_path / "changes.md"
    flow(raw, tmp_path / "one", "--jobs", "2", "--diff", changes, env=environment)
    batch.run(raw, tmp_path / "two")
    assert "**1 record gained.**" in changes.read_text()
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name).glob("[rt]e*/*")}
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) == 2


@pytest.mark.parametrize(
    "arguments", [[], ["raw"], ["raw", "out", "--nope"], ["a", "b", "--jobs=0"]]
)
def test_wrong_usage_starts_nothing(arguments, environment, tmp_path):
    done = flow(*arguments, env=environment)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage" in done.stderr
    assert left_behind(tmp_path) == []


def test_what_cannot_be_done_is_said(tmp_path, environment):
    done = flow(tmp_path / "nowhere", tmp_path / "out", env=environment)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("nowhere: no such folder; raw pages were expected there\n")
    assert "Traceback" not in done.stderr


def test_a_server_that_does_not_answer_is_named(raw, tmp_path, environment):
    environment["PREFECT_API_URL"] = "http://127.0.0.1:9/api"
    done = flow(raw, tmp_path / "out", env=environment)
    assert done.returncode == 2
    assert done.stderr.startswith("no Prefect server answers at http://127.0.0.1:9/api")


def test_where_no_home_can_be_written(raw, tmp_path, environment):
    """Prefect's folder is made where there is room, even if no home is."""
    del environment["PREFECT_HOME"]
    program = (
        "import os; from pathlib import Path; from flows import environment\n"
        "environment._PROJECT = Path('/dev/null')\n"
        "environment.prepare(); print(os.environ['PREFECT_HOME'])\n"
    )

    def home_with(**changes):
        done = subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=environment | {"TMPDIR": str(tmp_path)} | changes,
        )
        return Path(done.stdout.strip())

    state = tmp_path / "state"
    assert home_with(XDG_STATE_HOME=str(state)) == state / "trial-abstractor" / "prefect"
    assert home_with(XDG_STATE_HOME="/dev/null").parent == tmp_path
    assert home_with(PREFECT_HOME="/given") == Path("/given")


def test_prefect_can_load_it_by_its_path(environment, tmp_path):
    """As its workers do. The file has the package's name, and must not be taken for it."""
    program = (
        "from prefect.flows import load_flow_from_entrypoint\n"
        f"flow = load_flow_from_entrypoint('{SCRIPT}:extract')\n"
        "print(flow.name, *sorted(flow.parameters.properties))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
    )
    wanted = "diff full_check full_text jobs out page_seconds prune raw since worker_memory"
    assert done.stdout == f"extract {wanted}\n", done.stderr


@pytest.mark.slow
@pytest.mark.timeout(400)  # a busy machine takes a minute to the first record
@pytest.mark.parametrize(
    "stop",
    [
        (signal.SIGINT, 130, "1"),
        (signal.SIGINT, 130, "2"),
        (signal.SIGTERM, -signal.SIGTERM, "1"),
        (signal.SIGKILL, -signal.SIGKILL, "2"),
    ],
)
def test_nothing_is_left_of_a_run_that_is_stopped(raw, tmp_path, environment, stop):
    way, status, jobs = stop
    for number in range(800):
        (raw / f"{number}.txt").write_text(PAGE.replace("in septic", f"{number} in septic"))
    out = tmp_path / "out"
    command = [sys.executable, SCRIPT, raw, out, "--jobs", jobs]
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        wait_for(lambda: (out / "records").is_dir() and any((out / "records").glob("*.json")), 300)
        os.killpg(run.pid, way)  # as a terminal does: to all that it started
        errors = run.stderr.read()
    assert run.returncode == status
    assert "Traceback" not in errors
    wait_for(lambda: left_behind(tmp_path) == [], 20)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_at_some_moments_it_ends_as_if_undisturbed(raw, tmp_path, environment):
    """Each is killed alone, not with what it started, as by a system that is short of memory."""
    for number in range(40):
        (raw / f"{number}.txt").write_text(PAGE.replace("in septic", f"{number} in septic"))
    out = tmp_path / "out"
    moments = random.Random(6)  # noqa: S311
    for _ in range(4):
        command = [sys.executable, SCRIPT, raw, out, "--jobs", "2"]
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as run:
            wait_for((out / "runs" / ".lock").exists)
            time.sleep(moments.uniform(0, 2))
            run.kill()
        wait_for(lambda: left_behind(tmp_path) == [], 20)
    assert flow(raw, out, "--jobs", "2", env=environment).returncode == 0
    batch.run(raw, tmp_path / "undisturbed")
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name).glob("[rt]e*/*")}
        for name in ("out", "undisturbed")
    )
    assert one == two
    assert len(one) == 82
    assert not list(out.rglob(".part-*"))
