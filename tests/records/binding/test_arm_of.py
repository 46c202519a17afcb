"""Which arm a figure belongs to: a table of sentences, each value with its arm and the rule."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.language.layers import layers_of
from extract.records.arms import ArmMention
from extract.records.binding import arm_of, series, values
from extract.rules import Findings
from extract.rules.findings import Interval, Level, Proportion, PValue, TimeFrame

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
NLP = extract.load()


def printed(figure: Proportion | Level) -> str:
    """The value that stands for a figure in the table: the percentage, else the first number."""
    if isinstance(figure, Level):
        return str(figure.value.value)
    number = figure.percent or figure.events
    return "" if number is None else str(number.value)


def mentions_of(arms: list[str], text: str) -> list[ArmMention]:
    """Every place of every arm's name, by plain search."""
    found = [
        ArmMention(m.start(), m.end(), arm)
        for arm in arms
        for m in re.finditer(rf"(?i)\b{re.escape(arm)}\b", text)
    ]
    return sorted(found, key=lambda m: m.start)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_arm_of(case: dict[str, Any]) -> None:
    layers = layers_of(NLP(case["text"]))
    findings = Findings(layers)
    mentions = mentions_of(case["arms"], case["text"])
    figures = sorted([*findings.of(Proportion), *findings.of(Level)], key=lambda f: f.start)
    aside = [f for kind in (PValue, Interval, TimeFrame) for f in findings.of(kind)]
    gaps = series.Gaps(layers.folded, 0, len(layers.text), [(f.start, f.end) for f in aside])
    merged = values.values_of(layers.folded, figures, findings.of(Interval), [], mentions)
    companions = values.companions_of(layers.folded, merged, mentions)
    beside = {v for several in companions.values() for v in several}
    found = series.group_series(gaps, [v for v in merged if v not in beside], mentions)
    scene = arm_of.Scene(
        layers.folded,
        0,
        len(layers.text),
        gaps,
        tuple(found),
        tuple(mentions),
        tuple(case["arms"]),
    )
    got = [
        [printed(b.value.figure), b.arm or "null", b.rule] for b in arm_of.bind(scene, companions)
    ]
    assert got == case["want"]
