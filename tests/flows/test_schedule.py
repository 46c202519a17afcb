"""Schedules on a standing server: runs that are really created, done, lost and made up for."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from tests.flows.traces import ask, left_behind, wait_for

ROOT = Path(__file__).parents[2]
PAGE = """Drug {0} in septic shock: a randomized trial

METHODS: We randomly assigned 200 adults with septic shock to drug {0} or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with drug {0}, and 40 of 100 with placebo (P=0.14).
"""
EMIT = """
from prefect.events import emit_event
emit_event("abstractor.ingest.failed", {"prefect.resource.id": "abstractor.records.test"})
"""
MANY = 1_000  # pages, which keep two processes busy for longer than it takes to kill them

pytestmark = [pytest.mark.flow, pytest.mark.slow, pytest.mark.timeout(1_200)]


@pytest.fixture
def project(tmp_path):
    """The folder of somebody who has cloned this project, and has pages."""
    here = tmp_path / "project"
    shutil.copytree(ROOT / "flows", here / "flows", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("prefect.yaml", "prefect.toml"):
        shutil.copy(ROOT / name, here)
    (here / "raw").mkdir()
    (here / "raw" / "page.txt").write_text(PAGE.format("zero"))
    return here


@pytest.fixture
def own(environment, tmp_path):
    """The same environment, with a database that no other test writes to."""
    return environment | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "DO_NOT_TRACK": "1",
        "no_proxy": "127.0.0.1",
    }


def reschedule(project, **crons):
    """Sets when the deployments of prefect.yaml run."""
    plan = (project / "prefect.yaml").read_text()
    for name, cron in crons.items():
        place = re.compile(rf'(name: {name.replace("_", "-")}\n(?:.*\n)*?      - cron: )".*"')
        plan, times = place.subn(rf'\1"{cron}"', plan)
        assert times == 1
    (project / "prefect.yaml").write_text(plan)


@contextmanager
def running(command, **options):
    """A process that does not outlive the `with` block, whatever happens in it."""
    with subprocess.Popen(command, text=True, **options) as process:
        try:
            yield process
        finally:
            process.kill()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def answers(address):
    try:
        with urlopen(f"{address}/health", timeout=5):  # noqa: S310
            return True
    except URLError:
        return False


def post(address, what, **body):
    """What the server answers, which on a busy machine may ask to be asked again."""
    request = Request(  # noqa: S310
        f"{address}/{what}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    for _ in range(30):
        try:
            with urlopen(request, timeout=30) as answer:  # noqa: S310
                return json.load(answer)
        except HTTPError as error:
            if error.code != 503:
                raise
            time.sleep(1)
    pytest.fail(f"{what}: the server is busy")


def start_run(address, deployment, due=None, **parameters):
    """The id of a run of a deployment, due now or at another time."""
    (known,) = post(address, "deployments/filter", deployments={"name": {"any_": [deployment]}})
    state = {"type": "SCHEDULED", "state_details": {"scheduled_time": due}}
    run = post(
        address,
        f"deployments/{known['id']}/create_flow_run",
        state=state if due else None,
        parameters=parameters,
    )
    return run["id"]


def run_of(home, id):
    """The type, name and message of a run's state."""
    (state,) = ask(
        home,
        "select r.state_type, r.state_name, s.message from flow_run r"  # noqa: S608
        f" left join flow_run_state s on s.id = r.state_id where r.id = '{id}'",
    )
    return state


