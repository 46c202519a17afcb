"""The committed pages and decisions give the committed records, byte for byte, wherever it is.

`make run` writes them: the difference that it makes to structured/ is part of a change's review.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extract import batch
from extract.export.json_schema import record_schema
from extract.review.gate import check
from extract.store import Store
from tests.evidence import evidence_in

ROOT = Path(__file__).parents[1]
RAW, STRUCTURED = ROOT / "raw", ROOT / "structured"
DECISIONS = STRUCTURED / "decisions"


def contents(out):
    return {
        f"{folder}/{path.name}": path.read_bytes()
        for folder in ("records", "texts")
        for path in sorted((out / folder).iterdir())
    }


def with_decisions(out):
    """A folder for records, with what curators decided on the committed ones."""
    if DECISIONS.is_dir():
        shutil.copytree(DECISIONS, out / "decisions", ignore=shutil.ignore_patterns(".*"))
    return out


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    out = with_decisions(tmp_path_factory.mktemp("structured"))
    report = batch.run(RAW, out)
    return report, contents(out)


def test_every_page_is_read(made):
    report, _ = made
    assert report.refusals == ()
    assert report.found.records >= 15


def test_the_committed_records_are_those_of_the_committed_pages(made):
    _, now = made
    committed = contents(STRUCTURED)
    assert sorted(now) == sorted(committed), "`make run` writes what is missing; see what is gone"
    differing = [name for name in now if now[name] != committed[name]]
    assert not differing, "`make run` writes them; look at the difference before committing it"


@pytest.mark.parametrize("seed", ["0", "4321"])
def test_another_process_makes_the_same(made, tmp_path, seed):
    subprocess.run(
        [sys.executable, "-m", "extract", "run", RAW, with_decisions(tmp_path / "out")],
        check=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
    )
    assert contents(tmp_path / "out") == made[1]


def test_all_records_obey_the_schema(made):
    validator = Draft202012Validator(json.loads(record_schema()))
    for name, content in made[1].items():
        if name.startswith("records/"):
            validator.validate(json.loads(content))


def test_all_evidence_is_in_the_text(made):
    seen = 0
    for name, content in made[1].items():
        if name.startswith("records/"):
            text = made[1][name.replace("records/", "texts/").replace(".json", ".txt")].decode()
            for place in evidence_in(json.loads(content)):
                assert text[place["start"] : place["end"]] == place["quote"], name
                seen += 1
    assert seen > 500


@pytest.mark.parametrize("raw", [None, RAW], ids=["texts", "pages"])
def test_no_decided_value_changes_without_a_waiver(raw):
    found = [one for one in check(Store(STRUCTURED), raw) if not isinstance(one, int)]
    assert [one for one in found if getattr(one, "waiver", None) is None] == [], (
        "`abstractor gate structured` lists them: mend the rules, decide anew, or waive"
    )


def test_the_records_show_what_was_decided(made):
    _, now = made
    for id in Store(STRUCTURED).decisions.ids():
        review = json.loads(now[f"records/{id}.json"])["review"]
        assert review["decided"] or review["approval"]
        assert review["state"] != "stale"
