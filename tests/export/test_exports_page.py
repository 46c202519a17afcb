"""docs/exports.md says what is so: its columns, and its queries."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from extract.export.metafor import COLUMNS
from tests.export.column_docs import PAGE, updated
from tests.export.reading_back import export_golden

TEXT = PAGE.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_the_columns_are_those_of_the_tables() -> None:
    assert updated(TEXT) == TEXT, "`make examples` writes them"


def test_the_queries_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    export_golden("parquet", tmp_path / "parquet")
    monkeypatch.chdir(tmp_path)
    found = [duckdb.sql(query).fetchall() for query in blocks("sql")]
    assert len(found) == 3
    assert all(found)
    quotes = [row[-1] for row in found[1] if row[0] == "summary-title-d7ae80656f81a8f7"]
    assert any("74 of 212 patients (34.9%)" in quote for quote in quotes)


def test_the_python_is_python() -> None:
    """pandas is not among what this project needs; where it is there, the example runs."""
    (example,) = blocks("python")
    ast.parse(example)


def test_the_pandas_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    export_golden("csv", tmp_path / "tables")
    monkeypatch.chdir(tmp_path)
    exec(blocks("python")[0], {})  # noqa: S102


def test_the_columns_for_metafor_are_listed_in_their_order() -> None:
    (listed,) = re.findall(r"^The columns, in this order: (.*?)\.$", TEXT, re.MULTILINE | re.DOTALL)
    assert tuple(re.findall(r"`([^`]+)`", listed)) == COLUMNS
