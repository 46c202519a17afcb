"""Colours that can be told apart: WCAG AA in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.review import web

CSS = (Path(web.__file__).parent / "static" / "review.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
)
TEXT_ON = [
    *((ink, paper) for ink in ("ink", "quiet", "accent", "rust") for paper in ("paper", "sheet")),
    ("ink", "tint"),
    ("quiet", "tint"),
    ("accent", "tint"),
    ("rust", "tint"),
    ("rust", "rust-tint"),
    ("quiet", "rust-tint"),
    ("on-accent", "accent"),
    ("on-lit", "lit"),
    ("ink", "near"),
    ("paper", "ink"),
]


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [LIGHT, LIGHT | DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(palette: dict[str, str], text: str, ground: str) -> None:
    low, high = sorted((luminance(palette[text]), luminance(palette[ground])))
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_nothing_is_fetched_from_elsewhere() -> None:
    static = Path(web.__file__).parent / "static"
    for path in static.iterdir():
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http:" not in text
        assert "https:" not in text
        assert "@import" not in text
        assert "url(" not in text
