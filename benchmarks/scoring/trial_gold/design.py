"""Report type, registrations and the stated design."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.scoring.marks import Mark, answer
from benchmarks.scoring.reading import Reading
from extract.records.schema import Design

# "masked" without a kind is no answer, as it is none in the labels.
MASKING = {
    "open": "open-label",
    "single": "single-blind",
    "double": "double-blind",
    "triple": "double-blind",
    "quadruple": "double-blind",
}


def score(labels: dict[str, Any], reading: Reading) -> Iterator[Mark]:
    """Marks of report_type, registrations, masking, multicenter and centers."""
    record = reading.record
    report_type = record.report_type.value if record.report_type else None
    yield from answer("report_type", labels["report_type"], report_type)
    wanted = {_plain(identifier) for identifier in labels["registrations"]}
    given = {_plain(registration.id) for registration in record.registrations}
    for identifier in sorted(wanted):
        yield Mark("registrations", "hit" if identifier in given else "missed", identifier)
    yield from (Mark("registrations", "false", extra) for extra in sorted(given - wanted))
    yield from _design(labels["design"], record.design)


def _design(gold: dict[str, Any], design: Design) -> Iterator[Mark]:
    masking = MASKING.get(design.masking.value) if design.masking else None
    yield from answer("masking", gold["blinding"], masking)
    is_multicenter = design.is_multicenter.value if design.is_multicenter else None
    yield from answer("multicenter", _text(gold["multicentre"]), _text(is_multicenter))
    centers = design.centers.value if design.centers else None
    yield from answer("centers", _text(gold["n_centres"]), _text(centers))


def _plain(identifier: str) -> str:
    return "".join(identifier.upper().split())


def _text(value: bool | int | None) -> str | None:
    return None if value is None else str(value)
