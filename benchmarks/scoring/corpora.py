"""The corpora that are scored, and the work on one item of one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.scoring import (
    consort_tm,
    evidence_inference,
    llm_meta_analysis,
    medline_types,
    pico_corpus,
    rct_art,
    sectioned_pico,
    side_by_side,
    trial_gold,
)
from benchmarks.scoring.items import Item, load
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.reading import Reading, read_page, read_sections
from extract.sources.document import Section


class Corpus(Protocol):
    """What a module of a corpus offers."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a constant of a module
        """The file is called so."""

    @property
    def MEASURES(self) -> tuple[str, ...]:  # noqa: N802
        """The rows of the table, in order."""

    def wanted(self, item: Item) -> bool:
        """Whether the item has gold for a measure."""

    def score(self, item: Item, reading: Reading) -> Iterator[Mark]:
        """The marks of one item."""


MODULES: tuple[Corpus, ...] = (
    trial_gold,
    pico_corpus,
    rct_art,
    llm_meta_analysis,
    evidence_inference,
    sectioned_pico,
    medline_types,
    consort_tm,
)
CORPORA: dict[str, Corpus] = {module.NAME: module for module in MODULES}
# What is no abstract but a piece of one, or a whole article, goes past the readers.
SECTIONS: dict[str, Callable[[Item], tuple[Section, ...]]] = {
    rct_art.NAME: lambda item: item.sections,
    sectioned_pico.NAME: lambda item: item.sections,
    consort_tm.NAME: consort_tm.sections_of,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came of one item. `dump` is the item beside its record, where asked for."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    trouble: str | None
    altered: int
    dump: str | None


def items_of(name: str, folder: Path) -> list[Item]:
    """The items of a corpus that have gold; none where the folder does not hold the corpus."""
    path = folder / f"{name}.jsonl"
    return [item for item in load(path) if CORPORA[name].wanted(item)] if path.exists() else []


def judge(name: str, item: Item, with_dump: bool) -> Judgement:
    """Extracts from an item and scores the record."""
    if name in SECTIONS:
        reading = read_sections(item.text, SECTIONS[name](item))
    else:
        reading = read_page(item.page, item.text)
    marks = tuple(CORPORA[name].score(item, reading))
    dump = side_by_side.render(item, reading, marks) if with_dump else None
    return Judgement(item.id, item.text, marks, reading.trouble, reading.alignment.altered, dump)
