"""Limitations, conclusion and funding of a record."""

from extract.records.statements import (
    assemble_conclusion,
    assemble_funding,
    assemble_limitations,
)
from tests.records.pages import quotes, read

PAGE = (
    ("title", "Yoga for pain: a randomised trial"),
    ("results", "Sixty men were randomised. Pain fell."),
    ("limitations", "The sample was small. Raters knew the arm."),
    ("conclusion", "Yoga helps. It is cheap."),
    ("funding", "Example Council."),
    ("conflict", "Dr Example received funding from Example Pharma."),
)


def test_limitations_are_separate() -> None:
    found = assemble_limitations(*read(*PAGE))
    assert [each.value for each in found] == ["The sample was small.", "Raters knew the arm."]


def test_the_conclusion_is_whole() -> None:
    found = assemble_conclusion(*read(*PAGE))
    assert found is not None
    assert found.value == "Yoga helps. It is cheap."
    assert quotes(found) == [found.value]


def test_funding_is_not_read_from_conflicts() -> None:
    assert [each.value for each in assemble_funding(*read(*PAGE))] == ["Example Council."]


def test_a_plan_concludes_nothing() -> None:
    page = read(("title", "Yoga for pain: study protocol"), ("conclusion", "The trial will tell."))
    assert assemble_conclusion(*page) is None


def test_the_same_words_twice_are_one_value() -> None:
    page = read(("funding", "Example Council."), ("other", "-"), ("funding", "Example Council."))
    (only,) = assemble_funding(*page)
    assert quotes(only) == ["Example Council.", "Example Council."]


def test_nothing_said() -> None:
    page = read(("abstract", "We gave zinc."))
    assert assemble_limitations(*page) == ()
    assert assemble_funding(*page) == ()
    assert assemble_conclusion(*page) is None
