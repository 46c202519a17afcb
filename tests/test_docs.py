"""The documentation says what is so: every field, value, command and example."""

from __future__ import annotations

import doctest
import re
import typing
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer.main
from pydantic import BaseModel

from extract.cli import app
from extract.records import schema
from tests import examples

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
RECORD = ROOT / "docs" / "record.md"
PROSE = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
PAGES = sorted(path for path in (ROOT / "raw").iterdir() if path.is_file())


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


# --- the record -----------------------------------------------------------------------------------


def models() -> dict[str, type[BaseModel]]:
    return {
        name: value
        for name, value in vars(schema).items()
        if isinstance(value, type) and issubclass(value, schema.Model) and value is not schema.Model
    }


@cache
def tables() -> tuple[tuple[str, list[str]], ...]:
    """The first cells of each table in docs/record.md: its head, and its rows."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", read(RECORD), re.MULTILINE):
        head, _, *rows = (line.split("|")[1].strip() for line in block.splitlines())
        found.append((head.strip("`"), [cell.strip("`") for cell in rows]))
    return tuple(found)


def vocabularies(annotation: Any, path: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """The values of each closed vocabulary, by its path in a record."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield from vocabularies(field.annotation, f"{path}.{name}" if path else name)
    elif typing.get_origin(annotation) is typing.Literal:
        yield path, typing.get_args(annotation)
    else:
        inside = f"{path}[]" if typing.get_origin(annotation) is tuple else path
        for part in typing.get_args(annotation):
            yield from vocabularies(part, inside)


def test_every_field_of_every_model_is_explained_in_order() -> None:
    explained = {head: rows for head, rows in tables() if head in models()}
    assert explained == {name: list(model.model_fields) for name, model in models().items()}


def test_every_field_of_a_record_has_a_section_and_an_example() -> None:
    fields = set(schema.TrialRecord.model_fields) - {"schema_version"}
    text = read(RECORD)
    assert fields <= set(re.findall(r"^##+ (\w+)$", text, re.MULTILINE))
    assert fields == {re.split(r"\W", path)[0] for path in shown_paths(text)} & fields


def shown_paths(text: str) -> list[str]:
    return [match["path"] for match in examples.EXAMPLE.finditer(text)]


def test_every_value_of_every_vocabulary_is_explained() -> None:
    known = dict(vocabularies(schema.TrialRecord))
    explained = {head: tuple(rows) for head, rows in tables() if head in known}
    assert {head: known[head] for head in explained} == explained
    assert set(known.values()) - set(explained.values()) == {(schema.SCHEMA_VERSION,)}


def test_every_binding_and_every_reason_is_explained() -> None:
    bindings = set(first_cells("binding"))
    reasons = set(first_cells("reason"))
    for page in PAGES:
        for record in examples.records(page.name, page.read_bytes()):
            assert set(everywhere("binding", record)) <= bindings, page.name
            assert set(everywhere("reason", record["coverage"])) - {None} <= reasons, page.name


def first_cells(head: str) -> list[str]:
    (rows,) = (rows for table, rows in tables() if table == head)
    return rows


def everywhere(key: str, value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        if key in value:
            yield value[key]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from everywhere(key, each)


# --- examples -------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", examples.PAGES, ids=name_of)
def test_examples_are_what_the_extractor_makes(path: Path) -> None:
    assert read(path) == examples.updated(read(path)), "`make examples` writes them anew"


@pytest.mark.parametrize("path", examples.PAGES, ids=name_of)
def test_every_block_of_json_is_an_example(path: Path) -> None:
    text = read(path)
    assert len(examples.EXAMPLE.findall(text)) == text.count("```json") > 0


def test_the_readme_quotes_the_page_that_it_shows() -> None:
    (quote,) = examples.TEXT.findall(read(README))
    (page,) = (match["page"] for match in examples.EXAMPLE.finditer(read(README)))
    assert " ".join(quote.split()) in read(ROOT / page)


def test_the_readme_runs() -> None:
    failed, run = doctest.testfile(str(README), module_relative=False)
    assert (failed, run) == (0, 3)


SHAPES = [
    ({"a": 0}, {"a": 1, "b": 2}, {"a": 1}),
    ({}, {"a": 1}, {"a": 1}),
    ([{"a": 0}], [{"a": 1, "b": 2}, {"a": 3}], [{"a": 1}, {"a": 3}]),
    ([0, "…"], [1, 2, 3], [1, "…"]),
    ([0, "…"], [1], [1]),
    ([], [1, 2], [1, 2]),
    ("some…", "sometimes", "some…"),
    ("some…", "more", "more"),
    (None, {"a": 1}, {"a": 1}),
    ({"a": 0}, None, None),
]


@pytest.mark.parametrize(("shape", "value", "shown"), SHAPES)
def test_an_example_shows_as_much_as_its_shape(shape: Any, value: Any, shown: Any) -> None:
    assert examples.fit(shape, value) == shown


# --- commands and links ---------------------------------------------------------------------------


def test_every_command_and_option_is_explained() -> None:
    command = typer.main.get_command(app)
    commands = command.commands  # type: ignore[attr-defined]
    wanted = {f"abstractor {name}" for name in commands}
    wanted |= {
        option
        for each in (command, *commands.values())
        for parameter in each.params
        for option in parameter.opts
        if option.startswith("--")
    }
    told = "".join(map(read, PROSE))
    assert {words for words in wanted if not re.search(rf"{words}\b(?!-)", told)} == set()


def test_every_target_of_make_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read(ROOT / "Makefile"), re.MULTILINE))
    named = {
        name
        for path in PROSE
        for code in re.findall(r"`([^`\n]+)`|^( {4}.*|make .*)$", read(path), re.MULTILINE)
        for name in re.findall(r"\bmake ([a-z-]+)", "".join(code))
    }
    assert {"run", "test", "lint", "examples"} <= named
    assert named <= targets


@pytest.mark.parametrize("path", PROSE, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", read(path))
    missing = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert missing == []
