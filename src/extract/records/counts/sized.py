"""A number of participants of one arm, and what is asked of every number that may be one."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.counts import patterns
from extract.rules.findings import CountKind
from extract.values import frozen


@frozen
class Sized:
    """A number of participants of one arm."""

    arm: str
    number: Number
    kind: CountKind
    rule: str


def sized(layers: Layers, arm: str, number: Number, rule: str) -> Sized:
    """A number of an arm; its kind is what the sentence says was done."""
    told = layers.folded, *layers.sentence_at(number.start)
    kind = next((kind for kind, cue in patterns.KINDS if cue.search(*told)), None)
    return Sized(arm, number, kind or "analyzed", f"counts.{rule}")


def is_share(layers: Layers, number: Number) -> bool:
    """Whether a number is a share or a part of one: "12%", "12/50", "12.5", "12-14"."""
    return layers.folded[number.end : number.end + 1] in ("%", "/", ".", "-", "–")


def is_of_clusters(layers: Layers, number: Number) -> bool:
    """Whether the sentence assigns clusters, which the number may count."""
    start, end = layers.sentence_at(number.start)
    return patterns.CLUSTERS.search(layers.folded, start, end) is not None


def tells_of_making(layers: Layers, start: int, end: int) -> bool:
    """Whether a stretch tells how many there were in each arm, and not in how many it occurred."""
    is_made = patterns.MADE.search(layers.folded, start, end) is not None
    return is_made and patterns.EVENT.search(layers.folded, start, end) is None


def tells_of_events(layers: Layers, start: int, end: int) -> bool:
    """Whether a stretch tells of what happened and nothing of how the arms were made."""
    if patterns.MADE.search(layers.folded, start, end):
        return False
    return patterns.EVENT.search(layers.folded, start, end) is not None
