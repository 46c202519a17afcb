"""The text as language: layers of sections, sentences, abbreviations and numbers."""

from extract.language.annotation import annotate
from extract.language.layers import Layers
from extract.language.numbers import Number

__all__ = ["Layers", "Number", "annotate"]
