"""A file that nobody has touched is not read again, and no change of one is missed."""

import json
import os
import time

import pytest

from extract.store import Stamps
from extract.store.stamps import UNSETTLED


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """Says what a file holds, with a memory that lives from call to call; and counts readings."""
    path = tmp_path / "page"
    path.write_text("one")
    memory, reads = [b""], []
    later = [UNSETTLED * 2]
    clock = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: clock() + later[0])

    def ask(after=UNSETTLED * 2):
        later[0] = after
        stamps = Stamps.parse(memory[0])
        held = stamps.content(
            "a", (path, tmp_path / "none"), lambda: reads.append(1) or path.read_text()
        )
        memory[0] = stamps.to_json()
        return held

    ask.path, ask.reads, ask.memory = path, reads, memory
    return ask


def test_it_is_read_once(asked):
    assert [asked() for _ in range(3)] == ["one"] * 3
    assert len(asked.reads) == 1


def write(path):
    path.write_text("two")


def put_another_in_its_place(path):
    other = path.with_name("other")
    other.write_text("two")
    other.replace(path)


def change_and_set_the_time_back(path):
    before = path.stat()
    path.write_text("two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def append_to_what_is_beside_it(path):
    path.with_name("none").write_text("")
    path.write_text("two")


@pytest.mark.parametrize(
    "change",
    [write, put_another_in_its_place, change_and_set_the_time_back, append_to_what_is_beside_it],
)
def test_no_change_is_missed(asked, change):
    assert asked() == "one"
    time.sleep(0.02)  # more than a tick of the clock of files
    change(asked.path)
    assert asked() == "two"


def test_what_was_touched_just_now_is_not_trusted(asked):
    """It may be written once more within the same tick, and would bear the same stamp."""
    assert [asked(after=0) for _ in range(2)] == ["one"] * 2
    assert len(asked.reads) == 2
    asked()
    asked()
    assert len(asked.reads) == 3


def test_a_clock_that_was_set_back_costs_readings_and_no_change(asked):
    asked()
    assert [asked(after=-3_600 * 10**9) for _ in range(2)] == ["one"] * 2
    assert len(asked.reads) == 3, "what is dated in the future is not trusted"


@pytest.mark.parametrize(
    "memory",
    [
        b"",
        b"[",
        b"[" * 100_000,
        b"{}",
        b"[1]",
        b'[2,{"a":"x one"}]',
        b"[1,[]]",
        b'[1,{"a":null}]',
        b'[1,{"a":"-"}]',
    ],
)
def test_a_memory_of_another_kind(asked, memory):
    asked.memory[0] = memory
    assert asked() == "one"
    assert json.loads(asked.memory[0])[0] == 1


def test_what_cannot_be_said_is_not_remembered():
    stamps = Stamps()
    assert stamps.content("a", ("/nowhere",), lambda: None) is None
    assert json.loads(stamps.to_json())[1] == {}


def test_what_was_remembered_is_no_news(asked):
    asked()

    def told():
        stamps = Stamps.parse(asked.memory[0])
        stamps.content("a", (asked.path, asked.path.with_name("none")), asked.path.read_text)
        return stamps

    assert not told().has_news
    time.sleep(0.02)  # more than a tick of the clock of files
    asked.path.write_text("two")
    assert told().has_news
