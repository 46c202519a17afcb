"""Sentences: none crosses a section, and none is without an end."""

from __future__ import annotations

from extract.language.sentences import LONGEST, split
from extract.sources.document import Section


def test_a_sentence_without_an_end_is_cut_between_words() -> None:
    text = "12% vs. 15%, " * 1_000
    found = split(text, (), len(text))
    assert max(end - start for start, end in found) <= LONGEST
    assert " ".join(text[start:end] for start, end in found) == text.strip()
    assert all(text[start - 1] == " " for start, _ in found[1:])


def test_a_word_without_an_end_is_cut_too() -> None:
    text = "a" * (2 * LONGEST + 5)
    assert split(text, (), len(text)) == (
        (0, LONGEST),
        (LONGEST, 2 * LONGEST),
        (2 * LONGEST, 2 * LONGEST + 5),
    )


def test_a_long_sentence_of_a_report_stays_whole() -> None:
    text = "It was seen in " + "wet fog, " * 150 + "and in none. Then it ended."
    assert len(split(text, (Section(0, len(text)),), len(text))) == 2
