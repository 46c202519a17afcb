"""What the body of an article adds to the record, and what it must not."""

from __future__ import annotations

import io

import pytest

from extract.pipeline import Extraction, Page, extract_records
from extract.records.schema import TrialRecord

ABSTRACT = (
    "In this randomized trial we assigned 400 patients with pneumonia to fogazole or placebo. "
    "At 28 days, 30 of 200 patients given fogazole and 46 of 200 given placebo had died (P=0.04)."
)
INTRODUCTION = "In a trial of 900 patients, 12% died with fogazole and 20% with placebo (P=0.001)."
SAMPLE_SIZE = (
    "We assumed that 25% of patients given placebo and 15% of those given fogazole would die. "
    "With 250 patients in each group the power was 80% (P<0.05 was considered significant)."
)
PARTICIPANTS = (
    "Of the 400 patients, 180 (45%) were women. Diabetes was present in 31 (15.5%) in the fogazole "
    "group and 40 (20%) in the placebo group."
)
RESULTS = (
    "Relapse occurred in 21 of 200 patients (10.5%) in the fogazole group and in 38 of 200 (19.0%) "
    "in the placebo group (P=0.02). "
    "In the fogazole group, the pain score fell from 6.1 at baseline to 2.2 at week 4 (P=0.01). "
    "A fistula was found in 7 patients."
)
DISCUSSION = (
    "In the earlier study by Mist and colleagues, 9 of 50 patients (18%) given fogazole and 14 of "
    "50 (28%) given placebo had died. A limitation of our study is its short follow-up."
)


def record_of(*sections: tuple[str, str], abstract: str = ABSTRACT) -> tuple[TrialRecord, str]:
    body = "".join(f"<sec><title>{title}</title><p>{text}</p></sec>" for title, text in sections)
    page = (
        "<article><front><article-meta><article-id pub-id-type='pmid'>7</article-id><title-group>"
        "<article-title>Fogazole in pneumonia</article-title></title-group>"
        f"<abstract><p>{abstract}</p></abstract></article-meta></front><body>{body}</body></article>"
    ).replace("P<0", "P&lt;0")
    told = Page("p.xml", "0" * 64, len(page), full_text=True)
    (given,) = extract_records(io.BytesIO(page.encode()), told)
    assert isinstance(given, Extraction), given
    return given.record, given.text


def figures_of_body(record: TrialRecord) -> list[tuple[str | None, str]]:
    """Arm and events of each result that the body tells."""
    bodies = [s for s in record.sections if s.part == "body"]
    return [
        (one.arm, one.events.evidence[0].quote)
        for result in record.results
        if any(s.start <= result.evidence[0].start < s.end for s in bodies)
        for one in result.arms
        if one.events is not None
    ]


def named(record: TrialRecord) -> list[object]:
    """The arms, but for the further places that name their treatments."""
    return [
        (arm.model_copy(update={"interventions": ()}), [one.name for one in arm.interventions])
        for arm in record.arms
    ]


def test_methods_of_a_body_name_the_treatments_again() -> None:
    record, text = record_of(("Methods", SAMPLE_SIZE), ("Discussion", DISCUSSION))
    places = [e.start for e in record.arms[0].interventions[0].evidence]
    bodies = [s for s in record.sections if s.part == "body"]
    within = [s.kind for s in bodies for place in places if s.start <= place < s.end]
    assert within == ["methods"]
    assert all(text[place : place + 8].lower() == "fogazole" for place in places)


def test_results_are_read_in_results_and_bound_to_the_arms_of_the_abstract() -> None:
    record, _ = record_of(("Results", RESULTS))
    assert [arm.label for arm in record.arms] == ["fogazole", "placebo"]
    assert figures_of_body(record) == [("a1", "21"), ("a2", "38")]
    assert record.results[-1].contrasts[0].p_value == record.p_values[1].id


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Introduction", INTRODUCTION),
        ("Methods", SAMPLE_SIZE),
        ("Discussion", DISCUSSION),
        ("Conclusions", DISCUSSION),
        ("A title of its own", RESULTS),
    ],
)
def test_what_others_found_or_was_assumed_is_no_result(heading: str, text: str) -> None:
    alone, _ = record_of(("Results", "Nothing was seen."))
    record, _ = record_of((heading, text))
    for field in ("results", "counts", "mortality", "mortality_findings", "intervals"):
        assert getattr(record, field) == getattr(alone, field), field
    assert named(record) == named(alone)
    assert all(p.kind == "threshold" for p in record.p_values[1:])
    assert record.report_type == alone.report_type


