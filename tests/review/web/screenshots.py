"""The pictures of `docs/curating.md`, made anew: `python -m tests.review.web.screenshots`.

A folder of records is made from the samples; some are approved, one value is corrected; then two
pages change, and a run shows what that does. Needs Playwright, Debian's Chromium and Pillow
(which matplotlib brings).
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from extract import batch
from extract.decisions.desk import Desk
from extract.records.facts import facts
from extract.store import DecisionFolder, FolderState, Store
from tests.review.web.serving import serving

ROOT = Path(__file__).parents[3]
IMAGES = ROOT / "docs" / "images"
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGS = ("--no-sandbox", "--headless", "--disable-gpu")

COLORS = 128  # a page has few, and the files stay small

# What the publishers of two samples "corrected", and what a curator had corrected before.
CHANGES = {
    "corticus.europepmc.json": (("(31.5%)", "(31.9%)"), ("P=0.51", "P=0.58")),
    "6s.jats.xml": (("(22%)", "(23%)"),),
}
CHANGED, CORRECTED, SHOWN = "pmid-18184957", "pmid-22738085", "pmid-32678530"
LOOKED_AT = "/mortality/0/percent"
APPROVED = ("pmid-15163774", "pmid-18184958", CHANGED, "pmid-23688302", "pmid-24635773")


def main() -> None:
    """Writes the pictures."""
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as made:
        folder, before = _records(Path(made))
        with serving(folder, before=FolderState(before)) as address, _browser() as page:
            _picture(page, f"{address}/", "queue.png")
            _picture(page, f"{address}/records/{SHOWN}?value={LOOKED_AT}", "record.png")
            _picture(page, f"{address}/records/{CHANGED}", "diff.png")


def _records(made: Path) -> tuple[Path, Path]:
    """Records in several states, and the same before their pages changed."""
    raw, folder, before = made / "raw", made / "structured", made / "before"
    shutil.copytree(ROOT / "raw", raw)
    batch.run(raw, folder)
    _decide(folder)
    shutil.copytree(folder, before)
    for name, changes in CHANGES.items():
        content = (raw / name).read_text(encoding="utf-8")
        for old, new in changes:
            content = content.replace(old, new)
        (raw / name).write_text(content, encoding="utf-8")
    batch.run(raw, folder)
    return folder, before


def _decide(folder: Path) -> None:
    store, decided = Store(folder), DecisionFolder(folder)
    for id in APPROVED:
        record, text = store.load(id)
        decided.append(id, Desk(record, text, decided.read(id), who="ada").approve())
    record, text = store.load(CORRECTED)
    percent = ("results.percent", "22")
    path = next(fact.path for fact in facts(record) if (fact.field, fact.value) == percent)
    desk = Desk(record, text, decided.read(CORRECTED), who="ben")
    decided.append(CORRECTED, desk.correct(path, value="22.1", why="table 2 of the article"))


@contextmanager
def _browser() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        # Without the script, which would scroll to what is looked at.
        yield browser.new_page(
            viewport={"width": 1280, "height": 900}, color_scheme="light", java_script_enabled=False
        )
        browser.close()


def _picture(page: Page, address: str, name: str) -> None:
    page.goto(address)
    shot, path = Image.open(BytesIO(page.screenshot())), IMAGES / name
    shot.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)
    sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
