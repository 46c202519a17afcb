"""Decisions on the disk: several write at once, and nothing is lost."""

import json
import os
import subprocess
import sys

import pytest

from extract.decisions.errors import UnreadableDecisions
from extract.decisions.model import LARGEST, Decisions, new_decision
from extract.store import DecidedMeanwhile, DecisionFolder, StoreError

ID, WHEN = "pmid-1", "2026-01-02T03:04:05Z"


def fact(value, start=0):
    place = {"start": start, "end": start + len(value), "quote": value, "before": "", "after": "."}
    return {"field": "p_values", "about": {"kind": "between_arm"}, "value": value} | {
        "evidence": [place]
    }


def approve(value, who="Ann", **more):
    fields = {
        "action": "approve",
        "seen": [fact(value)],
        "who": who,
        "when": "2026-01-02T03:04:05Z",
    }
    return new_decision(**(fields | more))


@pytest.fixture
def folder(tmp_path):
    return DecisionFolder(tmp_path)


def test_what_is_appended_is_read(folder):
    one, two = approve("0.04"), approve("0.05")
    folder.append(ID, (one,))
    folder.append(ID, (two,))
    assert folder.read(ID).history == (one, two)
    assert folder.ids() == [ID]


def test_no_file_is_no_decision(folder):
    assert folder.read(ID) == Decisions(id=ID)
    assert (folder.read_with_digest(ID)[1], folder.digests()) == (None, {})


def test_the_digest_tells_that_something_was_decided(folder):
    folder.append(ID, (approve("0.04"),))
    before = folder.digests()[ID]
    folder.append(ID, (approve("0.05"),))
    assert folder.read_with_digest(ID)[1] == folder.digests()[ID] != before


def test_decisions_on_other_facts_do_not_get_in_the_way(folder):
    seen = folder.read(ID)
    folder.append(ID, (approve("0.04", "Ann"),), after=seen)
    folder.append(ID, (approve("0.05", "Bob"),), after=seen)
    assert [decision.who for decision in folder.read(ID).history] == ["Ann", "Bob"]


def test_the_second_on_one_fact_is_told_who_was_first(folder):
    seen = folder.read(ID)
    first = approve("0.04", "Ann")
    folder.append(ID, (first,), after=seen)
    with pytest.raises(DecidedMeanwhile, match="Ann decided the same"):
        folder.append(ID, (approve("0.04", "Bob"),), after=seen)
    folder.append(ID, (approve("0.04", "Bob", of=first.id),))
    assert [decision.who for decision in folder.read(ID).active()] == ["Bob"]


def test_the_second_to_replace_a_decision_is_refused(folder):
    first = approve("0.04", "Ann")
    folder.append(ID, (first,))
    folder.append(ID, (approve("0.04", "Bob", of=first.id),))
    with pytest.raises(DecidedMeanwhile, match="does not count any more"):
        folder.append(ID, (approve("0.04", "Cleo", of=first.id),))


def test_a_history_that_was_written_anew_is_noticed(folder):
    seen = folder.append(ID, (approve("0.04"),))
    (folder.root / f"{ID}.json").write_text(Decisions(id=ID).to_json())
    with pytest.raises(DecidedMeanwhile, match="written anew"):
        folder.append(ID, (approve("0.05"),), after=seen)


WRITER = """
import sys
from pathlib import Path
from tests.store.test_decisions import ID, approve
from extract.store import DecisionFolder
folder, who = DecisionFolder(Path(sys.argv[1])), sys.argv[2]
sys.stdin.readline()
for number in range(20):
    folder.append(ID, (approve(f"0.{who}{number}", who),))
"""


def test_two_processes_lose_nothing(folder):
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, folder.root.parent, who], stdin=subprocess.PIPE
        )
        for who in "12"
    ]
    for writer in writers:  # both are ready; let them go at once
        writer.stdin.write(b"go\n")
        writer.stdin.flush()
    assert [writer.wait(60) for writer in writers] == [0, 0]
    history = folder.read(ID).history
    for who in "12":
        mine = [decision.shows.value for decision in history if decision.who == who]
        assert mine == [f"0.{who}{number}" for number in range(20)]
    assert len(history) == 40
    assert [path.name for path in folder.root.iterdir() if path.name[0] != "."] == [f"{ID}.json"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "Invalid JSON"),
        (b"{", "Invalid JSON"),
        (b"[" * 100_000, "Invalid JSON"),
        (b'{"schema_version": "2.0", "id": "pmid-1", "history": []}', "schema_version"),
        (b'{"schema_version": "1.0", "id": "pmid-2", "history": []}', "not on 'pmid-2'"),
        (b'{"schema_version": "1.0", "id": "pmid-1", "history": [{}]}', "history.0"),
        (b'{"schema_version": "1.0", "id": "pmid-1", "more": 1}', "more"),
        (b" " * (LARGEST + 1), "at most"),
    ],
)
def test_a_broken_file_is_refused_and_left_alone(folder, content, reason):
    folder.root.mkdir()
    path = folder.root / f"{ID}.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableDecisions, match=reason):
        folder.read(ID)
    with pytest.raises(UnreadableDecisions, match=reason):
        folder.append(ID, (approve("0.04"),))
    assert path.read_bytes() == content


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_file_is_refused_and_waits_for_nobody(folder, make):
    folder.root.mkdir()
    make(folder.root / f"{ID}.json")
    with pytest.raises(UnreadableDecisions, match="cannot be used"):
        folder.read(ID)
    assert folder.digests() == {ID: "unreadable"}


def test_two_decisions_with_one_id_are_refused(folder):
    one = json.loads(approve("0.04").model_dump_json())
    folder.root.mkdir()
    content = {"schema_version": "1.0", "id": ID, "history": [one, one]}
    (folder.root / f"{ID}.json").write_text(json.dumps(content))
    with pytest.raises(UnreadableDecisions, match="two decisions have the id"):
        folder.read(ID)


@pytest.mark.parametrize("id", ["../pmid-1", "pmid-1/../../x", "", "x", "pmid-1\n"])
def test_an_id_that_is_none_names_no_file(folder, id):
    with pytest.raises(StoreError, match="not the id"):
        folder.append(id, (approve("0.04"),))


def test_withdrawing_brings_back_what_was_replaced(folder):
    first = approve("0.04")
    second = approve("0.04", "Bob", of=first.id)
    undo = approve("0.04", "Bob", action="withdraw", seen=[], of=second.id)
    decided = folder.append(ID, (first,))
    assert folder.append(ID, (second,)).active() == (second,)
    assert folder.append(ID, (undo,)).active() == decided.active() == (first,)
