"""The examples of the documentation, each a part of a record that the extractor really makes.

A comment before a block of JSON says what it shows: a page, which of its records where it has
several, and a path in that record ("." is all of it):

    <!-- raw/crash-2.pubmed.txt mortality[0] -->
    <!-- raw/sepsis-resuscitation.pubmed.xml pmid-23432189 citation.notices -->
    <!-- text design -->

The page "text" is the block of text before it. The block itself says how much it shows: the keys
that it has (none: all of them), and the whole of a text or list unless that ends in "…".
`make examples` writes the values.
"""

from __future__ import annotations

import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from extract import pipeline
from extract.errors import ExtractError

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "record.md")

WIDTH = 100
MORE = "…"
EXAMPLE = re.compile(
    r"^<!-- (?P<page>raw/\S+|text) (?:(?P<id>\S+) )?(?P<path>\S+) -->\n```json\n(?P<json>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
TEXT = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")


def updated(document: str) -> str:
    """The document with the values that its examples have now."""
    return EXAMPLE.sub(lambda match: _block(match, document[: match.start()]), document)


def _block(match: re.Match[str], before: str) -> str:
    if match["page"] == "text":
        page, content = "page.txt", TEXT.findall(before)[-1].encode()
    else:
        page, content = match["page"].removeprefix("raw/"), (ROOT / match["page"]).read_bytes()
    try:
        value = part(record(page, content, match["id"]), match["path"])
        shown = render(fit(json.loads(match["json"]), value))
    except (LookupError, ValueError) as error:
        error.add_note(f"in the example {match.group().partition(' -->')[0].removeprefix('<!-- ')}")
        raise
    return match.group().replace(match["json"], shown + "\n")


def record(page: str, content: bytes, id: str | None) -> dict[str, Any]:
    """The record of a page, or the one among several that has an id."""
    (wanted,) = (one for one in records(page, content) if id in (None, one["id"]))
    return wanted


@cache
def records(page: str, content: bytes) -> tuple[dict[str, Any], ...]:
    """All records of a page, as an app reads them."""
    stream = io.BytesIO(content)
    given = pipeline.extract_records(stream, pipeline.describe(stream, page))
    return tuple(map(_as_json, given))


def _as_json(given: pipeline.Extraction | ExtractError) -> dict[str, Any]:
    if isinstance(given, ExtractError):
        raise given
    record: dict[str, Any] = json.loads(given.record.model_dump_json())
    return record


def part(value: Any, path: str) -> Any:
    """What stands under a path such as "mortality[0].percent"."""
    for key, index in STEP.findall(path):
        value = value[key] if key else value[int(index)]
    return value


def fit(shape: Any, value: Any) -> Any:
    """As much of a value as a shape shows."""
    match shape, value:
        case dict(), dict() if shape:
            return {key: fit(each, value[key]) for key, each in shape.items()}
        case [*shapes, last], list() if last == MORE and shapes and len(value) > len(shapes):
            return [*map(fit, shapes, value), MORE]
        case [*shapes], list() if shapes:
            return [fit(shapes[min(i, len(shapes) - 1)], each) for i, each in enumerate(value)]
        case str(), str() if shape.endswith(MORE) and len(shape) <= len(value):
            return value[: len(shape) - 1] + MORE
        case _:
            return value


def render(value: Any, depth: int = 0, column: int = 0) -> str:
    """JSON with as much on a line as fits behind a column."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or column + len(flat) < WIDTH:
        return flat
    indent = "  " * (depth + 1)
    leads = [indent] * len(value)
    if isinstance(value, dict):
        leads = [f"{indent}{json.dumps(key)}: " for key in value]
        value = value.values()
        opening, closing = "{}"
    else:
        opening, closing = "[]"
    lines = [
        lead + render(each, depth + 1, len(lead)) for lead, each in zip(leads, value, strict=True)
    ]
    return f"{opening}\n" + ",\n".join(lines) + f"\n{'  ' * depth}{closing}"


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(updated(path.read_text(encoding="utf-8")), encoding="utf-8")
