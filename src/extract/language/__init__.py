"""The text as language: tokens, and layers of sections, sentences, abbreviations and numbers."""

from __future__ import annotations

import spacy
from spacy.language import Language

from extract.language import tokenizer
from extract.language.components import LAYERS
from extract.language.layers import Layers, layers_of
from extract.language.numbers import Number
from extract.sources.document import Document

__all__ = ["Layers", "Number", "annotate", "blank", "layers_of"]


def blank() -> Language:
    """A blank English pipeline with our tokenizer and the language layers."""
    nlp = spacy.blank("en")
    nlp.tokenizer = tokenizer.make(nlp)
    for name in LAYERS:
        nlp.add_pipe(name)
    return nlp


def annotate(document: Document) -> Layers:
    """The language layers of a document.

    They are what rules read; tokens cost as much as several rules and are made for a Doc alone.
    """
    layers = Layers.of_document(document)
    for read in LAYERS.values():
        read(layers)
    return layers
