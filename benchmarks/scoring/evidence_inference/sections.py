"""Sections and title, against those of the publisher's own file."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark, answer
from benchmarks.scoring.reading import Reading

TITLE = "TITLE"


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of sections (heading, and where the body begins) and of title."""
    gold = {
        (_plain(section["label"]), section["start"])
        for section in item.gold["sections"]
        if section["label"] not in (TITLE, None)
    }
    given = set()
    for section in reading.record.sections:
        place = reading.alignment.span(section.start, section.end)
        if section.heading is not None and place is not None:
            given.add((_plain(section.heading), place[0]))
    for heading, start in sorted(gold):
        yield Mark("sections", "hit" if (heading, start) in given else "missed", heading, start)
    yield from (Mark("sections", "false", heading, start) for heading, start in given - gold)
    title = reading.record.citation.title
    yield from answer("title", item.gold["title"], title.value if title else None, 0)


def _plain(heading: str) -> str:
    return " ".join(heading.lower().strip(" :.").split())
