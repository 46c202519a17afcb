"""The columns of all tables as docs/exports.md lists them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extract.export.tables import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "exports.md"
START = "<!-- columns: python -m tests.export.column_docs writes them -->\n"
END = "<!-- end of columns -->\n"


def listing() -> str:
    """A heading, a sentence and a table for each table."""
    return "".join(f"\n{line}" if line.startswith("#") else line for line in _lines())


def updated(page: str) -> str:
    """The page with the columns of now."""
    before, _, rest = page.partition(START)
    after = rest.partition(END)[2]
    return f"{before}{START}{listing()}\n{END}{after}"


def _lines() -> Iterator[str]:
    for table in TABLES:
        yield f"### `{table.name}`\n\n{table.about}\n\n"
        yield "| column | type | holds |\n|---|---|---|\n"
        for column in table.columns:
            yield f"| `{column.name}` | {column.type} | {column.about} |\n"


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
