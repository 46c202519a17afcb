"""Saved searches fill the folder of pages, on Prefect's own server and against a stub of PubMed."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extract.store import find_pages
from tests.fetch import stub as bad
from tests.fetch.conftest import EMAIL, KEY
from tests.flows.traces import ask, left_behind

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "flows" / "ingest.py"
SEARCHES = '[sepsis]\nquery = "sepsis"\n[fluids]\nquery = "fluids"\n'
pytestmark = pytest.mark.flow


@pytest.fixture
def stub():
    with bad.serving() as stub:
        yield stub


@pytest.fixture
def run(stub, environment, tmp_path):
    """Runs the flow, and who asks is said by the environment."""
    (tmp_path / "searches.toml").write_text(SEARCHES)
    told = {"ABSTRACTOR_EUTILS": stub.address, "NCBI_API_KEY": KEY, "NCBI_EMAIL": EMAIL}

    def run(script=SCRIPT):
        return subprocess.run(
            [sys.executable, script, "raw"],
            check=False,
            capture_output=True,
            text=True,
            timeout=100,
            cwd=tmp_path,
            env=environment | told | {"no_proxy": "127.0.0.1"},
        )

    return run


@pytest.fixture
def hasty(tmp_path):
    """The flow without its patience, which is one of hours."""
    shutil.copytree(ROOT / "flows", tmp_path / "flows")
    script = tmp_path / "flows" / "ingest.py"
    text = script.read_text()
    for patient, hasty in (
        ("[300, 1_800]", "[0, 0]"),
        ("with from_environment()", "with from_environment(Patience(attempts=1))"),
        ("    Job,\n", "    Job,\n    Patience,\n"),
    ):
        assert text.count(patient) == 1
        text = text.replace(patient, hasty)
    script.write_text(text)
    return script


def everything_in(home):
    return b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_searches_fill_the_folder(stub, run, tmp_path, home):
    stub.add(1, 2)
    stub.add(3, text="fluids")
    done = run()
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "sepsis: 2 found",
        "fluids: 1 found",
        "3 wanted = 0 there + 3 new + 0 changed + 0 unchanged + 0 refused",
    ]
    assert len(find_pages(tmp_path / "raw")) == 3
    assert left_behind(tmp_path) == []
    assert not (tmp_path / "seen").exists(), "nobody beyond this machine was asked"
    data = ask(home, "select data from artifact where key = 'fetch-summary'")[-1][0]
    rows = json.loads(json.loads(data))
    assert {"what": "new", "count": 3} in rows
    assert {"what": "found by sepsis", "count": 2} in rows

    stub.add(4, entered="2999/01/01", modified="2999/01/01")
    assert "sepsis: 1 found since" in run().stdout
    assert [one.parameters["api_key"] for one in stub.asked] == [KEY] * len(stub.asked)
    told = everything_in(home)
    assert b"fetch-summary" in told
    assert KEY.encode() not in told
    assert EMAIL.encode() not in told


@pytest.mark.slow
def test_prefect_goes_on_where_pubmed_went_down(stub, run, hasty, tmp_path):
    stub.add(*range(1, 501))
    stub.faults += [None, None, None] + [bad.status(503)] * 4
    done = run(hasty)
    assert done.returncode == 0, done.stderr
    assert "500 wanted = 200 there + 300 new" in done.stdout
    came = [one.pmids for one in stub.asked if one.utility == "efetch"]
    assert came.count(list(range(1, 201))) == 1
    assert len(find_pages(tmp_path / "raw")) == 500


SECRETS = (KEY.encode(), EMAIL.encode())
FOR_GOOD = {
    "a web page": (
        bad.saying(b"<html>%b %b</html>" % SECRETS),
        "expected XML, found a web page",
        6,
    ),
    "a wrong key": (
        bad.status(400, b'{"error":"API key invalid","api-key":"%b","email":"%b"}' % SECRETS),
        "is NCBI_API_KEY right?",
        1,
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("fault", "said", "times"), FOR_GOOD.values(), ids=FOR_GOOD)
def test_what_fails_for_good_tells_no_secrets(fault, said, times, stub, run, hasty, home, tmp_path):
    stub.always = fault
    done = run(hasty)
    assert done.returncode == 2
    assert said in done.stderr.splitlines()[-1]
    assert len(stub.asked) == times  # two searches, in three tries if another may help
    logs = "\n".join(line for (line,) in ask(home, "select message from log"))
    assert "Traceback" in logs
    assert said in logs
    states = ask(home, "select state_type from flow_run order by start_time")
    assert states[-1] == ("FAILED",)
    told = everything_in(home) + f"{done.stdout}{done.stderr}".encode()
    assert KEY.encode() not in told
    assert EMAIL.encode() not in told
    assert left_behind(tmp_path) == []


@pytest.mark.slow
def test_a_mistake_in_the_searches_is_told(stub, run, tmp_path):
    (tmp_path / "searches.toml").write_text("[sepsis]\nquerry = 'x'\n")
    done = run()
    assert done.returncode == 2
    assert "searches.toml:2: sepsis: querry: a search has none of this name" in done.stderr
    assert stub.asked == []
