import pytest

from benchmarks.scoring.marks import Mark, answer
from benchmarks.scoring.statistics import scores


def _document(hits: int, false: int, missed: int, group: str = "") -> list[Mark]:
    verdicts = ["hit"] * hits + ["false"] * false + ["missed"] * missed
    return [Mark("m", verdict, "", None, group) for verdict in verdicts]  # type: ignore[arg-type]


def test_counts_and_shares() -> None:
    [score] = scores(["m"], [_document(3, 1, 0), _document(3, 1, 6)])
    assert (score.tp, score.fp, score.fn) == (6, 2, 6)
    assert score.precision == pytest.approx(0.75)
    assert score.recall == pytest.approx(0.5)
    assert score.f1 == pytest.approx(0.6)


def test_the_interval_is_the_same_every_time_and_spans_the_documents() -> None:
    documents = [_document(1, 0, 0), _document(0, 1, 1)] * 20
    [one], [other] = scores(["m"], documents), scores(["m"], documents)
    assert one == other
    assert one.f1 == pytest.approx(0.5)
    assert 0.3 < one.low < one.f1 < one.high < 0.7


def test_documents_that_agree_leave_no_doubt() -> None:
    [score] = scores(["m"], [_document(2, 0, 0)] * 10)
    assert (score.low, score.high) == (1.0, 1.0)


def test_macro_is_the_mean_over_classes_however_many_are_in_each() -> None:
    documents = [_document(98, 0, 2, "common"), _document(0, 0, 4, "rare")]
    [score] = scores(["m"], documents)
    assert score.macro
    assert score.f1 == pytest.approx((2 * 98 / (2 * 98 + 2) + 0) / 2)


def test_a_measure_without_marks_has_nothing_to_count() -> None:
    [score] = scores(["absent"], [_document(1, 0, 0)])
    assert (score.tp, score.fp, score.fn) == (0, 0, 0)


def test_a_wrong_answer_is_both_a_miss_and_a_false_one() -> None:
    assert [mark.verdict for mark in answer("m", "double", "single")] == ["missed", "false"]
    assert [mark.verdict for mark in answer("m", "double", None)] == ["missed"]
    assert [mark.verdict for mark in answer("m", None, "single")] == ["false"]
    assert [mark.verdict for mark in answer("m", "double", "double")] == ["hit"]
    assert answer("m", None, None) == []


def test_a_mark_may_stand_for_many() -> None:
    [score] = scores(["m"], [[Mark("m", "hit", "three words", count=3), Mark("m", "missed", "")]])
    assert (score.tp, score.fn) == (3, 1)
