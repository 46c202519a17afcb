"""Documents drawn tree by tree: whatever their shape, a sound document or an error of ours."""

from __future__ import annotations

import io
import json
import re
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import ExtractError
from extract.sources import Document, read
from tests.sources.reading import check_spans
from tests.sources.test_clinical_trials import ANALYSIS, FULL_STUDY, MEASURE
from tests.sources.test_europe_pmc import FULL as EUROPE_PMC
from tests.sources.test_jats import article
from tests.sources.test_journal_club import CITE, HEADINGS
from tests.sources.test_journal_club import page as html_page

WORDS = st.sampled_from(
    ["Fog is wet.", "Results: 12", " ", "10", "³", "&", "<", "\u00a0", "(", ")", "[", "P < 0.05",
     "Background", "Funding:", "", "—", "\n", "None"]
) | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8)  # fmt: skip
JATS_NAMES = (
    "p sec title bold italic sup sub xref break list list-item label fn table-wrap caption table "
    "thead tbody tr th td table-wrap-foot inline-formula math msup mn mfrac fig abstract body back "
    "ack notes kwd-group kwd funding-group award-group collab ref-list boxed-text alternatives "
    "inline-graphic disp-formula trans-abstract sub-article article-meta"
).split()
HTML_NAMES = (
    "p div section h1 h2 h3 h6 b strong sup sub a ul li dl dt dd table tr td span br main article"
).split()
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        "ref-type sec-type fn-type abstract-type colspan rowspan id class hidden pub-type".split()
    ),
    st.sampled_from(["bibr", "table-fn", "results", "conflict", "3", "0", "x", "epub", "abstract"]),
    max_size=2,
)

Tree = tuple[str, dict[str, str], list[Any]]


def trees(names: list[str]) -> st.SearchStrategy[Any]:
    name = st.sampled_from(names)
    return st.recursive(
        WORDS, lambda inner: st.tuples(name, ATTRIBUTES, st.lists(inner, max_size=5)), max_leaves=40
    )


def markup(tree: Any) -> str:
    if isinstance(tree, str):
        return escape(tree)
    name, attributes, children = tree
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{said}>{''.join(map(markup, children))}</{name}>"


def look(page: str) -> None:
    for full_text in (False, True):
        try:
            for outcome in read(io.BytesIO(page.encode()), "page", full_text=full_text):
                if isinstance(outcome, Document):
                    check_spans(outcome)
        except ExtractError:
            pass


@settings(max_examples=300)
@given(st.lists(trees(JATS_NAMES), max_size=4), st.lists(trees(JATS_NAMES), max_size=4))
def test_any_tree_of_an_article(front: list[Any], rest: list[Any]) -> None:
    inner, around = ("".join(map(markup, each)) for each in (front, rest))
    look(article(f"<abstract>{inner}</abstract>{around}", rest=f"<body>{inner}{around}</body>"))
    look(article(around, rest=f"<body>{inner}</body><back>{around}</back>"))
    look(f"<abstract><p>Fog.</p>{inner}</abstract>{around}")


@settings(max_examples=150)
@given(st.lists(trees(HTML_NAMES), max_size=6))
def test_any_tree_of_a_page(body: list[Any]) -> None:
    inner = "".join(map(markup, body))
    look(html_page(CITE + HEADINGS + inner))
    look(html_page(f"<h2>Abstract</h2><p>{'Fog is wet. ' * 9}</p>{inner}").replace(
        "<body>", "<head><meta name='citation_title' content='Fog'></head><body>"))  # fmt: skip


KEYS = st.sampled_from(
    sorted({key for value in (FULL_STUDY, MEASURE, ANALYSIS, json.loads(EUROPE_PMC))
            for key in re.findall(r'"(\w+)":', json.dumps(value))})
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=30,
)


def replaced(value: Any, key: str, by: Any) -> Any:
    """The value with something else under a key, wherever that is."""
    if isinstance(value, dict):
        return {k: by if k == key else replaced(v, key, by) for k, v in value.items()}
    return [replaced(each, key, by) for each in value] if isinstance(value, list) else value


@settings(max_examples=200)
@given(KEYS, VALUES)
def test_any_value_in_any_place_of_a_registry_s_or_a_library_s_record(key: str, by: Any) -> None:
    results = {"outcomeMeasuresModule": {"outcomeMeasures": [{**MEASURE, "analyses": [ANALYSIS]}]}}
    study = {**FULL_STUDY, "resultsSection": results}
    for page in (study, json.loads(EUROPE_PMC)):
        look(json.dumps(replaced(page, key, by)))


LINES = st.lists(
    st.tuples(
        st.sampled_from(["PMID- ", "TI  - ", "AB  - ", "FAU - ", "MH  - ", "DEP - ", "TY  - ",
                         "ER  - ", "AU  - ", "DA  - ", "KW  - ", "      ", "2. ", "DOI: ", "\n"]),
        WORDS,
    ),
    max_size=15,
)  # fmt: skip
BEGINNINGS = (
    "PMID- 1\nAB  - Fog is wet.\n",
    "TY  - JOUR\nAB  - Fog is wet.\n",
    "1. BMJ. 2008;1:1.\n\nA trial of fog.\n\nCook AB.\n\n",
)


@settings(max_examples=200)
@given(st.sampled_from(BEGINNINGS), LINES)
def test_any_lines_of_a_citation_file(beginning: str, lines: list[tuple[str, str]]) -> None:
    look(beginning + "\n".join(tag + words for tag, words in lines) + "\nER  -\n")
