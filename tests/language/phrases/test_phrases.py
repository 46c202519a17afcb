"""Where phrases begin and end, case by case."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from extract.language.annotation import read_sentences
from extract.language.layers import Layers
from extract.language.phrases import (
    OF,
    WIDE,
    items_of,
    listed_after,
    listed_before,
    phrase_after,
    phrase_before,
)
from extract.language.phrases.words import words_of

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]


def layers_on(text: str) -> Layers:
    layers = Layers.of_text(text)
    read_sentences(layers)
    return layers


def marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=case["gap"], strict=True)] if "gap" in case else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_phrase(case: dict[str, Any]) -> None:
    left, right = case["text"].split("| ")
    layers = layers_on(left + right)
    attach = WIDE if case.get("wide") else OF
    is_series = case.get("series", False)
    if "before" in case:
        span = phrase_before(layers, len(left), 0, attach=attach, coordinate=is_series)
        assert ("" if span is None else layers.text[slice(*span)]) == case["before"]
    if "after" in case:
        span = phrase_after(layers, len(left), layers.end, attach=attach, coordinate=is_series)
        assert ("" if span is None else layers.text[slice(*span)]) == case["after"]
    if "listed" in case:
        spans = listed_after(layers, len(left), layers.end)
        assert [layers.text[slice(*item)] for item in spans] == case["listed"]
    if "listed_before" in case:
        spans = listed_before(layers, len(left), 0)
        assert [layers.text[slice(*item)] for item in spans] == case["listed_before"]
    if "items" in case:
        assert span is not None
        assert [layers.text[slice(*item)] for item in items_of(layers, *span)] == case["items"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("treatment reduced pain", ["word", "verb", "word"]),
        ("the reduced pain", ["determiner", "word", "word"]),
        ("age adjusted risk", ["word", "word", "word"]),
        ("it was significantly lower", ["pronoun", "auxiliary", "adverb", "word"]),
        ("a clinically relevant fall", ["determiner", "word", "word", "word"]),
        ("35.4% (n = 7)", ["number", "open", "word", "mark", "number", "close"]),
        ("the mcg/kg/min rate", ["determiner", "word", "word"]),
    ],
)
def test_class_of_words(text: str, kinds: list[str]) -> None:
    assert [word.kind for word in words_of(text)] == kinds


@pytest.mark.parametrize("unit", ["a, ", "and ", "(", ") ", "of the ", "ed ", "x"])
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    layers = layers_on(text)
    began = time.process_time()
    for offset in range(0, len(text), 600):
        phrase_after(layers, offset, len(text), attach=WIDE, coordinate=True)
        phrase_before(layers, offset, 0, attach=WIDE, coordinate=True)
        items_of(layers, offset, len(text))
        listed_after(layers, offset, len(text))
        listed_before(layers, offset, 0)
    assert time.process_time() - began < 5
