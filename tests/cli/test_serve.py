"""`abstractor index` and `abstractor serve` as a user sees them."""

import socket
import sys
import urllib.request

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.store import to_json
from tests.api.test_openapi import Serving
from tests.export.full_record import RECORD
from tests.records_of_trials import record, write


def abstractor(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def store(tmp_path):
    return write(tmp_path / "structured", record("pmid-1"), record("pmid-2"))


def test_the_index_is_made_and_kept(store):
    done = abstractor("index", store.root)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "2 records read, 0 unchanged, 0 removed, 0 refused" in done.stderr
    assert "0 records read, 2 unchanged" in abstractor("index", store.root).stderr
    assert "2 records read" in abstractor("index", store.root, "--rebuild").stderr


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('{"schema_version": "1.0", "id"', "only a part of one"),
        (to_json(RECORD).replace('"1.0"', '"2.0"', 1), "a newer abstractor is needed"),
        (to_json(RECORD).replace('"1.0"', '"0.1"', 1), "extract it again"),
    ],
    ids=["half", "newer", "older"],
)
def test_a_record_that_cannot_be_read_is_named(store, content, why):
    (store.records / "pmid-2.json").write_text(content, encoding="utf-8")
    done = abstractor("index", store.root)
    assert done.exit_code == 1
    assert "1 records read, 0 unchanged, 0 removed, 1 refused" in done.stderr
    assert why in done.stderr
    assert (store.records / "pmid-2.json").read_text(encoding="utf-8") == content


@pytest.mark.parametrize("command", ["index", "serve"])
@pytest.mark.parametrize("folder", ["none", "empty", "a-file"])
def test_a_folder_without_records_is_refused_and_left_as_it_is(tmp_path, command, folder):
    (tmp_path / "empty").mkdir()
    (tmp_path / "a-file").touch()
    before = sorted(tmp_path.rglob("*"))
    done = abstractor(command, tmp_path / folder)
    assert done.exit_code == 2
    assert "abstractor run" in done.stderr or "Not a directory" in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_an_index_that_cannot_be_written_is_refused(store):
    store.index.path.mkdir()
    done = abstractor("index", store.root)
    assert done.exit_code == 2
    assert "index.sqlite" in done.stderr


def test_others_need_a_name_to_call_it_by(store):
    done = abstractor("serve", store.root, "--host", "192.0.2.1")
    assert done.exit_code == 2
    assert "tell it with --name" in done.stderr


def test_a_port_that_is_taken_is_told(store):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = abstractor("serve", store.root, "--port", other.getsockname()[1])
    assert done.exit_code == 2
    assert "cannot listen on 127.0.0.1" in done.stderr


def test_an_address_of_nobody_is_told(store):
    done = abstractor("serve", store.root, "--host", "no.such.host.example", "--name", "a")
    assert done.exit_code == 2
    assert "cannot listen on no.such.host.example" in done.stderr


def test_what_is_missing_is_told(store, monkeypatch):
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = abstractor("serve", store.root)
    assert done.exit_code == 2
    assert "[review]" in done.stderr


@pytest.mark.slow
def test_it_serves_until_ctrl_c(store):
    server = Serving(store.root)
    with server as address:
        with urllib.request.urlopen(f"{address}/records/pmid-1") as answer:  # noqa: S310
            assert answer.status == 200
            assert "server" not in answer.headers
        with socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))) as raw:
            raw.sendall(b"NONSENSE\r\n\r\n")
            assert raw.recv(100).startswith(b"HTTP/1.1 400")
    assert server.status == 0
