"""The table, the errors, the JSON file and the floors."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.scoring import sentences
from benchmarks.scoring.corpora import Judgement
from benchmarks.scoring.statistics import Score

HEAD = f"{'':<34}{'precision':>10}{'recall':>8}{'F1':>7}  {'95%':<12}{'tp':>6}{'fp':>6}{'fn':>6}"

HARMLESS = 40  # a reader that drops the word "TITLE" has altered nothing that matters


def table(corpus: str, judgements: Sequence[Judgement], scores: Iterable[Score]) -> Iterator[str]:
    """The lines of one corpus: its items, what went wrong with them, and a row a measure."""
    yield f"{corpus}: {len(judgements)} items{_troubles(judgements)}"
    yield HEAD
    for s in scores:
        name = f"  {s.measure}{' (macro)' if s.macro else ''}"
        precision = f"{s.precision:.3f}" if s.tp + s.fp else "-"
        shares = f"{precision:>10}{s.recall:>8.3f}{s.f1:>7.3f}"
        yield f"{name:<34}{shares}  {s.low:.3f}-{s.high:.3f} {s.tp:>6}{s.fp:>6}{s.fn:>6}"
    yield ""


def _troubles(judgements: Sequence[Judgement]) -> str:
    kinds = Counter(j.trouble.partition(":")[0] for j in judgements if j.trouble)
    altered = sum(j.altered > HARMLESS for j in judgements)
    parts = [f"{count} {kind}" for kind, count in kinds.items()]
    parts += [f"{altered} with a text much unlike gold's"] if altered else []
    return f" ({', '.join(parts)})" if parts else ""


def troubles(judgements: Iterable[Judgement], at_most: int = 5) -> Iterator[str]:
    """The first items without a record or without alignment, with the reason."""
    bad = [j for j in judgements if j.trouble]
    for judgement in bad[:at_most]:
        yield f"  {judgement.id}: {judgement.trouble}"[:300]
    if len(bad) > at_most:
        yield f"  ... and {len(bad) - at_most} more"


def errors(judgements: Iterable[Judgement], measure: str, at_most: int) -> Iterator[str]:
    """Misses and false answers of a measure, each with its sentence."""
    told = 0
    for judgement in judgements:
        for mark in judgement.marks:
            if mark.measure != measure or mark.verdict == "hit" or told == at_most:
                continue
            told += 1
            yield f"{mark.verdict:<7}{measure}  {judgement.id}  {mark.what}"
            sentence = sentences.around(judgement.text, mark.at)
            if sentence:
                yield f"       {sentence}"


def write_json(path: Path, scores: dict[str, list[Score]]) -> None:
    """Every score, by corpus and measure."""
    rows = {
        corpus: {score.measure: _rounded(score) for score in found}
        for corpus, found in scores.items()
    }
    path.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


def _rounded(score: Score) -> dict[str, float | int | bool]:
    row = {name: value for name, value in asdict(score).items() if name != "measure"}
    return {name: round(v, 4) if isinstance(v, float) else v for name, v in row.items()}


def below_floors(path: Path, scores: dict[str, list[Score]]) -> Iterator[str]:
    """What lies below its floor, or has one and was not scored though its corpus was."""
    for corpus, floors in tomllib.loads(path.read_text(encoding="utf-8")).items():
        found = {score.measure: score.f1 for score in scores.get(corpus, ())}
        for measure, floor in floors.items() if corpus in scores else ():
            f1 = found.get(measure)
            if f1 is None:
                yield f"{corpus} {measure}: has a floor and was not scored"
            elif f1 < floor:
                yield f"{corpus} {measure}: F1 {f1:.4f} is below its floor of {floor}"