def engine(tmp_path):
    """The process of the run at work."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"MARK={tmp_path}\0".encode() not in (process / "environ").read_bytes():
                continue
            if (process / "cmdline").read_text().endswith("prefect.engine\0"):
                return int(process.name)
        except OSError:
            continue
    return None


def fill(project):
    for number in range(MANY):
        (project / "raw" / f"{number}.txt").write_text(PAGE.format(number))


def records(project):
    folder = project / "structured" / "records"
    return len(list(folder.glob("[!.]*")))


def commands(address):
    """What docs/scheduling.md says of server and worker, in its order, for this address."""
    page = (ROOT / "docs" / "scheduling.md").read_text()
    (block,) = re.findall(r"```sh\nexport PREFECT_API_URL=\S+ DO_NOT_TRACK=1\n(.*?)```", page, re.S)
    given = block.replace("--port 4200", f"--port {address.rpartition(':')[2]}")
    return [shlex.split(line) for line in given.splitlines()]


def test_a_schedule_with_server_and_worker(project, own, hook, tmp_path):
    """What the documentation says, in its order; then what can go wrong."""
    home, (listener, posted) = tmp_path / "prefect", hook
    place = f"http://127.0.0.1:{free_port()}"
    own["PREFECT_API_URL"] = address = f"{place}/api"
    reschedule(project, nightly="0 0 1 1 *", full_check="* * * * *")
    quiet = {"cwd": project, "env": own, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    serve, *settings, automate, work = commands(place)
    with ExitStack() as stack:
        server = stack.enter_context(running(serve, **quiet))
        wait_for(lambda: answers(address))
        for command in (*settings, [*automate, "--notify", listener]):
            subprocess.run(command, check=True, **quiet)

        # Somebody is told. Not of the crash below: Prefect may hold that event for 15 minutes.
        subprocess.run([sys.executable, "-c", EMIT], check=True, **quiet)
        assert "abstractor.ingest.failed" in wait_for(lambda: posted)[0]["text"]

        # What was due years ago is skipped.
        fill(project)
        worker = stack.enter_context(running(work, **quiet))
        missed = start_run(address, "nightly", "2020-01-01T00:00:00Z")
        wait_for(lambda: run_of(home, missed)[1] == "Skipped")
        assert run_of(home, missed)[2].endswith(" hours ago, at 2020-01-01 00:00 UTC")

        # The schedule makes a run every minute. One is killed, and its worker too: it is marked
        # crashed. Until then the next one has to wait, and then it does all the work.
        wait_for(lambda: records(project) > 100)
        at_work = engine(tmp_path)
        worker.kill()
        os.kill(at_work, signal.SIGKILL)
        ((lost,),) = ask(home, "select id from flow_run where state_type = 'RUNNING'")
        worker = stack.enter_context(running(work, **quiet))
        wait_for(lambda: run_of(home, lost)[0] == "CRASHED", 130)
        assert run_of(home, lost)[2] == "no heartbeat for 90 s: its process is gone"
        scheduled = "select id from flow_run where auto_scheduled and state_type = 'COMPLETED'"
        ((done,), *_) = wait_for(lambda: ask(home, scheduled))
        assert f"{MANY + 1} read = " in run_of(home, done)[2]
        assert records(project) == MANY + 1

        # A worker that is stopped leaves nothing behind, and neither does a server.
        worker.terminate()
        assert worker.wait(60) == 0
        server.terminate()
        server.wait(60)
        wait_for(lambda: left_behind(tmp_path) == [], 30)
    # Prefect's server looks for a list of kinds of work pools, and takes its own if there is none.
    seen = tmp_path / "seen"
    asked = set(seen.read_text().splitlines() if seen.exists() else ())
    assert asked <= {"socket.getaddrinfo raw.githubusercontent.com"}


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_of_one_machine_that_serves(project, own, tmp_path, way):
    home = tmp_path / "prefect"
    fill(project)
    command = [sys.executable, "flows/nightly.py", "--serve", "--port", "0"]
    out = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with running(command, cwd=project, env=own, **out) as serving:
        address = next(serving.stdout).split()[-1] + "/api"
        wait_for(lambda: answers(address))
        wait_for(lambda: ask(home, "select id from flow_run where auto_scheduled"))
        run = start_run(address, "nightly", jobs=2)
        wait_for(lambda: records(project) > 100)
        assert run_of(home, run)[0] == "RUNNING"
        serving.send_signal(way)
        errors = serving.stderr.read()
        assert serving.wait(30) in {130, -signal.SIGKILL}
    assert "Traceback" not in errors
    wait_for(lambda: left_behind(tmp_path) == [], 40)


@pytest.fixture
def postgresql():
    """The address of a database, and a function that asks it."""
    known = shutil.which("initdb") or next(
        iter(sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)), None
    )
    if known is None:
        pytest.skip("PostgreSQL's server is not installed")
    programs = Path(known).resolve().parent
    # It refuses to serve root, and root's folders are closed to others.
    who = {"user": "postgres"} if os.getuid() == 0 else {}
    port = free_port()
    reach = ["-h", "127.0.0.1", "-p", str(port), "-U", "abstractor"]

    def ask(question):
        command = [programs / "psql", *reach, "-d", "prefect", "-tAc", question]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    with tempfile.TemporaryDirectory() as folder:
        if who:
            shutil.chown(folder, "postgres")
        make = [programs / "initdb", "-D", folder, "-U", "abstractor", "-A", "trust", "-N"]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL, cwd="/", **who)
        settings = ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-k", folder]
        serve = [programs / "postgres", "-D", folder, "-p", str(port), *settings]
        with subprocess.Popen(serve, cwd="/", stderr=subprocess.DEVNULL, **who) as server:
            try:
                make = [programs / "createdb", *reach, "prefect"]
                wait_for(
                    lambda: (
                        not subprocess.run(make, stderr=subprocess.DEVNULL, check=False).returncode
                    )
                )
                yield f"postgresql+asyncpg://abstractor@127.0.0.1:{port}/prefect", ask
            finally:
                server.send_signal(signal.SIGINT)


def test_postgresql_keeps_the_runs(project, own, postgresql, tmp_path):
    own["PREFECT_API_DATABASE_CONNECTION_URL"], ask = postgresql
    command = [sys.executable, "flows/nightly.py"]
    done = subprocess.run(
        command, check=False, cwd=project, env=own, capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 0, done.stderr
    assert ask("select state_type from flow_run") == "COMPLETED"
    assert "1 record gained" in ask("select description from artifact where key = 'nightly'")
    assert not (tmp_path / "prefect" / "prefect.db").exists()
    assert left_behind(tmp_path) == []
