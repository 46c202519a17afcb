"""Finds printed p values and says of which kind each is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from extract.language.layers import Layers
from extract.language.numbers import value_of
from extract.rules.findings import Comparator, PValue, PValueKind
from extract.rules.p_values import patterns
from extract.values import frozen

_NEAR = 200
_POWER_OF_TEN = re.compile(
    r"(?: ?[x×] ?10 ?\^?|e|^10\^?)[(\[]? ?[-−–⁻]?([\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[)\]]?$"
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@frozen
class _Printed:
    """A p value as printed; "P = NS" has neither comparator nor value."""

    span: tuple[int, int]
    comparator: Comparator | None
    value: Decimal | None


def find(layers: Layers) -> Iterable[PValue]:
    """Every p value of the text, in any section that is read."""
    printed: set[tuple[int, int]] = set()
    for pattern in (patterns.STATED, patterns.NOT_SIGNIFICANT, patterns.ALPHA_WORDS):
        printed.update(pattern.in_which(layers.folded, layers.sentences))
    for start, end in sorted(printed):
        yield from _in_sentence(layers, start, end)


def _in_sentence(layers: Layers, start: int, end: int) -> Iterator[PValue]:
    left, kind = start, None
    for p in _printed(layers.folded, start, end):
        kind = _kind(layers, (start, end), left, p.span, kind)
        rule = "p_values.not_significant" if p.value is None else "p_values.stated"
        yield PValue(*p.span, rule, p.comparator, p.value, kind)
        left = _end_with_name(layers.folded, p.span[1], end)
    if not patterns.ALPHA_WORDS.search(layers.folded, start, end):
        return
    for match_alpha in patterns.ALPHA.finditer(layers.folded, start, end):
        group = "value" if match_alpha["value"] else "value2"
        value = value_of(match_alpha[group])
        yield PValue(*match_alpha.span(group), "p_values.alpha", "=", value, "threshold")


def _end_with_name(folded: str, offset: int, limit: int) -> int:
    """Where a p value ends with what it is said to be for: "p < 0.01 for interaction"."""
    named = patterns.NAME_AFTER.match(folded, offset, limit)
    return offset if named is None else named.end()


def _printed(folded: str, start: int, end: int) -> Iterator[_Printed]:
    """Span, comparator and value of each p value of a sentence, lists taken apart."""
    unstated = patterns.NOT_SIGNIFICANT.finditer(folded, start, end)
    plain = [_Printed(match.span(), None, None) for match in unstated]  # "P = NS"
    place = start
    while (stated := patterns.STATED.search(folded, place, end)) is not None:
        place = stated.end()
        value = _value(stated["value"])
        if value is None or value > 1 or stated["value"] == "0":  # "0" is half of "0. 003"
            continue
        has_sign_lost = stated["value"] == stated.group()[1:]
        if has_sign_lost and "." not in stated["value"]:
            continue  # P1NP, P2: a name
        default: Comparator | None = None if has_sign_lost else "="
        sign = _comparator(stated["sign"], default)
        while plain and plain[0].span[0] <= stated.start():
            yield plain.pop(0)
        yield _Printed(stated.span(), sign, value)
        while (further := patterns.FURTHER.match(folded, place, end)) is not None:
            place = further.end()
            sign = _comparator(further["sign"], sign)
            begin = further.start("sign") if further["sign"] else further.start("value")
            yield _Printed((begin, place), sign, _value(further["value"]))
    yield from plain


def _comparator(printed: str | None, default: Comparator | None) -> Comparator | None:
    """The comparator of a sign; of "P.002", whose sign got lost, there is no telling."""
    return default if printed is None else patterns.COMPARATORS["".join(printed.split())]


def _value(printed: str) -> Decimal | None:
    power = _POWER_OF_TEN.search(printed)
    if power is None:
        return value_of(printed.replace("0,", "0.", 1) if printed.startswith("0,") else printed)
    mantissa = value_of(printed[: power.start()] or "1")
    try:
        exponent = int(power.group(1).translate(_SUPERSCRIPTS))
        return None if mantissa is None else mantissa.scaleb(-exponent)
    except (InvalidOperation, ValueError):
        return None


def _kind(
    layers: Layers,
    sentence: tuple[int, int],
    left: int,
    span: tuple[int, int],
    last: PValueKind | None,
) -> PValueKind:
    """The kind of a p value by the words around it.

    `left` is where the p value before it ends, or else the sentence begins; `last` is that one's
    kind.
    """
    folded = layers.folded
    before = folded[max(sentence[0], span[0] - _NEAR) : span[0]]
    after = folded[span[1] : min(sentence[1], span[1] + _NEAR)]
    is_planned = patterns.PLANNED.search(folded, span[0] - len(before), span[0]) is not None
    if layers.kind_at(span[0]) == "legend" or is_planned or _is_threshold(before, after):
        return "threshold"
    own = folded[slice(*span)]
    own += after[: _end_with_name(after, 0, len(after))]
    for kind, cue in patterns.NAMED:
        if cue.search(own):
            return kind
    for kind, words in patterns.IN_CLAUSE:
        if words.search(folded, left, span[0]):
            return kind
    if last in patterns.LISTED and not patterns.VERB.search(folded, left, span[0]):
        return last
    kind = _of_comparison(folded, left, span[0])
    return "between_arm" if kind == "within_arm" and patterns.BETWEEN_AFTER.match(after) else kind


def _is_threshold(before: str, after: str) -> bool:
    if patterns.THRESHOLD_AFTER.match(after):
        return True
    says_threshold = any(word in before for word in patterns.THRESHOLD_WORDS)
    return says_threshold and patterns.THRESHOLD_BEFORE.search(before) is not None


def _of_comparison(folded: str, start: int, end: int) -> PValueKind:
    """Which comparison the words of a clause before a p value make."""
    if patterns.ASSOCIATION.search(folded, start, end):
        return "other"
    if _is_of_baseline(folded, start, end):
        return "baseline"
    if patterns.AGAINST_BEFORE.search(folded, start, end):
        return "within_arm"
    is_within = patterns.WITHIN.search(folded, start, end) is not None
    if is_within and not patterns.BETWEEN.search(folded, start, end):
        return "within_arm"
    return "between_arm"


def _is_of_baseline(folded: str, start: int, end: int) -> bool:
    """Whether a clause compares what was there before, and not what changed since."""
    is_told = (
        patterns.BASELINE.search(folded, start, end)
        or patterns.OF_BASELINE.match(folded, start, end)
    ) is not None
    return is_told and patterns.FROM_BASELINE.search(folded, start, end) is None
