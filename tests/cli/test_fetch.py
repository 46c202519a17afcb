"""`abstractor fetch` as a person uses it, against a stub of PubMed."""

import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.fetch import SystemClock
from tests.fetch import stub as bad
from tests.fetch.conftest import EMAIL, KEY, FakeClock


@pytest.fixture
def stub(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    clock = FakeClock()
    for name in ("monotonic", "sleep"):
        monkeypatch.setattr(SystemClock, name, getattr(clock, name))
    with bad.serving() as stub:
        told = {
            "ABSTRACTOR_EUTILS": stub.address,
            "NCBI_API_KEY": KEY,
            "NCBI_EMAIL": EMAIL,
            "no_proxy": "127.0.0.1",
            "NO_PROXY": "127.0.0.1",
        }
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        yield stub


def fetch(*arguments):
    done = CliRunner().invoke(app, ["fetch", "raw", *arguments])
    assert KEY not in done.output
    assert EMAIL not in done.output
    return done


def test_citations_by_their_numbers(stub, tmp_path):
    stub.add(1, 2, 34133859)
    done = fetch("--pmid", "2, 1", "--pmid", "34133859\n2")
    assert done.exit_code == 0
    assert done.stderr == "3 citations: 3 to fetch, 0 there already\n"
    assert done.stdout == "3 wanted = 0 there + 3 new + 0 changed + 0 unchanged + 0 refused\n"
    assert len(list((tmp_path / "raw").rglob("*.xml"))) == 3


def test_citations_that_a_search_finds(stub):
    stub.add(1, 2)
    done = fetch("--query", "sepsis")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == "query: 2 found"
    assert fetch("--query", "sepsis").stderr == "2 citations: 0 to fetch, 2 there already\n"


def test_saved_searches_and_what_is_new_since(stub, tmp_path):
    stub.add(1)
    (tmp_path / "searches.toml").write_text('[sepsis]\nquery = "sepsis"\n')
    assert fetch().exit_code == 0
    stub.add(2, entered="2999/01/01")
    done = fetch("--since", "last")
    assert done.exit_code == 0
    assert done.stdout.startswith("sepsis: 1 found since 2")
    other = tmp_path / "other.toml"
    other.write_text('[fluids]\nquery = "fluids"\n')
    assert fetch("--searches", str(other)).stdout.startswith("fluids: 0 found\n")


def test_what_is_refused_is_named(stub):
    stub.add(1)
    done = fetch("--pmid", "1", "--pmid", "999999999")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1] == (
        "refused: 999999999: PubMed has no such citation (missing)"
    )


def test_a_search_that_finds_too_much_is_refused(stub):
    stub.add(1, 2)
    done = fetch("--query", "sepsis", "--limit", "1")
    assert done.exit_code == 1
    assert "query: refused: 2 citations, more than the limit of 1: narrow" in done.stdout


def test_a_server_that_is_down(stub):
    stub.add(1)
    stub.always = bad.status(503)
    done = fetch("--pmid", "1")
    assert done.exit_code == 2
    waits = re.findall(r"503 Service Unavailable; trying again in (\d+) s\n", done.stderr)
    assert len(waits) > 4
    for number, wait in enumerate(map(int, waits[:5])):
        assert 2**number <= wait <= 2**number + 1, "longer each time, by chance up to a second more"
    last = done.stderr.splitlines()[-1]
    assert last.startswith("efetch: status 503 Service Unavailable. 0 of 1 citations were fetched")


def test_a_wrong_key(stub):
    stub.always = bad.status(400, b'{"error":"API key invalid","api-key":"%b"}' % KEY.encode())
    done = fetch("--pmid", "1")
    assert done.exit_code == 2
    assert done.stderr.endswith("API key invalid; is NCBI_API_KEY right?\n")


def test_refresh(stub):
    stub.add(1)
    fetch("--pmid", "1")
    stub.add(1, text="sepsis, corrected")
    # The clock stands still, and what came in this very second is not asked for again.
    assert "1 there" in fetch("--pmid", "1").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--pmid", "1", "--query", "x"], "give one of them"),
        (["--pmid", "x"], "expected a number such as 18305265, found 'x'"),
        (["--pmid", "PMID: 1"], "found 'PMID:'"),
        (["--pmid", "0"], "found '0'"),
        (["--pmid", " , "], "found nothing"),
        (["--query", "  "], "--query: expected a search, found nothing"),
        (["--query", "x", "--since", "last"], "--since goes with saved searches"),
        (["--since", "yesterday"], "'last'"),
        (["--limit", "3"], "--limit goes with --query"),
        ([], "searches.toml: No such file or directory"),
        (["--searches", "raw"], "raw: "),
    ],
)
def test_wrong_usage(arguments, said, stub):
    done = fetch(*arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert stub.asked == []


def test_without_the_extra_it_says_what_to_install():
    program = (
        "import sys; sys.modules['httpx2'] = None\n"
        "from extract.cli import main; main()"
    )  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", program, "fetch", "raw", "--pmid", "1"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr == "httpx2 is missing; install trial-abstractor with its extra pubmed\n"
