"""Finds the words that name arms, frame by frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.language.layers import Layers
from extract.rules.arms import single
from extract.rules.arms.frames import frames_in
from extract.rules.arms.names import Name, name_after
from extract.rules.arms.patterns import cues
from extract.rules.arms.sentence import LONE, Sentence
from extract.rules.findings import ArmSeed
from extract.sources.document import SectionKind

_SKIPPED: tuple[SectionKind, ...] = (
    "related_trials",
    "keywords",
    "registration",
    "funding",
    "card",
)
# Facts of a card, in the order of their arms.
_FACTS = ("intervention", "comparator")


def find(layers: Layers) -> Iterable[ArmSeed]:
    """The seeds of all frames; those of one frame share its number."""
    found = [seed for number, frame in enumerate(_frames(layers)) for seed in _seeds(frame, number)]
    after = found[-1].frame + 1 if found else 0
    return found + [replace(seed, frame=after + i) for i, seed in enumerate(_inactive(layers))]


_Frame = tuple[str, list[tuple[Sentence, Name]]]


def _frames(layers: Layers) -> Iterator[_Frame]:
    """The rule and the names of every frame."""
    card = list(_on_card(layers))
    if card:
        yield "arms.card", card
    is_lone = len(layers.sentences) <= LONE
    for start, end in layers.sentences:
        kind = layers.kind_at(start)
        is_title = kind == "title"
        if kind in _SKIPPED or not (
            is_title or is_lone or cues.TRIGGER.search(layers.folded, start, end)
        ):
            continue
        if not is_title and cues.TO_COME.search(layers.folded, start, end):
            continue
        sentence = Sentence(layers, start, end)
        for rule, names in _different(frames_in(sentence, is_title)):
            yield f"arms.{rule}", [(sentence, name) for name in names]
        if is_title and (name := single.of_title(sentence)):
            yield "arms.single", [(sentence, name)]


def _inactive(layers: Layers) -> Iterator[ArmSeed]:
    """The placebo or sham that the text speaks of, and the one that the trial is controlled by."""
    for rule, pattern, group in (
        ("arms.inactive", cues.INACTIVE, 0),
        ("arms.controlled", cues.CONTROLLED, "name"),
    ):
        for match in pattern.finditer(layers.folded, 0, layers.end):
            if layers.kind_at(match.start()) not in (*_SKIPPED, "background", "discussion"):
                yield ArmSeed(*match.span(group), rule, *match.span(group), -1, 0, None, None)
                break


def _different(frames: Iterable[tuple[str, list[Name]]]) -> Iterator[tuple[str, list[Name]]]:
    """The frames of a sentence, those left out that name what one before has named."""
    seen: list[list[tuple[int, int, tuple[int, int] | None]]] = []
    for rule, names in frames:
        places = [(name.first, name.last, name.alias) for name in names]
        if places not in seen:
            seen.append(places)
            yield rule, names


def _on_card(layers: Layers) -> Iterator[tuple[Sentence, Name]]:
    for label in _FACTS:
        for fact in layers.facts:
            if fact.label == label:
                sentence = Sentence(layers, fact.start, fact.end)
                name = name_after(sentence, 0)
                if name is not None:
                    yield sentence, name


def _seeds(frame: _Frame, number: int) -> Iterator[ArmSeed]:
    rule, names = frame
    for position, (s, name) in enumerate(names):
        size = s.number(name.size) if name.size is not None else None
        for label in [(name.first, name.last)] + ([name.alias] if name.alias else []):
            start, end = s.span(*label)
            if s.texts[label[1]].endswith(cues.GROUP_SUFFIXES):
                end -= len(_suffix(s.texts[label[1]]))
            yield ArmSeed(start, end, rule, start, end, number, position, None, size)


def _suffix(text: str) -> str:
    """What "latanoprost-treated" has beside the name."""
    return next(suffix for suffix in cues.GROUP_SUFFIXES if text.endswith(suffix))
