"""Sample sizes of the whole trial, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from text_to_num import alpha2digit

from benchmarks.scoring.marks import Mark
from benchmarks.scoring.reading import Reading

KINDS = {
    "randomised": "randomized",
    "analysed": "analyzed",
    "screened_or_eligible": "screened",
    "planned": "planned",
}
SEPARATED = re.compile(r"(?<=\d)[,\s\u2009\u202f](?=\d{3}\b)")


def score(text: str, labels: dict[str, int | None], reading: Reading) -> Iterator[Mark]:
    """Marks of sample_size (any kind), and of sample_size_randomized, _analyzed and so on.

    A size that the labeller summed up from the arms and that is printed nowhere does not count: a
    record holds what is printed.
    """
    printed = _numbers(text)
    gold = {KINDS[kind]: n for kind, n in labels.items() if n is not None and str(n) in printed}
    counts = [c for c in reading.record.counts if c.arm is None and c.kind in KINDS.values()]
    for kind in KINDS.values():
        given = {c.value: reading.spans(c.evidence) for c in counts if c.kind == kind}
        wanted = {gold[kind]} if kind in gold else set()
        yield from _marks(f"sample_size_{kind}", wanted, given)
    given = {c.value: reading.spans(c.evidence) for c in counts}
    yield from _marks("sample_size", set(gold.values()), given)


def _marks(
    measure: str, wanted: set[int], given: dict[int, list[tuple[int, int]]]
) -> Iterator[Mark]:
    for value in sorted(wanted):
        yield Mark(measure, "hit" if value in given else "missed", str(value))
    for value, spans in given.items():
        if value not in wanted:
            yield Mark(measure, "false", str(value), spans[0][0] if spans else None)


def _numbers(text: str) -> set[str]:
    """Every whole number of a text, in figures or in words, without separators."""
    figures = SEPARATED.sub("", text)
    in_words = alpha2digit(text.replace("-", " "), "en", threshold=0)
    return set(re.findall(r"\d+", figures)) | set(re.findall(r"\d+", in_words))
