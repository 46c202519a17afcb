"""From bytes to records: whatever the text, every record points into it, or a reason is given."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import pipeline
from extract.errors import ExtractError

WORDS = (
    "patients were randomly assigned to drug A (n = 30) or placebo (n = 31) . Mortality at 28 days "
    "was 12% vs. 17% ( P=0.03 ; 95% CI , 0.5 to 0.9 ) in the drug group and the placebo group "
    "respectively ; hazard ratio 0.71 [ 26 of 50 ] died , survival 1.2 ± 0.3 mm Hg −4.5 – · %"
).split()
PIECES = st.one_of(st.sampled_from(WORDS), st.text(max_size=6))
TITLE = "Drug A versus placebo in adults with shock\n\n"
TAIL = " We studied the adults with shock in the intensive care unit for the first time. It ended."


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=30, max_size=120))
def test_any_text_gives_records_or_a_reason(pieces: list[str]) -> None:
    page = (TITLE + " ".join(pieces) + TAIL).encode("utf-8", "replace")
    assert all(reason is None or reason for reason in reasons(page))


def test_most_such_texts_give_records() -> None:
    page = (TITLE + " ".join(WORDS) + TAIL).encode()
    assert list(reasons(page)) == [None]


@pytest.mark.parametrize(
    "sentences",
    [
        # A dose that begins inside a word.
        "We assigned adults at random to drug A or placebo. It fell (7 mg vs. 1+/-8mg placebo).",
        # A mark before the noun of a group names nobody.
        "Background: This is a four-arm (-arm, randomized) trial of 2014.",
    ],
)
def test_a_slip_of_the_pen_ends_in_a_record(sentences: str) -> None:
    page = "Evaluation of drug A in adults with shock\n\n" + sentences + TAIL
    assert list(reasons(page.encode())) == [None]


def reasons(page: bytes) -> Iterator[str | None]:
    """For each report None, since conftest.py looks at its record, or why there is none."""
    stream = BytesIO(page)
    try:
        for made in pipeline.extract_records(stream, pipeline.describe(stream, "x.txt")):
            yield made.message if isinstance(made, ExtractError) else None
    except ExtractError as refused:
        yield refused.message
