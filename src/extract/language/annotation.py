"""The language layers, each read off the text and those before it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from extract.language import abbreviations, numbers, plans, sentences
from extract.language.headings import kind_of
from extract.language.layers import Layers
from extract.sources.document import Document


def read_sections(layers: Layers) -> None:
    """Gives a kind to every section whose reader left that to the heading."""
    layers.sections = tuple(
        s if s.kind is not None else dataclasses.replace(s, kind=kind_of(s.heading or "abstract"))
        for s in layers.sections
    )
    layers.kinds.clear()


def read_sentences(layers: Layers) -> None:
    """Splits the text into sentences."""
    layers.sentences = sentences.split(layers.text, layers.sections, layers.end)
    abstract = [s for s in layers.sentences if layers.kind_at(s[0]) == "abstract"]
    layers.planned = plans.planned(layers.folded, abstract)


def read_abbreviations(layers: Layers) -> None:
    """Finds the abbreviations that the text defines."""
    layers.abbreviations = abbreviations.find(layers.text, layers.folded, layers.end)


def read_numbers(layers: Layers) -> None:
    """Finds the numbers of the text, in figures and in words."""
    found = numbers.find(layers.folded, layers.end)
    layers.numbers, layers.crowded = numbers.without_crowds(found, layers.sentences)
    layers.number_starts = tuple(number.start for number in layers.numbers)
    layers.numbered = tuple(
        (sentence, own) for sentence in layers.sentences if (own := layers.numbers_in(*sentence))
    )


# In the order in which they are read.
LAYERS: dict[str, Callable[[Layers], None]] = {
    "abstractor_sections": read_sections,
    "abstractor_sentences": read_sentences,
    "abstractor_abbreviations": read_abbreviations,
    "abstractor_numbers": read_numbers,
}


def annotate(document: Document) -> Layers:
    """The language layers of a document.

    They are what rules read. A Doc and its tokens are made for those who use the rules in a spaCy
    pipeline alone: tokens cost as much as several rules, and spaCy half a second and 80 MB.
    """
    layers = Layers.of_document(document)
    for read in LAYERS.values():
        read(layers)
    return layers
