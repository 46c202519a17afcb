"""A night as a user runs it: what is done, what is shown, and what state the run ends in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fetch import stub as bad
from tests.fetch.conftest import EMAIL, KEY
from tests.flows.traces import ask, left_behind, wait_for

ROOT = Path(__file__).parents[2]
HOSTILE = "Aspirin <img src=x> [x](javascript:alert(1)) `in` shock: a randomized trial"
PAGE = f"""{HOSTILE}

METHODS: We randomly assigned 200 adults with septic shock to aspirin or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with aspirin and 40 of 100 with placebo (P=0.14).
"""
# Several nights in one process, since Prefect takes seconds to start. The flow is as it is, but for
# its patience with PubMed, which is one of hours.
PROGRAM = """
import json, sys
from flows import environment, server
environment.prepare()
server.start()
from extract.fetch import Patience, from_environment
from flows import ingest, nightly
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
ingest.from_environment = lambda: from_environment(Patience(attempts=1))
nightly.fetch_citations = ingest.fetch_citations.with_options(retry_delay_seconds=[0, 0])
server.wait()
for line in sys.stdin:
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        state = nightly.nightly(**json.loads(line), return_state=True)
    print(json.dumps([state.type.value, state.name, state.message]), flush=True)
"""

pytestmark = pytest.mark.flow


@pytest.fixture
def stub():
    with bad.serving() as stub:
        yield stub


@pytest.fixture
def told(environment, stub):
    """What a night finds in its environment."""
    eutils = {"ABSTRACTOR_EUTILS": stub.address, "NCBI_API_KEY": KEY, "NCBI_EMAIL": EMAIL}
    path = f"{environment['PYTHONPATH']}{os.pathsep}{ROOT}"
    return environment | eutils | {"no_proxy": "127.0.0.1", "PYTHONPATH": path}


@pytest.fixture
def night(told, tmp_path):
    """Spends a night, with what is said of its parameters: its type, name and message."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "aspirin.txt").write_text(PAGE)
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env=told,
    ) as process:

        def night(**parameters):
            process.stdin.write(json.dumps(parameters) + "\n")
            process.stdin.flush()
            return tuple(json.loads(process.stdout.readline()))

        yield night
        process.stdin.close()
        process.wait(30)
    assert left_behind(tmp_path) == []
    assert not (tmp_path / "seen").exists(), "nobody beyond this machine was asked"


def artifact(home, key):
    found = ask(home, "select key, data from artifact order by created")
    return json.loads(dict(found)[key])  # the last of that name


def told_of(home, folder, last):
    """The events about a folder with what they carry, once the last has come."""
    rows = ask(home, "select event, payload, resource_id from events")
    found = {name: json.loads(told) for name, told, about in rows if str(folder) in about}
    return last in found and found


def git(folder, *arguments):
    who = ["-c", "user.name=A Curator", "-c", "user.email=curator@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def test_what_a_night_shows(night, stub, tmp_path, home):
    stub.add(1, 2)
    (tmp_path / "searches.toml").write_text('[sepsis]\nquery = "sepsis"\n')
    (tmp_path / "raw" / "bad.bin").write_bytes(b"")
    kind, name, message = night(review="http://review.example.org/")
    assert (kind, name) == ("COMPLETED", "Completed")
    assert message == ("4 read = 3 written + 0 unchanged + 1 refused; 3 records gained")
    page = artifact(home, "nightly")
    assert "| new | 4 |" in page
    assert "- `sepsis: 2 found`" in page
    assert "- **new** `bad.bin`: " in page
    assert "- [pmid-1](http://review.example.org/records/pmid-1): gained, " in page
    assert f"`` {HOSTILE} ``" in page  # as code, which no mark within it can end
    assert "gained" in artifact(home, "changes")

    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "approved")
    git(tmp_path, "tag", "approved")
    text = tmp_path / "raw" / "aspirin.txt"
    text.write_text(PAGE.replace("30 of 100", "31 of 100"))
    assert "1 record changed; 2 identical" in night()[2]
    assert "events: `30` → `31`" in artifact(home, "changes")
    git(tmp_path, "commit", "-q", "-a", "-m", "not approved")
    assert "no record changed" in night()[2]
    assert "1 record changed" in night(since="approved")[2]
    assert "approved:structured" in artifact(home, "changes")


