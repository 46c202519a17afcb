"""Counts of the whole trial settled by kind, and those of its arms beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records import schema
from extract.records.arms import ArmIndex
from extract.records.counts.of_arms import sizes_of
from extract.records.counts.parts import as_their_sum
from extract.records.counts.patterns import kinds
from extract.records.counts.sized import Sized
from extract.records.evidence import Quoter
from extract.rules import Findings
from extract.rules.findings import Count, CountKind, ReportKind
from extract.sources.document import SectionKind
from extract.values import frozen

_METHODS: tuple[SectionKind, ...] = ("design", "setting", "population", "interventions", "methods")

_Place = tuple[CountKind, Number, str | None, str]


def assemble_counts(
    layers: Layers, findings: Findings, arms: ArmIndex, quoter: Quoter
) -> tuple[schema.Count, ...]:
    """Each count once, with all places that state it; those of the whole trial come first."""
    found = sizes_of(layers, findings, arms)
    is_trial = _is_of_a_trial(findings)
    sizes = list(as_their_sum(layers, findings.of(Count), found, is_of_a_trial=is_trial))
    of_arms = {sized.number.start for sized in sizes}
    whole = [count for count in findings.of(Count) if count.start not in of_arms]
    of_each = _randomized_by_arm(sizes).values()
    places: list[_Place] = [
        *_settled(_Whole(layers, findings, whole, sum(of_each), max(of_each, default=0))),
        *((sized.kind, sized.number, sized.arm, sized.rule) for sized in sizes),
    ]
    if any(kind.type == "protocol" for kind in findings.of(ReportKind)):
        places = [_planned(layers, place) for place in places]
    merged: dict[tuple[CountKind, int, str | None], list[_Place]] = {}
    for place in _without_parts(places, len(arms.arms)):
        kind, number, arm, _ = place
        merged.setdefault((kind, int(number.value), arm), []).append(place)
    return tuple(
        schema.Count(
            kind=kind,
            value=value,
            arm=arm,
            evidence=quoter.quote(*((number.start, number.end) for _, number, _, _ in stated)),
            rule=stated[0][3],
        )
        for (kind, value, arm), stated in merged.items()
    )


def _is_of_a_trial(findings: Findings) -> bool:
    """Whether the page reports, plans or sums up a trial."""
    return all(kind.type != "other" for kind in findings.of(ReportKind))


def _planned(layers: Layers, place: _Place) -> _Place:
    """A count of a plan: still to come where the text does not say that it was done."""
    kind, number, arm, rule = place
    if kind not in ("randomized", "analyzed") or layers.kind_at(number.start) == "results":
        return place
    is_told = kinds.HAPPENED.search(layers.folded, *layers.sentence_at(number.start))
    return place if is_told else ("planned", number, arm, rule)


def _without_parts(places: Sequence[_Place], arms: int) -> Iterator[_Place]:
    """Places without those that count a part or people with an event: far fewer than there were.

    Of an arm they are also compared with what each arm of the trial would have.
    """
    most: dict[str | None, int] = {}
    for kind, number, arm, _ in places:
        if kind == "randomized" or (arm and kind not in ("planned", "screened")):
            most[arm] = max(int(number.value), most.get(arm, 0))
    share = most.get(None, 0) // max(arms, 1)
    for place in places:
        kind, number, arm, _ = place
        whole = max(most.get(arm, 0), share if arm and kind == "analyzed" else 0)
        is_asked = kind == "analyzed" or (kind in ("randomized", "treated") and arm)
        if not (is_asked and (3 if arm else 2) * number.value < whole):
            yield place


def arms_of_sizes(counts: Sequence[schema.Count]) -> dict[int, str]:
    """The arm of each number of participants that is of one arm alone."""
    owners: dict[int, set[str | None]] = {}
    for count in counts:
        owners.setdefault(count.value, set()).add(count.arm)
    return {value: arm for value, arms in owners.items() if len(arms) == 1 for arm in arms if arm}


def _randomized_by_arm(sizes: Sequence[Sized]) -> dict[str, int]:
    """How many each arm was given, the first number that says so."""
    found: dict[str, int] = {}
    for sized in sizes:
        if sized.kind == "randomized":
            found.setdefault(sized.arm, int(sized.number.value))
    return found


@frozen
class _Whole:
    """The counts of the whole trial, before their kinds are settled.

    Attributes:
        counts: as they were found.
        of_arms: how many the arms have together.
        largest: how many the largest arm has.
    """

    layers: Layers
    findings: Findings
    counts: Sequence[Count]
    of_arms: int
    largest: int

    def values(self, *rules: str) -> list[int]:
        """What the counts of some rules say."""
        return [int(c.value.value) for c in self.counts if c.rule.removeprefix("counts.") in rules]

    @property
    def randomized(self) -> list[int]:
        """How many were randomized, where the text says so or the arms add up to a number of it."""
        found = self.values("assigned")
        if any(int(c.value.value) == self.of_arms and c.kind == "randomized" for c in self.counts):
            found.append(self.of_arms)
        return found


def _settled(whole: _Whole) -> Iterator[_Place]:
    """Counts of the whole trial with their kind.

    Who was enrolled, or is merely counted, is taken for who was randomized only where the text
    does not state that number. Where it does, who was enrolled was screened if they are more. Of
    several numbers that are merely counted the largest is the trial's. In what reports no trial
    they were analyzed.
    """
    randomized, enrolled = whole.randomized, whole.values("enrolled")
    given, stated = whole.values("given"), whole.values("stated")
    for count in whole.counts:
        value, kind, rule = int(count.value.value), count.kind, count.rule
        if rule == "counts.given" and value < max(randomized + enrolled + given):
            continue  # "27 received X": some of those that were randomized
        known = randomized if rule == "counts.enrolled" else randomized or enrolled
        is_less = value < whole.largest and kind == "randomized"
        if is_less or (rule == "counts.stated" and not known and value < max(stated + given)):
            kind = "analyzed"  # of a part: fewer than one arm has
        elif rule in ("counts.enrolled", "counts.stated"):
            if known and value not in known:
                kind = "analyzed" if value < max(known) else "screened"
            elif not randomized and not _is_of_a_trial(whole.findings):
                kind = "analyzed"
        elif kind == "treated" and (
            _is_the_trial(whole, count) or (value == whole.of_arms and not (randomized or enrolled))
        ):
            kind = "randomized"
        yield kind, count.value, None, rule


def _is_the_trial(whole: _Whole, count: Count) -> bool:
    """Whether those treated are all that the methods tell of: "Thirty women underwent surgery"."""
    is_told = whole.layers.kind_at(count.start) in _METHODS
    others = any(c.kind != "planned" for c in whole.counts if c is not count)
    return is_told and not others and whole.of_arms == 0 and _is_of_a_trial(whole.findings)
