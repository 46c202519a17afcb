"""Finds printed p values and says of which kind each is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from spacy.tokens import Doc

from extract.language.layers import Layers
from extract.language.numbers import value_of
from extract.rules.findings import Comparator, PValue, PValueKind
from extract.rules.p_values import patterns

_POWER_OF_TEN = re.compile(r"(?: ?[x×] ?10 ?\^?|e)[-−–⁻]?([\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def find(doc: Doc, layers: Layers) -> Iterable[PValue]:
    """Every p value of the text, in any section that is read."""
    for start, end in layers.sentences:
        if "p" in layers.folded[start:end] or "alpha" in layers.folded[start:end]:
            yield from _in_sentence(layers, start, end)


def _in_sentence(layers: Layers, start: int, end: int) -> Iterator[PValue]:
    left = start
    for match, comparator, value in _printed(layers.folded, start, end):
        kind = _kind(layers, (start, end), left, match)
        rule = "p_values.not_significant" if value is None else "p_values.stated"
        yield PValue(match[0], match[1], rule, comparator, value, kind)
        left = match[1]
    for match_alpha in patterns.ALPHA.finditer(layers.folded, start, end):
        group = "value" if match_alpha["value"] else "value2"
        value = value_of(match_alpha[group])
        yield PValue(*match_alpha.span(group), "p_values.alpha", "=", value, "threshold")


def _printed(
    folded: str, start: int, end: int
) -> Iterator[tuple[tuple[int, int], Comparator | None, Decimal | None]]:
    """Span, comparator and value of each p value of a sentence, lists taken apart."""
    place = start
    while True:
        stated = patterns.STATED.search(folded, place, end)
        plain = patterns.NOT_SIGNIFICANT.search(folded, place, end)
        if plain is not None and (stated is None or plain.start() <= stated.start()):
            yield plain.span(), None, None
            place = plain.end()
            continue
        if stated is None:
            return
        place = stated.end()
        value = _value(stated["value"])
        if value is None or value > 1:
            continue
        sign = patterns.COMPARATORS.get(stated["sign"] or "=", "=")
        yield stated.span(), sign, value
        while (further := patterns.FURTHER.match(folded, place, end)) is not None:
            place = further.end()
            value = _value(further["value"])
            sign = patterns.COMPARATORS.get(further["sign"] or sign, "=")
            begin = further.start("sign") if further["sign"] else further.start("value")
            yield (begin, place), sign, value


def _value(printed: str) -> Decimal | None:
    power = _POWER_OF_TEN.search(printed)
    if power is None:
        return value_of(printed)
    mantissa = value_of(printed[: power.start()])
    try:
        exponent = int(power.group(1).translate(_SUPERSCRIPTS))
        return None if mantissa is None else mantissa.scaleb(-exponent)
    except (InvalidOperation, ValueError):
        return None


def _kind(layers: Layers, sentence: tuple[int, int], left: int, span: tuple[int, int]) -> PValueKind:
    folded = layers.folded
    if layers.kind_at(span[0]) == "legend" or patterns.THRESHOLD.search(folded, *sentence):
        return "threshold"
    own = folded[span[0] : span[1] + 25]
    clause = folded[left : span[1]]
    for kind, cue in patterns.KINDS[:3]:
        if cue.search(own) or cue.search(clause):
            return kind
    if patterns.ASSOCIATION.search(clause):
        return "other"
    if not patterns.BETWEEN.search(clause):
        for kind, cue in patterns.KINDS[3:]:
            if cue.search(clause):
                return kind
    elif patterns.KINDS[3][1].search(clause) and "at baseline" in clause:
        return "baseline"
    return "between_arm"
