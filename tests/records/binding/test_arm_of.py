"""Which arm a figure belongs to: a table of sentences, each value with its arm and the rule."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.language.components import layers_of
from extract.records.arms import ArmIndex, ArmMention
from extract.records.binding import arm_of
from extract.records.binding.groups import stage
from extract.records.binding.sentences import sentences_of
from extract.rules import Findings
from extract.rules.findings import Level, Proportion

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
        ArmMention(m.start(), m.end(), arm.partition("|")[0], m.span())
        for arm in arms
        for name in arm.split("|")
        for m in re.finditer(rf"(?i)\b{re.escape(name)}\b", text)
    ]
    return sorted(found, key=lambda m: m.start)


def params() -> list[Any]:
    """The cases, those with a gap as strict expected failures."""
    return [
        pytest.param(
            case,
            id=case["id"],
            marks=[pytest.mark.xfail(reason=case["gap"], strict=True)] if "gap" in case else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", params())
def test_arm_of(case: dict[str, Any]) -> None:
    layers = layers_of(NLP(case["text"]))
    findings = Findings(layers)
    mentions = mentions_of(case["arms"], case["text"])
    sentence = sentences_of(layers, findings, ArmIndex((), tuple(mentions)), ())[0]
    arms = tuple(arm.partition("|")[0] for arm in case["arms"])
    scene, companions = stage(layers, sentence, arms)
    got = [
        [printed(b.value.figure), b.arm or "null", b.rule] for b in arm_of.bind(scene, companions)
    ]
    assert got == case["want"]
