"""TypeScript's types of a record, made from its JSON Schema.

Only what that schema uses is known here, and anything else is an error: a type that says too
little would pass every compiler.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

_WIDTH = 100
_PLAIN = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}
_HEAD = """\
// Types of a trial record, schema {version}; `make schema` makes them from the JSON Schema.
// A decimal is a string with the digits as printed; offsets count Unicode code points.
"""


class UnknownSchema(Exception):
    """The schema says something that this module cannot say in TypeScript."""


def record_types(schema: dict[str, Any]) -> str:
    """The declarations of all models, the record last."""
    models = schema["$defs"] | {"TrialRecord": schema}
    version = schema["properties"]["schema_version"]["const"]
    parts = [_HEAD.format(version=version)]
    for name, model in models.items():
        parts.append("\n" + "".join(f"{line}\n" for line in _interface(name, model)))
    return "".join(parts)


def _interface(name: str, model: dict[str, Any]) -> Iterator[str]:
    if model.get("additionalProperties") is not False:
        raise UnknownSchema(f"{name}: a model that is closed to other fields was expected")
    yield from _comment(model["description"], "")
    yield f"export interface {name} {{"
    required = set(model["required"])
    for field, value in model["properties"].items():
        yield from _comment(value["description"], "  ")
        yield from _field(f"{field}{'' if field in required else '?'}", _type(value))
    yield "}"


def _field(name: str, of: str) -> Iterator[str]:
    """The field on a line, or with a line for each value where there are many."""
    line = f"  {name}: {of};"
    if len(line) <= _WIDTH:
        yield line
    else:
        yield f"  {name}:"
        yield "\n".join(f"    | {one}" for one in of.split(" | ")) + ";"


def _type(value: dict[str, Any]) -> str:
    """The type of a value, such as `readonly Figure[]` or `"low" | "high" | null`."""
    match value:
        case {"$ref": str(reference)}:
            return reference.removeprefix("#/$defs/")
        case {"anyOf": [*choices]}:
            return " | ".join(_type(choice) for choice in choices)
        case {"const": constant}:
            return json.dumps(constant)
        case {"enum": [*values]}:
            return " | ".join(json.dumps(one) for one in values)
        case {"type": "array", "items": _}:
            inner = _type(value["items"])
            return f"readonly ({inner})[]" if " | " in inner else f"readonly {inner}[]"
        case {"type": str(plain)} if plain in _PLAIN:
            return _PLAIN[plain]
        case _:
            raise UnknownSchema(f"no type for {json.dumps(value)[:200]}")


def _comment(words: str, indent: str) -> Iterator[str]:
    """A documentation comment, which nothing in the words can end."""
    words = " ".join(words.replace("*/", "* /").split())
    if len(words) + len(indent) + 7 <= _WIDTH:
        yield f"{indent}/** {words} */"
        return
    yield f"{indent}/**"
    yield from (f"{indent} * {line}" for line in wrap(words, _WIDTH - len(indent) - 3))
    yield f"{indent} */"
