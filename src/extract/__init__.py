"""Abstractor: what trial reports say, as validated data with its place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["load"]


def load() -> Language:
    """The whole spaCy pipeline: `extract.load()(text)` gives a Doc with all findings.

    spaCy is imported when it is called, so that `import extract` stays light.
    """
    from extract.rules import load as load_rules

    return load_rules()
