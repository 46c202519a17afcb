"""Exports read back, and the records that they were made from."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from extract.export.csv_files import unsafe
from extract.export.formats import export
from extract.store import Store

ROOT = Path(__file__).parents[2]
STRUCTURED = ROOT / "structured"
GOLDEN = Store(STRUCTURED)
JSON: dict[str, Any] = {
    id: json.loads((GOLDEN.records / f"{id}.json").read_bytes()) for id in GOLDEN.ids()
}


def export_golden(name: str, out: Path) -> Path:
    """All golden records in a format."""
    export(name, GOLDEN, GOLDEN.ids(), out, lambda: None)
    return out


def store_of(folder: Path, *records: Any, text: str = "") -> Store:
    """A store of these records."""
    for name in ("records", "texts"):
        (folder / name).mkdir(parents=True)
    for record in records:
        (folder / "records" / f"{record.id}.json").write_text(record.model_dump_json())
        (folder / "texts" / f"{record.id}.txt").write_text(text)
    return Store(folder)


def read_csv(path: Path) -> list[dict[str, str | None]]:
    """The rows of a file, with null for empty cells."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: unsafe(cell) or None for name, cell in row.items()}
            for row in csv.DictReader(file)
        ]


def value(figure: Any) -> str | None:
    """The decimal of a figure in a record's JSON."""
    return None if figure is None else figure["value"]
