"""The small parts that FHIR resources are made of, as JSON values.

Decimals stay decimals, since FHIR keeps the digits of a number: 0.050 is more than 0.05.
"""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from extract.export.fhir.codes import UCUM, Code
from extract.export.terminal import visible
from extract.records.schema import Evidence

Json = dict[str, Any]

# What FHIR has no element for stands in extensions of these names; docs/exports.md explains them.
EXTENSION = "urn:trial-abstractor:fhir:"
PLACE, RULE, BINDING, DIRECTION, CONTRADICTION, COMPARATOR, COUNT, INTERVENTION = (
    f"{EXTENSION}{name}"
    for name in (
        "place",
        "rule",
        "binding",
        "direction",
        "contradiction",
        "comparator",
        "count",
        "intervention",
    )
)

_ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
_SPACE = re.compile(r"[^\S\r\n\t ]")  # spaces that a FHIR string may not have
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, EXTENSION)
_UCUM_UNITS = {"%": "%", "days": "d", "day": "d", "years": "a", "hours": "h", "months": "mo"}


def filled(**parts: Any) -> Json:
    """An element of these parts, without those that have nothing: FHIR has no null."""
    return {
        name.rstrip("_"): part for name, part in parts.items() if part is not None and part != []
    }


def text(value: str) -> str:
    """Text that a FHIR string may hold."""
    return visible(_SPACE.sub(" ", value)).strip() or "-"


def concept(code: Code | None, words: str | None = None) -> Json:
    """A CodeableConcept: a code, words, or both."""
    coding = None if code is None else [code._asdict()]
    return filled(coding=coding, text=None if words is None else text(words))


def quantity(value: Decimal, unit: str | None = None, comparator: str | None = None) -> Json:
    """A Quantity; the unit is coded where UCUM has it."""
    code = _UCUM_UNITS.get(unit or "")
    return filled(
        value=value,
        comparator=comparator,
        unit=None if unit is None else text(unit),
        system=None if code is None else UCUM,
        code=code,
    )


def extension(url: str, **value: Any) -> Json:
    """An extension with one value, such as valueString."""
    return {"url": url, **value}


def notes(places: Iterable[Evidence], rule: str | None) -> list[Json]:
    """What the text says, in its own words, with where it says so and what read it."""
    return [_note(place, rule) for place in places]


def located(place: Evidence) -> Json:
    """The extension that says where a quote stands."""
    parts = [
        extension("start", valueUnsignedInt=place.start),
        extension("end", valueUnsignedInt=place.end),
    ]
    return {"url": PLACE, "extension": parts}


def _note(place: Evidence, rule: str | None) -> Json:
    extensions = [located(place)]
    if rule is not None:
        extensions.append(extension(RULE, valueString=text(rule)))
    return {"extension": extensions, "text": text(place.quote)}


def resource_id(record: str, part: str) -> str:
    """The id of a resource: the record's and the part's, or a hash where FHIR allows no such id."""
    id = f"{record}-{part}"
    if _ID.fullmatch(id):
        return id
    return f"{hashlib.sha256(record.encode()).hexdigest()[:40]}-{part}"


def full_url(id: str) -> str:
    """Under what a resource stands in its bundle; the same id always has the same."""
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, id)}"


def reference(id: str, display: str | None = None) -> Json:
    """A reference to a resource of the same bundle."""
    return filled(reference=full_url(id), display=None if display is None else text(display))


def to_json(value: object, indent: int = 0) -> str:
    """JSON that keeps the digits of decimals, indented by two spaces."""
    pad = "\n" + "  " * (indent + 1)
    if isinstance(value, Mapping):
        parts = [f"{json.dumps(key)}: {to_json(part, indent + 1)}" for key, part in value.items()]
        return "{" + pad + f",{pad}".join(parts) + pad[:-2] + "}"
    if isinstance(value, list):
        parts = [to_json(part, indent + 1) for part in value]
        return "[" + pad + f",{pad}".join(parts) + pad[:-2] + "]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value, ensure_ascii=False)
