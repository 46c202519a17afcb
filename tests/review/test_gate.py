"""The gate: what would change is listed, and fails unless somebody has said why it may."""

import pytest
from typer.testing import CliRunner

from extract import batch
from extract.cli import app
from extract.review.deciding import decide
from extract.review.gate import Changed, Unchecked, check
from extract.rules import RULES
from extract.store import Store
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


@pytest.fixture
def without_p_values(monkeypatch):
    """Rules of now that find no p value any more."""
    monkeypatch.setitem(RULES, "p_values", lambda layers: [])


def approve(store, id):
    (new,) = decide(store, id, lambda desk: desk.approve(), who="Ann").new
    return new


def changes(store, raw=None):
    return [found for found in check(store, raw) if isinstance(found, Changed)]


def gate(store, *options):
    done = CliRunner().invoke(app, ["gate", str(store.root), *options])
    return done.exit_code, done.output


def test_where_nothing_was_decided_nothing_changes(store):
    assert gate(store) == (0, "0 decided values: 0 would change, 0 may, by a waiver\n")


def test_the_same_rules_change_nothing(store, id):
    approved = approve(store, id)
    status, output = gate(store)
    assert (status, changes(store)) == (0, [])
    assert output.startswith(f"{len(approved.seen)} decided values: 0 would change")
    assert gate(store, "--raw", str(store.root.parent / "raw")) == (status, output)


def test_what_rules_no_longer_find_is_listed(store, id, without_p_values):
    decide(store, id, lambda desk: desk.approve("/counts/0"), who="Ann")
    assert changes(store) == []
    decide(store, id, lambda desk: desk.approve("/p_values/0", why="read"), who="Bob")
    (changed,) = changes(store)
    assert (changed.stale.seen.value, changed.stale.decision.who) == ("0.26", "Bob")
    status, output = gate(store)
    assert status == 1
    assert f"{id}: p_values 0.26 (outcome: death" in output
    assert "by Bob" in output
    assert "1 would change" in output


def test_a_corrected_value_is_held_too(store, id, without_p_values):
    decide(store, id, lambda desk: desk.correct("/p_values/0", value="<0.26"), who="Ann")
    assert [c.stale.decision.action for c in changes(store)] == ["correct"]


def test_a_waiver_lets_one_value_change_and_no_other(store, id, without_p_values):
    first = decide(store, id, lambda desk: desk.approve("/p_values/0"), who="Ann").new[0]
    decide(store, id, lambda desk: desk.approve("/p_values/1"), who="Ann")
    decide(store, id, lambda desk: desk.waive(first.id, None, why="read off a figure"), who="Bob")
    assert {c.stale.seen.value: c.waiver for c in changes(store)} == {
        "0.26": "read off a figure",
        "0.99": None,
    }
    status, output = gate(store)
    assert (status, "waived: read off a figure" in output) == (1, True)
    second = changes(store)[1].stale.decision
    decide(store, id, lambda desk: desk.waive(second.id, None, why="the same"), who="Bob")
    assert gate(store)[0] == 0


def test_a_waived_approval_of_a_whole_record_covers_only_what_is_named(store, id, monkeypatch):
    approved = approve(store, id)
    decide(store, id, lambda desk: desk.waive(approved.id, "/p_values/0", why="odd"), who="Bob")
    monkeypatch.setitem(RULES, "p_values", lambda layers: [])
    waived = {c.stale.seen.value for c in changes(store) if c.waiver == "odd"}
    assert waived == {"0.26"}
    assert any(c.waiver is None for c in changes(store))


def test_a_record_that_cannot_be_held_is_said(store, id):
    approve(store, id)
    path = store.root / "decisions" / f"{id}.json"
    path.write_bytes(path.read_bytes()[:-9])
    (unchecked,) = [found for found in check(store) if isinstance(found, Unchecked)]
    assert unchecked.id == id
    assert gate(store)[0] == 2


def test_decisions_without_a_record_are_said(store, id):
    approve(store, id)
    (store.records / f"{id}.json").unlink()
    assert [found.id for found in check(store) if isinstance(found, Unchecked)] == [id]


def test_pages_that_are_read_again_show_what_readers_change(store, id):
    approve(store, id)
    raw = store.root.parent / "raw"
    (raw / "page.txt").write_text(TRIAL.replace("P=0.26", "P=0.62"))
    assert changes(store) == []
    assert "0.26" in {c.stale.seen.value for c in changes(store, raw)}
