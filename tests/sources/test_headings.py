"""Headings of an abstract, told from sentences; and the sections that they begin."""

import pytest

from extract.language.headings import kind_of
from extract.sources.abstract import abstract_of, parts_of
from extract.sources.headings import is_heading, split_heading

HEADINGS = [
    "Background",
    "METHODS AND RESULTS",
    "Design, setting, and participants",
    "Main outcomes and measures",
    "Measurements and main results",
    "Trial registration",
    "WHAT THIS STUDY ADDS",
    "Conclusions/interpretation",
    "Clinicaltrials.gov identifier",
]
NO_HEADINGS = [
    "The primary outcome was clear",
    "background",
    "VAP",
    "Of note",
    "Dexamethasone",
    "",
    "12 of 50",
    "Results of the study and of the trial and of the data of the patients",
]


@pytest.mark.parametrize("words", HEADINGS)
def test_headings(words: str) -> None:
    assert is_heading(words)


@pytest.mark.parametrize("words", NO_HEADINGS)
def test_sentences_are_no_headings(words: str) -> None:
    assert not is_heading(words)


@pytest.mark.parametrize(
    "sentence", ["Results 2:1 were seen.", "One result was clear: fewer died.", "VAP: a problem."]
)
def test_a_colon_makes_no_heading(sentence: str) -> None:
    assert split_heading(sentence) == (None, sentence)


def test_a_dash_sets_a_common_heading_apart() -> None:
    text = "OBJECTIVE—To see. PATIENTS AND METHODS—We treated COPD—a burden. RESULTS—5 died."
    assert parts_of([text]) == [
        ("OBJECTIVE", "To see."),
        ("PATIENTS AND METHODS", "We treated COPD—a burden."),
        ("RESULTS", "5 died."),
    ]
    assert split_heading("RESULTS—5 died.") == ("RESULTS", "5 died.")
    assert split_heading("COPD—a burden") == (None, "COPD—a burden")


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Methods and findings", "abstract"),
        ("Methods and Results", "abstract"),
        ("Methodology/Principal Findings", "abstract"),
        ("Main results", "results"),
        ("Methods", "methods"),
    ],
)
def test_methods_and_results_in_one_section_are_read_for_both(heading: str, kind: str) -> None:
    assert kind_of(heading) == kind


def test_an_abstract_in_one_paragraph_is_taken_apart() -> None:
    text = "AIM: To see. METHODS: We looked (n=3). RESULTS: One result: 5 died. CONCLUSION: Sad."
    assert parts_of([text]) == [
        ("AIM", "To see."),
        ("METHODS", "We looked (n=3)."),
        ("RESULTS", "One result: 5 died."),
        ("CONCLUSION", "Sad."),
    ]


@pytest.mark.parametrize("form", ["{}.", "[{}]", "[{}]."])
def test_headings_that_are_sentences_of_their_own(form: str) -> None:
    methods, results, end = (form.format(word) for word in ("Methods", "Results", "Conclusion"))
    text = f"It is common. {methods} We gave zinc. {results} Of 60, 9 died. {end} Zinc helps."
    assert parts_of([text]) == [
        (None, "It is common."),
        ("Methods", "We gave zinc."),
        ("Results", "Of 60, 9 died."),
        ("Conclusion", "Zinc helps."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We tell of methods. Results. Of 60, 9 died.",  # one alone
        "Patients. Setting. We gave zinc to all of them.",  # and nothing that was found
    ],
)
def test_a_short_sentence_is_no_heading(text: str) -> None:
    assert parts_of([text]) == [(None, text)]


def test_a_paragraph_without_a_heading_goes_on_with_its_section() -> None:
    passages, keywords = abstract_of(
        parts_of(["Methods: We looked.", "And looked.", "Keywords: sepsis; shock.", "© 2020 X."])
    )
    assert [(p.heading, p.body, p.kind) for p in passages] == [
        ("Methods", "We looked.\nAnd looked.", None)
    ]
    assert keywords == ("sepsis", "shock")


def test_paragraphs_without_headings_are_one_abstract() -> None:
    passages, _ = abstract_of(parts_of(["One.", "Two."]))
    assert [(p.heading, p.body, p.kind) for p in passages] == [(None, "One.\nTwo.", "abstract")]


def test_a_registration_is_known_as_such() -> None:
    passages, _ = abstract_of(parts_of(["Aim: To see.", "Trial registration: NCT00000000."]))
    assert [p.kind for p in passages] == [None, "registration"]


def test_headings_behind_a_beginning_without_one() -> None:
    text = "Colds are a nuisance. METHODS: We gave zinc. Results. Of 50 adults 12 sneezed."
    assert parts_of([text]) == [
        (None, "Colds are a nuisance."),
        ("METHODS", "We gave zinc."),
        ("Results", "Of 50 adults 12 sneezed."),
    ]


def test_headings_of_paragraphs_may_end_in_a_full_stop() -> None:
    paragraphs = ["Background. Colds are a nuisance.", "Results. Of 50 adults 12 sneezed."]
    assert parts_of(paragraphs) == [
        ("Background", "Colds are a nuisance."),
        ("Results", "Of 50 adults 12 sneezed."),
    ]
    without_results = ["Setting. A ward for colds.", "Patients. Fifty adults with a cold."]
    assert parts_of(without_results) == [(None, paragraph) for paragraph in without_results]
