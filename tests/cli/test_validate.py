"""`abstractor validate` as a user sees it."""

import gzip
import json
import shutil

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.store import to_json
from tests.records_of_trials import record, write


@pytest.fixture
def store(tmp_path):
    return write(tmp_path / "structured", record("pmid-1"), record("pmid-2"), text="")


def validate(*files):
    return CliRunner().invoke(app, ["validate", *map(str, files)])


def without_text(store):
    shutil.rmtree(store.texts)
    return store


def test_records_that_are_valid(store):
    without_text(store)
    done = validate(*sorted(store.records.iterdir()))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "2 records are valid, 0 are not" in done.stderr


def test_offsets_are_held_against_the_text_beside(store):
    done = validate(store.records / "pmid-1.json")
    assert done.exit_code == 1
    assert "pmid-1.json: /citation/title/evidence/0: the text has other words" in done.stdout


def test_texts_may_be_elsewhere(store, tmp_path):
    (tmp_path / "none").mkdir()
    done = validate(store.records / "pmid-1.json", "--texts", tmp_path / "none")
    assert done.exit_code == 0


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_json_lines(store, tmp_path, pack):
    lines = [record("pmid-1").model_dump_json(), "{", "", record("pmid-1").model_dump_json()]
    path = tmp_path / "records.jsonl"
    path.write_bytes(pack("\n".join(lines).encode()))
    done = validate(path)
    assert done.exit_code == 1
    first, second = done.stdout.splitlines()
    assert first.startswith(f"{path}:2: /: no JSON")
    assert second == f"{path}:4: /id: pmid-1 is the id of another record too"


def test_a_file_has_the_name_of_its_record(store):
    without_text(store)
    path = store.records / "pmid-3.json"
    path.write_text(to_json(record("pmid-4")), encoding="utf-8")
    assert "the file is named pmid-3, and the record pmid-4" in validate(path).stdout


def test_standard_input(store):
    content = json.dumps({"schema_version": "2.0"})
    done = CliRunner().invoke(app, ["validate", "-"], input=content)
    assert done.stdout == "-: /schema_version: 1.0 was expected, not 2.0\n"


@pytest.mark.parametrize(
    "id", ["../../etc/passwd", "/etc/passwd", "pmid-\x00", "pmid-..", "a" * 9999]
)
def test_an_id_leads_to_no_other_folder(store, tmp_path, id):
    path = tmp_path / "one.json"
    path.write_text(
        json.dumps(json.loads(to_json(record("pmid-1"))) | {"id": id}), encoding="utf-8"
    )
    done = validate(path)
    assert done.exit_code == (0 if id == "pmid-.." else 1)
    assert "\x00" not in done.output


def test_files_that_cannot_be_opened(store, tmp_path):
    without_text(store)
    done = validate(tmp_path, tmp_path / "none.json", store.records / "pmid-1.json")
    assert done.exit_code == 2
    assert "none.json: No such file" in done.stderr
    assert f"{tmp_path}: Is a directory" in done.stderr
    assert "1 records are valid" in done.stderr


def test_what_is_printed_cannot_steer_a_terminal(tmp_path):
    path = tmp_path / "one.json"
    path.write_text('{"schema_version": "\\u001b[31m"}', encoding="utf-8")
    assert "\x1b" not in validate(path).output
