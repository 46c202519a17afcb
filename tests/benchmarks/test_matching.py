import pytest

from benchmarks.scoring import sentences
from benchmarks.scoring.matching import SAME, pair, similarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the placebo group", "Placebo"),
        ("28-day mortality", "mortality at 28 days"),
        ("control group", "control"),
        ("White grape juice (WGJ)", "WGJ group"),
    ],
)
def test_same(one: str, other: str) -> None:
    assert similarity(one, other) >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("placebo group", "salbutamol group"),
        ("length of stay in hospital", "death in the ICU"),
        ("", "placebo"),
    ],
)
def test_not_same(one: str, other: str) -> None:
    assert similarity(one, other) < SAME


def test_pairs_are_made_best_first_and_one_to_one() -> None:
    pairs, missed, false = pair([10, 20], [19, 21, 99], lambda g, f: max(0, 5 - abs(g - f)))
    assert pairs == [(20, 19)]
    assert missed == [10]
    assert false == [21, 99]


def test_nothing_is_given_twice() -> None:
    pairs, missed, false = pair([10, 10], [10], lambda g, f: g == f)
    assert (pairs, missed, false) == ([(10, 10)], [10], [])
    pairs, missed, false = pair([10], [10, 10], lambda g, f: g == f)
    assert (pairs, missed, false) == ([(10, 10)], [], [10])


def test_sentences_do_not_break_at_abbreviations_or_decimals() -> None:
    text = "Rates were 3.5 vs. 7.1%. Smith et al. agreed. P = .04 for both."
    first = "Rates were 3.5 vs. 7.1%."
    assert sentences.around(text, 5) == first
    assert sentences.around(text, text.index("Smith")) == "Smith et al. agreed."
    assert sentences.around(text, None) == ""
