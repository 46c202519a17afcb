"""Brackets: how they are printed says nothing, as long as they are brackets of a sentence."""

from __future__ import annotations

import pytest

from extract.language.brackets import with_round_brackets


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("in 12 of 40 [30%]", "in 12 of 40 (30%)"),
        ("[means [SD] of 4 [2]]", "[means [SD] of 4 [2]]"),  # what a line begins with is its own
        ("fell [mean (SD), 4 (2)]", "fell (mean [SD], 4 [2])"),
        ("fell (mean [SD], 4 [2])", "fell (mean [SD], 4 [2])"),
        ("stout [over 30 kg/m(2)]", "stout (over 30 kg/m(2))"),
        ("90 ml per min per [1.73 m](2)", "90 ml per min per [1.73 m](2)"),
        ("it fell [by 4 mm (or more)", "it fell [by 4 mm (or more)"),
        ("it fell [by 4 mm]) [4%]", "it fell (by 4 mm)) (4%)"),
        ("it fell [by\n4] [5%]", "it fell [by\n4] (5%)"),
    ],
)
def test_outer_brackets_are_round(printed: str, read: str) -> None:
    assert with_round_brackets(printed) == read
