"""Reads percentages that stand alone, and says by the rule's name what they are of."""

from __future__ import annotations

import re

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.findings import Proportion
from extract.rules.proportions import patterns as shared
from extract.rules.proportions.nouns import is_people, noun_at
from extract.rules.proportions.percentages import patterns

MEASURED = "proportions.measured"

# What is said of one percentage holds for the next: "fell 23% in one arm and 14% in the other".
_GO_ON = frozenset({"proportions.change", MEASURED})
_PLAIN = frozenset({"proportions.percent", "proportions.shared_sign"})
_BEFORE = 80
_REACH = 300  # within which a sentence may say what is measured in percent


def read_percentage(
    layers: Layers, number: Number, sentence: tuple[int, int], last: Proportion | None
) -> Proportion | None:
    """The percentage that begins with a number; None for a confidence level and the like.

    The rule's name tells shares ("percent", "shared_sign", "from_to") from what is none: "range",
    "change", "threshold", "power", "strength", and `MEASURED`, which is left to levels. `last` is
    what the sentence gave before.
    """
    folded, (start, end) = layers.folded, sentence
    form, match = _printed(folded, number.start, end)
    if match is None or number.end != match.end("percent"):
        return None
    reach = max(start, number.start - _REACH), number.start
    before = folded[slice(*reach)]
    after = folded[match.start("sign") : min(end, match.end("sign") + _BEFORE)]
    if _is_no_share(before, after) or _is_label(form, before):
        return None
    noun = noun_at(layers, *match.span("noun")) if form == "percent" else None
    is_measured = not is_people(noun) and _is_measured(folded, reach, after)
    rule = MEASURED if is_measured else f"proportions.{_form(form, before, after, noun)}"
    if rule in _GO_ON and _is_against_share(layers.folded, last, number.start):
        rule = f"proportions.{form}"
    if last is not None and last.rule in _GO_ON and rule in _PLAIN and not is_people(noun):
        gap = folded[last.end : number.start]
        is_same = patterns.SAME_AGAIN.match(gap) or patterns.LISTED.fullmatch(gap)
        rule = last.rule if is_same else rule
    if last is not None and last.rule in _PLAIN and rule == "proportions.change":
        is_share = patterns.SAME_VERB.fullmatch(folded, last.end, number.start)
        rule = last.rule if is_share else rule
    own_sign = shared.OWN_SIGN.match(folded, number.end, end)
    return Proportion(
        start=number.start,
        end=number.end if own_sign is None else own_sign.end(),
        rule=rule,
        events=None,
        total=None,
        percent=number,
        noun=noun,
    )


def _printed(folded: str, start: int, end: int) -> tuple[str, re.Match[str] | None]:
    """The form of the percentage that is printed at a place."""
    for form, pattern in patterns.ALONE:
        match = pattern.match(folded, start, end)
        if match is not None:
            return form, match
    return "", None


def _is_against_share(folded: str, last: Proportion | None, offset: int) -> bool:
    """Whether a percentage stands against a share of people, and so is one too."""
    if last is None or not is_people(last.noun):
        return False
    return patterns.AGAINST_BEFORE.search(folded, last.end, offset) is not None


def _is_no_share(before: str, after: str) -> bool:
    """Whether a percentage is a confidence level, or a figure with a sign, spread or unit."""
    if patterns.LEVEL_AFTER.match(after) or patterns.SPREAD_AFTER.match(after):
        return True
    is_told = patterns.BOUNDS_BEFORE.search(before) or patterns.VALUE_BEFORE.search(before[-30:])
    if is_told and not _is_figure(before, after):
        return True
    return bool(patterns.SPREAD.search(before[-8:] + "|") or patterns.SIGN_BEFORE.search(before))


def _is_figure(before: str, after: str) -> bool:
    """Whether a percentage behind a bracket is one by itself: compared, or a part of a whole."""
    if before.endswith(("(", "[")) and patterns.PART_AFTER.match(after):
        return True
    if patterns.NAMED_AFTER.match(after) and patterns.OF_SHARE.search(before):
        return patterns.CHANGE_AFTER.match(after) is None
    return bool(
        patterns.TIME_BEFORE.search(before)
        or patterns.NUMBERED_BEFORE.search(before)
        or patterns.AGAINST_AFTER.match(after)
    )


def _is_label(form: str, before: str) -> bool:
    """Whether a number without a sign of its own names a group or grade: "in group 1 and 52%"."""
    return form == "shared_sign" and shared.NO_COUNT_BEFORE.search(before[-_BEFORE:]) is not None


def _is_measured(folded: str, reach: tuple[int, int], after: str) -> bool:
    """Whether the words before a percentage speak of a mean, or of what is measured in percent."""
    before = folded[slice(*reach)]
    if patterns.SHARE_OF_PEOPLE.search(folded, *reach):
        return False
    if patterns.MEAN_BEFORE.search(_without_list(before)):
        return True
    if patterns.RANGE_IN_BRACKETS.match(after):
        return patterns.SHARE_BEFORE.search(before) is None
    return patterns.MEASURED.search(folded, *reach) is not None


def _without_list(before: str) -> str:
    """The words before a percentage without those of the list that it goes on with."""
    listed = patterns.LIST_BEFORE.search(before)
    if listed is None or patterns.LABEL_BEFORE.search(before[: listed.start()]):
        return before  # grade 3 and 4 versus 63%
    return before[: listed.start()]


def _form(form: str, before: str, after: str, noun: str | None) -> str:
    """The name for a percentage, by the words on both sides."""
    near = _without_list(before[-_BEFORE:])
    for name, word_before, word_after in patterns.NO_SHARES:
        is_named = word_before.search(near) or word_after.match(after)
        is_share = (name == "change" and is_people(noun)) or (
            name == "strength" and patterns.RISK_BEFORE.search(before) is not None
        )
        if is_named and not is_share:
            return name
    if patterns.CHANGE_MORE.search(before) and not is_people(noun):
        return "change"
    if patterns.FROM_BEFORE.search(near):
        return "from_to"
    return "range" if patterns.RANGE_BEFORE.search(near) else form
