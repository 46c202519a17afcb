"""Whether a JSON value is a record as the contract promises it: shape, and what no schema says."""

from __future__ import annotations

from itertools import islice
from typing import Any

from pydantic import ValidationError

from extract.export.validation.problem import Problem, pointer
from extract.export.validation.reading import Item, NotJson, items
from extract.export.validation.sense import of_sense
from extract.export.validation.shape import of_shape
from extract.records.schema import SCHEMA_VERSION, TrialRecord

__all__ = ["Item", "NotJson", "Problem", "items", "problems"]

_MOST = 50  # problems of one record; who has that many looks at the first


def problems(value: Any, text: str | None = None) -> list[Problem]:
    """What is wrong with a record, in its order; nothing, if it keeps the contract.

    Args:
        value: the record, as JSON values.
        text: the text that its offsets count in, if it is at hand.
    """
    version = value.get("schema_version") if isinstance(value, dict) else SCHEMA_VERSION
    if isinstance(version, str) and version != SCHEMA_VERSION:
        return [Problem("/schema_version", f"{SCHEMA_VERSION} was expected, not {version[:20]}")]
    found = list(islice(of_shape(value), _MOST))
    if found:
        return found
    try:
        record = TrialRecord.model_validate(value)
    except ValidationError as error:
        return [Problem(pointer(*one["loc"]), one["msg"]) for one in error.errors()][:_MOST]
    return list(islice(of_sense(record, value, text), _MOST))
