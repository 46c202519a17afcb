"""Own work and that of others, told apart."""

import pytest

from extract.language.attribution import own_sentences, speaks_of_others, title_of
from extract.language.layers import Layers
from extract.sources.document import Document, Section

OTHERS = [
    "In a previous double-blind trial, steroids reduced mortality.",
    "Several randomised, placebo-controlled studies have been published.",
    "There is a lack of trials in children.",
    "A larger trial is needed.",
    "Data were obtained from a randomised trial of hip surgery.",
    "Sixteen randomised controlled trials met the criteria.",
    "A trial of 224 women showed that radiotherapy helps.",
]
OWN = [
    "Two randomised crossover studies were conducted in healthy men.",
    "Prior to randomisation, patients were given fluids.",
    "We did a randomised trial in 12 hospitals.",
    "Patients in need of surgery were randomised.",
    "In a trial of 224 women, two drugs were compared.",
]


def layers(*parts: tuple[str, str]) -> Layers:
    text, sections = "", []
    for kind, body in parts:
        sections.append(Section(len(text), len(text) + len(body), None, kind))  # type: ignore[arg-type]
        text += body + "\n"
    laid = Layers.of_document(Document(text, tuple(sections)))
    laid.sentences = tuple((s.start, s.end) for s in sections)
    return laid


@pytest.mark.parametrize("sentence", OTHERS)
def test_the_work_of_others(sentence: str) -> None:
    assert speaks_of_others(layers(("abstract", sentence)), (0, len(sentence)))


@pytest.mark.parametrize("sentence", OWN)
def test_own_work(sentence: str) -> None:
    assert not speaks_of_others(layers(("abstract", sentence)), (0, len(sentence)))


def test_own_sentences_leave_out_what_tells_of_others() -> None:
    laid = layers(
        ("title", "Yoga in asthma"),
        ("background", "Asthma is common in China."),
        ("background", "The aim of this study was to test yoga."),
        ("methods", "Adults took part."),
        ("conclusion", "Yoga should be tested in Japan."),
    )
    own = [laid.text[start:end] for start, end in own_sentences(laid)]
    assert own == ["The aim of this study was to test yoga.", "Adults took part."]
    assert title_of(laid) == (0, len("Yoga in asthma"))


def test_no_title() -> None:
    assert title_of(layers(("abstract", "Adults took part."))) is None
