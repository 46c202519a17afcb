"""consort_tm: the sentences of whole articles that report a CONSORT item.

Counted is in how many of them the record has evidence, for the items that a field corresponds to.
Recall only: a field may have its evidence in sentences that no annotator marked. The extractor
gets the article up to its results, with its headings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pydantic import BaseModel

from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import overlap
from benchmarks.scoring.reading import Reading
from extract.records.schema import Evidence, TrialRecord
from extract.sources.document import Section

NAME = "consort_tm"
Parts = Iterable[object]


def _design(*fields: str) -> Callable[[TrialRecord], Parts]:
    return lambda record: (getattr(record.design, field) for field in fields)


ITEMS: dict[str, Callable[[TrialRecord], Parts]] = {
    "3a": _design("allocation", "allocation_ratio", "model", "framework", "phase", "is_pilot"),
    "4a": lambda record: (record.population,),
    "4b": _design("centers", "countries", "setting", "is_multicenter", "is_multinational"),
    "5": lambda record: record.arms,
    "6a": lambda record: record.outcomes,
    "7a": lambda record: (count for count in record.counts if count.kind == "planned"),
    "8a": _design("sequence_generation"),
    "8b": _design("restrictions", "allocation_ratio"),
    "9": _design("concealment"),
    "11a": _design("masking"),
    "14a": _design("enrollment_start", "enrollment_end", "follow_up"),
    "23": lambda record: record.registrations,
    "25": lambda record: record.funding,
}
MEASURES = tuple(f"item_{item}" for item in ITEMS)


def wanted(item: Item) -> bool:
    """Every item has labelled sentences."""
    return bool(item.gold.get("sentences"))


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """A mark for each labelled sentence that the extractor was given."""
    for name, parts in ITEMS.items():
        spans = reading.spans(evidence(parts(reading.record)))
        for sentence in item.gold["sentences"]:
            start, end = sentence["start"], sentence["end"]
            if name in sentence["labels"] and start < given_until(item):
                is_found = any(overlap(span, (start, end)) for span in spans)
                text = " ".join(item.text[start:end].split())
                yield Mark(f"item_{name}", "hit" if is_found else "missed", text, start)


def evidence(node: object) -> Iterator[Evidence]:
    """Every piece of evidence in parts of a record."""
    if isinstance(node, Evidence):
        yield node
    elif isinstance(node, BaseModel):
        yield from evidence(tuple(vars(node).values()))
    elif isinstance(node, Iterable) and not isinstance(node, str):
        for part in node:
            yield from evidence(part)


def given_until(item: Item) -> int:
    """Where the results of the article itself begin."""
    body = max((s["end"] for s in item.gold["sections"] if s["label"] == "Abstract"), default=0)
    results = [
        section["start"]
        for section in item.gold["sections"]
        if section["label"].lower().startswith("result") and section["start"] >= body
    ]
    return min(results, default=len(item.text))


def sections_of(item: Item) -> tuple[Section, ...]:
    """The sections that the extractor gets: each up to where the next begins."""
    known = sorted(item.gold["sections"], key=lambda section: section["start"])
    ends = [*(section["start"] for section in known[1:]), given_until(item)]
    return tuple(
        Section(section["start"], min(section["end"], end), heading=section["label"])
        for section, end in zip(known, ends, strict=True)
        if section["start"] < min(section["end"], end) <= given_until(item)
    )
