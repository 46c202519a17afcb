"""What a command imports: those that read records need no rules, and no command needs spaCy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, sys
from extract.cli import app
try:
    app(sys.argv[1:])
except SystemExit as end:
    print(json.dumps([end.code, sorted(sys.modules)]), file=sys.stderr)
"""
RULES = "extract.rules.running"


def imported_by(*arguments):
    """The modules that a command that succeeds has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        check=False,
        capture_output=True,
        cwd=PROJECT,
        timeout=60,
    )
    status, modules = json.loads(done.stderr.decode().splitlines()[-1])
    assert not status, (status, done.stderr.decode()[:500])
    return set(modules)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["show", "pmid-15163774"],
        ["diff", "structured", "structured"],
        ["schema"],
        ["validate", "structured/records/pmid-15163774.json"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_reads_records_imports_no_rules_and_no_readers(arguments):
    assert imported_by(*arguments).isdisjoint({RULES, "bs4", "pdfplumber", "spacy"})


def test_what_extracts_imports_no_spacy():
    imported = imported_by("extract", "raw/classic.txt")
    assert RULES in imported
    assert "spacy" not in imported
