"""The documentation builds as a site that needs nothing from elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
FROM_ELSEWHERE = re.compile(
    r"<(?:script|img|iframe)[^>]+src=\"(?:https?:)?//|<link[^>]+href=\"(?:https?:)?//"
    r"|@import|url\([\"']?(?:https?:)?//"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("sphinx", reason="Sphinx is not installed")
    here = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "--fail-on-warning", "-b", "html"]
    subprocess.run([*command, "-d", here / "doctrees", DOCS, here / "html"], check=True)
    return here / "html"


@pytest.mark.slow
def test_every_page_is_in_the_site(site: Path) -> None:
    assert {page.stem for page in DOCS.glob("*.md")} <= {page.stem for page in site.glob("*.html")}


@pytest.mark.slow
def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.suffix in {".html", ".css"}]
    assert len(files) > 10
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert {name: FROM_ELSEWHERE.findall(text) for name, text in texts.items()} == {
        name: [] for name in texts
    }
