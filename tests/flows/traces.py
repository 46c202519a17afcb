"""What a flow leaves behind: processes, and rows in Prefect's database."""

import sqlite3
import time
from pathlib import Path


def left_behind(tmp_path):
    """The processes of a test that still live; they are known by their environment."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_ours = f"MARK={tmp_path}\0".encode() in (process / "environ").read_bytes()
            is_dead = (process / "stat").read_text().rpartition(") ")[2].startswith("Z")
            if is_ours and not is_dead:
                found.append((process / "cmdline").read_text())
        except OSError:
            continue
    return found


def ask(home, question):
    with sqlite3.connect(home / "prefect.db") as database:
        return database.execute(question).fetchall()


def wait_for(condition, seconds=400):
    """What a condition gives, as soon as it gives anything."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.2)
    return found
