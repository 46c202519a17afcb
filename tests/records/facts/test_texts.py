"""A stretch of text is found again after the text has changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.facts import Translation, changed_sentences

OLD = "Of 200 adults, 30 died. The drug was safe. P was 0.03."

WHERE_NOW = [
    ("0.03", "Of 210 adults, 30 died. The drug was safe. P was 0.03.", "0.03"),
    ("200", "Of 210 adults, 30 died. The drug was safe. P was 0.03.", "210"),
    ("0.03", "P was 0.03.", "0.03"),
    ("30 died", "New words here. Of 200 adults, 30 died.", "30 died"),
    ("200 adults", "Of 200 sick adults,  30 died.", "200 sick adults"),
    ("safe", "Of 200 adults, 30 died. P was 0.03.", None),
    ("30", "Nothing is left of it", None),
]


@pytest.mark.parametrize(("words", "new", "found"), WHERE_NOW)
def test_words_are_followed(words: str, new: str, found: str | None) -> None:
    start = OLD.index(words)
    place = Translation(OLD, new)((start, start + len(words)))
    assert (None if place is None else new[slice(*place)]) == found


def test_a_sentence_that_is_rewritten_stands_for_nothing() -> None:
    new = "Out of some hundreds who came in all, nobody knows how many ended."
    assert Translation(OLD, new)((15, 22)) is None


TEXTS = st.lists(st.sampled_from(["30", "died. ", "Of ", "\n", "0.5", " ", "x", ","])).map("".join)


@given(TEXTS, TEXTS)
def test_equal_stretches_are_equal_and_the_way_back_is_the_same(old: str, new: str) -> None:
    there, back = Translation(old, new), Translation(new, old)
    assert [(b.new, b.old) for b in there.blocks] == [(b.old, b.new) for b in back.blocks]
    for block in there.blocks:
        if block.is_equal:
            assert old[slice(*block.old)].split() == new[slice(*block.new)].split()
            assert there(block.old) == block.new


def test_sentences_that_are_new_or_gone_are_told() -> None:
    new = "Of 200 adults, 31 died. The drug was safe. P was 0.03. It cost little."
    before, after = changed_sentences(OLD, new)
    assert [OLD[slice(*span)] for span in before] == ["Of 200 adults, 30 died."]
    assert [new[slice(*span)] for span in after] == ["Of 200 adults, 31 died.", "It cost little."]
    assert changed_sentences(OLD, OLD) == ((), ())


@pytest.mark.parametrize("unit", ["a ", "a. B ", "1,", "\n", "x"])
def test_hostile_texts_cost_little(unit: str) -> None:
    long = unit * 50_000
    Translation(long, long + "end" + long)
    changed_sentences(long, f"Z. {long}")
