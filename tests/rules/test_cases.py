"""Runs every table of cases: the whole list of findings is compared, so an extra one fails too."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

import extract
from extract import language
from extract.language.components import layers_of
from extract.language.layers import Layers
from extract.rules import RULES, find_all
from extract.sources.document import Document, Fact, Section
from tests.rules import rows

HERE = Path(__file__).parent
MARK = re.compile(r"\[\[|\]\]")


@cache
def pipeline() -> Language:
    return extract.load()


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that they marked."""
    pieces, opened, spans, length, last = [], [], [], 0, 0
    for mark in MARK.finditer(marked):
        pieces.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark.group() == "[[":
            opened.append(length)
        else:
            spans.append((opened.pop(), length))
    assert not opened, f"a mark is not closed: {marked}"
    return "".join([*pieces, marked[last:]]), sorted(spans)


def load_cases() -> list[Any]:
    cases = []
    for rule in RULES:
        path = HERE / rule / "cases.toml"
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            marks = [pytest.mark.xfail(reason=case["gap"], strict=True)] if "gap" in case else []
            cases.append(pytest.param(rule, case, id=f"{rule}/{case['id']}", marks=marks))
    return cases


def annotated(text: str, case: dict[str, Any]) -> Layers:
    """The text with all findings: as one abstract, or as a page where the case says more.

    `sections` gives the kind of each line of the text, `headings` what stands over it; of a line
    "label: value" whose kind is "card", the value is a fact.
    """
    if "sections" not in case:
        return layers_of(pipeline()(text))
    sections, facts, start = [], [], 0
    lines = text.split("\n")
    headings = case.get("headings", [None] * len(lines))
    for kind, heading, line in zip(case["sections"], headings, lines, strict=True):
        sections.append(Section(start, start + len(line), heading, kind))
        if kind == "card":
            label = line.partition(": ")[0]
            facts.append(Fact(label.lower(), start + len(label) + 2, start + len(line)))
        start += len(line) + 1
    is_summary = "card" in case["sections"]
    page = Document(text, tuple(sections), facts=tuple(facts), is_summary=is_summary)
    layers = language.annotate(page)
    find_all(layers)
    return layers


@pytest.mark.parametrize(("rule", "case"), load_cases())
def test_case(rule: str, case: dict[str, Any]) -> None:
    text, spans = unmark(case["text"])
    findings = annotated(text, case).findings[rule]
    want = [[None if value == "null" else value for value in row] for row in case["want"]]
    got = [rows.row(rule, finding, text) for finding in findings]
    assert got == want
    assert [(f.start, f.end) for f in findings] == spans


def test_every_case_has_its_own_id() -> None:
    ids = [param.id for param in load_cases()]
    assert len(ids) == len(set(ids))
