"""Marks that overlap, lines, and characters that a browser would not show."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.facts import facts
from extract.records.schema import RecordSection
from extract.review.web import marks
from extract.review.web.marks import Mark, lines
from extract.review.web.printing import HIDDEN, shown
from extract.store import Store

TEXT = "Title\n\nMETHODS\nOf 60, 21 (35%) died.\nPMID: 1"
SECTIONS = (
    RecordSection(kind="title", start=0, end=5),
    RecordSection(kind="methods", heading="METHODS", start=15, end=37),
    RecordSection(kind="citation", start=37, end=44),
)


def test_a_text_is_cut_wherever_a_mark_begins_or_ends() -> None:
    found = [Mark(18, 20, "value"), Mark(15, 30, "context"), Mark(22, 24, "unclaimed")]
    body = lines(TEXT, SECTIONS, found)[2]
    assert [piece.text for piece in body.pieces] == ["Of ", "60", ", ", "21", " (35%)", " died."]
    assert [piece.start for piece in body.pieces if piece.is_value] == [18]
    assert [piece.start for piece in body.pieces if piece.is_unclaimed] == [22]


def test_marks_that_cross_are_both_kept() -> None:
    found = [Mark(15, 22, "value"), Mark(18, 30, "value", is_quiet=True)]
    pieces = lines(TEXT, SECTIONS, found)[2].pieces
    assert [(piece.text, piece.is_phrase) for piece in pieces if piece.is_value] == [
        ("Of ", True),
        ("60, ", True),
        ("21 (35%)", False),
    ]


def test_lines_know_what_they_are() -> None:
    assert [line.kind for line in lines(TEXT, SECTIONS, [])] == [
        "title",
        "heading",
        "body",
        "citation",
    ]


def test_a_mark_over_several_lines_is_in_each() -> None:
    found = lines(TEXT, SECTIONS, [Mark(2, 20, "value")])
    assert [[p.text for p in line.pieces if p.is_value] for line in found] == [
        ["tle"],
        ["METHODS"],
        ["Of 60"],
        [],
    ]


def test_marks_outside_of_the_text_are_left_out() -> None:
    found = lines(TEXT, SECTIONS, [Mark(40, 99, "value"), Mark(7, 7, "value")])
    assert not any(piece.is_value for line in found for piece in line.pieces)


@given(
    st.text(alphabet="ab\n \u2028\x0b", max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=6),
)
def test_nothing_of_a_text_is_lost_or_moved(text: str, spans: list[tuple[int, int]]) -> None:
    found = [Mark(start, end, "value") for start, end in spans]
    pieces = [piece for line in lines(text, (), found) for piece in line.pieces]
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    for piece in pieces:
        inside = [s < piece.end and piece.start < e for s, e in spans if s < e <= len(text)]
        assert piece.is_value == any(inside)


def test_every_value_of_a_record_is_marked(folder: Path) -> None:
    store = Store(folder)
    for id in store.ids():
        record, text = store.load(id)
        found = facts(record)
        cut = lines(text, record.sections, marks.marks(record, found))
        starts = {piece.start for line in cut for piece in line.pieces if piece.is_value}
        assert {place.start for fact in found for place in fact.evidence} <= starts


@pytest.mark.parametrize("hidden", ["\0", "\x1b", "\x7f", "\x85", "\u202e", "\u2066", "\ufeff"])
def test_what_a_browser_would_not_show_is_seen_and_moves_nothing(hidden: str) -> None:
    assert shown(f"a{hidden}b\n\tc") == f"a{HIDDEN}b\n\tc"
    assert len(shown("\ud800")) == 1
