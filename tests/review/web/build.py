"""Pages of two trials, and what a test needs to know of the records that they give."""

from __future__ import annotations

import re
from pathlib import Path

from extract import batch

HOST = "127.0.0.1"
TITLE = "Vasopressin or norepinephrine in septic shock"
PAGE = f"""{TITLE}

Methods: In this double-blind trial, 120 patients with septic shock were randomly assigned to \
receive vasopressin (n = 60) or norepinephrine (n = 60). The primary outcome was death at 28 days.

Results: At 28 days, 21 of 60 patients (35.0%) in the vasopressin group and 27 of 60 patients \
(45.0%) in the norepinephrine group had died (risk ratio, 0.78; 95% CI, 0.50 to 1.21; P = 0.26).

Conclusion: Vasopressin did not reduce mortality.
"""
OTHER = """Early or late dialysis

Methods: We randomly assigned 80 patients to early dialysis (n = 40) or late dialysis (n = 40).

Results: Death at 90 days occurred in 10 of 40 patients (25.0%) in the early dialysis group and in \
12 of 40 patients (30.0%) in the late dialysis group (P = 0.62).
"""


def make_records(raw: Path, out: Path, pages: dict[str, str]) -> None:
    """Brings a folder of records up to date with these pages."""
    raw.mkdir(exist_ok=True)
    for name, content in pages.items():
        (raw / name).write_text(content, encoding="utf-8")
    batch.run(raw, out)


def record_id(folder: Path, title: str = TITLE) -> str:
    """The record with a title."""
    for path in sorted((folder / "records").glob("*.json")):
        if title in path.read_text(encoding="utf-8"):
            return path.stem
    raise AssertionError(title)


def hidden_fields(page: str) -> dict[str, str]:
    """What a form of a page sends along."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