def test_what_does_not_keep_records_from_being_made(night, stub, tmp_path):
    (tmp_path / "searches.toml").write_text('[sepsis]\nquery = "sepsis"\n')
    stub.always = bad.status(503)
    kind, _, message = night()
    assert kind == "COMPLETED"
    assert message.startswith("nothing was fetched: ")
    assert "; 1 read = 1 written + " in message
    assert len(stub.asked) == 3  # the task, and its two retries

    stub.asked.clear()
    stub.always = bad.status(400, b'{"error":"API key invalid"}')
    (tmp_path / "raw" / "more.txt").write_text(PAGE.replace("Aspirin", "Heparin"))
    kind, _, message = night()
    assert kind == "FAILED"
    assert message.startswith("nothing was fetched: ")
    assert "; 2 read = 1 written + " in message
    assert len(stub.asked) == 1  # which no retry would mend

    (tmp_path / "searches.toml").unlink()
    (tmp_path / "raw" / "third.txt").write_text(PAGE.replace("Aspirin", "Placebo"))
    kind, _, message = night(since="no-such-tag")
    assert kind == "FAILED"
    assert message.startswith("nothing was compared: ")
    assert "; 3 read = 1 written + " in message


def test_too_much_that_is_refused_fails_a_night(night, tmp_path, home):
    for number in range(3):
        (tmp_path / "raw" / f"{number}.bin").write_bytes(b"")
    kind, _, message = night(few_refused=2, most_refused=0.5)
    assert kind == "FAILED"
    assert message.startswith("3 of the 4 reports that were read are refused; 4 read = 1 written")
    events = wait_for(lambda: told_of(home, tmp_path, "abstractor.run.finished"))
    assert events["abstractor.run.refused"]["refused"] == 3
    assert events["abstractor.run.changed"]["gained"] == 1
    assert events["abstractor.run.finished"]["state"] == "Failed"
    (tmp_path / "raw" / "fourth.bin").write_bytes(b"")
    assert night(few_refused=0, most_refused=1)[0] == "COMPLETED"
    for number in range(4, 20):
        (tmp_path / "raw" / f"{number}.txt").write_text(PAGE.replace("Aspirin", f"Drug{number}"))
    (tmp_path / "raw" / "fifth.bin").write_bytes(b"")
    assert night(few_refused=0, most_refused=0.1)[0] == "COMPLETED"  # 1 of 17, and those before


def test_what_cannot_be_done_is_a_failed_night(night, tmp_path):
    kind, _, message = night(raw="nowhere")
    assert kind == "FAILED"
    assert "nowhere: no such folder" in message
    kind, _, message = night(most_refused=2)
    assert kind == "FAILED"
    assert "most_refused: Input should be less than or equal to 1" in message
    assert not (tmp_path / "structured").exists()


def test_what_the_form_of_prefect_asks(told, tmp_path):
    """The schema of the parameters, and that those of prefect.yaml fit it."""
    program = (
        "import json; from flows import nightly, serving\n"
        "flow = nightly.nightly\n"
        "for one in serving.deployments(flow): flow.validate_parameters(one.parameters)\n"
        "print(json.dumps(flow.parameters.model_dump()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=told,
    )
    schema = json.loads(done.stdout)
    assert schema["required"] == []
    fields = schema["properties"]
    assert [name for name, field in fields.items() if len(field.get("description", "")) < 20] == []
    assert fields["raw"]["format"] == "path"
    assert (fields["most_refused"]["minimum"], fields["most_refused"]["maximum"]) == (0, 1)
    assert fields["skip_after_hours"]["exclusiveMinimum"] == 0
    assert fields["review"]["anyOf"][0]["format"] == "uri"
    assert fields["jobs"]["anyOf"][0]["minimum"] == 1
