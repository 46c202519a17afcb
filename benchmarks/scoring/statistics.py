"""Precision, recall and F1, with intervals from resampling documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.scoring.marks import Mark

RESAMPLES = 1000
SEED = 20080228
COLUMN = {"hit": 0, "false": 1, "missed": 2}

Counts = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Score:
    """One row of the table. `macro` says that the shares are means over classes."""

    measure: str
    precision: float
    recall: float
    f1: float
    low: float
    high: float
    tp: int
    fp: int
    fn: int
    macro: bool


def scores(measures: Iterable[str], documents: Sequence[Sequence[Mark]]) -> list[Score]:
    """One score for each measure.

    Args:
        measures: the rows, in order.
        documents: the marks of each document; the documents are what is resampled.
    """
    return [_score(measure, documents) for measure in measures]


def _score(measure: str, documents: Sequence[Sequence[Mark]]) -> Score:
    tables = _tables(measure, documents)
    totals = {group: table.sum(axis=0) for group, table in tables.items()}
    precision, recall, f1 = (float(share) for share in _shares(totals))
    low, high = _interval(tables, len(documents))
    tp, fp, fn = (int(count) for count in sum(totals.values()))
    return Score(measure, precision, recall, f1, low, high, tp, fp, fn, macro=len(tables) > 1)


def _tables(measure: str, documents: Sequence[Sequence[Mark]]) -> dict[str, Counts]:
    """For each class, the counts of hits, false answers and misses of every document."""
    groups = dict.fromkeys(m.group for marks in documents for m in marks if m.measure == measure)
    tables = {group: np.zeros((len(documents), 3)) for group in groups or ("",)}
    for row, marks in enumerate(documents):
        for mark in marks:
            if mark.measure == measure:
                tables[mark.group][row, COLUMN[mark.verdict]] += mark.count
    return tables


def _shares(totals: Mapping[str, Counts]) -> tuple[Counts, Counts, Counts]:
    """Precision, recall and F1, each the mean over the classes; counts are in the last axis."""
    found, wanted, both = [], [], []
    for counts in totals.values():
        tp, fp, fn = counts[..., 0], counts[..., 1], counts[..., 2]
        found.append(_ratio(tp, tp + fp))
        wanted.append(_ratio(tp, tp + fn))
        both.append(_ratio(2 * tp, 2 * tp + fp + fn))
    return np.mean(found, axis=0), np.mean(wanted, axis=0), np.mean(both, axis=0)


def _ratio(part: Counts, whole: Counts) -> Counts:
    """The share; 1 where there was nothing to do and nothing was done."""
    return np.where(whole > 0, part / np.maximum(whole, 1), 1.0)


def _interval(tables: Mapping[str, Counts], documents: int) -> tuple[float, float]:
    """The middle 95% of F1 over documents drawn with replacement."""
    draw = np.random.default_rng(SEED)
    weights = draw.multinomial(documents, [1 / documents] * documents, size=RESAMPLES)
    _, _, f1 = _shares({group: weights @ table for group, table in tables.items()})
    low, high = np.percentile(f1, [2.5, 97.5])
    return float(low), float(high)
