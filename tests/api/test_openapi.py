"""The API is what it says of itself."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extract.api import create_app

ROOT = Path(__file__).parents[2]


@pytest.fixture
def described(store):
    return create_app(store.root).openapi()


def test_every_parameter_field_and_answer_is_described(described):
    assert described["openapi"].startswith("3.1")
    for path in described["paths"].values():
        assert set(path) == {"get"}
        assert path["get"]["description"]
        for parameter in path["get"].get("parameters", ()):
            assert parameter.get("description"), parameter
    for name, schema in described["components"]["schemas"].items():
        assert schema.get("description"), name


def test_every_answer_has_a_schema_of_our_models(described):
    schemas = described["components"]["schemas"]
    assert {"TrialRecord", "Evidence", "MortalityRow", "ResultRow", "Problem"} <= set(schemas)
    for path in described["paths"].values():
        (content,) = path["get"]["responses"]["200"]["content"].values()
        assert content["schema"] != {}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_nothing_is_loaded_from_elsewhere(client):
    assert client.get("/docs").status_code == client.get("/redoc").status_code == 404
    assert "://" not in client.get("/openapi.json").text


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_schemathesis_finds_nothing(store, tmp_path):
    """Thousands of requests that fit the description, and that do not, to a real server."""
    program = shutil.which("schemathesis", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("no schemathesis: it comes with `make test`")
    with Serving(store.root) as address:
        (tmp_path / "schemathesis.toml").write_text(CONFIGURATION, encoding="utf-8")
        options = "--checks all --max-examples 15 --seed 1 --phases examples,coverage,fuzzing"
        done = subprocess.run(
            [program, "run", f"{address}/openapi.json", *options.split()],
            cwd=tmp_path,
            env=os.environ | {"HOME": str(tmp_path), "NO_COLOR": "1"},
            check=False,
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stdout[-4_000:] + done.stderr


# A cursor that fits the pattern is still nobody's: it is refused, as it must be.
CONFIGURATION = """
[checks.positive_data_acceptance]
expected-statuses = [200, 304, 400, 404]
"""


class Serving:
    """A server in a process of its own, and its address."""

    def __init__(self, root):
        self._command = [sys.executable, "-m", "extract", "serve", str(root), "--port", "0"]

    def __enter__(self):
        self._server = subprocess.Popen(self._command, stderr=subprocess.PIPE, text=True)
        for line in self._server.stderr:
            if line.startswith("serving"):
                return line.partition(" at ")[2].partition(",")[0]
        pytest.fail("the server did not start")

    def __exit__(self, *error):
        self._server.send_signal(signal.SIGINT)
        try:
            self.status = self._server.wait(timeout=20)
        finally:
            self._server.kill()
            self._server.stderr.close()