def test_who_took_part_is_no_result() -> None:
    body = f"</p><sec><title>Baseline characteristics</title><p>{PARTICIPANTS}</p></sec><p>"
    record, _ = record_of(("Results", body))
    assert figures_of_body(record) == []


def test_numbers_that_no_result_takes_are_visible() -> None:
    record, text = record_of(
        ("Introduction", INTRODUCTION), ("Methods", SAMPLE_SIZE), ("Results", RESULTS)
    )
    aside = {one.quote: one.reason for one in record.coverage.set_aside}
    assert aside["900"] == "background"
    assert aside["250"] == "methods"
    unclaimed = [text[one.start : one.end] for one in record.coverage.unclaimed]
    assert unclaimed == ["6.1", "2.2", "7"]


def test_methods_tell_what_the_abstract_does_not() -> None:
    methods = (
        "Patients were allocated in a 1:1 ratio. The trial was double-blind. Deviations are SD."
    )
    record, _ = record_of(("Methods", methods))
    assert record.design.allocation_ratio is not None
    assert record.design.masking is not None
    assert record.design.masking.value == "double"


def test_the_abstract_is_believed_first() -> None:
    methods = "In this open-label study patients were allocated in a 1:1 ratio."
    record, _ = record_of(("Methods", methods), abstract=f"This double-blind trial ran. {ABSTRACT}")
    assert record.design.masking is not None
    assert record.design.masking.value == "double"
    assert len(record.design.masking.evidence) == 1


def test_limitations_are_read_in_the_discussion() -> None:
    record, _ = record_of(("Discussion", DISCUSSION))
    assert [one.value for one in record.limitations] == [
        "A limitation of our study is its short follow-up."
    ]


def test_the_conclusion_is_that_of_the_abstract() -> None:
    record, _ = record_of(
        ("Conclusions", "Fog is harmful."),
        abstract=f"{ABSTRACT} We conclude that fogazole lowers mortality.",
    )
    assert record.conclusion is not None
    assert record.conclusion.value == "We conclude that fogazole lowers mortality."


HEAD = "<tr><th/><th>Fogazole (n = 200)</th><th>Placebo (N = 200)</th><th>P value</th></tr>"
ROWS = {
    "plain": "<tr><td>Relapse</td><td>21 (10.5)</td><td>38 (19.0)</td><td>0.02</td></tr>",
    "other share": "<tr><td>Relapse</td><td>21 (11.5)</td><td>38 (19.0)</td><td>0.02</td></tr>",
    "means": "<tr><td>Pain score</td><td>4.1 (1.2)</td><td>5.2 (1.3)</td><td>0.02</td></tr>",
    "one arm": "<tr><td>Relapse</td><td>21 (10.5)</td><td/><td/></tr>",
}
SPLIT = HEAD.replace("P value", "Sex"), ROWS["plain"].replace("0.02", "women")
TWICE = HEAD.replace("P value", "Placebo (n = 100)"), ROWS["plain"].replace("0.02", "38 (38.0)")


def figures_of_table(head: str, row: str, caption: str = "Table 2. Outcomes") -> list[str]:
    table = f"<table><thead>{head}</thead><tbody>{row}</tbody></table>"
    wrap = (
        f"See the table.</p><table-wrap><caption><p>{caption}</p></caption>{table}</table-wrap><p>"
    )
    record, _ = record_of(("Results", wrap))
    found = [result for result in record.results if result.rule == "binding.table"]
    assert all(arm.binding == "table_column" for result in found for arm in result.arms)
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    return [
        f"{names[result.outcome or '']}: {arm.arm} {arm.events.value}/{arm.total.value}"
        for result in found
        for arm in result.arms
        if arm.events is not None and arm.total is not None
    ]


def test_a_table_of_events_by_arm_gives_results() -> None:
    want = ["Relapse: a1 21/200", "Relapse: a2 38/200"]
    assert figures_of_table(HEAD, ROWS["plain"]) == want


@pytest.mark.parametrize(
    ("head", "row", "caption"),
    [
        (HEAD, ROWS["other share"], "Outcomes"),
        (HEAD, ROWS["means"], "Outcomes"),
        (HEAD, ROWS["one arm"], "Outcomes"),
        (HEAD, ROWS["plain"], "Baseline characteristics"),
        (HEAD, ROWS["plain"], "Outcomes among women"),
        (HEAD.replace("Placebo", "Mistazole"), ROWS["plain"], "Outcomes"),
        (HEAD.replace(" (N = 200)", ""), ROWS["plain"], "Outcomes"),
        (*SPLIT, "Outcomes"),
        (*TWICE, "Outcomes"),
    ],
)
def test_a_table_that_leaves_something_open_gives_none(head: str, row: str, caption: str) -> None:
    assert figures_of_table(head, row, caption) == []
