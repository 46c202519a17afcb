"""`abstractor decide`, as somebody at a terminal uses it."""

import pytest
from typer.testing import CliRunner

from extract import batch
from extract.cli import app
from extract.store import Store
from tests.decisions.pages import TRIAL


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    (folder / "raw").mkdir()
    (folder / "raw" / "page.txt").write_text(TRIAL)
    batch.run(folder / "raw", folder / "out")
    return folder / "out"


@pytest.fixture
def decide(made, tmp_path, monkeypatch):
    """Runs the command as a new user would, and gives status, output and errors."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USER", "ann")
    monkeypatch.chdir(tmp_path)
    store = Store(made)
    (id,) = store.ids()

    def run(*arguments):
        done = CliRunner().invoke(app, ["decide", str(made), id, *arguments])
        assert done.exception is None or isinstance(done.exception, SystemExit)
        return done.exit_code, done.stdout, done.stderr

    run.record = lambda: store.load(id)[0]
    run.history = lambda: store.decisions.read(id).history
    return run


def test_from_listing_to_undoing(decide):
    status, listed, _ = decide()
    assert status == 0
    assert "/p_values/0  p_values  0.26  (outcome: death, time: 28 days" in listed
    assert decide("approve", "design.masking", "--why", "read it")[0] == 0
    assert decide("correct", "/p_values/0", "<0.26", "--who", "Bob")[0] == 0
    assert decide("correct", "/results/1/arms/0/percent", "--about", "arm=norepinephrine")[0] == 0
    assert decide("reject", "/outcomes/2")[0] == 0
    about = ("--about", "kind=analyzed", "--about", "arm=vasopressin")
    assert decide("add", "counts", "396", *about, "--quote", "140 of 396")[0] == 0
    _, listed, _ = decide()
    assert "/p_values/0  p_values  <0.26" in listed
    assert "[correct, Bob]" in listed
    assert [decision.who for decision in decide.history()] == ["ann", "Bob", "ann", "ann", "ann"]
    assert decide.history()[0].why == "read it"
    assert [count.value for count in decide.record().counts] == [778, 396]
    for decision in reversed(decide.history()):
        status, told, _ = decide("withdraw", decision.id)
        assert (status, told.split()[0]) == (0, "withdraw")
    assert decide.record().review.state == "unreviewed"


def test_a_number_that_stands_twice_is_said(decide):
    _, _, told = decide("correct", "/results/0/arms/0/percent", "35.40")
    assert "the same words also say /mortality/0/percent" in told
    decide("withdraw", decide.history()[-1].id)


REFUSED = [
    (("correct", "design.masking", "manifold"), "the schema refuses it: design/masking/value"),
    (("correct", "p_values", "0.1"), "p_values: name one of /p_values/0, /p_values/1"),
    (("correct", "funding", "x"), "funding: name one of the values that are there"),
    (("approve", "/p_values/7"), "there is no value at /p_values/7"),
    (("add", "counts", "5", "--quote", "in"), "stands"),
    (("add", "counts", "5", "--quote", "no such words"), "stands 0 times"),
    (("add", "counts", "5", "--at", "here"), "a place in the text is START:END"),
    (("add", "counts"), "say the value"),
    (("withdraw", "0" * 12), "there is no decision"),
    (("waive", "0" * 12), "there is no decision"),
    (("reject",), "see abstractor decide --help"),
]


@pytest.mark.parametrize(("arguments", "reason"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_is_refused_says_why(decide, arguments, reason):
    before = decide.history()
    status, output, errors = decide(*arguments)
    assert (status, output) == (2, "")
    assert reason in errors
    assert "Traceback" not in errors
    assert decide.history() == before


def test_no_such_record_or_folder(made, tmp_path):
    for arguments in ([made, "pmid-1"], [tmp_path / "none", "pmid-1"], [made, "../x"]):
        done = CliRunner().invoke(app, ["decide", *map(str, arguments)])
        assert (done.exit_code, "Traceback" in done.stderr) == (2, False)


def test_a_name_from_git(decide, tmp_path):
    (tmp_path / ".gitconfig").write_text("[user]\n\tname = Cleo\n")
    decide("approve", "/counts/0")
    assert decide.history()[-1].who == "Cleo"
