"""The examples of docs/api.md run, against a server over the records of this project."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extract.api.endpoints import router
from extract.api.filters import Filters
from tests.api.test_openapi import Serving

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
ADDRESS = "http://127.0.0.1:8321"


def example(language, address):
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert ADDRESS in found
    return found.replace(ADDRESS, address)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    root = tmp_path_factory.mktemp("api") / "structured"
    for folder in ("records", "texts"):
        shutil.copytree(ROOT / "structured" / folder, root / folder)
    with Serving(root) as found:
        yield found


def run(*command, **options):
    done = subprocess.run(command, check=False, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl")
def test_curl(address):
    said = run("bash", "-euc", example("bash", address))
    assert "about:blank" not in said
    assert said.count('"next":') == 4
    assert "482 of 2104 patients" in said


@pytest.mark.slow
def test_python(address):
    said = run(sys.executable, "-c", example("python", address))
    assert "pmid-27483065" in said
    assert len(said.splitlines()) > 20


@pytest.mark.slow
def test_typescript(address, tmp_path):
    tsc = shutil.which("tsc", path=ROOT / "node_modules" / ".bin") or shutil.which("tsc")
    if tsc is None:
        pytest.skip("no tsc: npm install --no-save typescript")
    shutil.copy(ROOT / "schema" / "trial-record.d.ts", tmp_path)
    (tmp_path / "app.ts").write_text(example("ts", address), encoding="utf-8")
    options = "--strict --target es2022 --module commonjs --lib es2022,dom".split()
    run(tsc, *options, "app.ts", cwd=tmp_path)
    assert "dexamethasone 22.9 22.9" in run(shutil.which("node"), "app.js", cwd=tmp_path)


def test_every_path_and_filter_is_explained():
    paths = {route.path for route in router.routes}
    told = set(re.findall(r"`([^`\s]+)`", GUIDE))
    assert paths <= told
    assert set(Filters.model_fields) | {"limit", "cursor"} <= told
