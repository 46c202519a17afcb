"""A number of participants of one arm, and what is asked of every number that may be one."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.counts.patterns import around, kinds
from extract.rules.counts.patterns.parts import BEFELL_IN
from extract.rules.findings import CountKind
from extract.values import frozen

_NEAR = 16  # characters of what leads to a number
_AMONG = (" in ", " among ")
_WHOLE = 100  # percent


@frozen
class Sized:
    """A number of participants of one arm."""

    arm: str
    number: Number
    kind: CountKind
    rule: str


def sized(layers: Layers, arm: str, number: Number, rule: str) -> Sized:
    """A number of an arm; its kind is what was done by its clause, if in a bracket, or sentence."""
    start, end = layers.sentence_at(number.start)
    clause = _before_bracket(layers.folded, start, number.start)
    kind = kind_of(layers.folded, clause, number.start) or kind_of(layers.folded, start, end)
    if kind == "randomized" and clause == number.start:
        kind = _of_those_left(layers.folded, start, number.start) or kind
    return Sized(arm, number, kind or "analyzed", f"counts.{rule}")


def _of_those_left(folded: str, start: int, offset: int) -> CountKind | None:
    """What was done with a part: "90 entered, of whom 40 in A and 42 in B were analyzed"."""
    part = kinds.OF_WHOM.search(folded, start, offset)
    done = kinds.WERE_DONE.match(folded, offset) if part else None
    return None if done is None else kind_of(folded, *done.span("done"))


def kind_of(folded: str, start: int, end: int) -> CountKind | None:
    """What a stretch says was done with participants, the first of the kinds that it tells."""
    for kind, cue in kinds.KINDS:
        if cue.search(folded, start, end):
            is_past = kind == "planned" and kinds.WERE_ENROLLED.search(folded, start, end)
            if not is_past:
                return kind
    return None


def _before_bracket(folded: str, start: int, offset: int) -> int:
    """Where the clause begins whose bracket a number is in; the number itself if it is in none."""
    opened = folded.rfind("(", start, offset)
    if opened < 0 or folded.find(")", opened, offset) >= 0:
        return offset
    return max(start, folded.rfind("; ", start, opened))


def is_led_by_measure(layers: Layers, number: Number) -> bool:
    """Whether words before a number say that it sizes no arm: "up to four", "for every 46"."""
    near = layers.folded[max(0, number.start - _NEAR) : number.start]
    return around.MEASURE_BEFORE.search(near) is not None


def is_share(layers: Layers, number: Number) -> bool:
    """Whether a number is a share or a part of one: "12%", "12/50", "12.5", "5,12", "12 to 14"."""
    if around.SHARE.match(layers.folded, number.end) is not None:
        return True
    return around.DECIMALS.search(layers.folded, number.start - 2, number.end) is not None


def is_befallen(layers: Layers, number: Number) -> bool:
    """Whether a number is of those whom something befell: "a rash in 12 on A, in 9 on B"."""
    if not layers.folded.endswith(_AMONG, 0, number.start):
        return False
    start = layers.sentence_at(number.start)[0]
    return BEFELL_IN.search(layers.folded, start, number.start) is not None


def is_of_some(layers: Layers, number: Number) -> bool:
    """Whether a percentage tells that only some are counted: "infections (n = 14, 29%)".

    The shares of the arms in all who were studied make a hundred: "A (n = 46, 51%), B (44, 49%)".
    """
    sentence = layers.sentence_at(number.start)
    if around.SHARE_BEHIND.match(layers.folded, number.end) is None:
        return False
    if around.MADE.search(layers.folded, *sentence):
        return False
    return not shares_make_all(layers, sentence)


def shares_make_all(layers: Layers, sentence: tuple[int, int]) -> bool:
    """Whether the percentages of a sentence tell how all were dealt out: "46 (51%), 44 (49%)"."""
    shares = around.SHARE_BEHIND.finditer(layers.folded, *sentence)
    return round(sum(float(share["percent"]) for share in shares)) == _WHOLE


def is_of_clusters(layers: Layers, number: Number) -> bool:
    """Whether the sentence assigns clusters, which the number may count."""
    start, end = layers.sentence_at(number.start)
    assigned = around.CLUSTERS.search(layers.folded, start, end)
    if assigned is None:
        return False
    return around.AT_CLUSTERS.search(layers.folded, start, assigned.start()) is None


def tells_of_making(layers: Layers, start: int, end: int) -> bool:
    """Whether a stretch tells how many there were in each arm, and not in how many it occurred."""
    is_made = around.MADE.search(layers.folded, start, end) is not None
    return is_made and around.EVENT.search(layers.folded, start, end) is None


def tells_of_events(layers: Layers, start: int, end: int) -> bool:
    """Whether a stretch tells of what happened and nothing of how the arms were made."""
    if around.MADE.search(layers.folded, start, end):
        return False
    return around.EVENT.search(layers.folded, start, end) is not None
