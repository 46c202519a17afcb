"""The language layers as spaCy components, registered under names that begin with "abstractor_".

Here and in `rules.component` alone spaCy is imported: no record needs it.
"""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.language import tokenizer
from extract.language.annotation import LAYERS
from extract.language.layers import Layers

Doc.set_extension("abstractor", default=None, force=True)


def blank() -> Language:
    """A blank English pipeline with our tokenizer and the language layers."""
    nlp = spacy.blank("en")
    nlp.tokenizer = tokenizer.make(nlp)
    for name in LAYERS:
        nlp.add_pipe(name)
    return nlp


def layers_of(doc: Doc) -> Layers:
    """The layers of a Doc; empty ones are laid on its text where there are none yet."""
    layers = doc._.abstractor
    if not isinstance(layers, Layers):
        layers = Layers.of_text(doc.text)
        doc._.abstractor = layers
    return layers


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
