"""How the API describes itself: OpenAPI 3.1, with the schemas of what it answers."""

from __future__ import annotations

import json
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema

from extract.api.answers import JSON, JSON_LINES
from extract.api.problems import MEDIA_TYPE, Problem
from extract.export.json_schema import record_schema
from extract.records.schema import SCHEMA_VERSION
from extract.store.index import MortalityRow, RecordSummary, ResultRow

_PLACE = "#/components/schemas/"
_NEXT = Field(description="The cursor of the next page; null on the last one.")


class Health(BaseModel):
    """That the server answers, and from what."""

    status: str = Field(description="Always ok.")
    records: int = Field(description="How many records there are.")
    version: str = Field(description="The version of the program.")
    schema_version: str = Field(description="The version of the records.")


class RecordList(BaseModel):
    """Records in short."""

    items: tuple[RecordSummary, ...]


class RecordSummaryPage(RecordList):
    """A page of records in short."""

    next: str | None = _NEXT


class MortalityRowPage(BaseModel):
    """A page of figures of death and survival."""

    items: tuple[MortalityRow, ...]
    next: str | None = _NEXT


class ResultRowPage(BaseModel):
    """A page of results."""

    items: tuple[ResultRow, ...]
    next: str | None = _NEXT


_MODELS = (Problem, Health, RecordList, RecordSummaryPage, MortalityRowPage, ResultRowPage)
_FAILURES: dict[int | str, dict[str, Any]] = {
    "304": {"description": "Nothing has changed since the answer with this ETag."},
    "4XX": {
        "description": "The request cannot be answered; `detail` says why.",
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{_PLACE}Problem"}}},
    },
    "503": {
        "description": "The index cannot answer now.",
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{_PLACE}Problem"}}},
    },
}


def of(name: str, media_type: str = JSON) -> dict[int | str, dict[str, Any]]:
    """The answers of an endpoint that gives a model."""
    schema = {"$ref": f"{_PLACE}{name}"}
    return {200: _answer({media_type: {"schema": schema}})} | _FAILURES


def page_of(name: str) -> dict[int | str, dict[str, Any]]:
    """The answers of an endpoint that gives a page of a model."""
    return of(f"{name}Page")


def lines_of(name: str) -> dict[int | str, dict[str, Any]]:
    """The answers of an endpoint that gives a model a line."""
    words = f"JSON lines, each of them a {name}."
    schema = {"type": "string", "description": words}
    return {200: _answer({JSON_LINES: {"schema": schema}}, words)} | _FAILURES


def text_of() -> dict[int | str, dict[str, Any]]:
    """The answers of an endpoint that gives plain text."""
    return {200: _answer({"text/plain": {"schema": {"type": "string"}}})} | _FAILURES


def describe(app: FastAPI) -> dict[str, Any]:
    """The whole description."""
    described = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    described["components"] = {"schemas": _schemas()}
    return described


def _answer(content: dict[str, Any], words: str = "The answer.") -> dict[str, Any]:
    etag = {"description": "To be sent back as If-None-Match.", "schema": {"type": "string"}}
    return {"description": words, "headers": {"ETag": etag}, "content": content}


def _schemas() -> dict[str, Any]:
    """The models of the API, and the record as its published schema has it."""
    _, ours = models_json_schema(
        [(model, "serialization") for model in _MODELS], ref_template=f"{_PLACE}{{model}}"
    )
    record = json.loads(record_schema().replace("#/$defs/", _PLACE))
    record.pop("$schema")
    theirs = record.pop("$defs") | {"TrialRecord": record | {"title": "TrialRecord"}}
    schemas: dict[str, Any] = ours["$defs"] | theirs
    record["description"] += f" Schema {SCHEMA_VERSION}."
    return dict(sorted(schemas.items()))
