"""Mentions of one outcome come together; what differs stays apart."""

from __future__ import annotations

import pytest

from extract import language
from extract.language.layers import Layers
from extract.records.arms import ArmIndex, ArmMention
from extract.records.evidence import Quoter
from extract.records.outcomes import OutcomeIndex, assemble_outcomes, time_frame_of
from extract.records.outcomes.names import bare_name, key_of
from extract.records.schema import Outcome
from extract.rules import find_all
from extract.rules.findings import TimeFrame
from extract.sources.document import Document, Section

METHODS = (
    "The primary outcome was death at 28 days. Secondary outcomes were length of stay and pain."
)
RESULTS = (
    "28-day mortality was lower with the drug than with placebo (35.4% v 39.3%). "
    "Deaths at 90 days were as frequent. The length of hospital stay did not differ."
)


def indexed(methods: str, results: str, *arms: str) -> tuple[OutcomeIndex, Layers]:
    text = f"{methods}\n{results}"
    sections = (
        Section(0, len(methods), "Methods", "methods"),
        Section(len(methods) + 1, len(text), "Results", "results"),
    )
    layers = language.annotate(Document(text, sections))
    spans = [(text.index(arm), text.index(arm) + len(arm)) for arm in arms]
    index = ArmIndex((), tuple(ArmMention(*span, "a1", span) for span in spans))
    return assemble_outcomes(layers, find_all(layers), index, Quoter(text)), layers


def named(index: OutcomeIndex, name: str) -> Outcome:
    return next(outcome for outcome in index.outcomes if outcome.name.lower() == name)


def test_one_outcome_named_in_three_ways_has_three_places() -> None:
    index, _ = indexed(METHODS, RESULTS)
    death = named(index, "death")
    assert [e.quote for e in death.evidence] == ["death", "28-day mortality", "Deaths"]
    assert (death.role, death.domain) == ("primary", "mortality")


def test_quotes_are_the_text_and_ids_follow_the_text() -> None:
    index, layers = indexed(METHODS, RESULTS)
    assert [outcome.id for outcome in index.outcomes] == [
        f"o{number}" for number in range(1, len(index.outcomes) + 1)
    ]
    for outcome in index.outcomes:
        for e in outcome.evidence:
            assert layers.text[e.start : e.end] == e.quote
    starts = [outcome.evidence[0].start for outcome in index.outcomes]
    assert starts == sorted(starts)


def test_times_are_kept_apart_from_the_name() -> None:
    index, _ = indexed(METHODS, RESULTS)
    times = named(index, "death").time_frames
    assert [(t.printed, str(t.days)) for t in times] == [("28 days", "28")]


def test_a_time_behind_another_outcome_is_of_that_one() -> None:
    index, _ = indexed(
        "Primary outcomes were pain and sleep at 2 and 4 years and death at 8 years.", ""
    )
    times = {o.name: [t.printed for t in o.time_frames] for o in index.outcomes}
    both = ["2 years", "4 years"]
    assert times == {"pain": both, "sleep": both, "death": ["8 years"]}


def test_two_roles_at_two_times_are_two_outcomes() -> None:
    index, _ = indexed(
        "The primary outcome was death at 28 days. The secondary outcome was death at 90 days.",
        "28-day mortality was lower with the drug (35.4% v 39.3%), and so was 90-day mortality.",
    )
    deaths = [o for o in index.outcomes if o.domain == "mortality"]
    assert [(o.role, [t.printed for t in o.time_frames]) for o in deaths] == [
        ("primary", ["28 days"]),
        ("secondary", ["90 days"]),
    ]
    assert [e.quote for e in deaths[0].evidence] == ["death", "28-day mortality"]
    assert [e.quote for e in deaths[1].evidence] == ["death", "90-day mortality"]


def test_an_abbreviation_is_its_long_form() -> None:
    index, _ = indexed(
        "The primary end point was progression-free survival (PFS).",
        "Median PFS was 9.2 months and 14.2 months in the two groups.",
    )
    assert [o.name for o in index.outcomes] == ["progression-free survival"]
    assert len(index.mentions) == 2


