"""The JSON Schema of a record, made from the models."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from extract.records.schema import SCHEMA_VERSION, Reported, TrialRecord

_REFERENCE = re.compile(r'"#/\$defs/([^"]+)"')
_PLAIN = re.compile(r"[A-Za-z]+(_(str|int|bool)_)?")
# Where several fields hold the like, the first of them names it.
_VALUES = {"published": "Date", "countries": "Country"}


def record_schema() -> str:
    """The schema as text, in the dialect 2020-12."""
    schema = TrialRecord.model_json_schema(mode="serialization", schema_generator=_Generator)
    title = f"Trial record {SCHEMA_VERSION}"
    head = {"$schema": _Generator.schema_dialect, "title": title}
    return json.dumps(head | _named(schema) | {"title": title}, indent=2, ensure_ascii=False) + "\n"


class _Generator(GenerateJsonSchema):
    """Says that all fields are there, as a record has them all, and says nothing twice."""

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,
    ) -> bool:
        return "serialization_exclude_if" not in field  # but for what only some formats have

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _named(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with names that a program's types can bear, such as ReportedSex.

    What pydantic makes of `sex: Reported[Literal["female", "male", "all"]]` is called
    Reported_Literal__female____male____all___, and would have another name with another sex.
    """
    names: dict[str, str] = {}
    for model in (schema, *schema["$defs"].values()):
        for field, value in model["properties"].items():
            for name in _REFERENCE.findall(json.dumps(value)):
                names.setdefault(name, _name(name, field))
    text = _REFERENCE.sub(lambda m: f'"#/$defs/{names[m[1]]}"', json.dumps(schema))
    renamed: dict[str, Any] = json.loads(text)
    said = {"description": Reported.__doc__}  # which pydantic leaves out, as the models are many
    renamed["$defs"] = {
        names[name]: said | definition | {"title": names[name]}
        for name, definition in renamed["$defs"].items()
    }
    return renamed


def _name(name: str, field: str) -> str:
    """The name of a definition, which says where it is used if it has none of its own."""
    if _PLAIN.fullmatch(name):
        return name if "_" not in name else name.title().replace("_", "")
    return "Reported" + _VALUES.get(field, field.title().replace("_", ""))
