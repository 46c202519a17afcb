"""A small folder of records, and a server on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from extract.review.web.app import review_app
from extract.review.web.server import Settings
from tests.review.web.build import HOST, OTHER, PAGE, make_records


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages and their records."""
    root = tmp_path_factory.mktemp("made")
    make_records(root / "raw", root / "out", {"a.txt": PAGE, "b.txt": OTHER})
    return root


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """Records of two pages, which are beside them."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "out"


@pytest.fixture
def client(folder: Path) -> Iterator[TestClient]:
    """A browser without a script, at a server of its own."""
    app = review_app(Settings(folder, who="ada"))
    with TestClient(app, base_url=f"http://{HOST}", follow_redirects=False) as client:
        yield client
