"""The language layers as spaCy components, registered under names that begin with "abstractor_"."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extract.language import abbreviations, numbers, sentences
from extract.language.headings import kind_of
from extract.language.layers import Layers, layers_of


def read_sections(layers: Layers) -> None:
    """Gives a kind to every section whose reader left that to the heading."""
    layers.sections = tuple(
        s if s.kind is not None else dataclasses.replace(s, kind=kind_of(s.heading or "abstract"))
        for s in layers.sections
    )


def read_sentences(layers: Layers) -> None:
    """Splits the text into sentences."""
    layers.sentences = sentences.split(layers.text, layers.sections, layers.end)


def read_abbreviations(layers: Layers) -> None:
    """Finds the abbreviations that the text defines."""
    layers.abbreviations = abbreviations.find(layers.text, layers.end)


def read_numbers(layers: Layers) -> None:
    """Finds the numbers of the text, in figures and in words."""
    layers.numbers = numbers.find(layers.folded, layers.end)


LAYERS: dict[str, Callable[[Layers], None]] = {
    "abstractor_sections": read_sections,
    "abstractor_sentences": read_sentences,
    "abstractor_abbreviations": read_abbreviations,
    "abstractor_numbers": read_numbers,
}


class LayerComponent:
    """A component that adds one layer to `doc._.abstractor` and leaves the tokens alone."""

    def __init__(self, name: str) -> None:
        self.layer = name
        self.read = LAYERS[name]

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with the layer added."""
        self.read(layers_of(doc))
        return doc


def make_layer(nlp: Language, name: str) -> LayerComponent:
    """The factory of every layer component: the name says which layer."""
    return LayerComponent(name)


for _name in LAYERS:
    Language.factory(_name, func=make_layer)
