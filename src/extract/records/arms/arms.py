"""The arms of a trial, from all the places that name them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from operator import attrgetter

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.components import Component, components_of
from extract.records.arms.doses import is_amount
from extract.records.arms.drafts import Draft, frames_of
from extract.records.arms.interventions import (
    Given,
    interventions_of,
    interventions_told,
)
from extract.records.arms.letters import add_letters
from extract.records.arms.likeness import parts_of
from extract.records.arms.manner import manner_of
from extract.records.arms.mentions import ArmMention, find_mentions
from extract.records.arms.merging import TRUST, merge
from extract.records.arms.names import NOTHING, Name, Namer
from extract.records.arms.patterns import around
from extract.records.arms.places import places_of
from extract.records.arms.roles import roles_of
from extract.records.arms.told import told_of
from extract.records.evidence import Quoter, Span
from extract.records.places import within
from extract.records.schema import Arm
from extract.rules import Findings
from extract.rules.findings import ArmSeed, Phrase
from extract.values import frozen

_START = attrgetter("start")
_SHORT = 6  # what is shorter and in capitals stands for something


@frozen
class ArmIndex:
    """The arms of a record, and every place that names one of them.

    Attributes:
        arms: in the order in which the document introduces them.
        mentions: in text order, none overlapping another.
    """

    arms: tuple[Arm, ...]
    mentions: tuple[ArmMention, ...]

    def mentions_in(self, start: int, end: int) -> list[ArmMention]:
        """The mentions that lie within a stretch of the text."""
        return within(self.mentions, start, end)

    def mention_at(self, offset: int) -> ArmMention | None:
        """The mention that a character of the text belongs to."""
        index = bisect_right(self.mentions, offset, key=_START) - 1
        if index < 0 or offset >= self.mentions[index].end:
            return None
        return self.mentions[index]

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is the name of an arm, or a part of it."""
        mention = self.mention_at(start)
        return mention is not None and end <= mention.end

    def covers(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is a part, and not the whole, of the name of an arm."""
        mention = self.mention_at(start)
        is_whole = mention is not None and (start, end) == (mention.start, mention.end)
        return not is_whole and self.holds(start, end)


def assemble_arms(layers: Layers, findings: Findings, quoter: Quoter) -> ArmIndex:
    """The arms of one text, each with its names, role and treatments."""
    seeds = _seeds(layers, findings)
    namer = Namer(layers, seeds)
    frames = frames_of(namer, seeds, TRUST)
    drafts = sorted(merge(layers, frames), key=lambda draft: draft.start)
    if not drafts:
        return ArmIndex((), ())
    _add_short_forms(namer, drafts)
    add_letters(namer, drafts)
    ids = [f"a{number}" for number in range(1, len(drafts) + 1)]
    mentions = find_mentions(layers, drafts, ids)
    short = {layers.folded[a.short_start : a.short_end] for a in layers.abstract_abbreviations}
    phrases = [p for p in findings.of(Phrase) if p.kind == "intervention"]
    labels, given = [], []
    for id_, draft in zip(ids, drafts, strict=True):
        others = [other for other in drafts if other is not draft]
        label = _name(draft, others, short)
        own = [mention for mention in mentions if mention.arm == id_]
        labels.append(label)
        given.append(_given(namer, components_of(namer, label, draft.names), own, others))
    manner = manner_of(layers, findings, _places(mentions, given, phrases), quoter)
    arms = [
        Arm(
            id=id_,
            label=label.printed,
            aliases=_aliases(draft, label, [other for other in drafts if other is not draft]),
            role=role,
            interventions=interventions_of(manner, own, draft.rule)
            or interventions_told(manner, told_of(layers, mentions, phrases, id_)),
            evidence=quoter.quote(*dict.fromkeys((n.start, n.end) for n in draft.names)),
            rule=draft.rule,
        )
        for id_, draft, role, label, own in zip(
            ids, drafts, roles_of(drafts), labels, given, strict=True
        )
    ]
    return ArmIndex(tuple(arms), tuple(mentions))


def _seeds(layers: Layers, findings: Findings) -> list[ArmSeed]:
    """The seeds of arms; what a title asks about is none if it is what those studied have."""
    seeds = findings.of(ArmSeed)
    if not any(seed.rule == "arms.single" for seed in seeds):
        return list(seeds)
    conditions = {
        layers.folded[phrase.start : phrase.end]
        for phrase in findings.of(Phrase)
        if phrase.kind == "condition"
    }
    return [
        seed
        for seed in seeds
        if seed.rule != "arms.single"
        or layers.folded[seed.label_start : seed.label_end] not in conditions
    ]


def _given(
    namer: Namer,
    components: Sequence[Component],
    mentions: Sequence[ArmMention],
    others: Sequence[Draft],
) -> list[Given]:
    """The treatments of an arm with their places."""
    words = frozenset[str]().union(*[other.words() for other in others])
    own = [(m.start, m.end) for m in mentions] if len(components) == 1 else []
    found = [(one, places_of(namer, one, mentions, words)) for one in components]
    return [Given(one, places, [*own, *places]) for one, places in found]


def _places(
    mentions: Iterable[ArmMention], given: Iterable[Iterable[Given]], phrases: Iterable[Phrase]
) -> Iterator[Span]:
    """Every place that names an arm or a treatment."""
    yield from ((m.start, m.end) for m in mentions)
    yield from (place for own in given for one in own for place in one.places)
    yield from ((p.start, p.end) for p in phrases)


def _add_short_forms(namer: Namer, drafts: Sequence[Draft]) -> None:
    """Adds "PBO" to the arm "placebo", where the text says that one stands for the other."""
    for abbreviation in namer.layers.abstract_abbreviations:
        name = namer.at(abbreviation.short_start, abbreviation.short_end)
        called = [draft for draft in drafts if draft.is_called(name.meaning)]
        called = called or [draft for draft in drafts if _is_called_but_for_route(draft, name)]
        if len(called) == 1:
            called[0].add([name])


def _is_called_but_for_route(draft: Draft, name: Name) -> bool:
    """Whether an arm is called "oral zinc", and a name is zinc."""
    return any(
        name.words < one.words and name.words | around.ROUTES >= one.words for one in draft.kinds
    )


def _name(draft: Draft, others: Sequence[Draft], short: Container[str]) -> Name:
    """The most telling short name: of those that say what is given, the one with fewest words."""
    shared = {name.words for other in others for name in other.names}
    said = [n for n in draft.names if n.folded != "not"] or draft.names
    own = [n for n in said if n.words not in shared] or said
    telling = [n for n in own if not n.is_generic] or own
    telling = [n for n in telling if not n.words <= vocabulary.QUALITY] or telling
    telling = [n for n in telling if not n.words <= vocabulary.WEAK | vocabulary.UNITS] or telling
    telling = [n for n in telling if not _is_of_group(n)] or telling
    telling = [n for n in telling if not n.words <= vocabulary.OF_ANY_KIND] or telling
    words = [n for n in telling if not _is_short(n.printed, short)] or telling
    words = [n for n in words if n.ordered != NOTHING] or words  # an "observation group" got zinc
    words = [n for n in words if not is_amount(n.printed)] or words
    combined = [n for n in draft.introduced if n in words and _is_placebo_and_more(n)]
    if combined and _shortest(words).words <= vocabulary.PLACEBO:
        words = combined  # "zinc plus placebo" is more than a placebo
    least = _shortest(words)
    if draft.is_bare or not _is_part_of_another(least, others):
        return least
    more = [n for n in words if n.words > least.words or n in draft.introduced]
    return _shortest([n for n in more if _is_of_one(n, others)] or [least])


def _shortest(names: Sequence[Name]) -> Name:
    return min(names, key=lambda n: (len(n.ordered), len(n.printed), n.is_capital, n.start))


def _is_of_one(name: Name, others: Sequence[Draft]) -> bool:
    """Whether a name is no part of another arm's, and holds the whole name of no other arm."""
    if _is_part_of_another(name, others):
        return False
    return not any(one.words < name.words for other in others for one in other.kinds)


def _is_placebo_and_more(name: Name) -> bool:
    """Whether a name has a placebo and another part; "treatment with a placebo" has no other."""
    is_placebo = not name.words.isdisjoint(vocabulary.PLACEBO)
    return is_placebo and len(parts_of(name.folded)) > 1 and "treatment with " not in name.folded


def _is_part_of_another(name: Name, others: Sequence[Draft]) -> bool:
    """Whether another arm gets what a name says, and more: "zinc" beside "zinc/iron"."""
    more = (one for other in others for one in other.kinds if not one.is_denied)
    return any(name.words < one.words for one in more)


def _is_of_group(name: Name) -> bool:
    """Whether a name is "IABP group" or "Group PD"; one by letter, "group A", needs its noun."""
    return not name.is_generic and vocabulary.GROUP.fullmatch(name.printed) is not None


def _is_short(printed: str, short: Container[str]) -> bool:
    return printed.lower() in short or (len(printed) < _SHORT and printed.isupper())


def _aliases(draft: Draft, label: Name, others: Sequence[Draft]) -> tuple[str, ...]:
    """The other names, as printed, each once whatever its capitals; none that is another arm's."""
    shared = {name.folded for other in others for name in other.names}
    aliases = {label.folded: ""}
    for name in sorted(draft.names, key=lambda n: n.start):
        if name.folded not in shared:
            aliases.setdefault(name.folded, name.printed)
    return tuple(alias for alias in aliases.values() if len(alias) > 1)
