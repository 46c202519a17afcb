"""The text as language: tokens, and layers of sections, sentences, abbreviations and numbers."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

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


@cache
def _pipeline() -> Language:
    return blank()


def annotate(document: Document) -> Doc:
    """A Doc over the part of the document that is read for findings, with the language layers."""
    nlp = _pipeline()
    layers = Layers.of_document(document)
    doc = nlp.make_doc(tokenizer.guard(document.text[: layers.end]))
    doc._.abstractor = layers
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
