"""Whatever a page holds, a record quotes its own text, or the page is refused by name."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import pipeline
from extract.errors import ExtractError, InvalidRecord
from extract.pipeline import Extraction
from tests.evidence import evidence_in
from tests.sources.test_hygiene import HTML, WRITERS, XML, page_with

# What rules look for, and what trips them: signs that change their length, halves of brackets.
HOSTILE = st.sampled_from(
    "died|12%|(95% CI, 0.5 to|P<0.001|p = NS|n = 3|respectively|vs.|fog lights|early lights|of 200|"
    "İ|ﬁ|ß|\u00a0|\u2009|𝟏𝟐|①|½|·|−|(|)|[|]|;|.|\n|10³|hazard ratio, 0.8|median (IQR)|±|at 28 days|"
    "β|&|<|>|\u202e|\ufeff|group|patients|no difference|lower|mortality|placebo|mg|x̄".split("|")
) | st.text(max_size=6)
WORDS = st.lists(HOSTILE, max_size=40).map(" ".join)
BODY = "<body><sec><title>Results</title><p>{}</p></sec></body></article>"


def check(page: str, *, full_text: bool) -> None:
    stream = io.BytesIO(page.encode("utf-8", "surrogatepass"))
    told = replace(pipeline.describe(stream, "page"), full_text=full_text)
    try:
        for given_ in pipeline.extract_records(stream, told):
            assert not isinstance(given_, InvalidRecord), given_.message
            if isinstance(given_, Extraction):
                for one in evidence_in(given_.record.model_dump(mode="json")):
                    assert given_.text[one["start"] : one["end"]] == one["quote"]
    except ExtractError:
        pass


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
@settings(max_examples=10)
@given(words=WORDS)
def test_every_reader_gives_evidence_that_is_in_the_text(
    write: Callable[[], str], words: str
) -> None:
    if WRITERS[write] in (XML, HTML):
        words = escape(words)
    page = page_with(write, words)
    check(page, full_text=False)
    if page.endswith("</article>"):
        check(page.removesuffix("</article>") + BODY.format(words), full_text=True)
