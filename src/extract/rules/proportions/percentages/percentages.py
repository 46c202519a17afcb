"""Reads percentages that stand alone, and says by the rule's name what they are of."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.findings import Proportion
from extract.rules.proportions.nouns import is_people, noun_at
from extract.rules.proportions.percentages import patterns

_BEFORE = 80
_REACH = 300  # within which a sentence may say what is measured in percent


def read_percentage(
    layers: Layers, number: Number, sentence: tuple[int, int], last: Proportion | None
) -> Proportion | None:
    """The percentage that begins with a number; None for what is measured in percent.

    The rule's name tells shares ("percent", "shared_sign", "from_to") from what is none: "range",
    "change", "threshold", "power" and "strength".
    """
    folded, (start, end) = layers.folded, sentence
    tried = ((form, pattern.match(folded, number.start, end)) for form, pattern in patterns.ALONE)
    form, match = next(((f, m) for f, m in tried if m is not None), ("", None))
    if match is None or number.end != match.end("percent"):
        return None
    before = folded[max(start, number.start - _REACH) : number.start]
    after = folded[match.start("sign") : min(end, match.end("sign") + _BEFORE)]
    if _is_level(before, after, match["noun"] if form == "percent" else None):
        return None
    name = _form(form, before[-_BEFORE:], after)
    if last is not None and last.rule == "proportions.change" and name == "percent":
        name = "change" if patterns.SAME_CHANGE.match(folded[last.end : number.start]) else name
    own_sign = patterns.OWN_SIGN.match(folded, number.end, end)
    return Proportion(
        start=number.start,
        end=number.end if own_sign is None else own_sign.end(),
        rule=f"proportions.{name}",
        events=None,
        total=None,
        percent=number,
        noun=noun_at(layers, *match.span("noun")) if form == "percent" else None,
    )


def _is_level(before: str, after: str, noun: str | None) -> bool:
    """Whether a percentage is a confidence level, a figure with sign or spread, or measured so."""
    if patterns.LEVEL_AFTER.match(after) or patterns.SPREAD_AFTER.match(after):
        return True
    if patterns.BOUNDS_BEFORE.search(before):
        return True
    if patterns.SPREAD.search(before[-8:] + "|") or patterns.SIGN_BEFORE.search(before):
        return True
    if is_people(noun):
        return False
    head = patterns.LIST_BEFORE.sub("", before)
    is_mean = patterns.MEAN_BEFORE.search(head) is not None
    if not is_mean and patterns.RANGE_IN_BRACKETS.match(after):
        return patterns.SHARE_BEFORE.search(before) is None
    return is_mean or patterns.MEASURED.search(before) is not None


def _form(form: str, before: str, after: str) -> str:
    """The rule's name for a percentage, by the words on both sides."""
    before = patterns.LIST_BEFORE.sub("", before)
    for name, word_before, word_after in patterns.NO_SHARES:
        if word_before.search(before) or word_after.match(after):
            return name
    if patterns.FROM_BEFORE.search(before):
        return "from_to"
    return "range" if patterns.RANGE_BEFORE.search(before) else form