def test_a_composite_is_no_mortality() -> None:
    index, _ = indexed(
        "The primary outcome was death or stroke.", "Death or stroke occurred in 7% and 9%."
    )
    (outcome,) = index.outcomes
    assert outcome.is_composite
    assert outcome.domain == "other"


def test_mentions_between_two_offsets() -> None:
    index, layers = indexed(METHODS, RESULTS)
    begin = layers.text.index("28-day")
    end = layers.text.index("Deaths")
    found = index.mentions_in(begin, end)
    assert [layers.text[m.start : m.end] for m in found] == ["28-day mortality"]
    assert index.mentions_in(begin + 1, end) == []


def test_time_frame_keeps_its_printed_form() -> None:
    text = "at 6 hours"
    frame = time_frame_of(TimeFrame(3, 10, "time_frames.point", None), Quoter(text))
    assert (frame.printed, frame.days) == ("6 hours", None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("28-day mortality", "deaths"),
        ("in-hospital mortality", "death from any cause"),
        ("the rate of stroke", "strokes"),
        ("mean pain score", "change in pain scores"),
        ("incidence of postoperative delirium", "postoperative delirium"),
        ("quality of life (sf-36)", "quality of life"),
        ("serum leptin levels", "serum leptin"),
        ("ki–67", "ki-67"),
        ("amelioration of gait speed", "gait speed"),
    ],
)
def test_same_outcome(one: str, other: str) -> None:
    assert key_of(one, []) == key_of(other, [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mortality", "cardiovascular mortality"),
        ("overall survival", "disease-free survival"),
        ("adverse events", "serious adverse events"),
        ("pain", "pain score"),
        ("death", "death or stroke"),
    ],
)
def test_other_outcome(one: str, other: str) -> None:
    assert key_of(one, []) != key_of(other, [])


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("28-day mortality", "mortality"),
        ("ICU mortality", "mortality"),
        ("overall survival (OS)", "overall survival"),
        ("mortality", "mortality"),
        ("24-h trough FEV1", "trough FEV1"),
    ],
)
def test_bare_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


def test_a_short_form_behind_the_name_is_the_outcome() -> None:
    index, _ = indexed(
        "The primary outcome was the Western Ontario Osteoarthritis Index (WOMAC).",
        "Mean WOMAC was lower with the drug than with placebo.",
    )
    (outcome,) = index.outcomes
    assert [e.quote for e in outcome.evidence][-1] == "Mean WOMAC"


def test_the_primary_outcome_is_the_one_that_is_named_so() -> None:
    index, _ = indexed(
        "The primary outcome was death or dialysis at day 90.",
        "The primary outcome occurred in 12% with the drug and 15% with placebo.",
    )
    (outcome,) = index.outcomes
    assert [e.quote for e in outcome.evidence] == ["death or dialysis", "The primary outcome"]


def test_the_primary_outcome_is_none_where_there_are_two() -> None:
    index, _ = indexed(
        "The primary outcomes were gait speed and pain.",
        "The primary outcome occurred in 12% with the drug and 15% with placebo.",
    )
    assert [outcome.name for outcome in index.outcomes] == ["gait speed", "pain"]


def test_a_part_of_an_arms_name_is_no_outcome() -> None:
    results = "Mortality fell with lower tidal volumes, and tidal volumes were recorded daily."
    assert "tidal volumes" in [o.name for o in indexed("", results)[0].outcomes]
    index, layers = indexed("", results, "lower tidal volumes")
    first = layers.text.index("tidal volumes")
    assert first not in [mention.start for mention in index.mentions]


def test_a_name_without_its_qualifier_is_the_only_one_that_has_one() -> None:
    index, _ = indexed(
        "The primary outcome was serum cortisol.", "Cortisol was lower with the drug."
    )
    assert [(o.name, len(o.evidence)) for o in index.outcomes] == [("serum cortisol", 2)]


def test_a_name_without_its_qualifier_is_none_of_two() -> None:
    index, _ = indexed(
        "Serum cortisol and urinary cortisol were measured.", "Cortisol was lower with the drug."
    )
    assert len(index.outcomes) == 3
