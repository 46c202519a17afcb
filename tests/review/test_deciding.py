"""Decisions that are stored and seen at once, with several curators and a run at work."""

import subprocess
import sys

import pytest

from extract import batch
from extract.decisions import DecisionRefused, UnreadableDecisions
from extract.review.deciding import decide
from extract.store import DecidedMeanwhile, Store, StoreError
from tests.decisions.pages import TRIAL


@pytest.fixture
def store(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "page.txt").write_text(TRIAL)
    batch.run(tmp_path / "raw", tmp_path / "out")
    return Store(tmp_path / "out")


@pytest.fixture
def id(store):
    return store.ids()[0]


def bytes_of(store, id):
    return (store.records / f"{id}.json").read_bytes()


def rerun(store):
    return batch.run(store.root.parent / "raw", store.root)


def test_the_record_shows_it_at_once_as_the_next_run_would(store, id):
    done = decide(store, id, lambda desk: desk.correct("/p_values/0", value="<0.26"), who="Ann")
    assert done.is_applied
    at_once = bytes_of(store, id)
    assert store.load(id)[0].p_values[0].comparator == "<"
    report = rerun(store)
    assert (report.pages.decided, report.written, bytes_of(store, id)) == (1, 0, at_once)


def test_while_a_run_is_at_work_the_decision_waits_for_the_next(store, id):
    before = bytes_of(store, id)
    with store.open_for_run():
        done = decide(store, id, lambda desk: desk.reject("/p_values/0"), who="Ann")
    assert (done.is_applied, bytes_of(store, id)) == (False, before)
    assert decide(store, id, lambda desk: desk.approve("/counts/0"), who="Ann").is_applied
    actions = [entry.action for entry in store.load(id)[0].review.decided]
    assert actions == ["reject", "approve"]


def test_a_record_of_other_rules_waits_for_the_next_run(store, id):
    path = store.records / f"{id}.json"
    path.write_text(path.read_text().replace('"fingerprint": "', '"fingerprint": "x'))
    done = decide(store, id, lambda desk: desk.reject("/p_values/0"), who="Ann")
    assert not done.is_applied
    assert rerun(store).pages.decided == 1
    assert len(store.load(id)[0].p_values) == 1


def test_two_who_decide_at_once_on_one_value(store, id):
    decide(store, id, lambda desk: desk.approve("/p_values/0"), who="Ann", after=0)
    with pytest.raises((DecidedMeanwhile, DecisionRefused), match="Ann"):
        decide(store, id, lambda desk: desk.approve("/p_values/0"), who="Bob", after=0)
    decide(store, id, lambda desk: desk.approve("/p_values/1"), who="Bob", after=0)
    assert [d.who for d in store.decisions.read(id).history] == ["Ann", "Bob"]


DECIDER = """
import sys
from pathlib import Path
from extract.review.deciding import decide
from extract.store import Store
store, who, paths = Store(Path(sys.argv[1])), sys.argv[2], sys.argv[3:]
id = store.ids()[0]
sys.stdin.readline()
for path in paths:
    decide(store, id, lambda desk: desk.approve(path), who=who)
"""


@pytest.mark.slow
def test_two_processes_decide_on_one_record(store, id):
    paths = {"Ann": [f"/outcomes/{n}" for n in range(3)], "Bob": ["/p_values/0", "/p_values/1"]}
    at_work = [
        subprocess.Popen(
            [sys.executable, "-c", DECIDER, store.root, who, *mine], stdin=subprocess.PIPE
        )
        for who, mine in paths.items()
    ]
    for process in at_work:
        process.stdin.write(b"go\n")
        process.stdin.flush()
    assert [process.wait(100) for process in at_work] == [0, 0]
    assert len(store.decisions.read(id).history) == 5
    rerun(store)
    decided = {(entry.who, entry.path) for entry in store.load(id)[0].review.decided}
    assert decided == {(who, path) for who, mine in paths.items() for path in mine}


def test_what_is_refused_is_not_stored(store, id):
    before = bytes_of(store, id)
    with pytest.raises(DecisionRefused, match="the schema refuses"):
        decide(store, id, lambda desk: desk.correct("/design/masking", value="many"), who="Ann")
    assert (store.decisions.ids(), bytes_of(store, id)) == ([], before)


def test_on_no_record_nothing_is_decided(store, id):
    with pytest.raises(StoreError):
        decide(store, "pmid-999", lambda desk: desk.approve(), who="Ann")
    (store.root / "decisions").mkdir()
    (store.root / "decisions" / f"{id}.json").write_text("[]")
    with pytest.raises(UnreadableDecisions):
        decide(store, id, lambda desk: desk.approve(), who="Ann")
