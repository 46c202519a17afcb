"""What a bracket behind a name says: its short form, its parts, or who makes a device."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language import countries
from extract.language.layers import Layers
from extract.language.phrases import Span, listed_after
from extract.rules.outcomes.names import name_in
from extract.rules.outcomes.patterns import names as patterns


def with_short_form(layers: Layers, name: Span) -> Span:
    """The name with the bracket behind it that holds its abbreviation."""
    bracket = patterns.SHORT_FORM.match(layers.folded, name[1])
    if bracket is None:
        return name
    is_known = any(bracket.start() < a.short_start < bracket.end() for a in layers.abbreviations)
    return (name[0], bracket.end()) if is_known or _is_initialed(layers, name, bracket) else name


def _is_initialed(layers: Layers, name: Span, bracket: re.Match[str]) -> bool:
    """Whether a bracket looks like the name's short form: "Western Ontario ... Index (WOMAC)"."""
    short = layers.text[bracket.start() : bracket.end()].strip(" ()[]")
    return short.isupper() and len(short) > 1 and short[0].lower() == layers.folded[name[0]]


def details(layers: Layers, offset: int, limit: int) -> Iterator[Span]:
    """What a bracket behind a name says that it is made of or measured with."""
    short = patterns.SHORT_FORM.match(layers.folded, offset, limit)
    bracket = patterns.DETAIL.match(layers.folded, short.end() if short else offset, limit)
    if bracket is not None and not _names_maker(bracket["inside"]):
        for span in listed_after(layers, *bracket.span("inside")):
            name = name_in(layers, span)
            if name is not None:
                yield name


def _names_maker(inside: str) -> bool:
    """Whether a bracket says who makes an instrument: "(Doseguard, Basel, Switzerland)"."""
    last = inside.rpartition(",")[2].strip(" .")
    return last in countries.NOUNS or patterns.MAKER.search(inside) is not None
