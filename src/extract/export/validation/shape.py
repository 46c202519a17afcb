"""What the JSON Schema says of a value: the part of 2020-12 that the schema of a record uses.

A general validator would be one more dependency, and says "is not valid under any of the given
schemas". A test holds this one against such a validator.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from extract.export.json_schema import record_schema
from extract.export.validation.problem import Problem, pointer

_SHOWN = 60  # characters of a value
_NAMES: dict[str, tuple[str, type | tuple[type, ...]]] = {
    "object": ("an object", dict),
    "array": ("a list", list),
    "string": ("a text", str),
    "integer": ("a whole number", int),
    "number": ("a number", (int, float)),
    "boolean": ("true or false", bool),
    "null": ("null", type(None)),
}


def of_shape(value: Any) -> Iterator[Problem]:
    """What is not as the schema of a record has it."""
    schema = _schema()
    return _check(value, schema, schema["$defs"], "")


@cache
def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(record_schema())
    return schema


def _check(value: Any, of: dict[str, Any], models: dict[str, Any], at: str) -> Iterator[Problem]:
    while "$ref" in of:
        of = models[of["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in of:
        yield from _check_any(value, of["anyOf"], models, at)
    elif (expected := _expected(value, of)) is not None:
        yield Problem(at, f"{expected} was expected, not {_shown(value)}")
    elif isinstance(value, str):
        yield from _check_text(value, of, at)
    elif isinstance(value, dict):
        yield from _check_object(value, of, models, at)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _check(each, of["items"], models, at + pointer(place))


def _expected(value: Any, of: dict[str, Any]) -> str | None:
    """What was expected in place of a value; None if the value will do, as far as it goes."""
    if "type" in of and not _is(value, of["type"]):
        return _NAMES[of["type"]][0]
    if "const" in of and value != of["const"]:
        return _shown(of["const"])
    if "enum" in of and value not in of["enum"]:
        return f"one of {', '.join(map(_shown, of['enum']))}"
    if "minItems" in of and len(value) < of["minItems"]:
        return f"a list of {of['minItems']} or more"
    if "minimum" in of and value < of["minimum"]:
        return f"at least {of['minimum']}"
    return None


def _check_any(
    value: Any, choices: list[dict[str, Any]], models: dict[str, Any], at: str
) -> Iterator[Problem]:
    """Of choices that differ in their type, the one that is meant says what is wrong."""
    others = [choice for choice in choices if choice != {"type": "null"}]
    if value is None and len(others) < len(choices):
        return
    tried = [list(_check(value, choice, models, at)) for choice in others]
    yield from min(tried, key=len)


def _check_text(value: str, of: dict[str, Any], at: str) -> Iterator[Problem]:
    if "pattern" in of and not _pattern(of["pattern"]).search(value):
        yield Problem(at, f"{of['pattern']} must match, and does not match {_shown(value)}")
    if len(value) < of.get("minLength", 0):
        yield Problem(at, "a text that is not empty was expected")
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        yield Problem(at, "half of a character stands alone (a lone surrogate)")


def _check_object(
    value: dict[str, Any], of: dict[str, Any], models: dict[str, Any], at: str
) -> Iterator[Problem]:
    fields = of["properties"]
    for name in of["required"]:
        if name not in value:
            yield Problem(at, f"the field {name} is missing; what was not found is null or []")
    for name, each in value.items():
        if name in fields:
            yield from _check(each, fields[name], models, at + pointer(name))
        else:
            yield Problem(at, f"there is no field {_shown(name)} in this schema")


def _is(value: Any, known: str) -> bool:
    is_number = known in ("integer", "number")  # to Python, true and false are numbers as well
    return isinstance(value, _NAMES[known][1]) and not (is_number and isinstance(value, bool))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """With $ JSON Schema means the very end, and not what is before a last newline."""
    return re.compile(pattern.removesuffix("$") + (r"\Z" if pattern.endswith("$") else ""))


def _shown(value: Any) -> str:
    """A value as a reader recognises it."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else f"a list of {len(value)}"
    text = json.dumps(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
