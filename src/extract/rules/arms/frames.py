"""The frames in which a sentence introduces arms, each as a series of names."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.arms.amounted import amounted
from extract.rules.arms.assignment import assigned, given, numbered, received
from extract.rules.arms.comparison import (
    compared,
    or_dummy,
    set_against,
    versus,
    with_without,
)
from extract.rules.arms.defined import dealt_out, defined
from extract.rules.arms.effects import acting, bracketed
from extract.rules.arms.groups import groups_in
from extract.rules.arms.items import itemized
from extract.rules.arms.names import Name
from extract.rules.arms.patterns import cues
from extract.rules.arms.results import (
    changing,
    contrasted,
    labelled,
    peopled,
    recipients,
    respective,
    valued,
)
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.sizes import lettered, sized, tells_of_arms

_MOST_ARMS = 9


def frames_in(s: Sentence, is_title: bool) -> Iterator[tuple[str, list[Name]]]:
    """Every frame of a sentence: its pattern, and the names of its arms in order."""
    for rule, names, least in _found(s, is_title):
        if least <= len(names) <= _MOST_ARMS:
            yield rule, names


def _found(s: Sentence, is_title: bool) -> Iterator[tuple[str, list[Name], int]]:
    """Pattern, names, and how many names there must be; each pattern only where its cue stands."""
    groups = groups_in(s) if s.has(*cues.GROUPING) else []
    assigning = list(_of_assignment(s, groups))
    yield from assigning
    if s.has(" or ") and not any(len(names) >= least for _, names, least in assigning):
        yield "or_dummy", or_dummy(s), 2
    if s.has(*cues.COMPARING):
        for rule, names in compared(s):
            yield rule, names, 2
        yield "comparing", set_against(s), 2
    if s.has("without"):
        yield "with_without", with_without(s, is_title), 2
    if s.has(*cues.AGAINST):
        yield from versus(s, is_title)
    if s.is_lone and not is_title:
        yield from _of_results(s)
    yield "recipients", recipients(s), 1
    yield "grouped", groups, 1
    yield "defined", dealt_out(s, groups) or defined(s, groups), 1
    if s.is_lone and not is_title:
        yield "peopled", peopled(s), 2  # not what a group noun tells as well


def _of_assignment(s: Sentence, groups: list[Name]) -> Iterator[tuple[str, list[Name], int]]:
    if s.has(*cues.ASSIGNING):
        yield "assigned", assigned(s, groups), 2
    if s.opens and s.numbers and (names := sized(s)):
        yield "sized" if tells_of_arms(s) else "counted", names, 2
    if groups and s.opens:
        yield "lettered", lettered(s), 2
    if len(s.numbers) > 1 and s.has(*cues.EITHER_OR):
        yield "amounted", amounted(s), 2
    if len(s.numbers) > 1:
        yield "numbered", numbered(s), 2
    if s.opens and len(s.numbers) > 2:
        yield "itemized", itemized(s), 2
    if s.has(" or "):
        yield "received", received(s), 2
        yield "given", given(s), 2
    elif s.has(" order", " sequence"):
        yield "received", received(s), 2


def _of_results(s: Sentence) -> Iterator[tuple[str, list[Name], int]]:
    yield "valued", valued(s), 2
    yield "labelled", labelled(s), 2
    yield "contrasted", contrasted(s), 2
    yield "changing", changing(s), 2
    yield "respective", respective(s), 2
    yield "bracketed", bracketed(s), 1
    yield "acting", acting(s), 1
