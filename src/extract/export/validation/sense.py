"""What a record must be beyond its shape: ids, references, evidence, bindings, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from extract import language
from extract.export.validation.problem import Problem, pointer
from extract.records.schema import TrialRecord
from extract.sources.document import Document, Section

_NO_ARM = ("overall", "unbound")  # the bindings that say why there is no arm


def of_sense(record: TrialRecord, value: Any, text: str | None) -> Iterator[Problem]:
    """What makes no sense in a record of the right shape."""
    yield from _ids(record)
    yield from _references(record, value)
    yield from _evidence(value, text, "")
    yield from _sections(record, text)
    yield from _bindings(record)
    yield from _pointers(record, value)
    yield from _coverage(record, text)


def _with_ids(record: TrialRecord) -> dict[str, list[str]]:
    """The ids of a record, by where they stand."""
    return {
        "arms": [one.id for one in record.arms],
        "outcomes": [one.id for one in record.outcomes],
        "results": [one.id for one in record.results],
        "p_values": [one.id for one in record.p_values],
        "intervals": [one.id for one in record.intervals],
    }


def _ids(record: TrialRecord) -> Iterator[Problem]:
    for name, ids in _with_ids(record).items():
        seen = set()
        for place, id in enumerate(ids):
            if id in seen:
                yield Problem(pointer(name, place, "id"), f"{id} is the id of another one too")
            seen.add(id)


# What refers to something else: these fields, wherever they stand in these parts. Of a p value,
# `comparator` is a sign such as <.
_REFERRING = {
    "counts": ("arm",),
    "results": ("outcome", "arm", "comparator", "interval", "p_value"),
    "p_values": ("result",),
    "intervals": ("result",),
    "mortality": ("arm",),
    "mortality_findings": ("arm", "comparator"),
    "conclusion": ("favors",),
}


def _references(record: TrialRecord, value: Any) -> Iterator[Problem]:
    known = {id for ids in _with_ids(record).values() for id in ids}
    for part, fields in _REFERRING.items():
        for at, name, reference in _strings(value[part], pointer(part)):
            if name in fields and reference not in known:
                yield Problem(at, f"there is nothing with the id {reference}")


def _strings(value: Any, at: str, name: str = "") -> Iterator[tuple[str, str, str]]:
    """Every text with its pointer and the name of its field."""
    if isinstance(value, str):
        yield at, name, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _strings(each, at + pointer(key), key)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _strings(each, at + pointer(place))


def _evidence(value: Any, text: str | None, at: str) -> Iterator[Problem]:
    """Every place of the text: its length, and its quote."""
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield from _place(value["start"], value["end"], value["quote"], text, at)
        for key, each in value.items():
            yield from _evidence(each, text, at + pointer(key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _evidence(each, text, at + pointer(place))


def _place(start: int, end: int, quote: str, text: str | None, at: str) -> Iterator[Problem]:
    if not 0 <= start < end:
        yield Problem(at, f"{start} to {end} is no stretch of a text")
    elif end - start != len(quote):
        yield Problem(
            at, f"{start} to {end} are {end - start} code points, and the quote has {len(quote)}"
        )
    elif text is not None and text[start:end] != quote:
        yield Problem(at, f"the text has other words from {start} to {end}")


def _sections(record: TrialRecord, text: str | None) -> Iterator[Problem]:
    length = len(text) if text is not None else None
    for place, section in enumerate(record.sections):
        if not 0 <= section.start <= section.end:
            sentence = f"{section.start} to {section.end} is no stretch of a text"
            yield Problem(pointer("sections", place), sentence)
        elif length is not None and section.end > length:
            yield Problem(pointer("sections", place), f"the text ends at {length} already")


def _bindings(record: TrialRecord) -> Iterator[Problem]:
    figures = [
        (pointer("results", place, "arms", index), one.arm, one.binding)
        for place, result in enumerate(record.results)
        for index, one in enumerate(result.arms)
    ]
    figures += [
        (pointer("mortality", place), one.arm, one.binding)
        for place, one in enumerate(record.mortality)
    ]
    for at, arm, binding in figures:
        if arm is None and binding not in _NO_ARM:
            yield Problem(at, "no arm is named: overall or unbound was expected as its binding")
        if arm is not None and binding in _NO_ARM:
            yield Problem(at, f"the arm {arm} is named, and its binding says {binding}")


def _pointers(record: TrialRecord, value: Any) -> Iterator[Problem]:
    """The values that the review tells of are there."""
    told = [
        (pointer("review", "decided", place, "path"), one.path)
        for place, one in enumerate(record.review.decided)
        if one.path is not None
    ]
    told += [
        (pointer("review", "unseen", place), path)
        for place, path in enumerate(record.review.unseen)
    ]
    for at, path in told:
        if not _leads_somewhere(path, value):
            yield Problem(at, f"{path[:100]} leads to nothing in this record")


def _leads_somewhere(path: str, value: Any) -> bool:
    for step in path.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key[:9]) < len(value):
            value = value[int(key[:9])]
        else:
            return False
    return path == "" or path.startswith("/")


def _coverage(record: TrialRecord, text: str | None) -> Iterator[Problem]:
    coverage = record.coverage
    for name, is_set_aside in (("set_aside", True), ("unclaimed", False)):
        for place, one in enumerate(getattr(coverage, name)):
            if (one.reason is not None) != is_set_aside:
                expected = "a reason" if is_set_aside else "no reason"
                yield Problem(pointer("coverage", name, place), f"{expected} was expected here")
    listed = sorted((one.start, one.end) for one in (*coverage.set_aside, *coverage.unclaimed))
    for one, other in pairwise(listed):
        if other[0] < one[1]:
            yield Problem("/coverage", f"the number at {other[0]} is listed twice")
    if text is not None:
        told = coverage.claimed + len(listed)
        there = _numbers_in(text, record)
        if told != there:
            yield Problem(
                "/coverage", f"{told} numbers are accounted for, and the text has {there}"
            )


def _numbers_in(text: str, record: TrialRecord) -> int:
    """How many numbers there are in what is read of the text."""
    sections: Iterable[Section] = (
        Section(one.start, one.end, one.heading, one.kind, one.part) for one in record.sections
    )
    return len(language.annotate(Document(text, tuple(sections))).numbers)
