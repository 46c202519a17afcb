"""What has changed between two JSON Schemas of a record, and whether a reader must change too.

The rule is in docs/contract.md: what an app could rely on in the old schema must hold in the new
one. A promise that is taken back, or that cannot be compared, is breaking; one more is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.values import frozen

_NULL = {"type": "null"}
# A bound holds as long as what it lets through is no more than before.
_LOWER_BOUNDS = ("minimum", "minLength", "minItems")


@frozen
class Change:
    """A difference, where it is, and whether it breaks a program that reads records."""

    where: str
    what: str
    is_breaking: bool


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    """All differences of two schemas in what a record holds; words of explanation do not count."""
    found = [
        Change(name, "the model has gone, or has another name", is_breaking=True)
        for name in old.get("$defs", {})
        if name not in new.get("$defs", {})
    ]
    pairs = {"TrialRecord": (old, new)}
    pairs |= {
        name: (model, new["$defs"][name])
        for name, model in old.get("$defs", {}).items()
        if name in new.get("$defs", {})
    }
    for name, (before, after) in pairs.items():
        found.extend(_models(name, before, after))
    return found


def allows(old_version: str, new_version: str, found: list[Change]) -> bool:
    """Whether a schema may have these changes under its number.

    The first number counts breaking changes, the second all others.
    """
    old, new = (tuple(map(int, version.split("."))) for version in (old_version, new_version))
    if any(change.is_breaking for change in found):
        return new[0] > old[0]
    return new > old if found else new >= old


def _models(name: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    before, after = old["properties"], new["properties"]
    for field in before.keys() | after.keys():
        where = f"{name}.{field}"
        if field not in after:
            yield Change(where, "the field has gone, or has another name", is_breaking=True)
        elif field not in before:
            yield Change(where, "a new field", is_breaking=False)
        elif where != "TrialRecord.schema_version":
            if field in old["required"] and field not in new["required"]:
                yield Change(where, "it may lack now", is_breaking=True)
            yield from _values(where, before[field], after[field])


def _values(where: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """What differs in the values of a field."""
    old_kinds, new_kinds = _kinds(old), _kinds(new)
    if _NULL in new_kinds and _NULL not in old_kinds:
        yield Change(where, "it may be null now", is_breaking=True)
    if _NULL in old_kinds and _NULL not in new_kinds:
        yield Change(where, "it is never null now", is_breaking=False)
    before = [kind for kind in old_kinds if kind != _NULL]
    after = [kind for kind in new_kinds if kind != _NULL]
    if len(before) == len(after) == 1:
        yield from _one(where, before[0], after[0])
    elif before != after:
        yield Change(where, "it has other types", is_breaking=True)


def _one(where: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """What differs between two types without null."""
    for key in ("$ref", "type", "pattern", "const"):
        if old.get(key) != new.get(key):
            is_tighter = key == "pattern" and key not in old
            yield Change(where, f"another {key.strip('$')}", is_breaking=not is_tighter)
    for key in _LOWER_BOUNDS:
        before, after = old.get(key, 0), new.get(key, 0)
        if before != after:
            yield Change(where, f"another {key}", is_breaking=after < before)
    yield from _vocabularies(where, old.get("enum"), new.get("enum"))
    if "items" in old and "items" in new:
        yield from _values(f"{where}[]", old["items"], new["items"])


def _vocabularies(where: str, old: list[str] | None, new: list[str] | None) -> Iterator[Change]:
    if old is not None and new is None:
        yield Change(where, "the vocabulary is open now", is_breaking=True)
    elif old is None and new is not None:
        yield Change(where, "the vocabulary is closed now", is_breaking=False)
    elif old is not None and new is not None:
        # Of a value that will not come any more, only those who write records need to know.
        for value in set(old) ^ set(new):
            what = "new" if value in new else "no more"
            yield Change(where, f"a value is {what}: {value}", is_breaking=False)


def _kinds(value: dict[str, Any]) -> list[dict[str, Any]]:
    """What a value may be, without words of explanation."""
    return [
        {key: part for key, part in kind.items() if key != "description"}
        for kind in value.get("anyOf", [value])
    ]
